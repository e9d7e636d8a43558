"""What Teams takes and what a person sees of it: its limits, and the words read back from cards.

The limits are those of the Adaptive Cards schema 1.5 and of Teams' pages about cards and messages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from adapters.teams.carddata import FIELD, VERB, read
from adapters.teams.elements import Post

LARGEST = 28 * 1024
AROUND = 3_000
"""Bytes for what goes around a card in a message, and for the spaces of whoever writes it with some."""
LONGEST_TITLE = 48
MOST_ACTIONS = 6
NEWER = {"Chart.Line": ("Image", "drop"), "ProgressBar": ("RichTextBlock",)}
"""What Teams draws though the schema does not know it, and what may stand there for older clients."""
KNOWN = {
    "ActionSet", "Column", "ColumnSet", "Container", "Image", "Input.ChoiceSet", "Input.Date", "Input.Text",
    "RichTextBlock", "TextBlock", "TextRun", "Action.Execute", "Action.Submit", "AdaptiveCard", *NEWER,
}  # fmt: skip


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a card that has a type, fallbacks too."""
    if isinstance(value, dict):
        if isinstance(value.get("type"), str):
            yield value
        for name, inner in value.items():
            if name != "data":
                yield from parts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from parts(inner)


def check(post: Post) -> None:
    """Raise AssertionError where Teams would refuse the message, or show it badly."""
    assert len(json.dumps(post._asdict(), allow_nan=False, separators=(",", ":"))) <= LARGEST - AROUND, "too large"
    assert post.text.strip()
    card = post.card
    assert card is not None
    assert (card["type"], card["version"]) == ("AdaptiveCard", "1.5")
    assert all(card[name].strip() for name in ("speak", "fallbackText"))
    assert card["body"]
    for part in parts(card):
        assert part["type"] in KNOWN, part["type"]
        _CHECKS.get(part["type"], lambda part: None)(part)
    ids = [part["id"] for part in parts(card) if part["type"].startswith("Input.")]
    assert len(ids) == len(set(ids)), "an input stands twice"


def _text_block(part: Any) -> None:
    assert part["wrap"] is True
    assert part["text"].strip()


def _rich(part: Any) -> None:
    assert part["inlines"]
    assert all(run["type"] == "TextRun" and run["text"] for run in part["inlines"])
    assert not any(re.search(r"\{\{(DATE|TIME)\(", run["text"]) for run in part["inlines"])


def _set(part: Any) -> None:
    assert 1 <= len(part["actions"]) <= MOST_ACTIONS
    for action in part["actions"]:
        assert action["type"] == "Action.Execute"
        assert action["title"]
        fallback = action["fallback"]
        assert (fallback["type"], fallback["data"]) == ("Action.Submit", action["data"])
        assert fallback["title"] == action["title"]


def _execute(part: Any) -> None:
    assert part["verb"] == VERB
    assert read(part["data"]) is not None
    assert 1 <= len(part.get("title", "-")) <= LONGEST_TITLE


def _input(part: Any) -> None:
    assert part["id"].startswith(FIELD)
    assert part["label"].strip()
    assert part["errorMessage"].strip()


def _image(part: Any) -> None:
    assert part["altText"].strip()
    assert part["url"].startswith("data:image/png;base64,")


def _newer(part: Any) -> None:
    fallback = part["fallback"]
    assert (fallback["type"] if isinstance(fallback, dict) else fallback) in NEWER[part["type"]]


_CHECKS = {
    "TextBlock": _text_block, "RichTextBlock": _rich, "ActionSet": _set, "Action.Execute": _execute, "Image": _image,
    "Input.Text": _input, "Input.ChoiceSet": _input, "Input.Date": _input, "Chart.Line": _newer, "ProgressBar": _newer,
}  # fmt: skip


def texts(card: Any) -> Iterator[str]:
    """The words of a card that are no buttons, a line each."""
    for part in parts(card["body"]):
        if part["type"] == "RichTextBlock":
            yield "".join(run["text"] for run in part["inlines"])
        elif part["type"] == "TextBlock":
            yield re.sub(r"\\(.)", r"\1", part["text"])


def titles(card: Any) -> list[str]:
    """What stands on its buttons."""
    return [action["title"] for part in parts(card) if part["type"] == "ActionSet" for action in part["actions"]]


def words(text: str) -> str:
    """A text as it is read: without bullets, spaces, and what cannot be seen."""
    bare = re.sub("^• |^•\n|[\u2068\u2069]|(?<={)\u2060(?={(?:DATE|TIME))", "", text, flags=re.M)
    return "".join(character for character in "".join(bare.split()) if character.isprintable())


def said(card: Any) -> str:
    """The words of a card that are no buttons."""
    return words("\n".join(texts(card)))
