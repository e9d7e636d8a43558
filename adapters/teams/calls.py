"""Calls of Bot Framework's connector service that are made once: none is repeated here, and none raises.

`sender.py` and the listeners call; `outcomes.py` says what an answer means. The address comes with the chat, from
somebody else: it is looked at before each call, and no answer leads anywhere else. What people write is in no log.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from adapters.bodies import whole
from adapters.teams.elements import Post
from adapters.teams.hosts import Allowing
from adapters.teams.login import Login, NoToken
from adapters.teams.port import Reference
from adapters.teams.proxies import proxy_of

if TYPE_CHECKING:
    from aiohttp import ClientResponse, ClientSession

NO_CONNECTION = "no_connection"
"""Teams was not reached, so nothing was done."""
NO_ANSWER = "no_answer"
"""The connection broke or no answer came in time, so nobody knows."""
NO_TOKEN = "no_token"  # noqa: S105
"""There is no token to write with now, so nothing was done."""
NOT_ALLOWED = "not_allowed"
"""Nothing is posted to such an address."""
TIMEOUT, CONNECT = 10.0, 4.0
"""Seconds for a call, and for reaching the other side; the call fits into the time a delivery has."""
LARGEST = 65_536
"""Bytes of an answer that are read."""
ONLY_FOR_THEM = "?isTargetedActivity=true"
CARD = "application/vnd.microsoft.card.adaptive"


class Answer(NamedTuple):
    """What came back."""

    error: str = ""
    """Teams' name for what is wrong, "http_<status>" where it names nothing, or one of the above; empty for yes."""
    status: int = 200
    """0 where there was no answer."""
    retry_after: float = 0.0
    ref: str = ""
    """Teams' id of what was made."""

    @property
    def ok(self) -> bool:
        """Whether it was done."""
        return not self.error

    @property
    def is_named(self) -> bool:
        """Whether it is Teams that says no, and not something before it."""
        return bool(self.status and self.error) and not self.error.startswith("http_")


def message_of(post: Post) -> dict[str, Any]:
    """A message as it is posted; what a notification shows is the words of the card."""
    if post.card is None:
        return {"type": "message", "text": post.text, "textFormat": "plain"}
    attached = [{"contentType": CARD, "content": post.card}]
    return {"type": "message", "summary": post.text, "attachments": attached}


class Calls:
    """Calls of Teams; one session for all of them, made with the first call."""

    def __init__(self, hosts: Allowing, login: Login | None = None, timeout: float = TIMEOUT) -> None:
        """Without a `login` no token goes with a call, as in a playground."""
        self.hosts, self.login, self.timeout = hosts, login, timeout
        self._made: ClientSession | None = None

    async def post(self, reference: Reference, activity: Mapping[str, Any], reply_to: str = "") -> Answer:
        """Post an activity in a chat, in a channel under the one it answers."""
        return await self._call(
            "POST", reference, reply_to, {**activity, **({"replyToId": reply_to} if reply_to else {})}
        )

    async def whisper(self, reference: Reference, activity: Mapping[str, Any]) -> Answer:
        """Post an activity where others read along, and only the one it is for sees it."""
        return await self._call("POST", reference, "", activity, ONLY_FOR_THEM)

    async def update(self, reference: Reference, ref: str, activity: Mapping[str, Any]) -> Answer:
        """Put another message in the place of one of ours, by its id."""
        return await self._call("PUT", reference, ref, {**activity, "id": ref})

    async def delete(self, reference: Reference, ref: str) -> Answer:
        """Take one of our messages away, by its id."""
        return await self._call("DELETE", reference, ref, None)

    async def typing(self, reference: Reference) -> Answer:
        """Show that an answer is on its way."""
        return await self._call("POST", reference, "", {"type": "typing"})

    async def upload(self, address: str, content: bytes) -> bool:
        """Write a file, whole and without a token, to the address that was named for it; whether it is there."""
        size = len(content)
        headers = {"Content-Type": "application/octet-stream", "Content-Range": f"bytes 0-{size - 1}/{size}"}
        return (await _made(self.session(), "PUT", address, headers, content)).ok

    async def close(self) -> None:
        """Let go of the connections."""
        if self.login is not None:
            await self.login.close()
        if self._made is not None:
            await self._made.close()

    async def _call(
        self, method: str, reference: Reference, ref: str, activity: Mapping[str, Any] | None, query: str = ""
    ) -> Answer:
        address = self._address(reference, ref)
        if address is None:
            return Answer(NOT_ALLOWED, 0)
        session, headers, token = self.session(), {"Content-Type": "application/json; charset=utf-8"}, ""
        if self.login is not None:
            found = await self.login.token(session)
            if isinstance(found, NoToken):
                return Answer(NO_TOKEN, 0)
            token, headers["Authorization"] = found, f"Bearer {found}"
        body = None if activity is None else json.dumps({**_around(reference), **activity}).encode()
        answer = await _made(session, method, address + query, headers, body)
        if answer.status == 401 and self.login is not None:
            self.login.refused(token)
        return answer

    def _address(self, reference: Reference, ref: str) -> str | None:
        """Where to call; None where nothing may be posted."""
        names = [reference.conversation, *([ref] if ref else [])]
        if not self.hosts.allowed(reference.service_url) or any(not name.strip(".") for name in names):
            return None
        chat, *rest = (quote(name, safe="") for name in names)
        return "/".join([f"{reference.service_url.rstrip('/')}/v3/conversations/{chat}/activities", *rest])

    def session(self) -> ClientSession:
        """The one session of these calls."""
        from aiohttp import ClientSession, ClientTimeout, DummyCookieJar

        if self._made is None or self._made.closed:
            patience = ClientTimeout(total=self.timeout, sock_connect=min(CONNECT, self.timeout / 2))
            self._made = ClientSession(timeout=patience, cookie_jar=DummyCookieJar())
        return self._made


