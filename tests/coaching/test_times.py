"""When something falls due: rhythms, holidays, quiet hours, what was done early, and days that the clocks change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.coaching.rhythms import valid_days, valid_hour, valid_quiet, valid_rhythm, valid_zone, weekday_names
from conversations.coaching.times import Slot, instants, moment, next_slot, next_within, refresh, within_hours
from conversations.coaching.values import Person, Plan

ANA = Person("local", "ana", zone="Europe/Berlin", quiet_hours="20:00-08:00", holidays="DE")
WEEKLY = Plan("local", "ana", "check_in", "check_in", rhythm="fri")
FEASTS = {date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 1), date(2026, 12, 25)}


def feasts(country: str, year: int) -> frozenset[date]:
    return frozenset(day for day in FEASTS if day.year == year) if country else frozenset()


def every_day_is_one(_country: str, year: int) -> frozenset[date]:
    return frozenset(
        date.fromordinal(day) for day in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
    )


def at(text: str, zone: str = "Europe/Berlin") -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


def due(plan: Plan, person: Person = ANA, since: str = "2026-01-15T12:00") -> str:
    """When it falls due on the person's clock, or "never"."""
    slot = next_slot(replace(plan, since=at(since, person.zone)), person, feasts)
    if slot is None:
        return "never"
    here = datetime.fromtimestamp(slot.at / 1000, ZoneInfo(person.zone))
    assert here.date().isoformat() == slot.day
    return here.strftime("%a %d %b %Y %H:%M")


@pytest.mark.parametrize(
    ("rhythm", "when"),
    [
        ("fri", "Fri 16 Jan 2026 15:00"),
        ("thu", "Thu 15 Jan 2026 15:00"),
        ("mon,wed", "Mon 19 Jan 2026 15:00"),
        ("sat", "Mon 19 Jan 2026 15:00"),
        ("weekday", "Thu 15 Jan 2026 15:00"),
        ("day", "Thu 15 Jan 2026 15:00"),
        ("month", "Mon 02 Feb 2026 15:00"),
        ("quarter", "Wed 01 Apr 2026 15:00"),
        ("each", "never"),
        ("off", "never"),
        ("", "never"),
        ("nonsense", "never"),
    ],
)
def test_each_rhythm_has_its_days(rhythm: str, when: str) -> None:
    assert due(replace(WEEKLY, rhythm=rhythm)) == when


def test_once_is_on_its_day_and_then_never_again() -> None:
    once = replace(WEEKLY, what="milestone", rhythm="once", day="2026-01-20")

    assert due(once) == "Tue 20 Jan 2026 15:00"
    assert due(once, since="2026-01-20T15:00") == "never"
    assert due(replace(once, last_day="2026-01-20")) == "never"
    assert due(replace(once, done_day="2026-01-20")) == "never"
    assert due(replace(once, day="")) == "never"


def test_it_falls_due_after_the_moment_and_not_at_it() -> None:
    assert due(WEEKLY, since="2026-01-16T14:59") == "Fri 16 Jan 2026 15:00"
    assert due(WEEKLY, since="2026-01-16T15:00") == "Fri 23 Jan 2026 15:00"


def test_a_public_holiday_moves_it_to_the_next_working_day() -> None:
    assert due(WEEKLY, since="2026-04-02T12:00") == "Tue 07 Apr 2026 15:00"
    assert due(WEEKLY, since="2026-04-04T12:00") == "Tue 07 Apr 2026 15:00"
    assert due(WEEKLY, replace(ANA, holidays=""), since="2026-04-02T12:00") == "Fri 03 Apr 2026 15:00"
    assert due(replace(WEEKLY, last_day="2026-04-07"), since="2026-04-07T15:00") == "Fri 10 Apr 2026 15:00"


def test_a_day_off_is_passed_over_every_day_and_the_first_of_a_month_is_a_working_day() -> None:
    assert due(replace(WEEKLY, rhythm="day"), since="2026-04-02T16:00") == "Tue 07 Apr 2026 15:00"
    assert due(replace(WEEKLY, rhythm="month"), since="2026-04-30T16:00") == "Mon 04 May 2026 15:00"
    assert due(replace(WEEKLY, rhythm="month"), replace(ANA, days="tue"), "2026-04-30T16:00") == "Tue 05 May 2026 15:00"


def test_what_the_person_dated_stays_on_its_day() -> None:
    cue = replace(WEEKLY, what="cue", rhythm="sun", at="10:00")
    snoozed = replace(WEEKLY, what="later", rhythm="once", day="2026-04-03", at="10:00")

    assert due(cue) == "Sun 18 Jan 2026 10:00"
    assert due(replace(cue, rhythm="day"), since="2026-04-02T12:00") == "Fri 03 Apr 2026 10:00"
    assert due(snoozed) == "Fri 03 Apr 2026 10:00"
    assert due(replace(snoozed, at="")) == "Tue 07 Apr 2026 15:00"


