"""What people say outside any talk finds its command: figures over a corpus written before the rules, and its bounds.

Odd numbers were looked at while the rules were made, even ones were not. `afterwards` and `fresh` were written when
the rules stood, and looked at later.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from conversations.catalog import CATALOG, COMMANDS
from conversations.messages import Message
from conversations.reading.said.intent import read_intent
from conversations.reading.said.intent_rules import RULES
from conversations.reading.tokens import LONGEST
from conversations.repairs import REPAIRS
from conversations.route import route
from conversations.words import Words
from tests.cost import slowness, took

SAID = Path(__file__).parent / "said"
STATEMENTS = Path(__file__).parent / "corpus"
LANGUAGES = ("en", "de", "fr", "es")
WORDS = {"en": Words("en"), "de": Words("de")}
RIGHT, WRONG = 0.94, 0.03
"""At least so many open the right talk or offer it as one of two buttons; at most so many open another one."""
TAKEN = 0.02
"""At most so many statements of goals may look like a command."""
FASTEST = 0.0003
"""Seconds of CPU for the median message."""
GOALS = {
    "en": "stop micromanaging by june|improve the handover from 3 errors to 1 by march|write a manual for 12 new nurses"
    "|delete 30% of old data by end of q2|read 12 articles on privacy|talk to 5 customers a week until june",
    "de": "bis Juni 12 Gespräche mit Kolleginnen führen|die Hilfeseiten bis März auf 20 kürzen",
    "fr": "parler à 5 clients par semaine jusqu'en juin|réduire les retards de 20 à 5 d'ici mars",
    "es": "hablar con 5 clientes por semana hasta junio|bajar los retrasos de 20 a 5 para marzo",
}


@dataclass(frozen=True)
class Heard:
    """What became of an utterance."""

    kind: str
    """sure | unsure | lost"""
    commands: tuple[str, ...]


def said(language: str, even: bool | None = None) -> list[dict[str, object]]:
    """The utterances of a language; only those with even or odd numbers where wanted."""
    lines = [line for path in sorted(SAID.glob(f"{language}*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    rows = [json.loads(line) for line in lines]
    return [row for row in rows if even is None or (int(row["id"][3:]) % 2 == 0) == even]


def hear(text: str, language: str) -> Heard:
    """Where a text leads with no talk open."""
    words = WORDS.get(language, WORDS["en"])
    course = route([], Message("k", "test", "local", "ana", text), words, CATALOG, COMMANDS)
    if course.kind in ("unsure", "lost"):
        return Heard(course.kind, tuple(command.partition(" ")[0] for command in course.maybe))
    return Heard("sure", ("statement" if course.name == "goal" and course.words else course.name,))


def judged(row: dict[str, object], language: str) -> str:
    """Whether an utterance was understood: right, two, wrong or missed."""
    means = row["means"]
    assert isinstance(means, list)
    heard = hear(str(row["text"]), language)
    if heard.kind == "sure":
        return "right" if heard.commands[0] in means else "wrong"
    if "unsure" in means:
        return "right"
    offered = {*heard.commands, *(["statement"] if "goal" in heard.commands else [])}
    return "two" if offered & set(means) else "missed"


@pytest.mark.parametrize("even", [False, True], ids=["built against", "held out"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_say_finds_its_command(language: str, even: bool) -> None:
    rows = said(language, even)

    found = [judged(row, language) for row in rows]
    astray = [row["text"] for row, how in zip(rows, found, strict=True) if how in ("wrong", "missed")]

    assert len(rows) >= 90
    assert (found.count("right") + found.count("two")) / len(rows) >= RIGHT, astray
    assert found.count("wrong") / len(rows) <= WRONG, astray


def test_every_utterance_has_a_number_of_its_own_and_a_command_that_there_is() -> None:
    rows = [row for language in LANGUAGES for row in said(language)]
    known = {*COMMANDS, *REPAIRS, "statement", "unsure"}

    assert len({row["id"] for row in rows}) == len(rows) >= 320
    assert {name for row in rows for name in row["means"]} - known == set()  # type: ignore[attr-defined]


def test_every_rule_makes_a_command_that_there_is_and_that_has_a_label() -> None:
    commands = {one.command for one in RULES} - {"help"}

    assert commands - {*COMMANDS, *REPAIRS} == set()
    for words in WORDS.values():
        assert commands - set(words.heading("everywhere/unsure").buttons) - {"thanks", "bye", "how_are_you"} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_goal_stays_a_goal_whatever_words_are_in_it(language: str) -> None:
    astray = [text for text in GOALS[language].split("|") if hear(text, language) != Heard("sure", ("statement",))]

    assert astray == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_statements_of_goals_are_not_taken_for_commands(language: str) -> None:
    rows = [json.loads(line) for line in (STATEMENTS / f"{language}.jsonl").read_text("utf-8").splitlines()]
    goals = [row["text"] for row in rows if row["kind"] != "none"]

    taken = [text for text in goals if read_intent(text, language).firm]

    assert len(goals) >= 70
    assert len(taken) <= TAKEN * len(goals), taken


def test_a_reason_names_the_words_that_decided() -> None:
    sure = read_intent("who can see my answers?", "en").sure

    assert sure is not None
    assert (sure.command, sure.because) == ("who_sees", "who, see")


def test_the_language_is_heard_and_not_told() -> None:
    for text in ("où j'en suis ?", "¿cómo voy?", "wie steh ich da?", "how am I doing?"):
        sure = read_intent(text, "en").sure
        assert sure is not None
        assert sure.command == "home", text


ODD = ("", " ", "?", "¿", "😀", "漢字", "'", "zu", "x" * LONGEST, "who sees " * 900, "a' " * 90)


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_texts_mean_nothing_and_raise_nothing(text: str) -> None:
    for language in (*LANGUAGES, "xx"):
        assert read_intent(text, language).sure is None


def test_a_message_is_understood_in_a_third_of_a_millisecond() -> None:
    texts = [str(row["text"]) for language in LANGUAGES for row in said(language)]
    for text in texts:
        read_intent(text, "en")

    taken = sorted(min(took(partial(read_intent, text, "en")) for _ in range(3)) for text in texts)

    assert taken[len(taken) // 2] / slowness() < FASTEST
