"""Which language the coach speaks with somebody (A9)."""

from __future__ import annotations

from dataclasses import replace

from conversations.coaching.values import Effect, Put
from conversations.flow import Read, Refusal, Said, Seen, choose, do, flow, given, say
from conversations.formats import fold

NAMES = {"english": "en", "englisch": "en", "german": "de", "deutsch": "de", "en": "en", "de": "de"}
"""What people call the languages, in each of them."""


def a_language(text: str, seen: Seen) -> Read | Refusal:
    """One of the languages by any of its names."""
    named = NAMES.get(fold(text))
    return Read(named) if named else Refusal("everywhere/not_an_option", {"said": Said(text)})


def speak(seen: Seen) -> list[Effect]:
    """The person with the language they chose."""
    return [Put(replace(seen.facts.person, locale=str(seen["which"])))]


LANGUAGE = flow(
    "language",
    choose("which", "en", "de", reads=a_language),
    do("speak", speak, when=given("which")),
    say("done", when=given("which")),
    say("unchanged", when=~given("which")),
)
