"""Whether something that was in the way is still there, by an answer of a few words."""

from __future__ import annotations

import pytest

from conversations.reading.said.still import still_there

WHAT = "legal takes six days to sign"
STILL = (
    "yes", "yes, still", "same", "still in the way", "still there", "the same", "no, still there", "not yet",
    "it's not solved", "not yet solved", "no change", "nothing new", "yes, legal", "legal is still in the way",
    "ja", "ja, immer noch", "weiterhin", "immer noch da", "noch nicht gelöst", "nicht gelöst", "unverändert",
    "oui, toujours", "pas encore", "sí, todavía",
)  # fmt: skip
GONE = (
    "no", "nothing", "nope", "solved", "it's resolved", "not any more", "fine now", "gone", "yes, solved", "no, solved",
    "nothing any more", "no longer in the way", "legal is no longer in the way", "not in the way", "done",
    "nein", "nichts", "gelöst", "erledigt", "nicht mehr", "ist erledigt", "nein, nicht mehr", "nichts mehr",
    "hat sich erledigt", "jetzt weg", "non", "c'est réglé", "ya no",
)  # fmt: skip
NEITHER = (
    "", "the printer broke", "no, now the budget is frozen", "gone, but the room is taken", "no time", "not legal",
    "rather not", "legal", "nein, jetzt fehlt Geld", "still " * 20,
)  # fmt: skip


@pytest.mark.parametrize("text", STILL)
def test_it_is_still_there(text: str) -> None:
    assert still_there(text, WHAT) is True


@pytest.mark.parametrize("text", GONE)
def test_it_is_gone(text: str) -> None:
    assert still_there(text, WHAT) is False


@pytest.mark.parametrize("text", NEITHER)
def test_other_words_say_neither(text: str) -> None:
    assert still_there(text, WHAT) is None


def test_what_was_in_the_way_said_again_is_not_gone() -> None:
    assert still_there("no time", "no time") is None
    assert still_there("still no time", "no time") is True
