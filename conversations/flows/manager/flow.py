"""Naming a manager, who has to say yes before anything can be shared with them (D6)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from conversations.coaching.lines import asked_of, reader_of
from conversations.coaching.values import Effect, Put, Reader, Tell
from conversations.flow import Read, Refusal, Said, Seen, ask, do, flow, known, say
from conversations.flows.readers import some_words
from conversations.formats import fold

LONGEST_NAME = 80
MOST_NAMES = 5
"""Words of a name."""
ENDS = re.compile(r"(?i) (?:and|who|und) |[,;] (?:my|our|the|who|he|she|they|mein|meine|unser|unsere|der|die|er|sie) ")
"""Where a name ends; "Roth, Eva" goes on."""
MORE = re.compile(r"\b(?:but|aber|don't|dont|do not|nicht)\b")
"""Where something is wished for that is not the name: nobody is asked before it is clear what."""
NOBODY = (
    "nobody", "no one", "none", "no manager", "i don't have one", "i have none", "i have no manager", "not any more",
    "niemand", "keine", "keiner", "ich habe keine", "ich habe keinen", "ich hab keine", "ich hab keinen",
)  # fmt: skip
ASKED_ROW = "asked/"
"""What the id of a reader begins with while nobody has accepted; the rest is the mark that an answer brings back."""


def a_name(text: str, seen: Seen) -> Read | Refusal:
    """What somebody is called; that there is nobody is no name, and whoever says more is not heard as a name."""
    if fold(text) in NOBODY:
        return Refusal("manager/without")
    name = ENDS.split(" ".join(text.split()), maxsplit=1)[0]
    if MORE.search(fold(text)) or len(name.split()) > MOST_NAMES:
        return Refusal("manager/a_name_alone")
    return some_words(name[:LONGEST_NAME].strip(" .,;:@*\"'"), seen)


def same(one: Reader | None, seen: Seen) -> bool:
    """Whether this is the manager who was just named."""
    return one is not None and fold(one.name) == fold(str(seen["name"] or ""))


def said_no(seen: Seen) -> bool:
    """Whether a manager of this name was asked once and said no: nobody is asked twice (A14)."""
    return any(one.state == "refused" and same(one, seen) for one in seen.facts.readers)


def now(seen: Seen) -> dict[str, Any]:
    """Who may be sent lines now."""
    reader = reader_of(seen.facts.readers)
    return {"reader": Said(reader.name if reader else "")}


def ask_them(seen: Seen) -> list[Effect]:
    """The one who was named is asked; whoever was asked before and has not answered is asked no more."""
    person, name = seen.facts.person, str(seen["name"])
    mark = seen.id("manager")
    before = [Put(replace(one, state="ended")) for one in seen.facts.readers if one.state == "asked"]
    asked = Reader(person.tenant, person.id, ASKED_ROW + mark, name, "named", "asked", seen.facts.now)
    told = Tell(
        person.tenant, "manager_asked", {"mark": mark, "name": person.name}, place=person.last_place,
        name=name, unknown="manager_unknown",
    )  # fmt: skip
    return [*before, Put(asked), told]


ALREADY = known(lambda seen: same(reader_of(seen.facts.readers), seen), "name")
WAITS = known(lambda seen: seen["name"] is not None and same(asked_of(seen.facts.readers), seen), "name")
REFUSED = known(lambda seen: said_no(seen), "name")
NEW = known(lambda seen: seen["name"] is not None, "name") & ~ALREADY & ~WAITS & ~REFUSED

MANAGER = flow(
    "manager",
    ask("name", a_name, needed=True, shows=now),
    say("already", when=ALREADY),
    say("waits", when=WAITS & ~ALREADY),
    say("refused", when=REFUSED & ~ALREADY & ~WAITS),
    do("ask_them", ask_them, when=NEW),
    say("asked", when=NEW, shows=now),
)
