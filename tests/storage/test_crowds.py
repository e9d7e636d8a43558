"""Nobody who floods the writer makes others wait long: not a person in their own line, and not a company."""

from __future__ import annotations

from concurrent.futures import wait

import pytest

from storage.errors import Busy
from storage.writer import LONGEST_LINE, SHARE
from tests.storage.turns import Make, Turns

COMPANY = [f"acme {number}" for number in range(40)]
OTHERS = ["bolt 1", "bolt 2"]


def crowd(lane: str) -> str:
    return lane.split()[0]


def test_a_line_of_ones_own_can_be_full_while_others_are_taken(make: Make, turns: Turns) -> None:
    writer = make(lane=crowd)
    turns.hold()
    writer.submit("first")
    assert turns.entered.wait(10)
    mine = [writer.submit(f"ana {number}") for number in range(LONGEST_LINE)]

    with pytest.raises(Busy, match="Wait a moment"):
        writer.submit("ana once more")
    other = writer.submit("bo")
    turns.go.set()

    assert other.result(10) == "bo True"
    assert wait(mine, timeout=60).not_done == set()


def test_a_company_that_floods_gets_a_share_while_others_are_about_and_keeps_its_order(
    make: Make, turns: Turns
) -> None:
    writer = make(crowd=crowd)
    turns.hold()
    waiting = [writer.submit("first")]
    assert turns.entered.wait(10)

    waiting += [writer.submit(item) for item in [*COMPANY, *OTHERS]]
    turns.go.set()
    wait(waiting, timeout=30)

    assert turns.groups[1] == [*COMPANY[:SHARE], *OTHERS]
    assert [item for group in turns.groups[1:] for item in group if item in COMPANY] == COMPANY


def test_a_company_alone_is_taken_as_one_group(make: Make, turns: Turns) -> None:
    writer = make(crowd=crowd)
    turns.hold()
    waiting = [writer.submit("acme first")]
    assert turns.entered.wait(10)

    waiting += [writer.submit(item) for item in COMPANY]
    turns.go.set()
    wait(waiting, timeout=30)

    assert turns.groups[1] == COMPANY


def test_others_who_were_there_a_moment_ago_are_still_about(make: Make, turns: Turns) -> None:
    writer = make(crowd=crowd)
    turns.hold()
    waiting = [writer.submit("first")]
    assert turns.entered.wait(10)

    waiting += [writer.submit(item) for item in [*OTHERS, *COMPANY]]
    turns.go.set()
    wait(waiting, timeout=30)

    assert [len(group) for group in turns.groups[1:]] == [SHARE + 2, SHARE, SHARE, SHARE, SHARE]


def test_crowds_of_one_size_are_taken_whole(make: Make, turns: Turns) -> None:
    writer = make(crowd=crowd)
    turns.hold()
    waiting = [writer.submit("first")]
    assert turns.entered.wait(10)

    waiting += [writer.submit(item) for item in [*COMPANY, *[f"bolt {number}" for number in range(30)]]]
    turns.go.set()
    wait(waiting, timeout=30)

    assert len(turns.groups[1]) == 60


def test_whoever_found_no_room_in_a_group_comes_first_in_the_next(make: Make, turns: Turns) -> None:
    writer = make(crowd=crowd, most=16)
    turns.hold()
    waiting = [writer.submit("first")]
    assert turns.entered.wait(10)

    waiting += [writer.submit(f"{name} {number}") for name in ("acme", "bolt", "cord") for number in range(20)]
    turns.go.set()
    wait(waiting, timeout=30)

    assert [sorted(set(map(crowd, group))) for group in turns.groups[1:3]] == [["acme"], ["bolt", "cord"]]


def test_a_company_fills_half_of_the_room_and_others_find_some(make: Make, turns: Turns) -> None:
    writer = make(crowd=crowd, waiting=20)
    turns.hold()
    waiting = [writer.submit("first")]
    assert turns.entered.wait(10)
    waiting += [writer.submit(item) for item in COMPANY[:10]]

    with pytest.raises(Busy, match="Wait a moment"):
        writer.submit(COMPANY[10])
    waiting += [writer.submit(item) for item in OTHERS]
    turns.go.set()

    assert wait(waiting, timeout=30).not_done == set()
