"""What is pressed or typed goes to the question it was meant for, however old the button and however late the words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from conversations.coaching.values import Entry
from conversations.flow import ask, do, flow, say
from conversations.messages import Press
from tests.engine.rehearsal import MORNING
from tests.engine.trial import asked, begun, keep, rehearsal, words_of_theirs


def test_a_button_carries_its_talk_step_and_turn_through_its_token() -> None:
    press = Press("m1", "each/Ben/asked", 12, "a|b yes")

    assert Press.parse(press.token()) == press


@pytest.mark.parametrize("token", ["", "a|b|c|d", "a|b|1", "a|b|-1|x", "a|b|9999999999|x", "a|b|²|x"])
def test_a_token_that_nobody_wrote_is_no_press(token: str) -> None:
    assert Press.parse(token) is None


def test_the_button_of_an_earlier_question_changes_nothing_and_shows_the_way_on() -> None:
    person = begun(1)
    old = next(button.press for button in person.buttons if button.press.value == "small")
    person.say("large")
    before = dict(person.open.answers) if person.open else {}

    person.press(old)

    assert person.keys == ["everywhere/moved_on", "trial/reason"]
    assert person.open
    assert person.open.answers == before


@pytest.mark.parametrize(
    "press",
    [
        Press("m1", "kind", 2, "enormous"),
        Press("m1", "kind", 99, "large"),
        Press("m1", "share", 2, "yes"),
        Press("m1", "", 2, "large"),
        Press("other", "kind", 2, "large"),
        Press("", "", 0, "no such command"),
        Press("", "", 0, ""),
    ],
)
def test_a_button_that_was_never_shown_changes_nothing(press: Press) -> None:
    person = begun(1)

    person.press(press)

    assert person.keys == ["everywhere/moved_on", "trial/kind"]
    assert person.counted() == {"aim": "aim no. 1"}


def test_a_button_still_works_after_the_question_was_put_again() -> None:
    person = begun(1)
    first = next(button.press for button in person.buttons if button.press.value == "small")
    person.say("again")
    person.say("why?")

    person.press(first)

    assert person.counted()["kind"] == "small"


@pytest.mark.parametrize("said", ["large", "LARGE.", " 2 ", "2"])
def test_a_label_or_its_number_does_what_the_button_does(said: str) -> None:
    person = begun(1)

    person.say(said)

    assert person.counted()["kind"] == "large"


@pytest.mark.parametrize("said", ["0", "4", "99", "huge"])
def test_what_is_no_option_is_refused_and_the_question_comes_again(said: str) -> None:
    person = begun(1)

    person.say(said)

    assert person.keys == ["everywhere/not_an_option", "trial/kind"]


def test_several_options_can_be_named_in_one_line() -> None:
    person = begun(10)
    assert asked(person) == "parts"

    person.say("1, c")

    assert person.counted()["parts"] == ["a", "c"]


# Late texts.


def at(minute: int) -> datetime:
    """So many minutes after the morning."""
    return datetime.fromtimestamp(MORNING / 1000 + 60 * minute, UTC)


def test_a_text_that_arrives_late_is_filed_under_the_question_it_was_sent_to() -> None:
    person = begun(4)
    assert asked(person) == "week"

    person.say("sent to the first step", sent_at=at(2).replace(second=30))

    assert person.keys == ["everywhere/filed_late", "trial/week"]
    assert person.counted()["first"] == "sent to the first step"
    assert "week" not in person.counted()


def test_a_text_that_was_sent_in_time_answers_the_open_question() -> None:
    person = begun(4)

    person.say("in week 9", sent_at=at(4).replace(second=1))

    assert person.counted()["week"] == "in week 9"


def test_what_was_done_after_a_late_answer_is_done_anew_with_it() -> None:
    made = flow(
        "trial", ask("aim", words_of_theirs), do("keep", keep), ask("first", words_of_theirs), say("kept")
    )  # fmt: skip
    person = rehearsal(made)
    person.say("trial")
    person.now += 60_000
    person.say("an aim")
    person.now += 60_000

    person.say("a better aim", sent_at=at(0).replace(second=30))

    assert person.keys == ["everywhere/filed_late", "trial/first"]
    kept = [row.text for row in person.rows.values() if isinstance(row, Entry)]
    assert len(kept) == 1
    assert kept[0].startswith("aim=a better aim;")
