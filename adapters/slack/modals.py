"""Forms in Slack: opened at once, because what opens a view lives for three seconds, and filled in a moment later.

What is sent back is one `Message`, with its refusals at the fields they are about; what was kept shows on the home
page. Where there is nothing to fill in, the same goes on as a talk.
"""

from __future__ import annotations

import logging
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.aside import Aside
from adapters.port import Coach
from adapters.slack.forms import errors, form_view, said_view
from adapters.slack.home import Homes
from adapters.slack.incoming import Acted, EvidenceWanted, ProgressWanted, Submitted, Who
from adapters.slack.page import LOG, Wanted, wanted
from adapters.slack.profiles import Profiles, with_names
from adapters.slack.reason import reason
from adapters.slack.said import in_one
from conversations.messages import Failure, Message, Reply

log = logging.getLogger(__name__)

EVIDENCE = "save_evidence"
"""The form behind the shortcut on a message; it is about the words to keep."""
TOO_LATE = frozenset({"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"})
CHANGED = "hash_conflict"


class Modals:
    """Opens forms and takes what is sent back."""

    def __init__(self, coach: Coach, profiles: Profiles, homes: Homes, aside: Aside) -> None:
        self.coach, self.profiles, self.homes, self.aside = coach, profiles, homes, aside

    async def acted(self, ack: AsyncAck, acted: Acted, client: AsyncWebClient) -> BoltResponse:
        """A button or menu of the home page."""
        asked = wanted(acted.value)
        if asked is not None and asked.what == "draw":
            self.aside.do(self.homes.publish(acted.who, client, asked.goal))
        elif asked is not None:
            self.aside.do(self._open(acted.key, acted.who, acted.spot.trigger, asked, client))
        return await ack()

    async def shortcut(self, ack: AsyncAck, context: AsyncBoltContext, client: AsyncWebClient) -> BoltResponse:
        """One of the two shortcuts."""
        incoming = context["incoming"]
        assert isinstance(incoming, EvidenceWanted | ProgressWanted)
        about = incoming.text if isinstance(incoming, EvidenceWanted) else ""
        asked = Wanted("form", EVIDENCE if isinstance(incoming, EvidenceWanted) else LOG, about)
        self.aside.do(self._open(incoming.key, incoming.who, incoming.trigger, asked, client))
        return await ack()

    async def _open(self, key: str, who: Who, trigger: str, asked: Wanted, client: AsyncWebClient) -> None:
        """Open a view that says "one moment", and put the form into it."""
        locale = await self.profiles.locale(who, client)
        moment = await self.coach.say(locale, "everywhere/one_moment")
        try:
            opened = await client.views_open(trigger_id=trigger, view=said_view(moment))
        except SlackApiError as problem:
            if reason(problem) not in TOO_LATE:
                raise
            words = await self.coach.say(locale, "everywhere/not_opened")
            await client.chat_postMessage(channel=who.user, **in_one([words]))
            return
        try:
            if asked.form == EVIDENCE:
                asked = asked._replace(goal=(await with_names(asked.goal, client))[0])
            form = await self.coach.form(who.place, who.user, asked.form, asked.goal, locale)
            view = form_view(form) if form else said_view(await self._go_on(key, who, asked, locale, client))
        except Exception as problem:
            log.warning("a form could not be shown: %s", reason(problem))
            view = said_view(await self.coach.say(locale, "everywhere/not_saved"))
        await self._fill(opened["view"], view, client)

    async def _go_on(self, key: str, who: Who, asked: Wanted, locale: str, client: AsyncWebClient) -> Reply:
        """There is nothing to fill in; the talk says so, or goes on from there. Gives what the view says."""
        text = f"/{asked.form} {asked.goal}".rstrip()
        message = Message(key, "slack", who.place, who.user, text, command=True)
        answer = await self.coach.receive(await self.profiles.introduced(message, who, client))
        return answer.reply if isinstance(answer, Failure) else await self.coach.say(locale, "everywhere/in_our_chat")

    async def _fill(self, opened: dict[str, str], view: dict[str, Any], client: AsyncWebClient) -> None:
        """Show the form, also where the view was touched meanwhile; whoever closed it wants none."""
        try:
            await client.views_update(view_id=opened["id"], hash=opened["hash"], view=view)
        except SlackApiError as problem:
            if reason(problem) != CHANGED:
                raise
            await client.views_update(view_id=opened["id"], view=view)

    async def submitted(self, ack: AsyncAck, context: AsyncBoltContext, client: AsyncWebClient) -> BoltResponse:
        """A filled form: what is wrong with it stands at its fields, or the view closes."""
        incoming = context["incoming"]
        assert isinstance(incoming, Submitted)
        answer = await self.coach.receive(await self.profiles.introduced(incoming.message, incoming.who, client))
        if isinstance(answer, Failure):
            return await self._refused(ack, [("", answer.reply.plain())], incoming)
        if refusals := [one for reply in answer for one in reply.refusals]:
            return await self._refused(ack, refusals, incoming)
        self.aside.do(self.homes.publish(incoming.who, client))
        return await ack(response_action="clear")

    async def _refused(self, ack: AsyncAck, refusals: list[tuple[str, str]], sent: Submitted) -> BoltResponse:
        found = errors(refusals, sent.blocks)
        return await (ack(response_action="errors", errors=found) if found else ack())
