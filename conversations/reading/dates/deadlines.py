"""Every place of a text that speaks of a day ahead, and what kind of place it is.

`dates.py` says what date starts at a token; here the words around it tell a deadline from a cadence ("each month"),
a duration inside a measure ("answer within 2 days") and a day gone by ("since March").
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from conversations.reading.dates.ahead import BARE, PLAIN, STRONG, Dated, stretch_at
from conversations.reading.dates.calendars import Stretch, days_later, months_later, running
from conversations.reading.dates.date_words import askers, floaters, starters
from conversations.reading.dates.dates import Found, Reading, date_at
from conversations.reading.dates.day_dates import year_at
from conversations.reading.dates.loose_ends import end_of_it, floating_at, gone_at
from conversations.reading.measures.number import number_at
from conversations.reading.tokens import ends_with, find

__all__ = ["Dated", "deadlines", "the_deadline"]


def deadlines(read: Reading) -> list[Dated]:
    """All places that speak of days ahead, in the order of the text."""
    found: list[Dated] = []
    at = 0
    while at < len(read.line):
        skip = gone_at(read, at)
        one = None if skip else _at(read, at)
        if one:
            found.append(_with_range(read, one))
        at = skip or (found[-1].end if one else at + 1)
    return found


def the_deadline(found: list[Dated]) -> Dated | None:
    """The one that counts: the first of the most plainly said."""
    real = [one for one in found if not one.in_measure]
    if any(one.stretch is not None and not one.brief for one in real):
        real = [one for one in real if not one.brief]
    return max(real, key=_weight, default=None)


def _weight(one: Dated) -> tuple[bool, int, date]:
    """How plainly a day was said; of two said alike the later one, as of a range."""
    return one.stretch is not None, one.strength, one.stretch.last if one.stretch else date.min


def _at(read: Reading, at: int) -> Dated | None:
    word = read.line[at].word
    code = read.table.code
    if read.line[at].kind == "word" and word not in starters(code):
        return None
    asks = word in askers(code)
    return (
        (end_of_it(read, at) if asks else None)
        or (floating_at(read, at) if word in floaters(code) else None)
        or stretch_at(read, at, at)
        or (_after_preposition(read, at) if asks else None)
        or _bare(read, at)
        or _before_an_event(read, at)
    )


def _before_an_event(read: Reading, at: int) -> Dated | None:
    """ "before the inspectors come", "vor dem Umzug": what comes once, on a day that nobody named.

    What comes every day ("before the shift") is none, and neither is a thing that somebody does ("before I reply").
    """
    before = find(read.table.before, read.line, at)
    if not before:
        return None
    article = find(read.table.determiners, read.line, before[1])
    place = article[1] if article else before[1]
    has_article = article is not None or before[0].endswith((" dem", " der", " den", " le", " la", "del"))
    token = read.line[place] if place < len(read.line) else None
    again = find(read.table.every, read.line, before[1]) or find(read.table.each, read.line, before[1])
    named = token is not None and token.kind == "word" and number_at(read.line, place, read.table) is None
    if not has_article or not named or again or find(read.words.daily, read.line, place):
        return None
    return Dated(at, place + 1, STRONG, None, asked=True)


def _after_preposition(read: Reading, at: int) -> Dated | None:
    """ "by the end of May", "im Sommer": a date with a word before it that asks for one."""
    strong = find(read.table.strong, read.line, at)
    asked = strong or find(read.table.weak, read.line, at)
    if not asked:
        return None
    if strong and (length := stretch_at(read, at, strong[1])):
        return length._replace(strength=STRONG)
    own = find(read.table.which, read.line, at)
    place = at if own and not strong else read.after_article(asked[1])
    found = date_at(read, place) or (_day_of_month(read, place) if place > asked[1] or strong else None)
    if not found or (found.risky and not _is_year_or_day(read, found, place)):
        return None
    if not strong and (_is_habit(read, place) or (asked[0] == "à" and read.word(place) == "ete")):
        return None  # "le jeudi", "a été"
    if asked[0] == "on" and read.line[place].kind == "number" and len(read.word(place)) == 4:
        return None  # "+15 % on 2025"
    over = find(read.words.over, read.line, found.end) if strong else None
    if over:  # "before June ends"
        return Dated(at, over[1], STRONG, found.stretch, asked=True)
    before = find(read.table.before, read.line, at)
    until = strong and (found.eve or (before is not None and before[1] == strong[1]))
    stretch = _eve(read, found, place) if until else found.stretch
    return Dated(at, found.end, STRONG if strong else PLAIN, stretch, found.other, asked=True)


def _eve(read: Reading, found: Found, at: int) -> Stretch:
    """The day before a stretch begins; when it has begun already, that of the next one."""
    stretch = found.stretch
    if stretch.first == stretch.last:
        return stretch
    if stretch.first <= read.today and not stretch.fixed:
        again = date_at(replace(read, today=days_later(stretch.last, 1)), at)
        stretch = again.stretch if again else stretch
    eve = days_later(stretch.first, -1)
    return Stretch(eve, eve, stretch.fixed) if eve >= read.today or stretch.fixed else stretch


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
    named = find(read.table.closes, read.line, at) and at and find(read.table.determiners, read.line, at - 1)
    if named and not at_end and not find(read.table.small, read.line, found.end):
        return None  # "the month-end close"
    weekday = find(read.table.weekdays, read.line, at)
    counted = not _is_year_or_day(read, found, at)
    apart = at_end and (at == 0 or read.word(at - 1) in (",", "(", ";", "-")) and "/" in read.word(at)
    if find(read.words.latest, read.line, found.end):
        return Dated(at, found.end, STRONG, found.stretch, found.other, asked=True)
    last = found.end >= len(read.line) or read.line[found.end].word in (".", ";", "!", "?")
    if not short and not last and at and find(read.table.near, read.line, at):
        return None  # "where our customers are today"
    feast = find(read.table.feasts, read.line, at) or find(read.words.feasts, read.line, at)
    if feast and feast[1] == found.end and not (short or at_end):
        return None  # "the Christmas market"
    if found.risky and _is_range(read, found):
        return Dated(at, found.end, BARE, found.stretch)
    if found.risky and (counted or not (short or apart or _near_year(read, at, 15 if at_end else 5))):
        return None
    if weekday and (not (short or at_end or at == 0) or _is_habit(read, at)):
        return None
    return Dated(at, found.end, BARE, found.stretch, found.other)


def _is_habit(read: Reading, at: int) -> bool:
    """Whether it is each of these weekdays: "los jueves", and in French "le jeudi" in a longer sentence."""
    weekday = len(read.line) > 3 and find(read.table.weekdays, read.line, at)
    return bool(weekday) and ends_with(read.words.habits, read.line, at) is not None


def _is_range(read: Reading, found: Found) -> bool:
    """Whether a second month or year follows, so that a word that may be something else is surely a date."""
    until = find(read.table.until, read.line, found.end)
    place = until[1] if until else found.end
    tight = place < len(read.line) and read.line[place].tight
    month = find(read.table.months, read.line, place) if until or tight else None
    return month is not None or (until is not None and bool(year_at(read, until[1])) and read.word(found.end) == "-")


def _near_year(read: Reading, at: int, years: int) -> bool:
    """Whether a number is a year not far from today."""
    word = read.word(at)
    return word.isdigit() and len(word) == 4 and abs(int(word) - read.today.year) <= years


def _with_range(read: Reading, one: Dated) -> Dated:
    """The same place up to the later end of a range ("May to July", "from Q1 until Q3", "March-May")."""
    stretch = one.stretch
    if stretch is None or one.end >= len(read.line):
        return one
    until = find(read.table.until, read.line, one.end)
    joined = read.line[one.end].tight and read.line[one.end].kind == "word" and stretch.last != stretch.first
    if not until and not joined:
        return one
    place = read.after_article(until[1]) if until else one.end
    found = date_at(read, place)
    if found and found.stretch.last < stretch.last and not found.stretch.fixed:
        begun = months_later(stretch.first, -12)
        if begun <= read.today and not stretch.fixed:  # "March to May", said in April
            stretch = Stretch(begun, found.stretch.last)
        else:
            found = date_at(replace(read, today=days_later(stretch.last, 1)), place)
    if not found or found.stretch.last < stretch.last or (found.risky and not _fits(read, one, place)):
        return one
    return one._replace(end=found.end, stretch=found.stretch._replace(first=stretch.first), other=None)


def _fits(read: Reading, one: Dated, place: int) -> bool:
    """Whether what may be no date is one as the end of a range: a month after a month, a year after a year."""
    last = read.line[one.end - 1]
    years = last.kind == read.line[place].kind == "number" and len(last.word) == len(read.word(place)) == 4
    return years or (find(read.table.months, read.line, place) is not None and last.kind == "word")
