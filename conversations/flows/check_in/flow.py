"""A check-in in four slots: what got further, one number, what is in the way, the next step.

The promises are E1, E3, E6, MO-1 to MO-3, PP-1 and the asking once of GR-1. About a goal that is shared it ends with
the line its manager would read (D1), whose taps are `flows/line`; about a private one nothing of the kind is said.
"""

from __future__ import annotations

from typing import Any

from conversations.coaching.goals import name_of
from conversations.coaching.lines import draft_of
from conversations.coaching.standing import has_arrived, is_counted, line, numbers
from conversations.flow import Option, Read, Refusal, Said, Seen, ask, choose, do, flow, given, known, say, section
from conversations.flows.check_in.keeping import (
    keep_further,
    keep_next,
    keep_number,
    keep_others,
    keep_way,
    wake_rested,
)
from conversations.flows.check_in.next_one import another_day, next_planned, plan_next
from conversations.flows.check_in.place import (
    asked_goal,
    first_of,
    fits_of,
    goal_now,
    is_overtaken,
    is_quiet,
    is_setback,
    is_short,
    last_check_in,
    last_number,
    last_row,
    last_step,
    new_number,
    open_blocker,
    rested,
    said_blocker,
    stuck_step,
    took_back,
    unplaced,
    words_of,
    working,
)
from conversations.flows.check_in.reading import (
    a_next_step,
    what_came_of_it,
    what_got_further,
    what_is_in_the_way,
    where_it_is,
    which_of,
)
from conversations.flows.picking import MOST_BUTTONS
from conversations.flows.readers import language, some_words
from conversations.flows.share.sending import has_reader, preview
from conversations.formats import shorten
from conversations.reading.choice import a_yes_or_no


def further(text: str, seen: Seen) -> Read | Refusal:
    """What got further, about everything."""
    return what_got_further(text, seen, working(seen))


def a_number(text: str, seen: Seen) -> Read | Refusal:
    """Where the goal stands that was asked about, or another one that the words name."""
    asked = asked_goal(seen)
    if asked and same(seen) and is_quiet(seen) and a_yes_or_no(text, language(seen)):
        return Read(f"same:{asked.id}")
    if fits_of(seen):
        return which_of(text, seen, working(seen))
    read = where_it_is(text, seen, asked, working(seen)) if asked else some_words(text, seen)
    if isinstance(read, Read) and isinstance(read.value, dict) and not read.value.get("note"):
        goal = seen.facts.goal(read.value["goal"])
        if goal is not None and read.value["number"] is not None and read.value["number"] == last_number(seen, goal):
            return Read(f"same:{goal.id}", read.offers)
    return read


def same(seen: Seen) -> list[Option]:
    """The button "still 16", of which there is none before the first number; or the goals a told number may be of."""
    if fits := fits_of(seen):
        return [Option(f"is:{goal.id}", Said(shorten(name_of(goal), 40))) for goal in fits[:MOST_BUTTONS]]
    goal = asked_goal(seen)
    if goal is None or (is_counted(goal) and last_number(seen, goal) is None):
        return []
    return [Option(f"same:{goal.id}")]


def beginning(seen: Seen) -> dict[str, Any]:
    """When the last check-in was."""
    return {"last": last_check_in(seen)}


def then(seen: Seen) -> dict[str, Any]:
    """Where the goal stood, before anybody is asked where it stands now (MO-3)."""
    goal = asked_goal(seen)
    if goal is None:
        return {}
    row, told = last_row(seen, goal), unplaced(seen) if fits_of(seen) else None
    return {
        "told": told.number if told else None, "told_unit": told.unit if told else "",
        "title": Said(name_of(goal)), "counted": is_counted(goal), "unit": goal.unit, "baseline": goal.baseline,
        "last": last_number(seen, goal), "last_day": row.day if row else "",
        "last_words": Said(row.text if row else ""), "quiet": is_quiet(seen), "others": len(working(seen)) - 1,
    }  # fmt: skip


def line_so_far(seen: Seen) -> dict[str, Any]:
    """The numbers up to this one, and the aim."""
    goal = goal_now(seen)
    if goal is None:
        return {"title": "", "numbers": [], "quiet": is_quiet(seen), "all": seen["number"] == "all"}
    number = new_number(seen)
    known_numbers = numbers(goal, seen.facts.entries, seen.id("progress"))
    return {
        "title": Said(name_of(goal)), "unit": goal.unit, "target": goal.target, "due": goal.due,
        "numbers": line([*known_numbers, number]) if number is not None and is_counted(goal) else [],
        "arrived": number is not None and has_arrived(goal, known_numbers, number),
        "late": bool(goal.due) and goal.due < seen.facts.today.isoformat(),
        "quiet": is_quiet(seen), "all": seen["number"] == "all",
    }  # fmt: skip


def heard(seen: Seen) -> dict[str, Any]:
    """What was read between the lines, for the echo."""
    found = first_of(seen, "heard") or {}
    read = found.get("number") or {}
    goal = seen.facts.goal(read.get("goal"))
    step = found.get("next") or {}
    return {
        "title": Said(name_of(goal) if goal else ""), "number": read.get("number"), "unit": goal.unit if goal else "",
        "before": last_number(seen, goal) if goal else None,
        "blocked": Said(found.get("blocker", "")), "step": Said(step.get("words", "")), "day": step.get("day", ""),
    }  # fmt: skip


def in_the_way(seen: Seen) -> dict[str, Any]:
    """The blocker of last time, or the step of a talk about being stuck."""
    blocker, step = open_blocker(seen), stuck_step(seen)
    return {
        "blocker": Said(blocker.text if blocker else ""),
        "step": Said(step.text if step else ""), "day": step.day if step else "",
    }  # fmt: skip


