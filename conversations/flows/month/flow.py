"""The month: small wins counted, then and now of each goal, both kinds of goals, and what mattered (T7, K5, MO-3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from conversations.coaching.goals import name_of
from conversations.coaching.standing import is_counted, rows
from conversations.coaching.values import Effect, Entry, Goal, Put
from conversations.flow import Said, Seen, ask, do, flow, given, known, say
from conversations.flows.picking import by_urgency
from conversations.flows.readers import some_words

DAYS = 30
MOST_GOALS = 3


def since(seen: Seen) -> str:
    """The first day of the month that is looked at."""
    return (seen.facts.today - timedelta(days=DAYS)).isoformat()


def wins(seen: Seen) -> list[Entry]:
    """The wins of the month, oldest first."""
    found = [one for one in seen.facts.entries if one.kind == "win" and one.day >= since(seen)]
    return sorted(found, key=lambda one: (one.at, one.id))


def then_and_now(seen: Seen) -> list[dict[str, Any]]:
    """The goals that have a number, with the one before the month, or the first of it, and the newest."""
    found = []
    for goal in by_urgency([goal for goal in seen.facts.active if is_counted(goal)]):
        told = [one for one in rows(goal, seen.facts.entries) if one.number is not None and one.unit in (goal.unit, "")]
        before = [one.number for one in told if one.day < since(seen)]
        now = [one.number for one in told if one.day >= since(seen)]
        then = before[-1] if before else goal.baseline
        if then is None and len(now) > 1:
            then, now = now[0], now[1:]
        if then is None and not now:
            continue
        found.append({"title": Said(name_of(goal)), "unit": goal.unit, "then": then, "now": now[-1] if now else None})
    return found[:MOST_GOALS]


def of_kind(seen: Seen, kind: str) -> list[Goal]:
    """The active goals of a kind."""
    return [goal for goal in seen.facts.active if goal.kind == kind]


def the_month(seen: Seen) -> dict[str, Any]:
    """What there is to see."""
    found = wins(seen)
    return {
        "since": since(seen), "wins": len(found), "last": Said(found[-1].text if found else ""),
        "goals": then_and_now(seen), "results": len(of_kind(seen, "performance")),
        "learning": len(of_kind(seen, "learning")),
    }  # fmt: skip


def missing(seen: Seen) -> dict[str, Any]:
    """The kind of goal there is none of, and a goal that it would help."""
    kind = "learning" if not of_kind(seen, "learning") else "result"
    other = by_urgency(of_kind(seen, "performance") or of_kind(seen, "learning"))
    return {"kind": kind, "title": Said(name_of(other[0]) if other else "")}


def keep(seen: Seen) -> list[Effect]:
    """What was said of the month, as lines of the story."""
    person, facts, effects = seen.facts.person, seen.facts, list[Effect]()
    row = Entry(person.tenant, person.id, "", "learned", day=facts.today.isoformat(), at=facts.now)
    for name in ("mattered", "helps"):
        if seen[name]:
            effects.append(Put(replace(row, id=seen.id(name), text=str(seen[name]), detail=f"month:{name}")))
    return effects


SAID = given("mattered") | given("helps")
ONE_KIND = known(lambda seen: bool(of_kind(seen, "performance")) != bool(of_kind(seen, "learning")))

MONTH = flow(
    "month",
    say("look", shows=the_month),
    ask("mattered", some_words, rule="PP-1"),
    ask("helps", some_words, rule="SDT-1"),
    do("keep", keep, when=SAID),
    say("kept", when=SAID),
    say("seen", when=~SAID),
    say("one_kind", when=ONE_KIND, shows=missing),
)
