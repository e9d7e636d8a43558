"""Plays the transcripts of the playground through Teams' door.

What is said is a message in the chat, what is pressed is an `Action.Execute` on a card that the stand-in shows, and
what is heard has arrived there, with the response or as a message. The same lines and the same assertions, but for what
Teams has no way to do:

    door:            changes nothing: Teams is one door, whichever of their machines somebody writes on
    coach: home/…    is the home card, which says the same in other words
    me: (nothing)    no message without words can be sent, so it goes to the coach as if one could be
    open: (none)     where there is no form the talk would go on, which no line expects, so nothing is opened
    form:            what no client sends, an unknown field or a choice that is none, is sent all the same
    old press:       a button that was pressed before is the same press in Teams, whose answer comes again; so the
                     one that is pressed once more is on another card

The tenant is the one whose clock can be moved, and Teams' clock goes with it. All talks of a process have the same
stand-ins around them, one after the other.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from adapters.teams.activities import read
from adapters.teams.carddata import FORM, HOME, OPEN, OURS, SUBMIT, VERB, acting, named
from adapters.teams.homes import is_home_page
from adapters.teams.incoming import Pressed, Said, Submitted
from bot.app import App
from conversations.messages import Form, Message, Press, Reply
from storage import inbox
from storage.tables import LOCAL
from tests.slack.house import Loop, until
from tests.talks import Player
from tests.teams.client import Client, Seen, Sent, actions_of, inputs_of
from tests.teams.connector import ACME, APP, Json
from tests.teams.house import Surroundings, TeamsHouse

LOOP = Loop()
AROUND: list[Surroundings] = []
NOWHERE = "0"
"""The message of a card that nobody sees any more."""


def around() -> Surroundings:
    """The stand-ins of this process."""
    if not AROUND:
        AROUND.append(LOOP.run(_open_stand_ins()))
    return AROUND[0]


async def _open_stand_ins() -> Surroundings:
    return await Surroundings().__aenter__()


@dataclass
class TeamsPlayer(Player):
    """A conversation in Teams."""

    _clients: dict[str, Client] = field(default_factory=dict, repr=False)
    _said: dict[str, Sent] = field(default_factory=dict, repr=False)
    _buttons: dict[str, list[tuple[str, Json]]] = field(default_factory=dict, repr=False)
    _pressed_before: set[tuple[str, str]] = field(default_factory=set, repr=False)
    _looked: dict[str, Seen] = field(default_factory=dict, repr=False)
    _form: Json = field(default_factory=dict, repr=False)

    def _open(self) -> App:
        self.house = TeamsHouse(self.url, local=True, around=around())
        LOOP.run(self.house.__aenter__())
        self.place = f"teams:{ACME}"
        return self.house.app

    def close(self) -> None:
        """End it."""
        LOOP.run(self.house.__aexit__())

    def who(self) -> str:
        """The person of now, as the directory calls them."""
        return self.client().user

    def client(self) -> Client:
        """The Teams of the person of now, with what their profile says now."""
        name = self.user.title()
        if name not in self._clients:
            self._clients[name] = self.house.client(name)
        found = self._clients[name]
        found.locale, found.zone = self.locale, self.zone
        return found

    def say(self, text: str = "", **more: Any) -> tuple[Reply, ...]:
        """Write it or press it in Teams, and give what was answered once it has arrived."""
        self.count += 1
        press: Press | None = more.get("press")
        if not text.strip():
            return self._said_nothing(text)
        self._set_clock()
        sent = LOOP.run(self._pressed(press, text) if press else self.client().types(text))
        self._said[text] = sent
        assert sent.status == 200, sent
        incoming = read(sent.activity, APP)
        assert isinstance(incoming, Said | Pressed), incoming
        self.replies = self._heard(incoming.message.key)
        for reply in self.replies:
            self.buttons.extend(reply.buttons)
        return self.replies

    def _set_clock(self) -> None:
        self.house.ahead = self.now().timestamp() - time.time()

    async def _pressed(self, press: Press, label: str) -> Sent:
        """Press the button that stands for this, where there ever was one; what no button carries is typed.

        An old button is one that a screen still shows which has not heard yet that it is gone.
        """
        client, token = self.client(), press.token()
        for message, action in reversed(self._buttons.get(client.user, [])):
            data = action["data"][OURS]
            if data.get("p") != token:
                continue
            if (data["k"], token) in self._pressed_before:
                return await client.does(message, {**action, "data": {OURS: {**data, "k": f"teams:{self.count}"}}})
            self._pressed_before.add((data["k"], token))
            return await client.does(message, action)
        return await client.types(label)

    def amend(self, before: str, after: str = "", deleted: bool = False) -> tuple[Reply, ...]:
        """Change a message in the chat, or delete it."""
        said = [sent for text, sent in self._said.items() if text.startswith(before)]
        assert said, f"nobody said {before!r}"
        self._set_clock()
        client = self.client()
        sent = LOOP.run(client.deletes(said[-1]) if deleted else client.edits(said[-1], after))
        incoming = read(sent.activity, APP)
        assert isinstance(incoming, Said), incoming
        self.replies = self._heard(incoming.message.key)
        self.buttons.extend(button for reply in self.replies for button in reply.buttons)
        return self.replies

    def open_form(self, name: str, about: str = "") -> None:
        """Open a form from the home card."""
        super().open_form(name, about)
        if self.form is not None:  # Where there is none, the talk would go on; the lines of a transcript do not.
            self._form = LOOP.run(self._opened(self.form))
            held = [one["id"] for one in inputs_of(self._form)]
            assert held == [f"f.{one.step}" for one in self.form.fields], held

    async def _opened(self, form: Form) -> Json:
        client, value = self.client(), named(form.name, form.about)
        home = (await client.does(NOWHERE, action_for(acting("home/0", HOME)))).card
        buttons = [one for one in actions_of(home) if one["data"][OURS].get("a") == FORM]
        there = [one for one in buttons if one["data"][OURS].get("v") == value]
        # Else a card of another time, on which there was such a button.
        button = there[0] if there else action_for(acting("home/0", FORM, value))
        return (await client.does(NOWHERE, button)).card

    def submit(self, filled: dict[str, str]) -> tuple[Reply, ...]:
        """Send the form, its fields filled in; what no client of Teams' sends is sent all the same."""
        self.count += 1
        assert self.form is not None, "there is no such form"
        self._set_clock()
        sent = LOOP.run(self._sent(filled))
        assert sent.status == 200, sent
        incoming = read(sent.activity, APP)
        assert isinstance(incoming, Submitted), incoming
        self.replies = self._heard(incoming.message.key)
        refused = [said for reply in self.replies for _, said in reply.refusals]
        shown = str(sent.card)
        assert all(said.split(".")[0] in shown for said in refused), f"refused is {refused}, shown {shown}"
        return self.replies

    async def _sent(self, filled: dict[str, str]) -> Sent:
        held = {str(one["id"]): str(one.get("value", "")) for one in inputs_of(self._form)}
        button = next(one for one in actions_of(self._form) if one["data"][OURS].get("a") == SUBMIT)
        data = {**button["data"], **held, **{f"f.{step}": said for step, said in filled.items()}}
        return await self.client().does(NOWHERE, action_for(data))

    def _said_nothing(self, text: str) -> tuple[Reply, ...]:
        """No message without words can be sent in Teams, so that it goes to the coach as if one could be."""
        message = Message(f"teams:nothing{self.count}", "teams", self.place, self.who(), text)
        LOOP.run(self._received(message))
        self.replies = self._heard(message.key)
        return self.replies

    async def _received(self, message: Message) -> None:
        client = self.client()
        await self.house.door.references.keep(client.place, client.user, client.person.reference)
        await self.house.coach.receive(message)

    def _heard(self, key: str) -> tuple[Reply, ...]:
        """What was answered, once the person sees all of it."""
        with self.app.database.read() as unit:
            rows = unit.run(f"SELECT key, reply FROM outbox WHERE message_key = '{key}' ORDER BY number")
            saved = inbox.responses(unit, [(LOCAL, key)])
        replies = tuple(Reply.load(reply) for _, reply in rows) or tuple(Reply.load(one) for one in saved.values())
        LOOP.run(self._seen([reply for reply in replies if not reply.refusals]))
        self._remember()
        return replies

    async def _seen(self, replies: list[Reply]) -> None:
        """Until all of it is there; a home page is a new home card."""
        client, known = self.client(), set(self._looked)
        await self.house.seen(client, [reply for reply in replies if not is_home_page(reply)])
        if any(is_home_page(reply) for reply in replies):
            await until(lambda: any("refresh" in seen.card and seen.id not in known for seen in client.sees()))

    def _remember(self) -> None:
        """The buttons that were ever there, because a press changes them; what is kept neutral is opened."""
        client = self.client()
        for seen in client.sees():
            for action in actions_of(seen.card) if self._looked.get(seen.id) is not seen else ():
                if action["data"][OURS].get("a") == OPEN:
                    LOOP.run(client.does(seen.id, action))
        known = self._buttons.setdefault(client.user, [])
        for seen in client.sees():
            if self._looked.get(seen.id) is not seen:
                self._looked[seen.id] = seen
                known += [(seen.id, dict(action)) for action in actions_of(seen.card) if (seen.id, action) not in known]

    def travel(self, jump: str) -> None:
        """Let time pass; what falls due is delivered at the end of the way."""
        super().travel(jump)
        LOOP.run(self.house.delivered())
        self._remember()


def action_for(data: Json) -> Json:
    """An action of a card of ours with this data."""
    return {"type": "Action.Execute", "verb": VERB, "title": "…", "data": data}
