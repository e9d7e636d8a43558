"""A real `cairn serve` process for the tests: start it, ask it, and end it in several ways."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from time import monotonic
from typing import Any

NAP = 0.05


def a_free_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class Served:
    """One process, and what it logged."""

    def __init__(
        self,
        url: str,
        log: Path,
        command: tuple[str, ...] = (sys.executable, "-m", "bot"),
        environment: dict[str, str] | None = None,
        cwd: Path | None = None,
        what: tuple[str, ...] = ("serve",),
    ) -> None:
        self.port = a_free_port()
        self.log = log
        base = dict(os.environ) if environment is None else environment
        with log.open("ab") as lines:
            self.process = subprocess.Popen(
                [*command, *what],
                env=base | {"CAIRN_DATABASE_URL": url, "PORT": str(self.port)},
                stdin=subprocess.DEVNULL,
                stdout=lines,
                stderr=lines,
                cwd=cwd,
            )

    def ask(self, path: str) -> tuple[int, str]:
        """The status and the text under a path; 0 and nothing where nobody answers."""
        asked = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            asked.request("GET", path)
            answer = asked.getresponse()
            return answer.status, answer.read().decode()
        except (OSError, HTTPException):
            return 0, ""
        finally:
            asked.close()

    def until(self, path: str, status: int, patience: float = 30.0, says: str = "") -> str:
        """Wait until a path answers with this status and says this; gives the text."""
        until = monotonic() + patience
        while monotonic() < until:
            found, text = self.ask(path)
            if found == status and says in text:
                return text
            assert self.process.poll() is None, self.said()
            threading.Event().wait(NAP)
        raise AssertionError(f"{path} was {self.ask(path)} and not {status} {says}:\n{self.said()}")

    def end(self, how: signal.Signals = signal.SIGTERM, patience: float = 15.0) -> int:
        """Send a signal and give the exit status."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(patience)

    def said(self) -> str:
        """Everything it wrote."""
        return self.log.read_text("utf-8")


def environment_of(**more: str) -> dict[str, Any]:
    """This process's environment and some more."""
    return {**os.environ, **more}
