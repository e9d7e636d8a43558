"""What a turn may know, as plain values: `reception` reads them before the turn, flows look at them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

from conversations.coaching.contacts import Contacts
from conversations.coaching.linking import Met
from conversations.coaching.times import zone_of
from conversations.coaching.values import (
    CheckIn,
    Code,
    Drop,
    Effect,
    Entry,
    Goal,
    Person,
    Put,
    Reader,
    ReadLine,
    SharedLine,
)

KINDS = ("goals", "entries", "check_ins", "lines", "readers", "codes")
"""What `Facts` calls the rows it may hold; each is the name of their table."""


Text = Callable[[str, Mapping[str, Any]], str]
"""Renders a wording as one plain line in the person's language, for what they approve word for word."""


def no_words(key: str, values: Mapping[str, Any]) -> str:
    """Stands in where nothing is said to anybody."""
    return ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a turn may know: the time, the person, and the rows its talk asked for in the catalog."""

    now: int
    """Milliseconds since 1970, UTC."""
    person: Person
    goals: tuple[Goal, ...] = ()
    entries: tuple[Entry, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    lines: tuple[SharedLine, ...] = ()
    readers: tuple[Reader, ...] = ()
    codes: tuple[Code, ...] = ()
    """The codes the person was shown, and the wrong ones they typed (A7)."""
    met: tuple[Met, ...] = ()
    """Whose the codes are that the person typed."""
    fresh: str = ""
    """A code that nobody was ever shown, made by chance outside, for whoever asks for one."""
    shown: tuple[ReadLine, ...] = ()
    """What the person was sent as a manager, newest first: approved lines and nothing else of their authors."""
    fiscal_start: int = 1
    """The month in which the business year of the company begins, 1 to 12; quarters and halves are counted from it."""
    key: str = ""
    """The key of the message being taken; new ids derive from it by way of the talk it opens."""
    contacts: Contacts = field(default_factory=dict)
    """Whom the administrator named for people in distress or wronged at work; none, and it is the country's."""
    text: Text = no_words

    @property
    def today(self) -> date:
        """The calendar day where the person is."""
        return self.here(self.now).date()

    def here(self, at: int) -> datetime:
        """A moment on the person's own clock."""
        moment = datetime.fromtimestamp(at / 1000, UTC)
        return moment if self.person.zone == "UTC" else moment.astimezone(zone_of(self.person.zone))

    def goal(self, goal_id: object) -> Goal | None:
        """The person's goal of this id."""
        return next((goal for goal in self.goals if goal.id == goal_id), None)

    def after(self, effects: Iterable[Effect]) -> Facts:
        """What will be known once these effects are carried out, for a talk that goes on in the same turn."""
        person, rows = self.person, {kind: {row.id: row for row in getattr(self, kind)} for kind in KINDS}
        for effect in effects:
            if isinstance(effect, Put) and isinstance(effect.value, Person):
                person = effect.value
            elif isinstance(effect, Put) and effect.value.table in rows:
                rows[effect.value.table][effect.value.id] = effect.value
            elif isinstance(effect, Drop):
                for row in effect.rows:
                    rows.get(row.table, {}).pop(row.id, None)
        found: dict[str, Any] = {kind: tuple(theirs.values()) for kind, theirs in rows.items()}
        return replace(self, person=person, **found)

    @property
    def active(self) -> tuple[Goal, ...]:
        """The goals the person works on now, oldest first."""
        return tuple(goal for goal in self.goals if goal.state == "active")
