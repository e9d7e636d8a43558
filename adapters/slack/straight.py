"""The short way through Bolt for what people write, which is most of what comes.

Bolt asks its listeners one after the other whether something is for them, and makes a dictionary of thirty arguments
for each question and each answer. What a message is `events.py` has said already.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack.incoming import Said, Wordless


class Straight(AsyncMiddleware):
    """Hands messages to their listener; everything else goes on. Comes behind the authorization."""

    def __init__(self, listener: Callable[..., Awaitable[BoltResponse]]) -> None:
        self.listener = listener

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002 - Bolt names it.
    ) -> BoltResponse:
        """Bolt's way of asking: what is given back without a call of `next` is the answer."""
        context = req.context
        if isinstance(context["incoming"], Said | Wordless):
            return await self.listener(context=context, client=context.client)
        return await next()
