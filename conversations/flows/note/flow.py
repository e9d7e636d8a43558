"""A note of the person's own: the only way in which words of distress are kept (CO-1)."""

from __future__ import annotations

from conversations.coaching.values import Effect, Entry, Put
from conversations.flow import Seen, ask, do, flow, given, say
from conversations.flows.readers import some_words


def keep_it(seen: Seen) -> list[Effect]:
    """The note as one line of the story."""
    person = seen.facts.person
    note = Entry(person.tenant, person.id, seen.id("note"), "note", text=seen["words"], at=seen.facts.now)
    return [Put(note)]


NOTE = flow(
    "note",
    ask("words", some_words, rule="CO-1"),
    do("keep", keep_it, when=given("words")),
    say("kept", when=given("words")),
    say("nothing", when=~given("words")),
)
