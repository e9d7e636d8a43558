"""What keeps the house going is the same on both databases."""

from __future__ import annotations

from storage.clocks import now
from storage.database import Database, Unit
from storage.upkeep import Waits, backlog, beat, gone


def plan(unit: Unit, name: str, due_at: str) -> None:
    """A row that falls due at a moment, given as SQL."""
    columns = "tenant, person, id, what, about, rhythm, at, day, since, last_day, done_day, due_at, due_day"
    unit.run(
        f"INSERT INTO schedule ({columns}) VALUES"
        f" ('local', 'person-ana', '{name}', 'nudge', '', 'week', '09:00', '', 0, '', '', {due_at}, '')",
        answers=False,
    )


def test_a_sign_of_life_is_one_row_that_is_written_again_and_again(database: Database) -> None:
    for _ in range(3):
        with database.write() as unit:
            beat(unit)

    with database.read() as unit:
        rows = unit.run("SELECT name, value FROM house WHERE name = 'heartbeat'")
        assert len(rows) == 1
        assert abs(now(unit, "local") - int(rows[0][1])) < 60_000


def test_the_backlog_counts_what_is_due_and_says_since_when(database: Database) -> None:
    with database.write() as unit:
        for name, due_at in (("a", "5"), ("b", "3"), ("c", "99"), ("d", "0"), ("e", "NULL")):
            plan(unit, name, due_at)

    with database.read() as unit:
        found = backlog(unit, 50)

    assert found == [Waits("due", 2, 3), Waits("unplanned", 1, 0), Waits("pending", 0, 0)]


def test_only_who_left_before_a_moment_is_gone(database: Database) -> None:
    with database.write() as unit:
        unit.run("UPDATE people SET gone_at = 7 WHERE id = 'person-ana'", answers=False)

    with database.read() as unit:
        assert gone(unit, 7) == []
        assert gone(unit, 8) == [("local", "person-ana")]
