"""How well goals are read: F1 and confusions over any labelled file, and the CPU a statement takes.

`python -m benchmarks.reading FILE.jsonl [--today 2026-01-15] [--misses] [--by-language]`

A line of the file holds id, text, lang, kind, scope, specific, measurable, action_plan, relevant, time_bound, metric
(name, baseline, target, unit; or null), deadline and `contested`: the names of fields that are not scored on that line.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.meter import percentile
from conversations.reading.goals.goal import read_goal
from conversations.reading.goals.record import FLAGS, record_of

Row = Mapping[str, Any]
FIELDS = ("kind", "non-goal", "scope", *FLAGS, "metric", "target", "unit", "date")
MEASURED = {"non-goal": "kind", "target": "metric", "unit": "metric", "date": "deadline"}
"""Which field of a line a measured field looks at, where it is called otherwise."""
SLOWEST = 0.99


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The labelled statements of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def predicted(rows: Iterable[Row], today: date) -> list[dict[str, Any]]:
    """What the coach reads in each statement."""
    return [record_of(read_goal(row["text"], today, row.get("lang", "en"))) for row in rows]


def value_of(record: Row, field: str) -> object:
    """The value of a measured field in a record; None where there is nothing to be right or wrong about."""
    metric = record["metric"]
    if field == "non-goal":
        return record["kind"] == "none" or None
    if field == "metric":
        return metric is not None or None
    if field in ("target", "unit"):
        return None if metric is None else (metric[field], field)
    if field == "date":
        return record["deadline"]
    return record[field] if field in ("kind", "scope") else (record[field] or None)


def scores(golds: Sequence[Row], found: Sequence[Row]) -> dict[str, float]:
    """F1 for every field: macro over the values of kind and scope, exact match for target, unit and date."""
    result: dict[str, float] = {}
    for field in FIELDS:
        pairs = [
            (value_of(gold, field), value_of(one, field))
            for gold, one in zip(golds, found, strict=True)
            if MEASURED.get(field, field) not in gold.get("contested", ())
        ]
        if field in ("kind", "scope"):
            values = sorted({str(gold) for gold, _ in pairs})
            each = [f1([(g == value or None, p == value or None) for g, p in pairs]) for value in values]
            result[field] = sum(each) / len(each) if each else 1.0
        else:
            result[field] = f1(pairs)
    return result


def f1(pairs: Sequence[tuple[object, object]]) -> float:
    """F1 of (wanted, found) pairs, where None is nothing; 1 where nothing is wanted and nothing found."""
    right = sum(gold is not None and gold == one for gold, one in pairs)
    said = sum(gold is not None for gold, _ in pairs) + sum(one is not None for _, one in pairs)
    return 2 * right / said if said else 1.0


def confusions(golds: Sequence[Row], found: Sequence[Row]) -> str:
    """Wanted against found, for kind and scope."""
    lines = []
    for field in ("kind", "scope"):
        counted = Counter((str(gold[field]), str(one[field])) for gold, one in zip(golds, found, strict=True))
        for (gold, one), times in sorted(counted.items()):
            if gold != one:
                lines.append(f"  {field}: {gold} read as {one}: {times}")
    return "\n".join(lines)


def misses(golds: Sequence[Row], found: Sequence[Row], wanted: Sequence[str]) -> str:
    """Every statement that was read otherwise than labelled, with the fields and both values."""
    lines = []
    for gold, one in zip(golds, found, strict=True):
        wrong = [
            f"{field}: {value_of(gold, field)} / {value_of(one, field)}"
            for field in wanted
            if MEASURED.get(field, field) not in gold.get("contested", ())
            and value_of(gold, field) != value_of(one, field)
        ]
        if wrong:
            lines.append(f"{gold['id']} {gold['text'][:240]!r}\n    {'; '.join(wrong)}")
    return "\n".join(lines)


def cost(
    rows: Sequence[Row], today: date, clock: Callable[[], float] = time.thread_time, rounds: int = 3
) -> tuple[float, float]:
    """Milliseconds of CPU a statement takes once everything is loaded: the median and p99 of the quickest readings."""
    predicted(rows, today)
    taken = [[_took(row, today, clock) for row in rows] for _ in range(rounds)]
    quickest = [min(times) for times in zip(*taken, strict=True)]
    return percentile(quickest, 0.5), percentile(quickest, SLOWEST)


def _took(row: Row, today: date, clock: Callable[[], float]) -> float:
    began = clock()
    record_of(read_goal(row["text"], today, row.get("lang", "en")))
    return (clock() - began) * 1000


def table(columns: Mapping[str, Mapping[str, float]]) -> str:
    """The scores side by side, a field a line."""
    head = f"{'':14}" + "".join(f"{name:>8}" for name in columns)
    body = [f"{field:14}" + "".join(f"{one[field]:8.3f}" for one in columns.values()) for field in FIELDS]
    return "\n".join([head, *body])


def main(arguments: Sequence[str]) -> int:
    """Print the table, the confusions and the cost."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="labelled statements, one JSON object a line")
    parser.add_argument("--today", type=date.fromisoformat, default=date(2026, 1, 15), help="the day they are read on")
    parser.add_argument("--by-language", action="store_true", help="a column for each language as well")
    parser.add_argument("--misses", nargs="*", metavar="FIELD", help="list what was read otherwise than labelled")
    options = parser.parse_args(arguments)
    golds = [row for path in options.files for row in rows_of(path)]
    found = predicted(golds, options.today)
    columns = {"all": scores(golds, found)}
    for lang in sorted({row["lang"] for row in golds}) if options.by_language else ():
        places = [at for at, row in enumerate(golds) if row["lang"] == lang]
        columns[lang] = scores([golds[at] for at in places], [found[at] for at in places])
    print(f"{len(golds)} statements")
    print(table(columns))
    print(confusions(golds, found))
    print("median {:.2f} ms, p99 {:.2f} ms of CPU a statement".format(*cost(golds, options.today)))
    if options.misses is not None:
        print(misses(golds, found, options.misses or FIELDS))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
