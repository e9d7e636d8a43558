"""The way out to Teams: a letter becomes one message or several in the chat with a person.

`bot/delivery.py` decides when and how often; `cards.py` says what a message looks like, `outcomes.py` what an answer
means, `files.py` how a document is handed over. Teams cannot be asked what arrived, so nothing that is unclear is
posted again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from time import monotonic
from typing import Any, Protocol

from adapters.busy import Busy
from adapters.sending import Arrived, Letter, NotArrived, Outcome, Refused, Unclear
from adapters.teams.calls import Answer, Calls, message_of
from adapters.teams.cards import cards, neutral, quotes
from adapters.teams.files import offer, takes_files
from adapters.teams.homes import HomeCoach, home_of, is_home_page
from adapters.teams.incoming import Who
from adapters.teams.outcomes import NO_GOOD, is_certain, is_shut, of_a_post
from adapters.teams.port import Reference, References, tenant_of
from conversations.messages import Reply

log = logging.getLogger(__name__)

FORBIDDEN = "forbidden"
"""Why a chat is paused that Teams let nobody write to."""
NOWHERE = "nowhere"
"""Nobody knows where somebody's chat is, or it is paused."""
PATIENT, FIRST = 8.0, 0.5
"""Seconds for which the rest of a letter is tried again that is known not to be there, and before the first time."""

Activity = dict[str, Any]


class Behind(Protocol):
    """What stands behind the door, as far as sending needs it; see `adapters/port.py`."""

    async def document(self, place: str, user: str, name: str) -> tuple[str, str, bytes]:
        """(file name, media type, content); ValueError where there is none."""

    async def speaks(self, place: str, user: str) -> str:
        """Somebody's locale."""

    async def shows_words(self, place: str, user: str) -> bool:
        """Whether notifications may show somebody's words."""

    async def say(self, locale: str, key: str, **values: object) -> Reply:
        """A sentence that is kept nowhere."""


class TeamsSender:
    """The door "teams", as delivery sees it."""

    name = "teams"
    can_be_asked = False
    settles = 5.0
    pace = 0.2
    """Teams takes seven messages a second in a chat, and two over half a minute."""
    rate = 50
    """Requests a second that Teams takes from an app for one tenant."""

    def __init__(self, calls: Calls, references: References, coach: Behind, homes: HomeCoach | None = None) -> None:
        """With `homes` somebody who wants to see their home page gets it as a card, else in words."""
        self.calls, self.references, self.coach, self.homes = calls, references, coach, homes
        self.busy = Busy()

    async def send(self, letter: Letter) -> Outcome:
        """Post a letter; once a part of it is there, only the rest of it is tried, and only here."""
        try:
            reference = await self.references.find(letter.place, letter.user)
        except Exception as problem:
            log.warning("where a chat is cannot be looked up now: %s", type(problem).__name__)
            return NotArrived()
        if reference is None:
            return Refused(NOWHERE)
        locale = await self._locale(letter)
        said = [message_of(post) for post in await self._posts(letter, reference, locale)]
        outcome = await self._all(letter, reference, said)
        if letter.reply.document and isinstance(outcome, Arrived):
            return await self._document(letter, reference, locale, outcome)
        return outcome

    async def arrived(self, letter: Letter) -> Outcome:
        """Nobody can tell."""
        return Unclear()

    async def _posts(self, letter: Letter, reference: Reference, locale: str) -> Sequence[Any]:
        """A letter as messages; what the coach begins quotes nobody until it is opened, and home is a card."""
        if self.homes is not None and is_home_page(letter.reply):
            try:
                who = Who(tenant_of(letter.place), letter.user)
                return (await home_of(self.homes, who, reference, locale),)
            except Exception as problem:
                log.warning("a home card cannot be drawn now: %s", type(problem).__name__)
        if letter.is_begun and quotes(letter.reply) and not await self._may_show(letter):
            label, waits = [
                (await self.coach.say(locale, key)).plain() for key in ("everywhere/open", "everywhere/waits")
            ]
            return (neutral(letter.reply, label, letter.key, locale, waits),)
        return cards(letter.reply, letter.key, locale)

    async def _may_show(self, letter: Letter) -> bool:
        try:
            return await self.coach.shows_words(letter.place, letter.user)
        except Exception:
            return False  # Nobody can be asked now, and what is not shown harms nobody.

    async def _locale(self, letter: Letter) -> str:
        try:
            return await self.coach.speaks(letter.place, letter.user)
        except Exception:
            return ""  # It is read aloud in the language of the phone then.

    async def _all(self, letter: Letter, reference: Reference, said: Sequence[Activity], begun: str = "") -> Outcome:
        """Post all of these; `begun` is what Teams calls what is there already."""
        for activity in said:
            answer = await self.calls.post(reference, activity)
            if begun:
                answer = await self._again(reference, activity, answer)
            if not answer.ok:
                outcome = await self._failed(letter, answer)
                # Tried anew, the beginning would come a second time.
                return Unclear() if begun and isinstance(outcome, NotArrived) else outcome
            begun = begun or answer.ref or "there"
        return Arrived(begun)

    async def _again(self, reference: Reference, activity: Activity, answer: Answer) -> Answer:
        """The rest of a letter, for as long as it certainly is not there and the time allows."""
        ends, pause = monotonic() + PATIENT, FIRST
        while is_certain(answer):
            wait = answer.retry_after or pause
            if monotonic() + wait > ends:
                break
            await asyncio.sleep(wait)
            answer, pause = await self.calls.post(reference, activity), 2 * pause
        return answer

    async def _failed(self, letter: Letter, answer: Answer) -> Outcome:
        """What a no means; where nothing can be written any more the chat is paused."""
        if is_shut(answer):
            try:
                await self.references.pause(letter.place, letter.user, FORBIDDEN)
            except Exception as problem:
                log.warning("a chat cannot be paused now: %s", type(problem).__name__)
        return self.busy.for_whom(letter, of_a_post(answer))

    async def _document(self, letter: Letter, reference: Reference, locale: str, words: Arrived) -> Outcome:
        """Offer the document under the words; where Teams takes no files, a line says where to get it."""
        try:
            name, _, content = await self.coach.document(letter.place, letter.user, letter.reply.document)
        except ValueError:  # They are gone, or there is nothing to hand over.
            return words
        if self.calls.login is not None and takes_files(reference):
            offered = offer(letter.reply.document, name, len(content))
            answer = await self._again(reference, offered, await self.calls.post(reference, offered))
            if answer.status not in NO_GOOD:
                outcome: Outcome = words if answer.ok else await self._failed(letter, answer)
                return Unclear() if isinstance(outcome, NotArrived) else outcome
        line = await self.coach.say(locale, "everywhere/no_files_here")
        return await self._all(letter, reference, [message_of(post) for post in cards(line, letter.key)], words.ref)
