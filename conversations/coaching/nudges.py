"""What becomes of plans that fell due: sent, passed over with a reason, moved, and when each falls due next. Pure.

The promises are FB-2 (at most so many unasked messages a week, by priority), T4 (silence), A2 and A13 (the person's own
times) and the late rule of docs/house.md. `bot/nudges.py` claims the plans before and carries the verdicts out after.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from conversations.coaching.times import (
    LATEST,
    Holidays,
    Slot,
    next_slot,
    next_within,
    slot_after,
    within_hours,
    zone_of,
)
from conversations.coaching.values import Plan, Whom

PRIORITY = ("cue", "check_in", "milestone", "due", "later", "back", "month", "quarter", "rest")
"""Of several that are due at once; the first is sent."""
OWN = ("cue", "milestone", "due", "later", "back", "rest")
"""What the person dated or put off themselves; it does not count among the unasked messages of a week."""
THIRD, SLOWER, SLOWEST = 2, 4, 7
"""Unanswered messages after which one tap is offered, the rhythm is monthly, and then quarterly (T4)."""
MOST_MISSED = 60
"""Missed days of one plan that are written down one by one."""


class Happened(NamedTuple):
    """What became of a plan on one of its days."""

    day: str
    state: str
    """fired | skipped"""
    reason: str = ""


class Verdict(NamedTuple):
    """What becomes of a plan that is due."""

    plan: Plan
    """As it goes on: when it falls due next."""
    heading: str = ""
    """The words to send, a heading of `flows/nudge`; empty where nothing is sent."""
    day: str = ""
    """The day the message is about."""
    late: bool = False
    counts: bool = False
    """Whether it is one of the unasked messages of a week."""
    happened: tuple[Happened, ...] = ()
    fired: str = ""
    """The local day on which it is sent; empty where nothing is."""


def worked_out(plan: Plan, person: Whom, holidays: Holidays) -> Plan:
    """A plan with the moment at which it falls due next; nobody is asked more often than they answer (T4)."""
    asked, rhythm = plan, slowed(plan, person.unanswered)
    if rhythm == "digest":  # Its day and hour are those of the person who reads it.
        rhythm, _, hour = person.digest.partition(" ")
        asked = replace(plan, at=hour)
    slot = slot_after(asked, person, holidays, rhythm, plan.since, plan.last_day, plan.done_day)
    return _settled(plan, plan.last_day, plan.since, slot)


def slowed(plan: Plan, unanswered: int) -> str:
    """The rhythm of a plan after so many unanswered messages."""
    if plan.what != "check_in" or plan.rhythm == "once" or unanswered < SLOWER:
        return plan.rhythm
    return "quarter" if unanswered >= SLOWEST else "month"


def _settled(plan: Plan, last_day: str, since: int, slot: Slot | None) -> Plan:
    # By hand, because `replace` takes longer than all the rest of the decision.
    return Plan(
        plan.tenant, plan.person, plan.id, plan.what, plan.about, plan.rhythm, plan.at, plan.day, since, last_day,
        plan.done_day, slot.at if slot else None, slot.day if slot else "",
    )  # fmt: skip


def decide(
    plans: Sequence[Plan], person: Whom, now: int, sent: int, has_goals: bool, holidays: Holidays
) -> list[Verdict]:
    """The verdicts over one person's plans that are due at a moment; `sent` were sent this week and count."""
    verdicts: list[Verdict] = []
    taken = caught_up = False
    for plan in sorted(plans, key=_rank) if len(plans) > 1 else plans:
        if reason := why_not(plan, person, has_goals, now):
            verdicts.append(_passed_over(plan, person, now, reason, holidays))
            continue
        late = now - (plan.due_at or 0) > LATEST or not _may_come(plan, now, person, holidays)
        if late and (caught_up or taken):
            verdicts.append(_passed_over(plan, person, now, "late", holidays))
        elif plan.what not in OWN and sent >= person.most:
            verdicts.append(_passed_over(plan, person, now, "enough", holidays))
        elif late and not within_hours(now, person, holidays):
            caught_up = True
            verdicts.append(_moved(plan, person, now, holidays))
        elif taken and plan.what != "cue":
            verdicts.append(_behind(plan, person, now, holidays))
        else:
            taken = taken or plan.what != "cue"
            caught_up = caught_up or late
            sent += plan.what not in OWN
            verdicts.append(_sent(plan, person, now, late, holidays))
    return verdicts


def _rank(plan: Plan) -> tuple[int, int, str]:
    return (PRIORITY.index(plan.what) if plan.what in PRIORITY else len(PRIORITY), plan.due_at or 0, plan.id)


def why_not(plan: Plan, person: Whom, has_goals: bool, now: int) -> str:
    """Why nothing is sent at all, or an empty text."""
    if person.gone_at:
        return "gone"
    if person.silenced:
        return "quiet"
    if not person.last_place:
        return "nowhere"
    if rests(person, now) and plan.what not in ("rest", "back"):
        return "resting"
    if plan.what in ("check_in", "month", "quarter") and not has_goals:
        return "no goals"
    if plan.what in ("month", "quarter") and person.unanswered >= SLOWER:
        return "unanswered"
    return ""


