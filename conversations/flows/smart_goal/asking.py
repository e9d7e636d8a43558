"""After the first goal: whether and when the coach may ask how it goes (A1). It is proposed in one line, and once."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

from conversations.coaching.rhythms import with_room
from conversations.coaching.showing import names, times_of
from conversations.coaching.values import Effect, Person, Put
from conversations.flow import Read, Refusal, Seen
from conversations.flows.readers import language
from conversations.flows.times.ahead import a_plan
from conversations.flows.times.reading import last_working_day, when_to_ask
from conversations.formats import fold
from conversations.reading.choice import DENIALS, a_yes_or_no
from conversations.reading.rhythm import Rhythm, a_rhythm

SUITS = re.compile(
    r"\b(?:sure|fine|good|great|perfect|works|suits?|sounds|klar|gerne?|passt|passen|gut|super|prima)\b", re.IGNORECASE
)
"""What is said around a time that suits."""
AFTER_COMPLETE, AFTER_VAGUE = 3, 6
"""Questions that a goal may cost, by its first sentence."""


def is_unsettled(seen: Seen) -> bool:
    """Whether it was never said when the coach may ask; who wants quiet is not asked either."""
    return not seen.facts.person.rhythm and not seen.facts.person.silenced


def questions_asked(seen: Seen) -> int:
    """How many questions the goal has cost so far; what its first sentence said was not asked."""
    told = (seen["wish"] or {}).get("told", ())
    asked = [name for name in ("sign", "kind", "due") if name not in told]
    others = ("before", "whose", "share", "next_step", "stone")
    return len([name for name in (*asked, *others) if seen[name] is not None])


def proposes(seen: Seen) -> bool:
    """Whether one more question is not too many; else it is only offered, and proposed after the next goal."""
    vague = bool((seen["wish"] or {}).get("vague"))
    return is_unsettled(seen) and questions_asked(seen) < (AFTER_VAGUE if vague else AFTER_COMPLETE)


def waits(seen: Seen) -> bool:
    """Whether it is proposed now, or was by this talk, which has kept its goal, and is not answered yet."""
    return proposes(seen) or (seen.facts.person.rhythm == "off" and seen.facts.goal(seen.id("goal")) is not None)


def propose(seen: Seen) -> list[Effect]:
    """Until it is answered the coach does not ask; so that it is proposed once, whatever comes of it."""
    return [Put(replace(seen.facts.person, rhythm="off"))]


def proposal(seen: Seen) -> dict[str, Any]:
    """The day and the hour that are proposed."""
    person = seen.facts.person
    return {"day": names(last_working_day(person))[0], "hour": person.hour}


def yes_or_when(text: str, seen: Seen) -> Read | Refusal:
    """A yes, a no, or the time that suits better: "sure, mondays are fine"."""
    plain = a_yes_or_no(text, language(seen))
    if plain is not None:
        return Read("yes" if plain else "no")
    read, when = when_to_ask(text, seen), SUITS.sub(" ", text).strip(" ,.!")
    if isinstance(read, Read) or when == text or not DENIALS.isdisjoint(fold(text).split()):
        return read
    return when_to_ask(when, seen) if a_rhythm(when) != Rhythm() else Read("yes")


def agreed(seen: Seen) -> Person:
    """The person with the rhythm they agreed to; without a word about it the coach does not ask."""
    person, answer = seen.facts.person, seen["rhythm"]
    if answer == "another":
        answer = seen["rhythm_time"]
    if isinstance(answer, dict):
        return with_room(replace(person, **answer["set"]))
    return replace(person, rhythm=last_working_day(person) if answer == "yes" else "off")


def first_one(seen: Seen) -> dict[str, Any]:
    """Where each check-in names the next one, the first comes in a week."""
    return {"day": (seen.facts.today + timedelta(days=7)).isoformat(), "at": agreed(seen).hour}


def keep_rhythm(seen: Seen) -> list[Effect]:
    """The rhythm, and the first check-in where it has none of its own."""
    person = agreed(seen)
    effects: list[Effect] = [Put(person)]
    return [*effects, Put(a_plan(seen, "check_in", first_one(seen)))] if person.rhythm == "each" else effects


def as_agreed(seen: Seen) -> dict[str, Any]:
    """The rhythm as it was agreed."""
    return times_of(agreed(seen)) | {"first": first_one(seen)["day"]}
