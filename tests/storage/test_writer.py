"""The writer takes what is waiting as one group, and one bad turn harms nobody."""

from __future__ import annotations

from concurrent.futures import CancelledError, Future

import pytest

from storage import inbox
from storage.database import Database, Unit
from storage.errors import Busy, Closed, Contended, HalfWritten, LostRace
from storage.writer import Writer
from tests.storage.rows import arrival
from tests.storage.turns import Make, Turns


def gather(writer: Writer[str, str], turns: Turns, items: list[str]) -> list[Future[str]]:
    """Submit items behind a first one that is held, so that they wait together."""
    turns.hold()
    first = writer.submit("first")
    assert turns.entered.wait(10)
    waiting = [writer.submit(item) for item in items]
    turns.go.set()
    first.result(10)
    return waiting


def kept(database: Database) -> set[str]:
    with database.read() as unit:
        return {key for (key,) in unit.run("SELECT key FROM inbox")}


def test_what_waits_is_taken_as_one_group_in_one_transaction(make: Make, turns: Turns, database: Database) -> None:
    futures = gather(make(), turns, ["a", "b", "c"])

    assert [future.result(10) for future in futures] == ["a True", "b True", "c True"]
    assert turns.groups == [["first"], ["a", "b", "c"]]
    assert kept(database) == {"first", "a", "b", "c"}


