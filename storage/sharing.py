"""Approved lines on their way to the one reader each was approved for, and nothing else of anybody.

The only tables named here are lines, readers and, for a name and for who has left, people; a test reads the SQL. The
digest (`bot/digest.py`) and what a manager can look at (`team`, `answer`) go through these statements alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import BigInteger, ClauseElement, Column, ColumnElement, and_, case, func, or_, select, update

from conversations.coaching.digest import ApprovedLine
from conversations.coaching.values import ReadLine
from storage.database import Unit
from storage.statement import POSTGRESQL, Given, Statement
from storage.tables import lines, people, readers

MOST_READ = 50
"""Lines of one reader that are looked at again, the newest."""


class Waiting(NamedTuple):
    """A line that the next digest of its reader is about."""

    tenant: str
    reader: str
    author: str
    """The id of its author."""
    line: ApprovedLine
    shown: int
    """How many digests have shown its ask: at 2 it is shown no more, and its author is asked what to do."""
    ever: bool
    """Whether this reader was ever sent a line."""


def _is_of(given: Given) -> tuple[ColumnElement[bool], ...]:
    return (lines.c.tenant == given.c.tenant, lines.c.reader == given.c.reader)


def _waiting(given: Given) -> ClauseElement:
    asked = and_(
        lines.c.state == "sent",
        lines.c.ask != "",
        lines.c.ask != "know",
        lines.c.answer == "",
        lines.c.shown.between(1, 2),
    )
    accepted = and_(
        readers.c.tenant == lines.c.tenant, readers.c.person == lines.c.person,
        readers.c.id == lines.c.reader, readers.c.state == "accepted",
    )  # fmt: skip
    there = and_(people.c.tenant == lines.c.tenant, people.c.id == lines.c.person, people.c.gone_at == 0)
    found = (
        select(
            lines.c.tenant, lines.c.reader, lines.c.person, lines.c.id, people.c.name, lines.c.text,
            lines.c.ask, lines.c.ask_words, lines.c.shown, readers.c.source,
        )
        .select_from(given.rows)
        .join(lines, and_(*_is_of(given), or_(lines.c.state == "approved", asked)))
        .join(readers, accepted)
        .join(people, there)
        .order_by(lines.c.tenant, lines.c.reader, lines.c.at, lines.c.id)
    )  # fmt: skip
    if given.dialect == POSTGRESQL:
        # What its author is just taking back is not waited for: if it stays after all, it comes a week later.
        found = found.with_for_update(of=lines, skip_locked=True)
    return found


def _ever(given: Given) -> ClauseElement:
    sent = select(lines.c.id).where(*_is_of(given), lines.c.state == "sent")
    return select(given.c.tenant, given.c.reader).select_from(given.rows).where(sent.exists())


def _show(given: Given) -> ClauseElement:
    first = case((lines.c.sent_at > 0, lines.c.sent_at), else_=given.c.sent_at)
    shown = update(lines).values(state="sent", sent_at=first, shown=given.c.shown)
    return shown.where(lines.c.tenant == given.c.tenant, lines.c.person == given.c.person, lines.c.id == given.c.id)


def _read(given: Given) -> ClauseElement:
    newest = func.row_number().over(
        partition_by=(lines.c.tenant, lines.c.reader), order_by=(lines.c.sent_at.desc(), lines.c.id.desc())
    )
    found = (
        select(
            lines.c.tenant, lines.c.reader, lines.c.person.label("author"), people.c.name, lines.c.id, lines.c.text,
            lines.c.ask, lines.c.ask_words, lines.c.answer, lines.c.sent_at, newest.label("place"),
        )
        .select_from(given.rows)
        .join(lines, and_(*_is_of(given), lines.c.state == "sent"))
        .join(people, and_(people.c.tenant == lines.c.tenant, people.c.id == lines.c.person))
    ).subquery("found")  # fmt: skip
    *columns, place = found.c
    return select(*columns).where(place <= MOST_READ).order_by(found.c.tenant, found.c.reader, place)


WAITING = Statement(_waiting, lines.c.tenant, lines.c.reader)
EVER = Statement(_ever, lines.c.tenant, lines.c.reader)
SHOW = Statement(_show, lines.c.tenant, lines.c.person, lines.c.id, Column("sent_at", BigInteger), lines.c.shown)
READ = Statement(_read, lines.c.tenant, lines.c.reader)


def waiting(unit: Unit, managers: Iterable[tuple[str, str]]) -> list[Waiting]:
    """What is to be said to these (tenant, reader): lines not sent yet and asks still open, oldest first.

    Only lines whose author still has this reader and has not left. Two statements for all; on PostgreSQL the lines are
    held until the transaction ends.
    """
    asked = sorted(set(managers))
    rows = WAITING(unit, asked)
    ever = {(tenant, reader) for tenant, reader in EVER(unit, asked)} if rows else set()
    return [
        Waiting(
            tenant, reader, author,
            ApprovedLine(line, name, text, words if ask not in ("", "know") else "", bool(shown), source == "named"),
            shown, (tenant, reader) in ever,
        )
        for tenant, reader, author, line, name, text, ask, words, shown, source in rows
    ]  # fmt: skip


def show(unit: Unit, sent: Iterable[tuple[Waiting, int]]) -> None:
    """Note that lines were sent at a moment, for the first time or again; an ask counts how often it was shown."""
    # In whatever order: on PostgreSQL they are held since they were read, on SQLite nobody else writes.
    SHOW(unit, [(one.tenant, one.author, one.line.id, at, one.shown + bool(one.line.ask)) for one, at in sent])


def read_lines(unit: Unit, persons: Sequence[tuple[str, str]]) -> list[ReadLine]:
    """What these (tenant, person) were sent as readers, the newest first, at most MOST_READ each."""
    return [ReadLine(*row) for row in READ(unit, persons)]
