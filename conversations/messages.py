"""What comes in at a door and what goes out of it, the same for every platform.

A door turns a platform's event into a `Message`; the engine answers in wordings, which `words.py` renders
into a `Reply`; the door turns that into whatever its platform shows.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from conversations.pages import Card as Card
from conversations.pages import CardRow as CardRow
from conversations.pages import Chart as Chart
from conversations.pages import Field as Field
from conversations.pages import FieldKind as FieldKind
from conversations.pages import Form as Form
from conversations.pages import GoalCard as GoalCard
from conversations.pages import Home as Home
from conversations.pages import Milestone as Milestone
from conversations.pages import Series as Series
from conversations.pages import State as State

LONGEST_TEXT = 8_000
"""Characters of one message that are kept; the person is told when a message was longer."""


MARKS_IN_A_ROW = 8
"""Combining marks on one letter that are kept; no language needs more."""

_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ue000\ue001\u2028\u2029\ufff9-\ufffb]")
_HALVES = re.compile(r"[\ud800-\udfff]")


encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
"""A value made of lists, tuples and plain values as JSON; made once, because making it costs as much as its work."""
_decode = json.JSONDecoder().raw_decode


def decoded(text: str) -> Any:
    """What `encode` wrote: exactly one value, with nothing around it."""
    return _decode(text)[0]


def cleaned(text: str) -> str:
    """What somebody typed, fit to be kept: no control characters, no half characters, no towers of marks.

    The text is cut one character above `LONGEST_TEXT`, so that the engine sees that it was longer.
    """
    if text.isascii() and text.isprintable():
        return text[: LONGEST_TEXT + 1]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return _UNWANTED.sub("", text)[: LONGEST_TEXT + 1]
    text = _HALVES.sub("\ufffd", _UNWANTED.sub("", text[: 8 * LONGEST_TEXT]))
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MARKS_IN_A_ROW:
            kept.append(character)
    return "".join(kept)[: LONGEST_TEXT + 1]


class Press(NamedTuple):
    """A pressed button: which talk, step and turn it was shown for, and what it says.

    `talk` is empty on a button that stands for a command; `value` is then the command.
    """

    talk: str
    step: str
    turn: int
    value: str

    def token(self) -> str:
        """The press as one string a platform can carry in a button."""
        return f"{self.talk}|{self.step}|{self.turn}|{self.value}"

    @classmethod
    def parse(cls, token: str) -> Press | None:
        """The press behind a token, or None when it was not written by `token`."""
        parts = token.split("|", 3)
        if len(parts) != 4 or not (parts[2].isascii() and parts[2].isdigit()) or len(parts[2]) > 9:
            return None
        return cls(parts[0], parts[1], int(parts[2]), parts[3])


@dataclass(frozen=True, slots=True)
class Message:
    """One thing a person did: typed a text, pressed a button or gave a command."""

    key: str
    """Names this message for ever; the same key is only ever taken once."""
    door: str
    """The door it came in at, and its answer leaves by: "terminal", "playground", "slack", "teams"."""
    place: str
    """Where `user` is unique: "local", or a platform's workspace."""
    user: str
    text: str = ""
    press: Press | None = None
    command: bool = False
    """True when the platform says that `text` is a command, so that it cannot be an answer."""
    sent_at: datetime | None = None
    """When the person sent it, by the platform's clock (aware, UTC)."""
    name: str = ""
    locale: str = ""
    zone: str = ""
    """What the platform's profile says; empty where it says nothing."""
    told: Mapping[str, str] | None = None
    """What another person's turn has to tell, under the command in `text`; no door ever sets it."""
    here: bool = False
    """True when the answer goes back with the response to this very message and is not delivered (a command's ack)."""
    form: tuple[tuple[str, str], ...] | None = None
    """The (step, value) pairs of a submitted form; `text` is then the form's name and what it is about."""
    stamp: str = ""
    """Of a form: the stamp it was opened with."""
    amends: datetime | None = None
    """When the person sent what this one replaces (aware, UTC, as `sent_at` was); None for a new message."""
    deleted: bool = False
    """With `amends`: the person took that message back."""
    mentions: tuple[tuple[str, str], ...] = ()
    """(name, user) of those who are mentioned in `text`, by the name that stands there."""
    greets: bool = False
    """True when nobody wrote and a platform says that somebody is there now; who was welcomed is told nothing."""


