"""What must hold of every message of the year; whatever does not is written down with the person's name."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.simulated.ledger import Ledger
from conversations.coaching.values import Person
from conversations.messages import Reply
from storage.outbox import Outgoing

COUNTED = ("check_in", "month", "quarter")
"""Plans whose messages count among the unasked ones of a week."""
OWN_HOUR = ("later", "cue")
"""Plans that the person gave an hour of their own, which counts more than their quiet hours."""
COMES_ANYWAY = ("rest", "back")
"""What is said to somebody who rests."""


class Promises:
    """Looks at whatever the coach sends."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.broken: list[str] = []
        self._weeks: Counter[tuple[str, int, int]] = Counter()
        self._days: set[tuple[str, str, str]] = set()

    def look(self, row: Outgoing, reply: Reply, person: Person) -> None:
        """A message to this person, who is as they are now; `row` says when it leaves."""
        for word in self.ledger.strangers(person.name, reply.plain()):
            self._broke(person, row, f"reads {word}, which is somebody else's")
        if not row.key.startswith("time:"):
            return
        if "digest/line" in reply.keys:
            self._digest(row, reply, person)
        if reply.keys[0].startswith("nudge/"):
            self._nudge(row, person)
        if person.gone_at:
            self._broke(person, row, "is written to after leaving")

    def _digest(self, row: Outgoing, reply: Reply, person: Person) -> None:
        for line in reply.lines:
            said = [span.text for span in line.spans if span.said]
            if line.bullet and (len(said) != 2 or not self.ledger.may_read(person.name, *said)):
                self._broke(person, row, f"reads a line nobody approved for them: {line.plain()}")

    def _nudge(self, row: Outgoing, person: Person) -> None:
        plan, day = plan_of(row.key)
        what = plan.partition("/")[0]
        hours = [f"{here(at, person):%H:%M}" for at in (row.at, row.not_before or row.at)]
        if what not in OWN_HOUR and any(inside(hour, person.quiet_hours) for hour in hours):
            self._broke(person, row, f"is written to at {hours[1]}, in their quiet hours {person.quiet_hours}")
        until = person.resting_until
        today = here(row.at, person).date()
        if what not in COMES_ANYWAY and (until == "open" or (until and today.isoformat() < until)):
            self._broke(person, row, f"is written to while away until {until}")
        if person.silenced:
            self._broke(person, row, "is written to after quiet")
        if what in COUNTED:
            year, week, _ = today.isocalendar()
            self._weeks[person.id, year, week] += 1
            if self._weeks[person.id, year, week] > person.most:
                self._broke(person, row, f"gets more than {person.most} unasked messages in week {week}")
        if (person.id, plan, day) in self._days:
            self._broke(person, row, f"is written to twice about {plan} on {day}")
        self._days.add((person.id, plan, day))

    def _broke(self, person: Person, row: Outgoing, what: str) -> None:
        self.broken.append(f"{person.name} {what} ({here(row.at, person):%Y-%m-%d %H:%M %Z}, {row.keys})")


def plan_of(key: str) -> tuple[str, str]:
    """The plan and the day out of the key of a message that time brought: time:person/plan/day/number."""
    parts = key.split("/")
    return "/".join(parts[1:-2]), parts[-2]


def here(at: int, person: Person) -> datetime:
    """A moment on a person's own clock."""
    return datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(person.zone))


def inside(hour: str, quiet: str) -> bool:
    """Whether an hour lies within quiet hours, which may cross midnight."""
    start, _, end = quiet.partition("-")
    if not quiet or start == end:
        return False
    return start <= hour < end if start < end else hour >= start or hour < end
