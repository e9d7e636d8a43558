"""What a person sees outside the talk: home, forms, a review, and the talk as the engine sees it.

Doors get these by way of `messages.py`, which is all they know of the conversations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from conversations.messages import Line


class Milestone(NamedTuple):
    """A step of a goal as a home page shows it."""

    text: str
    done: bool
    due: str
    """The day in words, or empty."""


class GoalCard(NamedTuple):
    """A goal as a home page shows it."""

    id: str
    title: str
    kind: str
    """The kind in the person's language, "result" or "learning"."""
    line: str
    """Where it stands, in words and numbers: "14 days (was 21), aim 10"."""
    progress: float | None
    """0 to 1, or None where there is nothing to draw."""
    due: str
    milestones: tuple[Milestone, ...] = ()
    charted: bool = False
    """Whether there is a line of numbers to draw."""


@dataclass(frozen=True, slots=True)
class Home:
    """What a person sees outside the talk: next step, goals, one coming date."""

    name: str
    heading: str
    next_step: str
    goals: tuple[GoalCard, ...]
    more: str
    """A line about goals that are not shown (parked, wishes, done), or empty."""
    coming: str
    labels: Mapping[str, str] = field(default_factory=dict)
    """Fixed words of the page in the person's language: "next_step", "goals", "coming", "none"."""
    chart: Chart | None = None
    """The line of the chosen goal, or of the one touched last that has one."""
    shared: tuple[str, ...] = ()
    """What was sent to whom, newest first, a line each."""
    settings: tuple[tuple[str, str], ...] = ()
    """(what, how it is now), such as ("Check-in", "Fridays at 15:00")."""


class Series(NamedTuple):
    """One line of a chart: a label for each point and its value; None where there is no value."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers over time, to be drawn by whatever a platform has."""

    goal: str
    """The goal's id."""
    title: str
    labels: tuple[str, ...]
    """A day in words for each point, oldest first; at most 20."""
    series: tuple[Series, ...]
    """What was reached, and the line to the aim; points as many as labels."""
    unit: str
    said: str
    """The same in words, for whoever does not see it: "21, 16, 14 days; the aim is 10 by Tue 30 Jun"."""


FieldKind = Literal["text", "long", "choice", "day"]


class Field(NamedTuple):
    """One thing that can be filled in; a step of the flow behind the form."""

    step: str
    label: str
    value: str = ""
    """What is there now; of a choice, the value of the option."""
    hint: str = ""
    kind: FieldKind = "text"
    options: tuple[tuple[str, str], ...] = ()
    """Of a choice: (value, label)."""
    optional: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """Several questions at once, filled in with what is known; sent back as one Message with (step, value) pairs."""

    name: str
    """The command that takes it, such as "edit_goal"."""
    about: str
    """What it is about, such as a goal's id, or empty."""
    title: str
    fields: tuple[Field, ...]
    submit: str
    close: str
    stamp: str = ""
    """Goes back with the form, so that something changed meanwhile shows."""
    needed: str = ""
    """What is said at a field that must not be left empty."""


class CardRow(NamedTuple):
    """One thing a card says about a goal."""

    name: str
    """What it is about, "Kind", or the letter: "S"."""
    line: Line
    holds: bool | None = None
    """Of a letter, whether it holds."""
    rule: str = ""
    """The rule it is judged by, such as "LL-1"; `Card.reasons` has its sentence."""


@dataclass(frozen=True, slots=True)
class Card:
    """How good a sentence is as a goal, in somebody's language: `cairn review` and the page of the same name."""

    is_goal: bool
    title: str
    """The goal in its writer's words."""
    facts: tuple[CardRow, ...]
    """What was read: kind, whose it is, measure and day, as far as they were said."""
    letters: tuple[CardRow, ...]
    """S, M, A, R and T; none where there is no goal."""
    question: tuple[Line, ...]
    """The one question worth asking next."""
    rule: str
    """The rule behind the question, or empty."""
    reasons: tuple[tuple[str, str], ...]
    """Every rule that was named, with its one sentence."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Fixed words: "yes" and "no" above the title, "holds", "open", "question", "reasons"."""


@dataclass(frozen=True, slots=True)
class State:
    """A talk as the engine sees it, for the curious: path, place and answers."""

    talk: str
    title: str
    asking: str
    turn: int
    path: tuple[tuple[str, str, str], ...]
    """(step, state, value) in reading order; state is counted, offered, skipped, reopened, open or aside."""
    progress: Mapping[str, Any]
