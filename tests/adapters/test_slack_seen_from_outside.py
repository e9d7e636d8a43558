"""The way in, from what a person does in Slack to what the door understands, with the stand-in on the other side."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from adapters.slack.blocks import posts
from adapters.slack.events import read
from adapters.slack.forms import form_view
from adapters.slack.gate import Gate
from adapters.slack.incoming import (
    ChatOpened,
    Commanded,
    EvidenceWanted,
    HomeOpened,
    Ignored,
    Incoming,
    Left,
    Mentioned,
    Pressed,
    ProfileChanged,
    ProgressWanted,
    Said,
    Stranger,
    Submitted,
    TokensRevoked,
    Uninstalled,
    Who,
    Wordless,
)
from conversations.messages import Button, Field, Form, Line, Press, Reply, Span

PRESS = Press("t1", "kind", 3, "result")
ASKED = Reply(("x",), (Line((Span("Which?"),)),), (Button("a result", PRESS),))
FORM = Form(
    "edit_goal",
    "g1",
    "Onboarding",
    (
        Field("wish", "Goal", "cut <it> & go", kind="long"),
        Field("kind", "Kind", "result", kind="choice", options=(("result", "a result"), ("learning", "learning"))),
        Field("day", "Day", "2026-06-30", kind="day"),
        Field("why", "Why"),
    ),
    "Save",
    "Leave it",
    "7",
)


class Door:
    """Lets in what is signed, reads it, and keeps what it was."""

    def __init__(self, slack: FakeSlack) -> None:
        self.gate = Gate(slack.app.signing_secret)
        self.heard: list[Incoming] = []
        self.status = 200

    async def take(self, body: bytes, headers: Mapping[str, str]) -> tuple[int, bytes]:
        """What the route does."""
        verdict = self.gate.look(headers.items(), body, time.time())
        if verdict.payload is not None:
            self.heard.append(read(verdict.payload))
        return self.status if verdict.status == 200 else verdict.status, verdict.answer.encode()

    def last(self) -> Any:
        """What was understood last."""
        return self.heard[-1]


@pytest.fixture
def door(fakeslack: FakeSlack) -> Door:
    door = Door(fakeslack)
    fakeslack.courier.receiver = door.take
    return door


@pytest.fixture
def ana(fakeslack: FakeSlack) -> Person:
    return fakeslack.add_person("Ana", tz="Europe/Madrid", locale="es-ES")


def client(slack: FakeSlack) -> AsyncWebClient:
    """The app's way to Slack."""
    return AsyncWebClient(slack.token, base_url=slack.url, retry_handlers=[])


async def post(slack: FakeSlack, channel: str) -> None:
    """The coach asks something, with a button."""
    (made,) = posts(ASKED)
    await client(slack).chat_postMessage(channel=channel, text=made.text, blocks=made.blocks)


async def test_words_are_written_changed_and_taken_back(door: Door, ana: Person) -> None:
    written = await ana.types("reply <time> & more")
    await ana.edits(written.ts, "reply time")
    await ana.deletes(written.ts)

    first, second, third = door.heard
    assert isinstance(first, Said)
    assert isinstance(second, Said)
    assert isinstance(third, Said)
    assert (first.message.text, first.message.place, first.message.user) == ("reply <time> & more", "slack:T1", ana.id)
    assert (second.message.text, second.message.amends) == ("reply time", first.message.sent_at)
    assert (third.message.text, third.message.amends, third.message.deleted) == ("", first.message.sent_at, True)
    assert len({one.message.key for one in (first, second, third)}) == 3


async def test_what_comes_again_has_the_same_key(door: Door, fakeslack: FakeSlack, ana: Person) -> None:
    door.status = 500
    delivery = await ana.types("hello")
    await fakeslack.courier.settled()

    keys = [one.message.key for one in door.heard if isinstance(one, Said)]
    assert keys == [f"slack:{delivery.payload['event_id']}"] * 4


async def test_a_button_carries_its_press_there_and_back(door: Door, fakeslack: FakeSlack, ana: Person) -> None:
    await post(fakeslack, ana.channel.id)

    await ana.presses("press:1")

    found = door.last()
    assert isinstance(found, Pressed)
    assert (found.message.press, found.spot.channel, found.spot.surface) == (PRESS, ana.channel.id, "message")
    assert found.spot.ts == ana.last().ts
    assert "a result" in found.label
    assert found.spot.response_url.startswith(fakeslack.base)
    assert found.blocks


