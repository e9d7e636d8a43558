"""Text as any platform may be given it: nothing in it acts on a client, no letter is cut in two.

Slack's `text.py` and Teams' `texts.py` add what is theirs: what a text is escaped as, and how long that makes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import regex

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


def cut(text: str, room: int, size: Callable[[str], int]) -> tuple[str, str]:
    """The beginning that fits, and the rest: cut behind a space where one is near, else between two letters.

    A letter that alone is larger than the room gives an empty beginning.
    """
    if size(text) <= room:
        return text, ""
    filled = end = space = up_to_space = 0
    for found in _LETTER.finditer(text):
        long = size(found[0])
        if filled + long > room:
            break
        filled, end = filled + long, found.end()
        if found[0].isspace():
            space, up_to_space = end, filled
    end = space if space and filled - up_to_space < room // 4 else end
    return text[:end], text[end:]


def one_line(text: str) -> str:
    """The text as one line, fit to be shown."""
    return " ".join(shown(text).split())


def joined(parts: Iterable[str], between: str = " · ") -> str:
    """The parts that say something, with a mark between them."""
    return between.join(part for part in parts if part)


def told_apart(names: Iterable[str], most: int) -> list[str]:
    """The names, no two the same, because a chart tells its points and lines apart by them."""
    made: list[str] = []
    for name in names:
        one, number = name, 2
        while one in made:
            one, number = f"{name[: most - 4].rstrip()} ({number})", number + 1
        made.append(one)
    return made
