"""Reads what the page sends into a `Message`, and writes what the coach says as plain JSON data.

`server.py` comes before it with a parsed body, and takes the data it gives back to the page.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from conversations.messages import Card, CardRow, Failure, Heard, Home, Line, Message, Press, Reply, State

DOOR = "playground"
PLACE = "local"

Json = dict[str, Any]

A_KEY = re.compile(r"[A-Za-z0-9-]{8,64}")
A_LOCALE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")
A_ZONE = re.compile(r"[A-Za-z0-9_+-]{1,32}(/[A-Za-z0-9_+-]{1,32}){0,2}")
LONGEST_NUMBER = 15


class Refused(Exception):
    """The request cannot be read as it is; the sentence says what to send instead."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


def read_message(body: Json) -> Message:
    """The message behind the body of a `POST /api/say`.

    The text is handed on as it came, with whatever is odd in it: reception cleans it once for all doors. The
    key is the page's own, so that sending again after a lost answer is the same message.
    """
    key = a_text(body, "key")
    if not A_KEY.fullmatch(key):
        raise Refused(400, "The key of a message is 8 to 64 letters, digits or dashes. Send a UUID.")
    token = a_text(body, "press", "")
    press = Press.parse(token) if token else None
    if token and press is None:
        raise Refused(400, "That is not a button of this coach. Press one that is shown, or write its words.")
    return Message(
        key=f"{DOOR}:{key}",
        door=DOOR,
        place=PLACE,
        user=a_text(body, "user"),
        text=a_text(body, "text"),
        press=press,
        locale=_if_it_looks_like(A_LOCALE, a_text(body, "locale", "")),
        zone=_if_it_looks_like(A_ZONE, a_text(body, "zone", "")),
    )


def a_text(body: Json, name: str, missing: str | None = None) -> str:
    """The text called `name` in a body; null counts as missing."""
    value = body.get(name)
    if value is None:
        value = missing
    if not isinstance(value, str):
        raise Refused(400, f'"{name}" must be a text.' if name in body else f'"{name}" is missing; it is a text.')
    return value


def a_count(body: Json, name: str) -> int:
    """The number of a line in a body, 0 where none is given."""
    value = body.get(name, 0)
    if type(value) is not int or not 0 <= value < 10**LONGEST_NUMBER:
        raise Refused(400, f'"{name}" must be the number of a line, such as 0 or 42.')
    return value


def a_number(text: str | None, name: str) -> int:
    """The number of a line in an address or header, 0 where none is given."""
    if not text:
        return 0
    if not (text.isascii() and text.isdigit()) or len(text) > LONGEST_NUMBER:
        raise Refused(400, f'"{name}" must be the number of a line, such as 0 or 42.')
    return int(text)


def read_locale(text: str) -> str:
    """A locale, or nothing where the text cannot be one."""
    return _if_it_looks_like(A_LOCALE, text)


def _if_it_looks_like(pattern: re.Pattern[str], text: str) -> str:
    return text if pattern.fullmatch(text) else ""


def show_answer(answer: tuple[Reply, ...] | Failure) -> Json:
    """What came of a message: the last `reply`, or `failure` where nothing was saved."""
    if isinstance(answer, Failure):
        return {"reply": None, "failure": show_reply(answer.reply)}
    return {"reply": show_reply(answer[-1]) if answer else None, "failure": None}


def show_reply(reply: Reply) -> Json:
    """A reply as data: spans stay spans, so that the page never has to read markup out of a text."""
    return {
        "keys": list(reply.keys),
        "lines": [show_line(line) for line in reply.lines],
        "buttons": [
            {"number": number, "label": button.label, "token": button.press.token()}
            for number, button in enumerate(reply.buttons, start=1)
        ],
        "document": reply.document,
    }


def show_line(line: Line) -> Json:
    """A line as data."""
    spans = [{"text": span.text, "said": span.said, "strong": span.strong} for span in line.spans]
    return {"bullet": line.bullet, "spans": spans}


def show_card(card: Card) -> Json:
    """A review as data."""
    return {
        "is_goal": card.is_goal,
        "title": card.title,
        "facts": [_show_row(row) for row in card.facts],
        "letters": [_show_row(row) for row in card.letters],
        "question": [show_line(line) for line in card.question],
        "rule": card.rule,
        "reasons": [{"rule": rule, "sentence": sentence} for rule, sentence in card.reasons],
        "labels": dict(card.labels),
    }


def _show_row(row: CardRow) -> Json:
    return {"name": row.name, "line": show_line(row.line), "holds": row.holds, "rule": row.rule}


def show_heard(heard: Heard) -> Json:
    """One line of the talk, the person's or the coach's."""
    return {
        "number": heard.number,
        "mine": heard.mine,
        "text": heard.text,
        "reply": show_reply(heard.reply) if heard.reply else None,
        "at": heard.at.isoformat(timespec="seconds") if heard.at else "",
        "by_itself": heard.by_itself,
    }


def show_home(home: Home) -> Json:
    """The home page as data."""
    return {
        "name": home.name,
        "heading": home.heading,
        "next_step": home.next_step,
        "goals": [
            {
                "id": goal.id,
                "title": goal.title,
                "kind": goal.kind,
                "line": goal.line,
                "progress": _drawable(goal.progress),
                "due": goal.due,
            }
            for goal in home.goals
        ],
        "more": home.more,
        "coming": home.coming,
        "labels": dict(home.labels),
    }


def show_state(state: State | None) -> Json | None:
    """The open talk as the engine sees it, or None when none is open."""
    if state is None:
        return None
    return {
        "talk": state.talk,
        "title": state.title,
        "asking": state.asking,
        "turn": state.turn,
        "path": [{"step": step, "state": place, "value": value} for step, place, value in state.path],
        "progress": plain_data(state.progress),
    }


def show_time(now: datetime) -> Json:
    """The coach's time in the person's zone: ISO with its offset, and the name of the zone."""
    return {"now": now.isoformat(timespec="seconds"), "zone": getattr(now.tzinfo, "key", None) or now.tzname() or ""}


def plain_data(value: object) -> Any:
    """Any value as JSON can carry it; what JSON has no word for is written as text."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, Mapping):
        return {str(key): plain_data(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain_data(inner) for inner in value]
    return str(value)


def _drawable(progress: float | None) -> float | None:
    """A share between 0 and 1; a bar cannot show anything else."""
    if progress is None or not math.isfinite(progress):
        return None
    return min(1.0, max(0.0, progress))
