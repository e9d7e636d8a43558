"""What goes out as an export comes back as it was, and nothing in it can be read as markup."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.coaching.export import (
    FORMAT,
    VERSION,
    WORDS,
    Exported,
    ExportProblem,
    as_json,
    as_markdown,
    from_json,
)
from conversations.coaching.values import CheckIn, Entry, Goal, Person, Reader, SharedLine
from conversations.words import Words

LANGUAGES = {locale: Words(locale) for locale in ("en", "de")}
ANA = Person("local", "ana", "Ana", zone="Europe/Berlin", manager="Ben")
ONBOARDING = Goal(
    "local", "ana", "g1", "Cut onboarding", unit="days", baseline=21.0, target=10.0, current=14.0, due="2026-06-30"
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
days = st.dates().map(lambda day: day.isoformat()) | st.just("")
numbers = st.none() | st.floats(-1e15, 1e15)
moments = st.integers(0, 4_000_000_000_000)
OF_A_TYPE = {
    "str": texts,
    "bool": st.booleans(),
    "int": moments,
    "float | None": numbers,
    "int | None": st.none() | moments,
}


def rows(kind: type[Any], **own: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Any row of a kind."""
    return st.builds(kind, **{field.name: own.get(field.name, OF_A_TYPE[str(field.type)]) for field in fields(kind)})


people = rows(Person, zone=st.sampled_from(["UTC", "Europe/Berlin"]), resting_until=days)
goals = st.lists(rows(Goal, due=days), max_size=3)
entries = st.lists(rows(Entry, day=days), max_size=3)
check_ins = st.lists(rows(CheckIn, day=days), max_size=3)
lines = st.lists(rows(SharedLine), max_size=3)
readers = st.lists(rows(Reader), max_size=2)


@given(people, goals, entries, check_ins, lines, readers)
def test_what_goes_out_comes_back_as_it_was(
    person: Person,
    goals: list[Goal],
    entries: list[Entry],
    check_ins: list[CheckIn],
    lines: list[SharedLine],
    readers: list[Reader],
) -> None:
    text = as_json(person, goals, entries, check_ins, lines, readers)

    kept = Exported(person, tuple(goals), tuple(entries), tuple(check_ins), tuple(lines), tuple(readers))
    assert from_json(text) == kept


@given(people, goals, entries, check_ins, lines, st.sampled_from(sorted(LANGUAGES)))
@settings(deadline=None)
def test_anything_can_be_read_as_a_page(
    person: Person,
    goals: list[Goal],
    entries: list[Entry],
    check_ins: list[CheckIn],
    lines: list[SharedLine],
    locale: str,
) -> None:
    page = as_markdown(person, goals, entries, check_ins, LANGUAGES[locale], lines)

    marks = [line.split(" ")[0] for line in page.split("\n") if line]
    assert marks.count("#") == 1
    assert marks.count("##") == 4
    assert marks.count("###") == len(goals)
    assert marks.count("-") >= len(goals) + len(entries) + len(check_ins)


@pytest.mark.parametrize("locale", sorted(LANGUAGES))
def test_every_word_somebody_wrote_stands_on_the_page(locale: str) -> None:
    goal = replace(
        ONBOARDING, metric="m1", sign="s1", skill="s2", why="w1", how="h1", plan_when="p1", plan_then="p2",
        behaviour="b1", relevance="r1", support="s3", confidence=7, want="lot",
    )  # fmt: skip
    step = replace(goal, id="g2", title="a stone", parent="g1", relation="step")
    note = Entry("local", "ana", "e1", "strength", text="t1", detail="d1", at=1_768_467_600_000)
    check_in = CheckIn("local", "ana", "c1", "2026-01-15", "f1", "g1", 14.0)

    page = as_markdown(ANA, [goal, step], [note], [check_in], LANGUAGES[locale])

    written = {getattr(row, name) for row in (ANA, goal, note, check_in) for name in WORDS if hasattr(row, name)}
    assert [word for word in written if word not in page] == []
    assert page.count("Cut onboarding") == 3


