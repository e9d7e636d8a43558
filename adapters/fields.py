"""What a payload says at some place of it, whatever it is made of, for every door: nothing here raises.

What is missing, or of another kind than it should be, counts as not there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from conversations.messages import encode

NOTHING: Mapping[str, Any] = {}


def part(value: object, name: str) -> Mapping[str, Any]:
    """The object under a name, or an empty one."""
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else NOTHING


def parts(value: object, name: str) -> tuple[Mapping[str, Any], ...]:
    """The objects of the list under a name; what is none of them is left out."""
    found = value.get(name) if isinstance(value, dict) else None
    return tuple(one for one in found if isinstance(one, dict)) if isinstance(found, list) else ()


def word(value: object, name: str) -> str:
    """The text under a name, or an empty one."""
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""


def is_true(value: object, name: str) -> bool:
    """Whether it says yes under a name, in JSON's way or in a form's."""
    found = value.get(name) if isinstance(value, dict) else None
    return found is True or (isinstance(found, str) and found.lower() == "true")


def hashed(door: str, *parts: object) -> str:
    """A key made of what tells one thing that was done at a door from every other."""
    return f"{door}:" + hashlib.sha256(encode(parts).encode("utf-8", "surrogatepass")).hexdigest()
