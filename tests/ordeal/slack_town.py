"""A workspace of Slack for ordeals: people whose payloads are read as the door reads them, over a coach's database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from adapters.slack.events import read
from adapters.slack.incoming import Commanded, Pressed, Said
from bot.app import App
from bot.echoes import Echoes
from bot.languages import LazyWords
from bot.reception import Taken
from bot.settings import Settings
from conversations.messages import Message
from conversations.progress import Progress
from storage import people, talks, values
from storage.database import Database
from storage.people import Wanted
from tests.adapters.slack_payloads import TEAM
from tests.ordeal.town import rows

PLACE = f"slack:{TEAM}"
WORDS = LazyWords()


def user(number: int) -> str:
    """Somebody, as Slack calls them."""
    return f"U0P{number:06}"


def opened(url: str, many: int, place: str = PLACE, user: Callable[[int], str] = user) -> App:
    """A coach over a workspace, or another place, with so many people, who have been welcomed.

    It puts up with any repetition, as people here say the same odd things all the time.
    """
    app = App(Settings(CAIRN_DATABASE_URL=url))
    app.words = WORDS
    database = Database(url)
    database.prepare()
    with database.write() as unit:
        people.add_place(unit, place, place)
        wanted = [Wanted(place, place, user(at), user(at), "Ana", "en", "UTC", 0, "Ana") for at in range(many)]
        met = [lane.person for lane in people.lanes(unit, wanted)]
        values.put(unit, [replace(person, welcomed=True, rhythm="off") for person in met])
    database.close()
    app.open(local=False)
    app.reception.echoes = Echoes(too_much=1_000_000)
    return app


def meant(payload: dict[str, Any]) -> Message:
    """The message in a payload, as the door reads it."""
    found = read(payload)
    assert isinstance(found, Said | Commanded | Pressed), found
    return found.message


def taken(app: App, messages: Sequence[Message]) -> list[Taken]:
    """What became of messages that came together."""
    return [answer.result(timeout=60) for answer in [app.submit(message) for message in messages]]


def keys(found: Taken) -> list[str]:
    """The wording keys of what was said."""
    return [key for reply in found.replies for key in reply.keys]


def known(app: App) -> dict[str, Any]:
    """All that people have told, and where each of their talks stands; but for how often a question was put again."""
    told = ("goals", "entries", "check_ins", "lines", "readers", "schedule")
    found: dict[str, Any] = {table: rows(app.database, table) for table in told}
    with app.database.read() as unit:
        everybody = [(str(tenant), str(person)) for tenant, person in unit.run("SELECT tenant, id FROM people")]
        for _, who, talk, flow, version, state, revision, progress, touched in talks.unfinished(unit, everybody):
            now = Progress.load(talk, flow, version, state, revision, touched, progress)
            if state == "told":  # What was told last, so that its numbers can be typed; it asks nothing.
                continue
            found[f"{who} {talk}"] = (state, now.asking, now.answers, now.seeds)
    return found
