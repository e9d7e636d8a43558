"""Somebody is told something while a reminder of theirs is unanswered: both go on, and nobody is stuck."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import App
from bot.local import LocalCoach, find
from bot.settings import Settings
from conversations.messages import Message, Reply
from storage import outbox, values
from tests.talks import new_database


@pytest.fixture
def app(tmp_path: Path, migrated: Path) -> Iterator[App]:
    """Ana and Ben, who is asked for a check-in and has not answered."""
    app = App(Settings(CAIRN_DATABASE_URL=new_database(tmp_path, migrated))).open()
    coach = LocalCoach(app)
    for name in ("Ana", "Ben"):
        coach.add(name)
        say(app, name, "hello")
    with app.database.write() as unit:
        ben = find(unit, "local", "ben")
        assert ben is not None
        now = app.clock.read(unit, "local")
        values.put(unit, [replace(ben, nudged="check_in", nudged_at=now, unanswered=1)])
    yield app
    app.close()


def say(app: App, name: str, text: str) -> tuple[Reply, ...]:
    """Say something as somebody."""
    message = Message(f"playground:{name}-{text}", "playground", "local", name.lower(), text, name=name)
    return app.submit(message).result(timeout=30).replies


def test_what_somebody_is_told_leaves_their_reminder_open_and_both_can_be_answered(app: App) -> None:
    say(app, "Ana", "my manager is Ben")
    app.nudges.tick()
    with app.database.read() as unit:
        told = outbox.heard(unit, "local", "p-ben")[-1]
        ben = find(unit, "local", "ben")

    answer = say(app, "Ben", "hello")

    assert "manager_asked" in told.reply
    assert ben is not None
    assert ben.nudged == "check_in"
    assert answer
    assert say(app, "Ben", "goals")
