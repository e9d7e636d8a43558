"""From nothing to a first answer in the terminal, beside merely importing what every start needs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from benchmarks.lines import Line
from storage.database import Database

IMPORTS = "import sqlalchemy, jinja2"


def line(folder: Path, rounds: int) -> Line:
    """Seconds to the first reply of `cairn chat`, as a multiple of the imports'; the database is there already."""
    url = f"sqlite:///{folder / 'start.db'}"
    database = Database(url)
    database.prepare()
    database.close()
    ratios = [first_reply(url) / imports() for _ in range(rounds + 1)][1:]
    return Line(f'cairn chat, first reply from a cold start: times `python -c "{IMPORTS}"`', median(ratios), 2, "lower")


def first_reply(url: str) -> float:
    """Start, pipe one line, wait for the first line of the answer."""
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "chat", "--as", "Ana"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**as_installed(), "CAIRN_DATABASE_URL": url},
    ) as chat:
        assert chat.stdin is not None
        assert chat.stdout is not None
        chat.stdin.write(b"hello\n")
        chat.stdin.flush()
        heard = chat.stdout.readline()
        took = time.perf_counter() - began
        chat.stdin.close()
        chat.stdout.read()
    assert heard.startswith(b"coach: "), heard
    return took


def imports() -> float:
    """Start, import, end."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", IMPORTS], check=True, env=as_installed())
    return time.perf_counter() - began


def as_installed() -> dict[str, str]:
    """The environment in which Python may keep compiled modules, ours like those of the libraries."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
