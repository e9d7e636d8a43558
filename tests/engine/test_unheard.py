"""Where no answer was heard in what was said: why, and the question; the second time there are ways out."""

from __future__ import annotations

import pytest

from tests.engine.rehearsal import Rehearsal
from tests.engine.trial import asked, begun


def ways_out(person: Rehearsal) -> list[str]:
    """What the newest message offers besides answers."""
    return [button.press.value for button in person.buttons if not button.press.talk]


def test_a_question_to_which_nothing_was_heard_twice_comes_with_ways_out() -> None:
    person = begun(1)

    person.say("purple rain")
    first = ways_out(person)
    person.say("the wombat")
    person.say("?!")

    assert first == []
    assert ways_out(person) == ["later", "skip"]
    person.tap("skip")
    assert ways_out(person) == []
    assert asked(person) == "first"


def test_a_question_that_is_needed_can_be_put_off_or_stopped_when_nothing_was_heard_twice() -> None:
    person = begun()

    person.say("1")
    person.say("2")

    assert ways_out(person) == ["later", "cancel"]
    person.tap("cancel")
    assert person.open is None


@pytest.mark.parametrize("between", ["aside", "again", "why"])
def test_only_what_was_not_heard_in_a_row_brings_ways_out(between: str) -> None:
    person = begun(1)

    for said in ("purple rain", between, "the wombat"):
        person.say(said)

    assert ways_out(person) == (["later", "skip"] if between == "why" else [])
