"""What somebody typed, read back from the way Slack writes it down."""

from __future__ import annotations

import pytest

from adapters.slack.events import read
from adapters.slack.incoming import Said
from tests.adapters.slack_payloads import Payload, event, message


def read_back(payload: Payload) -> str:
    """The text that was read."""
    found = read(payload)
    assert isinstance(found, Said), found
    return found.message.text


def with_emoji(text: str, *emoji: object) -> Payload:
    """A message as Slack sends it: its text names the emoji, and its blocks say which they are."""
    listed = {"type": "rich_text_list", "elements": [{"type": "rich_text_section", "elements": list(emoji)}]}
    return event(message(text, blocks=[{"type": "rich_text", "block_id": "x1Y", "elements": [listed]}]))


def test_emoji_are_read_as_they_are_seen() -> None:
    party = {"type": "emoji", "name": "tada", "unicode": "1f389"}
    thumb = {"type": "emoji", "name": "+1", "skin_tone": 2, "unicode": "1f44d-1f3fb"}
    heart = {"type": "emoji", "name": "heart", "unicode": "2764-fe0f"}

    found = read_back(with_emoji("at 9:30:tada: run it :+1::skin-tone-2: :heart: :ours:", party, thumb, heart))

    assert found == "at 9:30🎉 run it 👍🏻 ❤️ :ours:"


@pytest.mark.parametrize("code", ["", "-", "5c", "d800", "xyz", "110000", "1f389" * 9, 7, None])
def test_an_emoji_that_is_none_stays_as_it_was_named(code: object) -> None:
    text = read_back(with_emoji("ours :p: is :q:", {"type": "emoji", "name": "p", "unicode": code}))

    assert text == ("ours \\ is :q:" if code == "5c" else "ours :p: is :q:")
