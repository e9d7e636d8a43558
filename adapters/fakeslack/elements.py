"""Checks of what stands in blocks and can be pressed, chosen or filled in."""

from __future__ import annotations

import re
from typing import Any

from adapters.fakeslack.texts import Complaints, check_confirm, check_text
from adapters.fakeslack.world import Json

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")

CHOICES = ("users", "conversations", "channels", "external")
SELECTS = frozenset(
    {f"{kind}_select" for kind in ("static", *CHOICES)} | {f"multi_{kind}_select" for kind in ("static", *CHOICES)}
)
INPUTS = frozenset(
    SELECTS
    | {
        "checkboxes", "datepicker", "datetimepicker", "email_text_input", "file_input", "number_input",
        "plain_text_input", "radio_buttons", "rich_text_input", "timepicker", "url_text_input",
    }
)  # fmt: skip
"""What an input block may hold."""
IN_ACTIONS = frozenset(
    SELECTS
    | {
        "button",
        "checkboxes",
        "datepicker",
        "datetimepicker",
        "overflow",
        "radio_buttons",
        "timepicker",
        "workflow_button",
    }
)
IN_SECTION = frozenset(IN_ACTIONS | {"image"})
IN_CONTEXT_ACTIONS = frozenset({"feedback_buttons", "icon_button"})


def check_element(told: Complaints, element: Any, allowed: frozenset[str], where: str, seen: set[str]) -> None:
    """One element; `seen` are the action ids of its block so far."""
    if not isinstance(element, dict):
        told.add("must provide an object", where)
        return
    kind = str(element.get("type"))
    if kind not in allowed:
        told.add(f"unsupported type: {kind}", f"{where}/type")
        return
    told.optional(element, "action_id", 255, where)
    if name := element.get("action_id"):
        if name in seen:
            told.add(f'`action_id` "{name}" already exists', f"{where}/action_id")
        seen.add(name)
    if element.get("placeholder") is not None:
        check_text(told, element["placeholder"], 150, f"{where}/placeholder", plain=True)
    if element.get("confirm") is not None:
        check_confirm(told, element["confirm"], f"{where}/confirm")
    _check_kind(told, kind, element, where)


def _check_kind(told: Complaints, kind: str, element: Json, where: str) -> None:
    if kind in ("button", "workflow_button"):
        _button(told, element, where)
    elif kind == "image":
        check_image(told, element, where)
    elif kind in ("static_select", "multi_static_select"):
        _static(told, element, where)
    elif kind in ("radio_buttons", "checkboxes"):
        told.fields(element, ("options",), where)
        check_options(told, element.get("options", []), 10, f"{where}/options", markdown=True)
        _initial(told, element, where)
    elif kind == "overflow":
        told.fields(element, ("options",), where)
        check_options(told, element.get("options", []), 5, f"{where}/options")
    elif kind == "plain_text_input":
        _typed(told, element, where)
    elif kind == "number_input":
        told.fields(element, ("is_decimal_allowed",), where)
    elif kind == "datepicker":
        _when(told, element, "initial_date", _DAY, where)
    elif kind == "timepicker":
        _when(told, element, "initial_time", _TIME, where)


def _when(told: Complaints, element: Json, name: str, shape: re.Pattern[str], where: str) -> None:
    if element.get(name) is not None and not shape.fullmatch(str(element[name])):
        told.add(f"must be a valid {name.removeprefix('initial_')}", f"{where}/{name}")


def _button(told: Complaints, element: Json, where: str) -> None:
    if told.fields(element, ("text",), where):
        check_text(told, element["text"], 75, f"{where}/text", plain=True)
    told.optional(element, "value", 2000, where)
    told.optional(element, "url", 3000, where)
    told.optional(element, "accessibility_label", 75, where)
    told.one_of(element, "style", ("primary", "danger"), where)


def check_image(told: Complaints, element: Json, where: str) -> None:
    """An image, as a block or within one."""
    if not element.get("image_url") and not element.get("slack_file"):
        told.add("must provide either `image_url` or `slack_file`", where)
    elif element.get("image_url"):
        told.length(element["image_url"], 3000, f"{where}/image_url")
        if not str(element["image_url"]).startswith(("https://", "http://")):
            told.add("invalid_url", f"{where}/image_url")
    if told.fields(element, ("alt_text",), where):
        told.length(element["alt_text"], 2000, f"{where}/alt_text")


def _static(told: Complaints, element: Json, where: str) -> None:
    groups = element.get("option_groups")
    if (element.get("options") is None) == (groups is None):
        told.add("must provide either `options` or `option_groups`", where)
        return
    if groups is None:
        check_options(told, element["options"], 100, f"{where}/options")
    else:
        for number, group in enumerate(told.many(groups, 100, f"{where}/option_groups")):
            at = f"{where}/option_groups/{number}"
            if isinstance(group, dict) and told.fields(group, ("label", "options"), at):
                check_text(told, group["label"], 75, f"{at}/label", plain=True)
                check_options(told, group["options"], 100, f"{at}/options")
    _initial(told, element, where)


def options_of(element: Json) -> list[Json]:
    """Every option of an element, whether in groups or not."""
    groups = element.get("option_groups") or [{"options": element.get("options") or []}]
    return [option for group in groups for option in group.get("options") or [] if isinstance(option, dict)]


def check_options(told: Complaints, options: Any, most: int, where: str, markdown: bool = False) -> None:
    """The options of a choice."""
    for number, option in enumerate(told.many(options, most, where)):
        at = f"{where}/{number}"
        if not isinstance(option, dict):
            told.add("must provide an object", at)
        elif told.fields(option, ("text", "value"), at):
            check_text(told, option["text"], 75, f"{at}/text", plain=not markdown)
            told.length(option["value"], 150, f"{at}/value")
            if option.get("description") is not None:
                check_text(told, option["description"], 75, f"{at}/description", plain=not markdown)


def _initial(told: Complaints, element: Json, where: str) -> None:
    values = {option.get("value") for option in options_of(element)}
    first = element.get("initial_option")
    if first is not None and (not isinstance(first, dict) or first.get("value") not in values):
        told.add("must be a provided option", f"{where}/initial_option")
    if (several := element.get("initial_options")) is not None:
        for number, option in enumerate(told.many(several, 100, f"{where}/initial_options")):
            if not isinstance(option, dict) or option.get("value") not in values:
                told.add("must be a provided option", f"{where}/initial_options/{number}")


def _typed(told: Complaints, element: Json, where: str) -> None:
    told.optional(element, "initial_value", 3000, where)
    for name in ("min_length", "max_length"):
        if element.get(name) is not None and not (isinstance(element[name], int) and 0 <= element[name] <= 3000):
            told.add("must be between 0 and 3000", f"{where}/{name}")
