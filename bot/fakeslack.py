"""Runs the stand-in for Slack by itself, with a workspace and a few people in it, and says how to point Cairn at it."""

from __future__ import annotations

import asyncio
import contextlib

from aiohttp import web

from adapters.fakeslack.slack import FakeSlack
from bot.clock import wall
from bot.playground import named

PEOPLE = (("Ana", "Europe/Berlin", "en-US"), ("Ben", "America/New_York", "en-US"), ("Jo", "Europe/Vienna", "de-DE"))
"""Who is there: name, zone and language."""


def run(host: str, port: int, app_url: str) -> None:
    """Serve until interrupted; without the address of an app everything goes through its websockets."""
    with contextlib.suppress(KeyboardInterrupt, web.GracefulExit):
        asyncio.run(serve(host, port, app_url))


async def serve(host: str, port: int, app_url: str) -> None:
    """Serve until cancelled; says how to use it once it can be reached."""
    slack = FakeSlack(wall, host=host, port=port)
    slack.install(slack.add_team("Acme", id="T1"))
    for name, zone, locale in PEOPLE:
        slack.add_person(name, tz=zone, locale=locale)
    slack.app.events_url, slack.app.socket_mode = app_url, not app_url
    try:
        await slack.start(handle_signals=True)
    except OSError as problem:
        raise SystemExit(f"cairn: port {port} of {host} cannot be used ({problem.strerror}).") from None
    try:
        print(told(slack, host), flush=True)
        await asyncio.Event().wait()
    finally:
        await slack.stop()


def told(slack: FakeSlack, host: str) -> str:
    """What one has to know to begin."""
    base = f"http://{named(host)}:{slack.port}"
    lines = [
        f"A stand-in for Slack listens on {base} with Ana, Ben and Jo. Start Cairn against it with:",
        f"  export SLACK_API_BASE_URL={base}/api/",
        f"  export SLACK_SIGNING_SECRET={slack.app.signing_secret}",
        f"  export SLACK_BOT_TOKEN={slack.token}",
    ]
    if slack.app.socket_mode:
        lines.append(f"  export SLACK_APP_TOKEN={slack.app.app_token}")
    lines += [
        "Then write as somebody, and look at their screen:",
        f"""  curl {base}/_fake/people/ana/types -d '{{"text": "hello"}}'""",
        f"  curl {base}/_fake/people/ana",
    ]
    return "\n".join(lines)
