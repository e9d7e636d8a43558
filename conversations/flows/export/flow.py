"""Everything the coach holds about a person, handed over as a file (A8)."""

from __future__ import annotations

from conversations.flow import flow, say

EXPORT = flow(
    "export",
    say("file", shows=lambda seen: {"document": "export"}),
)
