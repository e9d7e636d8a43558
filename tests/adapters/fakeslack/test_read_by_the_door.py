"""Cairn's own door reads everything people do in the stand-in as what it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from adapters.fakeslack.courier import Delivery
from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from adapters.slack import incoming
from adapters.slack.events import read
from tests.adapters.fakeslack.small_app import SmallApp, client

VIEW: dict[str, Any] = {
    "type": "modal",
    "callback_id": "evidence",
    "title": {"type": "plain_text", "text": "A goal"},
    "blocks": [{"type": "divider"}],
}
Doing = Callable[[FakeSlack, Person], Awaitable[Delivery]]


@pytest.fixture(params=["a workspace", "an organisation"])
async def ana(request: pytest.FixtureRequest, fakeslack: FakeSlack, app: SmallApp) -> Person:
    """Somebody in a workspace of its own, or in one of an organisation that the app is installed in."""
    team = "T1"
    if request.param == "an organisation":
        org = fakeslack.add_org("Big")
        team = fakeslack.add_team("North", org=org).id
        fakeslack.install(org)
    return fakeslack.add_person("Ana", team)


async def edited(slack: FakeSlack, ana: Person) -> Delivery:
    return await ana.edits((await ana.types("one")).ts, "two")


async def deleted(slack: FakeSlack, ana: Person) -> Delivery:
    return await ana.deletes((await ana.types("one")).ts)


async def on_a_message(slack: FakeSlack, ana: Person) -> Delivery:
    return await ana.shortcut("save_as_evidence", (await ana.types("Shipped it")).ts)


async def echoed(slack: FakeSlack, ana: Person) -> Delivery:
    await client(slack).chat_postMessage(channel=ana.id, text="hello")
    await slack.settled()
    return slack.courier.record[-1]


async def mentioned(slack: FakeSlack, ana: Person) -> Delivery:
    return await ana.mentions(slack.add_channel("general", ana, team=ana.team), "hello")


async def by_a_stranger(slack: FakeSlack, ana: Person) -> Delivery:
    return await slack.add_stranger("Zoe", ana.team).types("hello")


DONE: dict[str, tuple[Doing, type[Any], str]] = {
    "typed": (lambda slack, ana: ana.types("a < b"), incoming.Said, ""),
    "edited": (edited, incoming.Said, ""),
    "deleted": (deleted, incoming.Said, ""),
    "a file with words": (lambda slack, ana: ana.shares_file("a.pdf", "see"), incoming.Said, ""),
    "a file without words": (lambda slack, ana: ana.shares_file("a.pdf"), incoming.Wordless, ""),
    "echoed": (echoed, incoming.Ignored, "bot"),
    "by another bot": (lambda slack, ana: slack.other_bot_writes(ana.channel, "beep"), incoming.Ignored, "bot"),
    "by a stranger": (by_a_stranger, incoming.Stranger, ""),
    "mentioned": (mentioned, incoming.Mentioned, ""),
    "home": (lambda slack, ana: ana.opens("home"), incoming.HomeOpened, ""),
    "chat": (lambda slack, ana: ana.opens("messages"), incoming.ChatOpened, ""),
    "moved": (lambda slack, ana: ana.changes(tz="Asia/Tokyo"), incoming.ProfileChanged, ""),
    "left": (lambda slack, ana: ana.changes(deleted=True), incoming.Left, ""),
    "a command": (lambda slack, ana: ana.commands("help"), incoming.Commanded, ""),
    "a shortcut": (lambda slack, ana: ana.shortcut("log_progress"), incoming.ProgressWanted, ""),
    "a shortcut on a message": (on_a_message, incoming.EvidenceWanted, ""),
}


@pytest.mark.parametrize(("doing", "meaning", "reason"), DONE.values(), ids=DONE.keys())
async def test_what_somebody_does_is_read_as_what_it_is(
    fakeslack: FakeSlack, app: SmallApp, ana: Person, doing: Doing, meaning: type[Any], reason: str
) -> None:
    delivery = await doing(fakeslack, ana)

    found = read(delivery.payload)
    assert isinstance(found, meaning), found
    assert getattr(found, "reason", "") == reason


async def test_an_app_that_is_removed_is_read_with_its_place(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> None:
    org = fakeslack.world.teams[ana.team].org

    revoked, gone = [read(one.payload) for one in await fakeslack.uninstall(org or ana.team)]

    assert isinstance(gone, incoming.Uninstalled)
    assert isinstance(revoked, incoming.TokensRevoked)
    assert (gone.enterprise, gone.team) == (revoked.enterprise, revoked.team) == (org, "" if org else "T1")


async def test_the_same_event_has_the_same_key_by_either_way(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> None:
    delivery = await ana.types("hello")

    keys = {read(body).message.key for body in (delivery.payload, dict(delivery.payload))}  # type: ignore[union-attr]
    await fakeslack.courier.again(delivery)

    assert len(keys) == 1
    assert app.headers[-1]["X-Slack-Retry-Num"] == "1"
