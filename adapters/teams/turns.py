"""A turn of botbuilder's, begun with what the gate found out, so that botbuilder checks, fetches and posts nothing.

`app.py` begins one for each activity that was read; its middleware, its context and its way of answering an invoke are
botbuilder's own. What the coach says leaves by delivery or with the response, and never by a context.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, NoReturn

from botbuilder.core import CloudAdapterBase, InvokeResponse, TurnContext
from botbuilder.schema import Activity, ActivityTypes, ChannelAccount, ConversationAccount
from botframework.connector.auth import BotFrameworkAuthentication, ClaimsIdentity, ConnectorFactory
from botframework.connector.auth.authenticate_request_result import AuthenticateRequestResult

from adapters.teams.incoming import Ignored, Incoming, Removed
from adapters.teams.port import Reference

NOWHERE = Reference("", "", "", "", "")
Logic = Callable[[TurnContext], Awaitable[None]]


class NothingLeavesHere(Exception):
    """Words to a person leave by delivery; hand a Message to the coach, or answer an invoke."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


class Turns(CloudAdapterBase):  # type: ignore[misc]  # botbuilder has no types.
    """Begins turns with a verdict; what would post or ask for keys is not there."""

    def __init__(self) -> None:
        super().__init__(_Decided())
        self._nothing = _Nothing()

    async def take(self, activity: Activity, claims: Mapping[str, Any], logic: Logic) -> str | None:
        """Take a turn; gives what an invoke was answered. `claims` are those of the token."""
        verdict = AuthenticateRequestResult()
        verdict.claims_identity = ClaimsIdentity(dict(claims), bool(claims))
        verdict.connector_factory = self._nothing
        answered = await self.process_activity(verdict, activity, logic)
        return answered.body if answered is not None else None

    async def send_activities(self, context: TurnContext, activities: list[Activity]) -> list[Any]:
        """Keep the answer to an invoke, as the base does; nothing else is posted from a turn."""
        if any(one.type != ActivityTypes.invoke_response for one in activities):
            raise NothingLeavesHere
        answered: list[Any] = await super().send_activities(context, activities)
        return answered

    async def update_activity(self, context: TurnContext, activity: Activity) -> NoReturn:
        """Nothing is changed from a turn."""
        raise NothingLeavesHere

    async def delete_activity(self, context: TurnContext, reference: Any) -> NoReturn:
        """Nothing is taken away from a turn."""
        raise NothingLeavesHere


def activity_of(kind: str, incoming: Incoming) -> Activity:
    """An activity as a turn needs it, of what was read: to make one of the whole body takes a hundred times as long."""
    where = NOWHERE if isinstance(incoming, Removed | Ignored) else incoming.reference
    return Activity(
        type=kind,
        channel_id=where.channel,
        service_url=where.service_url,
        conversation=ConversationAccount(id=where.conversation, tenant_id=where.tenant),
        from_property=ChannelAccount(id=where.user),
        recipient=ChannelAccount(id=where.bot),
    )


async def answer(context: TurnContext, body: str) -> None:
    """Answer an invoke with JSON: botbuilder copies whatever it is given, and of a text that costs nothing."""
    value = InvokeResponse(status=200, body=body)
    await context.send_activity(Activity(type=ActivityTypes.invoke_response, value=value))


class _Nothing(ConnectorFactory):  # type: ignore[misc]
    """Gives a turn something in the place of a client, because it takes none for a mistake."""

    async def create(self, service_url: str, audience: str) -> object:
        return self


class _Decided(BotFrameworkAuthentication):  # type: ignore[misc]
    """The gate decided already; nobody asks here."""

    async def authenticate_request(self, activity: Activity, auth_header: str) -> NoReturn:
        raise NothingLeavesHere

    async def authenticate_streaming_request(self, auth_header: str, channel_id_header: str) -> NoReturn:
        raise NothingLeavesHere

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> ConnectorFactory:
        raise NothingLeavesHere

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        return None
