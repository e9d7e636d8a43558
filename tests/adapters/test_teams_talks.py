"""Every reply of every talk as Teams shows it.

`CAIRN_WRITE_DOCS=1 pytest tests/adapters/test_teams_talks.py` writes docs/teams-contact-sheet.html anew.
"""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from adapters.teams.cards import answer, cards, neutral, quotes
from adapters.teams.elements import Post
from adapters.teams.form_card import form_card
from adapters.teams.home_card import home_card
from conversations.catalog import CATALOG, COMMANDS
from conversations.coaching.home import home
from conversations.forms import form_of
from conversations.messages import Reply
from tests.adapters.teams_shapes import check, said, titles, words
from tests.adapters.test_slack_page import many
from tests.chromium import chromium
from tests.coaching.test_chart import TWO, WORDS, facts
from tests.official_cards import COLOURS, Renderer
from tests.replies import Answer
from tests.teams_sheet import page

SHEET = Path(__file__).parents[2] / "docs" / "teams-contact-sheet.html"


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    with chromium() as browser:
        yield Renderer(browser)


@pytest.fixture(scope="module")
def replies(answers: list[Answer]) -> list[Reply]:
    return list(dict.fromkeys(reply for answer in answers for reply in answer.replies))


def pressed_ones(answers: list[Answer]) -> Iterator[tuple[Reply, str, tuple[Reply, ...]]]:
    """What was pressed under what, and what came of it."""
    for before, after in itertools.pairwise(answers):
        same = (before.talk, before.transcript) == (after.talk, after.transcript)
        under = [reply for reply in before.replies if reply.buttons]
        if same and after.pressed and under:
            yield under[-1], f"1 · {under[-1].buttons[0].label}", after.replies


def test_every_reply_of_every_talk_is_taken_by_teams_and_says_the_same(replies: list[Reply]) -> None:
    for reply in replies:
        made = cards(reply, "m1/0", "en")
        written = words("\n".join(line.plain() for line in reply.lines))
        for post in made:
            check(post)
        assert "".join(said(post.card) for post in made).startswith(written)
        assert "".join(words(post.text) for post in made).startswith(written)
        assert len(titles(made[-1].card)) == len(reply.buttons)


def test_an_ordinary_reply_is_one_small_card(replies: list[Reply]) -> None:
    made = [cards(reply, "m1/0", "en") for reply in replies]

    sizes = sorted(len(str(posts[0].card)) for posts in made)
    assert sum(len(posts) == 1 for posts in made) > 0.99 * len(made)
    assert sizes[int(0.9 * len(sizes))] < 4_000


def test_what_comes_of_a_press_fits_in_the_place_of_the_card(answers: list[Answer]) -> None:
    made = [answer(under, chosen, after, "m2", "en") for under, chosen, after in pressed_ones(answers)]

    assert len(made) > 100
    for posts in made:
        for post in posts:
            check(post)
    assert sum(len(posts) == 1 for posts in made) > 0.99 * len(made)


@pytest.mark.browser
@pytest.mark.parametrize("theme", COLOURS)
def test_the_official_renderer_takes_every_reply_without_a_word(
    replies: list[Reply], theme: str, renderer: Renderer
) -> None:
    posts = [(reply, post) for reply in replies for post in cards(reply, "m1/0", "en")]

    seen = renderer.draw([post.card for _, post in posts], COLOURS[theme])

    assert [one for one in seen if one.events or one.failures or one.too_wide] == []
    assert {label for one in seen for label in one.squeezed} == set()
    heard: dict[Reply, str] = {}
    for (reply, _), one in zip(posts, seen, strict=True):
        heard[reply] = f"{heard.get(reply, '')}\n{one.text}"
    for reply, text in heard.items():
        assert words(text).startswith(words("\n".join(line.plain() for line in reply.lines)))
        assert all(words(button.label)[:40] in words(text) for button in reply.buttons)


@pytest.mark.browser
def test_the_official_renderer_takes_what_comes_of_every_press(answers: list[Answer], renderer: Renderer) -> None:
    made = [post for pressed in pressed_ones(answers) for post in answer(*pressed, "m2", "en")]

    seen = renderer.draw([post.card for post in made])

    assert [one for one in seen if one.events or one.failures or one.too_wide or one.squeezed] == []


def views(answers: list[Answer]) -> list[tuple[str, Any]]:
    """The home page of nobody yet, of somebody, of many goals; every form; what stands in a pressed card's place."""
    known = replace(facts(TWO), text=WORDS["en"].line)
    shown: list[tuple[str, Post]] = [("Home, nothing yet", home_card(home(facts([], ()), WORDS["en"]), "home:1"))]
    for locale, spoken in WORDS.items():
        shown.append((f"Home ({locale})", home_card(home(known, spoken), "home:1", locale=locale)))
    for count in (3, 50):
        shown.append((f"Home, {count} goals", home_card(many(count), "home:1")))
    shown.append(("Home, 50 goals, one of them touched", home_card(many(50), "home:1", opened="g37")))
    for name, command in COMMANDS.items():
        about = "They said the demo was clear." if command.form and not command.form.keeps_about else "g1"
        form = form_of(name, about, known, WORDS["en"], CATALOG, COMMANDS)
        shown += [(f"Form {name}", form_card(form, "m1"))] if form else []
    form = form_of("edit_goal", "g1", known, WORDS["de"], CATALOG, COMMANDS)
    assert form is not None
    refused = [("due", WORDS["de"].line("everywhere/not_a_day", {}))]
    shown.append(("Form edit_goal (de), with a refusal", form_card(form, "m1", refused, [("due", "2026-02-30")])))
    for under, chosen, after in [one for one in pressed_ones(answers) if len(one[2]) < 3][:120:30]:
        shown.append(("After a press", answer(under, chosen, after, "m2")[0]))
    digest = next(one for each in answers for one in each.replies if quotes(one) and each.talk == "digest")
    shown.append(("What the coach begins, until it is opened", neutral(digest, "show it", "time:7/0")))
    return [(title, post.card) for title, post in shown]


@pytest.mark.browser
def test_one_page_shows_them_all(answers: list[Answer], renderer: Renderer) -> None:
    sheet = page(renderer, answers, views(answers))

    if os.environ.get("CAIRN_WRITE_DOCS"):
        SHEET.write_text(sheet, "utf-8")
    assert re.findall(r"(?:src|href)=.(?!#|data:)|url\(|@import|<script", sheet) == []
    assert len(sheet.encode()) < 900_000


def test_the_page_is_of_every_talk(answers: list[Answer]) -> None:
    there = set(re.findall(r'<section id="(\w+)">', SHEET.read_text("utf-8")))

    assert {answer.talk for answer in answers} - there == set(), "write the page anew with CAIRN_WRITE_DOCS=1"
