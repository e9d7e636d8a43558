"""Killed before and after each statement, commit and call of a delivery: nothing lost, and nothing doubled.

What turns hand over goes through the same hands. Where a door cannot be asked, each message arrives at most once; that
of Teams is tried beside its stand-in, around calls and commits (with CAIRN_ORDEAL=full everywhere). Each place is
passed once or, with CAIRN_ORDEAL=full, up to six times before the process dies there. CAIRN_SEED takes a run again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters.loopback import Loopback
from storage.database import Database
from tests.adapters import teams_out
from tests.fault_points import points
from tests.mailbag import add, filled, in_state, letters, out_of_order, states
from tests.ordeal.deliverer import HANDED
from tests.ordeal.forge import KILLED, Forge
from tests.ordeal.row import FULL, seed
from tests.teams.beside import beside
from tests.teams.connector import Connector
from tests.teams.faults import Plan as Trouble

MANY, LANES = 12, 4
"""Fewer lanes than calls at once, so that something is always given back."""
NEVER_ASKED = ("delivery.before_ask", "delivery.after_ask")


@pytest.fixture(scope="module")
def forge() -> Iterator[Forge]:
    forge = Forge("tests.ordeal.deliverer:deliver")
    yield forge
    forge.close()


def passings(can_be_asked: bool) -> list[str]:
    """Every place and how often it is passed, as a wish."""
    asked = [point for point in points("delivery") if can_be_asked or point not in NEVER_ASKED]
    return [f"{point}:{times}" for point in asked for times in range(1, 7 if FULL else 2)]


@pytest.mark.parametrize("can_be_asked", [True, False], ids=["can be asked", "cannot be asked"])
def test_killed_anywhere_a_delivery_goes_on(
    forge: Forge, open_again: Callable[[], Database], url: str, tmp_path: Path, can_be_asked: bool
) -> None:
    print(f"CAIRN_SEED={seed()}")
    database = open_again()
    filled(database)
    add(database, *letters(MANY, LANES))
    forge.warm(url=url, record=str(tmp_path / "warm"), can_be_asked=can_be_asked, seed=seed(), wish="")
    start_again(database)
    alive = []
    for at, wish in enumerate(passings(can_be_asked)):
        record = tmp_path / f"{at}.jsonl"
        given = {"url": url, "record": str(record), "can_be_asked": can_be_asked, "seed": seed() + at}
        add(database, *letters(MANY, LANES))

        died = forge.run(**given, wish=wish)
        if died == 0:
            alive.append(wish)
        else:
            assert died == KILLED, wish
            every_lease_is_over(database)
            assert forge.run(**given, wish="") == 0, wish

        door = Loopback("slack", shared=record)
        nothing_is_wrong(database, door, can_be_asked, wish)
        start_again(database)
    assert [wish for wish in alive if wish.endswith(":1")] == []


def every_lease_is_over(database: Database) -> None:
    """As it is half a minute later."""
    with database.write() as unit:
        unit.run("UPDATE outbox SET lease_until = 1 WHERE lease_until > 0", answers=False)


def start_again(database: Database) -> None:
    """Forget every message and every second."""
    with database.write() as unit:
        unit.run("DELETE FROM outbox", answers=False)
        unit.run("DELETE FROM rates", answers=False)


def nothing_is_wrong(database: Database, door: Loopback, can_be_asked: bool, wish: str) -> None:
    """Each message arrived once, or at most once where a door cannot be asked, and in its order."""
    arrived = door.arrived_keys()
    assert set(arrived.values()) <= {1}, wish
    assert out_of_order(door, [*(f"u{n}" for n in range(LANES)), *(f"user{n}" for n in range(HANDED))]) == [], wish
    if can_be_asked:
        assert states(database) == {"sent": MANY + 3 * HANDED}, wish
        assert set(arrived) == in_state(database, "sent"), wish
    else:
        unclear, known = in_state(database, "ambiguous"), in_state(database, "sent")
        assert len(unclear) + len(known) == MANY, wish
        assert known <= set(arrived) <= known | unclear, wish


@pytest.fixture(scope="module")
def to_teams() -> Iterator[Forge]:
    forge = Forge("tests.ordeal.teams_deliverer:deliver")
    yield forge
    forge.close()


def test_killed_anywhere_teams_hears_everything_at_most_once(
    to_teams: Forge, open_again: Callable[[], Database], url: str
) -> None:
    database = open_again()
    filled(database)
    with beside(Connector(Trouble(lost=150, broken=100, clash=150), seed(), open_to_all=True)) as teams:
        teams_out.filled(teams, "acme", LANES)
        people = {one.user: list(one.reference) for one in teams.people}
        add(database, *teams_out.letters(MANY, LANES))
        to_teams.warm(url=url, people=people, wish="")
        died = 0
        for wish in [one for one in passings(can_be_asked=False) if FULL or "_c" in one]:
            for chat in teams.chats.values():
                chat.activities.clear()
            start_again(database)
            add(database, *teams_out.letters(MANY, LANES))

            if to_teams.run(url=url, people=people, wish=wish) == KILLED:
                died += 1
                every_lease_is_over(database)
                assert to_teams.run(url=url, people=people, wish="") == 0, wish

            there, known = teams_out.keys_there(teams), in_state(database, "sent")
            assert set(there.values()) <= {1}, wish
            assert known <= set(there) <= known | in_state(database, "ambiguous"), wish
            assert len(known | in_state(database, "ambiguous")) == MANY, wish
            assert teams_out.in_order(teams), wish
    assert died >= 4
