"""The grammar of weeks and of parts of a month: "KW 20", "the week of 4 May", "the first week of June", "Friday week".

`dates.py` comes after and tries them beside single days and longer stretches.
"""

from __future__ import annotations

from datetime import date, timedelta

from conversations.reading.dates.calendars import Stretch, a_date, days_later, running, week_of
from conversations.reading.dates.day_dates import Found, Reading, day_and_month, in_digits, month_at, one_day, year_at
from conversations.reading.tokens import find


def week_at(read: Reading, at: int) -> Found | None:
    """A week by its number or by one of its days, and a weekday counted on from another one."""
    return _named_by_a_day(read, at) or _by_number(read, at) or _from_a_weekday(read, at)


def _named_by_a_day(read: Reading, at: int) -> Found | None:
    """ "the week of 4 May", "w/c 4 May"."""
    named = find(read.words.week_of, read.line, at)
    place = read.after_article(named[1]) if named else at
    if not named or place >= len(read.line):
        return None
    number = read.line[place].kind == "number"
    found = (in_digits(read, place) or day_and_month(read, place)) if number else month_at(read, place)
    if not found or found.stretch.first != found.stretch.last:
        return None
    return Found(week_of(found.stretch.first)._replace(fixed=found.stretch.fixed), found.end, found.other)


def _by_number(read: Reading, at: int) -> Found | None:
    """ "KW 20", "week 20", "KW 20/2026", by ISO 8601."""
    named = find(read.words.week_number, read.line, at)
    token = read.line[named[1]] if named and named[1] < len(read.line) else None
    number, _, tail = token.word.partition("/") if token else ("", "", "")
    if not named or not number.isdigit() or not 1 <= int(number) <= 53 or len(number) > 2:
        return None
    said = (
        (int(tail) + (2000 if len(tail) == 2 else 0), named[1] + 1) if tail.isdigit() else year_at(read, named[1] + 1)
    )
    risky = read.table.code != "de" and not said
    if said:
        week = _week(said[0], int(number)) if 1990 <= said[0] <= 2099 else None
        return Found(week._replace(fixed=True), said[1]) if week else None
    several = [_week(read.today.year + ahead, int(number)) for ahead in range(-1, 9)]  # every year has no week 53
    week = next((one for one in several if one and one.last >= read.today), None)
    return Found(week, named[1] + 1, risky=risky) if week else None


def _week(year: int, number: int) -> Stretch | None:
    try:
        return week_of(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def _from_a_weekday(read: Reading, at: int) -> Found | None:
    """ "a week on Friday"."""
    later = find(read.words.a_week_from, read.line, at)
    weekday = find(read.table.weekdays, read.line, later[1]) if later else None
    if not weekday:
        return None
    days = (weekday[0] - read.today.weekday() - 1) % 7 + 1
    return Found(one_day(days_later(read.today, days + 7)), weekday[1])


def part_of_month(read: Reading, nth: int, at: int) -> Found | None:
    """What "first" or "second" starts: "week of June", "half of June", "of June", "quinzaine de juin"."""
    week = read.table.periods.get(read.word(at), ((("",), ""),))[-1][1] == "week"
    half = find(read.words.fortnights, read.line, at)
    behind = at + 1 if week else half[1] if half else at
    place = read.after_article(behind + (read.word(behind) in ("of", "de", "del", "im")))
    month = find(read.table.months, read.line, place)
    if not month or (behind == at and place == at and read.table.code == "en") or (half and nth > 2):
        return None
    year = year_at(read, month[1])
    days = 7 * nth if week else 15 * nth if half else nth
    for ahead in range(2):
        first = date(year[0] if year else read.today.year + ahead, month[0], 1)
        last = running("month", first, 0, 1).last
        end = last if half and nth == 2 else min(last, days_later(first, days - 1))
        begin = end if not week and not half else first + timedelta(days=15 if half and nth == 2 else 0)
        if week:
            begin = days_later(end, -6)
        if year or end >= read.today:
            return Found(Stretch(begin, end, bool(year)), year[1] if year else month[1])
    return None


def month_in_digits(read: Reading, at: int) -> Found | None:
    """ "06/2026", "6.2026", "2026-06"."""
    word = read.line[at].word
    month, mark, year = word.replace(".", "/").partition("/")
    end = at + 1
    if not mark and len(word) == 4 and read.word(at + 1) == "-" and len(read.word(at + 2)) == 2:
        tight = read.line[at + 1].tight and read.line[at + 2].tight
        month, year, end = (read.word(at + 2), word, at + 3) if tight else ("", "", end)
    if not (month.isdigit() and year.isdigit() and len(year) == 4 and len(month) <= 2):
        return None
    first = a_date(int(year), int(month), 1) if 1990 <= int(year) <= 2099 else None
    return Found(running("month", first, 0, 1)._replace(fixed=True), end) if first else None


def two_years(read: Reading, at: int) -> tuple[int, int] | None:
    """ "2026/27", "26/27", "2026-2027": the later year and the place after it, where the one follows the other."""
    word = read.word(at)
    one, mark, two = word.partition("/")
    end = at + 1
    if not mark and read.word(at + 1) == "-":
        two, end = read.word(at + 2), at + 3
    if not (one.isdigit() and two.isdigit() and len(one) in (2, 4) and len(two) in (2, 4)):
        return None
    later = int(two) % 100
    year = int(one) + (2000 if len(one) == 2 else 0) + 1
    return (year, end) if year % 100 == later and 1990 <= year <= 2099 else None
