"""Talking and listening through the playground's door."""

from __future__ import annotations

import asyncio
import json
import logging

import pytest
from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient, TestServer

from adapters.web.server import playground
from conversations.messages import Message, Press
from tests.adapters.echo_coach import HOST, HTML, ODD, a_message


async def read_events(response: ClientResponse, count: int) -> list[dict[str, str]]:
    """The next `count` events of a stream, comments left out."""
    events: list[dict[str, str]] = []
    event: dict[str, str] = {}
    async with asyncio.timeout(5):
        while len(events) < count:
            line = (await response.content.readline()).decode().rstrip("\n")
            if line.startswith((":", "retry:")):
                continue
            if line:
                name, _, value = line.partition(": ")
                event[name] = value
            elif event:
                events.append(event)
                event = {}
    return events


async def test_a_message_reaches_the_coach_whole_and_its_answer_comes_back(client, coach):
    response = await client.post("/api/say", json=a_message("hello", zone="Europe/Berlin", locale="de-DE"))
    answer = await response.json()

    assert response.status == 200
    assert coach.taken == [
        Message("playground:key-00000001", "playground", "local", "ana", "hello", zone="Europe/Berlin", locale="de-DE")
    ]
    assert answer["failure"] is None
    assert answer["reply"] == {
        "keys": ["echo/said"],
        "lines": [
            {
                "bullet": True,
                "spans": [
                    {"text": "You said ", "said": False, "strong": False},
                    {"text": "hello", "said": True, "strong": False},
                    {"text": ".", "said": False, "strong": True},
                ],
            }
        ],
        "buttons": [{"number": 1, "label": "my own", "token": "smart_goal|whose|3|my own"}],
        "document": "",
    }
    assert [(line["number"], line["mine"], line["text"]) for line in answer["lines"]] == [
        (1, True, "hello"),
        (2, False, ""),
    ]


async def test_a_pressed_button_brings_its_talk_step_and_turn(client, coach):
    await client.post("/api/say", json=a_message("my own", press="smart_goal|whose|3|my own"))

    assert coach.taken[0].press == Press("smart_goal", "whose", 3, "my own")
    assert coach.taken[0].text == "my own"


async def test_the_same_key_again_is_taken_once_and_answered_alike(client, coach):
    first = await (await client.post("/api/say", json=a_message())).json()
    again = await (await client.post("/api/say", json=a_message())).json()
    knowing = await (await client.post("/api/say", json=a_message(after=2))).json()

    assert len(coach.taken) == 1
    assert first == again
    assert knowing["reply"] == first["reply"]
    assert (knowing["lines"], knowing["afresh"]) == ([], False)


async def test_an_answer_brings_only_the_lines_the_page_has_not_seen(client, coach):
    await client.post("/api/say", json=a_message("one"))

    answer = await (await client.post("/api/say", json=a_message("two", "key-00000002", after=2))).json()

    assert [line["number"] for line in answer["lines"]] == [3, 4]


async def test_a_talk_that_was_erased_begins_afresh_on_the_page(client, coach):
    for number in range(3):
        await client.post("/api/say", json=a_message("hello", f"key-1000000{number}"))

    answer = await (await client.post("/api/say", json=a_message("forget me", "key-00000009", after=6))).json()

    assert answer["afresh"] is True
    assert [line["number"] for line in answer["lines"]] == [1]


async def test_what_was_not_saved_says_so_and_leaves_no_line(client, coach):
    coach.full = True

    answer = await (await client.post("/api/say", json=a_message(after=7))).json()

    assert answer["reply"] is None
    assert answer["failure"]["lines"][0]["spans"][1]["text"] == "The disk is full."
    assert (answer["lines"], answer["afresh"]) == ([], False)


