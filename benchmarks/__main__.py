"""Measures every promise, prints the table, writes bench.json, and fails when one is broken."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import crowds, delivery, digests, lines, nudges, slack, start, syncs, teams, times, turn
from benchmarks.lines import Line
from benchmarks.meter import Inside, for_take_turn
from benchmarks.stores import PostgreSQLStore, SQLiteStore, Store
from bot.languages import LazyWords
from bot.steady import steady


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured."""

    rounds: int = 3
    people: int = 2048
    alone: int = 300
    syncs: int = 640
    repeats: int = 2000
    starts: int = 5
    planned: int = 100_000
    delivered: int = 10_000
    due: int = 100_000
    jobs: int = 1_000
    reports: int = 1_000
    events: int = 1_024


SMALL = Size(
    rounds=1,
    people=128,
    alone=10,
    syncs=64,
    repeats=20,
    starts=1,
    planned=500,
    delivered=100,
    due=200,
    jobs=20,
    reports=20,
    events=64,
)


def loaded() -> LazyWords:
    """The words, compiled."""
    words = LazyWords()
    words["en"].warm()
    return words


def measure(folder: Path, size: Size, words: LazyWords, say: bool = True) -> list[Line]:
    """Every line, in the order of the table."""
    found: list[Line] = []
    stores: list[Callable[[], Store]] = [
        lambda: SQLiteStore(folder, size.people),
        lambda: PostgreSQLStore(folder, size.people),
    ]
    for opening in stores:
        store = opening()
        try:
            with for_take_turn(Inside) as inside:
                inside.set_right()
                found += crowds.at_once(store, words, inside, size.rounds, say)
                found += [crowds.alone(store, words, inside, size.rounds, size.alone)]
                found.append(crowds.lag(store, words, size.rounds))
            found += turn.statements(store, words)
            if isinstance(store, SQLiteStore):
                found += turn.plain_answers(store, words, size.repeats)
                found += slack.lines(store, size.rounds, size.events, say)
                found.append(teams.line(store, size.rounds, size.events, say))
            found += nudges.lines(store.name, store.empty, words, size.due, size.jobs)
            found += digests.lines(store.name, store.empty, words, size.reports, size.rounds)
            found.append(delivery.line(store, size.delivered))
        finally:
            store.close()
    found += times.lines(size.planned)
    return [*found, *syncs.lines(folder, size.syncs), start.line(folder, size.starts)]


def main(arguments: list[str]) -> int:
    """Measure and say how it went: 0 when every promise is kept."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("bench.json"), help="where the numbers go (bench.json)")
    parser.add_argument("--small", action="store_true", help="a look at whether it runs; its numbers mean little")
    options = parser.parse_args(arguments)
    words = loaded()
    steady()
    with tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
        found = measure(Path(folder), SMALL if options.small else Size(), words)
    print(lines.table(found))
    lines.write(found, options.out)
    broken = [line.name for line in found if not line.met]
    print(f"{len(found) - len(broken)} of {len(found)} promises are kept.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
