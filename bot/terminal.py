"""Runs the terminal door over one App: catches up on what was missed, then takes a line at a time."""

from __future__ import annotations

import sys
from pathlib import Path

from adapters import console
from bot.app import App
from bot.clock import ClockProblem, a_new_key
from bot.documents import export_file, log_failure
from bot.local import facts_of, find, user_of
from conversations.messages import Failure, Message, Reply
from conversations.words import Wording
from storage import outbox
from storage.errors import ClockGoesForward, StorageProblem
from storage.tables import LOCAL


class Terminal:
    """One person at a terminal."""

    def __init__(self, app: App, name: str, locale: str = "", zone: str = "") -> None:
        self.app, self.name, self.locale, self.zone = app, name, locale, zone
        self.user = user_of(name) or "me"

    def run(self, now: str = "") -> None:
        """Talk until the end of input."""
        if now:
            self._set_clock(now)
        missed = self._missed()
        if missed:
            console.show_plain(missed, sys.stdout)
        hello = self.app.words.of(self.locale).reply([Wording("everywhere/at_the_terminal")])
        console.talk(self.take, self.make, self.hand_over, hello)

    def make(self, text: str) -> Message:
        """A line as a message with a key of its own."""
        key = f"terminal:{a_new_key()}"
        return console.message(key, self.user, self.name, text, self.locale, self.zone)

    def take(self, message: Message) -> tuple[Reply, ...] | Failure:
        """Take a message and give its replies, or the plain words for "not saved"."""
        try:
            taken = self.app.submit(message).result()
        except Exception as problem:
            log_failure(message.door, problem)
            words = self.app.words.of(self.locale)
            if isinstance(problem, StorageProblem):
                print(f"cairn: {problem}", file=sys.stderr)
            return Failure(words.reply([Wording("everywhere/not_saved")]))
        if taken.erased:
            self.app.forgotten()
        self.app.delivered(taken.numbers)
        return taken.replies

    def hand_over(self, document: str) -> str:
        """Write a document that a reply promised into this folder, and give its path."""
        with self.app.database.read() as unit:
            person = find(unit, LOCAL, self.user)
            if person is None:
                return ""
            name, _, content = export_file(facts_of(unit, person), self.app.words.of(person.locale))
        path = Path(name)
        path.write_bytes(content)
        return str(path.resolve())

    def _missed(self) -> list[Reply]:
        """Replies that were committed for this terminal and never shown, because the process ended in between."""
        with self.app.database.read() as unit:
            person = find(unit, LOCAL, self.user)
            waiting = outbox.unseen(unit, LOCAL, person.id, "terminal") if person else []
        self.app.delivered(number for number, _ in waiting)
        return [Reply.load(text) for _, text in waiting]

    def _set_clock(self, now: str) -> None:
        """Move the clock; a moment that has passed leaves it where it is."""
        try:
            with self.app.database.write() as unit:
                self.app.clock.move(unit, now, self.zone or "UTC")
        except ClockProblem as problem:
            print(f"cairn: {problem}", file=sys.stderr)
        except ClockGoesForward:
            print("cairn: the coach's clock is further already and only goes forward, so it stays.", file=sys.stderr)
