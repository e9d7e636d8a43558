"""Forms in Teams: opened in the place of the card, refused at their fields, and gone once what was sent is kept.

What was kept is said in a message of its own, and the home card stands where the form was. Where there is nothing to
fill in, the same goes on as a talk.
"""

from __future__ import annotations

import secrets
from dataclasses import replace

from adapters.port import Coach
from adapters.teams.answers import Body, failed
from adapters.teams.carddata import form_of
from adapters.teams.cards import answer
from adapters.teams.form_card import form_card
from adapters.teams.homes import Homes
from adapters.teams.incoming import Acted, Submitted
from adapters.teams.showing import NotSaved, Showing
from conversations.messages import Failure, Message


class Forms:
    """Opens forms and takes what is sent back."""

    def __init__(self, coach: Coach, homes: Homes, showing: Showing) -> None:
        self.coach, self.homes, self.showing = coach, homes, showing

    async def open(self, acted: Acted) -> Body | None:
        """A form, filled in, in the place of the card whose button opened it."""
        who, (name, about) = acted.who, form_of(acted.value)
        locale = await self.coach.speaks(who.place, who.user) or acted.locale
        form = await self.coach.form(who.place, who.user, name, about, locale)
        if form is None:
            return await self._go_on(acted, f"/{name} {about}".rstrip(), locale)
        post = form_card(form, _a_nonce(name), locale=locale)
        return await self.showing.put([post], acted.reference, acted.spot)

    async def _go_on(self, acted: Acted, text: str, locale: str) -> Body | None:
        """There is nothing to fill in; the talk says so, or goes on from there."""
        who = acted.who
        message = Message(acted.key, "teams", who.place, who.user, text, command=True, locale=locale)
        came = await self.coach.receive(message)
        if isinstance(came, Failure):
            return _not_saved(came, acted.spot.invoke)
        return await self.homes.put(who, acted.reference, acted.spot, locale)

    async def take(self, sent: Submitted) -> Body | None:
        """A filled form: what is wrong with it stands at its fields, or the home card is shown."""
        who = sent.who
        message = replace(sent.message, here=False)  # What was kept is said in a message; refusals come back anyway.
        came = await self.coach.receive(message)
        if isinstance(came, Failure):
            return _not_saved(came, sent.spot.invoke)
        refusals = [one for reply in came for one in reply.refusals]
        if not refusals:
            return await self.homes.put(who, sent.reference, sent.spot, message.locale)
        locale = await self.coach.speaks(who.place, who.user) or message.locale
        name, _, about = message.text.partition(" ")
        form = await self.coach.form(who.place, who.user, name, about, locale)
        if form is None:
            return await self.showing.put(answer(None, "", came, message.key, locale), sent.reference, sent.spot)
        # With the stamp it was opened with, so that something changed meanwhile still shows.
        form = replace(form, stamp=message.stamp)
        post = form_card(form, _a_nonce(name), refusals, message.form or (), locale)
        return await self.showing.put([post], sent.reference, sent.spot)


def _a_nonce(name: str) -> str:
    """New for each form that is shown, so that the same may be sent again another day."""
    return f"{name}/{secrets.token_hex(8)}"


def _not_saved(failure: Failure, invoke: bool) -> Body:
    if not invoke:
        raise NotSaved
    return failed(failure.reply.plain())
