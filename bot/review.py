"""`cairn review`: one sentence as a card or as JSON, or a stream of them, a line in and a line out.

Nothing is kept and no database is opened. The judgement is `conversations/coaching/review.py`.
"""

from __future__ import annotations

import io
import json
import math
import os
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from conversations.coaching.card import card
from conversations.coaching.review import Review, review, review_record
from conversations.messages import LONGEST_TEXT, Card, cleaned
from conversations.reading.goals.goal import read_goal
from conversations.reading.goals.record import record_of

LONGEST_LINE = 16 * 1024 * 1024
"""Bytes of one line that are read whole, so that a line of any length takes no more memory than this."""
NARROW_PIPE = "80"
"""Columns where there is no terminal that says how wide it is."""


class Unreadable(ValueError):
    """This line cannot be judged; mend what the sentence names. `name` is its id, where that could be read."""

    def __init__(self, sentence: str, name: object = None) -> None:
        super().__init__(sentence)
        self.name = name


def judged(text: str, today: date, locale: str) -> tuple[Review, Card]:
    """The review of a sentence and its card, in the language of a locale or else in English."""
    from bot.languages import LazyWords
    from bot.settings import from_environment

    folder = from_environment().words
    found = review(cleaned(text)[:LONGEST_TEXT], today, locale)
    return found, card(found, LazyWords([folder] if folder else []).of(locale))


def show(text: str, today: date, locale: str) -> None:
    """Print the card of a sentence."""
    from rich.console import Console

    from adapters.card import show_card

    _, made = judged(text, today, locale)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # An old terminal has no sign for "✓"; the word stands beside it.
    if not sys.stdout.isatty():
        os.environ.setdefault("COLUMNS", NARROW_PIPE)
    show_card(made, Console(highlight=False))


def as_json(text: str, today: date, locale: str) -> str:
    """The same as one JSON object: all of `review_record`, the next question, and the sentence of each rule."""
    found, made = judged(text, today, locale)
    question = {"key": found.question.key, "rule": made.rule or None,
                "text": "\n".join(line.plain() for line in made.question)}  # fmt: skip
    whole = review_record(found) | {"next": question, "rules": dict(made.reasons)}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def stream(source: BinaryIO, out: BinaryIO, today: date, locale: str) -> tuple[int, int]:
    """Answer every line of a stream with one line, in order and at once; gives how many there were and how many failed.

    A line is an object with a text, an id and, where it is known, a language. One that cannot be read is answered with
    its number and an `error`.
    """
    count = failed = 0
    for count, raw in enumerate(lines(source), 1):
        try:
            answer = answered(raw, today, locale)
        except Unreadable as problem:
            failed += 1
            answer = {"id": problem.name, "line": count, "error": str(problem)}
        out.write(json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        out.flush()
    return count, failed


def lines(source: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a stream as they come; None for one that is longer than `LONGEST_LINE`, which is passed over."""
    while raw := source.readline(LONGEST_LINE + 1):
        if len(raw) <= LONGEST_LINE:
            yield raw
            continue
        while raw and not raw.endswith(b"\n"):
            raw = source.readline(LONGEST_LINE)
        yield None


def answered(raw: bytes | None, today: date, locale: str) -> dict[str, Any]:
    """The answer to one line; raises Unreadable."""
    row = an_object(raw)
    name = row.get("id")
    if not _is_a_name(name):
        raise Unreadable('"id" is a text or a number.')
    language = row.get("lang")
    if language is not None and not isinstance(language, str):
        raise Unreadable('"lang" is a text such as "de".', name)
    return {"id": name, **record_of(read_goal(a_statement(row, name), today, language or locale))}


def an_object(raw: bytes | None) -> dict[str, Any]:
    """The JSON object in a line; raises Unreadable."""
    if raw is None:
        raise Unreadable(f"The line is longer than {LONGEST_LINE // 1024**2} MiB.")
    try:
        line = raw.decode("utf-8-sig").strip()
        row = json.loads(line, parse_constant=_no_number) if line else None
    except UnicodeDecodeError:
        raise Unreadable("The line is not UTF-8.") from None
    except (ValueError, RecursionError):
        raise Unreadable("The line is not JSON.") from None
    if not line:
        raise Unreadable("The line is empty.")
    if not isinstance(row, dict):
        raise Unreadable("The line is not a JSON object.")
    return row


def a_statement(row: dict[str, Any], name: object) -> str:
    """The text of a line, fit to be read; raises Unreadable."""
    text = row.get("text")
    if text is None:
        raise Unreadable('"text" is missing.', name)
    if not isinstance(text, str):
        raise Unreadable('"text" is not a text.', name)
    if "\0" in text or _has_halves(text):
        raise Unreadable('"text" holds a NUL or half a character.', name)
    if len(text) > LONGEST_TEXT:
        raise Unreadable(f'"text" is longer than {LONGEST_TEXT:,} characters.', name)
    return cleaned(text)


def _no_number(name: str) -> None:
    raise ValueError(name)


def _is_a_name(value: object) -> bool:
    if isinstance(value, str):
        return not _has_halves(value)
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or isinstance(value, int)


def _has_halves(text: str) -> bool:
    return any("\ud800" <= letter <= "\udfff" for letter in text) if not text.isascii() else False
