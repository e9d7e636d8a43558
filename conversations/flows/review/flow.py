"""A look at every active goal once a quarter: keep, change or stop (E5)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.closing import closed
from conversations.coaching.standing import aim_beside, is_counted, numbers
from conversations.coaching.values import Effect, Entry, Goal, Put
from conversations.flow import Said, Seen, choose, do, flow, known, repeat, say
from conversations.flows.picking import by_urgency
from conversations.formats import shorten


def goals(seen: Seen) -> list[str]:
    """The active goals, by their next date."""
    return [goal.id for goal in by_urgency(seen.facts.active)]


def this_goal(seen: Seen) -> dict[str, Any]:
    """One goal as it was written, where it stands, and how many there are."""
    goal, every = seen.facts.goal(seen.item), goals(seen)
    if goal is None:
        return {}
    so_far = numbers(replace(goal, baseline=None), seen.facts.entries) if is_counted(goal) else []
    return {
        "title": Said(goal.title), "why": Said(goal.why), "due": goal.due, "aim": aim_beside(goal), "unit": goal.unit,
        "last": so_far[-1] if so_far else None, "at": every.index(goal.id) + 1, "all": len(every),
        "late": bool(goal.due) and goal.due < seen.facts.today.isoformat(),
    }  # fmt: skip


def with_verdict(seen: Seen, verdict: str) -> list[Goal]:
    """The goals that got this verdict."""
    rows = seen["each"] or {}
    found = [seen.facts.goal(one) for one, answers in rows.items() if answers["verdict"] == verdict]
    return [goal for goal in found if goal is not None]


def summary(seen: Seen) -> dict[str, Any]:
    """What comes of it."""
    stopped, changing = with_verdict(seen, "stop"), with_verdict(seen, "change")
    return {
        "kept": len(goals(seen)) - len(stopped) - len(changing),
        "stopped": Said(", ".join(shorten(goal.title, 40) for goal in stopped[:3])),
        "changing": Said(", ".join(shorten(goal.title, 40) for goal in changing[:3])),
    }


def keep(seen: Seen) -> list[Effect]:
    """Goals that stop are let go; the verdicts stand in the story."""
    person, effects = seen.facts.person, list[Effect]()
    today = seen.facts.today.isoformat()
    for goal in with_verdict(seen, "stop"):
        effects += closed(goal, "released", seen.facts.entries, seen.facts.now)
    for one, answers in (seen["each"] or {}).items():
        verdict = answers["verdict"]
        if verdict:
            row = Entry(person.tenant, person.id, seen.id(f"review.{one}"), "change", one, day=today,
                        detail=f"review:{verdict}", at=seen.facts.now)  # fmt: skip
            effects.append(Put(row))
    return effects


HAS_GOALS = known(lambda seen: bool(seen.facts.active))

REVIEW = flow(
    "review",
    repeat("each", choose("verdict", "keep", "change", "stop", shows=this_goal, rule="E5"), over=goals),
    do("close", keep, when=HAS_GOALS),
    say("summary", when=HAS_GOALS, shows=summary),
    say("no_goals", when=~HAS_GOALS),
)
