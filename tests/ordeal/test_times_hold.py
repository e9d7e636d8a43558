"""Whatever the zone, the week, the quiet hours and the feasts: what falls due keeps to them, once a day, in order.

CAIRN_SEED=<number> takes a run again; with CAIRN_ORDEAL=full there are a hundred times as many people.
"""

from __future__ import annotations

import zoneinfo
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import seed as from_seed
from hypothesis import strategies as st

from conversations.coaching.rhythms import hour_of, is_quiet, minute_of, quiet_span, weekday_names, weekdays
from conversations.coaching.times import Slot, moment, next_slot, next_within, within_hours
from conversations.coaching.values import Person, Plan
from tests.ordeal.row import seed, size

PEOPLE = size(150, 15_000)
LATER = settings(max_examples=PEOPLE, deadline=None, database=None, suppress_health_check=list(HealthCheck))
ZONES = sorted(zoneinfo.available_timezones() - {"localtime"})
TRICKY = ("America/Nuuk", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Gaza", "America/Santiago", "Asia/Beirut",
          "Europe/Berlin", "Atlantic/Azores", "Pacific/Kiritimati", "Etc/GMT+12")  # fmt: skip
START, END = datetime(2021, 1, 1, tzinfo=UTC), datetime(2031, 12, 31, tzinfo=UTC)


def feasts(country: str, year: int) -> frozenset[date]:
    """About one day in fifteen, another one in each country; "" has none."""
    step = {"": 0, "A": 13, "B": 17, "A-X": 11}[country]
    first = date(year, 1, 1)
    return frozenset(first + timedelta(days=day) for day in range(step // 2, 366, step)) if step else frozenset()


minutes = st.integers(0, 1439).map(hour_of)
moments = st.integers(int(START.timestamp()), int(END.timestamp())).map(lambda second: second * 1000)
zones = st.one_of(st.sampled_from(TRICKY), st.sampled_from(ZONES))
lists = st.sets(st.integers(0, 6), min_size=1).map(weekday_names)
people = st.builds(
    Person,
    tenant=st.just("local"),
    id=st.just("ana"),
    zone=zones,
    hour=minutes,
    days=lists,
    quiet_hours=st.one_of(st.just("20:00-08:00"), st.just(""), st.builds("{}-{}".format, minutes, minutes)),
    holidays=st.sampled_from(["", "A", "B", "A-X"]),
)
rhythms = st.one_of(st.sampled_from(["weekday", "day", "month", "quarter"]), lists)


def plan_of(rhythm: str, since: int) -> Plan:
    return Plan("local", "ana", "check_in", "check_in", rhythm=rhythm, since=since)


def walk(plan: Plan, person: Person, count: int) -> list[Slot]:
    """The next slots, each one worked out once the one before has fired."""
    found: list[Slot] = []
    while len(found) < count and (slot := next_slot(plan, person, feasts)):
        found.append(slot)
        plan = replace(plan, since=slot.at, last_day=slot.day)
    return found


def is_asked_by_day(day: date, person: Person) -> bool:
    return day.weekday() in weekdays(person.days) and day not in feasts(person.holidays, day.year)


@from_seed(seed())
@LATER
@given(people, rhythms, moments)
def test_it_keeps_to_working_days_and_quiet_hours_and_comes_once_a_day(person: Person, rhythm: str, since: int) -> None:
    found = walk(plan_of(rhythm, since), person, 12)

    assert len(found) == 12
    for slot in found:
        assert within_hours(slot.at, person, feasts)
        assert is_asked_by_day(date.fromisoformat(slot.day), person)
    for before, after in pairwise([Slot("", since), *found]):
        assert before.day < after.day
        assert before.at < after.at


@from_seed(seed())
@LATER
@given(people, moments)
def test_every_working_day_has_one(person: Person, since: int) -> None:
    quiet = quiet_span(person.quiet_hours)
    person = replace(person, quiet_hours="" if is_quiet(quiet, minute_of(person.hour) or 0) else person.quiet_hours)
    found = walk(plan_of("weekday", since), person, 10)

    first, last = (date.fromisoformat(slot.day) for slot in (found[0], found[-1]))
    days = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    assert [slot.day for slot in found] == [day.isoformat() for day in days if is_asked_by_day(day, person)]
    for slot in found:
        plain = moment(date.fromisoformat(slot.day), person.hour, person.zone)
        assert slot.at == plain or is_quiet(quiet, _minute(plain, person.zone))
    day_before = datetime.fromtimestamp(since / 1000, zoneinfo.ZoneInfo(person.zone)).date()
    for ahead in range((first - day_before).days):
        missed = day_before + timedelta(days=ahead)
        assert not is_asked_by_day(missed, person) or moment(missed, person.hour, person.zone) <= since


def _minute(at: int, zone: str) -> int:
    here = datetime.fromtimestamp(at / 1000, zoneinfo.ZoneInfo(zone))
    return here.hour * 60 + here.minute


@from_seed(seed())
@LATER
@given(people, st.lists(st.tuples(zones, st.integers(0, 60)), min_size=2, max_size=6), moments)
def test_moving_from_zone_to_zone_no_local_day_comes_twice(
    person: Person, moves: list[tuple[str, int]], since: int
) -> None:
    plan, days = plan_of("weekday", since), [""]
    for zone, hours in moves:
        slot = next_slot(plan, replace(person, zone=zone), feasts)
        assert slot is not None
        assert slot.day > days[-1]
        days.append(slot.day)
        plan = replace(plan, since=slot.at + hours * 3_600_000, last_day=slot.day)


@from_seed(seed())
@LATER
@given(people, rhythms, moments, st.integers(0, 90 * 86_400_000), st.integers(0, 40))
def test_later_is_never_earlier_and_done_early_never_sooner(
    person: Person, rhythm: str, since: int, more: int, ago: int
) -> None:
    plan = plan_of(rhythm, since)
    done = (datetime.fromtimestamp(since / 1000, UTC).date() - timedelta(days=ago)).isoformat()

    now, later, early = (
        next_slot(one, person, feasts)
        for one in (plan, replace(plan, since=since + more), replace(plan, done_day=done))
    )

    assert now is not None
    assert later is not None
    assert early is not None
    assert now.at <= later.at
    assert now.at <= early.at
    assert early.day > done


@from_seed(seed())
@LATER
@given(people, moments, st.integers(0, 10 * 86_400_000))
def test_what_waits_is_sent_within_the_hours_and_in_order(person: Person, at: int, more: int) -> None:
    sent = next_within(at, person, feasts)

    assert sent >= at
    assert within_hours(sent, person, feasts)
    assert next_within(sent, person, feasts) == sent
    assert (sent == at) == within_hours(at, person, feasts)
    if sent > at and not within_hours(at + more, person, feasts):
        assert sent <= next_within(at + more, person, feasts)
