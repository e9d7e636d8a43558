"""A moment ahead as somebody writes it: "in an hour", "tomorrow at 9", "monday"; and the plan for it."""

from __future__ import annotations

from datetime import date
from typing import Any

from conversations.coaching.times import moment, next_slot
from conversations.coaching.values import Person, Plan
from conversations.flow import Read, Refusal, Seen
from conversations.flows.readers import refused_day
from conversations.reading.dates.day import a_day
from conversations.reading.rhythm import a_marked_hour, a_while, an_hour

MINUTE = 60_000
HOUR = 60


def a_time_ahead(text: str, seen: Seen) -> Read | Refusal:
    """A day and an hour to come, as {"day", "at"}; a day alone is meant at the person's own hour."""
    facts = seen.facts
    if minutes := a_while(text):
        return Read(in_minutes(seen, minutes) | {"words": text.strip()})
    hour, rest = (an_hour(text), "") if text.strip().isdigit() else a_marked_hour(text)
    found = a_day(rest, facts.today, facts.person.locale, fiscal_start=facts.fiscal_start) if rest.strip() else None
    if found is not None and (refused := refused_day(found, text)) is not None:
        return refused
    if found is None and (not hour or any(len(word) > 3 for word in rest.split())):
        return Refusal("times/no_time")
    day, hour = found.day if found is not None else facts.today, hour or facts.person.hour
    if found is None and moment(day, hour, facts.person.zone) <= facts.now:
        day = date.fromordinal(day.toordinal() + 1)
    if moment(day, hour, facts.person.zone) <= facts.now:
        return Refusal("times/gone_by", {"hour": hour})
    return Read({"words": text.strip(), "day": day.isoformat(), "at": hour})


def in_minutes(seen: Seen, minutes: int) -> dict[str, Any]:
    """So many minutes from now, on the person's clock."""
    facts = seen.facts
    then = facts.here(facts.now + minutes * MINUTE)
    if moment(then.date(), f"{then:%H:%M}", facts.person.zone) <= facts.now:
        then = facts.here(facts.now + (minutes + HOUR) * MINUTE)  # The clocks go back, and the first of two is meant.
    return {"day": then.date().isoformat(), "at": f"{then:%H:%M}"}


def a_plan(seen: Seen, name: str, when: dict[str, Any], about: str = "") -> Plan:
    """What falls due then, once; `name` is its id and what it is."""
    person = seen.facts.person
    return Plan(person.tenant, person.id, name, name, about, "once", when["at"], when["day"], since=seen.facts.now)


def comes(seen: Seen, plan: Plan, person: Person | None = None) -> dict[str, Any]:
    """When it will really come: quiet hours can move it."""
    slot = next_slot(plan, person or seen.facts.person, lambda country, year: frozenset())
    if slot is None:
        return {"day": plan.day, "at": plan.at, "moved": False}
    at = f"{seen.facts.here(slot.at):%H:%M}"
    return {"day": slot.day, "at": at, "moved": (slot.day, at) != (plan.day, plan.at)}
