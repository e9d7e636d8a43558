"""Microsoft's Agents Playground with one person in it: a small Teams that speaks to an endpoint over HTTP.

It is started from the packages that `make node` installs, in a folder of its own, and stopped with all it started. What
it shows is read in a browser (`page.py`); the rest of what a person does there is a POST.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any, NamedTuple

from tests.node_packages import node, node_package

TENANT = "9a1f7c2e-0000-4000-8000-000000000001"
BOT = "28:cairn"
PATIENCE = 60.0
"""Seconds that a process has for its first answer; it needs one or two."""


class Somebody(NamedTuple):
    """A person of the tenant, as the directory and Teams know them."""

    name: str
    number: int

    @property
    def user(self) -> str:
        return f"29:{self.name.lower()}"

    @property
    def directory(self) -> str:
        return f"9a1f7c2e-0000-4000-8000-0000000000{self.number:02}"

    @property
    def chat(self) -> str:
        return f"a:{self.name.lower()}-and-cairn"

    def entry(self) -> dict[str, str]:
        """Them in the playground's own settings."""
        address = f"{self.name.lower()}@example.com"
        return {
            "id": self.user, "name": self.name, "userPrincipleName": address, "email": address,
            "aadObjectId": self.directory, "givenName": self.name, "surname": "Example",
        }  # fmt: skip


ANA, BEN = Somebody("Ana", 20), Somebody("Ben", 21)
OTHERS = tuple(Somebody(name, 30 + at) for at, name in enumerate(("Jo", "Kim", "Lea", "Max")))
GROUP, TEAM, CHANNEL = "19:lunch@thread.v2", "19:team@thread.tacv2", "19:news@thread.tacv2"


class AgentsPlayground:
    """One of them, which begins to start when it is made; `person` is whose it is."""

    def __init__(self, person: Somebody, endpoint: str, folder: Path) -> None:
        self.person = person
        folder.mkdir()
        (folder / ".m365agentsplayground.yml").write_text(json.dumps(_settings(person)), "utf-8")
        port = free_port()
        self._address, self._output, self._there = f"http://localhost:{port}", folder / "output", False
        command = [
            node(), str(node_package("@microsoft/m365agentsplayground") / "cli.js"), "start", "--channel-id", "msteams",
            "--app-endpoint", endpoint, "--port", str(port), "--disable-telemetry",
        ]  # fmt: skip
        with self._output.open("wb") as output:
            self._process = subprocess.Popen(
                command, cwd=folder, env=_environment(folder), stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                start_new_session=True,
            )  # fmt: skip

    def ready(self) -> str:
        """Where its page is, once it is there."""
        if not self._there:
            wait_for(f"{self._address}/_debug/ping", b"pong", self._process, self._output)
            self._there = True
        return self._address

    def stop(self) -> None:
        """End it with whatever it started."""
        for way in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self._process.pid, way)
                self._process.wait(timeout=5)
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue

    def says(self, text: str) -> None:
        """The person writes in the chat with the coach."""
        about = {"type": "text", "text": text, "textFormat": "plain", "from": {"id": self.person.user}}
        self.posts(f"/_conversation/v1/conversations/{self.person.chat}/messages", about)

    def sends(self, activity: dict[str, Any]) -> None:
        """Has the playground post exactly this to the endpoint."""
        self.posts("/_internal/v1/customActivities", activity)

    def activity(self, kind: str = "") -> dict[str, Any]:
        """One as the playground would send it: "install", "uninstall", "botRemoved", "userAdded" …; a bare one."""
        asked = f"conversationId={self.person.chat}" + (f"&type={kind}" if kind else "")
        with urllib.request.urlopen(
            f"{self.ready()}/_internal/v1/customActivities/template?{asked}", timeout=10
        ) as answer:
            made: dict[str, Any] = json.load(answer)
        return made

    def posts(self, path: str, body: dict[str, Any]) -> None:
        request = urllib.request.Request(
            self.ready() + path, json.dumps(body).encode(), {"Content-Type": "application/json"}, method="POST"
        )
        urllib.request.urlopen(request, timeout=30).close()


def free_port() -> int:
    """A port of this machine that nobody uses just now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def wait_for(url: str, beginning: bytes, process: subprocess.Popen[bytes], output: Path) -> None:
    """Wait until a process answers under an address with what begins so."""
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=2) as answer:
                if answer.read().startswith(beginning):
                    return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"{url} did not answer:\n{output.read_text('utf-8')}")


def _settings(person: Somebody) -> dict[str, Any]:
    """Its file of settings, which wants exactly five others; JSON is YAML too."""
    others = [one for one in (ANA, BEN, *OTHERS) if one != person]
    return {
        "version": "0.1.1", "tenantId": TENANT, "bot": {"id": BOT, "name": "Cairn"},
        "currentUser": person.entry(), "users": [one.entry() for one in others[:5]],
        "personalChat": {"id": person.chat}, "groupChat": {"id": GROUP, "name": "Lunch"},
        "team": {
            "id": TEAM, "name": "Hospital", "aadGroupId": "9a1f7c2e-0000-4000-8000-0000000000f1",
            "channels": [{"id": CHANNEL, "name": "News"}],
        },
    }  # fmt: skip


def _environment(folder: Path) -> dict[str, str]:
    """What it is told: no window, its log beside its settings, and nothing that would send it through a proxy."""
    kept = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    log = {"M365_AGENTS_PLAYGROUND_LOGFILE": str(folder / "log"), "TEAMSAPPTESTER_BROWSER": "none", "TZ": "UTC"}
    return kept | log
