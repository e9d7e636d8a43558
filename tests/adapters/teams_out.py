"""Teams' sender beside the stand-in for Teams, for whoever tries what goes out."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

from adapters.sending import Letter
from adapters.teams.calls import Calls
from adapters.teams.hosts import HostsHere
from adapters.teams.login import Login
from adapters.teams.port import Reference
from adapters.teams.sender import TeamsSender
from conversations.messages import Reply
from storage.outbox import Outgoing
from tests import mailbag
from tests.adapters.slack_out import REPLY, Shelf
from tests.teams.connector import APP, PASSWORD, Connector, Person


class Everybody:
    """Where people of a stand-in are; `away` while nobody can be asked."""

    def __init__(self, teams: Connector) -> None:
        self.teams = teams
        self.away = False
        self.paused: dict[str, str] = {}

    async def keep(self, place: str, user: str, reference: Reference) -> None:
        """They are back."""
        self.paused.pop(user, None)

    async def find(self, place: str, user: str) -> Reference | None:
        if self.away:
            raise OSError
        found = [one.reference for one in self.teams.people if (one.place, one.user) == (place, user)]
        return found[0] if found and user not in self.paused else None

    async def pause(self, place: str, user: str, why: str) -> None:
        if self.away:
            raise OSError
        self.paused.setdefault(user, why)

    async def drop(self, place: str, user: str) -> None:
        """Everybody is known here."""


def calls_of(teams: Connector, timeout: float = 2.0) -> Calls:
    """The way to the stand-in."""
    return Calls(HostsHere(), Login(teams.login_url, APP, PASSWORD), timeout)


def sender_of(teams: Connector, timeout: float = 2.0) -> TeamsSender:
    """The door, with a shelf behind it."""
    return TeamsSender(calls_of(teams, timeout), Everybody(teams), Shelf())


def letter_to(person: Person, key: str = "m1/0", reply: Reply = REPLY, tries: int = 1) -> Letter:
    """A letter as delivery hands it over."""
    return Letter(key, person.place, person.user, reply, tries, person.place)


def filled(teams: Connector, tenant: str, users: int) -> None:
    """So many people, called as in `tests/mailbag.py`; their place is called as their company."""
    for at in range(users):
        one = teams.add_person(f"User {at}", tenant)
        teams.people[-1] = Neighbour(*one)._replace(user=f"u{at}")


class Neighbour(Person):
    """Somebody whose place is called as their company."""

    @property
    def place(self) -> str:
        """Only the company."""
        return self.tenant


def letters(many: int, lanes: int) -> list[Outgoing]:
    """Messages for so many people, in turn, as in `tests/mailbag.py`, with buttons that tell their keys."""
    return [one._replace(door="teams", reply=REPLY.dump()) for one in mailbag.letters(many, lanes)]


def keys_of(activities: list[dict[str, Any]]) -> list[str]:
    """The keys of the letters that these messages show, as far as they have buttons."""
    found = [re.search(r'"cairn": \{"k": "([^"]+)"', json.dumps(each)) for each in activities]
    return [one[1] for one in found if one]


def keys_there(teams: Connector) -> Counter[str]:
    """Every key that stands in a chat, and how often."""
    return Counter(key for chat in teams.chats.values() for key in keys_of(chat.said))


def in_order(teams: Connector) -> bool:
    """Whether everybody was told everything in the order of the keys."""
    told = [keys_of(chat.said) for chat in teams.chats.values()]
    return all(keys == sorted(keys) for keys in told)


def words_of(activity: dict[str, Any]) -> str:
    """What a message says."""
    return str(activity.get("summary") or activity.get("text", ""))
