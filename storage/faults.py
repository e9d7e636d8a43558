"""Named places at which a test has the process killed; off, passing one costs well under 100 ns.

`CAIRN_FAULT=delivery.before_call:3` kills the process (SIGKILL) when it passes that place for the third time. Whoever
writes, calls a door or commits names the moment before and the moment after it, each name once in the whole program.
"""

from __future__ import annotations

import os
import signal


class Fuse:
    """The one place that is armed, and how often it is passed before the process dies."""

    __slots__ = ("left", "point")

    def __init__(self, wish: str = "") -> None:
        self.arm(wish)

    def arm(self, wish: str) -> None:
        """Arm "name" or "name:n" for the nth passing; an empty wish disarms."""
        self.point, _, nth = wish.partition(":")
        self.left = int(nth or 1)

    def burn(self) -> None:
        """Count one passing, and die at the last of them."""
        self.left -= 1
        if self.left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)


fuse = Fuse(os.environ.get("CAIRN_FAULT", ""))
"""Armed from the environment; a worker that was forked arms it by itself."""


def fault(point: str) -> None:
    """Pass a named place, which is given as a plain literal so that it can be found."""
    if point == fuse.point:
        fuse.burn()
