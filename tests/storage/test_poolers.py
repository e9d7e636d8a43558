"""Statements are prepared where the server is our own, and never where a pooler may lend us another each time."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from storage import people
from storage.database import Database

GREETING = b"K" + struct.pack("!i", 12)
"""How a server tells its process number, which a pooler replaces with one of its own."""


class Pooler:
    """Stands before a server and, as poolers do, gives its own number in the greeting."""

    def __init__(self, behind: str) -> None:
        self.behind = behind
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.open: list[socket.socket] = []
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def port(self) -> int:
        return int(self.listening.getsockname()[1])

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self.listening.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            server.connect(self.behind)
            self.open += [client, server]
            for source, sink in ((client, server), (server, client)):
                threading.Thread(target=self._pass_on, args=(source, sink), daemon=True).start()

    def _pass_on(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while piece := source.recv(65_536):
                at = piece.find(GREETING) + len(GREETING)
                if at >= len(GREETING):
                    piece = piece[:at] + struct.pack("!i", 7) + piece[at + 4 :]
                sink.sendall(piece)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            return

    def close(self) -> None:
        for one in (self.listening, *self.open):
            one.close()


@pytest.fixture
def pooled(url: str) -> Iterator[str]:
    parts = urlsplit(url)
    (folder,) = parse_qs(parts.query)["host"]
    pooler = Pooler(f"{folder}/.s.PGSQL.5432")
    options = "sslmode=disable&gssencmode=disable"
    yield f"postgresql://{parts.netloc.rpartition('@')[0]}@127.0.0.1:{pooler.port}{parts.path}?{options}"
    pooler.close()


def prepared(url: str) -> int:
    """How many statements are prepared after one was run five times."""
    database = Database(url)
    try:
        with database.write() as unit:
            for _ in range(5):
                assert people.find(unit, "local", "local", "nobody") is None
            return int(unit.run("SELECT count(*) FROM pg_prepared_statements")[0][0])
    finally:
        database.close()


@pytest.mark.parametrize("kind", ["postgresql"])
def test_a_server_of_our_own_keeps_what_is_run_again(url: str) -> None:
    assert prepared(url) == 1


@pytest.mark.parametrize("kind", ["postgresql"])
def test_a_server_behind_a_pooler_keeps_nothing(pooled: str) -> None:
    assert prepared(pooled) == 0
