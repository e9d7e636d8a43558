"""What goes wrong on demand: the same for the same seed, and the record says what really happened."""

from __future__ import annotations

import time

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from adapters.fakeslack.faults import FATES, Faults, Plan
from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from tests.adapters.fakeslack.small_app import client

BROKEN = (aiohttp.ClientError, ConnectionError, TimeoutError)


async def test_an_answer_is_lost_and_the_message_is_there(fakeslack: FakeSlack, ana: Person) -> None:
    fakeslack.faults.order("chat.postMessage", "lost")

    with pytest.raises(BROKEN):
        await client(fakeslack).chat_postMessage(channel=ana.id, text="hello")

    assert [one.words for one in ana.sees()] == ["hello"]
    assert [call.outcome for call in fakeslack.calls] == ["lost"]


async def test_a_message_lands_after_its_call_has_failed(fakeslack: FakeSlack, ana: Person) -> None:
    fakeslack.faults.plan = Plan(late_by=0.02)
    fakeslack.faults.order("chat.postMessage", "late")

    with pytest.raises(BROKEN):
        await client(fakeslack).chat_postMessage(channel=ana.id, text="hello")
    before = ana.sees()
    await fakeslack.settled()

    assert before == []
    assert [one.words for one in ana.sees()] == ["hello"]


@pytest.mark.parametrize(("fate", "arrives"), [("failed", 0), ("broken", 1)])
async def test_a_status_of_500_says_nothing_about_what_was_done(
    fakeslack: FakeSlack, ana: Person, fate: str, arrives: int
) -> None:
    fakeslack.faults.order("chat.postMessage", fate)

    with pytest.raises(SlackApiError) as refused:
        await client(fakeslack).chat_postMessage(channel=ana.id, text="hello")

    assert refused.value.response.status_code == 500
    assert len(ana.sees()) == arrives


async def test_too_many_messages_are_told_to_wait(fakeslack: FakeSlack, ana: Person) -> None:
    fakeslack.faults.plan = Plan(busy_for=7)
    fakeslack.faults.order("chat.postMessage", "busy")

    with pytest.raises(SlackApiError) as refused:
        await client(fakeslack).chat_postMessage(channel=ana.id, text="hello")

    assert (refused.value.response.status_code, refused.value.response["error"]) == (429, "ratelimited")
    assert refused.value.response.headers["Retry-After"] == "7"
    assert ana.sees() == []


async def test_any_error_can_be_ordered(fakeslack: FakeSlack, ana: Person) -> None:
    fakeslack.faults.order("chat.postMessage", "fatal_error", "good")

    with pytest.raises(SlackApiError) as refused:
        await client(fakeslack).chat_postMessage(channel=ana.id, text="hello")
    await client(fakeslack).chat_postMessage(channel=ana.id, text="hello")

    assert refused.value.response["error"] == "fatal_error"
    assert len(ana.sees()) == 1


async def test_a_call_hangs_longer_than_the_app_waits(fakeslack: FakeSlack, ana: Person) -> None:
    fakeslack.faults.plan = Plan(hangs_for=0.3)
    fakeslack.faults.order("chat.postMessage", "hung")
    web = client(fakeslack)
    web.timeout = 0.1  # type: ignore[assignment]

    with pytest.raises(TimeoutError):
        await web.chat_postMessage(channel=ana.id, text="hello")

    assert [call.outcome for call in fakeslack.calls] == ["hung"]
    assert ana.sees() == []


async def test_a_slow_slack_takes_its_time(fakeslack: FakeSlack, ana: Person) -> None:
    fakeslack.faults.plan = Plan(takes=0.05)
    began = time.monotonic()

    await client(fakeslack).chat_postMessage(channel=ana.id, text="hello")

    assert time.monotonic() - began >= 0.05


def test_the_same_seed_has_the_same_faults_in_any_order() -> None:
    plan = Plan(lost=100, late=100, failed=100, broken=100, busy=100)
    calls = [{"channel": f"D{n % 7}", "metadata": {"event_payload": {"key": str(n)}}} for n in range(1000)]
    one, two = Faults(plan, seed=5), Faults(plan, seed=5)

    there = [one.fate("chat.postMessage", call) for call in calls]
    back = [two.fate("chat.postMessage", call) for call in reversed(calls)]

    assert there == list(reversed(back))
    assert set(there) == {"good", *FATES} - {"hung"}
    assert 50 < there.count("lost") < 150


def test_a_method_that_is_not_meant_goes_well() -> None:
    faults = Faults(Plan(failed=1000))

    assert faults.fate("users.info", {}) == "good"
    assert faults.fate("chat.postMessage", {}) == "failed"


async def test_the_record_and_the_channels_stay_bounded(fakeslack: FakeSlack, ana: Person) -> None:
    fakeslack.rules.kept_messages = 3

    for number in range(5):
        await client(fakeslack).chat_postMessage(channel=ana.id, text=str(number))

    assert [one.words for one in ana.sees()] == ["2", "3", "4"]
    assert fakeslack.api.calls.maxlen == 5_000
