"""People to talk to, for somebody who is not well or not safe; nothing is asked and nothing is kept (CO-1)."""

from __future__ import annotations

from typing import Any

from conversations.flow import Seen, flow, say
from conversations.flows.people import HEARD, contacts


def listeners(seen: Seen) -> dict[str, Any]:
    """Who listens where the person is."""
    return contacts(seen, "gentle")


GENTLE = flow(
    "gentle",
    say("heard", when=HEARD, shows=listeners, rule="CO-1"),
    say("people", when=~HEARD, shows=listeners, rule="CO-1"),
)
