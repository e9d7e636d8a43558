"""Making one person of two, so that nothing of either is lost and nothing comes twice.

A turn writes its own person's rows and nobody else's; this is the one exception
(docs/decisions/0020-two-accounts-become-one-person.md). Everybody whose rows change is locked first, and nobody is
waited for out of order: who stands before those that the transaction holds is taken only where nobody else has them,
and else the turn is taken again.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import starmap

from sqlalchemy import (
    BigInteger,
    ClauseElement,
    Column,
    ColumnElement,
    Select,
    Table,
    Text,
    and_,
    case,
    func,
    literal_column,
    select,
    union,
)
from sqlalchemy import update as change

from conversations.coaching.values import Person, Plan, Reader
from storage import values
from storage.database import Unit
from storage.errors import LostRace
from storage.forget import OWNED
from storage.schedule import NOW_DUE
from storage.statement import Given, Statement
from storage.tables import former, inbox, lines, occurrence, people, readers, schedule, talks

EMPTY: ColumnElement[str] = literal_column("''", Text)
OPEN, TOLD, DONE, LINK, APPROVED, RETURNED, NOTICE = (
    literal_column(f"'{word}'", Text) for word in ("open", "told", "done", "link", "approved", "returned", "notice")
)
AT_ONCE: ColumnElement[int] = literal_column(str(NOW_DUE), BigInteger)
STATES = ("ended", "refused", "asked", "accepted")
"""Of a reader, by what outlives what."""
UNITED = (readers, schedule, occurrence)
"""Tables in which both may have a row of one name: they are united by rules of their own."""
MOVED = (*(table for table in OWNED if table not in UNITED), inbox)
"""Tables in which a row keeps its name, because there is only one of it in the tenant."""
READER = [readers.c[column.name] for column in values.KINDS[Reader].columns]


def _one(given: Given) -> Select[tuple[str]]:
    them = and_(people.c.tenant == given.c.tenant, people.c.id == given.c.id)
    return select(people.c.id).join_from(given.rows, people, them)


def _wait_for(given: Given) -> ClauseElement:
    return _one(given).with_for_update(of=people)


def _take(given: Given) -> ClauseElement:
    return _one(given).with_for_update(of=people, skip_locked=True)


def _naming(given: Given) -> ClauseElement:
    """Whose rows name somebody: as their reader, of a line, or in what is about to be told to them."""
    tenant, one = given.c.tenant, given.c.id
    reading = select(readers.c.person).join_from(
        given.rows, readers, and_(readers.c.tenant == tenant, readers.c.id == one)
    )
    read = select(lines.c.person).join_from(given.rows, lines, and_(lines.c.tenant == tenant, lines.c.reader == one))
    told = select(schedule.c.person).join_from(given.rows, schedule, _is_told(tenant, one))
    return union(reading, read, told)


def _is_told(tenant: ColumnElement[str], one: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether something that is about to be told says this id."""
    says = schedule.c.about.contains(_quoted(one))
    return and_(schedule.c.tenant == tenant, schedule.c.due_at == AT_ONCE, schedule.c.what == NOTICE, says)


def _quoted(one: ColumnElement[str]) -> ColumnElement[str]:
    return literal_column("'\"'", Text) + one + literal_column("'\"'", Text)


def _retell(given: Given) -> ClauseElement:
    now = func.replace(schedule.c.about, _quoted(given.c.other), _quoted(given.c.kept))
    return change(schedule).values(about=now).where(_is_told(given.c.tenant, given.c.other))


def _move(table: Table) -> Statement:
    def build(given: Given) -> ClauseElement:
        # That it is somebody's is said once more for the index of what came in, which holds nobody else's rows.
        theirs = and_(table.c.tenant == given.c.tenant, table.c.person == given.c.other, table.c.person != EMPTY)
        return change(table).values(person=given.c.kept).where(theirs)

    return Statement(build, *TWO)


def _lines(given: Given) -> ClauseElement:
    return change(lines).values(reader=given.c.kept).where(
        lines.c.tenant == given.c.tenant, lines.c.reader == given.c.other
    )  # fmt: skip


def _give_back(given: Given) -> ClauseElement:
    own = (lines.c.tenant == given.c.tenant, lines.c.person == given.c.id, lines.c.reader == given.c.id)
    return change(lines).values(state=RETURNED).where(*own, lines.c.state == APPROVED)


def _readers(given: Given) -> ClauseElement:
    naming = and_(readers.c.tenant == given.c.tenant, readers.c.id == given.c.id)
    return select(*READER).join_from(given.rows, readers, naming)


def _happened(given: Given) -> ClauseElement:
    theirs = and_(occurrence.c.tenant == given.c.tenant, occurrence.c.person == given.c.other)
    moved = [given.c.kept.label("person") if one.name == "person" else one for one in occurrence.c]
    source = select(*moved).join_from(given.rows, occurrence, theirs)
    return given.insert_into(occurrence, source).on_conflict_do_nothing()


