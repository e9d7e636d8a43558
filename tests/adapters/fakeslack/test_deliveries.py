"""What people do reaches an app built on Slack's own libraries, with the fields it has at Slack."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from adapters.fakeslack.wrong import NotPossible
from tests.adapters.fakeslack.small_app import SmallApp

BUTTONS = [
    {"type": "section", "text": {"type": "mrkdwn", "text": "Shall I?"}},
    {
        "type": "actions",
        "elements": [
            {"type": "button", "action_id": "yes", "value": "1", "text": {"type": "plain_text", "text": "Yes & more"}}
        ],
    },
]


async def test_what_somebody_types_is_signed_escaped_and_answered(
    fakeslack: FakeSlack, app: SmallApp, ana: Person
) -> None:
    @app.bolt.event("message")
    async def listen(event: dict[str, Any], say: Any) -> None:
        if "bot_id" not in event:
            app.heard.append(event)
            await say(f"You said {event['text']}")

    delivery = await ana.types("a < b & c")

    (event,) = app.heard
    assert delivery.ok
    assert (event["text"], event["channel_type"], event["user"]) == ("a &lt; b &amp; c", "im", ana.id)
    assert event["ts"] == delivery.ts
    assert ana.last().words == "You said a < b & c"


async def test_an_event_carries_whose_it_is(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> None:
    delivery = await ana.types("hello")

    body = delivery.payload
    (authorization,) = body["authorizations"]
    assert (body["type"], body["team_id"], body["api_app_id"]) == ("event_callback", "T1", fakeslack.app.id)
    assert body["event_id"].startswith("Ev")
    assert body["is_ext_shared_channel"] is False
    assert authorization["user_id"] == fakeslack.installation("T1").bot_user
    assert {"client_msg_id", "blocks", "team", "event_ts"} <= set(body["event"])


async def test_an_event_that_is_not_taken_comes_three_more_times(
    fakeslack: FakeSlack, app: SmallApp, ana: Person
) -> None:
    app.status = [500, 503, 500, 200]

    delivery = await ana.types("hello")
    await fakeslack.settled()

    assert [one.status for one in delivery.tries] == [500, 503, 500, 200]
    assert [one.get("X-Slack-Retry-Num", "") for one in app.headers] == ["", "1", "2", "3"]
    assert {one.get("X-Slack-Retry-Reason") for one in app.headers[1:]} == {"http_error"}


async def test_an_app_that_is_slow_is_told_again(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> None:
    fakeslack.rules.answer_within = 0.05

    @app.bolt.event("message")
    async def listen(event: dict[str, Any]) -> None:
        app.heard.append(event)
        await asyncio.sleep(0.2 if len(app.heard) == 1 else 0)

    delivery = await ana.types("hello")
    await fakeslack.settled()

    assert [one.reason for one in delivery.tries] == ["http_timeout", ""]
    assert app.headers[1]["X-Slack-Retry-Reason"] == "http_timeout"


async def test_a_wrong_secret_is_turned_away_by_bolt(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> None:
    fakeslack.app.signing_secret = "another"
    fakeslack.rules.retries = ()

    delivery = await ana.types("hello")

    assert [one.status for one in delivery.tries] == [401]


async def test_editing_and_deleting_tell_what_was_there(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> None:
    first = await ana.types("one")

    changed = await ana.edits(first.ts, "two")
    deleted = await ana.deletes(first.ts)

    edit, gone = changed.payload["event"], deleted.payload["event"]
    assert (edit["subtype"], edit["message"]["text"], edit["previous_message"]["text"]) == (
        "message_changed", "two", "one",
    )  # fmt: skip
    assert edit["message"]["ts"] == first.ts
    assert (gone["subtype"], gone["deleted_ts"], gone["previous_message"]["text"]) == (
        "message_deleted", first.ts, "two",
    )  # fmt: skip
    assert ana.sees() == []


async def test_a_button_brings_its_message_an_address_and_a_trigger(
    fakeslack: FakeSlack, app: SmallApp, ana: Person
) -> None:
    @app.bolt.event("message")
    async def listen(event: dict[str, Any], say: Any) -> None:
        if "bot_id" not in event:
            await say(text="Shall I?", blocks=BUTTONS)

    @app.bolt.action("yes")
    async def pressed(ack: Any, body: dict[str, Any], respond: Any) -> None:
        await ack()
        app.heard.append(body)
        await respond(text="You said yes.", replace_original=True)

    await ana.types("hello")

    await ana.presses("Yes & more")

    (body,) = app.heard
    assert body["message"]["blocks"][1]["block_id"] == body["actions"][0]["block_id"]
    assert body["container"]["message_ts"] == body["message"]["ts"]
    assert body["actions"][0]["value"] == "1"
    assert ana.last().words == "You said yes."
    assert ana.last().edited
    with pytest.raises(NotPossible, match="to press"):
        await ana.presses("yes")


async def test_a_commands_answer_is_seen_by_one_person_only(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> None:
    ben = fakeslack.add_person("Ben")
    room = fakeslack.add_channel("general", ana, ben)

    @app.bolt.command("/cairn")
    async def command(ack: Any, body: dict[str, Any]) -> None:
        app.heard.append(body)
        await ack(f"Here is {body['text']}.")

    await ana.commands("help", room)

    (seen,) = ana.sees(room)
    assert (seen.words, seen.ephemeral) == ("Here is help.", True)
    assert ben.sees(room) == []
    assert app.heard[0]["channel_name"] == "general"


async def test_a_command_that_is_not_answered_is_trouble(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> None:
    app.status = [500]

    await ana.commands("help")

    assert ana.trouble == ["dispatch_failed"]


async def test_a_channel_hears_the_mention_and_not_what_else_is_said(
    fakeslack: FakeSlack, app: SmallApp, ana: Person
) -> None:
    room = fakeslack.add_channel("general", ana)

    delivery = await ana.mentions(room, "help me")

    event = delivery.payload["event"]
    assert (event["type"], event["channel"]) == ("app_mention", room.id)
    assert event["text"] == f"<@{fakeslack.installation('T1').bot_user}> help me"


async def test_a_stranger_writes_from_another_company(fakeslack: FakeSlack, app: SmallApp) -> None:
    zoe = fakeslack.add_stranger("Zoe")

    delivery = await zoe.types("hello")

    assert delivery.payload["team_id"] == "T1"
    assert delivery.payload["event"]["user_team"] == zoe.user.team != "T1"


async def test_another_bot_a_file_and_a_profile(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> None:
    bot = await fakeslack.other_bot_writes(ana.channel, "beep")
    file = await ana.shares_file("plan.pdf", "see here")
    profile = await ana.changes(tz="Asia/Tokyo", locale="ja-JP")
    gone = await ana.changes(deleted=True)

    assert bot.payload["event"]["subtype"] == "bot_message"
    assert file.payload["event"]["files"][0]["name"] == "plan.pdf"
    assert profile.payload["event"]["user"]["tz"] == "Asia/Tokyo"
    assert gone.payload["event"]["user"]["deleted"] is True


async def test_an_address_is_verified(fakeslack: FakeSlack, app: SmallApp) -> None:
    delivery = await fakeslack.verify_url()

    assert delivery.json() == {"challenge": delivery.payload["challenge"]}
