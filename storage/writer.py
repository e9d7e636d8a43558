"""The one thread that writes: it takes whatever is waiting as one group, in one transaction.

Reception submits a message here; `take` does all a group needs with the statements of this room, and after the one
commit everybody gets their answer.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter, deque
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import Future
from functools import partial
from time import monotonic
from typing import Any, Generic, NamedTuple, TypeVar

from storage.database import Database, Unit
from storage.errors import Busy, Closed, Contended, HalfWritten, Lost, LostRace
from storage.faults import fault
from storage.statement import SQLITE

log = logging.getLogger(__name__)

Item = TypeVar("Item")
Result = TypeVar("Result")
Row = TypeVar("Row")

TRIES = 6
"""How often a transaction is tried when somebody else is in its way."""
PAUSE = 0.01
"""Seconds before the second try; doubled each time."""
PATIENCE = 0.001
"""Seconds a group waits for as many as were in the one before: those who were just answered often come again."""
SHARE = 8
"""Lanes of a crowd in a group while others are about, or as many as the smallest crowd has: a company that floods then
makes a group little longer for those who write now and then."""
ABOUT = 2.0
"""Seconds for which others are about after something of theirs was next."""
LONGEST_LINE = 500
"""Items of one lane that may wait, so that nobody alone fills the room of all."""
IDLE = 0.2
"""Seconds after which rows that wait for the next group are written without one."""

AGAIN = (Contended, Lost, LostRace)

Keep = Callable[[Unit, list[Any]], object]
Answer = Callable[[Any, BaseException | None], object]
"""Is told the result, or the problem; in the writer's thread, so it only passes them on."""


class Waiting(NamedTuple):
    """An item in line, and who is told what became of it."""

    item: Any
    answer: Answer
    wanted: Callable[[], bool] | None = None
    """Asked when its turn comes; an item that is no longer wanted is not taken."""


