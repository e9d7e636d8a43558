"""What a card of Teams carries comes back as what it was, and nothing else does."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.teams.carddata import ACTIONS, OURS, OnCard, acting, form_of, named, pressing, read
from conversations.messages import Press

WORDS = st.text(max_size=20)
KEYS = st.text(min_size=1, max_size=20)
PRESSES = st.builds(Press, WORDS.map(lambda text: text.replace("|", "")), st.just("kind"), st.integers(0, 9_999), WORDS)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.sampled_from([OURS, "k", "p", "a", "f.x"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
NEARLY = st.dictionaries(st.sampled_from(["k", "p", "l", "a", "v", "s", "x"]), ANYTHING)


def sent(data: dict[str, Any]) -> Any:
    """The data as it comes back from Teams."""
    return json.loads(json.dumps(data))


@given(KEYS, PRESSES, WORDS)
@settings(max_examples=50, deadline=None)
def test_a_button_comes_back_as_the_press_it_stands_for(key: str, press: Press, label: str) -> None:
    assert read(sent(pressing(key, press, label))) == OnCard(key, press, label)


@given(KEYS, st.sampled_from(ACTIONS), WORDS, WORDS)
@settings(max_examples=50, deadline=None)
def test_another_action_comes_back_with_what_it_is_about(key: str, action: str, value: str, stamp: str) -> None:
    assert read(sent(acting(key, action, value, stamp))) == OnCard(key, None, "", action, value, stamp)


@given(st.from_regex(r"[a-z_]+", fullmatch=True), WORDS)
@settings(max_examples=50, deadline=None)
def test_a_form_and_what_it_is_about_are_one_value(form: str, about: str) -> None:
    assert form_of(named(form, about)) == (form, about)


def test_what_is_in_the_inputs_comes_with_their_steps() -> None:
    data = acting("edit_goal", "submit", named("edit_goal", "g1"), "7")

    found = read(data | {"f.title": "Cut onboarding", "f.due": None, "f.": "x", "other": "y", "f.why": ""})

    assert found is not None
    assert found.fields == (("title", "Cut onboarding"), ("due", ""), ("why", ""))


@pytest.mark.parametrize("data", [
    None, "cairn", 7, [], {}, {OURS: None}, {OURS: "x"}, {OURS: []}, {OURS: {}}, {OURS: {"k": "m1"}},
    {OURS: {"k": "", "p": "t|s|1|v"}}, {OURS: {"k": "m1", "p": "t|s|1"}}, {OURS: {"k": "m1", "p": "t|s|-1|v"}},
    {OURS: {"k": "m1", "a": "erase"}}, {OURS: {"k": "m1", "p": "t|s|1|v", "a": "open"}},
    {OURS: {"k": ["m1"], "a": "open"}},
])  # fmt: skip
def test_what_no_card_of_ours_can_have_sent_is_nothing(data: object) -> None:
    assert read(data) is None


@given(ANYTHING | st.builds(lambda ours, more: {OURS: ours} | more, NEARLY, st.dictionaries(WORDS, ANYTHING)))
@settings(max_examples=100, deadline=None)
def test_whatever_comes_nothing_breaks(data: object) -> None:
    found = read(data)

    assert found is None or (found.letter and (found.press is None) == (found.action in ACTIONS))
    assert found is None or all(step and isinstance(text, str) for step, text in found.fields)
