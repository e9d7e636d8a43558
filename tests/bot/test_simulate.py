"""A small simulated year: it keeps every promise, comes out the same again, and would notice a promise broken."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bot.clock import dice
from bot.settings import SettingsProblem
from bot.simulate import into, simulate, write
from bot.simulated.company import company
from bot.simulated.ledger import Ledger
from bot.simulated.pictures import pictures, svg
from bot.simulated.promises import Promises, inside
from bot.simulated.record import Record
from bot.simulated.sayings import a_word
from bot.simulated.summary import BEGIN, END
from conversations.messages import Line, Reply, Span
from storage.outbox import Outgoing
from tests.house.rooms import ROOT

FRIDAY = 1_767_967_200_000
"""2026-01-09T14:00Z."""


@pytest.fixture(scope="module")
def record() -> Record:
    """Six weeks of twelve people."""
    return simulate(12, 6, 4, 2)


def a_nudge(plan: str = "check_in", at: int = FRIDAY, day: str = "2026-01-09") -> Outgoing:
    """A message that the coach began."""
    key = f"time:p-ana/{plan}/{day}"
    return Outgoing(
        "local", "p-ana", "local", "ana", "playground", f"{key}/0", key, "nudge/check_in", "", "pending", at
    )


def said(*spans: str, keys: tuple[str, ...] = ("nudge/check_in",)) -> Reply:
    """What is said in it, each a run of somebody's words."""
    return Reply(keys, (Line(tuple(Span(text, said=True) for text in spans), bullet=True),))


def test_a_small_company_keeps_every_promise(record: Record) -> None:
    assert record.broken == []
    assert record.turns > 50
    assert record.done.fired["check_in"] > 5
    assert record.check_ins > 0
    assert sum(sum(week.values()) for week in record.by_week) >= sum(record.done.fired.values())


def test_the_same_seed_gives_the_same_weeks_again(record: Record) -> None:
    again = simulate(12, 6, 4, 2)

    assert again.plain() == record.plain()


def test_what_came_of_it_is_written_as_data_table_and_pictures(record: Record, tmp_path: Path) -> None:
    paths = {path.name: path for path in write(record, tmp_path / "new" / "folder")}

    assert json.loads(paths["summary.json"].read_text("utf-8")) == json.loads(json.dumps(record.plain()))
    for name in pictures(record):
        root = ElementTree.fromstring(paths[name].read_text("utf-8"))
        texts = {child.tag.rpartition("}")[2]: child.text or "" for child in root}
        assert root.get("role") == "img"
        assert len(texts["title"]) > 10
        assert len(texts["desc"]) > 40


def test_a_picture_of_nothing_is_drawn_too() -> None:
    for one in pictures(Record(0, 0, 0)).values():
        assert svg(one).startswith("<svg")


def test_either_database_serves_and_one_in_which_somebody_lives_is_left_alone(url: str) -> None:
    assert simulate(5, 3, 1, 1, url).broken == []

    with pytest.raises(SettingsProblem, match="empty"):
        simulate(2, 1, 1, 1, url)


def test_everybody_has_a_name_of_their_own_and_managers_come_first() -> None:
    staff = company(300, 20, dice("a seed"))

    assert len({one.user for one in staff}) == len({one.person.name for one in staff}) == 300
    assert not any(one.manager for one in staff[:20])
    assert {one.manager for one in staff[20:]} <= {one.user for one in staff[:20]}
    assert len({one.person.zone for one in staff}) > 8


def test_nobody_says_a_word_of_somebody_else() -> None:
    words = [a_word(colleague, count) for colleague in range(200) for count in range(1, 200, 7)]

    assert len(set(words)) == len(words)
    assert all(re.fullmatch(r"X[a-z]{8}", word) for word in words)


