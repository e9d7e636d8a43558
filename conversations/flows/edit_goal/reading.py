"""How somebody says what a goal is to be: which goal, which part of it, and its measure."""

from __future__ import annotations

from typing import Any

from conversations.coaching.values import Goal
from conversations.flow import Read, Refusal, Said, Seen
from conversations.flows.adjust.reading import a_target
from conversations.flows.picking import by_urgency, named
from conversations.flows.readers import language, some_words
from conversations.flows.smart_goal.reading import a_sign
from conversations.reading.measures.measure import something_countable
from conversations.reading.steps import an_if_then

STATES = ("active", "parked", "wish")
"""The goals that can be changed, in the order in which they are offered."""


def goals(seen: Seen) -> list[Goal]:
    """The goals that can be changed: those of now first."""
    return [goal for state in STATES for goal in by_urgency([one for one in seen.facts.goals if one.state == state])]


def goal_of(seen: Seen) -> Goal | None:
    """The goal this is about: the one the form is for, the one that was picked, or the only one."""
    own = goals(seen)
    if seen["form"] or seen["goal"]:
        return next((goal for goal in own if goal.id == (seen["of"] or seen["goal"])), None)
    return own[0] if len(own) == 1 else None


def a_goal(text: str, seen: Seen) -> Read | Refusal:
    """The goal that is named, or as a button elsewhere names it."""
    found = next((goal for goal in goals(seen) if goal.id == text), None) or named(text, goals(seen), language(seen))
    return Read(found.id) if found is not None else Refusal("everywhere/not_an_option", {"said": Said(text)})


def a_part(text: str, seen: Seen) -> Read | Refusal:
    """Which part of the goal; words that only name the goal say nothing more."""
    about = a_goal(text, seen)
    return Read(None) if isinstance(about, Read) else about


def a_measure(text: str, seen: Seen) -> Read | Refusal:
    """A number to reach, in the goal's own unit where none is written, or a sign that somebody could see."""
    goal, locale = goal_of(seen), language(seen)
    measure = something_countable(text, locale)
    if goal is not None and (measure is None or (measure.baseline is None and not measure.unit)):
        target, unit = a_target(text, goal, locale)
        if target is not None and len(text.split()) <= len(unit.split()) + 2:
            return Read(as_answer(text, target=target, unit=unit))
    read = a_sign(text, seen)
    if isinstance(read, Refusal):
        return read
    said = read.value
    return Read(as_answer(text, **{name: said.get(name) for name in ("target", "unit", "baseline", "metric")}))


def as_answer(text: str, **more: Any) -> dict[str, Any]:
    """A measure as it is kept: the words, and the numbers where there are any."""
    return {"words": text.strip(), "target": None, "unit": "", "baseline": None, "metric": ""} | more


def a_plan(text: str, seen: Seen) -> Read | Refusal:
    """An if-then plan with both halves, word for word (II-1)."""
    found = an_if_then(text, language(seen))
    if found is None:
        return Refusal("everywhere/not_if_then")
    return Read({"words": text.strip(), "when": found[0], "then": found[1]})


def a_title(text: str, seen: Seen) -> Read | Refusal:
    """What the goal is called, on one line."""
    return some_words(" ".join(text.split()), seen)
