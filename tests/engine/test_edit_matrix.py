"""A flow is edited while people are inside it: each is served, wherever they were waiting."""

from __future__ import annotations

from typing import Any

import pytest

from conversations.course import Talk
from conversations.flow import Flow
from tests.engine.edits import added, edits, removed
from tests.engine.trial import Answering, rehearsal, still_good, today

EDITS = edits()
PATHS = {
    "the long way": {"kind": "large", "share": "yes", "asked": "yes", "parts": "b"},
    "the short way": {"kind": "unsure", "share": "no", "asked": "no", "parts": "a"},
}
PLACES = {"the long way": 13, "the short way": 9}
"""At how many questions of each way a person may be waiting."""

NO_SUCH_BUTTON = [made for name, made in EDITS.items() if name.startswith("option") or name.endswith("to ask")]
"""The edits after which a button that somebody sees may stand for nothing."""


def waiting(way: str, answered: int, taps: bool) -> Answering:
    """Somebody who has answered so many questions of the flow as it was."""
    somebody = Answering(rehearsal(), PATHS[way], taps)
    somebody.begin()
    for _ in range(answered):
        somebody.answer()
    return somebody


def edit(somebody: Answering, made: Flow) -> None:
    """Put the new flow in place, and count what is asked from here on."""
    somebody.person.catalog = {"trial": Talk(made)}
    somebody.asked.clear()


def same(one: Any, two: Any) -> bool:
    """Whether two answers say the same, alone or as a list of one."""
    return bool(one == two or [one] == two or one == [two])


def check_served(somebody: Answering, made: Flow, before: dict[str, Any]) -> None:
    """Nothing misfiled, nothing asked twice, nothing lost, and an end; `before` was said to the flow as it was."""
    given = {today(made, path): value for path, value in somebody.given.items()}
    for path, answer in somebody.talk.answers.items():
        if answer.state != "told":
            said = given[today(made, path)]
            assert same(answer.value, said), f"{path} holds {answer.value!r}, but there was said {said!r}"
    for path, value in still_good(made, somebody.person, before).items():
        assert not somebody.asked[path], f"{path} was asked again, although {value!r} stands"
    counted = somebody.person.counted(somebody.talk)
    for path, value in still_good(made, somebody.person, somebody.given).items():
        assert same(counted.get(path), value), f"{path} holds {counted.get(path)!r} and not {value!r}"
    assert max(somebody.asked.values(), default=0) <= 1, f"asked twice after the edit: {somebody.asked}"
    assert somebody.over


def serve(name: str, way: str, answered: int, taps: bool) -> None:
    """Edit the flow while somebody waits at one place, and let them go on."""
    somebody = waiting(way, answered, taps)
    place = somebody.talk.asking
    edit(somebody, EDITS[name])

    somebody.answer()
    before = dict(somebody.given)
    if taps and somebody.person.keys[:1] == ["everywhere/moved_on"]:
        assert EDITS[name] in NO_SUCH_BUTTON, "this button is still there"
        del before[place]
    somebody.answer_until_the_end()

    try:
        check_served(somebody, EDITS[name], before)
    except AssertionError as wrong:
        raise AssertionError(f"waiting at {place}: {wrong}") from wrong


@pytest.mark.parametrize("way", PATHS)
@pytest.mark.parametrize("name", EDITS)
def test_everybody_is_served_wherever_they_wait_when_the_flow_is_edited(name: str, way: str) -> None:
    for answered in range(PLACES[way]):
        serve(name, way, answered, taps=False)
        serve(name, way, answered, taps=True)


def test_the_places_of_the_matrix_are_all_the_questions_there_are() -> None:
    for way, places in PLACES.items():
        somebody = waiting(way, places - 1, taps=True)
        assert not somebody.over

        somebody.answer()

        assert somebody.over
        assert sum(somebody.asked.values()) == places


@pytest.mark.parametrize("answered", range(13))
@pytest.mark.parametrize("before", ["aim", "reason", "first", "favour", "parts", "note", "keep"])
def test_people_inside_are_not_asked_what_came_in_since_and_newcomers_are(before: str, answered: int) -> None:
    made = added(before, since=2)
    inside, newcomer = waiting("the long way", answered, taps=True), Answering(rehearsal(made), PATHS["the long way"])

    edit(inside, made)
    inside.answer_until_the_end()
    newcomer.begin()
    newcomer.answer_until_the_end()

    assert not [path for path in inside.asked if path.endswith("extra")]
    assert [path for path in newcomer.asked if path.endswith("extra")]


@pytest.mark.parametrize("answered", range(13))
def test_a_new_question_is_asked_once_of_everybody_inside_even_behind_them(answered: int) -> None:
    somebody = waiting("the long way", answered, taps=False)

    edit(somebody, added("kind"))
    somebody.answer_until_the_end()

    assert somebody.asked["extra"] == 1


@pytest.mark.parametrize("answered", range(1, 13))
def test_a_skip_is_for_the_question_that_was_seen_and_not_for_one_that_came_in_before_it(answered: int) -> None:
    somebody = waiting("the long way", answered, taps=False)
    seen = somebody.talk.asking

    edit(somebody, added("aim"))
    somebody.person.say("skip")

    assert somebody.talk.answers[seen].state == "skipped"
    assert somebody.talk.asking == "extra"


@pytest.mark.parametrize("said", ["skip", "keep", "some words of mine"])
@pytest.mark.parametrize("answered", range(13))
def test_what_is_said_to_a_question_that_is_gone_is_filed_nowhere_and_said_to_be(answered: int, said: str) -> None:
    somebody = waiting("the long way", answered, taps=False)
    step = somebody.talk.asking.rpartition("/")[2]
    kept = {path: answer.value for path, answer in somebody.talk.answers.items() if not path.endswith(step)}

    edit(somebody, removed(step))
    somebody.person.say(said)

    assert somebody.person.keys[0] == "everywhere/gone"
    found = {path: one.value for path, one in somebody.talk.answers.items() if one.state != "told"}
    assert {path: value for path, value in found.items() if not path.endswith(step)} == kept


@pytest.mark.parametrize("name", [name for name in EDITS if name.startswith(("renamed", "added", "moved"))])
def test_somebody_who_put_the_talk_off_finds_everything_again(name: str) -> None:
    somebody = waiting("the long way", 6, taps=True)
    somebody.person.say("later")

    edit(somebody, EDITS[name])
    before = dict(somebody.given)
    somebody.person.say("go on")
    somebody.see()
    somebody.answer_until_the_end()

    check_served(somebody, EDITS[name], before)


@pytest.mark.parametrize("name", [name for name in EDITS if name.startswith("renamed")])
def test_an_answer_that_is_being_changed_can_still_be_kept_after_a_rename(name: str) -> None:
    somebody = waiting("the long way", 8, taps=True)
    somebody.person.say("edit the first step")
    first = somebody.given["first"]

    edit(somebody, EDITS[name])
    somebody.person.say("keep")
    somebody.see()
    somebody.answer_until_the_end()

    assert first in somebody.person.counted(somebody.talk).values()
    assert not somebody.asked["first"]
