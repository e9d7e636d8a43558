"""How a document reaches somebody in Teams: the file is offered, and where they say yes it goes to their own OneDrive.

Teams lets a bot put a file into no chat by itself. It asks the person, and with their yes names an address to which the
content may be written once; what stands in the chat then leads to it.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from adapters.teams.port import Reference

CONSENT = "application/vnd.microsoft.teams.card.file.consent"
INFO = "application/vnd.microsoft.teams.card.file.info"
OURS, DOCUMENT = "cairn", "d"
"""Where the name of the document stands in what comes back with the yes."""
WITHOUT = (".gov.teams.microsoft.us", ".dod.teams.microsoft.us")
"""The clouds in which Teams takes no files from bots."""
DRIVES = (".sharepoint.com", ".sharepoint.us", ".sharepoint.cn", ".sharepoint-df.com")
"""Where somebody's OneDrive is, in every cloud."""
LONGEST = 8_192


class Upload(NamedTuple):
    """Where a file that somebody said yes to may be written, and what it is called there."""

    address: str
    """Where the content goes; whoever knows it may write there."""
    seen_at: str
    """Where the person finds the file."""
    name: str
    unique: str
    kind: str


def takes_files(reference: Reference) -> bool:
    """Whether a file can be offered in this cloud."""
    return not (urlsplit(reference.service_url).hostname or "").endswith(WITHOUT)


def offer(document: str, name: str, size: int) -> dict[str, Any]:
    """A message that offers a document as a file."""
    context = {OURS: {DOCUMENT: document}}
    content = {"description": name, "sizeInBytes": size, "acceptContext": context, "declineContext": context}
    return {"type": "message", "attachments": [{"contentType": CONSENT, "name": name, "content": content}]}


def handed_over(upload: Upload) -> dict[str, Any]:
    """The message that leads to a file which is there."""
    content = {"uniqueId": upload.unique, "fileType": upload.kind}
    attached = {"contentType": INFO, "contentUrl": upload.seen_at, "name": upload.name, "content": content}
    return {"type": "message", "attachments": [attached]}


def document_of(value: Any) -> str:
    """Which document somebody answered about, from the value of the invoke; empty for none of ours."""
    context = value.get("context") if isinstance(value, dict) else None
    ours = context.get(OURS) if isinstance(context, dict) else None
    name = ours.get(DOCUMENT) if isinstance(ours, dict) else None
    return name if isinstance(name, str) and len(name) <= LONGEST else ""


def upload_of(value: Any) -> Upload | None:
    """Where to write, from the value of the invoke; None for a no, and for an address that is nobody's OneDrive."""
    if not isinstance(value, dict) or value.get("action") != "accept":
        return None
    info = value.get("uploadInfo")
    if not isinstance(info, dict):
        return None
    names = ("uploadUrl", "contentUrl", "name", "uniqueId", "fileType")
    address, seen_at, *rest = (info[name] if isinstance(info.get(name), str) else "" for name in names)
    if not (_is_drive(address) and _is_drive(seen_at)):
        return None
    return Upload(address, seen_at, *(word[:200] for word in rest))


def _is_drive(address: str) -> bool:
    """Whether this is an address in somebody's OneDrive that can be read in one way only."""
    if len(address) > LONGEST or not re.fullmatch(r"https://[a-z0-9.-]+/[\x21-\x5b\x5d-\x7e]*", address, re.I):
        return False
    return (urlsplit(address).hostname or "").endswith(DRIVES)
