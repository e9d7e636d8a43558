"""JSON and forms from outside, read so that nothing in them can do harm; a door's gate comes before, its reading after.

What Python's own reader lets pass is refused: the same name twice, NaN, numbers of any length, depth without end. Half
characters in a text stay what they are; whoever keeps the text cleans it.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any
from urllib.parse import parse_qsl

DEEPEST = 64
"""Lists and objects within each other; Slack's own payloads and Teams' have about a dozen."""
LONGEST_NUMBER = 64
MOST_FIELDS = 64
"""In a form; a command has about a dozen."""

_TOKENS = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


class Odd(Exception):
    """What came in is nothing that the platform sends."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def an_object(text: str) -> dict[str, Any]:
    """The one JSON object in a text; raises Odd with one word of why there is none."""
    if too_deep(text):
        raise Odd("deep")
    try:
        value = _DECODER.decode(text)
    except ValueError:
        raise Odd("json") from None
    if not isinstance(value, dict):
        raise Odd("no_object")
    return value


def a_form(text: str) -> dict[str, str]:
    """The fields of a form; raises Odd with one word of why there are none."""
    try:
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise Odd("form") from None
    fields = dict(pairs)
    if not fields or len(fields) < len(pairs):
        raise Odd("twice" if fields else "form")
    return fields


def too_deep(text: str) -> bool:
    """Whether lists and objects lie deeper within each other than they may, found without going down into them."""
    if text.count("[") + text.count("{") <= DEEPEST:
        return False
    depth = 0
    for token in _TOKENS.finditer(text):
        first = text[token.start()]
        if first in "[{":
            depth += 1
            if depth > DEEPEST:
                return True
        elif first != '"':
            depth -= 1
    return False


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise Odd("twice")
    return made


def _whole(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise Odd("number")
    return int(digits)


def _broken(digits: str) -> float:
    number = float(digits) if len(digits) <= LONGEST_NUMBER else math.inf
    if not math.isfinite(number):
        raise Odd("number")
    return number


def _no_number(name: str) -> Any:
    raise Odd("number")


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_int=_whole, parse_float=_broken, parse_constant=_no_number)
