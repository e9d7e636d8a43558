"""A playground in a real browser, for the tests that look at it.

Needs Chromium from the system; where there is none, the tests say so and are skipped.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.chromium import chromium
from tests.talks import new_database


@pytest.fixture
def address(browser: Browser, tmp_path: Path, migrated: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "CAIRN_DATABASE_URL": new_database(tmp_path, migrated), "PORT": str(port)}
    server = subprocess.Popen([sys.executable, "-m", "bot", "playground"], env=environment)
    url = f"http://127.0.0.1:{port}"
    for _ in range(1_200):
        try:
            urllib.request.urlopen(url, timeout=1).close()
            break
        except OSError:
            time.sleep(0.05)
    yield url
    server.terminate()
    server.wait(timeout=10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened
