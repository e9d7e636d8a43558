"""What docs/review.md shows is what the command says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.rooms import ROOT

PAGE = (ROOT / "docs" / "review.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^```\n\$ (.*?)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("command", "answer"), SHOWN, ids=["a card", "a stream"])
def test_the_page_shows_what_the_command_says(command: str, answer: str, tmp_path: Path) -> None:
    real = command.replace("cairn ", f"'{sys.executable}' -m bot ", 1)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80"}

    done = subprocess.run(
        ["bash", "-c", real], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60
    )

    assert done.stdout == answer


def test_every_option_of_the_command_stands_on_the_page() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "bot", "review", "--help"],
        cwd=ROOT, env={**os.environ, "COLUMNS": "120", "NO_COLOR": "1"}, capture_output=True, text=True, check=True,
    )  # fmt: skip

    options = set(re.findall(r"--[a-z]+", told.stdout)) - {"--help"}

    assert options == {"--today", "--locale", "--json", "--jsonl"}
    assert all(f"`{option}" in PAGE for option in options)
