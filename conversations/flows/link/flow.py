"""Linking two accounts of one person: a code is shown in one chat and typed in the other, which asks once (A7)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.linking import (
    MINUTES,
    OPEN,
    OVER,
    USED,
    WRONG,
    Met,
    a_code,
    fingerprint,
    rests,
    shown,
    verdict,
)
from conversations.coaching.values import Code, Effect, Join, Put
from conversations.flow import Read, Refusal, Said, Seen, When, ask, chosen, confirm, do, flow, given, known, say

HERE, THERE = "here", "there"


def typed(text: str, seen: Seen) -> Read | Refusal:
    """A code; only its fingerprint is kept."""
    code = a_code(text)
    return Read(fingerprint(code)) if code else Refusal("link/no_code")


def met(seen: Seen) -> Met | None:
    """Whose the typed code is."""
    return next((one for one in seen.facts.met if one.code == seen["typed"]), None)


def found(seen: Seen) -> str:
    """What the typed code is by now; nothing before one is typed."""
    return verdict(met(seen), seen.facts.person, seen.facts.now) if seen["typed"] else ""


def fresh(seen: Seen) -> dict[str, Any]:
    """The new code."""
    return {"code": shown(seen.facts.fresh), "minutes": MINUTES}


def keep(seen: Seen) -> list[Effect]:
    """The new code opens this account from now on, and an older one no more."""
    facts = seen.facts
    before = [Put(replace(one, state=OVER)) for one in facts.codes if one.state == OPEN]
    return [*before, Put(Code(facts.person.tenant, facts.person.id, fingerprint(facts.fresh), OPEN, facts.now))]


def miss(seen: Seen) -> list[Effect]:
    """A wrong code counts, so that nobody can try them all."""
    person = seen.facts.person
    return [Put(Code(person.tenant, person.id, str(seen["typed"]), WRONG, seen.facts.now))]


def kept_from(seen: Seen) -> str:
    """Whose settings stay: those of the account that was used more; of two alike, of the older one."""
    facts, there = seen.facts, met(seen)
    if there is None:
        return HERE
    rows = len(facts.goals) + len(facts.entries) + len(facts.check_ins)
    first = min((goal.opened_at for goal in facts.goals), default=0)
    return THERE if (there.rows, -there.first) > (rows, -first) else HERE


def both(seen: Seen) -> dict[str, Any]:
    """The two who become one."""
    there, here = met(seen), len(seen.facts.goals)
    goals, door, name = (there.goals, there.door, there.name) if there else (0, "", "")
    return {"name": Said(name), "door": door, "there": goals, "here": here, "goals": goals + here,
            "keeps": kept_from(seen), "waits": there is not None and there.busy}  # fmt: skip


def join(seen: Seen) -> list[Effect]:
    """One person from now on."""
    me, there = seen.facts.person, met(seen)
    if there is None:
        return []
    keeps = there.person if kept_from(seen) == THERE else me.id
    return [Join(me.tenant, me.id, there.person, there.code, keeps)]


def is_a(what: str) -> When:
    """What the typed code is."""
    return known(lambda seen: found(seen) == what, "typed")


ENTERS = known(lambda seen: seen["which"] == "enter")
RESTS = known(lambda seen: rests(seen.facts.codes, seen.facts.now))
MEETS = ENTERS & ~RESTS & is_a("meets")
SURE = chosen("sure", "yes")

LINK = flow(
    "link",
    do("keep", keep, when=~ENTERS),
    say("code", when=~ENTERS, shows=fresh),
    say("rest", when=ENTERS & RESTS),
    ask("typed", typed, when=ENTERS & ~RESTS),
    do("miss", miss, when=ENTERS & ~RESTS & is_a(WRONG)),
    say("wrong", when=ENTERS & ~RESTS & is_a(WRONG)),
    say("over", when=ENTERS & ~RESTS & is_a(OVER)),
    say("used", when=ENTERS & ~RESTS & is_a(USED)),
    say("own", when=ENTERS & ~RESTS & is_a("own")),
    say("elsewhere", when=ENTERS & ~RESTS & is_a("elsewhere")),
    confirm("sure", when=MEETS, shows=both, needed=True),
    do("join", join, when=MEETS & SURE),
    say("joined", when=MEETS & SURE, shows=both),
    say("apart", when=(MEETS & ~SURE) | (ENTERS & ~RESTS & ~given("typed"))),
)
