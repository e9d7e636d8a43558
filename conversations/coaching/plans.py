"""Which plans change when a turn puts something: what falls due follows from goals, dates and the person's own times.

Flows know nothing of it. `bot/effects.py` writes the changes in the turn's transaction; the tick works out when.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from conversations.coaching.values import CheckIn, Effect, Entry, Goal, Person, Plan, Put, SharedLine, Value
from conversations.facts import Facts
from conversations.reading.dates.cue import a_cue

OFF = "off"
DIGEST = "digest"
"""The plan of the weekly digest, and its rhythm: the day and hour stand with the person who reads it."""
UNSETTLED = ("", OFF)
OF_TIME = ("zone", "hour", "days", "quiet_hours", "holidays", "digest")
"""Fields of a person that move everything that is planned for them."""
ACTIVE = "active"
"""The state of a goal whose dates come."""
States = Mapping[str, str]
"""The state of each goal."""
QUIET_AFTER = 4
"""Unanswered messages after which the rhythm itself was slower; any word brings the old one back (T4)."""


class Changes(NamedTuple):
    """What becomes of somebody's plans."""

    put: tuple[Plan, ...] = ()
    off: tuple[tuple[str, str, str], ...] = ()
    """(tenant, person, id) of plans with nothing ahead any more."""
    done: tuple[tuple[str, str, str], ...] = ()
    """(tenant, person, day) of check-ins: one that was answered early needs no reminder (A4)."""
    anew: tuple[tuple[str, str], ...] = ()
    """(tenant, person) whose every plan is to be worked out again."""


def changes(facts: Facts, effects: Iterable[Effect], before: Person) -> Changes | None:
    """What a turn changes in somebody's plans; `before` is the person as they were when the message came."""
    kept = [effect.value for effect in effects if isinstance(effect, Put)]
    if not kept:
        return None
    put: list[Plan] = []
    off: list[tuple[str, str, str]] = []
    known: dict[tuple[str, str], Value] = {("goals", goal.id): goal for goal in facts.goals}
    known |= {("entries", entry.id): entry for entry in facts.entries}
    who = (before.tenant, before.id)
    states = {goal.id: goal.state for goal in facts.goals}
    new_states = states | {value.id: value.state for value in kept if isinstance(value, Goal)}
    for value in [*kept, *_moved_along(facts, kept, states, new_states)]:
        old = before if isinstance(value, Person) else known.get((value.table, getattr(value, "id", "")))
        was = dict(_pairs(old, before.locale, states)) if old is not None else {}
        for name, plan in _pairs(value, before.locale, new_states):
            open_before = old is not None and name not in was  # Then a talk planned it, and only a talk knew of it.
            if plan is not None and plan != was.get(name):
                put.append(replace(plan, since=facts.now))
            elif plan is None and (open_before or was.get(name) is not None):
                off.append((*who, name))
    put += [value if value.since else replace(value, since=facts.now) for value in kept if isinstance(value, Plan)]
    done = tuple((*who, value.day) for value in kept if isinstance(value, CheckIn))
    anew = any(isinstance(value, Person) and moves(before, value) for value in kept)
    if not (put or off or done or anew):
        return None
    return Changes(tuple(put), tuple(off), done, (who,) if anew else ())


def moves(before: Person, after: Person) -> bool:
    """Whether everything planned for a person has to be worked out again."""
    came_back = before.unanswered >= QUIET_AFTER and not after.unanswered
    return came_back or any(getattr(before, name) != getattr(after, name) for name in OF_TIME)


def _moved_along(facts: Facts, kept: list[Value], states: States, new_states: States) -> list[Entry]:
    """The milestones of goals that are taken up or laid down: they wait with their goal."""
    turned = {
        goal for goal, state in new_states.items() if (state == ACTIVE) != (states.get(goal, state) == ACTIVE)
    }  # fmt: skip
    said = {value.id for value in kept if isinstance(value, Entry)} if turned else set()
    return [one for one in facts.entries if one.goal in turned and one.kind == "milestone" and one.id not in said]


def _pairs(value: Value | None, locale: str, states: States) -> Iterator[tuple[str, Plan | None]]:
    """(id, plan) of everything that a value plans; None where it plans nothing there."""
    if isinstance(value, Person):
        yield from _of_person(value)
    elif isinstance(value, Goal):
        yield from _of_goal(value, locale)
    elif isinstance(value, Entry) and value.kind == "milestone":
        open_one = bool(value.day) and value.state in ("", "open") and states.get(value.goal, ACTIVE) == ACTIVE
        name = f"milestone/{value.id}"
        plan = Plan(value.tenant, value.person, name, "milestone", value.id, day=value.day)
        yield name, plan if open_one else None
    elif isinstance(value, SharedLine) and value.state == "approved":
        yield DIGEST, Plan(value.tenant, value.reader, DIGEST, DIGEST, rhythm=DIGEST)


def _of_person(person: Person) -> Iterator[tuple[str, Plan | None]]:
    agreed = person.rhythm not in UNSETTLED
    if person.rhythm != "each":  # Then each check-in says when the next one is.
        plan = Plan(person.tenant, person.id, "check_in", "check_in", rhythm=person.rhythm)
        yield "check_in", plan if agreed else None
    month = Plan(person.tenant, person.id, "month", "month", rhythm="month")
    yield "month", month if agreed and person.rhythm != "month" else None
    quarter = Plan(person.tenant, person.id, "quarter", "quarter", rhythm="quarter")
    yield "quarter", quarter if agreed else None
    rest = Plan(person.tenant, person.id, "rest", "rest", rhythm="quarter")
    yield DIGEST, Plan(person.tenant, person.id, DIGEST, DIGEST, rhythm=DIGEST) if person.digest != OFF else None
    yield "rest", rest if person.resting_until == "open" and not person.silenced else None


def _of_goal(goal: Goal, locale: str) -> Iterator[tuple[str, Plan | None]]:
    active = goal.state == ACTIVE
    name = f"due/{goal.id}"
    yield name, Plan(goal.tenant, goal.person, name, "due", goal.id, day=goal.due) if active and goal.due else None
    name = f"cue/{goal.id}"
    cue = a_cue(goal.plan_when, locale) if active and goal.plan_when and goal.plan_then else None
    plan = Plan(goal.tenant, goal.person, name, "cue", goal.id, cue.rhythm, cue.hour) if cue else None
    yield name, plan
