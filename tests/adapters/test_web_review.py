"""The page that checks a goal: what it asks for, and that nobody finds the goal in an address or a log."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from tests.adapters.echo_coach import HTML, ODD


@pytest.mark.parametrize("text", ["learn SQL", HTML, ODD, "ich möchte 🙂\nzwei Zeilen"])
async def test_a_goal_is_judged_and_its_words_stay_data(client, coach, text):
    response = await client.post("/api/review", json={"text": text, "today": "2026-01-15", "locale": "de-AT"})
    card = (await response.json())["card"]

    said = {"text": text, "said": True, "strong": False}
    plain = {"text": "Specific: ", "said": False, "strong": False}
    line = {"bullet": False, "spans": [plain, said]}
    assert response.status == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert coach.reviewed == [(text, "2026-01-15", "de-AT")]
    assert (card["is_goal"], card["title"], card["rule"]) == (True, text, "LL-1")
    assert card["facts"] == [{"name": "Kind", "line": line, "holds": None, "rule": ""}]
    assert [(row["name"], row["holds"]) for row in card["letters"]] == [("S", True), ("M", False)]
    assert card["question"] == [line]
    assert card["reasons"] == [{"rule": "LL-1", "sentence": "A number helps."}]
    assert card["labels"] == {"yes": "A goal:"}


async def test_without_a_day_and_a_language_it_is_the_coachs_day_and_english(client, coach):
    await client.post("/api/review", json={"text": "learn SQL"})
    await client.post("/api/review", json={"text": "learn SQL", "locale": "<script>"})

    assert coach.reviewed == [("learn SQL", "", "en"), ("learn SQL", "", "")]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, '"text" is missing'),
        ({"text": 7}, '"text" must be a text'),
        ({"text": " \n "}, "Write a goal first"),
        ({"text": "learn SQL", "today": "never"}, "no day of the calendar"),
        ({"text": "learn SQL", "today": 3}, '"today" must be a text'),
    ],
)
async def test_what_cannot_be_judged_is_refused_in_a_sentence(client, coach, body, said):
    response = await client.post("/api/review", json=body)

    assert response.status == 400
    assert said in (await response.json())["error"]
    assert coach.reviewed == []


async def test_the_page_learns_the_coachs_day(client):
    assert await (await client.get("/api/review")).json() == {"today": "2026-05-15"}


async def test_a_coach_that_breaks_logs_nothing_of_the_goal(client, coach, caplog):
    coach.broken = True

    response = await client.post("/api/review", json={"text": "a secret goal"})

    assert response.status == 503
    assert "secret" not in caplog.text


def test_the_page_has_no_script_or_style_inside_every_field_a_label_and_sends_no_form():
    page = files("adapters.web").joinpath("review.html").read_text(encoding="utf-8")
    script = files("adapters.web").joinpath("review.js").read_text(encoding="utf-8")
    labels = set(re.findall(r'<label[^>]* for="([^"]+)"', page))
    fields = set(re.findall(r'<(?:select|input|textarea)[^>]* id="([^"]+)"', page))

    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script>|javascript:", page)
    assert fields == {"text", "today", "locale"} == labels
    assert not re.search(r"<(?:select|input|textarea)[^>]* name=", page), "sent without script it would be in a URL"
    assert not re.search(r"location|history\.|localStorage|sessionStorage|memory", script)
