"""Runs the terminal door over one App: catches up on what was missed, then takes a line at a time."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from adapters import console
from bot.app import App
from bot.clock import ClockProblem, a_new_key
from bot.coach import facts_of
from bot.documents import export_file, log_failure
from bot.incoming import profile
from bot.local import find, user_of
from bot.travel import travel
from conversations.messages import Failure, Message, Reply
from conversations.reading.warming import warm
from conversations.words import Wording
from storage import outbox
from storage.errors import ClockGoesForward, StorageProblem
from storage.tables import LOCAL

WARM_AFTER = 1.0
"""Seconds after which the readers load what is slow to load: behind the first answer, and before most people ask."""


class Terminal:
    """One person at a terminal."""

    def __init__(self, app: App, name: str, locale: str = "", zone: str = "") -> None:
        self.app, self.name, self.locale, self.zone = app, name, locale, zone
        self._shown: list[int] = []
        self.user = user_of(name)

    def run(self, now: str = "") -> None:
        """Talk until the end of input."""
        self._say_what_is_unknown()
        self._come_to(now)
        missed = self._missed()
        if missed:
            console.show_plain(missed, sys.stdout)
            self.arrived()
        if sys.stdin.isatty():  # Behind a pipe nobody waits.
            aside = threading.Timer(WARM_AFTER, warm)
            aside.daemon = True
            aside.start()
        hello = self.app.words.of(self.locale).reply([Wording("everywhere/at_the_terminal")])
        console.talk(self.take, self.make, self.hand_over, self.arrived, hello)

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
        if not taken.numbers and not taken.erased:
            # Taken before, by a commit whose confirmation was lost: then all of its replies still wait.
            return tuple(self._missed()) or taken.replies
        self._shown.extend(taken.numbers)
        return taken.replies

    def arrived(self) -> None:
        """Note that what was handed to the terminal has been printed."""
        self.app.delivered(self._shown)
        self._shown.clear()

    def hand_over(self, document: str) -> str:
        """Write a document that a reply promised into this folder, and give its path or what is in the way."""
        with self.app.database.read() as unit:
            person = find(unit, LOCAL, self.user)
            if person is None:
                return ""
            name, _, content = export_file(facts_of(unit, person), self.app.words.of(person.locale))
        path = Path(name)
        try:
            path.write_bytes(content)
        except OSError as problem:
            return f"{path.resolve()} cannot be written ({problem.strerror})."
        return str(path.resolve())

    def _missed(self) -> list[Reply]:
        """Replies that were committed for this terminal and never shown, because the process ended in between."""
        with self.app.database.read() as unit:
            person = find(unit, LOCAL, self.user)
            waiting = outbox.unseen(unit, LOCAL, person.id, "terminal") if person else []
        self._shown.extend(number for number, _ in waiting)
        return [Reply.load(text) for _, text in waiting]

    def _say_what_is_unknown(self) -> None:
        """Say so where a language or a zone is none of ours, and go on without it."""
        if self.locale and not self.app.words.speaks(self.locale):
            there = ", ".join(self.app.words.locales)
            print(f"cairn: there are no words for {self.locale!r}, only for {there}; it is English.", file=sys.stderr)
        _, zone = profile("", self.zone)
        if zone != self.zone:
            print(f"cairn: there is no time zone {self.zone!r}; it is left out.", file=sys.stderr)
            self.zone = zone

    def _come_to(self, now: str) -> None:
        """Do what fell due since, up to a moment as the person reads it; one that has passed leaves the clock."""
        try:
            with self.app.database.read() as unit:
                person = find(unit, LOCAL, self.user)
                zone = person.zone if person else self.zone or "UTC"
                target = self.app.clock.target(unit, now, zone) if now else None
            done = self.app.nudges.tick() if target is None else travel(self.app, target)
            if done.erased:
                self.app.forgotten()
        except ClockProblem as problem:
            print(f"cairn: {problem}", file=sys.stderr)
        except ClockGoesForward:
            print("cairn: the coach's clock is further already and only goes forward, so it stays.", file=sys.stderr)
