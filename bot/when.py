"""What a schedule will really be: the instants of a rhythm in a zone, as `cairn when` prints them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from zoneinfo import available_timezones

from bot.clock import ClockProblem, a_day
from conversations.coaching.rhythms import valid_days, valid_hour, valid_zone
from conversations.coaching.times import instants


class WhenProblem(ValueError):
    """One of the options cannot be read; the sentence says which and how it is written."""

    def __init__(self, option: str, sentence: str) -> None:
        super().__init__(sentence)
        self.option = option


def lines(zone: str, hour: str, every: str, first: str, last: str) -> Iterator[str]:
    """The instants of a rhythm from one day to another, both included, in ISO 8601; raises WhenProblem at once."""
    if not valid_zone(zone):
        raise WhenProblem("--zone", f"There is no time zone {zone!r}.{_meant(zone)}")
    if not valid_hour(hour):
        raise WhenProblem("--at", f"An hour is written like 09:00, from 00:00 to 23:59, not {hour!r}.")
    if every not in ("day", "weekday", "month") and not valid_days(every):
        raise WhenProblem("--every", f"It can be day, weekday, month or days such as mon,thu, not {every!r}.")
    start, end = _day("--from", first), _day("--to", last)
    if end < start:
        raise WhenProblem("--to", f"The last day, {end}, lies before the first, {start}.")
    return (moment.isoformat() for moment in instants(zone, hour, every, start, end))


def _day(option: str, text: str) -> date:
    try:
        return a_day(text)
    except ClockProblem as problem:
        raise WhenProblem(option, str(problem)) from None


def _meant(zone: str) -> str:
    """A word about the zone that is written most like it."""
    names = {name.casefold(): name for name in available_timezones() if valid_zone(name)}
    near = get_close_matches(zone.casefold(), names, 1)
    return f" Did you mean {names[near[0]]}?" if near else " Zones are written like Europe/Berlin."
