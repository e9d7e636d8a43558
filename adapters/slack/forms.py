"""A form as a modal view, and what is wrong with it as errors at its fields; pure functions.

`submissions.py` reads what comes back: the view's `callback_id` and `private_metadata` are made there, and each field
stands in a block whose `block_id` is its step.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from adapters.slack.blocks import LONGEST_LABEL, Block, plain_text, posts, section
from adapters.slack.submissions import CALLBACK, carried
from adapters.slack.text import cut_hard, joined, one_line, seen, short, shown, size
from conversations.messages import Field, Form, Reply

LONGEST_TITLE = 24
"""Of a modal's title and of its two buttons."""
LONGEST_WORD = 150
"""Of a field's label, which Slack would take longer, and of an option's value."""
LONGEST_INPUT = 3_000
LONGEST_CARRIED = 3_000
LONGEST_HINT = 2_000
MOST_FIELDS = 100
MOST_OPTIONS = 100
VALUE = "value"
"""The `action_id` of every field."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def form_view(form: Form, edition: str = "") -> dict[str, Any]:
    """A form as a modal, filled in with what is known.

    Slack keeps what somebody typed in a block of the same name; an `edition` gives the blocks other names, so that
    what is there now is shown instead.
    """
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": _carried(form),
        "title": _named(form.title),
        "submit": _named(form.submit),
        "close": _named(form.close),
        "blocks": [_block(field, edition) for field in form.fields[:MOST_FIELDS]] or [_said(form.title)],
    }


def _carried(form: Form) -> str:
    """What the view carries along; words that the form is about were only there to be filled in, and are left out."""
    whole = carried(form)
    return whole if size(whole) <= LONGEST_CARRIED else carried(replace(form, about=""))


def said_view(reply: Reply, title: str = "Cairn", close: str = "") -> dict[str, Any]:
    """A modal that only says something: "one moment", or that nothing could be saved."""
    blocks = [block for post in posts(reply)[:1] for block in post.blocks if block["type"] == "rich_text"]
    view = {"type": "modal", "title": _named(title), "blocks": blocks or [_said(title)]}
    return {**view, "close": _named(close)} if close else view


def errors(refusals: Iterable[tuple[str, str]], blocks: Mapping[str, str]) -> dict[str, str]:
    """What is said at the fields of a form that was not taken: block_id → text, for `response_action: errors`.

    `blocks` has the block of each step, as `submissions.py` read it; what is said at a step that has none stands at
    the first.
    """
    first = next(iter(blocks.values()), "")
    found: dict[str, str] = {}
    for step, said in refusals:
        block = blocks.get(step, first)
        found[block] = short(joined((found.get(block, ""), one_line(said)), " "), LONGEST_HINT)
    return found


def _named(text: str) -> Block:
    return plain_text(_short(text, LONGEST_TITLE))


def _short(text: str, most: int, otherwise: str = "…") -> str:
    line = short(one_line(text), most)
    return line if seen(line) else otherwise


def _said(text: str) -> Block:
    return section(_short(text, LONGEST_WORD))


def _block(field: Field, edition: str) -> Block:
    """A field as an input; one that holds more than an input may and can be left alone is only shown."""
    label, value = _short(field.label, LONGEST_WORD, field.step), shown(field.value)
    if size(value) > LONGEST_INPUT and not field.optional:
        value = cut_hard(value, LONGEST_INPUT)[0]
    elif size(value) > LONGEST_INPUT:
        return section(short(f"{label}: {one_line(value)}", LONGEST_INPUT))
    made: Block = {
        "type": "input",
        "block_id": joined((field.step, edition), ":"),
        "label": plain_text(label),
        "element": _element(field, value),
        "optional": field.optional,
    }
    hint = one_line(field.hint)
    return {**made, "hint": plain_text(short(hint, LONGEST_HINT))} if seen(hint) else made


def _element(field: Field, value: str) -> Block:
    if field.kind == "day":
        return {"type": "datepicker", "action_id": VALUE} | ({"initial_date": value} if _is_day(value) else {})
    options = [_option(*option) for option in dict(field.options).items() if _has_room(option[0])]
    if field.kind == "choice" and options:
        return _choice(options, value)
    element = {"type": "plain_text_input", "action_id": VALUE, "max_length": LONGEST_INPUT}
    element["multiline"] = field.kind == "long" or "\n" in value
    return {**element, "initial_value": value} if seen(value) else element


def _choice(options: list[Block], value: str) -> Block:
    """What can be chosen; what is chosen now is among it however many there are."""
    now = next((option for option in options if option["value"] == value), None)
    shown_ones = options[:MOST_OPTIONS]
    if now is not None and now not in shown_ones:
        shown_ones[-1] = now
    made: Block = {"type": "static_select", "action_id": VALUE, "options": shown_ones}
    return {**made, "initial_option": now} if now is not None else made


def _option(value: str, label: str) -> Block:
    return {"text": plain_text(_short(label, LONGEST_LABEL)), "value": value}


def _has_room(value: str) -> bool:
    return seen(value) and shown(value) == value and size(value) <= LONGEST_WORD


def _is_day(value: str) -> bool:
    try:
        return bool(_DAY.fullmatch(value)) and date.fromisoformat(value) is not None
    except ValueError:
        return False
