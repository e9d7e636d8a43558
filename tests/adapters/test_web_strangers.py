"""Whom and what the playground turns away: other sites, other hosts, bodies that cannot be read."""

from __future__ import annotations

import io
import json

import pytest

from tests.adapters.echo_coach import HOST, START, a_message


@pytest.mark.parametrize("path", ["/", "/page.js", "/api/people", "/api/stream?user=ana", "/nowhere"])
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:8081", "127.0.0.1:8080.evil.example", ""])
async def test_a_foreign_host_is_refused(client, path, host):
    response = await client.get(path, headers={"Host": host})

    assert response.status == 403
    assert "its own address" in (await response.json())["error"]


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1", "http://localhost:8080", "file://", ""]
)
async def test_a_foreign_origin_is_refused(client, coach, origin):
    response = await client.post("/api/say", json=a_message(), headers={"Origin": origin})

    assert response.status == 403
    assert coach.taken == []


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_another_site_may_link_to_the_page_but_not_ask_for_anything(client, site):
    page = await client.get("/", headers={"Sec-Fetch-Site": site})
    talk = await client.get("/api/people", headers={"Sec-Fetch-Site": site})

    assert (page.status, talk.status) == (200, 403)


@pytest.mark.parametrize("host", [HOST, "localhost:8080", "LOCALHOST:8080"])
async def test_its_own_page_is_let_in(client, host):
    headers = {"Host": host, "Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}

    response = await client.post("/api/say", json=a_message(), headers=headers)

    assert response.status == 200


# Bodies that cannot be read

MALFORMED: list[tuple[str, bytes]] = [
    ("/api/say", b""),
    ("/api/say", b"{"),
    ("/api/say", b"\xff\xfe"),
    ("/api/say", b'"text"'),
    ("/api/say", b"[]"),
    ("/api/say", b"null"),
    ("/api/say", b"[" * 100_000),
    ("/api/say", b'{"after": ' + b"9" * 10_000 + b"}"),
    ("/api/say", b'{"user": "ana", "key": "key-00000001"}'),
    ("/api/say", b'{"user": "ana", "key": "key-00000001", "text": null}'),
    ("/api/say", b'{"user": "ana", "key": "key-00000001", "text": 7}'),
    ("/api/say", b'{"user": "ana", "key": "key-00000001", "text": ["a"]}'),
    ("/api/say", b'{"user": ["ana"], "key": "key-00000001", "text": "a"}'),
    ("/api/say", b'{"user": "ana", "key": "short", "text": "a"}'),
    ("/api/say", b'{"user": "ana", "key": "with|a|bar", "text": "a"}'),
    ("/api/say", b'{"user": "ana", "key": "key-00000001\\n", "text": "a"}'),
    ("/api/say", b'{"user": "ana", "key": {}, "text": "a"}'),
    ("/api/say", b'{"user": "ana", "key": "key-00000001", "text": "a", "press": "no button"}'),
    ("/api/say", b'{"user": "ana", "key": "key-00000001", "text": "a", "press": "a|b|-1|c"}'),
    ("/api/say", b'{"user": "ana", "key": "key-00000001", "text": "a", "press": {"talk": "a"}}'),
    ("/api/say", b'{"user": "ana", "key": "key-00000001", "text": "a", "after": "1"}'),
    ("/api/say", b'{"user": "ana", "key": "key-00000001", "text": "a", "after": -1}'),
    ("/api/say", b'{"user": "ana", "key": "key-00000001", "text": "a", "after": true}'),
    ("/api/say", b'{"user": "ana", "key": "key-00000001", "text": "a", "after": NaN}'),
    ("/api/say", b'{"user": "ana", "key": "key-00000001", "text": "a", "zone": 1}'),
    ("/api/people", b"{}"),
    ("/api/people", b'{"name": 1}'),
    ("/api/clock", b'{"user": "ana"}'),
    ("/api/clock", b'{"user": "ana", "jump": 1}'),
]


@pytest.mark.parametrize(("path", "body"), MALFORMED)
async def test_a_body_that_cannot_be_read_is_refused_in_a_sentence(client, coach, path, body):
    response = await client.post(path, data=body, headers={"Content-Type": "application/json"})
    error = (await response.json())["error"]

    assert response.status == 400
    assert error.endswith(".")
    assert coach.taken == []


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
async def test_only_json_is_taken(client, coach, kind):
    response = await client.post("/api/say", data=json.dumps(a_message()).encode(), headers={"Content-Type": kind})

    assert response.status == 415
    assert coach.taken == []


async def test_more_than_a_mebibyte_is_too_long(client, coach):
    body = io.BytesIO(json.dumps(a_message("x" * (1024 * 1024))).encode())

    response = await client.post("/api/say", data=body, headers={"Content-Type": "application/json"})

    assert response.status == 413
    assert "1 MiB" in (await response.json())["error"]
    assert coach.taken == []


@pytest.mark.parametrize("user", ["", "nobody", "ana'--", "%FF", "\u202e"])
@pytest.mark.parametrize("path", ["/api/home", "/api/state", "/api/stream", "/api/document/export"])
async def test_somebody_who_was_never_added_has_nothing_here(client, path, user):
    response = await client.get(path, params={"user": user})

    assert response.status == 404
    assert "Choose a person" in (await response.json())["error"]


async def test_a_message_makes_nobody_new(client, coach):
    said = await client.post("/api/say", json=a_message() | {"user": "\ud800"})
    moved = await client.post("/api/clock", json={"user": "nobody", "jump": "+1 day"})

    assert (said.status, moved.status) == (404, 404)
    assert (coach.taken, coach.clock) == ([], START)


@pytest.mark.parametrize("after", ["-1", "1.5", "x", "٣", "9" * 16])
async def test_a_stream_begins_after_a_number(client, after):
    response = await client.get("/api/stream", params={"user": "ana", "after": after})

    assert response.status == 400


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nowhere", 404), ("GET", "/api/say", 405), ("DELETE", "/api/people", 405), ("POST", "/", 405)],
)
async def test_a_wrong_address_is_answered_in_a_sentence(client, method, path, status):
    response = await client.request(method, path)

    assert response.status == status
    assert (await response.json())["error"].endswith(".")
