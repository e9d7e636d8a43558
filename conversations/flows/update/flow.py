"""One-line updates: progress, win, blocked, done and next (A6, T7, PX-1, MO-1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from conversations.coaching.closing import closed
from conversations.coaching.goals import NEAR_STEP_DAYS, name_of
from conversations.coaching.standing import has_arrived, is_counted, line, now_at, numbers
from conversations.coaching.values import Effect, Entry, Put
from conversations.flow import Said, Seen, When, ask, choose, do, flow, given, known, say
from conversations.flows.readers import a_due
from conversations.flows.update.reading import (
    a_fitting_number,
    a_line,
    a_thing,
    about,
    as_buttons,
    done_buttons,
    goal_of,
    goals,
    is_misfit,
    is_unclear,
    is_waiting,
    replaced,
    step_of,
    value_of,
    what,
)
from conversations.shape import FORM, Shape


def words_of(seen: Seen) -> str:
    """The words of the update; of a step or goal that is done, its own."""
    said, goal, step = seen["line"], goal_of(seen), step_of(seen)
    if what(seen) == "done" and (step or goal):
        return step.text if step else name_of(goal) if goal else ""
    return str(said["words"]) if isinstance(said, dict) else ""


def number_of(seen: Seen) -> tuple[float | None, str]:
    """The number of the update and its unit; in the goal's own unit where the goal counts something.

    In a quiet week that is the number it had.
    """
    goal, value = goal_of(seen), value_of(seen)
    if goal is None or not is_counted(goal):
        return (value.number, value.unit) if value else (None, "")
    if value is None:
        return (goal.current if seen["line"].get("quiet") else None), goal.unit
    fitting = seen["fitting"] if seen["fitting"] is not None else now_at(goal, value)
    return (None if fitting is None else float(fitting)), goal.unit


def day_of(seen: Seen) -> str:
    """The day of a next step, or empty."""
    return str(seen["line"]["day"] or seen["day"] or "")


def wakes(seen: Seen) -> bool:
    """Whether the step lets a resting goal begin: it has a day within two weeks (PX-1)."""
    goal = goal_of(seen)
    if goal is None or not is_waiting(goal, seen) or not day_of(seen):
        return False
    return day_of(seen) <= (seen.facts.today + timedelta(days=NEAR_STEP_DAYS)).isoformat()


def an_entry(seen: Seen, kind: str, text: str) -> Entry:
    """A line of the person's story, dated today, under this talk's own id."""
    person, goal, step = seen.facts.person, goal_of(seen), step_of(seen)
    goal_id = goal.id if goal else step.goal if step else ""
    today = seen.facts.today.isoformat()
    return Entry(person.tenant, person.id, seen.id(kind), kind, goal_id, text, day=today, at=seen.facts.now)


def keep_progress(seen: Seen) -> list[Effect]:
    """A dated row, and the goal's number."""
    goal = goal_of(seen)
    number, unit = number_of(seen)
    row, wrong = replace(an_entry(seen, "progress", words_of(seen)), number=number, unit=unit), replaced(seen)
    effects = keep_beside(seen)
    if number is not None or row.text or not effects:
        effects.append(Put(row if wrong is None else replace(row, id=wrong.id)))
    if goal is not None:
        counts = is_counted(goal) and number is not None
        now = seen.facts.now
        effects.append(Put(replace(goal, current=number if counts else goal.current, touched_at=now)))
    return effects


def keep_beside(seen: Seen) -> list[Effect]:
    """What the same line says is in the way, and the next step."""
    said = seen["line"]
    effects: list[Effect] = []
    if said.get("blocker"):
        effects.append(Put(replace(an_entry(seen, "blocked", said["blocker"]), state="open")))
    if step := said.get("next"):
        effects.append(Put(replace(an_entry(seen, "next", step["words"]), day=step["day"], state="open")))
    return effects


def keep_line(seen: Seen) -> list[Effect]:
    """A win, or something in the way."""
    row = an_entry(seen, what(seen), words_of(seen))
    return [Put(replace(row, state="open") if what(seen) == "blocked" else row)]


def keep_done(seen: Seen) -> list[Effect]:
    """A step, a milestone or a goal that is done; each is a win as well."""
    effects: list[Effect] = [Put(an_entry(seen, "win", words_of(seen)))]
    step, goal = step_of(seen), goal_of(seen)
    if step is not None:
        effects.append(Put(replace(step, state="done")))
    elif goal is not None:
        effects += closed(goal, "done", seen.facts.entries, seen.facts.now)
    return effects


def keep_next(seen: Seen) -> list[Effect]:
    """The next step; a far goal that waited for it becomes active."""
    goal = goal_of(seen)
    effects: list[Effect] = [Put(replace(an_entry(seen, "next", words_of(seen)), day=day_of(seen), state="open"))]
    if goal is not None and wakes(seen):
        effects.append(Put(replace(goal, state="active", touched_at=seen.facts.now)))
    return effects


def first_words(said: Mapping[str, Any]) -> str:
    """The words of a line, or what it says is in the way or comes next."""
    return str(said.get("words") or said.get("blocker") or (said.get("next") or {}).get("words", ""))


