"""The tick: claims what fell due, decides, and writes what comes of it, all in one transaction.

`bot/ticks.py` calls it every second in every process; the database decides who gets which plan. What is sent lies in
the outbox afterwards, where `bot/delivery.py` takes it up.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.digest import write_digests
from bot.doors import door_of, spread
from bot.holidays import public_holidays
from bot.reception import Reception
from conversations.coaching.nudges import Verdict, decide, today_of, week_of, worked_out
from conversations.coaching.values import Plan, Whom
from conversations.messages import Message, decoded
from conversations.nudging import nudge_reply
from storage import claims, outbox, schedule
from storage.database import Database, Unit
from storage.errors import CannotKeep, LostRace, NoSuchPlace, StorageProblem
from storage.faults import fault
from storage.outbox import Outgoing
from storage.schedule import Due, Occurrence

log = logging.getLogger("cairn")

MOST = 500
"""Plans that one transaction claims."""
AN_HOUR = 3_600_000
A_WEEK = 7 * 24 * AN_HOUR
"""How long a notice that fails is tried again, in milliseconds."""
OF_ROWS = (CannotKeep, LostRace, NoSuchPlace)
"""Problems of the store that lie with what somebody's plan says, and not with the store."""


@dataclass
class Ticked:
    """What one tick did."""

    claimed: int = 0
    fired: Counter[str] = field(default_factory=Counter)
    """Messages by what they are about."""
    skipped: Counter[str] = field(default_factory=Counter)
    """Plans passed over, by reason."""
    late: int = 0
    told: int = 0
    digests: int = 0
    erased: bool = False

    def add(self, other: Ticked) -> None:
        """Count another one in."""
        self.claimed += other.claimed
        self.fired += other.fired
        self.skipped += other.skipped
        self.late += other.late
        self.told += other.told
        self.digests += other.digests
        self.erased = self.erased or other.erased


class Nudges:
    """Takes what falls due, a batch a transaction."""

    def __init__(self, database: Database, reception: Reception) -> None:
        self.database, self.reception = database, reception
        self._rendered: dict[tuple[object, ...], tuple[str, str]] = {}

    def tick(self, most: int = MOST) -> Ticked:
        """Take everything that is due now, batch by batch; nothing waits, and it only looks."""
        done = Ticked()
        with self.database.glance() as unit:
            waiting = schedule.waiting(unit)
        while waiting:
            batch = self.batch(most)
            done.add(batch)
            waiting = batch.claimed >= most
        return done

    def batch(self, most: int = MOST) -> Ticked:
        """One transaction: claim, decide, write; where that fails each person alone, so that one harms nobody."""
        try:
            with self.database.write() as unit:
                fault("tick.before_claim")
                dues = schedule.claim(unit, most)
                fault("tick.after_claim")
                done = self.take(unit, dues)
                fault("tick.before_commit")
            fault("tick.after_commit")
            return done
        except Exception as problem:
            if isinstance(problem, StorageProblem) and not isinstance(problem, OF_ROWS):
                raise
            log.error("a batch of plans failed, so each person is taken alone: %s", type(problem).__name__)
            return self.one_by_one(most)

    def one_by_one(self, most: int) -> Ticked:
        """Each person in a transaction of their own; what fails waits for an hour, a notice a week at most."""
        done = Ticked()
        with self.database.write() as unit:
            picked = claims.pick(unit, most)
        for who in picked:
            try:
                with self.database.write() as unit:
                    done.add(self.take(unit, claims.due(unit, claims.hold(unit, [who]))))
            except Exception as problem:
                if isinstance(problem, StorageProblem) and not isinstance(problem, OF_ROWS):
                    raise
                log.error("a plan failed and waits for an hour: %s", type(problem).__name__)
                with self.database.write() as unit:
                    put_off(unit, claims.due(unit, claims.hold(unit, [who])))
        return done

    def take(self, unit: Unit, dues: Sequence[Due]) -> Ticked:
        """Decide over claimed plans and write what comes of it."""
        done = Ticked(len(dues))
        new = [due for due in dues if is_new(due.plan)]
        ready = [due for due in dues if not is_new(due.plan)]
        settled = [worked_out(due.plan, due.person, public_holidays) for due in new]
        self._tell(unit, [due for due in ready if due.plan.what == "notice"], done)
        digests = [due for due in ready if due.plan.what == "digest"]
        if digests:
            written = write_digests(unit, digests, self.reception.words_of, public_holidays)
            settled += written.plans
            done.digests += written.sent
        settled += self._nudge(unit, [due for due in ready if due.plan.what not in ("notice", "digest")], done)
        if settled:
            fault("tick.before_settled")
            schedule.settle(unit, settled)
            fault("tick.after_settled")
        return done

    def _tell(self, unit: Unit, dues: Sequence[Due], done: Ticked) -> None:
        """Have people told what others' turns brought them, each in a turn of their own; then it is gone."""
        there = [due for due in dues if due.person.last_place and not due.person.gone_at]
        there.sort(key=lambda due: (due.plan.since, due.plan.id))
        theirs = list(by_person(there).values())
        for at in range(max(map(len, theirs), default=0)):  # A person is in a group only once.
            for taken in self.reception.take(unit, [notice(own[at]) for own in theirs if at < len(own)]):
                done.told += 1
                done.erased = done.erased or taken.erased
        if dues:
            schedule.drop(unit, [(due.plan.tenant, due.plan.person, due.plan.id) for due in dues])

    def _nudge(self, unit: Unit, dues: Sequence[Due], done: Ticked) -> list[Plan]:
        """Send, skip or move each person's plans; only what nobody wrote before is sent."""
        of = by_person(dues)
        if not of:
            return []
        fault("tick.before_counted")
        sent = schedule.counted(unit, [(*who, week_of(theirs[0].now, theirs[0].person)) for who, theirs in of.items()])
        fault("tick.after_counted")
        verdicts = [(theirs[0], one) for who, theirs in of.items() for one in decided(theirs, sent.get(who, 0))]
        fault("tick.before_occurrences")
        happened = schedule.happen(unit, [row for due, verdict in verdicts for row in occurrences(due, verdict)])
        fault("tick.after_occurrences")
        fired = [(due, one) for due, one in verdicts if one.fired and (*name(one), one.fired) in happened]
        fault("tick.before_letters")
        outbox.add(unit, [self.letter(due, verdict) for due, verdict in fired])
        fault("tick.after_letters")
        if fired:
            last = {row[:2]: row for due, one in fired for row in [nudged(due, one)]}
            fault("tick.before_nudged")
            schedule.nudged(unit, last.values())
            fault("tick.after_nudged")
        skipped = [one.reason for _, verdict in verdicts for one in verdict.happened if one.state == "skipped"]
        done.skipped.update(skipped)
        for _, verdict in fired:
            done.fired[verdict.plan.what] += 1
            done.late += verdict.late
        return [verdict.plan for _, verdict in verdicts]

    def letter(self, due: Due, verdict: Verdict) -> Outgoing:
        """The message as it leaves, somewhere within the minute; rendered once for everybody it says the same to."""
        person, plan = due.person, verdict.plan
        keys, reply = self.rendered(person, verdict, due.busy)
        key = "/".join(filter(None, (f"time:{plan.person}", plan.id, verdict.fired, slot(plan))))
        return Outgoing(
            plan.tenant, plan.person, person.last_place, person.last_user, door_of(person), f"{key}/0", key, keys,
            reply, "pending", due.now, None, due.now + spread(key),
        )  # fmt: skip

    def rendered(self, person: Whom, verdict: Verdict, busy: bool) -> tuple[str, str]:
        """The wording keys and the reply as JSON."""
        known = (person.locale, verdict.heading, verdict.day, verdict.late, busy)
        found = self._rendered.get(known)
        if found is None:
            if len(self._rendered) > 10_000:
                self._rendered.clear()
            words = self.reception.words_of(person)
            reply = nudge_reply(words, verdict.heading, day=verdict.day, late=verdict.late, busy=busy)
            found = self._rendered[known] = (",".join(reply.keys), reply.dump())
        return found


