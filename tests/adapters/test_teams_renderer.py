"""Every card as Microsoft's own renderer takes it, in light and dark, and as a client does that knows nothing newer.

Every reply of every talk is in `test_teams_talks.py`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from adapters.teams.cards import answer, cards, neutral
from adapters.teams.form_card import form_card
from adapters.teams.home_card import home_card
from adapters.text import shown
from conversations.messages import Reply
from tests.adapters.teams_shapes import NEWER, titles, words
from tests.adapters.test_slack_blocks import a_reply, pressed
from tests.adapters.test_slack_forms import FORMS
from tests.adapters.test_slack_page import ANA, HOMES, NOTHING, many
from tests.adapters.test_teams_cards import ODD, REPLIES
from tests.adapters.test_teams_forms import FORM
from tests.chromium import chromium
from tests.official_cards import COLOURS, Renderer
from tests.public_schemas import schema

pytestmark = pytest.mark.browser
OTHERS = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
SAMPLES = {
    "home": home_card(ANA, "home:1", ["29:1"], locale="en").card,
    "home of nobody yet": home_card(NOTHING, "home:1").card,
    "home of 50 goals": home_card(many(50), "home:1", opened="g7").card,
    "form": form_card(FORM, "m1", [("due", "That day is past.")], locale="de").card,
    "answer": answer(a_reply("Whose?", buttons=pressed(9)), "1 · my own", [a_reply("When?", buttons=pressed(2))], "m2")[
        0
    ].card,
    "neutral": neutral(a_reply("Ana"), "show it", "time:7/0").card,
}


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    with chromium() as browser:
        yield Renderer(browser)


@pytest.mark.parametrize("theme", COLOURS)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_card_is_taken_without_a_word(name: str, theme: str, renderer: Renderer) -> None:
    (seen,) = renderer.draw([SAMPLES[name]], COLOURS[theme])

    assert (seen.events, seen.failures) == ([], [])
    assert [button for button in seen.buttons if button] == titles(SAMPLES[name])


@pytest.mark.parametrize("name", SAMPLES)
def test_in_a_narrow_window_nothing_is_cut_off(name: str, renderer: Renderer) -> None:
    (seen,) = renderer.draw([SAMPLES[name]], wide=400)

    assert (seen.too_wide, seen.squeezed) == (False, [])


def test_a_client_that_knows_nothing_newer_shows_the_same_in_words(renderer: Renderer) -> None:
    (seen,) = renderer.draw([SAMPLES["home"]], newer=())

    assert sorted(event.split('"')[1] for event in seen.events) == sorted(NEWER)
    assert "64 %" in seen.text
    assert "21, 16, 14 days; the aim is 10 by Tue 30 Jun" in seen.text


@pytest.mark.parametrize("name", SAMPLES)
def test_a_card_has_the_shape_that_its_schema_wants(name: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    wanted = schema("adaptive-card-1.5.0.json")

    jsonschema.validate(_without_newer(SAMPLES[name]), wanted)


def test_what_a_person_said_is_read_as_they_said_it(renderer: Renderer) -> None:
    made = {odd: cards(a_reply(f"({odd})", buttons=pressed(1)), "m1/0") for odd in ODD}

    seen = iter(renderer.draw([post.card for posts in made.values() for post in posts]))

    for odd, posts in made.items():
        there = list(itertools.islice(seen, len(posts)))
        assert words("\n".join(one.text for one in there)).startswith(words(shown(f"({odd})")))
        assert not any("<a " in one.html or "<img" in one.html or "<li" in one.html for one in there)


@given(REPLIES)
@OTHERS
def test_any_reply_is_read_as_it_was_written(renderer: Renderer, reply: Reply) -> None:
    posts = cards(reply, "m1/0")

    seen = renderer.draw([post.card for post in posts])

    assert [(one.events, one.failures) for one in seen] == [([], [])] * len(posts)
    written = words(shown("\n".join(line.plain() for line in reply.lines)))
    assert words("\n".join(one.text for one in seen)).startswith(written)


@given(HOMES, FORMS)
@OTHERS
def test_any_page_and_any_form_is_taken(renderer: Renderer, home: Any, form: Any) -> None:
    seen = renderer.draw([home_card(home, "home:1", ["29:1"]).card, form_card(form, "m1").card])

    assert [(one.events, one.failures) for one in seen] == [([], [])] * 2


def _without_newer(part: Any) -> Any:
    """A card as an older client takes it."""
    if isinstance(part, list):
        found = [_without_newer(each) for each in part]
        return [each for each in found if each != "drop"]
    if not isinstance(part, dict):
        return part
    if part.get("type") in NEWER:
        return _without_newer(part["fallback"])
    return {name: _without_newer(value) for name, value in part.items()}
