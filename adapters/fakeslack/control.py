"""The stand-in's controls over HTTP, under /_fake/: what tests do in Python, for everybody else."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from adapters.fakeslack.courier import Delivery
from adapters.fakeslack.faults import Plan
from adapters.fakeslack.world import Channel, Json
from adapters.fakeslack.wrong import NotPossible

if TYPE_CHECKING:
    from adapters.fakeslack.people import Person
    from adapters.fakeslack.slack import FakeSlack

VERBS = frozenset(
    {
        "changes", "closes", "commands", "deletes", "edits", "mentions", "opens", "presses", "shares_file", "shortcut",
        "submits", "types",
    }
)  # fmt: skip
"""What a person can be made to do; the names are those of `Person`."""
Doing = Callable[[Json], Any]


class Control:
    """All controls."""

    def __init__(self, slack: FakeSlack) -> None:
        self.slack = slack
        self._doing: dict[str, Doing] = {
            "app": lambda given: _set(self.slack.app, given),
            "rules": lambda given: _set(self.slack.rules, given),
            "plan": self._plan,
            "orders": lambda given: self.slack.faults.order(given["method"], *given["fates"]),
            "orgs": lambda given: self.slack.add_org(**given),
            "teams": lambda given: self.slack.add_team(**given).id,
            "install": lambda given: self.slack.install(given["team"]).text,
            "people": lambda given: self.slack.add_person(**given).id,
            "strangers": lambda given: self.slack.add_stranger(**given).id,
            "channels": self._channel,
            "uninstall": lambda given: self.slack.uninstall(given["team"]),
            "verify_url": lambda given: self.slack.verify_url(),
            "disconnect": lambda given: self.slack.sockets.disconnect(**given),
            "settled": lambda given: self.slack.settled(),
        }

    @property
    def names(self) -> frozenset[str]:
        """What can be done that is nobody's doing."""
        return frozenset(self._doing)

    def add_to(self, router: web.UrlDispatcher) -> None:
        """Give every control its address."""
        router.add_get("/_fake/", self.overview)
        router.add_get("/_fake/calls", self.calls)
        router.add_get("/_fake/people/{user}", self.screen)
        router.add_post("/_fake/people/{user}/{verb}", self.act)
        router.add_post("/_fake/{what}", self.do)

    async def overview(self, request: web.Request) -> web.Response:
        """Everything one needs to begin."""
        world = self.slack.world
        return web.json_response(
            {
                "base_url": self.slack.url,
                "app": {name: value for name, value in dataclasses.asdict(world.app).items() if name != "events"},
                "teams": [dataclasses.asdict(team) for team in world.teams.values()],
                "tokens": [token.text for token in world.tokens.values() if token.state == "good"],
                "people": {person.id: person.user.name for person in self.slack.people.values()},
                "channels": {one.id: one.name for one in world.channels.values() if not one.im},
                "verbs": sorted(VERBS),
            }
        )

    async def calls(self, request: web.Request) -> web.Response:
        """What the app called, newest last; with ?method= of one method."""
        method = request.query.get("method", "")
        shown = [call._asdict() for call in self.slack.calls if method in ("", call.method)]
        return web.json_response(shown, dumps=_dumps)

    async def screen(self, request: web.Request) -> web.Response:
        """What a person sees."""
        person = self._person(request)
        return web.json_response(
            {
                "messages": [
                    {**dataclasses.asdict(one), "words": one.words, "buttons": one.buttons} for one in person.sees()
                ],
                "home": person.home(),
                "modals": person.modals(),
                "errors": person.errors(),
                "trouble": person.trouble,
            }
        )

    async def act(self, request: web.Request) -> web.Response:
        """A person does something."""
        verb = request.match_info["verb"]
        if verb not in VERBS:
            raise web.HTTPNotFound(text=f"A person can do: {', '.join(sorted(VERBS))}.")
        person = self._person(request)
        given = await _given(request)
        if "channel" in given:
            given["channel"] = self._channel_of(str(given["channel"]))
        return await _done(lambda: getattr(person, verb)(**given))

    async def do(self, request: web.Request) -> web.Response:
        """Something that is nobody's doing."""
        doing = self._doing.get(request.match_info["what"])
        if doing is None:
            raise web.HTTPNotFound(text=f"There is: {', '.join(sorted(self._doing))}.")
        given = await _given(request)
        return await _done(lambda: doing(given))

    def _person(self, request: web.Request) -> Person:
        name = request.match_info["user"]
        for person in self.slack.people.values():
            if name in (person.id, person.user.name):
                return person
        raise web.HTTPNotFound(text=f"Nobody is called {name}.")

    def _channel_of(self, name: str) -> Channel:
        for channel in self.slack.world.channels.values():
            if name in (channel.id, channel.name):
                return channel
        raise web.HTTPNotFound(text=f"There is no channel {name}.")

    def _plan(self, given: Json) -> None:
        self.slack.faults.seed = int(given.pop("seed", self.slack.faults.seed))
        self.slack.faults.plan = Plan(**{**given, "only": tuple(given.get("only", Plan().only))})

    def _channel(self, given: Json) -> str:
        people = [self.slack.people[name] for name in given.pop("people", [])]
        return self.slack.add_channel(given.pop("name"), *people, **given).id


def _set(what: Any, given: Json) -> None:
    known = {one.name for one in dataclasses.fields(what)}
    if unknown := sorted(set(given) - known):
        raise NotPossible(f"There is no {', '.join(unknown)}; there is {', '.join(sorted(known))}.")
    for name, value in given.items():
        setattr(
            what, name, tuple(value) if name == "retries" else frozenset(value) if name == "events" and value else value
        )


async def _given(request: web.Request) -> Json:
    if "Origin" in request.headers:
        raise web.HTTPForbidden(text="Pages of a browser have no business here.")
    try:
        given = json.loads(await request.read() or b"{}")
    except ValueError:
        raise web.HTTPBadRequest(text="That is no JSON.") from None
    if not isinstance(given, dict):
        raise web.HTTPBadRequest(text="A JSON object is wanted.")
    return given


async def _done(doing: Callable[[], Any]) -> web.Response:
    """Do it and say what came of it; what cannot be done is said in a sentence."""
    try:
        result = doing()
        if isinstance(result, Awaitable):
            result = await result
    except NotPossible as problem:
        raise web.HTTPConflict(text=str(problem)) from None
    except (AttributeError, LookupError, TypeError, ValueError) as problem:
        raise web.HTTPBadRequest(text=f"{type(problem).__name__}: {problem}") from None
    return web.json_response({"result": _plain(result)}, dumps=_dumps)


def _plain(result: Any) -> Any:
    if isinstance(result, Delivery):
        return {
            "ok": result.ok,
            "ts": result.ts,
            "answer": result.answer,
            "tries": [one._asdict() for one in result.tries],
        }
    return [_plain(one) for one in result] if isinstance(result, list) else result


def _dumps(value: Any) -> str:
    return json.dumps(value, default=str)
