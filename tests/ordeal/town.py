"""People who say things in an order that a seed decides, people who only wait, and what the house knows of them after.

What is compared between two runs is everything but the moments, which no two runs share.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping
from contextlib import closing
from functools import cache
from typing import Any

from bot import doors
from bot.app import App
from bot.echoes import Echoes
from bot.languages import LazyWords
from bot.settings import Settings
from conversations.catalog import CATALOG
from conversations.coaching.values import Goal, Person, Plan
from conversations.messages import Message
from conversations.reading.warming import warm
from storage import people, schedule, values
from storage.database import Database
from storage.people import Wanted
from storage.statement import SQLITE
from storage.tables import metadata
from tests.engine.crowd import ANSWERS

THURSDAY = "2026-01-15T09:00"
WORDS = LazyWords()
TALKS = sorted(set(CATALOG) - {"nudge", "news", "manager", "manages", "reader", "answer", "share", "team", "link"})
"""Talks that tell nobody else, nor lead to one that does: what is told comes at a moment that no two runs share.

Nor does the one that shows a code; `linked.py` has people for it.
"""
SAID = ("1", "2", "3", "yes", "no", "skip", "back", "later", "again", "goal", "check in", "goals", "note", "why?")
LINES = 8
"""What one person says."""
A_MOMENT = re.compile(r"\b1[5-9]\d{11}\b")
OF_ITS_RUN = {"snooze/kept": re.compile(r"\b\d\d:\d\d\b"), "link/code": re.compile(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}\b")}
"""Words that no two runs share either: an hour that is counted from now, and a code that chance makes."""
MOMENTS = {"at", "touched_at", "opened_at", "created_at", "sent_at", "nudged_at", "since", "due_at", "not_before"}
"""Columns that no two runs share."""
TOLD = "(SELECT person FROM inbox WHERE \"key\" LIKE 'time:%/notice/%')"
"""Those who were told something by chance: that nobody is called as they called their manager. What that ends, or what
ends it, is another talk in each run.
"""
LETTERS = {"number", "state", "lease_until", "token", "dispatched_at", "tries", "ref"}
"""Columns of the outbox that say how a reply left."""


def opened(url: str) -> App:
    """A coach over a database, with words that are read once a process.

    It puts up with any repetition: what a process remembers of that dies with it, so two runs would differ.
    """
    app = App(Settings(CAIRN_DATABASE_URL=url))
    app.words = WORDS
    app.open()
    app.reception.echoes = Echoes(too_much=1_000_000)
    return app


def door_of(number: int) -> str:
    """The door somebody writes at: most of them one to which replies are handed over in the turn itself.

    Not those who want to be forgotten: of the last words to them nothing is kept that could be asked about.
    """
    return "loopback" if number // len(TALKS) % 4 and TALKS[number % len(TALKS)] != "forget_me" else "terminal"


def line(seed: int, number: int, at: int, door: str = "terminal") -> Message:
    """What the person of a number says at their nth turn; each begins with a talk of their own."""
    draw, talk = random.Random(f"{seed}/{number}/{at}"), TALKS[number % len(TALKS)]
    if at < 2:
        said = ("hello", f"/{talk}")[at]
    elif talk == "forget_me" and at < 4:
        said = ("2", "1")[at - 2]
    else:
        said = draw.choice([*ANSWERS, *ANSWERS, *SAID, *SAID])
    name, locale = f"Person {number}", draw.choice(["en", "de"])
    return Message(f"m{number}/{at}", door, "local", f"u{number}", said, name=name, locale=locale, zone="UTC")


@cache
def preload() -> None:
    """Load all that is slow to load; what is sent leaves at once, and not somewhere within the minute."""
    warm()
    WORDS.warm()
    doors.WITHIN = 1


def prepare(url: str, waiting: int = 0, door: str = "loopback") -> None:
    """Set the clock, meet somebody, and have so many people wait for a nudge that is due."""
    preload()
    app = opened(url)
    with app.database.write() as unit:
        app.clock.move(unit, THURSDAY)
    for at in range(3):
        app.submit(line(0, -1, at)).result(60)
    plant(app, range(waiting), door)
    app.nudges.batch(1)
    app.close()


def plant(
    app: App, numbers: Iterable[int], door: str = "loopback", tenant: str = "local", place: str = "local"
) -> None:
    """People with a goal and a check-in that fell due a second ago."""
    with app.database.write() as unit:
        now = app.clock.read(unit, tenant)
        names = [f"w{number}" for number in numbers]
        for some in (names[at : at + 1000] for at in range(0, len(names), 1000)):
            people.lanes(unit, [Wanted(tenant, place, name, name, name, "en", "UTC", 0) for name in some])
            values.put(unit, [waiter(tenant, place, name, door) for name in some])
            values.put(unit, [Goal(tenant, name, "g", "Run the demo", opened_at=now, touched_at=now) for name in some])
            schedule.put(unit, [due(tenant, name, now) for name in some])


def waiter(tenant: str, place: str, name: str, door: str) -> Person:
    """Somebody who has been welcomed, and asks to be asked on Thursdays at nine."""
    return Person(
        tenant, name, name, rhythm="thu", hour="09:00", welcomed=True, last_door=door, last_place=place, last_user=name
    )


def due(tenant: str, name: str, now: int) -> Plan:
    """Their check-in, which fell due a second ago."""
    day = "2026-01-15"
    return Plan(tenant, name, "check_in", "check_in", rhythm="thu", since=now, due_at=now - 1000, due_day=day)


def rows(database: Database, table: str, but: Iterable[str] = (), where: str = "1 = 1") -> list[tuple[Any, ...]]:
    """The rows of a table without the columns that no two runs share, sorted."""
    left_out = MOMENTS | set(but)
    names = ", ".join(f'"{column.name}"' for column in metadata.tables[table].c if column.name not in left_out)
    with database.read() as unit:
        found = unit.run(f'SELECT {names} FROM "{table}" WHERE {where}')
    plain = unit.dialect == SQLITE
    return sorted(tuple(_plain(cell, plain) for cell in row) for row in found)


def _plain(cell: Any, sqlite: bool) -> Any:
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return str(float(cell))
    cell = A_MOMENT.sub("then", cell)
    for wording, its_own in OF_ITS_RUN.items():
        cell = its_own.sub("then", cell) if wording in cell else cell
    return cell


def kept(url: str) -> Mapping[str, list[tuple[Any, ...]]]:
    """All that is remembered of everybody, table by table."""
    tables = ("people", "goals", "entries", "check_ins", "schedule", "lines", "readers", "occurrence", "inbox")
    with closing(Database(url)) as database:
        found = {table: rows(database, table) for table in tables}
        found |= {"talks": rows(database, "talks", where=f"person NOT IN {TOLD}")}
        return {**found, "outbox": rows(database, "outbox", LETTERS)}


def differences(one: Mapping[str, list[tuple[Any, ...]]], other: Mapping[str, list[tuple[Any, ...]]]) -> list[str]:
    """The first rows of each table that only one of two memories has."""
    found = []
    for table, there in one.items():
        mine, theirs = set(there), set(other[table])
        found += [f"{table}: only here {row}" for row in sorted(mine - theirs)[:3]]
        found += [f"{table}: only there {row}" for row in sorted(theirs - mine)[:3]]
        if len(there) != len(other[table]):
            found.append(f"{table}: {len(there)} and {len(other[table])} rows")
    return found
