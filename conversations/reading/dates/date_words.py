"""The words of dates that few sentences need: weeks by number, terms, lengths, feasts that move.

The everyday ones (months, periods, "by", "next") are in the tables; `dates.py` and `deadlines.py` read with both.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from conversations.reading.tables import Words, load
from conversations.reading.tokens import Phrases

EASTER, THANKSGIVING = 0, 13
"""Stand for a month where a feast moves; the day is then a number of days after it."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DateWords:
    """More words of one language for dates."""

    about: Words
    """Before a length, changing nothing: "about", "at most"."""
    soon: Words
    """Between a number and its period, or before a period of several: "the three *coming* months"."""
    plurals: Words
    """Periods of which there are several: "the coming months" are three."""
    lengths: Phrases[tuple[float, str]]
    """Words for a length of their own: "fortnight" is fourteen days."""
    half_more: Words
    """ "and a half"."""
    first_of: Words
    """ "my *first* 90 days": from a day that nobody named."""
    onward: Phrases[tuple[int, str]]
    """ "this time next year": a length from today."""
    after_it: Phrases[int]
    """What stands behind a period as "this" and "next" stand before it: "el mes *que viene*"."""
    soon_after: Words
    """Before a number of coming periods: "*sur les* 18 prochains mois"."""
    weekends: Words
    courses: Words
    """The school year where a word beside it says so: "este *curso*"."""
    coming: Words
    """Before a weekday the nearest one, where "next" is that of the week after."""
    week_of: Words
    """ "the week of 4 May"."""
    week_number: Words
    """ "KW 20"."""
    a_week_later: Words
    """Behind a weekday: "Friday *week*"."""
    a_week_from: Words
    """Before one: "*a week on* Friday"."""
    fortnights: Words
    """Half of a month by name: "première quinzaine de juin"."""
    middles: Words
    """ "midyear" in one word."""
    all_of: Words
    """Before a period that runs, its end: "over the course of the year"."""
    holidays: Phrases[tuple[int, int]]
    """First and last month; what is due by them is due on the day before."""
    feasts: Phrases[tuple[int, int]]
    """Feasts that move: `EASTER` or `THANKSGIVING`, and days after it."""
    over: Words
    """After a period: "before the year *is out*" is its end."""
    after: Words
    """What follows is a beginning and no deadline: "from April", "after Easter"."""
    latest: Words
    """Behind a date: "at the latest"."""
    average: Words
    """Behind a length: it is a measure ("90 days *on average*")."""
    terms: Words
    """Stretches that are somewhere else each time: "term", "season", "review cycle"."""
    events: Words
    """What happens once on a day that nobody named: "the audit", "my contract"; it needs "by the" or "end of"."""
    moving: Words
    """Feasts by the moon, whose days are announced."""
    named: Words
    """What may stand before them: "Michaelmas", "summer", "half"."""
    daily: Words
    """What comes again and again, so that "before the …" names no day: "shift", "meeting"."""
    habits: Words
    """Before a weekday it is every one of them: "los jueves"."""


@lru_cache(maxsize=8)
def date_words(code: str) -> DateWords:
    """The words of one language, read once."""
    if code == "de":
        from conversations.reading.dates.date_words_de import DATES
    elif code == "fr":
        from conversations.reading.dates.date_words_fr import DATES
    elif code == "es":
        from conversations.reading.dates.date_words_es import DATES
    else:
        from conversations.reading.dates.date_words_en import DATES
    return DATES


@lru_cache(maxsize=8)
def date_starts(code: str) -> frozenset[str]:
    """Every word that a date can start with, so that the others are passed by at once."""
    table, words = load(code), date_words(code)
    lists: tuple[Phrases[Any], ...] = (
        table.months, table.weekdays, table.seasons, table.quarters, table.halves, table.nth, table.fiscal,
        table.school_year, table.periods, table.feasts, table.near, table.which, words.onward, words.week_of,
        words.week_number, words.a_week_from, words.holidays, words.feasts, words.courses,
    )  # fmt: skip
    return _first_words(lists)


def _first_words(lists: tuple[Phrases[Any], ...]) -> frozenset[str]:
    return frozenset(word for many in lists for word in many)


@lru_cache(maxsize=8)
def gone_starts(code: str) -> frozenset[str]:
    """Every word that can stand before a day gone by or a beginning."""
    table, words = load(code), date_words(code)
    return _first_words((table.gone, table.every, words.after))


@lru_cache(maxsize=8)
def length_starts(code: str) -> frozenset[str]:
    """Every word that a length can start with."""
    table, words = load(code), date_words(code)
    return _first_words(
        (table.numbers, table.articles, words.about, words.lengths, words.soon, words.first_of, table.determiners)
    )


@lru_cache(maxsize=8)
def askers(code: str) -> frozenset[str]:
    """Every first word of what asks for a date or an end: "by", "in", "over the course of"."""
    table = load(code)
    return _first_words((table.strong, table.weak, date_words(code).all_of))


@lru_cache(maxsize=8)
def floaters(code: str) -> frozenset[str]:
    """Every first word of a deadline without a day."""
    table, words = load(code), date_words(code)
    return _first_words(
        (table.strong, table.weak, table.unanchored, table.edges, table.which, words.named, words.terms, words.events)
    )


@lru_cache(maxsize=8)
def stretchers(code: str) -> frozenset[str]:
    """Every first word of what stands before a stretch of time that starts today."""
    table = load(code)
    return _first_words((table.ahead, table.ahead_surely, date_words(code).soon_after))


@lru_cache(maxsize=8)
def edgers(code: str) -> frozenset[str]:
    """Every first word of an edge of a stretch: "end of", "mid"."""
    table = load(code)
    return _first_words((table.closes, table.edges, date_words(code).middles))


@lru_cache(maxsize=8)
def length_openers(code: str) -> frozenset[str]:
    """Every word that a length can start with in front of its number."""
    table, words = load(code), date_words(code)
    return _first_words((table.determiners, words.about, words.first_of, words.soon, words.lengths))


@lru_cache(maxsize=8)
def term_starts(code: str) -> frozenset[str]:
    """Every first word of a term, an event or a feast by the moon."""
    words = date_words(code)
    return _first_words((words.terms, words.events, words.moving))


@lru_cache(maxsize=8)
def starters(code: str) -> frozenset[str]:
    """Every word that something about a day can start with: a date, a length, or a word before one."""
    table, words = load(code), date_words(code)
    lists: tuple[Phrases[Any], ...] = (
        table.numbers, table.articles, table.every, table.closes, table.edges, table.gone, table.strong, table.weak,
        table.ahead, table.ahead_surely, table.unanchored, table.determiners, words.about, words.soon, words.lengths,
        words.middles, words.all_of, words.after, words.terms, words.named, words.habits, words.soon_after,
        words.weekends, words.events, words.moving,
    )  # fmt: skip
    return date_starts(code) | _first_words(lists)
