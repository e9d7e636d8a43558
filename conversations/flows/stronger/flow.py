"""What makes a goal more likely, one question at a time and only what it lacks: *make it stronger*.

In this order: if-then (II-1), weekly behaviour (MO-2), confidence (LL-3), relevance (G13), want and why (LL-2,
SDT-2), time and help (G12). Every answer is saved at once, so that stopping half-way loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from conversations.coaching.values import Effect, Entry, Goal, Put
from conversations.flow import Said, Seen, When, ask, choose, chosen, do, flow, known, repeat, say
from conversations.flows.picking import a_goal_by_name, as_options
from conversations.flows.readers import a_step_on_a_day, language, one_to_ten
from conversations.flows.stronger.reading import (
    ENOUGH,
    PARTS,
    a_plan,
    directions,
    goal_of,
    goals,
    lacking,
    something_bigger,
    the_mark,
    was_asked,
    words_about_it,
)
from conversations.reading.dates.cue import a_cue

MOST_LINES = 3
FIELD = {"plan": "plan_when"}
"""The column that tells whether a goal has a part, where it is not called like the part."""


def fields(seen: Seen, part: str, goal: Goal) -> dict[str, Any]:
    """The columns of a goal that one answer fills; empty ones where the question was skipped."""
    answer = seen[part]
    if part == "plan":
        halves = answer or {"when": "", "then": ""}
        return {"plan_when": halves["when"], "plan_then": halves["then"]}
    if part == "confidence":
        return {"confidence": answer}
    if part == "relevance":
        bigger = something_bigger(seen.facts.goals, answer)
        if bigger is not None:
            return {"relevance": bigger.title, "parent": bigger.id, "relation": "supports"}
        return {"relevance": str(answer or "")}
    if part == "support":
        return {"support": str(answer or help_of(seen))}
    if part == "why":
        return {"why": str(answer or seen["gain"] or "")}
    return {part: str(answer or "")}


def is_unsure(seen: Seen) -> bool:
    """Whether the person has said that they are not so sure (LL-3)."""
    return "confidence" in lacking(seen) and seen["confidence"] is not None and seen["confidence"] < ENOUGH


def help_of(seen: Seen) -> str:
    """What would bring confidence back, where it is help and not a step on a day."""
    bridge = seen["bridge"]
    return str(bridge["words"]) if bridge and not bridge["day"] and "support" in lacking(seen) else ""


def stronger(seen: Seen, last: str = "support") -> Goal | None:
    """The goal with every answer up to a part."""
    goal = goal_of(seen)
    if goal is None:
        return None
    new: dict[str, Any] = {}
    asked = list(PARTS[: PARTS.index(last) + 1])
    if is_unsure(seen) and len(asked) > PARTS.index("confidence") + 1:
        asked.append("support")  # What would bring confidence back may be help, and comes before the other answers.
    for part in asked:
        if part in lacking(seen):
            new |= fields(seen, part, goal)
    return replace(goal, **new)


def a_mark(seen: Seen) -> list[Effect]:
    """What the goal lacked when the talk began, so that its questions stay the same while answers are saved."""
    person, goal = seen.facts.person, goal_of(seen)
    if goal is None or not lacking(seen):
        return []
    how = "asked" if was_asked(seen) else "found"
    mark = Entry(person.tenant, person.id, f"{seen.talk}.stronger", "change", goal.id,
                 day=seen.facts.today.isoformat(), detail=f"stronger:{how}:{' '.join(lacking(seen))}",
                 at=seen.facts.now)  # fmt: skip
    return [Put(mark)]


def keeps(part: str) -> Callable[[Seen], list[Effect]]:
    """Save the goal with every answer up to this one."""

    def keep(seen: Seen) -> list[Effect]:
        goal = stronger(seen, part)
        return [] if goal is None else [*a_mark(seen), Put(replace(goal, touched_at=seen.facts.now))]

    return keep


def keep_bridge(seen: Seen) -> list[Effect]:
    """A smaller first step as a milestone, or a resource as help; the aim stays as it is (LL-3)."""
    person, goal, bridge = seen.facts.person, goal_of(seen), seen["bridge"]
    if goal is None:
        return []
    name = seen.id("milestone")
    if bridge and not help_of(seen):
        step = Entry(person.tenant, person.id, name, "milestone", goal.id, bridge["words"], day=bridge["day"],
                     state="open", detail="LL-3", at=seen.facts.now)  # fmt: skip
        return [Put(step)]
    before = [Put(replace(one, state="gone")) for one in seen.facts.entries if one.id == name]
    new = stronger(seen, "confidence") or goal
    new = replace(new, support=help_of(seen)) if "support" in lacking(seen) else new
    return [*before, *a_mark(seen), Put(replace(new, touched_at=seen.facts.now))]


def as_it_is(seen: Seen) -> dict[str, Any]:
    """The goal as it stands, for a question about it."""
    goal = goal_of(seen)
    return {"title": Said(goal.title if goal else ""), "whose": goal.whose if goal else "",
            "target": goal.target if goal else None, "unit": goal.unit if goal else "",
            "first": (lacking(seen) or ("",))[0], "reminded": is_reminded(seen, goal)}  # fmt: skip


def is_reminded(seen: Seen, goal: Goal | None) -> bool:
    """Whether the if-then plan names a time, so that a reminder comes at its cue (II-1)."""
    when = str(seen["plan"]["when"]) if seen["plan"] else goal.plan_when if goal else ""
    return bool(when) and a_cue(when, language(seen)) is not None


def what_is_new(seen: Seen) -> dict[str, Any]:
    """What the goal has now and did not have before; at most three things, so that it stays short."""
    goal, bridge = stronger(seen), seen["bridge"]
    step = bridge if bridge and not help_of(seen) else {}
    new = goal if goal is not None else Goal("", "", "", "")
    lines = [part for part in lacking(seen) if getattr(new, FIELD.get(part, part)) not in ("", None)]
    lines = [part for part in lines if part not in ("confidence", "want")]
    return as_it_is(seen) | {
        "lines": [*(["step"] if step else []), *lines][:MOST_LINES],
        "when": Said(new.plan_when), "then": Said(new.plan_then), "habit": Said(new.behaviour),
        "bigger": Said(new.relevance), "reason": Said(new.why), "help": Said(new.support),
        "step": Said(step.get("words", "")), "day": step.get("day", ""),
    }  # fmt: skip


def lacks(part: str, *steps: str) -> When:
    """The goal had no such thing when the talk began."""
    return known(lambda seen: part in lacking(seen), *steps)


def one_goal(seen: Seen) -> list[str]:
    """The goal's id, so that the answers stand under the goal they were given for."""
    goal = goal_of(seen)
    return [goal.id] if goal is not None else []


