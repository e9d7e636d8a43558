"""From a wish to a goal that a stranger could check (K1, K2, K4, K11, P1, P2, G10-G14, LL-1, SL-1, PX-1, T1, T2)."""

from __future__ import annotations

from typing import Any

from conversations.coaching.goals import horizon, is_far, months_later, next_quarter_end
from conversations.coaching.values import Effect, Entry, Goal, Put
from conversations.flow import Option, Said, Seen, ask, choose, chosen, confirm, do, flow, given, known, say, section
from conversations.flows.readers import a_due, a_step_on_a_day
from conversations.flows.smart_goal.asking import (
    agreed,
    as_agreed,
    is_unsettled,
    keep_rhythm,
    proposal,
    propose,
    proposes,
    waits,
    yes_or_when,
)
from conversations.flows.smart_goal.reading import a_sign, a_smallest_sign, a_wish
from conversations.flows.times.reading import when_to_ask


def days_ahead(seen: Seen) -> list[Option]:
    """Two dates worth offering: a quarter's end and half a year."""
    today, start = seen.facts.today, seen.facts.fiscal_start
    return [Option(next_quarter_end(today, fiscal_start=start).isoformat()), Option(months_later(today, 6).isoformat())]


def due_of(seen: Seen) -> str:
    """The chosen date, or empty for none yet."""
    return "" if seen["due"] in (None, "none") else str(seen["due"])


def kind_of(seen: Seen) -> str:
    """Performance or learning: as chosen, or by how new the work is when the person was not sure (SL-1)."""
    if seen["kind"] in ("performance", "learning"):
        return str(seen["kind"])
    return "learning" if seen["before"] in ("hardly", None) else "performance"


def understood(seen: Seen) -> dict[str, Any]:
    """What the coach has so far, for the echo and for the last word."""
    wish, sign = seen["wish"] or {}, seen["sign"]
    sign = sign if isinstance(sign, dict) else {}
    return {
        "title": Said(wish.get("words", "")),
        "why": Said(wish.get("why_said") or wish.get("why", "")),
        "how": Said(wish.get("how_said") or wish.get("how", "")),
        "sign": Said("" if sign.get("named") else sign.get("words", "")),
        "due": due_of(seen),
        "kind": kind_of(seen),
        "team": wish.get("scope") == "objective",
        "judged": seen["kind"] == "unsure",
        "proposes": proposes(seen),
        "unsettled": is_unsettled(seen),
    }


def a_goal(seen: Seen) -> Goal:
    """The goal as it will be kept."""
    wish, sign = seen["wish"], seen["sign"]
    sign = sign if isinstance(sign, dict) else {}
    person, due = seen.facts.person, due_of(seen)
    waits = is_far(due, seen.facts.today) and seen["next_step"] is None
    return Goal(
        tenant=person.tenant, person=person.id, id=seen.id("goal"), title=wish["words"],
        kind="aspiration" if seen["sign"] == "direction" else kind_of(seen),
        state="wish" if seen["sign"] in ("wish", None) else "parked" if waits else "active",
        whose=seen["whose"] or "mine", shared=seen["share"] == "yes", scope=wish["scope"],
        sign=seen["smallest"] or ("" if sign.get("named") else sign.get("words", "")),
        metric=sign.get("metric", ""), unit=sign.get("unit", ""),
        baseline=sign.get("baseline"), target=sign.get("target"), due=due,
        why=wish["why"], how=wish["how"],
        overrule="SL-1:" + seen["before"] if seen["before"] else "",
        opened_at=seen.facts.now, touched_at=seen.facts.now,
    )  # fmt: skip


def keep_goal(seen: Seen) -> list[Effect]:
    """The goal, its first step, and the stepping stone of a long one."""
    goal = a_goal(seen)
    effects: list[Effect] = [Put(goal)]
    person, now = seen.facts.person, seen.facts.now
    step, stone = seen["next_step"], seen["stone"]
    if step:
        effects.append(
            Put(Entry(person.tenant, person.id, seen.id("next"), "next", goal.id, step["words"],
                      day=step["day"], state="open", at=now))
        )  # fmt: skip
    if stone:
        effects.append(
            Put(Goal(person.tenant, person.id, seen.id("stone"), stone["words"], goal.kind, "active",
                     due=stone["day"] or months_later(seen.facts.today, 6).isoformat(), sign=stone["words"],
                     parent=goal.id, relation="step", opened_at=now, touched_at=now))
        )  # fmt: skip
    return effects


AS_GOAL = ~chosen("sign", "wish", "direction") & given("sign")
SHARED = chosen("whose", "agreed", "set")
FAR = known(
    lambda seen: is_far(due_of(seen), seen.facts.today), "due",
    says="{due} is more than three months away", denies="{due} is within three months",
)  # fmt: skip
LONG = known(
    lambda seen: horizon(due_of(seen), seen.facts.today) == "long", "due",
    says="{due} is five years away or more", denies="{due} is nearer than five years",
)  # fmt: skip
KEPT = AS_GOAL & (~FAR | given("next_step"))
PROPOSES = known(proposes, "sign", "kind", "before", "due", "whose", "share", "next_step", "stone")
WAITS = known(waits, "sign", "kind", "before", "due", "whose", "share", "next_step", "stone")
AGREED = known(lambda seen: agreed(seen).rhythm != "off", "rhythm", "rhythm_time")

SMART_GOAL = flow(
    "smart_goal",
    ask("wish", a_wish, offers=("sign", "kind", "due"), needed=True),
    choose("sign", "wish", "direction", reads=a_sign, shows=understood, offers=("due",), rule="LL-1"),
    ask("smallest", a_smallest_sign, when=chosen("sign", "direction"), rule="P2"),
    section(
        "as_a_goal",
        choose("kind", "performance", "learning", "unsure", rule="SL-1"),
        choose("before", "hardly", "few", "often", when=chosen("kind", "unsure"), rule="SL-1"),
        choose("due", "none", listed=days_ahead, reads=a_due, rule="SDT-1"),
        choose("whose", "mine", "agreed", "set", shows=understood, echoes=True, rule="P1"),
        confirm("share", when=SHARED & (~given("before") | ~FAR), shows=understood, rule="P1"),
        ask("next_step", a_step_on_a_day, when=FAR, rule="PX-1"),
        ask("stone", a_step_on_a_day, when=LONG & ~given("before"), rule="T2"),
        when=AS_GOAL,
    ),
    do("keep", keep_goal, saved_once=given("whose")),
    say("kept_wish", when=~given("sign") | chosen("sign", "wish"), shows=understood),
    say("kept_direction", when=chosen("sign", "direction"), shows=understood),
    say("kept_waiting", when=AS_GOAL & FAR & ~given("next_step"), shows=understood),
    say("kept", when=KEPT, shows=understood),
    do("propose", propose, when=KEPT & PROPOSES),
    section(
        "asking",
        choose("rhythm", "yes", "another", "no", reads=yes_or_when, shows=proposal, rule="FB-2", since=2),
        ask("rhythm_time", when_to_ask, when=chosen("rhythm", "another"), rule="FB-2", since=2),
        do("keep_rhythm", keep_rhythm),
        say("rhythm_kept", when=AGREED, shows=as_agreed),
        say("rhythm_off", when=~AGREED),
        when=KEPT & WAITS,
    ),
    version=2,
)
