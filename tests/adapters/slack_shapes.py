"""What Slack takes and what a person sees of it: its limits, and the words read back from blocks.

The limits are those of Slack's reference of blocks, views and composition objects.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

KNOWN = {
    "message": {"actions", "context", "data_visualization", "divider", "image", "plan", "rich_text", "section"},
    "home": {"actions", "context", "data_visualization", "divider", "header", "image", "plan", "rich_text", "section"},
    "modal": {"context", "divider", "input", "rich_text", "section"},
}
MOST_BLOCKS = {"message": 50, "home": 100, "modal": 100}
CHARACTERS = 13_200
"""Of one message in all; nowhere documented."""


def length(text: str) -> int:
    """In UTF-16, which is the most that Slack may count."""
    return len(text.encode("utf-16-le")) // 2


def check(blocks: Sequence[Any], surface: str = "message") -> None:
    """Raise AssertionError, or what Slack's models raise, where these blocks would be refused."""
    json.dumps(blocks, allow_nan=False).encode("ascii")
    assert 1 <= len(blocks) <= MOST_BLOCKS[surface], f"{len(blocks)} blocks"
    for block in blocks:
        assert block["type"] in KNOWN[surface], block["type"]
        _CHECKS.get(block["type"], _nothing_more)(block)
        if block["type"] not in ("data_visualization", "input"):
            parsed = Block.parse(block)
            assert parsed is not None
            parsed.to_dict()
    names = [each["action_id"] for block in blocks for each in block.get("elements", ()) if "action_id" in each]
    names += [block["accessory"]["action_id"] for block in blocks if "accessory" in block]
    assert len(names) == len(set(names)), "an action_id stands twice"
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    assert len(ids) == len(set(ids)), "a block_id stands twice"
    if surface == "message":
        assert sum(length(text) for text in texts(blocks)) <= CHARACTERS


def check_view(view: Any) -> None:
    """The same for a home page or a modal."""
    check(view["blocks"], view["type"])
    View(**{**view, "blocks": [{"type": "divider"}]}).to_dict()
    assert length(view.get("private_metadata", "")) <= 3_000
    assert length(view.get("callback_id", "")) <= 255
    assert (view["type"] == "modal") == ("title" in view)
    for name in ("title", "submit", "close"):
        if name in view:
            _text(view[name], 24, {"plain_text"})
    if any(block["type"] == "input" for block in view["blocks"]):
        assert "submit" in view


def _text(text: Any, most: int, kinds: set[str]) -> None:
    assert text["type"] in kinds, text["type"]
    assert 1 <= length(text["text"]) <= most, f"{length(text['text'])} characters, {most} allowed"
    assert text["text"].strip()
    if text["type"] == "plain_text":
        assert text["emoji"] is False


BOTH = {"plain_text", "mrkdwn"}


def _section(block: Any) -> None:
    assert "text" in block or block.get("fields")
    if "text" in block:
        _text(block["text"], 3_000, BOTH)
    assert len(block.get("fields", ())) <= 10
    for each in block.get("fields", ()):
        _text(each, 2_000, BOTH)
    if "accessory" in block:
        _element(block["accessory"])


def _actions(block: Any) -> None:
    assert 1 <= len(block["elements"]) <= 25
    for each in block["elements"]:
        _element(each)


def _element(each: Any) -> None:
    assert 1 <= len(each["action_id"]) <= 255
    if each["type"] == "button":
        _text(each["text"], 75, {"plain_text"})
        assert 1 <= length(each["value"]) <= 2_000
        assert 1 <= length(each["accessibility_label"]) <= 75
    elif each["type"] == "overflow":
        _options(each["options"], 5)
    else:
        assert each["type"] == "static_select"
        if "placeholder" in each:
            _text(each["placeholder"], 150, {"plain_text"})
        _options(each["options"], 100)
        assert each.get("initial_option", each["options"][0]) in each["options"]


def _options(options: Any, most: int) -> None:
    assert 1 <= len(options) <= most
    for each in options:
        _text(each["text"], 75, {"plain_text"})
        assert 1 <= length(each["value"]) <= 150
    values = [each["value"] for each in options]
    assert len(values) == len(set(values))


