"""A person and the coach without doors and without a database: what reception does, over a dictionary.

It goes the way of a message (route, the facts that the talk knows, the turn) and keeps what the turn decided. With
`saves` every talk is written and read back as JSON between two turns, as it is in the house.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from conversations.coaching.linking import OPEN, Met, fingerprint
from conversations.coaching.values import (
    CheckIn,
    Code,
    Drop,
    Entry,
    Erase,
    Goal,
    Person,
    Put,
    Reader,
    ReadLine,
    SharedLine,
)
from conversations.course import Command, Course, Talk, knows
from conversations.engine import take_turn
from conversations.flow import Facts
from conversations.messages import Button, Message, Press, Reply
from conversations.progress import Progress, Spot, on_path, place
from conversations.reading.said.plight import a_plight
from conversations.route import route
from conversations.turn import Turn
from conversations.words import Words

MORNING = 1_768_467_600_000
"""Thursday 15 January 2026, 9:00 UTC, in milliseconds."""
MOST_TALKS = 8
KINDS: Mapping[str, type[Any]] = {
    "goals": Goal, "entries": Entry, "check_ins": CheckIn, "lines": SharedLine, "readers": Reader, "shown": ReadLine,
    "codes": Code,
}  # fmt: skip
CODE, FRESH = "CDFGHJKM", "MKJHGFDC"
"""A code of somebody else's account, and the one that is made for whoever asks."""
UNFINISHED = ("open", "parked", "told")

Saved = tuple[str, str, int, str, int, int, str]
"""A row of talks: talk, flow, version, state, revision, touched, progress."""


def saved(progress: Progress) -> Saved:
    """A talk as the row it is kept in."""
    one = progress
    return (one.talk, one.flow, one.version, one.state, one.revision, one.touched, one.dump())


@dataclass
class Rehearsal:
    """One person in front of the coach."""

    catalog: Mapping[str, Talk]
    commands: Mapping[str, Command]
    words: Mapping[str, Words]
    person: Person = field(default_factory=lambda: Person("local", "p-ana", "Ana", welcomed=True))
    now: int = MORNING
    saves: bool = True
    knows_all: bool = False
    """Whether a turn is given every row, and not only the kinds that its talk names in the catalog."""
    talks: dict[str, Progress] = field(default_factory=dict)
    rows: dict[tuple[str, str], Any] = field(default_factory=dict)
    count: int = 0
    turn: Turn = field(default_factory=lambda: Turn((), (), ()))

    def say(self, text: str = "", **more: Any) -> Turn:
        """Type a line."""
        self.count += 1
        return self.take(Message(f"m{self.count}", "test", "local", "ana", text, **more))

    def press(self, press: Press, **more: Any) -> Turn:
        """Press a button."""
        return self.say(press=press, **more)

    def tap(self, value: str) -> Turn:
        """Press the button of the newest message that stands for this value."""
        found = [button for button in self.buttons if button.press.value == value]
        assert found, f"no button {value!r} among {[button.press.value for button in self.buttons]}"
        return self.press(found[0].press)

    def take(self, message: Message) -> Turn:
        """Take a message and keep what comes of it."""
        course = self.course(message)
        wanted = None if self.knows_all else knows(course, self.catalog)
        self.turn = take_turn(course, message, self.facts(message.key, wanted), self.spoken, self.catalog)
        self.keep(self.turn)
        return self.turn

    def course(self, message: Message) -> Course:
        """Which talk a message is for."""
        heard = a_plight(message.text)
        return route(self.unfinished(), message, self.spoken, self.catalog, self.commands, heard)

    def keep(self, turn: Turn) -> None:
        """Keep what a turn decided."""
        for progress in turn.talks:
            kept = replace(progress, revision=progress.revision + 1)
            self.talks[kept.talk] = Progress.load(*saved(kept)) if self.saves else kept
        for effect in turn.effects:
            if isinstance(effect, Erase):
                self.talks.clear()
                self.rows.clear()
                self.person = Person(effect.tenant, effect.person, welcomed=False)
                return
            if isinstance(effect, Drop):
                for row in effect.rows:
                    self.rows.pop((row.table, getattr(row, "id", "")), None)
            if not isinstance(effect, Put):
                continue
            if isinstance(effect.value, Person):
                self.person = effect.value
            else:
                self.rows[effect.value.table, effect.value.id] = effect.value

    def facts(self, key: str = "", wanted: set[str] | None = None) -> Facts:
        """What a turn may know; everything when nothing is named."""
        kinds: dict[str, Any] = {
            kind: tuple(row for row in self.rows.values() if isinstance(row, made))
            for kind, made in KINDS.items()
            if wanted is None or kind in wanted
        }
        if wanted is None or "codes" in wanted:
            met = Met(fingerprint(CODE), self.person.tenant, "p-eva", OPEN, self.now, "Eva", "slack", 2, 3, 1)
            kinds |= {"met": (met,), "fresh": FRESH}
        return Facts(self.now, self.person, key=key, text=self.spoken.line, **kinds)

    def unfinished(self) -> list[Progress]:
        """The talks that are read before a turn, the open one first, then the newest."""
        found = [one for one in self.talks.values() if one.state in UNFINISHED]
        found.sort(key=lambda one: (one.state, -one.touched, one.talk))
        return found[:MOST_TALKS]

    @property
    def spoken(self) -> Words:
        """The words in the person's language."""
        return self.words.get(self.person.locale[:2]) or self.words["en"]

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What was said last."""
        return self.turn.replies

    @property
    def buttons(self) -> list[Button]:
        """The buttons under what was said last."""
        return [button for reply in self.turn.replies for button in reply.buttons]

    @property
    def keys(self) -> list[str]:
        """The wording keys of what was said last."""
        return [key for reply in self.turn.replies for key in reply.keys]

    @property
    def heard(self) -> str:
        """What was said last, as plain text."""
        return "\n".join(reply.plain() for reply in self.turn.replies)

    @property
    def open(self) -> Progress | None:
        """The talk with the open question."""
        return next((one for one in self.talks.values() if one.state == "open"), None)

    @property
    def spot(self) -> Spot | None:
        """Where the person stands in the open talk."""
        talk = self.open
        if talk is None:
            return None
        copy = talk.copy()
        copy.rename(self.catalog[talk.flow].flow)
        return place(self.catalog[talk.flow].flow, copy, self.facts())

    def counted(self, talk: Progress | None = None) -> dict[str, Any]:
        """The answers that count in a talk, the newest if none is named."""
        talk = talk or max(self.talks.values(), key=lambda one: (one.touched, one.state == "open"))
        copy = talk.copy()
        copy.rename(self.catalog[talk.flow].flow)
        found = on_path(self.catalog[talk.flow].flow, copy, self.facts())
        return {path: answer.value for path, answer in found.items()}
