"""Which rules of time zones and holidays plans are worked out with, and working them out again when those change.

`bot/serve.py` and whoever else works on what falls due asks this once at start.
"""

from __future__ import annotations

import zoneinfo
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bot.app import App
from storage import schedule

NAME = "calendar"
"""What it is called among the things known about the house."""


def calendar_version() -> str:
    """The version of this machine's time zones and of the public holidays, as one text."""
    return f"zones {_zones()}, holidays {_package('holidays')}"


def _zones() -> str:
    """The version of the files that zoneinfo reads first: the system's, or else the package's."""
    for folder in zoneinfo.TZPATH:
        if not (Path(folder) / "UTC").exists():
            continue
        for name in ("tzdata.zi", "+VERSION", "version"):
            try:
                with (Path(folder) / name).open(encoding="utf-8") as lines:
                    return lines.readline().removeprefix("# version").strip()
            except OSError:
                continue
        return "of the system"
    return _package("tzdata")


def _package(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def keep_up(app: App) -> int:
    """Have every plan worked out again where the rules are others than the last time; gives how many."""
    now = calendar_version()
    with app.database.write() as unit:
        if schedule.noted(unit, NAME) == now:
            return 0
        schedule.note(unit, NAME, now)
        return schedule.all_anew(unit)