def test_the_digest_has_an_hour_of_its_own_and_waits_for_a_working_day() -> None:
    digest = replace(WEEKLY, what="digest", rhythm="mon", at="09:00")

    assert due(digest, since="2026-04-04T12:00") == "Tue 07 Apr 2026 09:00"


def test_an_hour_in_the_quiet_hours_moves_to_their_end() -> None:
    assert due(WEEKLY, replace(ANA, hour="06:30")) == "Fri 16 Jan 2026 08:00"
    assert due(replace(WEEKLY, rhythm="thu"), replace(ANA, hour="21:00")) == "Fri 16 Jan 2026 08:00"
    assert due(WEEKLY, replace(ANA, hour="21:00")) == "Mon 19 Jan 2026 08:00"
    assert due(WEEKLY, replace(ANA, hour="12:30", quiet_hours="12:00-13:00")) == "Fri 16 Jan 2026 13:00"
    assert due(WEEKLY, replace(ANA, hour="23:00", quiet_hours="")) == "Fri 16 Jan 2026 23:00"


def test_evenings_that_move_to_the_morning_still_come_every_working_day() -> None:
    late = replace(ANA, hour="21:00")
    plan, days = replace(WEEKLY, rhythm="weekday", since=at("2026-01-15T12:00")), []
    for _ in range(6):
        slot = next_slot(plan, late, feasts)
        assert slot is not None
        days.append(slot.day[-2:])
        plan = replace(plan, last_day=slot.day, since=slot.at)

    assert days == ["16", "19", "20", "21", "22", "23"]


@pytest.mark.parametrize(
    ("rhythm", "done", "when"),
    [
        ("fri", "2026-01-12", "Fri 16 Jan 2026 15:00"),
        ("fri", "2026-01-13", "Fri 23 Jan 2026 15:00"),
        ("fri", "2026-01-15", "Fri 23 Jan 2026 15:00"),
        ("mon,thu", "2026-01-14", "Mon 19 Jan 2026 15:00"),
        ("mon,thu", "2026-01-13", "Thu 15 Jan 2026 15:00"),
        ("weekday", "2026-01-14", "Thu 15 Jan 2026 15:00"),
        ("weekday", "2026-01-15", "Fri 16 Jan 2026 15:00"),
        ("month", "2026-01-15", "Mon 02 Feb 2026 15:00"),
        ("month", "2026-01-20", "Mon 02 Mar 2026 15:00"),
    ],
)
def test_what_was_done_early_needs_no_reminder(rhythm: str, done: str, when: str) -> None:
    assert due(replace(WEEKLY, rhythm=rhythm, done_day=done)) == when


def test_done_before_a_day_that_moved_counts_for_it() -> None:
    assert due(replace(WEEKLY, done_day="2026-04-02"), since="2026-04-02T12:00") == "Fri 10 Apr 2026 15:00"


def test_somebody_who_never_works_is_never_asked_and_nothing_hangs() -> None:
    never = replace(ANA, days="")
    for rhythm in ("fri", "weekday", "day", "month", "quarter"):
        assert due(replace(WEEKLY, rhythm=rhythm), never) == "never"
        assert next_slot(replace(WEEKLY, rhythm=rhythm, since=at("2026-01-15T12:00")), ANA, every_day_is_one) is None


def test_words_that_cannot_be_read_fall_back_to_what_is_usual() -> None:
    odd = replace(ANA, hour="half past", quiet_hours="evenings", zone="Mars/Olympus")

    slot = next_slot(replace(WEEKLY, since=at("2026-01-15T12:00", "UTC")), odd, feasts)

    assert slot == Slot("2026-01-16", at("2026-01-16T15:00", "UTC"))


def test_after_a_move_to_another_zone_no_local_day_comes_twice() -> None:
    plan = replace(WEEKLY, rhythm="weekday", last_day="2026-01-15", since=at("2026-01-15T15:00", "Asia/Tokyo"))

    slot = next_slot(plan, replace(ANA, zone="America/Los_Angeles"), feasts)

    assert slot == Slot("2026-01-16", at("2026-01-16T15:00", "America/Los_Angeles"))


def test_a_gap_moves_forward_and_a_fold_takes_the_first() -> None:
    assert moment(date(2026, 3, 29), "02:30", "Europe/Berlin") == at("2026-03-29T01:30", "UTC")
    assert moment(date(2026, 10, 25), "02:30", "Europe/Berlin") == at("2026-10-25T00:30", "UTC")
    assert moment(date(2026, 4, 5), "01:45", "Australia/Lord_Howe") == at("2026-04-04T14:45", "UTC")
    with pytest.raises(ValueError, match="09:00"):
        moment(date(2026, 3, 29), "24:00", "Europe/Berlin")


def test_a_gap_that_ends_in_the_quiet_hours_waits_for_their_end() -> None:
    person = replace(ANA, hour="02:30", quiet_hours="03:00-08:00", days="sat,sun")

    assert due(replace(WEEKLY, rhythm="sun"), person, since="2026-03-28T12:00") == "Sun 29 Mar 2026 08:00"


