"""Forget me: what goes, what cannot be taken back, the file first if wanted, and one more question (A8)."""

from __future__ import annotations

from typing import Any

from conversations.coaching.values import Effect, Erase
from conversations.flow import Said, Seen, choose, chosen, confirm, do, flow, say


def held(seen: Seen) -> dict[str, Any]:
    """How much the coach holds, counted."""
    facts = seen.facts
    read = [line for line in facts.lines if line.state == "sent"]
    return {
        "goals": len(facts.goals), "check_ins": len(facts.check_ins), "notes": len(facts.entries),
        "read": len(read), "reader": Said(read[-1].reader_name if read else ""),
    }  # fmt: skip


def the_file(seen: Seen) -> dict[str, Any]:
    """The export, handed over with the words."""
    return {"document": "export"}


def erase(seen: Seen) -> list[Effect]:
    """Everything the coach holds about this person goes."""
    return [Erase(seen.facts.person.tenant, seen.facts.person.id)]


SURE = chosen("sure", "yes")

FORGET_ME = flow(
    "forget_me",
    choose("what", "file", "erase", "keep", shows=held, rule="A8"),
    say("file_here", when=chosen("what", "file"), shows=the_file),
    choose("after_file", "erase", "keep", when=chosen("what", "file"), rule="A8"),
    confirm("sure", when=chosen("what", "erase") | chosen("after_file", "erase"), rule="A8"),
    do("erase", erase, when=SURE),
    say("erased", when=SURE),
    say("kept", when=~SURE),
)
