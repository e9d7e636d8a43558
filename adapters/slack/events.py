"""Reads what Slack sends, whatever it is and whichever way it came; nothing here raises, looks anything up or keeps it.

`gate.py` or a socket comes before, the listeners come after. `read` takes the payload of an HTTP request or of a
socket's envelope, which are the same, and gives one of the values in `incoming.py`:

    type of the payload           read by             becomes
    event_callback                an_event            by the type of its event:
      message                     a_message           Said, Wordless, Stranger
      app_mention                 a_mention           Mentioned, Stranger
      app_home_opened             an_opening          HomeOpened, ChatOpened
      user_change                 a_profile           ProfileChanged, Left
      app_uninstalled             a_removal           Uninstalled
      tokens_revoked              a_revocation        TokensRevoked
    block_actions                 presses.py          Pressed, Acted, Stranger
    shortcut, message_action      presses.py          ProgressWanted, EvidenceWanted, Stranger
    view_submission               submissions.py      Submitted, Stranger
    none, with a command          commands.py         Commanded
    anything else, or not whole                       Ignored
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from adapters.slack.commands import a_command
from adapters.slack.fields import a_moment, an_id, called, event_key, event_time, is_true, made_key, part, parts, word
from adapters.slack.identity import Ground, event_ground, has_foreign_user, is_foreign, press_ground
from adapters.slack.incoming import (
    ChatOpened,
    HomeOpened,
    Ignored,
    Incoming,
    Left,
    Mentioned,
    ProfileChanged,
    Said,
    Stranger,
    TokensRevoked,
    Uninstalled,
    Who,
    Wordless,
)
from adapters.slack.markup import drawn, typed
from adapters.slack.presses import a_press, a_shortcut, a_spot
from adapters.slack.submissions import a_submission
from conversations.messages import Message

Payload = Mapping[str, Any]

WORDS = frozenset({"", "file_share", "me_message", "thread_broadcast"})
"""The subtypes of messages that hold what somebody wrote."""
SLACKBOT = "USLACKBOT"


def read(payload: object) -> Incoming:
    """What a payload means; whatever it is made of, this gives an answer."""
    if not isinstance(payload, Mapping):
        return Ignored("shape")
    kind = payload.get("type")
    if kind == "event_callback":
        return an_event(payload)
    if isinstance(kind, str) and kind in INTERACTIONS:
        return an_interaction(payload, INTERACTIONS[kind])
    if kind is None and "command" in payload:
        return a_command(payload)
    return Ignored(PASSED_OVER.get(kind, "unknown") if isinstance(kind, str) else "shape")


def an_interaction(payload: Payload, reader: Callable[[Payload, Ground, Who], Incoming]) -> Incoming:
    """Something pressed, sent or called."""
    ground = press_ground(payload)
    who = ground.who(an_id(part(payload, "user"), "id", "UW"))
    if not ground.team:
        return Ignored("no_place")
    if not who.user:
        return Ignored("no_person")
    if has_foreign_user(ground, payload):
        spot = a_spot(payload)
        return Stranger(made_key("stranger", *who, spot.trigger), who, spot.channel, spot.response_url)
    return reader(payload, ground, who)


INTERACTIONS: Mapping[str, Callable[[Payload, Ground, Who], Incoming]] = {
    "block_actions": a_press,
    "shortcut": a_shortcut,
    "message_action": a_shortcut,
    "view_submission": a_submission,
}
PASSED_OVER: Mapping[str, str] = {
    "view_closed": "view_closed",
    "block_suggestion": "menu",
    "app_rate_limited": "rate_limited",
}


def an_event(payload: Payload) -> Incoming:
    """Something that happened in a workspace."""
    event, key, ground = part(payload, "event"), event_key(payload), event_ground(payload)
    kind = event.get("type")
    if not isinstance(kind, str):
        return Ignored("shape")
    if kind not in EVENTS:
        return Ignored("unknown_event")
    if not key:
        return Ignored("no_key")
    if not ground.team and not (ground.enterprise and kind in ABOUT_THE_APP):
        return Ignored("no_place")
    return EVENTS[kind](payload, event, ground, key)


def a_message(payload: Payload, event: Payload, ground: Ground, key: str) -> Incoming:
    """A message in the chat with the coach: written, changed or taken back."""
    channel, kind = an_id(event, "channel"), word(event, "channel_type")
    if kind != "im" if kind else not channel.startswith("D"):
        return Ignored("channel")
    subtype = word(event, "subtype")
    if subtype == "message_changed":
        return _changed(payload, event, ground, key)
    if subtype == "message_deleted":
        return _written(payload, event, ground, key, part(event, "previous_message"), gone=True)
    if subtype not in WORDS:
        return Ignored("bot" if subtype == "bot_message" else "subtype")
    return _written(payload, event, ground, key, event)


def _changed(payload: Payload, event: Payload, ground: Ground, key: str) -> Incoming:
    """A message that is another now; previews and counts of replies change one as well, and not its words."""
    now, before = part(event, "message"), part(event, "previous_message")
    if word(now, "subtype") == "tombstone":  # What is left of a message that others had answered.
        return _written(payload, event, ground, key, before, gone=True)
    if word(now, "subtype") not in WORDS:
        return Ignored("bot" if word(now, "subtype") == "bot_message" else "subtype")
    if word(now, "text") == word(before, "text") or not (before or part(now, "edited")):
        return Ignored("unchanged")
    return _written(payload, event, ground, key, now)


def _written(
    payload: Payload, event: Payload, ground: Ground, key: str, written: Payload, gone: bool = False
) -> Incoming:
    """A message as somebody wrote it; `written` is the event itself, or the message that it is about."""
    user, ts = an_id(written, "user", "UW"), word(written, "ts") or (word(event, "deleted_ts") if gone else "")
    if user == SLACKBOT or is_a_program(written, ground):
        return Ignored("bot")
    who, channel = ground.who(user), an_id(event, "channel")
    if not user:
        return Ignored("no_person")
    if is_foreign(ground, payload, written):
        return Stranger(key, who, channel)
    again, first = written is not event, a_moment(ts)
    if first is None or not channel:
        return Ignored("shape")
    text = "" if gone else typed(drawn(word(written, "text"), parts(written, "blocks")), ground.bot)
    if not gone and not text.strip():
        is_there = parts(written, "files") or parts(written, "attachments")
        return Wordless(key, who) if is_there and not again else Ignored("no_words")
    sent = a_moment(word(event, "event_ts") or word(event, "ts")) if again else first
    amends = first if again else None
    message = Message(key, "slack", who.place, user, text, sent_at=sent, amends=amends, deleted=gone)
    return Said(message, who, channel, ts, word(written, "thread_ts"))


def is_a_program(written: Payload, ground: Ground) -> bool:
    """Whether a program wrote a message, the coach itself or another."""
    if any(written.get(name) for name in ("bot_id", "bot_profile", "app_id")):
        return True
    return bool(ground.bot) and written.get("user") == ground.bot


def a_mention(payload: Payload, event: Payload, ground: Ground, key: str) -> Incoming:
    """The coach was named where others read along."""
    user, channel = an_id(event, "user", "UW"), an_id(event, "channel")
    if user == SLACKBOT or word(event, "subtype") == "bot_message" or is_a_program(event, ground):
        return Ignored("bot")
    if not user:
        return Ignored("no_person")
    if not channel:
        return Ignored("shape")
    if is_foreign(ground, payload, event):
        return Stranger(key, ground.who(user), channel)
    return Mentioned(key, ground.who(user), channel, word(event, "thread_ts"))


def an_opening(payload: Payload, event: Payload, ground: Ground, key: str) -> Incoming:
    """Somebody opened the home page or the chat."""
    who, view = ground.who(an_id(event, "user", "UW")), part(event, "view")
    if not who.user:
        return Ignored("no_person")
    if is_foreign(ground, payload, event):
        return Ignored("stranger")
    if word(event, "tab") == "home":
        return HomeOpened(key, who, an_id(view, "id"), word(view, "hash"))
    if word(event, "tab") == "messages":
        return ChatOpened(key, who, an_id(event, "channel"))
    return Ignored("unknown_event")


def a_profile(payload: Payload, event: Payload, ground: Ground, key: str) -> Incoming:
    """What somebody's profile says now."""
    user = part(event, "user")
    number = an_id(user, "id", "UW")
    if number == SLACKBOT or is_true(user, "is_bot") or is_true(user, "is_workflow_bot"):
        return Ignored("bot")
    if is_true(user, "is_stranger"):
        return Ignored("stranger")
    if not number:
        return Ignored("no_person")
    if is_true(user, "deleted"):
        return Left(key, ground.who(number))
    return ProfileChanged(key, ground.who(number), called(user), word(user, "locale"), word(user, "tz"))


def a_removal(payload: Payload, event: Payload, ground: Ground, key: str) -> Incoming:
    """The app was removed, from a workspace or from the organisation it was installed in."""
    return Uninstalled(key, ground.enterprise, "" if ground.everywhere else ground.team, event_time(payload))


def a_revocation(payload: Payload, event: Payload, ground: Ground, key: str) -> Incoming:
    """Tokens hold no more; those of people are none of ours."""
    found = part(event, "tokens").get("bot")
    bots = frozenset(one for one in found if isinstance(one, str)) if isinstance(found, list) else frozenset()
    return TokensRevoked(key, ground.enterprise, "" if ground.everywhere else ground.team, bots, event_time(payload))


EVENTS: Mapping[str, Callable[[Payload, Payload, Ground, str], Incoming]] = {
    "message": a_message,
    "app_mention": a_mention,
    "app_home_opened": an_opening,
    "user_change": a_profile,
    "app_uninstalled": a_removal,
    "tokens_revoked": a_revocation,
}
ABOUT_THE_APP = frozenset({"app_uninstalled", "tokens_revoked"})
