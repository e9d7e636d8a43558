"""What leaves for Slack: each letter once, with its key, and every answer of Slack's taken for what it means."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import cast

import pytest

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from adapters.sending import Arrived, NotArrived, Outcome, Refused, Unclear
from adapters.slack import answers
from adapters.slack.blocks import posts
from adapters.slack.sender import SlackSender
from conversations.messages import Line, Reply, Span
from tests.adapters.slack_out import REPLY, OneWorkspace, Shelf, keys_there, letter_to, sender_of

POST, LOOK = "chat.postMessage", "conversations.history"
LONG = Reply(("tests/long",), tuple(Line((Span(f"{at} " + "word " * 550),)) for at in range(13)))
EXPORT = replace(REPLY, document="export")


@pytest.fixture
async def door(fakeslack: FakeSlack) -> AsyncIterator[SlackSender]:
    made = sender_of(fakeslack)
    yield made
    await made.calls.close()


@pytest.fixture
def ana(fakeslack: FakeSlack) -> Person:
    return fakeslack.add_person("Ana")


def workspaces(door: SlackSender) -> OneWorkspace:
    return cast(OneWorkspace, door.workspaces)


async def test_a_letter_is_a_message_with_its_key_and_nothing_is_unfurled(
    fakeslack: FakeSlack, ana: Person, door: SlackSender
) -> None:
    outcome = await door.send(letter_to(ana))

    (call,) = fakeslack.called(POST)
    assert outcome == Arrived(call.ts)
    assert call.args["metadata"] == {"event_type": "cairn_message", "event_payload": {"key": "m1/0"}}
    assert (call.args["unfurl_links"], call.args["unfurl_media"], call.args["channel"]) == (False, False, ana.id)
    seen = ana.last()
    assert "<!channel> & co" in seen.words
    assert len(seen.buttons) == 2


async def test_what_the_coach_begins_shows_nobodys_words_where_others_may_look(
    fakeslack: FakeSlack, ana: Person, door: SlackSender
) -> None:
    await door.send(letter_to(ana, key="time:p1/told"))

    (call,) = fakeslack.called(POST)
    assert "channel" not in call.args["text"]
    assert "channel" not in ana.last().words
    assert "(everywhere/waits)" in ana.last().words
    assert ana.last().buttons == ["(everywhere/open)"]


async def test_whoever_wants_their_words_in_notifications_has_them(
    fakeslack: FakeSlack, ana: Person, door: SlackSender
) -> None:
    cast(Shelf, door.documents).shown_to = ana.id

    await door.send(letter_to(ana, key="time:p1/told"))

    (call,) = fakeslack.called(POST)
    assert "&lt;!channel&gt; &amp; co" in call.args["text"]
    assert "<!channel> & co" in ana.last().words


async def test_several_parts_carry_their_number_and_all_of_them_are_asked_about(
    fakeslack: FakeSlack, ana: Person, door: SlackSender
) -> None:
    letter, parts = letter_to(ana, reply=LONG), len(posts(LONG))
    assert parts > 2

    assert isinstance(await door.send(letter), Arrived)

    assert keys_there(fakeslack) == {f"m1/0#{part}": 1 for part in range(parts)}
    assert isinstance(await door.arrived(letter), Arrived)


async def test_when_it_broke_off_halfway_only_the_rest_is_sent(
    fakeslack: FakeSlack, ana: Person, door: SlackSender
) -> None:
    letter = letter_to(ana, reply=LONG)
    fakeslack.faults.order(POST, "good", "busy")

    assert await door.send(letter) == Unclear(1.0)
    assert isinstance(await door.arrived(letter), NotArrived)
    assert isinstance(await door.send(letter._replace(tries=2)), Arrived)

    assert set(keys_there(fakeslack).values()) == {1}
    assert isinstance(await door.arrived(letter), Arrived)


@pytest.mark.parametrize(
    ("fate", "outcome"),
    [
        ("broken", Unclear()),
        ("failed", Unclear()),
        ("late", Unclear()),
        ("fatal_error", Unclear()),
        ("internal_error", Unclear()),
        ("busy", NotArrived(1.0)),
        ("rate_limited", NotArrived(1.0, everybody=True)),
        ("channel_not_found", Refused("channel_not_found")),
        ("user_disabled", Refused("user_disabled")),
        ("is_archived", Refused("is_archived")),
        ("account_inactive", Refused("account_inactive")),
        ("msg_too_long", Refused("msg_too_long")),
        ("token_revoked", NotArrived()),
        ("invalid_auth", NotArrived()),
        ("missing_scope", NotArrived()),
        ("ekm_access_denied", NotArrived()),
        ("team_access_not_granted", NotArrived()),
        ("something_new", NotArrived()),
    ],
)
async def test_every_answer_is_taken_for_what_it_means(
    fakeslack: FakeSlack, ana: Person, door: SlackSender, fate: str, outcome: Outcome
) -> None:
    fakeslack.faults.order(POST, fate)

    assert await door.send(letter_to(ana)) == outcome


def test_no_name_stands_in_the_table_twice() -> None:
    groups = [answers.GONE, answers.PASSES, answers.MAYBE_DONE, answers.BUSY, answers.NO_GOOD]

    assert sum(map(len, groups)) == len(frozenset[str]().union(*groups))


async def test_no_answer_in_time_is_unclear(fakeslack: FakeSlack, ana: Person) -> None:
    door = sender_of(fakeslack, timeout=0.2)
    fakeslack.faults.order(POST, "hung")

    assert await door.send(letter_to(ana)) == Unclear()
    await door.calls.close()


async def test_where_slack_is_not_reached_nothing_was_sent(fakeslack: FakeSlack, ana: Person) -> None:
    door = sender_of(fakeslack)
    door.calls.client.base_url = "http://127.0.0.1:9/api/"

    assert await door.send(letter_to(ana)) == NotArrived()
    await door.calls.close()


async def test_a_second_channel_that_is_asked_to_wait_means_everybody(
    fakeslack: FakeSlack, ana: Person, door: SlackSender
) -> None:
    bo = fakeslack.add_person("Bo")
    fakeslack.faults.order(POST, "busy", "busy", "busy")

    assert await door.send(letter_to(ana)) == NotArrived(1.0)
    assert await door.send(letter_to(ana)) == NotArrived(1.0)
    assert await door.send(letter_to(bo)) == NotArrived(1.0, everybody=True)


async def test_where_newer_blocks_are_not_taken_the_older_ones_are(
    fakeslack: FakeSlack, ana: Person, door: SlackSender
) -> None:
    fakeslack.faults.order(POST, "invalid_blocks")

    assert isinstance(await door.send(letter_to(ana)), Arrived)

    first, second = fakeslack.called(POST)
    assert first.args["blocks"] != second.args["blocks"]
    assert first.args["metadata"] == second.args["metadata"]


async def test_without_an_installation_it_is_given_up_and_while_nobody_knows_it_waits(
    ana: Person, door: SlackSender
) -> None:
    letter = letter_to(ana)._replace(place="slack:T9")
    assert await door.send(letter) == Refused("not_installed")
    assert await door.arrived(letter) == Refused("not_installed")

    workspaces(door).away = True
    assert await door.send(letter) == NotArrived()
    assert isinstance(await door.arrived(letter), Unclear)


@pytest.mark.parametrize(
    ("method", "fate", "outcome"),
    [
        (LOOK, "busy", Unclear(1.0)),
        (LOOK, "failed", Unclear(1.0)),
        (LOOK, "token_expired", Unclear(60.0)),
        (LOOK, "missing_scope", Unclear()),
        (LOOK, "channel_not_found", Refused("channel_not_found")),
        ("conversations.open", "user_disabled", Refused("user_disabled")),
        ("conversations.open", "busy", Unclear(1.0)),
    ],
)
async def test_when_it_cannot_look_it_says_so(
    fakeslack: FakeSlack, ana: Person, door: SlackSender, method: str, fate: str, outcome: Outcome
) -> None:
    fakeslack.faults.order(method, fate)

    assert await door.arrived(letter_to(ana)) == outcome


async def test_a_look_sees_what_was_said_around_the_dispatch_page_by_page(
    fakeslack: FakeSlack, ana: Person, door: SlackSender
) -> None:
    letter = letter_to(ana)
    await door.send(letter)
    for at in range(30):
        await door.send(letter_to(ana, f"later/{at}"))
    fakeslack.rules.history_rows = 15

    assert isinstance(await door.arrived(letter), Arrived)
    assert len(fakeslack.called(LOOK)) == 3
    assert fakeslack.called("conversations.open") == []


@pytest.mark.parametrize("ahead", [-300.0, 0.0, 300.0])
async def test_another_clock_than_slacks_hides_nothing(
    fakeslack: FakeSlack, ana: Person, door: SlackSender, ahead: float
) -> None:
    for key in ("before it is known", "once it is known"):
        letter = letter_to(ana, key)
        letter = letter._replace(dispatched=letter.dispatched + ahead)
        fakeslack.faults.order(POST, "lost")
        await door.send(letter)

        assert isinstance(await door.arrived(letter), Arrived)
        await door.send(letter_to(ana, f"{key} too")._replace(dispatched=letter.dispatched))


async def test_what_the_pages_do_not_show_is_not_guessed_at(
    fakeslack: FakeSlack, ana: Person, door: SlackSender
) -> None:
    letter = letter_to(ana)
    for at in range(16):
        await door.send(letter_to(ana, f"later/{at}"))
    fakeslack.rules.history_rows, fakeslack.rules.history_apart = 15, 60

    answer = await door.arrived(letter)

    assert isinstance(answer, Unclear)
    assert answer.retry_after > 50


async def test_a_document_comes_under_its_words(fakeslack: FakeSlack, ana: Person, door: SlackSender) -> None:
    letter = letter_to(ana, reply=EXPORT)

    assert isinstance(await door.send(letter), Arrived)

    (file,) = ana.channel.messages[max(ana.channel.messages)]["files"]
    assert fakeslack.world.contents[file["id"]] == b"all of it"
    assert isinstance(await door.arrived(letter), Arrived)


async def test_a_document_that_did_not_get_through_comes_later_and_its_words_do_not_come_again(
    fakeslack: FakeSlack, ana: Person, door: SlackSender
) -> None:
    await door.send(letter_to(ana, "before", EXPORT))
    letter = letter_to(ana, reply=EXPORT)
    fakeslack.faults.order("files.completeUploadExternal", "failed")

    assert await door.send(letter) == Unclear()
    assert isinstance(await door.arrived(letter), NotArrived)
    assert isinstance(await door.send(letter._replace(tries=2)), Arrived)

    assert keys_there(fakeslack) == {"before": 1, "m1/0": 1}
    assert sum("files" in message for message in ana.channel.messages.values()) == 2


@pytest.mark.parametrize("how", ["scopes", "refused"])
async def test_where_files_are_not_taken_a_line_says_where_to_get_it(
    fakeslack: FakeSlack, ana: Person, door: SlackSender, how: str
) -> None:
    if how == "scopes":
        workspaces(door).scopes = frozenset({"chat:write"})
    fakeslack.faults.order("files.getUploadURLExternal", "missing_scope")

    assert isinstance(await door.send(letter_to(ana, reply=EXPORT)), Arrived)

    assert "everywhere/no_files_here" in ana.last().words
    assert all("files" not in message for message in ana.channel.messages.values())


async def test_a_document_nobody_has_any_more_holds_nothing_up(ana: Person, door: SlackSender) -> None:
    assert isinstance(await door.send(letter_to(ana, reply=replace(REPLY, document="gone"))), Arrived)


async def test_a_file_goes_nowhere_but_to_slack(door: SlackSender) -> None:
    assert not await door.calls.upload("http://elsewhere.example/upload", b"secret")
