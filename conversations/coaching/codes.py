"""A code that links two accounts, as a row, and the linking itself as an effect; `values.py` has both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Code:
    """A code somebody was shown, or a wrong one they typed: never itself, only its fingerprint (A7)."""

    table: ClassVar[str] = "codes"
    tenant: str
    person: str
    id: str
    """The fingerprint."""
    state: str = "open"
    """open | over (there is a newer one) | used | wrong (typed by this person, and nobody's)"""
    at: int = 0


@dataclass(frozen=True, slots=True)
class Join:
    """Make one person of two, in the same transaction, by a code of the other one that is used with it."""

    tenant: str
    person: str
    """Who typed the code."""
    other: str
    """Whose code it is."""
    code: str
    keeps: str
    """Whose settings stay: one of the two."""
