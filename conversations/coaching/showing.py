"""A person's times as words can show them; the words files turn the days of a rhythm into names."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from conversations.coaching.rhythms import is_quiet, minute_of, quiet_span, weekdays
from conversations.coaching.values import Person

A_MONDAY = date(2026, 1, 5)


def names(days: str) -> list[str]:
    """Days of a list as dates of one week, which have names."""
    return [(A_MONDAY + timedelta(days=day)).isoformat() for day in weekdays(days)]


def times_of(person: Person) -> dict[str, Any]:
    """When the coach writes to somebody, and what stands in the way of it."""
    day, _, hour = person.digest.partition(" ")
    minute = minute_of(person.hour)
    named = set(weekdays(person.rhythm))
    return {
        "rhythm": "days" if named else person.rhythm, "days_asked": names(person.rhythm), "hour": person.hour,
        "working": names(person.days), "quiet": person.quiet_hours.replace("-", " – "), "zone": person.zone,
        "holidays": person.holidays, "most": person.most, "open_words": person.open_words,
        "digest_day": names(day), "digest_hour": hour, "silenced": person.silenced,
        "inside": minute is not None and is_quiet(quiet_span(person.quiet_hours), minute),
        "quiet_end": person.quiet_hours.partition("-")[2],
        "free_day": bool(named - set(weekdays(person.days))),
    }  # fmt: skip
