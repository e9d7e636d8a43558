"""What is said between talks, and what a talk in between changes for the one that waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from conversations.catalog import CATALOG, COMMANDS
from conversations.coaching.values import Effect, Goal, Put
from conversations.course import Command, Talk
from conversations.flow import Seen, ask, do, flow, given, known, say
from tests.engine.crowd import all_words
from tests.engine.rehearsal import Rehearsal
from tests.engine.trial import rehearsal, trial_words, words_of_theirs


def coach() -> Rehearsal:
    """Somebody in front of the whole catalog."""
    return Rehearsal(CATALOG, COMMANDS, all_words())


@pytest.mark.parametrize("before", [[], ["goal", "cancel"], ["goal", "later"], ["win the demo went well"]])
def test_a_number_names_a_button_of_the_newest_message_even_where_no_talk_is_open(before: list[str]) -> None:
    person = coach()
    for text in before:
        person.say(text)
    person.say("blah blah blah")
    first = person.buttons[0].press

    person.say("1")
    typed = person.keys
    other = coach()
    for text in [*before, "blah blah blah"]:
        other.say(text)
    other.press(first)

    assert typed == other.keys
    assert typed[-1] == "smart_goal/wish"


def test_a_command_that_there_is_not_changes_nothing_and_the_question_comes_again() -> None:
    person = coach()
    person.say("goal")

    person.say("/nothing of that name")

    assert person.keys == ["everywhere/no_command", "smart_goal/wish"]


def active(seen: Seen) -> bool:
    """Whether there is an active goal."""
    return bool(seen.facts.active)


def let_go(seen: Seen) -> Sequence[Effect]:
    """Every goal let go."""
    return [Put(replace(goal, state="released")) for goal in seen.facts.goals]


def test_a_talk_that_goes_on_sees_what_the_one_in_between_has_changed() -> None:
    waiting = flow("trial", ask("aim", words_of_theirs, when=known(active)), say("kept"))
    between = flow("other", ask("aim", words_of_theirs), do("let_go", let_go, when=given("aim")), say("kept"))
    person = rehearsal()
    person.catalog = {"trial": Talk(waiting, knows=("goals",)), "other": Talk(between, knows=("goals",))}
    person.commands = {name: Command(name) for name in person.catalog}
    person.words = {"en": trial_words()}
    person.rows["goals", "g"] = Goal("local", "p-ana", "g", "learn to swim")
    for text in ("trial", "other"):
        person.say(text)

    person.say("none of it")

    assert person.keys == ["other/kept", "everywhere/back_to", "trial/kept"]
    assert person.open is None


@pytest.mark.parametrize("said", [
    "I am out of the office until Monday. For what is urgent, write to Eva.", "Sorry, I did not get that. Try /help.",
])  # fmt: skip
def test_what_may_mean_something_that_has_no_button_is_answered_all_the_same(said: str) -> None:
    person = coach()

    person.say(said)

    assert person.keys


@pytest.mark.parametrize(("typed", "offered"), [
    ("/progess 4", "progress 4"), ("/chekin", "checkin"), ("/hlep", "help"), ("/forgt me", "forget me"),
    ("/sesttings", "settings"), ("/win", None), ("/zzz", None),
])  # fmt: skip
def test_a_mistyped_command_is_asked_back_as_the_one_it_comes_close_to(typed: str, offered: str | None) -> None:
    person = coach()

    person.say(typed, command=True)

    assert (person.buttons[0].label if person.keys == ["everywhere/did_you_mean"] else None) == offered


def test_what_is_typed_behind_a_mistyped_command_is_never_a_template() -> None:
    person = coach()
    person.say("/wim the demo {{ 7*7 }} went {% if %} well")

    person.press(person.buttons[0].press)

    assert person.keys == ["update/kept_win"]
    assert "the demo {{ 7*7 }} went {% if %} well" in person.replies[0].plain()
