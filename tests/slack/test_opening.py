"""What the coach begins quotes nobody until it is opened, in no block and in no notification."""

from __future__ import annotations

from adapters.fakeslack.people import Person
from conversations.messages import Button, Line, Press, Reply, Span
from storage import outbox
from storage.outbox import Outgoing
from tests.slack.house import SlackHouse, key_of

KEY = "time:p1/digest/2026-01-19"
LINES = Reply(
    ("digest/lines",),
    (Line((Span("Your team's lines."),)), Line((Span("Ana", said=True), Span(": 14 days", said=True)), bullet=True)),
    (Button("why", Press("", "", 0, "digest_why")),),
)


async def lies_there(house: SlackHouse, ana: Person) -> None:
    """A digest was sent to Ana while she looked elsewhere."""
    await ana.types("hello")
    known = house.known(ana)
    assert known is not None
    with house.app.database.write() as unit:
        row = Outgoing(
            known.tenant, known.id, house.place, ana.id, "slack", KEY, "", "digest/lines", LINES.dump(), "pending", 1
        )
        outbox.add(unit, [row])
    await house.arrived(ana, [KEY])


async def test_a_digest_is_neutral_until_it_is_opened_and_then_whole(house: SlackHouse, ana: Person) -> None:
    await lies_there(house, ana)
    before = ana.last()

    await ana.presses("show it")
    await house.quiet()

    assert (before.words.splitlines()[0], before.buttons) == ("Your team's lines.", ["show it"])
    assert "14 days" not in before.text
    assert "Ana: 14 days" in ana.last().text
    assert ana.last().buttons == ["1 · why"]
    assert key_of(ana.last().metadata) == KEY


async def test_a_letter_is_opened_only_by_whom_it_was_sent_to(house: SlackHouse, ana: Person) -> None:
    await lies_there(house, ana)
    ben = house.person("Ben")
    await ben.types("hello")

    found = await house.coach.letter(house.place, ben.id, KEY)

    assert found is None
    assert await house.coach.letter(house.place, ana.id, KEY) == LINES


async def test_what_was_purged_has_moved_on(house: SlackHouse, ana: Person) -> None:
    await lies_there(house, ana)
    with house.app.database.write() as unit:
        outbox.purge(unit, 2)

    await ana.presses("show it")
    await house.quiet()

    assert "moved on" in ana.last().words
