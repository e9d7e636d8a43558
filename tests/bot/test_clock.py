"""Where the one clock can be moved to, and where not."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.clock import ClockProblem, destination

NOW = datetime(2026, 1, 15, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))  # a Thursday


@pytest.mark.parametrize(
    ("jump", "there"),
    [
        ("+1 day", "2026-01-16T09:00:00+01:00"),
        ("+1 month", "2026-02-15T09:00:00+01:00"),
        ("+ 6 Months", "2026-07-15T09:00:00+02:00"),
        ("next Monday 9:00", "2026-01-19T09:00:00+01:00"),
        ("thursday 8:30", "2026-01-22T08:30:00+01:00"),
        ("2026-06-30T09:00", "2026-06-30T09:00:00+02:00"),
        ("2026-06-30T09:00Z", "2026-06-30T09:00:00+00:00"),
    ],
)
def test_a_jump_leads_to_a_moment_where_the_person_is(jump: str, there: str) -> None:
    assert destination(jump, NOW).isoformat() == there


@pytest.mark.parametrize(
    "jump",
    [
        "", "garbage", "+1", "yesterday", "monday 25:00", "2026-13-01", "+99999 days", "\ud800", "9999-12-31T23:59",
        "+9999 years", "+1000 years", "0001-01-01T00:00",
    ],
)  # fmt: skip
def test_what_is_no_moment_or_past_the_end_of_planning_is_refused(jump: str) -> None:
    with pytest.raises(ClockProblem):
        destination(jump, NOW)
