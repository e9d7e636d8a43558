"""What somebody takes back, as an effect; `values.py` has it beside the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conversations.coaching.values import Value


@dataclass(frozen=True, slots=True)
class Drop:
    """Take back what somebody said: delete these rows, and put `text` in the place of the message of this key."""

    tenant: str
    person: str
    rows: tuple[Value, ...] = ()
    key: str = ""
    """The key of the message; empty where its text stays."""
    text: str = ""
