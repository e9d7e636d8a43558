"""What differs between SQLite and PostgreSQL when one connects, begins, and fails."""

from __future__ import annotations

import os
import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage import errors
from storage.errors import StorageProblem
from storage.fair_lock import FairLock
from storage.statement import POSTGRESQL, SQLITE

Connection = Any
"""A connection of the bare driver that commits only when told to."""

LOG_TRIES = 100
LOG_PAUSE = 0.02
"""How often, and with how many seconds between, a new file is asked to keep a log while others open it too."""
BUSY_MS = 2_000
SETTINGS = (
    "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON",
    # 8,000 pages between two checkpoints: a checkpoint costs two more syncs than a commit.
    "wal_autocheckpoint=8000",
    # 16 MB of pages at hand and not 2, which a tick over 100,000 people would read again and again.
    "cache_size=-16000",
)  # fmt: skip
"""What every connection to SQLite is told."""
LOCK_TIMEOUT = "1s"
IDLE_TIMEOUT = "20s"
"""After which PostgreSQL ends a transaction that asks nothing more, and its locks with it: its machine has vanished.

Between two statements of ours only something is worked out in memory; a list of 20,000 people takes 1.7 seconds.
"""

PLANNED = {"enable_seqscan": "off", "enable_hashjoin": "off", "enable_mergejoin": "off", "jit": "off"}
BY_KEY = "; ".join(f"SET LOCAL {name} = {value}" for name, value in {**PLANNED, "join_collapse_limit": "1"}.items())
"""Every statement of a turn starts at the given rows and looks the rest up by key, in the order it is written.

Left to itself the planner guesses 100 given rows and, on tables without statistics, reads them whole.
"""

PASSWORD = re.compile(r"^([\w+]+://)?.*@|(?<=password=).*", re.IGNORECASE | re.DOTALL)
"""Where a password may stand in what is no URL: before the last "@" of it, or as a setting of its own."""
SECRETS = ("password", "sslpassword", "oauth_client_secret", "scram_client_key", "scram_server_key")
"""What a server's own library takes behind the "?" of a URL and nobody may read."""


class Driver(Protocol):
    """How to talk to one kind of database."""

    dialect: str
    shown: str
    """The database as messages name it, without a password."""
    begin_write: str
    begin_read: str
    failures: tuple[type[Exception], ...]
    """What the driver raises."""

    def connect(self) -> Connection:
        """A new connection, set up; raises what the driver raises."""

    def writing(self) -> AbstractContextManager[None]:
        """Held by whoever writes in this process, where a database lets only one; raises Contended."""

    def problem(self, error: Exception) -> StorageProblem | None:
        """The failure in our words, or None when it is a mistake in a statement and no trouble with the store."""

    def committed(self, cursor: Any) -> bool:
        """Whether the COMMIT just run really was one."""


class SQLite(Driver):
    """SQLite in WAL mode: every commit is on the disk, what is deleted is overwritten."""

    dialect = SQLITE
    begin_write = "BEGIN IMMEDIATE"
    begin_read = "BEGIN"
    failures: tuple[type[Exception], ...] = (sqlite3.Error,)

    def __init__(self, url: URL) -> None:
        self.path = Path(url.database or "")
        self.shown = str(self.path)
        options = "&".join(f"{name}={value}" for name, values in url.normalized_query.items() for value in values)
        self.name = f"{self.path.absolute().as_uri()}?{options}" if options else str(self.path)
        self.by_uri = bool(options)
        self._lock = FairLock()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One at a time, in the order in which they came; other processes SQLite itself keeps out."""
        if not self._lock.acquire(BUSY_MS / 1000):
            raise errors.Contended(database=self.shown, reason="others are writing")
        try:
            yield
        finally:
            self._lock.release()

    def connect(self) -> Connection:
        """Open the file, with the settings every connection needs."""
        if not self.by_uri and not self.path.exists():
            with suppress(OSError):  # What is wrong with the path is said better when SQLite opens it.
                os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        # A connection serves one thread at a time, but not always the same one.
        connection = sqlite3.connect(
            self.name, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False, uri=self.by_uri
        )
        try:
            for pragma in SETTINGS:
                connection.execute(f"PRAGMA {pragma}")
            _keep_a_log(connection)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def problem(self, error: Exception) -> StorageProblem | None:
        """What SQLite's own name for the failure means here."""
        name = getattr(error, "sqlite_errorname", "") or ""
        about = {"database": self.shown, "reason": str(error)}
        kinds: dict[str, type[StorageProblem]] = {
            "SQLITE_BUSY": errors.Contended,
            "SQLITE_LOCKED": errors.Contended,
            "SQLITE_FULL": errors.DiskFull,
            "SQLITE_READONLY": errors.ReadOnly,
            "SQLITE_CANTOPEN": errors.CannotOpen,
            "SQLITE_AUTH": errors.CannotOpen,
            "SQLITE_PERM": errors.CannotOpen,
            "SQLITE_IOERR": errors.DiskFailed,
            "SQLITE_CORRUPT": errors.NotADatabase,
            "SQLITE_NOTADB": errors.NotADatabase,
            "SQLITE_TOOBIG": errors.CannotKeep,
        }
        kind = kinds.get("_".join(name.split("_")[:2]))
        return kind(**about) if kind else None

    def committed(self, cursor: Any) -> bool:
        """Always: SQLite raises when it could not commit."""
        return True


