"""A digest over 1,000 people's lines, beside one grouped query and the rendering of the same words.

What is rendered is written to the outbox by both and its lines are marked as sent, because a digest that nobody keeps
is sent again; the bare one does so with one `executemany` and one UPDATE of all that its reader had waiting.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from statistics import median

from benchmarks.lines import Line
from bot.app import App
from bot.digest import rendered, write_digests
from bot.holidays import public_holidays
from bot.languages import LazyWords
from bot.settings import Settings
from conversations.coaching.digest import ApprovedLine
from conversations.coaching.values import Person, Plan, Reader, SharedLine, Whom
from conversations.words import Words
from storage import clocks, people, schedule, values
from storage.people import Wanted
from storage.schedule import Due
from storage.statement import SQLITE

BEN = "boss"
SENT = 'INSERT INTO outbox (tenant, person, place, "user", door, "key", message_key, keys, reply, state, at)'
NOON = datetime(2026, 1, 19, 9, tzinfo=UTC)


class Team:
    """One manager, and so many people who approved a line each."""

    def __init__(self, url: str, words: LazyWords, many: int) -> None:
        self.app = App(Settings(CAIRN_DATABASE_URL=url))
        self.app.words = words
        self.app.open()
        ids = [f"p{number}" for number in range(many)]
        with self.app.database.write() as unit:
            people.lanes(unit, [Wanted("local", "local", one, one, one, "en", "UTC", 0) for one in [BEN, *ids]])
            values.put(unit, [Person("local", one, f"Name {one}") for one in ids])
            values.put(unit, [Reader("local", one, BEN, "Ben", state="accepted") for one in ids])
            values.put(unit, [self.line(one, at) for at, one in enumerate(ids)])
            self.now = clocks.now(unit, "local")
            unit.run("ANALYZE", answers=False)  # A database that runs does so by itself.

    def line(self, person: str, at: int) -> SharedLine:
        """A line somebody approved."""
        text = f"Onboarding: {at} days (was {at + 7})."
        return SharedLine("local", person, f"{person}.line", "g", BEN, "Ben", text, at=at)

    def due(self) -> Due:
        """The manager's digest, claimed."""
        boss = Person("local", BEN, "Ben", last_door="playground", last_place="local", last_user=BEN)
        plan = Plan("local", BEN, "digest", "digest", rhythm="mon", at="09:00", due_at=self.now, due_day="2026-01-19")
        return Due(plan, replace(boss, days="mon,tue,wed,thu,fri,sat,sun", quiet_hours=""), self.now, "", False)

    def write(self, words: Callable[[Whom], Words]) -> tuple[float, int]:
        """Seconds it takes to write the digest, and the statements it took."""
        began = time.perf_counter()
        with self.app.database.write() as unit:
            written = write_digests(unit, [self.due()], words, public_holidays)
            schedule.settle(unit, written.plans)
            statements = unit.statements
        assert written.sent == 1, written
        return time.perf_counter() - began, statements

    def approve_again(self) -> None:
        """Have everything wait as if nothing had been sent yet."""
        with self.app.database.write() as unit:
            unit.run("UPDATE lines SET state = 'approved', sent_at = 0, shown = 0", answers=False)
            for table in ("outbox", "occurrence"):
                unit.run(f"DELETE FROM {table}", answers=False)

    def bare(self, words: Words, many: int) -> float:
        """Seconds for one grouped query, rendering what it finds, writing that down and marking the lines as sent."""
        began = time.perf_counter()
        with self.app.database.write() as unit:
            rows = unit.run(
                "SELECT lines.id, people.name, lines.text FROM lines JOIN people ON people.tenant = lines.tenant"
                f" AND people.id = lines.person WHERE lines.reader = '{BEN}' AND lines.state = 'approved'"
                " GROUP BY lines.id, people.name, lines.text, lines.at ORDER BY lines.at"
            )
            replies = rendered([ApprovedLine(*row) for row in rows], False, NOON, words)
            letters = [
                ("local", BEN, "local", BEN, "loopback", f"bare/{at}", "bare", ",".join(reply.keys), reply.dump(),
                 "pending", self.now)
                for at, reply in enumerate(replies)
            ]  # fmt: skip
            mark = ["?"] * 11 if unit.dialect == SQLITE else [f"${at}" for at in range(1, 12)]
            unit.cursor.executemany(f"{SENT} VALUES ({', '.join(mark)})", letters)
            unit.run(
                f"UPDATE lines SET state = 'sent', sent_at = {self.now} WHERE tenant = 'local' AND reader = '{BEN}'"
                " AND state = 'approved'",
                answers=False,
            )
        assert len(rows) == many, len(rows)
        return time.perf_counter() - began


def lines(name: str, new_url: Callable[[], str], words: LazyWords, many: int, rounds: int) -> list[Line]:
    """The lines for one database."""
    small, team, other = (Team(new_url(), words, size) for size in (3, many, many))
    large, took = 0, []
    for _ in range(3 * rounds + 1):
        seconds, large = team.write(lambda person: words["en"])
        took.append((seconds, other.bare(words["en"], many)))
        team.approve_again()
        other.approve_again()
    # Not the first, when a connection meets its tables; the middle, for a busy machine stops one and not the other.
    ours, theirs = (median(column) for column in zip(*took[1:], strict=True))
    _, few = small.write(lambda person: words["en"])
    for one in (small, team, other):
        one.app.close()
    assert large == few, (large, few)
    return [
        Line(f"{name}: a digest over 1,000 people's lines, times one grouped query, words and writes",
             ours / theirs, 1.3, "lower"),
        Line(f"{name}: SQL statements for a digest, whatever the team", max(large, few), 7, "lower"),
    ]  # fmt: skip
