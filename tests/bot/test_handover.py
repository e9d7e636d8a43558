"""What a turn says leaves at once by a door that can be asked: without a claim, in order, and never twice."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from adapters.loopback import Loopback, Plan
from adapters.sending import Arrived, Letter, NotArrived, Outcome, Unclear
from bot.app import App
from bot.coach import HouseCoach
from bot.delivery import Delivery
from bot.letters import InHand
from bot.outcomes import Patience
from bot.settings import Settings
from conversations.messages import Failure, Message
from storage import people
from storage.database import Database
from storage.handover import hand_over
from storage.outbox import Outgoing
from tests.mailbag import add, filled, keys_of, letter, state_of, states, until_done

QUICK = Patience(lease=10, tries=4, first=0.001, longest=0.002)


class Moody(Loopback):
    """A door that answers a key, the first time, with what it was told to; `begun` is set with the first call."""

    def __init__(self, answers: dict[str, Outcome], takes: float = 0.0) -> None:
        super().__init__("slack", Plan(takes=takes))
        self.answers = answers
        self.begun = asyncio.Event()

    async def send(self, letter: Letter) -> Outcome:
        self.begun.set()
        answer = self.answers.pop(letter.key, None)
        return await super().send(letter) if answer is None else answer


@pytest.fixture
def database(open_again: Callable[[], Database]) -> Database:
    database = open_again()
    filled(database)
    return database


@pytest.fixture
def app(url: str) -> Iterator[App]:
    """A coach for one company."""
    app = App(Settings(CAIRN_DATABASE_URL=url))
    app.database.prepare()
    with app.database.write() as unit:
        people.add_place(unit, "acme", "acme")
    app.open(local=False)
    yield app
    app.close()


def says(text: str, at: int = 1, door: str = "slack", **more: object) -> Message:
    return Message(f"m{at}", door, "acme", "ana", text, name="Ana", **more)  # type: ignore[arg-type]


def in_hand(database: Database, *rows: Outgoing) -> InHand:
    """These as a turn leaves them."""
    with database.write() as unit:
        return InHand(tuple(hand_over(unit, rows, 10_000)), time.monotonic() + 5)


async def until(true: Callable[[], bool]) -> None:
    """Wait until something is true."""
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


async def arrived(door: Loopback, many: int) -> None:
    """Wait until so many messages have arrived."""
    await until(lambda: len(door.arrived_keys()) >= many)


async def nothing_is_on_its_way(database: Database) -> None:
    await until(lambda: not states(database)["sending"])


async def handing(app: App, door: Loopback) -> Delivery:
    """Delivery by a door to which the app hands over."""
    delivery = Delivery(app.database, [door], later=app.later)
    app.hand_to(delivery.hands, delivery.hand)
    await delivery.run_once()
    return delivery


async def test_replies_leave_at_once_and_their_receipts_come_with_the_next_turn(app: App) -> None:
    door = Loopback("slack")
    delivery = await handing(app, door)
    coach = HouseCoach(app)

    for at in range(3):
        await coach.receive(says("hello", at))
        await arrived(door, at + 1)

    assert keys_of(door, "ana") == ["m0/0", "m1/0", "m2/0"]
    assert [state_of(app.database, f"m{at}/0", "state", "tries", "token") for at in range(2)] == [("sent", 1, 1)] * 2
    await delivery.close()


async def test_whoever_waited_for_the_answer_may_be_called_away(app: App) -> None:
    door = Loopback("slack")
    delivery = await handing(app, door)

    waiting = asyncio.create_task(HouseCoach(app).receive(says("hello")))
    await asyncio.sleep(0)
    waiting.cancel()

    await arrived(door, 1)
    with suppress(asyncio.CancelledError):
        await waiting
    await delivery.close()


async def test_who_takes_a_future_is_served_as_well(app: App) -> None:
    door = Loopback("slack")
    delivery = await handing(app, door)

    taken = await asyncio.wrap_future(app.submit(says("hello")))

    assert taken.in_hand is not None
    await arrived(door, 1)
    await delivery.close()


@pytest.mark.parametrize(
    ("message", "state"),
    [
        (says("hello", door="teams"), "pending"),
        (says("/help", command=True, here=True), "sent"),
        (says("hello", door="terminal"), "sending"),
        (says("", told={"name": "Bo"}), "pending"),
    ],
    ids=["another door", "an answer in the response", "a terminal", "what others bring"],
)
def test_only_what_answers_somebody_at_such_a_door_is_handed_over(app: App, message: Message, state: str) -> None:
    app.hand_to(Delivery(app.database, [Loopback("slack")]).hands, lambda hand: pytest.fail("handed over"))

    taken = app.submit(message).result(10)

    assert taken.in_hand is None
    assert set(states(app.database)) <= {state}


def test_a_door_that_cannot_be_asked_is_handed_nothing(app: App) -> None:
    delivery = Delivery(app.database, [Loopback("slack", can_be_asked=False)])
    app.hand_to(delivery.hands, lambda hand: pytest.fail("handed over"))

    assert app.submit(says("hello")).result(10).waiting


@pytest.mark.parametrize("can_be_asked", [True, False], ids=["can be asked", "cannot be asked"])
async def test_the_last_words_to_somebody_who_is_erased_still_leave(app: App, can_be_asked: bool) -> None:
    door = Loopback("slack", can_be_asked=can_be_asked)
    delivery = await handing(app, door)
    coach = HouseCoach(app)
    await coach.receive(says("hello", 1))
    answer, at = await coach.receive(says("forget me", 2)), 2
    while not isinstance(answer, Failure) and answer[0].buttons:
        at += 1
        erase = next(one.press for one in answer[0].buttons if one.press.value in ("erase", "yes"))
        answer = await coach.receive(says("", at, press=erase))

    await until(lambda: f"m{at}/0" in door.arrived_keys())
    assert states(app.database) == {}
    await delivery.close()


async def test_several_of_one_turn_leave_one_after_the_other(database: Database) -> None:
    door = Loopback("slack", Plan(takes=0.01), pace=0)
    delivery = Delivery(database, [door])
    await delivery.run_once()

    delivery.hand(in_hand(database, *[letter(f"r{at}") for at in range(4)]))
    await until_done(delivery, database)

    assert keys_of(door, "ana") == ["r0", "r1", "r2", "r3"]
    assert states(database) == {"sent": 4}


async def test_a_lane_does_not_rest_after_what_answered_somebody(database: Database) -> None:
    door = Moody({"r1": Arrived(), "r2": Arrived()})
    door.pace = 5
    delivery = Delivery(database, [door])
    await delivery.run_once()

    for key in ("r1", "r2"):
        delivery.hand(in_hand(database, letter(key)))
        await nothing_is_on_its_way(database)

    assert states(database) == {"sent": 2}
    assert door.answers == {}


@pytest.mark.parametrize("answer", [NotArrived(), NotArrived(0.05), Unclear()], ids=["not arrived", "busy", "unclear"])
async def test_nothing_overtakes_one_that_did_not_arrive_yet(database: Database, answer: Outcome) -> None:
    door = Moody({"r1": answer})
    delivery = Delivery(database, [door], patience=QUICK)
    await delivery.run_once()

    delivery.hand(in_hand(database, letter("r1"), letter("r2")))
    await until_done(delivery, database)

    assert keys_of(door, "ana") == ["r1", "r2"]
    assert states(database) == {"sent": 2}


async def test_while_a_company_rests_what_is_in_hand_is_given_back(database: Database) -> None:
    door = Moody({"r1": NotArrived(30, everybody=True)})
    delivery = Delivery(database, [door], patience=QUICK)
    await delivery.run_once()
    delivery.hand(in_hand(database, letter("r1")))
    await nothing_is_on_its_way(database)

    delivery.hand(in_hand(database, letter("b1", "bo")))
    await nothing_is_on_its_way(database)

    assert state_of(database, "b1", "state", "tries") == ("pending", 0)
    assert door.arrived_keys() == {}


async def test_what_comes_too_late_for_its_lease_is_given_back(database: Database) -> None:
    door = Loopback("slack")
    delivery = Delivery(database, [door])
    late = in_hand(database, letter("r1"))._replace(until=time.monotonic())
    delivery.hand(late)

    await delivery.run_once()
    await until_done(delivery, database)

    assert state_of(database, "r1", "state", "token", "tries") == ("sent", 2, 1)
    assert door.arrived_keys() == {"r1": 1}


async def test_closing_waits_for_the_call_on_its_way_and_gives_back_the_rest(database: Database) -> None:
    door = Moody({}, takes=0.05)
    delivery = Delivery(database, [door])
    await delivery.run_once()
    delivery.hand(in_hand(database, letter("r1"), letter("r2")))
    await door.begun.wait()

    await delivery.close()
    delivery.hand(in_hand(database, letter("b1", "bo")))
    await nothing_is_on_its_way(database)

    assert door.arrived_keys() == {"r1": 1}
    assert states(database) == {"sent": 1, "pending": 2}


async def test_a_lane_that_somebody_waits_for_has_its_receipt_at_once(database: Database) -> None:
    door, kept = Moody({}, takes=0.05), []
    delivery = Delivery(database, [door], later=lambda keep, row: kept.append(row))
    await delivery.run_once()
    delivery.hand(in_hand(database, letter("r1")))
    await door.begun.wait()
    add(database, letter("r2"))

    delivery.wake()
    await until_done(delivery, database)

    assert kept == []
    assert keys_of(door, "ana") == ["r1", "r2"]


async def test_without_anybody_waiting_it_is_written_in_passing(database: Database) -> None:
    door, kept = Loopback("slack"), []
    delivery = Delivery(database, [door], later=lambda keep, row: kept.append((keep, row)))
    await delivery.run_once()

    delivery.hand(in_hand(database, letter("r1")))
    await arrived(door, 1)
    await asyncio.sleep(0.02)

    assert states(database) == {"sending": 1}
    ((keep, row),) = kept
    with database.write() as unit:
        keep(unit, [row])
    assert state_of(database, "r1", "state", "ref") == ("sent", "ref-r1")


async def test_whoever_waits_does_not_wait_for_a_receipt_that_is_only_on_its_way(database: Database) -> None:
    door = Loopback("slack")
    delivery = Delivery(database, [door], later=lambda keep, row: None)
    await delivery.run_once()
    delivery.hand(in_hand(database, letter("r1")))
    await arrived(door, 1)
    add(database, letter("r2"))

    delivery.wake()
    await arrived(door, 2)
