"""The coach as every door sees it: `adapters/port.py`'s Coach over one App.

A door comes before it with a `Message`; it hands the message to the writer and gives back what came of it. What is
left to delivery leaves at once, because `woken` is called after the commit.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from time import monotonic

from bot import documents
from bot.app import App
from bot.hop import Hop
from bot.incoming import as_called
from bot.kept import kept
from bot.reception import Taken
from conversations.catalog import CATALOG, COMMANDS
from conversations.coaching.home import home as home_of
from conversations.coaching.values import CheckIn, Entry, Goal, Person, Reader, SharedLine
from conversations.flow import Facts, Said
from conversations.forms import form_of
from conversations.messages import Failure, Form, Home, Message, Reply, cleaned
from conversations.words import Wording
from storage import clocks, naming, outbox, people, references, values
from storage.database import Unit

log = logging.getLogger(__name__)

REMEMBERED, MOST = 60.0, 20_000
"""Seconds for which it is remembered in which language somebody is spoken to, and of how many people."""
NOBODY = people.Spoken("", "")


class HouseCoach:
    """What stands behind a door."""

    def __init__(
        self,
        app: App,
        woken: Callable[[], object] = bool,
        forgotten: Callable[[str, str], object] = lambda place, user: None,
    ) -> None:
        """`woken` is told when something waits for delivery, `forgotten` the place and user of who was erased."""
        self.app, self.woken, self.forgotten = app, woken, forgotten
        self._hop: Hop[Taken] | None = None
        self._spoken: dict[tuple[str, str], tuple[people.Spoken, float]] = {}
        """(place, user) → the language they are spoken to in, and until when that is believed."""
        self._asked: set[tuple[str, str]] = set()
        self._asking: asyncio.Task[dict[tuple[str, str], people.Spoken]] | None = None

    async def receive(self, message: Message) -> tuple[Reply, ...] | Failure:
        """Take one message exactly once and give its answers."""
        try:
            answer, settle = self._way_back().back()
            self.app.hand_in(message, settle)
            taken = await answer
        except Exception as problem:
            return self.not_saved(message, problem)
        if taken.erased:
            await self.erased(message)
        self.app.delivered(taken.numbers)
        if taken.waiting:
            self.woken()
        if taken.renames:
            await self._rename(message)
        return taken.replies

    def _way_back(self) -> Hop[Taken]:
        if self._hop is None or not self._hop.loop.is_running():
            self._hop = Hop(asyncio.get_running_loop())
        return self._hop

    async def erased(self, message: Message) -> None:
        """Somebody was erased: what the files of the database may still hold of them goes too."""
        self._spoken.pop((message.place, message.user), None)
        self.forgotten(message.place, message.user)
        await asyncio.to_thread(self.app.forgotten)

    def not_saved(self, message: Message, problem: Exception) -> Failure:
        """The plain words for a message that could not be saved; the log gets the reason, never the text."""
        documents.log_failure(message.door, problem)
        return Failure(self._said(message.locale, "everywhere/not_saved", {}))

    async def say(self, locale: str, key: str, **values: object) -> Reply:
        """A sentence that is about no person and is kept nowhere; what a door puts in may be anybody's words."""
        marked = {name: Said(value) if isinstance(value, str) else value for name, value in values.items()}
        return self._said(locale, key, marked)

    def _said(self, locale: str, key: str, values: dict[str, object]) -> Reply:
        return self.app.words.of(locale).reply([Wording(key, values)])

    async def speaks(self, place: str, user: str) -> str:
        """The language a person is spoken to in; remembered for a minute, because every message asks."""
        spoken, until = self._spoken.get((place, user), (NOBODY, 0.0))
        if until > monotonic():
            return spoken.locale
        self._asked.add((place, user))
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask())
        return (await asyncio.shield(self._asking)).get((place, user), NOBODY).locale

    async def is_described(self, place: str, user: str) -> bool:
        """Whether a platform ever said who somebody is; what `speaks` just found is not looked for again."""
        return bool(await self.speaks(place, user) and self._called(place, user))

    async def is_called(self, place: str, user: str, name: str) -> None:
        """The platform says what it calls somebody; another name than before is theirs from now on."""
        name = as_called(name)
        if name and await self.speaks(place, user) and self._called(place, user) != name:
            tenant = self.tenant(place)
            await asyncio.to_thread(
                kept, self.app.database, lambda unit: naming.rename(unit, tenant, place, user, name)
            )
            self._spoken.pop((place, user), None)

    async def _rename(self, message: Message) -> None:
        """Keep the name that came with a message; where that cannot be done now, it comes again with the next."""
        try:
            await self.is_called(message.place, message.user, message.name)
        except Exception as problem:
            log.warning("a name could not be kept: %s", type(problem).__name__)

    def _called(self, place: str, user: str) -> str:
        """What a platform calls somebody, as far as `speaks` has just heard."""
        return self._spoken.get((place, user), (NOBODY, 0.0))[0].called

    def spoke(self, place: str, user: str) -> str:
        """The language a person was last spoken to in, as far as this process remembers; asks nobody."""
        return self._spoken.get((place, user), (NOBODY, 0.0))[0].locale

    async def _ask(self) -> dict[tuple[str, str], people.Spoken]:
        """The languages of everybody who is asked about at the same time, with one look."""
        await asyncio.sleep(0)
        asked, self._asked, self._asking = self._asked, set(), None
        found = await asyncio.to_thread(self._speaks, asked)
        until = monotonic() + REMEMBERED
        for who in asked:
            self._spoken.pop(who, None)
            if who in found:
                self._spoken[who] = found[who], until
        while len(self._spoken) > MOST:
            del self._spoken[next(iter(self._spoken))]
        return found

    def _speaks(self, asked: set[tuple[str, str]]) -> dict[tuple[str, str], people.Spoken]:
        with self.app.database.read() as unit:
            found = people.spoken(unit, [(self.tenant(place), place, user) for place, user in asked])
        return {who: one._replace(locale=one.locale or "en") for who, one in found.items()}

    async def shows_words(self, place: str, user: str) -> bool:
        """Whether a person wants their words in notifications (A3)."""
        return await asyncio.to_thread(self._shows_words, place, user)

    def _shows_words(self, place: str, user: str) -> bool:
        with self.app.database.read() as unit:
            person = self._find(unit, place, user)
        return person is not None and person.open_words

    async def letter(self, place: str, user: str, key: str) -> Reply | None:
        """What was sent to a person under a key."""
        return await asyncio.to_thread(self._letter, place, user, key)

    def _letter(self, place: str, user: str, key: str) -> Reply | None:
        with self.app.database.read() as unit:
            person = self._find(unit, place, user)
            found = outbox.one(unit, person.tenant, person.id, key) if person is not None else None
        return Reply.load(found) if found else None

    async def home(self, place: str, user: str, goal: str = "", locale: str = "") -> Home:
        """The person's home page, with the chart of a goal."""
        return await asyncio.to_thread(self._home, place, user, goal, locale)

    def _home(self, place: str, user: str, goal: str, locale: str = "") -> Home:
        with self.app.database.read() as unit:
            person = self._find(unit, place, user) or self._somebody(place, user, locale)
            facts = facts_of(unit, person)
        return home_of(facts, self.app.words.of(person.locale), goal)

    async def form(self, place: str, user: str, name: str, about: str = "", locale: str = "") -> Form | None:
        """The form of a command, filled in with what is known."""
        return await asyncio.to_thread(self._form, place, user, name, cleaned(about), locale)

    def _form(self, place: str, user: str, name: str, about: str, locale: str = "") -> Form | None:
        with self.app.database.read() as unit:
            person = self._find(unit, place, user) or self._somebody(place, user, locale)
            facts = facts_of(unit, person)
        words = self.app.words.of(person.locale)
        known = replace(facts, fiscal_start=self.app.settings.fiscal_start, text=words.line)
        return form_of(name, about, known, words, CATALOG, COMMANDS)

    async def document(self, place: str, user: str, name: str) -> tuple[str, str, bytes]:
        """A document a reply promised."""
        return await asyncio.to_thread(self._document, place, user, name)

    def _document(self, place: str, user: str, name: str) -> tuple[str, str, bytes]:
        with self.app.database.read() as unit:
            person = self._find(unit, place, user)
            if person is None or name.partition(" ")[0] not in documents.NAMES:
                raise ValueError("There is no such document.")
            facts = facts_of(unit, person)
        return documents.document(name, facts, self.app.words.of(facts.person.locale))

    async def left(self, place: str, user: str) -> None:
        """The account is closed: nothing is sent any more, and all of it is erased after thirty days (A12)."""
        await asyncio.to_thread(kept, self.app.database, lambda unit: self._left(unit, place, user))

    def _left(self, unit: Unit, place: str, user: str) -> None:
        if self._find(unit, place, user) is None:
            return
        # Read once more when they are locked, so that nothing a turn wrote meanwhile is written over.
        (lane,) = people.lanes(unit, [people.Wanted(self.tenant(place), place, user, "", "", "", "", 0)])
        if not lane.person.gone_at:
            references.leave(unit, self.tenant(place), place, user, lane.now_ms)

    def tenant(self, place: str) -> str:
        """Whose a place is; empty for a place nobody added."""
        return self.app.reception.tenants.get(place, "")

    def _somebody(self, place: str, user: str, locale: str) -> Person:
        """Somebody who never wrote."""
        return Person(self.tenant(place), "", name=user, locale=locale or "en")

    def _find(self, unit: Unit, place: str, user: str) -> Person | None:
        return people.find(unit, self.tenant(place), place, user)


def facts_of(unit: Unit, person: Person) -> Facts:
    """Everything that is known about a person now."""
    who = [(person.tenant, person.id)]
    goals, entries = tuple(values.of(unit, Goal, who)), tuple(values.of(unit, Entry, who))
    check_ins, lines = tuple(values.of(unit, CheckIn, who)), tuple(values.of(unit, SharedLine, who))
    readers = tuple(values.of(unit, Reader, who))
    return Facts(clocks.now(unit, person.tenant), person, goals, entries, check_ins, lines, readers)
