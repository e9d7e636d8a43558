"""Every zone, ten years, every hour of day: the right local minute and strictly one a day, by an independent oracle.

The quick form takes five hours of day: every day within three days of a change in every zone, and every tenth day
between, from one that the seed picks. With CAIRN_ORDEAL=full it is every half hour of every day, and APScheduler's
CronTrigger goes beside it for the record. CAIRN_SEED=<number> takes the days of a run again.
"""

from __future__ import annotations

import zoneinfo
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from conversations.coaching.rhythms import hour_of
from conversations.coaching.times import instants, moment, next_slot
from conversations.coaching.values import Person, Plan
from tests.ordeal.row import FULL, dice
from tests.ordeal.zdump import Clocks, clocks

FIRST, LAST = date(2021, 1, 1), date(2031, 12, 31)
FEW = (0, 90, 150, 720, 1410)
MINUTES = tuple(range(0, 1440, 30)) if FULL else FEW
GROUPS = 8
NEAR, SPARSE = 3, 10
ZONES = sorted(zoneinfo.available_timezones() - {"localtime"})


def windows(zone: Clocks, reach: int = NEAR) -> list[tuple[date, date]]:
    """Stretches of days around the changes of a zone, that do not overlap."""
    found: list[tuple[date, date]] = []
    for day in zone.turning_days():
        first, last = max(day - timedelta(reach), FIRST), min(day + timedelta(reach), LAST)
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], last)
        elif first <= last:
            found.append((first, last))
    return found


def days_between(first: date, last: date, step: int = 1) -> Iterator[date]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1, step):
        yield date.fromordinal(ordinal)


@pytest.mark.parametrize("group", range(GROUPS))
def test_every_zone_has_the_right_minute_once_a_day(group: int) -> None:
    start = FIRST + timedelta(dice("sparse").randrange(SPARSE))
    for zone, oracle in clocks(ZONES[group::GROUPS], 2020, 2032).items():
        stretches = [(FIRST, LAST)] if FULL else windows(oracle)
        for minute in MINUTES:
            hour = hour_of(minute)
            for first, last in stretches:
                found = [int(here.timestamp()) * 1000 for here in instants(zone, hour, "day", first, last)]
                expected = [oracle.expected(day, minute) for day in days_between(first, last)]
                assert found == expected, (zone, hour, first)
                assert sorted(set(found)) == found, (zone, hour, first)
            for day in days_between(start, LAST, SPARSE):
                assert moment(day, hour, zone) == oracle.expected(day, minute), (zone, hour, day)


def distinct() -> dict[str, Clocks]:
    """One zone for each way in which clocks change in these years."""
    seen: dict[Clocks, str] = {}
    for zone, oracle in clocks(ZONES, 2020, 2032).items():
        seen.setdefault(oracle, zone)
    return {zone: oracle for oracle, zone in seen.items()}


def test_a_plan_that_falls_due_every_day_misses_none_and_doubles_none() -> None:
    for zone, oracle in distinct().items():
        person = Person("local", "ana", zone=zone, quiet_hours="")
        for first, last in windows(oracle, 2):
            for minute in FEW:
                plan = Plan("local", "ana", "cue", "cue", rhythm="day", at=hour_of(minute))
                plan = replace(plan, since=oracle.expected(first, minute) - 1)
                for day in days_between(first, last):
                    slot = next_slot(plan, person, lambda _country, _year: frozenset())
                    assert slot == (day.isoformat(), oracle.expected(day, minute)), (zone, minute)
                    plan = replace(plan, since=slot.at, last_day=slot.day)


@pytest.mark.parametrize(
    ("zone", "year", "missing"),
    [("Pacific/Apia", 2011, date(2011, 12, 30)), ("Pacific/Kwajalein", 1993, date(1993, 8, 21))],
)
def test_a_day_that_is_left_out_is_left_out(zone: str, year: int, missing: date) -> None:
    oracle = clocks([zone], year - 1, year + 1)[zone]
    first, last = date(year, 1, 1), date(year, 12, 31)
    assert [day for day in days_between(first, last) if not oracle.has(day)] == [missing]

    for minute in range(0, 1440, 30):
        found = [int(here.timestamp()) * 1000 for here in instants(zone, hour_of(minute), "day", first, last)]

        assert found == [oracle.expected(day, minute) for day in days_between(first, last) if day != missing]


@pytest.mark.skipif(not FULL, reason="for the record only: CAIRN_ORDEAL=full")
def test_what_a_cron_trigger_would_have_done(capsys: pytest.CaptureFixture[str]) -> None:
    from apscheduler.triggers.cron import CronTrigger

    counts: Counter[str] = Counter()
    for zone, oracle in distinct().items():
        here = zoneinfo.ZoneInfo(zone)
        for first, last in windows(oracle):
            for minute in MINUTES:
                trigger = CronTrigger(hour=minute // 60, minute=minute % 60, timezone=here)
                expected = [oracle.expected(day, minute) for day in days_between(first, last)]
                fired: list[datetime] = []
                before = datetime.fromtimestamp(expected[0] / 1000 - 1, UTC).astimezone(here)
                while (at := trigger.get_next_fire_time(fired[-1] if fired else None, before)) is not None:
                    if at.timestamp() * 1000 > expected[-1]:
                        break
                    fired.append(at)
                    before = (at.astimezone(UTC) + timedelta(microseconds=1)).astimezone(here)
                moments = Counter(int(at.timestamp()) * 1000 for at in fired)
                counts["days"] += len(expected)
                counts["not at the right minute or not at all"] += sum(at not in moments for at in expected)
                counts["at another minute or once more"] += sum((moments - Counter(expected)).values())
    with capsys.disabled():
        print(f"\nCronTrigger around the changes of {len(distinct())} kinds of clocks: {dict(counts)}")
