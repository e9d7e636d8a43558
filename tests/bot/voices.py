"""Somebody in one place, in Slack or in Teams, without the doors: what they say and what the house knows of them."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot import cli
from bot.app import App
from bot.reception import Taken
from bot.settings import Settings
from conversations.coaching.linking import LETTERS
from conversations.coaching.values import Goal, Person
from conversations.messages import Message, Reply
from storage import people, values
from tests.talks import WORDS

SLACK, TEAMS, OTHER = "slack:T1", "teams:x", "teams:y"
Make = Callable[[], App]
A_CODE = re.compile(rf"[{LETTERS}]{{4}}-[{LETTERS}]{{4}}")


class Voice:
    """Somebody in one place."""

    def __init__(self, app: App, place: str, user: str, name: str = "") -> None:
        self.app, self.place, self.user, self.name = app, place, user, name or user.title()
        self.count = 0
        self.replies: tuple[Reply, ...] = ()

    def message(self, text: str, **more: Any) -> Message:
        self.count += 1
        key = f"{self.place}/{self.user}/{self.count}"
        door = self.place.partition(":")[0]
        return Message(key, door, self.place, self.user, text, name=self.name, locale="en", zone="UTC", **more)

    def say(self, text: str) -> list[str]:
        """The wording keys of what is answered."""
        self.replies = self.app.submit(self.message(text)).result(30).replies
        return [key for reply in self.replies for key in reply.keys]

    @property
    def heard(self) -> str:
        return "\n".join(reply.plain() for reply in self.replies)

    def code(self) -> str:
        """Ask for a code, and have it."""
        self.say("link")
        (found,) = set(A_CODE.findall(self.heard))
        return found

    def goal(self, wish: str) -> None:
        self.say(f"goal: {wish}")
        if self.say("my own")[-1] == "smart_goal/rhythm":
            self.say("3")

    def person(self) -> Person:
        with self.app.database.read() as unit:
            found = people.find(unit, self.app.reception.tenants[self.place], self.place, self.user)
        assert found is not None
        return found

    def goals(self) -> list[str]:
        person = self.person()
        with self.app.database.read() as unit:
            return sorted(goal.title for goal in values.of(unit, Goal, [(person.tenant, person.id)]))


def keys(taken: Taken) -> list[str]:
    return [key for reply in taken.replies for key in reply.keys]


def linked(slack: Voice, teams: Voice) -> None:
    """One person, by a code of Slack's that Teams is told."""
    assert teams.say(f"link {slack.code()}") == ["link/sure"]
    assert teams.say("yes") == ["link/joined"]


@pytest.fixture
def processes(url: str) -> Iterator[Make]:
    """Makes processes over one database: a company in Slack and Teams, and another one in Teams."""
    made: list[App] = []

    def one() -> App:
        app = App(Settings(CAIRN_DATABASE_URL=url))
        app.words = WORDS
        if not made:
            with app.database.write() as unit:
                for place, tenant in ((SLACK, SLACK), (TEAMS, SLACK), (OTHER, OTHER)):
                    people.add_place(unit, place, tenant)
        made.append(app.open(local=False))
        return app

    yield one
    for app in made:
        app.close()


@pytest.fixture
def process(processes: Make) -> App:
    """The first of them."""
    return processes()


@pytest.fixture
def slack(process: App) -> Voice:
    """Ana in Slack, with a goal."""
    voice = Voice(process, SLACK, "U1", "Ana")
    voice.goal("cut onboarding from 21 to 10 days in 5 weeks")
    return voice


@pytest.fixture
def teams(process: App) -> Voice:
    """Ana in Teams, with another goal."""
    voice = Voice(process, TEAMS, "ana@x", "Ana Lopez")
    voice.goal("run the demo without notes in 5 weeks")
    return voice


def command(monkeypatch: pytest.MonkeyPatch, app: App, *words: str) -> int:
    """Run `cairn …` over the same database; gives its exit status."""
    monkeypatch.setenv("CAIRN_DATABASE_URL", app.database.url)
    monkeypatch.setattr(sys, "argv", ["cairn", *words])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)
