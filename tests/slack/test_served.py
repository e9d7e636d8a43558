"""A real `cairn serve` with Slack's settings, and a stand-in for Slack beside it."""

from __future__ import annotations

import asyncio
import signal
import time
from pathlib import Path

import pytest

from adapters.fakeslack.rules import Rules
from adapters.fakeslack.slack import FakeSlack
from tests.bot.serving import Served, environment_of
from tests.slack.house import letters, until
from tests.talks import new_database


@pytest.mark.parametrize("sockets", [False, True], ids=["http", "socket"])
async def test_it_answers_and_ends_when_it_is_told_to(sockets: bool, tmp_path: Path, migrated: Path) -> None:
    async with FakeSlack(clock=time.time, rules=Rules(time_scale=0.001)) as fake:
        token, app = fake.install(fake.add_team("Acme")), fake.app
        app.socket_mode = sockets
        ana = fake.add_person("Ana")
        settings = {"SLACK_BOT_TOKEN": token.text, "SLACK_API_BASE_URL": fake.url, "CAIRN_LOG_LEVEL": "DEBUG"}
        settings |= {"SLACK_APP_TOKEN": app.app_token} if sockets else {"SLACK_SIGNING_SECRET": app.signing_secret}
        log = tmp_path / "log"
        served = Served(new_database(tmp_path, migrated), log, environment=environment_of(**settings))
        app.events_url = f"http://127.0.0.1:{served.port}/slack/events"
        await asyncio.to_thread(served.until, "/readyz", 200)

        delivery = await ana.types("goal: a secret of hers")

        await until(lambda: any(letters("I'm Cairn") in letters(one.words) for one in ana.sees()))
        ended = await asyncio.to_thread(served.end, signal.SIGTERM)
        assert delivery.ok
        assert ended == 0
        assert "secret" not in log.read_text("utf-8")
        assert token.text not in log.read_text("utf-8")