def test_a_group_waits_a_moment_for_as_many_as_were_in_the_one_before(
    make: Make, turns: Turns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.writer.PATIENCE", 60.0)
    writer = make()
    for future in gather(writer, turns, ["a", "b", "c"]):
        future.result(10)

    again = [writer.submit(item) for item in ("d", "e", "f")]

    assert [future.result(10) for future in again] == ["d True", "e True", "f True"]
    assert turns.groups[2:] == [["d", "e", "f"]]


def test_a_group_does_not_wait_longer_than_a_moment(make: Make, turns: Turns) -> None:
    writer = make()
    for future in gather(writer, turns, ["a", "b", "c"]):
        future.result(10)

    assert writer.submit("d").result(10) == "d True"
    assert turns.groups[2:] == [["d"]]


def test_handed_in_is_answered_as_what_is_submitted(make: Make) -> None:
    told: Future[tuple[str | None, BaseException | None]] = Future()

    make().hand_in("a", lambda result, problem: told.set_result((result, problem)))

    assert told.result(10) == ("a True", None)


def test_who_handed_in_what_fails_is_told_why(make: Make) -> None:
    told: Future[tuple[str | None, BaseException | None]] = Future()

    make().hand_in("bad", lambda result, problem: told.set_result((result, problem)))

    result, problem = told.result(10)
    assert result is None
    assert isinstance(problem, ValueError)


def test_a_group_costs_the_same_statements_whatever_its_size(make: Make, turns: Turns) -> None:
    futures = gather(make(most=200), turns, [f"m{number}" for number in range(200)])

    for future in futures:
        future.result(10)
    assert [len(group) for group in turns.groups] == [1, 200]
    assert turns.statements == [1, 1]


def test_an_answer_is_given_only_after_the_commit(make: Make, database: Database) -> None:
    writer = make()

    for number in range(20):
        writer.submit(f"m{number}").result(10)
        assert f"m{number}" in kept(database)


def test_one_of_a_lane_is_in_a_group_and_the_order_is_kept(make: Make, turns: Turns) -> None:
    futures = gather(make(lane=lambda item: item[0]), turns, ["a1", "a2", "b1", "a3", "b2"])

    for future in futures:
        future.result(10)
    assert turns.groups == [["first"], ["a1", "b1"], ["a2", "b2"], ["a3"]]


def test_a_group_is_never_larger_than_asked_for(make: Make, turns: Turns) -> None:
    futures = gather(make(most=2), turns, ["a", "b", "c", "d", "e"])

    for future in futures:
        future.result(10)
    assert turns.groups == [["first"], ["a", "b"], ["c", "d"], ["e"]]


def test_a_bad_turn_fails_alone(make: Make, turns: Turns, database: Database) -> None:
    good, bad, other = gather(make(), turns, ["good", "bad", "other"])

    assert good.result(10) == "good True"
    assert other.result(10) == "other True"
    with pytest.raises(ValueError, match="bad"):
        bad.result(10)
    assert turns.groups == [["first"], ["good", "bad", "other"], ["good"], ["bad"], ["other"]]
    assert kept(database) == {"first", "good", "other"}


def test_a_bad_turn_alone_is_taken_once(make: Make, turns: Turns) -> None:
    with pytest.raises(ValueError, match="bad"):
        make().submit("bad").result(10)

    assert turns.groups == [["bad"]]


@pytest.mark.parametrize("trouble", [Contended(database="x", reason="y"), LostRace(what="a talk")])
def test_a_turn_that_loses_a_race_is_taken_again(make: Make, turns: Turns, trouble: Exception) -> None:
    troubles = [trouble, trouble]

    def take(unit: Unit, items: list[str]) -> list[str]:
        results = turns(unit, items)
        if troubles:
            raise troubles.pop()
        return results

    assert make(take).submit("m1").result(10) == "m1 True"
    assert turns.groups == [["m1"]] * 3


def test_a_race_that_is_lost_for_ever_fails_in_the_end(make: Make, turns: Turns, database: Database) -> None:
    def take(unit: Unit, items: list[str]) -> list[str]:
        turns(unit, items)
        raise LostRace(what="a talk")

    with pytest.raises(LostRace, match="Take the turn again"):
        make(take).submit("m1").result(10)
    assert len(turns.groups) == 6
    assert kept(database) == set()


def test_results_that_do_not_fit_the_items_are_not_kept(make: Make, database: Database) -> None:
    def take(unit: Unit, items: list[str]) -> list[str]:
        inbox.claim(unit, [arrival(item) for item in items])
        return []

    with pytest.raises(HalfWritten):
        make(take).submit("m1").result(10)
    assert kept(database) == set()


def test_a_failed_statement_that_was_hushed_up_keeps_nothing(make: Make, database: Database) -> None:
    def take(unit: Unit, items: list[str]) -> list[str]:
        inbox.claim(unit, [arrival(item) for item in items])
        with pytest.raises(database.driver.failures):
            unit.run("SELECT * FROM nowhere")
        return items

    with pytest.raises(HalfWritten):
        make(take).submit("m1").result(10)
    assert kept(database) == set()


def test_a_full_line_says_so_at_once(make: Make, turns: Turns) -> None:
    writer = make(waiting=2)
    turns.hold()
    first = writer.submit("first")
    assert turns.entered.wait(10)
    writer.submit("a")
    writer.submit("b")

    with pytest.raises(Busy, match="Wait a moment"):
        writer.submit("c")

    turns.go.set()
    first.result(10)


def test_closing_takes_what_is_waiting_and_nothing_more(make: Make, turns: Turns, database: Database) -> None:
    writer = make(lane=lambda item: item[0])
    futures = gather(writer, turns, ["a1", "a2", "a3", "b1"])

    writer.close()

    assert [future.done() for future in futures] == [True] * 4
    assert kept(database) == {"first", "a1", "a2", "a3", "b1"}
    with pytest.raises(Closed):
        writer.submit("late")


def test_who_cancels_in_time_is_not_taken(make: Make, turns: Turns, database: Database) -> None:
    writer = make()
    turns.hold()
    first = writer.submit("first")
    assert turns.entered.wait(10)
    changed_mind, stays = writer.submit("a"), writer.submit("b")

    assert changed_mind.cancel()
    assert not first.cancel()
    turns.go.set()

    assert stays.result(10) == "b True"
    with pytest.raises(CancelledError):
        changed_mind.result(0)
    assert kept(database) == {"first", "b"}


def test_two_writers_on_one_database_take_each_key_once(make: Make, turns: Turns) -> None:
    one, other = make(), make()
    keys = [f"m{number}" for number in range(60)]

    futures = [writer.submit(key) for key in keys for writer in (one, other)]

    answers = sorted(future.result(20) for future in futures)
    assert answers == sorted([f"{key} True" for key in keys] + [f"{key} False" for key in keys])
