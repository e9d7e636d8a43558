"""Every transcript of the playground, played through Teams' door with signed requests and cards that are pressed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.playing import play
from tests.talks import TRANSCRIPTS, new_database
from tests.teams.parity import TeamsPlayer

PATHS = sorted(TRANSCRIPTS.glob("*/*.md"))


@pytest.mark.parametrize("path", PATHS, ids=[f"{path.parent.name}/{path.stem}" for path in PATHS])
def test_the_talk_goes_in_teams_as_it_is_written(path: Path, tmp_path: Path, migrated: Path) -> None:
    play(path, new_database(tmp_path, migrated), kind=TeamsPlayer)
