"""Who did something, and in which workspace; `events.py` and its siblings ask before anything else.

A workspace is the one that the app was authorised for, never the one a sender belongs to: in channels that companies
share these differ. Somebody is a stranger when their own workspace is none of ours; within one organisation, and
outside of shared channels, colleagues of another workspace are none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from adapters.slack.fields import an_id, is_true, part, parts, word
from adapters.slack.incoming import Who


class Ground(NamedTuple):
    """The workspace something happened in."""

    enterprise: str
    team: str
    """Empty where only the organisation is named."""
    everywhere: bool = False
    """Whether the app is installed in the whole organisation."""
    bot: str = ""
    """The coach as a user of it (U…), where Slack says so."""

    def who(self, user: str) -> Who:
        """Somebody of this workspace."""
        return Who(self.enterprise, self.team, user)


def event_ground(payload: Mapping[str, Any]) -> Ground:
    """Where an event happened."""
    first = next(iter(parts(payload, "authorizations")), {})
    view = part(part(payload, "event"), "view")
    enterprise = (
        an_id(first, "enterprise_id", "E")
        or an_id(payload, "context_enterprise_id", "E")
        or an_id(payload, "enterprise_id", "E")
        or an_id(payload, "team_id", "E")
    )
    team = (
        an_id(first, "team_id", "T")
        or an_id(payload, "context_team_id", "T")
        or an_id(payload, "team_id", "T")
        or an_id(view, "team_id", "T")
    )
    everywhere = is_true(first, "is_enterprise_install") or is_true(payload, "is_enterprise_install")
    bot = an_id(first, "user_id", "UW") if is_true(first, "is_bot") else ""
    return Ground(enterprise, team, everywhere, bot)


def press_ground(payload: Mapping[str, Any]) -> Ground:
    """Where something was pressed, sent or called."""
    team, user, view = part(payload, "team"), part(payload, "user"), part(payload, "view")
    enterprise = an_id(part(payload, "enterprise"), "id", "E") or an_id(team, "enterprise_id", "E")
    # Where the app is installed in the whole organisation `team` may be empty; the coach's own message still says it.
    under = part(payload, "message") if word(payload, "type") == "block_actions" else {}
    found = (
        an_id(view, "app_installed_team_id", "T")
        or an_id(team, "id", "T")
        or an_id(user, "team_id", "T")
        or an_id(view, "team_id", "T")
        or an_id(under, "team", "T")
    )
    return Ground(enterprise, found, is_true(payload, "is_enterprise_install"))


def is_foreign(ground: Ground, payload: Mapping[str, Any], sender: Mapping[str, Any]) -> bool:
    """Whether an event's sender belongs to another company; `sender` is the event or the message in it."""
    if any(is_true(part(sender, name), "is_stranger") for name in ("user_profile", "user")):
        return True
    named = [word(sender, name) for name in ("user_team", "source_team")]
    theirs = {one for one in named if one} or {one for one in [word(sender, "team")] if one}
    shared = payload.get("is_ext_shared_channel")
    if not theirs:
        return shared is True
    if theirs <= {ground.enterprise, ground.team}:
        return False
    return not (ground.enterprise and shared is False)


def has_foreign_user(ground: Ground, payload: Mapping[str, Any]) -> bool:
    """Whether whoever pressed something belongs to another company."""
    user = part(payload, "user")
    theirs = word(user, "team_id")
    if is_true(user, "is_stranger"):
        return True
    return bool(theirs) and theirs not in (ground.enterprise, ground.team) and not ground.enterprise
