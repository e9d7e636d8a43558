"""Every phrase on every day of four years, held against what it means in plain calendar arithmetic."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from statistics import median
from time import process_time

import pytest

from conversations.reading.dates.day import a_day
from conversations.reading.dates.day_dates import opened_on
from conversations.reading.dates.deadlines import deadlines, the_deadline
from conversations.reading.tables import load
from tests.cost import slowness
from tests.reading import phrases_de, phrases_en, phrases_es, phrases_fr
from tests.reading.meanings import Meaning

FIRST = date(2026, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(4 * 365 + 1)]
LISTS = {"en": phrases_en, "de": phrases_de, "fr": phrases_fr, "es": phrases_es}
PHRASES = [
    (locale, text, meaning)
    for locale, lists in LISTS.items()
    for meaning, texts in lists.PHRASES
    for text in texts.split("|")
]
SHARES = 8


def read_every_day(locale: str, text: str, meaning: Meaning, days: list[date], start: int) -> list[str]:
    """What was read otherwise than meant; the text is cut into words once."""
    read = replace(opened_on(text, FIRST, locale, start), table=load(locale))
    wrong = []
    for day in days:
        found = the_deadline(deadlines(replace(read, today=day)))
        last = found.stretch.last if found and found.stretch else None
        fixed = found is not None and found.stretch is not None and found.stretch.fixed
        meant = meaning(day, start)
        if found is None or last != meant or (last is not None and last < day and not fixed):
            wrong.append(f"{locale} {text!r} on {day}, year from {start}: {last} is not {meant}")
    return wrong


def test_there_are_enough_phrases_and_the_days_hold_a_leap_day() -> None:
    assert all(sum(one[0] == locale for one in PHRASES) >= 130 for locale in LISTS)
    assert date(2028, 2, 29) in DAYS


@pytest.mark.parametrize("share", range(SHARES))
def test_every_phrase_means_the_same_every_day(share: int) -> None:
    for locale, text, meaning in PHRASES[share::SHARES]:
        assert read_every_day(locale, text, meaning, DAYS, 1)[:3] == []


@pytest.mark.parametrize("start", [4, 10])
def test_so_it_does_where_the_business_year_starts_later(start: int) -> None:
    for locale, text, meaning in PHRASES:
        moves = any(meaning(day, start) != meaning(day, 1) for day in DAYS[::30])
        days = DAYS if moves else DAYS[::97]
        assert read_every_day(locale, text, meaning, days, start)[:3] == []


def test_an_answer_alone_is_read_like_the_words_in_a_sentence() -> None:
    for locale, text, meaning in PHRASES:
        for day in DAYS[:: len(DAYS) // 5]:
            found, meant = a_day(text, day, locale), meaning(day, 1)

            assert (found.day if found else None) == meant, (locale, text, day)
            assert found is None or found.past == (found.day < day), (locale, text, day)


@pytest.mark.parametrize("locale", LISTS)
def test_a_cadence_a_measure_and_a_beginning_are_no_deadline_on_any_day(locale: str) -> None:
    for text in LISTS[locale].CADENCES:
        for day in DAYS[::31]:
            read = opened_on(text, day, locale)

            assert the_deadline(deadlines(read)) is None, (text, day)


def test_a_day_is_read_in_a_seventh_of_a_millisecond() -> None:
    took = []
    for locale, text, _ in PHRASES * 2:
        began = process_time()
        a_day(text, FIRST, locale)
        took.append(process_time() - began)

    assert median(took[len(PHRASES) :]) / slowness() < 0.000_15
