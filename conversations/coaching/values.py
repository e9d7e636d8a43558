"""What is remembered about a person: plain frozen values, one row each.

The fields of a value are the columns of its table in `storage/tables.py` (a test holds them together). Days
are ISO texts ("2026-06-30"), moments are milliseconds since 1970 in UTC, numbers are floats.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a tenant: who they are and how they want to be spoken to."""

    table: ClassVar[str] = "people"
    tenant: str
    id: str
    name: str = ""
    locale: str = "en"
    zone: str = "UTC"
    manager: str = ""
    """The name of the manager, as the person wrote it; empty when not told."""
    resting_until: str = ""
    """A day, "open" for "until I come back", or empty."""
    welcomed: bool = False
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Goal:
    """A wish, a draft or a goal somebody else could check."""

    table: ClassVar[str] = "goals"
    tenant: str
    person: str
    id: str
    title: str
    """The goal in the person's own words, without the date, the reason and the way."""
    kind: str = "performance"
    """performance | learning | aspiration"""
    state: str = "active"
    """wish | active | parked | done | released"""
    whose: str = "mine"
    """mine | agreed | set"""
    shared: bool = False
    scope: str = "personal"
    """personal | objective | unclear"""
    sign: str = ""
    """What would show it, when it is not a number."""
    metric: str = ""
    """The name of what is counted, in the person's words; empty when nothing is."""
    unit: str = ""
    baseline: float | None = None
    target: float | None = None
    current: float | None = None
    due: str = ""
    """A day, or empty for "no date yet"."""
    horizon: str = ""
    """now | short | medium | long when the person overrode it, else empty (it follows from the date)."""
    parent: str = ""
    """The goal this one is a stepping stone to, or that it came from."""
    relation: str = ""
    """How it belongs to `parent`: step | supports | instead"""
    skill: str = ""
    why: str = ""
    how: str = ""
    plan_when: str = ""
    plan_then: str = ""
    """An if-then plan, both halves word for word (II-1)."""
    behaviour: str = ""
    """The weekly behaviour (MO-2)."""
    confidence: int | None = None
    relevance: str = ""
    want: str = ""
    """a lot | fairly | not much, as option keys "lot", "fairly", "little" (LL-2)."""
    support: str = ""
    """Time a week and help, in the person's words (G12)."""
    overrule: str = ""
    """A proposal of the coach that the person overruled, as "rule:choice" (SL-1)."""
    opened_at: int = 0
    touched_at: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated line of a person's story: a number, a win, a blocker, a next step, a milestone."""

    table: ClassVar[str] = "entries"
    tenant: str
    person: str
    id: str
    kind: str
    """progress | win | blocked | next | milestone | learned | change
    | strength | growth | skill | ahead | story | way | note"""
    goal: str = ""
    """The goal it belongs to, or empty for everything."""
    text: str = ""
    number: float | None = None
    unit: str = ""
    day: str = ""
    """The day it is for: when a step is planned, when a milestone is due, when something happened."""
    state: str = ""
    """open | gone | done | kept; empty where there is nothing to close."""
    detail: str = ""
    """What belongs beside the text: where a strength showed, how a growth area will be grown."""
    at: int = 0


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One check-in, early, late or on its day."""

    table: ClassVar[str] = "check_ins"
    tenant: str
    person: str
    id: str
    day: str
    further: str = ""
    goal: str = ""
    number: float | None = None
    at: int = 0


Value = Person | Goal | Entry | CheckIn
"""Everything that an effect can put into the store."""


@dataclass(frozen=True, slots=True)
class Put:
    """Insert this row, or replace the row of the same id whole."""

    value: Value


@dataclass(frozen=True, slots=True)
class Erase:
    """Erase everything the coach holds about this person, in the same transaction."""

    tenant: str
    person: str


Effect = Put | Erase
