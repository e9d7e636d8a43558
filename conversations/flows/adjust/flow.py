"""A goal changes: another number or date, a rest, another goal instead, or an end (E4, T6, P3, P4)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.closing import closed
from conversations.coaching.goals import is_far
from conversations.coaching.reshape import moved_milestones, moved_stones, with_aim
from conversations.coaching.standing import aim_beside
from conversations.coaching.values import Effect, Entry, Goal, Put
from conversations.flow import Said, Seen, When, ask, choose, do, flow, given, known, say, section
from conversations.flows.adjust.reading import (
    a_change,
    a_goal_to_change,
    a_new_shape,
    a_reason,
    goal_of,
    goals,
    is_bound,
    something_instead,
)
from conversations.flows.picking import as_options
from conversations.flows.readers import a_due


def way(seen: Seen) -> str:
    """What happens to the goal: reshape, pause, swap, release or wake; as chosen, or as the command said."""
    picked, change = seen["goal"], seen["change"]
    if isinstance(change, dict) or isinstance(picked, dict):
        return "reshape"
    return str(change or seen["how"] or "")


def new_of(seen: Seen) -> dict[str, Any]:
    """The new number and date, from whichever answer held them."""
    for name in ("new", "change", "goal"):
        found = seen[name]
        if isinstance(found, dict):
            return dict(found if name == "new" else found["new"])
    return {}


def after(seen: Seen) -> Goal | None:
    """The goal with its new number and date."""
    goal, new = goal_of(seen), new_of(seen)
    if goal is None or not new:
        return goal
    aimed = goal if new["target"] is None else with_aim(goal, new["target"], new["unit"])
    return replace(aimed, due=new["due"] or goal.due, touched_at=seen.facts.now)


def a_note(seen: Seen, text: str, day: str = "", state: str = "") -> Put:
    """The change as a line of the person's story."""
    person, goal = seen.facts.person, goal_of(seen)
    return Put(
        Entry(person.tenant, person.id, seen.id("change"), "change", goal.id if goal else "", text,
              day=day or seen.facts.today.isoformat(), state=state, detail=way(seen), at=seen.facts.now)
    )  # fmt: skip


def keep_reshape(seen: Seen) -> list[Effect]:
    """The new shape; milestones and stepping stones move in proportion (T6)."""
    goal, new = goal_of(seen), after(seen)
    if goal is None or new is None:
        return []
    today = seen.facts.today
    effects: list[Effect] = [Put(new), a_note(seen, new_of(seen)["reason"] or new_of(seen)["words"])]
    effects += [Put(one) for one in moved_milestones(goal, new, seen.facts.entries, today)]
    return effects + [Put(one) for one in moved_stones(goal, new, seen.facts.goals, today)]


def keep_pause(seen: Seen) -> list[Effect]:
    """The goal rests, until a day or until it is called back."""
    goal, until = goal_of(seen), seen["until"]
    if goal is None:
        return []
    day = "" if until in (None, "open") else str(until)
    note = a_note(seen, "", day, "open" if day else "")
    return [Put(replace(goal, state="parked", touched_at=seen.facts.now)), note]


def keep_wake(seen: Seen) -> list[Effect]:
    """The goal goes on."""
    goal = goal_of(seen)
    if goal is None:
        return []
    rests = [one for one in seen.facts.entries if one.goal == goal.id and one.detail == "pause" and one.state == "open"]
    effects: list[Effect] = [Put(replace(goal, state="active", touched_at=seen.facts.now))]
    return effects + [Put(replace(one, state="done")) for one in rests]


def keep_swap(seen: Seen) -> list[Effect]:
    """The old goal ends, the new one points back to it; what was learned stays where it is."""
    goal, wish = goal_of(seen), seen["instead"]
    if goal is None or wish is None:
        return []
    person, now = seen.facts.person, seen.facts.now
    fresh = Goal(
        person.tenant, person.id, seen.id("instead"), wish["words"], wish["kind"] or goal.kind, state_of(seen),
        goal.whose, scope=wish["scope"], metric=wish["metric"], unit=wish["unit"], baseline=wish["baseline"],
        target=wish["target"], due=wish["due"], parent=goal.id, relation="instead", skill=goal.skill,
        why=wish["why"], how=wish["how"], opened_at=now, touched_at=now,
    )  # fmt: skip
    return [*closed(goal, "released", seen.facts.entries, now), Put(fresh), a_note(seen, wish["words"])]


def state_of(seen: Seen) -> str:
    """How the new goal begins: only one that can be checked is active (LL-1), a far one waits for a step (PX-1)."""
    wish = seen["instead"]
    if not wish["checkable"]:
        return "wish"
    return "parked" if is_far(wish["due"], seen.facts.today) else "active"


