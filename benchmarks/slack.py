"""Turns through Slack's whole door, beside what bare Bolt does with an empty listener and the same signature check.

A second bare app posts one line for each event, as its documentation does, and keeps nothing: what is left of bare
Bolt's figure as soon as somebody is answered.

Ours is a real `cairn serve` over SQLite: a signed event comes in by HTTP, its turn is committed, Slack has its 200, and
the reply is posted to a stand-in for Slack that runs with whoever asks here, on the other core. As a program of its own
(`python -m benchmarks.slack PORT SECRET [ADDRESS TOKEN]`) this is the bare Bolt app; with an address it posts there.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from statistics import median

from adapters.fakeslack.rules import Rules
from adapters.fakeslack.slack import FakeSlack
from benchmarks.lines import Line
from benchmarks.meter import percentile
from benchmarks.served import AT_ONCE, Served, a_free_port, described, served
from benchmarks.stores import SQLiteStore
from storage import people
from storage.database import Database
from storage.tables import LOCAL

A_SECOND = 50
TEAM = "T0000000001"
PATH = "/slack/events"
SAYS = "end of june"


def lines(store: SQLiteStore, rounds: int, events: int, say: bool = True) -> list[Line]:
    """Turns a second as a share of bare Bolt's, and how long Slack waits for its 200."""
    users = [user_of(person.name) for person in store.crowd.people][:events]
    shares = []
    for _ in range(rounds):
        bare, ours = asyncio.run(measured_bare(users)), asyncio.run(measured(store.fresh(), users))
        shares.append(ours.rate / bare.rate)
        if say:
            posting = asyncio.run(measured_posting(users))
            told = f"bare Bolt {described(bare)}; the same with a line posted {described(posting)}"
            print(f"  Slack: {described(ours)}; {told}", flush=True)
    calm = asyncio.run(measured(store.fresh(), users, A_SECOND)).took
    many, calmly = f"Slack, {AT_ONCE} people at once", f"Slack, {A_SECOND} turns a second"
    return [
        Line(f"{many}: whole turns a second, share of what bare Bolt takes", median(shares), 0.5, "higher"),
        Line(f"{calmly}: acknowledged p99, ms", 1_000 * percentile(calm, 0.99), 250, "lower"),
        Line(f"{calmly}: acknowledged at the latest, ms", 1_000 * max(calm), 3_000, "lower"),
    ]


def user_of(name: str) -> str:
    """A person of the crowd as a user of Slack's."""
    return f"U{name.upper()}"


def moved_in(url: str) -> None:
    """Have everybody of the crowd live in a workspace of Slack's as well."""
    database = Database(url)
    with database.write() as unit:
        people.add_place(unit, f"slack:{TEAM}", LOCAL)
        unit.run(
            "INSERT INTO identities (tenant, place, user, person, created_at, name)"
            f" SELECT tenant, 'slack:{TEAM}', 'U' || upper(user), person, created_at, name FROM identities"
            " WHERE place = 'local'"
        )
    database.close()


@asynccontextmanager
async def stand_in(users: Sequence[str]) -> AsyncIterator[tuple[FakeSlack, str]]:
    """A stand-in for Slack with these people in it, and the token of the app there."""
    async with FakeSlack(time.time, Rules(echoes=False, kept_calls=10)) as fake:
        token = fake.install(fake.add_team("Acme")).text
        for user in users:
            fake.add_person(user, id=user)
        yield fake, token


async def measured(url: str, users: Sequence[str], a_second: int = 0) -> Served:
    """A serving process of ours: each of these people says one thing, and ends when all replies were posted."""
    moved_in(url)
    async with stand_in(users) as (fake, token):
        port = a_free_port()
        settings = {
            "CAIRN_DATABASE_URL": url, "PORT": str(port), "SLACK_SIGNING_SECRET": fake.app.signing_secret,
            "CAIRN_LOG_LEVEL": "ERROR", "SLACK_BOT_TOKEN": token, "SLACK_API_BASE_URL": fake.url,
        }  # fmt: skip
        command = [sys.executable, "-m", "bot", "serve"]
        requests = events(fake.app.signing_secret, port, users)
        return await served(command, settings, port, requests, a_second, lambda: posted(fake) >= len(users))


