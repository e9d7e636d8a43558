"""What a payload says at some place of it, whatever it is made of: nothing here raises.

Everything that reads a payload asks here. What is missing, or of another kind than it should be, counts as not there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from adapters.fields import hashed
from adapters.fields import is_true as is_true
from adapters.fields import part as part
from adapters.fields import parts as parts
from adapters.fields import word as word

_AN_ID = re.compile(r"[A-Z][A-Z0-9_]{1,31}")
_A_KEY = re.compile(r"[A-Za-z0-9_-]{2,64}")
_A_TS = re.compile(r"([0-9]{1,10})\.([0-9]{1,6})")
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def an_id(value: object, name: str, kinds: str = "") -> str:
    """The id under a name, of one of the kinds its first letter tells ("UW"); empty where there is none."""
    found = word(value, name)
    return found if _AN_ID.fullmatch(found) and (not kinds or found[0] in kinds) else ""


def a_moment(ts: str) -> datetime | None:
    """The time that Slack names a message by, to the microsecond, so that no two are the same."""
    found = _A_TS.fullmatch(ts)
    if found is None:
        return None
    return _BEGINNING + timedelta(seconds=int(found[1]), microseconds=int(found[2].ljust(6, "0")))


def event_time(payload: object) -> float:
    """When an event happened, in seconds since 1970; 0 where it does not say."""
    found = payload.get("event_time") if isinstance(payload, Mapping) else None
    is_one = isinstance(found, int | float) and not isinstance(found, bool) and 0 < found < 1e11
    return float(found) if isinstance(found, int | float) and is_one else 0.0


def event_key(payload: object) -> str:
    """The key of an event, by whichever way and however often it comes; empty where it has none."""
    found = word(payload, "event_id")
    return f"slack:{found}" if _A_KEY.fullmatch(found) else ""


def made_key(*parts: object) -> str:
    """A key made of what tells a press, a command or a form from every other."""
    return hashed("slack", *parts)


def called(user: Mapping[str, Any]) -> str:
    """What somebody is called where others see them, in the profile of `users.info` and of `user_change`."""
    profile = part(user, "profile")
    names = (word(profile, "display_name"), word(profile, "real_name"), word(user, "real_name"), word(user, "name"))
    return next((one for one in names if one.strip()), "")
