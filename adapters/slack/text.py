"""Text as Slack may be given it: nothing in it acts, nothing is too long, no letter is cut in two.

`blocks.py` and its siblings take every word through here before it becomes a block.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import regex

LARGEST = 5
"""What one character takes up at most: an escaped "&"."""

_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ue000\ue001\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_HALVES = re.compile("[\ud800-\udfff]")
_LETTER = regex.compile(r"\X")
"""What a person sees as one character, however many it is made of."""
_SEEN = regex.compile(r"[^\p{C}\p{Z}]")
_FROM_THE_RIGHT = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}]")


def shown(text: str) -> str:
    """The text without what a client would obey or choke on: control characters, halves, turns of the direction."""
    if text.isascii() and text.isprintable():
        return text
    return _HALVES.sub("\ufffd", _UNSHOWN.sub("", text))


def seen(text: str) -> bool:
    """Whether there is anything to be seen in a text."""
    return bool(text.strip()) if text.isascii() and text.isprintable() else _SEEN.search(text) is not None


def apart(text: str) -> str:
    """The text so that words written from the right do not turn what stands around them."""
    if text.isascii() or not _FROM_THE_RIGHT.search(text):
        return text
    return f"\u2068{text}\u2069"


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
    """The beginning that fits, and the rest: cut behind a space where one is near, else between two letters.

    A letter that alone is larger than the room gives an empty beginning.
    """
    if size(text) <= room:
        return text, ""
    filled, end, space = 0, 0, 0
    for found in _LETTER.finditer(text):
        filled += size(found[0])
        if filled > room:
            break
        end = found.end()
        if found[0].isspace():
            space = end
    end = space if space > end - room // 4 else end
    return text[:end], text[end:]


def cut_hard(text: str, room: int) -> tuple[str, str]:
    """As `cut`, but a letter that no room can hold is cut as well."""
    head, rest = cut(text, room)
    return (head, rest) if head else (text[: room // LARGEST], text[room // LARGEST :])


def short(text: str, most: int) -> str:
    """The text, or as much of it as fits and "…"."""
    if LARGEST * len(text) <= most or size(text) <= most:
        return text
    return cut_hard(text, most - 1)[0].rstrip() + "…"


def one_line(text: str) -> str:
    """The text as one line, fit to be shown."""
    return " ".join(shown(text).split())


def joined(parts: Iterable[str], between: str = " · ") -> str:
    """The parts that say something, with a mark between them."""
    return between.join(part for part in parts if part)