@pytest.mark.parametrize(
    ("zone", "first", "last", "missing"),
    [
        ("Pacific/Apia", date(2011, 12, 28), date(2012, 1, 2), "2011-12-30"),
        ("Pacific/Kwajalein", date(1993, 8, 19), date(1993, 8, 24), "1993-08-21"),
    ],
)
def test_a_day_that_a_zone_leaves_out_has_no_moment(zone: str, first: date, last: date, missing: str) -> None:
    for hour in ("00:00", "09:30", "23:59"):
        found = list(instants(zone, hour, "day", first, last))

        days = {day.date() for day in found}
        assert len(found) == len(days) == (last - first).days
        assert date.fromisoformat(missing) not in days
        assert all(day.strftime("%H:%M") == hour for day in found)
        assert len({day.timestamp() for day in found}) == len(found)


def test_an_hour_that_moves_over_midnight_belongs_to_its_day() -> None:
    found = list(instants("America/Nuuk", "23:30", "day", date(2024, 3, 29), date(2024, 3, 31)))

    assert [day.isoformat() for day in found] == [
        "2024-03-29T23:30:00-02:00", "2024-03-31T00:30:00-01:00", "2024-03-31T23:30:00-01:00"
    ]  # fmt: skip


def test_the_instants_of_a_rhythm_are_those_of_its_days() -> None:
    def days(every: str) -> list[str]:
        return [f"{day:%a %d}" for day in instants("UTC", "09:00", every, date(2026, 1, 29), date(2026, 2, 3))]

    assert days("day") == ["Thu 29", "Fri 30", "Sat 31", "Sun 01", "Mon 02", "Tue 03"]
    assert days("weekday") == ["Thu 29", "Fri 30", "Mon 02", "Tue 03"]
    assert days("mon,thu") == ["Thu 29", "Mon 02"]
    assert days("month") == ["Sun 01"]
    with pytest.raises(ValueError, match="fortnight"):
        days("fortnight")


def test_people_are_written_to_on_working_days_outside_the_quiet_hours() -> None:
    assert within_hours(at("2026-01-16T08:00"), ANA, feasts)
    assert within_hours(at("2026-01-16T19:59"), ANA, feasts)
    assert not within_hours(at("2026-01-16T20:00"), ANA, feasts)
    assert not within_hours(at("2026-01-16T07:59"), ANA, feasts)
    assert not within_hours(at("2026-01-17T12:00"), ANA, feasts)
    assert not within_hours(at("2026-04-03T12:00"), ANA, feasts)
    assert within_hours(at("2026-04-03T12:00"), replace(ANA, holidays=""), feasts)


def test_what_cannot_be_sent_now_waits_for_the_next_good_moment() -> None:
    assert next_within(at("2026-01-16T10:00"), ANA, feasts) == at("2026-01-16T10:00")
    assert next_within(at("2026-01-16T21:00"), ANA, feasts) == at("2026-01-19T15:00")
    assert next_within(at("2026-01-16T06:00"), ANA, feasts) == at("2026-01-16T15:00")
    assert next_within(at("2026-04-02T22:00"), ANA, feasts) == at("2026-04-07T15:00")
    assert next_within(at("2026-01-17T21:00"), replace(ANA, days=""), feasts) == at("2026-01-18T15:00")
    assert next_within(at("2026-01-17T12:00"), replace(ANA, days=""), feasts) == at("2026-01-17T12:00")


def test_what_can_be_set_is_told_from_what_cannot() -> None:
    assert all(valid_hour(text) for text in ("09:00", "9:00", "23:59", "00:00"))
    assert not any(valid_hour(text) for text in ("24:00", "9", "09:60", "", "٠٩:٠٠", "09:00\n1"))
    assert all(valid_quiet(text) for text in ("", "20:00-08:00", "12:00-13:00"))
    assert not any(valid_quiet(text) for text in ("20:00", "20:00-20:00", "late-early"))
    assert all(valid_days(text) for text in ("mon", "mon,thu", "Sun, mon"))
    assert not any(valid_days(text) for text in ("", "monday", "mon,", "mon;thu"))
    assert all(valid_rhythm(text) for text in ("fri", "mon,thu", "weekday", "day", "month", "quarter", "each", "off"))
    assert not any(valid_rhythm(text) for text in ("hourly", "mon-fri"))
    assert all(valid_zone(text) for text in ("Europe/Berlin", "UTC", "Etc/GMT+12"))
    assert not any(valid_zone(text) for text in ("", "Europe", "../etc/passwd", "/etc/hosts", "Mars/X", "a\0b", "CEST"))
    assert weekday_names((3, 0)) == "mon,thu"


def test_changed_zones_are_read_anew() -> None:
    before = next_slot(replace(WEEKLY, since=0), ANA, feasts)

    refresh()

    assert next_slot(replace(WEEKLY, since=0), ANA, feasts) == before
    assert datetime.fromtimestamp(0, UTC).year == 1970
