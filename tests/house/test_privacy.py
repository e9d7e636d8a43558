"""The table in docs/privacy.md and what the coach answers to "who sees this?" are the same."""

from __future__ import annotations

import pytest

from conversations.flows.who_sees.flow import THINGS, thing
from conversations.words import Words
from tests.house.rooms import ROOT

PAGE = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
COLUMNS = (*THINGS, "all")


def table() -> list[list[str]]:
    """The cells of the page's table, without its head."""
    rows = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


def answer(locale: str, about: str, manager: str = "") -> list[list[str]]:
    """The bullets of the coach's answer, each as [reader, what they see]."""
    text = Words(locale).text("who_sees/readers", {"thing": about, "manager": manager})
    return [line.strip()[2:].split(": ", 1) for line in text.splitlines() if line.strip().startswith("- ")]


@pytest.mark.parametrize("column", COLUMNS)
def test_the_page_says_what_the_coach_says(column: str) -> None:
    at = COLUMNS.index(column) + 1

    assert [[row[0], row[at]] for row in table()] == answer("en", column)


@pytest.mark.parametrize("column", COLUMNS)
def test_every_language_names_as_many_readers(column: str) -> None:
    assert len(answer("de", column)) == len(answer("en", column))


def test_the_manager_is_named_where_the_coach_knows_the_name() -> None:
    readers = [reader for reader, _ in answer("en", "goal", manager="Ben")]

    assert "your manager (Ben)" in readers


def test_a_question_belongs_to_the_thing_it_asks_about() -> None:
    steps = ("smart_goal/sign", "check_in/further", "self_assessment/ahead", "")

    assert [thing(step) for step in steps] == list(COLUMNS)