def _unhappened(given: Given) -> ClauseElement:
    whose = and_(*[occurrence.c[name] == select(given.c[given_]).scalar_subquery() for name, given_ in WHOSE])
    return occurrence.delete().where(whose)


def _put_aside(given: Given) -> ClauseElement:
    # Only what is asked where somebody is now is open; a question of the other chat waits until it is taken up.
    asked = case((talks.c.flow == LINK, DONE), else_=given.c.state)
    state = case((talks.c.state == OPEN, asked), else_=DONE)
    theirs = (talks.c.tenant == given.c.tenant, talks.c.person == given.c.person)
    return change(talks).values(state=state).where(*theirs, talks.c.state.in_((OPEN, TOLD)))


def _was(given: Given) -> ClauseElement:
    return given.insert_into(former)


WHOSE = (("tenant", "tenant"), ("person", "id"))
TWO = tuple(Column(name, Text, nullable=False) for name in ("tenant", "kept", "other"))
WAIT_FOR = Statement(_wait_for, people.c.tenant, people.c.id)
TAKE = Statement(_take, people.c.tenant, people.c.id)
NAMING = Statement(_naming, people.c.tenant, people.c.id)
RETELL = Statement(_retell, *TWO)
MOVE = [_move(table) for table in MOVED]
LINES = Statement(_lines, *TWO)
GIVE_BACK = Statement(_give_back, people.c.tenant, people.c.id)
READERS = Statement(_readers, people.c.tenant, people.c.id)
HAPPENED = Statement(_happened, *TWO)
UNHAPPENED = Statement(_unhappened, people.c.tenant, people.c.id)
PUT_ASIDE = Statement(_put_aside, talks.c.tenant, talks.c.person, talks.c.state)
WAS = Statement(_was, former.c.tenant, former.c.id, former.c.person)


def hold(unit: Unit, tenant: str, other: str, held: Collection[str]) -> None:
    """Lock somebody beside the people that this transaction has locked; raises LostRace where that cannot be.

    Whoever comes after all of those is waited for, so that two transactions never wait for each other in a circle.
    """
    if not (WAIT_FOR if other > max(held) else TAKE)(unit, [(tenant, other)]):
        raise LostRace(what="who is to be linked")


def unite(unit: Unit, kept: Person, other: Person, plans: Sequence[Plan], gone: Sequence[Plan]) -> None:
    """Move everything of another one to `kept`, who is written as they are given; both are locked already.

    `plans` are all that is planned for them from now on, `gone` what is not planned any more. Raises LostRace where
    others are just changing a row that names the other one.
    """
    tenant, two = kept.tenant, (kept.tenant, kept.id, other.id)
    _hold_those_who_name(unit, other, kept)
    RETELL(unit, [two])
    for statement in MOVE:
        statement(unit, [two])
    HAPPENED(unit, [two])
    UNHAPPENED(unit, [two[::2]])
    LINES(unit, [two])
    GIVE_BACK(unit, [two[:2]])
    _unite_readers(unit, kept, other)
    values.drop(unit, gone)
    values.put(unit, [kept, *plans])
    values.drop(unit, [other])
    WAS(unit, [(tenant, other.id, kept.id)])


def put_aside(unit: Unit, tenant: str, person: str, waits: bool) -> None:
    """End what was told to somebody last; a question that is open to them waits, where another one is asked now."""
    PUT_ASIDE(unit, [(tenant, person, "parked" if waits else "open")])


def _hold_those_who_name(unit: Unit, one: Person, but: Person) -> None:
    named = sorted({person for (person,) in NAMING(unit, [(one.tenant, one.id)])} - {one.id, but.id})
    if len(TAKE(unit, [(one.tenant, person) for person in named])) < len(named):
        raise LostRace(what="a row that names one of them")


def _unite_readers(unit: Unit, kept: Person, other: Person) -> None:
    """Whom they name and who names them: each once, and nobody reads themselves."""
    both = [(kept.tenant, one.id) for one in (kept, other)]
    before = [*values.of(unit, Reader, both), *starmap(Reader, READERS(unit, both))]
    found: dict[tuple[str, str], list[Reader]] = {}
    for row in dict.fromkeys(before):
        person, read = (kept.id if one == other.id else one for one in (row.person, row.id))
        if person != read:
            found.setdefault((person, read), []).append(replace(row, person=person, id=read))
    values.drop(unit, before)
    values.put(unit, map(one_reader, found.values()))


def one_reader(rows: Sequence[Reader]) -> Reader:
    """What one reader becomes who was two: what was agreed to last stands."""
    return max(rows, key=lambda one: (STATES.index(one.state) if one.state in STATES else -1, one.at))
