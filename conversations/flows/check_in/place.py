"""What a check-in is about: the goal whose number is asked, what stood there before, what is still open.

Everything is worked out from the answers and from rows of other talks, so that keeping a part of a check-in early
changes no later question of it.
"""

from __future__ import annotations

from typing import Any

from conversations.coaching.lines import FOR_THE_TALK
from conversations.coaching.standing import fell_back, is_counted, newest, now_at, numbers, rows
from conversations.coaching.updates import from_row
from conversations.coaching.values import Entry, Goal
from conversations.flow import Seen
from conversations.flows.picking import by_urgency
from conversations.reading.measures.value import Value


def rested(seen: Seen) -> list[Goal]:
    """The goals that were paused until a day which has come."""
    today = seen.facts.today.isoformat()
    over = {one.goal for one in rest_entries(seen) if one.day <= today}
    return [goal for goal in seen.facts.goals if goal.state == "parked" and goal.id in over]


def rest_entries(seen: Seen) -> list[Entry]:
    """The pauses with a day at which they end."""
    found = [one for one in seen.facts.entries if one.kind == "change" and one.detail == "pause"]
    return [one for one in found if one.state == "open" and one.day]


def working(seen: Seen) -> list[Goal]:
    """The goals a check-in is about: the active ones, and those whose rest is over."""
    return [*seen.facts.active, *rested(seen)]


def first_of(seen: Seen, name: str) -> Any:
    """A part of what was read in the first answer."""
    answer = seen["further"]
    return answer.get(name) if isinstance(answer, dict) else None


def is_quiet(seen: Seen) -> bool:
    """Whether nothing got further."""
    return seen["further"] == "nothing" or bool(first_of(seen, "quiet"))


def is_setback(seen: Seen) -> bool:
    """Whether the first answer tells of a step back (E6)."""
    return bool(first_of(seen, "setback"))


def asked_goal(seen: Seen) -> Goal | None:
    """The goal whose number is asked: named in the first answer, else with the next date, else longest unasked."""
    goals = working(seen)
    named = first_of(seen, "goal")
    found = next((goal for goal in goals if goal.id == named), None)
    return found or next(iter(by_urgency(goals)), None)


def goal_now(seen: Seen) -> Goal | None:
    """The goal that the answer was about; it no longer changes once there is an answer."""
    now = seen["number"]
    if isinstance(now, dict):
        return seen.facts.goal(now["goal"])
    if isinstance(now, str) and now.startswith(("same:", "is:")):
        return seen.facts.goal(now.partition(":")[2])
    return asked_goal(seen)


def unplaced(seen: Seen) -> Value | None:
    """A number of the first answer that could belong to several goals."""
    row = first_of(seen, "unplaced")
    return from_row(row) if row else None


def fits_of(seen: Seen) -> list[Goal]:
    """The goals that such a number could belong to; none where there is no such number."""
    value = unplaced(seen)
    return [] if value is None else [
        goal for goal in by_urgency(working(seen)) if is_counted(goal) and now_at(goal, value) is not None
    ]  # fmt: skip


def last_row(seen: Seen, goal: Goal) -> Entry | None:
    """The newest number of a goal from before this check-in, or its newest words where nothing is counted."""
    before = rows(goal, seen.facts.entries, seen.id("progress"))
    told = [one for one in before if (one.number is not None if is_counted(goal) else one.text)]
    return told[-1] if told else None


def last_number(seen: Seen, goal: Goal) -> float | None:
    """The newest number of a goal from before this check-in, or where it began."""
    before = numbers(goal, seen.facts.entries, seen.id("progress"))
    return before[-1] if before else None


def new_number(seen: Seen) -> float | None:
    """The number of this check-in: a new one, or the last one again."""
    now, goal = seen["number"], goal_now(seen)
    if isinstance(now, dict):
        number = now["number"]
        return None if number is None else float(number)
    value = unplaced(seen)
    if isinstance(now, str) and now.startswith("is:"):
        return now_at(goal, value) if goal is not None and value is not None else None
    return last_number(seen, goal) if now and goal is not None and is_counted(goal) else None


def took_back(seen: Seen) -> bool:
    """Whether the new number is further from the aim than the last; asked about only once a check-in."""
    goal, number = goal_now(seen), new_number(seen)
    if goal is None or number is None or is_setback(seen):
        return False
    return fell_back(goal, numbers(goal, seen.facts.entries, seen.id("progress")), number)


def is_short(seen: Seen) -> bool:
    """Whether this is a whole check-in already: a quiet week without a new number, or all as before."""
    now = seen["number"]
    told = isinstance(now, dict) or (isinstance(now, str) and now.startswith("is:")) or bool(first_of(seen, "heard"))
    return now == "all" or (is_quiet(seen) and not told)


def last_check_in(seen: Seen) -> str:
    """The day of the check-in before this one, or empty."""
    own = seen.id("check_in")
    return max((one.day for one in seen.facts.check_ins if one.id != own), default="")


def is_overtaken(seen: Seen) -> bool:
    """Whether a newer check-in has begun since this one, which was left half-way."""
    own = next((one.at for one in seen.facts.check_ins if one.id == seen.id("check_in")), None)
    return own is not None and any(one.at > own for one in seen.facts.check_ins)


def open_blocker(seen: Seen) -> Entry | None:
    """What was in the way and has not gone."""
    return newest(seen.facts.entries, "blocked", "open", but=(seen.id("blocked"),))


def said_blocker(seen: Seen) -> bool:
    """Whether something in the way was already told in this check-in."""
    now = seen["number"]
    return bool((first_of(seen, "heard") or {}).get("blocker")) or (isinstance(now, dict) and bool(now.get("blocked")))


def stuck_step(seen: Seen) -> Entry | None:
    """The step of a talk about being stuck, when its day has come: asked about once (GR-1)."""
    today = seen.facts.today.isoformat()
    found = [one for one in seen.facts.entries if one.detail == "stuck" and one.day <= today]
    return newest(found, "next", "open")


def earlier_steps(seen: Seen) -> list[Entry]:
    """The next steps from before this check-in; what was kept for a 1:1 is none."""
    found = [one for one in seen.facts.entries if one.kind == "next" and one.id != seen.id("next")]
    return [one for one in found if one.detail != FOR_THE_TALK]


def last_step(seen: Seen) -> Entry | None:
    """The newest next step, still open or done."""
    return newest(earlier_steps(seen), "next", "open", "done")


def words_of(goal: Goal | None) -> str:
    """The weekly behaviour of a goal, or nothing."""
    return goal.behaviour if goal else ""