def test_markup_that_somebody_wrote_stays_what_they_wrote() -> None:
    goal = replace(ONBOARDING, title="# *big*\n- <b>bold</b> [x](y)")

    page = as_markdown(ANA, [goal], [], [], LANGUAGES["en"])

    assert r"### \# \*big\* - \<b\>bold\</b\> \[x\](y)" in page.splitlines()


def test_a_goals_own_notes_stand_under_it() -> None:
    own = Entry("local", "ana", "e1", "next", "g1", "book Ana", day="2026-01-20", state="open", at=1_768_467_600_000)
    other = replace(own, id="e2", goal="", text="a free afternoon")

    page = as_markdown(ANA, [ONBOARDING], [other, own], [], LANGUAGES["en"])

    assert page.index("Cut onboarding") < page.index("book Ana") < page.index("## Notes") < page.index("free afternoon")
    assert "- Thu 15 Jan 2026, next step: book Ana; for Tue 20 Jan 2026; open" in page.splitlines()


GOOD = json.loads(as_json(ANA, [ONBOARDING], [], []))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", '"format"'),
        ({**GOOD, "format": "other"}, FORMAT),
        ({**GOOD, "version": VERSION + 1}, f"version {VERSION + 1}"),
        ({**GOOD, "person": None}, "person"),
        ({**GOOD, "goals": {}}, '"goals"'),
        ({**GOOD, "entries": ["x"]}, "entries[0]"),
        ({**GOOD, "goals": [{**GOOD["goals"][0], "colour": "red"}]}, "colour"),
        ({**GOOD, "goals": [{**GOOD["goals"][0], "target": "ten"}]}, "goals[0].target"),
        ({**GOOD, "goals": [{**GOOD["goals"][0], "shared": 1}]}, "goals[0].shared"),
        ({**GOOD, "goals": [{**GOOD["goals"][0], "opened_at": None}]}, "goals[0].opened_at"),
        ({**GOOD, "goals": [{**GOOD["goals"][0], "target": 10**400}]}, "goals[0].target"),
        ({**GOOD, "goals": [{**GOOD["goals"][0], "target": float("nan")}]}, "goals[0].target"),
        ({**GOOD, "goals": [{**GOOD["goals"][0], "due": "soon"}]}, "goals[0].due"),
        ({**GOOD, "person": {**GOOD["person"], "zone": "Mars/Olympus"}}, "person.zone"),
        ({**GOOD, "person": {**GOOD["person"], "zone": "../etc"}}, "person.zone"),
        ({**GOOD, "check_ins": [{"tenant": "local"}]}, "check_ins[0] lacks"),
    ],
)
def test_a_file_that_is_no_export_is_refused_with_the_reason(wrong: Any, said: str) -> None:
    text = wrong if isinstance(wrong, str) else json.dumps(wrong)

    with pytest.raises(ExportProblem) as refused:
        from_json(text)

    assert said in str(refused.value)


def test_a_field_that_was_not_there_yet_begins_as_it_does_today() -> None:
    older = {**GOOD, "goals": [{name: value for name, value in GOOD["goals"][0].items() if name != "support"}]}

    assert from_json(json.dumps(older)).goals == (ONBOARDING,)


def test_a_whole_number_is_taken_as_a_number() -> None:
    by_hand = {**GOOD, "goals": [{**GOOD["goals"][0], "target": 10}]}

    assert type(from_json(json.dumps(by_hand)).goals[0].target) is float


def test_a_file_from_before_there_were_lines_can_still_be_read() -> None:
    older = {name: value for name, value in GOOD.items() if name not in ("lines", "readers")}

    assert from_json(json.dumps(older)).lines == ()


def test_the_page_has_every_line_and_what_became_of_it() -> None:
    line = SharedLine(
        "local", "ana", "l1", "g1", "ben", "Ben", "Onboarding: 14 days.", "time", "an hour", "sent", "do", 1, at=1,
        sent_at=1_768_467_600_000,
    )  # fmt: skip

    page = as_markdown(ANA, [], [], [], LANGUAGES["en"], [line])

    assert 'for Ben: "Onboarding: 14 days."; sent Thu 15 Jan 2026; answer: I\'ll do it' in page
