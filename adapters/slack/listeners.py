"""What is done with each thing that comes from Slack: Bolt's listeners, named after what people do.

`app.py` comes before them with what `events.py` read; each hands a `Message` to the coach, and Slack hears 200 once it
is kept. What the coach answers leaves by delivery, but for commands and forms, whose answer is the response.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.aside import Aside
from adapters.port import Coach
from adapters.slack.blocks import OPEN
from adapters.slack.home import Homes
from adapters.slack.incoming import (
    Acted,
    ChatOpened,
    Commanded,
    EvidenceWanted,
    HomeOpened,
    Incoming,
    Left,
    Mentioned,
    Pressed,
    ProfileChanged,
    Said,
    Stranger,
    Submitted,
    TokensRevoked,
    Uninstalled,
    Who,
    Wordless,
)
from adapters.slack.modals import Modals
from adapters.slack.opening import open_letter
from adapters.slack.port import Workspace, Workspaces
from adapters.slack.pressing import Choices, after, moved_on
from adapters.slack.profiles import Profile, Profiles
from adapters.slack.said import Chats, asks, in_one, in_passing, only_for_them
from adapters.slack.straight import Straight
from adapters.slack.threads import Threads
from conversations.messages import Failure, Message, Reply

COME_AGAIN = 503
A_PROMPT = "assistant:write"
"""The scope that suggested prompts in somebody's own language need; without it they see the manifest's."""
ANY = re.compile("")


def listen(app: AsyncApp, do: Listeners) -> None:
    """Say to Bolt who listens to what."""
    events = events_of(do)
    app.use(Straight(events.pop("message")))
    for event, listener in events.items():
        app.event(event)(listener)
    app.command(ANY)(do.command)
    app.action(ANY)(do.pressed)
    app.view(ANY)(do.modals.submitted)
    app.shortcut(ANY)(do.modals.shortcut)


def events_of(do: Listeners) -> dict[str, Callable[..., Awaitable[BoltResponse]]]:
    """Who listens to which event; what is not named here the manifest does not ask for."""
    return {
        "message": do.message,
        "app_home_opened": do.opened,
        "app_mention": do.mentioned,
        "user_change": do.profile,
        "app_uninstalled": do.uninstalled,
        "tokens_revoked": do.revoked,
    }


class Listeners:
    """One method for each kind of thing."""

    def __init__(self, coach: Coach, workspaces: Workspaces, aside: Aside, threads: Threads) -> None:
        self.coach, self.workspaces, self.aside, self.threads = coach, workspaces, aside, threads
        self.profiles, self.choices, self.chats = Profiles(coach), Choices(), Chats()
        self.homes = Homes(coach, self.profiles)
        self.modals = Modals(coach, self.profiles, self.homes, aside)

    async def message(self, context: AsyncBoltContext, client: AsyncWebClient) -> BoltResponse:
        """Words in the chat; Slack sends them again when they could not be kept."""
        incoming = context["incoming"]
        if isinstance(incoming, Wordless):
            if self.aside.first(incoming.key):
                self.aside.do(self._no_file(incoming.who, client))
            return BoltResponse(status=200, body="")
        assert isinstance(incoming, Said)
        self.chats.remember(incoming.who, incoming.channel)
        self.threads.remember(incoming.message.key, incoming.thread)
        answer = await self.take(incoming.message, incoming.who, client)
        return BoltResponse(status=COME_AGAIN if isinstance(answer, Failure) else 200, body="")

    async def _no_file(self, who: Who, client: AsyncWebClient) -> None:
        locale = await self.profiles.locale(who, client)
        await self._say(await self.coach.say(locale, "everywhere/no_file"), who, client)

    async def take(self, message: Message, who: Who, client: AsyncWebClient) -> tuple[Reply, ...] | Failure:
        """Hand a message to the coach, with the profile of somebody who never wrote."""
        return await self.coach.receive(await self.profiles.introduced(message, who, client))

    async def command(self, ack: AsyncAck, context: AsyncBoltContext, client: AsyncWebClient) -> None:
        """A slash command: all that is said to it is one answer, which only the person sees."""
        incoming = context["incoming"]
        assert isinstance(incoming, Commanded)
        answer = await self.take(incoming.message, incoming.who, client)
        replies: Sequence[Reply] = (answer.reply,) if isinstance(answer, Failure) else in_passing(answer)
        if asks(replies) and not self.chats.is_ours(incoming.who, incoming.channel):
            locale = await self.profiles.locale(incoming.who, client)
            replies = [*replies, await self.coach.say(locale, "everywhere/answer_in_chat")]
        await (ack(**only_for_them(replies)) if replies else ack())

    async def not_saved(self, incoming: Incoming, context: AsyncBoltContext) -> BoltResponse:
        """Say that nothing was kept, where Slack does not send again; else ask it to."""
        if not isinstance(incoming, Commanded | Pressed | Acted | Submitted | EvidenceWanted):
            return BoltResponse(status=COME_AGAIN, body="")
        locale = self.coach.spoke(incoming.who.place, incoming.who.user)
        words, ack, respond = [await self.coach.say(locale, "everywhere/not_saved")], context.ack, context.respond
        if isinstance(incoming, Commanded):
            return await ack(**only_for_them(words))
        if isinstance(incoming, Submitted):
            block = next(iter(incoming.blocks.values()), "")
            return await ack(response_action="errors", errors={block: words[0].plain()}) if block else await ack()
        if context.response_url and respond is not None:
            self.aside.do(respond(**only_for_them(words), replace_original=False))
        return await ack()

    async def pressed(
        self, ack: AsyncAck, context: AsyncBoltContext, client: AsyncWebClient, respond: AsyncRespond
    ) -> BoltResponse:
        """A button: what it stands for is taken, and the message it stood under shows what was chosen."""
        incoming = context["incoming"]
        if isinstance(incoming, Acted) and incoming.action == OPEN and incoming.spot.surface == "message":
            self.aside.do(open_letter(self.coach, self.profiles, incoming, client))
            return await ack()
        if isinstance(incoming, Acted):
            return await self.modals.acted(ack, incoming, client)
        assert isinstance(incoming, Pressed)
        if self.choices.again(incoming):
            return await ack()
        answer = None
        try:
            answer = await self.take(incoming.message, incoming.who, client)
        finally:
            if answer is None or isinstance(answer, Failure):
                self.choices.let_go(incoming)
        if not isinstance(answer, Failure) and not moved_on(answer):
            self.choices.take(incoming)
        self.aside.do(self._after_press(incoming, answer, client, respond))
        return await ack()

    async def _after_press(
        self, pressed: Pressed, answer: tuple[Reply, ...] | Failure, client: AsyncWebClient, respond: AsyncRespond
    ) -> None:
        spot = pressed.spot
        if isinstance(answer, Failure):
            await self._say(answer.reply, pressed.who, client, respond if spot.response_url else None)
        elif spot.surface == "home":
            await self.homes.publish(pressed.who, client)
        elif spot.ephemeral and spot.response_url:
            here = await self.coach.say(await self.profiles.locale(pressed.who, client), "everywhere/in_our_chat")
            await respond(**in_one([here]), replace_original=True)
        elif pressed.blocks and spot.response_url:
            await respond(**after(pressed, self.choices.label(pressed) if moved_on(answer) else pressed.label))

    async def _say(self, reply: Reply, who: Who, client: AsyncWebClient, respond: AsyncRespond | None = None) -> None:
        """Say something that is kept nowhere: where somebody pressed, or in the chat."""
        if respond is not None:
            await respond(**only_for_them([reply]), replace_original=False)
        else:
            await client.chat_postMessage(channel=who.user, **in_one([reply]))

    async def opened(self, context: AsyncBoltContext, client: AsyncWebClient) -> BoltResponse:
        """Somebody looks at their home page, or at the chat."""
        incoming = context["incoming"]
        if isinstance(incoming, HomeOpened):
            self.aside.do(self.homes.publish(incoming.who, client))
        elif isinstance(incoming, ChatOpened):
            self.chats.remember(incoming.who, incoming.channel)
            if self.aside.first(incoming.key):
                self.aside.do(self._prompt(incoming, context["workspace"], client))
            return await self._welcome(incoming, client)
        return BoltResponse(status=200, body="")

    async def _welcome(self, opened: ChatOpened, client: AsyncWebClient) -> BoltResponse:
        """Greet somebody in an empty chat who never wrote: once, and nobody who had themselves erased."""
        who, taken = opened.who, BoltResponse(status=200, body="")
        if await self.coach.speaks(who.place, who.user) or not opened.channel:
            return taken
        try:
            said_before = await client.conversations_history(channel=opened.channel, limit=1)
        except Exception:
            return taken  # Who cannot look does not greet: it might be the second time.
        if said_before.get("messages"):
            return taken
        key = hashlib.sha256(f"welcome\n{who.place}\n{who.user}".encode()).hexdigest()
        hello = Message(f"slack:{key}", "slack", who.place, who.user, "/welcome", command=True, greets=True)
        answer = await self.take(hello, who, client)
        return BoltResponse(status=COME_AGAIN, body="") if isinstance(answer, Failure) else taken

    async def _prompt(self, opened: ChatOpened, workspace: Workspace, client: AsyncWebClient) -> None:
        """Suggest what can be written, in the person's language."""
        if A_PROMPT not in workspace.scopes or not opened.channel:
            return
        reply = await self.coach.say(await self.profiles.locale(opened.who, client), "everywhere/prompts")
        prompts = [{"title": button.label, "message": button.label} for button in reply.buttons]
        await client.assistant_threads_setSuggestedPrompts(
            channel_id=opened.channel, title=reply.plain(), prompts=prompts
        )

    async def mentioned(self, context: AsyncBoltContext, client: AsyncWebClient) -> BoltResponse:
        """Named where others read along: only who did it sees that we talk in private."""
        incoming = context["incoming"]
        assert isinstance(incoming, Mentioned)
        if self.aside.first(incoming.key):
            self.aside.do(self._in_private(incoming, client))
        return BoltResponse(status=200, body="")

    async def _in_private(self, mentioned: Mentioned, client: AsyncWebClient) -> None:
        reply = await self.coach.say(await self.profiles.locale(mentioned.who, client), "everywhere/in_private")
        thread: dict[str, Any] = {"thread_ts": mentioned.thread} if mentioned.thread else {}
        user = mentioned.who.user
        await client.chat_postEphemeral(channel=mentioned.channel, user=user, **in_one([reply]), **thread)

    def stranger(self, stranger: Stranger, client: AsyncWebClient, token: str) -> BoltResponse:
        """Somebody of another company is told one line, now and then, and nothing is kept."""
        if self.aside.first(f"stranger {stranger.who.place} {stranger.who.user}"):
            self.aside.do(self._turn_away(stranger, client, token))
        return BoltResponse(status=200, body="")

    async def _turn_away(self, stranger: Stranger, client: AsyncWebClient, token: str) -> None:
        line = await self.coach.say("", "everywhere/stranger")
        if stranger.response_url:
            respond = AsyncRespond(response_url=stranger.response_url)
            await respond(**only_for_them([line]), replace_original=False)
        elif stranger.channel.startswith("D"):
            await client.chat_postMessage(channel=stranger.channel, token=token, **in_one([line]))
        elif stranger.channel:
            user = stranger.who.user
            await client.chat_postEphemeral(channel=stranger.channel, user=user, token=token, **in_one([line]))

    async def profile(self, context: AsyncBoltContext) -> BoltResponse:
        """A profile is another now, or an account was closed."""
        incoming = context["incoming"]
        if isinstance(incoming, Left):
            await self.coach.left(incoming.who.place, incoming.who.user)
        elif isinstance(incoming, ProfileChanged):
            self.profiles.changed(incoming.who, Profile(incoming.name, incoming.locale, incoming.zone))
            await self.coach.is_called(incoming.who.place, incoming.who.user, incoming.name)
        return BoltResponse(status=200, body="")

    async def uninstalled(self, context: AsyncBoltContext) -> BoltResponse:
        """The app was removed."""
        incoming = context["incoming"]
        assert isinstance(incoming, Uninstalled)
        await self.workspaces.uninstalled(incoming.enterprise, incoming.team, incoming.at)
        return BoltResponse(status=200, body="")

    async def revoked(self, context: AsyncBoltContext) -> BoltResponse:
        """Tokens hold no more."""
        incoming = context["incoming"]
        assert isinstance(incoming, TokensRevoked)
        await self.workspaces.revoked(incoming.enterprise, incoming.team, incoming.bots, incoming.at)
        return BoltResponse(status=200, body="")
