"""A lock that is had in the order in which it was asked for.

SQLite lets one write at a time, and whoever waits looks again now and then: under load a thread that writes without end
is back before another has looked, for seconds. So the threads of a process line up here first.
"""

from __future__ import annotations

import threading
from collections import deque


class FairLock:
    """As `threading.Lock`, which whoever is quickest may have again and again, but first come, first served."""

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._held = False
        self._line: deque[threading.Lock] = deque()
        """What each of those who wait is stopped by, first come first."""

    def acquire(self, seconds: float) -> bool:
        """Wait for it, at most so many seconds; False when that was not long enough."""
        with self._mutex:
            if not self._held:
                self._held = True
                return True
            gate = threading.Lock()
            gate.acquire()
            self._line.append(gate)
        try:
            return gate.acquire(timeout=seconds) or not self._leaves(gate)
        except BaseException:  # Somebody is stopped with Ctrl-C: nobody behind them shall wait for that.
            if not self._leaves(gate):
                self.release()
            raise

    def _leaves(self, gate: threading.Lock) -> bool:
        """Step out of the line; False when the lock was handed over in this very moment."""
        with self._mutex:
            if gate not in self._line:
                return False
            self._line.remove(gate)
            return True

    def release(self) -> None:
        """Let the next have it."""
        with self._mutex:
            if self._line:
                self._line.popleft().release()
            else:
                self._held = False
