"""Everything that is slow to load the first time, loaded before somebody waits for it.

The doors call it before they open, or aside; what is loaded is kept, so that it is loaded once a process.
"""

from __future__ import annotations

from datetime import date

from conversations.reading.dates import day
from conversations.reading.goals.goal import read_goal
from conversations.reading.said import intent
from conversations.reading.tables import CODES


def warm() -> None:
    """Load the lexicons of all languages and what an odd date needs: a second that nobody should wait for."""
    for code in CODES:
        intent.lexicon(code)
        read_goal("1", date(2026, 1, 1), code)
    day.warm()
