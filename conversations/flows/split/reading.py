"""Which goal is split, into which equal steps, and how milestones of one's own are read."""

from __future__ import annotations

from datetime import date
from typing import Any

from conversations.coaching.goals import equal_steps, horizon
from conversations.coaching.standing import in_unit
from conversations.coaching.values import Entry, Goal
from conversations.flow import Option, Read, Refusal, Said, Seen
from conversations.flows.readers import in_the_line, language, refused_day
from conversations.formats import fold
from conversations.reading.dates.day import Day, a_day
from conversations.reading.measures.value import a_value
from conversations.reading.steps import a_step_and_day

FAR_FIRST = ("long", "medium", "short", "now", "")
MOST = 12


def goals(seen: Seen) -> list[Goal]:
    """The goals that can be split: far ones first, then those nearer, then those without a date."""
    today = seen.facts.today
    own = [goal for goal in seen.facts.goals if goal.kind != "aspiration" and goal.state in ("active", "parked")]
    return sorted(own, key=lambda goal: (FAR_FIRST.index(goal.horizon or horizon(goal.due, today)), goal.due, goal.id))


def goal_of(seen: Seen) -> Goal | None:
    """The goal this is about: the one that was picked, or the only one."""
    own = goals(seen)
    return seen.facts.goal(seen["goal"]) if seen["goal"] is not None else own[0] if len(own) == 1 else None


def milestones(seen: Seen) -> list[Entry]:
    """The open milestones that an earlier split left, by their day; a step that gave confidence back is none (LL-3)."""
    goal = goal_of(seen)
    found = [one for one in seen.facts.entries if one.kind == "milestone" and one.state == "open"]
    found = [one for one in found if goal is not None and one.goal == goal.id and one.detail != "LL-3"]
    own = [one for one in found if not one.id.startswith(f"{seen.talk}.")]
    return sorted(own, key=lambda one: (one.day, one.id))


def equal(seen: Seen) -> list[tuple[date, float | None]]:
    """The equal steps of the goal; none where its date is missing, has passed, or leaves no room for two."""
    goal = goal_of(seen)
    if goal is None or not goal.due or goal.due <= seen.facts.today.isoformat():
        return []
    steps = equal_steps(goal, seen.facts.today)
    return steps if len(steps) > 1 else []


def proposed(seen: Seen) -> list[Option]:
    """The equal steps as one option that spells them out, so that what is kept is what was shown, on whichever day."""
    rows = [f"{day.isoformat()}={'' if number is None else number}" for day, number in equal(seen)]
    return [Option(";".join(rows))] if rows else []


def as_rows(spelled: str) -> list[dict[str, Any]]:
    """The milestones that an option of `proposed` spells out."""
    parts = [one.partition("=") for one in spelled.split(";")]
    return [{"words": "", "day": day, "number": float(number) if number else None} for day, _, number in parts]


def how_to_split(text: str, seen: Seen) -> Read | Refusal:
    """Milestones of one's own in place of the equal ones, when every line of them names its day."""
    return Read(None) if names_the_goal(text, seen) else _milestones(text, seen, [])


def own_milestones(text: str, seen: Seen) -> Read | Refusal:
    """Milestones of one's own, one a line (or parted by semicolons); one without a day takes the next proposed one."""
    if names_the_goal(text, seen):
        return Read(None)
    proposed = [] if seen["steps"] == "own" else [day.isoformat() for day, _ in equal(seen)]
    return _milestones(text, seen, proposed)


def names_the_goal(text: str, seen: Seen) -> bool:
    """Whether a text is only a piece of the goal's title, as in "split: onboarding"."""
    goal, folded = goal_of(seen), fold(text)
    return goal is not None and len(folded) > 2 and folded in fold(goal.title)


def _milestones(text: str, seen: Seen, proposed: list[str]) -> Read | Refusal:
    """The lines of a text, by their day; those without one take the proposed days in turn."""
    goal, rows = goal_of(seen), list[dict[str, Any]]()
    lines = [line for line in (text.splitlines() if "\n" in text.strip() else text.split(";")) if line.strip()]
    if not any(c.isalnum() for c in text) or goal is None:
        return Refusal("everywhere/no_words")
    if len(lines) > MOST:
        return Refusal("split/too_many", {"most": MOST})
    for line in lines:
        words, day = _words_and_day(line.strip(" \t-*•"), seen)
        if isinstance(day, Day) and (refused := refused_day(day)) is not None:
            ways = {way: text.replace(line, told, 1) for way, told in in_the_line(refused, line).ways.items()}
            return Refusal(refused.key, refused.values, ways)
        latest = max((str(row["day"]) for row in rows), default="")
        on = day.day.isoformat() if day else next((one for one in proposed if one > latest), "")
        if not on:
            return Refusal("split/each_a_day", {"line": Said(line.strip())})
        if goal.due and on > goal.due >= seen.facts.today.isoformat():
            return Refusal("split/after_the_goal", {"day": on, "due": goal.due})
        rows.append({"words": words, "day": on, "number": _number(words, goal, seen)})
    return Read({"words": text.strip(), "rows": sorted(rows, key=lambda row: str(row["day"]))})


def _words_and_day(line: str, seen: Seen) -> tuple[str, Day | None]:
    """A milestone and its day; a day behind the last comma goes before one inside the words ("first half, 3 May")."""
    facts = seen.facts
    words, comma, tail = line.rpartition(",")
    day = (
        a_day(tail, facts.today, facts.person.locale, fiscal_start=facts.fiscal_start)
        if comma and any(c.isalnum() for c in words)
        else None
    )
    return (
        (words.strip(), day)
        if day
        else a_step_and_day(line, facts.today, facts.person.locale, fiscal_start=facts.fiscal_start)
    )


def _number(words: str, goal: Goal, seen: Seen) -> float | None:
    """The number a milestone names, where it fits what the goal counts."""
    value = a_value(words, language(seen)) if goal.target is not None else None
    return None if value is None or value.number is None else in_unit(goal, value.number, value.unit)
