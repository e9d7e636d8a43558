"""A real `cairn serve` with Teams' settings and a real `cairn playground --teams`, with stand-ins beside them."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import clocks, people
from storage.database import Database
from storage.tables import LOCAL
from tests.bot.serving import Served, environment_of
from tests.talks import new_database
from tests.teams.client import Client, words_of
from tests.teams.connector import ACME, APP, PASSWORD
from tests.teams.house import Line, Surroundings

GOAL = "goal: cut onboarding from 3 weeks to 10 days in six weeks"


@pytest.fixture
async def around() -> AsyncIterator[Surroundings]:
    async with Surroundings() as around:
        yield around


class Company:
    """A company that is served by a process of its own, in the tenant whose clock can be moved."""

    def __init__(self, around: Surroundings, url: str, log: Path) -> None:
        self.database = Database(url)
        with self.database.write() as unit:
            people.add_place(unit, LOCAL, LOCAL)
            people.add_place(unit, f"teams:{ACME}", LOCAL)
        settings = {
            "TEAMS_APP_ID": APP, "TEAMS_APP_PASSWORD": PASSWORD, "TEAMS_TENANTS": ACME, "CAIRN_LOG_LEVEL": "DEBUG",
            "TEAMS_OPENID_URL": around.office.url, "TEAMS_LOGIN_URL": around.teams.login_url,
            "TEAMS_SERVICE_URLS": around.teams.service_url,
        }  # fmt: skip
        self.served = Served(url, log, environment=environment_of(**settings))
        self.line = Line(around, f"http://127.0.0.1:{self.served.port}/api/messages")

    async def ready(self) -> None:
        """Until messages are taken."""
        await asyncio.to_thread(self.served.until, "/readyz", 200)

    def go_to(self, moment: datetime) -> None:
        """Move the clock forward; what falls due on the way is late."""
        with self.database.write() as unit:
            offset = int(moment.timestamp() * 1000) - (clocks.now(unit, LOCAL) - clocks.clock_offset(unit, LOCAL))
            clocks.move_clock(unit, LOCAL, offset)
        self.line.ahead = moment.timestamp() - time.time()

    async def falls_due(self, moment: datetime) -> None:
        """Go to a moment at which something falls due, and on to when it may leave."""
        self.go_to(moment)
        await self.line.until(self.waits)
        self.go_to(moment + timedelta(minutes=1))

    def waits(self) -> bool:
        """Whether something waits in the outbox."""
        with self.database.read() as unit:
            return bool(unit.run("SELECT 1 FROM outbox WHERE state = 'pending'"))

    async def end(self) -> int:
        """Tell it to stop; gives the exit status."""
        self.database.close()
        return await asyncio.to_thread(self.served.end, signal.SIGTERM)


async def says(line: Line, client: Client, *talk: tuple[str, str]) -> None:
    """Write each, and see what it is answered with."""
    for text, answer in talk:
        before = line.count_of(client, answer)
        await client.types(text)
        await line.more(client, answer, before)


@pytest.fixture
async def company(around: Surroundings, tmp_path: Path, migrated: Path) -> AsyncIterator[Company]:
    company = Company(around, new_database(tmp_path, migrated), tmp_path / "log")
    yield company
    await company.end()


async def test_it_answers_and_ends_when_it_is_told_to(company: Company, around: Surroundings, tmp_path: Path) -> None:
    await company.ready()
    ana = company.line.client("Ana")

    sent = await ana.types("goal: a secret of hers")

    await company.line.answered(ana, "I'm Cairn")
    ended = await company.end()
    said = (tmp_path / "log").read_text("utf-8")
    assert (sent.status, ended) == (200, 0)
    assert "secret" not in said
    assert around.bearer(around.teams.service_url).removeprefix("Bearer ") not in said
    assert PASSWORD not in said


async def test_a_check_in_and_a_digest_come_by_themselves(company: Company) -> None:
    company.go_to(datetime(2027, 1, 13, 9, 0, tzinfo=UTC))  # A Wednesday.
    await company.ready()
    line, ana, ben = company.line, company.line.client("Ana"), company.line.client("Ben")
    await says(line, ben, ("home", "I'm Cairn"))
    await says(line, ana, ("my manager is Ben", "I'm asking Ben now"))
    await line.answered(ben, "Is that you?")
    await says(line, ben, ("yes, I am", "Noted"))
    await says(line, ana, (GOAL, "Whose goal is it?"), ("agreed with my manager", "Mark it as shared?"))
    await says(line, ana, ("yes, share that line", "Shall I?"), ("yes", "every Friday at 15:00"))

    await company.falls_due(datetime(2027, 1, 15, 15, 2, tzinfo=UTC))
    await line.answered(ana, "Friday check-in, as you asked")
    await says(line, ana, ("14", "next small step"), ("no step this week", "word for word"), ("send it", "next digest"))
    await company.falls_due(datetime(2027, 1, 18, 9, 2, tzinfo=UTC))

    await line.answered(ben, "Your team's lines")
    before = ben.last()
    opened = await ben.presses("show it")
    assert before.buttons == ["show it"]
    assert "14 days" not in str(before.activity)
    assert "14 days (was 21)" in words_of(opened.card)


async def test_in_the_playground_this_machine_needs_no_token_and_the_clock_can_be_moved(
    around: Surroundings, tmp_path: Path, migrated: Path
) -> None:
    around.teams.open_to_all = True
    served = Served(new_database(tmp_path, migrated), tmp_path / "log", what=("playground", "--teams"))
    try:
        await talked(around, served)
    finally:
        ended = await asyncio.to_thread(served.end, signal.SIGTERM)
    assert ended == 0


async def talked(around: Surroundings, served: Served) -> None:
    """Somebody sets a goal in the playground, a week passes, and they are asked how it goes."""
    await asyncio.to_thread(served.until, "/", 200)
    line = Line(around, f"http://127.0.0.1:{served.port}/api/messages")
    ana = line.client("Ana")
    await says(line, ana, (GOAL, "Whose goal is it?"), ("my own", "Shall I?"), ("yes", "every Friday at 15:00"))

    url = f"http://127.0.0.1:{served.port}/api/clock"
    async with around.session.post(url, json={"user": "ana", "jump": "+1 week"}) as moved:
        assert moved.status == 200

    await line.answered(ana, "Friday check-in")
    await says(line, ana, ("check in", "What got further"))
    foreign = await line.send(ana.activity("message", text="hello"), Origin="https://evil.example")
    assert foreign.status == 403


def test_a_playground_for_teams_listens_on_this_machine_only(tmp_path: Path, migrated: Path) -> None:
    served = Served(
        new_database(tmp_path, migrated), tmp_path / "log", what=("playground", "--teams", "--host", "0.0.0.0")
    )

    assert served.process.wait(60) == 2
    assert "listens on 127.0.0.1 alone" in served.said()
