"""Quiet: the coach begins nothing by itself any more, until the person says so (A2)."""

from __future__ import annotations

from dataclasses import replace

from conversations.coaching.values import Effect, Put
from conversations.flow import Seen, choose, chosen, do, flow, known, say


def hush(seen: Seen) -> list[Effect]:
    """The person, to whom nothing is sent unasked."""
    return [Put(replace(seen.facts.person, silenced=True))]


def speak(seen: Seen) -> list[Effect]:
    """The person, to whom everything comes again as they had it."""
    return [Put(replace(seen.facts.person, silenced=False))]


SILENT = known(lambda seen: seen.facts.person.silenced)
ASKED_TO_SPEAK = known(lambda seen: seen["which"] == "speak")
SPEAKS = ASKED_TO_SPEAK | chosen("still", "speak")
ASKS_AGAIN = known(lambda seen: seen.facts.person.rhythm not in ("", "off"))

QUIET = flow(
    "quiet",
    choose("still", "stay", "speak", when=SILENT & ~ASKED_TO_SPEAK),
    do("hush", hush, when=~SILENT & ~ASKED_TO_SPEAK),
    do("speak", speak, when=SPEAKS),
    say("hushed", when=~SILENT & ~ASKED_TO_SPEAK),
    say("speaking", when=SPEAKS & ASKS_AGAIN),
    say("no_rhythm", when=SPEAKS & ~ASKS_AGAIN),
    say("stays", when=SILENT & ~SPEAKS),
)
