"""Who did something in Teams, where, and when: what every activity says in the same places; `activities.py` asks.

Teams leaves out whatever it likes, so everything here may be empty; `Scene.lacks` names what an activity cannot do
without.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from adapters.fields import hashed, is_true, part, parts, word
from adapters.teams.incoming import Who
from adapters.teams.port import PLAYGROUND, Reference

LONGEST_ADDRESS = 512
LONGEST_NAME = 200

_AN_ID = re.compile(r"[!-~]{1,256}")
_AN_ADDRESS = re.compile(rf"[!-~]{{1,{LONGEST_ADDRESS}}}")
_MILLISECONDS = re.compile(r"[1-9][0-9]{12}")
_A_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*")
_A_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_LONGEST_ZONE, _LONGEST_LOCALE = 64, 35
_BEGINNING, _END = datetime(1970, 1, 1, tzinfo=UTC), datetime(2286, 1, 1, tzinfo=UTC)
_PROGRAMS = frozenset({"bot", "skill"})


class Scene(NamedTuple):
    """What all activities have in common."""

    who: Who
    reference: Reference
    activity: str
    """Teams' id of what happened; of a message that was changed, the id of that message."""
    personal: bool
    """Whether it happened in the chat with one person, and nowhere where others read along."""
    by_program: bool
    bots: frozenset[str]
    """What the coach is called here."""
    at: datetime | None
    """When, by `timestamp`."""
    name: str = ""
    locale: str = ""
    zone: str = ""

    @property
    def lacks(self) -> str:
        """Why nothing can be made of it, as one of REASONS; empty where nothing is missing."""
        if self.by_program:
            return "bot"
        if not self.who.tenant:
            return "no_tenant"
        if not self.who.user:
            return "no_person"
        return "" if self.reference.conversation and self.reference.service_url else "no_chat"

    @property
    def key(self) -> str:
        """The key of what was written or happened, however often Teams sends it; empty where it has no id."""
        if "/" in self.activity:  # Else two chats could share a key.
            return hashed("teams", self.reference.conversation, self.activity)
        return f"teams:{self.reference.conversation}/{self.activity}" if self.activity else ""

    @property
    def written(self) -> datetime | None:
        """When the message was written.

        Its id is that moment in milliseconds, and stays what it is when the message is changed or taken back, while
        `timestamp` then says when that was done. Where ids tell no time, as in the Agents Playground, there is only
        `timestamp`.
        """
        return _moment_of(self.activity) or self.at

    def is_the_coach(self, account: object) -> bool:
        """Whether an account is the coach itself."""
        return _plain(word(account, "id")) in self.bots


def a_scene(activity: Mapping[str, Any], app_id: str) -> Scene:
    """Who, where and when; an `app_id` is what only the playground's route does without."""
    sender, bot, chat = part(activity, "from"), part(activity, "recipient"), part(activity, "conversation")
    client = next((one for one in parts(activity, "entities") if word(one, "type") == "clientInfo"), {})
    tenant = _a_tenant(activity, chat) or ("" if app_id or _names_a_tenant(activity, chat) else PLAYGROUND)
    here = an_id(sender, "id")
    user = an_id(sender, "aadObjectId").lower() or here
    bots = frozenset({_plain(an_id(bot, "id")), _plain(app_id)} - {""})
    address = word(activity, "serviceUrl")
    reference = Reference(
        service_url=address if _AN_ADDRESS.fullmatch(address) else "",
        conversation=an_id(chat, "id"),
        user=here or user,
        bot=an_id(bot, "id") or (f"28:{app_id}" if app_id else ""),
        tenant=tenant,
        channel=an_id(activity, "channelId") or "msteams",
    )
    return Scene(
        who=Who(tenant, user),
        reference=reference,
        activity=an_id(activity, "id"),
        personal=_is_personal(activity, chat),
        by_program=word(sender, "role").lower() in _PROGRAMS or here.startswith("28:") or _plain(here) in bots,
        bots=bots,
        at=a_time(word(activity, "timestamp")),
        name=word(sender, "name")[:LONGEST_NAME],
        locale=_a_locale(word(activity, "locale")) or _a_locale(word(client, "locale")),
        zone=_a_zone(word(activity, "localTimezone")) or _a_zone(word(client, "timezone")),
    )


def an_id(value: object, name: str) -> str:
    """The id under a name; empty where there is none, or one that no database should be asked to keep."""
    found = word(value, name)
    return found if _AN_ID.fullmatch(found) else ""


def a_time(text: str) -> datetime | None:
    """A moment as Bot Framework writes it, in UTC where it names no zone; None where it is none."""
    try:
        found = datetime.fromisoformat(text)
        found = (found.replace(tzinfo=UTC) if found.tzinfo is None else found).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return found if _BEGINNING < found < _END else None


def _moment_of(activity: str) -> datetime | None:
    return _BEGINNING + timedelta(milliseconds=int(activity)) if _MILLISECONDS.fullmatch(activity) else None


def _a_tenant(activity: Mapping[str, Any], chat: Mapping[str, Any]) -> str:
    """The tenant; none where an activity names two, because then it is not clear whose people it is about."""
    named = {an_id(where, name).lower() for where, name in _tenants(activity, chat) if where.get(name) is not None}
    return named.pop() if len(named) == 1 else ""


def _names_a_tenant(activity: Mapping[str, Any], chat: Mapping[str, Any]) -> bool:
    return any(where.get(name) is not None for where, name in _tenants(activity, chat))


def _tenants(activity: Mapping[str, Any], chat: Mapping[str, Any]) -> tuple[tuple[Mapping[str, Any], str], ...]:
    return (part(part(activity, "channelData"), "tenant"), "id"), (chat, "tenantId")


def _is_personal(activity: Mapping[str, Any], chat: Mapping[str, Any]) -> bool:
    """Whether a chat is with one person; one that does not say what it is may still be told by what else it says."""
    kind = chat.get("conversationType")
    if kind is not None:
        return bool(kind == "personal") and not is_true(chat, "isGroup")
    data = part(activity, "channelData")
    others = is_true(chat, "isGroup") or bool(data.get("team")) or bool(data.get("channel"))
    return not others and not word(chat, "id").startswith("19:")


def _plain(account: str) -> str:
    """An account's id, the same whether it comes with Teams' number for programs before it or without."""
    return account.lower().removeprefix("28:")


def _a_locale(text: str) -> str:
    return text if len(text) <= _LONGEST_LOCALE and _A_LOCALE.fullmatch(text) else ""


def _a_zone(text: str) -> str:
    """A zone as IANA writes them; Windows' own names are left out, and the reception knows which there are."""
    return text if len(text) <= _LONGEST_ZONE and _A_ZONE.fullmatch(text) else ""
