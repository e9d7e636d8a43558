"""An oracle for local times that shares nothing with ours: the transitions as the C library's `zdump` prints them."""

from __future__ import annotations

import importlib.resources
import re
import shutil
import subprocess
import zoneinfo
from bisect import bisect_right
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

_LINE = re.compile(r"(?P<file>\S+) +\w{3} (?P<utc>\w{3} +\d+ [\d:]{8} \d+) UT = .* gmtoff=(?P<offset>-?\d+)")
_OFFSET = re.compile(r"-\t-\t(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)?:?(?P<seconds>\d\d)?\b")
_EPOCH = date(1970, 1, 1).toordinal()


class Clocks(NamedTuple):
    """What the clocks of a zone do in some years: `offsets[0]` holds until `turns[0]`, all in seconds."""

    turns: tuple[int, ...]
    offsets: tuple[int, ...]

    def moments(self, day: date, minute: int) -> list[int]:
        """Every moment, in seconds since 1970, at which the clocks show this minute of this day; in order."""
        local = (day.toordinal() - _EPOCH) * 86_400 + minute * 60
        near = range(bisect_right(self.turns, local - 200_000), bisect_right(self.turns, local + 200_000) + 1)
        return [at for nth in near if self._holds(nth, at := local - self.offsets[nth])]

    def _holds(self, nth: int, at: int) -> bool:
        begun = nth == 0 or self.turns[nth - 1] <= at
        return begun and (nth == len(self.turns) or at < self.turns[nth])

    def expected(self, day: date, minute: int) -> int:
        """The moment of the house: the first, or in a gap the minute moved forward by it; in milliseconds."""
        local = (day.toordinal() - _EPOCH) * 86_400 + minute * 60
        nth = bisect_right(self.turns, local - 200_000)
        if nth == len(self.turns) or self.turns[nth] > local + 200_000:
            return (local - self.offsets[nth]) * 1000
        if found := self.moments(day, minute):
            return found[0] * 1000
        for nth, turn in enumerate(self.turns):
            before, behind = self.offsets[nth], self.offsets[nth + 1]
            if turn + before <= local < turn + behind:
                shown = local + behind - before
                return (shown - behind) * 1000
        raise AssertionError(f"{day} {minute} is neither shown nor left out")

    def has(self, day: date) -> bool:
        """Whether the clocks show any quarter of an hour of this day."""
        return any(self.moments(day, minute) for minute in range(0, 1440, 15))

    def turning_days(self) -> list[date]:
        """The local days on which, or at whose end, the clocks change."""
        return sorted(
            {
                datetime.fromtimestamp(turn + offset, UTC).date()
                for nth, turn in enumerate(self.turns)
                for offset in self.offsets[nth : nth + 2]
            }
        )


def file_of(zone: str) -> Path:
    """The very file from which `zoneinfo` reads this zone: the system's, or that of the package tzdata."""
    for folder in zoneinfo.TZPATH:
        if (path := Path(folder) / zone).is_file():
            return path
    return Path(str(importlib.resources.files("tzdata"))) / "zoneinfo" / zone


def clocks(zones: list[str], first: int, last: int) -> dict[str, Clocks]:
    """What the clocks of these zones do from one year to another; skips the test where there is no `zdump`."""
    program = shutil.which("zdump")
    if program is None:
        pytest.skip("zdump is not there; it comes with the C library's tools (libc-bin)")
    files = {str(file_of(zone)): zone for zone in zones}
    years = f"{first},{last + 1}"
    turns: dict[str, list[tuple[int, int]]] = {zone: [] for zone in zones}
    for line in _said(program, "-v", "-c", years, *files):
        if found := _LINE.fullmatch(line):
            moment = datetime.strptime(found["utc"], "%b %d %H:%M:%S %Y").replace(tzinfo=UTC)
            turns[files[found["file"]]].append((int(moment.timestamp()), int(found["offset"])))
    starts = (_OFFSET.match(line) for line in _said(program, "-i", "-c", years, *files))
    offsets = [_seconds(start) for start in starts if start]
    assert len(offsets) == len(zones)
    return {zone: _clocks(turns[zone], offset) for zone, offset in zip(files.values(), offsets, strict=True)}


def _said(*command: str) -> list[str]:
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={"LC_ALL": "C"})
    return done.stdout.splitlines()


def _seconds(offset: re.Match[str]) -> int:
    seconds = int(offset["hours"]) * 3600 + int(offset["minutes"] or 0) * 60 + int(offset["seconds"] or 0)
    return -seconds if offset["sign"] == "-" else seconds


def _clocks(pairs: list[tuple[int, int]], start: int) -> Clocks:
    """`zdump` prints the second before each change and the change itself."""
    changes = [(at, offset) for nth, (at, offset) in enumerate(pairs) if nth % 2]
    assert not pairs or pairs[0][1] == start
    known = [change for change, before in zip(changes, [start, *(offset for _, offset in changes)], strict=False)
             if change[1] != before]  # fmt: skip
    return Clocks(tuple(at for at, _ in known), (start, *(offset for _, offset in known)))
