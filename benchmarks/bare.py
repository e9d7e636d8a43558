"""The bare loop everything is measured against: the driver, the statements of a turn, and a commit for each.

Per turn: INSERT into the inbox; SELECT of who wrote, their talks and their goals, because `take_turn` is given the same
as in ours; UPDATE of the talk; INSERT into the outbox. It runs on a connection with the same settings as ours and does
nothing we do not: no locks, no groups, no receipts, the clock is Python's. `sqlite3` keeps its statements prepared,
psycopg prepares them as ours does, when they come for the second time.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from benchmarks.crowd import check
from benchmarks.meter import Inside
from conversations.catalog import CATALOG, COMMANDS
from conversations.coaching.values import Goal, Person
from conversations.flow import Facts
from conversations.messages import Message, Reply
from conversations.progress import Progress
from conversations.reading.said.plight import a_plight
from conversations.route import route
from conversations.words import Words
from storage.database import Database
from storage.statement import SQLITE
from storage.tables import LOCAL

CLAIM = """INSERT INTO inbox (tenant, "key", person, door, text, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
 ON CONFLICT DO NOTHING"""
WHO = f"""SELECT {", ".join(f"people.{field.name}" for field in fields(Person))} FROM identities
 JOIN people ON people.tenant = identities.tenant AND people.id = identities.person
 WHERE identities.tenant = ?1 AND identities.place = ?2 AND identities."user" = ?3"""
GOALS = f"""SELECT {", ".join(field.name for field in fields(Goal))} FROM goals
 WHERE tenant = ?1 AND person = ?2 ORDER BY opened_at, id"""
READ = """SELECT id, flow, version, state, revision, touched_at, progress FROM talks
 WHERE tenant = ?1 AND person = ?2 AND state IN ('open', 'parked', 'told')"""
SAVE = """UPDATE talks SET state = ?1, revision = ?2, progress = ?3, touched_at = ?4
 WHERE tenant = ?5 AND person = ?6 AND id = ?7 AND revision = ?8"""
SEND = """INSERT INTO outbox (tenant, person, place, "user", door, "key", message_key, keys, reply, state, at)
 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'sending', ?10)"""

STATEMENTS = [WHO, CLAIM, READ, GOALS, SAVE, SEND]


class BareLoop:
    """Takes one message after the other."""

    def __init__(self, url: str, words: Words, take_turn: Inside) -> None:
        database = Database(url)
        self.connection = database.connect()
        on_sqlite = database.dialect == SQLITE
        self.begin = "BEGIN IMMEDIATE" if on_sqlite else "BEGIN"
        self.texts = STATEMENTS if on_sqlite else [text.replace("?", "$") for text in STATEMENTS]
        self.cursor: Any = self.connection.cursor()
        self.words, self.take_turn = words, take_turn

    def take(self, message: Message) -> tuple[Reply, ...]:
        """One turn, one transaction."""
        who, claim, read, goals, save, send = self.texts
        run, fetch, now = self.cursor.execute, self.cursor.fetchall, int(time.time() * 1000)
        run(self.begin)
        run(who, (LOCAL, message.place, message.user))
        (person,) = [Person(*row) for row in fetch()]
        run(claim, (person.tenant, message.key, person.id, message.door, message.text, now))
        assert self.cursor.rowcount == 1
        run(read, (person.tenant, person.id))
        talks = [Progress.load(*row) for row in fetch()]
        course = route(talks, message, self.words, CATALOG, COMMANDS, a_plight(message.text))
        run(goals, (person.tenant, person.id))
        facts = Facts(now, person, tuple(Goal(*row) for row in fetch()), key=message.key)
        turn = self.take_turn(course, message, facts, self.words, CATALOG)
        for talk in turn.talks:
            at = (person.tenant, person.id, talk.talk, talk.revision)
            run(save, (talk.state, talk.revision + 1, talk.dump(), talk.touched, *at))
            assert self.cursor.rowcount == 1
        for number, reply in enumerate(turn.replies):
            to = (person.tenant, person.id, message.place, message.user, message.door)
            run(send, (*to, f"{message.key}/{number}", message.key, ",".join(reply.keys), reply.dump(), now))
        run("COMMIT")
        return turn.replies

    def take_all(self, messages: Sequence[Message]) -> int:
        """One after the other; gives how many."""
        for message in messages:
            check(self.take(message))
        return len(messages)

    def times(self, messages: Sequence[Message]) -> list[float]:
        """How long each of these took, in seconds."""
        took = []
        for message in messages:
            began = time.perf_counter()
            self.take(message)
            took.append(time.perf_counter() - began)
        return took

    def close(self) -> None:
        """End it."""
        self.connection.close()
