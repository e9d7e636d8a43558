"""The command `cairn simulate`: a year of a company that does not exist, its summary, and whether all promises held."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from bot.app import App
from bot.clock import dice
from bot.settings import Settings, SettingsProblem
from bot.simulated import pictures, summary
from bot.simulated.company import company
from bot.simulated.record import Record
from bot.simulated.year import Year
from storage import people
from storage.database import Database
from storage.tables import LOCAL

START = datetime(2026, 1, 5, tzinfo=UTC)
"""A Monday."""


def run(staff: int, weeks: int, seed: int, managers: int, out: Path | None, url: str, page: Path | None) -> bool:
    """Play it, show what came of it, and give whether every promise held."""
    console = Console()
    with progress(weeks, console) as tell:
        record = simulate(staff, weeks, seed, managers, url, tell)
    show(record, console)
    if out is not None:
        for path in write(record, out):
            print(path)
    if out is not None and page is not None:
        into(page, record, out)
    for one in record.broken:
        print(f"cairn: seed {seed}: {one}", file=sys.stderr)
    return not record.broken


def simulate(
    staff: int, weeks: int, seed: int, managers: int, url: str = "", tell: Callable[[int], object] = bool
) -> Record:
    """Play so many weeks of so many people; raises SettingsProblem for a database in which somebody lives."""
    started = monotonic()
    record = Record(staff, weeks, seed)
    with somewhere(url) as app:
        everybody = company(staff, min(managers, staff), dice(f"company {seed}"))
        Year(app, everybody, record, int(START.timestamp() * 1000)).play(tell)
    record.seconds = monotonic() - started
    return record


@contextmanager
def somewhere(url: str) -> Iterator[App]:
    """An app over this database, or over one that is thrown away afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        app = App(Settings(CAIRN_DATABASE_URL=url or f"sqlite:///{folder}/year.db"))
        if not url:  # Nobody misses it after a power cut.
            app.database = Database(app.settings.database_url, lambda each: each.execute("PRAGMA synchronous=OFF"))
        try:
            app.open()
            with app.database.read() as unit:
                if people.everybody(unit, LOCAL):
                    raise SettingsProblem("Somebody lives in that database. Name an empty one, or none at all.")
            yield app
        finally:
            app.close()


@contextmanager
def progress(weeks: int, console: Console) -> Iterator[Callable[[int], object]]:
    """A bar on a terminal, and a plain line every four weeks elsewhere."""
    if not console.is_terminal:
        yield lambda week: week % 4 or print(f"week {week} of {weeks}", flush=True)
        return
    columns = TextColumn("week {task.completed:.0f} of {task.total:.0f}"), BarColumn(), TimeRemainingColumn()
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("year", total=weeks)
        yield lambda week: bar.update(task, completed=week)


def show(record: Record, console: Console) -> None:
    """Print the summary."""
    table = Table(title=f"{record.people} people, {record.weeks} weeks, seed {record.seed}")
    table.add_column("what")
    table.add_column("how many", justify="right")
    for what, many in summary.rows(record):
        table.add_row(what, many)
    console.print(table)
    console.print(f"It took {record.seconds:.0f} seconds.")


def write(record: Record, folder: Path) -> list[Path]:
    """Write the summary and the pictures into a folder, and give their paths."""
    files = {"summary.json": json.dumps(record.plain(), indent=1) + "\n"}
    files |= {name: pictures.svg(one) for name, one in pictures.pictures(record).items()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, "utf-8")
    except OSError as problem:
        raise SettingsProblem(f"{folder} cannot be written to ({problem.strerror}).") from None
    return [folder / name for name in files]


def into(page: Path, record: Record, folder: Path) -> None:
    """Put the figures into a page, between its two marks."""
    there = Path(os.path.relpath(folder, page.parent)).as_posix()
    shown = {f"{there}/{name}": one.alt for name, one in pictures.pictures(record).items()}
    try:
        page.write_text(summary.paged(page.read_text("utf-8"), record, shown), "utf-8")
    except OSError as problem:
        raise SettingsProblem(f"{page} cannot be written to ({problem.strerror}).") from None
