"""What a manager can look at again: the lines they were sent, and nothing else of anybody (K14)."""

from __future__ import annotations

from typing import Any

from conversations.coaching.lines import NO_ANSWER
from conversations.coaching.values import ReadLine
from conversations.flow import Said, Seen, flow, known, say

MOST = 10


def lines(seen: Seen) -> list[ReadLine]:
    """The newest lines; whoever wrote none is in no list at all."""
    return list(seen.facts.shown[:MOST])


def shown(seen: Seen) -> dict[str, Any]:
    """The lines as they were sent."""
    return {
        "lines": [
            {"author": Said(one.author_name), "text": Said(one.text), "answer": one.answer,
             "day": seen.facts.here(one.sent_at).date().isoformat()}
            for one in lines(seen)
        ],
        "more": len(seen.facts.shown) > MOST,
    }  # fmt: skip


def open_ask(seen: Seen) -> ReadLine | None:
    """The oldest ask that waits for an answer."""
    found = [one for one in seen.facts.shown if one.ask not in NO_ANSWER and not one.answer]
    return found[-1] if found else None


def asked(seen: Seen) -> dict[str, Any]:
    """The ask and its line."""
    one = open_ask(seen)
    return {"author": Said(one.author_name if one else ""), "ask": Said(one.ask_words if one else ""),
            "line": one.id if one else ""}  # fmt: skip


ANY = known(lambda seen: bool(lines(seen)))

TEAM = flow(
    "team",
    say("lines", when=ANY, shows=shown),
    say("ask", when=ANY & known(lambda seen: open_ask(seen) is not None), shows=asked),
    say("none", when=~ANY),
)
