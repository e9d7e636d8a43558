"""Who reads what somebody shares, and ending it at once, whatever a list says (D9)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.lines import ON_LIST, asked_of, given_back, reader_of, unsent
from conversations.coaching.values import Effect, Put
from conversations.flow import Said, Seen, do, flow, known, say


def who(seen: Seen) -> dict[str, Any]:
    """The manager who may be sent lines, or the one who has not answered; and the lines that come back."""
    readers = seen.facts.readers
    one = reader_of(readers) or asked_of(readers)
    waiting = unsent(seen.facts.lines)
    return {"reader": Said(one.name if one else ""), "listed": one is not None and one.source == "import",
            "waiting": len(waiting), "lines": [Said(line.text) for line in waiting[:3]]}  # fmt: skip


def end(seen: Seen) -> list[Effect]:
    """Nobody reads any more, by the person's own word; what was not sent comes back to them."""
    ended = [
        Put(replace(one, state="ended", source="named"))
        for one in seen.facts.readers
        if one.id != ON_LIST and one.state in ("accepted", "asked")
    ]
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