async def test_a_form_comes_back_with_what_it_was_opened_with(door: Door, fakeslack: FakeSlack, ana: Person) -> None:
    await ana.shortcut("log_progress")
    wanted = door.last()
    assert isinstance(wanted, ProgressWanted)
    await client(fakeslack).views_open(trigger_id=wanted.trigger, view=form_view(FORM, "2"))

    await ana.submits({"Why": "new hires ship <sooner>"})

    found = door.last()
    assert isinstance(found, Submitted)
    pairs = (("wish", "cut <it> & go"), ("kind", "result"), ("day", "2026-06-30"), ("why", "new hires ship <sooner>"))
    assert (found.message.text, found.message.stamp, found.message.form) == ("edit_goal g1", "7", pairs)
    assert found.blocks["why"].startswith("why")


async def test_commands_shortcuts_and_pages(door: Door, ana: Person) -> None:
    written = await ana.types("The demo went well")
    await ana.commands("progress 14 & more")
    await ana.shortcut("save_as_evidence", written.ts)
    await ana.opens("home")
    await ana.opens("messages")

    _, commanded, evidence, home, chat = door.heard
    assert isinstance(commanded, Commanded)
    assert (commanded.message.text, commanded.message.here) == ("/progress 14 & more", True)
    assert isinstance(evidence, EvidenceWanted)
    assert (evidence.text, evidence.author) == ("The demo went well", ana.id)
    assert isinstance(home, HomeOpened)
    assert isinstance(chat, ChatOpened)
    assert home.who == chat.who == Who("", "T1", ana.id)


async def test_channels_strangers_and_bots(door: Door, fakeslack: FakeSlack, ana: Person) -> None:
    eva = fakeslack.add_stranger("Eva", "T1")
    general, shared = fakeslack.add_channel("general", ana), fakeslack.add_channel("deals", ana, eva, shared=True)

    await ana.mentions(general, "help me")
    await eva.mentions(shared, "help me")
    await eva.types("hello")
    await post(fakeslack, ana.channel.id)
    await fakeslack.courier.settled()

    mentioned, named, wrote, own = door.heard
    assert isinstance(mentioned, Mentioned)
    assert isinstance(named, Stranger)
    assert isinstance(wrote, Stranger)
    assert own == Ignored("bot")


async def test_files_profiles_and_the_end(door: Door, fakeslack: FakeSlack, ana: Person) -> None:
    await ana.shares_file("slides.pdf", "the slides")
    await ana.shares_file("slides.pdf")
    await ana.changes(tz="Europe/Lisbon")
    await ana.changes(deleted=True)

    with_words, without, changed, left = door.heard
    assert isinstance(with_words, Said)
    assert with_words.message.text == "the slides"
    assert isinstance(without, Wordless)
    assert isinstance(changed, ProfileChanged)
    assert (changed.name, changed.zone) == ("ana", "Europe/Lisbon")
    assert isinstance(left, Left)


async def test_the_app_is_removed(door: Door, fakeslack: FakeSlack) -> None:
    bot = fakeslack.installation("T1").bot_user

    await fakeslack.uninstall("T1")

    found = {type(one): one for one in door.heard}
    assert isinstance(found[Uninstalled], Uninstalled)
    revoked = found[TokensRevoked]
    assert isinstance(revoked, TokensRevoked)
    assert (revoked.team, revoked.bots) == ("T1", frozenset({bot}))


async def test_in_an_organisation_everything_has_one_place(door: Door, fakeslack: FakeSlack) -> None:
    org = fakeslack.add_org("Corgis")
    team = fakeslack.add_team("Berlin", id="T7", org=org)
    fakeslack.install(org)
    jo = fakeslack.add_person("Jo", team)

    await jo.types("hello")
    await jo.commands("goals")
    await jo.shortcut("log_progress")
    await jo.opens("home")

    places = {one.message.place if isinstance(one, Said | Commanded) else one.who.place for one in door.heard}  # type: ignore[union-attr]
    assert places == {f"slack:{org}.T7"}
