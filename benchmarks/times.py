"""What it costs to work out when people are written to next, many of them at once, beside a cron trigger for each."""

from __future__ import annotations

import gc
import random
import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from benchmarks.lines import Line
from bot.holidays import public_holidays
from conversations.coaching.times import next_slot, refresh
from conversations.coaching.values import Person, Plan

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
ZONES = (
    "Europe/Berlin", "Europe/London", "Europe/Madrid", "America/New_York", "America/Los_Angeles", "America/Chicago",
    "America/Sao_Paulo", "Asia/Kolkata", "Asia/Tokyo", "Asia/Dubai", "Australia/Sydney", "Africa/Nairobi", "UTC",
)  # fmt: skip
HOURS = ("08:30", "09:00", "10:00", "11:30", "14:00", "15:00", "16:30", "21:00")
DAYS = ("mon,tue,wed,thu,fri", "mon,tue,wed,thu", "tue,wed,fri", "sun,mon,tue,wed,thu")
RHYTHMS = ("fri", "mon", "mon,thu", "weekday", "month")
COUNTRIES = ("", "DE", "DE-BY", "US", "GB", "IN")
CRONS = 300
"""How many cron triggers are asked; more of them cost the same each."""


def crowd(people: int) -> list[tuple[Plan, Person]]:
    """People of many zones and habits, each with a plan that fell due some time ago."""
    dice = random.Random(people)
    found = []
    for at in range(people):
        person = Person(
            "local", str(at), zone=dice.choice(ZONES), hour=dice.choice(HOURS), days=dice.choice(DAYS),
            holidays=dice.choice(COUNTRIES),
        )  # fmt: skip
        since = int(NOW.timestamp() * 1000) - dice.randrange(3_600_000)
        last = date(2026, 3, 20) - timedelta(days=dice.randrange(1, 8))
        plan = Plan(
            "local", str(at), "check_in", "check_in", rhythm=dice.choice(RHYTHMS), since=since,
            last_day=last.isoformat(),
        )  # fmt: skip
        found.append((plan, person))
    return found


def lines(people: int) -> list[Line]:
    """Microseconds a person when nothing is known yet, and how much quicker that is than a cron trigger."""
    everybody = crowd(people)
    public_holidays("DE", 2026)
    gc.collect()
    refresh()
    began = time.process_time()
    found = [next_slot(plan, person, public_holidays) for plan, person in everybody]
    each = (time.process_time() - began) / people * 1e6
    assert all(found)

    asked = everybody[:CRONS]
    began = time.process_time()
    for _, person in asked:
        hour, _, minute = person.hour.partition(":")
        trigger = CronTrigger(day_of_week=person.days, hour=hour, minute=minute, timezone=ZoneInfo(person.zone))
        assert trigger.get_next_fire_time(None, NOW.astimezone(trigger.timezone))
    cron = (time.process_time() - began) / len(asked) * 1e6
    return [
        Line("working out when people are written to next, µs of CPU each", each, 5, "lower"),
        Line("the same, times quicker than a cron trigger for each", cron / each, 10, "higher"),
    ]
