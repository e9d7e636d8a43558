"""A worker that delivers what waits and what turns hand over to it, and dies where it is told to."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from adapters.loopback import Loopback, Plan
from bot.delivery import Delivery
from bot.letters import InHand
from bot.outcomes import Patience
from storage.database import Database
from storage.faults import fuse
from storage.handover import hand_over
from tests.mailbag import letter, until_done

TROUBLED = Plan(lost=300, failed=100)
LEADING_TO = {"ask": Plan(lost=700), "rests": Plan(busy=700, busy_for=0.01, everybody=True)}
"""What surely leads to places that are not passed every time."""
HANDED = 4
"""People to whom turns say something."""
PATIENCE = Patience(lease=20, tries=60, first=0.002, longest=0.01)


def deliver(url: str, record: str, can_be_asked: bool, seed: int, wish: str) -> None:
    """Deliver everything, or until the wished-for place is passed."""
    fuse.arm(wish)
    database = Database(url)
    plan = LEADING_TO.get(wish.partition(":")[0].rpartition("_")[2], TROUBLED)
    door = Loopback("slack", plan, seed, can_be_asked, rate=1000, shared=Path(record))
    delivery = Delivery(database, [door], at_once=5, patience=PATIENCE)
    if can_be_asked and wish:
        for lane in range(HANDED):
            delivery.hand(turn(database, lane))
    asyncio.run(until_done(delivery, database))
    database.close()


def turn(database: Database, lane: int) -> InHand:
    """What a turn says to somebody: three replies."""
    said = [letter(f"h{lane}/{at}", f"user{lane}") for at in range(3)]
    with database.write() as unit:
        rows = hand_over(unit, said, int(PATIENCE.lease * 1000))
    return InHand(tuple(rows), time.monotonic() + PATIENCE.lease / 2)
