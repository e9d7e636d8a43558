"""Days that are over, ends of what runs, and deadlines that have no day: "since March", "before the year is out".

`deadlines.py` comes after and asks here before it takes a date for a deadline.
"""

from __future__ import annotations

from conversations.reading.dates.ahead import PLAIN, STRONG, Dated
from conversations.reading.dates.business import school_year_at
from conversations.reading.dates.calendars import Stretch, running
from conversations.reading.dates.date_words import gone_starts, term_starts
from conversations.reading.dates.dates import Reading, date_at
from conversations.reading.dates.day_dates import year_at
from conversations.reading.measures.number import number_at
from conversations.reading.tokens import find

_ARTICLES = (" zum", " zur", " dem", " der", " den", " del", " la", " le", " el", "jusqu'au")
"""How a word before a date ends that holds an article already."""
_NEAR = 9
"""Words in which a term must begin."""


def gone_at(read: Reading, at: int) -> int | None:
    """The place after a day gone by ("last week", "since March", "every June"), or None."""
    if read.line[at].word not in gone_starts(read.table.code):
        return None
    start = find(read.words.after, read.line, at)
    if find(read.table.near, read.line, at) is not None or find(read.table.edges, read.line, at) is not None:
        return None
    if start:
        return _begun(read, start[1])
    gone = find(read.table.gone, read.line, at) or find(read.table.every, read.line, at)
    if not gone or _is_last_of_year(read, at):
        return None
    place = read.after_article(gone[1])
    ago = find(read.table.before, read.line, at)
    dated = None if ago else date_at(read, place)
    if dated:
        return dated.end
    number = number_at(read.line, place, read.table)
    period = find(read.table.periods, read.line, number.end if number else place)
    return period[1] if period and (number or not ago) else None


def _begun(read: Reading, at: int) -> int | None:
    """The place after a date on which something begins ("from April", "after Easter"), where no end follows."""
    place = read.after_article(at)
    dated = date_at(read, place)
    until = find(read.table.until, read.line, dated.end) if dated else None
    if not dated or (dated.risky and not find(read.table.months, read.line, place)):
        return None
    return None if until and date_at(read, read.after_article(until[1])) else dated.end


def _is_last_of_year(read: Reading, at: int) -> bool:
    """Whether "last" is the fourth one ahead ("the last quarter of the year") and no time gone by."""
    nth = find(read.table.nth, read.line, at)
    return nth is not None and find(read.table.quarters, read.line, nth[1]) is not None


def end_of_it(read: Reading, at: int) -> Dated | None:
    """ "before the year is out", "over the course of the year", "antes de que acabe septiembre": the end of it."""
    whole = find(read.words.all_of, read.line, at)
    strong = find(read.table.strong, read.line, at)
    for start, closed in ((whole, True), (strong, False)):
        if not start or (closed and find(read.table.articles, read.line, start[1])):
            continue
        place = read.after_article(start[1])
        period = find(read.table.periods, read.line, place)
        weekend = find(read.words.weekends, read.line, place)
        if weekend and strong:
            sunday = running("week", read.today, 0, 1).last
            return Dated(at, weekend[1], STRONG, Stretch(sunday, sunday), asked=True)
        over = find(read.words.over, read.line, period[1]) if period else None
        if over and period and period[0] != "day":
            last = running(period[0], read.today, 0, read.fiscal_start).last
            return Dated(at, over[1], STRONG, Stretch(last, last), asked=True)
        school = school_year_at(read, place, 0) if closed else None
        if school:
            return Dated(at, school.end, PLAIN, school.stretch, asked=True)
        if closed and period and period[0] in ("month", "quarter", "half", "year", "decade"):
            again = find(read.words.after_it, read.line, period[1])
            if not again and not year_at(read, period[1]):
                last = running(period[0], read.today, 0, read.fiscal_start).last
                return Dated(at, period[1], PLAIN, Stretch(last, last), asked=True)
    return None


def floating_at(read: Reading, at: int) -> Dated | None:
    """A deadline without a day, such as "by the end of my first year"."""
    asked = find(read.table.strong, read.line, at) or find(read.table.weak, read.line, at)
    place = read.after_article(asked[1]) if asked else at
    floating = find(read.table.unanchored, read.line, at)
    if not floating and place != at:
        floating = find(read.table.unanchored, read.line, place)
    if floating:
        return Dated(at, floating[1], STRONG, None, asked=True)
    return _term(read, at, asked, place)


def _term(read: Reading, at: int, asked: tuple[str, int] | None, place: int) -> Dated | None:
    """ "by the end of the autumn term", "before the audit", "next season": stretches that are elsewhere each time."""
    ends = term_starts(read.table.code)
    if not any(token.word in ends for token in read.line[place : place + _NEAR]):
        return None
    edge = find(read.table.edges, read.line, place)
    start = place
    place = read.after_article(edge[1]) if edge else place
    strong = find(read.table.strong, read.line, at)
    led = strong is not None and (start > strong[1] or strong[0].endswith(_ARTICLES))
    led = led and not (strong or ("", 0))[0].startswith(("para", "pour"))
    moving = find(read.words.moving, read.line, start) if strong else None
    if moving:
        return Dated(at, moving[1], STRONG, None, asked=True)
    named = False
    for _ in range(3):
        which, name = find(read.table.which, read.line, place), find(read.words.named, read.line, place)
        if not which and not name:
            break
        led, named = led or which is not None, True
        place = read.after_article((which or name or ("", place))[1])
    term = find(read.words.terms, read.line, place)
    event = None if term else find(read.words.events, read.line, place)
    if term and (edge or led or (strong and named)):
        return Dated(at, term[1], STRONG, None, asked=True)
    if event and (edge or (strong and led)):
        return Dated(at, event[1], STRONG, None, asked=True)
    return None
