"""What happens to the people of a company within a year: they begin, come by, go on holiday, fall silent and leave."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.clock import Dice
from bot.simulated.company import Colleague

HOUR, DAY, WEEK = 3_600_000, 86_400_000, 7 * 86_400_000


class Happens(NamedTuple):
    """Something that happens to somebody at a moment."""

    at: int
    kind: str
    """goal | update | free | away | back | silent | manager | not_mine | leaves | returns"""
    until: int = 0
    """Of away and silent: the moment at which it is over."""


def life(colleague: Colleague, start: int, weeks: int, dice: Dice) -> list[Happens]:
    """Everything that will happen to somebody, in no order."""
    happens = [*_goals(colleague, start, weeks, dice), *_visits(colleague, start, weeks, dice)]
    happens += _absences(colleague, start, weeks, dice)
    if colleague.manager and dice.random() < 0.15:
        happens.append(Happens(_workday(colleague, start + dice.randrange(1, weeks + 1) * WEEK, dice), "manager"))
    if colleague.manager and dice.random() < 0.04:
        happens.append(Happens(_workday(colleague, start + dice.randrange(1, weeks + 1) * WEEK, dice), "not_mine"))
    if dice.random() < 0.08:
        gone = _workday(colleague, start + dice.randrange(1, weeks + 1) * WEEK, dice)
        happens.append(Happens(gone, "leaves"))
        if dice.random() < 0.4:
            happens.append(Happens(gone + dice.randrange(2, 12) * WEEK, "returns"))
    return happens


def _goals(colleague: Colleague, start: int, weeks: int, dice: Dice) -> Iterator[Happens]:
    at = start + dice.randrange(10) * DAY
    for _ in range(dice.choice((0, 1, 1, 2, 2, 3))):
        yield Happens(_workday(colleague, at, dice), "goal")
        at += dice.randrange(1, 16) * WEEK


def _visits(colleague: Colleague, start: int, weeks: int, dice: Dice) -> Iterator[Happens]:
    at = start + 7 * DAY
    while True:
        at += int(dice.expovariate(1 / (colleague.habits.own_days * DAY))) + HOUR
        if at > start + weeks * WEEK:
            return
        yield Happens(_workday(colleague, at, dice), dice.choice(("update", "update", "free", "free", "free")))


def _absences(colleague: Colleague, start: int, weeks: int, dice: Dice) -> Iterator[Happens]:
    for _ in range(dice.choice((0, 1, 1, 2))):
        at = _workday(colleague, start + dice.randrange(1, weeks + 1) * WEEK, dice)
        back = at + dice.choice((5, 7, 14, 21)) * DAY
        yield Happens(at, "away", back)
        if dice.random() < 0.3:
            yield Happens(_workday(colleague, back - 2 * DAY, dice), "back")
    if dice.random() < 0.4:
        at = start + dice.randrange(1, weeks + 1) * WEEK
        yield Happens(at, "silent", at + dice.randrange(2, 12) * WEEK)


def _workday(colleague: Colleague, at: int, dice: Dice) -> int:
    """The beginning of some hour of a working day, at this moment or within the days after it."""
    here = ZoneInfo(colleague.person.zone)
    day = datetime.fromtimestamp(at / 1000, UTC).astimezone(here).date() + timedelta(days=1)
    while f"{day:%a}".lower() not in colleague.person.days.split(","):
        day += timedelta(days=1)
    moment = datetime.combine(day, time(dice.randrange(8, 18)), here)
    return int(moment.timestamp() * 1000) // HOUR * HOUR


def day_of(at: int, colleague: Colleague) -> date:
    """The day it is for somebody."""
    return datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(colleague.person.zone)).date()
