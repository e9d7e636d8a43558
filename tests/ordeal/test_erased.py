"""Whoever says "forget me" is forgotten: their words are in no table, no log and no file.

Each of them says a word of their own in every talk there is, and somebody beside them who stays says another.
"""

from __future__ import annotations

import logging
from contextlib import closing
from pathlib import Path

import pytest

from bot.app import App
from conversations.messages import Message
from storage.database import Database
from storage.tables import metadata
from tests.ordeal.row import dice, size
from tests.ordeal.town import SAID, TALKS, opened

PEOPLE = size(50, 1_000)
LINES = 10
GOODBYE = ("/forget_me", "2", "1")


def word(number: int) -> str:
    """What nobody else says."""
    return f"quetzal{number}coatl"


def line(number: int, at: int) -> Message:
    """What somebody says: talks that are opened one after the other, and their word wherever words go."""
    draw, own = dice("erased", number, at), word(number)
    talk = TALKS[(number + at) % len(TALKS)]
    said = [f"/{talk}", f"{own} by June", f"win: {own} went well", f"blocked: {own}", f"next: ask {own}, tomorrow",
            f"goal: Cut {own} from 21 to 10 days by end of June", f"{draw.choice(SAID)}", own]  # fmt: skip
    text = draw.choice([*said, f"/{talk}"]) if talk != "forget_me" else own
    return message(number, at, text)


def message(number: int, at: int, text: str) -> Message:
    own = word(number)
    return Message(f"m{number}/{at}", "terminal", "local", f"u-{own}", text, name=f"Ana {own}", locale="en", zone="UTC")


def everything(url: str) -> str:
    """Every cell of every table."""
    with closing(Database(url)) as database, database.read() as unit:
        return "\n".join(repr(unit.run(f'SELECT * FROM "{table}"')) for table in metadata.tables)


def on_disk(url: str) -> bytes:
    """The database's file and those beside it; nothing for a server."""
    if not url.startswith("sqlite"):
        return b""
    path = Path(url.removeprefix("sqlite:///"))
    return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*"))


def say(app: App, messages: list[Message]) -> None:
    """Have people say something, all at once; who was erased is emptied out of the log as the doors do it."""
    taken = [future.result(120) for future in [app.submit(one) for one in messages]]
    app.delivered(number for one in taken for number in one.numbers)
    if any(one.erased for one in taken):
        app.forgotten()


def test_who_is_forgotten_is_in_no_table_no_log_and_no_file(url: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    app = opened(url)
    everybody, leaving = range(PEOPLE * 2), range(0, PEOPLE * 2, 2)
    for at in range(LINES):
        say(app, [line(number, at) for number in everybody])
    app.nudges.tick()
    before = everything(url)

    for at, text in enumerate(GOODBYE, LINES):
        say(app, [message(number, at, text) for number in leaving])

    after, open_files = everything(url), on_disk(url)
    app.close()
    files = open_files + on_disk(url)
    assert all(word(number) in before for number in everybody)
    assert [number for number in leaving if word(number) in after] == []
    assert [number for number in leaving if word(number).encode() in files] == []
    assert all(word(number) in after for number in everybody if number not in leaving)
    assert "quetzal" not in caplog.text
