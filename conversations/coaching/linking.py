"""Linking two accounts of one person with a code: what a code is, what becomes of it, and who the two are then. Pure.

A code is made by chance outside (`bot/linking.py`), shown once and kept as a fingerprint. The talk stands in
`flows/link`; what is united in the store in `storage/joining.py`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from conversations.coaching.values import Code, Person, Plan

LETTERS = "CDFGHJKMNPQRTVWXY3479"
"""No two of them look alike, and without vowels no code is a word."""
LENGTH, HALF, LONGEST = 8, 4, 100
"""Letters of a code and of its halves; and of a text in which one is looked for."""
MINUTES = 10
"""How long a code can be used."""
MOST_WRONG, AN_HOUR = 5, 3_600_000
"""Wrong codes within an hour after which no more are taken."""
OPEN, OVER, USED, WRONG = "open", "over", "used", "wrong"
"""The states of a code: a newer one was made, it linked somebody, or nobody was ever shown it."""
_PARTS = re.compile(r"[\s\-\u2010-\u2015_.]+")
_SHOWN = re.compile(rf"\b[{LETTERS}]{{{HALF}}}-[{LETTERS}]{{{HALF}}}\b", re.IGNORECASE)
OF_SETTINGS = ("check_in", "month", "quarter", "rest")
"""The plans that follow from a person's own settings."""
_NEARLY = re.compile(r"[A-Za-z0-9]{7,9}")


@dataclass(frozen=True, slots=True)
class Met:
    """A code that somebody typed, and whose it is; of another company nothing but that."""

    code: str
    """Its fingerprint."""
    tenant: str
    person: str = ""
    state: str = ""
    at: int = 0
    name: str = ""
    door: str = ""
    """Where they wrote last."""
    goals: int = 0
    rows: int = 0
    """Goals, entries and check-ins: how much the account is in use."""
    first: int = 0
    """When its first goal was opened; 0 without one."""
    busy: bool = False
    """Whether a question is open to them."""


def shown(code: str) -> str:
    """A code as it is read to somebody: "KX7M-94TQ"."""
    return f"{code[:HALF]}-{code[HALF:]}"


def a_code(text: str) -> str:
    """The code that a text is, in any case and spacing, or holds as it was shown; empty where there is none."""
    plain = _PARTS.sub("", text[:LONGEST].strip("`*\"'.,:;!? ")).upper()
    if len(plain) == LENGTH and set(plain) <= set(LETTERS):
        return plain
    found = _SHOWN.search(text[:LONGEST])
    return found[0].upper().replace("-", "") if found else ""


def is_shown(text: str) -> bool:
    """Whether a text is a code just as it is shown, and so nothing else."""
    return bool(_SHOWN.fullmatch(text.strip()))


def is_nearly(text: str) -> bool:
    """Whether words behind "link" are meant as a code, if perhaps mistyped: "link Slack and Jira" is none."""
    parts = _PARTS.split(text.strip())
    plain = "".join(parts)
    odd = any(letter.isdigit() for letter in plain) or not set(plain.lower()) & set("aeiou")
    return len(parts) <= HALF and bool(_NEARLY.fullmatch(plain)) and odd


def fingerprint(code: str) -> str:
    """What is kept of a code."""
    return hashlib.sha256(f"link\n{code}".encode()).hexdigest()


def rests(codes: Iterable[Code], now: int) -> bool:
    """Whether so many wrong codes came lately that no more are taken for now."""
    return sum(one.state == WRONG and one.at > now - AN_HOUR for one in codes) >= MOST_WRONG


def verdict(met: Met | None, person: Person, now: int) -> str:
    """What a typed code is: "meets" somebody, or "wrong", "over", "used", "own" or from "elsewhere"."""
    if met is None:
        return WRONG
    if met.tenant != person.tenant:
        return "elsewhere"
    if met.person == person.id:
        return "own"
    if met.state == USED:
        return USED
    return "meets" if met.state == OPEN and now - met.at <= MINUTES * 60_000 else OVER


def one_person(kept: Person, other: Person, here: Person) -> Person:
    """Two as one: the settings of the account that was used more, with what only the other one knows.

    They are found where they are writing now, and nothing is left unanswered.
    """
    times = other if _takes_times(kept, other) else kept
    return replace(
        kept,
        name=kept.name or other.name, manager=kept.manager or other.manager,
        holidays=kept.holidays or other.holidays, welcomed=True, resting_until=_rest(kept, other),
        rhythm=times.rhythm, hour=times.hour, days=times.days, quiet_hours=times.quiet_hours, most=times.most,
        last_door=here.last_door, last_place=here.last_place, last_user=here.last_user, nudged=here.nudged,
        nudged_at=here.nudged_at, unanswered=here.unanswered, gone_at=here.gone_at,
    )  # fmt: skip


def _takes_times(kept: Person, other: Person) -> bool:
    """Whether when to ask was settled with the other account alone."""
    return not kept.rhythm and bool(other.rhythm)


def _rest(kept: Person, other: Person) -> str:
    """Until when they rest: a day is about the person, "until I come back" about the account it was said to."""
    dated = "" if other.resting_until == OPEN else other.resting_until
    return kept.resting_until if kept.resting_until == OPEN else max(kept.resting_until, dated)


def one_plan(kept: Plan, other: Plan) -> Plan:
    """A plan that both have: neither comes again on a day on which one of them came, or was done without."""
    base = other if kept.due_at is None and other.due_at is not None else kept
    return replace(
        base, person=kept.person, since=max(kept.since, other.since), last_day=max(kept.last_day, other.last_day),
        done_day=max(kept.done_day, other.done_day),
    )  # fmt: skip


class Plans(NamedTuple):
    """What is planned for one who was two."""

    put: tuple[Plan, ...]
    drop: tuple[Plan, ...]


def one_schedule(kept: Sequence[Plan], other: Sequence[Plan], before: tuple[Person, Person], after: Person) -> Plans:
    """Every plan of both once, under one person; those that follow from settings come from whose settings stay.

    `before` are the two, first the one whose settings stay.
    """
    found: dict[str, Plan] = {}
    for plan in (*kept, *other):
        same = found.get(plan.id)
        found[plan.id] = replace(one_plan(same, plan) if same else plan, person=after.id)
    settled = {plan.id: plan for plan in (other if _takes_times(*before) else kept)}
    for name in OF_SETTINGS:
        if name in found and name in settled:
            own = settled[name]
            found[name] = replace(found[name], rhythm=own.rhythm, at=own.at, day=own.day, due_at=own.due_at)
        else:
            found.pop(name, None)
    if "digest" in found and after.digest == "off":
        found["digest"] = replace(found["digest"], due_at=None)
    # When each comes is worked out again, on the clock of the one they are now.
    anew = (
        plan if plan.due_at is None or plan.what == "notice" else replace(plan, due_at=0) for plan in found.values()
    )
    gone = (plan for plan in kept if plan.id not in found)
    return Plans(tuple(anew), (*other, *gone))
