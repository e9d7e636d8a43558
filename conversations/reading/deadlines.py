"""Every place of a text that speaks of a day ahead, and what kind of place it is.

`dates.py` says what date starts at a token; here the words around it tell a deadline from a cadence ("each month"),
a duration inside a measure ("answer within 2 days") and a day gone by ("since March").
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from conversations.reading.calendars import Stretch, days_later, later, running
from conversations.reading.dates import Found, Reading, date_at
from conversations.reading.number import number_at
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


def deadlines(read: Reading) -> list[Dated]:
    """All places that speak of days ahead, in the order of the text."""
    found: list[Dated] = []
    at = 0
    while at < len(read.line):
        skip = _gone(read, at)
        one = None if skip else _at(read, at)
        if one:
            found.append(_with_range(read, one))
        at = skip or (found[-1].end if one else at + 1)
    return found


def the_deadline(found: list[Dated]) -> Dated | None:
    """The one that counts: the first of the most plainly said."""
    real = [one for one in found if not one.in_measure]
    return max(real, key=lambda one: (one.stretch is not None, one.strength), default=None)


def _at(read: Reading, at: int) -> Dated | None:
    return _floating(read, at) or _stretch(read, at, at) or _after_preposition(read, at) or _bare(read, at)


def _gone(read: Reading, at: int) -> int | None:
    """The place after a day gone by ("last week", "since March", "every June"), or None."""
    gone = find(read.table.gone, read.line, at) or find(read.table.every, read.line, at)
    if not gone:
        return None
    place = read.after_article(gone[1])
    ago = find(read.table.before, read.line, at)
    dated = None if ago else date_at(read, place)
    if dated:
        return dated.end
    number = number_at(read.line, place, read.table)
    period = find(read.table.periods, read.line, number.end if number else place)
    return period[1] if period and (number or not ago) else None


def _floating(read: Reading, at: int) -> Dated | None:
    """A deadline without a day, such as "by the end of my first year"."""
    asked = find(read.table.strong, read.line, at) or find(read.table.weak, read.line, at)
    place = read.after_article(asked[1]) if asked else at
    floating = find(read.table.unanchored, read.line, at) or find(read.table.unanchored, read.line, place)
    return Dated(at, floating[1], STRONG, None, asked=True) if floating else None


def _stretch(read: Reading, start: int, at: int) -> Dated | None:
    """A stretch of time that starts today: "within six weeks", "over the next 1-2 years"."""
    surely = find(read.table.ahead_surely, read.line, at)
    ahead = surely or find(read.table.ahead, read.line, at)
    if not ahead:
        return _from_now(read, start, at)
    amount = _length(read, ahead[1])
    if amount is None:
        number_ = number_at(read.line, ahead[1], read.table)
        loose = find(read.table.loose, read.line, number_.end) if number_ else None
        if loose:
            return Dated(start, loose[1], PLAIN, None, asked=True)
        return _next_one(read, start, ahead[1]) if surely and len(ahead[0].split()) > 2 else None
    number, period, end = amount
    if not surely and find(read.table.not_now, read.line, end):
        return Dated(start, end, PLAIN, None, asked=True)
    inside = not surely and _inside_measure(read, at, end, number, period)
    day = later(read.today, number, period)
    now = find(read.table.from_now, read.line, end + (read.word(end) == "'"))
    return Dated(start, now[1] if now else end, PLAIN, Stretch(day, day), in_measure=inside, asked=True)


def _from_now(read: Reading, start: int, at: int) -> Dated | None:
    """ "three weeks from now", "10 years after starting": a length first, and then from when."""
    amount = _length(read, at)
    if not amount:
        return None
    number, period, end = amount
    now = find(read.table.from_now, read.line, end)
    if now:
        day = later(read.today, number, period)
        return Dated(start, now[1], PLAIN, Stretch(day, day), asked=True)
    after = find(read.table.not_now, read.line, end)
    if after and after[0] in ("after", "nach", "tras", "apres", "despues de"):
        return Dated(start, end, PLAIN, None, asked=True)
    alone = start == 0 and end >= len(read.line)
    bracketed = read.word(at - 1) == "(" and read.word(end) == ")"
    day = later(read.today, number, period)
    return Dated(start, end, BARE, Stretch(day, day), asked=True) if alone or bracketed else None


def _length(read: Reading, at: int) -> tuple[float, str, int] | None:
    """A number of days, weeks, months …; of a range the longer one."""
    number = number_at(read.line, at, read.table)
    place = number.end if number else at
    value = number.value if number else None
    if number and read.word(place) == "+":
        place += 1
    until = find(read.table.until, read.line, place) if number else None
    upper = number_at(read.line, until[1], read.table) if until else None
    if upper:
        value, place = upper.value, upper.end
    if number is None:
        article = find(read.table.articles, read.line, at)
        if not article:
            return None
        value, place = 1.0, article[1]
    working = find(read.table.working, read.line, place)
    period = find(read.table.periods, read.line, working[1] if working else place)
    if not period or value is None or value > 10_000:
        return None
    if working and working[0].startswith(("work", "busi", "arbeits", "werk", "ouvr", "habil")) and period[0] == "day":
        value = value * 7 / 5
    return value, period[0], period[1]


def _next_one(read: Reading, start: int, at: int) -> Dated | None:
    """ "over the next year": a year from now; a quarter is the next of the calendar."""
    period = find(read.table.periods, read.line, at)
    if not period:
        return None
    if period[0] == "quarter":
        day = running("quarter", read.today, 1, read.fiscal_start).last
    else:
        day = later(read.today, 1, period[0])
    return Dated(start, period[1], PLAIN, Stretch(day, day), asked=True)


def _inside_measure(read: Reading, at: int, end: int, number: float, period: str) -> bool:
    """Whether a stretch says how fast something happens each time, and not until when the goal is reached."""
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


def _after_preposition(read: Reading, at: int) -> Dated | None:
    """ "by the end of May", "im Sommer": a date with a word before it that asks for one."""
    strong = find(read.table.strong, read.line, at)
    asked = strong or find(read.table.weak, read.line, at)
    if not asked:
        return None
    if strong and (stretch := _stretch(read, at, strong[1])):
        return stretch._replace(strength=STRONG)
    own = find(read.table.which, read.line, at)
    place = at if own and not strong else read.after_article(asked[1])
    found = date_at(read, place) or (_day_of_month(read, place) if place > asked[1] or strong else None)
    if not found or (found.risky and not _is_year_or_day(read, found, place)):
        return None
    stretch_ = found.stretch
    if strong and find(read.table.before, read.line, at) and stretch_.first != stretch_.last:
        eve = days_later(stretch_.first, -1)
        stretch_ = Stretch(eve, eve, stretch_.fixed) if eve >= read.today or stretch_.fixed else stretch_
    return Dated(at, found.end, STRONG if strong else PLAIN, stretch_, found.other, asked=True)


def _day_of_month(read: Reading, at: int) -> Found | None:
    """ "the 15th", "15.": the next day of that number."""
    token = read.line[at] if at < len(read.line) else None
    if not token or token.kind != "number" or not token.word.isdigit() or not 1 <= int(token.word) <= 31:
        return None
    if read.word(at + 1) not in ("st", "nd", "rd", "th", ".") or not read.line[at + 1].tight:
        return None
    if at + 2 < len(read.line) and read.line[at + 2].kind == "word" and not find(read.table.small, read.line, at + 2):
        return None
    for ahead in range(13):
        month = running("month", read.today, ahead, 1)
        day = days_later(month.first, int(token.word) - 1)
        if read.today <= day <= month.last:
            return Found(Stretch(day, day), at + 2)
    return None


def _is_year_or_day(read: Reading, found: Found, at: int) -> bool:
    """Whether a number after a preposition is a date and no count: no unit or noun follows "2030"."""
    token = read.line[at]
    if token.kind != "number" or not token.word.isdigit():
        return True
    after = read.line[found.end] if found.end < len(read.line) else None
    if after is None or after.kind != "word":
        return after is None or after.word not in ("%", "$", "€", "£")
    counted = find(read.table.units, read.line, found.end) or find(read.table.currencies, read.line, found.end)
    return not counted and not (after.word.endswith("s") and read.table.code in ("en", "fr", "es"))


def _bare(read: Reading, at: int) -> Dated | None:
    """A date with nothing before it: "Q2", "Tuesday" at the end, "30 June"."""
    if at and read.line[at].tight and read.word(at - 1) not in ("(", "@", "/", '"', "'", "-", ","):
        return None
    found = date_at(read, at)
    if not found:
        return None
    at_end = found.end >= len(read.line) or read.line[found.end].word in (".", ",", ")", ":", ";", "!", "?", "-")
    short = len(read.line) <= 3
    weekday = find(read.table.weekdays, read.line, at)
    counted = not _is_year_or_day(read, found, at)
    apart = at_end and (at == 0 or read.word(at - 1) in (",", "(", ";", "-")) and "/" in read.word(at)
    if found.risky and (counted or not (short or apart or _near_year(read, at, 15 if at_end else 5))):
        return None
    if weekday and not (short or at_end or at == 0):
        return None
    return Dated(at, found.end, BARE, found.stretch, found.other)


def _near_year(read: Reading, at: int, years: int) -> bool:
    """Whether a number is a year not far from today."""
    word = read.word(at)
    return word.isdigit() and len(word) == 4 and abs(int(word) - read.today.year) <= years


def _with_range(read: Reading, one: Dated) -> Dated:
    """The same place up to the later end of a range ("May to July", "from Q1 until Q3")."""
    until = find(read.table.until, read.line, one.end) if one.stretch else None
    if not until or one.stretch is None:
        return one
    found = date_at(read, read.after_article(until[1]))
    if not found or found.risky or found.stretch.last < one.stretch.last:
        return one
    return one._replace(end=found.end, stretch=found.stretch._replace(first=one.stretch.first), other=None)
