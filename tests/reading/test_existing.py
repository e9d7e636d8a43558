"""What may be said about a goal there is."""

from __future__ import annotations

import pytest

from conversations.reading.said.existing import of_a_goal


@pytest.mark.parametrize(("text", "command", "name", "words"), [
    ("i'd rather not do sql anymore", "drop", "sql", "sql"),
    ("I don't want to learn SQL any more", "drop", "sql", "sql"),
    ("actually i'm giving up on the sql course", "drop", "the sql course", "the sql course"),
    ("Ich will Rust nicht mehr lernen", "drop", "rust", "rust"),
    ("Ich lasse Rust sein.", "drop", "rust", "rust"),
    ("ich höre mit Rust auf", "drop", "rust", "rust"),
    ("mit Rust höre ich auf", "drop", "rust", "rust"),
    ("Rust möchte ich nicht mehr machen", "drop", "rust", "rust"),
    ("move sql to end of may", "move_date", "sql", "sql end of may"),
    ("can we push sql back to june?", "move_date", "sql", "sql june"),
    ("verschieb Rust auf Ende Mai", "move_date", "rust", "rust ende mai"),
    ("Rust auf Ende Mai verschieben", "move_date", "rust", "rust ende mai"),
    ("make sql stronger", "stronger", "sql", ""),
    ("mach Rust stärker", "stronger", "rust", ""),
])  # fmt: skip
def test_the_goal_is_named_and_what_becomes_of_it(text: str, command: str, name: str, words: str) -> None:
    assert of_a_goal(text) == (command, name, words)


@pytest.mark.parametrize("text", [
    "move the team to slack by end of may", "stop reading from slides at the april review", "no more meetings",
    "learn sql by end of may", "make our release process stronger by end of may", "Rust lernen", "", "move to berlin",
    "move sql to june and rust to july",
])  # fmt: skip
def test_a_new_goal_says_nothing_of_the_kind(text: str) -> None:
    assert of_a_goal(text) is None
