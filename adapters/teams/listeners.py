"""What is done with each thing that comes from Teams, named after what people do.

`app.py` comes before them with what `activities.py` read, in a turn of botbuilder's. Each keeps where the chat is,
hands a `Message` to the coach and gives what goes back with the response. What is answered to words leaves by delivery.
"""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from adapters.aside import Aside
from adapters.port import Coach
from adapters.teams.answers import Body, failed
from adapters.teams.calls import Calls
from adapters.teams.carddata import FORM, OPEN
from adapters.teams.files import Files
from adapters.teams.filling import Forms
from adapters.teams.homes import Homes
from adapters.teams.incoming import (
    Acted,
    Consented,
    Ignored,
    Incoming,
    Installed,
    Mentioned,
    Pressed,
    Removed,
    Said,
    Submitted,
    Who,
    Wordless,
)
from adapters.teams.opening import Letters
from adapters.teams.port import References
from adapters.teams.pressing import Presses
from adapters.teams.showing import NotSaved, Showing
from conversations.messages import Failure, Message

REMOVED = "removed"


class Listeners:
    """One method for each kind of thing."""

    def __init__(self, coach: Coach, references: References, calls: Calls, aside: Aside) -> None:
        self.coach, self.references, self.aside = coach, references, aside
        self.showing = showing = Showing(calls, aside)
        self.files = Files(coach, calls)
        self.homes = Homes(coach, showing)
        self.presses = Presses(coach, self.homes, showing)
        self.forms = Forms(coach, self.homes, showing)
        self.letters = Letters(coach, showing)
        self._of: Mapping[type, Callable[[Any], Awaitable[Body | None]]] = {
            Said: self.said,
            Wordless: self.wordless,
            Pressed: self.pressed,
            Acted: self.acted,
            Submitted: self.submitted,
            Consented: self.consented,
            Installed: self.installed,
            Removed: self.removed,
            Mentioned: self.mentioned,
        }

    async def take(self, incoming: Incoming) -> Body | None:
        """Do what is to be done, and give the answer to an invoke. Raises NotSaved, or whatever keeps it from that."""
        body = await self._of[type(incoming)](incoming)
        if not isinstance(incoming, Ignored | Removed | Mentioned) and await self._is_nobody(incoming.who):
            self.aside.do(self.references.drop(incoming.who.place, incoming.who.user))
        return body

    async def _is_nobody(self, who: Who) -> bool:
        """Whether nothing is kept of somebody: they were erased, or did nothing that makes a row."""
        try:
            return not await self.coach.speaks(who.place, who.user)
        except Exception:
            return False  # What was done is kept by now, and is not to be taken back for this.

    async def not_saved(self, incoming: Incoming) -> Body:
        """That nothing was kept, for somebody who pressed something."""
        locale = "" if isinstance(incoming, Ignored) else self.coach.spoke(incoming.who.place, incoming.who.user)
        if not locale and isinstance(incoming, Pressed | Submitted):
            locale = incoming.message.locale
        return failed((await self.coach.say(locale, "everywhere/not_saved")).plain())

    async def said(self, said: Said) -> None:
        """Words in the chat, changed ones, or some that were taken back."""
        await self._keep(said)
        await self._receive(said.message)

    async def wordless(self, wordless: Wordless) -> None:
        """A file without words is not read, and that is said."""
        await self._keep(wordless)
        if self.aside.first(wordless.key):
            self.aside.do(self._no_file(wordless))

    async def _no_file(self, wordless: Wordless) -> None:
        locale = await self._locale(wordless.who, wordless.locale)
        await self.showing.say(await self.coach.say(locale, "everywhere/no_file"), wordless.reference)

    async def pressed(self, pressed: Pressed) -> Body | None:
        """A button of a reply."""
        await self._keep(pressed)
        return await self.presses.take(pressed)

    async def acted(self, acted: Acted) -> Body | None:
        """Another button: of the home card, or one that opens a form or a letter, or leaves a form."""
        await self._keep(acted)
        if acted.action == OPEN:
            return await self.letters.open(acted)
        return await (self.forms.open(acted) if acted.action == FORM else self.homes.show(acted))

    async def submitted(self, submitted: Submitted) -> Body | None:
        """A filled form."""
        await self._keep(submitted)
        return await self.forms.take(submitted)

    async def consented(self, consented: Consented) -> None:
        """A yes or a no to a file that was offered; it is handed over once Teams has its answer."""
        await self._keep(consented)
        if self.aside.first(consented.key):
            self.aside.do(self.files.hand_over(consented))

    async def installed(self, installed: Installed) -> None:
        """The app is there: greet whoever was never welcomed, once, however often Teams says so."""
        if not installed.personal:
            return
        await self._keep(installed)
        who = installed.who
        key = hashlib.sha256(f"welcome\n{who.place}\n{who.user}".encode()).hexdigest()
        await self._receive(
            Message(
                f"teams:{key}", "teams", who.place, who.user, "/welcome", command=True, greets=True,
                name=installed.name, locale=installed.locale, zone=installed.zone,
            )
        )  # fmt: skip

    async def removed(self, removed: Removed) -> None:
        """The app was removed: nothing is sent until somebody is there again."""
        if removed.personal:
            await self.references.pause(removed.who.place, removed.who.user, REMOVED)

    async def mentioned(self, mentioned: Mentioned) -> None:
        """Named where others read along: that we talk in private, once, and nothing else."""
        if self.aside.first(mentioned.key):
            self.aside.do(self._in_private(mentioned))

    async def _in_private(self, mentioned: Mentioned) -> None:
        locale = await self._locale(mentioned.who, mentioned.locale)
        line = await self.coach.say(locale, "everywhere/in_private")
        await self.showing.reply(line, mentioned)

    async def _receive(self, message: Message) -> None:
        """Hand words to the coach; what is answered leaves by delivery. Raises NotSaved."""
        if isinstance(await self.coach.receive(message), Failure):
            raise NotSaved

    async def _keep(self, incoming: Said | Wordless | Pressed | Acted | Submitted | Consented | Installed) -> None:
        await self.references.keep(incoming.who.place, incoming.who.user, incoming.reference)

    async def _locale(self, who: Who, said: str) -> str:
        """The language somebody is spoken to in, or in which Teams shows itself to them."""
        return await self.coach.speaks(who.place, who.user) or said
