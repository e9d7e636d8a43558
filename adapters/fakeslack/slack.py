"""The stand-in as a whole: a running server, and what a test or a person at a keyboard does with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any

from aiohttp import web

from adapters.fakeslack import server
from adapters.fakeslack.api import Api, Call
from adapters.fakeslack.catalog import Method, methods
from adapters.fakeslack.courier import Courier, Delivery
from adapters.fakeslack.events import envelope, in_channel, simple, subscription, typed
from adapters.fakeslack.faults import Faults, Plan
from adapters.fakeslack.files import Files
from adapters.fakeslack.modals import Views
from adapters.fakeslack.oauth import Code, OAuth
from adapters.fakeslack.passes import Passes
from adapters.fakeslack.people import Person
from adapters.fakeslack.responses import Responses
from adapters.fakeslack.rules import Rules
from adapters.fakeslack.sockets import Sockets
from adapters.fakeslack.world import SCOPES, App, Channel, Installation, Json, Team, Token, User, World

SUBSCRIBED = frozenset(
    {"app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked", "user_change"}
)


class FakeSlack:
    """A Slack of one's own: `async with FakeSlack(clock=time.time) as slack`."""

    def __init__(
        self,
        clock: Callable[[], float],
        rules: Rules | None = None,
        plan: Plan | None = None,
        seed: int = 0,
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        self.world = World(clock, rules)
        self.world.app.events = SUBSCRIBED
        self.host, self.port = host, port
        self.passes = Passes(self.world)
        self.sockets = Sockets(self.world)
        self.courier = Courier(self.world, self.sockets)
        self.views = Views(self.world, self.passes)
        self.files = Files(self.world)
        self.oauth = OAuth(self.world)
        self.faults = Faults(plan, seed)
        self.responses = Responses(self.world, self.passes)
        table: Mapping[str, Method] = methods(self.views, self.files, self.oauth)
        table = {**table, "apps.connections.open": Method(self.sockets.connect, by="app")}
        self.api = Api(self.world, table, self.faults, self.courier)
        self.api.tell = self.responses.tell = self.tell_later
        self.people: dict[str, Person] = {}
        self._runner: web.AppRunner | None = None

    @property
    def app(self) -> App:
        """The app that is tried out: its secrets, addresses and command."""
        return self.world.app

    @property
    def rules(self) -> Rules:
        """How strict it is."""
        return self.world.rules

    @property
    def base(self) -> str:
        """Where it is reached."""
        return f"http://{self.host}:{self.port}"

    @property
    def url(self) -> str:
        """What SLACK_API_BASE_URL has to be."""
        return f"{self.base}/api/"

    @property
    def token(self) -> str:
        """The newest token of the bot that holds; what SLACK_BOT_TOKEN has to be."""
        good = [one.text for one in self.world.tokens.values() if one.kind == "bot" and one.state == "good"]
        return good[-1]

    @property
    def calls(self) -> list[Call]:
        """Every call the app made, oldest first."""
        return list(self.api.calls)

    def called(self, method: str) -> list[Call]:
        """The calls of one method."""
        return [call for call in self.api.calls if call.method == method]

    async def start(self, handle_signals: bool = False) -> FakeSlack:
        """Listen; where the port is 0, `port` is the free one that was found."""
        app = server.application(self)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5, handle_signals=handle_signals)
        await self._runner.setup()
        await web.TCPSite(self._runner, self.host, self.port).start()
        self.port = int(self._runner.addresses[0][1])
        return self

    async def stop(self) -> None:
        """Stop listening and let go of all that is under way."""
        await self.courier.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> FakeSlack:
        return await self.start()

    async def __aexit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    def add_org(self, name: str = "Org", id: str = "") -> str:  # noqa: A002
        """An organisation; gives its id."""
        org = id or self.world.new_id("E")
        self.world.orgs[org] = name
        return org

    def add_team(self, name: str = "Acme", id: str = "", org: str = "") -> Team:  # noqa: A002
        """A workspace, with the app not yet installed."""
        team = Team(id or self.world.new_id("T"), name, name.lower().replace(" ", "-"), org)
        self.world.teams[team.id] = team
        return team

    def install(self, team: Team | str, scopes: frozenset[str] = SCOPES) -> Token:
        """Install the app in a workspace, or in an organisation by its id, without any page; gives its token."""
        wide = isinstance(team, str) and team in self.world.orgs
        org = team if isinstance(team, str) and wide else ""
        found = None if wide else self.world.teams[team if isinstance(team, str) else team.id]
        code = Code("", org, "", "", 0.0, scopes) if found is None else Code(found.id, found.org, "", "", 0.0, scopes)
        return self.oauth.token(self.oauth.install(code))

    def add_person(self, name: str, team: Team | str = "", id: str = "", **fields: Any) -> Person:  # noqa: A002
        """Somebody with an account; further fields are those of `User`, such as tz and locale."""
        where = team.id if isinstance(team, Team) else team or next(iter(self.world.teams))
        user = User(id or self.world.new_id("U"), where, name.lower(), name, **fields)
        self.world.users[user.id] = user
        person = self.people[user.id] = Person(self, user)
        return person

    def add_stranger(self, name: str, team: Team | str = "", **fields: Any) -> Person:
        """Somebody of another company, who reaches this workspace by Slack Connect."""
        person = self.add_person(name, self.world.new_id("TX"), is_stranger=True, **fields)
        person.reached = team.id if isinstance(team, Team) else team or next(iter(self.world.teams))
        return person

    def add_channel(self, name: str, *people: Person, team: Team | str = "", shared: bool = False) -> Channel:
        """A channel with these people and the app in it."""
        where = team.id if isinstance(team, Team) else team or next(iter(self.world.teams))
        installation = self.installation(where)
        members = {person.id for person in people} | {installation.bot_user}
        channel = Channel(self.world.new_id("C"), where, name, members=members, shared=shared)
        self.world.channels[channel.id] = channel
        return channel

    def installation(self, team: str) -> Installation:
        """What serves a workspace; a LookupError where the app is not installed."""
        found = self.world.installation(team)
        if found is None:
            raise LookupError(f"The app is not installed in {team}.")
        return found

    async def tell(self, what: Json) -> Delivery:
        """Tell the app of an event: {"team", "event"}; gives what became of the first try."""
        body = envelope(self.world, what["team"], what["event"], what.get("shared", False), what.get("by"))
        return await self.courier.deliver("event", body)

    def tell_later(self, events: list[Json]) -> None:
        """Tell the app in the background of what it did itself."""
        for what in events if self.courier.knows_the_way else ():
            if self.hears(what["event"]) and (self.rules.echoes or what["event"]["type"] != "message"):
                self.courier.spawn(self.tell(what))

    def hears(self, event: Json) -> bool:
        """Whether the app has subscribed to this kind of event."""
        return self.app.events is None or subscription(event) in self.app.events

    async def other_bot_writes(self, channel: Channel, text: str) -> Delivery:
        """Another app's bot writes where this app can read it."""
        bot = self.world.new_id("BX")
        message = {
            "type": "message", "subtype": "bot_message", "text": text, "ts": self.world.new_ts(), "bot_id": bot,
            "username": "otherbot", "app_id": "A0OTHER",
        }  # fmt: skip
        self.world.keep(channel, message)
        return await self.tell(in_channel(channel, message))

    async def uninstall(self, team: Team | str) -> list[Delivery]:
        """Somebody removes the app: its tokens are dead at once, and two events tell of it, in any order."""
        where = team.id if isinstance(team, Team) else team
        found = next(one for one in self.world.installations if one.active and where in (one.team, one.org))
        return [await self.tell(what) for what in self.oauth.gone(found)]

    async def revoke(self, token: Token) -> Delivery:
        """Somebody revokes a token."""
        token.state = "token_revoked"
        assert token.installation is not None
        one = token.installation
        team = one.team or next(team.id for team in self.world.teams.values() if team.org == one.org)
        event = simple("tokens_revoked", self.world, tokens={"oauth": [], "bot": [one.bot_user]})
        return await self.tell({"team": team, "event": event, "by": one})

    async def verify_url(self) -> Delivery:
        """Slack asks whether an address is the app's: it has to say the challenge back."""
        payload = {
            "token": self.app.verification_token, "type": "url_verification", "challenge": self.world.secret("ask"),
        }  # fmt: skip
        return await self.courier.deliver("event", payload)

    async def settled(self) -> None:
        """Until nothing is under way any more: deliveries with all their tries, calls that are carried out late."""
        await self.courier.settled()

    def typed(self, person: Person, text: str) -> Json:
        """A message a person would type, without sending it; for deliveries of one's own making."""
        return in_channel(person.channel, typed(self.world, person.user, person.team, text))
