"""The line of a goal as a picture in Slack, for a workspace whose Slack draws none itself; `home.py` asks for it."""

from __future__ import annotations

import hashlib
import logging
from urllib.parse import urlsplit

from slack_sdk.web.async_client import AsyncWebClient

from adapters.port import Coach
from adapters.slack.incoming import Who
from adapters.slack.reason import reason
from conversations.messages import Chart

log = logging.getLogger(__name__)

REMEMBERED = 2_000
"""Pictures whose file is remembered, so that the same is not sent twice."""


class Pictures:
    """Sends pictures to Slack."""

    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        self._sent: dict[str, str] = {}

    async def of(self, who: Who, chart: Chart | None, client: AsyncWebClient) -> str:
        """Slack's id of a chart as a picture; empty where there is none; a page does without."""
        if chart is None:
            return ""
        key = hashlib.sha256(f"{who.place} {who.user} {chart}".encode("utf-8", "replace")).hexdigest()
        if key not in self._sent:
            try:
                file = await self._send(who, chart, client)
            except Exception as problem:
                log.warning("the picture of a line could not be sent: %s", reason(problem))
                return ""
            if len(self._sent) >= REMEMBERED:
                del self._sent[next(iter(self._sent))]
            self._sent[key] = file
        return self._sent[key]

    async def _send(self, who: Who, chart: Chart, client: AsyncWebClient) -> str:
        name, _, content = await self.coach.document(who.place, who.user, f"chart {chart.goal}")
        place = await client.files_getUploadURLExternal(filename=name, length=len(content), alt_txt=chart.said[:1_000])
        url = str(place["upload_url"])
        if urlsplit(url).scheme != "https" and urlsplit(url).netloc != urlsplit(client.base_url).netloc:
            raise ValueError("Slack names an address that is none of its own.")
        assert client.session is not None
        async with client.session.post(url, data=content) as taken:
            taken.raise_for_status()
        file = str(place["file_id"])
        await client.files_completeUploadExternal(files=[{"id": file, "title": name}])
        return file
