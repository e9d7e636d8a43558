"""What was done on a card: buttons and filled forms, by `Action.Execute` or `Action.Submit`; `activities.py` asks.

The key of it is made of the card's nonce and of what was pressed, because Teams sends an invoke again under a new id.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from adapters.fields import hashed, part, word
from adapters.teams.carddata import DOCUMENT, OURS, SUBMIT, VERB, OnCard, form_of
from adapters.teams.carddata import read as on_card
from adapters.teams.incoming import Acted, Consented, Ignored, Incoming, Pressed, Spot, Submitted, Upload
from adapters.teams.scene import Scene, an_id
from conversations.messages import Message, cleaned

CARD_ACTION = "adaptiveCard/action"
"""The name of the invoke that `Action.Execute` sends."""
CONSENT = "fileConsent/invoke"
"""The name of the invoke that says whether somebody wants a file."""
LONGEST_LABEL = 200

_A_NONCE = re.compile(r"[ -~]{1,1200}")
"""The keys of messages are as long as a chat's and an activity's id together."""


def an_invoke(activity: Mapping[str, Any], scene: Scene) -> Incoming:
    """An invoke: what is done on cards, also on one that is refreshed by itself, and the answer to a file's offer."""
    if word(activity, "name") == CONSENT:
        return _a_consent(activity, scene)
    if word(activity, "name") != CARD_ACTION:
        return Ignored("unknown_invoke")
    action = part(part(activity, "value"), "action")
    if action.get("verb") not in (VERB, None):
        return Ignored("unknown_card")
    return a_deed(activity, scene, action.get("data"), invoke=True)


def a_deed(activity: Mapping[str, Any], scene: Scene, data: object, invoke: bool) -> Incoming:
    """What was done, from the data that the pressed action carries."""
    done = on_card(data)
    if done is None or not _A_NONCE.fullmatch(done.letter):
        return Ignored("unknown_card")
    if not scene.personal:
        return Ignored("channel")
    spot = Spot(done.letter, an_id(activity, "replyToId"), invoke)
    if done.press is not None:
        key = _key(scene, done, "press", done.press.token())
        label = cleaned(done.label)[:LONGEST_LABEL]
        return Pressed(_message(scene, key, invoke, press=done.press), scene.who, scene.reference, spot, label)
    if done.action != SUBMIT:
        value, key = cleaned(done.value), _key(scene, done, done.action, done.value)
        return Acted(key, scene.who, scene.reference, spot, done.action, value, scene.locale)
    name, about = form_of(done.value)
    if not name:
        return Ignored("unknown_card")
    key, text = _key(scene, done, done.action, done.value, done.stamp, done.fields), f"{name} {about}".rstrip()
    message = _message(scene, key, invoke, text=text, form=done.fields, stamp=done.stamp)
    return Submitted(message, scene.who, scene.reference, spot)


def _a_consent(activity: Mapping[str, Any], scene: Scene) -> Incoming:
    """A yes or a no to a file."""
    value, offer = part(activity, "value"), an_id(activity, "replyToId")
    document = word(part(part(value, "context"), OURS), DOCUMENT)
    if not document:
        return Ignored("unknown_card")
    if not scene.personal:
        return Ignored("channel")
    upload = None
    if word(value, "action") == "accept":
        info = part(value, "uploadInfo")
        upload = Upload(*(word(info, name) for name in ("uploadUrl", "contentUrl", "name", "uniqueId", "fileType")))
    key = hashed("teams", scene.who.place, scene.who.user, CONSENT, offer or scene.activity, document)
    return Consented(key, scene.who, scene.reference, offer, document, upload, scene.locale)


def _key(scene: Scene, done: OnCard, *what: object) -> str:
    return hashed("teams", scene.who.place, scene.who.user, done.letter, *what)


def _message(scene: Scene, key: str, here: bool, **more: Any) -> Message:
    return Message(
        key,
        "teams",
        scene.who.place,
        scene.who.user,
        here=here,
        sent_at=scene.at,
        name=scene.name,
        locale=scene.locale,
        zone=scene.zone,
        **more,
    )
