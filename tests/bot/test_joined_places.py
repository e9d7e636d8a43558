"""`cairn places`: what joining two places would change, what is refused, and that it is done as it was said."""

from __future__ import annotations

import pytest

from bot import joined_places
from bot.app import App
from storage import installations, people
from storage.installations import Installation
from storage.secrets import Secrets
from tests.bot.voices import OTHER, SLACK, TEAMS, Voice, command


def run(monkeypatch: pytest.MonkeyPatch, app: App, *words: str) -> int:
    """Run `cairn places …` over the same database; gives its exit status."""
    return command(monkeypatch, app, "places", *words)


def install(app: App, *teams: str) -> None:
    """Have Slack's app installed in these workspaces."""
    with app.database.write() as unit:
        for team in teams:
            people.add_place(unit, f"slack:{team}", f"slack:{team}")
            installations.install(unit, Secrets(""), Installation(f"slack:{team}", "", team))


def places(app: App) -> dict[str, str]:
    with app.database.read() as unit:
        return people.places_of(unit)


def test_a_dry_run_says_what_would_change_and_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], process: App
) -> None:
    Voice(process, OTHER, "ana@y").say("hello")
    before = places(process)

    status = run(monkeypatch, process, "join", SLACK, OTHER)

    said = capsys.readouterr().out
    assert status == 0
    assert said.startswith(f"{OTHER} (1 person) would belong to {SLACK}, with {SLACK}, {TEAMS} (0 people).")
    assert "Join them with --yes" in said
    assert places(process) == before


def test_with_yes_it_is_done(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], process: App) -> None:
    Voice(process, OTHER, "ana@y").say("hello")

    status = run(monkeypatch, process, "join", SLACK, OTHER, "--yes")
    run(monkeypatch, process, "list")

    said = capsys.readouterr().out
    assert status == 0
    assert places(process)[OTHER] == SLACK
    assert f"{OTHER}, of {SLACK}: 1 person" in said


def test_the_company_that_has_slack_s_app_stays_whichever_is_named_first(process: App) -> None:
    install(process, "T1")

    with process.database.write() as unit:
        joined_places.join(unit, OTHER, SLACK)

    assert places(process)[OTHER] == SLACK


def test_a_place_in_teams_can_be_joined_before_anybody_wrote_from_it(process: App) -> None:
    with process.database.write() as unit:
        planned = joined_places.plan(unit, SLACK, "teams:new")
        joined_places.join(unit, SLACK, "teams:new")

    assert (
        planned
        == f"Nobody has written from teams:new yet. It would belong to {SLACK}, with {SLACK}, {TEAMS} (0 people)."
    )
    assert places(process)["teams:new"] == SLACK


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (SLACK, TEAMS, "one company already"), (SLACK, SLACK, "one company already"), (SLACK, "local", "no password"),
        ("local", "teams:new", "no password"), (SLACK, "slack:T9", "'slack:T9'"), ("teams:a", "teams:b", "'teams:a'"),
        (SLACK, "teams:", "'teams:'"), ("slack:T1", "slack:T2", "app of its own"),
    ],
)  # fmt: skip
def test_what_cannot_be_joined_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], process: App, one: str, other: str, why: str
) -> None:
    install(process, "T1", "T2")
    before = places(process)

    status = run(monkeypatch, process, "join", one, other, "--yes")

    assert status == 1
    assert why in capsys.readouterr().err
    assert places(process) == before
