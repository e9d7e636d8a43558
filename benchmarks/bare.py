"""The bare loop everything is measured against: the driver, four statements and a commit for each turn.

It runs on a connection with the same settings as ours, and does nothing we do not: no lanes, no locks, no groups, no
receipts, and the people are known beforehand. `sqlite3` keeps its statements prepared; psycopg prepares as it does by
itself, after the fifth time.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from benchmarks.meter import Inside
from conversations.catalog import CATALOG, COMMANDS
from conversations.coaching.values import Person
from conversations.flow import Facts
from conversations.messages import Message, Reply
from conversations.progress import Progress
from conversations.route import route
from conversations.words import Words
from storage.database import Database
from storage.statement import SQLITE

CLAIM = """INSERT INTO inbox (tenant, "key", person, door, text, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
 ON CONFLICT DO NOTHING"""
READ = """SELECT id, flow, version, state, revision, touched_at, progress FROM talks
 WHERE tenant = ?1 AND person = ?2 AND state IN ('open', 'parked', 'told')"""
SAVE = """UPDATE talks SET state = ?1, revision = ?2, progress = ?3, touched_at = ?4
 WHERE tenant = ?5 AND person = ?6 AND id = ?7 AND revision = ?8"""
SEND = """INSERT INTO outbox (tenant, person, place, "user", door, "key", message_key, keys, reply, state, at)
 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'sending', ?10)"""


class BareLoop:
    """Takes one message after the other."""

    def __init__(self, url: str, people: Sequence[Person], words: Words, take_turn: Inside) -> None:
        database = Database(url)
        self.connection = database.connect()
        if database.dialect == SQLITE:
            self.begin = "BEGIN IMMEDIATE"
            self.texts = [CLAIM, READ, SAVE, SEND]
        else:
            self.begin = "BEGIN"
            self.texts = [text.replace("?", "$") for text in (CLAIM, READ, SAVE, SEND)]
            self.connection.prepare_threshold = 5
        self.cursor: Any = self.connection.cursor()
        self.people = {person.name: person for person in people}
        self.words, self.take_turn = words, take_turn

    def take(self, message: Message) -> tuple[Reply, ...]:
        """One turn, one transaction."""
        claim, read, save, send = self.texts
        run, person, now = self.cursor.execute, self.people[message.user], int(time.time() * 1000)
        run(self.begin)
        run(claim, (person.tenant, message.key, person.id, message.door, message.text, now))
        assert self.cursor.rowcount == 1
        run(read, (person.tenant, person.id))
        talks = [Progress.load(*row) for row in self.cursor.fetchall()]
        course = route(talks, message, self.words, CATALOG, COMMANDS)
        turn = self.take_turn(course, message, Facts(now, person, key=message.key), self.words, CATALOG)
        for talk in turn.talks:
            at = (person.tenant, person.id, talk.talk, talk.revision)
            run(save, (talk.state, talk.revision + 1, talk.dump(), talk.touched, *at))
            assert self.cursor.rowcount == 1
        for number, reply in enumerate(turn.replies):
            to = (person.tenant, person.id, message.place, message.user, message.door)
            run(send, (*to, f"{message.key}/{number}", message.key, ",".join(reply.keys), reply.dump(), now))
        run("COMMIT")
        return turn.replies

    def close(self) -> None:
        """End it."""
        self.connection.close()
