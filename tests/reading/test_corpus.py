"""How well the corpus is read, field by field: the figures that the coach promises, held in every language.

The table in docs/reading.md is written anew with `CAIRN_WRITE_DOCS=1 pytest tests/reading/test_corpus.py`.
"""

from __future__ import annotations

import os
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.reading import FIELDS, cost, predicted, rows_of, scores

FOLDER = Path(__file__).parent / "corpus"
PAGE = Path(__file__).parents[2] / "docs" / "reading.md"
BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->"
TODAY = date(2026, 1, 15)
"""The day from which the labels of the corpus count."""
BARS = {
    "kind": 0.87, "non-goal": 0.87, "scope": 0.80, "specific": 0.87, "measurable": 0.88, "action_plan": 0.83,
    "relevant": 0.80, "time_bound": 0.91, "metric": 0.90, "target": 0.89, "unit": 0.80, "date": 0.90,
}  # fmt: skip
WITHIN = 0.1
"""How far another language may lie below English."""


@cache
def figures(code: str) -> dict[str, float]:
    """The scores of one language, or of all."""
    rows = statements(code)
    return scores(rows, predicted(rows, TODAY))


def statements(code: str) -> list[dict[str, Any]]:
    return [row for path in sorted(FOLDER.glob("*.jsonl")) if code in (path.stem, "all") for row in rows_of(path)]


@pytest.mark.parametrize("field", FIELDS)
def test_the_corpus_is_read_as_its_readers_read_it(field: str) -> None:
    assert figures("all")[field] >= BARS[field]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("code", ["de", "fr", "es"])
def test_no_language_is_read_much_worse_than_english(code: str, field: str) -> None:
    assert figures(code)[field] >= figures("en")[field] - WITHIN


def test_the_corpus_is_as_large_and_as_mixed_as_it_says() -> None:
    rows = statements("all")

    shares = {code: len(statements(code)) for code in ("en", "de", "fr", "es")}

    assert len(rows) >= 400
    assert min(shares.values()) >= 100
    assert sum(row["kind"] == "none" for row in rows) >= len(rows) // 3
    assert len({row["trade"] for row in rows}) >= 8


def test_a_statement_takes_little_time() -> None:
    median, slow = cost(statements("all"), TODAY)

    assert median <= 0.7
    assert slow <= 8


def test_the_page_about_reading_has_the_figures_of_today() -> None:
    codes = ("all", "en", "de", "fr", "es")
    head = "| field | all | English | German | French | Spanish |\n| --- | ---: | ---: | ---: | ---: | ---: |\n"
    rows = [f"| {field} | " + " | ".join(f"{figures(code)[field]:.2f}" for code in codes) + " |" for field in FIELDS]
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(BEGIN)

    whole = before + BEGIN + "\n" + head + "\n".join(rows) + "\n\n" + END + rest.partition(END)[2]
    if os.environ.get("CAIRN_WRITE_DOCS"):
        PAGE.write_text(whole, "utf-8")

    assert PAGE.read_text("utf-8") == whole
