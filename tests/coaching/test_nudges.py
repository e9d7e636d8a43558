"""What becomes of plans that fell due, decided without any database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from conversations.coaching.nudges import Verdict, decide, worked_out
from conversations.coaching.values import Person, Plan

ANA = Person("local", "ana", zone="Europe/Berlin", rhythm="fri", last_place="local", last_user="ana")


def at(text: str) -> int:
    """A moment on Ana's clock, in milliseconds."""
    from zoneinfo import ZoneInfo

    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Berlin")).timestamp() * 1000)


def no_holidays(country: str, year: int) -> frozenset[date]:
    return frozenset()


def due(what: str = "check_in", day: str = "2026-01-16", hour: str = "15:00") -> Plan:
    rhythm = {"check_in": "fri", "month": "month", "quarter": "quarter"}.get(what, "once")
    plan = Plan("local", "ana", f"{what}/1" if rhythm == "once" else what, what, "g1", rhythm, day=day)
    moment = at(f"{day}T{hour}")
    return replace(plan, due_at=moment, due_day=day, since=moment - 1)


def verdicts(*plans: Plan, now: str = "2026-01-16T15:00", person: Person = ANA, sent: int = 0) -> list[Verdict]:
    return decide(plans, person, at(now), sent, True, no_holidays)


def headings(found: list[Verdict]) -> list[str]:
    return [one.heading for one in found]


def reasons(found: list[Verdict]) -> list[str]:
    return [one.reason for verdict in found for one in verdict.happened if one.state == "skipped"]


def test_a_check_in_that_is_due_is_sent_and_falls_due_a_week_later() -> None:
    (verdict,) = verdicts(due())

    assert verdict.heading == "check_in"
    assert verdict.counts
    assert verdict.plan.due_day == "2026-01-23"
    assert verdict.plan.due_at == at("2026-01-23T15:00")


def test_four_hours_late_is_in_time_and_five_are_not() -> None:
    (in_time,) = verdicts(due(), now="2026-01-16T19:00")
    (late,) = verdicts(due(hour="10:00"), now="2026-01-16T15:00")

    assert not in_time.late
    assert late.late
    assert late.heading == "check_in"


def test_what_is_late_and_out_of_hours_waits_for_the_next_working_day() -> None:
    (verdict,) = verdicts(due(), now="2026-01-17T11:00")

    assert verdict.heading == ""
    assert verdict.plan.due_at == at("2026-01-19T15:00")
    assert reasons([verdict]) == ["late"]


@pytest.mark.parametrize("days", range(1, 41))
def test_after_some_days_away_one_message_catches_up_for_all(days: int) -> None:
    plans = [due("check_in", "2026-01-02"), due("month", "2026-01-02"), due("milestone", "2026-01-03", hour="09:00")]
    now = datetime.fromtimestamp(at("2026-01-02T16:00") / 1000 + days * 86_400, UTC)
    moment = int(now.timestamp() * 1000)

    found = decide(plans, ANA, moment, 0, True, no_holidays)
    moved = [one.plan for one in found if one.plan.due_at and one.plan.due_at <= moment + 4 * 86_400_000]

    assert len([one for one in found if one.heading]) <= 1
    assert len([one for one in found if one.heading]) + len([one for one in moved if one.what == "check_in"]) >= 1


def test_what_came_late_is_not_followed_on_its_heels() -> None:
    (verdict,) = verdicts(due(day="2026-01-09"), now="2026-01-15T15:00")

    assert verdict.heading == "check_in"
    assert verdict.plan.due_day == "2026-01-23"


def test_the_week_is_full_after_as_many_as_the_person_allows() -> None:
    assert reasons(verdicts(due(), sent=2)) == ["enough"]
    assert reasons(verdicts(due(), person=replace(ANA, most=0))) == ["enough"]
    assert headings(verdicts(due("milestone"), sent=2)) == ["milestone"]


def test_of_several_the_check_in_comes_first_and_a_date_rides_along() -> None:
    found = verdicts(due("milestone"), due("month"), due())

    assert headings(found) == ["check_in", "", ""]
    assert reasons(found) == ["rides along"]
    assert found[2].plan.due_at == at("2026-01-19T15:00")


def test_nobody_is_written_to_who_rests_is_quiet_is_gone_or_is_nowhere() -> None:
    nobody = {
        "resting": replace(ANA, resting_until="2026-01-20"),
        "quiet": replace(ANA, silenced=True),
        "gone": replace(ANA, gone_at=1),
        "nowhere": replace(ANA, last_place=""),
    }

    found = {reason: reasons(verdicts(due(), person=person)) for reason, person in nobody.items()}

    assert found == {reason: [reason] for reason in nobody}


def test_on_the_first_day_back_nobody_rests() -> None:
    assert headings(verdicts(due(), person=replace(ANA, resting_until="2026-01-16"))) == ["check_in"]


def test_a_check_in_needs_a_goal() -> None:
    (verdict,) = decide([due()], ANA, at("2026-01-16T15:00"), 0, False, no_holidays)

    assert reasons([verdict]) == ["no goals"]


@pytest.mark.parametrize(
    ("unanswered", "heading"),
    [
        (0, "check_in"),
        (1, "check_in"),
        (2, "again"),
        (3, "check_in"),
        (4, "monthly"),
        (5, "still_monthly"),
        (7, "quarterly"),
    ],
)
def test_silence_is_answered_by_asking_less(unanswered: int, heading: str) -> None:
    (verdict,) = verdicts(due(), person=replace(ANA, unanswered=unanswered))

    assert verdict.heading == heading


@pytest.mark.parametrize(
    ("what", "unanswered", "sent"), [("month", 3, True), ("month", 4, False), ("quarter", 4, False)]
)
def test_whoever_is_asked_once_a_month_gets_no_look_back_beside_it(what: str, unanswered: int, sent: bool) -> None:
    (verdict,) = verdicts(due(what), person=replace(ANA, unanswered=unanswered))

    assert bool(verdict.heading) == sent


def test_after_four_unanswered_messages_it_is_monthly_and_later_quarterly() -> None:
    plan = replace(due(), due_at=0, since=at("2026-01-16T15:00"))

    days = [worked_out(plan, replace(ANA, unanswered=many), no_holidays).due_day for many in (3, 4, 6, 7)]

    assert days == ["2026-01-23", "2026-02-02", "2026-02-02", "2026-04-01"]


def test_what_was_put_off_says_what_it_would_have_said() -> None:
    later = replace(due("later"), about="month")

    assert headings(verdicts(later)) == ["month"]


def test_a_look_back_waits_for_another_day_where_one_has_25_hours() -> None:
    person = replace(ANA, days="mon,sun", quiet_hours="", hour="14:00")
    plans = [due(day="2026-10-25", hour="00:30"), due("month", day="2026-10-25", hour="00:30")]

    first, behind = verdicts(*plans, now="2026-10-25T00:30", person=person)

    assert first.heading == "check_in"
    assert behind.plan.due_day == "2026-10-26"
