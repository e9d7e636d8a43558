"""Away: nothing comes until the first day back; no reason is asked and none is kept (A13)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from conversations.coaching.values import Effect, Entry, Plan, Put
from conversations.flow import Read, Refusal, Seen, ask, do, flow, given, say
from conversations.flows.dates.passed import AWAY as AWAY_LINE
from conversations.flows.dates.passed import away
from conversations.flows.readers import refused_day
from conversations.formats import fold
from conversations.reading.dates.day import a_day

OFF_ON = re.compile(r"^(?:i'm|i am|i'll be|i will be|ich bin|bin|ich habe|ich hab|hab|out of office|away|off)\b")
"""A day behind these is the day off itself, and the next one is the first one back."""
AND_BACK = re.compile(r"\b(?:until|till|til|bis|back|zuruck|for|weeks?|months?|days|wochen?|monate?|tagen?)\b")
UNTIL = re.compile(r"^(?:.* )?(?:until|till|til|bis|back|zuruck)\b")


def first_day_back(text: str, seen: Seen) -> Read | Refusal:
    """The first day back: "until monday" is that Monday, "next week" and "in July" are over the day after."""
    facts = seen.facts
    day = a_day(text, facts.today, facts.person.locale, fiscal_start=facts.fiscal_start)
    if day is None:
        return Refusal("everywhere/not_a_day")
    if (refused := refused_day(day, text)) is not None:
        return refused
    back = day.day
    if not day.period and OFF_ON.match(fold(text)) and not AND_BACK.search(fold(text)):
        back += timedelta(days=1)
    if day.period:
        back = _start(back, day.words) if UNTIL.match(fold(text)) else back + timedelta(days=1)
    return Read(max(back, facts.today + timedelta(days=1)).isoformat())


def _start(last: date, words: str) -> date:
    """The first day of a week or a month whose last one was read: "until next week", "until june"."""
    folded = fold(words)
    return last - timedelta(days=6) if "week" in folded or "woche" in folded else last.replace(day=1)


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
