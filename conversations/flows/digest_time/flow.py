"""When a manager reads the lines of their team: a weekday and an hour (D3)."""

from __future__ import annotations

from dataclasses import replace

from conversations.coaching.values import Effect, Put
from conversations.flow import Read, Refusal, Seen, choose, do, flow, given, say
from conversations.reading.rhythm import an_hour as read_hour


def an_hour(text: str, seen: Seen) -> Read | Refusal:
    """An hour of the day: "9", "4 pm", "16.00"."""
    hour = read_hour(text)
    return Read(hour) if hour else Refusal("digest_time/not_an_hour")


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
