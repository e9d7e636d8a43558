"""What a piece of work costs, told in seconds of the machine on which its bar was set.

The processor of a test's machine may be slower, or shared with others. So a fixed piece of work, of the kind that most
of the house does (look-ups, slices, joins, patterns), runs in turns with what is measured: both are slowed alike, and
the ratio stays.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable

KNOWN = 0.000_26
"""Seconds of CPU that the fixed work takes where the bars were set."""
WORD = re.compile(r"[a-z]+(\d+)")


def fixed_work() -> int:
    """The same small steps each time."""
    seen: dict[str, list[int]] = {}
    for at in range(1_500):
        seen.setdefault(f"word{at % 97}", []).append(at)
    found = [WORD.match(name) for name in sorted(seen)]
    return sum(int(one[1]) * len(seen[one[0]]) for one in found if one is not None)


def took(work: Callable[[], object]) -> float:
    """Seconds of this thread's CPU that a piece of work took once."""
    before = time.thread_time()
    work()
    return time.thread_time() - before


def slowness(times: int = 5) -> float:
    """How many times slower this machine is now than the one on which the bars were set; at least 1."""
    return max(1.0, min(took(fixed_work) for _ in range(times)) / KNOWN)


def cost(work: Callable[[], object], times: int = 5) -> float:
    """The least seconds of CPU that a piece of work takes, run so often in turns with the fixed work."""
    both = [(took(work), took(fixed_work)) for _ in range(times)]
    return min(own for own, _ in both) / max(1.0, min(fixed for _, fixed in both) / KNOWN)
