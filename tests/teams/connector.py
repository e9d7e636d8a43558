"""A stand-in for what Teams lets a bot do: Bot Framework's connector service, and the login where its tokens come from.

    async with Connector() as teams:
        eva = teams.add_person("Eva")
        …Calls and a TeamsSender over teams.service_url and teams.login_url…
        assert [said["text"] for said in teams.chat(eva).said] == ["Hello"]

It is exact about what is refused and how that is said, keeps every activity, and writes every call down. What goes
wrong is ordered with `faults`.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.teams.port import Reference
from tests.teams.faults import Faults, Plan
from tests.teams.http import bearer, broken_off, in_halves, is_message, read, refused

Json = dict[str, Any]

APP, PASSWORD = "11111111-2222-4333-8444-555555555555", "the-apps-password-7d1e"
ACME = "aaaaaaaa-0000-4000-8000-000000000001"
"""The tenant everybody is of who is not said to be of another."""
SCOPE = "https://api.botframework.com/.default"


class Call(NamedTuple):
    """One call, as the record keeps it."""

    method: str
    """post | update | delete | create | token"""
    chat: str
    body: Json
    outcome: str
    """"ok", the code of what is wrong, or what was ordered."""
    at: float
    activity: str = ""
    """The activity that was answered, changed or taken away."""
    token: str = ""
    made: str = ""
    """The id that what was posted got."""


class Person(NamedTuple):
    """Somebody with a personal chat with the bot."""

    name: str
    tenant: str
    user: str
    """The id in the directory."""
    reference: Reference

    @property
    def place(self) -> str:
        """Where the user's id is unique, as the house calls it."""
        return f"teams:{self.tenant}"


@dataclass
class Chat:
    """A conversation: what stands in it now, and what was ever posted."""

    id: str
    tenant: str
    users: list[str] = field(default_factory=list)
    activities: dict[str, Json] = field(default_factory=dict)
    """Messages by their ids, in their order, as they were changed last."""
    typings: int = 0
    refuses: str = ""
    """One of CODES: nothing can be written here."""

    @property
    def said(self) -> list[Json]:
        """What stands there, in its order."""
        return list(self.activities.values())


