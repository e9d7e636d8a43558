"""Deadlines as people type them, and what is no deadline."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from conversations.reading.dates.day import a_day

TODAY = date(2026, 1, 15)  # a Thursday

ENGLISH = [
    ("2026-06-30", "2026-06-30"), ("30 June", "2026-06-30"), ("June 30th 2027", "2027-06-30"), ("30/6", "2026-06-30"),
    ("the 30th of June", "2026-06-30"), ("12.5.2026", "2026-05-12"), ("31.12.26", "2026-12-31"),
    ("Dec 1", "2026-12-01"),
    ("by May", "2026-05-31"), ("may", "2026-05-31"), ("in march", "2026-03-31"), ("January", "2026-01-31"),
    ("by Q2", "2026-06-30"), ("end of q2", "2026-06-30"), ("third quarter", "2026-09-30"), ("H1", "2026-06-30"),
    ("second half of 2027", "2027-12-31"), ("by 2030", "2030-12-31"), ("summer", "2026-08-31"), ("FY27", "2027-12-31"),
    ("mid-2026", "2026-06-30"), ("mid May", "2026-05-15"), ("start of June", "2026-06-01"), ("late 2027", "2027-12-31"),
    ("this week", "2026-01-18"), ("next week", "2026-01-25"), ("next month", "2026-02-28"),
    ("this quarter", "2026-03-31"),
    ("next quarter", "2026-06-30"), ("this year", "2026-12-31"), ("next year", "2027-12-31"), ("EOY", "2026-12-31"),
    ("by year end", "2026-12-31"), ("by Christmas", "2026-12-25"), ("end of the school year", "2026-06-30"),
    ("within 30 days", "2026-02-14"), ("in six weeks", "2026-02-26"), ("over the next 12 months", "2027-01-15"),
    ("in a couple of months", "2026-03-15"), ("within the next two years", "2028-01-15"), ("six weeks", "2026-02-26"),
    ("three weeks from now", "2026-02-05"), ("in half a year", "2026-07-15"), ("over the next quarter", "2026-06-30"),
    ("1-2 years", "2028-01-15"), ("from May to July", "2026-07-31"), ("before summer", "2026-05-31"),
    ("tuesday", "2026-01-20"), ("next tuesday", "2026-01-20"), ("wed", "2026-01-21"), ("thursday", "2026-01-22"),
    ("today", "2026-01-15"), ("tomorrow", "2026-01-16"), ("by the 30th", "2026-01-30"), ("29 Feb", "2028-02-29"),
    ("by Easter", "2026-04-05"), ("on Friday 12 June", "2026-06-12"), ("Friday, 12 June", "2026-06-12"),
]  # fmt: skip
GERMAN = [
    ("bis Ende Q2", "2026-06-30"), ("30.6.", "2026-06-30"), ("am 30.6. fertig", "2026-06-30"),
    ("30. Juni", "2026-06-30"),
    ("5/6", "2026-06-05"), ("bis Mai", "2026-05-31"), ("im März", "2026-03-31"), ("Mitte 2026", "2026-06-30"),
    ("nächstes Quartal", "2026-06-30"), ("1. Halbjahr 2027", "2027-06-30"),
    ("in den nächsten zwei Jahren", "2028-01-15"),
    ("in ein paar Monaten", "2026-04-15"), ("in sechs Wochen", "2026-02-26"), ("in einem halben Jahr", "2026-07-15"),
    ("bis Jahresende", "2026-12-31"), ("bis Weihnachten", "2026-12-25"), ("bis Ende des Schuljahres", "2026-06-30"),
    ("vor dem Sommer", "2026-05-31"), ("bis zum 30.", "2026-01-30"), ("am Freitag, dem 12. Juni", "2026-06-12"),
    ("von Mai bis Juli", "2026-07-31"), ("dieses Jahr", "2026-12-31"), ("im Jahr 2027", "2027-12-31"),
    ("spätestens in 3 Wochen", "2026-02-05"), ("dienstag", "2026-01-20"), ("nächsten Dienstag", "2026-01-20"),
    ("mi", "2026-01-21"), ("morgen", "2026-01-16"), ("heute", "2026-01-15"), ("bis Anfang Juni", "2026-06-01"),
]  # fmt: skip
OTHERS = [
    ("fr", "avant le 15 juin", "2026-06-15"), ("fr", "d'ici fin mars", "2026-03-31"),
    ("fr", "dans 6 mois", "2026-07-15"),
    ("fr", "le mardi", "2026-01-20"), ("es", "antes del 30 de junio", "2026-06-30"), ("es", "el martes", "2026-01-20"),
    ("es", "en los próximos 6 meses", "2026-07-15"), ("es", "en marzo", "2026-03-31"),
]  # fmt: skip
NO_DEADLINE = [
    ("en", "2 posts a week"), ("en", "answer within 2 days"), ("en", "leave within 5 minutes"), ("en", "every month"),
    ("en", "reach 2000 users"), ("en", "last week we met"), ("en", "since March"), ("en", "not sure"), ("en", "45%"),
    ("en", "I will march on"), ("en", "you may do this"), ("en", "12 of 20"),
    ("en", "all parents hear back within 3 days"),
    ("de", "innerhalb eines Tages antworten"), ("de", "jeden Freitag"), ("de", "vor zwei Wochen"),
    ("de", "zwei pro Woche"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), ENGLISH)
def test_an_english_deadline_becomes_its_day(text: str, day: str) -> None:
    found = a_day(text, TODAY, "en")

    assert found is not None
    assert found.day.isoformat() == day


@pytest.mark.parametrize(("text", "day"), GERMAN)
def test_a_german_deadline_becomes_its_day(text: str, day: str) -> None:
    found = a_day(text, TODAY, "de")

    assert found is not None
    assert found.day.isoformat() == day


@pytest.mark.parametrize(("locale", "text", "day"), OTHERS)
def test_french_and_spanish_deadlines_are_read_too(locale: str, text: str, day: str) -> None:
    found = a_day(text, TODAY, locale)

    assert found is not None
    assert found.day.isoformat() == day


@pytest.mark.parametrize(("locale", "text"), NO_DEADLINE)
def test_a_cadence_a_duration_and_a_day_gone_by_are_no_deadline(locale: str, text: str) -> None:
    assert a_day(text, TODAY, locale) is None


def test_two_readings_are_both_given() -> None:
    found = a_day("by 5/6", TODAY, "en")

    assert found is not None
    assert found.unsure == (date(2026, 5, 6), date(2026, 6, 5))


@pytest.mark.parametrize("locale", ["en-GB", "en_AU", "de", "de-AT", "fr-CA"])
def test_where_the_day_comes_first_nothing_is_open(locale: str) -> None:
    found = a_day("by 5/6", TODAY, locale)

    assert found is not None
    assert (found.day, found.unsure) == (date(2026, 6, 5), ())


@pytest.mark.parametrize("locale", ["en", "en-US", "en_CA", "xx"])
def test_elsewhere_both_days_are_given(locale: str) -> None:
    found = a_day("by 5/6", TODAY, locale)

    assert found is not None
    assert len(found.unsure) == 2
    assert found.digits == "5/6"


def test_a_short_duration_beside_a_plain_date_is_how_fast_something_is_done() -> None:
    found = a_day("This year hand marked papers back within a week, by Christmas at the latest", TODAY, "en")

    assert found is not None
    assert found.day == date(2026, 12, 25)


def test_an_explicit_date_gone_by_says_that_it_is_past() -> None:
    found = a_day("by March 2025", TODAY, "en")

    assert found is not None
    assert (found.day, found.past) == (date(2025, 3, 31), True)


def test_the_words_of_a_deadline_are_found_again_in_the_text() -> None:
    text = "Open the shop by the end of May, with Leo"

    found = a_day(text, TODAY, "en")

    assert found is not None
    assert text[found.start : found.end] == found.words == "by the end of May"


def test_a_period_is_told_from_a_day() -> None:
    month, day = a_day("by May", TODAY, "en"), a_day("by 3 May", TODAY, "en")

    assert month is not None
    assert month.period
    assert day is not None
    assert not day.period


def test_the_plainest_deadline_counts_and_not_the_first_date() -> None:
    found = a_day("Start in February and finish by June", TODAY, "en")

    assert found is not None
    assert found.day == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("text", "day"), [("Q1", "2026-06-30"), ("by Q2", "2026-09-30"), ("end of FY26", "2026-03-31")]
)
def test_a_business_year_may_start_in_april(text: str, day: str) -> None:
    found = a_day(text, TODAY, "en", fiscal_start=4)

    assert found is not None
    assert found.day.isoformat() == day


def test_somebody_may_write_german_in_an_english_workspace() -> None:
    found = a_day("fertig bis Ende Juni mit der Liste", TODAY, "en")

    assert found is not None
    assert found.day == date(2026, 6, 30)


@pytest.mark.parametrize("text", ["30 juin 2026", "30. Juni 2026", "30 de junio de 2026"])
def test_a_month_of_another_language_is_understood(text: str) -> None:
    found = a_day(text, TODAY, "en")

    assert found is not None
    assert found.day == date(2026, 6, 30)


def test_start_of_a_month_that_has_begun_is_the_next_one() -> None:
    found = a_day("start of June", date(2026, 6, 10), "en")

    assert found is not None
    assert found.day == date(2027, 6, 1)


def test_a_short_text_outside_the_grammar_goes_to_the_big_parser() -> None:
    found = a_day("6-30", TODAY, "en")

    assert found is not None
    assert found.day == date(2026, 6, 30)


@settings(max_examples=60, deadline=None)
@given(some.dates(date(2024, 1, 1), date(2027, 12, 31)))
def test_no_phrase_ever_falls_into_the_past(today: date) -> None:
    for locale, texts in (("en", ENGLISH), ("de", GERMAN)):
        for text, _ in texts:
            found = a_day(text, today, locale)

            assert found is not None, text
            assert found.past or found.day >= today, text
            assert found.past == (found.day < today), text
            assert found.day < today + timedelta(days=365 * 9), text
