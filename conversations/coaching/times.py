"""When something falls due for a person: the right local minute, one a day, whatever the clocks do.

A local time that a spring change leaves out moves forward by what was left out (02:30 becomes 03:30), one that comes
twice is taken the first time. A day that a zone leaves out altogether (Pacific/Apia, 30 December 2011) has no moment:
moved forward it would fall on that of the day after. An hour that moves over midnight (America/Nuuk, 23:30 at the
spring change) still belongs to the day it was meant for.

`rhythms.py` comes before and reads the texts, and `days.py` says which days a rhythm has; the tick in `bot/` asks this
for a plan and the person it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache, partial
from typing import NamedTuple
from zoneinfo import ZoneInfo

from conversations.coaching.days import BACK, Week, days_after, first_day, ordinal, rolled
from conversations.coaching.days import Holidays as Holidays
from conversations.coaching.rhythms import HOUR, half_interval, is_quiet, minute_of, quiet_span, valid_zone, weekdays
from conversations.coaching.values import Plan, Whom

LATEST = 4 * 60 * 60 * 1000
"""How late something may still be sent as if it came in time, in milliseconds."""

_EPOCH = date(1970, 1, 1).toordinal()
_DAY = 24 * 60 * 60 * 1000


class Slot(NamedTuple):
    """A time at which something falls due."""

    day: str
    """The local day."""
    at: int
    """Milliseconds since 1970 in UTC."""


class _Life(NamedTuple):
    """What decides about their moments."""

    zone: str
    quiet_hours: str
    week: Week


@lru_cache(maxsize=8_192)
def _life(zone: str, quiet_hours: str, days: str, country: str, keeps: bool, holidays: Holidays) -> _Life:
    return _Life(zone, quiet_hours, Week(days, country, keeps, holidays))


def moment(day: date, hour: str, zone: str) -> int:
    """The moment of a local hour, in milliseconds since 1970 in UTC; raises ValueError where the hour is none."""
    minute = minute_of(hour)
    if minute is None:
        raise ValueError(f"An hour is written like 09:00, not {hour!r}.")
    return _at(day, minute, zone_of(zone))


def instants(zone: str, hour: str, every: str, first: date, last: date) -> Iterator[datetime]:
    """The moments of a rhythm in a zone, one for each of its local days from `first` to `last`.

    `every` is "day", "weekday" (Monday to Friday), weekdays as in "mon,thu", or "month" (the first day of each).
    """
    minute = minute_of(hour)
    named = range(7) if every in ("day", "month") else range(5) if every == "weekday" else weekdays(every)
    if minute is None or not named:
        raise ValueError(f"There is no time like {hour!r} every {every!r}.")
    here = zone_of(zone)
    for number in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(number)
        if day.weekday() in named and (every != "month" or day.day == 1):
            shown = datetime.fromtimestamp(_at(day, minute, here) // 1000, here)
            if shown.toordinal() == number or _exists(number, zone):
                yield shown


def next_slot(plan: Plan, person: Whom, holidays: Holidays) -> Slot | None:
    """When a plan falls due next: after `plan.since`, on a local day after `plan.last_day`; None for never again.

    What was done early is passed over (A4). A day that is no working day moves to the next one (A13), unless the person
    dated it themselves; an hour within the quiet hours moves to their end.
    """
    return slot_after(plan, person, holidays, plan.rhythm, plan.since, plan.last_day, plan.done_day)


def slot_after(
    plan: Plan, person: Whom, holidays: Holidays, rhythm: str, since: int, last_day: str, done_day: str = ""
) -> Slot | None:
    """As `next_slot`, with another rhythm, and as if the plan had fallen due and been done on other days."""
    once = rhythm == "once"
    if once and not plan.day:
        return None
    keeps = plan.what == "cue" or (once and bool(plan.at))
    life = _life(person.zone, person.quiet_hours, person.days, person.holidays, keeps, holidays)
    # What was put off to an hour may be put off again on the day it came.
    after = ordinal(last_day) if last_day and not (once and plan.at) else 0
    if done_day:
        after = max(after, ordinal(done_day) + half_interval(rhythm))
    return _after(since, plan.day if once else rhythm, plan.at or person.hour, life, after)


def within_hours(at: int, person: Whom, holidays: Holidays) -> bool:
    """Whether the person can be written to at a moment: a working day, no public holiday, not in their quiet hours."""
    return _within(at // 60_000, person.zone, person.days, person.holidays, person.quiet_hours, holidays)


@lru_cache(maxsize=8_192)
def _within(minute: int, zone: str, days: str, country: str, quiet_hours: str, holidays: Holidays) -> bool:
    here = datetime.fromtimestamp(minute * 60, zone_of(zone))
    if is_quiet(quiet_span(quiet_hours), here.hour * 60 + here.minute):
        return False
    return Week(days, country, False, holidays).works(here.date())


def next_within(at: int, person: Whom, holidays: Holidays) -> int:
    """The moment itself where the person can be written to then, else the next one at their hour on a working day.

    For somebody who has no working day only the quiet hours count.
    """
    if within_hours(at, person, holidays):
        return at
    life = _life(person.zone, person.quiet_hours, person.days, person.holidays, False, holidays)
    slot = _after(at, "weekday", person.hour, life, 0)
    if slot:
        return slot.at
    here = datetime.fromtimestamp(at // 1000, zone_of(person.zone))
    if not is_quiet(quiet_span(person.quiet_hours), here.hour * 60 + here.minute):
        return at
    slot = _after(at, "day", person.hour, life._replace(week=life.week._replace(keeps=True)), 0)
    return slot.at if slot else at


def refresh() -> None:
    """Forget what was worked out: the time zones of this machine have changed under the running program."""
    for known in (_shown, _here, _within, valid_zone):
        known.cache_clear()


def _after(since: int, rhythm: str, hour: str, life: _Life, after: int) -> Slot | None:
    """The first slot whose moment lies after `since`, of a rhythm day after the day `after`.

    The days are the same for many people, and so are the moments of a day; only where the clocks change between is it
    worked out for each.
    """
    minute, late = _asked(hour, life.quiet_hours)
    # Early enough for every zone, and for a moment that lies on the local day behind its own.
    floor = since // _DAY + _EPOCH - 1
    while True:
        after = max(after, floor - BACK)
        day = first_day(rhythm, life.week, late, after, floor)
        if day is None:
            return None
        slot = _shown(day, minute, life.zone) or _next(rhythm, minute, late, life, after, floor)
        if slot is None or slot.at > since:
            return slot
        floor = ordinal(slot.day) + 1


@lru_cache(maxsize=4096)
def _asked(hour: str, quiet_hours: str) -> tuple[int, int]:
    """The minute of the day that an hour comes to beside quiet hours, and how many days later it is."""
    minute, quiet = minute_of(hour), quiet_span(quiet_hours)
    if minute is None:
        minute = minute_of(HOUR) or 0
    if quiet is None or not is_quiet(quiet, minute):
        return minute, 0
    start, end = quiet
    return end, int(start > end and minute >= start)


@lru_cache(maxsize=16_384)
def _shown(day: int, minute: int, zone: str) -> Slot | None:
    """The slot of a minute of a day where the clocks of a zone show just that; else None."""
    here = zone_of(zone)
    at = _at(date.fromordinal(day), minute, here)
    local = datetime.fromtimestamp(at // 1000, here)
    plain = local.toordinal() == day and local.hour * 60 + local.minute == minute
    return Slot(date.fromordinal(day).isoformat(), at) if plain else None


def _next(rhythm: str, minute: int, late: int, life: _Life, after: int, floor: int) -> Slot | None:
    """The first slot of the same days in full: with gaps, and with days that the zone does not have."""
    for day in days_after(rhythm, life.week, late, after, floor):
        if slot := _landed(day, minute, life, floor):
            return slot
    return None


def _landed(day: int, minute: int, life: _Life, floor: int) -> Slot | None:
    """The slot of a day once it has moved to where it may be; None where that is before `floor` or nowhere."""
    here, quiet, exists = zone_of(life.zone), quiet_span(life.quiet_hours), partial(_exists, zone=life.zone)
    for _ in range(4):
        landed = rolled(day, life.week, exists)
        if landed is None or landed < floor:
            return None
        at = _at(date.fromordinal(landed), minute, here)
        local = datetime.fromtimestamp(at // 1000, here)
        read, moved = local.hour * 60 + local.minute, local.toordinal()
        if quiet and is_quiet(quiet, read):
            start, end = quiet
            day, minute = moved + int(start > end and read >= start), end
        elif moved != landed and rolled(moved, life.week, exists) != moved:
            day = moved
        else:
            return Slot(date.fromordinal(landed).isoformat(), at)
    return None


def _exists(day: int, zone: str) -> bool:
    """Whether a zone has this local day: midnight comes before that of the day after."""
    here = zone_of(zone)
    return _at(date.fromordinal(day), 0, here) < _at(date.fromordinal(day + 1), 0, here)


def _at(day: date, minute: int, here: ZoneInfo) -> int:
    # Fold 0 is the rule itself: the first of two, and in a gap the offset from before it, which moves it forward.
    local = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=here)
    shift = local.utcoffset() or timedelta()
    seconds = (day.toordinal() - _EPOCH) * 86_400 + minute * 60 - shift.days * 86_400 - shift.seconds
    return seconds * 1000


@lru_cache(maxsize=1024)
def _here(name: str) -> ZoneInfo:
    return ZoneInfo(name) if valid_zone(name) else ZoneInfo("UTC")


def zone_of(name: str) -> ZoneInfo:
    """The zone of a name; UTC for one that is not known here, so that nobody is forgotten for it."""
    return _here(name)
