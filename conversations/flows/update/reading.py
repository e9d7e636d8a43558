"""How one line becomes an update, and which goal or step it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from conversations.coaching.goals import is_far, name_of
from conversations.coaching.standing import has_arrived, is_counted, now_at, numbers, rows
from conversations.coaching.updates import Understood, as_row, from_row, understood
from conversations.coaching.values import Entry, Goal
from conversations.flow import Option, Read, Refusal, Said, Seen
from conversations.flows.check_in.reading import fitting, next_step
from conversations.flows.picking import MOST_BUTTONS, by_urgency, named
from conversations.flows.readers import a_step_on_a_day, in_the_line, language
from conversations.formats import shorten
from conversations.reading.measures.value import Value, a_value
from conversations.reading.said.names import is_named, which_goal

MOST_FIELDS = 99
"""Goals that a form lists."""


def what(seen: Seen) -> str:
    """The kind of update: progress, win, blocked, done or next; "done with module 3" is progress."""
    line = seen["line"]
    told = line.get("what") if isinstance(line, dict) else ""
    return str(told or seen["what"] or "progress")


def is_waiting(goal: Goal, seen: Seen) -> bool:
    """Whether a far goal rests because it has no first step yet (PX-1)."""
    if goal.state != "parked" or not is_far(goal.due, seen.facts.today):
        return False
    return not any(
        one.goal == goal.id and one.state == "open" and one.kind in ("next", "change")
        for one in seen.facts.entries
        if one.id != seen.id("next")
    )


def goals(seen: Seen) -> list[Goal]:
    """The goals an update can be about."""
    found = list(seen.facts.active)
    if what(seen) == "next":
        found += [goal for goal in seen.facts.goals if is_waiting(goal, seen)]
    return by_urgency(found)


def open_steps(seen: Seen) -> list[Entry]:
    """The steps and milestones that can be done, newest first."""
    found = [one for one in seen.facts.entries if one.kind in ("next", "milestone") and one.state == "open"]
    return sorted((one for one in found if one.text), key=lambda one: (one.day or "9", -one.at, one.id))


def things(seen: Seen) -> list[tuple[str, str]]:
    """Everything that can be done, as (what it is called in an answer, its words)."""
    steps = [(f"entry:{one.id}", one.text) for one in open_steps(seen)]
    return steps + [(f"goal:{goal.id}", goal.title) for goal in goals(seen)]


def as_buttons(seen: Seen) -> list[Option]:
    """The goals, or the things that can be done, as buttons."""
    rows = things(seen) if what(seen) == "done" else [(goal.id, goal.title) for goal in goals(seen)]
    names = {goal.id: name_of(goal) for goal in goals(seen)}
    most = MOST_FIELDS if seen["form"] else MOST_BUTTONS
    called = [(value, names.get(value.removeprefix("goal:"), words)) for value, words in rows[:most]]
    return [Option(value, Said(shorten(words, 40))) for value, words in called]


def done_buttons(seen: Seen) -> list[Option]:
    """What can be done, under the first question; other updates begin with words."""
    return as_buttons(seen) if what(seen) == "done" else []


def a_line(text: str, seen: Seen) -> Read | Refusal:
    """One line: its words, its number, and the goal or step it names."""
    if not any(c.isalnum() for c in text):
        return Refusal("everywhere/no_words")
    kind, own = what(seen), goals(seen)
    if kind == "done":
        if (part := _a_part(text, seen)) is not None:
            return part
        rows = things(seen)
        thing = _thing(text, rows, language(seen))
        if thing.startswith("goal:") and not is_named(text, dict(rows)[thing], language(seen)):
            thing = ""
        return Read({"words": text.strip(), "thing": thing})
    goal = named(text, own, language(seen)) or (own[0] if len(own) == 1 else None)
    found = goal.id if goal else ""
    if kind == "next":
        read = a_step_on_a_day(text, seen)
        return read if isinstance(read, Refusal) else Read({**read.value, "goal": found})
    if kind == "progress":
        return _progress(understood(text, goals(seen), language(seen)), text, seen)
    return Read({"words": text.strip(), "goal": found})


def _progress(read: Understood, text: str, seen: Seen) -> Read | Refusal:
    """Where a goal stands, with what else the line says; a day in it that can be read two ways is asked back."""
    update, value = read.update, read.value
    told: dict[str, Any] = {"number": None, "unit": ""} | (as_row(value) if value else {})
    told |= {"words": update.words, "goal": read.goal.id if read.goal else "", "quiet": update.quiet}
    if update.blocker:
        told["blocker"] = update.blocker
    step = next_step(update, seen)
    if isinstance(step, Refusal):
        return in_the_line(step, text)
    if step is not None:
        told["next"] = step
    if value is None and not update.blocker and not update.next:
        told["words"] = text.strip()
    elif value is not None and value.instead is not None:
        told["words"] = ""
    return Read(told)


def _a_part(text: str, seen: Seen) -> Read | Refusal | None:
    """A part of a goal that is done, which counts as progress; None where the text tells of no such part."""
    read = understood(text, goals(seen), language(seen), done=True)
    if read.goal is None or not is_counted(read.goal) or read.number is None or not read.named:
        return None
    if has_arrived(read.goal, numbers(read.goal, seen.facts.entries), read.number):
        return None
    told = _progress(read, text, seen)
    return told if isinstance(told, Refusal) else Read({**told.value, "words": "", "what": "progress"})


def _thing(text: str, rows: Sequence[tuple[str, str]], locale: str) -> str:
    found = which_goal(text, [words for _, words in rows], locale)
    return rows[found[0]][0] if len(found) == 1 else ""


def a_thing(text: str, seen: Seen) -> Read | Refusal:
    """The goal or step that typed words name."""
    rows = things(seen) if what(seen) == "done" else [(goal.id, goal.title) for goal in goals(seen)]
    found = _thing(text, rows, language(seen))
    return Read(found) if found else Refusal("everywhere/not_an_option", {"said": Said(text)})


def about(seen: Seen) -> str:
    """What the update is about: a goal's id, or "goal:…" and "entry:…" for what is done; empty for nothing."""
    line, picked = seen["line"], seen["goal"]
    if picked is not None:
        return "" if picked == "none" else str(picked)
    if isinstance(line, dict):
        return str(line.get("thing", "") or line.get("goal", ""))
    return str(line or "")


