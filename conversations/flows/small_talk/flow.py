"""Thanks, goodbye and how are you: one line, and nothing is asked."""

from __future__ import annotations

from conversations.flow import When, flow, known, say


def which(name: str) -> When:
    """It was this kind of small talk."""
    return known(lambda seen: seen["which"] == name)


SMALL_TALK = flow(
    "small_talk",
    say("thanks", when=which("thanks")),
    say("bye", when=which("bye")),
    say("how_are_you", when=which("how_are_you")),
)
