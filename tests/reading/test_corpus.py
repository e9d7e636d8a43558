"""How well the corpus is read, field by field: the figures that the coach promises, held in every language."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.reading import FIELDS, cost, predicted, rows_of, scores

FOLDER = Path(__file__).parent / "corpus"
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
