"""What somebody does in Teams, as activities: types, presses, fills in, changes; and what they see in their chat."""

from __future__ import annotations

import copy
import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.teams.connector import Chat, Json, Person

if TYPE_CHECKING:
    from tests.teams.house import Line

NOTHING: Mapping[str, str] = MappingProxyType({})
CARD = "application/vnd.microsoft.card.adaptive"


class Sent(NamedTuple):
    """An activity that was sent, and what came back."""

    activity: Json
    status: int
    body: Json

    @property
    def card(self) -> Json:
        """The card that an invoke was answered with; empty where there is none."""
        return dict(self.body["value"]) if self.body.get("type") == CARD else {}


class Seen(NamedTuple):
    """A message of the coach's as somebody sees it."""

    id: str
    activity: Json
    card: Json
    words: str
    buttons: list[str]


@dataclass
class Client:
    """Somebody's Teams."""

    house: Line
    person: Person
    locale: str = "en-GB"
    zone: str = "Europe/London"
    looked: dict[str, Seen] = field(default_factory=dict, repr=False)

    @property
    def place(self) -> str:
        """Where they are known, as the house calls it."""
        return self.person.place

    @property
    def user(self) -> str:
        """Who they are there."""
        return self.person.user

    @property
    def chat(self) -> Chat:
        """Their chat with the coach."""
        return self.house.teams.chat(self.person)

    def activity(self, kind: str, **changes: Any) -> Json:
        """An activity as Teams sends it from them; a change to None leaves that out."""
        reference, said_at = self.person.reference, self.house.moment()
        tenant = self.person.tenant
        client = {
            "locale": self.locale,
            "country": "GB",
            "platform": "Web",
            "timezone": self.zone,
            "type": "clientInfo",
        }
        made = {
            "type": kind,
            "id": said_at.id,
            "timestamp": said_at.timestamp,
            "channelId": "msteams",
            "serviceUrl": reference.service_url,
            "from": {"id": reference.user, "name": self.person.name, "aadObjectId": self.person.user},
            "conversation": {"conversationType": "personal", "tenantId": tenant, "id": reference.conversation},
            "recipient": {"id": reference.bot, "name": "Cairn"},
            "entities": [client],
            "channelData": {"tenant": {"id": tenant}},
            "locale": self.locale,
            "localTimezone": self.zone,
            **changes,
        }
        return {name: value for name, value in made.items() if value is not None}

    async def types(self, text: str, **changes: Any) -> Sent:
        """Write a message; Teams escapes what is typed as in HTML."""
        typed = html.escape(text, quote=False)
        return await self.house.send(self.activity("message", text=typed, textFormat="plain", **changes))

    async def edits(self, sent: Sent, text: str) -> Sent:
        """Change a message."""
        data = {**sent.activity["channelData"], "eventType": "editMessage"}
        changes = {"id": sent.activity["id"], "text": html.escape(text, quote=False), "channelData": data}
        return await self.house.send(self.activity("messageUpdate", **changes))

    async def deletes(self, sent: Sent) -> Sent:
        """Take a message back."""
        data = {**sent.activity["channelData"], "eventType": "softDeleteMessage"}
        return await self.house.send(self.activity("messageDelete", id=sent.activity["id"], channelData=data))

    async def installs(self, action: str = "add") -> Sent:
        """Install the app, or remove it."""
        return await self.house.send(self.activity("installationUpdate", action=action))

    async def arrives(self) -> Sent:
        """Open the chat: Teams says that the bot and the person are there."""
        added = [{"id": self.person.reference.bot}, {"id": self.person.reference.user}]
        return await self.house.send(self.activity("conversationUpdate", membersAdded=added))

    async def mentions(self, chat: Chat, text: str) -> Sent:
        """Name the coach in a group or a team."""
        bot = {"id": self.person.reference.bot, "name": "Cairn"}
        there = {"conversationType": "groupChat", "isGroup": True, "tenantId": chat.tenant, "id": chat.id}
        named = {"type": "mention", "mentioned": bot, "text": "<at>Cairn</at>"}
        words = f"<at>Cairn</at> {text}"
        return await self.house.send(self.activity("message", text=words, conversation=there, entities=[named]))

    async def shares_file(self) -> Sent:
        """Send a file and no words."""
        file = {"contentType": "application/vnd.microsoft.teams.file.download.info", "name": "review.pdf"}
        return await self.house.send(self.activity("message", attachments=[file]))

    def sees(self) -> list[Seen]:
        """What the coach has said, as it looks now."""
        return [self.look(one) for one in self.chat.said]

    def look(self, activity: Json) -> Seen:
        """A message as it looks; read once for as long as nobody changes it."""
        seen = self.looked.get(str(activity["id"]))
        if seen is None or seen.activity is not activity:
            seen = self.looked[str(activity["id"])] = _seen(activity)
        return seen

    def last(self) -> Seen:
        """What the coach said last."""
        return self.sees()[-1] if self.chat.said else Seen("", {}, {}, "", [])

    def find(self, label: str) -> tuple[str, Mapping[str, Any]]:
        """(the message, the action) of the newest button that says this."""
        for seen in reversed(self.sees()):
            for action in actions_of(seen.card):
                if action["title"] == label or action["title"].endswith(f" {label}"):
                    return seen.id, action
        raise AssertionError(f"there is no button {label!r} in {[one.buttons for one in self.sees()]}")

    async def presses(self, label: str, submit: bool = False) -> Sent:
        """Press the newest button that says this."""
        return await self.does(*self.find(label), submit)

    async def does(
        self, message: str, action: Mapping[str, Any], submit: bool = False, fields: Mapping[str, str] = NOTHING
    ) -> Sent:
        """Do what an action of a card stands for; an answer that is a card takes that one's place."""
        card = self.look(self.chat.activities[message]).card if message in self.chat.activities else {}
        data = {**copy.deepcopy(dict(action["data"])), **filled(card, fields)}
        if submit:
            data = {**copy.deepcopy(dict(action["fallback"]["data"])), **filled(card, fields)}
            return await self.house.send(self.activity("message", value=data, replyToId=message))
        value = {"action": {"type": "Action.Execute", "verb": action["verb"], "data": data}, "trigger": "manual"}
        sent = await self.house.send(
            self.activity("invoke", name="adaptiveCard/action", value=value, replyToId=message)
        )
        if sent.card and message in self.chat.activities:
            self.chat.activities[message] = {
                **self.chat.activities[message], "attachments": [{"contentType": CARD, "content": sent.card}],
            }  # fmt: skip
        return sent


