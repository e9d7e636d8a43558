"""The first contact: what this is, what it cannot promise, and three ways in (A1)."""

from __future__ import annotations

from conversations.flow import flow, say

WELCOME = flow(
    "welcome",
    say("hello"),
    say("ways"),
)
