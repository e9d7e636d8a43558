"""Stretches of days on the calendar: the last day of a month, a quarter, a season; what comes next."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

_FIRST, _LAST = date(1900, 1, 1), date(2999, 12, 31)


class Stretch(NamedTuple):
    """Days from `first` to `last`; `fixed` when the year was said, so that it may lie in the past."""

    first: date
    last: date
    fixed: bool = False


def a_date(year: int, month: int, day: int) -> date | None:
    """The date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months_later(day: date, months: int) -> date:
    """The same day of the month some months later, or the last one where the month is shorter."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not _FIRST.year <= year <= _LAST.year:
        return _LAST if year > _LAST.year else _FIRST
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), month_end(year, month + 1))


def easter(year: int) -> date:
    """Easter Sunday of a year, by the Gregorian rule."""
    century, golden = year // 100, year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 100 % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def thanksgiving(year: int) -> date:
    """The fourth Thursday of November."""
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


def week_of(day: date) -> Stretch:
    """The week of a day, from Monday."""
    monday = days_later(day, -day.weekday())
    return Stretch(monday, days_later(monday, 6))


def days_later(day: date, days: int) -> date:
    """The day some days later, kept on the calendar."""
    try:
        return min(_LAST, day + timedelta(days=days))
    except OverflowError:
        return _LAST


def later(day: date, number: float, period: str) -> date:
    """The day after a number of days, weeks, months, quarters, halves or years."""
    if number > 1e6:
        return _LAST
    if period in ("day", "week"):
        return days_later(day, round(number * (7 if period == "week" else 1)))
    months = number * {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}[period]
    whole = int(months)
    return days_later(months_later(day, whole), round((months - whole) * 30))


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


@lru_cache(maxsize=1_024)
def months_of(year: int, first: int, count: int, fixed: bool = False) -> Stretch:
    """Some whole months; `first` may lie beyond December."""
    start = months_later(date(year, 1, 1), first - 1)
    return Stretch(start, days_later(months_later(start, count), -1), fixed)


def coming(make: Stretch, today: date, again: Stretch, *, begun: bool = True) -> Stretch:
    """The stretch of this year, or that of the next year when it is over (or, not `begun`, has started)."""
    return make if (make.last >= today if begun else make.first > today) else again


def running(period: str, today: date, ahead: int, fiscal_start: int) -> Stretch:
    """The day, week, month, quarter, half or year that is `ahead` after the one of today."""
    if period == "day":
        day = days_later(today, ahead)
        return Stretch(day, day)
    if period == "week":
        return week_of(days_later(today, 7 * ahead))
    if period == "decade":
        return months_of(today.year // 10 * 10 + 10 * ahead, 1, 120)
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12}[period]
    start = 1 if period == "year" else fiscal_start
    behind = (today.month - start) % size
    first = months_later(today.replace(day=1), size * ahead - behind)
    return months_of(first.year, first.month, size)


def edge_of(stretch: Stretch, edge: str) -> Stretch:
    """The start, middle or end of a stretch as a day; "early" and "late" are its first and last third."""
    length = (stretch.last - stretch.first).days
    day = {
        "start": stretch.first,
        "early": days_later(stretch.first, length // 3),
        "mid": days_later(stretch.first, length // 2),
        "late": stretch.last,
        "end": stretch.last,
    }[edge]
    if edge == "early" and length > 360:
        day = month_end(stretch.first.year, stretch.first.month + 3) if stretch.first.month <= 8 else day
    if edge == "mid" and 27 <= length <= 30:
        day = stretch.first.replace(day=15)
    if edge == "mid" and length > 360:
        day = month_end(stretch.first.year, stretch.first.month + 5) if stretch.first.month <= 7 else day
    return Stretch(day, day, stretch.fixed)
