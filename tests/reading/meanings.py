"""What phrases about time mean, in plain calendar arithmetic: the other opinion that the reader is held against.

Nothing here asks the reader. Each function gives a `Meaning`: what day is meant, for a day it is said on and the month
in which the business year starts. `None` is a deadline without a day.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

Meaning = Callable[[date, int], date | None]


def end_of(year: int, month: int) -> date:
    """The last day of a month that may lie outside January to December."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def start_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def soonest(make: Callable[[int], date], said: date) -> date:
    """The first of the yearly days that has not passed."""
    return next(day for year in range(said.year - 1, said.year + 4) if (day := make(year)) >= said)


def exactly(iso: str) -> Meaning:
    return lambda said, start: date.fromisoformat(iso)


def nowhere(said: date, start: int) -> None:
    return None


def month(number: int, day: int = 0) -> Meaning:
    """A month, or a day of it (0 is the last one), the next time it comes."""
    if not day:
        return lambda said, start: soonest(lambda year: end_of(year, number), said)
    return lambda said, start: soonest(lambda year: date(year, number, day), said)


def eve_of(number: int) -> Meaning:
    """The day before a month begins, the next time there is one."""
    return lambda said, start: soonest(lambda year: start_of(year, number) - timedelta(days=1), said)


def part(number: int, months: int) -> Meaning:
    """The nth quarter or half of the business year, the next time it ends."""
    return lambda said, start: soonest(lambda year: end_of(year, start + number * months - 1), said)


def named_part(year: int, number: int, months: int) -> Meaning:
    """The nth quarter or half of a business year, named after the calendar year it ends in."""
    return lambda said, start: end_of(year if start == 1 else year - 1, start + number * months - 1)


def part_of_next(number: int, months: int) -> Meaning:
    """The nth quarter or half of the business year after the one that runs."""
    return lambda said, start: end_of(said.year + (said.month >= start), start + number * months - 1)


def running(months: int, ahead: int = 0, business: bool = True) -> Meaning:
    """The end of the quarter, half … that runs, or of a later one."""

    def meaning(said: date, start: int) -> date:
        begun = (said.month - (start if business else 1)) % months
        return end_of(said.year, said.month - begun + months * (ahead + 1) - 1)

    return meaning


def year(ahead: int = 0, number: int = 12, day: int = 0) -> Meaning:
    """The end of this year or a later one; or of a month of it, or a day."""
    return lambda said, start: date(said.year + ahead, number, day) if day else end_of(said.year + ahead, number)


def week(ahead: int = 0) -> Meaning:
    return lambda said, start: said + timedelta(days=6 - said.weekday() + 7 * ahead)


def weekday(number: int, weeks: int = 0) -> Meaning:
    """The next such weekday after today, and weeks after it."""
    return lambda said, start: said + timedelta(days=(number - said.weekday() - 1) % 7 + 1 + 7 * weeks)


def weekday_of_next_week(number: int) -> Meaning:
    return lambda said, start: said + timedelta(days=7 - said.weekday() + number)


def days(number: int) -> Meaning:
    return lambda said, start: said + timedelta(days=number)


def months(number: int) -> Meaning:
    """As many months later, on the same day or the last one of a shorter month."""
    return lambda said, start: min(
        end_of(said.year, said.month + number),
        start_of(said.year, said.month + number) + timedelta(days=said.day - 1),
    )


def season(last: int) -> Meaning:
    """The end of a season, by its last month."""
    return month(last)


def business_year(ahead: int = 0) -> Meaning:
    return lambda said, start: running(12, ahead)(said, start)


def named_business_year(number: int) -> Meaning:
    """Named after the calendar year it ends in."""
    return lambda said, start: end_of(number if start == 1 else number - 1, start + 11)


def school_year(ahead: int = 0) -> Meaning:
    """From September to June; in the holidays the one that comes."""
    return lambda said, start: end_of(soonest(lambda year: end_of(year, 6), said).year + ahead, 6)


def decade(said: date, start: int) -> date:
    return date(said.year - said.year % 10 + 9, 12, 31)


EASTERS = {
    year: date.fromisoformat(f"{year}-{day}")
    for year, day in {
        2026: "04-05", 2027: "03-28", 2028: "04-16", 2029: "04-01", 2030: "04-21", 2031: "04-13",
    }.items()
}  # fmt: skip
"""From a printed table."""


def easter(after: int = 0) -> Meaning:
    """Easter Sunday, or a day counted from it."""
    return lambda said, start: next(
        day for year in sorted(EASTERS) if (day := EASTERS[year] + timedelta(days=after)) >= said
    )


def thanksgiving(after: int = 0) -> Meaning:
    """The fourth Thursday of November, or a day counted from it."""

    def of(year: int) -> date:
        thursdays = [day for n in range(1, 31) if (day := date(year, 11, n)).weekday() == 3]
        return thursdays[3] + timedelta(days=after)

    return lambda said, start: soonest(of, said)


def calendar_week(number: int) -> Meaning:
    """The Sunday of a week by ISO 8601: week 1 holds the fourth of January."""

    def sunday(year: int) -> date:
        fourth = date(year, 1, 4)
        return fourth + timedelta(days=6 - fourth.weekday() + 7 * (number - 1))

    return lambda said, start: soonest(sunday, said)


def week_with(number: int, day: int) -> Meaning:
    """The Sunday of the week of a day, the next time that day comes."""

    def meaning(said: date, start: int) -> date:
        named = soonest(lambda year: date(year, number, day), said)
        return named + timedelta(days=6 - named.weekday())

    return meaning


def day_of_month(day: int) -> Meaning:
    """The next day of that number, in the next month that has it."""

    def meaning(said: date, start: int) -> date:
        for ahead in range(13):
            last = end_of(said.year, said.month + ahead)
            if last.day >= day and (found := last.replace(day=day)) >= said:
                return found
        raise AssertionError(day)

    return meaning
