"""Results of another thread come to the event loop all at once, and each to who waits for it."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from bot.hop import Hop


def from_another_thread(settle_all: list[Any]) -> None:
    """Settle these in a thread of their own, as the writer does, and wait for the thread."""
    thread = threading.Thread(target=lambda: [settle() for settle in settle_all])
    thread.start()
    thread.join()


async def test_a_whole_group_wakes_the_loop_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = asyncio.get_running_loop()
    wakes: list[Any] = []
    wake = loop.call_soon_threadsafe

    def counted(*call: Any) -> None:
        wakes.append(call)
        wake(*call)

    monkeypatch.setattr(loop, "call_soon_threadsafe", counted)
    hop: Hop[int] = Hop(loop)
    waiting = [hop.back() for _ in range(64)]

    from_another_thread([lambda at=at, settle=settle: settle(at, None) for at, (_, settle) in enumerate(waiting)])

    assert await asyncio.gather(*[future for future, _ in waiting]) == list(range(64))
    assert len(wakes) == 1


async def test_the_next_group_wakes_it_again() -> None:
    hop: Hop[str] = Hop(asyncio.get_running_loop())
    for said in ("first", "second"):
        future, settle = hop.back()

        from_another_thread([lambda settle=settle, said=said: settle(said, None)])

        assert await asyncio.wait_for(future, 5) == said


async def test_a_problem_reaches_who_waits_for_it_and_nobody_else() -> None:
    hop: Hop[str] = Hop(asyncio.get_running_loop())
    (bad, fail), (good, settle) = hop.back(), hop.back()

    from_another_thread([lambda: fail(None, ValueError("disk")), lambda: settle("kept", None)])

    assert await good == "kept"
    with pytest.raises(ValueError, match="disk"):
        await bad


async def test_who_no_longer_waits_is_left_alone() -> None:
    hop: Hop[str] = Hop(asyncio.get_running_loop())
    (gone, first), (there, second) = hop.back(), hop.back()
    gone.cancel()

    from_another_thread([lambda: first("late", None), lambda: second("in time", None)])

    assert await there == "in time"
    assert gone.cancelled()


def test_a_loop_that_is_closed_is_not_woken() -> None:
    loop = asyncio.new_event_loop()
    hop: Hop[str] = Hop(loop)
    future, settle = hop.back()
    loop.close()

    settle("late", None)

    assert not future.done()
