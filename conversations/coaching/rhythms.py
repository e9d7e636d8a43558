"""How rhythms, hours, working days and quiet hours are written, and what they mean.

They are the plain texts of `Person` and `Plan`. `times.py` comes after and says which moments they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from conversations.coaching.values import Person

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The names of the days, Monday first."""
HOUR = "15:00"
"""The hour of somebody whose own one can't be read."""
MONTHS = {"month": tuple(range(1, 13)), "quarter": (1, 4, 7, 10)}
"""The months in which the rhythms of months fall due."""

_HOUR = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_NEVER = frozenset({"", "off", "each"})
_NO_ZONES = ("right/", "posix/", "posixrules", "localtime", "Factory", "leap")
_EVERY = frozenset({"weekday", "day", *MONTHS})


@lru_cache(maxsize=1024)
def weekdays(text: str) -> tuple[int, ...]:
    """The days of a list such as "mon,thu", Monday 0, in order; empty where it is no such list."""
    names = [name.strip() for name in text.casefold().split(",")]
    if not all(name in WEEKDAYS for name in names):
        return ()
    return tuple(sorted({WEEKDAYS.index(name) for name in names}))


def weekday_names(days: Iterable[int]) -> str:
    """Days as a list is written: "mon,thu"."""
    return ",".join(WEEKDAYS[day] for day in sorted(set(days)))


@lru_cache(maxsize=4096)
def minute_of(hour: str) -> int | None:
    """The minute of the day of an hour such as "15:00", or None where it is none."""
    found = _HOUR.fullmatch(hour.strip())
    return int(found[1]) * 60 + int(found[2]) if found else None


def hour_of(minute: int) -> str:
    """The hour of a minute of the day, as it is written: "09:05"."""
    return f"{minute // 60:02}:{minute % 60:02}"


@lru_cache(maxsize=4096)
def quiet_span(text: str) -> tuple[int, int] | None:
    """First minute and the minute after the last one of quiet hours; the second is smaller where they cross midnight.

    None for no quiet hours: an empty text, one that can't be read, or hours that end where they begin.
    """
    first, mark, last = text.partition("-")
    start, end = minute_of(first), minute_of(last)
    return None if not mark or start is None or end is None or start == end else (start, end)


def is_quiet(span: tuple[int, int] | None, minute: int) -> bool:
    """Whether a minute of the day lies in quiet hours; their end does not."""
    if span is None:
        return False
    start, end = span
    return start <= minute < end if start < end else minute >= start or minute < end


def half_interval(rhythm: str) -> int:
    """How many days before a day something counts as done for it already: half of the rhythm's interval (A4)."""
    if rhythm in MONTHS:
        return 15 if rhythm == "month" else 45
    several = len(weekdays(rhythm))
    return 7 // (2 * several) if several else 0


def valid_hour(text: str) -> bool:
    """Whether this is an hour, as in "09:00"."""
    return minute_of(text) is not None


def valid_days(text: str) -> bool:
    """Whether this is a list of days, as in "mon,thu"."""
    return bool(weekdays(text))


def valid_quiet(text: str) -> bool:
    """Whether these are quiet hours, as in "20:00-08:00"; an empty text is none at all and valid."""
    return not text or quiet_span(text) is not None


def valid_rhythm(text: str) -> bool:
    """Whether a person or a plan can have this rhythm."""
    return text in _NEVER or text in _EVERY or text == "once" or valid_days(text)


@lru_cache(maxsize=2048)
def valid_zone(text: str) -> bool:
    """Whether this is a time zone that has a name of its own, such as Europe/Berlin."""
    if not text or text.startswith(_NO_ZONES):
        return False
    try:
        ZoneInfo(text)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return False
    return True


MOST_A_WEEK = 5
"""Unasked messages a week that anybody can allow (FB-2)."""


def with_room(person: Person) -> Person:
    """The person with as many messages a week as the rhythm they chose needs, and no fewer than they allowed."""
    often = {"weekday": len(weekdays(person.days)), "day": len(weekdays(person.days))}
    needed = min(MOST_A_WEEK, often.get(person.rhythm, len(weekdays(person.rhythm))))
    return replace(person, most=needed) if needed > person.most else person
