"""A company in Teams for ordeals: people whose activities are read as the door reads them, over a coach's database."""

from __future__ import annotations

import html
from typing import Any

from adapters.teams.activities import read
from adapters.teams.carddata import pressing
from adapters.teams.incoming import Pressed, Said
from adapters.teams.port import place_of
from conversations.messages import Message, Press
from tests.adapters.teams_payloads import APP, TENANT, executed, message

PLACE = place_of(TENANT)


def user(number: int) -> str:
    """Somebody, as the directory calls them."""
    return f"00000000-0000-4000-8000-{number:012}"


def said(who: int, number: int, text: str) -> dict[str, Any]:
    """The activity of somebody who wrote; Teams escapes what is typed as in HTML."""
    return message(html.escape(text, quote=False), id=f"{1_764_216_000_000 + number}", **account(who))


def pressed(who: int, nonce: str, button: Press) -> dict[str, Any]:
    """The activity of somebody who pressed a button of the card with this nonce."""
    return executed(pressing(nonce, button, "1 \u00b7 a label"), **account(who))


def account(who: int) -> dict[str, Any]:
    """Whose activity it is."""
    return {"from": {"id": f"29:1p{who}", "name": "Ana", "aadObjectId": user(who)}}


def meant(activity: dict[str, Any]) -> Message:
    """The message in an activity, as the door reads it."""
    found = read(activity, APP)
    assert isinstance(found, Said | Pressed), found
    return found.message
