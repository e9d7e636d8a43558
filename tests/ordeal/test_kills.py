"""kill -9 anywhere, with several processes over one database: nothing is lost and nothing is doubled.

Workers talk with people, tick and deliver; each lives a fraction of a second. In the end everything that is remembered
is what a run without kills remembers, every answer was given once, and every nudge arrived once.
"""

from __future__ import annotations

from pathlib import Path

from adapters.loopback import Loopback
from tests.ordeal import storm
from tests.ordeal.forks import alone
from tests.ordeal.row import seed, size
from tests.ordeal.town import differences, kept

KILLS = size(200, 10_000)


def test_whatever_is_killed_and_whenever_nothing_is_lost_and_nothing_is_doubled(
    url: str, calm_url: str, tmp_path: Path
) -> None:
    shared, calm = tmp_path / "door", tmp_path / "calm"

    happened = alone(storm.kills, url, str(shared), calm_url, str(calm), seed(), KILLS)

    assert happened["kills"] >= KILLS
    assert happened["answers"].keys() == happened["expected"].keys()
    assert {key: set(heard) for key, heard in happened["answers"].items()} == {
        key: set(heard) for key, heard in happened["expected"].items()
    }
    assert differences(kept(url), kept(calm_url)) == []
    arrived = Loopback(shared=shared).arrived_keys()
    assert arrived == Loopback(shared=calm).arrived_keys()
    assert len(arrived) == 2 * KILLS
    assert set(arrived.values()) == {1}
