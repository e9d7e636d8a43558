"""Conversations through the whole house over a real database: what somebody says, and what they hear.

A `Player` is one conversation; `restart` gives it a fresh app over the same database, as if the process had ended
between two lines. `playing.py` plays transcripts with it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.app import App
from bot.coach import HouseCoach, facts_of
from bot.languages import LazyWords
from bot.local import find, user_of
from bot.settings import Settings
from bot.travel import travel
from conversations.catalog import CATALOG
from conversations.flow import Facts
from conversations.messages import Button, Form, Message, Reply
from conversations.progress import Progress, on_path
from storage import outbox, people, values
from storage.people import Wanted

TRANSCRIPTS = Path(__file__).parent / "transcripts"
WORDS = LazyWords()


@dataclass
class Player:
    """A conversation in progress."""

    url: str
    at: str = "2026-01-15T09:00"
    door: str = "terminal"
    user: str = "ana"
    locale: str = "en"
    zone: str = "UTC"
    known: bool = True
    place: str = "local"
    count: int = 0
    replies: tuple[Reply, ...] = ()
    buttons: list[Button] = field(default_factory=list)
    asked: dict[str, int] = field(default_factory=dict)
    seen: int = 0
    code: str = ""  # The code that was shown last.
    form: Form | None = None
    sent_at: dict[str, datetime] = field(default_factory=dict)
    timed: bool = False  # Whether what is said may be changed or deleted later.
    settled: bool = True  # When the coach may ask was said already; else it is proposed after the first goal.

    def __post_init__(self) -> None:
        self.app = self._open()
        with self.app.database.write() as unit:
            self.app.clock.move(unit, self.at)
        self.meet()

    def _open(self) -> App:
        app = App(Settings(CAIRN_DATABASE_URL=self.url))
        app.words = WORDS
        return app.open()

    def meet(self) -> None:
        """Make the person of now somebody who has been welcomed, unless the transcript says they are new."""
        if not self.known:
            return
        with self.app.database.write() as unit:
            name = self.user.title()
            wanted = Wanted("local", self.place, self.who(), f"p-{self.user}", name, self.locale, self.zone, 0)
            person = people.lanes(unit, [wanted])[0].person
            values.put(unit, [replace(person, welcomed=True, rhythm=person.rhythm or "off" * self.settled)])

    def who(self) -> str:
        """The user id of the person of now."""
        return user_of(self.user)

    def restart(self) -> None:
        """A fresh app over the same database."""
        self.app.close()
        self.app = self._open()

    def close(self) -> None:
        """End it."""
        self.app.close()

    def say(self, text: str = "", **more: Any) -> tuple[Reply, ...]:
        """Send a message as the person of now and keep the answer."""
        self.count += 1
        if self.timed and text and not more:
            time.sleep(0.003)  # Nobody answers within the millisecond they are asked in.
            more["sent_at"] = self.sent_at[text] = self.now()
            time.sleep(0.003)
        message = Message(
            f"t{self.count}", self.door, self.place, self.who(), text,
            name=self.user.title(), locale=self.locale, zone=self.zone, **more,
        )  # fmt: skip
        taken = self.app.submit(message).result(timeout=30)
        if taken.erased:
            self.app.forgotten()
        self.app.delivered(taken.numbers)
        self.replies = taken.replies
        for reply in taken.replies:
            self.buttons.extend(reply.buttons)
        return taken.replies

    def now(self) -> datetime:
        """The coach's time, to the millisecond."""
        with self.app.database.read() as unit:
            return datetime.fromtimestamp(self.app.clock.read(unit, "local") / 1000, UTC)

    def amend(self, before: str, after: str = "", deleted: bool = False) -> tuple[Reply, ...]:
        """Change what was said before, or delete it."""
        said = [text for text in self.sent_at if text.startswith(before)]
        assert said, f"nobody said {before!r}"
        return self.say(after, amends=self.sent_at[said[-1]], deleted=deleted)

    def open_form(self, name: str, about: str = "") -> None:
        """Open a form and keep it; "g1" is the person's first goal."""
        if re.fullmatch(r"g\d+", about):
            about = self.facts().goals[int(about[1:]) - 1].id
        self.form = HouseCoach(self.app)._form(self.place, self.who(), name, about)

    def submit(self, filled: dict[str, str]) -> tuple[Reply, ...]:
        """Send the form that is open, with these fields filled in anew."""
        assert self.form is not None, "there is no such form"
        values = {field.step: field.value for field in self.form.fields} | filled
        name = f"{self.form.name} {self.form.about}".rstrip()
        return self.say(name, form=tuple(values.items()), stamp=self.form.stamp)

    def press(self, label: str, old: bool = False) -> tuple[Reply, ...]:
        """Press a button of the newest message, or the newest earlier one of that label."""
        newest = [button for reply in self.replies for button in reply.buttons]
        among = [b for b in self.buttons if b not in newest] if old else newest
        match = [button for button in among if button.label.casefold() == label.casefold()]
        assert match, f"no button {label!r} among {[button.label for button in among]}"
        return self.say(match[-1].label, press=match[-1].press)

    def travel(self, jump: str) -> None:
        """Let time pass: "+1 week", "monday 9:00"; whatever falls due happens on the way."""
        with self.app.database.read() as unit:
            target = self.app.clock.target(unit, jump, self.zone)
            self.seen = outbox.newest(unit)
        travel(self.app, target)
        self.replies = self.sent() or self.replies

    def sent(self) -> tuple[Reply, ...]:
        """What the person of now was sent in the last stretch of time, oldest first."""
        with self.app.database.read() as unit:
            person = find(unit, self.place, self.who())
            said = outbox.heard(unit, "local", person.id, self.seen) if person else []
        return tuple(Reply.load(one.reply) for one in said if one.key.startswith("time:"))

    def facts(self) -> Facts:
        """Everything kept about the person of now."""
        with self.app.database.read() as unit:
            person = find(unit, self.place, self.who())
            assert person is not None, f"{self.user} is not known"
            return facts_of(unit, person)

    def progress(self) -> Progress | None:
        """The newest talk of the person of now, whatever its state."""
        facts = self.facts()
        with self.app.database.read() as unit:
            rows = unit.run(
                "SELECT id, flow, version, state, revision, touched_at, progress FROM talks"
                f" WHERE person = '{facts.person.id}' ORDER BY touched_at DESC, (state = 'open') DESC"
            )
        if not rows:
            return None
        talk, flow, version, state, revision, touched, progress = rows[0]
        return Progress.load(talk, flow, version, state, revision, touched, progress)

    def counted(self) -> dict[str, Any]:
        """The answers that count in the newest talk."""
        progress = self.progress()
        if progress is None:
            return {}
        found = on_path(CATALOG[progress.flow].flow, progress, self.facts())
        return {path: answer.value for path, answer in found.items()}


