"""A pressed button of a reply: the coach takes it, and the card shows what was chosen and what came of it.

With `Action.Execute` all of that is one card in the response, and the same again where Teams asks again. With
`Action.Submit`, on a home card and for a home card the replies leave by delivery, and the card shows what was chosen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from adapters.port import Coach
from adapters.teams.answers import Body, failed
from adapters.teams.cards import answer
from adapters.teams.homes import Homes, is_home
from adapters.teams.incoming import Pressed
from adapters.teams.showing import NotSaved, Showing
from conversations.messages import Failure, Message, Reply

HOME, MOVED_ON = "home", "everywhere/moved_on"
MOST = 20
"""Replies of one turn that are looked for."""


class Presses:
    """Takes what is pressed."""

    def __init__(self, coach: Coach, homes: Homes, showing: Showing) -> None:
        self.coach, self.homes, self.showing = coach, homes, showing

    async def take(self, pressed: Pressed) -> Body | None:
        """Take it, and give the card that goes in the place of the pressed one. Raises NotSaved for a Submit."""
        spot, message = pressed.spot, pressed.message
        if is_home(spot) or _wants_home(message):
            message = replace(message, here=False)
        came = await self.coach.receive(message)
        if isinstance(came, Failure):
            if spot.invoke:
                return failed(came.reply.plain())
            raise NotSaved
        if is_home(spot):
            return await self.homes.put(pressed.who, pressed.reference, spot, message.locale)
        replies = await self._whole(message, came) if message.here else ()
        return await self._put(pressed, replies, moved_on(came))

    async def _put(self, pressed: Pressed, replies: tuple[tuple[int, Reply], ...], is_old: bool) -> Body | None:
        who, spot, message = pressed.who, pressed.spot, pressed.message
        locale = await self.coach.speaks(who.place, who.user) or message.locale
        said = await self.coach.letter(who.place, who.user, spot.letter)
        chosen = "" if is_old else pressed.label
        nonce = f"{message.key}/{replies[-1][0]}" if replies else message.key
        shown = [reply for _, reply in replies]
        posts = answer(said, chosen, shown, nonce, locale, message.press, spot.letter)
        return await self.showing.put(posts, pressed.reference, spot)

    async def _whole(self, message: Message, came: tuple[Reply, ...]) -> tuple[tuple[int, Reply], ...]:
        """All replies to a press with their numbers: when it comes again the coach gives the first of them only.

        What goes with a document is delivered and stands nowhere else.
        """
        replies = list(came)
        while len(came) == 1 and len(replies) < MOST:
            further = await self.coach.letter(message.place, message.user, f"{message.key}/{len(replies)}")
            if further is None:
                break
            replies.append(further)
        return tuple((at, reply) for at, reply in enumerate(replies) if not reply.document)


def moved_on(replies: Iterable[Reply]) -> bool:
    """Whether the button belonged to an earlier question."""
    return any(MOVED_ON in reply.keys for reply in replies)


def _wants_home(message: Message) -> bool:
    press = message.press
    return press is not None and not press.talk and press.value == HOME
