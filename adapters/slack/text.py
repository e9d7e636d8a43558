"""Text as Slack may be given it: nothing in it acts, nothing is too long, no letter is cut in two.

`blocks.py` and its siblings take every word through here before it becomes a block.
"""

from __future__ import annotations

import adapters.text
from adapters.text import apart as apart
from adapters.text import joined as joined
from adapters.text import one_line as one_line
from adapters.text import seen as seen
from adapters.text import shown as shown

LARGEST = 5
"""What one character takes up at most: an escaped "&"."""


def escaped(text: str) -> str:
    """The text for where Slack reads markup: mentions, links and entities stay the words they are."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def size(text: str) -> int:
    """How long Slack may find a text at most: in UTF-16 and with its own escapes."""
    if text.isalnum() and text.isascii():
        return len(text)
    escapes = 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))
    return escapes + (len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2)


def cut(text: str, room: int) -> tuple[str, str]:
    """The beginning that fits, and the rest; a letter that alone is larger than the room gives an empty beginning."""
    return adapters.text.cut(text, room, size)


def cut_hard(text: str, room: int) -> tuple[str, str]:
    """As `cut`, but a letter that no room can hold is cut as well."""
    head, rest = cut(text, room)
    return (head, rest) if head else (text[: room // LARGEST], text[room // LARGEST :])


def short(text: str, most: int) -> str:
    """The text, or as much of it as fits and "…"."""
    if LARGEST * len(text) <= most or size(text) <= most:
        return text
    return cut_hard(text, most - 1)[0].rstrip() + "…"