def put_off(unit: Unit, dues: Sequence[Due]) -> None:
    """Have what failed wait for an hour; what somebody should have been told a week ago is told no more."""
    over = [due.plan for due in dues if due.plan.what == "notice" and due.now - due.plan.since > A_WEEK]
    if over:
        log.error("%d notices failed for a week and are given up", len(over))
        schedule.drop(unit, [(plan.tenant, plan.person, plan.id) for plan in over])
    schedule.settle(unit, [replace(due.plan, due_at=due.now + AN_HOUR) for due in dues if due.plan not in over])


def is_new(plan: Plan) -> bool:
    """Whether it is to be worked out: not yet done, or put off because it failed."""
    return not plan.due_at or (not plan.due_day and plan.what != "notice")


def by_person(dues: Iterable[Due]) -> dict[tuple[str, str], list[Due]]:
    """What is due, person by person."""
    of: dict[tuple[str, str], list[Due]] = {}
    for due in dues:
        of.setdefault((due.plan.tenant, due.plan.person), []).append(due)
    return of


def decided(dues: Sequence[Due], sent: int) -> list[Verdict]:
    """The verdicts over the plans of one person that are due."""
    first = dues[0]
    has_goals = first.works_from is not None and first.works_from <= today_of(first.now, first.person)
    return decide([due.plan for due in dues], first.person, first.now, sent, has_goals, public_holidays)


def name(verdict: Verdict) -> tuple[str, str, str]:
    """What names a plan."""
    return (verdict.plan.tenant, verdict.plan.person, verdict.plan.id)


def occurrences(due: Due, verdict: Verdict) -> Iterable[Occurrence]:
    """What became of a plan, as rows."""
    plan = verdict.plan
    for day, state, reason in verdict.happened:
        counts = verdict.counts and state == "fired"
        yield Occurrence(plan.tenant, plan.person, plan.id, day, slot(plan), plan.what, state, reason, counts, due.now)


def slot(plan: Plan) -> str:
    """What tells two of a day apart: the hour of what is put off, which may be put off again on the same day."""
    return plan.at if plan.rhythm == "once" else ""


def nudged(due: Due, verdict: Verdict) -> tuple[str, str, str, int, int]:
    """That somebody was asked something, and whether an answer is missed when none comes (T4)."""
    missed = int(verdict.plan.what == "check_in")
    return (due.plan.tenant, due.plan.person, verdict.heading, due.now, missed)


def notice(due: Due) -> Message:
    """A notice as a message from time itself, in the name of the person it is for."""
    person, plan = due.person, due.plan
    command, seeds = decoded(plan.about)
    return Message(
        f"time:{plan.person}/{plan.id}", door_of(person), person.last_place, person.last_user, command,
        told={str(key): str(value) for key, value in seeds.items()},
    )  # fmt: skip
