"""Filled forms, as Slack sends them back; `events.py` sends them here.

A form travels with its view: `carried` is the view's `private_metadata`, CALLBACK its `callback_id`, and each field
has a block whose `block_id` is its step, alone or with ":" and anything behind it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from adapters.decoding import too_deep
from adapters.slack.fields import an_id, made_key, part, word
from adapters.slack.identity import Ground
from adapters.slack.incoming import Ignored, Incoming, Submitted, Who
from adapters.slack.presses import chosen
from conversations.messages import Form, Message, encode

CALLBACK = "form"
"""The `callback_id` of a view that holds a form."""


def carried(form: Form) -> str:
    """What a view carries along, so that its form is known again when it comes back."""
    return encode([form.name, form.about, form.stamp])


def a_submission(payload: Mapping[str, Any], ground: Ground, who: Who) -> Incoming:
    """A form that was sent; pressed twice it is the same, filled in otherwise it is another."""
    view = part(payload, "view")
    if word(view, "type") != "modal":
        return Ignored("shape")
    name, about, stamp = _carried(word(view, "private_metadata"))
    if word(view, "callback_id") != CALLBACK or not name:
        return Ignored("unknown_view")
    number, version = an_id(view, "id"), word(view, "hash")
    if not number:
        return Ignored("no_key")
    values = part(part(view, "state"), "values")
    blocks = {block.partition(":")[0]: block for block in values}
    form = tuple((step, _filled(values[block])) for step, block in blocks.items())
    key = made_key("form", *who, number, version, name, about, stamp, form)
    text = f"{name} {about}" if about else name
    message = Message(key, "slack", who.place, who.user, text, form=form, stamp=stamp)
    return Submitted(message, who, number, version, blocks)


def _filled(elements: object) -> str:
    """What the one element of a block says."""
    found = next(iter(elements.values()), None) if isinstance(elements, Mapping) else None
    return chosen(found) if isinstance(found, Mapping) else ""


def _carried(text: str) -> tuple[str, str, str]:
    """What `carried` wrote, or nothing."""
    try:
        found = json.loads(text) if not too_deep(text) else None
    except ValueError:
        found = None
    if not isinstance(found, list) or len(found) != 3 or not all(isinstance(one, str) for one in found):
        return "", "", ""
    return found[0], found[1], found[2]
