"""Where the keys come from that Bot Framework signs with: fetched seldom, waited for once, kept in trouble."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio

from adapters.teams import keys as module
from adapters.teams.keys import BOT_FRAMEWORK, OLD, SELDOM, SOON, Keys, KeysAway, usable
from tests.teams_tokens import KeyOffice, name_of


@pytest_asyncio.fixture
async def office() -> AsyncIterator[KeyOffice]:
    async with KeyOffice() as office:
        yield office


class Moment:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def keys_of(office: KeyOffice) -> tuple[Keys, Moment, list[str]]:
    """Keys from this office, the clock they go by, and what they told."""
    moment, told = Moment(), list[str]()
    return Keys(office.url, told=told.append, clock=moment), moment, told


async def until(is_so: Callable[[], bool]) -> None:
    """Wait for something that happens soon."""
    for _ in range(500):
        if is_so():
            return
        await asyncio.sleep(0.01)
    raise AssertionError


async def longest_pause(doing: Awaitable[object]) -> float:
    """The longest that the loop kept somebody waiting while something was done, in seconds."""
    longest, done = 0.0, asyncio.ensure_future(doing)
    while not done.done():
        began = time.monotonic()
        await asyncio.sleep(0.001)
        longest = max(longest, time.monotonic() - began)
    await done
    return longest


async def test_many_who_need_a_key_wait_for_one_fetch(office: KeyOffice) -> None:
    keys, _, told = keys_of(office)
    office.takes = 0.05

    found = await asyncio.gather(*(keys.find(name_of(1)) for _ in range(50)))

    assert {key.kid for key in found if key} == {name_of(1)}
    assert found[0]
    assert found[0].endorsements == {"msteams", "webchat"}
    assert office.fetches == {"metadata": 1, "keys": 1}
    assert told == ["fetched"]


async def test_whoever_gives_up_waiting_takes_nothing_from_the_others(office: KeyOffice) -> None:
    keys, _, _ = keys_of(office)
    office.takes = 0.1

    first = asyncio.create_task(keys.find(name_of(1)))
    await asyncio.sleep(0.02)
    second = asyncio.create_task(keys.find(name_of(1)))
    first.cancel()

    assert await second
    assert office.fetches["keys"] == 1


async def test_the_loop_goes_on_while_a_slow_office_is_asked(office: KeyOffice) -> None:
    keys, _, _ = keys_of(office)
    office.takes = 0.3

    pause = await longest_pause(keys.find(name_of(1)))

    assert pause < 0.15


async def test_an_unknown_key_is_asked_for_once_a_minute(office: KeyOffice) -> None:
    keys, moment, _ = keys_of(office)
    await keys.find(name_of(1))

    for _ in range(100):
        assert await keys.find("made up") is None
    asked_within_a_minute = office.fetches["keys"]
    moment.now += SELDOM
    for _ in range(100):
        assert await keys.find("made up") is None

    assert asked_within_a_minute == 1
    assert office.fetches["keys"] == 2


async def test_a_new_key_is_found_and_one_that_is_named_no_more_is_gone(office: KeyOffice) -> None:
    keys, moment, _ = keys_of(office)
    await keys.find(name_of(1))
    new = office.rotate()
    office.forget(1)
    moment.now += SELDOM

    found = await keys.find(name_of(new))

    assert found
    assert keys.known(name_of(1)) is None


async def test_old_keys_are_fetched_again_beside_the_work(office: KeyOffice) -> None:
    keys, moment, told = keys_of(office)
    await keys.find(name_of(1))
    new = office.rotate()
    moment.now += OLD + 1
    office.takes = 0.1

    began = time.monotonic()
    at_once = await keys.find(name_of(1))
    took = time.monotonic() - began
    await until(lambda: len(told) == 2)

    assert at_once
    assert took < 0.05
    assert keys.known(name_of(new))


@pytest.mark.parametrize("trouble", ["away", "silent", "garbage", "empty", "large", "elsewhere"])
async def test_keys_stay_when_they_cannot_be_fetched(
    office: KeyOffice, trouble: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.3)
    keys, moment, told = keys_of(office)
    await keys.find(name_of(1))
    office.trouble = trouble
    moment.now += 30 * OLD

    first = keys.known(name_of(1))
    await until(lambda: told == ["fetched", "failed"])

    assert first
    assert keys.known(name_of(1)) == first
    assert "could not be fetched" in caplog.text
    with pytest.raises(KeysAway):
        await keys.find(name_of(2))


async def test_after_a_failure_it_is_tried_again_soon_and_then_seldom(office: KeyOffice) -> None:
    keys, moment, told = keys_of(office)
    office.trouble = "away"
    tried_at = []

    for _ in range(300):
        before = len(told)
        with pytest.raises(KeysAway):
            await keys.find(name_of(1))
        if len(told) > before:
            tried_at.append(moment.now - 1_000)
        moment.now += 1
    office.trouble = ""
    moment.now += SELDOM

    assert tried_at == [0, SOON, 6, 14, 30, 62, 122, 182, 242]
    assert await keys.find(name_of(1))


async def test_they_can_be_fetched_before_anybody_asks(office: KeyOffice) -> None:
    keys, _, told = keys_of(office)

    keys.start()
    await until(lambda: told == ["fetched"])

    assert keys.known(name_of(1))


async def test_a_fetch_that_is_under_way_can_be_let_go(office: KeyOffice) -> None:
    keys, _, told = keys_of(office)
    office.trouble = "silent"

    keys.start()
    await asyncio.sleep(0.05)
    await keys.stop()

    assert told == []


async def test_who_signs_is_whom_the_metadata_of_another_cloud_name(office: KeyOffice) -> None:
    keys, _, _ = keys_of(office)
    office.issuer = "https://api.botframework.us"

    before = keys.issuer
    await keys.find(name_of(1))

    assert before == BOT_FRAMEWORK
    assert keys.issuer == "https://api.botframework.us"


@pytest.mark.parametrize(
    "url", ["http://login.example/", "ftp://127.0.0.1/", "file:///etc/hosts", "", "https://", "//"]
)
async def test_keys_come_over_no_line_that_anybody_could_change(url: str) -> None:
    keys = Keys(url)

    with pytest.raises(KeysAway):
        await keys.find(name_of(1))


async def test_only_keys_that_a_token_can_be_checked_with_are_taken() -> None:
    async with KeyOffice() as office:
        good = office.named(1)
    changes: list[dict[str, object]] = [
        {"kty": "oct"}, {"kty": "EC"}, {"use": "enc"}, {"kid": None}, {"endorsements": "msteams"},
        {"n": 7}, {"n": "!"}, {"n": ""}, {"n": "AQAB"}, {"e": "AQ"}, {"e": None},
    ]  # fmt: skip
    odd: list[object] = [None, "key", 7, [], {}, *(good | change for change in changes)]

    assert list(usable(odd)) == []
    assert [key.kid for key in usable([*odd, good])] == [name_of(1)]
