"""When a manager reads the lines of their team: a weekday and an hour (D3)."""

from __future__ import annotations

import re
from dataclasses import replace

from conversations.coaching.rhythms import hour_of, minute_of
from conversations.coaching.values import Effect, Put
from conversations.flow import Read, Refusal, Seen, choose, do, flow, given, say

AN_HOUR = re.compile(r"\b([01]?\d|2[0-3])(?:[:.h]([0-5]\d))?\b")


def an_hour(text: str, seen: Seen) -> Read | Refusal:
    """An hour of the day: "9", "9:30", "16.00"."""
    found = AN_HOUR.search(text)
    minute = minute_of(f"{found[1]}:{found[2] or '00'}") if found else None
    return Refusal("digest_time/not_an_hour") if minute is None else Read(hour_of(minute))


def keep(seen: Seen) -> list[Effect]:
    """The digest comes then."""
    return [Put(replace(seen.facts.person, digest=f"{seen['day']} {seen['hour']}"))]


BOTH = given("day") & given("hour")

DIGEST_TIME = flow(
    "digest_time",
    choose("day", "mon", "tue", "wed", "thu", "fri"),
    choose("hour", "08:00", "09:00", "12:00", "16:00", reads=an_hour),
    do("keep", keep, when=BOTH),
    say("kept", when=BOTH),
    say("unchanged", when=~BOTH),
)