async def measured_bare(users: Sequence[str]) -> Served:
    """A process with a Bolt app that does nothing."""
    secret, port = "fake-signing-secret", a_free_port()
    command = [sys.executable, "-m", "benchmarks.slack", str(port), secret]
    return await served(command, {}, port, events(secret, port, users))


async def measured_posting(users: Sequence[str]) -> Served:
    """A process with a Bolt app that posts one line for each event and keeps nothing."""
    async with stand_in(users) as (fake, token):
        secret, port = fake.app.signing_secret, a_free_port()
        command = [sys.executable, "-m", "benchmarks.slack", str(port), secret, fake.url, token]
        return await served(command, {}, port, events(secret, port, users), done=lambda: posted(fake) >= len(users))


def events(secret: str, port: int, users: Sequence[str]) -> list[bytes]:
    """A signed event of each of these, as whole requests."""
    return [signed(secret, port, event(user, at)) for at, user in enumerate(users)]


def posted(fake: FakeSlack) -> int:
    """How many messages were posted."""
    return sum(len(channel.messages) for channel in fake.world.channels.values())


def event(user: str, number: int) -> bytes:
    """The body of an event: somebody says until when."""
    ts = f"{int(time.time())}.{number:06}"
    words = {"type": "rich_text_section", "elements": [{"type": "text", "text": SAYS}]}
    said = {
        "type": "message", "channel": f"D{user[1:]}", "channel_type": "im", "user": user, "text": SAYS, "ts": ts,
        "event_ts": ts, "team": TEAM, "client_msg_id": f"{number:08}-0000-0000-0000-000000000000",
        "blocks": [{"type": "rich_text", "block_id": "x", "elements": [words]}],
    }  # fmt: skip
    whose = {
        "enterprise_id": None, "team_id": TEAM, "user_id": "UBOT", "is_bot": True, "is_enterprise_install": False,
    }  # fmt: skip
    around = {
        "token": "x", "team_id": TEAM, "api_app_id": "A0000000001", "type": "event_callback", "event": said,
        "event_id": f"Ev{number:010}", "event_time": int(time.time()), "is_ext_shared_channel": False,
        "authorizations": [whose],
    }  # fmt: skip
    return json.dumps(around).encode()


def signed(secret: str, port: int, body: bytes) -> bytes:
    """A whole request, as Slack sends it."""
    stamp = str(int(time.time())).encode()
    signature = hmac.new(secret.encode(), b"v0:" + stamp + b":" + body, hashlib.sha256).hexdigest().encode()
    head = (
        b"POST %b HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
        b"User-Agent: Slackbot 1.0\r\nX-Slack-Request-Timestamp: %b\r\nX-Slack-Signature: v0=%b\r\n\r\n"
    )
    return head % (PATH.encode(), port, len(body), stamp, signature) + body


def bare(port: int, secret: str, address: str = "", token: str = "xoxb-1") -> None:
    """Serve a Bolt app as its documentation begins: it listens to messages and does nothing, or posts a line.

    All posts share one session, which the documentation leaves out.
    """
    from aiohttp import ClientSession, web
    from slack_bolt.app.async_app import AsyncApp
    from slack_bolt.authorization import AuthorizeResult
    from slack_sdk.web.async_client import AsyncWebClient

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=TEAM, bot_token=token, bot_id="B1", bot_user_id="UBOT")

    client = AsyncWebClient(base_url=address) if address else None
    app = AsyncApp(signing_secret=secret, authorize=authorize, client=client)

    @app.event("message")
    async def heard(event: dict[str, str], client: AsyncWebClient) -> None:
        if address:
            await client.chat_postMessage(channel=event["user"], text="And how will you know that you got there?")

    async def session(_: web.Application) -> AsyncIterator[None]:
        async with ClientSession() as app.client.session:
            yield

    served = app.web_app(PATH)
    served.cleanup_ctx.append(session)
    web.run_app(served, host="127.0.0.1", port=port, access_log=None, print=lambda *said: None)


if __name__ == "__main__":
    bare(int(sys.argv[1]), *sys.argv[2:])
