"""Somebody's home card, as it is now: written for, refreshed, with the line of another goal, or after a form.

Its nonce is new with every card that is shown, because a button of it may be pressed again another day.
"""

from __future__ import annotations

import logging
import secrets
from typing import Protocol

from adapters.port import Coach
from adapters.teams.answers import Body
from adapters.teams.carddata import DRAW, HOME
from adapters.teams.elements import Post
from adapters.teams.home_card import home_card
from adapters.teams.incoming import Acted, Spot, Who
from adapters.teams.port import Reference
from adapters.teams.showing import Showing
from conversations.messages import Chart, Home, Reply

log = logging.getLogger(__name__)

AT_HOME = "home/"
"""What the nonce of a home card begins with, and the wording keys of the talk about it."""


class HomeCoach(Protocol):
    """What stands behind the door, as far as a home card needs it; see `adapters/port.py`."""

    async def home(self, place: str, user: str, goal: str = "", locale: str = "") -> Home:
        """Somebody's home page."""

    async def document(self, place: str, user: str, name: str) -> tuple[str, str, bytes]:
        """A document; the line of a goal is one."""


def is_home(spot: Spot) -> bool:
    """Whether something was done on a home card."""
    return spot.letter.startswith(AT_HOME)


def is_home_page(reply: Reply) -> bool:
    """Whether a reply is what somebody is told who wants to see their home page."""
    return bool(reply.keys) and all(key.startswith(AT_HOME) for key in reply.keys)


class Homes:
    """Shows home cards."""

    def __init__(self, coach: Coach, showing: Showing) -> None:
        self.coach, self.showing = coach, showing

    async def show(self, acted: Acted) -> Body | None:
        """Show it where it was asked for, as it is now, or where a form was left."""
        goal = acted.value if acted.action in (HOME, DRAW) else ""
        opened = goal if acted.action == HOME else ""
        return await self.put(acted.who, acted.reference, acted.spot, acted.locale, goal, opened)

    async def put(
        self, who: Who, reference: Reference, spot: Spot, locale: str = "", goal: str = "", opened: str = ""
    ) -> Body | None:
        """Show it in the place of another card."""
        spoken = await self.coach.speaks(who.place, who.user) or locale
        home = await home_of(self.coach, who, reference, spoken, goal, opened)
        return await self.showing.put([home], reference, spot)


async def home_of(
    coach: HomeCoach, who: Who, reference: Reference, locale: str, goal: str = "", opened: str = ""
) -> Post:
    """Somebody's home card as it is now, with the line of a goal; the `opened` one stands whole on top."""
    home = await coach.home(who.place, who.user, goal, locale)
    nonce = f"{AT_HOME}{secrets.token_hex(8)}"
    return home_card(home, nonce, (reference.user,), await _picture(coach, who, home.chart), locale, opened)


async def _picture(coach: HomeCoach, who: Who, chart: Chart | None) -> bytes:
    """The line as a picture, for a client that draws none; the card does without it where there is none."""
    if chart is None:
        return b""
    try:
        return (await coach.document(who.place, who.user, f"small_chart {chart.goal}"))[2]
    except Exception as problem:
        log.warning("the picture of a line could not be drawn: %s", type(problem).__name__)
        return b""
