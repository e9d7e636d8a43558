"""Every transcript, played straight, and again with a fresh app before every line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.talks import TRANSCRIPTS, new_database, play

PATHS = sorted(TRANSCRIPTS.glob("*/*.md"))
NAMES = [f"{path.parent.name}/{path.stem}" for path in PATHS]


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_the_talk_goes_as_written(path: Path, tmp_path: Path, migrated: Path) -> None:
    play(path, new_database(tmp_path, migrated))


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_it_goes_the_same_with_a_fresh_app_before_every_line(path: Path, tmp_path: Path, migrated: Path) -> None:
    play(path, new_database(tmp_path, migrated), restarts=True)
