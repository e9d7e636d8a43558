"""What the Slack door understands of the events it is sent."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.slack.events import read
from adapters.slack.incoming import (
    REASONS,
    ChatOpened,
    HomeOpened,
    Ignored,
    Left,
    Mentioned,
    ProfileChanged,
    Said,
    Stranger,
    TokensRevoked,
    Uninstalled,
    Who,
    Wordless,
)
from adapters.slack.markup import typed
from conversations.messages import Message
from tests.adapters.slack_payloads import (
    ANA,
    BOT,
    CHANNEL,
    CHAT,
    ORG,
    OTHER,
    TEAM,
    WROTE,
    changed,
    deleted,
    event,
    mention,
    message,
    opened,
    profile,
    view,
)

KEY, PLACE, HERE = "slack:Ev0EVENT01", f"slack:{TEAM}", Who("", TEAM, ANA)
AT, LATER = datetime(2025, 11, 27, 4, 0, 0, 200, tzinfo=UTC), datetime(2025, 11, 27, 4, 1, 0, 300, tzinfo=UTC)


def said(payload: object) -> Message:
    """The message that was read."""
    found = read(payload)
    assert isinstance(found, Said), found
    return found.message


def test_words_in_the_chat_are_a_message() -> None:
    found = read(event(message("reply time is 14 days")))

    expected = Message(KEY, "slack", PLACE, ANA, "reply time is 14 days", sent_at=AT)
    assert found == Said(expected, HERE, CHAT, WROTE)


def test_a_reply_in_a_thread_is_words_like_others() -> None:
    found = read(event(message("yes", thread_ts="1764215000.000100")))
    shown_to_all = read(event(message("yes", subtype="thread_broadcast", thread_ts="1764215000.000100", root={})))

    assert isinstance(found, Said)
    assert found.thread == "1764215000.000100"
    assert shown_to_all == found


def test_what_was_changed_amends_what_it_replaces() -> None:
    found = said(event(changed("14 days")))

    assert found == Message(KEY, "slack", PLACE, ANA, "14 days", sent_at=LATER, amends=AT)


def test_what_was_taken_back_is_told_without_its_words() -> None:
    found = said(event(deleted()))

    assert found == Message(KEY, "slack", PLACE, ANA, sent_at=LATER, amends=AT, deleted=True)


def test_a_message_that_others_had_answered_leaves_a_stone_and_is_taken_back_all_the_same() -> None:
    stone = message("This message was deleted.", subtype="tombstone", user="USLACKBOT")

    found = said(event(changed() | {"message": stone}))

    assert found == Message(KEY, "slack", PLACE, ANA, sent_at=LATER, amends=AT, deleted=True)


@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        (message(bot_id="B0BOT0001", app_id="A0APP0001"), "bot"),
        (message(bot_profile={"id": "B0OTHER01"}), "bot"),
        (message(subtype="bot_message"), "bot"),
        (message(user=BOT), "bot"),
        (message(user="USLACKBOT"), "bot"),
        (message(subtype="channel_join"), "subtype"),
        (message(subtype="message_replied", hidden=True), "subtype"),
        (message(channel=CHANNEL, channel_type="channel"), "channel"),
        (message(channel="G0GROUP01", channel_type="mpim"), "channel"),
        (message(""), "no_words"),
        (message(" ", subtype="file_share", files=[]), "no_words"),
        (message(user=None), "no_person"),
        (message(user="B0BOT0001"), "no_person"),
        (message(ts="yesterday"), "shape"),
        (changed("same", "same"), "unchanged"),
        (changed() | {"message": message("as it came"), "previous_message": None}, "unchanged"),
        (changed() | {"message": message("else", bot_id="B0BOT0001")}, "bot"),
        (deleted(previous_message=message(bot_id="B0BOT0001")), "bot"),
        (deleted(previous_message=None), "no_person"),
        (mention(bot_id="B0BOT0001"), "bot"),
        (opened("about"), "unknown_event"),
        (opened("home", user=None), "no_person"),
        (profile(is_bot=True), "bot"),
        (profile(is_stranger=True), "stranger"),
        ({"type": "reaction_added", "user": ANA}, "unknown_event"),
        (profile() | {"type": "team_join"}, "unknown_event"),
        ({"type": ["message"]}, "shape"),
        ({}, "shape"),
    ],
)
def test_what_nobody_said_to_the_coach_is_passed_over(inner: dict[str, Any], reason: str) -> None:
    assert read(event(inner)) == Ignored(reason)
    assert reason in REASONS


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        (event(message(), event_id=""), "no_key"),
        (event(message(), event_id="Ev\n1"), "no_key"),
        (event(message(), authorizations=[], team_id=None, context_team_id=None), "no_place"),
        (event(message(), type="interactive_message"), "unknown"),
        ({"type": "app_rate_limited", "team_id": TEAM}, "rate_limited"),
        ({"type": 7}, "shape"),
        ({}, "shape"),
        ([], "shape"),
        (None, "shape"),
    ],
)
def test_what_is_not_whole_is_passed_over(payload: object, reason: str) -> None:
    assert read(payload) == Ignored(reason)


def test_a_file_with_words_is_its_words() -> None:
    assert said(event(message("the slides", subtype="file_share", files=[{"id": "F0FILE001"}]))).text == "the slides"


def test_a_file_without_words_is_told_apart_so_that_somebody_says_so() -> None:
    assert read(event(message("", subtype="file_share", files=[{"id": "F0FILE001"}]))) == Wordless(KEY, HERE)


def test_so_is_a_message_that_is_forwarded_without_a_word() -> None:
    forwarded = {"is_share": True, "is_msg_unfurl": True, "text": "great demo!", "author_id": OTHER}

    assert read(event(message("", attachments=[forwarded]))) == Wordless(KEY, HERE)


def test_in_an_organisation_a_place_is_a_workspace_of_it() -> None:
    first = {"enterprise_id": ORG, "team_id": TEAM, "user_id": BOT, "is_bot": True, "is_enterprise_install": True}
    without = first | {"team_id": None}

    by_workspace = said(event(message(), authorizations=[first]))
    by_context = said(event(message(user_team=ORG), authorizations=[without], team_id=ORG))

    assert by_workspace.place == by_context.place == f"slack:{ORG}.{TEAM}"


def test_guests_are_people_like_others() -> None:
    guest = {"is_restricted": True, "is_ultra_restricted": True, "team": TEAM}

    assert said(event(message(user_profile=guest))).user == ANA


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        (message(user_team=OTHER, source_team=OTHER), {"is_ext_shared_channel": True, "team_id": OTHER}),
        (message(user_team=OTHER), {}),
        (message(team=OTHER), {"is_ext_shared_channel": None}),
        (message(team=None), {"is_ext_shared_channel": True}),
        (message(user_profile={"is_stranger": True}), {}),
        (changed() | {"message": message("else", user_team=OTHER, edited={})}, {}),
    ],
)
def test_somebody_of_another_company_is_a_stranger(inner: dict[str, Any], outer: dict[str, Any]) -> None:
    assert read(event(inner, **outer)) == Stranger(KEY, HERE, CHAT)


def test_a_colleague_of_another_workspace_of_the_organisation_is_none() -> None:
    ours = {"enterprise_id": ORG, "team_id": TEAM, "user_id": BOT, "is_bot": True, "is_enterprise_install": False}

    at_home = read(event(message(user_team=OTHER), authorizations=[ours]))
    shared = read(event(message(user_team=OTHER), authorizations=[ours], is_ext_shared_channel=True))

    assert isinstance(at_home, Said)
    assert isinstance(shared, Stranger)


def test_being_named_in_a_channel_brings_nothing_of_what_was_said() -> None:
    assert read(event(mention())) == Mentioned(KEY, HERE, CHANNEL)
    assert read(event(mention(user_team=OTHER))) == Stranger(KEY, HERE, CHANNEL)


def test_looking_at_home_or_at_the_chat() -> None:
    again = view("home", id="V0HOME001", hash="1.a")

    assert read(event(opened("home"))) == HomeOpened(KEY, HERE)
    assert read(event(opened("home", view=again))) == HomeOpened(KEY, HERE, "V0HOME001", "1.a")
    assert read(event(opened("messages"))) == ChatOpened(KEY, HERE, CHAT)


def test_a_profile_gives_name_language_and_zone() -> None:
    without = {"profile": {"display_name": " "}, "tz": None, "locale": None}

    assert read(event(profile())) == ProfileChanged(KEY, HERE, "Ana", "pt-PT", "Europe/Lisbon")
    assert read(event(profile(**without))) == ProfileChanged(KEY, HERE, "Ana Costa", "", "")
    assert read(event(profile(deleted=True))) == Left(KEY, HERE)


def test_the_app_is_removed_from_a_workspace_or_an_organisation() -> None:
    everywhere = {"enterprise_id": ORG, "team_id": TEAM, "is_enterprise_install": True}

    assert read(event({"type": "app_uninstalled"})) == Uninstalled(KEY, "", TEAM, 1764216000)
    assert read(event({"type": "app_uninstalled"}, authorizations=[everywhere])) == Uninstalled(
        KEY, ORG, "", 1764216000
    )
    assert read(event({"type": "app_uninstalled"}, authorizations=[], team_id=ORG, context_team_id=None)) == (
        Uninstalled(KEY, ORG, "", 1764216000)
    )


@pytest.mark.parametrize("odd", [None, "1764216000", True, -1, float("nan"), float("inf"), 10**400, [1]])
def test_a_time_that_is_none_counts_as_not_said(odd: object) -> None:
    assert read(event({"type": "app_uninstalled"}, event_time=odd)) == Uninstalled(KEY, "", TEAM, 0.0)


def test_tokens_of_the_bot_hold_no_more() -> None:
    tokens = {"oauth": [ANA], "bot": [BOT, 7]}

    assert read(event({"type": "tokens_revoked", "tokens": tokens})) == TokensRevoked(
        KEY, "", TEAM, frozenset({BOT}), 1764216000
    )
    assert read(event({"type": "tokens_revoked"})) == TokensRevoked(KEY, "", TEAM, frozenset(), 1764216000)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("&amp;lt; &quot;", "&lt; &quot;"),
        ("ask <@U1> or <@U2|ana>", "ask @U1 or @ana"),
        ("in <#C1|general> or <#C2> or <#C3|>", "in #general or #C2 or #C3"),
        ("see <https://a.b/c?d=1&amp;e=2>", "see https://a.b/c?d=1&e=2"),
        ("see <https://a.b/c|the R&amp;D page>", "see the R&D page"),
        ("<mailto:a@b.c|a@b.c> <mailto:a@b.c> <tel:+49|+49>", "a@b.c a@b.c +49"),
        ("by <!date^1764216000^{date}|27 November>", "by 27 November"),
        ("<!here> <!channel> <!subteam^S1|@team> <!subteam^S1>", "@here @channel @team @S1"),
        ("“smart” *bold* _it_ :smile: 😀", "“smart” *bold* _it_ :smile: 😀"),
        ("<> <@> <nothing> < >", "<> <@> <nothing> < >"),
        ("<@U0BOT0001> my goals", "my goals"),
        ("<@U0BOT0001|cairn>: my goals", "my goals"),
        ("<@U0BOT00012> my goals", "@U0BOT00012 my goals"),
    ],
)
def test_text_is_read_as_its_writer_saw_it(written: str, seen: str) -> None:
    assert typed(written, BOT) == seen
    assert said(event(message(written))).text == seen


def test_a_long_text_goes_on_whole() -> None:
    assert len(said(event(message("<&lt;" * 200_000))).text) == 400_000
