"""The coach as a local door sees it: `adapters/port.py`'s Coach over one App, for the tenant `local`."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from adapters.sending import BY_ITSELF
from bot.app import App
from bot.clock import ClockProblem, a_day
from bot.coach import HouseCoach, facts_of
from bot.letters import is_first
from bot.travel import travel
from conversations.catalog import CATALOG
from conversations.coaching.card import card
from conversations.coaching.review import review
from conversations.coaching.values import Person
from conversations.flow import Facts
from conversations.messages import LONGEST_TEXT, Card, Failure, Heard, Message, Reply, State, cleaned
from conversations.progress import Progress, stands, walk
from storage import outbox, people, talks, values
from storage.database import Unit
from storage.errors import StorageProblem
from storage.outbox import Said
from storage.people import Wanted
from storage.tables import LOCAL

LOOK_AGAIN = 1.0
"""Seconds after which a page notices what another process said."""


class LocalCoach(HouseCoach):
    """What stands behind the playground."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._listening: dict[tuple[str, str], set[Callable[[], None]]] = {}
        self._newest = 0
        self._gone: set[str] = set()
        """Users who had themselves erased while this page was open: nothing is kept, but they may write again."""

    async def receive(self, message: Message) -> tuple[Reply, ...] | Failure:
        """Take one message exactly once and give its answer, and have the pages of this person look."""
        answer = await super().receive(message)
        self.wake((message.place, message.user))
        return answer

    async def erased(self, message: Message) -> None:
        """Nothing is kept of this person, but their page stays."""
        self._gone.add(message.user)
        await super().erased(message)

    async def heard(self, place: str, user: str, after: int = 0) -> list[Heard]:
        """What was said with this person since a number: a reply's number twice, and one more for the reply itself."""
        return await asyncio.to_thread(self._heard, place, user, after)

    def _heard(self, place: str, user: str, after: int) -> list[Heard]:
        with self.app.database.read() as unit:
            person = find(unit, place, user)
            rows = outbox.heard(unit, LOCAL, person.id, max(0, (after - 1) // 2)) if person else []
        lines = [line for row in rows for line in heard_of(row, person)] if person else []
        return [line for line in lines if line.number > after]

    def listen(self, place: str, user: str, wake: Callable[[], None]) -> Callable[[], None]:
        """Call `wake` whenever something new was said; returns a function that stops it."""
        group = self._listening.setdefault((place, user), set())
        group.add(wake)
        return lambda: group.discard(wake)

    def wake(self, *who: tuple[str, str]) -> None:
        """Have the pages of these (place, user) look for what is new, or all pages."""
        for one in who or tuple(self._listening):
            for wake in tuple(self._listening.get(one, ())):
                wake()

    async def watch(self) -> None:
        """Wake the pages when another process, such as a terminal, has said something; runs until cancelled."""
        while True:
            await asyncio.sleep(LOOK_AGAIN)
            if any(self._listening.values()):
                newest = await asyncio.to_thread(self._newest_number)
                if newest != self._newest:
                    self._newest = newest
                    self.wake()

    def _newest_number(self) -> int:
        try:
            with self.app.database.read() as unit:
                return outbox.newest(unit)
        except StorageProblem:
            return self._newest

    async def state(self, place: str, user: str) -> State | None:
        """The open talk as the engine sees it."""
        return await asyncio.to_thread(self._state, place, user)

    def _state(self, place: str, user: str) -> State | None:
        with self.app.database.read() as unit:
            person = find(unit, place, user)
            rows = talks.unfinished(unit, [(LOCAL, person.id)]) if person else []
            row = next((row for row in rows if row.state == "open" and row.flow in CATALOG), None)
            if person is None or row is None:
                return None
            facts = facts_of(unit, person)
        progress = Progress.load(row.id, row.flow, row.version, row.state, row.revision, row.touched_at, row.progress)
        words = self.app.words.of(person.locale)
        return state_of(progress, facts, words.title(row.flow))

    async def review(self, text: str, today: str, locale: str) -> Card:
        """A sentence judged as a goal; nothing of it is kept."""
        return await asyncio.to_thread(self._review, text, today, locale)

    def _review(self, text: str, today: str, locale: str) -> Card:
        day = a_day(today) if today else self._now(LOCAL, "").date()
        return card(review(cleaned(text)[:LONGEST_TEXT], day, locale), self.app.words.of(locale))

    async def people(self, place: str) -> list[tuple[str, str]]:
        """(user, name) of everybody in a place."""
        return await asyncio.to_thread(self._people, place)

    def _people(self, place: str) -> list[tuple[str, str]]:
        with self.app.database.read() as unit:
            there = people.everybody(unit, place)
        known = {user for user, _ in there}
        return there + [(user, user.title()) for user in sorted(self._gone - known)]

    async def add_person(self, place: str, name: str) -> str:
        """Add somebody to the local place; ValueError says what is wrong with a name."""
        return await asyncio.to_thread(self.add, name)

    def add(self, name: str, manager: str = "") -> str:
        """Add somebody, or find the one of that name."""
        name = " ".join(cleaned(name).split())
        user = user_of(name)
        if not user or len(name) > 40:
            raise ValueError("A name needs a letter and at most 40 characters.")
        with self.app.database.write() as unit:
            wanted = Wanted(LOCAL, LOCAL, user, f"p-{user}", name, "", "", 0)
            person = people.lanes(unit, [wanted])[0].person
            if manager and not person.manager:
                values.put(unit, [replace(person, manager=manager)])
        return user

    async def now(self, place: str, user: str) -> datetime:
        """The coach's time, in the person's zone."""
        return await asyncio.to_thread(self._now, place, user)

    def _now(self, place: str, user: str) -> datetime:
        with self.app.database.read() as unit:
            person = find(unit, place, user) or Person(LOCAL, "")
            return Facts(self.app.clock.read(unit, LOCAL), person).here(self.app.clock.read(unit, LOCAL))

    async def move_clock(self, place: str, user: str, jump: str) -> datetime:
        """Move the one clock forward; ValueError with a sentence where that cannot be."""
        try:
            return await asyncio.to_thread(self._move, place, user, jump)
        except StorageProblem as problem:
            raise ClockProblem(str(problem)) from problem
        finally:
            self.wake()

    def _move(self, place: str, user: str, jump: str) -> datetime:
        with self.app.database.read() as unit:
            person = find(unit, place, user) or Person(LOCAL, "")
            target = self.app.clock.target(unit, jump, person.zone)
        if travel(self.app, target).erased:
            self.app.forgotten()
        return self._now(place, user)


def user_of(name: str) -> str:
    """The user id of a name: folded, plain letters, digits and dashes."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", "-", plain).strip("-")[:40]


def find(unit: Unit, place: str, user: str) -> Person | None:
    """The person behind an identity, without locking them."""
    return people.find(unit, LOCAL, place, user)


def heard_of(row: Said, person: Person) -> Iterator[Heard]:
    """What one reply and its message are on a page; what time itself brought is nobody's message."""
    at, by_itself = Facts(row.at, person).here(row.at), row.key.startswith(BY_ITSELF)
    if row.text and is_first(row.key) and not by_itself:
        yield Heard(2 * row.number, True, row.text, at=at)
    yield Heard(2 * row.number + 1, False, reply=Reply.load(row.reply), at=at, by_itself=by_itself)


def state_of(progress: Progress, facts: Facts, title: str) -> State:
    """A talk as the drawer shows it: the path so far, and what is kept beside it."""
    flow = CATALOG[progress.flow].flow
    progress.rename(flow)
    path: list[tuple[str, str, str]] = []
    for spot in walk(flow, progress, facts):
        answer = progress.answers.get(spot.path)
        if not stands(spot.step, answer):
            path.append((spot.path, "reopened" if answer else "open", ""))
            break
        path.append((spot.path, answer.state if answer else "", shown_value(answer.value if answer else "")))
    on_path = {step for step, _, _ in path}
    aside = [(name, "aside", shown_value(one.value)) for name, one in progress.answers.items() if name not in on_path]
    raw = {name: list(one) for name, one in progress.answers.items()}
    return State(
        progress.flow, title, progress.asking, progress.turn, (*path, *aside),
        {"talk": progress.talk, "version": progress.version, "revision": progress.revision, "answers": raw},
    )  # fmt: skip


def shown_value(value: object) -> str:
    """An answer in one line."""
    if isinstance(value, dict):
        return str(value.get("words", value))
    return "" if value is True or value is None else str(value)
