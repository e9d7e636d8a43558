"""What a turn promises: the place is worked out, answers go where they belong, and nothing but values comes of it."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

import pytest

from conversations.coaching.values import Entry, Put
from conversations.engine import take_turn
from conversations.facts import no_words
from conversations.flow import Read, Refusal, Seen, ask, choose, chosen, confirm, do, flow, given, known, say
from conversations.messages import LONGEST_TEXT, Message
from conversations.progress import Progress
from tests.engine.trial import FLOW, asked, begun, keep, rehearsal, trial_words, words_of_theirs

# The place.


def test_the_first_question_without_an_answer_is_asked() -> None:
    person = begun()

    assert person.keys == ["trial/aim"]
    assert asked(person) == "aim"


def test_a_branch_opens_by_an_answer_and_closes_when_the_answer_changes() -> None:
    person = begun(1)

    person.say("large")
    assert asked(person) == "reason"
    person.say("it matters")
    person.say("edit kind")
    person.say("small")

    assert asked(person) == "first"
    assert "reason" not in person.counted()
    assert person.open
    assert person.open.answers["reason"].value == "it matters"


def test_an_answer_off_the_path_counts_again_when_its_branch_opens_again() -> None:
    person = begun(1)
    for text in ("large", "it matters", "edit kind", "small"):
        person.say(text)

    person.say("edit kind")
    person.say("large")

    assert asked(person) == "first"
    assert person.counted()["reason"] == "it matters"


def test_the_steps_of_a_repeat_are_asked_for_each_item_under_paths_of_their_own() -> None:
    person = begun(5)
    person.say("Ben, Eva")
    places = [asked(person)]

    for text in ("tea", "yes", "cake", "no"):
        person.say(text)
        places.append(asked(person))

    assert places == ["each/Ben/favour", "each/Ben/asked", "each/Eva/favour", "each/Eva/asked", "parts"]
    assert person.counted()["each/Eva/favour"] == "cake"


def test_an_item_that_is_taken_out_takes_its_questions_with_it() -> None:
    person = begun(5)
    for text in ("Ben, Eva", "tea", "yes", "edit helpers", "Eva"):
        person.say(text)

    assert asked(person) == "each/Eva/favour"
    assert "each/Ben/favour" not in person.counted()


def test_a_whole_section_is_passed_over_where_its_condition_does_not_hold() -> None:
    person = begun(1)

    person.say("unsure")

    assert asked(person) == "helpers"


def test_a_do_is_done_once_and_under_the_same_id_when_it_is_done_again() -> None:
    person = begun(12)
    person.say("that is all")
    first = [effect.value for effect in person.turn.effects if isinstance(effect, Put)]
    talk = next(iter(person.talks.values()))
    talk.state, talk.answers = "open", {path: one for path, one in talk.answers.items() if path != "keep"}

    person.say("again")

    again = [effect.value for effect in person.turn.effects if isinstance(effect, Put)]
    assert len(first) == len(again) == 1
    assert isinstance(first[0], Entry)
    assert isinstance(again[0], Entry)
    assert first[0].id == again[0].id
    assert len(person.rows) == 1


def test_ids_come_from_the_key_of_the_message_that_opened_the_talk() -> None:
    person = begun(13)

    row = next(iter(person.rows.values()))

    assert next(iter(person.talks)) == "m1"
    assert row.id == "m1.kept"


# Offered answers.


def reads_both(text: str, seen: Seen) -> Read | Refusal:
    """The aim, and a first step behind a comma."""
    aim, _, first = text.partition(",")
    return Read(aim.strip(), {"first": first.strip() or None})


OFFERING = flow(
    "trial",
    ask("aim", reads_both, offers=("first",)),
    ask("first", words_of_theirs),
    confirm("share", echoes=True),
    do("keep", keep),
    say("kept"),
)


def test_what_was_read_between_the_lines_is_not_asked_and_counts_only_after_a_yes() -> None:
    person = rehearsal(OFFERING)
    person.say("trial")

    person.say("learn to swim, book a course")

    assert asked(person) == "share"
    assert person.open
    assert person.open.answers["first"].state == "offered"
    assert person.counted() == {"aim": "learn to swim"}
    person.say("yes")
    assert person.counted() == {"aim": "learn to swim", "first": "book a course", "share": "yes"}


def test_a_reader_never_overwrites_what_somebody_answered_themselves() -> None:
    person = rehearsal(OFFERING)
    for text in ("trial", "learn to swim", "ask Eva"):
        person.say(text)

    person.say("edit aim")
    person.say("learn to swim, book a course")

    assert person.counted() == {"aim": "learn to swim", "first": "ask Eva"}
    assert asked(person) == "share"


# A turn is a function.


@pytest.mark.parametrize("text", ["some words", "back", "edit aim", "cancel", "later", "trial", "why?", "", "{{7*7}}"])
def test_a_turn_gives_the_same_for_the_same_and_changes_nothing_it_was_given(text: str) -> None:
    person = begun(4)
    message = Message("again", "test", "local", "ana", text)
    course, facts = person.course(message), replace(person.facts("again"), text=no_words)
    before = deepcopy((course, facts))

    one = take_turn(course, message, facts, person.spoken, person.catalog)
    two = take_turn(course, message, facts, person.spoken, person.catalog)

    assert one == two
    assert (course, facts) == before


def test_a_talk_is_the_same_after_it_was_written_and_read() -> None:
    person = begun(9, saves=False)
    talk = person.open
    assert talk is not None

    read = Progress.load(
        talk.talk, talk.flow, talk.version, talk.state, talk.revision, talk.touched, talk.dump()
    )  # fmt: skip

    assert read == talk


def test_a_text_that_is_too_long_is_cut_and_the_person_is_told() -> None:
    person = begun()

    person.say("word " * LONGEST_TEXT)

    assert person.keys == ["everywhere/too_long", "trial/kind"]
    assert len(person.counted()["aim"]) <= LONGEST_TEXT


def test_a_first_message_is_welcomed_and_still_taken() -> None:
    person = rehearsal()
    person.person = replace(person.person, welcomed=False)

    person.say("trial")

    assert person.person.welcomed
    assert [reply.keys for reply in person.replies] == [("welcome/hello",), ("trial/aim",)]


# Conditions.


def test_conditions_can_be_joined_and_turned_around() -> None:
    facts = rehearsal().facts()
    seen = Seen({"a": "x", "b": None}, facts)

    assert chosen("a", "x").test(seen)
    assert not chosen("a", "y").test(seen)
    assert given("a").test(seen)
    assert not given("b").test(seen)
    assert (~given("b") & given("a")).test(seen)
    assert (given("b") | known(lambda s: s["a"] == "x", "a")).test(seen)


def test_a_skipped_question_counts_as_not_given() -> None:
    made = flow("trial", ask("aim", words_of_theirs), choose("kind", "small", when=given("aim")), say("kept"))
    person = rehearsal(made)
    person.say("trial")

    person.say("skip")

    assert person.keys == ["trial/kept"]


def test_the_trial_has_every_word_of_the_language() -> None:
    assert {step.word for step in FLOW} | {"section", "repeat"} == {
        "say", "ask", "choose", "confirm", "do", "section", "repeat",
    }  # fmt: skip
    assert trial_words().has("trial/aim")
