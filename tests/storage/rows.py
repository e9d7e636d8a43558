"""Rows as the tests write them, with something in every column."""

from __future__ import annotations

from storage.inbox import Arrival
from storage.outbox import Outgoing
from storage.talks import Talk

ANA = ("local", "person-ana")
BO = ("local", "person-bo")


def arrival(key: str, user: str = "ana", text: str = "hello", tenant: str = "local", sent: int = 0) -> Arrival:
    return Arrival(tenant, key, tenant, user, "terminal", text, sent)


def talk(name: str, person: str = "person-ana", state: str = "open", revision: int = 1, touched_at: int = 1) -> Talk:
    return Talk("local", person, name, "smart_goal", 1, state, revision, '{"asking": "wish"}', touched_at)


def outgoing(key: str, message_key: str = "m1", person: str = "person-ana", at: int = 1) -> Outgoing:
    user = person.removeprefix("person-")
    reply = f'{{"said": "{key}"}}'
    return Outgoing("local", person, "local", user, "terminal", key, message_key, "wish", reply, "pending", at)
