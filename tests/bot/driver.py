"""Somebody at a real `cairn chat` process: types lines, reads answers, and sometimes pulls the plug."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic
from typing import IO

QUIET, OF_A_START = 0.12, 0.25
"""Seconds without a byte after which an answer counts as over; and as a share of what a start takes on this machine."""


class Chat:
    """One person at a terminal, over as many processes as it takes."""

    def __init__(self, url: str, name: str, now: str = "2026-01-15T09:00") -> None:
        self.command = [sys.executable, "-m", "bot", "chat", "--as", name, "--now", now]
        self.environment = {**os.environ, "CAIRN_DATABASE_URL": url, "PYTHONUNBUFFERED": "1"}
        self.process: subprocess.Popen[bytes] | None = None
        self.missed = ""
        self.quiet, self._started = QUIET, 0.0

    def start(self) -> str:
        """Start a process and give what it says before anything is typed: answers that were missed."""
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self.environment
        )
        self.missed, self._started = "", monotonic()
        return self.missed

    def kill(self) -> None:
        """End the process as a power cut would."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        for pipe in self._pipes():
            pipe.close()

    def type(self, line: str) -> None:
        """Type a line and do not wait for the answer."""
        keyboard, _ = self._pipes()
        keyboard.write(line.replace("\n", "\\n").encode() + b"\n")
        keyboard.flush()

    def answer(self, patience: float = 20.0) -> str:
        """What the coach says now, read until it falls silent."""
        _, screen = self._pipes()
        descriptor = screen.fileno()
        heard = b""
        while True:
            ready, _, _ = select.select([descriptor], [], [], self.quiet if heard.endswith(b"\n") else patience)
            if not ready:
                break
            piece = os.read(descriptor, 65_536)
            if not piece:
                break
            if self._started:
                self.quiet, self._started = max(QUIET, OF_A_START * (monotonic() - self._started)), 0.0
            heard += piece
        return heard.decode("utf-8", "replace")

    def say(self, line: str) -> str:
        """Type a line and read the answer."""
        self.type(line)
        return self.answer()

    def end(self) -> None:
        """End of input."""
        keyboard, screen = self._pipes()
        keyboard.close()
        screen.read()
        screen.close()
        assert self.process is not None
        assert self.process.wait(timeout=20) == 0

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        assert self.process is not None
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        return self.process.stdin, self.process.stdout


ANSWERS = (
    ("Whose goal is it?", "1"),
    ("result to reach, or something to learn", "1"),
    ("How often have you done", "2"),
    ("What would somebody notice?", "somebody else uses it twice without asking"),
    ("How would somebody see", "12 of them, counted"),
    ("By when?", "no date yet"),
    ("small first step", "book an hour, tomorrow"),
    ("three to six months", "a first draft that two people have read"),
    ("smallest thing somebody would see", "a first draft"),
    ("how it goes on", "yes"),
)
"""What this person answers: a piece of the question, and the answer."""


def question_in(heard: str) -> str:
    """The piece of the newest question in what was heard, or an empty text when none is open."""
    last = heard.rsplit("coach: ", 1)[-1]
    return next((piece for piece, _ in ANSWERS if piece in last), "")


def set_goals(chat: Chat, statements: list[str], kill_after: int) -> list[list[str]]:
    """Set each statement as a goal, one talk each, killing the process after every so many lines.

    Gives, for each talk, the questions that were answered, in order; none may stand twice in a talk.
    """
    chat.start()
    typed = 0
    talks: list[list[str]] = []
    for statement in statements:
        answered: list[str] = []
        line, opening = f"goal: {statement}", True
        while True:
            typed += 1
            chat.type(line)
            if typed % kill_after:
                heard = chat.answer()
                taken = True
            else:
                chat.kill()
                chat.start()
                heard = chat.say("again")
                open_now = question_in(heard)
                taken = bool(open_now) if opening else open_now != answered[-1]
            now_open = question_in(heard)
            if not taken:
                continue
            opening = False
            if not now_open:
                break
            assert now_open not in answered, f"asked twice for {statement!r}: {now_open}"
            answered.append(now_open)
            line = next(answer for piece, answer in ANSWERS if piece == now_open)
        talks.append(answered)
    chat.end()
    return talks


def export(url: str, name: str, folder: Path) -> None:
    """Run `cairn export` in a process of its own."""
    command = [sys.executable, "-m", "bot", "export", name, "--out", str(folder)]
    subprocess.run(command, env={**os.environ, "CAIRN_DATABASE_URL": url}, check=True, capture_output=True)
