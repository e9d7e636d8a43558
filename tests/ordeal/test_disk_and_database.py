"""A disk that is full, a database that can only be read or is away, in the middle of turns, ticks and deliveries.

Nothing is half-written, and once it is back everything goes on: what was not taken is taken, and nothing comes twice.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.loopback import Loopback
from storage.errors import StorageProblem
from tests.databases import Server
from tests.ordeal import trouble
from tests.ordeal.forks import alone
from tests.ordeal.row import seed, size
from tests.ordeal.town import differences, kept, line, opened

POINTS = size(50, 2_000)


def test_what_was_not_taken_is_taken_later_and_nothing_twice(url: str, calm_url: str, tmp_path: Path) -> None:
    shared, calm = tmp_path / "door", tmp_path / "calm"

    happened = alone(trouble.at_random_points, url, str(shared), calm_url, str(calm), seed(), POINTS)

    assert happened["begun"] > POINTS / 3
    assert happened["failures"] > POINTS / 4
    assert happened["answers"] == happened["expected"]
    assert differences(kept(url), kept(calm_url)) == []
    arrived = Loopback(shared=shared).arrived_keys()
    assert arrived == Loopback(shared=calm).arrived_keys()
    assert set(arrived.values()) == {1}


def test_a_server_that_is_stopped_and_started_again_finds_everybody_where_they_were(server: Server) -> None:
    app = opened(server.new("template"))
    before = app.submit(line(1, 0, 0)).result(60)
    server.running.stop()

    try:
        with pytest.raises(StorageProblem):
            app.submit(line(1, 0, 1)).result(60)
        with pytest.raises(StorageProblem):
            app.nudges.tick()
    finally:
        server.running.start()
    again, after = app.submit(line(1, 0, 0)).result(60), app.submit(line(1, 0, 1)).result(60)

    assert again.replies[0] == before.replies[0]
    assert after.replies
    assert app.nudges.tick().claimed >= 0
    app.close()
