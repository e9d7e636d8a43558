"""How often a turn waits for the disk: `fdatasync` counted from outside the process, by strace.

As a program of its own (`python -m benchmarks.syncs FOLDER AT_ONCE TURNS`) this is the one that is watched. Where
strace is missing or may not watch, commits are counted instead: in WAL mode with `synchronous=FULL` each is one sync.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.house import House
from benchmarks.lines import Line
from benchmarks.stores import SQLiteStore
from bot.languages import LazyWords
from storage.database import Unit

MARK = "between.mark"
"""Synced once before the turns and once after them."""


def lines(folder: Path, turns: int) -> list[Line]:
    """The syncs of a turn with many people at once, and with one alone."""
    made = []
    for at_once, bar, who in ((64, 0.1, "64 people at once"), (1, 1.0, "one person alone")):
        room = folder / f"syncs{at_once}"
        room.mkdir()
        strace = shutil.which("strace")
        count = watched(strace, room, at_once, turns) if strace else None
        if count is None:
            count = counted(room, at_once, turns)
        made.append(Line(f"SQLite, {who}: fdatasync a turn", count / turns, bar, "lower"))
    return made


def watched(strace: str, folder: Path, at_once: int, turns: int) -> int | None:
    """Syncs between the two marks as strace saw them; None where it may not look."""
    log = folder / "strace.log"
    program = [sys.executable, "-m", "benchmarks.syncs", str(folder), str(at_once), str(turns)]
    ran = subprocess.run(
        [strace, "-f", "-y", "-e", "trace=fsync,fdatasync", "-o", str(log), *program], capture_output=True, check=False
    )
    if ran.returncode:
        return None
    seen = [row for row in log.read_text("utf-8", "replace").splitlines() if "sync(" in row]
    first, last = [number for number, row in enumerate(seen) if MARK in row]
    return last - first - 1


def counted(folder: Path, at_once: int, turns: int) -> int:
    """Commits of the writer."""
    commits = 0
    commit = Unit.commit

    def counting(unit: Unit) -> None:
        nonlocal commits
        commits += 1
        commit(unit)

    house, seats = _house(folder, at_once, turns)
    Unit.commit = counting  # type: ignore[method-assign, assignment]
    try:
        asyncio.run(house.serve(seats))
    finally:
        Unit.commit = commit  # type: ignore[method-assign]
        house.close()
    return commits


def _house(folder: Path, at_once: int, turns: int) -> tuple[House, list]:
    """A house with enough people in it, and their answers; a first turn has been taken."""
    store = SQLiteStore(folder, turns + 1)
    words = LazyWords()
    house = House(store.fresh(), words)
    first, *answers = store.crowd.answers()
    asyncio.run(house.serve([[first]]))
    return house, [answers[seat::at_once] for seat in range(at_once)]


def main(folder: Path, at_once: int, turns: int) -> None:
    """Serve everybody between two marks."""
    house, seats = _house(folder, at_once, turns)
    mark = os.open(folder / MARK, os.O_CREAT | os.O_WRONLY)
    os.fsync(mark)
    asyncio.run(house.serve(seats))
    os.fsync(mark)
    os.close(mark)
    house.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
