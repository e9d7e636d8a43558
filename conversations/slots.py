"""Phrases around a name, such as "what did … see": for what is asked about somebody whom the words cannot know.

They stand in the `around` lines of the words files; `route.py` asks for them where no phrase fits as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from conversations.formats import fold

SLOT = "…"
A_NAME = r"(\w[\w.-]*(?: \w[\w.-]*)?)"
"""One or two words."""
TAKE_NAMES = ("manager",)
"""The commands that are handed the name."""


class Around(NamedTuple):
    """A phrase around a name, and the command it stands for."""

    pattern: re.Pattern[str]
    command: str


def around(sheets: Iterable[Mapping[str, str]]) -> tuple[Around, ...]:
    """The phrases around a name in the lines of words files."""
    found = []
    for lines in sheets:
        for key, value in lines.items():
            for phrase in value.split(",") if key.startswith("around ") else ():
                before, _, after = phrase.strip().partition(SLOT)
                pattern = f"{re.escape(fold_edge(before))}{A_NAME}{re.escape(fold_edge(after))}"
                found.append(Around(re.compile(pattern), key.removeprefix("around ").strip()))
    return tuple(found)


def fold_edge(text: str) -> str:
    """A part of a phrase, comparable; the space towards the name stays."""
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    inner = text.strip()
    return lead + (inner if inner.startswith("'") else fold(inner)) + tail if inner else ""


def named_in(folded: str, phrases: Iterable[Around]) -> tuple[str, str] | None:
    """The command of a text, and the name in it where the talk takes one; None where no phrase fits."""
    for phrase in phrases:
        found = phrase.pattern.fullmatch(folded)
        if found is not None:
            return phrase.command, found[1].title() if phrase.command in TAKE_NAMES else ""
    return None
