"""What the coach begins in Teams quotes nobody until it is opened, in no card and in no notification."""

from __future__ import annotations

import json

from conversations.messages import Button, Line, Press, Reply, Span
from storage import outbox
from storage.outbox import Outgoing
from tests.teams.client import Client, words_of
from tests.teams.house import TeamsHouse

KEY = "time:p1/digest/2026-01-19"
LINES = Reply(
    ("digest/lines",),
    (Line((Span("Your team's lines."),)), Line((Span("Ana", said=True), Span(": 14 days", said=True)), bullet=True)),
    (Button("why", Press("", "", 0, "digest_why")),),
)


async def lies_there(house: TeamsHouse, ana: Client) -> None:
    """A digest was sent to Ana while she looked elsewhere."""
    await ana.types("hello")
    known = house.known(ana)
    assert known is not None
    with house.app.database.write() as unit:
        row = Outgoing(
            known.tenant, known.id, ana.place, ana.user, "teams", KEY, "", "digest/lines", LINES.dump(), "pending", 1
        )
        outbox.add(unit, [row])
    await house.answered(ana, "Your team's lines.")


async def test_a_digest_is_neutral_until_it_is_opened_and_then_whole(house: TeamsHouse, ana: Client) -> None:
    await lies_there(house, ana)
    before = ana.last()

    sent = await ana.presses("show it")

    assert before.buttons == ["show it"]
    assert "14 days" not in json.dumps(before.activity)
    assert "Ana: 14 days" in words_of(sent.card)
    assert ana.last().buttons == ["1 \u00b7 why"]


async def test_what_is_opened_can_be_pressed(house: TeamsHouse, ana: Client) -> None:
    await lies_there(house, ana)
    await ana.presses("show it")

    sent = await ana.presses("why")

    assert "It comes once a week" in words_of(sent.card)
    assert "Ana: 14 days" in words_of(sent.card)


async def test_a_client_that_only_submits_sees_the_whole_in_its_place(house: TeamsHouse, ana: Client) -> None:
    await lies_there(house, ana)

    await ana.presses("show it", submit=True)

    await house.quiet()
    assert "Ana: 14 days" in ana.last().words


async def test_a_letter_is_opened_only_by_whom_it_was_sent_to(house: TeamsHouse, ana: Client) -> None:
    await lies_there(house, ana)
    message, action = ana.find("show it")
    ben = house.client("Ben")
    await ben.types("hello")

    sent = await ben.does(message, action)

    assert "14 days" not in json.dumps(sent.body)
    assert "moved on" in words_of(sent.card)


async def test_what_was_purged_has_moved_on(house: TeamsHouse, ana: Client) -> None:
    await lies_there(house, ana)
    with house.app.database.write() as unit:
        outbox.purge(unit, 2)

    sent = await ana.presses("show it")

    assert "moved on" in words_of(sent.card)


async def test_words_are_in_a_notification_only_where_somebody_wants_them(house: TeamsHouse, ana: Client) -> None:
    await ana.types("hello")
    await ana.types("words in notifications")
    await house.answered(ana, "Others may see your screen")
    await ana.types("1")
    await house.answered(ana, "Kept: notifications may show your words")

    await lies_there(house, ana)

    assert "14 days" in ana.last().activity["summary"]
