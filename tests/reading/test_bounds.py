"""Whatever is typed: an answer in bounded time, and never an exception."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from conversations.reading.choice import a_choice, a_yes_or_no
from conversations.reading.dates.day import a_day
from conversations.reading.goals.goal import read_goal
from conversations.reading.measures.measure import something_countable
from conversations.reading.measures.number import a_number
from conversations.reading.measures.value import a_value
from conversations.reading.said.intent import read_intent
from conversations.reading.said.names import which_goal
from conversations.reading.said.update import an_update
from conversations.reading.steps import a_step_and_day, an_if_then, several
from conversations.reading.tokens import fold, tokens
from tests.cost import cost, slowness

TODAY = date(2026, 1, 15)
LOCALES = ("en", "de", "fr", "es", "xx", "")
OPTIONS = [("a", "my own"), ("b", "set for me")]
READERS: list[Callable[[str, str], object]] = [
    lambda text, locale: read_goal(text, TODAY, locale),
    lambda text, locale: a_day(text, TODAY, locale),
    something_countable,
    a_value,
    a_number,
    lambda text, locale: a_choice(text, OPTIONS, locale),
    a_yes_or_no,
    lambda text, locale: a_step_and_day(text, TODAY, locale),
    several,
    an_if_then,
    an_update,
    read_intent,
    lambda text, locale: which_goal(text, [text[:80], "Present in April"], locale),
]
NASTY = [
    "by ", "1", "1 ", "from 1 to 2 ", "in ", "within 2 days ", "a", "-", "so that ", "by doing ", "when ", "1, ", "€",
    "/",
    "next tuesday ", "1/2/", "1.2.", "the ", "\u0301", "\x00", "\ud800", "\u0130", "\u202e", "()", "and learn ", "😀",
    "{{7*7}}",
    "twenty ", "every week ", "damit um zu ", "um ", "a\n", "1. ", " or ", "(5 weeks) ", "end of ", "q1 ", "may ",
    "99999999999999999999 years ", "I want to ", "<b>", "'; DROP TABLE goals; --", "漢字", "العربية ", "(a+)+$",
]  # fmt: skip
ODD = [
    "in 9999999 years", "in 1000000 months", "30 February", "31/31/31", "00/00/0000", "9999-99-99", "0000-01-01",
    "in 0 days",
    "h9", "q9", "fy", "fy99", "year 2099", "", " ", "\n", ".", "by", "from", "to 5", "0", "1:75", "12/0", "by the 31st",
]  # fmt: skip


@pytest.mark.parametrize("piece", NASTY)
def test_8_000_characters_are_answered_within_20_ms(piece: str) -> None:
    text = (piece * 8_000)[:8_000]
    for locale in LOCALES:
        for reader in READERS:
            reader(text, locale)

    quickest = cost(lambda: read_goal(text, TODAY, "en"))

    assert quickest < 0.020


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_raise_nothing(text: str) -> None:
    for locale in LOCALES:
        for reader in READERS:
            reader(text, locale)


PIECES = (
    "by in to from 3 10 weeks days end of q2 june 2026 30 5/6 % € k and so that because next this the a every week two",
    "until before bis ende um 1.200 zu damit wenn dann half , . - : ( ) learn become better 12 20 / tuesday may first",
)
WORDS = some.sampled_from(" ".join(PIECES).split())


@settings(max_examples=150, deadline=None)
@given(some.one_of(some.text(max_size=200), some.lists(WORDS, max_size=14).map(" ".join)), some.sampled_from(LOCALES))
def test_no_text_raises_and_no_day_is_silently_past(text: str, locale: str) -> None:
    for reader in READERS:
        reader(text, locale)

    day = a_day(text, TODAY, locale)
    assert day is None or day.past == (day.day < TODAY)


@given(some.text(max_size=300))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert all(0 <= one.start < one.end <= len(text) for one in tokens(text))


def test_reading_is_quick_to_import() -> None:
    code = (
        "import sys, time, re, dataclasses, functools, typing, datetime\n"
        "start = time.process_time()\n"
        "import conversations.reading\n"
        "print(time.process_time() - start)\n"
        "import conversations.reading.goals.goal\n"
        "print('babel' in sys.modules or 'dateparser' in sys.modules)\n"
    )

    seconds, heavy = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    assert float(seconds) / slowness() < 0.010
    assert heavy == "False"
