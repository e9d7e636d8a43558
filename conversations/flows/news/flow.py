"""What other people's turns bring: each is told at once, and the turn of whom it concerns decides what is changed.

A mark or a line that is not the person's own, or that is over, changes nothing and says nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.lines import ON_LIST, given_back, reader_of
from conversations.coaching.values import Effect, Put, Reader, SharedLine
from conversations.flow import Said, Seen, When, do, flow, known, say
from conversations.flows.manager.flow import ASKED_ROW

ANSWERS = ("do", "talk", "later")


def asked(seen: Seen) -> Reader | None:
    """The manager who was named with this mark and has not answered."""
    row = ASKED_ROW + str(seen["mark"])
    return next((one for one in seen.facts.readers if one.id == row and one.state == "asked"), None)


def line(seen: Seen) -> SharedLine | None:
    """The line that is answered, if it was sent to the one who answers."""
    return next(
        (
            one
            for one in seen.facts.lines
            if one.id == seen["line"] and one.reader == seen["sender"] and one.state == "sent"
            and one.ask and one.answer not in ("closed", seen["answer"])
        ),
        None,
    )  # fmt: skip


def own_line(seen: Seen) -> SharedLine | None:
    """A line of the person's own whose ask is still open."""
    return next((one for one in seen.facts.lines if one.id == seen["line"] and one.ask and not one.answer), None)


def names(seen: Seen) -> dict[str, Any]:
    """Who it is about, as they are called."""
    pending = asked(seen)
    return {
        "who": Said(str(seen["name"] or "")), "named": Said(pending.name if pending else str(seen["named"] or "")),
        "sender": str(seen["sender"] or ""), "mark": str(seen["mark"] or ""),
    }  # fmt: skip


def replaced(seen: Seen) -> list[Reader]:
    """Who reads no more once this manager does."""
    return [one for one in seen.facts.readers if one.state == "accepted" and one.id not in (ON_LIST, seen["sender"])]


def come_back(seen: Seen) -> list[SharedLine]:
    """What waits for them."""
    return [one for other in replaced(seen) for one in given_back(seen.facts.lines, other.id)]


def handover(seen: Seen) -> dict[str, Any]:
    """Who answered, who reads no more or goes on reading by that, and how many lines come back."""
    before = reader_of(replaced(seen))
    return {**names(seen), "before": Said(before.name if before else ""), "returned": len(come_back(seen))}


def an_answer(seen: Seen) -> dict[str, Any]:
    """The ask in the person's words, and who answered."""
    one = line(seen) or own_line(seen)
    return {"who": Said(one.reader_name if one else ""), "ask": Said(one.ask_words if one else ""),
            "answer": str(seen["answer"] or ""), "line": one.id if one else ""}  # fmt: skip


def change(seen: Seen) -> dict[str, Any]:
    """Who read before, who may now, and how many lines came back, as a list of the company has it."""
    return {"before": Said(str(seen["before"] or "")), "now": Said(str(seen["now"] or "")),
            "returned": int(seen["returned"] or 0)}  # fmt: skip


def accept(seen: Seen) -> list[Effect]:
    """The manager reads from now on; whoever did before reads no more, and what waits for them comes back (D9)."""
    pending, facts = asked(seen), seen.facts
    if pending is None:
        return []
    reader = Reader(
        facts.person.tenant, facts.person.id, str(seen["sender"]), str(seen["name"]) or pending.name, "named",
        "accepted", facts.now,
    )  # fmt: skip
    ended = [replace(one, state="ended", source="named") for one in replaced(seen)]
    return [
        Put(replace(pending, state="ended")), *map(Put, ended), *map(Put, come_back(seen)), Put(reader),
        Put(replace(facts.person, manager=reader.name)),
    ]  # fmt: skip


def refuse(seen: Seen) -> list[Effect]:
    """The manager said no, or there is nobody of that name."""
    pending = asked(seen)
    state = "refused" if seen["which"] == "manager_no" else "ended"
    return [Put(replace(pending, state=state))] if pending else []


def note_answer(seen: Seen) -> list[Effect]:
    """The answer stands at the line."""
    one = line(seen)
    known_one = one is not None and seen["answer"] in ANSWERS
    return [Put(replace(one, answer=str(seen["answer"]), answered_at=seen.facts.now))] if one and known_one else []


def which(name: str) -> When:
    """What it is that there is to tell."""
    return known(lambda seen: seen["which"] == name)


MINE = known(lambda seen: asked(seen) is not None)
ANSWERED = which("answered") & known(lambda seen: line(seen) is not None and seen["answer"] in ANSWERS)

NEWS = flow(
    "news",
    say("manager_asked", when=which("manager_asked"), shows=names),
    say("manager_yes", when=which("manager_yes") & MINE, shows=handover),
    do("accept", accept, when=which("manager_yes") & MINE),
    say("manager_no", when=which("manager_no") & MINE, shows=handover),
    say("manager_unknown", when=which("manager_unknown"), shows=names),
    do("refuse", refuse, when=(which("manager_no") | which("manager_unknown")) & MINE),
    say("answered", when=ANSWERED, shows=an_answer),
    do("note_answer", note_answer, when=ANSWERED),
    say("unanswered", when=which("unanswered") & known(lambda seen: own_line(seen) is not None), shows=an_answer),
    say("reader_changed", when=which("reader_changed"), shows=change),
)
