"""Somebody floods, or a whole company does: what the others wait for their answers stays in bounds.

A person who floods waits in a line of their own, and a company of forty who all flood has a share of each group:
others' p99 stays under twice what it is without.
"""

from __future__ import annotations

import pytest

from tests.ordeal import flood
from tests.ordeal.forks import alone
from tests.ordeal.row import FULL, size

SECONDS = size(8, 60)
NOISE = 5 if FULL else 40
"""Milliseconds that a busy machine adds here and not there."""


@pytest.mark.parametrize("kind", ["sqlite"])
@pytest.mark.parametrize("flooding", [1, flood.CROWD], ids=["a person", "a company of forty"])
def test_others_are_answered_beside_a_flood(url: str, flooding: int) -> None:
    waits = alone(flood.compared, url, flooding, SECONDS // 2, 1.0)

    print(waits)
    assert waits["answered"] > 100
    assert waits["heard"] > SECONDS // 2 * flood.OTHERS
    assert waits["loud"] < 2 * waits["calm"] + NOISE
