"""Who should hear what, and when: written from the promises alone, day by day, with nothing of the house in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

RANK = ("check_in", "due", "month", "quarter")
QUARTERS = (1, 4, 7, 10)


@dataclass
class Planned:
    """Something that comes again, or once."""

    what: str
    since: datetime
    day: date | None = None
    """Of something that comes once."""
    last: date = date.min
    done: date = date.min
    """When the person did it by themselves."""
    moved: date | None = None
    """The day it waits for behind something else that came first."""
    over: bool = False


@dataclass
class Somebody:
    """A person as the oracle knows them."""

    zone: str
    hour: int
    working: frozenset[int] = frozenset(range(5))
    rhythm: frozenset[int] = frozenset({4})
    most: int = 2
    silenced: bool = False
    rests_until: date = date.min
    unanswered: int = 0
    active: set[str] = field(default_factory=set)
    planned: dict[str, Planned] = field(default_factory=dict)
    heard: list[tuple[str, str]] = field(default_factory=list)
    """(what, local day) of everything they were sent."""
    counted: list[date] = field(default_factory=list)

    def agree(self, now: datetime, rhythm: frozenset[int]) -> None:
        """They are asked from now on, on these weekdays."""
        again = self.planned.get("check_in")
        if again is None:
            for what in ("check_in", "month", "quarter"):
                self.planned[what] = Planned(what, now)
        elif rhythm != self.rhythm:
            again.since, again.moved = now, None
        self.rhythm = rhythm

    def lives_differently(self, now: datetime) -> None:
        """Their hours, days or zone changed: what lies ahead is worked out again from now on."""
        for one in self.planned.values():
            if not one.over:
                one.since, one.moved = now, None

    def speaks(self, now: datetime) -> None:
        """Any word brings the old rhythm back."""
        slow = self.unanswered >= 4
        self.unanswered = 0
        if slow:
            self.lives_differently(now)

    def here(self, now: datetime) -> date:
        """The day it is for them."""
        return now.astimezone(ZoneInfo(self.zone)).date()

    def moment(self, day: date) -> datetime:
        """Their hour on a day."""
        return datetime.combine(day, time(self.hour), ZoneInfo(self.zone)).astimezone(UTC)

    def works(self, day: date) -> date:
        """The day itself, or the next one they work on."""
        while day.weekday() not in self.working:
            day += timedelta(days=1)
        return day

    def days_of(self, one: Planned, around: date) -> list[tuple[date, date]]:
        """The days it is meant for, and where each comes, from two weeks before a day until far behind it."""
        if one.day is not None:
            return [(one.day, self.works(one.day))]
        near = [around + timedelta(days=ahead) for ahead in range(-14, 140)]
        slow = one.what == "check_in" and self.unanswered >= 4
        if one.what == "check_in" and not slow:
            return [(day, self.works(day)) for day in near if day.weekday() in self.rhythm]
        by_quarter = one.what == "quarter" or (slow and self.unanswered >= 7)
        firsts = [day for day in near if day.day == 1 and (not by_quarter or day.month in QUARTERS)]
        return [(self.works(day), self.works(day)) for day in firsts]

    def half(self, one: Planned) -> int:
        """How many days early still counts as done: half of what lies between two."""
        slow = one.what == "check_in" and self.unanswered >= 4
        if one.what == "check_in" and not slow:
            return 7 // (2 * len(self.rhythm))
        return 45 if slow and self.unanswered >= 7 else 15

    def next(self, one: Planned) -> tuple[datetime, date] | None:
        """When it falls next."""
        if one.over:
            return None
        if one.moved is not None:
            return self.moment(one.moved), one.moved
        after = max(one.last, one.done + timedelta(days=self.half(one)) if one.done > date.min else date.min)
        around = max(self.here(one.since), after if after > date.min else self.here(one.since))
        days = self.days_of(one, around)
        fitting = [day for meant, day in days if meant > after and self.moment(day) > one.since]
        return (self.moment(min(fitting)), min(fitting)) if fitting else None

    def live(self, until: datetime) -> None:
        """Let time pass and write down what they should hear."""
        while True:
            ahead = {name: self.next(one) for name, one in self.planned.items()}
            moments = [found[0] for found in ahead.values() if found is not None and found[0] <= until]
            if not moments:
                return
            now = min(moments)
            names = [name for name, found in ahead.items() if found is not None and found[0] == now]
            self._at(now, {name: found[1] for name in names if (found := ahead[name]) is not None})

    def _at(self, now: datetime, days: dict[str, date]) -> None:
        today, taken = self.here(now), False
        monday = today - timedelta(days=today.weekday())
        for name in sorted(days, key=lambda one: (RANK.index(self.planned[one].what), one)):
            one, day = self.planned[name], days[name]
            counts = one.what != "due"
            nothing = counts and not self.active
            nothing = nothing or (one.what in ("month", "quarter") and self.unanswered >= 4)
            full = counts and len([sent for sent in self.counted if sent >= monday]) >= self.most
            if not (self.silenced or today < self.rests_until or nothing or full):
                if taken and counts:
                    one.moved = self.works(today + timedelta(days=1))
                    continue
                if not taken:
                    taken = True
                    self.heard.append((one.what, day.isoformat()))
                    if counts:
                        self.counted.append(day)
                    if one.what == "check_in":
                        self.unanswered += 1
            one.last, one.since, one.moved, one.over = max(day, one.last), now, None, one.day is not None
