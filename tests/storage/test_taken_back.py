"""What somebody takes back: the message by when it was sent, the talks since, and the rows that came of it."""

from __future__ import annotations

from conversations.coaching.values import Entry, Goal
from storage import inbox, people, talks, values
from storage.database import Database
from tests.storage.conftest import wanted
from tests.storage.rows import arrival, talk

ANA = "person-ana"


def test_a_message_is_found_by_the_moment_it_was_written(database: Database) -> None:
    with database.write() as unit:
        people.lanes(unit, [wanted("ana")])
        inbox.claim(unit, [arrival("m1", sent=1_000), arrival("m2", sent=1_001), arrival("m3", text="", sent=1_002)])
        inbox.claim(unit, [arrival("m4")])

        found = [inbox.written(unit, "local", ANA, sent)[0] for sent in (1_000, 1_001, 1_002, 1_003, 0)]
        others = [inbox.written(unit, "local", "person-ben", 1_000), inbox.written(unit, "acme", ANA, 1_000)]

    assert found == ["m1", "m2", "", "", ""]
    assert others == [("", ""), ("", "")]


def test_only_somebodys_own_message_gets_another_text(database: Database) -> None:
    with database.write() as unit:
        people.lanes(unit, [wanted("ana")])
        inbox.claim(unit, [arrival("m1"), arrival("m2")])
        inbox.rewrite(unit, [("local", ANA, "m1", "bye"), ("local", "person-ben", "m2", "")])

        assert sorted(unit.run("SELECT key, text FROM inbox")) == [("m1", "bye"), ("m2", "hello")]


def test_talks_are_found_from_a_moment_on_also_when_they_are_over(database: Database) -> None:
    with database.write() as unit:
        rows = [talk("t1", touched_at=10), talk("t2", touched_at=20), talk("t3", touched_at=30)]
        talks.save(unit, [rows[0], rows[1]._replace(state="done"), rows[2]])

        assert [one.id for one in talks.since(unit, "local", ANA, 20)] == ["t2", "t3"]
        assert [one.id for one in talks.one(unit, "local", ANA, "t2")] == ["t2"]
        assert talks.one(unit, "local", "person-ben", "t2") == []


def test_rows_are_dropped_by_their_whole_key(database: Database) -> None:
    first = Entry("local", ANA, "e1", "win", text="one")
    with database.write() as unit:
        values.put(unit, [first, Entry("local", ANA, "e2", "win"), Entry("local", "p-ben", "e1", "win")])
        values.put(unit, [Goal("local", ANA, "g1", "swim")])
        values.drop(unit, [first, Goal("local", ANA, "g1", "swim"), Entry("local", ANA, "e9", "win")])

        assert sorted(unit.run("SELECT person, id FROM entries")) == sorted([(ANA, "e2"), ("p-ben", "e1")])
        assert unit.run("SELECT id FROM goals") == []