class Writer(Generic[Item, Result]):
    """Takes items in groups of at most `most`, in order within a lane, one of a lane in a group.

    `take` is given an open unit and the items, and gives back one result for each. A group that fails is rolled back
    and its items are taken again one by one, so that only the one at fault fails. `take` may therefore be called
    several times for an item, and may leave nothing behind but what it writes through the unit.
    """

    def __init__(
        self,
        database: Database,
        take: Callable[[Unit, list[Item]], Sequence[Result]],
        lane: Callable[[Item], Hashable],
        most: int = 256,
        waiting: int = 10_000,
        crowd: Callable[[Any], Hashable] | None = None,
    ) -> None:
        self.database = database
        self._take = take
        self._lane = lane
        self._crowd = crowd or everybody
        self._mixed_until = 0.0
        """Until when others are about."""
        self._most = most
        self._room = waiting
        # One crowd fills half of the room, so that there is some for others.
        self._share_of_room = waiting // 2 if crowd else waiting
        self._waiting = 0
        self._waiting_of: Counter[Hashable] = Counter()
        self._lanes: dict[Hashable, deque[Waiting]] = {}
        self._ready: dict[Hashable, deque[Hashable]] = {}
        """Lanes whose first item can be taken, crowd by crowd; the crowd that waited longest comes first."""
        self._many_ready = 0
        self._later: dict[Keep, list[Any]] = {}
        self._closed = False
        self._resting_for = 0
        """How many lanes end the writer's rest; 0 while it works."""
        self._before = 1
        """How many were in the group before."""
        # Taken as it is, and not by way of the condition, which is slower.
        self._lock = threading.Lock()
        self._wake = threading.Condition(self._lock)
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, item: Item) -> Future[Result]:
        """Put an item in line; raises Busy when the line is full and Closed after `close`."""
        future: Future[Result] = Future()
        # Somebody who cancelled before their turn began is not taken; from there on it is too late.
        self._line_up(Waiting(item, partial(_settle, future), future.set_running_or_notify_cancel))
        return future

    def hand_in(self, item: Item, answer: Answer) -> None:
        """Put an item in line and have `answer` called; as `submit`, for those who wait in a way of their own."""
        self._line_up(Waiting(item, answer))

    def _line_up(self, waiting: Waiting) -> None:
        lane = self._lane(waiting.item)
        with self._lock:
            if self._closed:
                raise Closed()
            crowd, line = self._crowd(lane), self._lanes.get(lane)
            if self._waiting >= self._room or self._waiting_of[crowd] >= self._share_of_room:
                raise Busy(waiting=self._waiting)
            if line is not None and len(line) >= LONGEST_LINE:
                raise Busy(waiting=len(line))
            self._waiting += 1
            self._waiting_of[crowd] += 1
            if line is None:
                self._lanes[lane] = deque((waiting,))
                self._is_ready(lane)
                if 0 < self._resting_for <= self._many_ready:
                    self._wake.notify()
            else:
                line.append(waiting)

    def later(self, keep: Callable[[Unit, list[Row]], object], row: Row) -> None:
        """Have `keep` called with this row, and others like it, in the next group's transaction.

        When no group comes within a moment, or the writer is closed, they get a transaction of their own.
        """
        with self._lock:
            rows = self._later.get(keep)
            if rows is None:
                self._later[keep] = [row]
                if self._resting_for == 1:
                    self._wake.notify()
            else:
                rows.append(row)

    def close(self) -> None:
        """Take what is waiting, then stop; nothing more is taken. May be called twice."""
        with self._lock:
            self._closed = True
            self._wake.notify()
        self._thread.join()

    @property
    def alive(self) -> bool:
        """Whether it still takes what is in line."""
        return self._thread.is_alive()

    def _run(self) -> None:
        while True:
            with self._lock:
                lanes = self._next_lanes()
                group = [self._lanes[lane].popleft() for lane in lanes]
                self._waiting -= len(group)
                self._waiting_of -= Counter(map(self._crowd, lanes))
                later, self._later = self._later, {}
                if not group and not later:
                    return
            self._take_group([each for each in group if each.wanted is None or each.wanted()], later)
            with self._lock:
                for lane in lanes:
                    if self._lanes[lane]:
                        self._is_ready(lane)
                    else:
                        del self._lanes[lane]

    def _next_lanes(self) -> list[Hashable]:
        """Wait for something to do, and give the lanes whose first item is next; none when only rows wait."""
        while not self._ready and not self._closed:
            if not self._rest(1, IDLE if self._later else None) and self._later:
                break
        if 0 < self._many_ready < self._before and not self._closed:
            self._rest(self._before, PATIENCE)
        self._before = self._many_ready
        return self._fairly()

    def _is_ready(self, lane: Hashable) -> None:
        """Put a lane behind the others of its crowd."""
        self._ready.setdefault(self._crowd(lane), deque()).append(lane)
        self._many_ready += 1

    def _fairly(self) -> list[Hashable]:
        """The lanes that are next, only so many of each crowd while others are about; the rest keep their place."""
        ready, most = self._ready, self._most
        if len(ready) > 1:
            self._mixed_until = monotonic() + ABOUT
            most = max(SHARE, min(map(len, ready.values())))
        elif monotonic() < self._mixed_until:
            most = SHARE
        taken: list[Hashable] = []
        for crowd in list(ready):
            if len(taken) == self._most:
                break  # Those who are left come first the next time.
            lanes = ready.pop(crowd)
            taken += [lanes.popleft() for _ in range(min(len(lanes), most, self._most - len(taken)))]
            if lanes:
                ready[crowd] = lanes
        self._many_ready -= len(taken)
        return taken

    def _rest(self, lanes: int, seconds: float | None) -> bool:
        """Sleep until so many lanes are ready; False when that took too long."""
        self._resting_for = lanes
        woken = self._wake.wait(seconds)
        self._resting_for = 0
        return woken

    def _take_group(self, group: list[Waiting], later: dict[Keep, list[Any]]) -> None:
        """Take a group at once, and where that fails each of it alone."""
        try:
            results = self._transaction([each.item for each in group], later)
        except BaseException as error:
            if len(group) + len(later) == 1 or self._hopeless(error):
                self._fail(group, later, error)
                return
            for keep, rows in later.items():
                self._take_group([], {keep: rows})
            for each in group:
                self._take_group([each], {})
            return
        for each, result in zip(group, results, strict=True):
            each.answer(result, None)

    def _transaction(self, items: list[Item], later: dict[Keep, list[Any]]) -> Sequence[Result]:
        """One transaction, tried again while somebody else is in its way."""
        for attempt in range(TRIES):
            try:
                with self.database.write() as unit:
                    fault("turn.before_receipts")
                    for keep, rows in later.items():
                        keep(unit, rows)
                    fault("turn.after_receipts")
                    results = self._take(unit, items) if items else ()
                    if len(results) != len(items):
                        raise HalfWritten()
                    fault("turn.before_commit")
                fault("turn.after_commit")
                return results
            except AGAIN:
                if attempt == TRIES - 1:
                    raise
                threading.Event().wait(PAUSE * 2**attempt)
        raise AssertionError("the last try returns or raises")

    def _hopeless(self, error: BaseException) -> bool:
        """Whether one item would fail for the same reason as all: nobody answers, or the whole database is held."""
        return isinstance(error, Lost) or (isinstance(error, Contended) and self.database.dialect == SQLITE)

    def _fail(self, group: list[Waiting], later: dict[Keep, list[Any]], error: BaseException) -> None:
        for each in group:
            each.answer(None, error)
        for keep, rows in later.items():
            name = getattr(keep, "__qualname__", repr(keep))
            log.error("%d rows for %s were not kept", len(rows), name, exc_info=error)


def everybody(lane: Hashable) -> Hashable:
    """The one crowd where nobody tells them apart."""
    return None


def _settle(future: Future[Any], result: Any, problem: BaseException | None) -> None:
    if problem is None:
        future.set_result(result)
    else:
        future.set_exception(problem)
