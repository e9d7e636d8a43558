"""Check-in messages in four languages: how well they are read, field by field, and never under the wrong goal.

`python -m tests.reading.test_updates` prints the misses of the odd half; the even one is only counted.
"""

from __future__ import annotations

import json
import statistics
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from conversations.coaching.updates import as_row, from_row, understood
from conversations.coaching.values import Goal
from conversations.formats import fold
from conversations.reading.measures.value import a_value
from conversations.reading.said.update import an_update
from conversations.reading.steps import a_step_and_day
from tests.cost import cost, slowness, took

TODAY = date(2026, 1, 15)
CORPUS = Path(__file__).parent / "updates"
BLANK: dict[str, Any] = {
    "goal": None, "number": None, "unit": "", "fits": True,
    "blocker": "", "next": "", "day": "", "quiet": False, "setback": False,
}  # fmt: skip
LANGUAGES = ("en", "de", "fr", "es")


def rows(language: str, odd: bool) -> list[dict[str, Any]]:
    """One half of the messages of a language."""
    lines = (CORPUS / f"{language}.jsonl").read_text("utf-8").splitlines()
    return [row for row in map(json.loads, lines) if int(row["id"][2:]) % 2 == odd]


def later() -> list[dict[str, Any]]:
    """The messages in looser words that came after."""
    return [json.loads(line) for line in (CORPUS / "later.jsonl").read_text("utf-8").splitlines()]


def goals_of(row: dict[str, Any]) -> list[Goal]:
    """The goals beside a message."""
    return [Goal("t", "p", str(place), **goal) for place, goal in enumerate(row["goals"])]


def read(row: dict[str, Any], locale: str) -> dict[str, Any]:
    """What is understood of a message, in the fields of the corpus."""
    goals = goals_of(row)
    found = understood(row["text"], goals, locale, None if row["asked"] is None else goals[row["asked"]])
    update, value = found.update, found.value
    step, day = a_step_and_day(update.next, TODAY, update.code)
    misfit = value is not None and found.goal is not None and found.number is None
    number, unit = found.number, found.goal.unit if found.goal and found.number is not None else ""
    if value is not None and (found.unsure or misfit):
        number, unit = value.number, value.unit
    return {
        "goal": "which" if found.unsure else int(found.goal.id) if found.goal else None, "number": number, "unit": unit,
        "fits": not misfit, "blocker": update.blocker, "next": step, "day": day.day.isoformat() if day else "",
        "quiet": update.quiet, "setback": update.setback,
    }  # fmt: skip


def is_same(field: str, one: Any, two: Any) -> bool:
    """Whether two values of a field are the same; numbers to two places, words without marks at their ends."""
    if field == "number" and one is not None and two is not None:
        return abs(one - two) < 0.011
    return bool(fold(one).strip(" .!") == fold(two).strip(" .!") if field in ("blocker", "next") else one == two)


def accuracy(messages: list[dict[str, Any]], locale: str = "") -> tuple[float, list[str]]:
    """The share of fields read right, among those where the corpus or the reading says something; and the misses."""
    right, misses = 0, list[str]()
    for row in messages:
        found, wanted = read(row, locale or row["lang"]), row["understood"]
        for field, blank in BLANK.items():
            if is_same(field, wanted[field], blank) and is_same(field, found[field], blank):
                continue
            if is_same(field, wanted[field], found[field]):
                right += 1
            else:
                misses.append(f"{row['id']} {row['text']!r}: {field} is {wanted[field]!r}, read {found[field]!r}")
    return right / (right + len(misses)), misses


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("odd", [True, False], ids=["built with", "held out"])
def test_fields_are_read(language: str, odd: bool) -> None:
    share, misses = accuracy(rows(language, odd))

    assert share >= 0.96, "\n".join(misses)


def test_looser_words_are_read() -> None:
    share, misses = accuracy(later())

    assert share >= 0.96, "\n".join(misses)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_fields_are_read_from_whoever_types_another_language(language: str, locale: str) -> None:
    share, misses = accuracy(rows(language, True), locale)

    assert share >= 0.95, "\n".join(misses)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_no_number_is_filed_under_the_wrong_goal(locale: str) -> None:
    everything = [row for language in LANGUAGES for odd in (True, False) for row in rows(language, odd)]
    everything += later()
    found = [(row, read(row, locale)) for row in everything]
    filed = [(row, one) for row, one in found if one["number"] is not None and one["fits"] and one["goal"] != "which"]
    wrong = [row["text"] for row, one in filed if one["goal"] != row["understood"]["goal"]]

    assert len(everything) >= 240
    assert wrong == []


def test_a_message_is_read_within_0_3_ms() -> None:
    prepared = [(row["text"], goals_of(row), row["lang"]) for language in LANGUAGES for row in rows(language, True)]

    quickest = [min(took(partial(understood, *message)) for _ in range(7)) for message in prepared]

    assert statistics.median(quickest) / slowness() < 0.0003


PIECES = ["12 of 20 ", "was 12 ", "half ", "stuck on ", "next ", "nothing ", "twenty ", "um 3 ", "visit 20, ", " but "]


@pytest.mark.parametrize("piece", [*PIECES, "no, 15 not 14 ", "il en reste 2 ", "- ", "between 1 and 2 ", "16 -> 14 "])
def test_8_000_characters_are_answered_within_20_ms(piece: str) -> None:
    text = (piece * 8_000)[:8_000]
    own = [Goal("t", "p", str(at), f"Visit 20 clients {at}", unit="count", target=20.0) for at in range(6)]

    quickest = cost(lambda: understood(text, own, "en"))

    assert quickest < 0.020


@pytest.mark.parametrize(
    ("locale", "text", "words"),
    [
        ("en", "40% wrote the draft", "wrote the draft"),
        ("en", "still 16", ""),
        ("en", "we're at 14, blocked by legal", ""),
        ("en", "14 days, two teams agreed, next: book Ana", "two teams agreed"),
        ("de", "immer noch 16", ""),
        ("fr", "toujours 16", ""),
        ("es", "todavía 16", ""),
    ],
)
def test_words_that_only_lead_to_the_number_are_left_out(locale: str, text: str, words: str) -> None:
    assert an_update(text, locale).words == words


@pytest.mark.parametrize("text", ["12 of 20", "halfway", "between 10 and 12", "no, 15 not 14", "3 more", "2 left"])
def test_a_value_is_the_same_after_it_was_kept(text: str) -> None:
    goal = Goal("t", "p", "g", "Visit 20 clients", unit="count", baseline=4.0, target=20.0, current=8.0)
    value = a_value(text, "en")
    assert value is not None

    again = from_row(json.loads(json.dumps(as_row(value))))

    assert again is not None
    assert (again.number, again.kind, again.whole, again.upper) == (value.number, value.kind, value.whole, value.upper)
    assert understood(text, [goal], "en", goal).number is not None


if __name__ == "__main__":
    for code in LANGUAGES:
        built, missed = accuracy(rows(code, True))
        held, _ = accuracy(rows(code, False))
        print(f"{code}: {built:.3f} of the fields built with, {held:.3f} held out", *missed, sep="\n  ")
