"""What the stand-in says no with."""

from __future__ import annotations

from typing import Any


class Wrong(Exception):
    """A call that Slack refuses; `error` is the name it gives, and `more` stands beside it in the answer."""

    def __init__(self, error: str, *messages: str, **more: Any) -> None:
        super().__init__(error)
        self.error = error
        self.more = more
        if messages:
            self.more["response_metadata"] = {"messages": [f"[ERROR] {message}" for message in messages]}

    def answer(self) -> dict[str, Any]:
        """The body of the answer."""
        return {"ok": False, "error": self.error, **self.more}


class NotPossible(Exception):
    """A person wants to do what Slack's own client does not offer: a button that is not there, an empty field."""
