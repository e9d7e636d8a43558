"""A database that cannot be used says so in one clear sentence, and nothing is half-written in it."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest

from bot import cli
from bot.app import App
from bot.local import LocalCoach
from bot.settings import Settings
from conversations.messages import Failure, Message
from storage import errors
from storage.database import Database
from tests.databases import Server
from tests.talks import new_database


def opened(url: str) -> App:
    """A coach over a database."""
    app = App(Settings(CAIRN_DATABASE_URL=url))
    return app.open()


def message(key: str, text: str) -> Message:
    """A message of somebody at a terminal."""
    return Message(key, "terminal", "local", "ana", text, name="Ana", locale="en", zone="UTC")


def path_of(url: str) -> Path:
    """The file of a database."""
    return Path(url.removeprefix("sqlite:///"))


def kept(url: str) -> str:
    """Everything in the database, as SQL."""
    with sqlite3.connect(path_of(url)) as connection:
        return "\n".join(connection.iterdump())


def run(monkeypatch: pytest.MonkeyPatch, url: str, *words: str) -> int:
    """Run the command line on a database; gives its exit status."""
    monkeypatch.setenv("CAIRN_DATABASE_URL", url)
    monkeypatch.setattr(sys, "argv", ["cairn", *words])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


BROKEN = {
    "no URL": "nonsense",
    "a URL of something else": "mysql://root@localhost/cairn",
    "half a URL": "sqlite",
    "a folder that is not there": "sqlite:////nowhere/at/all/cairn.db",
    "a server that is not there": "postgresql://nobody@127.0.0.1:1/cairn",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_database_that_cannot_be_opened_is_named_in_a_sentence(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(monkeypatch, BROKEN[name], "export", "Ana")

    said = capsys.readouterr().err
    assert status == 2
    assert said.startswith("cairn: ")
    assert "Traceback" not in said
    assert said.strip().endswith(".")
    assert len(said) < 400


def test_a_password_in_a_broken_url_is_never_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "postgresql://cairn:hunter2@127.0.0.1:1/cairn", "export", "Ana")

    assert "hunter2" not in capsys.readouterr().err


@pytest.mark.parametrize(("command", "status"), [("migrate", 2), ("doctor", 1)])
def test_an_account_without_rights_is_told_so_in_a_sentence(
    command: str, status: int, server: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = server.new("template")
    server.run("CREATE ROLE visitor LOGIN")

    ended = run(monkeypatch, re.sub("//[^@/]*@", "//visitor@", url), command)

    server.run("DROP ROLE visitor")
    said = "".join(capsys.readouterr())
    assert ended == status
    assert "lacks a right" in said
    assert "permission denied for table alembic_version" in said


def test_a_file_that_is_no_database_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Ana, " * 200, "utf-8")

    status = run(monkeypatch, f"sqlite:///{path}", "export", "Ana")

    assert status == 2
    assert "no database" in capsys.readouterr().err
    assert path.read_text("utf-8") == "Dear Ana, " * 200


def test_a_database_of_a_newer_version_is_left_alone(
    tmp_path: Path, migrated: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = new_database(tmp_path, migrated)
    with sqlite3.connect(path_of(url)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = kept(url)

    with pytest.raises(errors.FromNewerVersion, match="9999"):
        opened(url)
    status = run(monkeypatch, url, "migrate")

    assert status == 2
    assert "newer Cairn" in capsys.readouterr().err
    assert kept(url) == before


# A database that can only be read, or has no room: opened well, and failing later.


def test_a_message_to_a_database_that_can_only_be_read_is_answered_honestly(tmp_path: Path, migrated: Path) -> None:
    url = new_database(tmp_path, migrated)
    app = opened(url)
    app.submit(message("t1", "goal")).result(timeout=30)
    app.close()
    before = kept(url)
    app = opened(f"{url}?mode=ro")

    with pytest.raises(errors.ReadOnly, match="nothing was saved"):
        app.submit(message("t2", "learn to swim")).result(timeout=30)
    answer = asyncio.run(LocalCoach(app).receive(message("t3", "learn to swim")))

    app.close()
    assert isinstance(answer, Failure)
    assert answer.reply.keys == ("everywhere/not_saved",)
    assert kept(url) == before


class Disk:
    """A disk with so much room: a limit on the pages of every connection."""

    def __init__(self) -> None:
        self.connections: list[Any] = []

    def connected(self, connection: Any) -> None:
        """Remember a connection of the driver."""
        self.connections.append(connection)

    def fill(self) -> None:
        """Leave no room for another page."""
        for connection in self.connections:
            connection.execute("PRAGMA max_page_count = 1")

    def make_room(self) -> None:
        """Leave all the room there is."""
        for connection in self.connections:
            connection.execute("PRAGMA max_page_count = 4294967294")


def test_a_full_disk_saves_nothing_and_the_same_message_is_taken_once_there_is_room(
    tmp_path: Path, migrated: Path
) -> None:
    url, disk = new_database(tmp_path, migrated), Disk()
    app = App(Settings(CAIRN_DATABASE_URL=url))
    app.database = Database(url, connected=disk.connected)
    app.open()
    app.submit(message("t1", "goal")).result(timeout=30)
    before = kept(url)
    long = message("t2", "learn to swim " * 500)

    disk.fill()
    with pytest.raises(errors.DiskFull, match="full, so nothing was saved"):
        app.submit(long).result(timeout=30)
    after = kept(url)
    disk.make_room()
    taken = app.submit(long).result(timeout=30)

    app.close()
    assert after == before
    assert taken.replies[-1].keys[-1].startswith("smart_goal/")
    assert kept(url) != before


def test_a_database_held_by_somebody_else_says_that_nothing_was_saved(
    tmp_path: Path, migrated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.drivers.BUSY_MS", 20)
    url = new_database(tmp_path, migrated)
    app = opened(url)
    app.submit(message("t1", "goal")).result(timeout=30)
    before = kept(url)
    holding = sqlite3.connect(path_of(url), isolation_level=None)
    holding.execute("BEGIN IMMEDIATE")

    with pytest.raises(errors.Contended, match="Send the message again"):
        app.submit(message("t2", "learn to swim")).result(timeout=30)
    holding.execute("ROLLBACK")
    holding.close()
    taken = app.submit(message("t2", "learn to swim")).result(timeout=30)

    app.close()
    assert kept(url) != before
    assert taken.replies[-1].keys[-1].startswith("smart_goal/")
