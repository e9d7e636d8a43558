"""What ordeals ask for: the seed said first of all, and a second database for the run that nothing happens to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.databases import Server
from tests.ordeal import row


def pytest_report_header() -> str:
    """How this run is taken again."""
    return f"ordeals: {'full' if row.FULL else 'quick'} form, CAIRN_SEED={row.seed()} takes this run again"


@pytest.fixture
def calm_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Another database at the newest version, with nobody in it."""
    if kind == "postgresql":
        server: Server = request.getfixturevalue("server")
        return server.new("template")
    path = tmp_path / "calm.db"
    shutil.copy(request.getfixturevalue("migrated"), path)
    return f"sqlite:///{path}"
