"""Carries out what turns decided, in their transaction: one statement for each kind of row, whatever the group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.holidays import public_holidays
from conversations.coaching.nudges import worked_out
from conversations.coaching.plans import Changes
from conversations.coaching.values import Drop, Effect, Erase, Person, Plan, Put, Tell
from conversations.formats import fold
from conversations.messages import encode
from storage import forget, inbox, links, people, schedule, values
from storage.database import Unit
from storage.faults import fault


class Decided(NamedTuple):
    """What one turn decided."""

    key: str
    """The key of its message."""
    now: int
    effects: Sequence[Effect]
    changes: Changes | None
    """What becomes of the person's plans."""
    person: Person
    """The person as they are after the turn."""
    mentions: Sequence[tuple[str, str]] = ()
    """(name, user) of those whom the message mentions."""


def carry_out(unit: Unit, turns: Sequence[Decided]) -> set[tuple[str, str]]:
    """Write and erase; gives the (tenant, person) who were erased, of whom nothing more may be written."""
    effects = [effect for turn in turns for effect in turn.effects]
    if not effects:
        return set()
    erased = {(effect.tenant, effect.person) for effect in effects if isinstance(effect, Erase)}
    kept = [effect.value for effect in effects if isinstance(effect, Put) and not isinstance(effect.value, Plan)]
    if erased:
        kept = [value for value in kept if owner(value) not in erased]
    if kept:
        fault("turn.before_values")
        values.put(unit, kept)
        fault("turn.after_values")
    take_back(unit, effects)
    plan(unit, turns, erased)
    for tenant, person in sorted(erased):
        fault("turn.before_erase")
        forget.erase(unit, tenant, person)
        fault("turn.after_erase")
    return erased


def take_back(unit: Unit, effects: Sequence[Effect]) -> None:
    """Delete what somebody takes back, and the text it came in; a changed message has its new text there."""
    back = [effect for effect in effects if isinstance(effect, Drop)]
    dropped = [row for one in back for row in one.rows]
    rewritten = {(one.tenant, one.key): (one.tenant, one.person, one.key, one.text) for one in back if one.key}
    if dropped:
        values.drop(unit, dropped)
    if rewritten:
        inbox.rewrite(unit, sorted(rewritten.values()))


def plan(unit: Unit, turns: Sequence[Decided], erased: set[tuple[str, str]]) -> None:
    """Write what changes in people's plans, and what is to be told to somebody else."""
    changed = [turn.changes for turn in turns if turn.changes is not None]
    plans = [
        # Another person's is worked out by the tick, which has that person before it.
        worked_out(one, turn.person, public_holidays) if one.person == turn.person.id else one
        for turn in turns
        for one in (turn.changes.put if turn.changes else ())
        if (one.tenant, one.person) not in erased
    ]
    off = [one for each in changed for one in each.off if one[:2] not in erased]
    done = [one for each in changed for one in each.done if one[:2] not in erased]
    anew = [(*who, turn.now) for turn in turns if turn.changes for who in turn.changes.anew if who not in erased]
    fault("turn.before_plans")
    if plans:
        schedule.put(unit, plans)
    if told := notices(unit, turns):
        schedule.tell(unit, told)
    if off:
        schedule.off(unit, off)
    if done:
        schedule.done(unit, done)
    if anew:
        schedule.anew(unit, anew)
    fault("turn.after_plans")


def notices(unit: Unit, turns: Sequence[Decided]) -> list[Plan]:
    """What turns have to tell other people, as plans of those that are due at once."""
    told = [(turn, at, one) for turn in turns for at, one in enumerate(turn.effects) if isinstance(one, Tell)]
    if not told:
        return []
    named = people.named(unit, {called(turn, one) for turn, _, one in told if not one.person})
    now = links.now_called(unit, {(one.tenant, one.person) for _, _, one in told if one.person})
    made = []
    for turn, at, one in told:
        person, command = one.person or named.get(called(turn, one), ""), one.command
        person = now.get((one.tenant, person), person)
        if not person or person == turn.person.id:
            person, command = turn.person.id, one.unknown
        if command:
            about = encode([command, {**one.seeds, "sender": turn.person.id, "named": one.name}])
            name = f"notice/{turn.key}/{at}"
            made.append(Plan(one.tenant, person, name, "notice", about, since=turn.now, due_at=schedule.NOW_DUE))
    return made


def called(turn: Decided, one: Tell) -> tuple[str, str, str]:
    """(tenant, place, user or name) of who is told; who was mentioned is meant and nobody else of that name."""
    users = {user for name, user in turn.mentions if _is_of(fold(one.name), fold(name.strip("@*")))}
    return one.tenant, one.place, " ".join(sorted(users)) or one.name  # Two of one name are nobody's id.


def _is_of(said: str, shown: str) -> bool:
    """Whether what was heard as a name is one that was mentioned, or its beginning: "Ben" of "Ben, my lead"."""
    return shown.startswith(said) and not shown[len(said) : len(said) + 1].isalnum()


def owner(value: object) -> tuple[str, str]:
    """The tenant and person a row belongs to."""
    return (getattr(value, "tenant"), getattr(value, "person", None) or getattr(value, "id"))  # noqa: B009
