"""The replies of a turn are written as claimed where their lane is free, and wait like all else where it is not."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from storage import clocks, delivery, outbox, people, rates
from storage.database import Database, Unit
from storage.delivery import Claimed, Settled
from storage.handover import HAND_OVER, ROW, hand_over
from storage.outbox import Outgoing
from storage.people import Wanted
from storage.statement import SQLITE
from tests.mailbag import filled, letter, state_of

LONG = 60_000
"""A lease that does not run out in a test."""


@pytest.fixture
def database(open_again: Callable[[], Database]) -> Database:
    """Two companies, and nothing in the outbox."""
    database = open_again()
    filled(database)
    return database


def handed(unit: Unit, *rows: Outgoing) -> list[str]:
    """The keys of those that are ours to send."""
    return [row.key for row in hand_over(unit, rows, LONG)]


def claim(unit: Unit) -> list[Claimed]:
    return delivery.claim(unit, "acme", "slack", 10, LONG)


def settle(unit: Unit, row: Claimed, state: str, rest_ms: int = 0) -> None:
    delivery.settle(unit, [Settled(row.number, row.token, state, rest_ms=rest_ms)])


def test_replies_to_a_free_lane_are_ours_and_count_as_dispatched(database: Database) -> None:
    with database.write() as unit:
        now = clocks.now(unit, "acme")

        first, second = hand_over(unit, [letter("r1")._replace(at=now), letter("r2")._replace(at=now)], LONG)

        assert (first.key, second.key) == ("r1", "r2")
        assert first.number < second.number
        assert first[1:4] == (1, 1, "sending")
        assert first.reply == letter("r1").reply
    assert state_of(database, "r2", "state", "token", "tries", "dispatched_at", "not_before") == (
        "sending", 1, 1, now, 0,
    )  # fmt: skip
    assert state_of(database, "r2", "lease_until")[0] >= now + LONG


def test_its_receipt_is_believed_and_frees_the_lane(database: Database) -> None:
    with database.write() as unit:
        (row,) = hand_over(unit, [letter("r1")], LONG)

        settle(unit, row, "sent")

        assert handed(unit, letter("r2")) == ["r2"]


@pytest.mark.parametrize("state", ["pending", "to come", "sending", "asked about", "resting", "handed"])
def test_a_lane_with_something_in_it_is_not_free(database: Database, state: str) -> None:
    with database.write() as unit:
        if state == "handed":
            handed(unit, letter("before"))
        else:
            later = clocks.now(unit, "acme") + LONG if state == "to come" else 0
            outbox.add(unit, [letter("before", not_before=later)])
        if state in ("sending", "asked about", "resting"):
            (row,) = claim(unit)
            if state != "sending":
                settle(unit, row, {"asked about": "sending", "resting": "sent"}[state], rest_ms=LONG)

        assert handed(unit, letter("r1"), letter("r2")) == []
        assert handed(unit, letter("b1", "bo")) == ["b1"]
    assert state_of(database, "r1", "state", "lease_until", "token", "dispatched_at", "tries") == (
        "pending", 0, 0, None, 0,
    )  # fmt: skip


def test_what_is_over_or_of_another_lane_is_in_nobody_s_way(database: Database) -> None:
    with database.write() as unit:
        outbox.add(unit, [letter("sent"), letter("dead"), letter("unclear")])
        for state in ("sent", "dead", "ambiguous"):
            (row,) = claim(unit)
            settle(unit, row, state)
        outbox.add(unit, [letter("teams", door="teams"), letter("other", tenant="globex"), letter("bo", "bo")])
        outbox.add(unit, [letter("shown")._replace(state="sending")])

        assert handed(unit, letter("r1")) == ["r1"]


def test_while_the_platform_asked_all_of_a_company_to_wait_nothing_is_handed_over(database: Database) -> None:
    with database.write() as unit:
        rates.rest(unit, [("acme", "slack", LONG), ("acme", "teams", 0)])

        assert handed(unit, letter("r1")) == []
        assert handed(unit, letter("other", tenant="globex")) == ["other"]


def test_when_its_process_died_it_is_asked_about(database: Database) -> None:
    with database.write() as unit:
        hand_over(unit, [letter("r1"), letter("r2")], 0)

        found = delivery.run_out(unit, [("slack", LONG)])

        assert [(row.key, row.state, row.tries) for row in found] == [("r1", "sending", 2), ("r2", "sending", 2)]


def test_what_is_given_back_leaves_the_ordinary_way_and_in_its_order(database: Database) -> None:
    with database.write() as unit:
        rows = hand_over(unit, [letter("r1"), letter("r2")], LONG)
        outbox.add(unit, [letter("r3")])

        delivery.settle(unit, [Settled(row.number, row.token, "pending", uncounted=1) for row in rows])

        found = claim(unit)
        assert [(row.key, row.tries, row.token) for row in found] == [("r1", 1, 2)]
        settle(unit, found[0], "sent")
        assert [row.key for row in claim(unit)] == ["r2"]


def test_turns_and_deliveries_at_once_are_never_in_a_lane_together(database: Database, open_again) -> None:
    users, numbers, guard = [f"u{n}" for n in range(6)], count(), threading.Lock()
    busy: dict[str, str] = {}

    def took(rows: list[Claimed]) -> None:
        with guard:
            for user in {row.user for row in rows}:
                assert user not in busy, f"{user} is in two hands"
                busy[user] = rows[0].key

    def done(other: Database, rows: list[Claimed]) -> None:
        with guard:
            for user in {row.user for row in rows}:
                del busy[user]
        with other.write() as unit:
            delivery.settle(unit, [Settled(row.number, row.token, "sent") for row in rows])

    def turns(other: Database) -> None:
        for _ in range(25):
            user = users[next(numbers) % len(users)]
            new = [letter(f"t{next(numbers)}", user) for _ in range(2)]
            with other.write() as unit:
                people.lanes(unit, [Wanted("acme", "acme", user, "", "", "", "", 0)])
                rows = hand_over(unit, new, LONG)
            took(rows)
            done(other, rows)

    def deliveries(other: Database) -> None:
        for _ in range(40):
            with other.write() as unit:
                rows = claim(unit)
            took(rows)
            done(other, rows)

    with ThreadPoolExecutor(4) as pool:
        running = [pool.submit(work, open_again()) for work in (turns, deliveries, turns, deliveries)]
        for one in running:
            one.result()

    assert busy == {}


def test_a_long_outbox_costs_no_more_than_a_short_one(database: Database) -> None:
    row = (*(getattr(letter("r1"), column.name) for column in ROW), LONG)
    with database.write() as unit:
        text, values = HAND_OVER.compile(unit.dialect).ready([row])
        explain = "EXPLAIN QUERY PLAN" if unit.dialect == SQLITE else "EXPLAIN"

        plan = "\n".join(str(line[-1]) for line in unit.run(f"{explain} {text}", values))

    assert "ix_outbox_lane" in plan
    assert "ix_outbox_leased" in plan
    assert "Seq Scan on outbox" not in plan
