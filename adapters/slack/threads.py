"""Where in a chat somebody wrote, so that their answer comes to where they look; the listeners and `sender.py` ask."""

from __future__ import annotations

from typing import Any

from adapters.sending import Letter

REMEMBERED = 5_000
"""Messages of which it is remembered in which thread they stand."""
GONE = frozenset({"thread_not_found", "message_not_found", "cannot_reply_to_message"})
"""What Slack says where a thread takes no answer any more."""


class Threads:
    """The threads that people wrote in, as far as this process remembers: anybody else answers in the chat."""

    def __init__(self) -> None:
        self._threads: dict[str, str] = {}

    def remember(self, key: str, thread: str) -> None:
        """The message with this key stands in a thread."""
        if thread:
            self._threads[key] = thread
            if len(self._threads) > REMEMBERED:
                del self._threads[next(iter(self._threads))]

    def where(self, letter: Letter) -> dict[str, Any]:
        """The thread, and that the chat shows the answer too, as `chat.postMessage` is told."""
        thread = self._threads.get(letter.key.rpartition("/")[0])
        return {"thread_ts": thread, "reply_broadcast": True} if thread else {}
