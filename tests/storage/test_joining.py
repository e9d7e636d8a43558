"""Two people become one: all that was theirs is there once, whoever named them names the one, and nobody deadlocks."""

from __future__ import annotations

import random
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from typing import Any

import pytest

from conversations.coaching.values import CheckIn, Code, Entry, Goal, Person, Plan, Reader, SharedLine
from storage import forget, inbox, joining, links, outbox, people, schedule, talks, values
from storage.database import Database, Unit
from storage.errors import LostRace
from storage.schedule import Occurrence
from storage.statement import POSTGRESQL
from storage.tables import metadata
from tests.storage.conftest import Open, wanted
from tests.storage.rows import ANA, BO, arrival, outgoing, talk

KEPT, GONE = "person-ana", "person-bo"
EVA = ("local", "person-eva")


def person(unit: Unit, who: tuple[str, str]) -> Person:
    (found,) = values.of(unit, Person, [who])
    return found


def unite(unit: Unit, *plans: Plan) -> None:
    """Bo becomes Ana."""
    gone = values.of(unit, Plan, [BO])
    joining.unite(unit, person(unit, ANA), person(unit, BO), plans, gone)


def meet_eva(unit: Unit) -> None:
    people.lanes(unit, [wanted("eva", "Eva")])


def somebody(unit: Unit, who: tuple[str, str], draw: random.Random) -> None:
    """So much of everything that one can have."""
    user = who[1].removeprefix("person-")
    many = {kind: range(draw.randrange(4)) for kind in ("goal", "entry", "check_in", "line", "talk", "message", "day")}
    values.put(
        unit, [Goal(*who, f"{user}.g{at}", f"Goal {at}", due=draw.choice(["", "2026-06-30"])) for at in many["goal"]]
    )
    values.put(unit, [Entry(*who, f"{user}.e{at}", "win", f"{user}.g0", "Went well", 1.5) for at in many["entry"]])
    values.put(unit, [CheckIn(*who, f"{user}.c{at}", "2026-01-01", "a bit") for at in many["check_in"]])
    values.put(unit, [SharedLine(*who, f"{user}.l{at}", "g", "person-eva", "Eva", "Done.") for at in many["line"]])
    values.put(unit, [Code(*who, f"{user}.code", "open", 1)] if draw.random() < 0.5 else [])
    talks.save(unit, [talk(f"{user}.t{at}", who[1], draw.choice(["open", "done", "told"])) for at in many["talk"]])
    for at in many["message"]:
        inbox.claim(unit, [arrival(f"{user}.m{at}", user)])
        outbox.add(unit, [outgoing(f"{user}.r{at}", f"{user}.m{at}", who[1])])
    days = [Occurrence(*who, "check_in", f"2026-01-0{draw.randrange(1, 9)}", "", "check_in", "fired", "", True, 1)
            for _ in many["day"]]  # fmt: skip
    schedule.happen(unit, days)


def held(unit: Unit, who: tuple[str, str], kind: Any) -> Counter[Any]:
    """The rows of one kind, whosever they are."""
    return Counter(replace(one, person="") for one in values.of(unit, kind, [who]))


def everything(unit: Unit) -> str:
    return "\n".join(repr(unit.run(f'SELECT * FROM "{table}"')) for table in metadata.tables if table != "former")


@pytest.mark.parametrize("seed", range(8))
def test_the_one_has_the_sum_of_what_the_two_had(database: Database, seed: int) -> None:
    kinds = (Goal, Entry, CheckIn, SharedLine, Code)
    with database.write() as unit:
        meet_eva(unit)
        for who in (ANA, BO):
            somebody(unit, who, random.Random(f"{seed} {who}"))
        before = {kind: held(unit, ANA, kind) + held(unit, BO, kind) for kind in kinds}
        counted = Counter(forget.counts(unit, *ANA)) + Counter(forget.counts(unit, *BO))
        days = {row[3:5] for row in unit.run("SELECT * FROM occurrence")}
        said = unit.run("SELECT count(*) FROM outbox")

        unite(unit)

        assert {kind: held(unit, ANA, kind) for kind in kinds} == before
        assert Counter(forget.counts(unit, *ANA)) == counted
        assert {row[3:5] for row in unit.run("SELECT * FROM occurrence")} == days
        assert unit.run("SELECT count(*) FROM outbox WHERE person = 'person-ana'") == said
        assert GONE not in everything(unit)
        assert {lane.person.id for lane in people.lanes(unit, [wanted("ana"), wanted("bo")])} == {KEPT}


