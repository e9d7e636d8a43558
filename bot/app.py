"""Puts the house together: the only place that knows everybody.

A door calls `App.submit` with a `Message`; the writer takes it through `reception`; the door shows the replies and
says with `delivered` that they arrived.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from functools import cached_property, partial
from operator import itemgetter
from typing import Any

from bot.clock import Clock
from bot.languages import LazyWords
from bot.letters import NO_HANDS, Hands, InHand
from bot.nudges import Nudges
from bot.reception import Reception, Taken
from bot.settings import Settings, SettingsProblem
from conversations.coaching.contacts import Contacts, ContactsProblem, read_contacts
from conversations.messages import Message
from storage import outbox, people
from storage.database import Database, Unit, refuse_other_tenants
from storage.errors import StorageProblem
from storage.outbox import Receipt
from storage.tables import LOCAL
from storage.writer import Answer, Writer

log = logging.getLogger("cairn")


class App:
    """One running coach over one database."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.words = LazyWords([settings.words] if settings.words else [])
        self.database = Database(settings.database_url)
        self.clock = Clock()
        self._hand: Callable[[InHand], object] | None = None

    def open(self, local: bool = True) -> App:
        """Open the database and take up the work; `local` refuses a database with other tenants in it."""
        self.database.prepare()
        self.database.checkpoint()  # In case the process ended between an erasing and the emptying of the log.
        with self.database.read() as unit:
            tenants = people.places_of(unit)
        if LOCAL not in tenants:
            with self.database.write() as unit:
                people.add_place(unit, LOCAL, LOCAL)
                tenants = people.places_of(unit)
        if local:
            refuse_other_tenants(self.database)
        self.reception = Reception(self.words, tenants, self.settings.fiscal_start, self.contacts)
        return self

    @cached_property
    def nudges(self) -> Nudges:
        """Takes what falls due."""
        return Nudges(self.database, self.reception)

    @cached_property
    def contacts(self) -> Contacts:
        """The administrator's contacts, or none; raises SettingsProblem where the file cannot be read."""
        path = self.settings.contacts
        if path is None:
            return {}
        try:
            return read_contacts(path.read_text("utf-8"))
        except (OSError, UnicodeError, ContactsProblem) as problem:
            raise SettingsProblem(f"CAIRN_CONTACTS: {path} cannot be used. {problem}") from None

    @cached_property
    def writer(self) -> Writer[Message, Taken]:
        """The one thread that writes, started with the first message."""
        return Writer(self.database, self.reception.take, lane, crowd=itemgetter(0))

    def submit(self, message: Message) -> Future[Taken]:
        """Put a message in line; its replies are in the future once everything is committed."""
        taken = self.writer.submit(message)
        if self._hand is not None:
            taken.add_done_callback(self._submitted)
        return taken

    def hand_in(self, message: Message, answer: Answer) -> None:
        """The same for a door with a way of its own to wait: `answer` is called in the writer's thread."""
        self.writer.hand_in(message, answer if self._hand is None else partial(self._handed_in, answer))

    def hand_to(self, hands: Hands, hand: Callable[[InHand], object]) -> None:
        """From now on have replies handed over: `hand` gets them in the writer's thread, right after the commit."""
        self._hand = hand
        self.reception.hands = hands

    def hand_no_more(self) -> None:
        """From now on leave every reply to delivery, as it is about to end."""
        self.reception.hands = NO_HANDS

    def _handed_in(self, answer: Answer, taken: Taken | None, problem: BaseException | None) -> None:
        # Not by whoever waits for the answer, who may have been called away meanwhile.
        if taken is not None and taken.in_hand is not None and self._hand is not None:
            self._hand(taken.in_hand)
        answer(taken, problem)

    def _submitted(self, done: Future[Taken]) -> None:
        if not done.cancelled() and done.exception() is None:
            self._handed_in(_nobody, done.result(), None)

    def later(self, keep: Callable[[Unit, list[Any]], object], row: Any) -> None:
        """Have a row kept with the next group; see `Writer.later`."""
        self.writer.later(keep, row)

    def delivered(self, numbers: Iterable[int]) -> None:
        """Note that these replies have arrived; written with the next group, or in a moment."""
        for number in numbers:
            self.writer.later(outbox.receipts, Receipt(number, "sent", None))

    def forgotten(self) -> None:
        """Empty what the database's files may still hold of an erased person; says so where it could not."""
        try:
            emptied = self.database.wipe()
        except StorageProblem:
            emptied = False
        if not emptied:
            log.warning("somebody was erased; the database's log is being read and is emptied when Cairn stops")

    def close(self) -> None:
        """Finish what is waiting and close the database."""
        if "writer" in self.__dict__:
            self.writer.close()
        self.database.close()


def _nobody(taken: Taken | None, problem: BaseException | None) -> None:
    """For who waits for a future, and is told by it."""


def lane(message: Message) -> tuple[str, str]:
    """Whose line a message waits in: one person's messages never overtake each other."""
    return (message.place, message.user)
