"""What the Teams door understands of the activities it is sent."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.teams.activities import read
from adapters.teams.incoming import REASONS, Ignored, Mentioned, Said, Who, Wordless
from adapters.teams.markup import typed
from adapters.teams.port import PLAYGROUND, Reference
from conversations.messages import Message
from tests.adapters.teams_payloads import (
    ANA,
    ANAS_NUMBER,
    APP,
    BENS_NUMBER,
    BOT,
    CHANNEL,
    CHAT,
    OTHER_TENANT,
    SERVICE,
    TENANT,
    WROTE,
    among_others,
    came,
    changed,
    client,
    deleted,
    executed,
    html,
    in_group,
    in_playground,
    mention,
    message,
    passed_over,
    picture,
)

KEY, PLACE, HERE = f"teams:{CHAT}/{WROTE}", f"teams:{TENANT}", Who(TENANT, ANA)
AT, LATER = datetime(2022, 10, 28, 17, 19, 28, 748000, UTC), datetime(2022, 10, 28, 17, 19, 39, 461541, UTC)
REFERENCE = Reference(SERVICE, CHAT, ANAS_NUMBER, BOT, TENANT)
PROFILE: dict[str, Any] = {"name": "Ana Costa", "locale": "pt-PT", "zone": "Europe/Lisbon"}


def said(given: object) -> Message:
    """The message that was read."""
    found = read(given, APP)
    assert isinstance(found, Said), found
    return found.message


def test_words_in_the_chat_are_a_message() -> None:
    found = read(message(), APP)

    expected = Message(KEY, "teams", PLACE, ANA, "reply time is 14 days", sent_at=AT, **PROFILE)
    assert found == Said(expected, HERE, REFERENCE, WROTE)


def test_a_message_that_comes_again_has_the_same_key() -> None:
    assert said(message()).key == said(message(timestamp="2022-10-28T17:19:49Z")).key
    assert said(message()).key != said(message(id="1666977568749")).key


def test_what_was_changed_amends_what_it_replaces() -> None:
    found = said(changed("14 days"))

    assert (found.text, found.amends, found.sent_at, found.deleted) == (
        "14 days",
        said(message()).sent_at,
        LATER,
        False,
    )
    assert found.key not in (KEY, said(changed("13 days")).key)
    assert found == said(changed("14 days"))


def test_what_is_back_amends_as_a_change_does() -> None:
    found = said(changed("14 days", "undeleteMessage"))

    assert (found.text, found.amends, found.deleted) == ("14 days", AT, False)


def test_what_was_taken_back_is_told_without_its_words() -> None:
    found = said(deleted(text="14 days"))

    assert (found.text, found.amends, found.sent_at, found.deleted) == ("", AT, LATER, True)


def test_a_change_that_teams_does_not_name_is_passed_over() -> None:
    assert read(changed(happened="somethingNew"), APP) == Ignored("unknown")
    assert read(changed(" "), APP) == Ignored("no_words")


@pytest.mark.parametrize(
    ("written", "text"),
    [("/goals", "/goals"), (" / win we won ", "/win we won"), ("//home", "/home"), ("/", "/help")],
)
def test_what_begins_with_a_slash_is_a_command(written: str, text: str) -> None:
    found = said(message(written))

    assert (found.text, found.command, found.here) == (text, True, False)


def test_a_command_of_the_list_is_words_like_others() -> None:
    assert (said(message("goals")).text, said(message("goals")).command) == ("goals", False)


def test_the_coachs_own_name_is_no_part_of_what_was_said() -> None:
    both = [mention(), mention(BENS_NUMBER, "Ben &amp; Co"), client()]

    found = said(message("<at>Cairn</at>&nbsp;tell <at>Ben &amp; Co</at> I &lt;3 it &amp; more\n", entities=both))

    assert found.text == "tell Ben & Co I <3 it & more"


@pytest.mark.parametrize("name", ["Cairn", "cairn"])
def test_the_coach_is_known_by_its_app_id_as_well(name: str) -> None:
    named = mention(APP.upper(), name)

    assert said(message(f"<at>{name}</at> goals", entities=[named], recipient=None)).text == "goals"


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
        ("&amp;lt; &quot;x&quot; &#39;y&#x27;", "&lt; \"x\" 'y'"),
        ("&copy; &amp &#9999999; &nosuch;", "&copy; &amp &#9999999; &nosuch;"),
        ("<at>somebody</at> <b>bold</b>", "<at>somebody</at> <b>bold</b>"),
        ('<quoted messageId="1783419459151"/> yes', "yes"),
        ("<quoted by me>", "<quoted by me>"),
        (" spaces stay \n", " spaces stay \n"),
    ],
)
def test_what_was_typed_is_read_as_it_was_seen(written: str, seen: str) -> None:
    assert typed(written) == seen


def test_a_file_or_a_picture_without_words_is_wordless() -> None:
    for without in (None, "", " \n"):
        found = read(message(without, attachments=picture()), APP)
        assert found == Wordless(KEY, HERE, REFERENCE, "pt-PT")

    assert said(message("look", attachments=picture())).text == "look"
    assert said(message("bold", attachments=html())).text == "bold"
    assert read(message(None), APP) == Ignored("no_words")


def test_what_is_said_among_others_is_read_only_for_the_coachs_name() -> None:
    named = read(among_others("<at>Cairn</at> my secret", mention()), APP)
    somebody_else = read(among_others("<at>Ben</at> hi", mention(BENS_NUMBER, "Ben")), APP)

    where = REFERENCE._replace(conversation=f"{CHANNEL};messageid={WROTE}")
    assert named == Mentioned(f"teams:{where.conversation}/{WROTE}", HERE, where, WROTE, "pt-PT")
    assert "secret" not in repr(named)
    assert somebody_else == read(among_others("<at>Cairn</at> typed by hand")) == Ignored("channel")
    assert isinstance(read(in_group(), APP), Mentioned)


def test_a_slash_command_among_others_is_for_the_coach_alone() -> None:
    only_for_it = {"id": BOT, "name": "Cairn", "isTargeted": True}

    found = read(in_group("goals", entities=[client()], recipient=only_for_it), APP)

    assert isinstance(found, Mentioned)
    assert found.targeted


def test_nothing_that_changes_among_others_is_read() -> None:
    group = in_group()["conversation"]

    assert read(changed(conversation=group), APP) == Ignored("channel")
    assert read(deleted(conversation=group), APP) == Ignored("channel")


def test_what_asks_for_nothing_is_passed_over() -> None:
    found = [read(given, APP) for given in passed_over()]

    assert found == [Ignored(reason) for reason in ("passing",) * 5 + ("unknown_invoke",) * 3 + ("channel", "others")]


@pytest.mark.parametrize(
    "sender", [{"id": BOT}, {"id": "28:another", "aadObjectId": ANA}, {"id": "x", "role": "skill"}, {"id": APP}]
)
def test_what_a_program_did_is_passed_over(sender: dict[str, str]) -> None:
    for given in (message(), executed({}), came(BOT)):
        assert read(given | {"from": sender}, APP) == Ignored("bot")


@pytest.mark.parametrize(
    ("lacking", "reason"),
    [
        ({"type": None}, "shape"),
        ({"type": "newThing"}, "unknown"),
        ({"from": None}, "no_person"),
        ({"from": {"name": "Ana", "id": "x" * 501}}, "no_person"),
        ({"conversation": None}, "no_chat"),
        ({"serviceUrl": None}, "no_chat"),
        ({"serviceUrl": "https://smba.trafficmanager.net/\x00"}, "no_chat"),
        ({"channelData": None, "conversation": {"conversationType": "personal", "id": CHAT}}, "no_tenant"),
        ({"channelData": {"tenant": {"id": OTHER_TENANT}}}, "no_tenant"),
        ({"channelData": {"tenant": {"id": 7}}}, "no_tenant"),
        ({"id": None}, "no_key"),
        ({"id": "\ud800"}, "no_key"),
    ],
)
def test_what_is_not_whole_is_passed_over(lacking: dict[str, Any], reason: str) -> None:
    assert read(message(**lacking), APP) == Ignored(reason)


def test_one_of_the_two_places_that_name_the_tenant_is_enough() -> None:
    assert said(message(channelData=None)).place == PLACE
    assert said(message(conversation={"conversationType": "personal", "id": CHAT})).place == PLACE
    assert said(message(channelData={"tenant": {"id": TENANT.upper()}})).place == PLACE


def test_somebody_whom_the_directory_does_not_know_is_known_by_the_chat() -> None:
    found = read(message() | {"from": {"id": ANAS_NUMBER}}, APP)

    assert isinstance(found, Said)
    assert (found.who, found.message.name) == (Who(TENANT, ANAS_NUMBER), "")


def test_a_chat_that_does_not_say_what_it_is_is_told_by_the_rest() -> None:
    def kind(**chat: Any) -> type:
        return type(read(message(conversation=chat, channelData={"tenant": {"id": TENANT}}), APP))

    assert kind(id=CHAT) is Said
    assert kind(id="19:8ea0e38b@thread.v2") is Ignored
    assert kind(id=CHAT, isGroup="True") is Ignored
    assert kind(id=CHAT, conversationType="meeting") is Ignored


@pytest.mark.parametrize(
    ("says", "locale", "zone"),
    [
        ({"entities": []}, "pt-PT", "Europe/Lisbon"),
        ({"locale": None, "localTimezone": "W. Europe Standard Time"}, "pt-PT", "Europe/Lisbon"),
        ({"locale": "../en", "localTimezone": "/etc/passwd", "entities": None}, "", ""),
        ({"locale": "x" * 99, "localTimezone": "A/" * 99, "entities": [7, "x", {}]}, "", ""),
    ],
)
def test_language_and_zone_are_what_teams_says_where_it_says_such_a_thing(
    says: dict[str, Any], locale: str, zone: str
) -> None:
    found = said(message(**says))

    assert (found.locale, found.zone) == (locale, zone)


@pytest.mark.parametrize("stamp", ["", "yesterday", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "1"])
def test_a_moment_that_is_none_is_not_known(stamp: str) -> None:
    assert said(message(timestamp=stamp, id="abc")).sent_at is None
    assert read(deleted(timestamp=stamp, id="abc"), APP) == Ignored("shape")


def test_ids_that_tell_no_time_leave_it_to_the_timestamp() -> None:
    found = said(in_playground(message()))

    assert found.sent_at == datetime(2026, 11, 27, 7, 20, 53, 100000, UTC)
    assert found.key == "teams:b03f83d9-8e89-4ca3-8d29-c881cdfa72ce/f46766c0-112c-4394-b6e6-d4fa841d690d"


def test_only_the_playground_lets_in_who_has_no_tenant() -> None:
    nowhere = message(channelData={}, conversation={"conversationType": "personal", "id": CHAT})

    found = read(nowhere)

    assert isinstance(found, Said)
    assert found.who.tenant == PLAYGROUND
    assert read(nowhere, APP) == Ignored("no_tenant")
    assert read(message(channelData={"tenant": {"id": ""}})) == Ignored("no_tenant")


def test_every_reason_is_one_word_that_is_explained() -> None:
    assert all(word.isidentifier() and meaning for word, meaning in REASONS.items())