def test_every_table_that_says_whose_a_row_is_is_united() -> None:
    whose = {table.name for table in metadata.sorted_tables if "person" in table.c}

    assert whose == {table.name for table in (*joining.MOVED, *joining.UNITED)}


def test_whoever_is_forgotten_afterwards_is_nowhere_under_either_name(database: Database) -> None:
    with database.write() as unit:
        meet_eva(unit)
        for who in (ANA, BO):
            somebody(unit, who, random.Random(1))
        values.put(unit, [Goal(*ANA, "own", "Quetzalcoatl"), Goal(*BO, "other", "Jormungandr")])
        unite(unit)

        forget.erase(unit, *ANA)

        left = everything(unit) + repr(unit.run("SELECT * FROM former"))
        assert [word for word in ("Quetzalcoatl", "Jormungandr", KEPT, GONE, "'ana'", "'bo'") if word in left] == []


def test_a_day_that_both_were_asked_on_stays_one_day(database: Database) -> None:
    day = Occurrence(*ANA, "check_in", "2026-01-02", "", "check_in", "fired", "", True, 1)
    with database.write() as unit:
        schedule.happen(unit, [day, day._replace(person=GONE), day._replace(person=GONE, day="2026-01-03")])

        unite(unit)
        again = schedule.happen(unit, [day, day._replace(day="2026-01-03")])

        assert again == set()
        assert unit.run("SELECT count(*) FROM occurrence") == [(2,)]


@pytest.mark.parametrize(
    ("one", "other", "now"),
    [("accepted", "ended", "accepted"), ("ended", "accepted", "accepted"), ("refused", "asked", "asked"),
     ("ended", "refused", "refused")],
)  # fmt: skip
def test_who_named_both_names_the_one_and_what_was_agreed_to_stands(
    database: Database, one: str, other: str, now: str
) -> None:
    with database.write() as unit:
        meet_eva(unit)
        line = SharedLine(*EVA, "l1", "g", GONE, "Bo", "Done.")
        values.put(
            unit, [Reader(*EVA, KEPT, "Ana", "named", one, 1), Reader(*EVA, GONE, "Bo", "named", other, 2), line]
        )

        unite(unit)

        assert [(row.id, row.state) for row in values.of(unit, Reader, [EVA])] == [(KEPT, now)]
        assert values.of(unit, SharedLine, [EVA]) == [replace(line, reader=KEPT)]


def test_nobody_reads_themselves_and_what_was_not_sent_comes_back(database: Database) -> None:
    with database.write() as unit:
        waits = SharedLine(*BO, "l1", "g", KEPT, "Ana", "Waits.", at=1)
        sent = SharedLine(*BO, "l2", "g", KEPT, "Ana", "Sent.", state="sent", at=2)
        values.put(unit, [Reader(*BO, KEPT, "Ana", "named", "accepted"), waits, sent])

        unite(unit)

        assert values.of(unit, Reader, [ANA]) == []
        assert [one.state for one in values.of(unit, SharedLine, [ANA])] == ["returned", "sent"]


def test_what_is_about_to_be_told_in_the_name_of_the_other_one_is_told_in_this_one_s(database: Database) -> None:
    told = Plan(
        *EVA, "notice/1", "notice", f'["manager_yes",{{"sender":"{GONE}","name":"{GONE}s"}}]', since=1, due_at=1
    )
    with database.write() as unit:
        meet_eva(unit)
        values.put(unit, [told])

        unite(unit)

        (now,) = values.of(unit, Plan, [EVA])
        assert now.about == f'["manager_yes",{{"sender":"{KEPT}","name":"{GONE}s"}}]'


def test_who_they_were_is_remembered_through_a_second_time(database: Database) -> None:
    with database.write() as unit:
        meet_eva(unit)
        unite(unit)

        joining.unite(unit, person(unit, EVA), person(unit, ANA), [], [])

        asked = {("local", GONE), ("local", KEPT), EVA}
        assert links.now_called(unit, asked) == {("local", GONE): EVA[1], ("local", KEPT): EVA[1]}


