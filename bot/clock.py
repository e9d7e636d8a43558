"""The one clock of the house: the database's time, which only the tenant `local` may move, and only forward.

Everything that needs the time gets it from here, or with the lane of the person who wrote.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from time import time as seconds_since_1970
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from conversations.coaching.goals import months_later

if TYPE_CHECKING:
    from storage.database import Unit

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_STEP = re.compile(r"\+\s?(\d{1,4})\s?(minute|hour|day|week|month|year)s?")
_WEEKDAY = re.compile(rf"(?:next\s+)?({'|'.join(DAYS)})(?:\s+(\d{{1,2}}):(\d{{2}}))?")


Dice = Random
"""Chance with a seed."""
FIRST, LAST = 1970, 2999
"""Years the clock can be set to: a coach who plans years ahead must not reach the end of the calendar."""


class ClockProblem(ValueError):
    """The clock cannot go there; "+1 day", "+1 month", "monday 9:00" and "2026-06-30T09:00" all work, forward."""


class Clock:
    """Gives the time of a tenant and moves that of `local`."""

    def read(self, unit: Unit, tenant: str) -> int:
        """Now, in milliseconds since 1970."""
        from storage.clocks import now  # Here, because the local day below is asked for without any database.

        return now(unit, tenant)

    def move(self, unit: Unit, jump: str, zone: str = "UTC") -> int:
        """Move the clock of `local` forward and give its new time; raises ClockProblem.

        A database in which nobody has said anything yet may be set to any time.
        """
        return self.move_to(unit, self.target(unit, jump, zone))

    def target(self, unit: Unit, jump: str, zone: str = "UTC") -> int:
        """The moment a jump of the clock of `local` would lead to, in milliseconds; raises ClockProblem."""
        from storage.clocks import now
        from storage.tables import LOCAL

        current = datetime.fromtimestamp(now(unit, LOCAL) / 1000, UTC)
        return int(destination(jump, current.astimezone(ZoneInfo(zone))).timestamp() * 1000)

    def move_to(self, unit: Unit, moment: int) -> int:
        """Set the clock of `local` to a moment in milliseconds and give its new time."""
        return self._moved_by(unit, lambda now: moment - now)

    def reach(self, unit: Unit, moment: int) -> int:
        """Set the clock of `local` to a moment, or leave it where real time has gone past that meanwhile."""
        return self._moved_by(unit, lambda now: max(moment - now, 0))

    def _moved_by(self, unit: Unit, ahead: Callable[[int], int]) -> int:
        from storage.clocks import clock_offset, move_clock, now
        from storage.tables import LOCAL

        return move_clock(unit, LOCAL, clock_offset(unit, LOCAL) + ahead(now(unit, LOCAL)))


def destination(jump: str, now_here: datetime) -> datetime:
    """The moment a jump leads to, in the zone of `now_here`; raises ClockProblem when it is not understood."""
    try:
        target = _target(jump, now_here)
    except (ValueError, OverflowError) as problem:
        raise ClockProblem(str(ClockProblem.__doc__)) from problem
    if not FIRST <= target.year <= LAST:
        raise ClockProblem(f"The clock goes from {FIRST} to {LAST} and no further.")
    return target


def _target(jump: str, now_here: datetime) -> datetime:
    said = " ".join(jump.casefold().split())
    if step := _STEP.fullmatch(said):
        return _step(int(step[1]), step[2], now_here)
    if named := _WEEKDAY.fullmatch(said):
        at = time(int(named[2] or 9), int(named[3] or 0))
        ahead = (DAYS.index(named[1]) - now_here.weekday()) % 7
        target = datetime.combine(now_here.date() + timedelta(days=ahead), at, now_here.tzinfo)
        return target if target > now_here else target + timedelta(days=7)
    moment = datetime.fromisoformat(jump.strip())
    return moment if moment.tzinfo else moment.replace(tzinfo=now_here.tzinfo)


def _step(count: int, unit: str, now_here: datetime) -> datetime:
    if unit in ("month", "year"):
        day = months_later(now_here.date(), count * (12 if unit == "year" else 1))
        return datetime.combine(day, now_here.time(), now_here.tzinfo)
    if unit in ("day", "week"):
        return now_here + timedelta(days=count * (7 if unit == "week" else 1))
    later = now_here.astimezone(UTC) + (timedelta(hours=count) if unit == "hour" else timedelta(minutes=count))
    return later.astimezone(now_here.tzinfo)


def wall() -> float:
    """Seconds since 1970 by this machine's own clock, for what another machine signed with its own."""
    return seconds_since_1970()


def local_day() -> date:
    """The day it is where this runs, for what needs no database and so has no clock to move."""
    return datetime.now(UTC).astimezone().date()


def a_day(text: str) -> date:
    """A day written as "2026-01-15", within the years the clock can be set to; raises ClockProblem."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        day = date.min
    if not FIRST <= day.year <= LAST:
        raise ClockProblem(f"A day is written like 2026-01-15, from the years {FIRST} to {LAST}.")
    return day


def dice(seed: str) -> Dice:
    """Chance that can be had again: the same seed gives the same throws."""
    return Dice(seed)


def a_new_key() -> str:
    """A key that was never given before, for a message that no platform has named."""
    return uuid.uuid4().hex
