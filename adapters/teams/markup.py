"""Teams' way to write down what a person typed, read back into what they saw; `activities.py` asks.

The counterpart of `texts.py`'s escaping. What is typed comes with its special characters written as in HTML, a mention
as <at>…</at>, and before an answer to a message stands which one it was.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from adapters.fields import word

_MARKED = re.compile(
    r"<at(?:\s[^<>]*)?>(?P<name>[^<>]*)</at>"
    r'|(?P<quoted><quoted messageId="[^"<>]*"\s*/>)'
    r"|&(?:(?P<letter>amp|lt|gt|quot|apos|nbsp)|#(?P<number>[0-9]{1,7})|#[xX](?P<hex>[0-9a-fA-F]{1,6}));"
)
_LETTERS = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " "}
_NO_BREAK = 0xA0


def typed(text: str, mentions: Sequence[Mapping[str, Any]] = (), coach: Sequence[str] = ()) -> str:
    """What somebody typed: `mentions` are the activity's, and those whose text is among `coach` are no part of it."""
    if "<" not in text and "&" not in text:
        return text
    known = {word(one, "text") for one in mentions}

    def plain(found: re.Match[str]) -> str:
        if found["name"] is not None:
            if found[0] in coach:
                return ""
            return typed(found["name"]) if found[0] in known else found[0]
        if found["quoted"] is not None:
            return ""
        return _character(found)

    read = _MARKED.sub(plain, text)
    return read.strip() if known or "<quoted " in text else read


def _character(found: re.Match[str]) -> str:
    if found["letter"]:
        return _LETTERS[found["letter"]]
    number = int(found["number"]) if found["number"] else int(found["hex"], 16)
    if number == _NO_BREAK:
        return " "
    return chr(number) if number < 0x110000 else found[0]