class Span(NamedTuple):
    """A run of text; `said` marks a person's own words, which every door escapes in its own way."""

    text: str
    said: bool = False
    strong: bool = False


class Line(NamedTuple):
    """One line of a reply."""

    spans: tuple[Span, ...]
    bullet: bool = False

    def plain(self) -> str:
        """The line as plain text, without a bullet."""
        return "".join(span.text for span in self.spans)


class Button(NamedTuple):
    """Something to press; typing its label or its number does the same."""

    label: str
    press: Press


@dataclass(frozen=True, slots=True)
class Reply:
    """What the coach says in one turn: rendered lines, and the buttons under them."""

    keys: tuple[str, ...]
    """The wording keys it was made from, in order, such as "smart_goal/wish"."""
    lines: tuple[Line, ...]
    buttons: tuple[Button, ...] = ()
    here: bool = False
    """True when it is the direct answer to a press or command and is kept as the saved response."""
    document: str = ""
    """The name of a document to hand over with it ("export"), read after the commit."""
    refusals: tuple[tuple[str, str], ...] = ()
    """Of a form that was not taken: (step, what is said at it); nothing of it was kept."""

    def plain(self) -> str:
        """The whole reply as plain text: bullets as "•", no buttons."""
        return "\n".join(("• " if line.bullet else "") + line.plain() for line in self.lines)

    def dump(self) -> str:
        """The reply as JSON, to be kept until it has arrived.

        Flat, because every turn writes one: a line begins with whether it is a bullet, plain spans are their text, and
        what buttons were shown for stands once before them.
        """
        pieces: list[object] = []
        for spans, bullet in self.lines:
            pieces.append(bullet)
            for text, said, strong in spans:
                pieces.append((text, said, strong) if said or strong else text)
        buttons: list[object] = []
        shown_for = None
        for label, (talk, step, turn, value) in self.buttons:
            if shown_for != (talk, step, turn):
                shown_for = (talk, step, turn)
                buttons.append(shown_for)
            buttons += (label, value)
        whole = (self.keys, pieces, buttons, self.here, self.document)
        return encode((*whole, self.refusals) if self.refusals else whole)

    @classmethod
    def load(cls, text: str) -> Reply:
        """The reply that `dump` wrote."""
        keys, pieces, flat, here, document, *refusals = decoded(text)
        lines: list[tuple[list[Span], bool]] = []
        for piece in pieces:
            if isinstance(piece, bool):
                lines.append(([], piece))
            else:
                lines[-1][0].append(Span(piece) if isinstance(piece, str) else Span(*piece))
        buttons: list[Button] = []
        talk, step, turn = "", "", 0
        rest = iter(flat)
        for one in rest:
            if isinstance(one, list):
                talk, step, turn = one
            else:
                buttons.append(Button(one, Press(talk, step, turn, next(rest))))
        refused = tuple((step, said) for step, said in refusals[0]) if refusals else ()
        shown = tuple(Line(tuple(spans), bullet) for spans, bullet in lines)
        return cls(tuple(keys), shown, tuple(buttons), here, document, refused)


@dataclass(frozen=True, slots=True)
class Heard:
    """One line of what was said between a person and the coach, as a page shows it again."""

    number: int
    """Grows with time, for "what did I miss since?"."""
    mine: bool
    """True for the person's own message."""
    text: str = ""
    reply: Reply | None = None
    at: datetime | None = None
    """When it was said, in the person's zone."""
    by_itself: bool = False
    """True for what the coach began, and nobody's message asked for."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A message that could not be taken: nothing was saved, and the door says so in these words."""

    reply: Reply
