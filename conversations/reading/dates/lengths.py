"""The grammar of lengths: "six weeks", "a year and a half", "the three coming months", "a fortnight".

`deadlines.py` comes after and decides whether such a length starts today.
"""

from __future__ import annotations

from typing import NamedTuple

from conversations.reading.dates.date_words import length_openers
from conversations.reading.dates.day_dates import Reading
from conversations.reading.measures.number import number_at
from conversations.reading.tokens import find

_WORKING = ("work", "busi", "arbeits", "werk", "ouvr", "habil", "labor")
_SEVERAL = 3.0


class Length(NamedTuple):
    """A number of days, weeks, months … and the place after it."""

    number: float
    period: str
    end: int
    soon: bool = False
    """True for "coming" months, which surely start today."""
    floating: bool = False
    """True for "my first 90 days", which start on a day that nobody named."""


def length_at(read: Reading, at: int) -> Length | None:
    """The length that starts at a token; of a range the longer one."""
    about = early = lead = None
    place = at
    if read.word(at) in length_openers(read.table.code):
        about = find(read.words.about, read.line, at)
        place = about[1] if about else at
        early = find(read.words.first_of, read.line, read.after_article(place))
        place = early[1] if early else place
        lead = find(read.words.soon, read.line, place)
        lead = lead if lead and number_at(read.line, lead[1], read.table) else None
        by_name = find(read.words.lengths, read.line, place)
        if by_name:
            return Length(*by_name[0], by_name[1], floating=bool(early))
    value, place = _number(read, lead[1] if lead else place)
    if value is None and about:
        value, place = _number(read, at)
    whole = find(read.words.lengths, read.line, place)
    if whole:
        number, period = whole[0]
        return Length((value or 1.0) * number, period, whole[1], floating=bool(early))
    first = find(read.words.first_of, read.line, place) if value is not None else None
    place = first[1] if first else place
    soon = find(read.words.soon, read.line, place)
    if value is None:
        several = find(read.words.plurals, read.line, soon[1]) if soon else None
        return (
            Length(_SEVERAL, read.table.periods[read.word(soon[1])][0][1], several[1], True)
            if several and soon
            else None
        )
    found = _period(read, value, soon[1] if soon else place)
    behind = find(read.words.after_it, read.line, found.end) if found else None
    if not found:
        return None
    end = behind[1] if behind else found.end
    return found._replace(end=end, soon=bool(soon or lead or behind), floating=bool(early or first))


def _number(read: Reading, at: int) -> tuple[float | None, int]:
    """The number of a length and the place after it; an article is one."""
    number = number_at(read.line, at, read.table)
    if number is None:
        article = find(read.table.articles, read.line, at)
        return (1.0, article[1]) if article else (None, at)
    value, place = number.value, number.end
    if read.word(place) == "+":
        place += 1
    until = find(read.table.until, read.line, place)
    upper = number_at(read.line, until[1], read.table) if until else None
    if upper:
        value, place = upper.value, upper.end
    more = find(read.words.half_more, read.line, place)
    return (value + 0.5, more[1]) if more else (value, place)


def _period(read: Reading, value: float, at: int) -> Length | None:
    """The period behind a number, with "and a half" and working days counted in."""
    working = find(read.table.working, read.line, at)
    place = working[1] if working else at
    period = find(read.table.periods, read.line, place) or _owned(read, place)
    if not period or value > 10_000:
        return None
    more = find(read.words.half_more, read.line, period[1])
    if more:
        value += 0.5
    if period[0] == "day" and working and working[0].startswith(_WORKING):
        value = value * 7 / 5
    return Length(value, period[0], more[1] if more else period[1])


def _owned(read: Reading, at: int) -> tuple[str, int] | None:
    """ "a year's" (time)."""
    word = read.word(at)
    many = read.table.periods.get(word[:-2]) if word.endswith("'s") else None
    return (many[-1][1], at + 1) if many else None
