"""The blocks that came in 2026, as far as their limits are known."""

from __future__ import annotations

from typing import Any

from adapters.fakeslack.elements import IN_ACTIONS, check_element, check_image
from adapters.fakeslack.texts import Complaints, check_text
from adapters.fakeslack.world import Json

NEWER = frozenset({"alert", "card", "carousel", "container", "data_table", "data_visualization", "plan", "task_card"})

CHARTS = ("line", "bar", "area", "pie")
SERIES, CATEGORIES, LABEL = 12, 20, 20
IN_A_MESSAGE = 2
"""Charts of one message."""


def check_newer(told: Complaints, block: Json, where: str) -> None:
    """One of them."""
    kind = block["type"]
    if kind == "data_visualization":
        _chart(told, block, where)
    elif kind == "plan":
        told.fields(block, ("title",), where)
        for number, task in enumerate(told.many(block.get("tasks", []), 50, f"{where}/tasks", least=0)):
            _task(told, task, f"{where}/tasks/{number}")
    elif kind == "task_card":
        _task(told, block, where)
    elif kind == "alert":
        if told.fields(block, ("text",), where):
            check_text(told, block["text"], 3000, f"{where}/text")
    elif kind == "card":
        _card(told, block, where)
    elif kind == "carousel":
        for number, card in enumerate(told.many(block.get("elements"), 10, f"{where}/elements")):
            if isinstance(card, dict):
                _card(told, card, f"{where}/elements/{number}")
    elif kind == "data_table":
        for number, row in enumerate(told.many(block.get("rows"), 100, f"{where}/rows")):
            told.many(row, 20, f"{where}/rows/{number}")


def _task(told: Complaints, task: Any, where: str) -> None:
    if not isinstance(task, dict):
        told.add("must provide an object", where)
        return
    told.fields(task, ("task_id", "title"), where)
    told.one_of(task, "status", ("pending", "in_progress", "complete", "error"), where)


def _card(told: Complaints, card: Json, where: str) -> None:
    for name, most in (("title", 150), ("subtitle", 150), ("body", 200)):
        if card.get(name) is not None:
            check_text(told, card[name], most, f"{where}/{name}")
    if isinstance(card.get("hero_image"), dict):
        check_image(told, card["hero_image"], f"{where}/hero_image")
    seen: set[str] = set()
    for number, action in enumerate(told.many(card.get("actions", []), 5, f"{where}/actions", least=0)):
        check_element(told, action, IN_ACTIONS, f"{where}/actions/{number}", seen)


def _chart(told: Complaints, block: Json, where: str) -> None:
    if told.fields(block, ("title", "chart"), where):
        told.length(block["title"], 50, f"{where}/title")
    chart = block.get("chart")
    if not isinstance(chart, dict):
        return
    if chart.get("type") not in CHARTS:
        told.add(f"must be one of: {', '.join(CHARTS)}", f"{where}/chart/type")
    elif chart["type"] == "pie":
        for number, segment in enumerate(told.many(chart.get("segments"), SERIES, f"{where}/chart/segments")):
            at = f"{where}/chart/segments/{number}"
            if isinstance(segment, dict) and told.fields(segment, ("label", "value"), at):
                told.length(segment["label"], LABEL, f"{at}/label")
    else:
        _axes(told, chart, f"{where}/chart")


def _axes(told: Complaints, chart: Json, where: str) -> None:
    axis = chart.get("axis_config")
    categories = axis.get("categories") if isinstance(axis, dict) else None
    at = f"{where}/axis_config/categories"
    names = told.many(categories, CATEGORIES, at)
    for number, name in enumerate(names):
        told.length(name, LABEL, f"{at}/{number}")
    for number, series in enumerate(told.many(chart.get("series"), SERIES, f"{where}/series")):
        at = f"{where}/series/{number}"
        if not isinstance(series, dict) or not told.fields(series, ("name", "data"), at):
            continue
        told.length(series["name"], LABEL, f"{at}/name")
        if len(told.many(series["data"], CATEGORIES, f"{at}/data")) != len(names):
            told.add("must have one value for every category", f"{at}/data")
