"""Understands what was said at a question: a pressed button, or words by its buttons, its reader, or a plain refusal.

`engine.py` comes before it and files what was understood. What was in doubt comes with ways to read it, and those are
heard here too.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conversations.flow import TYPE_IT, Read, Refusal, Said
from conversations.formats import fold
from conversations.progress import Progress, Spot
from conversations.reading.choice import a_choice, a_yes_or_no
from conversations.reading.everyday import stands_for
from conversations.reading.tokens import Phrases
from conversations.spots import options

NONE: Phrases[str] = {}


def picked(progress: Progress, spot: Spot, value: str, locale: str) -> Read | Refusal:
    """A pressed option; where several may be picked, a press picks one and typing "1, 3" picks more."""
    way = ways_of(progress, spot).get(value)
    if way is not None:
        return hear(way, spot, [], locale)
    if value == TYPE_IT:
        return Refusal("everywhere/type_it")
    return Read([value] if spot.step.many > 1 else value)


def typed(text: str, spot: Spot, progress: Progress, locale: str, sayings: Phrases[str] = NONE) -> Read | Refusal:
    """As `hear`; a way that was shown can be typed too, by its words or its number."""
    ways = ways_of(progress, spot)
    exact = _exact(text, progress.shown) if ways else None
    read = hear(ways.get(exact or "", text), spot, progress.shown, locale, sayings)
    if ways and isinstance(read, Refusal):
        close = a_choice(text, [one for one in progress.shown if one[0] in ways], locale)
        return hear(ways[close], spot, [], locale) if close is not None else read
    return read


def ways_of(progress: Progress, spot: Spot) -> Mapping[str, str]:
    """The ways to read what was said to a question, while it is in doubt: button and words."""
    doubt = progress.doubts.get(spot.path)
    return doubt.ways if doubt is not None else {}


def hear(
    text: str, spot: Spot, shown: list[tuple[str, str]], locale: str, sayings: Phrases[str] = NONE
) -> Read | Refusal:
    """Understand typed words at a question: its buttons by word or number, its reader, or a plain refusal.

    `sayings` are what people say for its options instead of their labels.
    """
    step = spot.step
    if not text.strip():
        return Refusal("everywhere/empty")
    own = [(value, label) for value, label in shown if not value.startswith("/")]
    if step.many > 1:
        return _several(text, step.many, own, step.reads(text, spot.seen) if step.reads else None)
    exact = _exact(text, own)
    if exact is not None and exact not in [option.value for option in options(spot)]:
        exact, own = None, []  # they read an option that the flow of today does not have
    button = None if exact is None else Refusal("everywhere/type_it") if exact == TYPE_IT else Read(exact)
    if button is not None and not (text.strip().isdigit() and step.word == "ask"):
        return button
    read = step.reads(text, spot.seen) if step.reads is not None else None
    if isinstance(read, Read) and (button is None or not _is_words_alone(read.value, text.strip())):
        return read
    if button is not None:
        return button
    if step.word == "confirm":
        agreed = a_yes_or_no(text, locale)
        if agreed is not None:
            return Read("yes" if agreed else "no")
    if step.word != "ask":
        close = _everyday(text, spot, own, locale, sayings)
        close = close or a_choice(text, [one for one in own if one[0] != TYPE_IT], locale)
        if close is not None:
            return Read(close)
    return read or Refusal("everywhere/not_an_option", {"said": Said(text)})


def _everyday(text: str, spot: Spot, own: list[tuple[str, str]], locale: str, sayings: Phrases[str]) -> str | None:
    """The option that is meant in other words than its label's.

    `*` is the one whose label is not fixed, such as a line to send: that is meant where nothing else is said.
    """
    value = stands_for(text, sayings, locale)
    if value == "*":
        value = stands_for(text, sayings, locale, alone=True)
    if value == "*":
        listed = [option.value for option in options(spot) if option.value not in spot.step.options]
        value = listed[0] if len(listed) == 1 else None
    return value if any(value == one for one, _ in own) else None


def _is_words_alone(value: Any, digits: str) -> bool:
    """Whether a reader made nothing of digits but words, so that they are rather the number of a button."""
    if not isinstance(value, Mapping):
        return bool(value == digits)
    told = any(one for name, one in value.items() if name not in ("words", "goal"))
    return value.get("words") == digits and not told


def _exact(text: str, shown: list[tuple[str, str]]) -> str | None:
    """The option whose label or number was typed as it stands."""
    folded = fold(text)
    if folded.isdecimal() and folded.isascii() and len(folded) < 4:
        at = int(folded)
        return shown[at - 1][0] if 1 <= at <= len(shown) else None
    return next((value for value, label in shown if fold(label) == folded or value in (folded, text)), None)


def _several(text: str, most: int, shown: list[tuple[str, str]], read: Read | Refusal | None) -> Read | Refusal:
    """Several options in one line, "1, 3" or by their words; other words only through the step's reader."""
    parts = [part for part in text.replace(";", ",").replace("\n", ",").split(",") if part.strip()]
    found = [_exact(part, shown) for part in parts]
    if found and all(one is not None for one in found):
        return Read(list(dict.fromkeys(found))[:most])
    if isinstance(read, Read):
        words = [one or part.strip() for one, part in zip(found, parts, strict=True)]
        return Read(list(dict.fromkeys(words))[:most], read.offers)
    return read or Refusal("everywhere/not_an_option", {"said": Said(text)})