class Connector:
    """The stand-in; entered as a context it listens on a port of its own."""

    def __init__(self, plan: Plan | None = None, seed: int = 0, open_to_all: bool = False) -> None:
        """`open_to_all` asks for no token, as the Agents Playground does."""
        self.faults = Faults(plan, seed)
        self.open_to_all = open_to_all
        self.calls: list[Call] = []
        self.people: list[Person] = []
        self.chats: dict[str, Chat] = {}
        self.app_tenant = "botframework.com"
        """Where the app logs in: that of every multi-tenant app, or its own."""
        self.expires_in = 3599
        self.largest = 28 * 1024
        """Bytes a message may have."""
        self.files: dict[str, bytes] = {}
        """What was written into people's drives, each once, by an address under /drive/."""
        self.tokens: dict[str, float] = {}
        """Every token that was given out, and until when it holds."""
        self.halves_apart = 0.0
        """Seconds between the two halves of every answer."""
        self._numbers = 0

    async def __aenter__(self) -> Connector:
        served = web.Application(client_max_size=2**22, middlewares=[in_halves(lambda: self.halves_apart)])
        chat = "/v3/conversations/{chat}/activities"
        served.router.add_post("/v3/conversations", self._create)
        served.router.add_post(chat, self._post)
        served.router.add_post(chat + "/{activity}", self._post)
        served.router.add_put(chat + "/{activity}", self._update)
        served.router.add_delete(chat + "/{activity}", self._delete)
        served.router.add_put("/drive/{file}", self._written)
        served.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        self.server = TestServer(served)
        await self.server.start_server()
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.server.close()

    @property
    def service_url(self) -> str:
        """Where activities are posted to."""
        return str(self.server.make_url("/"))

    login_url = service_url
    """Where tokens come from."""

    def add_person(self, name: str, tenant: str = ACME) -> Person:
        """Somebody who has installed the app, and their chat with the bot."""
        self._numbers += 1
        user = str(UUID(int=self._numbers, version=4))
        chat = Chat(f"a:1{name}-{self._numbers}", tenant, [f"29:1{name}-{self._numbers}"])
        self.chats[chat.id] = chat
        reference = Reference(self.service_url, chat.id, chat.users[0], f"28:{APP}", tenant)
        self.people.append(Person(name, tenant, user, reference))
        return self.people[-1]

    def add_group(self, name: str, tenant: str = ACME) -> Chat:
        """A group chat, or a channel, with the bot in it."""
        chat = self.chats[f"19:{name}@thread.tacv2"] = Chat(f"19:{name}@thread.tacv2", tenant)
        return chat

    def chat(self, person: Person) -> Chat:
        """Somebody's chat with the bot."""
        return self.chats[person.reference.conversation]

    def called(self, method: str) -> list[Call]:
        """Every call of a method, in their order."""
        return [call for call in self.calls if call.method == method]

    async def _post(self, request: web.Request) -> web.StreamResponse:
        body = await read(request)
        if "isTargetedActivity" in request.query:  # Only the one it is for sees it.
            body["recipient"] = {**body.get("recipient", {}), "isTargeted": True}
        answered = request.match_info.get("activity", "")
        call = Call("post", request.match_info["chat"], body, "ok", time.monotonic(), answered, bearer(request))
        chat, wrong = self._looked_at(call)
        if not wrong and not is_message(body):
            wrong = "BadArgument"
        if not wrong and len(json.dumps(body, ensure_ascii=False).encode()) > self.largest:
            wrong = "MessageSizeTooBig"
        return await self._fated(request, call, wrong, lambda: self._said(chat, call))

    def _said(self, chat: Chat, call: Call) -> str:
        """A message is there, or the bot types; gives its id."""
        self._numbers += 1
        number = f"{1_700_000_000_000 + self._numbers}"
        if call.body["type"] == "typing":
            chat.typings += 1
        else:
            chat.activities[number] = {**call.body, "id": number}
        return number

    async def _update(self, request: web.Request) -> web.StreamResponse:
        body, activity = await read(request), request.match_info["activity"]
        call = Call("update", request.match_info["chat"], body, "ok", time.monotonic(), activity, bearer(request))
        chat, wrong = self._looked_at(call)
        if not wrong and not is_message(body):
            wrong = "BadArgument"
        if not wrong and activity not in chat.activities:
            wrong = "ActivityNotFoundInConversation"

        def change() -> str:
            chat.activities[activity] = {**body, "id": activity}
            return activity

        return await self._fated(request, call, wrong, change)

    async def _delete(self, request: web.Request) -> web.StreamResponse:
        activity = request.match_info["activity"]
        call = Call("delete", request.match_info["chat"], {}, "ok", time.monotonic(), activity, bearer(request))
        chat, wrong = self._looked_at(call)
        if not wrong and activity not in chat.activities:
            wrong = "ActivityNotFoundInConversation"

        def take_away() -> str:
            del chat.activities[activity]
            return ""

        return await self._fated(request, call, wrong, take_away)

    async def _create(self, request: web.Request) -> web.StreamResponse:
        body = await read(request)
        members = [member.get("id", "") for member in body.get("members", []) if isinstance(member, dict)]
        call = Call("create", "", body, "ok", time.monotonic(), "", bearer(request))
        wrong = "" if self._may(call) else "BotNotRegistered"
        found = [one for one in self.people if {one.user, one.reference.user} & set(members)]
        if not wrong and (not found or body.get("isGroup")):
            wrong = "BadArgument" if not found else "ForbiddenOperationException"
        return await self._fated(request, call, wrong, lambda: found[0].reference.conversation)

    def _looked_at(self, call: Call) -> tuple[Chat, str]:
        """The chat, and what is wrong before anything is done."""
        chat = self.chats.get(call.chat)
        if not self._may(call):
            return Chat("", ""), "BotNotRegistered"
        return (chat, chat.refuses) if chat is not None else (Chat("", ""), "ConversationNotFound")

    def _may(self, call: Call) -> bool:
        return self.open_to_all or self.tokens.get(call.token, 0.0) > time.monotonic()

    async def _fated(self, request: web.Request, call: Call, wrong: str, do: Callable[[], str]) -> web.StreamResponse:
        """Do it and say so, or what was ordered instead; what is wrong anyway is said first."""
        # Without the address, whose port is another each time.
        same = {name: said for name, said in call.body.items() if name != "serviceUrl"}
        fate = wrong or self.faults.fate(call.method, f"{call.chat}/{json.dumps(same, sort_keys=True)}")
        plan, at = self.faults.plan, len(self.calls)
        self.calls.append(call._replace(outcome="ok" if fate == "good" else fate))
        if plan.takes and call.method == "post":
            await asyncio.sleep(plan.takes)
        if fate == "late":
            asyncio.get_running_loop().call_later(plan.late_by, do)
        if fate in ("hung", "slow"):
            await asyncio.sleep(plan.hangs_for)
        made = do() if fate in ("good", "lost", "broken", "slow") else ""
        self.calls[at] = self.calls[at]._replace(made=made)
        if fate in ("good", "slow"):
            return web.json_response({"id": made}, status=201 if call.method in ("post", "create") else 200)
        return broken_off(request) if fate in ("lost", "late", "hung") else refused(fate, plan.busy_for)

    async def _written(self, request: web.Request) -> web.StreamResponse:
        """A file, whole; who comes with a token is refused, as the address is all that is asked for."""
        name, content = request.match_info["file"], await request.read()
        fits = request.headers.get("Content-Range") == f"bytes 0-{len(content) - 1}/{len(content)}"
        if "Authorization" in request.headers or not fits or name in self.files:
            return web.Response(status=401 if "Authorization" in request.headers else 409 if fits else 416)
        self.files[name] = content
        return web.json_response({"id": name}, status=201)

    async def _token(self, request: web.Request) -> web.StreamResponse:
        form = {name: str(value) for name, value in (await request.post()).items()}
        shown = {name: value for name, value in form.items() if name != "client_secret"}
        call = Call("token", request.match_info["tenant"], shown, "ok", time.monotonic())
        wrong = self._unfit(form, request.match_info["tenant"])
        if wrong:
            self.calls.append(call._replace(outcome=wrong))
            error, _, said = wrong.partition(" ")
            status = 401 if error == "invalid_client" else 400
            return web.json_response({"error": error, "error_description": f"{said}: no token."}, status=status)
        fate = self.faults.fate("token", "")
        self.calls.append(call._replace(outcome="ok" if fate == "good" else fate))
        if fate in ("hung", "slow"):
            await asyncio.sleep(self.faults.plan.hangs_for)
        if fate not in ("good", "slow"):
            cut = fate in ("lost", "late", "hung")
            return broken_off(request) if cut else refused(fate, self.faults.plan.busy_for)
        token = f"eyJ0.token-{len(self.tokens) + 1}.x"
        self.tokens[token] = time.monotonic() + self.expires_in
        lasts = {"expires_in": self.expires_in, "ext_expires_in": self.expires_in}
        return web.json_response({"token_type": "Bearer", **lasts, "access_token": token})

    def _unfit(self, form: Json, tenant: str) -> str:
        if form.get("grant_type") != "client_credentials":
            return "unsupported_grant_type AADSTS70003"
        if tenant != self.app_tenant or form.get("client_id") != APP:
            return "unauthorized_client AADSTS700016"
        if form.get("client_secret") != PASSWORD:
            return "invalid_client AADSTS7000215"
        return "" if form.get("scope") == SCOPE else "invalid_scope AADSTS70011"
