"""Slack's own client understands the stand-in, and is told no in Slack's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from adapters.fakeslack.world import SCOPES
from tests.adapters.fakeslack.small_app import client

FORM = "application/x-www-form-urlencoded"
TEXT = {"type": "section", "text": {"type": "mrkdwn", "text": "Hello"}}


@pytest.fixture
def web(fakeslack: FakeSlack) -> AsyncWebClient:
    return client(fakeslack)


async def refusal(call: Any) -> AsyncSlackResponse:
    """The answer of a call that is refused."""
    with pytest.raises(SlackApiError) as refused:
        await call
    response: AsyncSlackResponse = refused.value.response
    return response


async def test_a_message_to_a_person_opens_their_direct_messages(web: AsyncWebClient, ana: Person) -> None:
    posted = await web.chat_postMessage(
        channel=ana.id,
        text="R&D",
        blocks=[TEXT],
        metadata={"event_type": "cairn_message", "event_payload": {"key": "k1"}},
    )

    assert posted["channel"] == ana.channel.id
    assert posted["message"]["metadata"]["event_payload"] == {"key": "k1"}
    assert posted["message"]["text"] == "R&amp;D"
    assert posted["message"]["blocks"][0]["block_id"]
    assert (ana.last().ts, ana.last().words) == (posted["ts"], "Hello")


async def test_the_history_tells_metadata_only_when_asked(web: AsyncWebClient, ana: Person) -> None:
    metadata = {"event_type": "cairn_message", "event_payload": {"key": "k1"}}
    await web.chat_postMessage(channel=ana.id, text="one", metadata=metadata)

    whole = await web.conversations_history(channel=ana.channel.id, include_all_metadata=True)
    plain = await web.conversations_history(channel=ana.channel.id)

    assert whole["messages"][0]["metadata"] == metadata
    assert "metadata" not in plain["messages"][0]


async def test_the_history_comes_in_pages_newest_first(web: AsyncWebClient, ana: Person) -> None:
    posted = [(await web.chat_postMessage(channel=ana.id, text=str(n)))["ts"] for n in range(5)]

    first = await web.conversations_history(channel=ana.channel.id, limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    second = await web.conversations_history(channel=ana.channel.id, limit=3, cursor=cursor)
    between = await web.conversations_history(channel=ana.channel.id, oldest=posted[1], latest=posted[3])
    with_ends = await web.conversations_history(
        channel=ana.channel.id, oldest=posted[1], latest=posted[3], inclusive=True
    )

    assert [one["text"] for one in first["messages"]] == ["4", "3"]
    assert (first["has_more"], second["has_more"]) == (True, False)
    assert [one["text"] for one in second["messages"]] == ["2", "1", "0"]
    assert [one["text"] for one in between["messages"]] == ["2"]
    assert [one["text"] for one in with_ends["messages"]] == ["3", "2", "1"]


async def test_a_history_for_apps_outside_of_the_marketplace(
    web: AsyncWebClient, fakeslack: FakeSlack, ana: Person
) -> None:
    fakeslack.rules.history_apart, fakeslack.rules.history_rows = 60.0, 15
    for number in range(20):
        await web.chat_postMessage(channel=ana.id, text=str(number))

    first = await web.conversations_history(channel=ana.channel.id, limit=100)
    second = await refusal(web.conversations_history(channel=ana.channel.id))

    assert len(first["messages"]) == 15
    assert (second.status_code, second["error"]) == (429, "ratelimited")
    assert second.headers["Retry-After"] == "60"


async def test_one_message_a_second_and_channel(web: AsyncWebClient, fakeslack: FakeSlack, ana: Person) -> None:
    fakeslack.rules.posts_apart = 1.0
    ben = fakeslack.add_person("Ben")
    await web.chat_postMessage(channel=ana.id, text="one")

    too_soon = await refusal(web.chat_postMessage(channel=ana.channel.id, text="two"))
    other = await web.chat_postMessage(channel=ben.id, text="one")

    assert (too_soon.status_code, too_soon.headers["Retry-After"]) == (429, "1")
    assert other["ok"]


async def test_updating_deleting_and_whispering(web: AsyncWebClient, fakeslack: FakeSlack, ana: Person) -> None:
    posted = await web.chat_postMessage(channel=ana.id, text="one", blocks=[TEXT])
    await web.chat_update(channel=posted["channel"], ts=posted["ts"], text="two", blocks=[])
    changed = ana.last()
    await web.chat_postEphemeral(channel=posted["channel"], user=ana.id, text="psst")
    whispered = ana.last()
    await web.chat_delete(channel=posted["channel"], ts=posted["ts"])

    assert (changed.words, changed.edited) == ("two", True)
    assert (whispered.words, whispered.ephemeral) == ("psst", True)
    assert [one.words for one in ana.sees()] == ["psst"]


async def test_people_workspaces_and_the_token_itself(web: AsyncWebClient, fakeslack: FakeSlack, ana: Person) -> None:
    known = await web.users_info(user=ana.id, include_locale=True)
    plain = await web.users_info(user=ana.id)
    listed = await web.users_list(limit=1)
    team, who = await web.team_info(), await web.auth_test()

    assert (known["user"]["tz"], known["user"]["locale"]) == ("Europe/Madrid", "es-ES")
    assert known["user"]["tz_offset"] in (3_600, 7_200)
    assert "locale" not in plain["user"]
    assert listed["response_metadata"]["next_cursor"]
    assert (team["team"]["name"], who["team_id"]) == ("Acme", "T1")
    assert who["user_id"] == fakeslack.installation("T1").bot_user
    assert who["is_enterprise_install"] is False


async def test_a_conversation_is_opened_and_described(web: AsyncWebClient, ana: Person) -> None:
    opened = await web.conversations_open(users=[ana.id])
    about = await web.conversations_info(channel=opened["channel"]["id"])

    assert about["channel"]["is_im"] is True
    assert about["channel"]["user"] == ana.id


async def test_prompts_are_suggested(web: AsyncWebClient, fakeslack: FakeSlack, ana: Person) -> None:
    await web.assistant_threads_setSuggestedPrompts(
        channel_id=ana.channel.id, thread_ts="1.000001", prompts=[{"title": "A goal", "message": "goal"}]
    )

    assert fakeslack.world.prompts[ana.channel.id]["prompts"][0]["message"] == "goal"


async def test_a_file_goes_up_and_is_shared(web: AsyncWebClient, fakeslack: FakeSlack, ana: Person) -> None:
    uploaded = await web.files_upload_v2(
        channel=ana.channel.id, content=b"png", filename="chart.png", initial_comment="Here", alt_txt="a line"
    )

    file = uploaded["files"][0]["id"]
    assert fakeslack.world.contents[file] == b"png"
    assert ana.last().words == "Here"


def update(web: AsyncWebClient, ana: Person, **said: Any) -> Any:
    return web.chat_update(channel=ana.channel.id, **said)


def history(web: AsyncWebClient, ana: Person, **said: Any) -> Any:
    return web.conversations_history(channel=ana.channel.id, **said)


REFUSED: list[tuple[str, Callable[[AsyncWebClient, Person], Any], str]] = [
    ("a channel nobody knows", lambda web, ana: web.chat_postMessage(channel="C404", text="x"), "channel_not_found"),
    ("nothing said", lambda web, ana: web.api_call("chat.postMessage", json={"channel": ana.id}), "no_text"),
    ("too much said", lambda web, ana: web.chat_postMessage(channel=ana.id, text="x" * 40_001), "msg_too_long"),
    ("no such person", lambda web, ana: web.users_info(user="U404"), "user_not_found"),
    ("no such message", lambda web, ana: update(web, ana, ts="1.0", text="x"), "message_not_found"),
    ("a cursor of one's own", lambda web, ana: history(web, ana, cursor="x"), "invalid_cursor"),
    ("a time that is none", lambda web, ana: history(web, ana, oldest="x"), "invalid_ts_oldest"),
    ("no such method", lambda web, ana: web.api_call("chat.shout"), "unknown_method"),
    ("nothing given", lambda web, ana: web.api_call("chat.delete"), "invalid_arguments"),
    ("nobody named", lambda web, ana: web.conversations_open(users=""), "users_list_not_supplied"),
    ("no view", lambda web, ana: web.views_open(trigger_id="1.2.3", view={"type": "modal"}), "invalid_arguments"),
    ("a refusal that was asked for", lambda web, ana: web.api_test(error="my_error"), "my_error"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "error"), [one[1:] for one in REFUSED], ids=[one[0] for one in REFUSED])
async def test_what_is_wrong_has_slacks_name(
    web: AsyncWebClient, ana: Person, call: Callable[[AsyncWebClient, Person], Any], error: str
) -> None:
    refused = await refusal(call(web, ana))

    assert (refused.status_code, refused["error"]) == (200, error)


@pytest.mark.parametrize(
    ("state", "error"),
    [
        ("", "invalid_auth"),
        ("account_inactive", "account_inactive"),
        ("token_revoked", "token_revoked"),
        ("expired", "token_expired"),
    ],
)
async def test_a_token_that_does_not_hold(fakeslack: FakeSlack, ana: Person, state: str, error: str) -> None:
    web = client(fakeslack, fakeslack.token if state else "xoxb-unknown")
    token = fakeslack.world.tokens[fakeslack.token]
    if state == "expired":
        token.expires = 1.0
    elif state:
        token.state = state

    refused = await refusal(web.chat_postMessage(channel=ana.id, text="x"))

    assert refused["error"] == error


async def test_a_scope_that_is_missing_is_named(fakeslack: FakeSlack, ana: Person) -> None:
    fakeslack.install("T1", frozenset())
    token = fakeslack.world.tokens[fakeslack.token]
    token.scopes = SCOPES - {"chat:write"}

    refused = await refusal(client(fakeslack).chat_postMessage(channel=ana.id, text="x"))

    assert (refused["error"], refused["needed"]) == ("missing_scope", "chat:write")
    assert "im:history" in refused["provided"]


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({"data": b"{", "headers": {"Content-Type": "application/json"}}, "invalid_json"),
        ({"data": b"[]", "headers": {"Content-Type": "application/json"}}, "json_not_object"),
        ({"data": b"x", "headers": {"Content-Type": "text/plain"}}, "invalid_post_type"),
        ({"data": b"a=b", "headers": {"Content-Type": f"{FORM}; charset=latin-1"}}, "invalid_charset"),
        ({"json": {}}, "not_authed"),
    ],
)  # fmt: skip
async def test_a_request_of_another_make(fakeslack: FakeSlack, sent: dict[str, Any], error: str) -> None:
    async with aiohttp.ClientSession() as session, session.post(f"{fakeslack.url}auth.test", **sent) as response:
        answer = await response.json()

    assert (response.status, answer["error"]) == (200, error)


@pytest.mark.parametrize("way", ["get", "form", "json"])
async def test_it_is_asked_by_get_by_form_and_by_json(fakeslack: FakeSlack, ana: Person, way: str) -> None:
    args = {"channel": ana.id, "text": "hello", "blocks": '[{"type": "divider"}]', "token": fakeslack.token}
    sent: dict[str, Any] = {"get": {"params": args}, "form": {"data": args}, "json": {"json": args}}[way]
    verb = "GET" if way == "get" else "POST"

    async with (
        aiohttp.ClientSession() as session,
        session.request(verb, f"{fakeslack.url}chat.postMessage", **sent) as response,
    ):
        answer = await response.json()

    assert answer["ok"] is True
    assert answer["message"]["blocks"][0]["type"] == "divider"


async def test_the_record_names_no_token(fakeslack: FakeSlack, web: AsyncWebClient, ana: Person) -> None:
    await web.chat_postMessage(channel=ana.id, text="hello")
    await refusal(web.api_call("chat.shout", params={"token": "xoxb-secret"}))

    posted, shouted = fakeslack.calls
    assert (posted.method, posted.outcome, posted.team) == ("chat.postMessage", "ok", "T1")
    assert shouted.outcome == "unknown_method"
    assert "xox" not in str(fakeslack.calls)
