"""Slack's way to write down what a person typed, read back into what they saw; `events.py` and its siblings ask.

The counterpart of `text.py`'s escaping. Smart quotes and stars stay as they came, and so do names of emoji that have no
character, as a workspace's own have none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from adapters.slack.fields import parts, word

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


def drawn(text: str, blocks: Sequence[Mapping[str, Any]]) -> str:
    """The text with its emoji as characters: Slack names them (":tada:"), and says in the blocks which they are."""
    if text.count(":") < 2:
        return text
    emoji, left = dict[str, str](), list(blocks)
    while left:
        one = left.pop()
        left += parts(one, "elements")
        if word(one, "type") == "emoji" and (drawing := _characters(word(one, "unicode"))):
            tone = one.get("skin_tone")
            emoji[f":{word(one, 'name')}:" + (f":skin-tone-{tone}:" if isinstance(tone, int) else "")] = drawing
    if not emoji:
        return text
    named = "|".join(re.escape(name) for name in sorted(emoji, key=len, reverse=True))
    return re.sub(named, lambda found: emoji[found[0]], text)


def _characters(code: str) -> str:
    """What a code such as "1f44b-1f3fb" stands for; empty where it is none."""
    try:
        return bytes.fromhex("".join(one.zfill(8) for one in code.split("-") if one)).decode("utf-32-be")
    except ValueError:
        return ""


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
