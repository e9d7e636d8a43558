"""What becomes of a view that somebody sends or closes, and of a command, once the app has answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from adapters.fakeslack.forms import filled
from adapters.fakeslack.passes import Trigger
from adapters.fakeslack.payloads import around
from adapters.fakeslack.world import Channel, Json
from adapters.fakeslack.wrong import NotPossible, Wrong

if TYPE_CHECKING:
    from adapters.fakeslack.courier import Delivery
    from adapters.fakeslack.people import Person


class Submitting:
    """The part of a person's client that speaks with the app about views and commands."""

    def __init__(self, person: Person) -> None:
        self.person, self.slack = person, person.slack

    async def submit(self, values: Mapping[str, Any]) -> Delivery:
        """Send the modal on top."""
        view = self.person.modal()
        if view is None:
            raise NotPossible("No modal is open.")
        self.person.refused = ("", {})
        state = filled(view["blocks"], values)
        payload = self._payload("view_submission", {**view, "state": {"values": state}})
        payload |= {"trigger_id": self.slack.passes.trigger(self.person.id, self.person.team, view["id"])}
        payload |= {"response_urls": []}
        delivery = await self.slack.courier.deliver("interaction", payload)
        if not delivery.ok:
            self.person.trouble.append(delivery.tries[-1].reason)
            return delivery
        try:
            self._answered(view, delivery.json())
        except Wrong as wrong:
            self.person.trouble.append(wrong.error)
        return delivery

    async def close(self, everything: bool) -> list[Delivery]:
        """Close the modal on top, or all; the app hears of those that want it told."""
        stack = self.person.modals()
        if not stack:
            raise NotPossible("No modal is open.")
        gone = list(reversed(stack)) if everything else [stack[-1]]
        told = []
        for view in gone:
            stack.remove(view)
            self.slack.views.gone(view)
            if view["notify_on_close"]:
                payload = self._payload("view_closed", view) | {"is_cleared": everything}
                told.append(await self.slack.courier.deliver("interaction", payload))
        return told

    def commanded(self, delivery: Delivery, place: Channel) -> None:
        """Show what the app answered to a command."""
        if not delivery.ok:
            late = delivery.tries[-1].reason in ("http_timeout", "timeout")
            self.person.trouble.append("operation_timeout" if late else "dispatch_failed")
            return
        if not delivery.answer.strip():
            return
        said = delivery.json() or {"text": delivery.answer}
        try:
            self.slack.responses.add(place, self.person.id, said)
        except Wrong:
            self.person.trouble.append("invalid_command_response")

    def _payload(self, kind: str, view: Json) -> Json:
        payload = around(self.slack.world, self.person.user, self.person.team, kind) | {"view": view}
        if payload["is_enterprise_install"]:
            payload["team"] = None
        return payload

    def _answered(self, view: Json, answer: Json) -> None:
        """Do with the view what the app answered; raises Wrong where Slack does not understand it."""
        stack = self.person.modals()
        action = answer.get("response_action")
        if action is None:
            if view in stack:
                stack.remove(view)
                self.slack.views.gone(view)
        elif action == "clear":
            for one in stack:
                self.slack.views.gone(one)
            stack.clear()
        elif action == "errors":
            errors = answer.get("errors")
            fields = {block["block_id"] for block in view["blocks"] if block["type"] == "input"}
            if not isinstance(errors, dict) or not errors or set(errors) - fields:
                raise Wrong("invalid_errors")
            self.person.refused = (view["hash"], errors)
        elif action == "update":
            self.slack.views.check(answer.get("view"), view["id"])
            self.slack.views.replaced(view, answer["view"])
        elif action == "push":
            self.slack.views.check(answer.get("view"))
            trigger = Trigger(self.person.id, self.person.team, 0.0)
            new = self.slack.views.made(answer["view"], view["team_id"], view["bot_id"])
            self.slack.views.on_top(trigger, new)
        else:
            raise Wrong("invalid_response_action")
