"""Death at every named place while two accounts become one person: it happens once and whole, or not yet."""

from __future__ import annotations

from tests.fault_points import points
from tests.ordeal import linked
from tests.ordeal.forks import alone
from tests.ordeal.row import FULL, size

SURE = [*points("link"), "turn.after_commit"]
"""Where it dies for certain; a turn that links passes most of the others too."""
SOME = ["turn.after_claim", "turn.after_lanes", "turn.before_progress", "turn.after_outbox", "turn.before_commit"]
POINTS = [*SURE, *(set(points("turn")) - set(SURE) if FULL else SOME)]
TIMES = size(1, 20)


def test_two_accounts_become_one_whenever_the_process_dies(url: str) -> None:
    happened = alone(linked.at_every_point, url, sorted(POINTS), TIMES)

    assert {one["point"] for one in happened if one["died"] == -9} >= set(SURE if FULL else [*SURE, *SOME])
    for one in happened:
        assert one["asked"] == "link/sure", one
        assert one["said"][0] == "link/joined", one
        assert one["after"] == one["before"], one
        assert (one["same"], one["left"], one["letters"]) == (True, 0, 1), one
