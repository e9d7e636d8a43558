"""Puts the people of a company into the coach's database, as a company's list and their first day would have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.effects import Decided, carry_out
from bot.simulated.company import Colleague
from bot.simulated.record import Record
from conversations.coaching.plans import changes
from conversations.coaching.values import CheckIn, Goal, Person, Put, Reader, SharedLine, Value
from conversations.facts import Facts
from storage import clocks, people, values
from storage.database import Unit
from storage.people import Wanted
from storage.tables import LOCAL


def hire(unit: Unit, staff: Sequence[Colleague], now: int) -> None:
    """Make everybody known, with their times and who manages whom."""
    wanted = [
        Wanted(LOCAL, LOCAL, one.user, one.person.id, one.person.name, one.person.locale, one.person.zone, now)
        for one in staff
    ]
    people.lanes(unit, wanted)
    of = {one.user: one for one in staff}
    for one in staff:
        head = of.get(one.manager)
        kept: list[Value] = [replace(one.person, manager=head.person.name if head else "")]
        if head:
            kept.append(reader(one, head, "accepted", now))
        put(unit, one, Person(*one.who, one.person.name), kept, now)


def reader(one: Colleague, head: Colleague, state: str, now: int) -> Reader:
    """That somebody manages somebody, as a list says it."""
    return Reader(*one.who, head.person.id, head.person.name, "import", state, now)


def moved(unit: Unit, one: Colleague, before: Colleague, head: Colleague) -> None:
    """Somebody gets another manager."""
    now = clocks.now(unit, LOCAL)
    person = current(unit, one)
    mine = values.of(unit, SharedLine, [one.who])
    back = [replace(line, state="returned") for line in mine if line.state == "approved"]
    put(unit, one, person, [reader(one, before, "ended", now), reader(one, head, "accepted", now), *back], now)


def taken_back(unit: Unit, one: Colleague) -> list[str]:
    """Lines of somebody that are taken back or were returned and wait nowhere."""
    mine = values.of(unit, SharedLine, [one.who])
    there = {line.text for line in mine if line.state in ("approved", "sent")}
    return [line.text for line in mine if line.text not in there]


def set_gone(unit: Unit, one: Colleague, at: int) -> None:
    """Somebody leaves at a moment, or is there again (0)."""
    values.put(unit, [replace(current(unit, one), gone_at=at)])


def current(unit: Unit, one: Colleague) -> Person:
    """Somebody as they are now."""
    return people.find(unit, LOCAL, LOCAL, one.user) or one.person


def count(unit: Unit, staff: Sequence[Colleague], record: Record) -> None:
    """Count what is kept of them: check-ins, goals, lines and what was answered to their asks."""
    whose = [one.who for one in staff]
    record.check_ins = len(values.of(unit, CheckIn, whose))
    record.goals = len(values.of(unit, Goal, whose))
    for line in values.of(unit, SharedLine, whose):
        record.lines[line.state] += 1
        if line.ask not in ("", "know"):
            record.asks[line.answer or "open"] += 1


def put(unit: Unit, one: Colleague, before: Person, kept: Sequence[Value], now: int) -> None:
    """Keep values as a turn would, so that what is planned follows from them."""
    effects = [Put(value) for value in kept]
    after = next((value for value in kept if isinstance(value, Person)), before)
    planned = changes(Facts(now, before), effects, before)
    carry_out(unit, [Decided(f"list/{one.user}/{now}", now, effects, planned, after)])
