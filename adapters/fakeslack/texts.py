"""Complaints about what an app wants to show, in Slack's manner, and the checks of its text objects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from adapters.fakeslack.world import Json


class Complaints:
    """What is wrong with a value, each with a pointer to where."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def add(self, what: str, where: str) -> None:
        """One more."""
        self.messages.append(f"{what} [json-pointer:{where}]")

    def length(self, value: Any, most: int, where: str, least: int = 1) -> bool:
        """Whether a value is a string of a length that is taken."""
        if not isinstance(value, str):
            self.add("must be a string", where)
            return False
        if len(value) > most:
            self.add(f"must be less than {most + 1} characters", where)
        elif len(value) < least:
            self.add(f"must be more than {least - 1} characters", where)
        return True

    def optional(self, holder: Json, name: str, most: int, where: str) -> None:
        """The length of a field that may be missing."""
        if holder.get(name) is not None:
            self.length(holder[name], most, f"{where}/{name}", least=0)

    def many(self, value: Any, most: int, where: str, least: int = 1) -> list[Any]:
        """The items of a list of a length that is taken; none where it is no list."""
        if not isinstance(value, list):
            self.add("must be an array", where)
            return []
        if len(value) > most:
            self.add(f"no more than {most} items allowed", where)
        elif len(value) < least:
            self.add(f"no fewer than {least} items allowed", where)
        return value

    def one_of(self, holder: Json, name: str, allowed: tuple[str, ...], where: str) -> None:
        """A field that may be missing and has few values."""
        if holder.get(name) is not None and holder[name] not in allowed:
            self.add(f"must be one of: {', '.join(allowed)}", f"{where}/{name}")

    def fields(self, holder: Json, needed: tuple[str, ...], where: str) -> bool:
        """Whether all these fields are there."""
        for name in needed:
            if holder.get(name) is None:
                self.add(f"missing required field: {name}", where)
        return all(holder.get(name) is not None for name in needed)

    def keys(self, holder: Mapping[str, Any], allowed: frozenset[str], where: str) -> None:
        """Slack refuses a field it does not know."""
        for name in holder:
            if name not in allowed:
                self.add(f"additional property `{name}` not allowed", where)


def check_text(told: Complaints, text: Any, most: int, where: str, plain: bool = False) -> None:
    """A text object: {"type": "plain_text" or "mrkdwn", "text": …}."""
    if not isinstance(text, dict):
        told.add("must provide an object", where)
        return
    if plain and text.get("type") != "plain_text":
        told.add("unsupported type: " + str(text.get("type")), f"{where}/type")
    elif text.get("type") not in ("plain_text", "mrkdwn"):
        told.add("must be one of: plain_text, mrkdwn", f"{where}/type")
    if text.get("type") == "plain_text" and "verbatim" in text:
        told.add("additional property `verbatim` not allowed", where)
    if text.get("type") == "mrkdwn" and "emoji" in text:
        told.add("additional property `emoji` not allowed", where)
    told.keys(text, frozenset({"type", "text", "emoji", "verbatim"}), where)
    told.length(text.get("text"), most, f"{where}/text")


def check_confirm(told: Complaints, confirm: Any, where: str) -> None:
    """The question before an action."""
    if not isinstance(confirm, dict):
        told.add("must provide an object", where)
        return
    if told.fields(confirm, ("title", "text", "confirm", "deny"), where):
        check_text(told, confirm["title"], 100, f"{where}/title", plain=True)
        check_text(told, confirm["text"], 300, f"{where}/text")
        check_text(told, confirm["confirm"], 30, f"{where}/confirm", plain=True)
        check_text(told, confirm["deny"], 30, f"{where}/deny", plain=True)
    told.one_of(confirm, "style", ("primary", "danger"), where)


def all_text(value: Any) -> int:
    """Characters of all text within blocks, as far as Slack counts them together."""
    if isinstance(value, list):
        return sum(all_text(item) for item in value)
    if isinstance(value, dict):
        return sum(
            len(item) if name == "text" and isinstance(item, str) else all_text(item) for name, item in value.items()
        )
    return 0
