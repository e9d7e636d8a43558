"""The weekly digest over a real database: approved lines, each to the one reader it was approved for, once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.app import App
from bot.digest import Written, write_digests
from bot.settings import Settings
from conversations.coaching.values import Person, Plan, Reader, SharedLine
from conversations.messages import Reply
from storage import outbox, people, schedule, values
from storage.people import Wanted
from storage.schedule import Due
from tests.talks import WORDS, new_database

MONDAY = "2026-01-19T09:00"


@pytest.fixture
def app(tmp_path: Path, migrated: Path) -> Iterator[App]:
    app = App(Settings(CAIRN_DATABASE_URL=new_database(tmp_path, migrated)))
    app.words = WORDS
    app.open()
    with app.database.write() as unit:
        app.clock.move(unit, MONDAY)
    yield app
    app.close()


def meet(app: App, user: str, **more: object) -> Person:
    with app.database.write() as unit:
        wanted = Wanted("local", "local", user, f"p-{user}", user.title(), "en", "UTC", 0)
        person = replace(people.lanes(unit, [wanted])[0].person, welcomed=True, **more)  # type: ignore[arg-type]
        values.put(unit, [person])
    return person


def approve(app: App, author: Person, reader: Person, name: str = "l1", **more: object) -> SharedLine:
    line = SharedLine(
        "local", author.id, f"{author.id}.{name}", "g", reader.id, reader.name, f"{author.name} says {name}.", at=1
    )
    line = replace(line, **more)  # type: ignore[arg-type]
    with app.database.write() as unit:
        values.put(unit, [Reader("local", author.id, reader.id, reader.name, "named", "accepted", 1), line])
    return line


def due(app: App, reader: Person, day: str = "2026-01-19") -> Due:
    with app.database.read() as unit:
        now = app.clock.read(unit, "local")
    plan = Plan("local", reader.id, "digest", "digest", rhythm="digest", due_at=now, due_day=day)
    return Due(plan, reader, now, None, False)


def write(app: App, *dues: Due) -> Written:
    with app.database.write() as unit:
        return write_digests(unit, dues, app.reception.words_of, no_holidays)


def no_holidays(country: str, year: int) -> frozenset[date]:
    return frozenset()


def read(app: App, person: Person) -> list[str]:
    with app.database.read() as unit:
        letters = [letter for _, letter in outbox.pending(unit, "playground") if letter.person == person.id]
    return [Reply.load(letter.reply).plain() for letter in letters]


def lines(app: App, person: Person) -> list[SharedLine]:
    with app.database.read() as unit:
        return values.of(unit, SharedLine, [("local", person.id)])


def go(app: App, jump: str) -> None:
    with app.database.write() as unit:
        app.clock.move(unit, jump)


def test_a_reader_gets_exactly_the_lines_approved_for_them(app: App) -> None:
    ana, jo, ben, eva = (meet(app, user) for user in ("ana", "jo", "ben", "eva"))
    approve(app, ana, ben)
    approve(app, jo, eva)

    write(app, due(app, ben), due(app, eva))

    assert "Ana says l1." in read(app, ben)[0]
    assert "Jo" not in read(app, ben)[0]
    assert "Jo says l1." in read(app, eva)[0]
    assert "Ana" not in read(app, eva)[0]


@pytest.mark.parametrize("state", ["withdrawn", "returned", "sent"])
def test_only_what_is_approved_and_not_sent_goes(app: App, state: str) -> None:
    ana, ben = meet(app, "ana"), meet(app, "ben")
    approve(app, ana, ben, state=state)

    written = write(app, due(app, ben))

    assert (written.sent, read(app, ben)) == (0, [])


@pytest.mark.parametrize("state", ["asked", "refused", "ended"])
def test_a_manager_changed_between_approval_and_sending_gets_nothing(app: App, state: str) -> None:
    ana, ben = meet(app, "ana"), meet(app, "ben")
    approve(app, ana, ben)
    with app.database.write() as unit:
        values.put(unit, [Reader("local", ana.id, ben.id, ben.name, "named", state, 1)])

    write(app, due(app, ben))

    assert read(app, ben) == []
    assert lines(app, ana)[0].state == "approved"


def test_lines_of_somebody_who_left_stay(app: App) -> None:
    ana, ben = meet(app, "ana", gone_at=5), meet(app, "ben")
    approve(app, ana, ben)

    write(app, due(app, ben))

    assert read(app, ben) == []


def test_a_digest_goes_once_whoever_claimed_it(app: App) -> None:
    ana, ben = meet(app, "ana"), meet(app, "ben")
    approve(app, ana, ben)
    claimed = due(app, ben)

    first, second = write(app, claimed), write(app, claimed)

    assert (first.sent, second.sent) == (1, 0)
    assert len(read(app, ben)) == 1
    assert lines(app, ana)[0].state == "sent"


def test_nothing_to_say_is_no_message(app: App) -> None:
    ben = meet(app, "ben")

    written = write(app, due(app, ben))

    assert written.sent == 0
    assert read(app, ben) == []
    assert written.plans[0].due_day == "2026-01-26"


def test_the_first_digest_explains_itself_and_the_second_does_not(app: App) -> None:
    ana, ben = meet(app, "ana"), meet(app, "ben")
    approve(app, ana, ben)
    write(app, due(app, ben))
    go(app, "+1 week")
    approve(app, ana, ben, "l2", at=2)

    write(app, due(app, ben, "2026-01-26"))

    first, second = read(app, ben)
    assert "Ana named you as manager." in first
    assert "approved word for word" in first
    assert "named you" not in second


def test_an_open_ask_returns_once_and_then_its_author_is_asked(app: App) -> None:
    ana, ben = meet(app, "ana"), meet(app, "ben")
    approve(app, ana, ben, ask="time", ask_words="an hour with legal")

    for day in ("2026-01-19", "2026-01-26", "2026-02-02", "2026-02-09"):
        write(app, due(app, ben, day))
        go(app, "+1 week")

    digests = read(app, ben)
    assert len(digests) == 2
    assert all("Ana would like: an hour with legal." in one for one in digests)
    with app.database.write() as unit:
        told = [one.plan.about for one in schedule.claim(unit, 50) if one.plan.person == ana.id]
    assert len(told) == 1
    assert '"unanswered"' in told[0]


def test_an_answered_ask_is_not_shown_again(app: App) -> None:
    ana, ben = meet(app, "ana"), meet(app, "ben")
    line = approve(app, ana, ben, ask="time", ask_words="an hour")
    write(app, due(app, ben))
    with app.database.write() as unit:
        values.put(unit, [replace(line, state="sent", shown=1, sent_at=1, answer="later")])
    go(app, "+1 week")

    write(app, due(app, ben, "2026-01-26"))

    assert len(read(app, ben)) == 1


def test_a_digest_for_a_team_of_one_says_nothing_of_how_many_there_are(app: App) -> None:
    ana, ben = meet(app, "ana"), meet(app, "ben")
    approve(app, ana, ben)

    write(app, due(app, ben))

    assert not [word for word in ("1 of", "one of", "only", "everybody", "all of") if word in read(app, ben)[0].lower()]


def test_many_lines_come_in_several_messages_and_end_with_one_act(app: App) -> None:
    ben = meet(app, "ben")
    for number in range(25):
        author = meet(app, f"a{number}")
        approve(app, author, ben, ask="time", ask_words=f"hour {number}", at=number)

    write(app, due(app, ben))

    messages = read(app, ben)
    assert len(messages) == 3
    assert [message.count("One thing only you can do") for message in messages] == [0, 0, 1]
    assert "hour 0." in messages[-1]


@pytest.mark.parametrize(
    ("more", "reason"),
    [({"gone_at": 5}, "gone"), ({"silenced": True}, "quiet"), ({"resting_until": "open"}, "resting")],
)
def test_a_manager_who_is_away_keeps_the_lines_for_later(app: App, more: dict[str, object], reason: str) -> None:
    ana, ben = meet(app, "ana"), meet(app, "ben", **more)
    approve(app, ana, ben)

    write(app, due(app, ben))

    assert read(app, ben) == []
    assert lines(app, ana)[0].state == "approved"
    with app.database.read() as unit:
        assert unit.run("SELECT state, reason FROM occurrence") == [("skipped", reason)]


def test_missed_by_days_it_waits_for_the_next_working_hour(app: App) -> None:
    ana, ben = meet(app, "ana"), meet(app, "ben")
    approve(app, ana, ben)
    claimed = due(app, ben)
    go(app, "2026-01-20T23:00")
    with app.database.read() as unit:
        late = claimed._replace(now=app.clock.read(unit, "local"))

    written = write(app, late)

    assert written.sent == 0
    assert written.plans[0].due_day == "2026-01-21"


def test_it_comes_at_the_day_and_hour_of_the_manager(app: App) -> None:
    ana, ben = meet(app, "ana"), meet(app, "ben", digest="thu 16:00")
    approve(app, ana, ben)
    with app.database.write() as unit:
        now = app.clock.read(unit, "local")
        schedule.put(unit, [Plan("local", ben.id, "digest", "digest", rhythm="digest", since=now)])
    app.nudges.tick()

    go(app, "2026-01-22T15:59")
    before = app.nudges.tick().digests
    go(app, "2026-01-22T16:00")

    assert (before, app.nudges.tick().digests) == (0, 1)


@pytest.mark.parametrize("team", [1, 40])
def test_it_costs_as_many_statements_whatever_the_team(app: App, team: int) -> None:
    ben = meet(app, "ben")
    for number in range(team):
        approve(app, meet(app, f"a{number}"), ben)
    claimed = due(app, ben)

    with app.database.write() as unit:
        write_digests(unit, [claimed], app.reception.words_of, no_holidays)

        assert unit.statements == 6