def goal_of(seen: Seen) -> Goal | None:
    """The goal the update is about."""
    return seen.facts.goal(about(seen).removeprefix("goal:"))


def step_of(seen: Seen) -> Entry | None:
    """The step or milestone that is done."""
    wanted = about(seen).removeprefix("entry:")
    return next((one for one in seen.facts.entries if one.id == wanted), None) if what(seen) == "done" else None


def is_unclear(seen: Seen) -> bool:
    """Whether the goal or step has to be asked for."""
    line = seen["line"]
    if not isinstance(line, dict) or line.get("thing") or line.get("goal"):
        return False
    return bool(things(seen)) if what(seen) == "done" else len(goals(seen)) > 1


def value_of(seen: Seen) -> Value | None:
    """The number of the line as it was said."""
    return from_row(seen["line"]) if isinstance(seen["line"], dict) else None


def replaced(seen: Seen) -> Entry | None:
    """The newest number of the goal, where the line says that it was wrong: "no, 15 not 14"."""
    goal, value = goal_of(seen), value_of(seen)
    before = rows(goal, seen.facts.entries, seen.id("progress")) if goal is not None else []
    told = value is not None and value.instead is not None and bool(before) and before[-1].number == value.instead
    return before[-1] if told and before[-1].day == seen.facts.today.isoformat() else None


def is_misfit(seen: Seen) -> bool:
    """Whether the number is in a unit that the goal does not count in."""
    goal, value = goal_of(seen), value_of(seen)
    if what(seen) != "progress" or goal is None or value is None:
        return False
    return is_counted(goal) and now_at(goal, value) is None


def a_fitting_number(text: str, seen: Seen) -> Read | Refusal:
    """A number in the unit of the goal."""
    goal = goal_of(seen)
    if goal is None:
        return Refusal("everywhere/not_a_number")
    read = fitting(goal, a_value(text, language(seen)))
    return read if isinstance(read, Refusal) else Read(read)
