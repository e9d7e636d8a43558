"""The playground as a door that delivers: a message has arrived as soon as the pages that show it were told to look."""

from __future__ import annotations

from collections.abc import Callable

from adapters.sending import Arrived, Letter, Outcome
from adapters.web.door import DOOR


class Pages:
    """The open pages. They read what was said for themselves, so nothing is lost where none is open."""

    name = DOOR
    can_be_asked = True
    settles = 0.0
    pace = 0.0
    rate = 0

    def __init__(self, wake: Callable[[str, str], object]) -> None:
        """`wake(place, user)` has the pages of this person look for what is new."""
        self._wake = wake

    async def send(self, letter: Letter) -> Outcome:
        """Tell the pages of this person."""
        self._wake(letter.place, letter.user)
        return Arrived(letter.key)

    async def arrived(self, letter: Letter) -> Outcome:
        """It is where the pages find it."""
        return Arrived(letter.key)
