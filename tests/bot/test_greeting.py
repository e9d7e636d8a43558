"""Somebody is there, says a platform, as often as it likes: they are greeted once, and never after they were erased."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import wait
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import App
from bot.settings import Settings
from conversations.messages import Message
from storage import people
from storage.tables import LOCAL
from tests.talks import new_database

PLACE = "teams:t1"


@pytest.fixture
def app(tmp_path: Path, migrated: Path) -> Iterator[App]:
    app = App(Settings(CAIRN_DATABASE_URL=new_database(tmp_path, migrated))).open()
    with app.database.write() as unit:
        people.add_place(unit, PLACE, LOCAL)
    yield app
    app.close()


def came(again: int = 0) -> Message:
    """The platform says that Ana is there; under the same key however often it does."""
    return Message(f"teams:welcome-ana{again or ''}", "teams", PLACE, "ana", "/welcome", command=True, greets=True)


def keys(app: App, *messages: Message) -> list[str]:
    """What was said to each of these, which came together."""
    found = [app.submit(message) for message in messages]
    wait(found, timeout=30)
    return [key for one in found for reply in one.result().replies for key in reply.keys]


def rows(app: App, table: str) -> int:
    with app.database.read() as unit:
        return int(unit.run(f"SELECT count(*) FROM {table}")[0][0])


def test_whoever_is_new_is_greeted_once(app: App) -> None:
    greeted = keys(app, came())
    keys(app, came(), came(again=2))

    assert greeted == ["welcome/hello", "welcome/ways"]
    assert rows(app, "outbox") == 1


def test_whoever_wrote_before_is_told_nothing(app: App) -> None:
    keys(app, Message("teams:1", "teams", PLACE, "ana", "hello"))

    assert keys(app, came()) == []


def test_whoever_writes_at_the_same_moment_is_greeted_once(app: App) -> None:
    said = keys(app, Message("teams:1", "teams", PLACE, "ana", "goal"), came())

    assert said.count("welcome/hello") == 1


def test_whoever_had_themselves_erased_is_not_greeted_again(app: App) -> None:
    keys(app, came())
    for at, text in enumerate(("forget me", "erase", "yes, erase")):
        keys(app, Message(f"teams:{at}", "teams", PLACE, "ana", text))

    assert rows(app, "people") == 0
    assert keys(app, came()) == []
    assert rows(app, "people") == 0


def test_who_somebody_is_may_only_be_known_once_they_write(app: App) -> None:
    keys(app, came())
    first = Message("teams:1", "teams", PLACE, "ana", "hallo", name="Ana", locale="de-DE", zone="Europe/Berlin")
    found = [app.submit(first), app.submit(replace(first, key="teams:2", name="", locale="fr", zone="Asia/Tokyo"))]
    wait(found, timeout=30)

    with app.database.read() as unit:
        ana = people.find(unit, LOCAL, PLACE, "ana")
    assert ana is not None
    assert (ana.name, ana.locale, ana.zone) == ("Ana", "de-DE", "Europe/Berlin")


def test_who_somebody_is_stays_as_it_was_kept_before_they_wrote(app: App) -> None:
    with app.database.write() as unit:
        people.lanes(unit, [people.Wanted(LOCAL, PLACE, "ana", "p1", "Ana", "fr", "Europe/Paris", 0)])
    keys(app, came())
    keys(app, Message("teams:1", "teams", PLACE, "ana", "salut", name="A.", locale="de", zone="Europe/Berlin"))

    with app.database.read() as unit:
        ana = people.find(unit, LOCAL, PLACE, "ana")
    assert ana is not None
    assert (ana.name, ana.locale, ana.zone) == ("Ana", "fr", "Europe/Paris")


def test_who_nobody_could_describe_at_first_is_described_later_but_what_they_chose_stays(app: App) -> None:
    for key, text, name, locale, zone in (
        ("1", "hello", "", "", ""),
        ("2", "language", "", "", ""),
        ("2b", "de", "", "", ""),
        ("3", "ziele", "Ana", "fr", "Europe/Berlin"),
        ("4", "ziele", "Eve", "fr", "Asia/Tokyo"),
    ):
        keys(app, Message(f"teams:{key}", "teams", PLACE, "ana", text, name=name, locale=locale, zone=zone))

    with app.database.read() as unit:
        ana = people.find(unit, LOCAL, PLACE, "ana")
    assert ana is not None
    assert (ana.name, ana.locale, ana.zone) == ("Ana", "de", "Europe/Berlin")
