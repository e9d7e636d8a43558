"""Where a message goes that nobody asked for, and when within its minute it leaves."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from conversations.coaching.values import Whom

DOORS: Mapping[str, str] = {"local": "playground", "slack": "slack", "teams": "teams"}
AT_HAND = frozenset({"playground", "terminal"})
"""The doors that show a reply themselves, once it is committed; what leaves by another is delivered."""
WITHIN = 50_000
"""Milliseconds over which messages that fall due in one minute leave, so that 9:00 is no spike."""


def door_of(person: Whom) -> str:
    """The door of the identity a person used last; whoever never wrote is found where their place is."""
    return person.last_door or DOORS.get(person.last_place.partition(":")[0], "playground")


def spread(key: str) -> int:
    """By how many milliseconds the message of this key is held back; the same whenever it is asked."""
    return zlib.crc32(key.encode()) % WITHIN
