"""Numbers as people type them."""

from __future__ import annotations

import pytest

from conversations.reading.measures.number import a_number

ENGLISH = [
    ("14", 14), ("1,200", 1200), ("3.5", 3.5), ("12k", 12_000), ("€2m", 2_000_000), ("fourteen", 14),
    ("a couple", 2), ("twenty-five", 25), ("two hundred and fifty", 250), ("a thousand two hundred and five", 1205),
    ("about 3 million", 3_000_000), ("0.125", 0.125), ("-5", -5), ("12,500.75", 12_500.75), ("half a dozen", 6),
]  # fmt: skip
GERMAN = [
    ("1.200", 1200), ("3,5", 3.5), ("vierzehn", 14), ("fünfundzwanzig", 25), ("2 Mio. €", 2_000_000),
    ("anderthalb", 1.5),
    ("12.500,75", 12_500.75), ("ein Dutzend", 12), ("dreißig", 30),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number"), ENGLISH)
def test_an_english_number_is_read(text: str, number: float) -> None:
    assert a_number(text, "en") == number


@pytest.mark.parametrize(("text", "number"), GERMAN)
def test_a_german_number_is_read(text: str, number: float) -> None:
    assert a_number(text, "de-AT") == number


@pytest.mark.parametrize("text", ["", "none yet", "the first", "1st", "30/6", "halfway"])
def test_where_there_is_no_number_none_is_found(text: str) -> None:
    assert a_number(text, "en") is None


def test_french_groups_thousands_with_a_space() -> None:
    assert a_number("1 200 dossiers", "fr") == 1200