def habit(seen: Seen) -> dict[str, Any]:
    """The weekly behaviour of the goal (MO-2)."""
    goal = goal_now(seen)
    return {"behaviour": Said(goal.behaviour if goal else "")}


def before_next(seen: Seen) -> dict[str, Any]:
    """The last next step, unless what came of it was just asked."""
    step = None if seen["came_of"] else last_step(seen)
    return {"last_step": Said(step.text if step else ""), "last_day": step.day if step else "",
            "last_done": step is not None and step.state == "done"}  # fmt: skip


def kept(seen: Seen) -> dict[str, Any]:
    """The next step as it was kept."""
    step, last = seen["next"], last_step(seen)
    if step == "same_step" and last is not None:
        return {"step": Said(last.text), "day": last.day if last.day >= seen.facts.today.isoformat() else ""}
    taken = step if isinstance(step, dict) else {}
    return {"step": Said(taken.get("words", "")), "day": taken.get("day", "")}


def resting(seen: Seen) -> dict[str, Any]:
    """The goals whose rest is over."""
    return {"title": Said(", ".join(name_of(goal) for goal in rested(seen)))}


def is_shared(seen: Seen) -> bool:
    """Whether there is something to tell of a goal that is shared, and somebody who may read it."""
    goal = goal_now(seen)
    told = seen["number"] not in (None, "all")
    return told and goal is not None and goal.shared and has_reader(seen)


def for_the_manager(seen: Seen) -> dict[str, Any]:
    """The line a manager would read: the goal's name and number, and nothing of what was said."""
    goal = goal_now(seen)
    if goal is None:
        return {}
    return {**preview(seen, draft_of(goal, seen.facts, new_number(seen), seen.id("progress"))), "goal": goal.id}


OVERTAKEN = known(is_overtaken)
HAS_GOALS = known(lambda seen: bool(working(seen)))
AWAKE = known(lambda seen: bool(rested(seen)), "further")
HEARD = known(lambda seen: bool(first_of(seen, "heard")), "further")
SETBACK = known(is_setback, "further")
NUMBER_AGREED = given("number") & known(lambda seen: "number" not in seen.offered, "number")
FELL_BACK = known(took_back, "further", "number")
SHORT = known(is_short, "further", "number")
SLOT_FREE = known(lambda seen: not is_setback(seen) and not took_back(seen), "further", "number")
STUCK = known(lambda seen: stuck_step(seen) is not None)
BLOCKED = known(lambda seen: open_blocker(seen) is not None or said_blocker(seen), "further", "number")
EACH = known(lambda seen: seen.facts.person.rhythm == "each")
HABIT = known(lambda seen: bool(words_of(goal_now(seen))), "number")
NEXT_AGREED = known(lambda seen: "next" not in seen.offered, "next")
WAY_AGREED = known(lambda seen: "blocker" not in seen.offered, "next")
SHARED = known(is_shared, "number")
NOT_ALL_AGREED = known(lambda seen: bool(seen.offered), "next")

CHECK_IN = flow(
    "check_in",
    section(
        "slots",
        ask("further", further, options=("nothing",), shows=beginning, offers=("number", "blocker", "next"),
            rule="PP-1"),
        do("wake", wake_rested, when=AWAKE),
        say("awake", when=AWAKE, shows=resting),
        do("keep_further", keep_further),
        say("heard", when=HEARD, shows=heard),
        ask("learned", some_words, when=SETBACK, echoes=True, rule="E6"),
        ask("number", a_number, listed=same, options=("type", "all"), shows=then, offers=("blocker", "next"),
            echoes=True, rule="MO-3"),
        do("keep_number", keep_number, when=NUMBER_AGREED),
        say("line", when=NUMBER_AGREED, shows=line_so_far),
        ask("lesson", some_words, when=~SHORT & FELL_BACK, echoes=True, rule="E6"),
        choose("came_of", "done", "not_yet", "dropped", reads=what_came_of_it, when=~SHORT & SLOT_FREE & STUCK,
               shows=in_the_way, echoes=True, rule="GR-1"),
        ask("blocker", what_is_in_the_way, options=("gone", "still", "type"),
            when=~SHORT & SLOT_FREE & ~STUCK & BLOCKED, shows=in_the_way, echoes=True, rule="E3"),
        choose("habit", "yes", "partly", "no", when=~SHORT & SLOT_FREE & ~STUCK & ~BLOCKED & HABIT, shows=habit,
               echoes=True, rule="MO-2"),
        ask("next", a_next_step, options=("same_step", "none"), when=~SHORT, shows=before_next, echoes=True,
            rule="PX-1"),
        choose("right", "yes", when=NOT_ALL_AGREED, echoes=True),
        ask("when_next", another_day, when=EACH, since=2),
        do("keep_way", keep_way, when=WAY_AGREED),
        do("keep_next", keep_next, when=NEXT_AGREED),
        do("keep_others", keep_others, when=given("number")),
        say("kept_short", when=SHORT, shows=line_so_far),
        say("kept", when=~SHORT, shows=kept),
        do("plan_next", plan_next, when=EACH & given("when_next")),
        say("next_planned", when=EACH & given("when_next"), shows=next_planned),
        say("no_next", when=EACH & ~given("when_next")),
        say("share", when=SHARED, shows=for_the_manager),
        when=HAS_GOALS & ~OVERTAKEN,
    ),
    say("overtaken", when=OVERTAKEN),
    say("no_goals", when=~HAS_GOALS & ~OVERTAKEN),
    version=2,
)  # fmt: skip
