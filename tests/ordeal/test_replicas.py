"""Several replicas share what is due, with clocks ten minutes off and a rolling restart: every nudge once."""

from __future__ import annotations

from collections import Counter
from contextlib import closing

from storage.database import Database
from tests.ordeal import replicas
from tests.ordeal.forks import alone
from tests.ordeal.row import FULL, seed, size

PROCESSES = 16 if FULL else 3
NUDGES = {"postgresql": size(10_000, 1_000_000), "sqlite": size(3_000, 100_000)}


def test_every_nudge_is_sent_once_whoever_ticks_and_whatever_their_clocks_say(url: str, kind: str) -> None:
    most = NUDGES[kind]

    happened = alone(replicas.share, url, seed(), most, PROCESSES)

    assert happened["fired"] == most
    assert happened["ended"] == 2 * PROCESSES
    with closing(Database(url)) as database, database.read() as unit:
        occurrences = unit.run("SELECT person, state, day, count(*) FROM occurrence GROUP BY 1, 2, 3")
        letters = unit.run("SELECT person, state, count(*) FROM outbox WHERE key LIKE 'time:%' GROUP BY 1, 2")
        missed = unit.run("SELECT unanswered, count(*) FROM people WHERE id LIKE 'w%' GROUP BY 1")
        onward = unit.run("SELECT due_day, count(*) FROM schedule WHERE what = 'check_in' GROUP BY 1")
        moments = unit.run("SELECT min(nudged_at), max(nudged_at) FROM people WHERE id LIKE 'w%'")
    everybody = {f"w{number}" for number in range(most)}
    assert {row[0] for row in occurrences} == {row[0] for row in letters} == everybody
    assert Counter(row[1:] for row in occurrences) == {("fired", "2026-01-15", 1): most}
    assert Counter(row[1:] for row in letters) == {("pending", 1): most}
    assert missed == [(1, most)]
    assert onward == [("2026-01-22", most)]
    first, last = moments[0]
    assert last - first < happened["took"] * 1000, "the clock of the house is the database's"
