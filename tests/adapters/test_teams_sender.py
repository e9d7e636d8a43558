"""What leaves for Teams: each letter at most once, and every answer of Teams' taken for what it means."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import cast

import pytest

from adapters.sending import Arrived, NotArrived, Outcome, Refused, Unclear
from adapters.teams import sender as room
from adapters.teams.files import CONSENT
from adapters.teams.sender import TeamsSender
from conversations.messages import Line, Reply, Span
from tests.adapters.slack_out import REPLY, Shelf
from tests.adapters.teams_out import Everybody, keys_there, letter_to, sender_of, words_of
from tests.teams.connector import Connector, Person

LONG = Reply(("tests/long",), tuple(Line((Span(f"{at} " + "word " * 550),)) for at in range(20)))
EXPORT = replace(REPLY, document="export")


@pytest.fixture
async def teams() -> AsyncIterator[Connector]:
    async with Connector() as teams:
        yield teams


@pytest.fixture
def ana(teams: Connector) -> Person:
    return teams.add_person("Ana")


@pytest.fixture
async def door(teams: Connector) -> AsyncIterator[TeamsSender]:
    made = sender_of(teams)
    yield made
    await made.calls.close()


def paused(door: TeamsSender) -> dict[str, str]:
    return cast(Everybody, door.references).paused


async def test_a_letter_is_a_card_whose_words_the_notification_shows(
    teams: Connector, ana: Person, door: TeamsSender
) -> None:
    outcome = await door.send(letter_to(ana))

    (said,) = teams.chat(ana).said
    assert outcome == Arrived(said["id"])
    assert "<!channel> & co" in said["summary"]
    assert "text" not in said
    assert said["attachments"][0]["content"]["version"] == "1.5"
    assert keys_there(teams) == {"m1/0": 1}


async def test_what_the_coach_begins_shows_nobodys_words_until_it_is_opened(
    teams: Connector, ana: Person, door: TeamsSender
) -> None:
    await door.send(letter_to(ana, key="time:p1/told"))

    (said,) = teams.chat(ana).said
    assert "<!channel>" not in json.dumps(said)
    assert "everywhere/open" in words_of(said)
    assert "everywhere/waits" in words_of(said)
    assert keys_there(teams) == {"time:p1/told": 1}


async def test_whoever_wants_their_words_in_notifications_has_them(
    teams: Connector, ana: Person, door: TeamsSender
) -> None:
    cast(Shelf, door.coach).shown_to = ana.user

    await door.send(letter_to(ana, key="time:p1/told"))

    (said,) = teams.chat(ana).said
    assert "<!channel> & co" in words_of(said)


ANSWERS: list[tuple[str, Outcome]] = [
    ("busy", NotArrived(1.0)),
    ("Throttled", NotArrived(1.0)),
    ("429", NotArrived()),
    ("clash", NotArrived()),
    ("BotNotRegistered", NotArrived()),
    ("InvalidBotApiHost", NotArrived()),
    ("403", NotArrived()),
    ("404", NotArrived()),
    ("302", NotArrived()),
    ("BadArgument", Refused("BadArgument")),
    ("MessageSizeTooBig", Refused("MessageSizeTooBig")),
    ("ServiceError", Unclear()),
    ("broken", Unclear()),
    ("failed", Unclear()),
    ("504", Unclear()),
    ("408", Unclear()),
    ("lost", Unclear()),
    ("late", Unclear()),
]
SHUT = [
    "BotDisabledByAdmin", "BotNotInConversationRoster", "ConversationBlockedByUser", "ForbiddenOperationException",
    "MessageWritesBlocked", "NotEnoughPermissions", "ConversationNotFound",
]  # fmt: skip


@pytest.mark.parametrize(("fate", "outcome"), ANSWERS)
async def test_every_answer_is_taken_for_what_it_means(
    teams: Connector, ana: Person, door: TeamsSender, fate: str, outcome: Outcome
) -> None:
    teams.faults.order("post", fate)

    assert await door.send(letter_to(ana)) == outcome
    assert len(teams.called("post")) == 1
    assert paused(door) == {}


@pytest.mark.parametrize("fate", SHUT)
async def test_where_nothing_can_be_written_any_more_the_chat_is_paused(
    teams: Connector, ana: Person, door: TeamsSender, fate: str
) -> None:
    teams.faults.order("post", fate)

    first = await door.send(letter_to(ana))
    second = await door.send(letter_to(ana))

    assert (first, second) == (Refused(fate), Refused("nowhere"))
    assert paused(door) == {ana.user: "forbidden"}
    assert len(teams.called("post")) == 1


async def test_no_answer_in_time_is_unclear(teams: Connector, ana: Person) -> None:
    door = sender_of(teams, timeout=0.2)
    teams.faults.plan = teams.faults.plan._replace(hangs_for=0.4)
    teams.faults.order("post", "good", "slow")
    await door.send(letter_to(ana, key="m0/0"))

    assert await door.send(letter_to(ana)) == Unclear()
    await door.calls.close()


async def test_where_teams_is_not_reached_nothing_was_sent() -> None:
    async with Connector() as teams:
        ana, door = teams.add_person("Ana"), sender_of(teams)

    assert await door.send(letter_to(ana)) == NotArrived()
    await door.calls.close()


async def test_without_a_token_it_waits(teams: Connector, ana: Person, door: TeamsSender) -> None:
    teams.faults.order("token", "failed")

    assert await door.send(letter_to(ana)) == NotArrived()
    assert teams.called("post") == []


async def test_a_second_chat_that_is_asked_to_wait_means_everybody(
    teams: Connector, ana: Person, door: TeamsSender
) -> None:
    teams.faults.order("post", "busy", "busy")

    first = await door.send(letter_to(ana))
    second = await door.send(letter_to(teams.add_person("Bo")))

    assert (first, second) == (NotArrived(1.0), NotArrived(1.0, everybody=True))


async def test_who_is_nowhere_is_not_written_to_and_while_nobody_knows_it_waits(
    teams: Connector, ana: Person, door: TeamsSender
) -> None:
    nobody = letter_to(ana)._replace(user="nobody")

    unknown = await door.send(nobody)
    cast(Everybody, door.references).away = True
    later = await door.send(letter_to(ana))

    assert (unknown, later) == (Refused("nowhere"), NotArrived())
    assert teams.called("post") == []


async def test_what_cannot_be_noted_changes_nothing_of_what_became_of_a_letter(
    teams: Connector, ana: Person, door: TeamsSender, monkeypatch: pytest.MonkeyPatch
) -> None:
    teams.faults.order("post", "BotNotInConversationRoster")
    everybody = cast(Everybody, door.references)

    async def away(*given: str) -> None:
        raise OSError

    monkeypatch.setattr(everybody, "pause", away)

    assert await door.send(letter_to(ana)) == Refused("BotNotInConversationRoster")


async def test_a_long_letter_is_several_messages_one_after_the_other(
    teams: Connector, ana: Person, door: TeamsSender
) -> None:
    outcome = await door.send(letter_to(ana, reply=LONG))

    said = teams.chat(ana).said
    assert outcome == Arrived(said[0]["id"])
    assert len(said) > 1
    numbers = [int(word) for each in said for word in words_of(each).split() if word.isdigit()]
    assert numbers == list(range(20))


async def test_once_it_is_begun_only_the_rest_of_a_letter_is_tried_again(
    teams: Connector, ana: Person, door: TeamsSender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "FIRST", 0.01)
    teams.faults.order("post", "good", "clash", "429")

    outcome = await door.send(letter_to(ana, reply=LONG))

    said = teams.chat(ana).said
    assert outcome == Arrived(said[0]["id"])
    numbers = [int(word) for each in said for word in words_of(each).split() if word.isdigit()]
    assert numbers == list(range(20))


@pytest.mark.parametrize(("fate", "outcome"), [("clash", Unclear()), ("busy", Unclear()), ("broken", Unclear())])
async def test_a_letter_whose_rest_did_not_get_through_in_time_is_never_begun_anew(
    teams: Connector, ana: Person, door: TeamsSender, monkeypatch: pytest.MonkeyPatch, fate: str, outcome: Outcome
) -> None:
    monkeypatch.setattr(room, "PATIENT", 0.05)
    monkeypatch.setattr(room, "FIRST", 0.02)
    teams.faults.order("post", "good", *[fate] * 5)

    assert await door.send(letter_to(ana, reply=LONG)) == outcome


async def test_nobody_can_say_later_what_arrived(ana: Person, door: TeamsSender) -> None:
    await door.send(letter_to(ana))

    assert await door.arrived(letter_to(ana)) == Unclear()
    assert not door.can_be_asked


async def test_a_document_is_offered_under_its_words(teams: Connector, ana: Person, door: TeamsSender) -> None:
    outcome = await door.send(letter_to(ana, reply=EXPORT))

    words, offered = teams.chat(ana).said
    assert outcome == Arrived(words["id"])
    (attached,) = offered["attachments"]
    assert (attached["contentType"], attached["name"]) == (CONSENT, "cairn-export.zip")
    assert attached["content"]["sizeInBytes"] == len(b"all of it")
    assert attached["content"]["acceptContext"] == {"cairn": {"d": "export"}}


async def test_where_files_are_not_taken_a_line_says_where_to_get_it(
    teams: Connector, ana: Person, door: TeamsSender
) -> None:
    teams.faults.order("post", "good", "BadArgument")

    outcome = await door.send(letter_to(ana, reply=EXPORT))

    words, line = teams.chat(ana).said
    assert outcome == Arrived(words["id"])
    assert "everywhere/no_files_here" in words_of(line)


async def test_in_a_playground_a_line_says_where_to_get_a_document(teams: Connector, ana: Person) -> None:
    door = sender_of(teams)
    door.calls.login, teams.open_to_all = None, True

    await door.send(letter_to(ana, reply=EXPORT))

    assert "everywhere/no_files_here" in words_of(teams.chat(ana).said[-1])
    await door.calls.close()


async def test_a_document_whose_offer_is_unclear_is_not_offered_twice(
    teams: Connector, ana: Person, door: TeamsSender
) -> None:
    teams.faults.order("post", "good", "lost")

    assert await door.send(letter_to(ana, reply=EXPORT)) == Unclear()
    assert len(teams.chat(ana).said) == 2


async def test_a_document_nobody_has_any_more_holds_nothing_up(
    teams: Connector, ana: Person, door: TeamsSender
) -> None:
    outcome = await door.send(letter_to(ana, reply=replace(REPLY, document="gone")))

    assert isinstance(outcome, Arrived)
    assert len(teams.chat(ana).said) == 1
