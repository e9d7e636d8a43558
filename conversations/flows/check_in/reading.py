"""How the words of a check-in become answers: what got further, where a goal stands, what is in the way."""

from __future__ import annotations

import re
from typing import Any

from conversations.coaching.standing import is_counted, now_at
from conversations.coaching.updates import Understood, as_row, understood
from conversations.coaching.values import Goal
from conversations.flow import Read, Refusal, Said, Seen
from conversations.flows.check_in.place import last_step, open_blocker
from conversations.flows.readers import a_step_on_a_day, language, some_words
from conversations.formats import fold
from conversations.reading.choice import a_yes_or_no
from conversations.reading.measures.value import Value
from conversations.reading.said.still import still_there
from conversations.reading.said.update import Update, an_update

NO_STEP = ("none", "no step", "no next step", "no step yet", "keiner", "keinen", "kein schritt", "noch keiner")
"""No next step, in other words than those of its button and a plain no."""
WRONG = (
    "wrong", "that's wrong", "that is wrong", "not right", "that's not right", "incorrect", "not correct", "false",
    "falsch", "das ist falsch", "stimmt nicht", "das stimmt nicht", "stimmt so nicht", "nicht richtig", "faux",
)  # fmt: skip
"""What is said of a number that stands above the question, and is no answer to it."""
EXCUSE = re.compile(r"^(?:sorry|apologies|my apologies|entschuldige?|entschuldigung|tut mir leid|verzeihung)\b")


def what_got_further(text: str, seen: Seen, goals: list[Goal]) -> Read | Refusal:
    """What got further, about everything; a number, a blocker or a next step in it is offered to its question."""
    if not any(c.isalnum() for c in text):
        return Refusal("everywhere/no_words")
    read = understood(text, goals, language(seen))
    about = read.goal if read.named or read.number is not None else None
    offers = between_the_lines(read, seen)
    value: dict[str, Any] = {
        "words": text.strip(), "goal": about.id if about else "", "setback": read.update.setback,
        "quiet": read.update.quiet or (EXCUSE.search(fold(text)) is not None and not offers),
        "heard": {name: told for name, told in offers.items() if not isinstance(told, Refusal)},
    }  # fmt: skip
    if offers and read.value is None and not read.update.words:
        value["only_way"] = True
    if read.unsure and read.value is not None:
        value["unplaced"] = as_row(read.value)
    return Read(value, offers)


def between_the_lines(read: Understood, seen: Seen) -> dict[str, Any]:
    """What a message already says about later questions: "number", "blocker" and "next", as far as it does.

    A next step whose day can be read two ways is a refusal, which its question asks back.
    """
    heard = _way_and_next(read.update, seen)
    if read.goal is not None and is_counted(read.goal) and read.number is not None:
        said = read.value.words if read.value else ""
        heard["number"] = {"goal": read.goal.id, "number": read.number, "words": said, "note": read.update.words}
    return heard


def _way_and_next(update: Update, seen: Seen) -> dict[str, Any]:
    heard: dict[str, Any] = {}
    if update.blocker:
        heard["blocker"] = update.blocker
    step = next_step(update, seen)
    if step is not None:
        heard["next"] = step
    return heard


def next_step(update: Update, seen: Seen) -> dict[str, Any] | Refusal | None:
    """The next step of a message and its day, a refusal with both ways of an unsure day, or None where it has none."""
    read = a_step_on_a_day(update.next, seen, update.code) if update.next else None
    if isinstance(read, Refusal):
        return read if read.ways else None
    return read.value if read is not None else None


def a_next_step(text: str, seen: Seen) -> Read | Refusal:
    """A small step and its day; "next:" in front of it is left out, and a corrected number is none."""
    update = an_update(text, language(seen))
    if _corrects(text, update):
        return Refusal("check_in/mend_number")
    if fold(text) in NO_STEP or a_yes_or_no(text, language(seen)) is False:
        return Read("none")
    if update.quiet and update.value is None and not (update.blocker or update.next) and last_step(seen) is not None:
        return Read("same_step")
    told = bool(update.next) and not update.blocker and text.strip().endswith(update.next[-1:])
    return a_step_on_a_day(update.next if told else text, seen)


def what_is_in_the_way(text: str, seen: Seen) -> Read | Refusal:
    """What is in the way now: what was is still there or gone, or something else in the person's words.

    A corrected number is nothing in the way.
    """
    if _corrects(text, an_update(text, language(seen))):
        return Refusal("check_in/mend_number")
    before = open_blocker(seen)
    there = still_there(text, before.text if before is not None else "")
    if there is False or (there and before is not None):
        return Read("still" if there else "gone")
    return some_words(text, seen)


def what_came_of_it(text: str, seen: Seen) -> Read | Refusal:
    """Whether a way out was tried, by a plain yes or no."""
    tried = a_yes_or_no(text, language(seen))
    if tried is None:
        return Refusal("everywhere/not_an_option", {"said": Said(text)})
    return Read("done" if tried else "not_yet")


def _corrects(text: str, update: Update) -> bool:
    """Whether a message only says that a number was wrong: "no, 15 not 14"."""
    instead = update.value is not None and update.value.instead is not None and not update.next
    return instead or fold(text) in WRONG


def where_it_is(text: str, seen: Seen, goal: Goal, goals: list[Goal]) -> Read | Refusal:
    """Where a goal stands now: its number, the same as before, or a line of words where nothing is counted."""
    if not any(c.isalnum() for c in text):
        return Refusal("everywhere/no_words")
    read = understood(text, goals, language(seen), goal)
    update, about = read.update, read.goal or goal
    heard = _way_and_next(update, seen)
    if update.quiet and read.value is None:
        return Read(f"same:{about.id}", heard)
    value: dict[str, Any] = {"goal": about.id, "number": None, "words": text.strip(), "blocked": "blocker" in heard}
    if not is_counted(about) or (read.value is None and heard):
        return Read(value, heard)
    number = fitting(about, read.value)
    if isinstance(number, Refusal):
        return number
    return Read(value | {"number": number, "note": update.words}, heard)


def which_of(text: str, seen: Seen, goals: list[Goal]) -> Read | Refusal:
    """Which goal a number belongs to that was told before; or another number, with its goal."""
    read = understood(text, goals, language(seen))
    if read.goal is None or not read.named:
        return Refusal("everywhere/not_an_option", {"said": Said(text)})
    return Read(f"is:{read.goal.id}") if read.value is None else where_it_is(text, seen, read.goal, goals)


def fitting(goal: Goal, value: Value | None) -> float | Refusal:
    """The number for a goal, or why there is none: no number at all, or one in a unit that does not fit."""
    if value is None:
        return Refusal("everywhere/not_a_number")
    number = now_at(goal, value)
    if number is None:
        values = {"number": value.number, "unit": value.unit, "target": goal.target, "own": goal.unit}
        return Refusal("update/other_unit", values)
    return number
