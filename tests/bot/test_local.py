"""The coach as a page sees it: who lives here, and what was said."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import App
from bot.local import LocalCoach, find
from bot.settings import Settings
from conversations.coaching.values import Goal, Plan
from conversations.messages import Message, Press
from storage import schedule, values
from storage.errors import NoSuchPlace
from storage.tables import metadata
from tests.talks import new_database


@pytest.fixture
def coach(tmp_path: Path, migrated: Path) -> Iterator[LocalCoach]:
    """A coach over a database of its own."""
    app = App(Settings(CAIRN_DATABASE_URL=new_database(tmp_path, migrated))).open()
    yield LocalCoach(app)
    app.close()


def message(text: str = "", place: str = "local", press: Press | None = None) -> Message:
    """Something Ana does in the page."""
    return Message(f"playground:{text[:9]}", "playground", place, "ana", text, press, name="Ana", locale="en")


def test_a_quarter_is_one_of_the_business_year_that_is_set(tmp_path: Path, migrated: Path) -> None:
    url = new_database(tmp_path, migrated)
    app = App(Settings(CAIRN_DATABASE_URL=url, CAIRN_FISCAL_START=2)).open()
    coach = LocalCoach(app)

    replies = asyncio.run(coach.receive(message("goal: cut onboarding from 21 to 10 days by the end of Q4 2031")))

    assert isinstance(replies, tuple)
    assert "Fri 31 Jan 2031" in replies[-1].plain()
    app.close()


def test_a_name_is_kept_without_what_cannot_be_shown(coach: LocalCoach) -> None:
    user = coach.add("Zo\x00e \ud800 \x1bLee")

    names = asyncio.run(coach.people("local"))

    assert names == [(user, "Zoe \ufffd Lee")]


def test_a_page_that_saw_half_of_an_answer_is_not_told_its_own_words_again(coach: LocalCoach) -> None:
    coach.app.submit(message("goal: be a better presenter")).result(timeout=30)
    mine, first, second = asyncio.run(coach.heard("local", "ana"))

    rest = asyncio.run(coach.heard("local", "ana", first.number))

    assert (mine.mine, first.mine, second.mine) == (True, False, False)
    assert rest == [second]


def test_what_a_button_carries_is_cleaned_like_what_is_typed(coach: LocalCoach) -> None:
    press = Press("", "", 0, "goal be a \ud800 better\x00 \ue001*presenter*\ue000")

    taken = coach.app.submit(message(press=press)).result(timeout=30)

    assert taken.replies[-1].keys[-1].startswith("smart_goal/")
    assert not any(span.strong for line in taken.replies[-1].lines for span in line.spans if "presenter" in span.text)


def test_nobody_from_a_place_that_was_not_added_becomes_one_of_the_tenant_local(coach: LocalCoach) -> None:
    with pytest.raises(NoSuchPlace):
        coach.app.submit(message("hello", place="T0EVIL")).result(timeout=30)

    assert asyncio.run(coach.people("T0EVIL")) == []


def test_whoever_is_forgotten_in_the_middle_of_a_goal_leaves_no_word_of_it(coach: LocalCoach) -> None:
    before = ("hello", "goal: plant 300 quetzalcoatls by june", "forget me", "erase")
    for said in before:
        coach.app.submit(message(said)).result(timeout=30)

    taken = coach.app.submit(message("yes, erase")).result(timeout=30)

    with coach.app.database.read() as unit:
        left = "".join(repr(unit.run(f'SELECT * FROM "{table}"')) for table in metadata.tables)

    assert taken.erased
    assert "forget_me/erased" in taken.replies[-1].keys
    assert "quetzalcoatl" not in left
    assert coach.app.submit(message("yes, erase")).result(timeout=30).replies == taken.replies


def test_a_goal_that_is_only_looked_at_stands_in_no_table_of_goals_or_talks(coach: LocalCoach) -> None:
    taken = coach.app.submit(message("check my goal: publish the ward handbook")).result(timeout=30)

    assert taken.replies[-1].keys == ("judge/letters",)
    with coach.app.database.read() as unit:
        kept = [unit.run(f"SELECT * FROM {table}") for table in ("goals", "entries", "talks")]
    assert not any("handbook" in str(rows) for rows in kept)


def test_the_page_that_checks_a_goal_reads_it_on_the_coachs_day_and_changes_nothing(coach: LocalCoach) -> None:
    asyncio.run(coach.move_clock("local", "", "2027-02-01T09:00"))

    english = asyncio.run(coach.review("publish the ward handbook by end of March", "", "en"))
    german = asyncio.run(coach.review("das Handbuch bis Ende März veröffentlichen", "2026-01-15", "de-CH"))

    assert any("31 Mar 2027" in row.line.plain() for row in english.facts)
    assert any("31. März 2026" in row.line.plain() for row in german.facts)
    assert asyncio.run(coach.people("local")) == []


@pytest.mark.parametrize("today", ["soon", "2026-02-30", "0001-01-01", "\ud800"])
def test_a_day_that_is_none_is_said(coach: LocalCoach, today: str) -> None:
    with pytest.raises(ValueError, match="2026-01-15"):
        asyncio.run(coach.review("learn SQL", today, "en"))


def test_a_jump_of_four_weeks_brings_four_check_ins_each_on_its_day_and_marked_as_begun_by_the_coach(
    coach: LocalCoach,
) -> None:
    asyncio.run(coach.move_clock("local", "", "2026-01-15T09:00"))
    coach.app.submit(message("hello")).result(timeout=30)
    with coach.app.database.write() as unit:
        ana = find(unit, "local", "ana")
        assert ana is not None
        values.put(unit, [replace(ana, rhythm="fri"), Goal("local", ana.id, "g", "publish the handbook")])
        since = coach.app.clock.read(unit, "local")
        schedule.put(unit, [Plan("local", ana.id, "check_in", "check_in", rhythm="fri", since=since)])

    now = asyncio.run(coach.move_clock("local", "ana", "+4 weeks"))
    lines = [line for line in asyncio.run(coach.heard("local", "ana")) if line.by_itself]

    assert f"{now:%Y-%m-%d %H:%M}" == "2026-02-12 09:00"
    assert [line.mine for line in lines] == [False] * 4
    assert [f"{line.at:%d %H:%M}" for line in lines if line.at] == ["16 15:00", "23 15:00", "30 15:00", "06 15:00"]


def test_a_page_is_woken_when_the_clock_has_moved(coach: LocalCoach) -> None:
    woken: list[str] = []
    for user in ("ana", "ben"):
        coach.listen("local", user, lambda user=user: woken.append(user))  # type: ignore[misc]

    asyncio.run(coach.move_clock("local", "ana", "2031-01-15T09:00"))

    assert sorted(woken) == ["ana", "ben"]
