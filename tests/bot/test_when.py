"""`cairn when` prints what a schedule will really be, and says in a sentence what it cannot read."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from bot.cli import cli
from bot.when import WhenProblem, lines

BERLIN = {"zone": "Europe/Berlin", "hour": "02:30", "every": "day", "first": "2026-03-28", "last": "2026-03-30"}


def test_midnight_comes_every_day_around_a_spring_change() -> None:
    words = "when --zone America/New_York --at 00:00 --every day --from 2026-03-07 --to 2026-03-10"

    done = CliRunner().invoke(cli, words.split())

    assert done.exit_code == 0
    assert done.output.splitlines() == [
        "2026-03-07T00:00:00-05:00", "2026-03-08T00:00:00-05:00",
        "2026-03-09T00:00:00-04:00", "2026-03-10T00:00:00-04:00",
    ]  # fmt: skip


def test_an_hour_that_is_left_out_moves_forward_and_one_that_comes_twice_is_the_first() -> None:
    spring = list(lines(**BERLIN))
    autumn = list(lines(**BERLIN | {"first": "2026-10-25", "last": "2026-10-25"}))

    assert spring[1] == "2026-03-29T03:30:00+02:00"
    assert autumn == ["2026-10-25T02:30:00+02:00"]


@pytest.mark.parametrize(
    ("every", "days"),
    [("weekday", ["27", "30", "31"]), ("mon,sat", ["28", "30"]), ("month", ["01"]), ("day", ["27", "28"])],
)
def test_each_rhythm_has_its_days(every: str, days: list[str]) -> None:
    until = {"weekday": "2026-03-31", "mon,sat": "2026-03-31", "month": "2026-04-20", "day": "2026-03-28"}[every]

    found = list(lines(**BERLIN | {"every": every, "first": "2026-03-27", "last": until}))

    assert [line[8:10] for line in found] == days


@pytest.mark.parametrize(
    ("option", "given", "said"),
    [
        ("--zone", {"zone": "america/new_york"}, "Did you mean America/New_York?"),
        ("--zone", {"zone": "/etc/localtime"}, "time zone"),
        ("--zone", {"zone": "qqqqqq"}, "Zones are written like"),
        ("--at", {"hour": "24:00"}, "written like 09:00"),
        ("--every", {"every": "fortnight"}, "mon,thu"),
        ("--from", {"first": "2026-02-30"}, "written like 2026-01-15"),
        ("--to", {"last": "soon"}, "written like 2026-01-15"),
        ("--to", {"last": "2026-03-01"}, "lies before the first"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(option: str, given: dict[str, str], said: str) -> None:
    with pytest.raises(WhenProblem, match=said.replace("?", r"\?")) as problem:
        lines(**BERLIN | given)

    assert problem.value.option == option


def test_a_slip_ends_with_a_sentence_and_no_instants() -> None:
    done = CliRunner().invoke(cli, ["when", "--zone", "Mars/Base", "--from", "2026-03-07", "--to", "2026-03-10"])

    assert done.exit_code == 2
    assert "There is no time zone 'Mars/Base'." in " ".join(done.output.replace("│", " ").split())
    assert "Traceback" not in done.output
