"""Opens what the coach began and kept neutral: a message then shows in full what a notification must not (A3)."""

from __future__ import annotations

from dataclasses import replace

from slack_sdk.web.async_client import AsyncWebClient

from adapters.port import Coach
from adapters.slack.history import EVENT_TYPE
from adapters.slack.incoming import Acted
from adapters.slack.profiles import Profiles
from adapters.slack.said import in_one


async def open_letter(coach: Coach, profiles: Profiles, acted: Acted, client: AsyncWebClient) -> None:
    """Put the whole of a letter in the place of its neutral lines; its key stays with it."""
    who, spot = acted.who, acted.spot
    reply = await coach.letter(who.place, who.user, acted.value)
    if reply is None:
        gone = await coach.say(await profiles.locale(who, client), "everywhere/moved_on")
        reply = replace(gone, buttons=())
    metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": acted.value}}
    await client.chat_update(channel=spot.channel, ts=spot.ts, metadata=metadata, **in_one([reply]))
