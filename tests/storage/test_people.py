"""Who is who, and nobody is made twice."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from conversations.coaching.values import Person
from storage import clocks, inbox, people, values
from storage.database import Database
from storage.errors import ClockGoesForward, NoSuchPlace, StorageProblem
from tests.storage.conftest import Open, wanted
from tests.storage.rows import arrival


def test_somebody_known_is_found_as_they_are_stored(database: Database) -> None:
    ana = Person("local", "person-ana", "Ana", "de", "Europe/Berlin", "Ben", "open", True, 7)
    with database.write() as unit:
        values.put(unit, [ana])

        lane = people.lanes(unit, [wanted("ana", "somebody else")])[0]

    assert (lane.place, lane.user, lane.person) == ("local", "ana", ana)
    assert lane.person.welcomed is True


def test_somebody_new_gets_a_row_and_keeps_it(database: Database) -> None:
    newcomer = people.Wanted("acme", "acme", "U1", "p-first", "Cy", "fr-FR", "Europe/Paris", 9)
    with database.write() as unit:
        made = people.lanes(unit, [newcomer])[0].person

        again = people.lanes(unit, [newcomer._replace(person="p-second", name="Other", locale="", zone="")])[0].person

    assert made == again == Person("acme", "p-first", "Cy", "fr-FR", "Europe/Paris", last_place="acme", last_user="U1")


def test_where_the_profile_says_nothing_the_usual_language_and_zone_hold(database: Database) -> None:
    with database.write() as unit:
        person = people.lanes(unit, [wanted("cy")])[0].person

    assert (person.name, person.locale, person.zone) == ("", "en", "UTC")


def test_lanes_come_in_the_order_they_were_wanted(database: Database) -> None:
    with database.write() as unit:
        lanes = people.lanes(unit, [wanted("zoe"), wanted("bo"), wanted("ana"), wanted("amy"), wanted("bo")])

    assert [lane.user for lane in lanes] == ["zoe", "bo", "ana", "amy"]


def test_known_people_cost_one_statement_and_new_ones_four(database: Database) -> None:
    crowd = [wanted(f"u{number}") for number in range(100)]
    with database.write() as unit:
        people.lanes(unit, crowd)
        assert unit.statements == 4

        people.lanes(unit, crowd)
        assert unit.statements == 5


def test_a_place_nobody_added_is_refused(database: Database) -> None:
    with pytest.raises(NoSuchPlace, match="Add the place"), database.write() as unit:
        people.lanes(unit, [wanted("ana", tenant="nobody", place="nowhere")])

    with database.read() as unit:
        assert unit.run("SELECT count(*) FROM people") == [(2,)]


def test_an_identity_of_one_tenant_is_not_reached_through_another(database: Database) -> None:
    with pytest.raises(NoSuchPlace), database.write() as unit:
        people.lanes(unit, [wanted("ana", tenant="acme", place="local")])


def test_two_processes_that_meet_somebody_new_make_them_once(database: Database, open_again: Open) -> None:
    everybody = threading.Barrier(4)

    def meet(number: int) -> list[str]:
        crowd = [wanted(f"u{each}")._replace(person=f"by{number}-{each}") for each in range(20)]
        other = open_again()
        everybody.wait()
        with other.write() as unit:
            return [lane.person.id for lane in people.lanes(unit, crowd)]

    with ThreadPoolExecutor(4) as pool:
        met = list(pool.map(meet, range(4)))

    assert met[0] == met[1] == met[2] == met[3]
    with database.read() as unit:
        assert unit.run("SELECT count(*) FROM people") == [(22,)]


def test_a_lane_is_closed_to_others_until_the_commit_and_they_see_what_was_written(
    database: Database, open_again: Open
) -> None:
    entered, seen = threading.Event(), []

    def after() -> None:
        with open_again().write() as unit:
            seen.append(people.lanes(unit, [wanted("ana")])[0].person.name)
            seen.append(values.of(unit, Person, [("local", "person-ana")])[0].name)

    with database.write() as unit:
        person = people.lanes(unit, [wanted("ana")])[0].person
        waiting = threading.Thread(target=after)
        waiting.start()
        entered.wait(0.1)
        assert seen == []
        values.put(unit, [Person("local", person.id, "Ana Maria")])
    waiting.join()

    assert seen == ["Ana Maria", "Ana Maria"]


def test_places_and_the_people_in_them_are_listed(database: Database) -> None:
    with database.write() as unit:
        people.add_place(unit, "local", "acme")

        assert people.places_of(unit) == {"local": "local", "acme": "acme"}
        assert people.everybody(unit, "local") == [("ana", "Ana"), ("bo", "Bo")]
        assert people.everybody(unit, "acme") == []


def test_somebody_is_found_without_being_made(database: Database) -> None:
    with database.read() as unit:
        ana = people.find(unit, "local", "local", "ana")

        assert ana is not None
        assert ana.name == "Ana"
        assert people.find(unit, "local", "local", "nobody") is None


def test_the_clock_is_the_database_s_own_and_only_local_moves_it(database: Database) -> None:
    day = 86_400_000
    with database.write() as unit:
        inbox.claim(unit, [arrival("m1")])
        moved = clocks.move_clock(unit, "local", day)
        now = people.lanes(unit, [wanted("ana")])[0].now_ms

        assert 0 <= clocks.now(unit, "local") - moved < 10_000
        assert 0 <= now - moved < 10_000
        assert abs(clocks.now(unit, "acme") + day - moved) < 10_000
        assert abs(clocks.now(unit, "acme") / 1000 - time.time()) < 10
        assert clocks.clock_offset(unit, "local") == day
        with pytest.raises(ClockGoesForward, match="Choose a later moment"):
            clocks.move_clock(unit, "local", day - 1)
        with pytest.raises(ClockGoesForward):
            clocks.move_clock(unit, "acme", day)


def test_the_clock_may_be_set_back_while_nobody_has_said_anything(database: Database) -> None:
    with database.write() as unit:
        clocks.move_clock(unit, "local", -5_000)

        assert clocks.clock_offset(unit, "local") == -5_000


def test_the_time_of_an_unknown_tenant_is_an_error(database: Database) -> None:
    with database.read() as unit:
        with pytest.raises(NoSuchPlace):
            clocks.now(unit, "nobody")
        with pytest.raises(StorageProblem):
            clocks.clock_offset(unit, "nobody")


@pytest.mark.parametrize("called", ["Änne Özil", "@änne", "bo", "Bo", "BO "])
def test_somebody_is_found_as_they_are_called(database: Database, called: str) -> None:
    with database.write() as unit:
        people.lanes(unit, [wanted("änne", "Änne Özil")])

        found = people.named(unit, [("local", "local", called), ("local", "local", "nobody")])

    assert found == {("local", "local", called): "person-bo" if called.strip()[-1:].lower() == "o" else "person-änne"}


def test_two_who_write_a_name_differently_mean_the_same_person(database: Database) -> None:
    with database.write() as unit:
        found = people.named(unit, [("local", "local", "Bo"), ("local", "local", "@bo")])

    assert set(found.values()) == {"person-bo"}
    assert len(found) == 2


def test_the_languages_of_many_are_read_at_once(database: Database) -> None:
    with database.write() as unit:
        people.lanes(
            unit, [wanted("ana", "p-ana"), people.Wanted("acme", "acme", "U1", "p-cy", "Cy", "fr-FR", "", 9, "Cyril")]
        )

        found = people.spoken(unit, [("local", "local", "ana"), ("acme", "acme", "U1"), ("acme", "acme", "U2")])

    assert found == {("local", "ana"): people.Spoken("en", ""), ("acme", "U1"): people.Spoken("fr-FR", "Cyril")}
