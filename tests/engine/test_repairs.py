"""What can be said at any question: it helps, and no answer is lost by it."""

from __future__ import annotations

from typing import Any

import pytest

from conversations.repairs import REPAIRS
from tests.engine.rehearsal import Rehearsal
from tests.engine.trial import asked, begun, rehearsal, trial_words


def test_back_asks_the_last_question_again_and_shows_what_was_said() -> None:
    person = begun(2)

    person.say("back")

    assert person.keys == ["everywhere/before", "trial/kind"]
    assert "large" in person.heard
    assert "aim" in person.counted()
    assert "kind" not in person.counted()


def test_back_again_goes_one_further() -> None:
    person = begun(2)

    person.say("back")
    person.say("back")

    assert asked(person) == "aim"


def test_back_at_the_first_question_says_that_it_is_the_first() -> None:
    person = begun()

    person.say("back")

    assert person.keys == ["everywhere/at_start", "trial/aim"]


def test_keep_leaves_the_earlier_answer_as_it_was() -> None:
    person = begun(3)
    person.say("back")

    person.say("keep")

    assert asked(person) == "first"
    assert person.counted()["reason"] == "reason no. 2"


def test_keep_without_an_earlier_answer_says_so() -> None:
    person = begun(2)

    person.say("keep")

    assert person.keys == ["everywhere/nothing_to_keep", "trial/reason"]


def test_skip_passes_a_question_and_counts_nothing() -> None:
    person = begun(2)

    person.say("skip")

    assert asked(person) == "first"
    assert "reason" not in person.counted()


def test_a_question_that_is_needed_is_not_skipped() -> None:
    person = begun()

    person.say("skip")

    assert person.keys == ["everywhere/needed", "trial/aim"]


@pytest.mark.parametrize("said", ["edit aim", "edit the aim", "change Aim"])
def test_edit_opens_the_answer_that_is_named_by_its_step_or_its_title(said: str) -> None:
    person = begun(4)

    person.say(said)

    assert asked(person) == "aim"
    assert person.keys == ["everywhere/before", "trial/aim"]


def test_after_an_edit_the_talk_goes_on_where_it_was() -> None:
    person = begun(4)
    person.say("edit aim")

    person.say("another aim")

    assert asked(person) == "week"
    assert person.counted()["aim"] == "another aim"


def test_edit_alone_asks_which_and_the_question_stays_open() -> None:
    person = begun(2)

    person.say("edit")
    labels = [button.label for button in person.buttons]
    person.say("2")

    assert labels[0] == "the aim"
    assert asked(person) == "kind"


def test_words_typed_at_edit_which_still_answer_the_open_question() -> None:
    person = begun(2)
    person.say("edit")

    person.say("because it is time")

    assert person.counted()["reason"] == "because it is time"


def test_again_puts_the_same_question() -> None:
    person = begun(2)

    person.say("what was the question?")

    assert person.keys == ["trial/reason"]


def test_why_gives_the_reason_and_asks_again() -> None:
    person = begun(2)

    person.say("why?")

    assert person.keys == ["trial/reason#why", "trial/reason"]
    assert "Because." in person.heard


def test_help_says_what_can_be_said_and_asks_again() -> None:
    person = begun(2)

    person.say("help")

    assert person.keys == ["everywhere/help", "trial/reason"]


def test_later_parks_the_talk_and_go_on_brings_it_back() -> None:
    person = begun(3)

    person.say("later")
    parked = person.open
    person.say("go on")

    assert parked is None
    assert person.keys == ["everywhere/back_to", "trial/first"]
    assert person.counted()["reason"] == "reason no. 2"


def test_cancel_ends_the_talk_and_nothing_of_it_is_carried_out() -> None:
    person = begun(12)

    person.say("cancel")

    assert person.keys == ["everywhere/cancelled"]
    assert [one.state for one in person.talks.values()] == ["cancelled"]
    assert not person.rows


def test_start_over_forgets_the_answers_of_this_talk() -> None:
    person = begun(5)

    person.say("start over")

    assert person.keys == ["everywhere/started_over", "trial/aim"]
    assert person.counted() == {}


def test_an_old_button_after_start_over_changes_nothing() -> None:
    person = begun(1)
    old = next(button.press for button in person.buttons if button.press.value == "small")
    person.say("start over")
    person.say("a new aim")

    person.press(old)

    assert person.keys == ["everywhere/moved_on", "trial/kind"]


def test_another_talk_in_between_parks_this_one_and_hands_back_when_it_ends() -> None:
    person = begun(3)

    person.say("other")
    person.say("something else")
    person.say("large")

    assert person.keys == ["other/kept", "everywhere/back_to", "trial/first"]
    assert asked(person) == "first"
    assert person.open
    assert person.open.flow == "trial"


def test_cancelling_the_talk_in_between_hands_back_as_well() -> None:
    person = begun(3)
    person.say("other")

    person.say("cancel")

    assert person.keys == ["everywhere/cancelled", "everywhere/back_to", "trial/first"]


def test_something_that_only_tells_is_answered_and_the_question_comes_again() -> None:
    person = begun(3)

    person.say("aside")

    assert person.keys == ["aside/told", "trial/first"]
    assert len(person.talks) == 1


@pytest.mark.parametrize("name", REPAIRS)
def test_a_repair_with_nothing_open_says_something_and_keeps_nothing(name: str) -> None:
    person = begun()
    person.say("cancel")
    said = next(phrase for phrase, command in trial_words().phrases.items() if command == name)

    person.say(said)

    assert person.replies
    assert person.heard
    assert person.open is None


@pytest.mark.parametrize("answers", range(11))
@pytest.mark.parametrize("name", [name for name in REPAIRS if name not in ("later", "cancel")])
def test_no_repair_at_any_place_loses_the_way_on(name: str, answers: int) -> None:
    person = begun(answers)
    said = next(phrase for phrase, command in trial_words().phrases.items() if command == name)
    before = everything(person)

    person.say(said)

    assert person.open is not None
    assert person.keys[-1].partition("#")[0] in (f"trial/{asked(person).rpartition('/')[2]}", "everywhere/edit_which")
    assert name == "start_over" or everything(person) == before


def everything(person: Rehearsal) -> dict[str, Any]:
    """Every value that was ever answered, whatever its state."""
    talk = person.open
    answers = talk.answers if talk else {}
    return {path: one.value for path, one in answers.items() if one.value is not None and one.value is not True}


def test_help_as_a_command_names_the_commands_also_in_the_middle_of_a_talk() -> None:
    person = rehearsal()
    person.say("trial")

    person.say("/help", command=True)

    assert person.keys == ["everywhere/help_outside", "trial/aim"]
