"""A lock that is had in the order in which it was asked for, whoever gives up on the way."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial

import pytest

from storage.fair_lock import FairLock


def until(holds: Callable[[], bool]) -> None:
    """Wait for something that another thread does."""
    latest = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < latest
        time.sleep(0.001)


def in_line(lock: FairLock, had: list[int], numbers: range, seconds: float = 10) -> list[threading.Thread]:
    """Threads that asked for the lock, one after the other, and write down when they had it."""

    def ask(number: int) -> None:
        if lock.acquire(seconds):
            had.append(number)
            lock.release()

    threads = [threading.Thread(target=ask, args=(number,)) for number in numbers]
    before = len(lock._line)
    for at, thread in enumerate(threads, 1):
        thread.start()
        until(partial(stand, lock, before + at))
    return threads


def stand(lock: FairLock, many: int) -> bool:
    """Whether so many wait."""
    return len(lock._line) >= many


def test_first_come_first_served() -> None:
    lock, had = FairLock(), list[int]()
    assert lock.acquire(0)
    threads = in_line(lock, had, range(8))

    lock.release()
    for thread in threads:
        thread.join()

    assert had == list(range(8))
    assert lock.acquire(0)


def test_who_waited_long_enough_goes_and_the_next_has_it() -> None:
    lock, had = FairLock(), list[int]()
    assert lock.acquire(0)
    (impatient,) = in_line(lock, had, range(1), seconds=0.05)
    others = in_line(lock, had, range(1, 4))
    impatient.join()

    lock.release()
    for thread in others:
        thread.join()

    assert had == [1, 2, 3]
    assert lock.acquire(0)


def test_nobody_has_it_twice_however_many_give_up() -> None:
    lock, holders, most = FairLock(), 0, 0

    def ask() -> None:
        nonlocal holders, most
        for number in range(200):
            if lock.acquire(0.0001 * (number % 3)):
                holders += 1
                most = max(most, holders)
                time.sleep(0.0001)
                holders -= 1
                lock.release()

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert most == 1
    assert lock.acquire(0)


@pytest.mark.parametrize("handed_over", [False, True], ids=["waiting", "just handed over"])
def test_who_is_stopped_while_waiting_leaves_it_to_the_next(monkeypatch: pytest.MonkeyPatch, handed_over: bool) -> None:
    lock = FairLock()
    assert lock.acquire(0)

    class Stopped:
        """A gate at which somebody presses Ctrl-C."""

        def __init__(self) -> None:
            self.waiting = False

        def acquire(self, timeout: float = -1) -> bool:
            if not self.waiting:
                self.waiting = True
                return True
            if handed_over:
                lock.release()
            raise KeyboardInterrupt

        def release(self) -> None:
            """The lock is theirs."""

    with monkeypatch.context() as stopping:
        stopping.setattr("storage.fair_lock.threading.Lock", Stopped)
        with pytest.raises(KeyboardInterrupt):
            lock.acquire(5)
    if not handed_over:
        lock.release()

    assert lock.acquire(0)
