"""Public holidays by country: which are known, how they are written, and that asking costs nothing twice."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.holidays import a_country, countries, known, public_holidays
from conversations.coaching.times import next_slot, within_hours
from conversations.coaching.values import Person, Plan


def test_a_part_of_a_country_has_holidays_of_its_own() -> None:
    epiphany = date(2026, 1, 6)

    assert epiphany in public_holidays("DE-BY", 2026)
    assert epiphany not in public_holidays("DE", 2026)
    assert date(2026, 10, 3) in public_holidays("DE", 2026)


@pytest.mark.parametrize("country", ["", "XX", "DE-XX", "DE-", "de", "Germany", "-", "DE-BY-X", "\0"])
def test_a_country_that_is_not_known_has_none(country: str) -> None:
    assert not known(country)
    assert public_holidays(country, 2026) == frozenset()


@pytest.mark.parametrize(
    ("text", "kept"),
    [("de", "DE"), (" de-by ", "DE-BY"), ("US-ca", "US-CA"), ("gb-eng", "GB-ENG"), ("xx", ""), ("", ""), ("de-", "")],
)
def test_a_country_is_read_as_people_write_it(text: str, kept: str) -> None:
    assert a_country(text) == kept


def test_every_country_listed_can_be_asked_for_any_year() -> None:
    assert len(countries()) > 200
    for country in countries():
        public_holidays(country, 2026)
    assert public_holidays("DE", 2999) == public_holidays("DE", 1) == frozenset()


def test_a_year_is_worked_out_once() -> None:
    assert public_holidays("FR", 2026) is public_holidays("FR", 2026)


def test_holidays_are_no_days_to_be_written_to() -> None:
    ana = Person("local", "ana", zone="Europe/Berlin", holidays="DE-BY")
    since = int(datetime(2026, 1, 5, 20, tzinfo=UTC).timestamp() * 1000)
    plan = Plan("local", "ana", "check_in", "check_in", rhythm="tue", since=since)

    slot, elsewhere = (next_slot(plan, person, public_holidays) for person in (ana, replace(ana, holidays="DE-BE")))

    assert slot
    assert elsewhere
    assert (slot.day, elsewhere.day) == ("2026-01-07", "2026-01-06")
    assert within_hours(slot.at, ana, public_holidays)
    assert not within_hours(elsewhere.at, ana, public_holidays)


def test_the_library_is_read_only_when_somebody_has_a_country() -> None:
    asks = "import sys, bot.holidays as h; h.public_holidays('', 2026); print('holidays' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, timeout=60)

    assert done.stdout.strip() == "False", done.stderr