def asked_for(seen: Seen) -> dict[str, Any]:
    """The kind of update, for its question; and what was said already."""
    said = seen["line"] if isinstance(seen["line"], dict) else {}
    goal = goal_of(seen)
    return {
        "what": what(seen), "words": Said(first_words(said)), "number": said.get("number"),
        "unit": said.get("unit", ""), "title": Said(name_of(goal) if goal else ""),
        "target": goal.target if goal else None, "own": goal.unit if goal else "",
    }  # fmt: skip


def kept_line(seen: Seen) -> dict[str, Any]:
    """The numbers up to this one, the aim, and the words that came with it."""
    goal = goal_of(seen)
    number, unit = number_of(seen)
    said, wrong = seen["line"], replaced(seen)
    step = said.get("next") or {}
    found = asked_for(seen) | {"number": number, "unit": unit, "due": goal.due if goal else "", "numbers": []}
    found |= {
        "words": Said(said.get("words", "")),
        "blocked": Said(said.get("blocker", "")),
        "step": Said(step.get("words", "")),
        "day": step.get("day", ""),
    }
    if goal is not None and is_counted(goal) and number is not None:
        entries = [one for one in seen.facts.entries if wrong is None or one.id != wrong.id]
        before = numbers(goal, entries, seen.id("progress"))
        late = bool(goal.due) and goal.due < seen.facts.today.isoformat()
        found |= {"numbers": line([*before, number]), "arrived": has_arrived(goal, before, number), "late": late}
    return found


def kept_words(seen: Seen) -> dict[str, Any]:
    """What was kept, and how many small wins this month has with it (T7)."""
    month, own = seen.facts.today.isoformat()[:7], seen.id("win")
    before = [one for one in seen.facts.entries if one.kind == "win" and one.day[:7] == month and one.id != own]
    goal, step = goal_of(seen), step_of(seen)
    return {
        "words": Said(words_of(seen)), "month": len(before) + 1, "closed": goal is not None and step is None,
        "title": Said(name_of(goal) if goal else ""), "step": Said(step.text if step else ""),
    }  # fmt: skip


def kept_step(seen: Seen) -> dict[str, Any]:
    """The next step as it was kept, and whether its goal begins with it."""
    goal = goal_of(seen)
    waiting = goal is not None and is_waiting(goal, seen)
    return {"words": Said(words_of(seen)), "day": day_of(seen), "title": Said(name_of(goal) if goal else ""),
            "wakes": wakes(seen), "waits": waiting and not wakes(seen)}  # fmt: skip


def kind(*kinds: str) -> When:
    """The update is of one of these kinds."""
    return known(lambda seen: what(seen) in kinds)


def to_fill_in(seen: Seen) -> dict[str, str] | None:
    """The form of an update: the goal it is for, where that is known, and what is to be kept."""
    own, wanted = goals(seen), str(seen["of"] or "")
    named = any(goal.id == wanted for goal in own)
    if what(seen) == "win":
        return {"goal": wanted if named else "none", "line": "" if named else wanted}
    if not own or (wanted and not named):
        return None
    return {"goal": wanted if named else own[0].id if len(own) == 1 else ""}


LINE = given("line")
CHOSEN = FORM & known(lambda seen: bool(goals(seen)))
UNCLEAR = known(is_unclear, "line")
CLEAR = known(lambda seen: bool(about(seen)), "line", "goal")
NO_DAY = known(lambda seen: isinstance(seen["line"], dict) and not seen["line"].get("day"), "line")
NO_GOALS = known(lambda seen: not goals(seen)) & kind("progress")

UPDATE = flow(
    "update",
    ask("line", a_line, listed=done_buttons, when=~NO_GOALS, shows=asked_for, rule="MO-1"),
    choose(
        "goal",
        "none",
        listed=as_buttons,
        reads=a_thing,
        when=~NO_GOALS & (UNCLEAR | CHOSEN),
        shows=asked_for,
        rule="MO-1",
    ),
    ask("fitting", a_fitting_number, when=known(is_misfit, "line", "goal"), shows=asked_for, rule="MO-1"),
    ask("day", a_due, when=kind("next") & LINE & NO_DAY, shows=asked_for, rule="PX-1"),
    do("keep_progress", keep_progress, when=kind("progress") & LINE & CLEAR),
    do("keep_line", keep_line, when=kind("win", "blocked") & LINE),
    do("keep_done", keep_done, when=kind("done") & LINE),
    do("keep_next", keep_next, when=kind("next") & LINE),
    say("kept_progress", when=kind("progress") & LINE & CLEAR, shows=kept_line),
    say("kept_win", when=kind("win") & LINE, shows=kept_words),
    say("kept_blocked", when=kind("blocked") & LINE, shows=kept_words),
    say("kept_done", when=kind("done") & LINE, shows=kept_words),
    say("kept_next", when=kind("next") & LINE, shows=kept_step),
    say("nothing_kept", when=~NO_GOALS & (~LINE | (kind("progress") & ~CLEAR)), shows=asked_for),
    say("no_goals", when=NO_GOALS),
)

PROGRESS_FORM = Shape({"goal": "choice", "line": "text"}, to_fill_in, must=("goal", "line"))
EVIDENCE_FORM = Shape({"line": "long", "goal": "choice"}, to_fill_in, must=("line",), keeps_about=False)
