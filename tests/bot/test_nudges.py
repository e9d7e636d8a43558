"""The tick over a real database: what falls due is sent once, and says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import App
from bot.settings import Settings
from conversations.coaching.values import Goal, Person, Plan
from storage import outbox, people, schedule, values
from storage.people import Wanted
from tests.talks import WORDS, new_database


@pytest.fixture
def app(tmp_path: Path, migrated: Path) -> Iterator[App]:
    app = App(Settings(CAIRN_DATABASE_URL=new_database(tmp_path, migrated)))
    app.words = WORDS
    app.open()
    with app.database.write() as unit:
        app.clock.move(unit, "2026-01-15T09:00")  # a Thursday
    yield app
    app.close()


def meet(app: App, user: str, **more: object) -> Person:
    """Somebody with a goal and a rhythm."""
    with app.database.write() as unit:
        wanted = Wanted("local", "local", user, f"p-{user}", user.title(), "en", "UTC", 0)
        person = replace(people.lanes(unit, [wanted])[0].person, rhythm="fri", welcomed=True, **more)  # type: ignore[arg-type]
        now = app.clock.read(unit, "local")
        goal = Goal("local", person.id, f"g-{user}", "Run the demo", opened_at=now, touched_at=now)
        plan = Plan("local", person.id, "check_in", "check_in", rhythm="fri", since=now)
        values.put(unit, [person, goal])
        schedule.put(unit, [plan])
    return person


def go(app: App, jump: str) -> None:
    with app.database.write() as unit:
        app.clock.move(unit, jump)


def letters(app: App) -> list[tuple[str, str]]:
    with app.database.read() as unit:
        return [(letter.person, letter.keys) for _, letter in outbox.pending(unit, "playground")]


def test_nothing_happens_before_its_time(app: App) -> None:
    meet(app, "ana")

    app.nudges.tick()
    go(app, "2026-01-16T14:59")
    done = app.nudges.tick()

    assert not done.fired
    assert letters(app) == []


def test_what_is_due_is_sent_once_whoever_ticks(app: App) -> None:
    meet(app, "ana")
    app.nudges.tick()
    go(app, "2026-01-16T15:00")

    first, second = app.nudges.tick(), app.nudges.tick()

    assert first.fired["check_in"] == 1
    assert second.claimed == 0
    assert letters(app) == [("p-ana", "nudge/check_in")]


def test_an_occurrence_that_is_written_already_sends_nothing(app: App) -> None:
    person = meet(app, "ana")
    app.nudges.tick()
    go(app, "2026-01-16T15:00")
    with app.database.write() as unit:
        due = schedule.claim(unit, 10)
    app.nudges.tick()

    with app.database.write() as unit:
        done = app.nudges.take(unit, due)  # another process that claimed it long ago and was paused

    assert not done.fired
    assert letters(app) == [(person.id, "nudge/check_in")]


def test_it_goes_to_the_identity_used_last(app: App) -> None:
    meet(app, "ana", last_door="terminal")
    app.nudges.tick()
    go(app, "2026-01-16T15:00")

    app.nudges.tick()

    with app.database.read() as unit:
        assert [letter.user for _, letter in outbox.pending(unit, "terminal")] == ["ana"]


def test_it_leaves_somewhere_within_the_minute(app: App) -> None:
    for number in range(40):
        meet(app, f"person{number}")
    app.nudges.tick()
    go(app, "2026-01-16T15:00")

    app.nudges.tick()

    with app.database.read() as unit:
        waits = [letter.not_before - letter.at for _, letter in outbox.pending(unit, "playground")]
    assert all(0 <= wait < 60_000 for wait in waits)
    assert len(set(waits)) > 20


def test_more_than_one_batch_is_taken_in_one_tick(app: App) -> None:
    for number in range(25):
        meet(app, f"person{number}")
    app.nudges.tick(most=10)
    go(app, "2026-01-16T15:00")

    done = app.nudges.tick(most=10)

    assert done.fired["check_in"] == 25


def test_a_new_time_zone_moves_what_lies_ahead(app: App) -> None:
    person = meet(app, "ana")
    app.nudges.tick()
    with app.database.write() as unit:
        values.put(unit, [replace(person, zone="America/New_York")])
        schedule.anew(unit, [("local", person.id, app.clock.read(unit, "local"))])
    app.nudges.tick()
    go(app, "2026-01-16T15:00")

    at_three_in_london = app.nudges.tick().fired["check_in"]
    go(app, "+5 hours")
    at_three_in_new_york = app.nudges.tick().fired["check_in"]

    assert (at_three_in_london, at_three_in_new_york) == (0, 1)


def test_new_rules_for_time_zones_have_everything_worked_out_again(app: App) -> None:
    meet(app, "ana")
    app.nudges.tick()

    with app.database.write() as unit:
        anew = schedule.all_anew(unit)
    again = app.nudges.tick()

    assert (anew, again.claimed) == (1, 1)


def test_a_plan_that_cannot_be_taken_harms_nobody_else(app: App) -> None:
    meet(app, "ana")
    meet(app, "bo")
    app.nudges.tick()
    go(app, "2026-01-16T15:00")
    with app.database.write() as unit:
        schedule.put(unit, [Plan("local", "p-bo", "notice/1", "notice", "no JSON", due_at=schedule.NOW_DUE)])

    done = app.nudges.tick()
    again = app.nudges.tick()

    assert done.fired["check_in"] == 1
    assert [person for person, _ in letters(app)] == ["p-ana"]
    assert again.claimed == 0
