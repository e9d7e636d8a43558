"""The grammar of quarters, halves, business years and school years: "Q3/26", "1H 2026", "FY26/27", "Schuljahr 2026/27".

`dates.py` comes after and tries them beside days, months and weeks.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversations.reading.dates.calendars import Stretch, coming, months_of
from conversations.reading.dates.day_dates import Found, Reading, year_at
from conversations.reading.dates.weeks import part_of_month, two_years
from conversations.reading.tables import Words
from conversations.reading.tokens import find

_TAILS = (".", "st", "nd", "rd", "th", "e", "er", "re", "eme", "º", "°", "ª", "o", "ro")


def _parts(read: Reading) -> Iterator[tuple[Words, int]]:
    """The words for quarters and for halves, each with its months."""
    yield read.table.quarters, 3
    yield read.table.halves, 6


def quarter_at(read: Reading, at: int, year: int = 0) -> Found | None:
    """ "Q2", "Q3 2026", "H1/26", "quarter 2"; `year` is one that was said before it."""
    for words, count in _parts(read):
        named = find(words, read.line, at)
        token = read.line[named[1]] if named and named[1] < len(read.line) else None
        if not named or not token:
            continue
        number, _, tail = token.word.partition("/")
        if not number.isdigit() or len(number) > 1 or not 1 <= int(number) <= 12 // count:
            continue
        if len(word := read.word(at)) == 1 and not token.tight and word in "hs":
            continue
        end = named[1] + 1
        if year:
            return _part(read, int(number), count, (year, end), end)
        if tail.isdigit() and len(tail) in (2, 4):
            said: tuple[int, int] | None = (int(tail) + (2000 if len(tail) == 2 else 0), end)
        else:
            said = fiscal_number(read, end) or _year_or_two_digits(read, end)
        return _part(read, int(number), count, said, end)
    return None


def nth_part(read: Reading, at: int) -> Found | None:
    """ "second quarter", "first half of 2027", "1. Halbjahr", "3Q26", "1H 2026"; "first week of June"."""
    token = read.line[at]
    nth = find(read.table.nth, read.line, at)
    if token.kind == "number" and token.word in "1234" and len(token.word) == 1:
        end = at + 1
        while end < len(read.line) and read.line[end].tight and read.word(end) in _TAILS:
            end += 1
        nth = (int(token.word), end)
    if not nth:
        return None
    if (token.kind == "word" or nth[1] > at + 1) and (month := part_of_month(read, nth[0], nth[1])):
        return month
    for words, count in _parts(read):
        named = find(words, read.line, nth[1])
        if not named or nth[0] > 12 // count:
            continue
        said = fiscal_number(read, named[1]) or _year_or_two_digits(read, named[1])
        short = token.kind == "number" and len(read.word(nth[1])) == 1
        if short and count == 6 and not said:
            continue  # "2h" are two hours
        return _part(read, nth[0], count, said, named[1])
    return None


def _year_or_two_digits(read: Reading, at: int) -> tuple[int, int] | None:
    """A year, or the two digits that touch a quarter ("2H26") or follow it ("H2 26")."""
    said = year_at(read, at)
    token = read.line[at] if at < len(read.line) else None
    if said or not token or token.kind != "number" or not token.word.isdigit() or len(token.word) != 2:
        return said
    year = 2000 + int(token.word)
    return (year, at + 1) if token.tight or abs(year - read.today.year) <= 2 else None


def _part(read: Reading, nth: int, count: int, said: tuple[int, int] | None, end: int) -> Found | None:
    """The nth quarter or half of the business year said, or the next one to end."""
    first = read.fiscal_start + (nth - 1) * count
    back = 1 if read.fiscal_start > 1 else 0
    if said:
        year, place = said
        if not 1990 <= year <= 2099:
            return None
        if read.line[place - 1].kind == "word":  # "of next year", of the business
            year += _current_fiscal(read) - read.today.year
        return Found(months_of(year - back, first, count, True), place)
    several = [months_of(read.today.year + ahead - 1, first, count) for ahead in range(3)]
    ahead = next((one for one in several if one.last >= read.today), several[-1])
    return Found(ahead, end)


def _current_fiscal(read: Reading) -> int:
    back = read.fiscal_start > 1 and read.today.month >= read.fiscal_start
    return read.today.year + (1 if back else 0)


def _business_year(read: Reading, year: int, fixed: bool = False) -> Stretch:
    """A business year, named after the calendar year it ends in."""
    return months_of(year - (1 if read.fiscal_start > 1 else 0), read.fiscal_start, 12, fixed)


def fiscal_number(read: Reading, at: int) -> tuple[int, int] | None:
    """ "FY26", "fiscal year 2026", "FY26/27": the year it ends in and the place after it."""
    fiscal = find(read.table.fiscal, read.line, at)
    token = read.line[fiscal[1]] if fiscal and fiscal[1] < len(read.line) else None
    if not fiscal or not token:
        return None
    pair = two_years(read, fiscal[1])
    if pair:
        return pair
    if not token.word.isdigit() or len(token.word) not in (2, 4):
        return None
    return int(token.word) + (2000 if len(token.word) == 2 else 0), fiscal[1] + 1


def fiscal_at(read: Reading, at: int, ahead: int = 0) -> Found | None:
    """ "FY26", "the business year", "next financial year"."""
    number = fiscal_number(read, at)
    if number:
        return Found(_business_year(read, number[0], True), number[1]) if 1990 <= number[0] <= 2099 else None
    fiscal = find(read.table.fiscal, read.line, at)
    if not fiscal:
        return None
    behind = find(read.words.after_it, read.line, fiscal[1])
    ahead, end = behind or (ahead, fiscal[1])
    return Found(_business_year(read, _current_fiscal(read) + ahead), end)


def school_year_at(read: Reading, at: int, which: int | None = None) -> Found | None:
    """The school year that ends next on 30 June, the one after it, or that of two years ("2026/27")."""
    early = two_years(read, at)
    place = read.after_article(early[1]) if early else at
    school = find(read.table.school_year, read.line, place) or find(read.words.courses, read.line, place)
    if not school:
        return None
    said = early or two_years(read, read.after_article(school[1]))
    if said:
        return Found(months_of(said[0] - 1, 9, 10, True), max(said[1], school[1]))
    behind = find(read.words.after_it, read.line, school[1])
    of_something = read.word(school[1]) in ("de", "sobre", "en", "del")
    if which is None and not behind and find(read.words.courses, read.line, place):
        return None
    if find(read.words.courses, read.line, place) and of_something:
        return None
    ahead = behind[0] if behind else which or 0
    this, again = (months_of(read.today.year - 1 + later + ahead, 9, 10) for later in (0, 1))
    now = months_of(read.today.year - 1, 9, 10)
    return Found(
        coming(this, read.today, again) if now.last >= read.today else again, behind[1] if behind else school[1]
    )
