"""Who may send a reply now, that nobody else does meanwhile, and what became of it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from storage import clocks, delivery, outbox
from storage.database import Database, Unit
from storage.delivery import Claimed, Settled
from storage.outbox import Outgoing
from storage.statement import SQLITE, Statement
from tests.storage.rows import outgoing

LONG = 60_000
"""A lease that does not run out in a test."""


def letters(unit: Unit, *rows: Outgoing) -> dict[str, int]:
    return {key: number for (_, key), number in outbox.add(unit, rows).items()}


def to_bo(key: str) -> Outgoing:
    return outgoing(key, person="person-bo")


def claim(unit: Unit, most: int = 10, lease_ms: int = LONG) -> list[Claimed]:
    return delivery.claim(unit, "local", "terminal", most, lease_ms)


def keys(rows: list[Claimed]) -> list[str]:
    return [row.key for row in rows]


def column(unit: Unit, name: str) -> list[object]:
    return [value for (value,) in unit.run(f"SELECT {name} FROM outbox ORDER BY number")]


def run_out(unit: Unit, lease_ms: int = LONG) -> list[Claimed]:
    return delivery.run_out(unit, [("terminal", lease_ms)])


def test_a_claimed_row_says_whose_it_is_and_counts_as_dispatched(database: Database) -> None:
    with database.write() as unit:
        letters(unit, outgoing("r1"))
        now = clocks.now(unit, "local")

        (row,) = claim(unit)

        assert row[1:-1] == (1, 1, "sending", "local", "terminal", "local", "ana", "r1", '{"said": "r1"}')
        assert column(unit, "dispatched_at")[0] >= now  # type: ignore[operator]
        assert column(unit, "lease_until")[0] >= now + LONG  # type: ignore[operator]


def test_only_the_first_of_each_lane_leaves_oldest_first(database: Database) -> None:
    with database.write() as unit:
        letters(unit, outgoing("a1"), outgoing("a2"), to_bo("b1"), to_bo("b2"), outgoing("s1")._replace(door="slack"))

        assert keys(claim(unit, most=1)) == ["a1"]
        assert keys(claim(unit)) == ["b1"]
        assert keys(claim(unit)) == []


def test_the_next_of_a_lane_leaves_when_the_one_before_is_done(database: Database) -> None:
    with database.write() as unit:
        letters(unit, outgoing("a1"), outgoing("a2"), outgoing("a3"))
        for state in ("sent", "ambiguous"):
            (row,) = claim(unit)
            delivery.settle(unit, [Settled(row.number, row.token, state)])

        assert keys(claim(unit)) == ["a3"]
        assert column(unit, "state") == ["sent", "ambiguous", "sending"]


def test_nothing_leaves_before_its_time(database: Database) -> None:
    with database.write() as unit:
        soon = clocks.now(unit, "local") + LONG
        letters(unit, outgoing("later")._replace(not_before=soon), to_bo("due")._replace(not_before=soon - 2 * LONG))

        assert keys(claim(unit)) == ["due"]
        clocks.move_clock(unit, "local", 2 * LONG)
        assert keys(claim(unit)) == ["later"]


def test_what_has_its_time_still_to_come_holds_nobody_up(database: Database) -> None:
    with database.write() as unit:
        later = clocks.now(unit, "local") + LONG
        letters(unit, outgoing("nudge")._replace(not_before=later), outgoing("answer"))

        assert keys(claim(unit)) == ["answer"]


def test_what_the_door_put_off_keeps_its_place_in_the_lane(database: Database) -> None:
    with database.write() as unit:
        letters(unit, outgoing("a1"), outgoing("a2"))
        (row,) = claim(unit)

        delivery.settle(unit, [Settled(row.number, row.token, "pending", wait_ms=LONG, uncounted=1)])

        assert keys(claim(unit)) == []
        assert column(unit, "tries") == [0, 0]
        assert column(unit, "dispatched_at") == [None, None]
        clocks.move_clock(unit, "local", 2 * LONG)
        assert keys(claim(unit)) == ["a1"]


def test_a_lane_rests_after_a_message_as_long_as_its_door_wants(database: Database) -> None:
    with database.write() as unit:
        letters(unit, outgoing("a1"), outgoing("a2"), to_bo("b1"))
        first, _ = claim(unit)

        delivery.settle(unit, [Settled(first.number, first.token, "sent", "ts-1", rest_ms=LONG)])

        assert keys(claim(unit)) == []
        assert (column(unit, "state")[0], column(unit, "ref")[0]) == ("sent", "ts-1")
        unit.run("UPDATE outbox SET lease_until = 1 WHERE state = 'sent'", answers=False)
        assert keys(claim(unit)) == ["a2"]
        assert run_out(unit)[0].state == "sent"
        assert column(unit, "lease_until")[0] == 0


def test_a_sender_that_was_too_slow_writes_nothing(database: Database) -> None:
    with database.write() as unit:
        letters(unit, outgoing("r1"))
        (slow,) = claim(unit, lease_ms=0)
        (asking,) = run_out(unit)

        assert delivery.settle(unit, [Settled(slow.number, slow.token, "sent", "ts-1")]) == set()
        assert column(unit, "state") == ["sending"]
        assert delivery.settle(unit, [Settled(asking.number, asking.token, "sent", "ts-1")]) == {asking.number}
        assert column(unit, "state") == ["sent"]
        assert delivery.settle(unit, [Settled(asking.number, asking.token, "dead")]) == set()


def test_a_lease_that_ran_out_is_asked_about_or_given_up_and_never_simply_sent_again(database: Database) -> None:
    with database.write() as unit:
        letters(unit, outgoing("askable"), to_bo("silent")._replace(door="teams"))
        claim(unit, lease_ms=0)
        delivery.claim(unit, "local", "teams", 10, 0)
        assert delivery.any_run_out(unit, ["terminal"])

        found = delivery.run_out(unit, [("terminal", LONG), ("teams", 0)])

        assert [(row.key, row.state, row.tries) for row in found] == [
            ("askable", "sending", 2),
            ("silent", "ambiguous", 2),
        ]
        assert not delivery.any_run_out(unit, ["terminal", "teams"])
        assert keys(claim(unit)) == []


def test_what_was_never_dispatched_simply_leaves_again(database: Database) -> None:
    with database.write() as unit:
        letters(unit, outgoing("r1")._replace(state="sending"), outgoing("shown")._replace(state="sending"))
        unit.run("UPDATE outbox SET lease_until = 1, token = 1 WHERE key = 'r1'", answers=False)

        found = run_out(unit)

        assert [(row.key, row.state) for row in found] == [("r1", "pending")]
        assert keys(claim(unit)) == ["r1"]


def test_another_door_s_leases_are_left_alone(database: Database) -> None:
    with database.write() as unit:
        letters(unit, outgoing("r1"))
        claim(unit, lease_ms=0)

        assert not delivery.any_run_out(unit, ["slack"])
        assert delivery.run_out(unit, [("slack", LONG)]) == []


def test_an_unclear_one_waits_to_be_asked_about(database: Database) -> None:
    with database.write() as unit:
        letters(unit, outgoing("r1"), outgoing("r2"))
        (row,) = claim(unit)

        delivery.settle(unit, [Settled(row.number, row.token, "sending", wait_ms=LONG)])

        assert run_out(unit) == []
        assert keys(claim(unit)) == []


def test_nothing_is_sent_to_somebody_who_is_gone(database: Database) -> None:
    with database.write() as unit:
        letters(unit, outgoing("r1"), outgoing("r2", person="person-nobody"), to_bo("b1"))
        unit.run("UPDATE people SET gone_at = 5 WHERE id = 'person-ana'", answers=False)

        found = {row.key: row.state for row in claim(unit)}

        assert found == {"r1": "cancelled", "r2": "cancelled", "b1": "sending"}
        assert column(unit, "state") == ["cancelled", "cancelled", "sending"]
        assert column(unit, "lease_until")[:2] == [0, 0]


def test_work_is_found_wherever_something_may_leave(database: Database) -> None:
    with database.write() as unit:
        later = clocks.now(unit, "local") + LONG
        acme = outgoing("acme")._replace(tenant="acme")
        letters(unit, outgoing("r1"), acme, acme._replace(key="b", door="slack"))
        letters(unit, outgoing("soon")._replace(door="teams", not_before=later))

        assert delivery.work(unit, ["terminal", "slack", "teams"]) == [
            ("slack", "acme"),
            ("terminal", "acme"),
            ("terminal", "local"),
        ]
        assert delivery.work(unit, ["discord"]) == []


def test_processes_that_claim_at_once_never_share_a_row_or_a_lane(database: Database, open_again) -> None:
    with database.write() as unit:
        rows = [outgoing(f"{user}/{n}")._replace(user=f"u{user}") for user in range(60) for n in range(3)]
        letters(unit, *rows)
    others = [open_again() for _ in range(4)]

    def one(other: Database) -> list[Claimed]:
        found = []
        for _ in range(5):
            with other.write() as unit:
                found += claim(unit, most=7)
        return found

    with ThreadPoolExecutor(4) as pool:
        found = [row for rows in pool.map(one, others) for row in rows]

    assert len(found) == len({row.user for row in found}) == 60
    assert {row.key.split("/")[1] for row in found} == {"0"}


def test_a_long_line_costs_no_more_than_a_short_one(open_again) -> None:
    database = open_again()
    with database.write() as unit:
        asked = [(delivery.WORK, ("slack",)), (delivery.CLAIM, ("acme", "slack", 5, LONG))]
        plans = {statement: "\n".join(how_it_is_found(unit, statement, row)) for statement, row in asked}

    for plan in plans.values():
        assert "ix_outbox_pending" in plan
    assert "ix_outbox_lane" in plans[delivery.CLAIM]
    assert "ix_outbox_leased" in plans[delivery.CLAIM]
    sorting = "TEMP B-TREE FOR ORDER BY" if database.dialect == SQLITE else "Sort"
    assert not any(sorting in plan or "Seq Scan on outbox" in plan for plan in plans.values())


def how_it_is_found(unit: Unit, statement: Statement, row: tuple[object, ...]) -> list[str]:
    text, values = statement.compile(unit.dialect).ready([row])
    explain = "EXPLAIN QUERY PLAN" if unit.dialect == SQLITE else "EXPLAIN"
    return [str(line[-1]) for line in unit.run(f"{explain} {text}", values)]
