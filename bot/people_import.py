"""Imports a company's list: who manages whom, who is new and who is gone (D6, D9, A12).

Nobody is written to because they are on a list (A14). Somebody who uses the coach already is told where it changes who
may read them, and their unsent lines come back. What is shown to whoever imports is the difference between two lists
and never what people have done: who joined and who ended their sharing stays theirs (K14).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.local import user_of
from bot.people_list import Listed, ListProblem, read_list
from conversations.coaching.lines import ON_LIST, given_back, reader_of
from conversations.coaching.values import Person, Plan, Reader, SharedLine
from conversations.messages import encode
from storage import people, schedule, values
from storage.database import Unit
from storage.people import Wanted
from storage.tables import LOCAL

if TYPE_CHECKING:
    from bot.app import App


@dataclass(frozen=True)
class Difference:
    """What a list changes against the one before it."""

    new: tuple[str, ...]
    """Names."""
    gone: tuple[str, ...]
    """Users; their nudges and lines stop at once."""
    back: tuple[str, ...]
    moved: tuple[tuple[str, str, str], ...]
    """(name, manager before, manager now), as users; empty for none."""
    same: int

    def __str__(self) -> str:
        parts = [f"new: {name}" for name in self.new] + [f"gone: {user}" for user in self.gone]
        parts += [f"back: {name}" for name in self.back]
        parts += [f"manager of {name}: {before or 'none'} → {now or 'none'}" for name, before, now in self.moved]
        counted = f"{len(self.new)} new, {len(self.gone)} gone, {len(self.back)} back"
        return "\n".join([*parts, f"{counted}, {len(self.moved)} with another manager, {self.same} as before"])


@dataclass
class Member:
    """Somebody in the place, with what the import may change of theirs."""

    person: Person
    readers: list[Reader] = field(default_factory=list)
    lines: list[SharedLine] = field(default_factory=list)

    @property
    def listed(self) -> Reader | None:
        """The row that says they are, or were, on the list; its name is the user of their manager there."""
        return next((one for one in self.readers if one.id == ON_LIST), None)


def from_file(app: App, file: Path, place: str, yes: bool) -> str:
    """Import a file, or only say what it would change; raises ListProblem or OSError, and then nothing is changed."""
    tenant = app.reception.tenants.get(place, "")
    if not tenant:
        raise ListProblem([(0, f"there is no place called {place!r}.")])
    rows = read_list(file.read_bytes(), user_of if place == LOCAL else str.strip)
    with app.database.write() as unit:
        found = difference(unit, tenant, place, rows)
        if yes:
            apply(unit, tenant, place, rows, app.clock.read(unit, tenant))
    return f"{found}\n{'Imported.' if yes else 'Nothing was changed. Import it with --yes.'}"


def difference(unit: Unit, tenant: str, place: str, rows: Sequence[Listed]) -> Difference:
    """What this list would change, list against list."""
    who = {user: (tenant, person) for user, person in people.members(unit, place)}
    entries = {one.person: one for one in values.of(unit, Reader, list(who.values())) if one.id == ON_LIST}
    before = {user: entries[person] for user, (_, person) in who.items() if person in entries}
    there = {user for user, one in before.items() if one.state == "accepted"}
    named = {who[one.user] for one in rows if one.user in who}  # Of two accounts of one person, one is enough.
    known = [one for one in rows if one.user in there]
    moved = [one for one in known if before[one.user].name != one.manager]
    return Difference(
        tuple(one.name for one in rows if one.user not in before),
        tuple(sorted(user for user in there if who[user] not in named)),
        tuple(one.name for one in rows if one.user in before and one.user not in there),
        tuple((one.name, before[one.user].name, one.manager) for one in moved),
        len(known) - len(moved),
    )


def apply(unit: Unit, tenant: str, place: str, rows: Sequence[Listed], now: int) -> None:
    """Import the list, in the transaction of `unit`; whoever is on no list is left as they are."""
    members = locked(unit, tenant, place, rows, now)
    listed = {one.user: one for one in rows}
    there = {members[user].person.id for user in listed}
    gone = {user for user, one in members.items() if one.listed and one.person.id not in there}
    leaving = {members[user].person.id for user in gone}
    changed: list[Person | Reader | SharedLine] = []
    told: list[Plan] = []
    for user, member in sorted(members.items()):
        row = listed.get(user)
        if row is None and member.person.id in there:
            continue  # Another account of this person is on the list.
        before = reader_of(member.readers)
        after = None if user in gone else wished(member, row, members, leaving, now)
        changed += of_the_list(member, row, now)
        person = member.person
        if user in gone:
            person = replace(person, gone_at=person.gone_at or now)
        elif row and member.listed and member.listed.state != "accepted":
            # Only who comes back to the list: whoever closed their account, or removed the app, stays gone.
            person = replace(person, gone_at=0)
        if (before.id if before else "") != (after.id if after else ""):
            ended = [replace(one, state="ended", source="import") for one in member.readers if is_reading(one)]
            back = given_back(member.lines)
            changed += [*ended, *back, *([after] if after else [])]
            person = replace(person, manager=after.name if after else "")
            if person.welcomed and not person.gone_at:
                told.append(notice(person, before, after, len(back), now))
        if person != member.person:
            changed.append(person)
    values.put(unit, changed)
    if told:
        schedule.put(unit, told)


def locked(unit: Unit, tenant: str, place: str, rows: Sequence[Listed], now: int) -> dict[str, Member]:
    """Everybody in the place and on the list, made where they are new, and locked until the transaction ends."""
    there = dict(people.members(unit, place))
    wanted = [Wanted(tenant, place, user, "", "", "", "", now) for user in there]
    wanted += [
        Wanted(tenant, place, one.user, an_id(tenant, place, one.user), one.name, one.locale, one.zone, now)
        for one in rows
        if one.user not in there
    ]
    of: dict[str, Member] = {}
    # Two accounts in one place may be one person.
    members = {lane.user: of.setdefault(lane.person.id, Member(lane.person)) for lane in people.lanes(unit, wanted)}
    who = [(tenant, person) for person in of]
    for reader in values.of(unit, Reader, who):
        of[reader.person].readers.append(reader)
    for line in values.of(unit, SharedLine, who):
        of[line.person].lines.append(line)
    return members


def wished(
    member: Member, row: Listed | None, members: Mapping[str, Member], leaving: Iterable[str], now: int
) -> Reader | None:
    """Who may read somebody after this import; what a person has ended stays ended, whatever the list says (D9)."""
    now_reading = reader_of(member.readers)
    if now_reading is not None and now_reading.id in leaving:
        now_reading = None
    if row is None:
        return now_reading
    if not row.manager:
        return now_reading if now_reading is not None and now_reading.source == "named" else None
    manager = members[row.manager].person
    before = next((one for one in member.readers if one.id == manager.id), None)
    if before is not None and before.state == "accepted":
        return before
    if before is not None and before.state == "ended" and before.source == "named":
        return now_reading if now_reading is not None and now_reading.source == "named" else None
    name = manager.name or row.manager
    return Reader(member.person.tenant, member.person.id, manager.id, name, "import", "accepted", now)


def of_the_list(member: Member, row: Listed | None, now: int) -> list[Reader]:
    """The row that says whether somebody is on the list, where it changes."""
    before = member.listed
    if row is None:
        return [replace(before, state="ended")] if before is not None and before.state == "accepted" else []
    person = member.person
    after = Reader(person.tenant, person.id, ON_LIST, row.manager, "import", "accepted", before.at if before else now)
    return [after] if after != before else []


def is_reading(reader: Reader) -> bool:
    """Whether this one may be sent lines, or was asked whether they may."""
    return reader.id != ON_LIST and reader.state in ("accepted", "asked")


def notice(person: Person, before: Reader | None, after: Reader | None, returned: int, now: int) -> Plan:
    """The person hears who may read them now, and how many lines came back."""
    seeds = {
        "before": before.name if before else "", "now": after.name if after else "", "returned": str(returned),
    }  # fmt: skip
    name = f"notice/list/{now}"
    return Plan(
        person.tenant, person.id, name, "notice", encode(["reader_changed", seeds]), since=now,
        due_at=schedule.NOW_DUE,
    )  # fmt: skip


def an_id(tenant: str, place: str, user: str) -> str:
    """The id of somebody who is on a list before they ever wrote."""
    if place == LOCAL:
        return f"p-{user}"
    return hashlib.sha256(f"{tenant}\nlist\n{place}\n{user}".encode()).hexdigest()[:20]


def listed_count(unit: Unit, tenant: str, place: str) -> int:
    """How many people are on the list of a place."""
    who = [(tenant, person) for _, person in people.members(unit, place)]
    return sum(one.id == ON_LIST and one.state == "accepted" for one in values.of(unit, Reader, who))
