"""Days on which several things meet: notices, put-off messages and people who are gone, over a real database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import App
from bot.local import LocalCoach, find
from bot.settings import Settings
from conversations.coaching.plans import changes
from conversations.coaching.values import Entry, Goal, Person, Plan, Put
from conversations.flow import Facts
from conversations.messages import Message, Reply, encode
from storage import forget, outbox, schedule, values
from tests.talks import WORDS, new_database


@pytest.fixture
def app(tmp_path: Path, migrated: Path) -> Iterator[App]:
    """Ana and Ben, on a Thursday morning."""
    app = App(Settings(CAIRN_DATABASE_URL=new_database(tmp_path, migrated)))
    app.words = WORDS
    app.open()
    with app.database.write() as unit:
        app.clock.move(unit, "2026-01-15T09:00")
    coach = LocalCoach(app)
    for name in ("Ana", "Ben"):
        coach.add(name)
        say(app, name, "hello")
    app.nudges.tick()
    yield app
    app.close()


def say(app: App, name: str, text: str, door: str = "playground") -> tuple[Reply, ...]:
    """Say something as somebody."""
    say.count += 1  # type: ignore[attr-defined]
    key = f"{door}:{name}-{say.count}"  # type: ignore[attr-defined]
    message = Message(key, door, "local", name.lower(), text, name=name)
    taken = app.submit(message).result(timeout=30)
    app.delivered(taken.numbers)
    return taken.replies


say.count = 0  # type: ignore[attr-defined]


def who(app: App, name: str) -> Person:
    with app.database.read() as unit:
        person = find(unit, "local", name.lower())
    assert person is not None
    return person


def go(app: App, jump: str) -> None:
    with app.database.write() as unit:
        app.clock.move(unit, jump)


def heard(app: App, name: str) -> list[str]:
    with app.database.read() as unit:
        return [one.reply for one in outbox.heard(unit, "local", who(app, name).id)]


def keys(app: App, name: str) -> list[str]:
    return [",".join(Reply.load(reply).keys) for reply in heard(app, name)]


def planned(app: App, name: str) -> dict[str, Plan]:
    person = f"p-{name.lower()}"
    with app.database.read() as unit:
        return {plan.id: plan for plan in values.of(unit, Plan, [("local", person)])}


def test_two_things_to_tell_one_person_at_once_are_both_told(app: App) -> None:
    LocalCoach(app).add("Cem")
    say(app, "Cem", "hello")
    say(app, "Ana", "my manager is Ben")
    say(app, "Cem", "my manager is Ben")

    app.nudges.tick()

    assert [one for one in keys(app, "Ben") if "manager_asked" in one] == ["news/manager_asked"] * 2


def test_what_somebody_is_told_waits_for_the_door_that_delivers_it(app: App) -> None:
    say(app, "Ben", "hello", door="loopback")
    say(app, "Ana", "my manager is Ben")
    with app.database.read() as unit:
        answers = [letter.keys for _, letter in outbox.pending(unit, "loopback")]

    app.nudges.tick()

    with app.database.read() as unit:
        waiting = [letter.keys for _, letter in outbox.pending(unit, "loopback")]
    assert waiting == [*answers, "news/manager_asked"]


def test_nothing_waits_for_somebody_who_has_been_forgotten(app: App) -> None:
    say(app, "Ana", "my manager is Ben")
    app.nudges.tick()
    [asked] = [Reply.load(one) for one in heard(app, "Ben") if "manager_asked" in one]
    with app.database.write() as unit:
        forget.erase(unit, "local", "p-ana")

    say(app, "Ben", f"/{asked.buttons[0].press.value}")
    app.nudges.tick()

    with app.database.read() as unit:
        assert not schedule.waiting(unit)


def test_what_was_put_off_can_be_put_off_again_on_the_same_day(app: App) -> None:
    for _ in range(2):
        say(app, "Ana", "/snooze")
        say(app, "Ana", "1")
        go(app, "+1 hour")
        app.nudges.tick()

    assert keys(app, "Ana").count("nudge/check_in") == 2


def test_a_digest_that_is_put_off_is_no_message_without_words(app: App) -> None:
    with app.database.write() as unit:
        values.put(unit, [replace(who(app, "Ben"), nudged="digest abc", nudged_at=1)])
    say(app, "Ben", "/snooze")
    say(app, "Ben", "1")
    go(app, "+1 hour")

    done = app.nudges.tick()

    assert done.fired["later"] == 1


def test_no_check_in_comes_once_the_rhythm_is_off_that_was_different_each_time(app: App) -> None:
    say(app, "Ana", "rhythm")
    say(app, "Ana", "different each time")
    say(app, "Ana", "tomorrow at 10")
    before = planned(app, "Ana")["check_in"].due_at
    say(app, "Ana", "rhythm")
    say(app, "Ana", "off")

    after = planned(app, "Ana")["check_in"].due_at

    assert before
    assert after is None
    assert who(app, "Ana").rhythm == "off"


def test_a_place_nobody_knows_here_keeps_nobody_else_waiting(app: App) -> None:
    person = who(app, "Ana")
    with app.database.write() as unit:
        values.put(unit, [replace(who(app, "Ben"), last_place="nowhere")])
        notice = Plan("local", "p-ben", "notice/1", "notice", encode(["unanswered", {}]), due_at=schedule.NOW_DUE)
        plan = Plan("local", person.id, "later", "later", "check_in", "once", "10:00", "2026-01-15")
        schedule.put(unit, [notice, plan])
    app.nudges.tick()
    go(app, "+1 hour")
    app.nudges.tick()

    assert "nudge/check_in" in keys(app, "Ana")


def test_a_notice_that_fails_for_a_week_is_given_up(app: App) -> None:
    with app.database.write() as unit:
        values.put(unit, [replace(who(app, "Ben"), last_place="nowhere")])
        now = app.clock.read(unit, "local")
        about = encode(["unanswered", {}])
        schedule.put(unit, [Plan("local", "p-ben", "notice/1", "notice", about, since=now, due_at=schedule.NOW_DUE)])
    left = []
    for _ in range(2):
        app.nudges.tick()
        left.append("notice/1" in planned(app, "Ben"))
        go(app, "+8 days")

    assert left == [True, False]


def test_what_could_not_be_worked_out_is_worked_out_later_and_not_sent(app: App) -> None:
    with app.database.write() as unit:
        now = app.clock.read(unit, "local")
        values.put(unit, [Goal("local", "p-ana", "g", "Run the demo")])
        schedule.put(unit, [Plan("local", "p-ana", "check_in", "check_in", rhythm="fri", since=now, due_at=1)])
    done = app.nudges.tick()

    assert not done.fired
    assert planned(app, "Ana")["check_in"].due_day == "2026-01-16"


def test_what_was_put_off_twice_a_day_survives_new_settings(app: App) -> None:
    say(app, "Ana", "/snooze")
    say(app, "Ana", "1")
    go(app, "+1 hour")
    app.nudges.tick()
    say(app, "Ana", "/snooze")
    say(app, "Ana", "1")
    with app.database.write() as unit:
        schedule.anew(unit, [("local", "p-ana", app.clock.read(unit, "local"))])
    app.nudges.tick()

    again = planned(app, "Ana")["later/check_in"]

    assert again.due_day == "2026-01-15"


@pytest.mark.parametrize("state", ["parked", "done"])
def test_a_milestone_waits_with_its_goal(app: App, state: str) -> None:
    goal = Goal("local", "p-ana", "g", "Run the demo", due="2026-06-30", opened_at=1, touched_at=1)
    step = Entry("local", "p-ana", "m", "milestone", "g", "The draft", day="2026-01-20", state="open")
    before = facts(app, replace(goal, state="active"), step)
    resting = changes(before, [Put(replace(goal, state=state))], before.person)
    back = changes(facts(app, replace(goal, state=state), step), [Put(goal)], before.person)

    assert resting is not None
    assert back is not None
    assert ("local", "p-ana", "milestone/m") in resting.off
    assert [plan.day for plan in back.put if plan.id == "milestone/m"] == ["2026-01-20"]


def facts(app: App, goal: Goal, *entries: Entry) -> Facts:
    with app.database.read() as unit:
        now = app.clock.read(unit, "local")
    return Facts(now, who(app, "Ana"), goals=(goal,), entries=entries)


def test_what_was_put_off_and_is_done_meanwhile_needs_no_reminder(app: App) -> None:
    say(app, "Ana", "/snooze")
    say(app, "Ana", "tomorrow")
    before = planned(app, "Ana")["later/check_in"].due_at
    with app.database.write() as unit:
        schedule.put(unit, [Plan("local", "p-ana", "cue/g", "cue", "g", "day", "10:00", since=1)])
        schedule.done(unit, [("local", "p-ana", "2026-01-15")])

    after = planned(app, "Ana")

    assert before
    assert after["later/check_in"].due_at is None
    assert after["cue/g"].due_at == 0


def test_a_cue_that_was_put_off_comes_though_somebody_checks_in(app: App) -> None:
    with app.database.write() as unit:
        schedule.put(
            unit, [Plan("local", "p-ana", "later/cue", "later", "cue", "once", "10:00", "2026-01-16", due_at=9)]
        )
        schedule.done(unit, [("local", "p-ana", "2026-01-15")])

    assert planned(app, "Ana")["later/cue"].due_at == 9


def test_a_zone_that_is_known_no_more_keeps_nobody_from_being_asked(app: App) -> None:
    with app.database.write() as unit:
        now = app.clock.read(unit, "local")
        values.put(unit, [replace(who(app, "Ana"), zone="Atlantis/Capital"), Goal("local", "p-ana", "g", "Run it")])
        schedule.put(unit, [Plan("local", "p-ana", "check_in", "check_in", rhythm="thu", since=now)])
    app.nudges.tick()
    go(app, "2026-01-15T15:00")

    done = app.nudges.tick()

    assert done.fired["check_in"] == 1


def test_a_zone_that_is_known_no_more_keeps_nobody_from_being_answered(app: App) -> None:
    with app.database.write() as unit:
        values.put(unit, [replace(who(app, "Ana"), zone="Atlantis/Capital")])

    answer = say(app, "Ana", "goals")

    assert answer


def test_an_hour_is_put_off_in_the_hour_that_comes_twice(app: App) -> None:
    with app.database.write() as unit:
        values.put(unit, [replace(who(app, "Ana"), zone="Europe/Berlin", quiet_hours="")])
        app.clock.move(unit, "2026-10-25T00:30")  # in Berlin 02:30, for the first time
    say(app, "Ana", "/snooze")
    say(app, "Ana", "1")

    assert planned(app, "Ana")["later/check_in"].due_at


def test_two_things_that_were_put_off_both_come(app: App) -> None:
    say(app, "Ana", "/snooze")
    say(app, "Ana", "tomorrow")
    with app.database.write() as unit:
        values.put(unit, [replace(who(app, "Ana"), nudged="cue", nudged_at=1)])
    say(app, "Ana", "/snooze")
    say(app, "Ana", "1")

    ahead = {plan.about: plan.due_day for plan in planned(app, "Ana").values() if plan.what == "later"}

    assert ahead == {"check_in": "2026-01-16", "cue": "2026-01-15"}
