"""What can be counted in a sentence, and the number in an answer."""

from __future__ import annotations

import pytest

from conversations.reading.measures.measure import Measure, something_countable
from conversations.reading.measures.value import a_value

ENGLISH = [
    ("Cut onboarding from 3 weeks to 10 days by end of Q2", "onboarding", "days", 21, 10),
    ("Raise NPS from 31 to 45", "NPS", "score", 31, 45),
    ("NPS 40 → 55", "NPS", "score", 40, 55),
    ("Get response rate to 80% from 70%", "response rate", "%", 70, 80),
    ("Grow traffic from 10k to 25k visits per month", "traffic", "count/month", 10_000, 25_000),
    ("cut time in the queue from 3:30 to 1:00", "time in the queue", "min", 3.5, 1),
    ("Raise conversion by 15% within 6 months", "conversion", "%rel", None, 15),
    ("20% fewer complaints", "complaints", "%rel", None, 20),
    ("Lower sick days by 2 percentage points", "sick days", "pp", None, 2),
    ("Lift attendance 5%", "attendance", "%rel", None, 5),
    ("Keep downtime under 4 hours a month", "downtime", "h/month", None, 4),
    ("Double our leads", "leads", "x", None, 2),
    ("halve the backlog", "backlog", "x", None, 0.5),
    ("zero accidents on site", "accidents", "count", None, 0),
    ("2 posts a week", "posts", "count/week", None, 2),
    ("every week call three suppliers", "suppliers", "count/week", None, 3),
    ("at least 12 bedside talks per month", "bedside talks", "count/month", None, 12),
    ("Hit 95% on-time delivery in Q3", "on-time delivery", "%", None, 95),
    ("drop absence in class 7b from 12% to 8%", "absence in class 7b", "%", 12, 8),
    ("be home by 6pm three days a week", "", "days/week", None, 3),
    ("Reduce my error rate by half", "error rate", "x", None, 0.5),
    ("waiting time at the counter to under 10 minutes", "waiting time at the counter", "min", None, 10),
    ("visit 3-4 wards a day", "wards", "count/day", None, 3),
    ("publish one article a month", "article", "count/month", None, 1),
    ("run the night shift alone twice a month", "night shift alone", "count/month", None, 2),
    ("reach €1.2m in sales by 2027", "sales", "EUR", None, 1_200_000),
    ("close $500k in repair contracts", "repair contracts", "USD", None, 500_000),
    ("reply to parents within 24 hours", "reply to parents", "h", None, 24),
    ("by March 2026 hire 3 nurses", "nurses", "count", None, 3),
    ("read ten books this year", "books", "count", None, 10),
]
GERMAN = [
    ("Einarbeitung von 3 Wochen auf 10 Tage verkürzen bis Ende Juni", "Einarbeitung", "days", 21, 10),
    ("Reklamationen bis Jahresende um 20 Prozent senken", "Reklamationen", "%rel", None, 20),
    ("Umsatz auf 1,2 Mio. € steigern", "Umsatz", "EUR", None, 1_200_000),
    ("zwei Artikel pro Monat schreiben", "Artikel", "count/month", None, 2),
    ("jede Woche fünf Anrufe machen", "Anrufe", "count/week", None, 5),
    ("mindestens 5 Gespräche pro Woche führen", "Gespräche", "count/week", None, 5),
    ("1.200 Teile am Tag", "Teile", "count/day", None, 1200),
]
NOTHING = [
    "Pass the ISO 27001 audit", "Reach level 3 in French", "teach year 9 fractions", "finish by 30 June 2027",
    "one in place", "maybe one day", "present in Q3", "move double-checking to the app", "better sleep", "",
]  # fmt: skip
VALUES = [
    ("en", "14 days", 14, "days"), ("en", "45%", 45, "%"), ("en", "12 of 20", 12, ""), ("en", "12/20", 12, ""),
    ("en", "halfway", 50, "%"), ("en", "still 16", 16, ""), ("en", "we're at 12 of 20 now", 12, ""),
    ("en", "about 3.5k", 3500, ""), ("en", "$200", 200, "USD"), ("en", "ten", 10, ""), ("en", "4.5 out of 5", 4.5, ""),
    ("de", "14 Tage", 14, "days"), ("de", "immer noch 16", 16, ""), ("de", "12 von 20", 12, ""),
    ("de", "zur Hälfte", 50, "%"), ("de", "3,5 Stunden", 3.5, "h"),
]  # fmt: skip


def _parts(measure: Measure | None) -> tuple[str, str, float | None, float | None] | None:
    return (measure.name, measure.unit, measure.baseline, measure.target) if measure else None


@pytest.mark.parametrize(("text", "name", "unit", "baseline", "target"), ENGLISH)
def test_an_english_measure_is_read(text: str, name: str, unit: str, baseline: float | None, target: float) -> None:
    assert _parts(something_countable(text, "en")) == (name, unit, baseline, target)


@pytest.mark.parametrize(("text", "name", "unit", "baseline", "target"), GERMAN)
def test_a_german_measure_is_read(text: str, name: str, unit: str, baseline: float | None, target: float) -> None:
    assert _parts(something_countable(text, "de")) == (name, unit, baseline, target)


@pytest.mark.parametrize("text", NOTHING)
def test_names_and_dates_are_not_measures(text: str) -> None:
    assert something_countable(text, "en") is None


@pytest.mark.parametrize(("locale", "text", "number", "unit"), VALUES)
def test_a_value_is_read_from_an_answer(locale: str, text: str, number: float, unit: str) -> None:
    value = a_value(text, locale)

    assert value is not None
    assert (value.number, value.unit) == (number, unit)


@pytest.mark.parametrize("text", ["nothing, everyone was away", "", "the same", "stuck on legal"])
def test_an_answer_without_a_number_has_no_value(text: str) -> None:
    assert a_value(text, "en") is None
