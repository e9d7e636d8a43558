"""Somebody is stuck: the goal, the facts now, two ways at least, which first, which day (GR-1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from conversations.coaching.standing import aim_beside
from conversations.coaching.values import Effect, Entry, Goal, Put
from conversations.flow import Option, Read, Refusal, Said, Seen, ask, choose, do, flow, given, known, say
from conversations.flows.picking import a_goal_by_name, as_options, by_urgency
from conversations.flows.readers import a_due, language, some_words
from conversations.formats import fold, shorten
from conversations.reading.choice import a_choice
from conversations.reading.steps import several

LONGEST_WAY = 120
MOST_WAYS = 5


def goals(seen: Seen) -> list[Goal]:
    """The active goals, by their next date."""
    return by_urgency(seen.facts.active)


def goal_of(seen: Seen) -> Goal | None:
    """The goal somebody is stuck on: the one that was picked, or the only one."""
    own = goals(seen)
    return seen.facts.goal(seen["goal"]) if seen["goal"] is not None else own[0] if len(own) == 1 else None


def the_facts(text: str, seen: Seen) -> Read | Refusal:
    """What is happening; only the goal's name, as behind "stuck on", is no fact yet."""
    goal = goal_of(seen)
    words = [word for word in fold(text).split() if len(word) > 3]
    if goal is not None and words and all(word in fold(goal.title) for word in words):
        return Read(None)
    return some_words(text, seen)


def some_ways(text: str, seen: Seen) -> Read | Refusal:
    """The ways in a text, parted by any mark that parts them; one alone is kept, and another is asked for."""
    parts = several(text, language(seen))
    if len(parts) == 1:
        parts = several(text.replace(", ", "; "), language(seen))
    ways = list(dict.fromkeys(shorten(way, LONGEST_WAY) for way in parts))
    if not ways:
        return Refusal("everywhere/no_words")
    return Read({"words": text.strip(), "ways": ways[:MOST_WAYS]})


def ways_of(seen: Seen) -> Sequence[str]:
    """The ways that were named, in one message or in two."""
    named = [way for step in ("ways", "another") if isinstance(seen[step], dict) for way in seen[step]["ways"]]
    return list(dict.fromkeys(named))[:MOST_WAYS]


def the_one_way(seen: Seen) -> dict[str, Any]:
    """The only way so far."""
    return {"way": Said(next(iter(ways_of(seen)), ""))}


def as_buttons(seen: Seen) -> list[Option]:
    """The ways as buttons."""
    return [Option(way.lstrip("/"), Said(shorten(way, 50))) for way in ways_of(seen)]


def one_way(text: str, seen: Seen) -> Read | Refusal:
    """One of the ways, by its number or a word of it; other words are another way."""
    if not any(c.isalnum() for c in text):
        return Refusal("everywhere/no_words")
    ways = [(way.lstrip("/"), way) for way in ways_of(seen)]
    folded = fold(text)
    if folded.isdecimal() and folded.isascii() and len(folded) < 3 and 1 <= int(folded) <= len(ways):
        return Read(ways[int(folded) - 1][0])
    return Read(a_choice(text, ways, language(seen)) or shorten(text.strip(), LONGEST_WAY))


def as_written(seen: Seen) -> dict[str, Any]:
    """The goal in the words it was kept in."""
    goal = goal_of(seen)
    aim = aim_beside(goal) if goal else None
    return {
        "title": Said(goal.title if goal else ""), "baseline": goal.baseline if goal and aim is not None else None,
        "target": aim, "unit": goal.unit if goal else "", "due": goal.due if goal else "",
    }  # fmt: skip


def kept(seen: Seen) -> dict[str, Any]:
    """The way that comes first, and its day."""
    return {"way": Said(seen["first"] or ""), "when": seen["day"] or ""}


def keep(seen: Seen) -> list[Effect]:
    """The way as a next step, marked so that the next check-in asks once; the facts as something seen on the day."""
    person, goal, now = seen.facts.person, goal_of(seen), seen.facts.now
    step = Entry(person.tenant, person.id, seen.id("next"), "next", goal.id if goal else "", str(seen["first"]),
                 day=seen["day"] or "", state="open", detail="stuck", at=now)  # fmt: skip
    effects: list[Effect] = [Put(step)]
    if seen["facts"]:
        facts = replace(step, id=seen.id("facts"), kind="blocked", text=str(seen["facts"]), state="kept", detail="")
        effects.append(Put(replace(facts, day=seen.facts.today.isoformat())))
    return effects


SEVERAL = known(lambda seen: len(goals(seen)) > 1)
ONE_WAY = known(lambda seen: isinstance(seen["ways"], dict) and len(seen["ways"]["ways"]) == 1, "ways")

STUCK = flow(
    "stuck",
    choose("goal", "other", listed=as_options(goals), reads=a_goal_by_name(goals), when=SEVERAL, rule="GR-1"),
    ask("facts", the_facts, shows=as_written, rule="GR-1"),
    ask("ways", some_ways, rule="GR-1"),
    ask("another", some_ways, when=given("ways") & ONE_WAY, shows=the_one_way, rule="GR-1"),
    ask("first", one_way, listed=as_buttons, options=("type",), when=given("ways"), rule="GR-1"),
    ask("day", a_due, when=given("first"), shows=kept, rule="GR-1"),
    do("keep", keep, when=given("first")),
    say("kept", when=given("first"), shows=kept),
    say("left", when=~given("ways") | ~given("first")),
)
