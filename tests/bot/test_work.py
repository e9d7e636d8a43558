"""What is done at each tick: texts go after a week, who left goes after a month, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot import metrics
from bot.app import App
from bot.settings import Settings
from bot.ticks import Lag
from bot.work import A_DAY, drained, heartbeat, purge
from conversations.messages import Message
from tests.talks import new_database


@pytest.fixture
def app(tmp_path: Path, migrated: Path) -> Iterator[App]:
    """An app in which Ana and Bo said something."""
    opened = App(Settings(CAIRN_DATABASE_URL=new_database(tmp_path, migrated))).open()
    for user in ("ana", "bo"):
        message = Message(f"{user}/1", "terminal", "local", user, "hello there", name=user.title())
        opened.submit(message).result(30)
    yield opened
    opened.close()


def run(app: App, text: str, *values: Any) -> list[tuple[Any, ...]]:
    """One statement in a transaction of its own."""
    with app.database.write() as unit:
        return unit.run(text, values)


def test_texts_are_purged_after_a_week_and_the_keys_stay(app: App) -> None:
    run(app, "UPDATE inbox SET at = at - ? WHERE key = 'ana/1'", 7 * A_DAY + 60_000)
    run(app, "UPDATE outbox SET at = at - ? WHERE message_key = 'ana/1'", 7 * A_DAY + 60_000)
    run(app, "UPDATE inbox SET at = at - ? WHERE key = 'bo/1'", 7 * A_DAY - 60_000)

    handled = purge(app)

    assert run(app, "SELECT key, text FROM inbox ORDER BY key") == [("ana/1", ""), ("bo/1", "hello there")]
    assert run(app, "SELECT DISTINCT message_key FROM outbox") == [("bo/1",)]
    assert handled >= 2
    assert purge(app) == 0


def test_who_left_a_month_ago_is_erased_and_who_left_yesterday_is_not(app: App) -> None:
    now = app.clock.read
    with app.database.read() as unit:
        left = now(unit, "local") - 30 * A_DAY - 60_000
    run(app, "UPDATE people SET gone_at = ? WHERE name = 'Ana'", left)
    run(app, "UPDATE people SET gone_at = ? WHERE name = 'Bo'", left + 29 * A_DAY)

    purge(app)

    assert run(app, "SELECT name FROM people") == [("Bo",)]
    assert run(app, "SELECT DISTINCT person = '' FROM inbox WHERE key = 'ana/1'") == [(1,)]


def test_a_heartbeat_leaves_a_sign_of_life_and_says_how_lively_the_loop_is(app: App) -> None:
    heartbeat(app, Lag())

    assert len(run(app, "SELECT value FROM house WHERE name = 'heartbeat'")) == 1
    assert metrics.LOOP_LAG.values() == {(): 0}


def test_a_tick_with_much_to_do_does_it_until_nothing_is_left() -> None:
    left = [500, 500, 3, 0, 7]

    assert drained(lambda: left.pop(0)) == 1_003
    assert left == [7]
