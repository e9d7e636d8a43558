"""Checks of blocks against Slack's limits, and what Slack fills in where an app left a name out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from adapters.fakeslack.elements import (
    IN_ACTIONS,
    IN_CONTEXT_ACTIONS,
    IN_SECTION,
    INPUTS,
    check_element,
    check_image,
)
from adapters.fakeslack.newer import IN_A_MESSAGE as CHARTS
from adapters.fakeslack.newer import NEWER, check_newer
from adapters.fakeslack.texts import Complaints, all_text, check_text
from adapters.fakeslack.world import Json

IN_A_MESSAGE, IN_A_VIEW = 50, 100
ALL_TEXT = 13_200
"""Characters of all blocks of one message together; Slack names no number, people have measured about this one."""
MARKDOWN = 12_000
OLDER = frozenset(
    {
        "actions", "call", "context", "context_actions", "divider", "file", "header", "image", "input", "markdown",
        "rich_text", "section", "table", "video",
    }
)  # fmt: skip


def check_blocks(blocks: Any, most: int, newer: bool = True, where: str = "/blocks") -> list[str]:
    """What is wrong with these blocks; nothing where Slack takes them."""
    told = Complaints()
    names: set[str] = set()
    for number, block in enumerate(told.many(blocks, most, where, least=0)):
        at = f"{where}/{number}"
        if not isinstance(block, dict):
            told.add("must provide an object", at)
            continue
        told.optional(block, "block_id", 255, at)
        if name := block.get("block_id"):
            if name in names:
                told.add(f'`block_id` "{name}" already exists', f"{at}/block_id")
            names.add(name)
        _check_block(told, block, at, newer)
    _check_together(told, blocks, where)
    return told.messages


def _check_together(told: Complaints, blocks: Any, where: str) -> None:
    known = [block for block in blocks if isinstance(block, dict)] if isinstance(blocks, list) else []
    if sum(block.get("type") == "table" for block in known) > 1:
        told.add("only one table allowed", where)
    if sum(block.get("type") == "data_visualization" for block in known) > CHARTS:
        told.add(f"no more than {CHARTS} data visualizations allowed", where)
    markdown = sum(len(str(block.get("text", ""))) for block in known if block.get("type") == "markdown")
    if markdown > MARKDOWN:
        told.add(f"must be less than {MARKDOWN + 1} characters", where)


def too_long(blocks: Any) -> bool:
    """Whether the text of a message's blocks is too much together."""
    return all_text(blocks) > ALL_TEXT


def _check_block(told: Complaints, block: Json, where: str, newer: bool) -> None:
    kind = str(block.get("type"))
    if kind not in OLDER and not (newer and kind in NEWER):
        told.add(f"unsupported type: {kind}", f"{where}/type")
    elif kind in NEWER:
        check_newer(told, block, where)
    elif kind in _CHECKS:
        _CHECKS[kind](told, block, where)


def _header(told: Complaints, block: Json, where: str) -> None:
    if told.fields(block, ("text",), where):
        check_text(told, block["text"], 150, f"{where}/text", plain=True)


def _actions(told: Complaints, block: Json, where: str) -> None:
    _elements(told, block, 25, IN_ACTIONS, where)


def _context_actions(told: Complaints, block: Json, where: str) -> None:
    _elements(told, block, 5, IN_CONTEXT_ACTIONS, where)


def _image(told: Complaints, block: Json, where: str) -> None:
    check_image(told, block, where)
    if block.get("title") is not None:
        check_text(told, block["title"], 2000, f"{where}/title", plain=True)


def _markdown(told: Complaints, block: Json, where: str) -> None:
    told.length(block.get("text"), MARKDOWN, f"{where}/text")


def _table(told: Complaints, block: Json, where: str) -> None:
    for number, row in enumerate(told.many(block.get("rows"), 100, f"{where}/rows")):
        told.many(row, 20, f"{where}/rows/{number}")


def _rich_text(told: Complaints, block: Json, where: str) -> None:
    told.many(block.get("elements"), 10_000, f"{where}/elements", least=0)


def _section(told: Complaints, block: Json, where: str) -> None:
    fields = block.get("fields")
    if block.get("text") is None and fields is None:
        told.add("must define either `text` or `fields`", where)
    if block.get("text") is not None:
        check_text(told, block["text"], 3000, f"{where}/text")
    if fields is not None:
        for number, one in enumerate(told.many(fields, 10, f"{where}/fields")):
            check_text(told, one, 2000, f"{where}/fields/{number}")
    if block.get("accessory") is not None:
        check_element(told, block["accessory"], IN_SECTION, f"{where}/accessory", set())


def _elements(told: Complaints, block: Json, most: int, allowed: frozenset[str], where: str) -> None:
    seen: set[str] = set()
    for number, element in enumerate(told.many(block.get("elements"), most, f"{where}/elements")):
        check_element(told, element, allowed, f"{where}/elements/{number}", seen)


def _context(told: Complaints, block: Json, where: str) -> None:
    for number, element in enumerate(told.many(block.get("elements"), 10, f"{where}/elements")):
        at = f"{where}/elements/{number}"
        if isinstance(element, dict) and element.get("type") == "image":
            check_image(told, element, at)
        else:
            check_text(told, element, 3000, at)


def _input(told: Complaints, block: Json, where: str) -> None:
    if told.fields(block, ("label", "element"), where):
        check_text(told, block["label"], 2000, f"{where}/label", plain=True)
        check_element(told, block["element"], INPUTS, f"{where}/element", set())
    if block.get("hint") is not None:
        check_text(told, block["hint"], 2000, f"{where}/hint", plain=True)


_CHECKS: dict[str, Callable[[Complaints, Json, str], None]] = {
    "actions": _actions,
    "context": _context,
    "context_actions": _context_actions,
    "header": _header,
    "image": _image,
    "input": _input,
    "markdown": _markdown,
    "rich_text": _rich_text,
    "section": _section,
    "table": _table,
}


def completed(blocks: list[Json], seed: str) -> list[Json]:
    """The blocks with a block_id and action_id where the app gave none."""
    whole = []
    for number, block in enumerate(blocks):
        named = {**block, "block_id": block.get("block_id") or _name(f"{seed}/{number}")}
        if block.get("type") in ("actions", "context_actions"):
            named["elements"] = [
                {**one, "action_id": one.get("action_id") or _name(f"{seed}/{number}/{place}")}
                for place, one in enumerate(block["elements"])
            ]
        for place in ("accessory", "element"):
            if isinstance(block.get(place), dict) and block[place].get("type") != "image":
                one = block[place]
                named[place] = {**one, "action_id": one.get("action_id") or _name(f"{seed}/{number}/{place}")}
        whole.append(named)
    return whole


def _name(seed: str) -> str:
    return hashlib.sha256(seed.encode()).hexdigest()[:5]
