"""The process is killed after every third line, and nobody has to say anything twice."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.bot.driver import Chat, export, set_goals
from tests.talks import new_database

STATEMENTS = (
    "Cut the wait at the front desk from 25 to 10 minutes by end of May",
    "Learn to place a peripheral line without help",
    "Write the night handover guide and have three colleagues use it",
    "Read two papers a week on wound care",
    "Become a better listener in the family talks",
    "Halve the number of late deliveries until the summer",
    "Pass the forklift licence by 30 March",
    "Get to know the people in the Lyon office",
)


def statements() -> list[str]:
    """Our own, or the lines of the JSON file that CAIRN_STATEMENTS names (field "text")."""
    path = os.environ.get("CAIRN_STATEMENTS")
    if not path:
        return list(STATEMENTS)
    rows = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]
    return [row["text"] for row in rows if row.get("kind") != "none"][:20]


def test_a_process_killed_after_every_third_line_loses_nothing(tmp_path: Path, migrated: Path) -> None:
    url = new_database(tmp_path, migrated)
    wanted = statements()

    talks = set_goals(Chat(url, "Ana"), wanted, kill_after=3)

    export(url, "Ana", tmp_path / "out")
    kept = json.loads((tmp_path / "out" / "cairn.json").read_text("utf-8"))
    own = [goal for goal in kept["goals"] if goal.get("relation") != "step"]
    assert len(own) == len(wanted) == len(talks)
