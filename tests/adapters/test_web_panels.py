"""What the playground shows beside the talk, and the page itself."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from adapters.web.server import PAGES
from tests.adapters.echo_coach import HTML, START


async def test_the_home_page_comes_with_the_coachs_time(client):
    body = await (await client.get("/api/home", params={"user": "ana"})).json()

    assert (body["now"], body["zone"]) == ("2026-05-15T14:52:00+02:00", "Europe/Berlin")
    assert body["home"]["next_step"] == "Book Ana"
    assert body["home"]["labels"] == {"none": "Nothing."}
    assert body["home"]["goals"][0] == {
        "id": "g1",
        "title": HTML,
        "kind": "result",
        "line": "14 days (was 21)",
        "progress": 0.64,
        "due": "by Tue 30 Jun 2026",
    }
    assert [goal["progress"] for goal in body["home"]["goals"]] == [0.64, None, None]


async def test_the_state_is_shown_whatever_progress_holds(client):
    body = await (await client.get("/api/state", params={"user": "ana"})).json()
    nothing_open = await (await client.get("/api/state", params={"user": "ben"})).json()

    assert body["state"]["path"][0] == {"step": "wish", "state": "counted", "value": HTML}
    assert body["state"]["progress"] == {
        "turn": 3,
        "at": str(START),
        "share": "inf",
        "kinds": ["learning"],
        "7": [1, None],
    }
    assert nothing_open == {"state": None}


async def test_people_are_listed_and_added(client):
    added = await client.post("/api/people", json={"name": "Zoë"})
    refused = await client.post("/api/people", json={"name": "  "})
    unreadable = await client.post("/api/people", json={"name": "\ud800"})
    everybody = await (await client.get("/api/people")).json()

    assert (added.status, await added.json()) == (201, {"user": "zoë", "name": "Zoë"})
    assert (refused.status, await refused.json()) == (400, {"error": "A name has at least one letter."})
    assert (unreadable.status, await unreadable.json()) == (400, {"error": "That cannot be a name. Use letters."})
    assert [person["user"] for person in everybody["people"]] == ["ana", "ben", "zoë"]


async def test_the_clock_moves_for_everybody(client):
    moved = await client.post("/api/clock", json={"user": "ana", "jump": "+1 week"})
    refused = await client.post("/api/clock", json={"user": "ana", "jump": "backwards"})
    home = await (await client.get("/api/home", params={"user": "ben"})).json()

    assert (await moved.json())["now"] == "2026-05-22T14:52:00+02:00"
    assert (refused.status, await refused.json()) == (400, {"error": 'Say how far to go, such as "+1 day".'})
    assert home["now"] == "2026-05-22T14:52:00+02:00"


async def test_a_document_is_handed_over_as_a_file(client):
    response = await client.get("/api/document/export", params={"user": "ana"})
    missing = await client.get("/api/document/secrets", params={"user": "ana"})

    assert await response.read() == b'{"goals": []}'
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["Content-Disposition"] == (
        "attachment; filename*=UTF-8''Ana%E2%80%99s%20%22file%22%0D%0A.json"
    )
    assert missing.status == 404


# The page


@pytest.mark.parametrize("path", PAGES)
async def test_every_part_of_the_page_is_served_with_a_strict_policy(client, path):
    response = await client.get(path)
    policy = response.headers["Content-Security-Policy"]

    assert response.status == 200
    assert response.content_type == PAGES[path][1]
    assert len(await response.read()) > 200
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cache-Control"] == "no-cache"


async def test_nothing_of_a_talk_stays_in_a_cache(client):
    for path in ("/api/people", "/api/home?user=ana", "/api/document/export?user=ana", "/api/nowhere"):
        response = await client.get(path)

        assert response.headers["Cache-Control"] == "no-store"


async def test_the_page_asks_nobody_else_for_anything(client):
    for path in PAGES:
        text = (await (await client.get(path)).text()).replace('xmlns="http://www.w3.org/2000/svg"', "")

        assert not re.search(r"https?://|[\"'(]//|@import", text), path


async def test_what_the_page_names_is_there(client):
    named = set()
    for path in PAGES:
        text = await (await client.get(path)).text()
        named |= set(re.findall(r"""(?:href|src|from)\s*=?\s*["'](/[^"'#]*)["']""", text))

    assert {"/page.css", "/page.js", "/talk.js", "/icon.svg"} <= named
    assert named <= set(PAGES)


def test_the_page_never_reads_markup_out_of_data():
    scripts = [entry for entry in files("adapters.web").iterdir() if entry.name.endswith(".js")]

    assert len(scripts) >= 5
    for script in scripts:
        code = script.read_text(encoding="utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|DOMParser", code)


def test_the_page_has_no_script_or_style_inside_and_every_field_has_a_label():
    page = files("adapters.web").joinpath("page.html").read_text(encoding="utf-8")
    labels = set(re.findall(r'<label[^>]* for="([^"]+)"', page))
    fields = set(re.findall(r'<(?:select|input|textarea)[^>]* id="([^"]+)"', page))

    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script>|javascript:", page)
    assert fields == {"person", "other", "add-name", "words"}
    assert fields <= labels
