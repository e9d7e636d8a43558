"""The grammar of dates: what day or stretch of days starts at a token.

`deadlines.py` comes after and decides which of them is a deadline. Everything here is tried at one place of the text
and looks at a few tokens only.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from conversations.reading.calendars import Stretch, a_date, coming, days_later, edge_of, months_of, running
from conversations.reading.day_dates import (
    Found,
    Reading,
    after_dot,
    day_and_month,
    feast_at,
    in_digits,
    month_at,
    near_at,
    one_day,
    opened_on,
    year_at,
)
from conversations.reading.tokens import find

__all__ = ["Found", "Reading", "date_at", "opened_on"]


def date_at(read: Reading, at: int) -> Found | None:
    """The date or stretch of days that starts at a token, with "end of", "mid" and ranges."""
    closes = find(read.table.closes, read.line, at)
    if closes:
        end = year_at(read, closes[1])
        if end and closes[0] == "year":
            return Found(one_day(date(end[0], 12, 31), True), end[1])
        last = running(closes[0], read.today, 0, read.fiscal_start).last
        return Found(one_day(last), closes[1])
    edge = find(read.table.edges, read.line, at)
    if edge:
        inner = _plain(read, read.after_article(edge[1])) or _alone(read, read.after_article(edge[1]))
        if inner:
            return Found(_edge_ahead(read, edge, inner), inner.end)
    return _plain(read, at)


def _edge_ahead(read: Reading, edge: tuple[str, int], inner: Found) -> Stretch:
    """The edge of a stretch; when it is over already ("start of June" in mid-June), that of the next one."""
    day = edge_of(inner.stretch, edge[0])
    if day.last >= read.today or day.fixed:
        return day
    tomorrow = replace(read, today=days_later(inner.stretch.last, 1))
    place = read.after_article(edge[1])
    again = _plain(tomorrow, place) or _alone(tomorrow, place)
    return edge_of(again.stretch, edge[0]) if again else day


def _plain(read: Reading, at: int) -> Found | None:
    """A date without an edge before it."""
    if at >= len(read.line):
        return None
    token = read.line[at]
    if token.kind == "number":
        return in_digits(read, at) or day_and_month(read, at) or _nth_stretch(read, at) or _bare_year(read, at)
    return (
        near_at(read, at)
        or feast_at(read, at)
        or month_at(read, at)
        or _which(read, at)
        or _weekday(read, at, 0)
        or _quarter(read, at)
        or _nth_stretch(read, at)
        or _fiscal(read, at)
        or _school_year(read, at)
        or _season(read, at, False)
        or _named_year(read, at)
    )


def _which(read: Reading, at: int) -> Found | None:
    """ "this quarter", "next Tuesday", "coming summer"."""
    which = find(read.table.which, read.line, at)
    if not which:
        return None
    ahead, place = which
    found = _weekday(read, place, ahead) or _season(read, place, ahead > 0) or _school_year(read, place)
    if found:
        return found
    month = find(read.table.months, read.line, place)
    if month:
        this, again = (months_of(read.today.year + later, month[0], 1) for later in (0, 1))
        return Found(coming(this, read.today, again, begun=ahead == 0), month[1])
    fiscal = find(read.table.fiscal, read.line, place)
    if fiscal:
        return Found(_business_year(read, _current_fiscal(read) + ahead), fiscal[1])
    period = find(read.table.periods, read.line, place)
    return Found(running(period[0], read.today, ahead, read.fiscal_start), period[1]) if period else None


def _alone(read: Reading, at: int) -> Found | None:
    """A bare period after an edge: "end of the week", "mid year", "end of the month"."""
    period = find(read.table.periods, read.line, at)
    return Found(running(period[0], read.today, 0, read.fiscal_start), period[1]) if period else None


def _weekday(read: Reading, at: int, ahead: int) -> Found | None:
    """A weekday after today; "next" is the one of the week after this."""
    weekday = find(read.table.weekdays, read.line, at)
    if not weekday:
        return None
    days = (weekday[0] - read.today.weekday() - 1) % 7 + 1
    if ahead:
        days = 7 - read.today.weekday() + weekday[0]
    end = after_dot(read, weekday[1])
    place = read.after_article(end + 1 if read.word(end) == "," else end)
    exact = _plain(read, place) if place < len(read.line) and read.line[place].kind == "number" else None
    if exact and exact.stretch.first == exact.stretch.last and not exact.risky:
        return exact
    risky = find(read.table.risky_weekdays, read.line, at) is not None and not ahead
    return Found(one_day(days_later(read.today, days)), weekday[1], risky=risky)


def _quarter(read: Reading, at: int) -> Found | None:
    """ "Q2", "Q3 2026", "H1/26", "quarter 2"."""
    for words, count in ((read.table.quarters, 3), (read.table.halves, 6)):
        named = find(words, read.line, at)
        if not named:
            continue
        token = read.line[named[1]] if named[1] < len(read.line) else None
        number = token.word.split("/")[0] if token else ""
        if not token or not number.isdigit() or len(number) > 1 or not 1 <= int(number) <= 12 // count:
            continue
        if len(line_word := read.word(at)) == 1 and not token.tight and line_word == "h":
            continue
        tail = token.word.partition("/")[2]
        if tail:
            said: tuple[int, int] | None = (int(tail) + (2000 if len(tail) == 2 else 0), named[1] + 1)
        else:
            said = _fiscal_number(read, named[1] + 1) or year_at(read, named[1] + 1)
        return _part(read, int(number), count, said, named[1] + 1)
    return None


def _nth_stretch(read: Reading, at: int) -> Found | None:
    """ "second quarter", "first half of 2027", "1. Halbjahr", "2. Quartal"."""
    token = read.line[at]
    nth = find(read.table.nth, read.line, at)
    if token.kind == "number" and token.word in "1234" and len(token.word) == 1 and not nth:
        end = at + 1
        while (
            end < len(read.line) and read.line[end].tight and read.word(end) in (".", "st", "nd", "rd", "th", "e", "er")
        ):
            end += 1
        nth = (int(token.word), end)
    for words, count in ((read.table.quarters, 3), (read.table.halves, 6)):
        named = find(words, read.line, nth[1]) if nth else None
        if (
            nth
            and named
            and nth[0] <= 12 // count
            and (count == 3 or token.kind == "word" or len(read.word(nth[1])) > 1)
        ):
            year = year_at(read, named[1])
            place = read.after_article(named[1])
            if not year and find(read.table.which, read.line, place):
                year = None
            return _part(read, nth[0], count, year, named[1])
    return None


def _part(read: Reading, nth: int, count: int, said: tuple[int, int] | None, end: int) -> Found | None:
    """The nth quarter or half of the business year said, or the next one to end."""
    first = read.fiscal_start + (nth - 1) * count
    back = 1 if read.fiscal_start > 1 else 0
    if said:
        if not 1990 <= said[0] <= 2099:
            return None
        return Found(months_of(said[0] - back, first, count, True), said[1])
    several = [months_of(read.today.year + ahead - 1, first, count) for ahead in range(3)]
    ahead = next((one for one in several if one.last >= read.today), several[-1])
    return Found(ahead, end)


def _current_fiscal(read: Reading) -> int:
    back = read.fiscal_start > 1 and read.today.month >= read.fiscal_start
    return read.today.year + (1 if back else 0)


def _business_year(read: Reading, year: int, fixed: bool = False) -> Stretch:
    """A business year, named after the calendar year it ends in."""
    return months_of(year - (1 if read.fiscal_start > 1 else 0), read.fiscal_start, 12, fixed)


def _fiscal_number(read: Reading, at: int) -> tuple[int, int] | None:
    """ "FY26", "fiscal year 2026": the year and the place after it."""
    fiscal = find(read.table.fiscal, read.line, at)
    token = read.line[fiscal[1]] if fiscal and fiscal[1] < len(read.line) else None
    if not fiscal or not token or not token.word.isdigit() or len(token.word) not in (2, 4):
        return None
    return int(token.word) + (2000 if len(token.word) == 2 else 0), fiscal[1] + 1


def _fiscal(read: Reading, at: int) -> Found | None:
    number = _fiscal_number(read, at)
    if number:
        return Found(_business_year(read, number[0], True), number[1]) if 1990 <= number[0] <= 2099 else None
    fiscal = find(read.table.fiscal, read.line, at)
    return Found(_business_year(read, _current_fiscal(read)), fiscal[1]) if fiscal else None


def _school_year(read: Reading, at: int) -> Found | None:
    """The school year that ends next on 30 June."""
    school = find(read.table.school_year, read.line, at)
    if not school:
        return None
    this, again = (months_of(read.today.year - 1 + ahead, 9, 10) for ahead in (0, 1))
    return Found(coming(this, read.today, again), school[1])


def _season(read: Reading, at: int, fresh: bool) -> Found | None:
    """A season; with "next" before it one that has not begun."""
    season = find(read.table.seasons, read.line, at)
    if not season:
        return None
    start, last = season[0]
    count = (last - start) % 12 + 1
    year = year_at(read, season[1])
    if year:
        return Found(months_of(year[0], start, count, True), year[1])
    several = [months_of(read.today.year + ahead - 1, start, count) for ahead in range(3)]
    fits = [one for one in several if (one.first > read.today if fresh else one.last >= read.today)]
    return Found(fits[0], season[1], risky=season[1] == at + 1 and read.word(at) in ("spring", "fall"))


def _bare_year(read: Reading, at: int) -> Found | None:
    year = year_at(read, at)
    month = month_at(read, year[1]) if year else None
    if year and month:  # "2026 June 30"
        first, last, _ = month.stretch
        named = months_of(year[0], first.month, 1, True)
        day = a_date(year[0], last.month, last.day) if first == last else None
        return Found(one_day(day, True) if day else named, month.end)
    return Found(months_of(year[0], 1, 12, True), year[1], risky=True) if year else None


def _named_year(read: Reading, at: int) -> Found | None:
    """ "the year 2027"."""
    period = find(read.table.periods, read.line, at)
    year = year_at(read, period[1]) if period and period[0] == "year" else None
    return Found(months_of(year[0], 1, 12, True), year[1]) if year else None
