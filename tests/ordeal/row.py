"""What every ordeal asks: how much of it, and by which seed."""

from __future__ import annotations

import os
import random
from functools import cache

FULL = os.environ.get("CAIRN_ORDEAL") == "full"
"""Whether `make ordeal` asked, and not the ordinary test run."""


def size(quick: int, full: int) -> int:
    """How many this time; CAIRN_SIZE names another number, for looking closely."""
    named = os.environ.get("CAIRN_SIZE")
    return int(named) if named else full if FULL else quick


QUICK_SEED = 20_261
"""The seed of every ordinary test run, so that what fails there was broken by a change and not by chance."""


@cache
def _seed() -> int:
    named = os.environ.get("CAIRN_SEED")
    return int(named) if named else random.SystemRandom().randrange(10**6) if FULL else QUICK_SEED


def seed() -> int:
    """The seed of this run, which pytest shows when an ordeal fails; CAIRN_SEED takes a run again."""
    print(f"CAIRN_SEED={_seed()}")
    return _seed()


def dice(*about: object) -> random.Random:
    """Chance of its own for each thing, so that none depends on how often another was drawn."""
    return random.Random("/".join(map(str, (seed(), *about))))
