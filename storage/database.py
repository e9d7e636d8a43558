"""The database behind a URL: open transactions, and whether its tables are the ones this Cairn knows.

The writer and every reader come here for a `Unit`; `storage/drivers.py` knows what differs between databases.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from storage import errors
from storage.drivers import Connection, Driver, SQLite, driver_for
from storage.statement import SQLITE, Row
from storage.tables import LOCAL

VERSIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
"""Every migration, oldest first; a test holds it against the folder, so that starting needs no Alembic."""
HEAD = VERSIONS[-1]

IDLE = 4
"""Idle connections of a kind that are kept."""


class Unit:
    """One open transaction: everything in it is kept, or nothing."""

    __slots__ = ("broken", "connection", "cursor", "dialect", "driver", "statements")

    def __init__(self, driver: Driver, connection: Connection) -> None:
        self.driver = driver
        self.dialect = driver.dialect
        self.connection = connection
        self.cursor = connection.cursor()
        self.statements = 0
        """Statements run so far, BEGIN and COMMIT not counted."""
        self.broken = False

    def run(self, text: str, parameters: Sequence[Any] = (), answers: bool = True) -> list[Row]:
        """Run one statement and give back its rows; a failure spoils the whole transaction."""
        self.statements += 1
        try:
            self.cursor.execute(text, parameters)
            return self.cursor.fetchall() if answers else []
        except Exception as error:
            self.broken = True
            raise self.problem(error) from error

    def tell(self, text: str) -> None:
        """Run BEGIN, COMMIT or ROLLBACK."""
        try:
            self.cursor.execute(text)
        except Exception as error:
            raise self.problem(error) from error

    def problem(self, error: Exception) -> Exception:
        """The failure in our words where it is the store's or a text's, else the failure itself."""
        if isinstance(error, UnicodeError):
            return errors.CannotKeep(reason="half a character, a lone surrogate")
        if isinstance(error, OverflowError):
            return errors.CannotKeep(reason="a number too large")
        if isinstance(error, self.driver.failures):
            return self.driver.problem(error) or error
        return error

    def commit(self) -> None:
        """Keep everything; what SQLite has already undone by itself, as on a full disk, was not kept."""
        if self.broken or (self.dialect == SQLITE and not self.connection.in_transaction):
            raise errors.HalfWritten()
        self.tell("COMMIT")
        if not self.driver.committed(self.cursor):
            raise errors.HalfWritten()


class Database:
    """A database named by a URL: `sqlite:///path/to/file` or `postgresql://user@host/name`.

    Nothing is opened before the first unit. `connected` is called with every new connection of the bare driver.
    Raises BadUrl.
    """

    def __init__(self, url: str, connected: Callable[[Connection], None] | None = None) -> None:
        self.url = url
        self.driver: Driver = driver_for(url)
        self.dialect = self.driver.dialect
        self._connected = connected
        self._writers: list[Connection] = []
        self._readers: list[Connection] = []
        self._lock = threading.Lock()
        self._closed = False

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """A transaction that may write: committed at the end of the block, rolled back when the block raises."""
        with self.driver.writing(), self._unit(self._writers, self.driver.begin_write) as unit:
            yield unit

    def read(self) -> AbstractContextManager[Unit]:
        """A snapshot to read from, in any thread, beside the one that writes."""
        return self._unit(self._readers, self.driver.begin_read)

    def glance(self) -> AbstractContextManager[Unit]:
        """For one statement that reads, without a transaction around it: what asks every second asks once."""
        return self._unit(self._readers, "")

    @contextmanager
    def _unit(self, idle: list[Connection], begin: str) -> Iterator[Unit]:
        connection = self._take(idle)
        unit = Unit(self.driver, connection)
        kept = False
        try:
            if begin:
                unit.tell(begin)
            yield unit
            if begin:
                unit.commit()
            kept = not unit.broken
        except errors.Lost:
            self._drop_idle()  # they were lost with it
            raise
        finally:
            unit.cursor.close()
            self._give_back(idle, connection, sound=kept or self._rolled_back(connection))

    def _rolled_back(self, connection: Connection) -> bool:
        """End the transaction; False when the connection is of no more use."""
        try:
            # On a full disk SQLite has already ended it by itself.
            if self.dialect != SQLITE or connection.in_transaction:
                connection.execute("ROLLBACK")
        except self.driver.failures:
            return False
        return True

    def _take(self, idle: list[Connection]) -> Connection:
        with self._lock:
            if self._closed:
                raise errors.Closed()
            if idle:
                return idle.pop()
        return self.connect()

    def _give_back(self, idle: list[Connection], connection: Connection, sound: bool) -> None:
        with self._lock:
            if sound and not self._closed and len(idle) < IDLE:
                idle.append(connection)
                return
        connection.close()

    def connect(self) -> Connection:
        """A new connection of the bare driver, set up; raises CannotOpen and the like."""
        try:
            connection = self.driver.connect()
        except self.driver.failures as error:
            problem = self.driver.problem(error)
            if problem is None or isinstance(problem, errors.Lost):
                reason = str(error).strip().partition("\n")[0]
                problem = errors.CannotOpen(database=self.driver.shown, reason=reason)
            raise problem from error
        if self._connected is not None:
            self._connected(connection)
        return connection

    def version(self) -> str | None:
        """The migration the database is at, or None when it is empty."""
        with self.read() as unit:
            if self.dialect == SQLITE:
                there = unit.run("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'")
            else:
                there = unit.run("SELECT 1 WHERE to_regclass('alembic_version') IS NOT NULL")
            found = unit.run("SELECT version_num FROM alembic_version") if there else []
        return str(found[0][0]) if found else None

    def head(self) -> str:
        """The migration this Cairn needs."""
        return HEAD

    def prepare(self) -> None:
        """Make sure, at start, that the tables are ours: SQLite migrates itself, PostgreSQL says what to run.

        Raises FromNewerVersion, NotMigrated, or what opening raises.
        """
        if self.checked() != HEAD:
            self.migrate()

    def checked(self) -> str | None:
        """The migration the database is at, where this Cairn can start with it; raises as `prepare` does."""
        version = self.version()
        self._refuse_newer(version)
        if version != HEAD and not isinstance(self.driver, SQLite):
            raise errors.NotMigrated(database=self.driver.shown, version=version or "none", head=HEAD)
        return version

    def migrate(self) -> None:
        """Bring the tables to the head, one process at a time; does nothing when they are there already."""
        from storage.migrations.run import migrate

        self._refuse_newer(self.version())
        migrate(self)

    def _refuse_newer(self, version: str | None) -> None:
        if version is not None and version not in VERSIONS:
            raise errors.FromNewerVersion(database=self.driver.shown, version=version, head=HEAD)

    def checkpoint(self) -> bool:
        """Fold SQLite's log into its file and empty it, so that nothing erased stays in it.

        False when a reader kept it from being emptied; then try again. PostgreSQL has no such file: True.
        """
        return self._told_the_file("PRAGMA wal_checkpoint(TRUNCATE)")

    def wipe(self) -> bool:
        """Write SQLite's file anew and empty its log, so that nothing erased stays between the rows of a page.

        What is deleted is overwritten, but a row that SQLite moved within a page before leaves its old bytes there.
        False when a reader kept the log from being emptied. PostgreSQL: True.
        """
        return self._told_the_file("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")

    def _told_the_file(self, *statements: str) -> bool:
        """Have SQLite do something with its file outside of any transaction; whether the log is empty at the end."""
        if self.dialect != SQLITE:
            return True
        with self.driver.writing():
            connection, answer = self._take(self._writers), (0,)
            try:
                for statement in statements:
                    answer = connection.execute(statement).fetchone() or answer
            except self.driver.failures as error:
                raise self.driver.problem(error) or error from error
            finally:
                self._give_back(self._writers, connection, sound=True)
        return not answer[0]

    def close(self) -> None:
        """Close every idle connection; those in use are closed when their unit ends."""
        self._closed = True
        self._drop_idle()

    def _drop_idle(self) -> None:
        with self._lock:
            idle = self._writers + self._readers
            self._writers.clear()
            self._readers.clear()
        for connection in idle:
            connection.close()


def refuse_other_tenants(database: Database) -> None:
    """Raise HoldsOtherTenants unless the database holds nobody but the tenant `local`, or nothing yet."""
    with database.read() as unit:
        others = [row[0] for row in unit.run("SELECT id FROM tenants ORDER BY id") if row[0] != LOCAL]
    if others:
        raise errors.HoldsOtherTenants(database=database.driver.shown, tenants=", ".join(others[:3]))
