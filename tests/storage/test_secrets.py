"""What is kept locked opens again with its key, and says what to do without it."""

from __future__ import annotations

import pytest

from storage.errors import BadKey, NoKeys, WrongKey
from storage.secrets import Secrets, a_new_key

OLD, NEW = a_new_key(), a_new_key()


def test_what_is_locked_opens_again_and_shows_nothing() -> None:
    secrets = Secrets(NEW)

    locked = secrets.locked("xoxb-1")

    assert "xoxb" not in locked
    assert locked != secrets.locked("xoxb-1")
    assert secrets.opened(locked) == "xoxb-1"


def test_nothing_stays_nothing() -> None:
    secrets = Secrets()

    assert (secrets.locked(""), secrets.opened(""), secrets.renewed("")) == ("", "", "")
    assert not secrets


def test_the_newest_key_locks_and_each_of_them_opens() -> None:
    old = Secrets(OLD).locked("xoxb-1")

    both = Secrets(f" {NEW}, {OLD} ,")

    assert both.opened(old) == "xoxb-1"
    assert Secrets(NEW).opened(both.locked("xoxb-2")) == "xoxb-2"


def test_what_lies_under_an_old_key_is_taken_over_once() -> None:
    both, old = Secrets(f"{NEW},{OLD}"), Secrets(OLD).locked("xoxb-1")

    renewed = both.renewed(old)

    assert Secrets(NEW).opened(renewed) == "xoxb-1"
    assert both.renewed(renewed) == renewed


def test_a_key_that_is_none_is_named_by_its_place_and_not_shown() -> None:
    with pytest.raises(BadKey, match=r"Key 2 of 2 .* `cairn new-key`") as said:
        Secrets(f"{NEW},hunter2")

    assert "hunter2" not in str(said.value)


def test_without_the_right_key_there_is_a_sentence_what_to_do() -> None:
    locked = Secrets(OLD).locked("xoxb-1")

    with pytest.raises(WrongKey, match="Put the key it was locked with behind the others"):
        Secrets(NEW).opened(locked)
    with pytest.raises(NoKeys, match="Set it to the key they were locked with"):
        Secrets().opened(locked)
    with pytest.raises(NoKeys):
        Secrets().locked("xoxb-1")
