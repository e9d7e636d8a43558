"""Two accounts of one person each, linked by a process that dies at a named place, and by the next one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.app import App
from conversations.coaching.linking import LETTERS
from conversations.messages import Message
from storage.faults import fuse
from tests.ordeal.forks import Tell, fork
from tests.ordeal.row import dice
from tests.ordeal.town import opened, prepare

A_CODE = re.compile(rf"[{LETTERS}]{{4}}-[{LETTERS}]{{4}}")
WORDS = ("win: {} signed", "blocked: {}", "next: ask {}, tomorrow", "goal: Cut {} from 21 to 10 days in 5 weeks", "1",
         "2", "3", "fridays at 15:00", "check in", "goals", "quiet", "note")  # fmt: skip


def at_every_point(url: str, points: Sequence[str], times: int) -> list[dict[str, Any]]:
    """Link two accounts at each point so many times; gives what became of each."""
    prepare(url)
    return [one_link(url, point, at) for at, point in enumerate(point for point in points for _ in range(times))]


def one_link(url: str, point: str, number: int) -> dict[str, Any]:
    """Have two accounts say things, link them in a process that dies, and once more in one that lives."""
    app = opened(url)
    draw = dice("linked", point, number)
    here, there = f"here{number}", f"there{number}"
    for user in (here, there):
        for at in range(draw.randrange(1, 9)):
            say(app, user, f"w{at}", draw.choice(WORDS).format(f"quetzal{number}{user}"))
    code = A_CODE.findall(say(app, there, "link", "/link")[0])[0]
    asked = say(app, here, "code", f"/link {code}")[1]
    before = rows(app, here) + rows(app, there)
    app.close()

    worker = fork(lambda tell: die_at(url, point, here, tell))
    worker.ended(wait=True)
    worker.close()

    app = opened(url)
    said = say(app, here, "yes", "yes")[1]
    found = {
        "point": point, "died": worker.status, "asked": asked[-1], "said": said, "before": sorted(before),
        "after": rows(app, here), "same": persons(app, here) == persons(app, there), "left": left(app),
        "letters": letters(app, f"{here}/yes"),
    }  # fmt: skip
    app.close()
    return found


def die_at(url: str, point: str, user: str, tell: Tell) -> None:
    """Say the yes in a process that dies when it passes a point."""
    app = opened(url)
    fuse.arm(point)
    app.submit(message(user, "yes", "yes")).result(60)
    fuse.arm("")
    app.close()


def message(user: str, key: str, text: str) -> Message:
    return Message(f"{user}/{key}", "terminal", "local", user, text, name=user, locale="en", zone="UTC")


def say(app: App, user: str, key: str, text: str) -> tuple[str, list[str]]:
    """What is answered, as text and as wording keys; without a thread, so that a process can be forked afterwards."""
    with app.database.write() as unit:
        (taken,) = app.reception.take(unit, [message(user, key, text)])
    return "\n".join(one.plain() for one in taken.replies), [key for one in taken.replies for key in one.keys]


def persons(app: App, user: str) -> list[Any]:
    with app.database.read() as unit:
        return unit.run(f"SELECT person FROM identities WHERE \"user\" = '{user}'")


def rows(app: App, user: str) -> list[str]:
    """Everything that somebody keeps, by its ids."""
    ((person,),) = persons(app, user)
    found = []
    with app.database.read() as unit:
        for table in ("goals", "entries", "check_ins", "lines"):
            found += [f"{table} {name}" for (name,) in unit.run(f"SELECT id FROM {table} WHERE person = '{person}'")]
    return sorted(found)


def left(app: App) -> int:
    """Rows that belong to nobody who is there."""
    with app.database.read() as unit:
        there = "(SELECT id FROM people)"
        return sum(
            int(unit.run(f"SELECT count(*) FROM {table} WHERE person <> '' AND person NOT IN {there}")[0][0])
            for table in ("goals", "entries", "talks", "schedule", "inbox", "outbox", "identities", "codes", "former")
        )


def letters(app: App, key: str) -> int:
    """How often the other chat is told."""
    with app.database.read() as unit:
        return int(unit.run(f"SELECT count(*) FROM outbox WHERE message_key LIKE '%/link/{key}'")[0][0])
