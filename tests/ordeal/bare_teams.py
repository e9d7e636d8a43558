"""What botbuilder alone does with the activities that ours are tried with: for the record, no promise of anybody's."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Iterable
from typing import Any, cast

from aiohttp import web
from botbuilder.core import ActivityHandler, InvokeResponse
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication


class Nobody:
    """A configuration without an app id, so that no key is fetched and everybody is let in."""

    APP_ID = APP_PASSWORD = APP_TENANTID = ""
    APP_TYPE = "MultiTenant"


async def answered(context: Any) -> Any:
    """The answer to an invoke, so that it is not for want of one that an invoke fails."""
    return InvokeResponse(status=200)


class Posted:
    """As much of a request as the adapter looks at."""

    method = "POST"

    def __init__(self, activity: Any) -> None:
        self.activity = activity
        self.headers = {"Content-Type": "application/json"}

    async def json(self) -> Any:
        """What was posted."""
        return self.activity


async def statuses(activities: Iterable[Any]) -> Counter[int]:
    """How often it answered what, an exception being the server's 500."""
    adapter, bot = CloudAdapter(ConfigurationBotFrameworkAuthentication(Nobody())), ActivityHandler()
    bot.on_invoke_activity = answered
    found = Counter[int]()
    for activity in activities:
        try:
            answer = await adapter.process(cast(web.Request, Posted(activity)), bot)
            found[answer.status if answer is not None else 500] += 1
        except web.HTTPException as answer:
            found[answer.status] += 1
        except Exception:
            found[500] += 1
    return found


def said(activities: Iterable[Any]) -> str:
    """The figures in a line."""
    logging.disable()  # It warns of every name that it does not know.
    try:
        found = asyncio.run(statuses(activities))
    finally:
        logging.disable(logging.NOTSET)
    many = found.total()
    errors = sum(each for status, each in found.items() if status >= 500)
    return f"bare botbuilder: {errors / many:.1%} of {many} answered with 5xx, {dict(found)}"
