"""The day somebody means: "by the end of Q2", "next Tuesday", "in six weeks"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from conversations.reading.dates.dates import Reading, opened_on
from conversations.reading.dates.deadlines import Dated, deadlines, the_deadline
from conversations.reading.tables import CODES, language, load
from conversations.reading.tokens import written

_ODD = ("6-30", "6:30", "31.31.26")
"""Dates outside the grammar, so that everything is asked about them."""
_SHORT = 40
"""Characters of a text that is nothing but a date and may go to the big parser."""


@dataclass(frozen=True, slots=True)
class Day:
    """A deadline as it was said; of a period its last day."""

    day: date
    first: date
    """The first day of a period; else the same day."""
    words: str
    start: int
    """Where the words start and end in the text."""
    end: int
    period: bool = False
    """True when a month, quarter, … was said and not a day."""
    unsure: tuple[date, ...] = ()
    """Both readings when there are two ("5/6"); else empty."""
    digits: str = ""
    """Where there are two readings, the digits that have them; the words end with them."""
    past: bool = False
    """True when an explicit date lies before today, so that the coach asks again."""


def a_day(text: str, today: date, locale: str, *, fiscal_start: int = 1) -> Day | None:
    """The deadline in a text, or None; never in the past unless it says `past`.

    `fiscal_start` is the month in which the business year starts, and its first quarter.
    """
    read = opened_on(text, today, locale, fiscal_start)
    found = the_deadline(deadlines(read))
    short = len(text) <= _SHORT
    if found and found.stretch and not (short and _is_year_alone(found)):
        return day_of(text, read, found)
    if short and (foreign := _in_other_words(text, read, language(locale))):
        return foreign
    if found and found.stretch:
        return day_of(text, read, found)
    if found is None and short and text[:1].isdigit() and any(mark in text for mark in ".-/:"):
        return _by_dateparser(text, today, read.table.code)
    return None


def _is_year_alone(found: Dated) -> bool:
    """Whether only a year was understood, so that the words beside it may be a month of another language."""
    stretch = found.stretch
    return stretch is not None and stretch.fixed and (stretch.last - stretch.first).days > 360 and found.start > 0


def _in_other_words(text: str, read: Reading, own: str) -> Day | None:
    """A short date in one of the other languages ("30 juin 2026" from an English speaker)."""
    for code in CODES:
        other = replace(read, table=load(code), day_first=True)
        found = the_deadline(deadlines(other)) if code != read.table.code else None
        said = read.line[found.start : found.end] if found else []
        plain = any(token.kind == "word" and len(token.word) > 2 for token in said)
        if found and found.stretch and (plain or code == own) and not _is_year_alone(found):
            return day_of(text, other, found)
    return None


def day_of(text: str, read: Reading, found: Dated) -> Day | None:
    """The value of a deadline that was found."""
    if found.stretch is None:
        return None
    first_day, last, fixed = found.stretch
    start, end = read.line[found.start].start, read.line[found.end - 1].end
    unsure = tuple(sorted({last, found.other})) if found.other else ()
    return Day(
        day=last,
        first=first_day,
        words=written(text, read.line, found.start, found.end),
        start=start,
        end=end,
        period=first_day != last,
        unsure=unsure,
        digits=read.line[found.end - 1].word if unsure else "",
        past=fixed and last < read.today,
    )


def warm() -> None:
    """Have everything loaded that an odd date needs in any language: half a second that nobody should wait for."""
    for code in CODES:
        for text in _ODD:
            a_day(text, date(2026, 1, 1), code)


def _by_dateparser(text: str, today: date, code: str) -> Day | None:
    """What the big date parser makes of a short text that is not in our grammar; slow the first time."""
    import datetime

    import dateparser

    noon = datetime.datetime.combine(today, datetime.time(12))
    try:
        found = dateparser.parse(
            text,
            languages=[code],
            settings={"RELATIVE_BASE": noon, "PREFER_DATES_FROM": "future", "REQUIRE_PARTS": ["day", "month"]},
        )
    except (ValueError, OverflowError, TypeError, RecursionError):
        return None
    if found is None or not today - timedelta(days=40_000) < found.date() < today + timedelta(days=40_000):
        return None
    return Day(found.date(), found.date(), text.strip(), 0, len(text), past=found.date() < today)
