"""The way out to Slack: a letter becomes one message or several in a person's direct messages, each with its key.

`bot/delivery.py` decides when and how often; `blocks.py` says what a message looks like, `answers.py` what an answer
means, `history.py` whether a key arrived.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any, Protocol

from adapters.busy import Busy
from adapters.sending import Arrived, Letter, NotArrived, Outcome, Refused, Unclear
from adapters.slack.answers import BLOCKS, NO_FILES, of_a_post
from adapters.slack.blocks import AS_SAID, Post, closed, posts, quotes
from adapters.slack.calls import Answer, Calls
from adapters.slack.history import A_FILE, EVENT_TYPE, Found, History
from adapters.slack.port import Workspace, Workspaces, workspace_of
from adapters.slack.threads import GONE, Threads
from conversations.messages import Reply

log = logging.getLogger(__name__)

EARLIER = 5 * 3_600.0
"""Seconds before a further try in which parts of an earlier one are looked for."""
ASK_AGAIN = 10.0


class Documents(Protocol):
    """What stands behind the door, as far as a document needs it; see `adapters/port.py`."""

    async def document(self, place: str, user: str, name: str) -> tuple[str, str, bytes]:
        """(file name, media type, content); ValueError where there is none."""

    async def speaks(self, place: str, user: str) -> str:
        """Somebody's locale."""

    async def shows_words(self, place: str, user: str) -> bool:
        """Whether notifications may show somebody's words."""

    async def say(self, locale: str, key: str, **values: object) -> Reply:
        """A sentence that is kept nowhere."""


