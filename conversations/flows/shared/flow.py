"""What a manager was ever sent, newest first, and taking back what is not sent yet (D7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from conversations.coaching.lines import NO_ANSWER, unsent
from conversations.coaching.values import Effect, Put, SharedLine
from conversations.flow import Option, Said, Seen, choose, chosen, do, flow, given, known, say
from conversations.formats import shorten

MOST = 8
"""Sent lines that are shown; the export has them all."""


def sent(seen: Seen) -> list[SharedLine]:
    """What was sent, newest first."""
    return sorted(
        (one for one in seen.facts.lines if one.state == "sent"), key=lambda one: (one.sent_at, one.id), reverse=True
    )


def rows(lines: Sequence[SharedLine], seen: Seen) -> list[dict[str, Any]]:
    """Lines as they are shown."""
    return [
        {
            "reader": Said(one.reader_name), "text": Said(one.text), "asks": one.ask not in NO_ANSWER,
            "answer": one.answer, "day": seen.facts.here(one.sent_at).date().isoformat(),
        }
        for one in lines
    ]  # fmt: skip


def what_was_sent(seen: Seen) -> dict[str, Any]:
    """The newest lines, and how many there are beside them."""
    found = sent(seen)
    return {"lines": rows(found[:MOST], seen), "more": max(0, len(found) - MOST)}


def waiting(seen: Seen) -> list[Option]:
    """The lines that can still be taken back."""
    return [Option(one.id, Said(shorten(one.text, 60))) for one in unsent(seen.facts.lines)[:MOST]]


def what_waits(seen: Seen) -> dict[str, Any]:
    """The lines that no digest has taken yet, and whether anything was sent before."""
    return {"lines": rows(unsent(seen.facts.lines)[:MOST], seen), "sent": bool(sent(seen))}


def take_back(seen: Seen) -> list[Effect]:
    """The chosen line does not go."""
    return [Put(replace(one, state="withdrawn")) for one in unsent(seen.facts.lines) if one.id == seen["which"]]


SENT = known(lambda seen: bool(sent(seen)))
WAITS = known(lambda seen: bool(unsent(seen.facts.lines)))
TAKEN = given("which") & ~chosen("which", "keep")

SHARED = flow(
    "shared",
    say("sent", when=SENT, shows=what_was_sent),
    choose("which", "keep", listed=waiting, when=WAITS, shows=what_waits),
    do("take_back", take_back, when=TAKEN),
    say("taken_back", when=TAKEN),
    say("stays", when=WAITS & ~TAKEN),
    say("nothing", when=~SENT & ~WAITS & ~given("which")),
)
