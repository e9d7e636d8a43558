"""People of all kinds whose plans go on while the house is down, and when those would have come."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.app import App
from bot.holidays import public_holidays
from conversations.coaching.times import Slot, next_slot
from conversations.coaching.values import Goal, Person, Plan
from storage import people, schedule, values
from storage.people import Wanted

ZONES = ("UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "Australia/Lord_Howe",
         "Pacific/Kiritimati", "America/St_Johns", "Africa/Casablanca", "Asia/Kathmandu")  # fmt: skip
RHYTHMS = ("fri", "mon,thu", "tue", "weekday", "day", "month")
QUIET = ("20:00-08:00", "", "22:00-06:30", "13:00-14:00", "00:00-12:00")
DAYS = ("mon,tue,wed,thu,fri", "mon,tue,wed,thu,fri", "tue,wed,sat", "sun,mon,tue,wed,thu")


def somebody(draw: random.Random, number: int) -> Person:
    """A person with habits of their own; now and then one who rests, wants quiet, or has left."""
    name = f"p{number}"
    return Person(
        "local", name, name, draw.choice(["en", "de"]), draw.choice(ZONES), welcomed=True,
        rhythm=draw.choice(RHYTHMS), hour=f"{draw.randrange(24):02}:{draw.choice((0, 15, 30, 45)):02}",
        days=draw.choice(DAYS), quiet_hours=draw.choice(QUIET), holidays=draw.choice(["", "", "DE", "FR", "US"]),
        most=draw.randrange(6), silenced=draw.random() < 0.05, unanswered=draw.choice([0, 0, 0, 1, 2]),
        resting_until=draw.choice([""] * 12 + ["open", "2026-03-01"]), gone_at=draw.choice([0] * 20 + [1]),
        last_door="playground", last_place="local", last_user=name,
    )  # fmt: skip


def plans_of(draw: random.Random, person: Person, today: date) -> list[Plan]:
    """What lies ahead of somebody: their check-in and some more."""
    who = (person.tenant, person.id)
    later = (today + timedelta(draw.randrange(50))).isoformat()
    found = [
        Plan(*who, "check_in", "check_in", rhythm=person.rhythm),
        Plan(*who, "month", "month", rhythm="month"),
        Plan(*who, "quarter", "quarter", rhythm="quarter"),
        Plan(*who, "due/g", "due", "g", day=later),
        Plan(*who, "milestone/e", "milestone", "e", day=later),
        Plan(*who, "cue/g", "cue", "g", rhythm="mon,wed", at=f"{draw.randrange(24):02}:10"),
    ]
    return found[:1] + draw.sample(found[1:], draw.randrange(5))


def settle_in(app: App, draw: random.Random, many: int) -> dict[str, Person]:
    """Have so many people live in the house, everything of theirs worked out."""
    with app.database.write() as unit:
        now = app.clock.read(unit, "local")
        crowd = [somebody(draw, number) for number in range(many)]
        people.lanes(unit, [Wanted("local", "local", one.id, one.id, one.id, "", "", 0) for one in crowd])
        values.put(unit, [*crowd, *[Goal("local", one.id, "g", "Run the demo") for one in crowd]])
        today = datetime.fromtimestamp(now / 1000, UTC).date()
        found = [replace(plan, since=now) for one in crowd for plan in plans_of(draw, one, today)]
        schedule.put(unit, found)
    app.nudges.tick()
    return {one.id: one for one in crowd}


def ahead(app: App) -> list[Plan]:
    """Every plan that lies ahead, as it is planned now."""
    names = [column.name for column in schedule.PLAN]
    with app.database.read() as unit:
        rows = unit.run(f"SELECT {', '.join(names)} FROM schedule WHERE due_at IS NOT NULL")
    return [Plan(*row) for row in rows]


def slots(plan: Plan, person: Person, until: int) -> Iterator[Slot]:
    """When a plan would have come, up to a moment, had nothing been in its way."""
    slot: Slot | None = Slot(plan.due_day, plan.due_at or 0)
    while slot is not None and slot.at <= until:
        yield slot
        plan = replace(plan, last_day=slot.day, since=slot.at)
        slot = next_slot(plan, person, public_holidays) if plan.rhythm != "once" else None


def is_quiet(person: Person, at: int) -> bool:
    """Whether a moment lies in somebody's quiet hours, told by their clock."""
    first, _, last = person.quiet_hours.partition("-")
    clock = datetime.fromtimestamp(at / 1000, ZoneInfo(person.zone)).strftime("%H:%M")
    return (first <= clock < last) if first <= last else (clock >= first or clock < last)
