"""Who reads what somebody shares, and ending it at once, whatever a list says (D9)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.lines import ON_LIST, asked_of, given_back, reader_of, unsent
from conversations.coaching.values import Effect, Put, Reader
from conversations.flow import Said, Seen, do, flow, known, say
from conversations.formats import fold


def who(seen: Seen) -> dict[str, Any]:
    """The manager it is about, whoever else is asked beside them, and the lines that come back."""
    one, asked = meant(seen), asked_of(seen.facts.readers)
    waiting = [] if one is asked else unsent(seen.facts.lines)
    return {"reader": Said(one.name if one else ""), "listed": one is not None and one.source == "import",
            "asked": Said(asked.name if asked and asked is not one else ""),
            "waiting": len(waiting), "lines": [Said(line.text) for line in waiting[:3]]}  # fmt: skip


def meant(seen: Seen) -> Reader | None:
    """The manager who may be sent lines; the one who has not answered where there is none, or where they are named."""
    reads, asked, words = reader_of(seen.facts.readers), asked_of(seen.facts.readers), fold(str(seen["words"] or ""))
    if reads is None or (asked and fold(asked.name) in words and fold(reads.name) not in words):
        return asked
    return reads


def end(seen: Seen) -> list[Effect]:
    """Whoever is meant reads nothing more, by the person's own word; what was not sent to them comes back."""
    one = meant(seen)
    if one is None:
        return []
    ended = [
        Put(replace(other, state="ended", source="named"))
        for other in seen.facts.readers
        if other.id != ON_LIST and other.state == one.state
    ]
    if one.state == "asked":
        return [*ended]
    return [*ended, *map(Put, given_back(seen.facts.lines)), Put(replace(seen.facts.person, manager=""))]


ENDS = known(lambda seen: seen["what"] == "not")
READS = known(lambda seen: reader_of(seen.facts.readers) is not None)
ASKED = known(lambda seen: asked_of(seen.facts.readers) is not None)

READER = flow(
    "reader",
    say("reads", when=READS & ~ENDS, shows=who),
    say("waits", when=ASKED & ~READS & ~ENDS, shows=who),
    say("nobody", when=~READS & ~ASKED),
    say("ended", when=ENDS & (READS | ASKED), shows=who),
    do("end", end, when=ENDS & (READS | ASKED)),
)
