"""A small coach in memory for the tests of the playground's door: it repeats what was said."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from conversations.messages import (
    Button,
    Card,
    CardRow,
    Failure,
    Field,
    Form,
    GoalCard,
    Heard,
    Home,
    Line,
    Message,
    Press,
    Reply,
    Span,
    State,
)

HOST = "127.0.0.1:8080"
START = datetime(2026, 5, 15, 14, 52, tzinfo=ZoneInfo("Europe/Berlin"))
JUMPS = {"+1 day": timedelta(days=1), "+1 week": timedelta(weeks=1)}
FORMS = ("edit_goal", "settings", "share_preview", "log_progress", "save_evidence")
HTML = "<img src=x onerror=alert(1)><script>alert(2)</script>"
ODD = "nul \x00, lone \ud800, mark \u202e, {{7*7}}"


class EchoCoach:
    """A coach in memory that repeats what was said, keeps every line, and takes each key once."""

    def __init__(self) -> None:
        self.names = {"ana": "Ana", "ben": "Ben"}
        self.clock = START
        self.lines: dict[str, list[Heard]] = {}
        self.answers: dict[str, Reply] = {}
        self.taken: list[Message] = []
        self.reviewed: list[tuple[str, str, str]] = []
        self.listening: dict[str, list[Callable[[], None]]] = {}
        self.gone = asyncio.Event()
        self.number = 0
        self.broken = False
        self.full = False

    async def receive(self, message: Message) -> tuple[Reply, ...] | Failure:
        if self.broken:
            raise RuntimeError(f"could not write {message.text}")
        if self.full:
            return Failure(a_reply("The disk is full."))
        if message.key not in self.answers:
            self.taken.append(message)
            self.answers[message.key] = a_reply(message.text, "my own")
            if message.text == "forget me":
                self.lines[message.user] = []
                self.number = 0
            else:
                self.add(message.user, text=message.text)
            self.add(message.user, reply=self.answers[message.key])
        return (self.answers[message.key],)

    def add(self, user: str, text: str = "", reply: Reply | None = None) -> None:
        self.number += 1
        self.lines.setdefault(user, []).append(Heard(self.number, reply is None, text, reply))
        for wake in self.listening.get(user, []):
            wake()

    async def heard(self, place: str, user: str, after: int = 0) -> list[Heard]:
        return [line for line in self.lines.get(user, []) if line.number > after][-200:]

    def listen(self, place: str, user: str, wake: Callable[[], None]) -> Callable[[], None]:
        def stop() -> None:
            self.listening[user].remove(wake)
            self.gone.set()

        self.listening.setdefault(user, []).append(wake)
        return stop

    async def home(self, place: str, user: str, goal: str = "", locale: str = "") -> Home:
        goals = (
            GoalCard("g1", HTML, "result", "14 days (was 21)", 0.64, "by Tue 30 Jun 2026"),
            GoalCard("g2", "Lead a shift", "learning", "", None, ""),
            GoalCard("g3", "Odd", "result", "", float("nan"), ""),
        )
        return Home(self.names[user], "Your goals", "Book Ana", goals, "1 parked", "Fri 22 May", {"none": "Nothing."})

    async def form(self, place: str, user: str, name: str, about: str = "", locale: str = "") -> Form | None:
        if name not in FORMS or user not in self.names:
            return None
        fields = (
            Field("title", "Goal", HTML, "in your words"),
            Field("whose", "Whose goal", "mine", kind="choice", options=(("mine", "my own"), ("set", "set for me"))),
            Field("due", "Date", "2026-06-30", "such as end of June", "day", optional=False),
            Field("why", "Why", kind="long"),
        )
        return Form(name, about, "Change a goal", fields, "Keep it", "Leave it", "title:1a2b3c4d")

    async def state(self, place: str, user: str) -> State | None:
        if user != "ana":
            return None
        path = (("wish", "counted", HTML), ("measure", "open", ""))
        progress: Any = {"turn": 3, "at": START, "share": float("inf"), "kinds": frozenset({"learning"}), 7: (1, None)}
        return State("smart_goal", "A goal", "measure", 3, path, progress)

    async def review(self, text: str, today: str, locale: str) -> Card:
        if self.broken:
            raise RuntimeError(f"could not read {text}")
        if today == "never":
            raise ValueError("That is no day of the calendar.")
        self.reviewed.append((text, today, locale))
        line = Line((Span("Specific: "), Span(text, said=True)))
        rows = (CardRow("S", line, True, "LL-1"), CardRow("M", line, False, "LL-1"))
        reasons = (("LL-1", "A number helps."),)
        return Card(True, text, (CardRow("Kind", line),), rows, (line,), "LL-1", reasons, {"yes": "A goal:"})

    async def say(self, locale: str, key: str, **values: object) -> Reply:
        return a_reply(key)

    async def speaks(self, place: str, user: str) -> str:
        return "en" if user in self.names else ""

    async def is_described(self, place: str, user: str) -> bool:
        return user in self.names

    async def is_called(self, place: str, user: str, name: str) -> None:
        self.names[user] = name

    def spoke(self, place: str, user: str) -> str:
        return "en" if user in self.names else ""

    async def letter(self, place: str, user: str, key: str) -> Reply | None:
        return next((one.reply for one in self.lines.get(user, []) if one.reply is not None), None)

    async def left(self, place: str, user: str) -> None:
        self.names.pop(user, None)

    async def people(self, place: str) -> list[tuple[str, str]]:
        return list(self.names.items())

    async def add_person(self, place: str, name: str) -> str:
        name.encode()
        if not name.strip():
            raise ValueError("A name has at least one letter.")
        self.names[name.lower()] = name
        return name.lower()

    async def document(self, place: str, user: str, name: str) -> tuple[str, str, bytes]:
        if name != "export":
            raise KeyError(name)
        return 'Ana’s "file"\r\n.json', "application/json", b'{"goals": []}'

    async def now(self, place: str, user: str) -> datetime:
        return self.clock

    async def move_clock(self, place: str, user: str, jump: str) -> datetime:
        if jump not in JUMPS:
            raise ValueError('Say how far to go, such as "+1 day".')
        self.clock += JUMPS[jump]
        return self.clock


def a_reply(text: str, *labels: str) -> Reply:
    said = Line((Span("You said "), Span(text, said=True), Span(".", strong=True)), bullet=True)
    buttons = tuple(Button(label, Press("smart_goal", "whose", 3, label)) for label in labels)
    return Reply(("echo/said",), (said,), buttons, document="export" if text == "export" else "")


def a_message(text: str = "hello", key: str = "key-00000001", **more: object) -> dict[str, object]:
    return {"user": "ana", "key": key, "text": text, **more}
