"""Plans and occurrences: what is put, claimed, settled and written once, on both databases."""

from __future__ import annotations

from dataclasses import replace

from conversations.coaching.values import Entry, Goal, Plan
from storage import claims, clocks, people, schedule, values
from storage.database import Database
from storage.schedule import Occurrence
from tests.storage.conftest import Open
from tests.storage.test_delivery import how_it_is_found


def pause(goal: str, day: str) -> Entry:
    """A goal rests until a day."""
    return Entry("local", "person-ana", f"{goal}{day}", "change", goal, day=day, state="open", detail="pause")


ANA = Plan("local", "person-ana", "check_in", "check_in", rhythm="fri", since=5)


def happened(day: str = "2026-01-16", plan: str = "check_in") -> Occurrence:
    return Occurrence("local", "person-ana", plan, day, "", "check_in", "fired", "", True, 7)


def test_what_is_put_waits_to_be_worked_out(database: Database) -> None:
    with database.write() as unit:
        empty = schedule.waiting(unit)
        schedule.put(unit, [ANA])

        (due,) = schedule.claim(unit, 10)

    assert not empty
    assert due.plan == ANA
    assert due.person.locale == "en"
    assert due.works_from is None
    assert not due.busy
    assert due.now > 1_700_000_000_000


def test_what_was_settled_waits_for_its_moment(database: Database) -> None:
    with database.write() as unit:
        schedule.put(unit, [ANA])
        later = clocks.now(unit, "local") + 60_000
        schedule.settle(unit, [replace(ANA, due_at=later, due_day="2026-01-16")])

        waiting, claimed, ahead = schedule.waiting(unit), schedule.claim(unit, 10), schedule.next_due(unit)

    assert not waiting
    assert claimed == []
    assert ahead == later


def test_the_same_plan_put_again_keeps_its_moment_and_another_one_does_not(database: Database) -> None:
    with database.write() as unit:
        schedule.put(unit, [ANA])
        schedule.settle(unit, [replace(ANA, due_at=2, due_day="2026-01-16")])
        schedule.put(unit, [replace(ANA, since=99)])
        (same,) = schedule.claim(unit, 10)
        schedule.put(unit, [replace(ANA, rhythm="mon", since=99)])
        (other,) = schedule.claim(unit, 10)

    assert (same.plan.due_at, same.plan.since) == (2, 5)
    assert (other.plan.due_at, other.plan.since, other.plan.rhythm) == (0, 99, "mon")


def test_a_plan_that_is_off_comes_back_when_it_is_put_again(database: Database) -> None:
    with database.write() as unit:
        schedule.put(unit, [ANA])
        schedule.off(unit, [("local", "person-ana", "check_in")])
        off = schedule.claim(unit, 10)
        schedule.put(unit, [ANA])

        on = schedule.claim(unit, 10)

    assert off == []
    assert len(on) == 1


def test_a_date_that_has_come_does_not_come_again(database: Database) -> None:
    date = Plan("local", "person-ana", "due/g", "due", "g", day="2026-01-16", since=5)
    with database.write() as unit:
        schedule.put(unit, [date])
        schedule.settle(unit, [replace(date, due_at=None, last_day="2026-01-16")])
        schedule.put(unit, [date])

        assert schedule.claim(unit, 10) == []


def test_a_date_that_was_off_before_it_came_can_come_again(database: Database) -> None:
    date = Plan("local", "person-ana", "due/g", "due", "g", day="2026-01-16", since=5)
    with database.write() as unit:
        schedule.put(unit, [date])
        schedule.off(unit, [("local", "person-ana", "due/g")])
        schedule.put(unit, [date])

        assert len(schedule.claim(unit, 10)) == 1


def test_the_oldest_come_first_with_whatever_else_is_due_for_the_same_person(database: Database) -> None:
    bo = replace(ANA, person="person-bo", id="bo")
    with database.write() as unit:
        schedule.put(unit, [ANA, replace(ANA, id="due/g"), bo])
        schedule.settle(unit, [replace(ANA, due_at=2), replace(ANA, id="due/g", due_at=9), replace(bo, due_at=3)])

        claimed = [due.plan.id for due in schedule.claim(unit, 1)]

    assert sorted(claimed) == ["check_in", "due/g"]


def test_two_processes_never_claim_the_same_plan(database: Database, open_again: Open) -> None:
    with database.write() as unit:
        schedule.put(unit, [ANA, replace(ANA, person="person-bo")])
    other = open_again()
    if database.dialect == "sqlite":
        return  # There one writes at a time.

    with database.write() as unit, other.write() as second:
        mine, theirs = schedule.claim(unit, 1), schedule.claim(second, 10)

    assert {due.plan.person for due in mine} | {due.plan.person for due in theirs} == {"person-ana", "person-bo"}
    assert len(mine) == len(theirs) == 1


def test_what_is_due_is_read_once_its_person_is_locked(database: Database, open_again: Open) -> None:
    with database.write() as unit:
        schedule.put(unit, [ANA])
    if database.dialect == "sqlite":
        return  # There one writes at a time.

    with database.write() as unit:
        who = claims.pick(unit, 10)
        with open_again().write() as turn:  # It had the lock until a moment ago.
            schedule.off(turn, [("local", "person-ana", "check_in")])
        found = claims.due(unit, who)

    assert who == [("local", "person-ana")]
    assert found == []


