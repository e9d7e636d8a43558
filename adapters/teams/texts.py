"""Text as a card of Teams may hold it: nothing in it acts, and it reads as it was written.

What people say stands in rich text, where nothing is markup; but a card fills in dates of its own wherever it finds
`{{DATE(…)}}`, so such braces are parted by something that nobody sees. Headings and what old clients show are
Markdown, and what is spoken may be read as SSML; both are escaped.
"""

from __future__ import annotations

import json
import re

import adapters.text
from adapters.text import one_line, seen, shown

LARGEST = 48
"""What one character takes up at most in a card, of the four places in which a line stands."""
_FUNCTION = re.compile(r"\{(?=\{(?:DATE|TIME)\()")
_MARKS = re.compile(r"[\\`*_\[\]<>&~|]|(?<![^\n])[ \t]*(?:[#+=-]|\d+(?=[.)]))")
_as_ascii = json.JSONEncoder(check_circular=False, separators=(",", ":")).encode


def literal(text: str) -> str:
    """The text for rich text and the labels of inputs: a function of the card's own stays the words it is."""
    text = shown(text)
    return _FUNCTION.sub("{\u2060", text) if "{{" in text else text


def markdown(text: str) -> str:
    """The text for where a card reads Markdown."""
    return _MARKS.sub(_escaped, literal(text))


def _escaped(found: re.Match[str]) -> str:
    mark = found[0]
    return f"{mark}\\" if mark[-1].isdigit() else f"{mark[:-1]}\\{mark[-1]}"


def spoken(text: str) -> str:
    """The text for what is read aloud."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def size(value: object) -> int:
    """How many bytes a part of a card takes up as JSON, at most: written in ASCII."""
    return len(_as_ascii(value))


def weight(text: str) -> int:
    """How many bytes a text takes up in a card: shown, spoken, for old clients, and in the line of its message."""
    plain = size(text) - 2
    if text.isalnum() and text.isascii():
        return 4 * plain
    return 2 * plain + size(markdown(text)) + size(spoken(text)) - 4


def cut(text: str, room: int, hard: bool = True) -> tuple[str, str]:
    """The beginning whose `weight` fits, and the rest; with `hard` a letter that no room can hold is cut as well."""
    head, rest = adapters.text.cut(text, room, weight)
    return (head, rest) if head or not hard else (text[: room // LARGEST], text[room // LARGEST :])


def short(text: str, most: int) -> str:
    """The text, or so many of its characters and "…"; no letter is cut in two."""
    if len(text) <= most:
        return text
    head = adapters.text.cut(text, most - 1, len)[0] or text[: most - 1]
    return head.rstrip() + "…"


def a_line(text: str, most: int, otherwise: str = "…") -> str:
    """The text as one line of so many characters at most, never without anything to be seen."""
    line = short(one_line(text), most)
    return line if seen(line) else otherwise
