"""A manager's tap on an ask: I'll do it, let's talk, or not now; its author is told at once (D8)."""

from __future__ import annotations

from typing import Any

from conversations.coaching.lines import NO_ANSWER
from conversations.coaching.values import Effect, ReadLine, Tell
from conversations.flow import Said, Seen, do, flow, known, say
from conversations.flows.news.flow import ANSWERS


def pieces(seen: Seen) -> tuple[str, str]:
    """What the button carries: the answer and the line."""
    said, _, line = str(seen["words"] or "").partition(" ")
    return said, line.strip()


def the_line(seen: Seen) -> ReadLine | None:
    """The line, if this manager was sent it and it asks for something."""
    said, line = pieces(seen)
    if said not in ANSWERS:
        return None
    found = (one for one in seen.facts.shown if one.id == line)
    return next((one for one in found if one.ask not in NO_ANSWER and one.answer not in ("closed", said)), None)


def tell(seen: Seen) -> list[Effect]:
    """The author is told, and their own turn notes it."""
    line, me = the_line(seen), seen.facts.person
    if line is None:
        return []
    return [Tell(me.tenant, "answered", {"line": line.id, "answer": pieces(seen)[0]}, person=line.author)]


def told(seen: Seen) -> dict[str, Any]:
    """Who is told what."""
    line = the_line(seen)
    return {"author": Said(line.author_name if line else ""), "answer": pieces(seen)[0]}


OURS = known(lambda seen: the_line(seen) is not None)

ANSWER = flow(
    "answer",
    do("tell", tell, when=OURS),
    say("told", when=OURS, shows=told),
    say("gone", when=~OURS),
)
