"""A goal as it was set is changed in any part: in a form at once, or part by part in the talk (P3, P4, T6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from conversations.coaching.reshape import moved_milestones, moved_stones, with_aim
from conversations.coaching.values import Effect, Entry, Goal, Put
from conversations.flow import Said, Seen, When, ask, choose, do, flow, known, say, section
from conversations.flows.adjust.reading import is_bound
from conversations.flows.edit_goal.reading import a_goal, a_measure, a_part, a_plan, a_title, goal_of, goals
from conversations.flows.picking import as_options
from conversations.flows.readers import a_due, some_words
from conversations.shape import FORM, Shape, is_shown

PARTS = ("title", "measure", "due", "whose", "why", "how", "plan", "behaviour", "support")
WORDS = ("title", "whose", "why", "how", "behaviour", "support")
"""The parts that are one column of a goal, called like it."""


def after(seen: Seen) -> Goal | None:
    """The goal with everything that was said about it; what was left alone stays."""
    goal = goal_of(seen)
    if goal is None:
        return None
    new: dict[str, Any] = {part: str(seen[part]) for part in WORDS if seen[part] is not None}
    if seen["due"] is not None:
        new["due"] = "" if seen["due"] == "none" else str(seen["due"])
    if seen["plan"] is not None:
        plan = seen["plan"] or {"when": "", "then": ""}
        new |= {"plan_when": plan["when"], "plan_then": plan["then"]}
    return replace(goal if seen["measure"] is None else measured(goal, seen["measure"]), **new)


def measured(goal: Goal, said: Mapping[str, Any]) -> Goal:
    """The goal with a new measure."""
    if said["target"] is None:
        return replace(goal, sign=said["words"], metric="", unit="", baseline=None, target=None, current=None)
    aimed = with_aim(goal, said["target"], said["unit"] or "", said["baseline"])
    return replace(aimed, sign="", metric=said["metric"] or goal.metric)


def measure_of(goal: Goal, seen: Seen) -> str:
    """What shows that a goal is reached, in words that can be read back."""
    values = {"baseline": goal.baseline, "target": goal.target, "unit": goal.unit, "sign": Said(goal.sign)}
    return seen.facts.text("edit_goal/measure_now", values)


def plan_of(goal: Goal, seen: Seen) -> str:
    """The if-then plan in words that can be read back."""
    values = {"when": Said(goal.plan_when), "then": Said(goal.plan_then)}
    return seen.facts.text("edit_goal/plan_now", values) if goal.plan_when else ""


def shown_as(goal: Goal, seen: Seen) -> dict[str, str]:
    """Every part of a goal as it is now."""
    own = {part: str(getattr(goal, part)) for part in WORDS}
    return own | {"measure": measure_of(goal, seen), "due": goal.due, "plan": plan_of(goal, seen)}


def filled(seen: Seen) -> dict[str, str] | None:
    """The form of a goal as it is now."""
    goal = goal_of(seen)
    return shown_as(goal, seen) if goal is not None else None


def changes(seen: Seen) -> list[dict[str, str]]:
    """The parts that change, as they were and as they will be."""
    goal, new = goal_of(seen), after(seen)
    if goal is None or new is None:
        return []
    was, now = shown_as(goal, seen), shown_as(new, seen)
    parts = [part for part in PARTS if was[part] != now[part]]
    return [{"part": part, "was": Said(was[part]), "now": Said(now[part])} for part in parts]


def moves(seen: Seen) -> bool:
    """Whether the number or the date changes, which others may have agreed to."""
    goal, new = goal_of(seen), after(seen)
    return goal is not None and new is not None and (goal.due, goal.target) != (new.due, new.target)


def keep(seen: Seen) -> list[Effect]:
    """The goal; where its number or date moves, its milestones and stepping stones move along (T6)."""
    goal, new = goal_of(seen), after(seen)
    if goal is None or new is None:
        return []
    person, now, today = seen.facts.person, seen.facts.now, seen.facts.today
    effects: list[Effect] = [Put(replace(new, touched_at=now))]
    if not moves(seen):
        return effects
    note = Entry(person.tenant, person.id, seen.id("change"), "change", goal.id, str(seen["reason"] or ""),
                 day=today.isoformat(), detail="reshape", at=now)  # fmt: skip
    effects.append(Put(note))
    effects += [Put(one) for one in moved_milestones(goal, new, seen.facts.entries, today)]
    return effects + [Put(one) for one in moved_stones(goal, new, seen.facts.goals, today)]


def as_it_is(seen: Seen) -> dict[str, Any]:
    """The goal as it stands, for a question about a part of it."""
    goal = goal_of(seen)
    if goal is None:
        return dict.fromkeys(("now_" + part for part in PARTS), "") | {"called": "", "bound": False}
    own = {f"now_{part}": Said(text) for part, text in shown_as(goal, seen).items()}
    return {**own, "now_due": goal.due, "called": Said(goal.title), "bound": is_bound(goal)}


def as_it_will_be(seen: Seen) -> dict[str, Any]:
    """The goal by its new name, what changes, and how many milestones moved along."""
    goal, new = goal_of(seen), after(seen)
    moved = moved_milestones(goal, new, seen.facts.entries, seen.facts.today) if goal and new else []
    return {"called": Said(new.title if new else ""), "changes": changes(seen), "moved": len(moved)}


def part(name: str) -> When:
    """This part is the one to change; in a form all are."""
    return known(lambda seen: seen["part"] == name or bool(seen["form"]), "part")


ANY = known(lambda seen: bool(goals(seen)))
SEVERAL = known(lambda seen: len(goals(seen)) > 1)
FOUND = known(lambda seen: goal_of(seen) is not None, "goal")
BOUND = known(lambda seen: is_bound(goal_of(seen)), "goal")
MOVES = known(lambda seen: moves(seen) or is_shown(seen), *("measure", "due"))
CHANGED = known(lambda seen: bool(changes(seen)), *PARTS)

EDIT_GOAL = flow(
    "edit_goal",
    choose("goal", listed=as_options(goals), reads=a_goal, when=ANY & SEVERAL & ~FORM, rule="E4"),
    section(
        "parts",
        choose("part", *PARTS, reads=a_part, when=~FORM, shows=as_it_is, rule="E4"),
        ask("title", a_title, when=part("title"), shows=as_it_is),
        ask("measure", a_measure, when=part("measure"), shows=as_it_is, rule="LL-1"),
        ask("due", a_due, options=("none",), when=part("due"), shows=as_it_is, rule="SDT-1"),
        choose("whose", "mine", "agreed", "set", when=part("whose"), shows=as_it_is, rule="P1"),
        ask("why", some_words, when=part("why"), shows=as_it_is, rule="LL-2"),
        ask("how", some_words, when=part("how"), shows=as_it_is),
        ask("plan", a_plan, when=part("plan"), shows=as_it_is, rule="II-1"),
        ask("behaviour", some_words, when=part("behaviour"), shows=as_it_is, rule="MO-2"),
        ask("support", some_words, when=part("support"), shows=as_it_is),
        ask("reason", some_words, when=BOUND & MOVES, shows=as_it_is, needed=True),
        do("keep", keep, when=CHANGED),
        say("kept", when=CHANGED, shows=as_it_will_be),
        when=ANY & FOUND,
    ),
    say("unchanged", when=ANY & ~(FOUND & CHANGED)),
    say("no_goals", when=~ANY),
)  # fmt: skip

GOAL_FORM = Shape(
    {"title": "text", "measure": "text", "due": "day", "whose": "choice", "reason": "text", "why": "long",
     "how": "long", "plan": "long", "behaviour": "text", "support": "text"},
    filled, edits=True, clears=("why", "how", "plan", "behaviour", "support"), must=("title",), needs=("reason",),
)  # fmt: skip