def keep_release(seen: Seen) -> list[Effect]:
    """The goal ends, with what changed."""
    goal = goal_of(seen)
    if goal is None:
        return []
    return [*closed(goal, "released", seen.facts.entries, seen.facts.now), a_note(seen, str(seen["reason"] or ""))]


def as_it_is(seen: Seen) -> dict[str, Any]:
    """The goal as it stands, for a question about it."""
    goal = goal_of(seen)
    return {
        "title": Said(goal.title if goal else ""), "state": goal.state if goal else "",
        "due": goal.due if goal else "", "target": goal.target if goal else None, "unit": goal.unit if goal else "",
        "aim": aim_beside(goal) if goal else None, "bound": is_bound(goal), "how": way(seen),
    }  # fmt: skip


def as_it_will_be(seen: Seen) -> dict[str, Any]:
    """The goal before and after."""
    goal, new = goal_of(seen), after(seen)
    moved = len(moved_milestones(goal, new, seen.facts.entries, seen.facts.today)) if goal and new else 0
    return as_it_is(seen) | {
        "moved": moved, "new_due": new.due if new else "", "new_target": new.target if new else None,
        "new_unit": new.unit if new else "",
    }  # fmt: skip


def as_it_rests(seen: Seen) -> dict[str, Any]:
    """Until when the goal rests."""
    return as_it_is(seen) | {"day": "" if seen["until"] in (None, "open") else seen["until"]}


def what_instead(seen: Seen) -> dict[str, Any]:
    """The new goal, and how it begins."""
    return as_it_is(seen) | {"fresh": Said(seen["instead"]["words"]), "begins": state_of(seen)}


def goes(name: str, *steps: str) -> When:
    """The goal goes this way."""
    return known(lambda seen: way(seen) == name, *steps)


ANY = known(lambda seen: bool(goals(seen)))
UNCLEAR = known(lambda seen: len(goals(seen)) > (0 if seen["how"] == "release" else 1))
"""Letting go is never guessed: its goal is asked for even where there is only one."""
FOUND = known(lambda seen: goal_of(seen) is not None, "goal")
OPEN_WAY = known(lambda seen: seen["how"] is None and not isinstance(seen["goal"], dict), "goal")
RESHAPED = goes("reshape", "change") & known(lambda seen: bool(new_of(seen)), "change")
NOTHING_NEW = known(lambda seen: not isinstance(seen["change"], dict) and not isinstance(seen["goal"], dict), "change")
RESHAPE, PAUSE, WAKE = goes("reshape", "change"), goes("pause", "change"), goes("wake", "change")
SWAP, RELEASE = goes("swap", "change"), goes("release", "change")
CHANGED = FOUND & (RESHAPED | PAUSE | WAKE | RELEASE | (SWAP & given("instead")))

ADJUST = flow(
    "adjust",
    choose("goal", listed=as_options(goals), reads=a_goal_to_change, when=UNCLEAR, shows=as_it_is, rule="E4"),
    section(
        "what",
        choose("change", "reshape", "pause", "wake", "swap", "release", reads=a_change, when=OPEN_WAY, shows=as_it_is,
               rule="E4"),
        ask("new", a_new_shape, when=RESHAPE & NOTHING_NEW, shows=as_it_is, rule="SDT-1"),
        ask("until", a_due, options=("open",), when=PAUSE, shows=as_it_is, rule="SDT-1"),
        ask("instead", something_instead, when=SWAP, shows=as_it_is, rule="E4"),
        choose("reason", "not_mine", "moment", "better", "other", reads=a_reason, when=RELEASE, shows=as_it_is,
               rule="E4"),
        do("keep_reshape", keep_reshape, when=RESHAPED),
        do("keep_pause", keep_pause, when=PAUSE),
        do("keep_wake", keep_wake, when=WAKE),
        do("keep_swap", keep_swap, when=SWAP & given("instead")),
        do("keep_release", keep_release, when=RELEASE),
        say("reshaped", when=RESHAPED, shows=as_it_will_be),
        say("paused", when=PAUSE, shows=as_it_rests),
        say("woken", when=WAKE, shows=as_it_is),
        say("swapped", when=SWAP & given("instead"), shows=what_instead),
        say("released", when=RELEASE, shows=as_it_is),
        when=ANY & FOUND,
    ),
    say("unchanged", when=ANY & ~CHANGED, shows=as_it_is),
    say("no_goals", when=~ANY),
)  # fmt: skip