async def test_a_coach_that_breaks_is_said_plainly_and_nothing_of_the_message_is_logged(client, coach, caplog):
    coach.broken = True
    with caplog.at_level(logging.DEBUG):
        response = await client.post("/api/say", json=a_message("my secret plan"))

    assert response.status == 503
    assert (await response.json())["error"] == "The coach could not answer just now. Nothing is lost; try again."
    assert "RuntimeError" in caplog.text
    assert "secret" not in caplog.text

    coach.broken = False
    retried = await client.post("/api/say", json=a_message("my secret plan"))
    assert retried.status == 200


@pytest.mark.parametrize("text", ["", " ", HTML, ODD, "x" * 1_000_000, "e" + "\u0301" * 100_000, "a\nb", "👍"])
async def test_any_text_reaches_the_coach_untouched_and_comes_back_as_data(client, coach, text):
    response = await client.post("/api/say", json=a_message(text))
    answer = await response.json()

    assert response.content_type == "application/json"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert coach.taken[0].text == text
    assert answer["lines"][0]["text"] == text


@pytest.mark.parametrize(("name", "value"), [("zone", "../../etc/passwd"), ("locale", "<b>"), ("zone", "x" * 500)])
async def test_a_zone_or_locale_that_cannot_be_one_is_left_out(client, coach, name, value):
    await client.post("/api/say", json=a_message(**{name: value}))

    assert getattr(coach.taken[0], name) == ""


# Listening


async def test_the_stream_tells_what_was_said_and_then_what_is_said(client, coach):
    await client.post("/api/say", json=a_message("before"))
    async with client.get("/api/stream", params={"user": "ana", "after": "0"}) as response:
        missed = await read_events(response, 3)
        await client.post("/api/say", json=a_message("now", "key-00000002"))
        fresh = await read_events(response, 2)

    assert response.headers["Content-Type"].startswith("text/event-stream")
    assert [event["event"] for event in missed] == ["heard", "heard", "ready"]
    assert [event["id"] for event in missed[:2] + fresh] == ["1", "2", "3", "4"]
    assert json.loads(fresh[0]["data"])["text"] == "now"


@pytest.mark.parametrize(
    ("after", "last", "expected"), [("0", "2", "3"), ("2", None, "3"), ("2", "not a number", "3"), ("", "", "1")]
)
async def test_a_stream_goes_on_after_the_last_line_the_page_saw(client, coach, after, last, expected):
    for number in (1, 2):
        await client.post("/api/say", json=a_message(f"{number}", f"key-0000000{number}"))

    headers = {} if last is None else {"Last-Event-ID": last}
    async with client.get("/api/stream", params={"user": "ana", "after": after}, headers=headers) as response:
        events = await read_events(response, 1)

    assert events[0]["id"] == expected


async def test_a_quiet_stream_sends_a_heartbeat(client):
    async with client.get("/api/stream", params={"user": "ana"}) as response, asyncio.timeout(5):
        lines = [await response.content.readline() for _ in range(6)]

    assert b": still here\n" in lines


async def test_a_stream_carries_one_persons_talk_only(client, coach):
    async with client.get("/api/stream", params={"user": "ben"}) as response:
        await read_events(response, 1)
        await client.post("/api/say", json=a_message("for nobody else"))
        await client.post("/api/say", json=a_message("mine", "key-00000002") | {"user": "ben"})
        events = await read_events(response, 1)

    assert json.loads(events[0]["data"])["text"] == "mine"


async def test_a_stream_that_ends_stops_listening(client, coach):
    async with client.get("/api/stream", params={"user": "ana"}) as response:
        await read_events(response, 1)
        assert len(coach.listening["ana"]) == 1
    async with asyncio.timeout(5):
        await coach.gone.wait()

    assert coach.listening["ana"] == []


async def test_open_streams_do_not_hold_up_the_end(coach):
    server = TestServer(playground(coach, hosts=frozenset({HOST})))
    async with TestClient(server, headers={"Host": HOST}) as client, asyncio.timeout(5):
        response = await client.get("/api/stream", params={"user": "ana"})
        await read_events(response, 1)
        await server.close()

    assert coach.listening["ana"] == []