# A promise that is broken is noticed


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"quiet_hours": "13:00-15:00"}, "in their quiet hours"),
        ({"resting_until": "2026-02-01"}, "while away"),
        ({"resting_until": "open"}, "while away"),
        ({"silenced": True}, "after quiet"),
        ({"gone_at": 5}, "after leaving"),
        ({"most": 0}, "more than 0"),
    ],
)
def test_a_message_that_should_not_have_come_is_noticed(changed: dict[str, object], what: str) -> None:
    promises = Promises(Ledger())
    ana = replace(company(1, 0, dice("ana"))[0].person, zone="UTC", quiet_hours="20:00-08:00", most=2)

    promises.look(a_nudge(), said("Friday"), ana)
    fine = list(promises.broken)
    promises.look(a_nudge(day="2026-01-10"), said("Friday"), replace(ana, **changed))  # type: ignore[arg-type]

    assert fine == []
    assert len(promises.broken) == 1
    assert what in promises.broken[0]
    assert ana.name in promises.broken[0]


def test_the_same_message_twice_is_noticed() -> None:
    promises = Promises(Ledger())
    ana = replace(company(1, 0, dice("ana"))[0].person, zone="UTC", quiet_hours="", most=5)

    for _ in range(2):
        promises.look(a_nudge(), said("Friday"), ana)

    assert ["twice" in one for one in promises.broken] == [True]


def test_a_digest_line_must_have_been_approved_for_its_reader() -> None:
    ledger = Ledger()
    promises = Promises(ledger)
    ben = replace(company(1, 0, dice("ben"))[0].person, name="Ben", zone="UTC", quiet_hours="")
    word = ledger.says("Xbababebe", "Ana")
    digest = said("Ana", f"The {word} work", keys=("digest/head", "digest/line"))

    promises.look(a_nudge("digest"), digest, ben)
    ledger.approved[ben.name, "Ana"] = {f"The {word} work": True}
    before = len(promises.broken)
    promises.look(a_nudge("digest"), digest, ben)
    ledger.ends("Ana")
    promises.look(a_nudge("digest"), digest, ben)

    assert before == 2
    assert "somebody else's" in promises.broken[0]
    assert "nobody approved" in promises.broken[1]
    assert len(promises.broken) == 3


def test_quiet_hours_may_cross_midnight() -> None:
    night = [hour for hour in range(24) if inside(f"{hour:02}:00", "20:00-08:00")]
    noon = [hour for hour in range(24) if inside(f"{hour:02}:00", "12:00-13:30")]

    assert night == [0, 1, 2, 3, 4, 5, 6, 7, 20, 21, 22, 23]
    assert noon == [12, 13]
    assert not inside("03:00", "")


def test_a_page_gets_the_figures_between_its_marks_again_and_again(record: Record, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"# A page\n\n{BEGIN}\n{END}\n\nThe end.\n", "utf-8")

    into(page, record, tmp_path / "pictures")
    once = page.read_text("utf-8")
    into(page, record, tmp_path / "pictures")

    assert page.read_text("utf-8") == once
    assert once.startswith("# A page\n\n<!-- year -->\n\n![")
    assert once.endswith("<!-- /year -->\n\nThe end.\n")
    assert "](pictures/year-weeks.svg)" in once
    assert re.search(rf"\| check-ins +\| +{record.check_ins} \|", once)


def test_the_page_shows_pictures_that_are_there_with_their_text() -> None:
    page = (ROOT / "docs" / "simulated-year.md").read_text("utf-8")
    figures = json.loads((ROOT / "docs" / "pictures" / "summary.json").read_text("utf-8"))
    shown = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", page)

    assert {name for _, name in shown} == {f"pictures/{name}" for name in pictures(Record(0, 0, 0))}
    for alt, name in shown:
        assert len(alt) > 40
        drawn = (ROOT / "docs" / name).read_text("utf-8")
        assert alt in drawn.replace("&#x27;", "'")
    assert re.search(rf"\| check-ins +\| +{figures['check_ins']:,} \|", page)
    assert (figures["people"], figures["weeks"], figures["broken"]) == (200, 52, [])
