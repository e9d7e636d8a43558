"""Weeks of random behaviour: everybody hears what they should, when they should, and nothing else.

The oracle (`oracle.py`) is written from the promises, day by day; the house runs its real turns, plans and ticks.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from bot.app import App
from bot.effects import Decided, carry_out
from bot.settings import Settings
from bot.travel import travel
from conversations.coaching.plans import changes
from conversations.coaching.values import CheckIn, Goal, Person, Put
from conversations.facts import Facts
from conversations.messages import Message
from storage import outbox, people, values
from storage.people import Wanted
from tests.ordeal.oracle import Planned, Somebody
from tests.ordeal.row import FULL, size
from tests.talks import WORDS

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland")
NAMES = ("ana", "ben", "jo")
names = st.sampled_from(NAMES)
some_days = st.frozensets(st.integers(0, 6), min_size=1, max_size=3)
working_days = st.sampled_from([frozenset(range(5)), frozenset({0, 1, 2}), frozenset({2, 3, 4, 5, 6})])


def listed(days: frozenset[int]) -> str:
    return ",".join(WEEKDAYS[day] for day in sorted(days))


class Weeks(RuleBasedStateMachine):
    """Three people, their coach, and the oracle."""

    template: Path

    @initialize(zones=st.lists(st.sampled_from(ZONES), min_size=3, max_size=3))
    def begin(self, zones: list[str]) -> None:
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(self.template, self.folder / "cairn.db")
        self.app = App(Settings(CAIRN_DATABASE_URL=f"sqlite:///{self.folder}/cairn.db"))
        self.app.words = WORDS
        self.app.open()
        self.count = 0
        with self.app.database.write() as unit:
            self.app.clock.move(unit, "2026-01-15T09:00")
            for name, zone in zip(NAMES, zones, strict=True):
                people.lanes(unit, [Wanted("local", "local", name, f"p-{name}", name, "en", zone, 0)])
        self.there = {name: Somebody(zone, 15) for name, zone in zip(NAMES, zones, strict=True)}
        for name in NAMES:
            self.change(name, welcomed=True, rhythm="fri", last_door="terminal")
            self.there[name].agree(self.now, frozenset({4}))

    def teardown(self) -> None:
        if hasattr(self, "app"):
            self.app.close()
            shutil.rmtree(self.folder)

    @property
    def now(self) -> datetime:
        with self.app.database.read() as unit:
            return datetime.fromtimestamp(self.app.clock.read(unit, "local") / 1000, UTC)

    def person(self, name: str) -> Person:
        with self.app.database.read() as unit:
            found = people.find(unit, "local", "local", name)
        assert found is not None
        return found

    def put(self, name: str, value: Any) -> None:
        """What a turn of theirs would put, carried out as a turn's effects are."""
        before = self.person(name)
        with self.app.database.write() as unit:
            now = self.app.clock.read(unit, "local")
            facts = Facts(now, before, tuple(values.of(unit, Goal, [("local", before.id)])))
            after = value if isinstance(value, Person) else before
            effects = [Put(value)]
            carry_out(unit, [Decided(f"{name}{now}", now, effects, changes(facts, effects, before), after)])

    def change(self, name: str, **more: Any) -> None:
        self.put(name, replace(self.person(name), **more))

    def due_of(self, name: str, goal: str) -> str:
        one = self.there[name].planned.get(f"due/{goal}")
        return one.day.isoformat() if one is not None and one.day is not None else ""

    @rule(name=names, title=st.sampled_from("abc"), ahead=st.integers(1, 60))
    def sets_a_goal(self, name: str, title: str, ahead: int) -> None:
        who = self.there[name]
        if title in who.active or f"due/{title}" in who.planned:
            return
        day = who.here(self.now) + timedelta(days=ahead)
        now = self.now
        self.put(name, Goal("local", f"p-{name}", title, title, due=day.isoformat()))
        who.active.add(title)
        who.planned[f"due/{title}"] = Planned("due", now, day)

    @rule(name=names, title=st.sampled_from("abc"))
    def lets_a_goal_go(self, name: str, title: str) -> None:
        who = self.there[name]
        if title in who.active:
            self.put(name, Goal("local", f"p-{name}", title, title, state="released", due=self.due_of(name, title)))
            who.active.discard(title)
            who.planned[f"due/{title}"].over = True

    @rule(name=names, rhythm=some_days)
    def is_asked_on_other_days(self, name: str, rhythm: frozenset[int]) -> None:
        self.there[name].agree(self.now, rhythm)
        self.change(name, rhythm=listed(rhythm))

    @rule(name=names, hour=st.integers(9, 18), zone=st.sampled_from(ZONES), days=working_days)
    def lives_differently(self, name: str, hour: int, zone: str, days: frozenset[int]) -> None:
        who = self.there[name]
        if (who.hour, who.zone, who.working) == (hour, zone, days):
            return
        who.hour, who.zone, who.working = hour, zone, days
        who.lives_differently(self.now)
        self.change(name, hour=f"{hour:02}:00", zone=zone, days=listed(days))

    @rule(name=names, most=st.integers(0, 5))
    def allows_so_many(self, name: str, most: int) -> None:
        self.there[name].most = most
        self.change(name, most=most)

    @rule(name=names, silenced=st.booleans())
    def is_quiet_or_not(self, name: str, silenced: bool) -> None:
        self.there[name].silenced = silenced
        self.change(name, silenced=silenced)

    @rule(name=names, days=st.integers(-3, 20))
    def is_away(self, name: str, days: int) -> None:
        until = self.there[name].here(self.now) + timedelta(days=days)
        self.there[name].rests_until = until
        self.change(name, resting_until=until.isoformat())

    @rule(name=names)
    def says_something(self, name: str) -> None:
        self.count += 1
        self.there[name].speaks(self.now)
        message = Message(f"m{self.count}", "terminal", "local", name, "thanks")
        self.app.submit(message).result(timeout=30)

    @rule(name=names)
    def checks_in_early(self, name: str) -> None:
        self.says_something(name)
        who, self.count = self.there[name], self.count + 1
        today = who.here(self.now)
        self.put(name, CheckIn("local", f"p-{name}", f"c{self.count}", today.isoformat()))
        plan = who.planned["check_in"]
        if not plan.over:
            plan.done, plan.moved = max(today, plan.done), None

    @rule(hours=st.one_of(st.integers(1, 30), st.integers(31, 24 * 12)))
    def time_passes(self, hours: int) -> None:
        target = self.now + timedelta(hours=hours)
        travel(self.app, int(target.timestamp() * 1000))
        for name, who in self.there.items():
            who.live(self.now)
            assert self.heard(name) == sorted(who.heard), f"{name}, {who}"

    def heard(self, name: str) -> list[tuple[str, str]]:
        """What they really were sent: (what, local day)."""
        with self.app.database.read() as unit:
            rows = unit.run(f"SELECT what, day FROM occurrence WHERE person = 'p-{name}' AND state = 'fired'")
            letters = [one for one in outbox.heard(unit, "local", f"p-{name}") if one.key.startswith("time:")]
        assert len(letters) == min(len(rows), outbox.MOST)
        return sorted((str(what), str(date.fromisoformat(day))) for what, day in rows)


def test_everybody_hears_what_they_should_when_they_should(migrated: Path) -> None:
    Weeks.template = migrated
    run_state_machine_as_test(
        Weeks,
        settings=settings(
            max_examples=size(12, 500), stateful_step_count=30 if not FULL else 60, deadline=None,
            suppress_health_check=list(HealthCheck), print_blob=True,
        ),
    )  # fmt: skip