def rests(person: Whom, now: int) -> bool:
    """Whether a person rests or is away: the day they named is the first one back."""
    until = person.resting_until
    return until == "open" or (bool(until) and today_of(now, person) < until)


def local_day(at: int, person: Whom) -> date:
    """The calendar day of a moment where the person is."""
    return _day_at(at // 60_000, person.zone)[0]


@lru_cache(maxsize=8_192)
def _day_at(minute: int, zone: str) -> tuple[date, str, str]:
    """The local day, also as a text, and the Monday of its week."""
    day = datetime.fromtimestamp(minute * 60, UTC).astimezone(zone_of(zone)).date()
    return day, day.isoformat(), (day - timedelta(days=day.weekday())).isoformat()


def today_of(now: int, person: Whom) -> str:
    """The calendar day of a moment where the person is, as a text."""
    return _day_at(now // 60_000, person.zone)[1]


def week_of(now: int, person: Whom) -> str:
    """The Monday of the person's week, from which the unasked messages are counted."""
    return _day_at(now // 60_000, person.zone)[2]


def _may_come(plan: Plan, now: int, person: Whom, holidays: Holidays) -> bool:
    # What the person gave an hour of its own comes at that hour, on whatever day it is.
    return bool(plan.at) or within_hours(now, person, holidays)


def _sent(plan: Plan, person: Whom, now: int, late: bool, holidays: Holidays) -> Verdict:
    today = today_of(now, person) if late else plan.due_day
    happened = [*(_missed(plan, person, today, "late", holidays) if late else ())]
    day = today
    happened.append(Happened(day, "fired"))
    # What came late is not followed by the next one on its heels.
    done = max(today, plan.done_day) if late else plan.done_day
    onward = _onward(plan, person, now, max(day, plan.due_day), holidays, done, person.unanswered + 1)
    return Verdict(onward, heading(plan, person), plan.due_day, late, plan.what not in OWN, tuple(happened), day)


def heading(plan: Plan, person: Whom) -> str:
    """The words for a plan: of a check-in by how long it has been silent, of what was put off those it had."""
    if plan.what == "later":
        return plan.about or "check_in"
    if plan.what != "check_in" or person.unanswered < THIRD:
        return plan.what
    if person.unanswered == THIRD:
        return "again"
    if person.unanswered < SLOWER:
        return "check_in"
    return "monthly" if person.unanswered == SLOWER else "still_monthly" if person.unanswered < SLOWEST else "quarterly"


def _passed_over(plan: Plan, person: Whom, now: int, reason: str, holidays: Holidays) -> Verdict:
    missed = tuple(_missed(plan, person, today_of(now, person), reason, holidays))
    happened = missed or (Happened(plan.due_day, "skipped", reason),)
    onward = _onward(plan, person, now, happened[-1].day, holidays)
    return Verdict(onward, happened=happened)


def _moved(plan: Plan, person: Whom, now: int, holidays: Holidays) -> Verdict:
    """The one catch-up waits for the person's hours; the days it was due on are written down as missed."""
    today = today_of(now, person)
    at = next_within(now, person, holidays)
    day = local_day(at, person).isoformat()
    missed = [one for one in _missed(plan, person, today, "late", holidays) if one.day < day]
    return Verdict(replace(plan, due_at=at, due_day=day), happened=tuple(missed))


def _behind(plan: Plan, person: Whom, now: int, holidays: Holidays) -> Verdict:
    """Behind a message that was just sent: a date rides in it, a look back waits for the next working day."""
    if plan.what in ("due", "milestone"):
        return _passed_over(plan, person, now, "rides along", holidays)
    tomorrow = (local_day(now, person) + timedelta(days=1)).isoformat()
    start = replace(plan, rhythm="once", day=tomorrow)
    slot = next_slot(replace(start, last_day="", since=now, done_day=""), person, holidays)
    if slot is None:
        return _passed_over(plan, person, now, "rides along", holidays)
    return Verdict(replace(plan, due_at=slot.at, due_day=slot.day))


def _missed(plan: Plan, person: Whom, today: str, reason: str, holidays: Holidays) -> Iterator[Happened]:
    """The days before today on which a plan was due and nothing was sent."""
    day = plan.due_day
    for _ in range(MOST_MISSED):
        if not day or day >= today:
            return
        yield Happened(day, "skipped", reason)
        again = plan.rhythm != "once"
        slot = slot_after(plan, person, holidays, plan.rhythm, plan.since, day) if again else None
        day = slot.day if slot else ""


def _onward(
    plan: Plan, person: Whom, now: int, last_day: str, holidays: Holidays, done_day: str = "", unanswered: int = 0
) -> Plan:
    last = max(last_day, plan.last_day)
    if plan.rhythm == "once":
        return _settled(plan, last, now, None)
    rhythm = slowed(plan, unanswered or person.unanswered)
    return _settled(plan, last, now, slot_after(plan, person, holidays, rhythm, now, last, done_day or plan.done_day))