class SlackSender:
    """The door "slack", as delivery sees it."""

    name = "slack"
    can_be_asked = True
    settles = 5.0
    pace = 1.0
    """Slack takes about a message a second in a channel, and short bursts; what answers a person is such a burst."""
    rate = 8
    """Slack says "several hundred messages a minute" for a workspace; what answers a person is not counted."""

    def __init__(
        self, calls: Calls, workspaces: Workspaces, documents: Documents | None = None, threads: Threads | None = None
    ) -> None:
        self.calls, self.workspaces, self.documents, self.threads = calls, workspaces, documents, threads or Threads()
        self.history = History(calls)
        self.busy = Busy()

    async def send(self, letter: Letter) -> Outcome:
        """Post a letter; of one in several parts what is there already is not posted again."""
        workspace = await self._workspace(letter)
        if not isinstance(workspace, Workspace):
            return NotArrived() if isinstance(workspace, Unclear) else workspace
        parts = await self._parts(letter, workspace)
        there: Mapping[int, str] = {}
        if letter.tries > 1 and (len(parts) > 1 or self._takes_file(letter, workspace)):
            found = await self.history.find(workspace, letter, EARLIER)
            if not isinstance(found, Found):
                return NotArrived(max(found.retry_after, 1.0)) if isinstance(found, Unclear) else found
            there = found.parts
        begun, ref = bool(there), there.get(0, "")
        for at, part in enumerate(parts):
            if at in there:
                continue
            outcome = await self._post(letter, workspace, part, at, len(parts))
            if not isinstance(outcome, Arrived):
                return _half_done(outcome) if begun else outcome
            begun, ref = True, ref or outcome.ref
        if self._takes_file(letter, workspace) and A_FILE not in there:
            outcome = await self._hand_over(letter, workspace, len(parts))
            if not isinstance(outcome, Arrived):
                return _half_done(outcome)
        return Arrived(ref)

    async def arrived(self, letter: Letter) -> Outcome:
        """Whether all of a letter is there; where only a part is, the rest may be sent."""
        workspace = await self._workspace(letter)
        if not isinstance(workspace, Workspace):
            return workspace
        found = await self.history.find(workspace, letter)
        if not isinstance(found, Found):
            return found
        wanted = set(range(len(await self._parts(letter, workspace))))
        wanted |= {A_FILE} if self._takes_file(letter, workspace) else set()
        return Arrived(found.parts.get(0, "")) if wanted <= set(found.parts) else NotArrived()

    async def _workspace(self, letter: Letter) -> Workspace | Refused | Unclear:
        try:
            found = await self.workspaces.find(*workspace_of(letter.place))
        except Exception as problem:
            log.warning("a workspace cannot be looked up now: %s", type(problem).__name__)
            return Unclear(ASK_AGAIN)
        return found or Refused("not_installed")

    async def _parts(self, letter: Letter, workspace: Workspace) -> tuple[Post, ...]:
        """A letter as messages; with a line for a document that cannot be handed over."""
        made = posts(letter.reply)
        if letter.is_begun and quotes(letter.reply) and not await self._may_show(letter):
            label, waits = await self._until_opened(letter)
            made = (closed(letter.reply, label, letter.key, waits),)
        if letter.reply.document and not self._takes_file(letter, workspace):
            made += await self._line(letter)
        return made

    async def _until_opened(self, letter: Letter) -> tuple[str, str]:
        """The button that opens a letter, and what stands above it where every line quotes somebody."""
        if self.documents is None:
            return "…", "…"
        locale = await self.documents.speaks(letter.place, letter.user)
        label = await self.documents.say(locale, "everywhere/open")
        return label.plain(), (await self.documents.say(locale, "everywhere/waits")).plain()

    async def _may_show(self, letter: Letter) -> bool:
        try:
            return self.documents is not None and await self.documents.shows_words(letter.place, letter.user)
        except Exception:
            return False  # Nobody can be asked now, and what is not shown harms nobody.

    def _takes_file(self, letter: Letter, workspace: Workspace) -> bool:
        """Whether a document is to be handed over; where the scopes are not known it is tried."""
        may = not workspace.scopes or "files:write" in workspace.scopes
        return bool(letter.reply.document) and may and self.documents is not None

    async def _line(self, letter: Letter) -> tuple[Post, ...]:
        """Where to get a document that cannot be handed over here."""
        if self.documents is None:
            return ()
        locale = await self.documents.speaks(letter.place, letter.user)
        return posts(await self.documents.say(locale, "everywhere/no_files_here"))

    async def _post(self, letter: Letter, workspace: Workspace, post: Post, part: int, of: int) -> Outcome:
        """Post one part: as it is, or in older blocks where Slack does not take the newer ones."""
        payload: dict[str, Any] = {"key": letter.key} | ({"part": part, "of": of} if of > 1 else {})
        metadata = {"event_type": EVENT_TYPE, "event_payload": payload}
        given = {"channel": letter.user, "text": post.text, "metadata": metadata, **AS_SAID}
        where = self.threads.where(letter)
        answer = await self.calls.call("chat.postMessage", workspace.token, blocks=post.blocks, **given, **where)
        if where and answer.error in GONE:
            answer = await self.calls.call("chat.postMessage", workspace.token, blocks=post.blocks, **given)
        if answer.error in BLOCKS:
            log.warning("Slack does not take newer blocks (%s); the older ones are sent", answer.error)
            answer = await self.calls.call("chat.postMessage", workspace.token, blocks=post.older, **given)
        if answer.ok:
            ts = str(answer.data.get("ts", ""))
            self.history.remember(letter.place, letter.user, answer.data.get("channel"))
            self.history.arrived(letter, ts)
            return Arrived(ts)
        return self.busy.for_whom(letter, of_a_post(answer))

    async def _hand_over(self, letter: Letter, workspace: Workspace, parts: int) -> Outcome:
        """Put the document under the words; where files are not taken, a line says where to get it."""
        assert self.documents is not None
        try:
            name, _, content = await self.documents.document(letter.place, letter.user, letter.reply.document)
        except ValueError:  # They are gone, or there is nothing to hand over.
            return Arrived()
        answer = await self._uploaded(letter, workspace, name, content)
        if answer.ok:
            return Arrived()
        if answer.error in NO_FILES:
            (line,) = await self._line(letter)
            return await self._post(letter, workspace, line, parts, parts + 1)
        return of_a_post(answer)

    async def _uploaded(self, letter: Letter, workspace: Workspace, name: str, content: bytes) -> Answer:
        """An address, the bytes, and where they are shown."""
        token = workspace.token
        channel = await self.history.channel(workspace, letter)
        if isinstance(channel, Answer):
            return channel
        begun = await self.calls.call(
            "files.getUploadURLExternal", token, read=True, filename=name, length=len(content)
        )
        if not begun.ok:
            return begun
        if not await self.calls.upload(str(begun.data.get("upload_url", "")), content):
            return Answer("request_timeout")
        files = [{"id": begun.data.get("file_id"), "title": name}]
        return await self.calls.call("files.completeUploadExternal", token, files=files, channel_id=channel)


def _half_done(outcome: Outcome) -> Outcome:
    """Of a letter of which a part is there: it is asked about before the rest is sent."""
    if isinstance(outcome, NotArrived):
        return Unclear(outcome.retry_after)
    return outcome
