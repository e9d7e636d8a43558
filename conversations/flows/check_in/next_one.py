"""Where no two weeks are alike, each check-in ends with the question when the next one is (A13)."""

from __future__ import annotations

from typing import Any

from conversations.coaching.values import Effect, Plan, Put
from conversations.flow import Read, Refusal, Seen
from conversations.flows.times.ahead import a_plan, a_time_ahead, comes


def another_day(text: str, seen: Seen) -> Read | Refusal:
    """A day after today, and its hour."""
    read = a_time_ahead(text, seen)
    if isinstance(read, Read) and read.value["day"] <= seen.facts.today.isoformat():
        return Refusal("check_in/not_today")
    return read


def the_plan(seen: Seen) -> Plan:
    """The next check-in."""
    return a_plan(seen, "check_in", seen["when_next"])


def plan_next(seen: Seen) -> list[Effect]:
    """It comes then, once."""
    return [Put(the_plan(seen))]


def next_planned(seen: Seen) -> dict[str, Any]:
    """When it will really come."""
    return comes(seen, the_plan(seen))
