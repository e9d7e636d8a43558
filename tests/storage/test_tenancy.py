"""Two companies become one: everything that names the one names the other, and nobody new is met in the old one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait

import pytest

from conversations.coaching.values import Goal
from storage import clocks, inbox, outbox, people, references, tenancy, values
from storage.database import Database
from storage.errors import NoSuchPlace, SameNames
from storage.statement import POSTGRESQL
from storage.tables import metadata
from tests.storage.conftest import Open, wanted
from tests.storage.rows import arrival, outgoing

TEAMS = ("teams:x", "p-jo")


def settle(database: Database) -> None:
    """Jo, in a company of her own."""
    with database.write() as unit:
        people.add_place(unit, "teams:x", "teams:x")
        people.lanes(unit, [people.Wanted("teams:x", "teams:x", "jo", "p-jo", "Jo", "", "", 1)])
        values.put(unit, [Goal(*TEAMS, "g1", "Run the demo")])
        inbox.claim(unit, [arrival("m1", "jo", tenant="teams:x")])
        outbox.add(unit, [outgoing("r1", "m1", "p-jo")._replace(tenant="teams:x", place="teams:x", user="jo")])
        references.keep(unit, [("teams:x", "teams:x", "jo", "there")])


def test_everything_of_the_one_is_the_other_s(database: Database) -> None:
    settle(database)
    with database.write() as unit:
        tenancy.move(unit, "teams:x", "acme")

        named = {table.name for table in metadata.sorted_tables for row in unit.run(f'SELECT * FROM "{table.name}"')
                 if row[0] == "teams:x" and next(iter(table.c)).name == "tenant"}  # fmt: skip
        assert named == set()
        assert people.places_of(unit)["teams:x"] == "acme"
        assert [goal.title for goal in values.of(unit, Goal, [("acme", "p-jo")])] == ["Run the demo"]
        assert references.find(unit, [("acme", "teams:x", "jo")])
        assert inbox.claim(unit, [arrival("m1", "jo", tenant="acme")]) == {}
        with pytest.raises(NoSuchPlace):
            clocks.now(unit, "teams:x")


def test_a_company_is_counted_as_an_administrator_sees_it(database: Database) -> None:
    settle(database)
    with database.read() as unit:
        found = tenancy.company(unit, "local", people.places_of(unit))

    assert found == tenancy.Company("local", ("local",), 2, False)


def test_what_has_the_same_name_in_both_is_refused(database: Database) -> None:
    settle(database)
    with database.write() as unit:
        people.lanes(unit, [people.Wanted("acme", "acme", "jo", "p-jo", "Jo", "", "", 1)])

    with pytest.raises(SameNames, match="people of the same name"), database.write() as unit:
        tenancy.move(unit, "teams:x", "acme")


def test_nobody_new_is_met_in_a_company_that_a_place_has_left(database: Database) -> None:
    settle(database)
    with database.write() as unit:
        tenancy.move(unit, "teams:x", "acme")

    for user in ("jo", "somebody new"):
        with pytest.raises(NoSuchPlace), database.write() as unit:
            people.lanes(unit, [wanted(user, tenant="teams:x", place="teams:x")])


def test_who_is_being_met_meanwhile_is_moved_too(database: Database, open_again: Open) -> None:
    settle(database)
    if database.dialect != POSTGRESQL:
        pytest.skip("on SQLite nobody else writes meanwhile")

    def move() -> None:
        with open_again().write() as unit:
            tenancy.move(unit, "teams:x", "acme")

    with ThreadPoolExecutor(1) as other:
        with database.write() as unit:
            people.lanes(unit, [people.Wanted("teams:x", "teams:x", "new", "p-new", "New", "", "", 1)])
            moving = other.submit(move)
            wait([moving], timeout=0.3)
            assert not moving.done()
        moving.result(timeout=10)

    with database.read() as unit:
        assert people.find(unit, "acme", "teams:x", "new") is not None
