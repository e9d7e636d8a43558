"""What somebody takes back: the message by when it was sent, the talks since, and the rows that came of it."""

from __future__ import annotations

from conversations.coaching.values import Entry, Goal
from storage import inbox, people, talks, values
from storage.database import Database
from tests.storage.conftest import wanted
from tests.storage.rows import arrival, talk

ANA = "person-ana"


def test_a_message_is_found_by_how_long_ago_it_was_sent(database: Database) -> None:
    with database.write() as unit:
        people.lanes(unit, [wanted("ana")])
        inbox.claim(unit, [arrival("m1"), arrival("m2"), arrival("m3", text="")])
        unit.run("UPDATE inbox SET at = at - 60000 WHERE key = 'm1' RETURNING key")

        found = [inbox.around(unit, "local", ANA, age)[0] for age in (60_300, 300, -4_000, 58_000, 20 * 60_000)]
        others = [inbox.around(unit, "local", "person-ben", 300), inbox.around(unit, "acme", ANA, 300)]

    assert found == ["m1", "m2", "m2", "m1", ""]
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
