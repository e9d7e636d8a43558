"""The addresses an app may answer at afterwards (response_url)."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from aiohttp import web

from adapters.fakeslack.asked import Ask
from adapters.fakeslack.chat import content_of, written
from adapters.fakeslack.events import changed, deleted, in_channel
from adapters.fakeslack.passes import Address, Passes
from adapters.fakeslack.world import Channel, Installation, Json, Token, World
from adapters.fakeslack.wrong import Wrong


class Responses:
    """Takes what is posted to them."""

    def __init__(self, world: World, passes: Passes) -> None:
        self.world, self.passes = world, passes
        self.tell: Callable[[list[Json]], None] = lambda events: None

    async def serve(self, request: web.Request) -> web.Response:
        """Answer one use."""
        try:
            given: Any = json.loads(await request.read())
        except ValueError:
            return web.Response(status=400, text="invalid_payload")
        if not isinstance(given, dict):
            return web.Response(status=400, text="invalid_payload")
        try:
            address = self.passes.use(request.match_info["name"])
            self.take(address, given)
        except Wrong as wrong:
            gone = wrong.error in ("used_url", "expired_url", "invalid_url", "message_not_found")
            return web.json_response(wrong.answer(), status=404 if gone else 400)
        return web.json_response({"ok": True})

    def take(self, address: Address, given: Json) -> None:
        """Do what an answer says; raises Wrong."""
        channel = self.world.channels[address.channel]
        if given.get("delete_original"):
            self._delete(channel, address)
        elif given.get("replace_original") and address.ts:
            self._replace(channel, address, given)
        else:
            self.add(channel, address.user, given)

    def add(self, channel: Channel, user: str, given: Json) -> None:
        """A further message, which only this person sees unless it says "in_channel"; raises Wrong."""
        ask = self._ask(channel, given)
        message = written(ask, channel, content_of(ask), self.world.new_ts())
        if given.get("response_type") == "in_channel":
            self.world.keep(channel, message)
            self.tell([in_channel(channel, dict(message))])
        else:
            channel.ephemeral.setdefault(user, []).append(message)

    def _replace(self, channel: Channel, address: Address, given: Json) -> None:
        message = self._original(channel, address)
        ask = self._ask(channel, given)
        before, content = dict(message), content_of(ask)
        message.pop("blocks", None)
        message.update(content.items())
        message["edited"] = {"user": ask.installation.bot_user, "ts": self.world.new_ts()}
        if not address.ephemeral:
            self.tell([changed(channel, dict(message), before, self.world.new_ts())])

    def _delete(self, channel: Channel, address: Address) -> None:
        message = self._original(channel, address)
        if address.ephemeral:
            channel.ephemeral[address.user].remove(message)
            return
        del channel.messages[message["ts"]]
        self.tell([deleted(channel, message, self.world.new_ts())])

    def _original(self, channel: Channel, address: Address) -> Json:
        mine = channel.ephemeral.get(address.user, []) if address.ephemeral else channel.messages.values()
        for message in mine:
            if message["ts"] == address.ts:
                return message
        raise Wrong("message_not_found")

    def _ask(self, channel: Channel, given: Json) -> Ask:
        installation = self._installation(channel)
        return Ask(self.world, "response_url", given, token=Token("", "bot", installation))

    def _installation(self, channel: Channel) -> Installation:
        found = self.world.installation(channel.team)
        if found is None:
            raise Wrong("account_inactive")
        return found
