"""What can come in from Teams, as small values; `activities.py` makes them, the listeners act on them.

    value       what happened
    Said        somebody wrote in the chat with the coach, changed what they wrote, or took it back
    Wordless    a file or a picture came without words
    Pressed     a button of a reply
    Acted       another button of a card, such as one that opens a form or draws a goal
    Submitted   a filled form was sent
    Consented   somebody said yes or no to a file
    Installed   the app was installed, or Teams says so once more
    Removed     the app was removed
    Mentioned   the coach was named in a team or a group chat; what was said there is nobody's business
    Ignored     anything else, with one word of why

What holds a `message` is handed to the coach as it is. Every key is the same however often Teams sends the same thing:
an activity's by conversation and id, what was done on a card by the card's nonce, because Teams sends an invoke again
under a new id.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from adapters.teams.port import Reference, place_of
from conversations.messages import Message


class Who(NamedTuple):
    """A person of a tenant."""

    tenant: str
    """The Entra tenant (a GUID)."""
    user: str
    """The person's id in the directory (`aadObjectId`); where Teams does not say it, the one of the chat (29:…)."""

    @property
    def place(self) -> str:
        """Where the user's id is unique, as the house calls it."""
        return place_of(self.tenant)


class Said(NamedTuple):
    """Words in the chat with the coach."""

    message: Message
    who: Who
    reference: Reference
    activity: str
    """Teams' id of the message that was written, changed or taken back."""


class Wordless(NamedTuple):
    """A file or a picture in the chat, without words; nothing of it is read."""

    key: str
    who: Who
    reference: Reference
    locale: str = ""
    """The language of Teams as this person sees it; empty where it does not say."""


class Spot(NamedTuple):
    """The card on which something was done."""

    letter: str
    """The key of the letter it shows, which is its nonce; "home", or the name of a form, for those."""
    activity: str = ""
    """Teams' id of the message that holds the card; empty where it does not say."""
    invoke: bool = False
    """Whether the answer goes back with the response (`Action.Execute`); else it is a message (`Action.Submit`)."""


class Pressed(NamedTuple):
    """A button of a reply; with `spot.invoke` its `message` is `here`."""

    message: Message
    who: Who
    reference: Reference
    spot: Spot
    label: str
    """What stands on the button."""


class Acted(NamedTuple):
    """Another button: `action` is its name in `carddata.py`, `value` what it is about.

    Its key is the same whenever it is pressed on the same card; nothing is kept, so it may be done each time.
    """

    key: str
    who: Who
    reference: Reference
    spot: Spot
    action: str
    value: str
    locale: str = ""


class Submitted(NamedTuple):
    """A filled form; its refusals go back with the response. With `spot.invoke` its `message` is `here`."""

    message: Message
    who: Who
    reference: Reference
    spot: Spot


class Upload(NamedTuple):
    """Where a file may be written that somebody said yes to, and what it is called there."""

    address: str
    """Where the content goes; whoever knows it may write there."""
    seen_at: str
    """Where the person finds the file."""
    name: str
    unique: str
    kind: str


class Consented(NamedTuple):
    """Somebody said yes or no to a document that was offered as a file."""

    key: str
    who: Who
    reference: Reference
    activity: str
    """Teams' id of the offer; empty where it does not say."""
    document: str
    upload: Upload | None
    """None for a no."""
    locale: str = ""


class Installed(NamedTuple):
    """The app is there: in the chat with a person, or in a team or a group, where nobody is greeted."""

    key: str
    who: Who
    reference: Reference
    """Of a team or a group it is that of all of them, and no way to reach `who`."""
    personal: bool
    name: str = ""
    """What Teams says of who is there; empty where it says nothing."""
    locale: str = ""
    zone: str = ""


class Removed(NamedTuple):
    """The app was removed from the chat with a person, or from a team or a group."""

    key: str
    who: Who
    personal: bool


class Mentioned(NamedTuple):
    """The coach was named where others read along, or was called there by a slash command."""

    key: str
    who: Who
    reference: Reference
    """Of the team or the group, and no way to reach `who`."""
    activity: str
    locale: str = ""
    targeted: bool = False
    """Whether only the coach and this person see it, as with a slash command; then so should the answer."""


class Ignored(NamedTuple):
    """Nothing to do."""

    reason: str
    """One of REASONS."""


Incoming = Said | Wordless | Pressed | Acted | Submitted | Consented | Installed | Removed | Mentioned | Ignored

REASONS: Mapping[str, str] = {
    "unknown": "a kind of activity that Cairn does not know",
    "passing": "an activity that asks for nothing, such as typing or a reaction",
    "unknown_invoke": "an invoke that Cairn does not know",
    "unknown_card": "what was pressed is not on a card of Cairn's",
    "shape": "a field is missing, or is of another kind than Bot Framework says",
    "no_tenant": "it does not say which tenant it is about, or names two",
    "no_person": "it does not say who did it",
    "no_key": "it has no id by which it can be told from others",
    "no_words": "a message without words and without a file",
    "no_chat": "it does not say where the chat is, or where answers go",
    "bot": "a program wrote it",
    "channel": "something in a team or a group that does not name the coach",
    "others": "others came or went, or a team is another now",
}
"""Every word that Ignored can have, and what it means."""
