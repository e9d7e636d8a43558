"""Dates that have come: reached, moved or left; and after a time away all of them at once (A13, T6)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.values import Effect, Plan, Put
from conversations.flow import Read, Refusal, Said, Seen, ask, choose, chosen, do, flow, known, repeat, say
from conversations.flows.adjust.reading import is_bound, new_shape
from conversations.flows.dates.passed import away, days_away, later, movable, moved, named, passed, reached
from conversations.flows.readers import a_due


def is_back(seen: Seen) -> bool:
    """Whether the person says that they are back."""
    return bool(seen["which"] == "back")


def a_new_day(text: str, seen: Seen) -> Read | Refusal:
    """The new date; with the reason where others agreed to it (P4)."""
    one = named(seen, seen.item)
    if one is None or one.step is not None or one.goal is None or not is_bound(one.goal):
        read = a_due(text, seen)
        return read if isinstance(read, Refusal) else Read({"words": text.strip(), "day": read.value, "reason": ""})
    new = new_shape(text, seen, one.goal)
    if isinstance(new, Refusal):
        return new
    if new is None or not new["due"]:
        return Refusal("everywhere/not_a_day")
    if not new["reason"]:
        return Refusal("adjust/reason_needed")
    return Read({"words": text.strip(), "day": new["due"], "reason": new["reason"]})


def wake(seen: Seen) -> list[Effect]:
    """The person back, on the day they named or before it."""
    person = seen.facts.person
    if not person.resting_until:
        return []
    early = Plan(person.tenant, person.id, "back", "back", rhythm="off")
    return [Put(replace(person, resting_until="")), Put(early)]


def close(seen: Seen) -> list[Effect]:
    """The time away is over and counts for nothing any more."""
    line = away(seen)
    return [] if line is None else [Put(replace(line, state="done"))]


def one_by_one(seen: Seen) -> list[str]:
    """The dates that are looked at: the only one, or each."""
    found = passed(seen)
    return [one.id for one in found] if len(found) == 1 or seen["all"] == "each" else []


def verdicts(seen: Seen) -> dict[str, dict[str, Any]]:
    """What was said about each."""
    return dict(seen["each"] or {})


def keep(seen: Seen) -> list[Effect]:
    """What becomes of the dates."""
    found, effects = passed(seen), list[Effect]()
    if seen["all"] == "move":
        for one in movable(found):
            effects += moved(seen, one, later(seen, one))
    for one in found:
        said = verdicts(seen).get(one.id, {})
        if said.get("verdict") == "reached":
            effects += reached(seen, one)
        elif said.get("verdict") == "move" and said.get("day"):
            effects += moved(seen, one, said["day"]["day"], said["day"]["reason"])
    return effects + close(seen)


def all_of_them(seen: Seen) -> dict[str, Any]:
    """How many there are, the first of them, and by how much they would move."""
    found = passed(seen)
    return {
        "count": len(found), "days": days_away(seen), "bound": len(found) - len(movable(found)),
        "titles": [{"title": Said(one.title), "day": one.day} for one in found[:3]], "more": len(found[3:]),
        "back": is_back(seen),
    }  # fmt: skip


def this_one(seen: Seen) -> dict[str, Any]:
    """One date, and what it belongs to."""
    one = named(seen, seen.item)
    if one is None:
        return {"title": Said(""), "day": "", "step": False, "today": False, "bound": False, "back": is_back(seen)}
    return {
        "title": Said(one.title), "day": one.day, "step": one.step is not None, "back": is_back(seen),
        "today": one.day == seen.facts.today.isoformat(), "bound": one.step is None and is_bound(one.goal),
    }  # fmt: skip


def summary(seen: Seen) -> dict[str, Any]:
    """What came of it."""
    found, said = passed(seen), verdicts(seen)
    ways = [said.get(one.id, {}).get("verdict") for one in found]
    moves = len(movable(found)) if seen["all"] == "move" else 0
    moves += sum(1 for one in found if said.get(one.id, {}).get("verdict") == "move" and said[one.id].get("day"))
    done = ways.count("reached")
    return {"moved": moves, "reached": done, "left": len(found) - moves - done, **quiet(seen)}


def quiet(seen: Seen) -> dict[str, Any]:
    """Whether the coach stays quiet for somebody who is back; only they can change that."""
    return {"silenced": is_back(seen) and seen.facts.person.silenced}


BACK = known(is_back)
ANY = known(lambda seen: bool(passed(seen)))
SEVERAL = known(lambda seen: len(passed(seen)) > 1)

DATES = flow(
    "dates",
    do("wake", wake, when=BACK),
    choose("all", "move", "each", "leave", when=SEVERAL, shows=all_of_them, rule="SDT-1"),
    repeat(
        "each",
        choose("verdict", "reached", "move", "leave", shows=this_one, rule="SDT-1"),
        ask("day", a_new_day, when=chosen("verdict", "move"), shows=this_one, rule="SDT-1"),
        over=one_by_one,
    ),
    do("keep", keep, when=ANY),
    say("summary", when=ANY, shows=summary),
    do("close", close, when=~ANY),
    say("none", when=~ANY & ~BACK),
    say("welcome_back", when=~ANY & BACK, shows=quiet),
)
