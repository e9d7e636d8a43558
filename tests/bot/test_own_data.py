"""`cairn forget`: somebody of a company is erased by their account, and nothing of what they said is shown."""

from __future__ import annotations

import io
import sys

import pytest

from bot.app import App
from storage import people
from tests.bot.voices import SLACK, TEAMS, Voice, command, linked


def forget(monkeypatch: pytest.MonkeyPatch, app: App, *words: str) -> int:
    """Run `cairn forget …` over the same database; gives its exit status."""
    return command(monkeypatch, app, "forget", *words)


def there(app: App, place: str, user: str) -> bool:
    with app.database.read() as unit:
        return people.find(unit, SLACK, place, user) is not None


def test_who_is_back_with_a_backup_is_erased_again_by_their_account(
    slack: Voice, process: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Voice(process, SLACK, "U2").say("hello")

    status = forget(monkeypatch, process, "U1", "--place", SLACK, "--yes")

    assert status == 0
    assert capsys.readouterr().out == "Erased.\n"
    assert not there(process, SLACK, "U1")
    assert there(process, SLACK, "U2")


def test_who_linked_accounts_is_erased_in_both(
    slack: Voice, teams: Voice, process: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked(slack, teams)

    forget(monkeypatch, process, "ana@x", "--place", TEAMS, "--yes")

    assert not there(process, SLACK, "U1")
    assert not there(process, TEAMS, "ana@x")


def test_without_a_yes_nothing_is_erased(slack: Voice, process: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("n\n"))

    status = forget(monkeypatch, process, "U1", "--place", SLACK)

    assert status == 1
    assert there(process, SLACK, "U1")


@pytest.mark.parametrize(
    ("user", "place", "said"),
    [("U9", SLACK, "Nobody called 'U9' is known in slack:T1"), ("U1", "slack:T9", "There is no place called")],
)
def test_a_slip_is_said_and_nothing_erased(
    slack: Voice, process: App, user: str, place: str, said: str, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    status = forget(monkeypatch, process, user, "--place", place, "--yes")

    assert status == 2
    assert said in " ".join(capsys.readouterr().err.replace("│", "").split())
    assert there(process, SLACK, "U1")
