"""Who somebody is to Slack: asked when they first write, so that the coach knows their name, language and zone."""

from __future__ import annotations

import asyncio
import logging
import re
from dataclasses import replace
from typing import NamedTuple

from slack_sdk.web.async_client import AsyncWebClient

from adapters.port import Coach
from adapters.slack.fields import called, word
from adapters.slack.incoming import Who
from adapters.slack.reason import reason
from conversations.messages import Message

log = logging.getLogger(__name__)

PATIENCE = 1.0
"""Seconds for which somebody new waits for what Slack says of them: it wants its own answer within three."""
REMEMBERED = 5_000
"""Profiles that are remembered, of people the coach does not know yet."""
MOST_NAMES = 5
"""People mentioned in one message whose names are asked for."""
_MENTION = re.compile(r"@([UW][A-Z0-9]{2,20})\b")


class Profile(NamedTuple):
    """What Slack says about somebody; empty where it says nothing."""

    name: str = ""
    locale: str = ""
    zone: str = ""


class Profiles:
    """The profiles of people who have not written yet, and the language of everybody."""

    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        self._asked: dict[tuple[str, str], Profile] = {}

    async def introduced(self, message: Message, who: Who, client: AsyncWebClient) -> Message:
        """The message with what the coach needs to know of its sender."""
        if "@" in message.text:
            text, mentions = await with_names(message.text, client)
            message = replace(message, text=text, mentions=mentions)
        known = await self.coach.speaks(message.place, message.user)
        if known and await self.coach.is_described(message.place, message.user):
            self._asked.pop((who.place, who.user), None)  # Whoever is forgotten later is forgotten here already.
            return replace(message, locale=known)
        profile = await self._of(who, client)
        return replace(message, name=profile.name, locale=profile.locale, zone=profile.zone)

    async def locale(self, who: Who, client: AsyncWebClient) -> str:
        """The language somebody is spoken to in."""
        return await self.coach.speaks(who.place, who.user) or (await self._of(who, client)).locale

    def changed(self, who: Who, profile: Profile) -> None:
        """A profile is another now."""
        if (who.place, who.user) in self._asked:
            self._asked[who.place, who.user] = profile

    async def _of(self, who: Who, client: AsyncWebClient) -> Profile:
        """What Slack says; nothing where it does not answer, because a greeting in English is better than none."""
        key = (who.place, who.user)
        if key not in self._asked:
            found = await _asked(who.user, client)
            if found is None:
                return Profile()
            if len(self._asked) >= REMEMBERED:
                del self._asked[next(iter(self._asked))]
            self._asked[key] = found
        return self._asked[key]


async def with_names(text: str, client: AsyncWebClient) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text with the names of those who are mentioned in it, as its writer sees it, and (name, user) of each."""
    mentioned = list(dict.fromkeys(_MENTION.findall(text)))[:MOST_NAMES]
    profiles = await asyncio.gather(*(_asked(user, client) for user in mentioned))
    names = {user: found.name for user, found in zip(mentioned, profiles, strict=True) if found and found.name}
    shown = _MENTION.sub(lambda one: "@" + names.get(one[1], one[1]), text)
    return shown, tuple((name, user) for user, name in names.items())


async def _asked(user: str, client: AsyncWebClient) -> Profile | None:
    try:
        async with asyncio.timeout(PATIENCE):
            answer = await client.users_info(user=user, include_locale=True)
    except Exception as problem:
        log.warning("a profile could not be read: %s", reason(problem))
        return None
    return _read(answer.get("user"))


def _read(user: object) -> Profile:
    if not isinstance(user, dict):
        return Profile()
    return Profile(called(user), word(user, "locale"), word(user, "tz"))
