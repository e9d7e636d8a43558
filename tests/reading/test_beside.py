"""What is said beside a question and is no answer to it."""

from __future__ import annotations

import pytest

from conversations.reading.said.beside import said_beside


@pytest.mark.parametrize(("text", "command"), [
    ("why do you need that", "why"), ("Why do you want to know?", "why"), ("but why do you ask me this", "why"),
    ("how does that help", "why"), ("how will that help me?", "why"), ("what do you need that for", "why"),
    ("why does that matter?", "why"), ("what's that for", "why"),
    ("wozu willst du das wissen?", "why"), ("Warum fragst du mich das eigentlich", "why"),
    ("wozu soll das gut sein", "why"),
    ("was bringt das?", "why"), ("Wie hilft mir das", "why"), ("wofür brauchst du das", "why"),
    ("brb someone at the door", "later"), ("brb", "later"), ("one sec", "later"), ("just a moment, phone", "later"),
    ("hang on", "later"), ("Moment, Telefon", "later"), ("einen Moment bitte", "later"),
    ("Moment, es klingelt", "later"), ("bin gleich wieder da", "later"),
    ("thanks", "thanks"), ("ok thanks!", "thanks"), ("great, thank you so much", "thanks"), ("danke dir", "thanks"),
    ("vielen Dank", "thanks"),
    ("nah dont bug me", "skip"), ("don't bug me", "skip"), ("nerv nicht", "skip"), ("i'd rather not say", "skip"),
    ("geht dich nichts an", "skip"),
    ("heyy", "welcome"), ("Hallo du", "welcome"), ("good morning coach", "welcome"),
])  # fmt: skip
def test_what_is_said_to_the_coach_is_no_answer(text: str, command: str) -> None:
    assert said_beside(text) == command


@pytest.mark.parametrize("text", [
    "why do we lose customers in the first week", "how does that help our team ship sooner than last year",
    "a thank you from the parents", "thanks from the client for the report", "no thanks", "say thanks every friday",
    "a moment of calm before each call", "one minute per ticket", "wait for legal", "10 minutes", "moment of truth",
    "stop bugging the others", "don't bug the customer", "call the customer", "the phone", "door to door sales",
    "Dank an das Team schreiben", "Telefon", "warte auf Antwort von Legal", "eine Minute pro Ticket", "why", "",
    "hi-res",    "nobody says hello any more", "second", "wait", "Dank",
    "moment before each call", "what do you need from me",
])  # fmt: skip
def test_whatever_could_be_an_answer_is_one(text: str) -> None:
    assert said_beside(text) == ""
