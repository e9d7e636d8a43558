"""Reads what Teams sends, whatever it is; nothing here raises, looks anything up or keeps it.

`gate.py` comes before, the listeners come after. `read` takes a decoded activity and gives one of the values in
`incoming.py`:

    type of the activity               read by       becomes
    message                            a_message     Said, Wordless, Mentioned; from a card as an invoke is
    messageUpdate, messageDelete       a_change      Said
    invoke                             pressed.py    Pressed, Acted, Submitted
    installationUpdate                 an_install    Installed, Removed
    conversationUpdate                 a_coming      Installed, Removed
    anything else, or not whole                      Ignored
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from adapters.fields import hashed, is_true, part, parts, word
from adapters.teams.incoming import Ignored, Incoming, Installed, Mentioned, Removed, Said, Wordless
from adapters.teams.markup import typed
from adapters.teams.pressed import a_deed, an_invoke
from adapters.teams.scene import Scene, a_scene
from conversations.messages import Message

Activity = Mapping[str, Any]

WITHOUT_WORDS = "help"
"""What a slash means that has no words behind it."""


def read(activity: object, app_id: str = "") -> Incoming:
    """What an activity means; whatever it is made of, this gives an answer.

    Without an `app_id`, as in the playground, somebody who comes without a tenant is of the tenant PLAYGROUND.
    """
    if not isinstance(activity, dict):
        return Ignored("shape")
    kind = activity.get("type")
    if not isinstance(kind, str):
        return Ignored("shape")
    reader = READERS.get(kind)
    if reader is None:
        return Ignored("passing" if kind in PASSING else "unknown")
    scene = a_scene(activity, app_id)
    return Ignored(scene.lacks) if scene.lacks else reader(activity, scene)


def a_message(activity: Activity, scene: Scene) -> Incoming:
    """A message: words, a file, something pressed, or the coach's name where others read along."""
    if activity.get("value") is not None:
        done = a_deed(activity, scene, activity["value"], invoke=False)
        if not isinstance(done, Ignored) or not word(activity, "text"):
            return done
    if not scene.key:
        return Ignored("no_key")
    if not scene.personal:
        return _among_others(activity, scene)
    text = _typed(activity, scene)
    if text.strip():
        return _said(scene, scene.key, text, scene.written)
    if parts(activity, "attachments"):
        return Wordless(scene.key, scene.who, scene.reference, scene.locale)
    return Ignored("no_words")


def _among_others(activity: Activity, scene: Scene) -> Incoming:
    """A message in a team or a group chat; nothing of its words is read."""
    targeted = is_true(part(activity, "recipient"), "isTargeted")
    if not targeted and not any(scene.is_the_coach(part(one, "mentioned")) for one in _mentions(activity)):
        return Ignored("channel")
    return Mentioned(scene.key, scene.who, scene.reference, scene.activity, scene.locale, targeted)


def a_change(activity: Activity, scene: Scene) -> Incoming:
    """A message that is another now, is back, or was taken back; the activity has the id of that message."""
    gone, happened = activity["type"] == "messageDelete", word(part(activity, "channelData"), "eventType")
    if happened not in (GONE if gone else CHANGED):
        return Ignored("unknown")
    if not scene.personal:
        return Ignored("channel")
    if not scene.key:
        return Ignored("no_key")
    if scene.written is None:
        return Ignored("shape")
    text = "" if gone else _typed(activity, scene)
    if not gone and not text.strip():
        return Ignored("no_words")
    key = hashed("teams", "changed", scene.key, happened, word(activity, "timestamp"), gone, text)
    return _said(scene, key, text, scene.at, amends=scene.written, deleted=gone)


CHANGED, GONE = ("editMessage", "undeleteMessage", ""), ("softDeleteMessage", "")
"""What Teams says happened to a message (`channelData.eventType`); the Agents Playground need not say it."""


def _said(scene: Scene, key: str, text: str, sent: datetime | None, **more: Any) -> Said:
    command = text.lstrip().startswith("/")
    message = Message(
        key,
        "teams",
        scene.who.place,
        scene.who.user,
        text=f"/{text.strip().lstrip('/').lstrip() or WITHOUT_WORDS}" if command else text,
        command=command,
        sent_at=sent,
        name=scene.name,
        locale=scene.locale,
        zone=scene.zone,
        **more,
    )
    return Said(message, scene.who, scene.reference, scene.activity)


def _typed(activity: Activity, scene: Scene) -> str:
    """What somebody typed, without the coach's own name."""
    mentions = _mentions(activity)
    coach = [word(one, "text") for one in mentions if scene.is_the_coach(part(one, "mentioned"))]
    return typed(word(activity, "text"), mentions, coach)


def _mentions(activity: Activity) -> list[Mapping[str, Any]]:
    return [one for one in parts(activity, "entities") if word(one, "type").lower() == "mention"]


def an_install(activity: Activity, scene: Scene) -> Incoming:
    """The app was installed or removed; an upgrade is the one or the other."""
    action = word(activity, "action")
    if action in ("add", "add-upgrade"):
        return _installed(scene)
    return _removed(scene) if action in ("remove", "remove-upgrade") else Ignored("unknown")


def a_coming(activity: Activity, scene: Scene) -> Incoming:
    """Somebody came or went; in the chat with one person it is they, or the coach, and means the same."""
    came, went = parts(activity, "membersAdded"), parts(activity, "membersRemoved")
    if any(scene.is_the_coach(one) for one in went):
        return _removed(scene)
    if any(scene.is_the_coach(one) for one in came) or (came and scene.personal):
        return _installed(scene)
    return Ignored("others")


def _installed(scene: Scene) -> Incoming:
    if not scene.key:
        return Ignored("no_key")
    return Installed(scene.key, scene.who, scene.reference, scene.personal, scene.name, scene.locale, scene.zone)


def _removed(scene: Scene) -> Incoming:
    return Removed(scene.key, scene.who, scene.personal) if scene.key else Ignored("no_key")


READERS: Mapping[str, Callable[[Activity, Scene], Incoming]] = {
    "message": a_message,
    "messageUpdate": a_change,
    "messageDelete": a_change,
    "invoke": an_invoke,
    "installationUpdate": an_install,
    "conversationUpdate": a_coming,
}
PASSING = frozenset(
    {
        *("typing", "endOfConversation", "messageReaction", "event", "trace", "invokeResponse", "suggestion"),
        *("handoff", "contactRelationUpdate", "deleteUserData", "command", "commandResult"),
    }
)
"""Activities that Bot Framework knows and that ask nothing of the coach."""