class PostgreSQL(Driver):
    """PostgreSQL through psycopg; a transaction-mode pooler may stand between."""

    dialect = POSTGRESQL
    begin_write = (
        f"BEGIN; SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'; "
        f"SET LOCAL idle_in_transaction_session_timeout = '{IDLE_TIMEOUT}'; {BY_KEY}"
    )
    begin_read = f"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; {BY_KEY}"

    def __init__(self, url: URL, text: str) -> None:
        try:
            import psycopg
        except ImportError:
            raise errors.BadUrl(url=shown(url), reason="the package psycopg is not installed") from None
        self.psycopg = psycopg
        self.failures: tuple[type[Exception], ...] = (psycopg.Error,)
        self.shown = shown(url)
        # As it was written, because the server's own library reads "+" otherwise than SQLAlchemy writes it.
        self.name = "postgresql://" + text.partition("://")[2]
        if not self._read_alike(url):
            # Else it would take a part of the password for a host or a port, and name it in what it says.
            raise errors.BadUrl(url=hidden(text), reason="in a password %, / and @ are written as %25, %2F and %40")

    def _read_alike(self, url: URL) -> bool:
        """Whether the server's own library finds the same password in the URL, and none in the name of the host."""
        try:
            found = self.psycopg.conninfo.conninfo_to_dict(self.name)
        except self.psycopg.Error:
            return False
        same = "password" in url.query or (url.password or "") == found.get("password", "")
        return same and "@" not in (url.host or "")

    def connect(self) -> Connection:
        """Connect to the server, with nothing begun; statements are prepared where the server is our own."""
        connection = self.psycopg.connect(
            self.name, autocommit=True, prepare_threshold=None, cursor_factory=self.psycopg.RawCursor
        )
        if _answers_itself(connection):
            # From the second time on; not at once, because the several statements of `begin_write` cannot be.
            connection.prepare_threshold = 1
        return connection

    def writing(self) -> AbstractContextManager[None]:
        """Any number at once: only rows are locked."""
        return nullcontext()

    def problem(self, error: Exception) -> StorageProblem | None:
        """What PostgreSQL's code for the failure means here."""
        state = getattr(error, "sqlstate", None) or ""
        about = {"database": self.shown, "reason": str(error).strip().partition("\n")[0]}
        if state in ("40001", "40P01", "55P03"):
            return errors.Contended(**about)
        if state in ("53100", "25006"):
            return errors.DiskFull(**about) if state == "53100" else errors.ReadOnly(**about)
        if state in ("42501", "3F000"):
            return errors.NoRight(**about)
        if state in ("22P05", "22021", "22003"):
            return errors.CannotKeep(**about)
        if state[:2] in ("08", "53", "57") or state == "25P03":
            return errors.Lost(**about)
        if not state and isinstance(error, self.psycopg.OperationalError | self.psycopg.InterfaceError):
            return errors.Lost(**about)
        return None

    def committed(self, cursor: Any) -> bool:
        """By what the server answered: after a failure it takes COMMIT as ROLLBACK, and calls that no error."""
        return bool(cursor.statusmessage == "COMMIT")


def _answers_itself(connection: Any) -> bool:
    """Whether the server process that greeted us is the one that answers, so that what it prepares stays ours.

    A pooler greets with a number of its own and lends another server process to each transaction.
    """
    (answering,) = connection.execute("SELECT pg_backend_pid()").fetchone()
    return bool(answering == connection.info.backend_pid)


def shown(url: URL) -> str:
    """The URL without its passwords."""
    return url.difference_update_query(SECRETS).render_as_string(hide_password=True)


def hidden(text: str) -> str:
    """What is no URL, without what could be a password in it."""
    return PASSWORD.sub(lambda found: f"{found[1] or ''}***{'@' if found[0].endswith('@') else ''}", text)


def driver_for(text: str) -> SQLite | PostgreSQL:
    """The driver a database URL names; raises BadUrl."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise errors.BadUrl(url=hidden(text), reason="it has not the form of a URL") from None
    if url.drivername in ("sqlite", "sqlite+pysqlite"):
        if not url.database or url.database == ":memory:":
            raise errors.BadUrl(url=hidden(text), reason="it needs a file")
        return SQLite(url)
    if url.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        return PostgreSQL(url, text)
    raise errors.BadUrl(url=shown(url), reason=f"{url.drivername} is not supported")


def _keep_a_log(connection: Connection) -> None:
    """Put a file into WAL mode; SQLite does not wait there for somebody who does the same, so this does."""
    for attempt in range(LOG_TRIES):
        try:
            if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or attempt == LOG_TRIES - 1:
                raise
            threading.Event().wait(LOG_PAUSE)
