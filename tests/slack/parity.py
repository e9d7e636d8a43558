"""Plays the transcripts of the playground through Slack's door.

What is said is a message in the chat, what is pressed is a button that the stand-in shows, and what is heard has
arrived there. The same lines and the same assertions, but for what Slack has no way to do:

    door:            changes nothing: Slack is one door, whichever of their machines somebody writes on
    me: (nothing)    no message without words can be sent, so it goes to the coach as if one could be
    open: (none)     where there is no form the talk would go on, which no line expects, so nothing is opened
    form:            what no client sends, an unknown field or a choice that is none, is sent all the same

The workspace belongs to the tenant whose clock can be moved, and Slack's clock goes with it.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from adapters.fakeslack.courier import Delivery
from adapters.fakeslack.events import changed as changed_message
from adapters.fakeslack.events import deleted as deleted_message
from adapters.fakeslack.events import typed
from adapters.fakeslack.forms import elements_of
from adapters.fakeslack.forms import filled as elements_filled
from adapters.fakeslack.payloads import around
from adapters.fakeslack.people import Person
from adapters.fakeslack.wrong import NotPossible
from adapters.slack.blocks import OPEN
from adapters.slack.events import read
from adapters.slack.incoming import Pressed, Said, Submitted
from bot.app import App
from conversations.messages import Form, Message, Press, Reply
from storage import inbox
from storage.tables import LOCAL
from tests.slack.house import Loop, SlackHouse
from tests.talks import Player

LOOP = Loop()


@dataclass
class SlackPlayer(Player):
    """A conversation in Slack."""

    sockets: bool = False
    _said: dict[str, str] = field(default_factory=dict, repr=False)
    _view: dict[str, Any] = field(default_factory=dict, repr=False)
    _posted: dict[str, list[dict[str, Any]]] = field(default_factory=dict, repr=False)

    def _open(self) -> App:
        self.house = SlackHouse(self.url, self.sockets, local=True)
        LOOP.run(self.house.__aenter__())
        self.house.slack.door.listeners.choices.twice = 0.0  # Nobody reads a transcript at its own pace.
        self.place = self.house.place
        return self.house.app

    def close(self) -> None:
        """End it."""
        LOOP.run(self.house.__aexit__())

    def who(self) -> str:
        """The Slack user id of the person of now."""
        return self.person().id

    def person(self) -> Person:
        """The person of now, with what their profile says now."""
        name = self.user.title()
        found = self.house.fake.people.get(f"U0{name.upper()}") or self.house.person(name)
        found.user.locale, found.user.tz = self.locale, self.zone
        return found

    def say(self, text: str = "", **more: Any) -> tuple[Reply, ...]:
        """Write it or press it in Slack, and give what was answered once it has arrived."""
        self.count += 1
        press: Press | None = more.get("press")
        if not text.strip():
            return self._said_nothing(text)
        self.house.ahead = self.now().timestamp() - time.time()
        delivery = LOOP.run(self._pressed(press, text) if press else self.person().types(text))
        self._said[text] = delivery.ts
        assert delivery.ok, delivery.tries
        incoming = read(delivery.payload)
        assert isinstance(incoming, Said | Pressed), incoming
        self.replies = self._heard(incoming.message.key)
        for reply in self.replies:
            self.buttons.extend(reply.buttons)
        return self.replies

    async def _pressed(self, press: Press, label: str) -> Delivery:
        """Press the button that stands for this, where there is one; what no button carries is typed.

        An old button is one that a screen still shows which has not heard yet that it is gone.
        """
        person, token = self.person(), press.token()
        for ts, message in reversed(person.channel.messages.items()):
            posted = self._posted.get(ts, [])
            if token in [element.get("value") for _, element in elements_of(posted)]:
                message["blocks"] = posted
                return await person.presses(token, ts=ts)
        return await person.types(label)

    def amend(self, before: str, after: str = "", deleted: bool = False) -> tuple[Reply, ...]:
        """Change a message in the chat, or delete it; more than once, as Slack tells of it more than once."""
        said = [ts for text, ts in self._said.items() if text.startswith(before)]
        assert said, f"nobody said {before!r}"
        self.house.ahead = self.now().timestamp() - time.time()
        incoming = read(LOOP.run(self._amended(said[-1], after, deleted)).payload)
        self.replies = self._heard(incoming.message.key) if isinstance(incoming, Said) else ()
        self.buttons.extend(button for reply in self.replies for button in reply.buttons)
        return self.replies

    async def _amended(self, ts: str, after: str, gone: bool) -> Delivery:
        fake, person = self.house.fake, self.person()
        message = person.channel.messages[ts]
        before, now = dict(message), fake.world.new_ts()
        if gone:
            return await fake.tell(deleted_message(person.channel, before, now))
        message |= {"text": typed(fake.world, person.user, person.team, after)["text"]}
        return await fake.tell(changed_message(person.channel, dict(message), before, now))

    def open_form(self, name: str, about: str = "") -> None:
        """Open a form where Slack has a way to it: a button of the home page, or a shortcut."""
        super().open_form(name, about)
        if self.form is not None:  # Where there is none, the talk would go on; the lines of a transcript do not.
            LOOP.run(self._opened(self.form))
            steps = [block["block_id"].partition(":")[0] for block in self._view["blocks"] if "element" in block]
            assert steps == [one.step for one in self.form.fields], steps

    async def _opened(self, form: Form) -> None:
        person, value = self.person(), f"form {form.name} {form.about}".rstrip()
        while person.modals():
            await person.closes()
        if form.name == "save_evidence":
            await person.shortcut("save_as_evidence", self._written_by_a_colleague(form.about))
        elif form.name == "log_progress" and not form.about:
            await person.shortcut(form.name)
        else:
            await person.opens("home")
            await self.house.quiet()
            home = person.home() or {}
            if value not in [element.get("value") for _, element in elements_of(home["blocks"])]:
                # A page of another time, on which there was such a button.
                element = {"type": "button", "action_id": "other", "text": {"type": "plain_text", "text": "…"}}
                home["blocks"].append(
                    {"type": "actions", "block_id": "other", "elements": [element | {"value": value}]}
                )
            await person.presses(value, where="home")
        await self.house.until(lambda: (person.modal() or {}).get("callback_id") == "form")
        self._view = dict(person.modal() or {})

    def _written_by_a_colleague(self, text: str) -> str:
        """A message in a channel, by its ts; "the_buddies_work" of a transcript has no spaces."""
        fake, ben = self.house.fake, self.house.person("Ben")
        office = fake.add_channel("office", self.person(), ben)
        message = typed(fake.world, ben.user, ben.team, text)
        fake.world.keep(office, message)
        return str(message["ts"])

    def submit(self, filled: dict[str, str]) -> tuple[Reply, ...]:
        """Send the modal, its fields filled in; what no client of Slack's sends is sent all the same."""
        self.count += 1
        assert self.form is not None, "there is no such form"
        delivery = LOOP.run(self._sent(filled))
        assert delivery.ok, delivery.tries
        incoming = read(delivery.payload)
        assert isinstance(incoming, Submitted), incoming
        self.replies = self._heard(incoming.message.key)
        refused = {step for reply in self.replies for step, _ in reply.refusals}
        shown = delivery.json().get("errors", {})
        assert bool(refused) == bool(shown), f"refused are {refused}, shown at {list(shown)}"
        return self.replies

    async def _sent(self, filled: dict[str, str]) -> Delivery:
        person, view = self.person(), self._view
        try:
            return await person.submits(filled)
        except NotPossible:  # It is closed already, or takes no such thing.
            values = elements_filled(view["blocks"], {}, strict=False)
            odd = {step: {"value": {"type": "plain_text_input", "value": said}} for step, said in filled.items()}
            payload = around(self.house.fake.world, person.user, person.team, "view_submission")
            payload |= {"view": {**view, "state": {"values": {**values, **odd}}}, "response_urls": []}
            return await self.house.fake.courier.deliver("interaction", payload)

    def _said_nothing(self, text: str) -> tuple[Reply, ...]:
        """No message without words can be sent in Slack, so that it goes to the coach as if one could be."""
        message = Message(f"slack:nothing{self.count}", "slack", self.place, self.who(), text)
        LOOP.run(self.house.coach.receive(message))
        self.replies = self._heard(message.key)
        return self.replies

    def _heard(self, key: str) -> tuple[Reply, ...]:
        """What was answered, once the person sees all of it."""
        with self.app.database.read() as unit:
            rows = unit.run(f"SELECT key, reply FROM outbox WHERE message_key = '{key}' ORDER BY number")
            saved = inbox.responses(unit, [(LOCAL, key)])
        replies = tuple(Reply.load(reply) for _, reply in rows) or tuple(Reply.load(one) for one in saved.values())
        said = [name for (name, _), reply in zip(rows, replies, strict=False) if not reply.refusals]
        LOOP.run(self.house.arrived(self.person(), said))
        LOOP.run(self.house.seen(self.person(), [reply for reply in replies if not reply.refusals]))
        self._remember()
        return replies

    async def _unfold(self, ts: str) -> None:
        await self.person().presses(OPEN, ts=ts)
        await self.house.quiet()

    def _remember(self) -> None:
        """How each message looked when it was sent, because a press changes it; what is kept neutral is opened."""
        for seen in self.person().sees():
            if any(one.get("action_id") == OPEN for _, one in elements_of(seen.blocks)):
                LOOP.run(self._unfold(seen.ts))
        for ts, message in self.person().channel.messages.items():
            self._posted.setdefault(ts, message.get("blocks", []))

    def travel(self, jump: str) -> None:
        """Let time pass; what falls due is delivered at the end of the way."""
        super().travel(jump)
        LOOP.run(self.house.delivered())
        self._remember()