def test_a_tick_with_nothing_due_looks_at_nothing_that_lies_ahead(database: Database) -> None:
    with database.write() as unit:
        plans = ["\n".join(how_it_is_found(unit, *asked)) for asked in ((schedule.WAITING, ("",)), (claims.PICK, (9,)))]

    for plan in plans:
        assert "ix_schedule_due_at" in plan
        assert ("(due_at<?)" if database.dialect == "sqlite" else "Index Cond: (due_at <=") in plan


def test_somebody_who_is_locked_is_left_out(database: Database, open_again: Open) -> None:
    with database.write() as unit:
        schedule.put(unit, [ANA])
    if database.dialect == "sqlite":
        return

    with database.write() as unit, open_again().write() as second:
        mine, theirs = claims.pick(unit, 10), claims.hold(second, [("local", "person-ana"), ("local", "person-bo")])

    assert mine == [("local", "person-ana")]
    assert theirs == [("local", "person-bo")]


def test_only_somebody_who_is_there_is_told(database: Database) -> None:
    notice = Plan("local", "person-ana", "notice/1", "notice", "[]", due_at=schedule.NOW_DUE)
    with database.write() as unit:
        schedule.tell(unit, [notice, replace(notice, person="person-nobody")])

        told = values.of(unit, Plan, [("local", "person-ana"), ("local", "person-nobody")])

    assert told == [notice]


def test_what_happened_is_written_once(database: Database) -> None:
    with database.write() as unit:
        first = schedule.happen(unit, [happened(), happened("2026-01-23")])
        again = schedule.happen(unit, [happened(), happened("2026-01-30")])

    assert len(first) == 2
    assert again == {("local", "person-ana", "check_in", "2026-01-30")}


def test_the_messages_of_a_week_are_counted(database: Database) -> None:
    with database.write() as unit:
        schedule.happen(unit, [happened("2026-01-11"), happened("2026-01-12"), happened("2026-01-14", "month")])
        schedule.happen(unit, [happened("2026-01-15")._replace(counts=False)])

        counted = schedule.counted(unit, [("local", "person-ana", "2026-01-12"), ("local", "person-bo", "2026-01-12")])

    assert counted == {("local", "person-ana"): 2}


def test_a_nudge_is_noted_at_the_person(database: Database) -> None:
    with database.write() as unit:
        schedule.nudged(unit, [("local", "person-ana", "check_in", 8, 1)])
        schedule.nudged(unit, [("local", "person-ana", "due", 9, 0)])

        ana = people.find(unit, "local", "local", "ana")

    assert ana is not None
    assert (ana.nudged, ana.nudged_at, ana.unanswered) == ("due", 9, 1)


def test_whether_somebody_works_on_a_goal_comes_with_the_claim(database: Database) -> None:
    with database.write() as unit:
        values.put(unit, [Goal("local", "person-ana", "g", "Run the demo"), pause("g", "2026-03-20")])
        schedule.put(unit, [ANA])

        (due,) = schedule.claim(unit, 10)

    assert due.works_from == ""


def test_when_the_rest_of_a_goal_ends_comes_with_the_claim(database: Database) -> None:
    demo, map_ = (Goal("local", "person-ana", name, name, state="parked") for name in ("demo", "map"))
    rests = [pause("demo", "2026-03-27"), pause("map", "2026-03-20"), pause("demo", ""), pause("gone", "2026-03-02")]
    over = [replace(pause("map", "2026-03-01"), state="done"), replace(pause("map", "2026-03-03"), detail="reshape")]
    with database.write() as unit:
        values.put(unit, [demo, map_, *rests, *over, replace(pause("map", "2026-03-04"), person="person-bo")])
        schedule.put(unit, [ANA])
        (resting,) = schedule.claim(unit, 10)
        values.put(unit, [replace(map_, state="released")])
        (one_left,) = schedule.claim(unit, 10)
        values.put(unit, [replace(demo, state="released")])
        (none_left,) = schedule.claim(unit, 10)

    assert resting.works_from == "2026-03-20"
    assert one_left.works_from == "2026-03-27"
    assert none_left.works_from is None


def test_an_early_check_in_has_the_next_one_worked_out_again(database: Database) -> None:
    with database.write() as unit:
        schedule.put(unit, [ANA])
        schedule.settle(unit, [replace(ANA, due_at=2, due_day="2026-01-16")])
        schedule.done(unit, [("local", "person-ana", "2026-01-15")])

        (due,) = schedule.claim(unit, 10)

    assert (due.plan.due_at, due.plan.done_day) == (0, "2026-01-15")


def test_the_house_remembers_what_it_is_told(database: Database) -> None:
    with database.write() as unit:
        before = schedule.noted(unit, "zones")
        schedule.note(unit, "zones", "2026a")
        schedule.note(unit, "zones", "2026b")

        assert (before, schedule.noted(unit, "zones")) == ("", "2026b")


def test_what_was_told_is_gone(database: Database) -> None:
    with database.write() as unit:
        schedule.put(unit, [ANA, replace(ANA, id="notice/1", what="notice", about="words", due_at=1)])
        schedule.drop(unit, [("local", "person-ana", "notice/1")])

        assert [due.plan.id for due in schedule.claim(unit, 10)] == ["check_in"]


def test_another_rhythm_for_what_was_done_before_is_worked_out_by_the_tick(database: Database) -> None:
    with database.write() as unit:
        schedule.put(unit, [ANA])
        schedule.done(unit, [("local", "person-ana", "2026-01-15")])
        schedule.put(unit, [replace(ANA, rhythm="thu", since=6, due_at=9_999_999_999_999, due_day="2026-01-15")])

        (due,) = schedule.claim(unit, 10)

    assert (due.plan.rhythm, due.plan.due_at, due.plan.done_day) == ("thu", 0, "2026-01-15")
