"""A far goal gets milestones: equal monthly ones to keep, or the person's own (T3)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.values import Effect, Entry, Put
from conversations.flow import Said, Seen, ask, choose, chosen, do, flow, given, known, say, section
from conversations.flows.picking import a_goal_by_name, as_options
from conversations.flows.split.reading import (
    as_rows,
    equal,
    goal_of,
    goals,
    how_to_split,
    milestones,
    own_milestones,
    proposed,
)

ALL_SHOWN, FIRST_SHOWN = 5, 2
"""So many milestones are shown one by one; of more, the first ones and the last."""


def kept_rows(seen: Seen) -> list[dict[str, Any]]:
    """The milestones that will be kept: the equal ones as they were shown, or the person's own."""
    picked = seen["own"] if seen["steps"] in (None, "own") else seen["steps"]
    if isinstance(picked, dict):
        return list(picked["rows"])
    return as_rows(picked) if picked and picked != "leave" else []


def keep(seen: Seen) -> list[Effect]:
    """Each milestone as a dated line; those from before make room."""
    person, goal, now = seen.facts.person, goal_of(seen), seen.facts.now
    if goal is None:
        return []
    effects: list[Effect] = [Put(replace(one, state="gone")) for one in milestones(seen)]
    for at, row in enumerate(kept_rows(seen), 1):
        effects.append(
            Put(Entry(person.tenant, person.id, seen.id(f"milestone{at}"), "milestone", goal.id, row["words"],
                      row["number"], goal.unit if row["number"] is not None else "", row["day"], "open", at=now))
        )  # fmt: skip
    return effects


def as_it_is(seen: Seen) -> dict[str, Any]:
    """The goal, what it has already, and the equal steps that are proposed."""
    goal = goal_of(seen)
    rows = [{"day": day.isoformat(), "number": number} for day, number in equal(seen)]
    shown = rows if len(rows) <= ALL_SHOWN else rows[:FIRST_SHOWN]
    return {
        "title": Said(goal.title if goal else ""), "due": goal.due if goal else "", "unit": goal.unit if goal else "",
        "rows": shown, "more": len(rows) - len(shown), "last": rows[-1] if rows else None,
        "before": len(milestones(seen)),
    }  # fmt: skip


def as_kept(seen: Seen) -> dict[str, Any]:
    """What was kept, beginning with the first."""
    rows = kept_rows(seen)
    first = rows[0] if rows else {"words": "", "day": "", "number": None}
    return as_it_is(seen) | {
        "count": len(rows), "first": Said(first["words"]), "day": first["day"], "number": first["number"],
    }  # fmt: skip


ANY = known(lambda seen: bool(goals(seen)))
SEVERAL = known(lambda seen: len(goals(seen)) > 1)
FOUND = known(lambda seen: goal_of(seen) is not None, "goal")
COUNTED = known(lambda seen: (goal := goal_of(seen)) is not None and goal.target is not None, "goal")
EQUAL = known(lambda seen: bool(equal(seen)), "goal") & COUNTED
OWN = ~EQUAL | chosen("steps", "own")
KEPT = (given("steps") & ~chosen("steps", "own", "leave")) | (given("own") & ~chosen("own", "leave"))

SPLIT = flow(
    "split",
    choose("goal", listed=as_options(goals), reads=a_goal_by_name(goals), when=SEVERAL, rule="T3"),
    section(
        "into",
        choose("steps", "own", "leave", listed=proposed, reads=how_to_split, when=EQUAL, shows=as_it_is, rule="T3"),
        ask("own", own_milestones, options=("leave",), listed=proposed, when=OWN, shows=as_it_is, rule="T3"),
        do("keep", keep, when=KEPT),
        say("kept", when=KEPT, shows=as_kept),
        when=ANY & FOUND,
    ),
    say("left", when=ANY & ~KEPT, shows=as_it_is),
    say("no_goals", when=~ANY),
)
