"""A company's list: shown first, imported whole or not at all, and nobody is written to for being on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import App
from bot.people_import import from_file, listed_count
from bot.people_list import ListProblem, read_list
from bot.settings import Settings
from conversations.coaching.lines import ON_LIST, reader_of
from conversations.coaching.values import Person, Reader, SharedLine
from storage import joining, people, schedule, values
from storage.people import Wanted
from tests.talks import WORDS, new_database

LIST = "user,name,manager\nben,Ben,\nana,Ana,ben\njo,Jo,ben\n"


@pytest.fixture
def app(tmp_path: Path, migrated: Path) -> Iterator[App]:
    app = App(Settings(CAIRN_DATABASE_URL=new_database(tmp_path, migrated)))
    app.words = WORDS
    yield app.open()
    app.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "people.csv"


def take(app: App, file: Path, text: str, yes: bool = True) -> str:
    file.write_text(text, "utf-8")
    return from_file(app, file, "local", yes)


def person(app: App, user: str) -> Person | None:
    with app.database.read() as unit:
        return people.find(unit, "local", "local", user)


def reader(app: App, user: str) -> str:
    with app.database.read() as unit:
        found = reader_of(values.of(unit, Reader, [("local", f"p-{user}")]))
    return found.id if found else ""


def welcome(app: App, user: str) -> None:
    with app.database.write() as unit:
        known = people.lanes(unit, [Wanted("local", "local", user, f"p-{user}", user.title(), "", "", 0)])[0].person
        values.put(unit, [replace(known, welcomed=True)])


def approve(app: App, author: str, to: str) -> None:
    with app.database.write() as unit:
        values.put(unit, [SharedLine("local", f"p-{author}", "l1", "g", f"p-{to}", to.title(), "A line.", at=1)])


def line(app: App, author: str) -> SharedLine:
    with app.database.read() as unit:
        return values.of(unit, SharedLine, [("local", f"p-{author}")])[0]


def told(app: App) -> list[tuple[str, str]]:
    with app.database.write() as unit:
        return [(one.plan.person, one.plan.about) for one in schedule.claim(unit, 99) if one.plan.what == "notice"]


def test_without_a_yes_nothing_changes_and_the_changes_are_shown(app: App, file: Path) -> None:
    shown = take(app, file, LIST, yes=False)

    assert "new: Ana" in shown
    assert "3 new, 0 gone" in shown
    assert person(app, "ana") is None


def test_an_imported_list_says_who_manages_whom(app: App, file: Path) -> None:
    take(app, file, LIST)

    assert (reader(app, "ana"), reader(app, "jo"), reader(app, "ben")) == ("p-ben", "p-ben", "")
    with app.database.read() as unit:
        assert listed_count(unit, "local", "local") == 3


def test_nobody_is_written_to_for_being_on_a_list(app: App, file: Path) -> None:
    take(app, file, LIST)

    app.nudges.tick()

    assert told(app) == []
    with app.database.read() as unit:
        assert unit.run("SELECT count(*) FROM outbox") == [(0,)]


def test_a_list_imported_again_changes_nothing(app: App, file: Path) -> None:
    take(app, file, LIST)
    before = person(app, "ana")

    shown = take(app, file, LIST)

    assert "0 new, 0 gone, 0 back, 0 with another manager, 3 as before" in shown
    assert person(app, "ana") == before


def test_another_manager_is_told_and_what_was_not_sent_comes_back(app: App, file: Path) -> None:
    take(app, file, LIST)
    welcome(app, "ana")
    approve(app, "ana", "ben")

    shown = take(app, file, "user,name,manager\nben,Ben,\nana,Ana,jo\njo,Jo,ben\n")

    assert "manager of Ana: ben → jo" in shown
    assert reader(app, "ana") == "p-jo"
    assert line(app, "ana").state == "returned"
    assert [(who, "reader_changed" in about) for who, about in told(app)] == [("p-ana", True)]


def test_who_is_no_longer_on_the_list_is_gone_the_same_day_and_may_come_back(app: App, file: Path) -> None:
    take(app, file, LIST)
    welcome(app, "ana")
    approve(app, "ana", "ben")

    shown = take(app, file, "user,name,manager\nben,Ben,\njo,Jo,ben\n")
    left = person(app, "ana")
    waiting = line(app, "ana").state
    again = take(app, file, LIST)

    assert "gone: ana" in shown
    assert left is not None
    assert left.gone_at > 0
    assert waiting == "returned"
    assert "back: Ana" in again
    back = person(app, "ana")
    assert back is not None
    assert back.gone_at == 0


@pytest.mark.parametrize("first", [LIST, "user,name,manager\nben,Ben,\n"], ids=["listed before", "new on the list"])
def test_being_on_a_list_brings_nobody_back_who_left_by_themselves(app: App, file: Path, first: str) -> None:
    take(app, file, first)
    welcome(app, "ana")
    with app.database.write() as unit:
        unit.run("UPDATE people SET gone_at = 5 WHERE id = 'p-ana'", answers=False)

    take(app, file, LIST)

    ana = person(app, "ana")
    assert ana is not None
    assert ana.gone_at == 5
    assert told(app) == []


def test_lines_for_a_manager_who_left_come_back(app: App, file: Path) -> None:
    take(app, file, LIST)
    welcome(app, "ana")
    approve(app, "ana", "ben")

    take(app, file, "user,name,manager\nana,Ana,\njo,Jo,\n")

    assert reader(app, "ana") == ""
    assert line(app, "ana").state == "returned"
    assert [who for who, _ in told(app)] == ["p-ana"]


def test_what_a_person_ended_stays_ended_whatever_the_list_says(app: App, file: Path) -> None:
    take(app, file, LIST)
    with app.database.write() as unit:
        values.put(unit, [Reader("local", "p-ana", "p-ben", "Ben", "named", "ended", 1)])

    shown = take(app, file, LIST)

    assert reader(app, "ana") == ""
    assert "3 as before" in shown  # and nobody who imports can see it


def test_who_was_never_on_a_list_is_left_alone(app: App, file: Path) -> None:
    welcome(app, "eva")

    shown = take(app, file, LIST)

    eva = person(app, "eva")
    assert eva is not None
    assert eva.gone_at == 0
    assert "eva" not in shown


def test_whether_somebody_joined_before_cannot_be_seen(app: App, file: Path) -> None:
    fresh = take(app, file, LIST, yes=False)
    welcome(app, "ana")

    assert take(app, file, LIST, yes=False) == fresh


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (b"name,manager\n", 1, "missing user"),
        (b"user,name,manager,salary\n", 1, "not known"),
        (b"", 1, "missing user, name, manager"),
        (b"user,name,manager\nana,Ana,ben\n", 2, "'ben' is not on the list"),
        (b"user,name,manager\nana,Ana,\nana,Ana,\n", 3, "stands in line 2 already"),
        (b"user,name,manager\nana,Ana,jo\njo,Jo,ana\n", 2, "in a circle"),
        (b"user,name,manager\nana,Ana,ana\n", 2, "in a circle"),
        (b"user,name,manager\nana,,\n", 2, "no name"),
        (b"user,name,manager\nana,Ana,,,\n", 2, "5 fields for 3"),
        (b"user,name,manager\nana,\xff\xfe,\n", 2, "UTF-8"),
        (b"user,name,manager\nana,Ana,\n\njo," + b"x" * 81 + b",\n", 4, "longer than 80"),
        (b"user,name,manager,zone\nana,Ana,,Mars/Base\n", 2, "no time zone"),
        (b"user,name,manager,locale\nana,Ana,,!\n", 2, "no language"),
        (b'user,name,manager\nana,"Ana,\n', 2, "not CSV"),
    ],
)
def test_what_is_wrong_is_said_by_line(text: bytes, line: int, said: str) -> None:
    with pytest.raises(ListProblem) as refused:
        read_list(text)

    assert any(number == line and said in what for number, what in refused.value.problems), refused.value.problems


def test_every_wrong_line_is_named_at_once_and_nothing_is_half_imported(app: App, file: Path) -> None:
    with pytest.raises(ListProblem) as refused:
        take(app, file, "user,name,manager\nben,Ben,\nana,Ana,nobody\njo,,ben\n")

    assert [number for number, _ in refused.value.problems] == [3, 4]
    assert person(app, "ben") is None


def test_a_list_may_begin_with_the_mark_of_a_spreadsheet_and_give_zone_and_language(app: App, file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfuser,name,manager,zone,locale\r\nana,Ana,,Europe/Berlin,de\r\n")

    from_file(app, file, "local", True)

    ana = person(app, "ana")
    assert ana is not None
    assert (ana.zone, ana.locale) == ("Europe/Berlin", "de")


def test_the_row_of_the_list_is_no_reader(app: App, file: Path) -> None:
    take(app, file, LIST)

    with app.database.read() as unit:
        rows = values.of(unit, Reader, [("local", "p-ben")])

    assert [one.id for one in rows] == [ON_LIST]
    assert reader_of(rows) is None


def test_whoever_is_gone_stays_gone_since_the_first_list_without_them(app: App, file: Path) -> None:
    take(app, file, LIST)
    take(app, file, "user,name,manager\nben,Ben,\nana,Ana,ben\n")
    first = person(app, "jo")
    with app.database.write() as unit:
        app.clock.move(unit, "+20 days")

    take(app, file, "user,name,manager\nben,Ben,\nana,Ana,ben\n")

    again = person(app, "jo")
    assert first is not None
    assert first.gone_at
    assert again == first


def test_one_of_two_accounts_of_a_person_on_the_list_is_enough(app: App, file: Path) -> None:
    take(app, file, LIST + "anna,Anna,ben\n")
    with app.database.write() as unit:
        ana, anna = (people.find(unit, "local", "local", user) for user in ("ana", "anna"))
        assert ana is not None
        assert anna is not None
        joining.unite(unit, ana, anna, [], [])

    shown = take(app, file, LIST)

    assert "0 gone" in shown
    assert "3 as before" in shown
    assert person(app, "anna") == person(app, "ana")
    assert getattr(person(app, "ana"), "gone_at", -1) == 0
    assert reader(app, "ana") == "p-ben"
