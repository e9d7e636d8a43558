"""What is remembered about a person: plain frozen values, one row each.

The fields of a value are the columns of its table in `storage/tables.py` (a test holds them together). Days
are ISO texts ("2026-06-30"), moments are milliseconds since 1970 in UTC, numbers are floats.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from conversations.coaching.addressee import Addressee as Addressee
from conversations.coaching.codes import Code as Code
from conversations.coaching.codes import Join as Join
from conversations.coaching.drop import Drop as Drop


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
    rhythm: str = ""
    """When the coach asks by itself: weekdays ("fri", "mon,thu"), "weekday", "day", "month", "each" (asked each time
    for the next), "off"; empty while that was not settled."""
    hour: str = "15:00"
    """When it asks, on the person's clock."""
    days: str = "mon,tue,wed,thu,fri"
    """The working days."""
    quiet_hours: str = "20:00-08:00"
    """When nothing is sent; may cross midnight; empty for never."""
    holidays: str = ""
    """Whose public holidays are no working days: a country and, where there is one, its part ("DE", "DE-BY")."""
    most: int = 2
    """Unasked messages a week, 0 to 5; what the person dated themselves does not count (FB-2)."""
    open_words: bool = False
    """Whether notifications may show the person's own words (A3)."""
    silenced: bool = False
    """Whether the coach never begins a talk ("quiet")."""
    digest: str = "mon 09:00"
    """When this person, as a manager, reads the lines of their team: a weekday and an hour, or "off"."""
    last_door: str = ""
    last_place: str = ""
    last_user: str = ""
    """The identity that was used last: where messages go that nobody asked for."""
    nudged: str = ""
    """What the coach's last unasked message was about, while it is unanswered: the `what` of its plan."""
    nudged_at: int = 0
    unanswered: int = 0
    """Unasked messages in a row without any word of the person (T4)."""
    gone_at: int = 0
    """When the person left the company, as far as a list or the platform says so; 0 while they are there (A12)."""


Whom = Person | Addressee
"""Somebody who is written to: everything that is known of them, or what decides when and where."""


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
    """progress, win, blocked, next, milestone, learned, change, strength, growth, skill, ahead, story, way or note."""
    goal: str = ""
    """The goal it belongs to, or empty for everything."""
    text: str = ""
    number: float | None = None
    unit: str = ""
    day: str = ""
    """When a step is planned, a milestone is due or something happened."""
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


@dataclass(frozen=True, slots=True)
class SharedLine:
    """A line a person approved word for word, for one reader, with at most one ask (D1, D8, D9)."""

    table: ClassVar[str] = "lines"
    tenant: str
    person: str
    id: str
    goal: str
    reader: str
    """The id of the person it was approved for; nobody else ever gets it."""
    reader_name: str
    text: str
    ask: str = ""
    """introduction | time | decision | stretch | feedback | know; empty for none."""
    ask_words: str = ""
    """What is asked for, in the person's words: "an introduction in Lyon"."""
    state: str = "approved"
    """approved (waits for the digest) | sent | withdrawn | returned (its reader changed)"""
    answer: str = ""
    """What the reader tapped: do | talk | later; empty while the ask is open; "closed" where it was taken elsewhere."""
    shown: int = 0
    """How many digests have shown its ask."""
    at: int = 0
    sent_at: int = 0
    answered_at: int = 0


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as its reader may look at it again: what they were sent, and nothing else of its author.

    It is read only; the fields stand in `storage/sharing.py`.
    """

    tenant: str
    person: str
    """The reader, whose view this is."""
    author: str
    author_name: str
    id: str
    text: str
    ask: str
    ask_words: str
    answer: str
    sent_at: int


@dataclass(frozen=True, slots=True)
class Reader:
    """A manager of this person: somebody lines may be approved for, once both sides agree or a list says so (D6)."""

    table: ClassVar[str] = "readers"
    tenant: str
    person: str
    id: str
    """The id of the manager as a person."""
    name: str
    source: str = "named"
    """named (by the person) | import"""
    state: str = "asked"
    """asked | accepted | refused | ended"""
    at: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """Something that falls due for a person: once, or again and again. `bot/nudges.py` works out when.

    Putting one again changes it only where what, about, rhythm, at or day differ.
    """

    table: ClassVar[str] = "schedule"
    tenant: str
    person: str
    id: str
    """Its name for this person: "check_in", "month", "due/<goal>", "later/<heading>", "notice/<key>"."""
    what: str
    """check_in | month | quarter | rest | back | digest | due | milestone | cue | later | notice"""
    about: str = ""
    """The goal or entry it is about; of a notice what it says, as JSON."""
    rhythm: str = "once"
    """As `Person.rhythm`, and "once" (on `day`), "quarter", "off"."""
    at: str = ""
    """The hour, "15:00"; empty for the person's own."""
    day: str = ""
    """Of "once": its day; of "month" and "quarter" nothing."""
    since: int = 0
    """It falls due at the first fitting time after this moment."""
    last_day: str = ""  # The local day it fell due last.
    done_day: str = ""
    """The day on which the person did by themselves what it would remind them of."""
    due_at: int | None = 0
    """When it falls due next; 0 while that is not worked out, None when nothing lies ahead."""
    due_day: str = ""  # The local day of `due_at`.


Value = Person | Goal | Entry | CheckIn | SharedLine | Reader | Plan | Code
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


@dataclass(frozen=True, slots=True)
class Tell:
    """Have another person told something, by an internal message: nobody's turn touches another's rows.

    The person is named by `person`, or by `name` as they are called in `place`. Where nobody is called so the sender is
    told by the command `unknown`. Who sends it is nobody's to say: the message carries whose turn it was as "sender".
    """

    tenant: str
    command: str
    seeds: Mapping[str, str]
    person: str = ""
    place: str = ""
    name: str = ""
    unknown: str = ""


Effect = Put | Drop | Erase | Tell | Join
