"""The places at which a process can be killed: each known by one name, and harmless where nobody asked for it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time

import pytest

from storage.faults import Fuse, fault
from tests.fault_points import passings

POINT = re.compile(r"[a-z_]+\.(before|after)_[a-z_]+")
THRICE = """
from storage.faults import fault
for number in range(3):
    fault("a.before_it")
    print(number, flush=True)
"""


def run(wish: str) -> tuple[int, str]:
    ran = subprocess.run(
        [sys.executable, "-c", THRICE], env={**os.environ, "CAIRN_FAULT": wish}, capture_output=True, text=True
    )
    return ran.returncode, ran.stdout


def test_every_point_has_a_name_of_its_own() -> None:
    names = [point for point, _ in passings()]

    assert [name for name in names if not POINT.fullmatch(name)] == []
    assert [passing for passing in passings() if names.count(passing[0]) > 1] == []


@pytest.mark.parametrize(("wish", "lines"), [("a.before_it", 0), ("a.before_it:1", 0), ("a.before_it:3", 2)])
def test_the_process_dies_at_the_passing_that_was_asked_for(wish: str, lines: int) -> None:
    code, said = run(wish)

    assert code == -signal.SIGKILL
    assert said.splitlines() == [str(number) for number in range(lines)]


@pytest.mark.parametrize("wish", ["", "a.after_it", "a.before_it:4"])
def test_nothing_happens_where_nobody_asked_for_it(wish: str) -> None:
    assert run(wish) == (0, "0\n1\n2\n")


def test_a_worker_arms_and_disarms_its_own_fuse() -> None:
    fuse = Fuse("a.before_it:2")

    fuse.burn()
    fuse.arm("")

    assert (fuse.point, fuse.left) == ("", 1)


def test_passing_a_point_costs_next_to_nothing() -> None:
    passing = range(100_000)

    def taken() -> float:
        began = time.perf_counter()
        for _ in passing:
            fault("a.before_it")
        return (time.perf_counter() - began) / len(passing)

    assert min(taken() for _ in range(5)) < 300e-9  # a busy machine counts too; a quiet one says 50
