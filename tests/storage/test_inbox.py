"""A key is taken once, whoever brings it and however often."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from storage import inbox, outbox
from storage.database import Database
from storage.forget import erase
from tests.storage.conftest import Open
from tests.storage.rows import ANA, arrival, outgoing


def test_only_keys_that_were_never_seen_are_given_back(database: Database) -> None:
    with database.write() as unit:
        inbox.claim(unit, [arrival("m1")])

        fresh = inbox.claim(unit, [arrival("m2"), arrival("m1"), arrival("m2", text="again"), arrival("m3")])

    assert set(fresh) == {("local", "m2"), ("local", "m3")}


def test_the_same_key_of_another_tenant_is_another_message(database: Database) -> None:
    with database.write() as unit:
        fresh = inbox.claim(unit, [arrival("m1"), arrival("m1", tenant="acme")])

    assert set(fresh) == {("local", "m1"), ("acme", "m1")}


def test_a_claim_knows_whose_message_it_is_unless_they_are_new(database: Database) -> None:
    with database.write() as unit:
        fresh = inbox.claim(unit, [arrival("m1", "ana"), arrival("m2", "stranger")])

    assert fresh == {("local", "m1"): "person-ana", ("local", "m2"): ""}


def test_a_stranger_s_message_is_theirs_once_it_was_named(database: Database) -> None:
    with database.write() as unit:
        inbox.claim(unit, [arrival("m1", "stranger")])
        inbox.name_persons(unit, [("local", "m1", "person-ana")])

        rows = unit.run("SELECT person, text FROM inbox")

    assert rows == [("person-ana", "hello")]


def test_two_processes_given_the_same_keys_share_them_out(database: Database, open_again: Open) -> None:
    keys = [f"m{number}" for number in range(40)]

    def claim(rotate: int) -> list[str]:
        with open_again().write() as unit:
            turned = keys[rotate:] + keys[:rotate]
            return [key for _, key in inbox.claim(unit, [arrival(key) for key in turned])]

    with ThreadPoolExecutor(4) as pool:
        claimed = list(pool.map(claim, (0, 10, 20, 30)))

    assert sorted(key for each in claimed for key in each) == sorted(keys)


def test_a_repeated_message_gets_its_saved_response_else_its_first_reply(database: Database) -> None:
    with database.write() as unit:
        inbox.claim(unit, [arrival("pressed"), arrival("typed"), arrival("silent")])
        outbox.add(unit, [outgoing("r1", "typed"), outgoing("r2", "typed"), outgoing("r3", "pressed")])
        inbox.save_responses(unit, [("local", "pressed", '"done"')])

        found = inbox.responses(unit, [("local", key) for key in ("pressed", "typed", "silent", "unknown")])

    assert found == {("local", "pressed"): '"done"', ("local", "typed"): '{"said": "r1"}'}


def test_purging_blanks_old_messages_and_still_knows_their_keys(database: Database) -> None:
    with database.write() as unit:
        inbox.claim(unit, [arrival("old"), arrival("new")])
        unit.run("UPDATE inbox SET at = 5 WHERE key = 'old'", answers=False)

        purged = inbox.purge(unit, 6)

        assert purged == 1
        assert inbox.purge(unit, 6) == 0
        assert unit.run("SELECT key, person, text FROM inbox ORDER BY at") == [
            ("old", "", ""),
            ("new", "person-ana", "hello"),
        ]
        assert inbox.claim(unit, [arrival("old"), arrival("new")]) == {}


def test_a_message_is_recognised_after_its_person_was_forgotten(database: Database) -> None:
    with database.write() as unit:
        inbox.claim(unit, [arrival("m1")])
        erase(unit, *ANA)

        assert inbox.claim(unit, [arrival("m1")]) == {}
        assert inbox.responses(unit, [("local", "m1")]) == {}
