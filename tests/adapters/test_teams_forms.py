from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from adapters.teams.carddata import CLOSE, SUBMIT, OnCard, form_of, read
from adapters.teams.elements import Post
from adapters.teams.form_card import form_card
from conversations.messages import Field, Form
from tests.adapters.teams_shapes import check, parts, texts, titles
from tests.adapters.test_slack_blocks import TEXTS
from tests.adapters.test_slack_forms import FORM as PLAIN
from tests.adapters.test_slack_forms import FORMS

FORM = replace(PLAIN, needed="This one I need.")


def inputs(post: Post) -> list[Any]:
    return [part for part in parts(post.card) if part["type"].startswith("Input.")]


def sent(post: Post, **typed: str) -> OnCard:
    """What comes back when somebody presses the first button of a form, with some inputs filled in otherwise."""
    first = next(part for part in parts(post.card) if part["type"] == "ActionSet")["actions"][0]
    filled = {each["id"]: typed.get(each["id"].removeprefix("f."), each.get("value", "")) for each in inputs(post)}
    found = read(json.loads(json.dumps(first["data"] | filled)))
    assert found is not None
    return found


def test_a_form_is_a_card_filled_in_with_what_is_known() -> None:
    post = form_card(FORM, "edit_goal", locale="en")

    check(post)
    assert post.text.splitlines()[:2] == ["Change this goal", "The goal: Cut onboarding"]
    assert [(each["id"], each["type"], each["isRequired"]) for each in inputs(post)] == [
        ("f.title", "Input.Text", True), ("f.sign", "Input.Text", False), ("f.kind", "Input.ChoiceSet", False),
        ("f.due", "Input.Date", False), ("f.measure", "Input.Text", False),
    ]  # fmt: skip
    first, sign, kind = inputs(post)[:3]
    assert (first["label"], first["placeholder"], first["errorMessage"], first["value"]) == (
        "The goal", "In your own words.", "This one I need.", "Cut onboarding",
    )  # fmt: skip
    assert sign["isMultiline"]
    assert (kind["value"], kind["choices"][1]["title"]) == ("learning", "something to learn")
    assert titles(post.card) == ["Save", "Leave it"]


def test_what_comes_back_is_the_form_that_went_out() -> None:
    found = sent(form_card(FORM, "m1"), title="Cut onboarding to 10 days", kind="performance")

    assert (found.letter, found.action, form_of(found.value), found.stamp) == ("m1", SUBMIT, ("edit_goal", "g1"), "7")
    assert found.fields == (
        ("title", "Cut onboarding to 10 days"), ("sign", "two lines\nof it"), ("kind", "performance"),
        ("due", "2026-06-30"), ("measure", ""),
    )  # fmt: skip


def test_the_other_button_leaves_it_whatever_is_filled_in() -> None:
    row = next(part for part in parts(form_card(FORM, "m1").card) if part["type"] == "ActionSet")

    left = row["actions"][1]

    assert read(left["data"]) == OnCard("m1", None, "", CLOSE, "Leave it")
    assert (left["associatedInputs"], left["fallback"]["associatedInputs"]) == ("none", "none")


def test_what_is_wrong_stands_below_its_input_and_the_rest_on_top() -> None:
    refusals = [("due", "That day is past."), ("due", "Which year?"), ("gone", "Not here.")]

    post = form_card(FORM, "m1", refusals, [("title", "Cut it"), ("due", "2020-01-01")])

    check(post)
    assert post.card is not None
    kinds = [(part["type"], part.get("id")) for part in post.card["body"]]
    assert kinds[1] == ("RichTextBlock", None)
    assert kinds[kinds.index(("Input.Date", "f.due")) + 1] == ("RichTextBlock", None)
    assert list(texts(post.card)) == ["Change this goal", "Not here.", "That day is past. Which year?"]
    assert [each.get("value") for each in inputs(post)][:4] == ["Cut it", "two lines\nof it", "learning", "2020-01-01"]


def test_a_value_longer_than_an_input_is_shown_and_not_offered_for_change() -> None:
    field = Field("note", "Note", "a long note " * 300)

    post = form_card(Form("edit_goal", "g1", "Change", (field,), "Save", "Close"), "m1")

    check(post)
    assert inputs(post) == []
    assert list(texts(post.card))[1].startswith("Note: a long note a long note")


def test_a_long_message_to_be_kept_is_filled_in_as_far_as_it_goes() -> None:
    words = "what everybody said about it & more " * 200
    field = Field("line", "To be kept", words, kind="long", optional=False)

    post = form_card(Form("save_evidence", words, "Keep it", (field,), "Save", "Close", "line:1"), "m1")

    check(post)
    assert words.startswith(inputs(post)[0]["value"])
    assert form_of(sent(post).value) == ("save_evidence", "")


def test_of_many_options_the_one_of_now_is_always_there() -> None:
    options = tuple((f"o{at}", f"option {at}") for at in range(300))
    field = Field("which", "Which", "o250", kind="choice", options=options)

    (which,) = inputs(form_card(Form("edit_goal", "g1", "Change", (field,), "Save", "Close"), "m1"))

    assert len(which["choices"]) == 100
    assert which["value"] == "o250"


@pytest.mark.parametrize("day", ["soon", "2026-02-31", "20260630", "٢٠٢٦-٠٦-٣٠", ""])
def test_a_day_that_is_none_is_left_open(day: str) -> None:
    (due,) = inputs(form_card(Form("f", "", "F", (Field("due", "Day", day, kind="day"),), "Save", "Close"), "m1"))

    assert "value" not in due


@given(FORMS, TEXTS)
@settings(max_examples=40, deadline=None)
def test_any_form_is_taken_by_teams(form: Form, said: str) -> None:
    steps = [field.step for field in form.fields]

    check(form_card(form, "m1", [(step, said) for step in steps], [(step, said) for step in steps[:1]]))
