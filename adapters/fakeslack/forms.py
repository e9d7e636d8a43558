"""What a person fills in: the state of views and messages, as Slack's client makes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from adapters.fakeslack.elements import INPUTS, options_of
from adapters.fakeslack.world import Json
from adapters.fakeslack.wrong import NotPossible

TYPED = frozenset({"plain_text_input", "email_text_input", "url_text_input", "number_input"})
_ONE_OF = {
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "users_select": ("selected_user", "initial_user"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "file_input": ("files", "files"),
}
_ONE_OPTION = frozenset({"static_select", "external_select", "radio_buttons"})
_SEVERAL_OPTIONS = frozenset({"checkboxes", "multi_static_select", "multi_external_select"})


def elements_of(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every element of these blocks that can be pressed, chosen or filled in, each with its block."""
    for block in blocks:
        inner = [block.get("accessory"), block.get("element"), *(block.get("elements") or [])]
        inner += block.get("actions") or []
        inner += [
            one for card in block.get("elements") or [] if isinstance(card, dict) for one in card.get("actions") or []
        ]
        for element in inner:
            if isinstance(element, dict) and "action_id" in element:
                yield block, element
        yield from elements_of(block.get("child_blocks") or [])


def filled(blocks: list[Json], given: Mapping[str, Any], strict: bool = True) -> Json:
    """The values of a view's state: what is given by label, block_id or action_id, else what stands there.

    With `strict` raise NotPossible where Slack's client would not let somebody send it.
    """
    values: Json = {}
    left = set(given)
    for block, element in elements_of(blocks):
        if element["type"] not in INPUTS:
            continue
        names = (label_of(block), block["block_id"], element["action_id"])
        known = next((name for name in names if name in given), None)
        left.discard(known or "")
        state = _state(element, given[known]) if known is not None else _initial(element)
        if strict and block["type"] == "input":
            _look(block, element, state)
        values.setdefault(block["block_id"], {})[element["action_id"]] = state
    if left:
        raise NotPossible(f"There is no field {sorted(left)} here.")
    return values


def current(blocks: list[Json], pressed: Json, chosen: Any, given: Mapping[str, Any] | None) -> Json:
    """The values of a state while something is pressed: with what was just chosen, and whatever is still empty."""
    now = {pressed["action_id"]: chosen} if pressed["type"] in INPUTS else {}
    return filled(blocks, {**(given or {}), **now}, strict=False)


def label_of(block: Json) -> str:
    """What stands over a field."""
    label = block.get("label")
    return str(label.get("text", "")) if isinstance(label, dict) else ""


def _look(block: Json, element: Json, state: Json) -> None:
    what = next(value for name, value in state.items() if name != "type")
    if what in (None, "", []) and not block.get("optional"):
        raise NotPossible(f"{label_of(block)!r} is empty and has to be filled in.")
    if element["type"] in TYPED and what is not None:
        if len(what) > element.get("max_length", 3000):
            raise NotPossible(f"{label_of(block)!r} takes at most {element.get('max_length', 3000)} characters.")
        if what and len(what) < element.get("min_length", 0):
            raise NotPossible(f"{label_of(block)!r} takes at least {element['min_length']} characters.")


def _state(element: Json, given: Any) -> Json:
    kind = element["type"]
    if kind in TYPED:
        return {"type": kind, "value": None if given in (None, "") else str(given)}
    if kind in _ONE_OF:
        return {"type": kind, _ONE_OF[kind][0]: given or None}
    if kind in _ONE_OPTION:
        return {"type": kind, "selected_option": None if given in (None, "") else option(element, given)}
    several = [given] if isinstance(given, str) else list(given or [])
    return {"type": kind, "selected_options": [option(element, one) for one in several]}


def option(element: Json, named: str) -> Json:
    """An option by its value or by what it says."""
    for one in options_of(element):
        if named in (one["value"], one["text"]["text"]):
            return one
    raise NotPossible(f"{named!r} cannot be chosen.")


def _initial(element: Json) -> Json:
    kind = element["type"]
    if kind in TYPED:
        return {"type": kind, "value": element.get("initial_value") or None}
    if kind in _ONE_OF:
        return {"type": kind, _ONE_OF[kind][0]: element.get(_ONE_OF[kind][1])}
    if kind in _SEVERAL_OPTIONS:
        return {"type": kind, "selected_options": element.get("initial_options") or []}
    return {"type": kind, "selected_option": element.get("initial_option")}


def action_of(block: Json, element: Json, chosen: Any, ts: str) -> Json:
    """A pressed or chosen element, as it stands among the actions of a payload."""
    kind = element["type"]
    action: Json = {"action_id": element["action_id"], "block_id": block["block_id"], "type": kind, "action_ts": ts}
    if kind in ("button", "workflow_button"):
        action["text"] = element["text"]
        action |= {name: element[name] for name in ("value", "style", "url") if name in element}
    elif kind == "overflow":
        action["selected_option"] = option(element, chosen)
    else:
        action |= _state(element, chosen)
    return action
