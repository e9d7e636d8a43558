"""How somebody says what is new about a goal: a date, a number, a reason, or another goal instead."""

from __future__ import annotations

import re
from typing import Any

from conversations.coaching.standing import in_unit
from conversations.coaching.values import Goal
from conversations.flow import Read, Refusal, Seen
from conversations.flows.picking import by_urgency, named
from conversations.flows.readers import language, refused_day
from conversations.formats import fold
from conversations.reading.dates.day import a_day
from conversations.reading.goals.goal import read_goal
from conversations.reading.measures.measure import something_countable
from conversations.reading.measures.value import a_value

REASONS = {
    "en": ("because", "since", "as", "so that", "after"),
    "de": ("weil", "da", "damit", "nachdem", "wegen"),
}
FEWEST_REASON_WORDS = 3


def goals(seen: Seen) -> list[Goal]:
    """The goals that can change: the active ones first, then those that rest."""
    resting = [goal for goal in seen.facts.goals if goal.state == "parked"]
    return by_urgency(seen.facts.active) + by_urgency(resting)


def goal_of(seen: Seen) -> Goal | None:
    """The goal this is about: the one that was picked, or the only one."""
    picked = seen["goal"]
    if isinstance(picked, dict):
        return seen.facts.goal(picked["goal"])
    if picked:
        return seen.facts.goal(picked)
    own = goals(seen)
    return own[0] if len(own) == 1 and seen["how"] != "release" else None


def is_bound(goal: Goal | None) -> bool:
    """Whether a goal was agreed with others, so that a change needs a reason (P4)."""
    return goal is not None and goal.whose != "mine"


def a_goal_to_change(text: str, seen: Seen) -> Read | Refusal:
    """The goal that is named; what is new about it may stand in the same words, unless it is let go."""
    goal = named(text, goals(seen), language(seen))
    if goal is None:
        return Refusal("adjust/which_one")
    new = new_shape(text, seen, goal) if seen["how"] != "release" else None
    if isinstance(new, dict) and refused(new, goal) is None:
        return Read({"words": goal.title, "goal": goal.id, "new": new})
    return Read(goal.id)


def a_change(text: str, seen: Seen) -> Read | Refusal:
    """What to do with the goal; a new date or number in words is taken as it is."""
    goal = goal_of(seen)
    new = new_shape(text, seen, goal) if goal else None
    if isinstance(new, Refusal):
        return new
    if new is not None:
        return refused(new, goal) or Read({"words": text.strip(), "new": new})
    if goal is not None and named(text, [goal], language(seen)):
        return Read(None)
    return Refusal("adjust/what_to_do")


def a_new_shape(text: str, seen: Seen) -> Read | Refusal:
    """A new date, a new number, or both; with the reason where others agreed to the goal."""
    goal = goal_of(seen)
    new = new_shape(text, seen, goal) if goal else None
    if isinstance(new, Refusal):
        return new
    return Refusal("adjust/nothing_new") if new is None else refused(new, goal) or Read(new)


def refused(new: dict[str, Any], goal: Goal | None) -> Refusal | None:
    """A change of an agreed goal without a reason is not taken (P4)."""
    return Refusal("adjust/reason_needed") if is_bound(goal) and not new["reason"] else None


def new_shape(text: str, seen: Seen, goal: Goal) -> dict[str, Any] | Refusal | None:
    """What a text says is new: a number, a day, and why; None when it says neither, a refusal for a day gone by.

    The numbers of the goal's own title are nothing new.
    """
    text, facts = re.sub(re.escape(goal.title), " ", text, flags=re.IGNORECASE), seen.facts
    day = a_day(text, facts.today, facts.person.locale, fiscal_start=facts.fiscal_start)
    refusal = refused_day(day, text) if day is not None else None
    due = day.day.isoformat() if day is not None and refusal is None else ""
    rest = f"{text[: day.start]} {text[day.end :]}" if day is not None else text
    target, unit = a_target(rest, goal, language(seen))
    if not due and (target is None or (refusal is not None and refusal.ways)):
        return refusal
    words = text.strip()
    return {"words": words, "due": due, "target": target, "unit": unit, "reason": _reason(text, language(seen))}


def a_target(text: str, goal: Goal, locale: str) -> tuple[float | None, str]:
    """A new aim; in the goal's unit where it fits one."""
    measure = something_countable(text, locale)
    number, unit = (measure.target, measure.unit) if measure else (None, "")
    if number is None and (value := a_value(text, locale)) is not None:
        number, unit = value.number, value.unit
    if number is None:
        return None, ""
    if not goal.unit and goal.target is None:
        return number, unit
    fitting = in_unit(goal, number, unit) if unit != "%" or goal.unit == "%" else None
    return (number, unit) if fitting is None else (fitting, goal.unit)


def _reason(text: str, locale: str) -> str:
    """The words behind "because"; or what stands behind a comma, a colon or a full stop, when it is long enough."""
    words = text.split()
    folded = [fold(word) for word in words]
    for marker in REASONS["en"] + REASONS.get(locale, ()):
        parts = marker.split()
        for at in range(1, len(words) - len(parts)):
            if folded[at : at + len(parts)] == parts:
                return " ".join(words[at + len(parts) :])
    for mark in (". ", ": ", "; ", ", ", "\n", " - "):
        _, found, rest = text.partition(mark)
        if found and sum(any(c.isalpha() for c in word) for word in rest.split()) >= FEWEST_REASON_WORDS:
            return rest.strip()
    return ""


def something_instead(text: str, seen: Seen) -> Read | Refusal:
    """Another goal in the person's words, with the number and date it may name."""
    if not any(c.isalnum() for c in text):
        return Refusal("everywhere/no_words")
    facts = seen.facts
    read = read_goal(text, facts.today, facts.person.locale, fiscal_start=facts.fiscal_start)
    measure, due = read.measure, read.due
    if due is not None and (refusal := refused_day(due, text)) is not None and refusal.ways:
        return refusal
    return Read(
        {
            "words": read.title or text.strip(),
            "why": read.why,
            "how": read.how,
            "kind": read.kind if read.kind in ("performance", "learning") else "",
            "scope": read.scope,
            "due": due.day.isoformat() if due is not None and refused_day(due) is None else "",
            "checkable": read.measure is not None or (read.measurable and not read.vague),
            "metric": measure.name if measure else "",
            "unit": measure.unit if measure else "",
            "baseline": measure.baseline if measure else None,
            "target": measure.target if measure else None,
        }
    )


def a_reason(text: str, seen: Seen) -> Read | Refusal:
    """A reason of the person's own."""
    return Read(text.strip()) if any(c.isalnum() for c in text) else Refusal("everywhere/no_words")
