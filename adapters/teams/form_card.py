"""A form as a card: inputs filled in with what is known, and what is wrong with one right below it; pure functions.

What is sent back is the data of the button and every input under "f." and its step; `carddata.py` reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from adapters.teams.carddata import CLOSE, FIELD, SUBMIT, acting, named
from adapters.teams.elements import LONGEST_LABEL, Element, Post, button, card, fits, heading, line_of, rows
from adapters.teams.texts import a_line, literal, short
from adapters.text import cut, joined, one_line, seen, shown
from conversations.messages import Field, Form, Line, Span

LONGEST_INPUT = 3_000
LONGEST_SAID = 60
"""Of a value, where the form is told in plain words."""
LONGEST_ABOUT = 1_000
"""Of what a form is about; longer words were only there to be filled in, and are left out."""


class Room(NamedTuple):
    """How long things may be, so that everything fits, in characters."""

    fields: int
    input: int
    """What is in an input; one that would hold more is only shown."""
    word: int
    """A field's label, what stands in an empty one, and an option."""
    refusal: int
    options: int


ROOMS = (
    Room(30, LONGEST_INPUT, 150, 300, 100), Room(30, 1_000, 100, 200, 50), Room(20, 300, 60, 100, 25),
    Room(10, 100, 40, 60, 10), Room(3, 30, 20, 20, 5),
)  # fmt: skip
"""From the first with which the form fits; the last always does."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def form_card(
    form: Form,
    key: str,
    refusals: Sequence[tuple[str, str]] = (),
    values: Sequence[tuple[str, str]] = (),
    locale: str = "",
) -> Post:
    """A form, with what somebody typed into it (`values`) and what is wrong with that (`refusals`), as they came back.

    What is said at a step that has no field stands on top. `key` tells the form from others: it goes into its data.
    """
    made = (_form(form, key, refusals, dict(values), room, locale) for room in ROOMS)
    return next(post for post, room in zip(made, ROOMS, strict=True) if fits(post) or room is ROOMS[-1])


def _form(
    form: Form, key: str, refusals: Sequence[tuple[str, str]], typed: Mapping[str, str], room: Room, locale: str
) -> Post:
    fields = [field._replace(value=typed.get(field.step, field.value)) for field in form.fields[: room.fields]]
    known = {field.step for field in fields}
    title = a_line(form.title, room.word)
    body = [heading(title), *_refused([said for step, said in refusals if step not in known], room)]
    said = [title]
    for field in fields:
        wrong = [one for step, one in refusals if step == field.step]
        body += [*_input(field, form, room), *_refused(wrong, room)]
        value = short(one_line(field.value), min(LONGEST_SAID, room.input))
        said += [joined((short(one_line(field.label), room.word), value), ": "), *map(one_line, wrong)]
    body += [{**each, "spacing": "medium"} for each in rows(_buttons(form, key))]
    text = joined((short(line, room.refusal) for line in said if seen(line)), "\n")
    return Post(text, card(body, text, locale))


def _buttons(form: Form, key: str) -> Iterator[Element]:
    about = form.about if len(form.about) <= LONGEST_ABOUT else ""
    submit = acting(key, SUBMIT, named(form.name, about), form.stamp)
    yield button(form.submit, submit, style="positive")
    close = a_line(form.close, LONGEST_LABEL)
    left = button(close, acting(key, CLOSE, close), associatedInputs="none")
    yield {**left, "fallback": {**left["fallback"], "associatedInputs": "none"}}


def _refused(said: Sequence[str], room: Room) -> list[Element]:
    text = short(joined(map(one_line, said), " "), room.refusal)
    line = line_of(Line((Span(text, said=True),)), color="attention") if seen(text) else None
    return [line] if line else []


def _input(field: Field, form: Form, room: Room) -> list[Element]:
    """A field as an input; one that holds more than an input may, and can be left alone, is only shown."""
    value, label = shown(field.value), a_line(literal(field.label), room.word, field.step)
    if len(value) > room.input and field.optional and field.kind in ("text", "long"):
        spans = Span(f"{label}: ", strong=True), Span(short(value, room.input), said=True)
        line = line_of(Line(spans), spacing="medium")
        return [line] if line else []
    hint = a_line(literal(field.hint), room.word, "")
    return [
        {
            **_element(field, cut(value, room.input, len)[0], room),
            "id": FIELD + field.step,
            "label": label,
            "isRequired": not field.optional,
            "errorMessage": a_line(literal(form.needed), room.word, label),
            "spacing": "medium",
            **({"placeholder": hint} if hint else {}),
        }
    ]


def _element(field: Field, value: str, room: Room) -> Element:
    if field.kind == "day":
        return {"type": "Input.Date"} | ({"value": value} if _is_day(value) else {})
    options = [
        {"title": a_line(literal(label), room.word), "value": option}
        for option, label in dict(field.options).items()
        if seen(option) and shown(option) == option and len(option) <= room.word
    ]
    if field.kind == "choice" and options:
        return _choice(options, field.value, room.options)
    made: Element = {"type": "Input.Text", "maxLength": LONGEST_INPUT}
    if field.kind == "long" or "\n" in value:
        made["isMultiline"] = True
    return {**made, "value": value} if seen(value) else made


def _choice(options: list[Element], value: str, most: int) -> Element:
    """What can be chosen; what is chosen now is among it however many there are."""
    now = next((option for option in options if option["value"] == value), None)
    offered = options[:most]
    if now is not None and now not in offered:
        offered[-1] = now
    made: Element = {"type": "Input.ChoiceSet", "style": "compact", "wrap": True, "choices": offered}
    return {**made, "value": value} if now is not None else made


def _is_day(value: str) -> bool:
    try:
        return bool(_DAY.fullmatch(value)) and date.fromisoformat(value) is not None
    except ValueError:
        return False
