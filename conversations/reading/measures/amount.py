"""An amount: a number with its unit and its rhythm ("12 days", "€2m", "4 out of 5", "120/month")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from conversations.reading.measures.number import number_at
from conversations.reading.tables import Table, load
from conversations.reading.tokens import Token, find

_FRACTION = re.compile(r"(\d{1,9}(?:[.,]\d{1,2})?)/(\d{1,9})")
RHYTHMS = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "half": "half", "year": "year"}
_BEFORE_A_CLOCK = ("by", "at", "before", "after", "until", "bis", "um", "vor", "nach", "avant", "antes", "las")
_CLOCKS = ("pm", "am", "uhr", "o'clock")
"""After a number: it is a time of day."""
_DOLLARS = {
    "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD", "hk": "HKD", "mx": "MXN", "nz": "NZD", "r": "BRL",
    "s": "SGD", "us": "USD",
}  # fmt: skip
"""Letters that touch a "$"."""
_LENGTHS = {
    "ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0, "days": 86_400.0, "weeks": 604_800.0,
    "months": 2_592_000.0, "years": 31_104_000.0,
}  # fmt: skip
"""Seconds of each unit of time; a month counts 30 days."""


class Amount(NamedTuple):
    """A number in the text, from token `start` up to token `end`."""

    number: float
    unit: str
    """A unit of the list in `measure.py`; empty where only a number stands."""
    start: int
    end: int
    rhythm: str = ""
    """The period it is for ("4 a week"), without the slash."""
    whole: float | None = None
    """20 in "12 of 20"."""


@lru_cache(maxsize=8)
def amount_starts(code: str) -> frozenset[str]:
    """Every word of a language that an amount can start with."""
    table = load(code)
    return frozenset((*table.currencies, *table.times, *table.numbers))


def amount_at(line: Sequence[Token], at: int, table: Table) -> Amount | None:
    """The amount that starts at a token, or None."""
    if at >= len(line) or (line[at].tight and line[at].kind == "number" and at and line[at - 1].kind == "word"):
        return None  # "q2", "h1", "co2"
    if line[at].kind == "word" and line[at].word not in amount_starts(table.code):
        return None
    money = find(table.currencies, line, at)
    times = find(table.times, line, at)
    if times:
        return _with_rhythm(line, Amount(times[0], "count", at, times[1]), table)
    place = money[1] if money else at
    if money and money[0] == "USD" and line[at].tight and at and line[at - 1].word in _DOLLARS:
        money = _DOLLARS[line[at - 1].word], money[1]
    number = None if _is_time_of_day(line, place) else _clock(line, place) or number_at(line, place, table)
    if not number:
        return _fraction(line, at)
    value, end = number[0], number[1]
    if end < len(line) and line[end].word in _CLOCKS:
        return None
    if end < len(line) and line[end].word == "er" and line[end].tight:
        return None  # "10er-Skala"
    value, end = _range(line, value, end, table)
    end += end < len(line) and line[end].word == "+" and line[end].tight
    bare = Amount(value, money[0] if money else "", at, end)
    return _with_rhythm(line, bare if money else _with_unit(line, bare, table), table)


def same_unit(number: float, unit: str, wanted: str) -> float | None:
    """A length of time in another unit ("3 weeks" in days is 21); None when the units do not go together."""
    if unit == wanted:
        return number
    if unit not in _LENGTHS or wanted not in _LENGTHS:
        return None
    if (unit, wanted) in (("years", "months"), ("months", "years")):
        return number * 12 if unit == "years" else round(number / 12, 2)
    return round(number * _LENGTHS[unit] / _LENGTHS[wanted], 2)


def _fraction(line: Sequence[Token], at: int) -> Amount | None:
    """ "12/20"."""
    parts = _FRACTION.fullmatch(line[at].word) if line[at].kind == "number" else None
    return Amount(float(parts[1].replace(",", ".")), "", at, at + 1, whole=float(parts[2])) if parts else None


def _clock(line: Sequence[Token], at: int) -> tuple[float, int] | None:
    """Minutes and seconds: "3:30" is 3.5."""
    if at + 2 >= len(line) or line[at + 1].word != ":" or not line[at + 1].tight or not line[at + 2].tight:
        return None
    minutes, seconds = line[at].word, line[at + 2].word
    if not minutes.isdigit() or not seconds.isdigit() or len(seconds) != 2:
        return None
    return float(minutes) + float(seconds) / 60, at + 3


def _is_time_of_day(line: Sequence[Token], at: int) -> bool:
    """Whether "18:30" stands behind a word of time."""
    return at > 0 and line[at - 1].word in _BEFORE_A_CLOCK and _clock(line, at) is not None


def _range(line: Sequence[Token], value: float, end: int, table: Table) -> tuple[float, int]:
    """The lower number of "3-4" and the place after it."""
    if end < len(line) and line[end].word == "-":
        upper = number_at(line, end + 1, table)
        if upper and upper.value > value:
            return value, upper.end
    return value, end


def _with_unit(line: Sequence[Token], bare: Amount, table: Table) -> Amount:
    """The amount with the unit behind it, if there is one."""
    end = bare.end
    mark = line[end].word if end < len(line) else ""
    if mark == "%":
        pp = find(table.percent_points, line, end + 1)
        return bare._replace(unit="pp" if pp else "%", end=pp[1] if pp else end + 1)
    money = find(table.currencies, line, end + (mark in ("de", "d'")))
    if money:
        return bare._replace(unit=money[0], end=money[1])
    working = find(table.working, line, end)
    unit = find(table.units, line, working[1] if working else end) or find(table.units, line, end)
    if unit and (len(line[unit[1] - 1].word) > 1 or line[unit[1] - 1].tight or _is_over(line, unit[1], table)):
        return _with_minutes(line, bare._replace(unit=unit[0], end=unit[1]), table)
    times = find(table.times_word, line, end)
    if times:
        return bare._replace(unit="count", end=times[1])
    out_of = find(table.out_of, line, end)
    article = find(table.determiners, line, out_of[1]) if out_of else None
    whole = number_at(line, article[1] if article else out_of[1], table) if out_of else None
    if whole and whole.value >= bare.number and not _goes_on(line, whole.end, table):
        inner = _with_unit(line, Amount(whole.value, "", whole.end, whole.end), table)
        return bare._replace(unit=inner.unit, end=inner.end, whole=whole.value)
    return bare


def _is_over(line: Sequence[Token], at: int, table: Table) -> bool:
    """Whether the phrase ends here, so that a single letter before it may be a unit ("1.5 s on a phone")."""
    return at >= len(line) or line[at].kind == "mark" or find(table.small, line, at) is not None


def _with_minutes(line: Sequence[Token], amount: Amount, table: Table) -> Amount:
    """ "2 hrs 45" and "2h30" as hours."""
    if amount.unit != "h" or amount.end >= len(line) or not line[amount.end].word.isdigit():
        return amount
    minutes = int(line[amount.end].word)
    more = find(table.units, line, amount.end + 1)
    if minutes > 59 or len(line[amount.end].word) != 2 or (more and more[0] != "min"):
        return amount
    return amount._replace(number=round(amount.number + minutes / 60, 2), end=more[1] if more else amount.end + 1)


def _goes_on(line: Sequence[Token], at: int, table: Table) -> bool:
    """Whether "to 6" follows, so that "7 from 12" is no fraction: "falls on ward 7 from 12 to 6"."""
    to = find(table.to, line, at)
    return to is not None and number_at(line, to[1], table) is not None


def _with_rhythm(line: Sequence[Token], amount: Amount, table: Table) -> Amount:
    """The amount with the period directly behind it ("120/month", "twice a week")."""
    rhythm = rhythm_at(line, amount.end, table)
    return amount._replace(rhythm=rhythm[0], end=rhythm[1]) if rhythm else amount


def rhythm_at(line: Sequence[Token], at: int, table: Table) -> tuple[str, int] | None:
    """The period of "per week", "a month", "weekly": its name and the place after it."""
    cadence = find(table.cadences, line, at)
    if cadence:
        return cadence[0], cadence[1]
    per = find(table.per, line, at)
    if not per:
        return None
    period = find(table.periods, line, per[1])
    if not period and per[1] + 1 < len(line) and per[0] in ("per", "pro", "par", "por") and line[per[1]].kind == "word":
        period = find(table.periods, line, per[1] + 1)
    if period and find(table.periods, line, period[1]) is None:
        return RHYTHMS[period[0]], period[1]
    unit = find(table.units, line, per[1])
    return (unit[0], unit[1]) if unit and unit[0] in ("h", "min", "s") else None
