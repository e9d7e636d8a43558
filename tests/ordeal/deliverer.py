"""A worker that delivers what waits, and dies where it is told to."""

from __future__ import annotations

import asyncio
from pathlib import Path

from adapters.loopback import Loopback, Plan
from bot.delivery import Delivery
from bot.outcomes import Patience
from storage.database import Database
from storage.faults import fuse
from tests.mailbag import until_done

TROUBLED = Plan(lost=300, failed=100)
LEADING_TO = {"ask": Plan(lost=700), "rests": Plan(busy=700, busy_for=0.01, everybody=True)}
"""What surely leads to places that are not passed every time."""
PATIENCE = Patience(lease=20, tries=60, first=0.002, longest=0.01)


def deliver(url: str, record: str, can_be_asked: bool, seed: int, wish: str) -> None:
    """Deliver everything, or until the wished-for place is passed."""
    fuse.arm(wish)
    database = Database(url)
    plan = LEADING_TO.get(wish.partition(":")[0].rpartition("_")[2], TROUBLED)
    door = Loopback("slack", plan, seed, can_be_asked, rate=1000, shared=Path(record))
    asyncio.run(until_done(Delivery(database, [door], at_once=5, patience=PATIENCE), database))
    database.close()
