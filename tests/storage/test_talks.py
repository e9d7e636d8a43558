"""Talks are saved by revision, and read newest first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from storage import talks
from storage.database import Database
from tests.storage.conftest import Open
from tests.storage.rows import ANA, BO, talk


def test_a_talk_comes_back_as_it_was_saved(database: Database) -> None:
    mine = talk("t1")
    with database.write() as unit:
        saved = talks.save(unit, [mine])

        assert saved == 1
        assert talks.unfinished(unit, [ANA, BO]) == [mine]


def test_only_talks_that_are_not_ended_are_read(database: Database) -> None:
    states = ("open", "parked", "told", "done", "cancelled")
    with database.write() as unit:
        talks.save(unit, [talk(state, state=state) for state in states])

        found = talks.unfinished(unit, [ANA])

    assert [each.state for each in found] == ["open", "parked", "told"]


def test_the_open_talk_is_read_however_many_younger_ones_are_parked(database: Database) -> None:
    with database.write() as unit:
        talks.save(unit, [talk(f"t{number}", state="parked", touched_at=number) for number in range(20)])
        talks.save(unit, [talk("here", touched_at=0), talk("his", "person-bo")])

        found = [each.id for each in talks.unfinished(unit, [ANA]) if each.person == "person-ana"]

    assert found == ["here", "t19", "t18", "t17", "t16", "t15", "t14", "t13"]


def test_a_talk_is_only_replaced_by_its_next_revision(database: Database) -> None:
    with database.write() as unit:
        talks.save(unit, [talk("t1")])
        second = talk("t1", state="parked", revision=2)

        assert talks.save(unit, [second]) == 1
        assert talks.save(unit, [talk("t1", revision=2)]) == 0
        assert talks.save(unit, [talk("t1", revision=4)]) == 0
        assert talks.save(unit, []) == 0
        assert talks.unfinished(unit, [ANA]) == [second]


def test_of_several_who_read_the_same_revision_one_wins(database: Database, open_again: Open) -> None:
    with database.write() as unit:
        talks.save(unit, [talk("t1"), talk("t2")])

    def race(number: int) -> int:
        with open_again().write() as unit:
            return talks.save(unit, [talk("t1", revision=2), talk(f"new{number}")])

    with ThreadPoolExecutor(4) as pool:
        saved = sorted(pool.map(race, range(4)))

    assert saved == [1, 1, 1, 2]
