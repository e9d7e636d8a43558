"""The moment of an if-then plan: the plan word for word, and what came of it (II-1)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.rhythms import WEEKDAYS
from conversations.coaching.values import Effect, Entry, Goal, Put
from conversations.flow import Read, Refusal, Said, Seen, ask, choose, chosen, do, flow, given, known, repeat, say
from conversations.flows.picking import a_goal_by_name, as_options, by_urgency
from conversations.flows.readers import language
from conversations.reading.dates.cue import a_cue
from conversations.reading.steps import an_if_then

EVERY = {"day": WEEKDAYS, "weekday": WEEKDAYS[:5]}


def with_plan(seen: Seen) -> list[Goal]:
    """The active goals that have an if-then plan."""
    return by_urgency([goal for goal in seen.facts.active if goal.plan_when and goal.plan_then])


def come(seen: Seen) -> list[Goal]:
    """Those whose moment was today, the latest alone."""
    here, person = seen.facts.here(seen.facts.now), seen.facts.person
    found: list[tuple[str, Goal]] = []
    for goal in with_plan(seen):
        cue = a_cue(goal.plan_when, person.locale)
        if cue is None:
            continue
        hour = cue.hour or person.hour
        if WEEKDAYS[here.weekday()] in EVERY.get(cue.rhythm, cue.rhythm.split(",")) and hour <= f"{here:%H:%M}":
            found.append((hour, goal))
    latest = max((hour for hour, _ in found), default="")
    return [goal for hour, goal in found if hour == latest]


def goal_of(seen: Seen) -> Goal | None:
    """The goal this is about: as picked, the only one with a plan, or the one whose moment has come."""
    if seen["goal"]:
        return seen.facts.goal(seen["goal"])
    plans, now = with_plan(seen), come(seen)
    return plans[0] if len(plans) == 1 else now[0] if len(now) == 1 else None


def one_goal(seen: Seen) -> list[str]:
    """The goal's id, so that the answers stand under the goal they were given for."""
    goal = goal_of(seen)
    return [goal.id] if goal is not None else []


def a_plan(text: str, seen: Seen) -> Read | Refusal:
    """A plan with both halves, word for word."""
    found = an_if_then(text, language(seen))
    if found is None:
        return Refusal("everywhere/not_if_then")
    return Read({"words": text.strip(), "when": found[0], "then": found[1]})


def keep(seen: Seen) -> list[Effect]:
    """What came of it as a line of the story; a plan that changed stands in the goal."""
    goal, facts, came = seen.facts.goal(seen.item), seen.facts, seen["came"]
    if goal is None:
        return []
    if came == "change":
        new = seen["plan"]
        if not new:
            return []
        return [Put(replace(goal, plan_when=new["when"], plan_then=new["then"], touched_at=facts.now))]
    row = Entry(goal.tenant, goal.person, seen.id("cue"), "progress", goal.id, goal.plan_then,
                day=facts.today.isoformat(), detail=f"cue:{came}", at=facts.now)  # fmt: skip
    return [Put(row), Put(replace(goal, touched_at=facts.now))] if came == "done" else [Put(row)]


def the_plan(seen: Seen) -> dict[str, Any]:
    """The plan word for word, and whether a changed one will be reminded of."""
    goal = seen.facts.goal(seen.item)
    new = seen["plan"]
    reminded = bool(new) and a_cue(new["when"], seen.facts.person.locale) is not None
    return {
        "title": Said(goal.title if goal else ""), "when": Said(goal.plan_when if goal else ""),
        "then": Said(goal.plan_then if goal else ""), "reminded": reminded,
    }  # fmt: skip


ANY = known(lambda seen: bool(with_plan(seen)))
UNCLEAR = known(lambda seen: len(with_plan(seen)) > 1 and len(come(seen)) != 1)
NO_GOAL = known(lambda seen: goal_of(seen) is None, "goal")
CHANGED = chosen("came", "change") & given("plan")

CUE = flow(
    "cue",
    choose("goal", listed=as_options(with_plan), reads=a_goal_by_name(with_plan), when=UNCLEAR, rule="II-1"),
    repeat(
        "each",
        choose("came", "done", "not_this_time", "change", shows=the_plan, rule="II-1"),
        ask("plan", a_plan, when=chosen("came", "change"), shows=the_plan, rule="II-1"),
        do("keep", keep, when=given("came")),
        say("kept", when=chosen("came", "done"), shows=the_plan),
        say("another_time", when=chosen("came", "not_this_time"), shows=the_plan),
        say("changed", when=CHANGED, shows=the_plan),
        say("unchanged", when=~chosen("came", "done", "not_this_time") & ~CHANGED),
        over=one_goal,
    ),
    say("left", when=ANY & NO_GOAL),
    say("none", when=~ANY),
)
