"""The five letters of a goal, each judged with its reason: specific, measurable, achievable, relevant, time-bound.

Pure functions on a goal and the entries beside it (G10-G14). Nothing here is a mark: a letter that is open names what
is missing, and `most_useful` names the one thing worth doing first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from conversations.coaching.goals import is_far
from conversations.coaching.values import Entry, Goal
from conversations.reading.goals.goal import GoalRead, read_goal
from conversations.reading.goals.goal_words import goal_words
from conversations.reading.goals.parts import anywhere
from conversations.reading.tables import opened

SURE = 6
"""A confidence from here on is accepted as it is (LL-3)."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of SMART: whether it holds, the reason as a key, and the person's words that decided it."""

    letter: str
    ok: bool
    reason: str
    words: str = ""


def judge(
    goal: Goal, entries: Iterable[Entry], today: date, locale: str = "en", read: GoalRead | None = None
) -> tuple[Letter, ...]:
    """The letters S, M, A, R and T of a goal, in this order; `read` is its sentence where that was read already."""
    read = read or read_goal(goal.title, today, locale)
    own = [one for one in entries if one.goal == goal.id and one.state == "open"]
    return (
        _specific(goal, read),
        _measurable(goal, read),
        _achievable(goal, own),
        _relevant(goal, locale),
        _time_bound(goal, own, today),
    )


def _specific(goal: Goal, read: GoalRead) -> Letter:
    if goal.target is not None:
        return Letter("S", True, "number", goal.metric)
    if read.specific:
        return Letter("S", True, "names", read.because.get("specific", ""))
    if goal.sign:
        return Letter("S", True, "sign", goal.sign)
    return Letter("S", False, "open_word" if read.vague else "wide", read.vague)


def _measurable(goal: Goal, read: GoalRead) -> Letter:
    if goal.target is not None:
        return Letter("M", True, "number")
    if goal.sign:
        return Letter("M", True, "sign", goal.sign)
    if read.measurable:
        return Letter("M", True, "end", read.because.get("measurable", ""))
    return Letter("M", False, "nothing_to_see")


def _achievable(goal: Goal, own: Sequence[Entry]) -> Letter:
    """Confidence, resources and time (LL-3, G12); low confidence asks for help or a near step, any way else will do."""
    if goal.confidence is not None and goal.confidence >= SURE:
        return Letter("A", True, "sure")
    step = next((one.text for one in own if one.kind in ("next", "milestone") and one.text), "")
    ways = [("support", goal.support), ("step", step)]
    if goal.confidence is None:
        ways += [("way", goal.how), ("plan", goal.plan_then)]
    found = next(((reason, words) for reason, words in ways if words), None)
    if found is not None:
        return Letter("A", True, *found)
    return Letter("A", False, "no_way" if goal.confidence is None else "unsure")


def _relevant(goal: Goal, locale: str) -> Letter:
    """What it serves: an aspiration, a value, an objective; a role of one's own is an aspiration itself (G13)."""
    ways = (("serves", goal.relevance), ("reason", goal.why))
    found = next(((reason, words) for reason, words in ways if words), None)
    if found is not None:
        return Letter("R", True, *found)
    if goal.parent and goal.relation in ("step", "supports"):
        return Letter("R", True, "parent")
    if goal.whose == "agreed" or goal.scope == "objective":
        return Letter("R", True, "work")
    line, table = opened(goal.title, locale)
    role = anywhere(goal_words(table.code).roles, line)
    return Letter("R", True, "role", role) if role else Letter("R", False, "no_reason")


def _time_bound(goal: Goal, own: Sequence[Entry], today: date) -> Letter:
    if not goal.due:
        return Letter("T", False, "no_day")
    if date.fromisoformat(goal.due) < today:
        return Letter("T", False, "passed")
    near = any(one.kind in ("next", "milestone") for one in own)
    return Letter("T", True, "day" if near or not is_far(goal.due, today) else "far")


def most_useful(letters: Sequence[Letter], goal: Goal, entries: Iterable[Entry]) -> str:
    """The one thing worth doing first: sign, day, stronger, split, next or check_in."""
    is_open = {one.letter for one in letters if not one.ok}
    if is_open & {"S", "M"}:
        return "sign"
    if "T" in is_open:
        return "day"
    if is_open:
        return "stronger"
    own = [one for one in entries if one.goal == goal.id and one.state == "open"]
    if letters[-1].reason == "far":
        return "split"
    return "check_in" if any(one.kind == "next" for one in own) else "next"
