"""The lines that may go to a manager: how one is drafted, whose it is, and what still waits. Pure.

A draft knows the goal's name, its number, its date and a chosen ask; blockers, feelings and stories cannot get in,
because they are not handed over (D1). The words stand in `flows/share`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversations.coaching.goals import name_of
from conversations.coaching.standing import is_counted, numbers
from conversations.coaching.values import Goal, Reader, SharedLine
from conversations.facts import Facts, Text
from conversations.flow import Said

ASKS = ("introduction", "time", "decision", "stretch", "feedback", "know")
"""What may be asked with a line, at most one of them (D8)."""
NO_ANSWER = ("", "know")
"""Asks that wait for no answer."""
FOR_THE_TALK = "one_to_one"
"""The detail of a next step that waits for the next 1:1."""
ON_LIST = ""
"""The id of a reader's row that only says that its person is on a list of the company."""
LONGEST = 300
"""Characters of a line."""


def draft(goal: Goal, number: float | None, before: float | None, text: Text) -> str:
    """The line about a goal: where it stands and where it stood, or its date where nothing is counted."""
    values = {
        "title": Said(name_of(goal)), "number": number, "before": before if before != number else None,
        "unit": goal.unit, "due": goal.due,
    }  # fmt: skip
    return text("share/draft", values)


def draft_of(goal: Goal, facts: Facts, told: float | None = None, but: str = "") -> str:
    """The line about a goal as it stands, with a number that was just told, which the entry `but` may keep already."""
    so_far = numbers(goal, facts.entries, but) if is_counted(goal) else []
    so_far += [told] if is_counted(goal) and told is not None else []
    number, before = (so_far[-1] if so_far else None), (so_far[-2] if len(so_far) > 1 else None)
    return draft(goal, number, before, facts.text)


def with_ask(line: str, ask: str, words: str, text: Text) -> str:
    """The line with its ask, as its reader will have it before them."""
    ended = line if line.endswith((".", "!", "?", "…")) else f"{line}."
    return text("share/whole", {"line": Said(ended), "ask": ask, "words": Said(words.rstrip(". "))}) if ask else line


def reader_of(readers: Sequence[Reader]) -> Reader | None:
    """Who may be sent lines: the manager that both sides, or a list, agreed on last."""
    accepted = [one for one in readers if one.state == "accepted" and one.id != ON_LIST]
    return accepted[-1] if accepted else None


def asked_of(readers: Sequence[Reader]) -> Reader | None:
    """A manager who was asked and has not answered yet."""
    return next((one for one in reversed(readers) if one.state == "asked"), None)


def unsent(lines: Sequence[SharedLine]) -> list[SharedLine]:
    """Approved lines that no digest has taken yet."""
    return [one for one in lines if one.state == "approved"]


def given_back(lines: Sequence[SharedLine], reader: str = "") -> list[SharedLine]:
    """The unsent lines of a reader, of all without one, returned to the person (D9)."""
    return [replace(one, state="returned") for one in unsent(lines) if reader in ("", one.reader)]


def come_of(talk: str, before: Facts, after: Facts) -> list[SharedLine]:
    """The lines, sent or not, that a talk made, or whose goal would read otherwise without what the talk had kept."""
    own = f"{talk}."
    since = {goal.id: goal.opened_at for goal in before.goals if goal.id.startswith(own)}
    for entry in before.entries:
        if entry.id.startswith(own):
            since.setdefault(entry.goal, entry.at)
    otherwise = {one for one in since if _reads(one, before) != _reads(one, after)}
    return [
        one
        for one in before.lines
        if one.state in ("approved", "sent")
        and (one.id.startswith(own) or (one.goal in otherwise and one.at >= since[one.goal]))
    ]


def _reads(goal_id: str, facts: Facts) -> str:
    goal = facts.goal(goal_id)
    return draft_of(goal, facts) if goal else ""
