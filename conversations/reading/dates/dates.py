"""The grammar of dates: what day or stretch of days starts at a token.

`deadlines.py` comes after and decides which of them is a deadline. Everything here is tried at one place of the text
and looks at a few tokens only.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from conversations.reading.dates.business import fiscal_at, nth_part, quarter_at, school_year_at
from conversations.reading.dates.calendars import Stretch, a_date, coming, days_later, edge_of, months_of, running
from conversations.reading.dates.date_words import date_starts, edgers
from conversations.reading.dates.day_dates import (
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
from conversations.reading.dates.weeks import month_in_digits, week_at
from conversations.reading.tokens import find

__all__ = ["Found", "Reading", "date_at", "opened_on"]


def date_at(read: Reading, at: int) -> Found | None:
    """The date or stretch of days that starts at a token, with "end of", "mid" and ranges."""
    if read.word(at) not in edgers(read.table.code):
        return _plain(read, at)
    closes = find(read.table.closes, read.line, at)
    if closes:
        end = year_at(read, closes[1])
        if end and closes[0] == "year":
            return Found(one_day(date(end[0], 12, 31), True), end[1])
        inner = _plain(read, closes[1]) if closes[0] == "day" else None
        if inner and inner.stretch.first == inner.stretch.last and not inner.risky:
            return inner
        last = running(closes[0], read.today, 0, read.fiscal_start).last
        return Found(one_day(last), closes[1])
    middle = find(read.words.middles, read.line, at)
    if middle:
        years = (edge_of(running("year", read.today, ahead, 1), "mid") for ahead in (0, 1))
        return Found(next(day for day in years if day.last >= read.today), middle[1])
    edge = find(read.table.edges, read.line, at)
    if edge and not find(read.table.each, read.line, edge[1]):  # "at the end of each day" comes again and again
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
        return in_digits(read, at) or month_in_digits(read, at) or day_and_month(read, at) or _years(read, at)
    if token.word not in date_starts(read.table.code):
        return None
    return (
        near_at(read, at)
        or feast_at(read, at)
        or week_at(read, at)
        or _month(read, at)
        or _which(read, at)
        or _weekday(read, at, 0)
        or quarter_at(read, at)
        or nth_part(read, at)
        or fiscal_at(read, at)
        or school_year_at(read, at)
        or _season(read, at, False)
        or _named_year(read, at)
        or _period_behind(read, at)
    )


def _which(read: Reading, at: int) -> Found | None:
    """ "this quarter", "next Tuesday", "coming summer"."""
    which = find(read.table.which, read.line, at)
    if not which:
        return None
    ahead, place = which
    season = _season(read, place, ahead > 0)
    if season:
        return season._replace(risky=False)
    if find(read.words.coming, read.line, at) is not None and find(read.table.weekdays, read.line, place) is not None:
        ahead = 0
    found = _weekday(read, place, ahead) or school_year_at(read, place, ahead) or fiscal_at(read, place, ahead)
    if found:
        return found
    month = find(read.table.months, read.line, place)
    if month:
        this, again = (months_of(read.today.year + later, month[0], 1) for later in (0, 1))
        return Found(coming(this, read.today, again, begun=ahead == 0), month[1])
    named = _named_year(read, place)
    if named and read.line[named.end - 1].kind == "number":
        return named  # "este año 2027"
    period = find(read.table.periods, read.line, place)
    return Found(running(period[0], read.today, ahead, read.fiscal_start), period[1]) if period else None


def _period_behind(read: Reading, at: int) -> Found | None:
    """ "le mois prochain", "el año que viene"."""
    period = find(read.table.periods, read.line, at)
    behind = find(read.words.after_it, read.line, period[1]) if period else None
    if not period or not behind:
        return None
    return Found(running(period[0], read.today, behind[0], read.fiscal_start), behind[1])


def _month(read: Reading, at: int) -> Found | None:
    """A month, or one that comes ("juin prochain"): not the one that runs."""
    found = month_at(read, at)
    behind = find(read.words.after_it, read.line, found.end) if found and not found.stretch.fixed else None
    if not found or not behind:
        return found
    month = found.stretch.first.month
    this, again = (months_of(read.today.year + later, month, 1) for later in (0, 1))
    return Found(coming(this, read.today, again, begun=behind[0] == 0), behind[1])


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
        days = 7 * ahead - read.today.weekday() + weekday[0]
    end = after_dot(read, weekday[1])
    week = find(read.words.a_week_later, read.line, end)
    behind = find(read.words.after_it, read.line, end)
    if week or behind:
        later = (week or behind or ("", end))[1]
        return Found(one_day(days_later(read.today, days + (7 if week else 0))), later)
    place = read.after_article(end + 1 if read.word(end) == "," else end)
    exact = _plain(read, place) if place < len(read.line) and read.line[place].kind == "number" else None
    if exact and exact.stretch.first == exact.stretch.last and not exact.risky:
        return exact
    risky = find(read.table.risky_weekdays, read.line, at) is not None and not ahead
    return Found(one_day(days_later(read.today, days)), weekday[1], risky=risky)


def _years(read: Reading, at: int) -> Found | None:
    """What starts with a number that is no day: "2. Quartal", "2026 Q3", "2026/27 school year", "2027"."""
    year = year_at(read, at)
    quarter = quarter_at(read, year[1], year[0]) if year else None
    if quarter:
        return quarter
    return nth_part(read, at) or school_year_at(read, at) or _bare_year(read, at)


def _season(read: Reading, at: int, fresh: bool) -> Found | None:
    """A season; with "next" before it one that has not begun."""
    holiday = find(read.words.holidays, read.line, at)
    season = holiday or find(read.table.seasons, read.line, at)
    if not season or find(read.words.terms, read.line, season[1]):
        return None
    behind = find(read.words.after_it, read.line, season[1])
    fresh = fresh or (behind is not None and behind[0] > 0)
    start, last = season[0]
    count = (last - start) % 12 + 1
    year = year_at(read, season[1])
    if year:
        return Found(months_of(year[0], start, count, True), year[1])
    several = [months_of(read.today.year + ahead - 1, start, count) for ahead in range(3)]
    fits = [one for one in several if (one.first > read.today if fresh else one.last >= read.today)]
    end = behind[1] if behind else season[1]
    return Found(
        fits[0], end, eve=holiday is not None, risky=season[1] == at + 1 and read.word(at) in ("spring", "fall", "ete")
    )


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
