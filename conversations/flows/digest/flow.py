"""The weekly digest: its words, why it comes, and that it stops or comes again (D3).

`bot/digest.py` takes the headings `head`, `first`, `line` and `act`; the steps here are what its buttons open.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.values import Effect, Person, Put
from conversations.flow import Seen, do, flow, known, say

OFF = "off"


def now(seen: Seen) -> dict[str, Any]:
    """When it comes now."""
    day, _, hour = seen.facts.person.digest.partition(" ")
    return {"day": day, "hour": hour}


def stop(seen: Seen) -> list[Effect]:
    """No digest comes; approved lines wait."""
    return [Put(replace(seen.facts.person, digest=OFF))]


def start(seen: Seen) -> list[Effect]:
    """It comes again, at the hour it begins with unless another is set."""
    person = seen.facts.person
    return [Put(replace(person, digest=Person("", "").digest))] if person.digest == OFF else []


WHY = known(lambda seen: seen["what"] in (None, "why"))
STOPS = known(lambda seen: seen["what"] == "off")
STARTS = known(lambda seen: seen["what"] == "on")

DIGEST = flow(
    "digest",
    say("why", when=WHY, shows=now),
    do("stop", stop, when=STOPS),
    say("off", when=STOPS),
    do("start", start, when=STARTS),
    say("on", when=STARTS),
)
