"""What falls due for many people at once, beside APScheduler with a job a person and beside a bare batched loop.

APScheduler has one cron job for each of 1,000 people in its SQLAlchemy store, on a new database of the same kind. The
bare loop reads batches of the same due rows, renders the same words for each, and writes what ours writes: the
occurrence, the message and the next date, with one `executemany` a table. It takes no locks, keeps no week's count and
moves no plan.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.schedulers.base import STATE_RUNNING
from apscheduler.triggers.cron import CronTrigger

from benchmarks.lines import Line
from bot.app import App
from bot.holidays import public_holidays
from bot.languages import LazyWords
from bot.nudges import MOST
from bot.settings import Settings
from conversations.coaching.nudges import worked_out
from conversations.coaching.values import Goal, Person, Plan
from conversations.nudging import nudge_reply
from storage import people, schedule, values
from storage.database import Database
from storage.people import Wanted
from storage.statement import SQLITE

JOBS = 1_000
WEEK = 7 * 24 * 3600 * 1000
FRIDAY = "2026-01-16T15:00"


def fired_by_a_scheduler() -> None:
    """What a job of the other one does: nothing."""


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU of one piece of work for one person, in microseconds."""

    cpu: float
    wall: float


def cost(work: Callable[[], object], people: int) -> Cost:
    """What a piece of work takes, for each of so many people."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return Cost((time.process_time() - cpu) / people * 1e6, (time.perf_counter() - wall) / people * 1e6)


def of_apscheduler(url: str, jobs: int) -> tuple[Cost, Cost]:
    """Adding so many cron jobs, and firing each once, in a database like ours."""
    store = SQLAlchemyJobStore(url=url.replace("postgresql://", "postgresql+psycopg://"))
    other = BackgroundScheduler(jobstores={"default": store}, timezone=UTC)
    other.start(paused=True)
    trigger = CronTrigger(day_of_week="fri", hour=15, timezone="Europe/Berlin")

    due = datetime.now(UTC) - timedelta(seconds=1)

    def add() -> None:
        for number in range(jobs):
            other.add_job(
                fired_by_a_scheduler, trigger, id=str(number), misfire_grace_time=None, coalesce=True, next_run_time=due
            )

    def fire() -> None:
        other.state = STATE_RUNNING  # not `resume`, which would have its thread do it before we look at the watch
        other._process_jobs()

    added, fired = cost(add, jobs), cost(fire, jobs)
    left = store.get_due_jobs(datetime.now(UTC))
    assert not left, f"{len(left)} jobs did not fire"
    other.shutdown()
    store.engine.dispose()
    return added, fired


def store_url(ours: str) -> str:
    """A new database for the other one, set up as it sets it up itself."""
    return f"{ours}.jobs" if ours.startswith("sqlite:") else ours


class Ours:
    """A house with many people who all have a check-in on Friday at 15:00."""

    def __init__(self, url: str, words: LazyWords, many: int, silenced: bool = False) -> None:
        self.silenced = silenced
        self.app = App(Settings(CAIRN_DATABASE_URL=url))
        self.app.words = words
        self.app.open()
        self.many = many
        ids = [f"p{number}" for number in range(many)]
        with self.app.database.write() as unit:
            self.app.clock.move(unit, "2026-01-15T09:00")
            now = self.now = self.app.clock.read(unit, "local")
            for start in range(0, many, 5_000):
                some = ids[start : start + 5_000]
                people.lanes(unit, [Wanted("local", "local", one, one, one, "en", "Europe/Berlin", 0) for one in some])
                values.put(unit, [self.person(one) for one in some])
                values.put(unit, [Goal("local", one, "g", "Run the demo", opened_at=now) for one in some])
        self.plans = [Plan("local", one, "check_in", "check_in", rhythm="fri", since=now) for one in ids]

    def person(self, name: str) -> Person:
        """Somebody who is asked on Fridays."""
        return Person(
            "local", name, name, zone="Europe/Berlin", welcomed=True, rhythm="fri", last_door="playground",
            last_place="local", last_user=name, silenced=self.silenced,
        )  # fmt: skip

    def plan(self) -> None:
        """Work out and write when everybody is asked next, as a turn does."""
        who = self.person("p0")
        for start in range(0, self.many, MOST):
            with self.app.database.write() as unit:
                some = self.plans[start : start + MOST]
                schedule.put(unit, [worked_out(one, who, public_holidays) for one in some])

    def to_friday(self) -> None:
        """Move the clock until everybody is due."""
        with self.app.database.write() as unit:
            self.app.clock.move(unit, FRIDAY, "Europe/Berlin")

    def only_claim(self) -> None:
        """Everything becomes an occurrence and falls due again, without words or messages: nobody wants any."""
        done = self.app.nudges.tick()
        assert done.skipped["quiet"] == self.many, done

    def close(self) -> None:
        """Close it."""
        self.app.close()


class Bare:
    """The loop one would write: a batch read, the same words rendered, four writes."""

    def __init__(self, database: Database, words: LazyWords, many: int) -> None:
        self.connection: Any = database.connect()
        self.words, self.many = words["en"], many
        self.begin = "BEGIN IMMEDIATE" if database.dialect == SQLITE else "BEGIN"
        self.mark = "?" if database.dialect == SQLITE else "$"

    def text(self, text: str) -> str:
        """A statement with the marks of the driver."""
        if self.mark == "?":
            return text
        pieces = text.split("?")
        return pieces[0] + "".join(f"${at}{piece}" for at, piece in enumerate(pieces[1:], 1))

    def batch(self) -> int:
        """One batch of those who are due; gives how many."""
        cursor, now = self.connection.cursor(), FRIDAY_MS
        cursor.execute(self.begin)
        cursor.execute(self.text(READ), (now,))
        rows = cursor.fetchall()
        letters = []
        for tenant, person, name, _, day, door, place, user in rows:
            reply = nudge_reply(self.words, "check_in", day=day, late=False, busy=False)
            key = f"time:{person}/{name}/{day}"
            letters.append(
                (tenant, person, place, user, door, f"{key}/0", key, ",".join(reply.keys), reply.dump(), now)
            )
        for text, values_ in (
            (OCCURRED, [(one[0], one[1], one[2], one[4], now) for one in rows]),
            (SENT, letters),
            (ONWARD, [(one[3] + WEEK, "2026-01-23", one[0], one[1], one[2]) for one in rows]),
            (NUDGED, [(now, one[0], one[1]) for one in rows]),
        ):
            if rows:
                cursor.executemany(self.text(text), values_)
        cursor.execute("COMMIT")
        return len(rows)

    def close(self) -> None:
        """Close it."""
        self.connection.close()


READ = f"""SELECT s.tenant, s.person, s.id, s.due_at, s.due_day, p.last_door, p.last_place, p.last_user
 FROM schedule s JOIN people p ON p.tenant = s.tenant AND p.id = s.person
 WHERE s.due_at <= ? ORDER BY s.due_at LIMIT {MOST}"""
OCCURRED = "INSERT INTO occurrence VALUES (?, ?, ?, ?, '', 'check_in', 'fired', '', true, ?)"
SENT = """INSERT INTO outbox (tenant, person, place, "user", door, "key", message_key, keys, reply, state, at)
 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?)"""
ONWARD = "UPDATE schedule SET due_at = ?, due_day = ? WHERE tenant = ? AND person = ? AND id = ?"
NUDGED = """UPDATE people SET nudged = 'check_in', nudged_at = ?, unanswered = unanswered + 1
 WHERE tenant = ? AND id = ?"""
FRIDAY_MS = int(datetime(2026, 1, 16, 14, tzinfo=UTC).timestamp() * 1000)


def side_by_side(ours: Ours, bare: Bare, many: int) -> tuple[Cost, Cost]:
    """Both take everybody, a batch of one and a batch of the other in turn; what a person cost each."""
    spent = [[0.0, 0.0], [0.0, 0.0]]
    counts = [0, 0]
    while min(counts) < many:
        for at, batch in enumerate((lambda: ours.app.nudges.batch().claimed, bare.batch)):
            cpu, wall = time.process_time(), time.perf_counter()
            counts[at] += batch()
            spent[at][0] += time.process_time() - cpu
            spent[at][1] += time.perf_counter() - wall
    assert counts == [many, many], counts
    mine, theirs = [Cost(cpu / many * 1e6, wall / many * 1e6) for cpu, wall in spent]
    return mine, theirs


def tidied(database: Database) -> None:
    """Have PostgreSQL clear away what was updated and look at the rest, as it does by itself within a minute."""
    if database.dialect != SQLITE:
        connection: Any = database.connect()
        connection.autocommit = True
        connection.execute("VACUUM ANALYZE schedule")
        connection.close()


def lines(name: str, new_url: Callable[[], str], words: LazyWords, many: int, jobs: int) -> list[Line]:
    """Every line for one database; `new_url` gives an empty one."""
    added, fired = of_apscheduler(store_url(new_url()), jobs)
    claims = Ours(new_url(), words, many, silenced=True)
    planned = cost(claims.plan, many)
    claims.to_friday()
    claimed = cost(claims.only_claim, many)
    claims.close()
    ours, other = Ours(new_url(), words, many), Ours(new_url(), words, many)
    for one in (ours, other):
        one.plan()
        one.to_friday()
    bare = Bare(other.app.database, words, many)
    whole, theirs = side_by_side(ours, bare, many)
    tidied(ours.app.database)
    idle = cost(lambda: [ours.app.nudges.tick() for _ in range(200)], 200)
    bare.close()
    for one in (ours, other):
        one.close()
    return [
        Line(f"{name}, due at once: claimed and decided, share of APScheduler's CPU a job", claimed.cpu / fired.cpu,
             1 / 30, "lower"),
        Line(f"{name}, due at once: whole nudges, share of APScheduler's CPU a job", whole.cpu / fired.cpu, 1 / 8,
             "lower"),
        Line(f"{name}, due at once: whole nudges, times the bare batched loop", whole.wall / theirs.wall, 1.5, "lower"),
        Line(f"{name}: an idle tick, ms", idle.wall / 1000, 0.3, "lower"),
        Line(f"{name}: planning somebody, times as fast as adding a job to APScheduler", added.wall / planned.wall,
             100, "higher"),
    ]  # fmt: skip
