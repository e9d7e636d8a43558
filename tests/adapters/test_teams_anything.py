"""Whatever comes from Teams, reading it gives one of the known values and never raises."""

from __future__ import annotations

import json
from html import escape
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.teams.activities import read
from adapters.teams.incoming import REASONS, Ignored, Incoming
from adapters.teams.markup import typed
from adapters.teams.port import Reference
from tests.adapters.teams_payloads import APP, BOT, CHAT, LETTER, OTHER_TENANT, everything, mention, passed_over
from tests.adapters.test_slack_anything import changed, spots, whole

KINDS = get_args(Incoming)
WHOLE = [*everything(), *passed_over()]
NAMES = sorted({name for payload in WHOLE for name in json.dumps(payload).split('"')[1::2]})
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(NAMES)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES) | st.text(), inner, max_size=6),
    max_leaves=30,
)
ODD: list[Any] = [
    *(None, True, 7, -1.5, "", "\ud800", "\x00", [], [[]], {}, {"id": 1}, "x" * 5_000, "28:", "a/b", "19:x"),
    *(OTHER_TENANT, BOT, CHAT, LETTER, "message", "9" * 13, "0" * 13, "/", "<at>", "&#0;&#xd800;"),
]


def known(found: Incoming) -> bool:
    """Whether it is one of the values there are, and whole."""
    if isinstance(found, Ignored):
        return found.reason in REASONS
    message, reference = getattr(found, "message", None), getattr(found, "reference", None)
    return type(found) in KINDS and (message is None or whole(message)) and (reference is None or fits(reference))


def fits(reference: Reference) -> bool:
    """Whether a reference says where to post, in words that fit any database."""
    needed = (reference.service_url, reference.conversation, reference.user, reference.tenant)
    return all(needed) and all(word.isascii() and len(word) <= 512 for word in reference)


@given(VALUES, st.sampled_from(["", APP]))
def test_anything_at_all_is_read(payload: Any, app_id: str) -> None:
    assert known(read(payload, app_id))


@settings(max_examples=300)
@given(st.data())
def test_a_whole_activity_with_something_else_in_it_is_read(data: st.DataObject) -> None:
    payload: Any = data.draw(st.sampled_from(WHOLE))

    for _ in range(data.draw(st.integers(1, 3))):
        payload = changed(payload, data.draw(st.sampled_from(spots(payload))), data.draw(VALUES))

    assert known(read(payload, data.draw(st.sampled_from(["", APP]))))


def test_a_whole_activity_is_never_passed_over() -> None:
    assert [read(payload, APP) for payload in everything() if isinstance(read(payload, APP), Ignored)] == []


def test_every_kind_of_value_is_read_from_some_activity() -> None:
    assert {type(read(payload, APP)) for payload in WHOLE} == set(KINDS)


def test_a_whole_activity_with_any_one_place_of_another_kind_is_read() -> None:
    for payload in WHOLE:
        for way in spots(payload):
            for value in ODD:
                other = changed(payload, way, value)
                assert known(read(other, APP)), way
                assert known(read(other)), way


@given(st.text() | st.text("<>&;/at quoted#x1"))
def test_what_teams_escapes_comes_back_equal(text: str) -> None:
    assert typed(escape(text)) == text


@given(st.text('<>&;/at "quotedmessageIdx#123=') | st.text())
def test_any_markup_is_read(text: str) -> None:
    assert isinstance(typed(text, [mention()], ["<at>Cairn</at>"]), str)
