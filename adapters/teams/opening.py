"""Opens what the coach began and kept neutral: a message then shows in full what a notification must not (A3)."""

from __future__ import annotations

from dataclasses import replace

from adapters.port import Coach
from adapters.teams.answers import Body
from adapters.teams.cards import cards
from adapters.teams.incoming import Acted
from adapters.teams.showing import Showing


class Letters:
    """Opens letters."""

    def __init__(self, coach: Coach, showing: Showing) -> None:
        self.coach, self.showing = coach, showing

    async def open(self, acted: Acted) -> Body | None:
        """Put the whole of a letter in the place of its neutral lines."""
        who = acted.who
        locale = await self.coach.speaks(who.place, who.user) or acted.locale
        reply = await self.coach.letter(who.place, who.user, acted.value)
        if reply is None:
            reply = replace(await self.coach.say(locale, "everywhere/moved_on"), buttons=())
        return await self.showing.put(cards(reply, acted.value, locale), acted.reference, acted.spot)
