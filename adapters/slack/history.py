"""What stands in a person's direct messages: whether a message of ours is there, by the key in its metadata.

A look costs little but is not free: an app that is sold outside of Slack's marketplace has one a minute and gets 15
messages for it. So only the time around the dispatch is looked at, by Slack's clock as far as it is known, and what
the pages do not show is not guessed at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from adapters.sending import Letter, Outcome, Unclear
from adapters.slack.answers import A_WHILE, of_asking
from adapters.slack.calls import Answer, Calls
from adapters.slack.port import Workspace

EVENT_TYPE = "cairn_message"
A_FILE = -1
"""The part of a letter that is a file."""
AROUND, KNOWN = 600.0, 60.0
"""Seconds before and after the dispatch in which a message is looked for: while nobody knows how far Slack's clock is
from the database's, and before the dispatch once a message told.
"""
ROWS, PAGES = 100, 4
"""Messages that are asked for at once, of which Slack may give fewer; and how often."""
REMEMBERED = 5_000
"""Channels that are remembered."""


class Found(NamedTuple):
    """The parts of a letter that are there, each with its ts."""

    parts: Mapping[int, str]


class History:
    """Looks, and remembers which channel is whose."""

    def __init__(self, calls: Calls) -> None:
        self.calls = calls
        self._channels: dict[tuple[str, str], str] = {}
        self._ahead: float | None = None
        """By how many seconds Slack's clock is ahead of the database's, with what a call takes."""

    def arrived(self, letter: Letter, ts: str) -> None:
        """A message got this ts, which tells Slack's time."""
        if letter.dispatched and ts.replace(".", "", 1).isdigit():
            self._ahead = float(ts) - letter.dispatched

    def remember(self, place: str, user: str, channel: object) -> None:
        """This channel is a person's."""
        if isinstance(channel, str) and channel and (place, user) not in self._channels:
            if len(self._channels) >= REMEMBERED:
                del self._channels[next(iter(self._channels))]
            self._channels[place, user] = channel

    async def channel(self, workspace: Workspace, letter: Letter) -> str | Answer:
        """The channel of somebody's direct messages, or what was answered instead."""
        if known := self._channels.get((letter.place, letter.user)):
            return known
        answer = await self.calls.call("conversations.open", workspace.token, users=letter.user)
        found = answer.data.get("channel")
        if not answer.ok or not isinstance(found, dict) or not isinstance(found.get("id"), str):
            return answer if not answer.ok else answer._replace(error="unreadable")
        self.remember(letter.place, letter.user, found["id"])
        return str(found["id"])

    async def find(self, workspace: Workspace, letter: Letter, earlier: float = 0.0) -> Found | Outcome:
        """The parts of a letter that are there, looking as many seconds earlier for what went before this dispatch.

        Else Unclear, or Refused where the channel is gone.
        """
        channel = await self.channel(workspace, letter)
        if isinstance(channel, Answer):
            return of_asking(channel)
        given: dict[str, Any] = {"channel": channel, "include_all_metadata": True, "limit": ROWS, "inclusive": True}
        if letter.dispatched:
            moment, before = letter.dispatched + (self._ahead or 0.0), AROUND if self._ahead is None else KNOWN
            given["oldest"] = f"{max(0.0, moment - before - earlier):.6f}"
            given["latest"] = f"{moment + AROUND:.6f}"
        parts: dict[int, str] = {}
        for _ in range(PAGES):
            answer = await self.calls.call("conversations.history", workspace.token, read=True, **given)
            if not answer.ok:
                return of_asking(answer)
            for part, ts in _ours(answer.data.get("messages"), letter.key, workspace):
                parts[part] = ts
            if 0 in parts or not answer.data.get("has_more"):  # The first part is the oldest: all others were seen.
                return Found(_without_older_files(parts))
            more = answer.data.get("response_metadata")
            given["cursor"] = more.get("next_cursor", "") if isinstance(more, dict) else ""
        return Unclear(A_WHILE)


def _ours(messages: object, key: str, workspace: Workspace) -> Iterator[tuple[int, str]]:
    """(part, ts) of each message that is part of this letter, and of each file of ours."""
    for message in messages if isinstance(messages, list) else ():
        if not isinstance(message, dict) or not isinstance(message.get("ts"), str):
            continue
        metadata = message.get("metadata")
        told = metadata if isinstance(metadata, dict) and metadata.get("event_type") == EVENT_TYPE else {}
        payload = told.get("event_payload")
        if isinstance(payload, dict) and payload.get("key") == key:
            part = payload.get("part", 0)
            yield part if isinstance(part, int) else 0, message["ts"]
        elif message.get("files") and message.get("user") == workspace.bot_user:
            yield A_FILE, message["ts"]


def _without_older_files(parts: Mapping[int, str]) -> dict[int, str]:
    """A file that came before the words belongs to an earlier letter."""
    words = max((float(ts) for part, ts in parts.items() if part != A_FILE), default=0.0)
    return {part: ts for part, ts in parts.items() if part != A_FILE or (words and float(ts) > words)}
