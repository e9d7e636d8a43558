"""An account that lacks a right in PostgreSQL is told which one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from conversations.coaching.values import Goal
from storage import errors, outbox, values
from storage.database import Database
from tests.storage.conftest import Server
from tests.storage.rows import ANA, outgoing

pytestmark = pytest.mark.parametrize("kind", ["postgresql"])


@pytest.fixture
def guest(url: str, database: Database, server: Server) -> Iterator[Database]:
    """The same database, for an account that has no rights in it."""
    with database.write() as unit:
        unit.run("REVOKE ALL ON SCHEMA public FROM PUBLIC", answers=False)
    server.run("CREATE ROLE guest LOGIN")
    guest = Database(re.sub("//[^@/]*@", "//guest@", url))
    yield guest
    guest.close()
    with database.write() as unit:
        unit.run("DROP OWNED BY guest", answers=False)
    server.run("DROP ROLE guest")


def test_an_account_that_may_not_make_tables_is_told_which_right_it_lacks(guest: Database, database: Database) -> None:
    with database.write() as unit:
        unit.run("GRANT USAGE ON SCHEMA public TO guest", answers=False)
        unit.run("DROP TABLE alembic_version", answers=False)

    with pytest.raises(errors.NoRight, match=r"permission denied for schema public.*USAGE and CREATE on the schema"):
        guest.migrate()


def test_a_schema_that_is_not_there_or_not_for_this_account_is_said_when_migrating(guest: Database) -> None:
    with pytest.raises(errors.NoRight, match="no schema has been selected"):
        guest.migrate()


def test_an_account_that_may_not_read_or_write_is_told_which_right_it_lacks(
    guest: Database, database: Database
) -> None:
    with database.write() as unit:
        unit.run("GRANT USAGE ON SCHEMA public TO guest", answers=False)
    with pytest.raises(errors.NoRight, match="permission denied for table alembic_version"):
        guest.prepare()

    with database.write() as unit:
        unit.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest", answers=False)
    guest.prepare()
    with pytest.raises(errors.NoRight, match=r"permission denied for table goals.*SELECT, INSERT, UPDATE and DELETE"):
        write_a_goal(guest)

    with database.write() as unit:
        unit.run("GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO guest", answers=False)
        unit.run("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO guest", answers=False)
    write_a_goal(guest)


def write_a_goal(database: Database) -> None:
    with database.write() as unit:
        values.put(unit, [Goal(*ANA, "g1", "one")])
        outbox.add(unit, [outgoing("m1", "ana", "person-ana")])
