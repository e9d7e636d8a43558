"""A way to take items that remembers what it was given and can be held."""

from __future__ import annotations

import threading
from collections.abc import Callable

from storage import inbox
from storage.database import Unit
from storage.writer import Writer
from tests.storage.rows import arrival

Make = Callable[..., Writer[str, str]]


class Turns:
    """A `take` that claims each item as a message, and remembers the groups it was given."""

    def __init__(self) -> None:
        self.groups: list[list[str]] = []
        self.statements: list[int] = []
        self.go = threading.Event()
        self.go.set()
        self.entered = threading.Event()

    def __call__(self, unit: Unit, items: list[str]) -> list[str]:
        self.groups.append(items)
        self.entered.set()
        self.go.wait(10)
        fresh = inbox.claim(unit, [arrival(item) for item in items])
        if bad := [item for item in items if item.startswith("bad")]:
            raise ValueError(bad)
        self.statements.append(unit.statements)
        return [f"{item} {('local', item) in fresh}" for item in items]

    def hold(self) -> None:
        """Keep the group that is being taken until `go` is set, so that others gather behind it."""
        self.entered.clear()
        self.go.clear()
