"""The migrations lead from nothing to the tables of today, once, whoever starts first."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage.database import HEAD, VERSIONS, Database
from storage.drivers import SQLite
from storage.errors import CannotOpen, FromNewerVersion, NotMigrated
from storage.migrations.run import config, engine_for
from storage.people import add_place, places_of
from storage.tables import metadata


@pytest.fixture
def empty(empty_url: str) -> Iterator[Database]:
    database = Database(empty_url)
    yield database
    database.close()


def test_the_versions_in_the_code_are_those_in_the_folder() -> None:
    scripts = ScriptDirectory.from_config(config())

    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == VERSIONS
    assert scripts.get_current_head() == HEAD


def test_the_migrations_make_the_tables_of_today(empty: Database) -> None:
    empty.migrate()

    with engine_for(empty).connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    assert differences == []
    assert empty.version() == empty.head() == HEAD


def test_the_indexes_leave_out_what_nobody_looks_for(empty: Database) -> None:
    empty.migrate()

    with empty.read() as unit:
        where = "sql FROM sqlite_master" if isinstance(empty.driver, SQLite) else "indexdef FROM pg_indexes"
        made = "\n".join(str(text) for (text,) in unit.run(f"SELECT {where}") if text and "WHERE" in text)

    assert "ix_talks_unfinished" in made
    assert "ix_inbox_somebodys" in made


def test_the_migrations_can_be_taken_back(empty: Database) -> None:
    empty.migrate()

    with engine_for(empty).begin() as connection:
        command.downgrade(config(connection), "base")

    assert empty.version() is None
    with pytest.raises(empty.driver.failures), empty.read() as unit:
        unit.run("SELECT * FROM talks")


def test_an_account_is_called_as_its_person_where_they_have_no_other(empty: Database) -> None:
    with engine_for(empty).begin() as connection:
        command.upgrade(config(connection), "0005")
    with empty.write() as unit:
        unit.run("INSERT INTO tenants VALUES ('acme', 0)", answers=False)
        for person in ("ana", "bo"):
            unit.run(
                "INSERT INTO people (tenant, id, name, locale, zone, manager, resting_until, welcomed, revision)"
                f" VALUES ('acme', '{person}', '{person.title()}', 'en', 'UTC', '', '', true, 0)",
                answers=False,
            )
        for place, user, person in (("slack:T1", "U1", "ana"), ("slack:T1", "U2", "bo"), ("teams:x", "b", "bo")):
            unit.run(f"INSERT INTO identities VALUES ('acme', '{place}', '{user}', '{person}', 1)", answers=False)

    empty.migrate()

    with empty.read() as unit:
        called = unit.run('SELECT "user", name FROM identities ORDER BY 1')
    assert called == [("U1", "Ana"), ("U2", ""), ("b", "")]


def test_migrating_again_changes_nothing(empty: Database) -> None:
    empty.migrate()
    with empty.write() as unit:
        add_place(unit, "local", "local")

    empty.migrate()

    with empty.read() as unit:
        assert places_of(unit) == {"local": "local"}


def test_a_file_migrates_itself_at_start_and_a_server_asks_to_be_migrated(empty: Database) -> None:
    if isinstance(empty.driver, SQLite):
        empty.prepare()
        assert empty.version() == HEAD
    else:
        with pytest.raises(NotMigrated, match="Run `cairn migrate` once"):
            empty.prepare()
        assert empty.version() is None
        empty.migrate()
        empty.prepare()


def test_many_that_start_at_once_migrate_once(empty_url: str) -> None:
    def start(number: int) -> str | None:
        database = Database(empty_url)
        database.migrate()
        version = database.version()
        database.close()
        return version

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(start, range(4))) == [HEAD] * 4


def test_many_processes_that_start_on_a_new_file_all_come_up(tmp_path: Path) -> None:
    code = "import sys; from storage.database import Database; d = Database(sys.argv[1]); d.prepare(); d.close()"
    url = f"sqlite:///{tmp_path / 'cairn.db'}"

    started = [subprocess.Popen([sys.executable, "-c", code, url], stderr=subprocess.PIPE) for _ in range(4)]

    assert [process.communicate(timeout=60)[1].decode() for process in started] == [""] * 4
    assert [process.returncode for process in started] == [0] * 4


def test_a_migration_that_fails_half_way_leaves_nothing(empty: Database) -> None:
    with empty.write() as unit:
        unit.run("CREATE TABLE outbox (number INTEGER)", answers=False)

    with pytest.raises(Exception, match="outbox"):
        empty.migrate()

    assert empty.version() is None
    with pytest.raises(empty.driver.failures), empty.read() as unit:
        unit.run("SELECT * FROM people")


def test_a_database_from_a_newer_version_is_refused(empty: Database) -> None:
    empty.migrate()
    with empty.write() as unit:
        unit.run("UPDATE alembic_version SET version_num = '9999'", answers=False)

    for start in (empty.prepare, empty.migrate):
        with pytest.raises(FromNewerVersion, match=f"it is at 9999, this one knows up to {HEAD}"):
            start()
    assert empty.version() == "9999"


def test_a_lock_file_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "cairn.db.lock").mkdir()
    database = Database(f"sqlite:///{tmp_path / 'cairn.db'}")

    with pytest.raises(CannotOpen, match="its lock file"):
        database.prepare()
    database.close()


def test_starting_on_a_migrated_file_loads_nothing_it_does_not_use(migrated: Path) -> None:
    code = (
        "import sys; from storage import forget, outbox, people; from storage.database import Database;"
        "d = Database(sys.argv[1]); d.prepare(); unit = d.read(); outbox.newest(unit.__enter__()); d.close();"
        "unused = {'alembic', 'psycopg', 'sqlalchemy.orm', 'sqlalchemy.dialects.postgresql'};"
        "print(unused & set(sys.modules))"
    )

    ran = subprocess.run(
        [sys.executable, "-c", code, f"sqlite:///{migrated}"], capture_output=True, text=True, check=True
    )

    assert ran.stdout.strip() == "set()"
