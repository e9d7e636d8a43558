"""A step with its day, several ways, if-then plans, one-line updates."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.reading.said.names import which_goal
from conversations.reading.said.update import an_update
from conversations.reading.steps import a_step_and_day, an_if_then, several

TODAY = date(2026, 1, 15)


@pytest.mark.parametrize(
    ("locale", "text", "step", "day"),
    [
        ("en", "book Ana, tuesday", "book Ana", "2026-01-20"),
        ("en", "call Ben on friday", "call Ben", "2026-01-16"),
        ("en", "tomorrow: write one page", "write one page", "2026-01-16"),
        ("en", "by 30 June send the draft", "send the draft", "2026-06-30"),
        ("en", "ask for a template", "ask for a template", None),
        ("en", "wed", "", "2026-01-21"),
        ("de", "Ana anrufen, dienstag", "Ana anrufen", "2026-01-20"),
        ("de", "am Freitag den Bericht schicken", "den Bericht schicken", "2026-01-16"),
    ],
)
def test_a_step_is_parted_from_its_day(locale: str, text: str, step: str, day: str | None) -> None:
    said, found = a_step_and_day(text, TODAY, locale)

    assert said == step
    assert (found.day.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("ask for a template / start without it", ("ask for a template", "start without it")),
        ("one; two; three", ("one", "two", "three")),
        ("1. call Ben 2. write it down", ("call Ben", "write it down")),
        ("- walk there\n- phone", ("walk there", "phone")),
        ("call Ben or write to him", ("call Ben", "write to him")),
        ("one way only", ("one way only",)),
        ("24/7 support", ("24/7 support",)),
        ("", ()),
    ],
)
def test_several_ways_are_parted(text: str, ways: tuple[str, ...]) -> None:
    assert several(text) == ways


def test_german_ways_are_parted_too() -> None:
    assert several("Ben anrufen oder ihm schreiben", "de") == ("Ben anrufen", "ihm schreiben")


@pytest.mark.parametrize(
    ("locale", "text", "halves"),
    [
        ("en", "when the standup ends, I will write one line", ("the standup ends", "I will write one line")),
        ("en", "I'll write one line when the standup ends", ("the standup ends", "I'll write one line")),
        ("en", "If it rains then I will read", ("it rains", "I will read")),
        ("en", "after lunch I will read a page", ("lunch", "I will read a page")),
        (
            "de",
            "Wenn das Meeting endet, dann schreibe ich eine Zeile",
            ("das Meeting endet", "schreibe ich eine Zeile"),
        ),
        ("de", "Sobald ich sitze, lese ich eine Seite", ("ich sitze", "lese ich eine Seite")),
        (
            "en",
            "when someone says not interested i'll ask one question before hanging up",
            ("someone says not interested", "i'll ask one question before hanging up"),
        ),
        ("en", "when a client says no ill ask why", ("a client says no", "ill ask why")),
        ("en", "when the phone rings i breathe first", ("the phone rings", "i breathe first")),
        ("en", "after each call I note one thing", ("each call", "I note one thing")),
        ("en", "when i feel ill i stay home", ("i feel ill", "i stay home")),
        ("en", "when the day ends and i am home, i read", ("the day ends and i am home", "i read")),
        ("de", "wenn ich Kaffee hole lese ich ein Kapitel", ("ich Kaffee hole", "lese ich ein Kapitel")),
        ("de", "nach dem Essen kann ich kurz schreiben", ("dem Essen", "kann ich kurz schreiben")),
        ("de", "wenn ich nach Hause komme", None),
        ("de", "wenn heute ich dran bin", None),
        ("en", "when the day ends and i am home", None),
        ("en", "when I come home", None),
        ("en", "write more", None),
        ("en", "", None),
    ],
)
def test_an_if_then_plan_needs_both_halves(locale: str, text: str, halves: tuple[str, str] | None) -> None:
    assert an_if_then(text, locale) == halves


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("40% wrote the draft", 40, "wrote the draft"),
        ("wrote the draft, 40%", 40, "wrote the draft"),
        ("12 of 20", 12, ""),
        ("we're at 12 of 20 now", 12, "we're at 12 of 20 now"),
        ("stuck on legal", None, ""),
    ],
)
def test_an_update_has_a_number_words_or_both(text: str, number: float | None, words: str) -> None:
    update = an_update(text, "en")

    assert (update.value.number if update.value else None, update.words) == (number, words)


GOALS = ["Cut onboarding to 10 days", "Present at the April review", "Run the onboarding survey alone"]


@pytest.mark.parametrize(
    ("text", "places"),
    [("legal said yes for the survey", [2]), ("presenting", [1]), ("onboarding", [0, 2]), ("lunch", []), ("", [])],
)
def test_a_goal_is_found_by_its_words(text: str, places: list[int]) -> None:
    assert sorted(which_goal(text, GOALS)) == places


def test_accents_and_endings_do_not_hide_a_goal() -> None:
    assert which_goal("SCHULUNGEN", ["Eine Schulung für alle anbieten", "Kunden besuchen"], "de") == [0]
