"""Puts cards before somebody: in the place of the one on which something was done, or where they wrote.

What is done here beside the response is tried once: it only shows what was kept already, or what is kept nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from adapters.aside import Aside
from adapters.teams.answers import Body, a_card, a_line
from adapters.teams.calls import Answer, Calls, message_of
from adapters.teams.elements import Post
from adapters.teams.incoming import Mentioned, Spot
from adapters.teams.port import Reference
from conversations.messages import Reply


class NotSaved(Exception):
    """What somebody did could not be kept; Teams sends it again when it is told so."""


class NotShown(Exception):
    """Teams did not take something that was only to be seen; nothing was lost."""


class Showing:
    """Shows what is to be seen at once."""

    def __init__(self, calls: Calls, aside: Aside) -> None:
        self.calls, self.aside = calls, aside

    async def put(self, posts: Sequence[Post], reference: Reference, spot: Spot) -> Body | None:
        """Show messages, the first of them in the place of a card: with the response, or by changing its message."""
        first, rest = posts[:1], posts[1:]
        if spot.invoke:
            self._after(rest, reference)
            return a_card(first[0].card) if first and first[0].card else a_line("")
        if spot.activity and first:
            self.aside.do(self._change(first[0], rest, reference, spot.activity))
        else:
            self._after(posts, reference)
        return None

    async def say(self, reply: Reply, reference: Reference) -> None:
        """Say a line in the chat with one person."""
        _taken(await self.calls.post(reference, _a_line(reply)))

    async def reply(self, reply: Reply, mentioned: Mentioned) -> None:
        """Say a line where others read along: under the message, or to whom alone it came from alone."""
        if mentioned.targeted:
            _taken(await self.calls.whisper(mentioned.reference, _a_line(reply)))
        else:
            _taken(await self.calls.post(mentioned.reference, _a_line(reply), mentioned.activity))

    def _after(self, posts: Sequence[Post], reference: Reference) -> None:
        if posts:
            self.aside.do(self._post(posts, reference))

    async def _change(self, first: Post, rest: Sequence[Post], reference: Reference, activity: str) -> None:
        _taken(await self.calls.update(reference, activity, message_of(first)))
        await self._post(rest, reference)

    async def _post(self, posts: Sequence[Post], reference: Reference) -> None:
        for post in posts:
            _taken(await self.calls.post(reference, message_of(post)))


def _a_line(reply: Reply) -> dict[str, str]:
    return {"type": "message", "text": reply.plain(), "textFormat": "plain"}


def _taken(answer: Answer) -> None:
    if not answer.ok:
        raise NotShown(answer.error)
