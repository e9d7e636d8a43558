"""Death at every named point of a turn and a tick; another process goes on, and nothing shows.

Quick: every point in one talk, the talks taking turns; in full every point in every talk. Those of a delivery have
`test_delivery_kills.py`.
"""

from __future__ import annotations

from pathlib import Path

from adapters.loopback import Loopback
from tests.fault_points import points
from tests.ordeal import storm
from tests.ordeal.forks import alone
from tests.ordeal.row import seed, size
from tests.ordeal.town import TALKS, differences, kept

POINTS = [*points("turn"), *points("tick")]
FLOWS = size(1, len(TALKS))


def test_death_at_any_point_loses_nothing_and_doubles_nothing(url: str, calm_url: str, tmp_path: Path) -> None:
    shared, calm = tmp_path / "door", tmp_path / "calm"

    happened = alone(storm.at_every_point, url, str(shared), calm_url, str(calm), seed(), POINTS, FLOWS)

    assert happened["missed"] == []
    assert happened["answers"].keys() == happened["expected"].keys()
    assert {key: set(heard) for key, heard in happened["answers"].items()} == {
        key: set(heard) for key, heard in happened["expected"].items()
    }
    assert differences(kept(url), kept(calm_url)) == []
    arrived = Loopback(shared=shared).arrived_keys()
    assert arrived == Loopback(shared=calm).arrived_keys()
    assert set(arrived.values()) == {1}
    assert sum(key.startswith("time:") for key in arrived) == happened["waiting"]
