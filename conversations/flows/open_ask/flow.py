"""What becomes of an ask that nobody answered: into the 1:1, elsewhere, or dropped (D8)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.lines import FOR_THE_TALK
from conversations.coaching.values import Effect, Entry, Put, SharedLine
from conversations.flow import Said, Seen, do, flow, known, say


def pieces(seen: Seen) -> tuple[str, str]:
    """What the button carries: what becomes of it, and the line."""
    said, _, line = str(seen["words"] or "").partition(" ")
    return said, line.strip()


def the_line(seen: Seen) -> SharedLine | None:
    """The person's own line, while its ask is open."""
    line = pieces(seen)[1]
    return next((one for one in seen.facts.lines if one.id == line and one.ask and not one.answer), None)


def close(seen: Seen) -> list[Effect]:
    """The ask is no longer open; for the 1:1 it is kept as a step."""
    line, facts = the_line(seen), seen.facts
    if line is None:
        return []
    effects: list[Effect] = [Put(replace(line, answer="closed", answered_at=facts.now))]
    if pieces(seen)[0] == "bring":
        own = Entry(facts.person.tenant, facts.person.id, f"{line.id}.ask", "next", line.goal, line.ask_words)
        effects.append(Put(replace(own, state="open", detail=FOR_THE_TALK, at=facts.now)))
    return effects


def about(seen: Seen) -> dict[str, Any]:
    """The ask in the person's words."""
    line = the_line(seen)
    return {"ask": Said(line.ask_words if line else ""), "what": pieces(seen)[0]}


OPEN = known(lambda seen: the_line(seen) is not None)

OPEN_ASK = flow(
    "open_ask",
    say("closed", when=OPEN, shows=about),
    do("close", close, when=OPEN),
    say("gone", when=~OPEN),
)
