"""Not now: some weeks are not for growing, and nobody has to say why (K15)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from conversations.coaching.values import Effect, Put
from conversations.flow import Read, Refusal, Said, Seen, ask, choose, chosen, do, flow, known, say
from conversations.flows.away.reading import first_day_back

UNTIL_I_SAY = "open"


def is_resting(seen: Seen) -> bool:
    """Whether the person rests today; the day they named is the first day back."""
    until = seen.facts.person.resting_until
    return until == UNTIL_I_SAY or (bool(until) and seen.facts.today < date.fromisoformat(until))


def next_monday(today: date) -> date:
    """The Monday after this week; said at a weekend, "this week" means the one about to begin."""
    days = 7 - today.weekday()
    return today + timedelta(days=days + 7 if today.weekday() > 4 else days)


def rest_until(seen: Seen) -> str:
    """The first day back, or "open", or empty where no end was named."""
    if seen["how_long"] == "week" or this_week(seen):
        return next_monday(seen.facts.today).isoformat()
    if seen["how_long"] == "date":
        return str(seen["day"] or "")
    return str(seen["how_long"] or "")


def some_time(text: str, seen: Seen) -> Read | Refusal:
    """The first day back, where somebody writes how long instead of choosing."""
    read = first_day_back(text, seen)
    unread = isinstance(read, Refusal) and read.key == "everywhere/not_a_day"
    return Refusal("everywhere/not_an_option", {"said": Said(text)}) if unread else read


def this_week(seen: Seen) -> bool:
    """Whether somebody awake said "not this week", which needs no question."""
    return seen["which"] == "week" and not is_resting(seen)


def rest(seen: Seen) -> list[Effect]:
    """The person at rest until that day."""
    return [Put(replace(seen.facts.person, resting_until=rest_until(seen)))]


def wake(seen: Seen) -> list[Effect]:
    """The person back again."""
    return [Put(replace(seen.facts.person, resting_until=""))]


def until(seen: Seen) -> dict[str, Any]:
    """The rest that stands, and the one that was just asked for."""
    return {"before": seen.facts.person.resting_until, "until": rest_until(seen)}


RESTING = known(is_resting)
WEEK = known(this_week)
ASKS = ~RESTING & ~WEEK
NAMED = known(lambda seen: bool(rest_until(seen)), "how_long", "day")
AWAKE_AGAIN = chosen("still", "here")

NOT_NOW = flow(
    "not_now",
    choose("still", "here", "longer", "same", when=RESTING, shows=until, rule="K15"),
    choose("how_long", "week", "date", "open", when=ASKS | chosen("still", "longer"), reads=some_time, rule="K15"),
    ask("day", first_day_back, when=chosen("how_long", "date"), rule="SDT-1"),
    do("rest", rest, when=NAMED),
    do("wake", wake, when=AWAKE_AGAIN),
    say("rested", when=NAMED, shows=until),
    say("awake", when=AWAKE_AGAIN),
    say("unchanged", when=~NAMED & ~AWAKE_AGAIN, shows=until),
)
