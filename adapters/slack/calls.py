"""Calls of Slack's Web API that are made once: no call is repeated here, and none raises.

`sender.py` and its siblings call; `answers.py` says what an answer means. What people write is in no log of these.

Slack's client says where a call goes, by which proxy and under which name. The request is made here, of bytes that are
made once: the way through the client's `api_call` costs nearly as much again as the request itself.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

NO_CONNECTION = "no_connection"
"""Slack was not reached, so nothing was done."""
NO_ANSWER = "no_answer"
"""The connection broke or no answer came in time, so nobody knows."""
TIMEOUT = 10.0
"""Seconds for a call; several of them fit into the time a delivery has."""

quiet = logging.getLogger("cairn.slack_libraries.calls")
quiet.setLevel(logging.WARNING)  # Its finer levels write down whole messages.


class Answer(NamedTuple):
    """What came back."""

    error: str = ""
    """Slack's name for what is wrong, NO_CONNECTION or NO_ANSWER; empty where all is well."""
    status: int = 200
    retry_after: float = 0.0
    data: Mapping[str, Any] = {}

    @property
    def ok(self) -> bool:
        """Whether it was done."""
        return not self.error


class Calls:
    """Calls a Slack; one session for all of them, made with the first call."""

    def __init__(self, base_url: str, timeout: float = TIMEOUT) -> None:
        from slack_sdk.web.async_client import AsyncWebClient

        self.timeout = timeout
        self.client = AsyncWebClient(base_url=base_url, timeout=int(timeout), retry_handlers=[], logger=quiet)

    async def call(self, method: str, token: str, read: bool = False, **given: Any) -> Answer:
        """Call a method; one that only reads gets what it is given in its address."""
        from aiohttp import ClientConnectorError

        try:
            async with self._sent(method, token, read, given) as done:
                return _answer(done.status, done.headers, await done.read())
        except ClientConnectorError:
            return Answer(NO_CONNECTION)
        except Exception:
            return Answer(NO_ANSWER)

    def _sent(self, method: str, token: str, read: bool, given: Mapping[str, Any]) -> Any:
        """A request on its way."""
        client, session = self.client, self._session()
        url, headers = client.base_url + method, {**client.headers, "Authorization": f"Bearer {token}"}
        if read:
            asked = {name: int(value) if isinstance(value, bool) else value for name, value in given.items()}
            return session.get(url, params=asked, headers=headers, proxy=client.proxy)
        headers["Content-Type"] = "application/json;charset=utf-8"
        return session.post(url, data=json.dumps(given).encode(), headers=headers, proxy=client.proxy)

    async def upload(self, url: str, content: bytes) -> bool:
        """Take a file to the address Slack named for it; whether it is there."""
        if urlsplit(url).scheme != "https" and urlsplit(url).netloc != urlsplit(self.client.base_url).netloc:
            return False
        try:
            async with self._session().post(url, data=content) as done:
                return bool(done.status == 200)
        except Exception:
            return False

    async def close(self) -> None:
        """Let go of the connections."""
        if self.client.session is not None:
            await self.client.session.close()

    def _session(self) -> Any:
        from aiohttp import ClientSession, ClientTimeout, DummyCookieJar

        if self.client.session is None or self.client.session.closed:
            patience = ClientTimeout(total=self.timeout)
            self.client.session = ClientSession(timeout=patience, cookie_jar=DummyCookieJar())
        return self.client.session


def _answer(status: int, headers: Mapping[str, str], body: bytes) -> Answer:
    """What Slack, or something before it, said."""
    try:
        data = json.loads(body)
    except ValueError:
        data = None
    data = data if isinstance(data, dict) else {}
    if status == 200 and data.get("ok") is True:
        return Answer(data=data)
    named = data.get("error")
    error = named if isinstance(named, str) and named else NO_ANSWER if status in (200, 408) else f"http_{status}"
    said = headers.get("Retry-After", "")
    wait = float(said) if said.isascii() and said.isdigit() else 0.0
    return Answer(error, status, wait, data)
