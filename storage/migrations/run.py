"""Runs the migrations; the only module that imports Alembic, and only when there is something to migrate."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, NullPool, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from storage.drivers import PostgreSQL, SQLite
from storage.errors import CannotOpen
from storage.statement import POSTGRESQL

if TYPE_CHECKING:
    from storage.database import Database

ADVISORY_LOCK = 0x4341_4952
"""Any number will do, as long as every Cairn on one PostgreSQL takes the same."""


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration: the folder of this file, and the connection to migrate on."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def engine_for(database: Database) -> Engine:
    """An SQLAlchemy engine on the same database."""
    driver = database.driver
    if isinstance(driver, PostgreSQL):
        # Not the database's own connections, whose cursors take another style of parameters.
        connect = driver.psycopg.connect
        return create_engine(
            "postgresql+psycopg://", creator=lambda: connect(driver.name, prepare_threshold=None), poolclass=NullPool
        )
    engine = create_engine("sqlite://", creator=database.connect, poolclass=NullPool)
    # The driver would begin a transaction for rows only, never for a new table.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def migrate(database: Database) -> None:
    """Bring the database to the head in one transaction, while every other process waits."""
    try:
        with alone(database), engine_for(database).begin() as connection:
            if database.dialect == POSTGRESQL:
                connection.execute(text(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})"))
            command.upgrade(config(connection), "head")
    except DBAPIError as error:
        problem = database.driver.problem(error.orig) if isinstance(error.orig, Exception) else None
        raise problem or error from error


@contextmanager
def alone(database: Database) -> Iterator[None]:
    """Hold the lock file beside an SQLite database; it stays there, because removing it would race."""
    if not isinstance(database.driver, SQLite):
        yield
        return
    path = database.driver.path
    try:
        lock = path.with_name(path.name + ".lock").open("w")
    except OSError as error:
        raise CannotOpen(database=str(path), reason=f"its lock file: {error.strerror}") from error
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
