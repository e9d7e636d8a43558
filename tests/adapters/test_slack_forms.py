from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.events import read
from adapters.slack.forms import errors, form_view, said_view
from adapters.slack.incoming import Submitted
from conversations.messages import Field, Form, Line, Reply, Span
from tests.adapters.slack_shapes import check_view, texts
from tests.adapters.test_slack_blocks import TEXTS

KINDS = ("performance", "a result"), ("learning", "something to learn")
FORM = Form(
    "edit_goal", "g1", "Change this goal",
    (
        Field("title", "The goal", "Cut onboarding", "In your own words.", optional=False),
        Field("sign", "What would show it", "two lines\nof it", kind="long"),
        Field("kind", "Kind", "learning", kind="choice", options=KINDS),
        Field("due", "Day", "2026-06-30", kind="day"),
        Field("measure", "Counted in", ""),
    ),
    "Save", "Leave it", stamp="7",
)  # fmt: skip


def sent(view: Any, **typed: str) -> Any:
    """What Slack sends when somebody presses the button of a form, with some fields filled in otherwise."""
    values: dict[str, Any] = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            element, step = block["element"], block["block_id"].partition(":")[0]
            values[block["block_id"]] = {element["action_id"]: _state(element, typed.get(step))}
    return {
        "type": "view_submission", "team": {"id": "T1"}, "user": {"id": "U1", "team_id": "T1"},
        "view": {**view, "id": "V1", "hash": "1.a", "state": {"values": values}},
    }  # fmt: skip


def _state(element: Any, typed: str | None) -> Any:
    if element["type"] == "plain_text_input":
        value = element.get("initial_value") if typed is None else typed
        return {"type": element["type"], "value": value}
    if element["type"] == "datepicker":
        return {"type": element["type"], "selected_date": typed or element.get("initial_date")}
    options = [one for one in element["options"] if one["value"] == typed]
    return {"type": element["type"], "selected_option": options[0] if options else element.get("initial_option")}


def test_a_form_is_a_modal_filled_in_with_what_is_known() -> None:
    view = form_view(FORM)

    check_view(view)
    assert [view[name]["text"] for name in ("title", "submit", "close")] == ["Change this goal", "Save", "Leave it"]
    assert [(block["block_id"], block["element"]["type"], block["optional"]) for block in view["blocks"]] == [
        ("title", "plain_text_input", False), ("sign", "plain_text_input", True), ("kind", "static_select", True),
        ("due", "datepicker", True), ("measure", "plain_text_input", True),
    ]  # fmt: skip
    assert view["blocks"][0]["hint"]["text"] == "In your own words."
    assert view["blocks"][1]["element"]["multiline"]
    assert view["blocks"][2]["element"]["initial_option"]["text"]["text"] == "something to learn"
    assert "initial_value" not in view["blocks"][4]["element"]


def test_what_comes_back_is_the_form_that_went_out() -> None:
    incoming = read(sent(form_view(FORM), title="Cut onboarding to 10 days", kind="performance"))

    assert isinstance(incoming, Submitted)
    assert (incoming.message.text, incoming.message.stamp) == ("edit_goal g1", "7")
    assert incoming.message.form == (
        ("title", "Cut onboarding to 10 days"), ("sign", "two lines\nof it"), ("kind", "performance"),
        ("due", "2026-06-30"), ("measure", ""),
    )  # fmt: skip


def test_an_edition_shows_what_is_there_now_and_comes_back_the_same() -> None:
    view = form_view(FORM, "8")

    incoming = read(sent(view))

    assert [block["block_id"] for block in view["blocks"]][:2] == ["title:8", "sign:8"]
    assert isinstance(incoming, Submitted)
    assert incoming.message.form is not None
    assert [step for step, _ in incoming.message.form] == ["title", "sign", "kind", "due", "measure"]


def test_what_is_wrong_stands_at_its_field_and_the_rest_at_the_first() -> None:
    incoming = read(sent(form_view(FORM, "8")))
    assert isinstance(incoming, Submitted)

    found = errors([("due", "That day is past."), ("due", "Which year?"), ("gone", "Not here.")], incoming.blocks)

    assert found == {"due:8": "That day is past. Which year?", "title:8": "Not here."}


def test_a_value_longer_than_an_input_is_shown_and_not_offered_for_change() -> None:
    field = Field("note", "Note", "a long note " * 300)

    (block,) = form_view(Form("edit_goal", "g1", "Change", (field,), "Save", "Close"))["blocks"]

    assert block["type"] == "section"
    assert block["text"]["text"].startswith("Note: a long note a long note")


def test_a_long_message_to_be_kept_is_filled_in_as_far_as_it_goes() -> None:
    words = "what everybody said about it & more " * 200
    field = Field("line", "To be kept", words, kind="long", optional=False)

    view = form_view(Form("save_evidence", words, "Keep it", (field,), "Save", "Close", "line:1"))

    check_view(view)
    assert words.startswith(view["blocks"][0]["element"]["initial_value"])
    incoming = read(sent(view))
    assert isinstance(incoming, Submitted)
    assert (incoming.message.text, incoming.message.stamp) == ("save_evidence", "line:1")


def test_of_many_options_the_one_of_now_is_always_there() -> None:
    options = tuple((f"o{at}", f"option {at}") for at in range(300))
    field = Field("which", "Which", "o250", kind="choice", options=options)

    (block,) = form_view(Form("edit_goal", "g1", "Change", (field,), "Save", "Close"))["blocks"]

    assert len(block["element"]["options"]) == 100
    assert block["element"]["initial_option"]["value"] == "o250"


@pytest.mark.parametrize("day", ["soon", "2026-02-31", "20260630", "٢٠٢٦-٠٦-٣٠", ""])
def test_a_day_that_is_none_is_left_open(day: str) -> None:
    (block,) = form_view(Form("f", "", "F", (Field("due", "Day", day, kind="day"),), "Save", "Close"))["blocks"]

    assert block["element"] == {"type": "datepicker", "action_id": "value"}


def test_a_modal_can_say_that_it_takes_a_moment() -> None:
    view = said_view(Reply(("everywhere/one_moment",), (Line((Span("One moment."),)),)))

    check_view(view)
    assert list(texts(view["blocks"])) == ["One moment."]


STEPS = st.from_regex(r"[a-z_]{1,20}", fullmatch=True)
FIELDS = st.builds(
    Field, STEPS, TEXTS, TEXTS, TEXTS, st.sampled_from(["text", "long", "choice", "day"]),
    st.lists(st.tuples(TEXTS, TEXTS), max_size=5).map(tuple), st.booleans(),
)  # fmt: skip
FORMS = st.builds(
    Form, STEPS, STEPS, TEXTS, st.lists(FIELDS, max_size=9, unique_by=lambda field: field.step).map(tuple), TEXTS,
    TEXTS, STEPS,
)  # fmt: skip


@given(FORMS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_any_form_is_taken_by_slack(form: Form, said: str) -> None:
    check_view(form_view(form))
    check_view(said_view(Reply((), (Line((Span(said),)),)), said, said))
    for text in errors([(field.step, said) for field in form.fields], {"a": "a"}).values():
        assert len(text.encode("utf-16-le")) <= 4_000
