"""What falls due: plans, and the occurrences that say once for ever what became of each.

A turn puts plans here (`bot/effects.py`); the tick (`bot/nudges.py`) claims those that are due.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from sqlalchemy import (
    ClauseElement,
    Column,
    ColumnElement,
    Text,
    and_,
    case,
    func,
    null,
    or_,
    select,
    tuple_,
    update,
)

from conversations.coaching.values import Plan
from storage.claims import PLAN as PLAN
from storage.claims import Due as Due
from storage.claims import claim as claim
from storage.claims import plan_row, time_now
from storage.database import Unit
from storage.statement import Given, Statement
from storage.tables import house, occurrence, people, schedule

NOW_DUE = 1
"""The `due_at` of a plan that waits for nothing: it is older than any clock, and not 0, which is not worked out."""


class Occurrence(NamedTuple):
    """What became of a plan on a day."""

    tenant: str
    person: str
    schedule: str
    day: str
    slot: str
    what: str
    state: str
    """fired | skipped"""
    reason: str
    counts: bool
    at: int


WHO = (schedule.c.tenant, schedule.c.person)
OF_PLAN = ("what", "about", "rhythm", "at", "day")
"""What makes a plan another one."""


def _put(given: Given) -> ClauseElement:
    insert = given.insert_into(schedule)
    new = insert.excluded
    # What was off comes back; a date that has come, and what was told, stay as they are.
    ahead = or_(schedule.c.rhythm != "once", schedule.c.last_day < new.day)
    again = and_(schedule.c.due_at.is_(None), schedule.c.what != "notice", ahead)
    # When a rhythm comes next that fell due or was done before, the tick works out: here nobody knows on which days.
    fresh = or_(new.rhythm == "once", and_(schedule.c.last_day == "", schedule.c.done_day == ""))
    due = case((fresh, new.due_at), else_=0)
    return insert.on_conflict_do_update(
        index_elements=list(schedule.primary_key),
        set_={name: new[name] for name in (*OF_PLAN, "since", "due_day")} | {"due_at": due},
        where=or_(again, *[schedule.c[name] != new[name] for name in OF_PLAN]),
    )


def _mine(given: Given) -> tuple[ColumnElement[bool], ...]:
    return (schedule.c.tenant == given.c.tenant, schedule.c.person == given.c.person)


def _tell(given: Given) -> ClauseElement:
    # Somebody who was forgotten meanwhile is told nothing: there is no turn of theirs that would take it.
    there = and_(people.c.tenant == given.c.tenant, people.c.id == given.c.person)
    source = select(*[given.c[column.name] for column in PLAN]).join_from(given.rows, people, there)
    return given.insert_into(schedule, source).on_conflict_do_nothing()


def _off(given: Given) -> ClauseElement:
    return update(schedule).values(due_at=null()).where(*_mine(given), schedule.c.id == given.c.id)


def _drop(given: Given) -> ClauseElement:
    told = tuple_(schedule.c.tenant, schedule.c.person, schedule.c.id)
    return schedule.delete().where(told.in_(select(given.c.tenant, given.c.person, given.c.id)))


def _purge(given: Given) -> ClauseElement:
    there = select(people.c.id).where(people.c.tenant == schedule.c.tenant, people.c.id == schedule.c.person)
    last = select(given.c.due_at).scalar_subquery()
    return schedule.delete().where(schedule.c.due_at <= last, ~there.correlate(schedule).exists())


def _done(given: Given) -> ClauseElement:
    # One that was put off is over; the next of the rhythm is worked out again.
    its = or_(schedule.c.about == "check_in", schedule.c.about == "again")
    put_off = and_(schedule.c.what == "later", its)
    left = case((schedule.c.id == "check_in", 0), else_=null())
    early = update(schedule).values(done_day=given.c.done_day, due_at=left)
    return early.where(*_mine(given), or_(schedule.c.id == "check_in", put_off), schedule.c.due_at.is_not(None))


def _anew(given: Given) -> ClauseElement:
    lies_ahead = and_(schedule.c.due_at.is_not(None), schedule.c.what != "notice")
    return update(schedule).values(due_at=0, since=given.c.since).where(*_mine(given), lies_ahead)


def _all_anew(given: Given) -> ClauseElement:
    lies_ahead = and_(schedule.c.due_at > 0, schedule.c.what != "notice")
    return update(schedule).values(due_at=0).where(lies_ahead).returning(schedule.c.tenant)


def _waiting(given: Given) -> ClauseElement:
    return select(schedule.c.id).where(schedule.c.due_at <= time_now()).order_by(schedule.c.due_at).limit(1)


def _next(given: Given) -> ClauseElement:
    return select(func.min(schedule.c.due_at)).where(schedule.c.due_at > NOW_DUE)


def _settle(given: Given) -> ClauseElement:
    settled = update(schedule).values(
        last_day=given.c.last_day, since=given.c.since, due_at=given.c.due_at, due_day=given.c.due_day
    )
    return settled.where(*_mine(given), schedule.c.id == given.c.id)


def _happen(given: Given) -> ClauseElement:
    insert = given.insert_into(occurrence).on_conflict_do_nothing()
    return insert.returning(occurrence.c.tenant, occurrence.c.person, occurrence.c.schedule, occurrence.c.day)


def _counted(given: Given) -> ClauseElement:
    theirs = and_(
        occurrence.c.tenant == given.c.tenant, occurrence.c.person == given.c.person,
        occurrence.c.day >= given.c.day, occurrence.c.counts,
    )  # fmt: skip
    found = select(occurrence.c.tenant, occurrence.c.person, func.count()).join_from(given.rows, occurrence, theirs)
    return found.group_by(occurrence.c.tenant, occurrence.c.person)


def _nudged(given: Given) -> ClauseElement:
    left = update(people).values(
        nudged=given.c.nudged, nudged_at=given.c.nudged_at, unanswered=people.c.unanswered + given.c.unanswered
    )
    return left.where(people.c.tenant == given.c.tenant, people.c.id == given.c.id)


def _written(given: Given) -> ClauseElement:
    insert = given.insert_into(house)
    return insert.on_conflict_do_update(index_elements=[house.c.name], set_={"value": insert.excluded.value})


def _noted(given: Given) -> ClauseElement:
    return select(house.c.value).join_from(given.rows, house, house.c.name == given.c.name)


PUT = Statement(_put, *PLAN)
TELL = Statement(_tell, *PLAN)
OFF = Statement(_off, *WHO, schedule.c.id)
DROP = Statement(_drop, *WHO, schedule.c.id)
PURGE = Statement(_purge, schedule.c.due_at)
DONE = Statement(_done, *WHO, schedule.c.done_day)
ANEW = Statement(_anew, *WHO, schedule.c.since)
ALL_ANEW = Statement(_all_anew, Column("all", Text))
WAITING = Statement(_waiting, Column("all", Text))
NEXT = Statement(_next, Column("all", Text))
SETTLED = ("tenant", "person", "id", "last_day", "since", "due_at", "due_day")
settled_row = attrgetter(*SETTLED)
"""What of a plan a tick writes."""
SETTLE = Statement(_settle, *[schedule.c[name] for name in SETTLED])
HAPPEN = Statement(_happen, *[occurrence.c[name] for name in Occurrence._fields])
COUNTED = Statement(_counted, *WHO, occurrence.c.day)
NUDGED = Statement(_nudged, people.c.tenant, people.c.id, people.c.nudged, people.c.nudged_at, people.c.unanswered)
WRITE = Statement(_written, house.c.name, house.c.value)
READ = Statement(_noted, house.c.name)


def put(unit: Unit, plans: Iterable[Plan]) -> None:
    """Plan these; a plan that is there already and says the same keeps its place."""
    latest = {(plan.tenant, plan.person, plan.id): plan for plan in plans}
    PUT(unit, [plan_row(latest[key]) for key in sorted(latest)])


def tell(unit: Unit, notices: Iterable[Plan]) -> None:
    """Have people told these, as far as they are there."""
    TELL(unit, sorted({plan_row(plan) for plan in notices}))


def off(unit: Unit, names: Iterable[tuple[str, str, str]]) -> None:
    """Let nothing lie ahead for these (tenant, person, id)."""
    OFF(unit, sorted(set(names)))


def drop(unit: Unit, names: Iterable[tuple[str, str, str]]) -> None:
    """Delete these (tenant, person, id): what was told need not be kept."""
    DROP(unit, sorted(set(names)))


def purge(unit: Unit) -> int:
    """Delete what waits at once for people who were forgotten while somebody else planned it; gives how much."""
    return PURGE.count(unit, [(NOW_DUE,)])


def done(unit: Unit, days: Iterable[tuple[str, str, str]]) -> None:
    """Note that people checked in by themselves: (tenant, person, local day)."""
    DONE(unit, sorted(set(days)))


def anew(unit: Unit, whose: Iterable[tuple[str, str, int]]) -> None:
    """Have everything planned for (tenant, person) worked out again, from a moment on."""
    ANEW(unit, sorted(set(whose)))


def all_anew(unit: Unit) -> int:
    """Have every plan worked out again, because the rules of time zones changed; gives how many."""
    return len(ALL_ANEW(unit, [("",)]))


def waiting(unit: Unit) -> bool:
    """Whether anything is due or to be worked out: all that an idle tick asks."""
    return bool(WAITING(unit, [("",)]))


def next_due(unit: Unit) -> int | None:
    """The moment at which the next plan of anybody falls due, in milliseconds; None when nothing lies ahead."""
    found = NEXT(unit, [("",)])[0][0]
    return None if found is None else int(found)


def settle(unit: Unit, plans: Iterable[Plan]) -> None:
    """Write when these plans fall due next, and since when they count."""
    SETTLE(unit, sorted(map(settled_row, plans)))


def happen(unit: Unit, rows: Sequence[Occurrence]) -> set[tuple[str, str, str, str]]:
    """Write what became of plans; gives (tenant, person, plan, day) of those nobody had written before."""
    return {(tenant, person, plan, day) for tenant, person, plan, day in HAPPEN(unit, sorted(rows))}


def counted(unit: Unit, since: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str], int]:
    """How many unasked messages people were sent since a local day: (tenant, person, day) → count."""
    return {(tenant, person): many for tenant, person, many in COUNTED(unit, sorted(set(since)))}


def nudged(unit: Unit, rows: Iterable[tuple[str, str, str, int, int]]) -> None:
    """Note what people were asked last: (tenant, person, what, moment, 1 where an answer is missed, else 0)."""
    NUDGED(unit, sorted(rows))


def noted(unit: Unit, name: str) -> str:
    """What is known about the house under a name, or nothing."""
    found = READ(unit, [(name,)])
    return str(found[0][0]) if found else ""


def note(unit: Unit, name: str, value: str) -> None:
    """Write something about the house."""
    WRITE(unit, [(name, value)])
