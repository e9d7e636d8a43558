"""How well words of distress and of injustice at work are heard, and how seldom where there are none."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conversations.reading.said import plight
from conversations.reading.said.plight import a_plight
from tests.cost import cost, slowness

HERE = Path(__file__).parent
MEANS = {"distress": "gentle", "unfair": "unfair", "neither": None}
HELD_OUT = [
    one
    for path in sorted((HERE / "gentle").glob("*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
    if (one := json.loads(line))["id"] % 2 == 0
]
LEAST_RECALL, LEAST_PRECISION = 0.9, 0.97
MOST_MS = 0.1


def statements() -> Iterator[str]:
    """Ordinary sentences about goals, and some that are none."""
    for path in sorted((HERE / "corpus").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)["text"]


def figures(wanted: str, sentences: list[dict[str, Any]]) -> tuple[float, float]:
    """Recall and precision of one plight."""
    heard = [(MEANS[one["about"]], a_plight(one["text"])) for one in sentences]
    right = sum(want == got == wanted for want, got in heard)
    return right / sum(want == wanted for want, _ in heard), right / sum(got == wanted for _, got in heard)


@pytest.mark.parametrize("wanted", ["gentle", "unfair"])
def test_sentences_that_no_rule_was_built_with_are_heard(wanted: str) -> None:
    recall, precision = figures(wanted, HELD_OUT)

    assert recall >= LEAST_RECALL
    assert precision >= LEAST_PRECISION


@pytest.mark.parametrize("language", ["de", "fr", "es"])
@pytest.mark.parametrize("wanted", ["gentle", "unfair"])
def test_no_language_is_heard_much_worse_than_english(language: str, wanted: str) -> None:
    theirs, _ = figures(wanted, [one for one in HELD_OUT if one["lang"] == language])
    english, _ = figures(wanted, [one for one in HELD_OUT if one["lang"] == "en"])

    assert theirs >= english - 0.15


def test_ordinary_statements_about_goals_raise_no_alarm() -> None:
    assert [text for text in statements() if a_plight(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "I'm tired", "stressed week", "frustrated with legal", "I hate slides", "dying to learn Rust",
        "kill the process",
        "shoot me an email", "burning down the backlog", "this deadline is killing me", "I'm dead tired",
        "I don't want to die laughing", "I'm overwhelmed", "hopeless at small talk",
        "I can't cope with the ticket load",
        "I don't want to live in London any more", "my boss yells at the printer", "she beat me at chess",
        "ich bin todmüde", "Ich kann nicht mehr warten", "ich will nicht mehr", "je meurs de faim",
        "me muero de hambre",
        "me toca presentar el lunes", "leave me alone", "not now, leave me alone",
    ],
)  # fmt: skip
def test_overload_and_figures_of_speech_are_no_distress(text: str) -> None:
    assert a_plight(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Suicide prevention training for all nurses by March",
        'Learn what to say when a patient says "I want to die"',
        "A patient said I want to die and I froze",
        "Reduce bullying in my class by half",
        "Handle harassment complaints within five days",
        "Train 12 people to work with a harness",
        "Mobbing-Fälle innerhalb von fünf Tagen bearbeiten",
        "prévenir le harcèlement dans le service",
        "reducir el acoso escolar a la mitad",
        "Because I am pregnant I want to plan my handover",
        "find somebody who talks to year 8 about bullying",
        "Plan a talk for all teams about harassment",
        "jemanden finden, der mit der 8b über Mobbing spricht",
    ],
)
def test_the_work_of_those_who_help_others_is_work(text: str) -> None:
    assert a_plight(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "I can't go on", "I CANT GO ON", "I can\u2019t go on.", "no, I want to die", '"I want to die"',
        "goal: I want to die",
        "Ich waere am liebsten tot", "ich wäre am liebsten tot", "je n\u2019en peux plus", "jen peux plus",
        "Ya no puedo más!!!",
        "My goal is to finish the course. I can't go on like this any more. Sorry.",
        "word " * 1_200 + ". I want to die",
    ],
)  # fmt: skip
def test_it_does_not_matter_how_it_is_typed(text: str) -> None:
    assert a_plight(text) == "gentle"


@pytest.mark.parametrize(
    "text",
    [
        "is there a human i can talk to about bullying", "who can I turn to about harassment?",
        "where do I report discrimination", "wer hilft mir bei Mobbing?", "mit wem kann ich über Mobbing reden",
        "An wen kann ich mich wegen Belästigung wenden?",
    ],
)  # fmt: skip
def test_who_asks_whom_to_turn_to_is_told_without_saying_what_happened(text: str) -> None:
    assert a_plight(text) == "unfair"


def test_distress_comes_before_injustice() -> None:
    assert a_plight("my boss screams at me every day and I want to die") == "gentle"


def test_a_no_turns_it_round() -> None:
    assert a_plight("I would never hurt myself") is None
    assert a_plight("Ich will mich nicht umbringen, keine Sorge") is None
    assert a_plight("no quiero morir") is None


def test_a_rule_needs_at_least_two_words() -> None:
    short = [
        rule
        for rule in plight._rules()[0]
        if not rule.needs or sum(max([1, *map(len, one.words.runs)]) for one in rule.steps if one.kind == "word") < 2
    ]

    assert short == []


def test_a_statement_costs_at_most_a_tenth_of_a_millisecond() -> None:
    texts = list(statements())
    a_plight("once, so that the rules are there")

    def each() -> Iterator[float]:
        for text in texts:
            before = time.process_time_ns()
            a_plight(text)
            yield (time.process_time_ns() - before) / 1e6

    assert min(statistics.median(each()) for _ in range(3)) / slowness() <= MOST_MS


@pytest.mark.parametrize(
    "piece",
    [
        "I die ", "I want to die of ", "my boss he keeps me ", "ich kann nicht mehr als ", "je me fais mon chef me ",
        "no me ascienden porque mi jefe me ", '"', ",", "a", "i, ", "\u00e9\u0301",
        "i am told to have without because my ",
    ],
)  # fmt: skip
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    text = (piece * 8_000)[:8_000]
    a_plight("once, so that the rules are there")

    assert cost(lambda: a_plight(text), 3) < 0.02
