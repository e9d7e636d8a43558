"""The methods that open, change and publish views."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from adapters.fakeslack.asked import Ask
from adapters.fakeslack.blocks import IN_A_VIEW, check_blocks, completed
from adapters.fakeslack.passes import Passes, Trigger
from adapters.fakeslack.texts import Complaints, check_text
from adapters.fakeslack.world import Json, World
from adapters.fakeslack.wrong import Wrong

LARGEST = 250_000
MOST_OPEN = 3


class Views:
    """The methods views.*, and what an app answers a submitted view with."""

    def __init__(self, world: World, passes: Passes) -> None:
        self.world, self.passes = world, passes
        self._by_id: dict[str, Json] = {}
        self._by_external_id: dict[str, Json] = {}

    def open(self, ask: Ask) -> Json:
        """views.open."""
        given = self.given(ask)
        trigger = self.passes.exchange(ask.text("trigger_id"))
        view = self.made(given, trigger.team, ask.installation.bot_id)
        for old in self.world.stacks.get(trigger.user, []):
            self.gone(old)
        self.world.stacks[trigger.user] = [view]
        return {"ok": True, "view": view}

    def push(self, ask: Ask) -> Json:
        """views.push."""
        given = self.given(ask)
        trigger = self.passes.exchange(ask.text("trigger_id"))
        view = self.made(given, trigger.team, ask.installation.bot_id)
        self.on_top(trigger, view)
        return {"ok": True, "view": view}

    def on_top(self, trigger: Trigger, view: Json) -> None:
        """Put a view on a person's stack."""
        stack = self.world.stacks.setdefault(trigger.user, [])
        if not stack:
            raise Wrong("not_found")
        if len(stack) >= MOST_OPEN:
            raise Wrong("push_limit_reached")
        view |= {"root_view_id": stack[0]["root_view_id"], "previous_view_id": stack[-1]["id"]}
        stack.append(view)

    def update(self, ask: Ask) -> Json:
        """views.update."""
        old = self.find(ask.text("view_id"), ask.text("external_id"))
        if old is None:
            raise Wrong("not_found")
        self._same(ask, old)
        given = self.given(ask, but=old["id"])
        if given["type"] != old["type"]:
            raise Wrong("invalid_arguments", "view type cannot be changed [json-pointer:/view/type]")
        return {"ok": True, "view": self.replaced(old, given)}

    def publish(self, ask: Ask) -> Json:
        """views.publish."""
        user = ask.user("user_id")
        given = self.given(ask)
        if given["type"] != "home":
            raise Wrong("invalid_arguments", "must be one of: home [json-pointer:/view/type]")
        if not ask.app.home_tab:
            raise Wrong("not_enabled")
        place = (ask.installation.bot_user, user.id)
        old = self.world.homes.get(place)
        if old is not None:
            self._same(ask, old)
            return {"ok": True, "view": self.replaced(old, given)}
        if ask.text("hash"):
            raise Wrong("hash_conflict")
        view = self.world.homes[place] = self.made(given, user.team, ask.installation.bot_id)
        return {"ok": True, "view": view}

    def _same(self, ask: Ask, old: Json) -> None:
        if ask.text("hash") and ask.text("hash") != old["hash"]:
            raise Wrong("hash_conflict")

    def find(self, view: str, external: str = "") -> Json | None:
        """A view that somebody sees."""
        return self._by_id.get(view) or (self._by_external_id.get(external) if external else None)

    def gone(self, view: Json) -> None:
        """Nobody sees it any more."""
        self._by_id.pop(view["id"], None)
        self._by_external_id.pop(view["external_id"], None)

    def given(self, ask: Ask, but: str = "") -> Json:
        """The view an app gives, checked."""
        view = ask.value("view", "invalid_arguments")
        self.check(view, but)
        whole: Json = view
        return whole

    def check(self, view: Any, but: str = "") -> None:
        """Raise Wrong where Slack would not take a view."""
        if not isinstance(view, dict):
            raise Wrong("invalid_arguments", "must provide an object [json-pointer:/view]")
        if len(json.dumps(view)) > LARGEST:
            raise Wrong("view_too_large")
        if problems := check_view(view, self.world.rules.newer_blocks):
            raise Wrong("invalid_arguments", *problems)
        external = view.get("external_id")
        if external and (other := self.find("", external)) is not None and other["id"] != but:
            raise Wrong("duplicate_external_id")

    def made(self, given: Json, team: str, bot: str) -> Json:
        """A new view, with what Slack adds."""
        name = self.world.new_id("V")
        view: Json = {"id": name, "team_id": team, "app_id": self.world.app.id, "app_installed_team_id": team,
                      "bot_id": bot, "root_view_id": name, "previous_view_id": None}  # fmt: skip
        self._fill(view, given)
        self._by_id[name] = view
        return view

    def replaced(self, old: Json, given: Json) -> Json:
        """A view with another content; it keeps its id and its place."""
        self._fill(old, given)
        return old

    def _fill(self, view: Json, given: Json) -> None:
        serial = self.world.new_id("h")
        self._by_external_id.pop(view.get("external_id", ""), None)
        view |= {
            "type": given["type"],
            "blocks": completed(given["blocks"], serial),
            "private_metadata": given.get("private_metadata") or "",
            "callback_id": given.get("callback_id") or "",
            "state": {"values": {}},
            "hash": f"{int(self.world.clock())}.{hashlib.sha256(serial.encode()).hexdigest()[:8]}",
            "title": given.get("title") or {"type": "plain_text", "text": "View Title", "emoji": True},
            "clear_on_close": bool(given.get("clear_on_close")),
            "notify_on_close": bool(given.get("notify_on_close")),
            "close": given.get("close"),
            "submit": given.get("submit"),
            "external_id": given.get("external_id") or "",
        }
        if view["external_id"]:
            self._by_external_id[view["external_id"]] = view


def check_view(view: Json, newer: bool = True) -> list[str]:
    """What is wrong with a view; nothing where Slack takes it."""
    told = Complaints()
    kind = view.get("type")
    if kind not in ("modal", "home"):
        told.add("must be one of: modal, home", "/view/type")
        return told.messages
    told.optional(view, "private_metadata", 3000, "/view")
    told.optional(view, "callback_id", 255, "/view")
    told.optional(view, "external_id", 255, "/view")
    if not told.fields(view, ("blocks",), "/view"):
        return told.messages
    told.messages += check_blocks(view["blocks"], IN_A_VIEW, newer, "/view/blocks")
    if kind == "home":
        return told.messages
    if told.fields(view, ("title",), "/view"):
        check_text(told, view["title"], 24, "/view/title", plain=True)
    for name in ("submit", "close"):
        if view.get(name) is not None:
            check_text(told, view[name], 24, f"/view/{name}", plain=True)
    blocks = view["blocks"] if isinstance(view["blocks"], list) else []
    if any(isinstance(one, dict) and one.get("type") == "input" for one in blocks) and view.get("submit") is None:
        told.add("`submit` is required when an input block is within blocks array", "/view/submit")
    return told.messages
