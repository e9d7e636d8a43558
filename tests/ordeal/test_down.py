"""Down for a minute or for forty days, or a laptop that slept: one catch-up at most, never in quiet hours.

Whatever else would have come meanwhile is written down as passed over, with a reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.app import App
from bot.settings import Settings
from bot.travel import travel
from conversations.coaching.nudges import local_day
from conversations.coaching.times import LATEST
from storage.database import Database
from tests.ordeal.row import dice, size
from tests.ordeal.sleepers import ahead, is_quiet, settle_in, slots
from tests.ordeal.town import WORDS
from tests.talks import new_database

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
PEOPLE = size(12, 1_000)
SPANS = [round(MINUTE * (40 * 24 * 60) ** (step / 39)) for step in range(40)]
"""From a minute to forty days, each a third longer than the one before."""


@pytest.fixture
def app(tmp_path: Path, migrated: Path) -> Iterator[App]:
    url = new_database(tmp_path, migrated)
    app = App(Settings(CAIRN_DATABASE_URL=url))
    app.database = Database(url, connected=lambda connection: connection.execute("PRAGMA synchronous = OFF"))
    app.words = WORDS
    yield app.open()
    app.close()


def happened(app: App) -> dict[tuple[str, str], list[tuple[Any, ...]]]:
    """(person, plan) → (day, state, reason, at) of all that became of it."""
    found = defaultdict(list)
    with app.database.read() as unit:
        rows = unit.run("SELECT person, schedule, day, state, reason, at FROM occurrence ORDER BY at, day")
    for person, plan, *rest in rows:
        found[person, plan].append(tuple(rest))
    return found


def now(app: App) -> int:
    with app.database.read() as unit:
        return app.clock.read(unit, "local")


@pytest.mark.parametrize("span", SPANS, ids=[f"{span / HOUR:.1f}h" for span in SPANS])
def test_after_a_sleep_there_is_one_catch_up_at_most_and_none_in_quiet_hours(app: App, span: int) -> None:
    draw = dice("down", span)
    with app.database.write() as unit:
        app.clock.move(unit, f"2026-{draw.randrange(1, 5):02}-{draw.randrange(1, 29):02}T{draw.randrange(24):02}:07")
    crowd = settle_in(app, draw, PEOPLE)
    travel(app, now(app) + draw.randrange(2 * DAY))
    planned = ahead(app)

    with app.database.write() as unit:
        woke = app.clock.move_to(unit, app.clock.read(unit, "local") + span)
    app.nudges.tick()
    travel(app, woke + 3 * DAY)

    came = happened(app)
    natural = Counter[str]()
    for plan in planned:
        person, became = crowd[plan.person], came[plan.person, plan.id]
        would = list(slots(plan, person, woke + DAY))
        natural[plan.person] += sum(slot.at > woke - LATEST - MINUTE for slot in would)
        # What is put off to the next morning is written down under the day on which it comes.
        missed = [
            slot.day for slot in would if slot.at <= woke - LATEST and slot.day < local_day(woke, person).isoformat()
        ]
        assert set(missed) <= {day for day, *_ in became}, (plan, person)
        assert all(reason for _, state, reason, _ in became if state == "skipped"), became
    for (name, plan_id), became in came.items():
        for day, state, _, at in became:
            quiet = state == "fired" and not plan_id.startswith("cue/") and is_quiet(crowd[name], at)
            assert not quiet, (plan_id, day, crowd[name])
    for name, person in crowd.items():
        fired = [
            at for (who, _), became in came.items() for _, state, _, at in became if who == name and state == "fired"
        ]
        assert sum(woke <= at <= woke + DAY for at in fired) <= 1 + natural[name], person
        assert len(fired) == letters(app, name)
        assert not fired or not (person.silenced or person.gone_at)


def letters(app: App, person: str) -> int:
    """How many messages somebody was sent."""
    with app.database.read() as unit:
        return int(unit.run(f"SELECT count(*) FROM outbox WHERE person = '{person}' AND key LIKE 'time:%'")[0][0])
