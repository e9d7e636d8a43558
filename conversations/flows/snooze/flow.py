"""Later: what the coach just began is put off to a time the person names (A2, A3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from conversations.coaching.rhythms import weekdays
from conversations.coaching.values import Effect, Plan, Put
from conversations.flow import Option, Seen, choose, do, flow, given, known, say
from conversations.flows.times.ahead import a_plan, a_time_ahead, comes, in_minutes

HOUR = 60


def put_off(seen: Seen) -> str:
    """What is put off: the heading of the last message that came unasked, or a check-in."""
    nudged = str(seen["nudged"] or "")
    return "check_in" if nudged in ("", "monthly", "still_monthly", "quarterly", "digest") else nudged


def next_day(seen: Seen) -> list[Option]:
    """The next working day and the next day of the rhythm, as far as they are not tomorrow."""
    person, today = seen.facts.person, seen.facts.today
    ahead = [today + timedelta(days=step) for step in range(1, 8)]
    works = [day for day in ahead if day.weekday() in weekdays(person.days)][:1]
    asked = [day for day in ahead[1:] if day.weekday() in weekdays(person.rhythm)][:1]
    return [Option(day.isoformat()) for day in sorted({*works, *asked}) if day != ahead[0]]


def when(seen: Seen) -> dict[str, Any]:
    """The day and the hour that were chosen."""
    until = seen["until"]
    if until == "hour":
        return in_minutes(seen, HOUR)
    if until == "tomorrow":
        until = (seen.facts.today + timedelta(days=1)).isoformat()
    return until if isinstance(until, dict) else {"day": until, "at": seen.facts.person.hour}


def plan(seen: Seen) -> Plan:
    """The message as it will come again; putting off another one leaves it where it is."""
    about = put_off(seen)
    one = a_plan(seen, "later", when(seen), about)
    return replace(one, id=f"later/{'check_in' if about == 'again' else about}")


def keep(seen: Seen) -> list[Effect]:
    """It comes again then, once."""
    return [Put(plan(seen))]


SILENT = known(lambda seen: seen.facts.person.silenced)

SNOOZE = flow(
    "snooze",
    choose("until", "hour", "tomorrow", "type", listed=next_day, reads=a_time_ahead, when=~SILENT),
    do("keep", keep, when=~SILENT & given("until")),
    say("kept", when=~SILENT & given("until"), shows=lambda seen: comes(seen, plan(seen))),
    say("unchanged", when=~SILENT & ~given("until")),
    say("silent", when=SILENT),
)
