"""Turns through Teams' whole door, beside what bare botbuilder does with an empty bot and its own check of the token.

Ours is a real `cairn serve` over SQLite: an activity with a token comes in by HTTP, its turn is committed, and Teams
has its 200; meanwhile what is answered leaves at the rate that Teams allows a tenant, to a stand-in that runs with
whoever asks here, on the other core. As a program of its own (`python -m benchmarks.teams PORT APP KEYS`) this is the
bare bot, which fetches its keys from the same stand-in.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from statistics import median

from aiohttp import web

from benchmarks.lines import Line
from benchmarks.served import AT_ONCE, Served, a_free_port, described, served
from benchmarks.slack import SAYS
from benchmarks.stores import SQLiteStore
from storage import people
from storage.database import Database
from storage.tables import LOCAL
from tests.teams.connector import ACME, APP, PASSWORD, Connector
from tests.teams_tokens import KeyOffice

PATH = "/api/messages"


def line(store: SQLiteStore, rounds: int, activities: int, say: bool = True) -> Line:
    """Turns a second as a share of bare botbuilder's."""
    users = [user_of(person.name) for person in store.crowd.people][:activities]
    shares = []
    for _ in range(rounds):
        bare, ours = asyncio.run(measured(users)), asyncio.run(measured(users, store.fresh()))
        shares.append(ours.rate / bare.rate)
        if say:
            print(f"  Teams: {described(ours)}; bare botbuilder {described(bare)}", flush=True)
    named = f"Teams, {AT_ONCE} people at once"
    return Line(f"{named}: whole turns a second, share of what bare botbuilder takes", median(shares), 0.5, "higher")


def user_of(name: str) -> str:
    """A person of the crowd as the directory calls them."""
    return f"t-{name.lower()}"


USER = "'t-' || lower(user)"
"""A person of the crowd as a user of Teams', and what they are called there."""


def moved_in(url: str) -> None:
    """Have everybody of the crowd be found in Teams as well."""
    database = Database(url)
    with database.write() as unit:
        people.add_place(unit, f"teams:{ACME}", LOCAL)
        unit.run(
            "INSERT INTO identities (tenant, place, user, person, created_at, name)"
            f" SELECT tenant, 'teams:{ACME}', {USER}, person, created_at, {USER} FROM identities WHERE place = 'local'"
        )
    database.close()


async def measured(users: Sequence[str], url: str = "") -> Served:
    """A serving process of ours over a database, or the bare bot without one: each of these says one thing."""
    async with Connector() as teams, KeyOffice() as office:
        for user in users:
            teams.people.append(teams.add_person(user)._replace(user=user))
        port = a_free_port()
        requests = written(teams, office, port, users)
        if not url:
            return await served(
                [sys.executable, "-m", "benchmarks.teams", str(port), APP, office.url], {}, port, requests
            )
        moved_in(url)
        settings = {
            "CAIRN_DATABASE_URL": url, "PORT": str(port), "CAIRN_LOG_LEVEL": "ERROR", "TEAMS_APP_ID": APP,
            "TEAMS_APP_PASSWORD": PASSWORD, "TEAMS_TENANTS": ACME, "TEAMS_OPENID_URL": office.url,
            "TEAMS_LOGIN_URL": teams.login_url, "TEAMS_SERVICE_URLS": teams.service_url,
        }  # fmt: skip
        return await served([sys.executable, "-m", "bot", "serve"], settings, port, requests)


def written(teams: Connector, office: KeyOffice, port: int, users: Sequence[str]) -> list[bytes]:
    """An activity of each of these as whole requests, with as many tokens as there are people at once."""
    now = int(office.wall())
    tokens = [office.bearer(aud=APP, serviceurl=teams.service_url, nbf=now - at) for at in range(AT_ONCE)]
    return [request(port, tokens[at % AT_ONCE], activity(teams.service_url, user, at)) for at, user in enumerate(users)]


def activity(service_url: str, user: str, number: int) -> bytes:
    """The body of an activity: somebody says until when."""
    said = {
        "text": SAYS, "textFormat": "plain", "type": "message", "timestamp": "2026-01-15T09:00:00.000Z",
        "localTimestamp": "2026-01-15T09:00:00.000+00:00", "id": f"{int(time.time() * 1000) + number}",
        "channelId": "msteams", "serviceUrl": service_url, "locale": "en-GB", "localTimezone": "Europe/London",
        "from": {"id": f"29:1{user}", "name": user, "aadObjectId": user},
        "conversation": {"conversationType": "personal", "tenantId": ACME, "id": f"a:1{user}"},
        "recipient": {"id": f"28:{APP}", "name": "Cairn"},
        "entities": [{"locale": "en-GB", "country": "GB", "platform": "Web", "type": "clientInfo"}],
        "channelData": {"tenant": {"id": ACME}},
    }  # fmt: skip
    return json.dumps(said).encode()


def request(port: int, proof: str, body: bytes) -> bytes:
    """A whole request, as Bot Framework sends it."""
    head = (
        b"POST %b HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json; charset=utf-8\r\n"
        b"Content-Length: %d\r\nUser-Agent: Microsoft-SkypeBotApi\r\nAuthorization: %b\r\n\r\n"
    )
    return head % (PATH.encode(), port, len(body), proof.encode()) + body


def bare(port: int, app: str, keys: str) -> None:
    """Serve a bot as the pages of botbuilder begin, which does nothing with what it is told."""
    from botbuilder.core import ActivityHandler
    from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
    from botframework.connector.auth import AuthenticationConstants

    class Configuration:
        APP_ID, APP_PASSWORD = app, "a password that is never used here"

    AuthenticationConstants.TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL = keys
    adapter, bot = CloudAdapter(ConfigurationBotFrameworkAuthentication(Configuration())), ActivityHandler()

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, bot) or web.Response(status=200)

    served = web.Application()
    served.router.add_post(PATH, messages)
    web.run_app(served, host="127.0.0.1", port=port, access_log=None, print=lambda *said: None)


if __name__ == "__main__":
    bare(int(sys.argv[1]), *sys.argv[2:])
