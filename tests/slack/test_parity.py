"""Every transcript of the playground, played through Slack's door over signed HTTP, and one of each talk by socket."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.playing import play
from tests.slack.parity import SlackPlayer
from tests.talks import TRANSCRIPTS, new_database

PATHS = sorted(TRANSCRIPTS.glob("*/*.md"))


@pytest.mark.parametrize("path", PATHS, ids=[f"{path.parent.name}/{path.stem}" for path in PATHS])
def test_the_talk_goes_in_slack_as_it_is_written(path: Path, tmp_path: Path, migrated: Path) -> None:
    play(path, new_database(tmp_path, migrated), kind=SlackPlayer)


def one_a_talk() -> list[Path]:
    """For each talk the transcript of the fewest messages."""
    chosen: dict[str, Path] = {}
    for path in sorted(PATHS, key=lambda path: (path.read_text("utf-8").count("\nme:"), path.stem)):
        chosen.setdefault(path.parent.name, path)
    return list(chosen.values())


@pytest.mark.parametrize("path", one_a_talk(), ids=lambda path: path.parent.name)
def test_it_goes_the_same_over_a_socket(path: Path, tmp_path: Path, migrated: Path) -> None:
    play(path, new_database(tmp_path, migrated), kind=partial(SlackPlayer, sockets=True))
