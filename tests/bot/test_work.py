"""What is done at each tick: texts go after a week, who left goes after a month, and nothing else does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot import metrics, zones
from bot.app import App
from bot.nudges import Ticked
from bot.settings import Settings
from bot.ticks import Lag
from bot.work import A_DAY, count, drained, heartbeat, purge, tick
from bot.zones import keep_up
from conversations.coaching.values import Plan
from conversations.messages import Message
from storage import schedule
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


def test_what_a_second_allowed_is_purged_when_it_is_over(app: App) -> None:
    run(app, "INSERT INTO rates (tenant, door, second, used) VALUES ('local', 'slack', 7, 400)")

    assert purge(app) == 1
    assert run(app, "SELECT * FROM rates") == []


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


def test_a_tick_with_much_to_do_does_it_until_its_hands_are_no_longer_full() -> None:
    left = [500, 500, 3, 0, 7]

    assert drained(lambda: left.pop(0), full=500) == 1_003
    assert left == [0, 7]


def plan_for_ana(app: App) -> None:
    """A nudge every week, that was due a minute ago and is worked out."""
    with app.database.write() as unit:
        now = app.clock.read(unit, "local")
        (ana,) = (row for row in unit.run("SELECT id FROM people WHERE name = 'Ana'"))
        plan = Plan("local", str(ana[0]), "check_in", "check_in", rhythm="fri", since=now, due_at=0)
        schedule.put(unit, [plan])


def test_a_tick_works_out_what_is_planned_and_then_finds_nothing_to_do(app: App) -> None:
    plan_for_ana(app)

    assert tick(app) == 1
    assert tick(app) == 0
    ((due_at,),) = run(app, "SELECT due_at FROM schedule WHERE what = 'check_in'")
    assert due_at > 0


def test_what_a_tick_did_is_counted_by_what_and_why() -> None:
    done = Ticked(claimed=4, late=1, told=2, digests=1)
    done.fired["check_in"] = 3
    done.skipped["too_late"] = 2
    before = [metric.values() for metric in (metrics.NUDGES_FIRED, metrics.NUDGES_SKIPPED, metrics.TOLD)]

    count(done)

    fired, skipped, told = (metric.values() for metric in (metrics.NUDGES_FIRED, metrics.NUDGES_SKIPPED, metrics.TOLD))
    assert fired["check_in",] - before[0].get(("check_in",), 0) == 3
    assert skipped["too_late",] - before[1].get(("too_late",), 0) == 2
    assert told[()] - before[2].get((), 0) == 2


def test_plans_are_worked_out_again_once_the_rules_of_zones_or_holidays_change(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_for_ana(app)
    keep_up(app)
    tick(app)

    same = keep_up(app)
    monkeypatch.setattr(zones, "calendar_version", lambda: "zones 2031a, holidays 9")
    changed = keep_up(app)

    assert same == 0
    assert changed >= 1
    assert run(app, "SELECT DISTINCT due_at FROM schedule WHERE what = 'check_in'") == [(0,)]
    assert run(app, "SELECT value FROM house WHERE name = 'calendar'") == [("zones 2031a, holidays 9",)]


def test_the_version_of_zones_and_holidays_is_known_here() -> None:
    assert re.fullmatch(r"zones 20\d\d\S+, holidays [\d.]+", zones.calendar_version())


def test_what_waits_for_somebody_who_is_not_there_is_purged(app: App) -> None:
    lost = Plan("local", "p-nobody", "digest", "digest", rhythm="digest")
    with app.database.write() as unit:
        ana = unit.run("SELECT id FROM people WHERE name = 'Ana'")[0][0]
        schedule.put(unit, [lost, Plan("local", ana, "digest", "digest", rhythm="digest")])

    purged = purge(app)

    assert purged == 1
    assert run(app, "SELECT person FROM schedule") == [(ana,)]
