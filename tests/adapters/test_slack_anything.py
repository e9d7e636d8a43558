"""Whatever comes, reading it gives one of the known values and never raises."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.decoding import Odd, a_form, an_object
from adapters.slack.events import read
from adapters.slack.gate import REASONS as VERDICTS
from adapters.slack.gate import Gate
from adapters.slack.incoming import REASONS, Ignored, Incoming
from adapters.slack.markup import typed
from adapters.slack.text import escaped
from conversations.messages import Message
from tests.adapters.slack_payloads import everything

KINDS = get_args(Incoming)
NAMES = sorted({name for payload in everything() for name in json.dumps(payload).split('"')[1::2]})
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(NAMES)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES) | st.text(), inner, max_size=6),
    max_leaves=30,
)


def known(found: Incoming) -> bool:
    """Whether it is one of the values there are, and whole."""
    if isinstance(found, Ignored):
        return found.reason in REASONS
    message = getattr(found, "message", None)
    return type(found) in KINDS and (message is None or whole(message))


def whole(message: Message) -> bool:
    """Whether a message says by what it is known and who sent it, in words that fit any database."""
    named = (message.key, message.place, message.user)
    return all(named) and all(name.isascii() and name.isprintable() for name in named)


def spots(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a payload."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way, *(spot for name, one in inner for spot in spots(one, (*way, name)))]


def changed(payload: Any, way: tuple[Any, ...], value: Any) -> Any:
    """A payload with another value at one place of it."""
    if not way:
        return value
    payload = copy.deepcopy(payload)
    inner = payload
    for name in way[:-1]:
        inner = inner[name]
    inner[way[-1]] = value
    return payload


@given(VALUES)
def test_anything_at_all_is_read(payload: Any) -> None:
    assert known(read(payload))


@settings(max_examples=300)
@given(st.data())
def test_a_whole_payload_with_something_else_in_it_is_read(data: st.DataObject) -> None:
    payload: Any = data.draw(st.sampled_from(everything()))

    for _ in range(data.draw(st.integers(1, 3))):
        payload = changed(payload, data.draw(st.sampled_from(spots(payload))), data.draw(VALUES))

    assert known(read(payload))


def test_a_whole_payload_is_never_passed_over() -> None:
    assert [read(payload) for payload in everything() if isinstance(read(payload), Ignored)] == []


def test_a_whole_payload_with_any_one_place_of_another_kind_is_read() -> None:
    odd: list[Any] = [None, True, 7, -1.5, "", "\ud800", "\x00", [], [[]], {}, {"id": 1}, "E0ORG0001", "x" * 5_000]

    for payload in everything():
        for way in spots(payload):
            assert all(known(read(changed(payload, way, value))) for value in odd), way


@given(st.binary() | st.text().map(str.encode), st.dictionaries(st.text(), st.text()), st.floats())
def test_any_request_gets_a_verdict(body: bytes, headers: dict[str, str], now: float) -> None:
    verdict = Gate("secret").look(headers.items(), body, now)

    assert (verdict.status, verdict.payload) in ((401, None), (200, None))
    assert verdict.reason in VERDICTS


@given(VALUES, st.text(), st.sampled_from([an_object, a_form]))
def test_any_text_is_an_object_or_odd(value: Any, text: str, reader: Callable[[str], dict[str, Any]]) -> None:
    for given_text in (json.dumps(value), text):
        with suppress(Odd):
            assert isinstance(reader(given_text), dict)


@given(st.text() | st.text("<>&;|@#!amplgt "))
def test_what_is_escaped_comes_back_equal(text: str) -> None:
    assert typed(escaped(text)) == text


@given(st.text("<>&;|@#!:^ampltgU1 "))
def test_any_markup_is_read(text: str) -> None:
    assert isinstance(typed(text, "U1"), str)
