"""Responses are lost and posts land late: what a door can be asked about is never repeated, and nothing else is.

300 messages, or 30,000 with CAIRN_ORDEAL=full; half of all calls do not end well. Slack's own door is tried beside the
stand-in for Slack, where it has nothing but the messages themselves to look at, and Teams' beside that for Teams, where
nobody can look. CAIRN_SEED takes a run again.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import pytest

from adapters.fakeslack.faults import Plan as Weather
from adapters.fakeslack.rules import Rules
from adapters.fakeslack.slack import FakeSlack
from adapters.loopback import Loopback, Plan
from adapters.sending import SendingDoor
from bot.delivery import Delivery
from bot.outcomes import Patience
from storage.database import Database
from storage.outbox import Outgoing
from tests.adapters import slack_out, teams_out
from tests.mailbag import add, filled, in_state, letters, out_of_order, states, until_done
from tests.ordeal.row import FULL, seed, size
from tests.teams.connector import Connector
from tests.teams.faults import Plan as Trouble

UNLUCKY = Plan(lost=250, late=100, failed=100, busy=50, late_by=0.15, busy_for=0.01)
IN_SLACK = Weather(lost=150, late=100, failed=50, broken=100, busy=10, late_by=0.15)
IN_TEAMS = Trouble(lost=100, late=100, failed=50, broken=100, busy=50, clash=100, late_by=0.15, busy_for=0.01)
NOBODY_KNOWS = ("lost", "late", "failed", "broken")
"""How a post to Teams ends of which nobody can say later whether it is there."""
PATIENCE = Patience(lease=10, tries=60, first=0.002, longest=0.01)
Letters = Callable[[int, int], list[Outgoing]]
LANES = 50
PATIENT = 1800 if FULL else 60
"""Seconds after which it does not end."""


@pytest.fixture
def databases(open_again: Callable[[], Database]) -> list[Database]:
    """The same one, as two processes see it."""
    found = [open_again(), open_again()]
    filled(found[0])
    return found


async def delivered(
    databases: list[Database], door: SendingDoor, many: int, afterwards: float, made: Letters = letters
) -> None:
    """Have so many messages delivered by two at once."""
    print(f"CAIRN_SEED={seed()}")
    add(databases[0], *made(many, LANES))
    both = [Delivery(database, [door], patience=PATIENCE) for database in databases]
    await asyncio.gather(*[until_done(one, database, PATIENT) for one, database in zip(both, databases, strict=True)])
    await asyncio.sleep(afterwards)


async def test_where_a_door_can_be_asked_nothing_is_lost_and_nothing_doubled(databases: list[Database]) -> None:
    many = size(300, 30_000)
    door = Loopback("slack", UNLUCKY, seed())

    await delivered(databases, door, many, 2 * UNLUCKY.late_by)

    assert states(databases[0]) == {"sent": many}
    arrived = door.arrived_keys()
    assert (len(arrived), set(arrived.values())) == (many, {1})
    assert out_of_order(door, [f"u{lane}" for lane in range(LANES)]) == []


async def test_where_it_cannot_what_is_unclear_is_never_repeated(databases: list[Database]) -> None:
    many = size(300, 30_000)
    door = Loopback("slack", UNLUCKY, seed(), can_be_asked=False)

    await delivered(databases, door, many, 2 * UNLUCKY.late_by)

    unclear = {call.key for call in door.calls if call.what in ("lost", "late")}
    assert set(door.arrived_keys().values()) == {1}
    assert in_state(databases[0], "ambiguous") == unclear
    assert in_state(databases[0], "sent") == {call.key for call in door.calls} - unclear
    assert out_of_order(door, [f"u{lane}" for lane in range(LANES)]) == []


async def test_in_slack_what_arrived_is_found_by_its_key_and_not_said_again(databases: list[Database]) -> None:
    many = size(300, 30_000)
    async with FakeSlack(time.time, Rules(kept_messages=10**6), IN_SLACK, seed()) as slack:
        slack_out.filled(slack, "acme", LANES)
        door = slack_out.sender_of(slack, timeout=10)
        door.settles, door.pace, door.rate = 0.5, 0.0, 0

        await delivered(databases, door, many, 2 * IN_SLACK.late_by)

        await door.calls.close()
        there, ordered = slack_out.keys_there(slack), slack_out.in_order(slack)
    assert states(databases[0]) == {"sent": many}
    assert (len(there), set(there.values())) == (many, {1})
    assert ordered


async def test_in_teams_what_is_unclear_is_never_said_again(
    databases: list[Database], caplog: pytest.LogCaptureFixture
) -> None:
    many = size(300, 30_000)
    async with Connector(IN_TEAMS, seed()) as teams:
        teams_out.filled(teams, "acme", LANES)
        door = teams_out.sender_of(teams, timeout=10)
        door.settles, door.pace, door.rate = 0.5, 0.0, 0

        await delivered(databases, door, many, 2 * IN_TEAMS.late_by, teams_out.letters)

        await door.calls.close()
        there, ordered, calls = teams_out.keys_there(teams), teams_out.in_order(teams), teams.called("post")
    unclear = {key for call in calls if call.outcome in NOBODY_KNOWS for key in teams_out.keys_of([call.body])}
    given_up = sum("TimeoutError" in record.getMessage() for record in caplog.records)
    """Calls that took a busy machine so long that delivery did not wait for their end."""
    ambiguous = in_state(databases[0], "ambiguous")
    assert set(there.values()) == {1}
    assert unclear <= ambiguous
    assert len(ambiguous - unclear) <= given_up
    assert in_state(databases[0], "sent") == set(there) - ambiguous
    assert len(ambiguous | set(there)) == many
    assert ordered