def _context(block: Any) -> None:
    assert 1 <= len(block["elements"]) <= 10
    for each in block["elements"]:
        _text(each, 3_000, BOTH)


def _header(block: Any) -> None:
    _text(block["text"], 150, {"plain_text"})


def _image(block: Any) -> None:
    assert 1 <= length(block["alt_text"]) <= 2_000
    assert ("image_url" in block) != ("slack_file" in block)
    assert length(block.get("image_url", "")) <= 3_000


def _rich_text(block: Any) -> None:
    assert block["elements"]
    for each in block["elements"]:
        if each["type"] == "rich_text_list":
            assert each["style"] in ("bullet", "ordered")
            assert all(item["type"] == "rich_text_section" for item in each["elements"])
            spans = [span for item in each["elements"] for span in item["elements"]]
        else:
            assert each["type"] == "rich_text_section"
            spans = each["elements"]
        assert spans
        for span in spans:
            assert span["type"] == "text"
            assert span["text"]
            assert span.get("style", {"bold": True}) == {"bold": True}


def _plan(block: Any) -> None:
    assert block["title"].strip()
    assert 1 <= len(block["tasks"]) <= 50
    names = [task["task_id"] for task in block["tasks"]]
    assert len(names) == len(set(names))
    for task in block["tasks"]:
        assert task["title"].strip()
        assert task["status"] in ("pending", "in_progress", "complete", "error")
        for part in ("details", "output"):
            if part in task:
                assert len(task[part]["elements"]) == 1
                _rich_text(task[part])


def _chart(block: Any) -> None:
    assert 1 <= length(block["title"]) <= 50
    chart = block["chart"]
    labels = chart["axis_config"]["categories"]
    assert chart["type"] == "line"
    assert 1 <= len(labels) <= 20
    assert len(labels) == len(set(labels))
    assert all(1 <= length(label) <= 20 for label in labels)
    assert all(length(chart["axis_config"].get(name, "")) <= 50 for name in ("x_label", "y_label"))
    assert 1 <= len(chart["series"]) <= 6
    names = [series["name"] for series in chart["series"]]
    assert len(names) == len(set(names))
    for series in chart["series"]:
        assert 1 <= length(series["name"]) <= 20
        assert [point["label"] for point in series["data"]] == labels
        assert all(isinstance(point["value"], int | float) for point in series["data"])


def _input(block: Any) -> None:
    assert 1 <= length(block["block_id"]) <= 255
    _text(block["label"], 2_000, {"plain_text"})
    if "hint" in block:
        _text(block["hint"], 2_000, {"plain_text"})
    element = block["element"]
    assert element["type"] in ("plain_text_input", "static_select", "datepicker")
    assert 1 <= len(element["action_id"]) <= 255
    if element["type"] == "static_select":
        _element(element)
    if element["type"] == "datepicker" and "initial_date" in element:
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", element["initial_date"])
    if element["type"] == "plain_text_input":
        assert 1 <= element["max_length"] <= 3_000
        assert 1 <= length(element.get("initial_value", "x")) <= element["max_length"]


def _nothing_more(block: Any) -> None:
    assert set(block) <= {"type", "block_id"}


_CHECKS = {
    "section": _section, "actions": _actions, "context": _context, "header": _header, "image": _image,
    "rich_text": _rich_text, "plan": _plan, "data_visualization": _chart, "input": _input,
}  # fmt: skip


def texts(part: Any) -> Iterator[str]:
    """Every text that is to be seen, in order."""
    if isinstance(part, list):
        for each in part:
            yield from texts(each)
    elif isinstance(part, dict):
        for name, value in part.items():
            if isinstance(value, str) and name in ("text", "title"):
                yield value
            elif name not in ("value", "action_id"):
                yield from texts(value)


def words(text: str) -> str:
    """A text as it is read: without bullets, line ends, and what cannot be seen around words written from the right."""
    return "".join(re.sub("[\u2068\u2069]|^• ", "", text, flags=re.M).split())


def read(blocks: Sequence[Any]) -> str:
    """The words of blocks that are no buttons."""
    return words("\n".join("".join(texts(block)) for block in blocks if block["type"] != "actions"))


def heard(text: str) -> str:
    """The words of a message's `text`, as a screen reader says them."""
    return words(unescape(text))
