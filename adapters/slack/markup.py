"""Slack's way to write down what a person typed, read back into what they saw; `events.py` and its siblings ask.

The counterpart of `text.py`'s escaping. Smart quotes, stars and names of emoji stay as they came.
"""

from __future__ import annotations

import re

_ESCAPED = re.compile(r"&(amp|lt|gt);")
_MARKED = re.compile(r"<([^<>]*)>|&(amp|lt|gt);")
_LETTERS = {"amp": "&", "lt": "<", "gt": ">"}


def typed(text: str, bot: str = "") -> str:
    """What somebody typed; a mention of the coach itself (`bot`, U…) at its beginning is no part of it."""
    if bot and text.startswith(f"<@{bot}"):
        mention, closed, rest = text.partition(">")
        if closed and mention.removeprefix(f"<@{bot}")[:1] in ("", "|"):
            text = rest.lstrip(" ,:")
    if "<" not in text and "&" not in text:
        return text
    return _MARKED.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    if found[2]:
        return _LETTERS[found[2]]
    inside, _, label = found[1].partition("|")
    return _ESCAPED.sub(lambda one: _LETTERS[one[1]], _named(inside, label) or found[0])


def _named(inside: str, label: str) -> str:
    """What a mark in angle brackets is shown as; empty where it is none of Slack's."""
    first = inside[:1]
    if first in ("@", "#") and len(inside) > 1:
        return first + (label.removeprefix(first) or inside[1:])
    if first == "!":
        if label:
            return label
        return "@" + inside[1:].rpartition("^")[2]
    if ":" in inside:
        return label or inside.removeprefix("mailto:").removeprefix("tel:")
    return ""
