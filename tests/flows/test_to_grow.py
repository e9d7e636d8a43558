"""What somebody writes about a skill and how far they are becomes a skill and a level."""

from __future__ import annotations

import pytest

from conversations.coaching.values import Person
from conversations.flow import Facts, Read, Seen
from conversations.flows.self_assessment.reading import LEVELS, label, next_level, to_grow


def seen(locale: str, *skills: str) -> Seen:
    """Somebody who named these skills."""
    return Seen({"skills": list(skills) or None}, Facts(0, Person("local", "ana", locale=locale)))


@pytest.mark.parametrize(
    ("locale", "text", "level"),
    [
        ("en", "with some help", "help"),
        ("en", "mostly alone", "alone"),
        ("en", "hard cases", "hard"),
        ("en", "I could teach it", "teach"),
        ("de", "mit Hilfe von Ana", "help"),
        ("de", "meistens allein", "alone"),
    ],
)
def test_a_level_in_other_words_is_that_level(locale: str, text: str, level: str) -> None:
    assert to_grow(text, seen(locale, "listening")) == Read(level)


@pytest.mark.parametrize(
    ("locale", "text", "skill", "level"),
    [
        ("en", "planning, with notes", "planning", "notes"),
        ("en", "planning with notes", "planning", "notes"),
        ("en", "team lead - hard cases too", "team lead", "hard"),
        ("en", "hard negotiations", "hard negotiations", ""),
        ("de", "planen, allein", "planen", "alone"),
    ],
)
def test_another_skill_may_come_with_its_level(locale: str, text: str, skill: str, level: str) -> None:
    assert to_grow(text, seen(locale, "listening")) == Read({"words": text, "skill": skill, "level": level})


def test_without_a_skill_in_view_every_answer_names_one() -> None:
    assert to_grow("welding alone", seen("en")) == Read(
        {"words": "welding alone", "skill": "welding", "level": "alone"}
    )


@pytest.mark.parametrize("locale", ["en", "de"])
def test_each_level_leads_to_the_next_by_its_name(locale: str) -> None:
    somebody = seen(locale)

    ways_up = [next_level(somebody, level) for level in LEVELS]

    assert ways_up == [*(label(somebody, "grow", level) for level in LEVELS[1:]), ""]
