"""Slack's sender beside the stand-in for Slack, for whoever tries what goes out."""

from __future__ import annotations

from collections import Counter

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from adapters.sending import Letter
from adapters.slack.calls import Calls
from adapters.slack.port import CannotSay, Workspace, place_of
from adapters.slack.sender import SlackSender
from conversations.messages import Button, Line, Press, Reply, Span

REPLY = Reply(
    ("tests/word",),
    (Line((Span("How did "), Span("<!channel> & co", said=True), Span(" go?"))),),
    (Button("Well", Press("t1", "how", 1, "well")), Button("Not yet", Press("t1", "how", 1, "not_yet"))),
)


class OneWorkspace:
    """The installations of a stand-in; `away` while nobody knows, `scopes` as they were granted."""

    def __init__(self, slack: FakeSlack) -> None:
        self.slack = slack
        self.away = False
        self.scopes: frozenset[str] = frozenset()

    async def find(self, enterprise: str, team: str) -> Workspace | None:
        if self.away:
            raise CannotSay()
        one = self.slack.world.installation(team)
        if one is None:
            return None
        return Workspace(enterprise, team, self.slack.token, one.bot_user, one.bot_id, self.scopes)

    async def uninstalled(self, enterprise: str, team: str, at: float = 0.0) -> None:
        """Nobody asks for it here."""

    async def revoked(self, enterprise: str, team: str, bots: frozenset[str], at: float = 0.0) -> None:
        """Nobody asks for it here."""


class Shelf:
    """A coach with one document."""

    shown_to = ""
    """Who wants their words in notifications."""

    async def shows_words(self, place: str, user: str) -> bool:
        return user == self.shown_to

    async def document(self, place: str, user: str, name: str) -> tuple[str, str, bytes]:
        if name != "export":
            raise ValueError("There is no such document.")
        return ("cairn-export.zip", "application/zip", b"all of it")

    async def speaks(self, place: str, user: str) -> str:
        return "en"

    async def say(self, locale: str, key: str, **values: object) -> Reply:
        return Reply((key,), (Line((Span(f"({key})"),)),))


def letter_to(person: Person, key: str = "m1/0", reply: Reply = REPLY, tries: int = 1) -> Letter:
    """A letter as delivery hands it over now."""
    now = person.slack.world.clock()
    return Letter(key, place_of("", person.team), person.id, reply, tries, f"slack:{person.team}", now)


def sender_of(slack: FakeSlack, timeout: float = 2.0) -> SlackSender:
    """The door, with a shelf behind it."""
    return SlackSender(Calls(slack.url, timeout), OneWorkspace(slack), Shelf())


def filled(slack: FakeSlack, team: str, users: int) -> None:
    """Another workspace with so many people, called as in `tests/mailbag.py`."""
    slack.install(slack.add_team(team, id=team))
    for at in range(users):
        slack.add_person(f"User {at}", team, id=f"u{at}")


def in_order(slack: FakeSlack) -> bool:
    """Whether everybody was told everything in the order of the keys."""
    for channel in slack.world.channels.values():
        told = [message["metadata"]["event_payload"]["key"] for _, message in sorted(channel.messages.items())]
        if told != sorted(told):
            return False
    return True


def keys_there(slack: FakeSlack) -> Counter[str]:
    """Every key that stands in a direct message, and how often."""
    found = Counter[str]()
    for channel in slack.world.channels.values():
        for message in channel.messages.values():
            if payload := message.get("metadata", {}).get("event_payload"):
                found[payload["key"] + (f"#{payload['part']}" if "part" in payload else "")] += 1
    return found
