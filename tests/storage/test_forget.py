"""Forgetting leaves nothing behind, in no table and in no file."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from pathlib import Path

from conversations.coaching.values import CheckIn, Entry, Goal, Person, Reader, SharedLine
from storage import forget, inbox, outbox, people, references, talks, values
from storage.database import Database, Unit
from storage.drivers import SQLite
from storage.tables import metadata
from tests.storage.conftest import wanted
from tests.storage.rows import ANA, BO, arrival, outgoing, talk

SECRET = "Quetzalcoatl"


def plant(unit: Unit, person: str, secret: str) -> None:
    """Put a word into every column that may hold what somebody said or who they are."""
    user = person.removeprefix("person-")
    who = ("local", person)
    values.put(unit, [Person(*who, name=secret, manager=secret, zone=secret)])
    references.keep(unit, [("local", "local", user, secret)])
    for number in range(30):
        long = f"{secret} {number} " * 60
        goal = Goal(*who, f"g{number}", long, sign=long, why=long, plan_when=secret, plan_then=secret, support=long)
        values.put(unit, [goal, Entry(*who, f"e{number}", "win", text=long, detail=secret)])
        values.put(unit, [CheckIn(*who, f"c{number}", "2026-01-01", further=long)])
        values.put(unit, [SharedLine(*who, f"l{number}", "g1", "person-eva", secret, long, ask_words=secret)])
        values.put(unit, [Reader(*who, "person-eva", secret)])
        talks.save(unit, [talk(f"t{number}", person)._replace(progress=long)])
        inbox.claim(unit, [arrival(f"{user}{number}", user, long)])
        inbox.save_responses(unit, [("local", f"{user}{number}", long)])
        outbox.add(unit, [outgoing(f"{user}{number}", f"{user}{number}", person)._replace(reply=long)])


def words_in(unit: Unit) -> str:
    return "\n".join(repr(unit.run(f'SELECT * FROM "{table}"')) for table in metadata.tables)


def test_nothing_a_person_said_stays_in_any_table_and_others_lose_nothing(database: Database) -> None:
    with database.write() as unit:
        plant(unit, "person-ana", SECRET)
        plant(unit, "person-bo", "Jormungandr")
        before = forget.counts(unit, *BO)
        assert SECRET in words_in(unit)

        forget.erase(unit, *ANA)

        left = words_in(unit)
        assert SECRET not in left
        assert "person-ana" not in left
        assert "'ana'" not in left
        assert forget.counts(unit, *BO) == before
        assert people.find(unit, "local", "local", "ana") is None


def test_what_would_go_is_counted(database: Database) -> None:
    with database.write() as unit:
        values.put(unit, [Goal(*ANA, "g1", "one"), Goal(*ANA, "g2", "two"), Goal(*BO, "g1", "his")])
        values.put(unit, [CheckIn(*ANA, "c1", "2026-01-01")])
        talks.save(unit, [talk("t1"), talk("t2", state="done")._replace(flow="self_assessment")])
        inbox.claim(unit, [arrival("m1")])

        counted = forget.counts(unit, *ANA)

    assert counted == {
        "goals": 2, "entries": 0, "check_ins": 1, "lines": 0, "inbox": 1, "talks/smart_goal": 1,
        "talks/self_assessment": 1,
    }  # fmt: skip


def test_a_turn_that_is_on_its_way_elsewhere_leaves_nothing_behind(database: Database) -> None:
    with ThreadPoolExecutor(1) as other:
        with database.write() as unit:
            people.lanes(unit, [wanted("ana")])
            erasing = other.submit(erased, database)
            wait([erasing], timeout=0.2)
            values.put(unit, [Goal(*ANA, "g1", SECRET)])
            outbox.add(unit, [outgoing("r1")])
        erasing.result(timeout=10)

    with database.read() as unit:
        assert SECRET not in words_in(unit)
        assert "person-ana" not in words_in(unit)


def erased(database: Database) -> None:
    with database.write() as unit:
        forget.erase(unit, *ANA)


def test_the_person_of_another_tenant_stays(database: Database) -> None:
    with database.write() as unit:
        people.lanes(unit, [wanted("ana", "Ana of Acme", "acme", "acme")])
        forget.erase(unit, *ANA)

        assert people.find(unit, "acme", "acme", "ana") is not None


def test_who_comes_back_after_being_forgotten_is_somebody_new(database: Database) -> None:
    with database.write() as unit:
        forget.erase(unit, *ANA)

        person = people.lanes(unit, [wanted("ana")._replace(person="second-life")])[0].person

    assert person == Person("local", "second-life", last_place="local", last_user="ana")


def test_no_file_of_a_database_holds_an_erased_word(database: Database) -> None:
    with database.write() as unit:
        plant(unit, "person-ana", SECRET)
    for revision in range(2, 40):
        with database.write() as unit:
            progress = f"{SECRET} {revision} " * revision * 10
            talks.save(unit, [talk(f"t{n}", revision=revision)._replace(progress=progress) for n in range(30)])
    planted = SECRET.encode() in everything_on_disk(database)

    with database.write() as unit:
        forget.erase(unit, *ANA)
    emptied = database.checkpoint()

    assert emptied
    if isinstance(database.driver, SQLite):
        assert planted
        assert SECRET.encode() not in everything_on_disk(database)
        assert b"person-ana" not in everything_on_disk(database)


def everything_on_disk(database: Database) -> bytes:
    """The bytes of the database's file and of all files beside it."""
    if not isinstance(database.driver, SQLite):
        return b""
    path: Path = database.driver.path
    return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*"))


def test_a_log_that_somebody_still_reads_is_not_called_empty(database: Database) -> None:
    with database.write() as unit:
        talks.save(unit, [talk("t1")])
    with database.read() as reading:
        reading.run("SELECT count(*) FROM talks")
        with database.write() as unit:
            forget.erase(unit, *ANA)

        while_read = database.checkpoint()

    assert while_read is not isinstance(database.driver, SQLite)
    assert database.checkpoint()


def test_whoever_had_the_forgotten_person_as_manager_gets_back_what_was_not_sent(database: Database) -> None:
    waits = SharedLine(*ANA, "l1", "g1", "person-bo", "Bo", "Waits.", at=1)
    sent = SharedLine(*ANA, "l2", "g1", "person-bo", "Bo", "Sent.", state="sent", at=2)
    with database.write() as unit:
        values.put(unit, [Reader(*ANA, "person-bo", "Bo", "named", "accepted"), waits, sent])

        forget.erase(unit, *BO)

        assert [one.state for one in values.of(unit, SharedLine, [ANA])] == ["returned", "sent"]
        assert [one.state for one in values.of(unit, Reader, [ANA])] == ["ended"]


def test_what_was_asked_of_the_forgotten_person_and_never_answered_is_asked_no_more(database: Database) -> None:
    asked = SharedLine(*ANA, "l1", "g1", "person-bo", "Bo", "Sent.", "time", "an hour", "sent", at=1)
    answered, of_eva = replace(asked, id="l2", answer="do", at=2), replace(asked, id="l3", reader="person-eva", at=3)
    with database.write() as unit:
        values.put(unit, [asked, answered, of_eva])

        forget.erase(unit, *BO)

        assert [one.answer for one in values.of(unit, SharedLine, [ANA])] == ["closed", "do", ""]
