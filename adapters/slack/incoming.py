"""What can come in from Slack, as small values; `events.py` makes them, the listeners act on them.

    value            what happened
    Said             somebody wrote in the chat with the coach, changed what they wrote, or took it back
    Wordless         a file, a picture or a forwarded message came without words
    Commanded        a slash command
    Pressed          a button of a reply
    Acted            another button or menu, such as one that opens a form
    Submitted        a filled form was sent
    EvidenceWanted   the shortcut "Save as evidence" on a message
    ProgressWanted   the shortcut "Log progress"
    HomeOpened       somebody looks at the home page
    ChatOpened       somebody looks at the chat
    Mentioned        the coach was named in a channel; what was said there is nobody's business
    Stranger         somebody of another company wrote, pressed or named the coach
    ProfileChanged   a name, language or time zone is another now
    Left             an account was closed
    Uninstalled      the app was removed
    TokensRevoked    tokens hold no more
    Ignored          anything else, with one word of why

What holds a `message` is handed to the coach as it is. Every key is the same however often and by whichever way Slack
sends the same thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from adapters.slack.port import place_of
from conversations.messages import Message


class Who(NamedTuple):
    """A person of a workspace."""

    enterprise: str
    """The organisation (E…), or empty."""
    team: str
    """The workspace (T…)."""
    user: str

    @property
    def place(self) -> str:
        """Where the user's id is unique, as the house calls it."""
        return place_of(self.enterprise, self.team)


class Said(NamedTuple):
    """Words in the chat with the coach."""

    message: Message
    who: Who
    channel: str
    """The chat (D…)."""
    ts: str
    """Slack's name for the message that was written, changed or taken back."""
    thread: str = ""
    """The thread it stands in; empty for none."""


class Wordless(NamedTuple):
    """A file, a picture or a forwarded message in the chat, without words; nothing of it is read."""

    key: str
    who: Who


class Commanded(NamedTuple):
    """A slash command; its answer goes back with the response."""

    message: Message
    who: Who
    name: str
    """As the workspace calls the command: "/cairn"."""
    channel: str
    response_url: str
    trigger: str


class Spot(NamedTuple):
    """Where something was pressed."""

    surface: str
    """ "message", "home" or "modal"."""
    channel: str = ""
    ts: str = ""
    """Of the message it stands under."""
    ephemeral: bool = False
    """Whether only this person sees that message."""
    view: str = ""
    view_hash: str = ""
    response_url: str = ""
    trigger: str = ""
    """Opens a view for about three seconds."""


class Pressed(NamedTuple):
    """A button of a reply."""

    message: Message
    who: Who
    spot: Spot
    label: str
    """What stands on the button."""
    blocks: tuple[Mapping[str, Any], ...] = ()
    """Of the message it stands under, as Slack gives them back."""


class Acted(NamedTuple):
    """Another button or menu: `action` is its action_id, `value` what was chosen."""

    key: str
    who: Who
    spot: Spot
    action: str
    value: str


class Submitted(NamedTuple):
    """A filled form; its refusals go back with the response."""

    message: Message
    who: Who
    view: str
    view_hash: str
    blocks: Mapping[str, str]
    """For each step of the form, the block_id it has in the view."""


class EvidenceWanted(NamedTuple):
    """A message that somebody wants to keep with a goal."""

    key: str
    who: Who
    text: str
    author: str
    """Who wrote it (U…), or empty."""
    channel: str
    trigger: str
    response_url: str


class ProgressWanted(NamedTuple):
    """Somebody wants to say how far they are, from wherever they are."""

    key: str
    who: Who
    trigger: str


class HomeOpened(NamedTuple):
    """Somebody looks at the home page."""

    key: str
    who: Who
    view: str = ""
    """The view that is there; empty the first time."""
    view_hash: str = ""


class ChatOpened(NamedTuple):
    """Somebody looks at the chat."""

    key: str
    who: Who
    channel: str


class Mentioned(NamedTuple):
    """The coach was named in a channel."""

    key: str
    who: Who
    channel: str
    thread: str = ""


class Stranger(NamedTuple):
    """Somebody of another company; `who` names the workspace they came to."""

    key: str
    who: Who
    channel: str
    response_url: str = ""


class ProfileChanged(NamedTuple):
    """What a profile says now; empty where it says nothing."""

    key: str
    who: Who
    name: str
    locale: str
    zone: str


class Left(NamedTuple):
    """An account was closed."""

    key: str
    who: Who


class Uninstalled(NamedTuple):
    """The app was removed from a workspace, or from a whole organisation (`team` is then empty)."""

    key: str
    enterprise: str
    team: str
    at: float = 0.0
    """When, in seconds since 1970 by Slack's clock; 0 where it does not say."""


class TokensRevoked(NamedTuple):
    """The tokens of these bot users (U…) hold no more."""

    key: str
    enterprise: str
    team: str
    bots: frozenset[str]
    at: float = 0.0
    """When, as above."""


class Ignored(NamedTuple):
    """Nothing to do."""

    reason: str
    """One of REASONS."""


Incoming = (
    Said
    | Wordless
    | Commanded
    | Pressed
    | Acted
    | Submitted
    | EvidenceWanted
    | ProgressWanted
    | HomeOpened
    | ChatOpened
    | Mentioned
    | Stranger
    | ProfileChanged
    | Left
    | Uninstalled
    | TokensRevoked
    | Ignored
)

REASONS: Mapping[str, str] = {
    "unknown": "a kind of payload that Cairn does not know",
    "unknown_event": "an event that Cairn does not know",
    "unknown_view": "a view, a shortcut or an action that is not Cairn's",
    "shape": "a field is missing, or is of another kind than Slack says",
    "no_place": "it does not say which workspace it is about",
    "no_person": "it does not say who did it",
    "no_key": "it does not say by what it can be told from others",
    "no_words": "a message without words and without a file",
    "bot": "a program wrote it or did it",
    "stranger": "somebody of another company, who is owed no answer",
    "subtype": "a message that nobody wrote, such as a joining",
    "channel": "a message that was not written to the coach",
    "unchanged": "a message that changed, and not its words",
    "view_closed": "a form was closed",
    "menu": "a menu asks for what it can offer; Cairn's know theirs",
    "rate_limited": "Slack holds events back",
}
"""Every word that Ignored can have, and what it means."""
