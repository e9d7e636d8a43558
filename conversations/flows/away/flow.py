"""Away: nothing comes until the first day back; no reason is asked and none is kept (A13)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.values import Effect, Entry, Plan, Put
from conversations.flow import Seen, ask, do, flow, given, say
from conversations.flows.away.reading import first_day_back
from conversations.flows.dates.passed import AWAY as AWAY_LINE
from conversations.flows.dates.passed import away


def keep(seen: Seen) -> list[Effect]:
    """The person at rest, the word on the day, and the line that says how far dates may move afterwards."""
    person, day, facts = seen.facts.person, str(seen["day"]), seen.facts
    before = away(seen)
    line = Entry(
        person.tenant, person.id, seen.id("away"), "change", day=day, state="open", detail=AWAY_LINE, at=facts.now
    )
    return [
        *([Put(replace(before, state="done"))] if before is not None and before.id != line.id else []),
        Put(replace(person, resting_until=day)),
        Put(Plan(person.tenant, person.id, "back", "back", day=day, since=facts.now)),
        Put(line),
    ]  # fmt: skip


def until(seen: Seen) -> dict[str, Any]:
    """The day, and whether a word comes then."""
    return {"until": seen["day"], "silenced": seen.facts.person.silenced}


AWAY = flow(
    "away",
    ask("day", first_day_back, rule="SDT-1"),
    do("keep", keep, when=given("day")),
    say("kept", when=given("day"), shows=until),
    say("unchanged", when=~given("day")),
)