ASKS = known(was_asked)
ANY = known(lambda seen: bool(goals(seen)) or the_mark(seen) is not None)
UNSURE = known(is_unsure, "confidence")
OWN = known(lambda seen: (goal := goal_of(seen)) is not None and goal.whose != "set")
WANTED = ~chosen("want", "little")
HELPED = known(lambda seen: bool(help_of(seen)), "bridge")
NEW = known(lambda seen: bool(what_is_new(seen)["lines"]), "bridge", "gain", *PARTS)
LITTLE = chosen("want", "little")
WHOLE = known(lambda seen: not lacking(seen))

STRONGER = flow(
    "stronger",
    choose("goal", listed=as_options(goals), reads=a_goal_by_name(goals), when=ASKS, needed=True,
           rule="LL-2"),
    repeat(
        "each",
        do("mark", a_mark),
        ask("plan", a_plan, when=lacks("plan"), shows=as_it_is, rule="II-1"),
        do("keep_plan", keeps("plan"), when=lacks("plan")),
        ask("behaviour", words_about_it, when=lacks("behaviour"), shows=as_it_is, rule="MO-2"),
        do("keep_behaviour", keeps("behaviour"), when=lacks("behaviour")),
        ask("confidence", one_to_ten, when=lacks("confidence"), shows=as_it_is, rule="LL-3"),
        do("keep_confidence", keeps("confidence"), when=lacks("confidence")),
        ask("bridge", a_step_on_a_day, when=UNSURE, shows=as_it_is, rule="LL-3"),
        do("keep_bridge", keep_bridge, when=UNSURE),
        choose("relevance", listed=directions, reads=words_about_it, when=lacks("relevance"), shows=as_it_is,
               rule="G13"),
        do("keep_relevance", keeps("relevance"), when=lacks("relevance")),
        choose("want", "lot", "fairly", "little", when=lacks("want") & OWN, shows=as_it_is, rule="LL-2"),
        do("keep_want", keeps("want"), when=lacks("want") & OWN),
        ask("why", words_about_it, when=lacks("why") & WANTED & OWN, shows=as_it_is, rule="LL-2"),
        ask("gain", words_about_it, when=lacks("why") & ~OWN, shows=as_it_is, rule="SDT-2"),
        do("keep_why", keeps("why"), when=lacks("why") & WANTED),
        ask("support", words_about_it, when=lacks("support") & WANTED & ~HELPED, shows=as_it_is, rule="G12"),
        do("keep_support", keeps("support"), when=lacks("support") & WANTED),
        say("whole", when=WHOLE, shows=as_it_is),
        say("now", when=NEW & ~LITTLE, shows=what_is_new),
        say("as_before", when=~WHOLE & ~NEW & ~LITTLE, shows=as_it_is),
        say("little", when=LITTLE, shows=as_it_is),
        over=one_goal,
        when=ANY,
    ),
    say("no_goals", when=~ANY),
)  # fmt: skip
