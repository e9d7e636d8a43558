"""Stretches of time that start today: "within six weeks", "over the next 1-2 years", "three weeks from now".

`deadlines.py` comes after and tries them at every place of a text. Here too: `Dated`, what it finds there.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from conversations.reading.dates.calendars import Stretch, later, running
from conversations.reading.dates.date_words import length_starts, stretchers
from conversations.reading.dates.dates import Reading, date_at
from conversations.reading.dates.day_dates import year_at
from conversations.reading.dates.lengths import Length, length_at
from conversations.reading.measures.number import number_at
from conversations.reading.tokens import find, first

STRONG, PLAIN, BARE = 3, 2, 1


class Dated(NamedTuple):
    """A day ahead in the text, from token `start` up to token `end`."""

    start: int
    end: int
    strength: int
    stretch: Stretch | None
    """None where a deadline was said that has no day ("before I retire")."""
    other: date | None = None
    in_measure: bool = False
    """True for a duration that belongs to a measure and is no deadline."""
    asked: bool = False
    """True when a word such as "by" or "in" stands before it."""
    brief: bool = False
    """True for "within 2 weeks", which beside a plain date is how fast something is done."""


def stretch_at(read: Reading, start: int, at: int) -> Dated | None:
    """A stretch of time that starts today: "within six weeks", "over the next 1-2 years"."""
    if read.word(at) not in stretchers(read.table.code):
        return _from_now(read, start, at)
    surely = find(read.table.ahead_surely, read.line, at)
    ahead = surely or find(read.table.ahead, read.line, at)
    few = find(read.words.soon_after, read.line, at)
    if few and (not ahead or few[1] > ahead[1]):
        some = length_at(read, few[1])
        return _dated_length(read, start, some) if some and (some.soon or some.floating) else None
    if not ahead:
        return _from_now(read, start, at)
    amount = length_at(read, ahead[1])
    if amount is None:
        number_ = number_at(read.line, ahead[1], read.table)
        loose = find(read.table.loose, read.line, number_.end) if number_ else None
        if loose:
            return Dated(start, loose[1], PLAIN, None, asked=True)
        several = find(read.words.plurals, read.line, ahead[1])
        return _next_one(read, start, ahead[1]) if surely and (several or len(ahead[0].split()) > 2) else None
    if amount.soon or amount.floating:
        return _dated_length(read, start, amount)
    number, period, end = amount[:3]
    if not surely and find(read.table.not_now, read.line, end):
        return Dated(start, end, PLAIN, None, asked=True)
    inside = not surely and _inside_measure(read, at, end, number, period)
    day = later(read.today, number, period)
    now = _from_today(read, end)
    brief = not surely and not now and period in ("day", "week") and number * (7 if period == "week" else 1) <= 31
    return Dated(start, now or end, PLAIN, Stretch(day, day), in_measure=inside and not now, asked=True, brief=brief)


def _from_today(read: Reading, end: int) -> int | None:
    """The place after "from now", "'s time" behind a length, or None."""
    now = find(read.table.from_now, read.line, end + (read.word(end) == "'"))
    return now[1] if now else None


def _dated_length(read: Reading, start: int, length: Length) -> Dated | None:
    """A length that surely starts today, or surely on some other day that nobody named."""
    number, period, end = length[:3]
    if length.floating:
        part_of = year_at(read, end) or date_at(read, read.after_article(end))
        return None if part_of else Dated(start, end, PLAIN, None, asked=True)
    day = later(read.today, number, period)
    return Dated(start, _from_today(read, end) or end, PLAIN, Stretch(day, day), asked=True)


def _from_now(read: Reading, start: int, at: int) -> Dated | None:
    """ "three weeks from now", "10 years after starting": a length first, and then from when."""
    if at >= len(read.line) or (read.line[at].kind != "number" and read.word(at) not in length_starts(read.table.code)):
        return None
    amount = length_at(read, at)
    if not amount or amount.floating:
        return None
    number, period, end = amount[:3]
    now = _from_today(read, end)
    if now:
        day = later(read.today, number, period)
        return Dated(start, now, PLAIN, Stretch(day, day), asked=True)
    after = find(read.table.not_now, read.line, end)
    if after and after[0] in ("after", "nach", "tras", "apres", "despues de"):
        return Dated(start, end, PLAIN, None, asked=True)
    alone = start == 0 and end >= len(read.line)
    bracketed = read.word(at - 1) == "(" and read.word(end) == ")"
    day = later(read.today, number, period)
    return Dated(start, end, BARE, Stretch(day, day), asked=True) if alone or bracketed else None


def _next_one(read: Reading, start: int, at: int) -> Dated | None:
    """ "over the next year": a year from now; a quarter is the next of the calendar."""
    period = find(read.table.periods, read.line, at)
    if not period:
        return None
    if period[0] == "quarter":
        day = running("quarter", read.today, 1, read.fiscal_start).last
    else:
        day = later(read.today, 3 if find(read.words.plurals, read.line, at) else 1, period[0])
    return Dated(start, period[1], PLAIN, Stretch(day, day), asked=True)


def _inside_measure(read: Reading, at: int, end: int, number: float, period: str) -> bool:
    """Whether a stretch says how fast something happens each time, and not until when the goal is reached."""
    if find(read.words.average, read.line, end):
        return True
    if period not in ("day", "week") or number * (7 if period == "week" else 1) > 60:
        return False
    begin = max(0, at - 30)
    for place in range(at - 1, begin - 1, -1):
        if read.word(place) in (".", ";", "!"):
            begin = place
            break
    near = max(begin, at - 8)
    return bool(
        first(read.table.each, read.line, begin, at)
        or first(read.table.prompt, read.line, near, at)
        or first(read.table.prompt, read.line, end, min(end + 4, len(read.line)))
    )
