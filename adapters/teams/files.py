"""How a document reaches somebody in Teams: the file is offered, and where they say yes it goes to their own OneDrive.

Teams lets a bot put a file into no chat by itself. It asks the person, and with their yes names an address to which the
content may be written once; what stands in the chat then leads to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from adapters.port import Coach
from adapters.teams.calls import Calls
from adapters.teams.carddata import DOCUMENT, OURS
from adapters.teams.incoming import Consented, Upload
from adapters.teams.port import Reference

CONSENT = "application/vnd.microsoft.teams.card.file.consent"
INFO = "application/vnd.microsoft.teams.card.file.info"
WITHOUT = (".gov.teams.microsoft.us", ".dod.teams.microsoft.us")
"""The clouds in which Teams takes no files from bots."""
DRIVES = (".sharepoint.com", ".sharepoint.us", ".sharepoint.cn", ".sharepoint-df.com")
"""Where somebody's OneDrive is, in every cloud."""
LONGEST = 8_192


def takes_files(reference: Reference) -> bool:
    """Whether a file can be offered in this cloud."""
    return not (urlsplit(reference.service_url).hostname or "").endswith(WITHOUT)


def offer(document: str, name: str, size: int) -> dict[str, Any]:
    """A message that offers a document as a file."""
    context = {OURS: {DOCUMENT: document}}
    content = {"description": name, "sizeInBytes": size, "acceptContext": context, "declineContext": context}
    return {"type": "message", "attachments": [{"contentType": CONSENT, "name": name, "content": content}]}


def is_drive(address: str) -> bool:
    """Whether this is an address in somebody's OneDrive that can be read in one way only."""
    found = re.fullmatch(r"https://([a-z0-9.-]+)/[^\x00-\x20\\]*", address, re.IGNORECASE)
    return found is not None and len(address) <= LONGEST and found[1].lower().endswith(DRIVES)


class Files:
    """Hands documents over to those who said yes."""

    def __init__(self, coach: Coach, calls: Calls, drives: Callable[[str], bool] = is_drive) -> None:
        """`drives` says whether an address is somebody's OneDrive; nothing is written anywhere else."""
        self.coach, self.calls, self.drives = coach, calls, drives

    async def hand_over(self, consented: Consented) -> None:
        """Put the file there and lead to it in the place of the offer; with a no the offer goes."""
        who, reference, upload = consented.who, consented.reference, consented.upload
        if upload is None:
            if consented.activity:
                await self.calls.delete(reference, consented.activity)
            return
        locale = await self.coach.speaks(who.place, who.user) or consented.locale
        try:
            _, _, content = await self.coach.document(who.place, who.user, consented.document)
        except ValueError:  # They were forgotten meanwhile, and everything with them.
            await self._put(consented, await self._line(locale, "everywhere/form_gone"))
            return
        upload = upload._replace(seen_at=upload.seen_at.replace(" ", "%20"))
        fits = self.drives(upload.address) and self.drives(upload.seen_at)
        there = fits and await self.calls.upload(upload.address, content)
        await self._put(consented, _there(upload) if there else await self._line(locale, "everywhere/no_files_here"))

    async def _line(self, locale: str, key: str) -> dict[str, Any]:
        said = (await self.coach.say(locale, key)).plain()
        return {"type": "message", "text": said, "textFormat": "plain"}

    async def _put(self, consented: Consented, message: Mapping[str, Any]) -> None:
        """Show it in the place of the offer, or below where that is not to be found."""
        reference, offer = consented.reference, consented.activity
        if not offer or not (await self.calls.update(reference, offer, message)).ok:
            await self.calls.post(reference, message)


def _there(upload: Upload) -> dict[str, Any]:
    """The message that leads to a file which is there."""
    content = {"uniqueId": upload.unique, "fileType": upload.kind}
    attached = {"contentType": INFO, "contentUrl": upload.seen_at, "name": upload.name, "content": content}
    return {"type": "message", "attachments": [attached]}
