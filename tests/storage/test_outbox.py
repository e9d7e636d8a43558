"""What was said, in order, and whether it arrived."""

from __future__ import annotations

import pytest

from storage import inbox, outbox
from storage.database import Database
from storage.outbox import Receipt
from tests.storage.rows import ANA, arrival, outgoing


def test_replies_leave_in_the_order_they_were_added(database: Database) -> None:
    with database.write() as unit:
        numbers = outbox.add(unit, [outgoing(f"r{name}") for name in "dacb"])

        waiting = outbox.pending(unit, "terminal")

    assert [row.key for _, row in waiting] == ["rd", "ra", "rc", "rb"]
    assert [number for number, _ in waiting] == [numbers["local", f"r{name}"] for name in "dacb"]
    assert waiting[0][1] == outgoing("rd")


def test_a_reply_cannot_be_added_twice(database: Database) -> None:
    with database.write() as unit:
        outbox.add(unit, [outgoing("r1")])

    with pytest.raises(database.driver.failures), database.write() as unit:
        outbox.add(unit, [outgoing("r2"), outgoing("r1")])

    with database.read() as unit:
        assert [row.key for _, row in outbox.pending(unit, "terminal")] == ["r1"]


def test_a_receipt_says_what_became_of_a_reply(database: Database) -> None:
    with database.write() as unit:
        numbers = outbox.add(unit, [outgoing("r1"), outgoing("r2")])
        number = numbers["local", "r1"]

        outbox.receipts(unit, [Receipt(number, "ambiguous", None), Receipt(number, "sent", 7), Receipt(999, "sent", 7)])

        assert [row.key for _, row in outbox.pending(unit, "terminal")] == ["r2"]
        assert unit.run("SELECT state, sent_at FROM outbox ORDER BY number") == [("sent", 7), ("pending", None)]


def test_each_door_has_its_own_line_and_reads_on_from_a_number(database: Database) -> None:
    with database.write() as unit:
        numbers = outbox.add(unit, [outgoing("r1"), outgoing("r2"), outgoing("r3")._replace(door="slack")])

        assert [row.key for _, row in outbox.pending(unit, "terminal", numbers["local", "r1"])] == ["r2"]
        assert [row.key for _, row in outbox.pending(unit, "slack")] == ["r3"]


def test_what_is_not_known_to_have_arrived_can_be_shown_again(database: Database) -> None:
    states = ("pending", "sending", "sent", "ambiguous", "dead")
    with database.write() as unit:
        outbox.add(unit, [outgoing(state)._replace(state=state) for state in states])

        assert [reply for _, reply in outbox.unseen(unit, *ANA, "terminal")] == [
            '{"said": "pending"}',
            '{"said": "sending"}',
        ]
        assert outbox.unseen(unit, *ANA, "slack") == []


def test_a_conversation_is_heard_again_with_both_sides_of_it(database: Database) -> None:
    with database.write() as unit:
        inbox.claim(unit, [arrival("m1", text="goal"), arrival("m2", "bo", text="his")])
        outbox.add(unit, [outgoing("r1", "m1"), outgoing("r2", "m2", "person-bo"), outgoing("nudge", "tick")])

        heard = outbox.heard(unit, *ANA)

    assert [(said.key, said.text, said.reply) for said in heard] == [
        ("r1", "goal", '{"said": "r1"}'),
        ("nudge", "", '{"said": "nudge"}'),
    ]


def test_only_the_last_of_a_long_conversation_is_heard(database: Database) -> None:
    with database.write() as unit:
        numbers = list(outbox.add(unit, [outgoing(f"r{number}") for number in range(300)]).values())

        assert [said.number for said in outbox.heard(unit, *ANA)] == sorted(numbers)[-outbox.MOST :]
        assert [said.number for said in outbox.heard(unit, *ANA, most=2)] == sorted(numbers)[-2:]
        assert [said.number for said in outbox.heard(unit, *ANA, after=sorted(numbers)[-2])] == sorted(numbers)[-1:]


def test_numbers_are_never_given_twice(database: Database) -> None:
    with database.write() as unit:
        assert outbox.newest(unit) == 0
        first = outbox.add(unit, [outgoing("r1")])["local", "r1"]
        assert outbox.newest(unit) == first
        assert outbox.purge(unit, 2) == 1

        second = outbox.add(unit, [outgoing("r1")])["local", "r1"]

    assert second > first
