"""A process that serves: it begins when it can, says how it is, and ends when it is told to."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters.loopback import Loopback
from bot.ticks import STUCK
from storage.database import HEAD, Database
from tests.bot.serving import Served, environment_of
from tests.databases import Server
from tests.mailbag import add, filled, letter
from tests.talks import new_database

Start = Callable[..., Served]


@pytest.fixture
def url(tmp_path: Path, migrated: Path) -> str:
    """A database of its own."""
    return new_database(tmp_path, migrated)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts processes, and ends what is left of them."""
    started: list[Served] = []

    def starting(url: str, changed: str = "", **environment: str) -> Served:
        log = tmp_path / f"serve-{len(started)}.log"
        code = f"from bot import ticks, work; {changed}; from bot.cli import main; main()"
        command = (sys.executable, "-c", code) if changed else (sys.executable, "-m", "bot")
        started.append(Served(url, log, command, environment_of(**environment)))
        return started[-1]

    yield starting
    for each in started:
        each.end(signal.SIGKILL)


def test_it_sets_up_an_empty_file_is_ready_counts_and_ends_when_told(start: Start, tmp_path: Path) -> None:
    served = start(f"sqlite:///{tmp_path / 'new.db'}", CAIRN_LOG_FORMAT="json")

    ready = served.until("/readyz", 200)

    assert ready == "ok\n"
    assert served.ask("/healthz") == (200, "ok\n")
    assert served.ask("/")[0] == 404
    text = served.until("/metrics", 200, says='cairn_ticks_total{outcome="done",tick="heartbeat"}')
    assert 'cairn_backlog{of="due"} 0.0' in text
    assert "cairn_loop_lag_seconds" in text
    assert "python_info" not in text
    assert served.end() == 0
    lines = [json.loads(line) for line in served.said().splitlines()]
    assert [line["message"].split(" on ")[0] for line in lines][::3] == ["Cairn answers", "Cairn has stopped"]


def test_it_ends_quietly_by_the_keyboard_too_and_before_it_is_ready(start: Start, url: str) -> None:
    served = start(url)
    served.until("/healthz", 200)

    assert served.end(signal.SIGINT) == 0

    assert "Traceback" not in served.said()


def test_what_it_cannot_use_is_said_in_a_sentence(url: str, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "bot", "serve", "--port", port]

        done = subprocess.run(
            command, env=environment_of(CAIRN_DATABASE_URL=url), capture_output=True, text=True, timeout=60
        )

    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("cairn: 127.0.0.1 with port")


def test_it_delivers_by_the_door_of_trials_and_counts_what_it_delivered(start: Start, url: str, tmp_path: Path) -> None:
    record = tmp_path / "delivered"
    served = start(url, CAIRN_LOOPBACK=str(record))
    served.until("/readyz", 200)
    database = Database(url)
    filled(database)

    add(database, *[letter(f"now/{n}", f"u{n}", door="loopback") for n in range(9)])

    database.close()
    served.until("/metrics", 200, says='cairn_deliveries_total{door="loopback",state="sent"} 9.0')
    assert served.end() == 0
    assert sorted(Loopback(shared=record).arrived_keys().values()) == [1] * 9


def test_a_database_that_is_away_makes_it_unready_but_not_unhealthy(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "away" / "cairn.db"
    served = start(f"sqlite:///{path}")
    served.until("/readyz", 503, says="cannot be opened")
    assert served.ask("/healthz")[0] == 200
    assert served.ask("/metrics")[0] == 200

    path.parent.mkdir()

    served.until("/readyz", 200)
    assert served.end() == 0


def test_a_postgresql_that_goes_away_and_comes_back_needs_no_restart(start: Start, server: Server) -> None:
    url = server.new("template")
    name = url.partition("?")[0].rpartition("/")[2]
    served = start(url, "work.HEARTBEAT = 0.2")
    served.until("/readyz", 200)

    server.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    server.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    served.until("/readyz", 503)
    healthy = served.ask("/healthz")
    server.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")

    served.until("/readyz", 200)
    assert healthy == (200, "ok\n")
    assert served.end() == 0
    assert "Traceback" not in served.said()


def test_a_database_that_can_no_longer_be_written_to_turns_it_unready(start: Start, url: str) -> None:
    served = start(url, "work.HEARTBEAT = 0.2")
    served.until("/readyz", 200)
    database = Database(url)
    with database.write() as unit:
        unit.run("ALTER TABLE house RENAME TO houses", answers=False)

    why = served.until("/readyz", 503)

    assert "nothing can be written" in why
    with database.write() as unit:
        unit.run("ALTER TABLE houses RENAME TO house", answers=False)
    database.close()
    served.until("/readyz", 200)
    assert "the tick heartbeat works again" in served.said()


def test_a_migration_to_a_newer_version_leaves_a_running_process_ready_and_an_older_one_not(
    start: Start, url: str
) -> None:
    served = start(url)
    served.until("/readyz", 200)
    database = Database(url)

    with database.write() as unit:
        unit.run("UPDATE alembic_version SET version_num = '9999'", answers=False)
    newer = served.until("/readyz", 200)
    with database.write() as unit:
        unit.run("UPDATE alembic_version SET version_num = '0001'", answers=False)
    older = served.until("/readyz", 503)

    database.close()
    assert newer == "ok\n"
    assert older == f"the database is at version 0001 and this Cairn needs {HEAD}\n"


def test_a_process_whose_ticks_hang_turns_red_and_ends_for_its_supervisor(start: Start, url: str) -> None:
    hasty = "work.TICK = work.PURGE = 0.1; ticks.SECONDS_LATE = 1; ticks.INTERVALS_LATE = 0; ticks.LOOK = 0.5"
    hanging = "import threading; work.HEARTBEAT = 0.1; work.heartbeat = lambda app, lag: threading.Event().wait()"
    served = start(url, f"{hasty}; {hanging}")

    why = served.until("/healthz", 503)

    assert why == "the tick heartbeat stopped\n"
    assert served.process.wait(20) == STUCK
    assert "CRITICAL the tick heartbeat stopped; ending with status 3" in served.said()


def test_the_probe_of_a_container_says_whether_somebody_is_well(start: Start, url: str) -> None:
    served = start(url)
    served.until("/healthz", 200)
    command = [sys.executable, "-m", "bot.probe"]

    well = subprocess.run(command, env=environment_of(PORT=str(served.port)))
    served.end(signal.SIGKILL)
    gone = subprocess.run(command, env=environment_of(PORT=str(served.port)))

    assert (well.returncode, gone.returncode) == (0, 1)
