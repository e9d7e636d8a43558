"""Which days a rhythm has in somebody's week, and where one moves that is no working day.

Days are counted as `date.toordinal` does. `rhythms.py` comes before and reads the texts; `times.py` comes after and
turns a day into a moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from conversations.coaching.rhythms import MONTHS, weekdays

Holidays = Callable[[str, int], frozenset[date]]
"""The public holidays of a country ("DE") or a part of one ("DE-BY") in a year; of "" there are none."""

FAR = 400
"""Days ahead in which a rhythm must find a day."""
BACK = 15
"""Days back from which one that was no working day can still have moved here."""
ROLLS = 60
"""Days that one which is no working day can move by."""


class Week(NamedTuple):
    """What of a person decides about their days; many people share one."""

    days: str
    country: str
    keeps: bool
    """Whether a day stays what it is, working day or not."""
    holidays: Holidays

    def works(self, day: date) -> bool:
        """Whether it is a working day and no public holiday."""
        if day.weekday() not in weekdays(self.days):
            return False
        return not (self.country and day in self.holidays(self.country, day.year))


@lru_cache(maxsize=16_384)
def first_day(rhythm: str, week: Week, late: int, after: int, floor: int) -> int | None:
    """The first day of a rhythm after the day `after`, moved to one that can be, where that is `floor` or later."""
    for day in days_after(rhythm, week, late, after, floor):
        moved = rolled(day, week)
        if moved is not None and moved >= floor:
            return moved
    return None


def days_after(rhythm: str, week: Week, late: int, after: int, floor: int) -> Iterator[int]:
    """The days of a rhythm after the day `after` that may come to `floor` or later, each `late` days later than meant.

    A rhythm is as in `Plan`; of "once" it is the day itself.
    """
    found = _meant(rhythm, week, max(after, floor - BACK) - late, floor + FAR)
    return (day + late for day in found if day + late > after)


def rolled(day: int, week: Week, exists: Callable[[int], bool] | None = None) -> int | None:
    """The day itself where it can be, else the next one that can; None where there is none for weeks."""
    for other in range(day, day + ROLLS):
        if (week.keeps or week.works(date.fromordinal(other))) and (exists is None or exists(other)):
            return other
    return None


def ordinal(day: str) -> int:
    """The number of a day written as "2026-06-30"."""
    return date.fromisoformat(day).toordinal()


def _meant(rhythm: str, week: Week, start: int, end: int) -> Iterator[int]:
    """The days of a rhythm from `start` to `end`, before anything moves."""
    start = max(start, 1)
    if rhythm in MONTHS:
        first = date.fromordinal(start).replace(day=1)
        while first.toordinal() <= end:
            if first.month in MONTHS[rhythm] and (day := rolled(first.toordinal(), week._replace(keeps=False))):
                yield day
            first = (first + timedelta(days=31)).replace(day=1)
    elif rhythm in ("day", "weekday"):
        every = week.keeps and rhythm == "day"
        yield from (day for day in range(start, end + 1) if every or week.works(date.fromordinal(day)))
    elif named := weekdays(rhythm):
        yield from (day for day in range(start, end + 1) if (day + 6) % 7 in named)
    elif rhythm[:1].isdigit():
        yield ordinal(rhythm)
