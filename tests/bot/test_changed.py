"""A message that is changed or deleted after it was sent: never another person's, never an old one, never an error."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from conversations.coaching.values import Reader
from storage import values
from tests.talks import Player, new_database


@pytest.fixture
def ana(tmp_path: Path, migrated: Path) -> Iterator[Player]:
    made = Player(new_database(tmp_path, migrated), timed=True)
    yield made
    made.close()


def keys(player: Player) -> list[str]:
    return [key for reply in player.replies for key in reply.keys]


def test_what_is_taken_back_is_in_no_table_but_the_words_that_left_already(ana: Player) -> None:
    ana.say("win the planted demo went well")
    ana.amend("win the planted", deleted=True)

    ana.press("forget it")

    with ana.app.database.read() as unit:
        for table, column in (("inbox", "text"), ("entries", "text"), ("talks", "progress")):
            assert unit.run(f"SELECT count(*) FROM {table} WHERE {column} LIKE '%planted%'") == [(0,)], table
    assert ana.facts().entries == ()


def read_by_ben(ana: Player) -> None:
    """A goal of Ana's that is shared, and Ben, who reads of it."""
    with ana.app.database.write() as unit:
        values.put(unit, [Reader("local", "p-ana", "p-ben", "Ben", state="accepted")])
    ana.say("cut onboarding from 21 days to 10 days by end of march")
    ana.press("agreed with my manager")
    ana.press("yes, share that line")


def test_the_words_of_a_line_that_waits_are_taken_back_with_it(ana: Player) -> None:
    read_by_ben(ana)
    ana.say("share")
    ana.press("change it")
    ana.say("the planted one is always ill")
    ana.press("no ask")
    ana.press("send it")
    assert [one.state for one in ana.facts().lines] == ["approved"]
    ana.amend("the planted one", deleted=True)

    ana.press("forget it")

    assert ana.facts().lines == ()


def test_a_goal_that_is_taken_back_takes_the_line_about_it_along(ana: Player) -> None:
    read_by_ben(ana)
    ana.say("share")
    ana.press("send it")
    ana.amend("cut onboarding", deleted=True)

    ana.press("forget it")

    assert keys(ana) == ["everywhere/unsaid", "everywhere/line_back"]
    assert (ana.facts().goals, ana.facts().lines) == ((), ())


def test_a_line_from_before_a_number_stays_when_that_number_goes(ana: Player) -> None:
    read_by_ben(ana)
    ana.say("share")
    ana.press("send it")
    ana.say("progress 60")
    ana.amend("progress 60", deleted=True)

    ana.press("forget it")

    assert [(one.text, one.state) for one in ana.facts().lines] == [("Onboarding: 21 days.", "approved")]


def test_only_somebodys_own_words_are_taken_back(ana: Player) -> None:
    ana.say("win the demo went well")
    ana.amend("win the demo", deleted=True)
    press = ana.replies[-1].buttons[0].press
    ana.user = "ben"
    ana.meet()

    ana.say("forget it", press=press)

    assert keys(ana) == ["everywhere/gone"]
    ana.user = "ana"
    assert [one.text for one in ana.facts().entries] == ["the demo went well"]


@pytest.mark.parametrize("deleted", [False, True])
def test_a_message_nobody_remembers_is_passed_over_in_silence(ana: Player, deleted: bool) -> None:
    ana.say("win the demo went well")
    with ana.app.database.write() as unit:
        unit.run("UPDATE inbox SET text = '', person = ''")

    ana.amend("win the demo", "win the demo went badly", deleted)
    purged = ana.replies
    ana.say("x", amends=datetime(2020, 1, 1, tzinfo=UTC), deleted=deleted)
    long_ago = ana.replies
    ana.say("x", amends=datetime(2030, 1, 1, tzinfo=UTC), deleted=deleted)

    assert (purged, long_ago, ana.replies) == ((), (), ())
    assert [one.text for one in ana.facts().entries] == ["the demo went well"]


def test_a_goal_that_other_rows_belong_to_stays(ana: Player) -> None:
    ana.say("cut onboarding from 21 days to 10 days by end of march")
    ana.press("my own")
    ana.say("progress 14")
    ana.amend("cut onboarding", deleted=True)

    ana.press("forget it")

    assert [goal.title for goal in ana.facts().goals] == ["Cut onboarding from 21 days to 10 days"]


def test_words_of_distress_in_a_changed_message_are_heard_as_such(ana: Player) -> None:
    ana.say("win the demo went well")

    ana.amend("win the demo", "I want to kill myself")

    assert keys(ana) == ["gentle/heard"]
    assert [one.text for one in ana.facts().entries] == ["the demo went well"]
