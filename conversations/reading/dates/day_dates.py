"""The grammar of single days and months: "30.6.", "June 30th 2027", "tomorrow", "Christmas".

`dates.py` comes after and adds everything that is made of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from conversations.reading.dates.calendars import (
    Stretch,
    a_date,
    days_later,
    easter,
    later,
    months_of,
    thanksgiving,
)
from conversations.reading.dates.date_words import EASTER, DateWords, date_words
from conversations.reading.tables import Table, day_comes_first, opened
from conversations.reading.tokens import Token, find

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DASHED = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})")
_PARTS = re.compile(r"(\d{1,4})([./])(\d{1,2})(?:\2(\d{4}|\d{2}))?")


class Found(NamedTuple):
    """A date in the text: its days, the place after it, and the other reading where there are two."""

    stretch: Stretch
    end: int
    other: date | None = None
    eve: bool = False
    """True for holidays: what is due by them is due before they begin."""
    risky: bool = False
    """True for what is often no date ("may", "2030"): it needs a word before it that asks for one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the grammar reads in: the tokens, the language, the day it is, the start of the business year."""

    line: Sequence[Token]
    table: Table
    today: date
    fiscal_start: int = 1
    day_first: bool = False
    """True where 5/6 can only be the fifth of June."""

    def word(self, at: int) -> str:
        """The folded word at a place, or nothing past the end."""
        return self.line[at].word if 0 <= at < len(self.line) else ""

    @property
    def words(self) -> DateWords:
        """The words of its language that only dates need."""
        return date_words(self.table.code)

    def after_article(self, at: int) -> int:
        """The place after "the", "of" and the like."""
        for _ in range(3):
            if self.word(at) not in self.table.determiners:
                break
            article = find(self.table.determiners, self.line, at)
            if not article or find(self.table.which, self.line, at):
                break
            at = article[1]
        return at


def opened_on(text: str, today: date, locale: str, fiscal_start: int = 1) -> Reading:
    """A text ready to be read on a day: its tokens and the words of its language."""
    line, table = opened(text, locale)
    return Reading(line, table, today, fiscal_start, table.day_first or day_comes_first(locale))


def one_day(day: date, fixed: bool = False) -> Stretch:
    """One day as a stretch."""
    return Stretch(day, day, fixed)


def year_at(read: Reading, at: int) -> tuple[int, int] | None:
    """A year at a place ("2026", "of 2026", "'26", "/26"): the year and the place after it."""
    start = at
    for _ in range(2):
        if read.word(at) in ("of", "/", "'", "in", ",", "de", "del", "im", "-"):
            at += 1
    token = read.line[at] if at < len(read.line) else None
    if token is None:
        return None
    if token.kind == "word":
        return _year_from_now(read, start)
    if token.kind != "number" or not token.word.isdigit():
        return None
    if len(token.word) == 4 and 1990 <= int(token.word) <= 2099:
        return int(token.word), at + 1
    if len(token.word) == 2 and token.tight and read.word(at - 1) in ("/", "'", "."):
        return 2000 + int(token.word), at + 1
    return None


def _year_from_now(read: Reading, at: int) -> tuple[int, int] | None:
    """ "of next year", "nächsten Jahres", "del año que viene": the year and the place after it."""
    place = read.after_article(at + 1 if read.word(at) in ("of", "de", "del", "im") else at)
    which = find(read.table.which, read.line, place)
    period = find(read.table.periods, read.line, which[1] if which else place)
    if not period or period[0] != "year":
        return None
    if which:
        return read.today.year + which[0], period[1]
    behind = find(read.words.after_it, read.line, period[1])
    return (read.today.year + behind[0], behind[1]) if behind else None


def in_digits(read: Reading, at: int) -> Found | None:
    """A date in digits only: 2026-06-30, 30.6., 30/6/26."""
    word = read.line[at].word
    iso, dashed = _ISO.fullmatch(word), _DASHED.fullmatch(word)
    if iso:
        day = a_date(int(iso[1]), int(iso[2]), int(iso[3]))
        return Found(one_day(day, True), at + 1) if day else None
    parts = _PARTS.fullmatch(word)
    if dashed:
        return _two_ways(read, at, int(dashed[1]), int(dashed[2]), dashed[3], ".")
    if not parts:
        return None
    if len(parts[1]) == 4:
        day = a_date(int(parts[1]), int(parts[3]), int(parts[4])) if parts[4] else None
        return Found(one_day(day, True), at + 1) if day else None
    dotted = parts[2] == "." and not parts[4]
    ends_dotted = dotted and read.word(at + 1) == "." and read.line[at + 1].tight
    if dotted and not ends_dotted and not read.day_first:
        return None
    found = _two_ways(read, at, int(parts[1]), int(parts[3]), parts[4] or "", parts[2])
    if not found:
        return None
    said = year_at(read, at + 2) if ends_dotted else None
    if said:
        day = a_date(said[0], int(parts[3]), int(parts[1]))
        return Found(one_day(day, True), said[1]) if day else None
    return found._replace(end=at + 2 if ends_dotted else at + 1, risky=not parts[4] and not ends_dotted)


def _two_ways(read: Reading, at: int, one: int, two: int, year: str, mark: str) -> Found | None:
    """The day of two numbers; both readings where the language and the mark leave them open."""
    ways = [(one, two)] if read.day_first or mark == "." else [(two, one), (one, two)]
    days: list[date] = []
    for day, month in ways:
        found = _in_year(read, month, day, int(year) + (2000 if len(year) == 2 else 0) if year else None)
        if found and found not in days:
            days.append(found)
    if not days and mark == "." and year:
        swapped = _in_year(read, one, two, int(year) + (2000 if len(year) == 2 else 0))
        days = [swapped] if swapped else []
    return Found(one_day(days[0], bool(year)), at + 1, days[1] if len(days) > 1 else None) if days else None


def _in_year(read: Reading, month: int, day: int, year: int | None) -> date | None:
    """A day of a month, in the year said or the next time it comes."""
    if year is not None:
        return a_date(year, month, day)
    for ahead in range(9):  # 29 February comes again after at most eight years
        found = a_date(read.today.year + ahead, month, day)
        if found and found >= read.today:
            return found
    return None


def _ordinal(read: Reading, at: int) -> tuple[int, int] | None:
    """A day of the month: "30", "30th", "30."; the day and the place after it."""
    token = read.line[at] if at < len(read.line) else None
    if token is None or token.kind != "number" or not token.word.isdigit() or not 1 <= int(token.word) <= 31:
        return None
    end = at + 1
    if end < len(read.line) and read.line[end].tight and read.word(end) in ("st", "nd", "rd", "th", ".", "er"):
        end += 1
    return int(token.word), end


def day_and_month(read: Reading, at: int) -> Found | None:
    """ "30 June 2026", "30th of June", "30. Juni"."""
    day = _ordinal(read, at)
    if not day:
        return None
    place = day[1] + 1 if read.word(day[1]) in ("of", "de", "-", "/") else day[1]
    upper = _ordinal(read, place) if read.word(place - 1) == "-" else None
    if upper:  # "3-5 June": the later day counts
        day, place = upper, upper[1]
    month = find(read.table.months, read.line, place)
    return dated(read, month[0], day[0], after_dot(read, month[1])) if month else None


def after_dot(read: Reading, at: int) -> int:
    """The place after the dot of an abbreviation ("Dec. 2026")."""
    dotted = at + 1 < len(read.line) and read.word(at) == "." and read.line[at].tight and year_at(read, at + 1)
    return at + 1 if dotted else at


def dated(read: Reading, month: int, day: int, end: int) -> Found | None:
    """A day of a month, with the year behind it or the next time it comes."""
    year = year_at(read, end)
    found = _in_year(read, month, day, year[0] if year else None)
    return Found(one_day(found, bool(year)), year[1] if year else end) if found else None


def month_at(read: Reading, at: int) -> Found | None:
    """ "June", "June 2026", "June 30th, 2026"."""
    month = find(read.table.months, read.line, at)
    if not month:
        return None
    end = after_dot(read, month[1])
    year = year_at(read, end)
    day = _ordinal(read, read.after_article(end)) if not year else None
    if day and not (day[1] < len(read.line) and read.word(day[1]) in ("%",)):
        return dated(read, month[0], day[0], day[1])
    if year:
        return Found(months_of(year[0], month[0], 1, True), year[1])
    this = months_of(read.today.year, month[0], 1)
    next_one = this if this.last >= read.today else months_of(read.today.year + 1, month[0], 1)
    return Found(next_one, end, risky=find(read.table.risky_months, read.line, at) is not None)


def near_at(read: Reading, at: int) -> Found | None:
    """ "today", "tomorrow", "this time next year"."""
    onward = find(read.words.onward, read.line, at)
    if onward:
        return Found(one_day(later(read.today, *onward[0])), onward[1])
    near = find(read.table.near, read.line, at)
    return Found(one_day(days_later(read.today, near[0])), near[1]) if near else None


def feast_at(read: Reading, at: int) -> Found | None:
    """ "Christmas", with a year or the next one."""
    feast = find(read.words.feasts, read.line, at) or find(read.table.feasts, read.line, at)
    if feast is None:
        return None
    (month, days), end = feast
    if 1 <= month <= 12:
        return dated(read, month, days, end)
    root = easter if month == EASTER else thanksgiving
    year = year_at(read, end)
    if year:
        return Found(one_day(days_later(root(year[0]), days), True), year[1])
    several = [days_later(root(read.today.year + ahead), days) for ahead in range(2)]
    return Found(one_day(next(one for one in several if one >= read.today)), end)
