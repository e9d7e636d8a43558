"""Plays a year of a company that does not exist through the house as it is: the reception, the tick and the digests.

The clock goes from one moment at which something falls due, or at which somebody does something, to the next. What
somebody does follows from the seed alone, so that a year can be had again.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence

from bot.app import App
from bot.clock import Dice, dice
from bot.simulated import sayings
from bot.simulated.company import Colleague
from bot.simulated.habits import Act, first_act, next_act
from bot.simulated.ledger import Ledger
from bot.simulated.life import HOUR, WEEK, Happens, day_of, life
from bot.simulated.promises import Promises, here
from bot.simulated.record import Record
from bot.simulated.staff import count, hire, moved, set_gone, taken_back
from bot.travel import travel
from conversations.messages import Message, Reply
from storage import outbox, people, schedule
from storage.outbox import Outgoing, Receipt
from storage.tables import LOCAL

DOOR = "playground"
TAKEN_BACK = {"shared/taken_back", "share/private_again", "line/private_again"}
"""After these words a line that waited is not sent any more."""
MOST_TURNS = 14
"""Messages of one visit; then somebody has to go."""


def outages(record: Record, start: int) -> list[tuple[int, int]]:
    """When the coach is down: now and then for some hours, and seldom for days."""
    chance = dice(f"{record.seed} outages")
    lengths = [chance.choice((1, 2, 3, 6, 9, 14, 60)) for _ in range(record.weeks // 6 + 1)]
    begins = [start + chance.randrange(record.weeks * 7 * 24) * HOUR for _ in lengths]
    return [(at, at + hours * HOUR) for at, hours in zip(begins, lengths, strict=True)]


class Year:
    """A company, the moments ahead of it, and what came of those gone by."""

    def __init__(self, app: App, staff: Sequence[Colleague], record: Record, start: int) -> None:
        self.app, self.staff, self.record, self.start = app, staff, record, start
        self.end = start + record.weeks * WEEK
        self.outages = outages(record, start)
        self.ledger = Ledger()
        self.promises = Promises(self.ledger)
        self.of = {one.person.id: one for one in staff}
        self.heads = [one for one in staff if not one.manager]
        self._agenda: list[tuple[int, int, int, Happens]] = []
        self._count = self._read = self._messages = 0

    def play(self, tell: Callable[[int], object]) -> Record:
        """Play it all; `tell` is called with how many weeks have gone by."""
        with self.app.database.write() as unit:
            self.app.clock.move_to(unit, self.start)
            hire(unit, self.staff, self.start)
        for one in self.staff:
            for happens in life(one, self.start, self.record.weeks, self._chance(one, "life")):
                self._plan(one, happens)
        week = 0
        while (at := self._next()) < self.end:
            at = self._rises(at)
            self._go(at)
            self._happen(at)
            if (at - self.start) // WEEK > week:
                week = (at - self.start) // WEEK
                tell(week)
        self._go(self.end)
        tell(self.record.weeks)
        for one in self.staff:
            if one.asked_at:
                self.record.answered(None)
        with self.app.database.read() as unit:
            count(unit, self.staff, self.record)
        self.record.broken = self.promises.broken
        return self.record

    def _chance(self, one: Colleague, what: str) -> Dice:
        """Chance of somebody's own, so that what they do hangs on nobody else."""
        return dice(f"{self.record.seed} {one.number} {what}")

    def _plan(self, one: Colleague, happens: Happens) -> None:
        self._count += 1
        heapq.heappush(self._agenda, (happens.at, self._count, one.number, happens))

    def _next(self) -> int:
        """The next moment at which something falls due or somebody does something."""
        with self.app.database.read() as unit:
            due = schedule.next_due(unit)
        mine = self._agenda[0][0] if self._agenda else self.end
        return min(self.end, mine if due is None else min(mine, due))

    def _rises(self, at: int) -> int:
        """The moment itself, or the end of the time for which the coach is down then: nothing is done on the way."""
        for down, up in self.outages:
            if down <= at < up:
                with self.app.database.write() as unit:
                    self.app.clock.move_to(unit, up)
                return up
        return at

    def _go(self, at: int) -> None:
        """Be there, do what is due, and see to it that everybody reads what they were sent."""
        with self.app.database.read() as unit:
            now = self.app.clock.read(unit, LOCAL)
        # Something may have been due while the last of it was still written.
        self.record.done.add(travel(self.app, at) if at > now else self.app.nudges.tick())
        self._deliver()

    def _happen(self, at: int) -> None:
        """Let everybody do what they have in mind by now, all at once and an answer at a time."""
        acts: list[tuple[Colleague, Act]] = []
        later = []
        while self._agenda and self._agenda[0][0] <= at:
            _, _, number, happens = heapq.heappop(self._agenda)
            one = self.staff[number]
            if any(one is busy for busy, _ in acts):
                later.append((one, happens._replace(at=at + HOUR)))
            elif act := self._begin(one, happens):
                acts.append((one, act))
        for one, happens in later:
            self._plan(one, happens)
        for _ in range(MOST_TURNS):
            if not acts:
                return
            self._say(acts)
            acts = [(one, act) for one, _ in acts if (act := self._goes_on(one)) is not None]

    def _begin(self, one: Colleague, happens: Happens) -> Act | None:
        """What somebody begins with, or what just happens to them."""
        kind, at = happens.kind, happens.at
        if kind in ("leaves", "returns"):
            self._leaves(one, kind == "leaves")
            return None
        if not one.here or (at < one.silent_until and kind != "back"):
            return None
        if kind == "silent":
            one.silent_until = happens.until
            return None
        if kind == "answer":
            return self._goes_on(one)
        if kind == "manager":
            return self._changes(one)
        day = ""
        if kind == "away":
            one.silent_until, day = happens.until, day_of(happens.until, one).isoformat()
        if kind == "not_mine":
            self.ledger.ends(one.person.name)
        return first_act(kind, one, self._word(one), self._chance(one, f"{kind} {one.lines}"), day)

    def _goes_on(self, one: Colleague) -> Act | None:
        act = next_act(one, self._word(one), self._chance(one, f"act {one.lines}"))
        if act is not None and one.reply is not None:
            self.ledger.taps(one, one.reply, act.press, [head.person.name for head in self.heads])
        return act

    def _word(self, one: Colleague) -> str:
        one.lines += 1
        return self.ledger.says(sayings.a_word(one.number, one.lines), one.person.name)

    def _changes(self, one: Colleague) -> Act | None:
        """Somebody gets another manager: by the company's list, or because they name one, who then has to agree."""
        others = [head for head in self.heads if head.user != one.manager]
        chance = self._chance(one, "manager")
        if not others:
            return None
        head = chance.choice(others)
        if chance.random() < 0.4:
            return first_act("manager", one, self._word(one), chance, name=head.person.name)
        self.ledger.ends(one.person.name)
        with self.app.database.write() as unit:
            moved(unit, one, self.of[f"p-{one.manager}"], head)
        one.manager = head.user
        self.record.changed += 1
        return None

    def _leaves(self, one: Colleague, leaves: bool) -> None:
        one.here = not leaves
        self.record.left += leaves
        self.record.returned += not leaves
        with self.app.database.write() as unit:
            set_gone(unit, one, self.app.clock.read(unit, LOCAL) if leaves else 0)

    def _say(self, acts: Sequence[tuple[Colleague, Act]]) -> None:
        """Say all of it as one group, and read the answers."""
        said = [self._message(one, act) for one, act in acts]
        for one, _ in acts:
            one.reply = None
        with self.app.database.write() as unit:
            self.app.reception.take(unit, said)
            now = self.app.clock.read(unit, LOCAL)
        self.record.turns += len(said)
        for one, _ in acts:
            if one.asked_at:
                self.record.answered((now - one.asked_at) / HOUR)
                one.asked_at = 0
        self._deliver()

    def _message(self, one: Colleague, act: Act) -> Message:
        self._messages += 1
        person = one.person
        return Message(
            f"{DOOR}:simulated-{self._messages}", DOOR, LOCAL, one.user, act.text, act.press, name=person.name,
            locale=person.locale, zone=person.zone,
        )  # fmt: skip

    def _deliver(self) -> None:
        """Everything that was said since reaches its reader at once."""
        while True:
            with self.app.database.read() as unit:
                rows = outbox.since(unit, self._read)
                persons = {row.person: people.find(unit, LOCAL, LOCAL, row.user) for _, row in rows}
            if not rows:
                return
            for _, row in rows:
                person = persons[row.person]
                if person is not None:
                    self.promises.look(row, Reply.load(row.reply), person)
                    self._reaches(row)
            self._read = rows[-1][0]
            with self.app.database.write() as unit:
                outbox.receipts(unit, [Receipt(number, "sent", row.at) for number, row in rows])

    def _reaches(self, row: Outgoing) -> None:
        """Somebody reads a message; when the coach began it they may answer, at once or after days."""
        one, reply = self.of[row.person], Reply.load(row.reply)
        one.hears(reply)
        if not TAKEN_BACK.isdisjoint(reply.keys):
            with self.app.database.read() as unit:
                for line in taken_back(unit, one):
                    self.ledger.takes_back(one.person.name, line)
        if "news/manager_yes" in reply.keys:
            head = next((head for head in self.heads if head.person.name in reply.plain()), None)
            self.ledger.ends(one.person.name, but=head.person.name if head else "")
            one.manager = head.user if head else one.manager
        if not row.key.startswith("time:"):
            return
        at = row.not_before or row.at
        local = here(at, one.person)
        week = min((row.at - self.start) // WEEK, self.record.weeks - 1)
        self.record.began(reply.keys[0], week, local.hour)
        if reply.keys[0].startswith("nudge/"):
            if one.asked_at:
                self.record.answered(None)
            one.asked_at = at
        chance = self._chance(one, row.key)
        if chance.random() < one.habits.answers and at >= one.silent_until:
            wait = chance.expovariate(1 / (one.habits.haste * HOUR))
            self._plan(one, Happens(int(at + wait) // HOUR * HOUR + HOUR, "answer"))
