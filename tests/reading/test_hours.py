"""Hours of the day, in digits and as they are spoken."""

from __future__ import annotations

import pytest

from conversations.reading.rhythm import an_hour, hours_between, is_a_rhythm


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("um 9 Uhr 30", "09:30"),
        ("9.30 Uhr", "09:30"),
        ("halb zehn", "09:30"),
        ("halb 10", "09:30"),
        ("halb eins", "12:30"),
        ("abends um halb acht", "19:30"),
        ("viertel nach neun", "09:15"),
        ("viertel vor vier", "15:45"),
        ("dreiviertel vier", "15:45"),
        ("viertel zehn", "09:15"),
        ("zehn nach neun", "09:10"),
        ("um neun", "09:00"),
        ("half past nine", "09:30"),
        ("a quarter past 9", "09:15"),
        ("quarter to four", "15:45"),
        ("five to nine", "08:55"),
        ("half past four in the afternoon", "16:30"),
        ("at nine o'clock", "09:00"),
        ("nine", ""),
        ("half an hour", ""),
        ("at one of our sites", ""),
        ("ein viertel zehn", ""),
    ],
)
def test_an_hour_is_read_as_it_is_spoken(text: str, hour: str) -> None:
    assert an_hour(text) == hour


def test_quiet_hours_may_be_spoken_too() -> None:
    assert hours_between("from half past six pm to half past seven am") == "18:30-07:30"
    assert hours_between("9 to 5") == "09:00-05:00"


@pytest.mark.parametrize("text", ["lieber montags um halb zehn", "montags um 9 Uhr 30", "mondays at half past nine"])
def test_a_rhythm_may_have_a_spoken_hour(text: str) -> None:
    assert is_a_rhythm(text)
