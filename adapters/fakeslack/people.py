"""A person in front of Slack: what they do, and what they see of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from adapters.fakeslack.events import changed, deleted, in_channel, shown, typed
from adapters.fakeslack.forms import action_of, current, elements_of
from adapters.fakeslack.payloads import (
    around,
    command,
    file_of,
    home_opened,
    in_a_message,
    in_a_view,
    mention,
    user_changed,
)
from adapters.fakeslack.screen import Seen, seen_by
from adapters.fakeslack.submitting import Submitting
from adapters.fakeslack.world import Channel, Json, User
from adapters.fakeslack.wrong import NotPossible

if TYPE_CHECKING:
    from adapters.fakeslack.courier import Delivery
    from adapters.fakeslack.slack import FakeSlack


class Person:
    """Somebody; every verb tells the app and waits until it has answered once."""

    def __init__(self, slack: FakeSlack, user: User) -> None:
        self.slack, self.user = slack, user
        self.reached = user.team
        """The workspace in which they meet the app; for a stranger not their own."""
        self.trouble: list[str] = []
        """What Slack told them when the app did not do well, such as "operation_timeout"."""
        self.refused: tuple[str, Json] = ("", {})
        """The hash of a view that was sent, and what the app said at its fields."""

    @property
    def id(self) -> str:
        """Their Slack user id."""
        return self.user.id

    @property
    def team(self) -> str:
        """The workspace in which they meet the app."""
        return self.reached

    @property
    def channel(self) -> Channel:
        """Their direct messages with the app."""
        found = self.slack.world.direct(self.slack.installation(self.team), self.user, team=self.team)
        assert found is not None
        return found

    async def types(self, text: str, thread: str = "", escape: bool = True, channel: Channel | None = None) -> Delivery:
        """Write to the app; with `escape` as Slack's client does, without it as it stands."""
        place = channel or self.channel
        message = typed(self.slack.world, self.user, self.team, text, escape, thread)
        self.slack.world.keep(place, message)
        return await self.slack.tell(in_channel(place, dict(message)))

    async def edits(self, ts: str, text: str) -> Delivery:
        """Change a message of theirs."""
        place, message = self._own(ts)
        before = dict(message)
        new = typed(self.slack.world, self.user, self.team, text)
        now = self.slack.world.new_ts()
        message |= {"text": new["text"], "blocks": new["blocks"], "edited": {"user": self.id, "ts": now}}
        return await self.slack.tell(changed(place, dict(message), before, self.slack.world.new_ts()))

    async def deletes(self, ts: str) -> Delivery:
        """Delete a message of theirs."""
        place, message = self._own(ts)
        del place.messages[ts]
        return await self.slack.tell(deleted(place, dict(message), self.slack.world.new_ts()))

    async def mentions(self, channel: Channel, text: str) -> Delivery:
        """Name the app in a channel."""
        bot = self.slack.installation(channel.team).bot_user
        message = typed(self.slack.world, self.user, channel.team, f"<@{bot}> {text}", escape=False)
        self.slack.world.keep(channel, message)
        event = mention(self.slack.world, message, channel)
        return await self.slack.tell({"team": channel.team, "event": event, "shared": channel.shared})

    async def shares_file(self, name: str, text: str = "", size: int = 100) -> Delivery:
        """Put a file into the direct messages."""
        message = typed(self.slack.world, self.user, self.team, text)
        file = file_of(self.slack.world, self.user, name, size)
        message |= {"subtype": "file_share", "files": [file], "upload": False, "display_as_bot": False}
        self.slack.world.keep(self.channel, message)
        return await self.slack.tell(in_channel(self.channel, dict(message)))

    async def opens(self, tab: str = "home") -> Delivery:
        """Open the app's page: "home" or "messages"."""
        event = home_opened(self.slack.world, self.user, self.channel, tab, self.home())
        return await self.slack.tell({"team": self.team, "event": event})

    async def changes(self, **fields: Any) -> Delivery:
        """Change the profile, such as tz, locale or deleted."""
        for name, value in fields.items():
            setattr(self.user, name, value)
        return await self.slack.tell({"team": self.team, "event": user_changed(self.slack.world, self.user)})

    async def commands(self, text: str, channel: Channel | None = None, name: str = "") -> Delivery:
        """Type a slash command."""
        place, slack = channel or self.channel, self.slack
        payload = command(slack.world, self.user, place, self.team, name or slack.app.command, text)
        payload["trigger_id"] = slack.passes.trigger(self.id, self.team)
        payload["response_url"] = slack.passes.address(slack.base, place.id, self.id)
        delivery = await slack.courier.deliver("command", payload)
        Submitting(self).commanded(delivery, place)
        return delivery

    async def presses(
        self,
        what: str,
        where: str = "",
        chosen: Any = None,
        state: Mapping[str, Any] | None = None,
        channel: Channel | None = None,
        ts: str = "",
    ) -> Delivery:
        """Press what is called so, or has this action_id or value: the newest of the direct messages.

        With `where` "home" or "modal" in the view there; with `ts` in that message. For a menu `chosen` says what.
        """
        payload = around(self.slack.world, self.user, self.team, "block_actions")
        now = self.slack.world.new_ts()
        if where in ("home", "modal"):
            view = self.home() if where == "home" else self.modal()
            if view is None:
                raise NotPossible(f"No {where} is open.")
            block, element = _find(view["blocks"], what)
            payload |= in_a_view(view, current(view["blocks"], element, chosen, state))
            payload["trigger_id"] = self.slack.passes.trigger(self.id, self.team, view["id"])
        else:
            place = channel or self.channel
            message, ephemeral, block, element = self._button(place, what, ts)
            payload |= in_a_message(place, message, ephemeral)
            payload["state"] = {"values": current(message.get("blocks", []), element, chosen, state)}
            payload["response_url"] = self.slack.passes.address(
                self.slack.base, place.id, self.id, message["ts"], ephemeral
            )
            payload["trigger_id"] = self.slack.passes.trigger(self.id, self.team)
        payload["actions"] = [action_of(block, element, chosen, now)]
        delivery = await self.slack.courier.deliver("interaction", payload)
        if not delivery.ok:
            self.trouble.append(delivery.tries[-1].reason)
        return delivery

    async def shortcut(self, callback_id: str, ts: str = "") -> Delivery:
        """Use a global shortcut, or with `ts` one on that message."""
        slack = self.slack
        payload = around(slack.world, self.user, self.team, "message_action" if ts else "shortcut")
        payload |= {"callback_id": callback_id, "action_ts": slack.world.new_ts()}
        payload["trigger_id"] = slack.passes.trigger(self.id, self.team)
        if ts:
            place = self._place_of(ts)
            payload |= in_a_message(place, place.messages[ts], False) | {"message_ts": ts}
            payload.pop("container")
            payload["response_url"] = slack.passes.address(slack.base, place.id, self.id)
        delivery = await slack.courier.deliver("interaction", payload)
        if not delivery.ok:
            self.trouble.append(delivery.tries[-1].reason)
        return delivery

    async def submits(self, values: Mapping[str, Any] | None = None) -> Delivery:
        """Send the modal on top, its fields filled in by label, block_id or action_id."""
        return await Submitting(self).submit(values or {})

    async def closes(self, everything: bool = False) -> list[Delivery]:
        """Close the modal on top, or all of them."""
        return await Submitting(self).close(everything)

    def sees(self, channel: Channel | None = None) -> list[Seen]:
        """The messages in the direct messages, or in a channel, oldest first, with what only they see."""
        return seen_by(self.id, channel or self.channel)

    def last(self, channel: Channel | None = None) -> Seen:
        """The newest message that is not their own."""
        return next(one for one in reversed(self.sees(channel)) if one.user != self.id)

    def home(self) -> Json | None:
        """The home view the app published for them."""
        return self.slack.world.homes.get((self.slack.installation(self.team).bot_user, self.id))

    def modals(self) -> list[Json]:
        """The modals they have open, the one on top last."""
        return self.slack.world.stacks.get(self.id, [])

    def modal(self) -> Json | None:
        """The modal on top."""
        modals = self.modals()
        return modals[-1] if modals else None

    def errors(self) -> Json:
        """What stands at the fields of the modal on top, by block_id."""
        modal = self.modal()
        return dict(self.refused[1]) if modal is not None and modal["hash"] == self.refused[0] else {}

    def _own(self, ts: str) -> tuple[Channel, Json]:
        place = self._place_of(ts)
        message = place.messages[ts]
        if message.get("user") != self.id:
            raise NotPossible("That message is somebody else's.")
        return place, message

    def _place_of(self, ts: str) -> Channel:
        for channel in (self.channel, *self.slack.world.channels.values()):
            if ts in channel.messages and self.id in channel.members:
                return channel
        raise NotPossible(f"There is no message {ts}.")

    def _button(self, place: Channel, what: str, ts: str) -> tuple[Json, bool, Json, Json]:
        hidden = place.ephemeral.get(self.id, [])
        everything = [(one, False) for one in place.messages.values()] + [(one, True) for one in hidden]
        for message, ephemeral in sorted(everything, key=lambda one: float(one[0]["ts"]), reverse=True):
            if ts and message["ts"] != ts:
                continue
            for block, element in elements_of(message.get("blocks", [])):
                if what in _names(element):
                    return message, ephemeral, block, element
        raise NotPossible(f"There is no {what!r} to press.")


def _find(blocks: list[Json], what: str) -> tuple[Json, Json]:
    for block, element in elements_of(blocks):
        if what in _names(element):
            return block, element
    raise NotPossible(f"There is no {what!r} to press.")


def _names(element: Json) -> tuple[str, ...]:
    text = element.get("text")
    label = shown(str(text.get("text", ""))) if isinstance(text, dict) else ""
    return (label, element["action_id"], str(element.get("value", "")))