class ProcessPlayer(Player):
    """The same, with a real `cairn chat` process for every line; a press is typed as its words."""

    heard: int = 0

    def say(self, text: str = "", **more: Any) -> tuple[Reply, ...]:
        """Pipe one line into a process of its own, and read what it left in the outbox."""
        self.count += 1
        command = [sys.executable, "-m", "bot", "chat", "--as", self.user.title(), "--locale", self.locale]
        environment = {**os.environ, "CAIRN_DATABASE_URL": self.url}
        line = text.replace("\n", "\\n") + "\n"
        done = subprocess.run(command, input=line, env=environment, capture_output=True, text=True, check=True)
        with self.app.database.read() as unit:
            mine = f"number > {self.heard} AND key NOT LIKE 'time:%'"
            rows = unit.run(f"SELECT number, reply FROM outbox WHERE {mine} ORDER BY number")
        self.replies = tuple(Reply.load(reply) for _, reply in rows)
        self.heard = max([number for number, _ in rows], default=self.heard)
        for reply in self.replies:
            assert reply.lines[0].plain() in done.stdout
            self.buttons.extend(reply.buttons)
        return self.replies


def new_database(folder: Path, template: Path) -> str:
    """A fresh database of its own, copied from one that is migrated already; gives its URL."""
    path = folder / "cairn.db"
    shutil.copy(template, path)
    return f"sqlite:///{path}"