@pytest.mark.parametrize(("waits", "state"), [(True, "parked"), (False, "open")])
def test_a_question_of_the_other_chat_waits_where_another_one_is_asked(
    database: Database, waits: bool, state: str
) -> None:
    with database.write() as unit:
        shown = talk("t3", GONE)._replace(flow="link")
        talks.save(unit, [talk("t1", GONE), talk("t2", GONE, "told"), shown, talk("t4", GONE, "parked")])

        joining.put_aside(unit, "local", GONE, waits)

        rows = unit.run("SELECT id, state FROM talks ORDER BY id")
        assert rows == [("t1", state), ("t2", "done"), ("t3", "done"), ("t4", "parked")]


def test_a_code_is_used_once_and_only_while_it_is_open(database: Database) -> None:
    with database.write() as unit:
        values.put(unit, [Code(*ANA, "c1", "open", 1), Code(*ANA, "c2", "over", 1), Code(*BO, "c3", "wrong", 1)])

        used = [links.use(unit, *ANA, code) for code in ("c1", "c1", "c2", "nothing")]

        assert used == [True, False, False, False]
        assert links.use(unit, *BO, "c1") is False
        assert {one.id: one.state for one in links.shown(unit, ["c1", "c2", "c3"])} == {"c1": "used", "c2": "over"}


def test_whose_a_code_is_comes_with_how_much_their_account_is_in_use(database: Database) -> None:
    with database.write() as unit:
        values.put(
            unit, [Code(*BO, "c1", "open", 7), Goal(*BO, "g1", "One", opened_at=5), Goal(*BO, "g2", "Two", opened_at=3)]
        )
        values.put(unit, [Entry(*BO, "e1", "win"), CheckIn(*BO, "k1", "2026-01-01"), Goal(*ANA, "g1", "Hers")])
        talks.save(unit, [talk("t1", GONE)])

        (found,) = links.shown(unit, ["c1"])

    assert found == links.Shown("c1", "local", GONE, "open", 7, "Bo", "", 2, 4, 3, True)


def test_old_codes_go_by_themselves(database: Database) -> None:
    with database.write() as unit:
        values.put(unit, [Code(*ANA, "old", "used", 1), Code(*ANA, "new", "open", 10)])

        gone = links.purge(unit, 10)

        assert gone == 1
        assert [one.id for one in values.of(unit, Code, [ANA])] == ["new"]


def test_whoever_is_not_there_cannot_be_held(database: Database) -> None:
    with pytest.raises(LostRace), database.write() as unit:
        joining.hold(unit, "local", "nobody", {KEPT})


def test_two_who_link_crosswise_at_once_both_come_to_an_end(database: Database, open_again: Open) -> None:
    both_in = threading.Barrier(2)
    others = [open_again(), open_again()]

    def link(number: int) -> str:
        here, there = (KEPT, GONE) if number else (GONE, KEPT)
        user = here.removeprefix("person-")
        for attempt in range(20):
            try:
                with others[number].write() as unit:
                    lane = people.lanes(unit, [wanted(user)])[0]
                    if attempt == 0 and unit.dialect == POSTGRESQL:
                        both_in.wait(5)
                    if lane.person.id != here:
                        return "was linked"
                    joining.hold(unit, "local", there, {here})
                    joining.unite(unit, person(unit, ("local", here)), person(unit, ("local", there)), [], [])
                    return "linked"
            except LostRace:
                threading.Event().wait(0.01)
        return "gave up"

    with ThreadPoolExecutor(2) as pool:
        ends = sorted(pool.map(link, range(2)))

    assert ends == ["linked", "was linked"]


def test_who_is_changing_whom_they_name_is_not_written_over(database: Database, open_again: Open) -> None:
    with database.write() as unit:
        meet_eva(unit)
        values.put(unit, [Reader(*EVA, GONE, "Bo", "named", "accepted", 1)])
    if database.dialect != POSTGRESQL:
        pytest.skip("on SQLite nobody else writes meanwhile")

    with open_again().write() as other:
        people.lanes(other, [wanted("eva")])
        with pytest.raises(LostRace), database.write() as unit:
            unite(unit)


def test_a_code_is_a_row_like_the_value() -> None:
    assert [one.name for one in fields(Code)] == [column.name for column in metadata.tables["codes"].c]
