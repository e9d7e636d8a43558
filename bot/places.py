"""Whose each place is: read when the house opens, and learned as places are added by this or another process."""

from __future__ import annotations

from collections.abc import Mapping
from time import monotonic

from storage import people
from storage.database import Unit

ONCE_IN = 1.0
"""Seconds in which nobody looks again for a place that nobody had added."""
MOST = 1_000
"""Such places that are remembered."""


class Tenants(dict[str, str]):
    """Place → tenant. What it does not know it looks up, but a stranger's place not with every message."""

    def __init__(self, known: Mapping[str, str]) -> None:
        super().__init__(known)
        self._missed: dict[str, float] = {}

    def of(self, unit: Unit, place: str) -> str:
        """Whose a place is; empty for a place nobody added."""
        known = self.get(place)
        if known is not None:
            return known
        now = monotonic()
        if self._missed.get(place, 0.0) > now:
            return ""
        found = people.tenants_of(unit, [place])
        self.update(found)
        if not found:
            if len(self._missed) >= MOST:
                self._missed.clear()
            self._missed[place] = now + ONCE_IN
        return found.get(place, "")

    def anew(self, unit: Unit) -> bool:
        """Look at all of them again; whether any has become another company's."""
        now = people.places_of(unit)
        changed = any(now.get(place, tenant) != tenant for place, tenant in self.items())
        self.update(now)
        return changed
