"""What Teams is told about the app: a zip with the manifest, a file of words for every other language, and two icons.

`bot/teams_package.py` comes before it with the words and the icons. The same app gives the same bytes each time.
"""

from __future__ import annotations

import io
import json
import uuid
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

VERSION = "1.29"
"""Of the manifest's schema; the first in which a command can be one of those behind a slash."""
SCHEMAS = f"https://developer.microsoft.com/json-schemas/teams/v{VERSION}"
COLOR, OUTLINE = 192, 32
"""Pixels of the icons' sides."""
ACCENT = "#2c5a4c"
HOW_LONG: Mapping[str, int] = {
    "name": 30, "full_name": 100, "short": 80, "full": 4_000, "title": 32, "description": 128, "developer": 32,
}  # fmt: skip
"""How many characters Teams takes of each text."""
MOST_COMMANDS = 12
"""How many commands a list may hold."""
LISTS: Sequence[tuple[str, Sequence[str], Sequence[str]]] = (
    ("alone", ("personal",), ("mention",)),
    ("together", ("team", "groupChat"), ("mention", "slash")),
)
"""Each list of commands, the scopes it is offered in, and what brings it up. Behind a slash where others read along,
words go to the coach alone (Teams calls such messages targeted); in a chat of two there is nothing to hide."""
STAYS = uuid.UUID("6a0c3b1e-5d0f-5c1b-9a53-6d2b8e0f7c11")
"""What the package's id is derived from, together with the app's."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time that stands at every file, so that it does not matter when the zip was made."""
READ_BY_ALL = 0o644 << 16


class PackageProblem(Exception):
    """Teams would not take this text; shorten it in the words file, or give another one."""


class Offered(NamedTuple):
    """A command as a menu shows it: what is then written, and what it is for."""

    title: str
    description: str


class Words(NamedTuple):
    """What Teams shows of the app, in one language."""

    locale: str
    name: str
    full_name: str
    short: str
    full: str
    commands: Mapping[str, Sequence[Offered]]
    """List → its commands."""


class Described(NamedTuple):
    """Whose app it is and where more is said about it."""

    app: str
    """The bot's app id in Entra (a GUID)."""
    version: str
    """Three numbers; Teams takes a changed package only with a higher one."""
    developer: str
    website: str
    privacy: str
    terms: str


def drawing(name: str) -> str:
    """An icon as SVG: "color" or "outline"."""
    return Path(__file__).with_name(f"{name}.svg").read_text("utf-8")


def package_id(app: str) -> str:
    """The package's id, always the same for an app, so that a new package is an update and not a second app."""
    return str(uuid.uuid5(STAYS, app.lower()))


def package(described: Described, words: Words, others: Sequence[Words], color: bytes, outline: bytes) -> bytes:
    """The zip; raises PackageProblem where Teams would not take a text."""
    files = {"manifest.json": _as_json(manifest(described, words, others)), "color.png": color, "outline.png": outline}
    files |= {_file(other): _as_json(localization(other)) for other in others}
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.create_system, entry.external_attr = 3, READ_BY_ALL
            made.writestr(entry, content)
    return held.getvalue()


def manifest(described: Described, words: Words, others: Sequence[Words] = ()) -> dict[str, Any]:
    """The app as Teams wants it described, in the language of `words`."""
    return {
        "$schema": f"{SCHEMAS}/MicrosoftTeams.schema.json",
        "manifestVersion": VERSION,
        "version": described.version,
        "id": package_id(described.app),
        "localizationInfo": {
            "defaultLanguageTag": words.locale,
            "additionalLanguages": [{"languageTag": other.locale, "file": _file(other)} for other in others],
        },
        "developer": {
            "name": _fits("developer", described.developer),
            "websiteUrl": described.website,
            "privacyUrl": described.privacy,
            "termsOfUseUrl": described.terms,
        },
        "name": {"short": _fits("name", words.name), "full": _fits("full_name", words.full_name)},
        "description": {"short": _fits("short", words.short), "full": _fits("full", words.full)},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": ACCENT,
        "bots": [_bot(described.app, words)],
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [],  # No page of Cairn's is shown inside Teams.
        "defaultInstallScope": "personal",
    }


def _bot(app: str, words: Words) -> dict[str, Any]:
    lists = [
        {
            "scopes": list(scopes),
            "triggers": list(triggers),
            "commands": [
                {"title": _fits("title", one.title), "description": _fits("description", one.description)}
                for one in words.commands[name]
            ],
        }
        for name, scopes, triggers in LISTS
    ]
    return {
        "botId": app.lower(),
        "scopes": [scope for _, scopes, _ in LISTS for scope in scopes],
        "isNotificationOnly": False,
        "supportsFiles": True,
        "supportsCalling": False,
        "supportsVideo": False,
        "supportsTargetedMessages": True,
        "commandLists": lists,
    }


def localization(words: Words) -> dict[str, str]:
    """What another language says in place of the manifest's texts."""
    return {
        "$schema": f"{SCHEMAS}/MicrosoftTeams.Localization.schema.json",
        "name.short": _fits("name", words.name),
        "name.full": _fits("full_name", words.full_name),
        "description.short": _fits("short", words.short),
        "description.full": _fits("full", words.full),
        **dict(_localized(words)),
    }


def _localized(words: Words) -> Iterator[tuple[str, str]]:
    for at, (name, _, _) in enumerate(LISTS):
        for number, one in enumerate(words.commands[name]):
            where = f"bots[0].commandLists[{at}].commands[{number}]"
            yield f"{where}.title", _fits("title", one.title)
            yield f"{where}.description", _fits("description", one.description)


def _fits(kind: str, text: str) -> str:
    if not text.strip() or len(text) > HOW_LONG[kind]:
        raise PackageProblem(f"Teams takes 1 to {HOW_LONG[kind]} characters as {kind}, and not {text!r}.")
    return text


def _file(words: Words) -> str:
    return f"{words.locale}.json"


def _as_json(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
