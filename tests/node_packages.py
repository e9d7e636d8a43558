"""Packages of npm that tests look at: installed by `make node`, never copied; without them the tests are skipped."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("CAIRN_NODE_MODULES") or Path(__file__).parent.parent / "node_modules")


def node() -> str:
    """The interpreter of JavaScript."""
    found = shutil.which("node") or shutil.which("nodejs")
    if found is None:
        pytest.skip("there is no node here: apt-get install nodejs npm, then make node")
    return found


def node_package(name: str) -> Path:
    """The folder of a package, such as "adaptivecards"."""
    folder = FOLDER / name
    if not (folder / "package.json").is_file():
        pytest.skip(f"{name} is not installed: make node, or name a folder in CAIRN_NODE_MODULES")
    return folder