def filled(card: Mapping[str, Any], fields: Mapping[str, str]) -> dict[str, str]:
    """What a card's inputs hold, with these filled in anew."""
    held = {str(one["id"]): str(one.get("value", "")) for one in inputs_of(card)}
    return held | {f"f.{step}": said for step, said in fields.items()}


def parts(node: Any) -> Iterator[Mapping[str, Any]]:
    """Every object of a card, from the top; not what stands in for another."""
    if isinstance(node, Mapping):
        yield node
        for name, value in node.items():
            if name not in ("fallback", "data", "refresh"):
                yield from parts(value)
    elif isinstance(node, list):
        for one in node:
            yield from parts(one)


def actions_of(card: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The buttons of a card, in their order."""
    return [one for one in parts(card) if one.get("type") == "Action.Execute" and "title" in one]


def inputs_of(card: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The fields of a card, in their order."""
    return [one for one in parts(card) if str(one.get("type")).startswith("Input.")]


def words_of(card: Mapping[str, Any]) -> str:
    """What can be read on a card."""
    said = []
    for one in parts(card):
        if one.get("type") == "RichTextBlock":
            said.append("".join(run if isinstance(run, str) else run["text"] for run in one["inlines"]))
        elif one.get("type") == "TextBlock":
            said.append(str(one["text"]))
        elif str(one.get("type")).startswith("Input."):
            said.extend(str(one[name]) for name in ("label", "errorMessage") if name in one)
    return "\n".join(said)


def _seen(activity: Json) -> Seen:
    cards = [one["content"] for one in activity.get("attachments", []) if one.get("contentType") == CARD]
    card = cards[0] if cards else {}
    words = "\n".join(filter(None, [str(activity.get("text") or ""), words_of(card)]))
    return Seen(str(activity["id"]), activity, card, words, [str(one["title"]) for one in actions_of(card)])
