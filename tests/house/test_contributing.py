"""The talk in CONTRIBUTING.md is a talk one could really add."""

from __future__ import annotations

import re

import pytest

from conversations.coaching.values import Entry, Person, Put
from conversations.flow import Facts, Flow, Seen
from conversations.words import Sheet, parse
from tests.house.rooms import ROOT

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """The one block of the page in this language."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.fixture
def helped() -> Flow:
    """The flow of the page, made from its source."""
    room: dict[str, object] = {}
    exec(compile(block("python"), "CONTRIBUTING.md", "exec"), room)
    made = room["HELPED"]
    assert isinstance(made, Flow)
    return made


@pytest.fixture
def words() -> Sheet:
    """The words of the page."""
    return parse(block("markdown"), "CONTRIBUTING.md")


def test_its_words_follow_the_flow_step_by_step(helped: Flow, words: Sheet) -> None:
    spoken = [step.name for step in helped if step.word != "do"]

    assert list(words.headings) == spoken
    assert [tuple(words.headings[step.name].buttons) for step in helped if step.word != "do"] == [
        step.options for step in helped if step.word != "do"
    ]


def test_what_it_keeps_is_the_persons_own_words(helped: Flow) -> None:
    facts = Facts(now=1_700_000_000_000, person=Person("local", "ana"))
    seen = Seen({"who": "Ana, with the handover", "told": "not_yet", "thanks": "I slept."}, facts, talk="t1")
    (keep,) = (step.does for step in helped if step.does)

    effects = keep(seen)

    assert effects == [
        Put(
            Entry("local", "ana", "t1.helped", "story", text="Ana, with the handover", detail="I slept.", at=facts.now),
        )
    ]


def test_its_transcript_names_only_words_it_has(words: Sheet) -> None:
    keys = re.findall(r"^coach: helped/(\w+)$", block("text"), re.MULTILINE)

    assert keys
    assert set(keys) <= set(words.headings)
