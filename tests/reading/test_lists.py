"""Lists of phrases: what is looked up for a whole text at once is what is found token by token."""

from __future__ import annotations

from dataclasses import fields

import pytest

from conversations.reading.goals.goal_words import goal_words
from conversations.reading.tables import CODES
from conversations.reading.tokens import Places, find, first, has, listed, tokens

TEXTS = {
    "en": "I want to learn to present, so that by June the team finally calls 3 staff engineers a week with a mentor.",
    "de": "Ich möchte bis Juni lernen, vor Leuten zu sprechen, damit wir 12 Kunden pro Woche mit einem Mentor anrufen.",
    "fr": "Je veux améliorer d'ici juin l'accueil des clients, afin de gagner 3 points en appelant chaque semaine.",
    "es": "Quiero aprender a presentarme antes de junio para que el equipo llame a 3 clientes, practicando cada día.",
}


@pytest.mark.parametrize("code", CODES)
def test_every_list_is_found_at_once_where_it_is_found_word_by_word(code: str) -> None:
    line, words = tokens(TEXTS[code]), goal_words(code)
    places = Places(line)
    lists = [
        many for one in fields(words) if one.name != "split" and isinstance(many := getattr(words, one.name), dict)
    ]

    for phrases in lists:
        one_by_one = {at: found for at in range(len(line)) if (found := find(phrases, line, at))}

        assert places.everywhere(phrases) == one_by_one
        assert has(phrases, line, 0, len(line)) == bool(one_by_one)
    assert sum(bool(places.everywhere(phrases)) for phrases in lists) > 10


def test_the_longest_phrase_wins_wherever_it_stands_in_the_list() -> None:
    phrases = listed("so|so that|so that we can|well")

    assert find(phrases, tokens("so that we can"), 0) == ("so that we can", 4)
    assert find(phrases, tokens("so that we"), 0) == ("so that", 2)
    assert find(phrases, tokens("so"), 0) == ("so", 1)
    assert find(phrases, tokens("that"), 0) is None


def test_nothing_is_found_outside_the_places_that_were_asked() -> None:
    line = tokens("well, so that is it")
    phrases = listed("so that")

    assert first(phrases, line, 0, 2) is None
    assert first(phrases, line, 2, 3) == ("so that", 2)
    assert not has(phrases, line, 3, len(line))


def test_a_german_list_knows_words_as_they_are_typed_without_umlauts() -> None:
    phrases = listed("prüfen|abschließen")

    assert all(find(phrases, tokens(word), 0) for word in ("prüfen", "pruefen", "PRÜFEN", "abschliessen"))
