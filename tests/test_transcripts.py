"""Every transcript, played straight, and again with a fresh app before every line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.playing import play
from tests.talks import TRANSCRIPTS, ProcessPlayer, new_database

PATHS = sorted(TRANSCRIPTS.glob("*/*.md"))
NAMES = [f"{path.parent.name}/{path.stem}" for path in PATHS]


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_the_talk_goes_as_written(path: Path, tmp_path: Path, migrated: Path) -> None:
    play(path, new_database(tmp_path, migrated))


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_it_goes_the_same_with_a_fresh_app_before_every_line(path: Path, tmp_path: Path, migrated: Path) -> None:
    play(path, new_database(tmp_path, migrated), restarts=True)


def one_a_talk() -> list[Path]:
    """For each talk the transcript of the fewest messages, at one door and without erasing: a process each is dear."""
    chosen: dict[str, Path] = {}
    for path in sorted(PATHS, key=lambda path: (path.read_text("utf-8").count("\nme:"), path.stem)):
        elsewhere = ("door:", "old press:", "zone:", "time:", "forget_me/erased", "form:", "amends:", "deletes:")
        if not any(word in path.read_text("utf-8") for word in elsewhere):
            chosen.setdefault(path.parent.name, path)
    return list(chosen.values())


@pytest.mark.parametrize("path", one_a_talk(), ids=lambda path: path.parent.name)
def test_it_goes_the_same_with_a_real_process_for_every_line(path: Path, tmp_path: Path, migrated: Path) -> None:
    play(path, new_database(tmp_path, migrated), kind=ProcessPlayer)
