"""kill -9 anywhere, with several processes over one database: nothing is lost and nothing is doubled.

Workers talk with people, tick and deliver; each lives a fraction of a second. In the end everything that is remembered
is what a run without kills remembers, every answer was given once, and every nudge arrived once. Most people
write at a door to which replies are handed over in the turn itself; there each answer arrived once too, and in order.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.loopback import Loopback
from tests.mailbag import out_of_order
from tests.ordeal import storm
from tests.ordeal.forks import alone
from tests.ordeal.row import FULL, seed, size
from tests.ordeal.town import differences, kept

PARTS = 20 if FULL else 1
"""Storms, each over a database of its own: who is killed every moment delivers little, so what waits only grows."""
KILLS = max(1, size(200, 10_000) // PARTS)


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_is_killed_and_whenever_nothing_is_lost_and_nothing_is_doubled(
    url: str, calm_url: str, tmp_path: Path, part: int
) -> None:
    shared, calm = tmp_path / "door", tmp_path / "calm"

    happened = alone(storm.kills, url, str(shared), calm_url, str(calm), seed() + part, KILLS)

    assert happened["kills"] >= KILLS
    assert happened["answers"].keys() == happened["expected"].keys()
    assert {key: set(heard) for key, heard in happened["answers"].items()} == {
        key: set(heard) for key, heard in happened["expected"].items()
    }
    assert differences(kept(url), kept(calm_url)) == []
    there = Loopback(shared=shared)
    arrived = there.arrived_keys()
    assert arrived == Loopback(shared=calm).arrived_keys()
    assert sum(key.startswith("time:") for key in arrived) == 2 * KILLS
    assert len(arrived) > 3 * KILLS
    assert set(arrived.values()) == {1}
    assert out_of_order(there, {call.lane.partition("/")[2] for call in there.everything()}) == []
