"""The stand-in for Slack as a command of its own."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import urllib.request

import pytest


def posted(url: str, body: dict[str, object]) -> dict[str, object]:
    """What comes back from one of its addresses."""
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as response:
        answer: dict[str, object] = json.load(response)
        return answer


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_says_how_it_is_used_is_used_and_ends_quietly(how: signal.Signals) -> None:
    command = [sys.executable, "-m", "bot", "fakeslack", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        told = "".join(running.stdout.readline() for _ in range(8))
        (url,) = re.findall(r"SLACK_API_BASE_URL=(\S+)", told)
        (token,) = re.findall(r"SLACK_BOT_TOKEN=(\S+)", told)

        who = posted(f"{url}auth.test", {"token": token})
        running.send_signal(how)
        _, complaints = running.communicate(timeout=30)

    assert who["team"] == "Acme"
    assert "SLACK_APP_TOKEN=xapp-" in told
    assert (running.returncode, complaints) == (0, "")


def test_a_port_that_is_taken_is_named() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "fakeslack", "--host", "192.0.2.1"], capture_output=True, text=True, timeout=60
    )

    assert done.returncode == 1
    assert re.fullmatch(r"cairn: port 8081 of 192\.0\.2\.1 cannot be used \(.+\)\.\n", done.stderr)
