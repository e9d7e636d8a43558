"""The tap of somebody who was named as a manager: yes, I am, or not me (D6)."""

from __future__ import annotations

from typing import Any

from conversations.coaching.values import Effect, Tell
from conversations.flow import Said, Seen, do, flow, known, say

YES, NO = "yes", "no"


def pieces(seen: Seen) -> tuple[str, str, str]:
    """What the button carries: the answer, who asked, and the mark of their asking."""
    said, _, rest = str(seen["words"] or "").partition(" ")
    person, _, mark = rest.partition(" ")
    return said, person, mark


def is_whole(seen: Seen) -> bool:
    """Whether the button is one of ours; what comes of it is decided by the one who asked."""
    said, person, mark = pieces(seen)
    return said in (YES, NO) and bool(person and mark)


def answer(seen: Seen) -> list[Effect]:
    """The one who asked is told at once."""
    said, person, mark = pieces(seen)
    me = seen.facts.person
    if person == me.id:
        return []
    command = "manager_yes" if said == YES else "manager_no"
    return [Tell(me.tenant, command, {"mark": mark, "name": me.name}, person=person)]


def me(seen: Seen) -> dict[str, Any]:
    """When lines come."""
    day, _, hour = seen.facts.person.digest.partition(" ")
    return {"day": day, "hour": Said(hour)}


WHOLE = known(is_whole)
ACCEPTS = known(lambda seen: pieces(seen)[0] == YES)

MANAGES = flow(
    "manages",
    do("answer", answer, when=WHOLE),
    say("yes", when=WHOLE & ACCEPTS, shows=me),
    say("no", when=WHOLE & ~ACCEPTS),
    say("gone", when=~WHOLE),
)
