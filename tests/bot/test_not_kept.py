"""Words of distress and of injustice at work: wherever they are typed, they get people and are written down nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from conversations.catalog import CATALOG
from conversations.coaching.values import ReadLine
from conversations.messages import Press
from conversations.progress import Progress
from storage import talks, values
from storage.tables import metadata
from storage.talks import Talk
from tests.talks import Player, new_database
from tests.upgrades.saved_talks import SavedTalk, recorded

DISTRESS = {"en": "I can't go on, zebra, I want to die", "de": "Ich kann nicht mehr, Zebra, ich will sterben"}
UNFAIR = {"en": "my boss screams at me and the zebra", "de": "Mein Chef brüllt mich und das Zebra an"}
TRACE = "zebra"
NOT_MINE = ("note",)
"""Talks whose question is there for such words, because the person asked for it."""


def free_questions() -> list[SavedTalk]:
    """Somebody waiting at each question, of each talk, that takes words of their own."""
    found = {}
    for one in recorded():
        step = next((step for step in CATALOG[one.talk].flow if step.name == one.step), None)
        if one.talk not in NOT_MINE and step is not None and (step.word == "ask" or step.reads is not None):
            found[one.talk, one.step] = one
    return list(found.values())


AT = free_questions()


@pytest.fixture
def ana(tmp_path: Path, migrated: Path) -> Iterator[Player]:
    """Somebody with a database of her own."""
    player = Player(new_database(tmp_path, migrated))
    yield player
    player.close()


def sit_down(ana: Player, one: SavedTalk, locale: str) -> None:
    """Put somebody where a saved talk left them."""
    person = ana.facts().person
    rehearsed = one.rehearsal()
    with ana.app.database.write() as unit:
        values.put(unit, [replace(rehearsed.person, tenant="local", id=person.id, locale=locale, welcomed=True)])
        rows = [
            replace(row, tenant="local", person=person.id)
            for row in rehearsed.rows.values()
            if not isinstance(row, ReadLine)
        ]
        values.put(unit, rows)
        talks.save(unit, [row_of(talk, person.id) for talk in rehearsed.talks.values()])


def row_of(talk: Progress, person: str) -> Talk:
    """A talk as a new row."""
    return Talk("local", person, talk.talk, talk.flow, talk.version, talk.state, 1, talk.dump(), talk.touched)


def everything(ana: Player) -> str:
    """Every cell of every table."""
    with ana.app.database.read() as unit:
        return "\n".join(
            str(row) for table in metadata.sorted_tables for row in unit.run(f"SELECT * FROM {table.name}")
        )


def keys(ana: Player) -> list[str]:
    """What was just said."""
    return [key for reply in ana.replies for key in reply.keys]


def questions_in(ana: Player) -> list[str]:
    """Which of it waits for an answer."""
    asks = {f"{talk}/{step.name}" for talk in CATALOG for step in CATALOG[talk].flow if step.word not in ("say", "do")}
    return [key for key in keys(ana) if key in asks]


def test_there_are_such_questions_in_every_talk_that_asks_in_free_words() -> None:
    asking = {talk for talk in CATALOG for step in CATALOG[talk].flow if step.word == "ask" or step.reads is not None}

    assert {one.talk for one in AT} == asking - set(NOT_MINE)


@pytest.mark.parametrize("locale", ["en", "de"])
@pytest.mark.parametrize("one", AT, ids=[f"{one.talk}-{one.step}" for one in AT])
def test_at_any_question_distress_is_met_with_people_and_kept_nowhere(ana: Player, one: SavedTalk, locale: str) -> None:
    sit_down(ana, one, locale)

    ana.say(DISTRESS[locale])

    assert keys(ana) == ["gentle/heard"]
    assert TRACE not in everything(ana).lower()
    talk = ana.progress()
    assert talk is not None
    ana.say("cut onboarding from 20 to 10 days by june")
    assert questions_in(ana) == []


@pytest.mark.parametrize("locale", ["en", "de"])
@pytest.mark.parametrize("one", AT, ids=[f"{one.talk}-{one.step}" for one in AT])
def test_at_any_question_injustice_is_met_with_places_and_kept_nowhere(
    ana: Player, one: SavedTalk, locale: str
) -> None:
    sit_down(ana, one, locale)

    ana.say(UNFAIR[locale])

    assert keys(ana) == ["unfair/heard"]
    assert TRACE not in everything(ana).lower()
    ana.say("go on" if locale == "en" else "weiter")
    assert len(questions_in(ana)) == 1


@pytest.mark.parametrize(
    "typed",
    ["{}", "win {}", "blocked {}", "blocked: {}", "/blocked {}", "next {}", "progress {}", "done {}", "goal: {}",
     "edit {}", "check in: {}", "stuck: {}", "/goal {}", "/nonsense {}"],
)  # fmt: skip
@pytest.mark.parametrize(("words", "key"), [(DISTRESS, "gentle/heard"), (UNFAIR, "unfair/heard")])
def test_behind_a_command_and_out_of_the_blue_too(ana: Player, typed: str, words: dict[str, str], key: str) -> None:
    ana.say(typed.format(words["en"]))

    assert keys(ana) == [key]
    assert TRACE not in everything(ana).lower()
    assert ana.facts().entries == () == ana.facts().goals


def test_somebody_who_writes_it_first_of_all_is_not_welcomed_with_something_else(
    tmp_path: Path, migrated: Path
) -> None:
    ana = Player(new_database(tmp_path, migrated), known=False)

    ana.say(DISTRESS["en"])

    assert keys(ana) == ["gentle/heard"]
    assert TRACE not in everything(ana).lower()
    ana.say("hello")
    assert "welcome/hello" in keys(ana)
    ana.close()


def test_the_same_message_again_gets_the_same_answer(ana: Player) -> None:
    first = ana.say(DISTRESS["en"])
    ana.count -= 1

    assert ana.say(DISTRESS["en"]) == first
    assert TRACE not in everything(ana).lower()


def test_the_day_leaves_no_more_than_a_rest_behind(ana: Player) -> None:
    ana.say(DISTRESS["en"])

    assert ana.facts().person.resting_until == "2026-01-16"
    assert ana.facts().entries == () == ana.facts().check_ins


def test_a_rest_that_is_longer_stays(ana: Player) -> None:
    with ana.app.database.write() as unit:
        values.put(unit, [replace(ana.facts().person, resting_until="open")])

    ana.say(DISTRESS["en"])

    assert ana.facts().person.resting_until == "open"


def test_the_next_day_a_goal_is_a_goal_again(ana: Player) -> None:
    ana.say(DISTRESS["en"])
    with ana.app.database.write() as unit:
        ana.app.clock.move(unit, "+1 day")

    ana.say("cut onboarding from 20 to 10 days by june")

    assert len(questions_in(ana)) == 1


def test_somebody_who_asks_for_a_talk_gets_it_the_same_day(ana: Player) -> None:
    ana.say(DISTRESS["en"])

    ana.say("goal")

    assert keys(ana) == ["smart_goal/wish"]


def test_answers_given_before_are_all_there_when_the_talk_goes_on(ana: Player) -> None:
    ana.say("goal: pass the triage exam by 20 march")
    before = ana.counted()

    ana.say(DISTRESS["en"])
    ana.press("go on with the talk")

    assert ana.counted() == before
    assert len(questions_in(ana)) == 1


def test_what_a_talk_kept_of_such_words_before_goes_too(ana: Player) -> None:
    ana.say("goal")
    talk = ana.progress()
    assert talk is not None
    kept = talk.dump().replace("{}", '{"wish":["I want to die, zebra","counted",1]}', 1)
    with ana.app.database.write() as unit:
        unit.run("UPDATE talks SET progress = :kept".replace(":kept", f"'{kept}'"))

    ana.say("I can't go on")

    assert TRACE not in everything(ana).lower()


def test_only_in_a_note_of_their_own_the_words_stay(ana: Player) -> None:
    ana.say(DISTRESS["en"])

    ana.press("keep some words, for me only")
    ana.say(DISTRESS["en"])

    assert keys(ana) == ["note/kept"]
    assert [(entry.kind, entry.text) for entry in ana.facts().entries] == [("note", DISTRESS["en"])]
    with ana.app.database.read() as unit:
        assert TRACE not in str(unit.run("SELECT * FROM inbox") + unit.run("SELECT * FROM outbox")).lower()


def test_a_press_is_never_taken_for_such_words(ana: Player) -> None:
    ana.say(DISTRESS["en"], press=Press("", "", 0, "goal"))

    assert keys(ana) == ["smart_goal/wish"]
