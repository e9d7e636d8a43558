"""Places that advise on bullying, harassment, discrimination and danger at work; nothing is kept (CO-2)."""

from __future__ import annotations

from typing import Any

from conversations.flow import Seen, flow, say
from conversations.flows.people import HEARD, contacts


def advisers(seen: Seen) -> dict[str, Any]:
    """Who advises where the person is."""
    return contacts(seen, "unfair")


UNFAIR = flow(
    "unfair",
    say("heard", when=HEARD, shows=advisers, rule="CO-2"),
    say("places", when=~HEARD, shows=advisers, rule="CO-2"),
)
