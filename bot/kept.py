"""One short transaction beside the writer, tried again while somebody else is in its way."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from storage.database import Database, Unit
from storage.writer import AGAIN, PAUSE, TRIES

Result = TypeVar("Result")


def kept(database: Database, work: Callable[[Unit], Result]) -> Result:
    """What `work` gives, once it is committed; it may be called several times. Raises what the last try raised."""
    for attempt in range(TRIES - 1):
        try:
            with database.write() as unit:
                return work(unit)
        except AGAIN:
            threading.Event().wait(PAUSE * 2**attempt)
    with database.write() as unit:
        return work(unit)
