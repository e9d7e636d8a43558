"""A name that changes where somebody writes is theirs from then on, wherever it stands."""

from __future__ import annotations

import pytest

from conversations.coaching.values import Person, Reader
from storage import naming, people, values
from storage.database import Database
from tests.storage.conftest import wanted

ANA = ("local", "local", "ana")


def named(database: Database, *who: str) -> str:
    """What somebody is called."""
    with database.read() as unit:
        person = people.find(unit, *who)
    assert person is not None
    return person.name


def test_a_name_is_only_remembered_when_it_is_heard_first(database: Database) -> None:
    with database.write() as unit:
        assert naming.rename(unit, *ANA, "Ana Ruiz") is False

        assert naming.called(unit, *ANA) == ("person-ana", "Ana Ruiz")
    assert named(database, *ANA) == "Ana"


def test_a_name_that_changes_is_theirs(database: Database) -> None:
    for name, is_new in (("Ana", False), ("Ana", False), ("Alex", True), ("Alex", False)):
        with database.write() as unit:
            assert naming.rename(unit, *ANA, name) is is_new

    assert named(database, *ANA) == "Alex"
    assert named(database, "local", "local", "bo") == "Bo"


def test_whoever_came_with_a_name_is_called_by_the_next(database: Database) -> None:
    with database.write() as unit:
        people.lanes(unit, [wanted("cy", "Cy")._replace(called="Cy")])

        assert naming.rename(unit, "local", "local", "cy", "Cyrielle") is True

    assert named(database, "local", "local", "cy") == "Cyrielle"


def test_two_accounts_of_one_person_do_not_rename_each_other(database: Database) -> None:
    other = ("acme", "acme", "U1")
    with database.write() as unit:
        people.lanes(unit, [people.Wanted("local", "local", "ana2", "person-two", "A. Ruiz", "", "", 1, "A. Ruiz")])
        naming.rename(unit, *ANA, "Ana")
        unit.run("UPDATE identities SET person = 'person-ana' WHERE \"user\" = 'ana2'", answers=False)

        said = [
            naming.rename(unit, "local", "local", user, name) for user, name in (("ana2", "A. Ruiz"), ("ana", "Ana"))
        ]
        now = naming.rename(unit, "local", "local", "ana2", "Alex Ruiz")
        nobody = naming.rename(unit, *other, "Somebody")

    assert said == [False, False]
    assert (now, nobody) == (True, False)
    assert named(database, *ANA) == "Alex Ruiz"


@pytest.mark.parametrize("state", ["asked", "accepted"])
def test_reports_read_the_new_name_of_their_manager(database: Database, state: str) -> None:
    with database.write() as unit:
        naming.rename(unit, *ANA, "Ana")
        values.put(unit, [
            Person("local", "person-bo", "Bo", manager="Ana R."),
            Reader("local", "person-bo", "person-ana", "Ana R.", state=state),
            Reader("local", "person-bo", "person-cy", "Cy", state="ended"),
        ])  # fmt: skip

        naming.rename(unit, *ANA, "Alex")

    with database.read() as unit:
        bo = people.find(unit, "local", "local", "bo")
        read_by = {one.id: one.name for one in values.of(unit, Reader, [("local", "person-bo")])}
    assert bo is not None
    assert (bo.name, bo.manager) == ("Bo", "Alex")
    assert read_by == {"person-ana": "Alex", "person-cy": "Cy"}
