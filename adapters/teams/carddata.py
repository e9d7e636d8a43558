"""What the buttons and inputs of a card carry, both ways: the cards write it here, `activities.py` reads it here.

Every action has the verb VERB and this data, which comes back whole with the inputs of the card beside it:

    {"cairn": {"k": the nonce, "p": Press.token(), "l": what stands on the button}}
    {"cairn": {"k": the nonce, "a": action, "v": value, "s": stamp}, "f.<step>": what is in an input}

    action   value                  what is wanted
    home     a goal's id, or ""     the home page as it is now, with the line of this goal
    draw     a goal's id            the same
    form     a form and its about   the form, filled in
    open     a letter's key         the letter that came neutral, in its place
    submit   a form and its about   the form is sent, with its stamp and inputs
    close    a form's name          the form is left, nothing is kept

The nonce is the key of the letter the card shows, or whatever else is new for each card that is shown.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from conversations.messages import Press

VERB = "cairn"
OURS = "cairn"
"""The name under which the data stands, so that what others put beside it does no harm."""
DOCUMENT = "d"
"""The name under which the offer of a file says which document it is."""
FIELD = "f."
"""Before the step in the id of an input."""
HOME, DRAW, FORM, OPEN, SUBMIT, CLOSE = ACTIONS = ("home", "draw", "form", "open", "submit", "close")


class OnCard(NamedTuple):
    """What somebody did on a card of ours."""

    letter: str
    """The nonce of the card."""
    press: Press | None = None
    """The button of a reply; then there is no `action`."""
    label: str = ""
    """What stands on that button."""
    action: str = ""
    """One of ACTIONS."""
    value: str = ""
    stamp: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    """(step, what is in its input), in the order of the card."""


def pressing(key: str, press: Press, label: str) -> dict[str, Any]:
    """The data of a button of a reply."""
    return {OURS: {"k": key, "p": press.token(), "l": label}}


def acting(key: str, action: str, value: str = "", stamp: str = "") -> dict[str, Any]:
    """The data of any other action."""
    return {OURS: {"k": key, "a": action, "v": value} | ({"s": stamp} if stamp else {})}


def named(form: str, about: str = "") -> str:
    """A form and what it is about, as the value of "form" and "submit"."""
    return f"{form}|{about}"


def form_of(value: str) -> tuple[str, str]:
    """What `named` wrote: (the form's name, what it is about)."""
    form, _, about = value.partition("|")
    return form, about


def read(data: object) -> OnCard | None:
    """What was done on a card, from the data an action sent; None for what no card of ours can have sent."""
    ours = data.get(OURS) if isinstance(data, dict) else None
    if not isinstance(ours, dict) or not isinstance(data, dict):
        return None
    key, token, action = (_word(ours.get(name)) for name in ("k", "p", "a"))
    fields = tuple((name[len(FIELD) :], _word(data[name])) for name in data if _is_field(name))
    if not key or (token and action):
        return None
    if token:
        press = Press.parse(token)
        return OnCard(key, press, _word(ours.get("l")), fields=fields) if press else None
    if action not in ACTIONS:
        return None
    return OnCard(key, None, "", action, _word(ours.get("v")), _word(ours.get("s")), fields)


def _word(found: object) -> str:
    return found if isinstance(found, str) else ""


def _is_field(name: object) -> bool:
    return isinstance(name, str) and name.startswith(FIELD) and name != FIELD
