"""Numbers in digits and in words: "1,200", "12k", "€2m", "fourteen", "a couple"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from conversations.reading.tables import Table, opened
from conversations.reading.tokens import Token, find

_SUFFIXES = (
    "st", "nd", "rd", "th", "er", "ro", "ra", "do", "da", "to", "ta", "\u00ba", "\u00aa", "e", "ere", "eme", "emes",
    "nde", "ieme",
)  # fmt: skip
"""What touches a number that says which one, not how many."""


class Number(NamedTuple):
    """A number and the place of the token after it."""

    value: float
    end: int


def a_number(text: str, locale: str) -> float | None:
    """The first number in a text, or None."""
    line, table = opened(text, locale)
    for at, token in enumerate(line):
        found = number_at(line, at, table)
        if found:
            signed = at > 0 and token.tight and line[at - 1].word == "-" and (at < 2 or line[at - 2].kind != "number")
            return -found.value if signed else found.value
    return None


def number_at(line: Sequence[Token], at: int, table: Table) -> Number | None:
    """The number that starts at a token, with its scale ("12k", "two million")."""
    if at >= len(line):
        return None
    if line[at].kind == "number":
        return _in_digits(line, at, table)
    return _in_words(line, at, table)


def figure(word: str, decimal: str) -> float | None:
    """The value of digits with their marks, read the way of a language; None for a date or a fraction."""
    word = word.replace("'", "")
    if "/" in word or "-" in word:
        return None
    marks = [mark for mark in word if mark in ".,"]
    if not marks:
        return float(word)
    head, mark, tail = word.rpartition(marks[-1])
    if len(set(marks)) == 2:
        return float(head.replace(",", "").replace(".", "") + "." + tail)
    parts = word.split(mark)
    grouped = len(parts[0]) <= 3 and parts[0][0] != "0" and all(len(part) == 3 for part in parts[1:])
    if len(parts) > 2:
        return float("".join(parts)) if grouped else None
    return float("".join(parts)) if grouped and mark != decimal else float(f"{head}.{tail}")


def _in_digits(line: Sequence[Token], at: int, table: Table) -> Number | None:
    """A number written in digits, and what scales it."""
    value = figure(line[at].word, table.decimal)
    if value is None:
        return None
    end = at + 1
    if table.code == "fr" and len(line[at].word) <= 3:
        while end < len(line) and line[end].kind == "number" and line[end].start == line[end - 1].end + 1:
            if len(line[end].word) != 3 or not line[end].word.isdigit():
                break
            value, end = value * 1000 + float(line[end].word), end + 1
    if end < len(line) and line[end].tight and line[end].word in _SUFFIXES:
        return None
    return _scaled(line, value, end, table)


def _scaled(line: Sequence[Token], value: float, end: int, table: Table) -> Number:
    """The number times the scale behind it; a single letter only counts when it touches the number or a currency."""
    scale = find(table.scales, line, end)
    money = end + 1 < len(line) and line[end + 1].tight and find(table.currencies, line, end + 1)
    if scale and (line[end].tight or money or len(line[end].word) > 2):
        dot = line[end].word in ("mio", "mrd", "tsd") and scale[1] + 1 < len(line) and line[scale[1]].word == "."
        return Number(value * scale[0], scale[1] + dot)
    return Number(value, end)


def _in_words(line: Sequence[Token], at: int, table: Table) -> Number | None:
    """A spelled number: units, tens, hundreds, and what they are scaled by."""
    start = find(table.numbers, line, at)
    if not start:
        return None
    total, value, end = 0.0, start[0], start[1]
    if value >= 1000:
        total, value = value, 0.0
    for _ in range(6):
        joined = find(table.joins, line, end)
        place = joined[1] if joined else end
        more, scale = find(table.numbers, line, place), find(table.scales, line, end)
        if more and (_fits(value, more[0]) or (total and not value and more[0] < 1000)):
            value, end = value + more[0], more[1]
        elif scale and len(line[end].word) > 2 and 0 < value < scale[0]:
            value, end = value * scale[0], scale[1]
            if value >= 1000:
                total, value = total + value, 0.0
        else:
            break
    return Number(total + value, end)


def _fits(value: float, more: float) -> bool:
    """Whether "twenty" may take "five", "two hundred" may take "fifty" and "a thousand" may take "two hundred"."""
    if value == 0 or more <= 0:
        return False
    return (value >= 20 and value % 10 == 0 and more < 10 and value < 100) or (value % 100 == 0 and more < 100)
