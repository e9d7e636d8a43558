"""Options chosen by typing, yes and no."""

from __future__ import annotations

import pytest

from conversations.reading.choice import a_choice, a_yes_or_no

WHOSE = [("mine", "my own"), ("agreed", "agreed with my manager"), ("set", "set for me")]
BLOCKED = [("gone", "gone"), ("still", "still there"), ("other", "something else")]
COURSE = [("course", "einen Kurs"), ("person", "jemand, der es kann"), ("work", "über echte Arbeit")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", "mine"),
        ("2.", "agreed"),
        ("two", "agreed"),
        ("option 3", "set"),
        ("3)", "set"),
        ("MY OWN!", "mine"),
        ("with my manager", "agreed"),
        ("agreed with my mana", "agreed"),
        ("own", "mine"),
        ("it was set for me", "set"),
        ("mine", "mine"),
        ("manager", "agreed"),
        ("4", None),
        ("my", "mine"),
        ("hmm", None),
        ("", None),
        ("!", None),
    ],
)
def test_an_option_is_known_by_number_label_beginning_or_word(text: str, value: str | None) -> None:
    assert a_choice(text, WHOSE) == value


def test_what_fits_two_options_is_none() -> None:
    assert a_choice("later", [("a", "later today"), ("b", "later this week")]) is None


def test_accents_and_case_do_not_matter() -> None:
    assert a_choice("UBER ECHTE ARBEIT", COURSE, "de") == "work"


def test_a_long_story_is_no_choice() -> None:
    assert a_choice("the lawyer who was there went home and nothing else happened since", BLOCKED) is None


@pytest.mark.parametrize("text", ["yes", "Yes please!", "ok", "sure, keep it", "y", "ja", "oui"])
def test_a_yes_is_heard(text: str) -> None:
    assert a_yes_or_no(text, "en") is True


@pytest.mark.parametrize("text", ["no", "nope, not really", "not now", "nein", "No!"])
def test_a_no_is_heard(text: str) -> None:
    assert a_yes_or_no(text, "en") is False


@pytest.mark.parametrize("text", ["yes but later", "no idea which one", "", "book Ana", "14"])
def test_what_goes_on_is_neither(text: str) -> None:
    assert a_yes_or_no(text, "en") is None


@pytest.mark.parametrize(
    ("text", "answer"), [("ja, gerne", True), ("stimmt", True), ("nein danke", False), ("nö", False)]
)
def test_german_answers_are_heard(text: str, answer: bool) -> None:
    assert a_yes_or_no(text, "de") is answer


WHOSE_DE = [("mine", "mein eigenes"), ("agreed", "mit der Führungskraft vereinbart"), ("set", "vorgegeben")]
SHARE = [("yes", "yes, share that line"), ("no", "no, keep it private")]
ERASE = [("yes", "yes, erase"), ("no", "keep all")]
WHAT = [("file", "give me my file first"), ("erase", "erase"), ("keep", "keep all")]
REACHED = [("reached", "reached"), ("move", "move the date"), ("leave", "leave it")]
ANSWERS = [("do", "I'll do it"), ("talk", "let's talk"), ("later", "not now")]
LINES = [("l1", "Onboarding: 14 days"), ("l2", "Ran the night handover"), ("keep", "leave it so")]


@pytest.mark.parametrize(("text", "options", "value"), [
    ("set for me, obviously lol", WHOSE, "set"),
    ("my own i guess, but my boss knows about it", WHOSE, "mine"),
    ("mine i guess", WHOSE, "mine"),
    ("agreed with my manager, last week", WHOSE, "agreed"),
    ("yeah ok share it", SHARE, "yes"),
    ("yes erase it all", ERASE, "yes"),
    ("keep all of it please", ERASE, "no"),
    ("erase everything", WHAT, "erase"),
    ("yes erase it all", WHAT, "erase"),
    ("take back the first one", LINES, "l1"),
    ("reached", REACHED, "reached"),
    ("reached, finally", REACHED, "reached"),
])  # fmt: skip
def test_an_option_is_heard_inside_a_sentence(text: str, options: list[tuple[str, str]], value: str) -> None:
    assert a_choice(text, options) == value


@pytest.mark.parametrize(("text", "value"), [
    ("ist meins", "mine"), ("meins", "mine"), ("mein eigenes, glaube ich", "mine"),
    ("vorgegeben, leider", "set"), ("das ist nicht meins", None),
])  # fmt: skip
def test_an_option_is_heard_inside_a_german_sentence(text: str, value: str | None) -> None:
    assert a_choice(text, WHOSE_DE, "de") == value


@pytest.mark.parametrize(("text", "options", "value"), [
    ("no don't erase", ERASE, "no"),
    ("don't erase", ERASE, "no"),
    ("erase nothing", ERASE, None),
    ("no, erase", ERASE, "no"),
    ("yes but don't erase", ERASE, None),
    ("yes, keep all", ERASE, "no"),
    ("don't erase", WHAT, None),
    ("erase nothing", WHAT, None),
    ("yes", WHAT, None),
    ("please don't share it", SHARE, "no"),
    ("share it with whom?", SHARE, None),
    ("not my own", WHOSE, None),
    ("yes", WHOSE, None),
    ("reached 50 percent", REACHED, None),
    ("not the first one", LINES, None),
    ("let's talk about something else later on", ANSWERS, None),
])  # fmt: skip
def test_what_is_denied_or_names_two_is_not_taken(text: str, options: list[tuple[str, str]], value: str | None) -> None:
    assert a_choice(text, options) == value
