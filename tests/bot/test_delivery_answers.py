"""What a door answers decides what becomes of a message: sent, sent again, asked about, or given up."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from adapters.loopback import Loopback, Plan
from adapters.sending import Arrived, Letter, NotArrived, Outcome, Refused, Unclear
from bot.delivery import Delivery
from bot.outcomes import Patience
from storage.database import Database
from tests.mailbag import add, filled, letter, state_of, states, until_done

QUICK = Patience(lease=10, tries=4, first=0.001, longest=0.002)


@pytest.fixture
def database(open_again: Callable[[], Database]) -> Database:
    database = open_again()
    filled(database)
    return database


class Answering(Loopback):
    """A door that gives these answers, one after the other, and the last for ever."""

    def __init__(self, *answers: Outcome | Exception, asked: Sequence[Outcome | Exception] = (), **rest: Any) -> None:
        super().__init__("slack", **rest)
        self.answers, self.asked = list(answers), list(asked)

    async def send(self, letter: Letter) -> Outcome:
        self._happened("sent", letter)
        return self._next(self.answers)

    async def arrived(self, letter: Letter) -> Outcome:
        self._happened("asked", letter)
        return self._next(self.asked)

    def _next(self, answers: list[Outcome | Exception]) -> Outcome:
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


async def test_a_message_that_did_not_arrive_is_sent_again_until_it_does(database: Database) -> None:
    add(database, letter("r1"), letter("r2"))
    door = Answering(NotArrived(), NotArrived(), Arrived())

    await until_done(Delivery(database, [door], patience=QUICK), database)

    assert [call.key for call in door.calls] == ["r1", "r1", "r1", "r2"]
    assert states(database) == {"sent": 2}


async def test_after_so_many_tries_a_message_is_dead_and_the_next_one_leaves(database: Database) -> None:
    add(database, letter("r1"), letter("r2"))
    door = Answering(*[NotArrived()] * 4, Arrived())

    await until_done(Delivery(database, [door], patience=QUICK), database)

    assert state_of(database, "r1", "state", "tries") == ("dead", 4)
    assert state_of(database, "r2") == ("sent",)


async def test_a_refusal_is_not_argued_with(database: Database) -> None:
    add(database, letter("r1"))
    door = Answering(Refused("channel_not_found"))

    await until_done(Delivery(database, [door], patience=QUICK), database)

    assert state_of(database, "r1", "state", "tries") == ("dead", 1)


async def test_being_asked_to_wait_is_no_try(database: Database) -> None:
    add(database, letter("r1"))
    door = Answering(*[NotArrived(0.001)] * 7, Arrived())

    await until_done(Delivery(database, [door], patience=QUICK), database)

    assert state_of(database, "r1", "state", "tries") == ("sent", 1)


async def test_a_tenant_that_is_asked_to_wait_is_left_in_peace_by_everybody(database: Database) -> None:
    add(database, letter("r1"), letter("r2", "bo"), letter("r3", tenant="globex"))
    door = Answering(NotArrived(30, everybody=True), Arrived(), rate=100)

    await Delivery(database, [door], at_once=1, patience=QUICK).run_once()
    await Delivery(database, [door], patience=QUICK).run_once()

    assert [call.key for call in door.calls] == ["r1", "r3"]


@pytest.mark.parametrize("failure", [Unclear(), ConnectionResetError("in the middle")])
async def test_what_is_unclear_is_asked_about(database: Database, failure: Outcome | Exception) -> None:
    add(database, letter("r1"), letter("r2"))
    door = Answering(failure, Arrived(), asked=[Arrived("ts-1")])

    await until_done(Delivery(database, [door], patience=QUICK), database)

    assert [(call.what, call.key) for call in door.calls] == [("sent", "r1"), ("asked", "r1"), ("sent", "r2")]
    assert state_of(database, "r1", "state", "ref") == ("sent", "ts-1")


async def test_what_did_not_arrive_after_all_is_sent_again(database: Database) -> None:
    add(database, letter("r1"))
    door = Answering(Unclear(), Arrived(), asked=[NotArrived()])

    await until_done(Delivery(database, [door], patience=QUICK), database)

    assert [call.what for call in door.calls] == ["sent", "asked", "sent"]


@pytest.mark.parametrize("asked", [[Unclear()], [Unclear(0.001)], [OSError("away")]])
async def test_what_nobody_can_tell_is_never_sent_again(database: Database, asked: list[Outcome | Exception]) -> None:
    add(database, letter("r1"), letter("r2"))
    door = Answering(Unclear(), Arrived(), asked=asked)

    await until_done(Delivery(database, [door], patience=QUICK), database)

    assert Counter(call.what for call in door.calls)["sent"] == 2
    assert state_of(database, "r1") == ("ambiguous",)
    assert state_of(database, "r2") == ("sent",)


async def test_where_a_door_cannot_be_asked_unclear_is_never_sent_again(database: Database) -> None:
    add(database, letter("r1"), letter("r2"))
    door = Answering(Unclear(), Arrived(), can_be_asked=False)

    await until_done(Delivery(database, [door], patience=QUICK), database)

    assert [(call.what, call.key) for call in door.calls] == [("sent", "r1"), ("sent", "r2")]
    assert state_of(database, "r1") == ("ambiguous",)


async def test_a_call_that_never_ends_is_given_up_and_asked_about(database: Database) -> None:
    add(database, letter("r1"))
    door = Loopback("slack", Plan(takes=30))

    await until_done(Delivery(database, [door], patience=Patience(lease=0.2, tries=2, first=0.001)), database)

    assert {call.what for call in door.calls} == {"asked"}
    assert state_of(database, "r1") == ("dead",)


async def test_what_a_sender_that_slept_left_behind_is_taken_up_by_another(database: Database) -> None:
    add(database, letter("r1"))
    slow, quick = Loopback("slack", Plan(takes=0.1)), Loopback("slack")
    sleeping = Delivery(database, [slow], patience=Patience(lease=0.4))
    call = asyncio.create_task(sleeping.run_once())
    await asyncio.sleep(0.05)
    with database.write() as unit:
        unit.run("UPDATE outbox SET lease_until = 1 WHERE lease_until > 0", answers=False)

    await until_done(Delivery(database, [quick], patience=QUICK), database)
    await call

    assert [call.what for call in quick.calls] == ["asked", "arrived"]
    assert state_of(database, "r1", "state", "token") == ("sent", 3)


async def test_the_platform_s_name_for_a_message_is_kept_without_what_no_database_takes(database: Database) -> None:
    add(database, letter("r1"))
    door = Answering(Arrived("ts\x00\ud800" + "9" * 500))

    await Delivery(database, [door]).run_once()

    (ref,) = state_of(database, "r1", "ref")
    assert (ref[:3], len(ref)) == ("ts\ufffd", 200)