async def _made(session: ClientSession, method: str, address: str, headers: Mapping[str, str], body: Any) -> Answer:
    """The call itself."""
    from aiohttp import ClientConnectorError, ClientHttpProxyError, ConnectionTimeoutError
    from yarl import URL

    # The address is written as it is to be sent; nothing in it is put right on the way.
    url, proxy = URL(address, encoded=True), proxy_of(address)
    try:
        request = session.request(method, url, data=body, headers=headers, proxy=proxy, allow_redirects=False)
        async with request as done:
            return _answer(done.status, done.headers, await _body(done))
    except (ClientConnectorError, ClientHttpProxyError, ConnectionTimeoutError):
        return Answer(NO_CONNECTION, 0)
    except Exception:
        return Answer(NO_ANSWER, 0)


async def _body(done: ClientResponse) -> bytes:
    """What an answer says; nothing where it breaks off, because its status has told what became of the call."""
    try:
        return await whole(done.content, LARGEST)
    except Exception:
        return b""


def _around(reference: Reference) -> dict[str, Any]:
    """What every activity says of the chat it is for."""
    return {
        "channelId": reference.channel,
        "serviceUrl": reference.service_url,
        "from": {"id": reference.bot},
        "recipient": {"id": reference.user},
        "conversation": {"id": reference.conversation, "tenantId": reference.tenant},
    }


def _answer(status: int, headers: Mapping[str, str], body: bytes) -> Answer:
    """What Teams, or something before it, said."""
    try:
        said = json.loads(body)
    except ValueError:
        said = None
    said = said if isinstance(said, dict) else {}
    if status in (200, 201, 202, 204):
        ref = said.get("id")
        return Answer("", status, 0.0, ref if isinstance(ref, str) else "")
    wait = headers.get("Retry-After", "")
    seconds = float(wait) if re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", wait) else 0.0
    return Answer(_named(said) or f"http_{status}", status, seconds)


def _named(said: Mapping[str, Any]) -> str:
    """Teams' own name for what is wrong: it has two ways of saying it."""
    error = said.get("error")
    code = error.get("code") if isinstance(error, dict) else None
    if code is None and "errorCode" in said:
        found = re.search(r'"subCode":\s*"([A-Za-z]{1,60})"', str(said.get("message", "")))
        code = found[1] if found else "errorCode"
    return code if isinstance(code, str) and re.fullmatch(r"[A-Za-z][A-Za-z ]{0,60}", code) else ""
