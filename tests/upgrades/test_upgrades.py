"""Whoever was in the middle of a talk when a release was installed is led to its end by the flows of today."""

from __future__ import annotations

import pytest

from conversations.catalog import CATALOG
from conversations.flow import TYPE_IT
from conversations.progress import called_today, stands, walk
from tests.engine.rehearsal import CODE, Rehearsal
from tests.upgrades.record import version_of_today
from tests.upgrades.saved_talks import ASKS, SavedTalk, command, message, questions, recorded

RECORDED = recorded()
NAMES = [f"{one.version}-{one.talk}-{one.step}" for one in RECORDED]
WORDS = (
    "somebody else uses it twice without asking", "12", "in six weeks", "book a room, in two weeks", "7",
    "when the meeting starts, I will put the slides away", "wenn das Treffen beginnt, dann lese ich nichts ab",
    "one way / another way / a third way", "Monday at 9:00", "Berlin", CODE,
)  # fmt: skip
MOST_ANSWERS = 60


def answered(person: Rehearsal) -> set[str]:
    """The questions of the open talk that have an answer which stands, under the names of today."""
    talk = person.open
    if talk is None:
        return set()
    flow = CATALOG[talk.flow].flow
    copy = talk.copy()
    copy.rename(flow)
    return {
        spot.path
        for spot in walk(flow, copy, person.facts())
        if spot.step.word in ASKS and stands(spot.step, copy.answers.get(spot.path))
    }


def answer(person: Rehearsal, count: int, tries: int) -> None:
    """The first option, or the next one where that did not help; words where there is none."""
    own = [button.press for button in person.buttons if button.press.talk and button.press.value != TYPE_IT]
    if tries < len(own):
        person.take(message(f"u{count}", press=own[tries]))
    else:
        person.take(message(f"u{count}", WORDS[(tries - len(own)) % len(WORDS)]))
    person.now += 60_000


def drive(person: Rehearsal, talk_id: str) -> list[str]:
    """Answer until this talk is over; gives the questions that were put, in order."""
    put: list[str] = []
    tries = 0
    for count in range(1, MOST_ANSWERS):
        now = person.open
        if now is None or now.talk != talk_id:
            return put
        tries = tries + 1 if put and put[-1] == now.asking else 0
        if not tries:
            put.append(now.asking)
        answer(person, count, tries)
    raise AssertionError(f"no end after {MOST_ANSWERS} answers: {put}")


@pytest.mark.parametrize("one", RECORDED, ids=NAMES)
def test_a_talk_that_was_saved_by_a_release_comes_to_its_end(one: SavedTalk) -> None:
    person = one.rehearsal()
    talk = person.open
    assert talk is not None
    before = answered(person)

    person.take(message("u0", press=command("again")))
    put = drive(person, talk.talk)

    assert not person.talks or person.talks[talk.talk].state in ("told", "done")
    assert person.talks or not person.rows, "only who was forgotten has no talks"
    assert not before & set(put), "asked again for what had been said"


@pytest.mark.parametrize("one", RECORDED, ids=NAMES)
def test_an_answer_to_the_question_that_was_open_is_filed_under_it(one: SavedTalk) -> None:
    person = one.rehearsal()
    talk = person.open
    assert talk is not None
    path = called_today(CATALOG[talk.flow].flow.renamed, talk.asking)

    person.take(message("u0", press=command("skip")))

    kept = person.talks[talk.talk].answers.get(path)
    assert person.keys[0] in ("everywhere/needed", "everywhere/gone") or (kept is not None and kept.state == "skipped")


def test_every_step_of_every_talk_of_this_version_is_recorded() -> None:
    here = {(one.talk, one.step) for one in RECORDED if one.version == version_of_today()}

    missing = [(talk, step) for talk in CATALOG for step in questions(talk) if (talk, step) not in here]

    assert missing == [], (
        "before the release: python -m tests.upgrades.record; after it: a new version in pyproject.toml"
    )


def test_no_release_has_lost_its_recordings() -> None:
    assert {one.version for one in RECORDED} >= {"0.1.0"}
    assert len(NAMES) == len(set(NAMES))
