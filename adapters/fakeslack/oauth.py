"""The methods that install an app: a code for tokens, a refresh token for newer ones, and the way out."""

from __future__ import annotations

from dataclasses import dataclass, field

from adapters.fakeslack.asked import Ask
from adapters.fakeslack.events import simple
from adapters.fakeslack.world import SCOPES, Installation, Json, Token, User, World
from adapters.fakeslack.wrong import Wrong

CODE_LIVES = 600.0
ACTIVE_TOKENS = 2
"""Access tokens of one installation that hold at a time, with rotation."""


@dataclass(slots=True)
class Code:
    """What a person's consent gave."""

    team: str
    org: str
    user: str
    redirect_uri: str
    expires: float
    scopes: frozenset[str] = SCOPES


@dataclass(slots=True)
class Refresh:
    """A refresh token; `spent_at` is when it was used, `next` the one that came for it last."""

    installation: Installation
    user: str
    spent_at: float = 0.0
    next: str = ""
    dead: bool = False


@dataclass(slots=True)
class OAuth:
    """The codes and refresh tokens that were handed out."""

    world: World
    codes: dict[str, Code] = field(default_factory=dict)
    refreshes: dict[str, Refresh] = field(default_factory=dict)

    def consent(self, user: User, redirect_uri: str = "", wide: bool = False, scopes: frozenset[str] = SCOPES) -> str:
        """The code of a person who says yes, for their workspace or their whole organisation."""
        org = self.world.teams[user.team].org
        code = self.world.secret("code")
        expires = self.world.clock() + CODE_LIVES
        self.codes[code] = Code("" if wide else user.team, org, user.id, redirect_uri, expires, scopes)
        return code

    def access(self, ask: Ask) -> Json:
        """oauth.v2.access."""
        if ask.text("client_id") != ask.app.client_id:
            raise Wrong("invalid_client_id")
        if ask.text("client_secret") != ask.app.client_secret:
            raise Wrong("bad_client_secret")
        kind = ask.text("grant_type") or "authorization_code"
        if kind == "refresh_token":
            return self._refreshed(ask)
        if kind != "authorization_code":
            raise Wrong("invalid_grant_type")
        code = self.codes.pop(ask.text("code"), None)
        if code is None or code.expires < self.world.clock():
            raise Wrong("invalid_code")
        if code.redirect_uri and code.redirect_uri != ask.text("redirect_uri"):
            raise Wrong("bad_redirect_uri")
        return self._answer(self.install(code), code.user)

    def install(self, code: Code) -> Installation:
        """The installation of a consent: the one there is, or a new one with a bot of its own."""
        one = self.world.installed(code.team or code.org)
        if one is not None:
            one.scopes = one.scopes | code.scopes
            return one
        home = code.team or next(team.id for team in self.world.teams.values() if team.org == code.org)
        bot = User(self.world.new_id("UB"), home, self.world.app.name.lower(), self.world.app.name, is_bot=True)
        self.world.users[bot.id] = bot
        made = Installation(code.team, code.org, bot.id, self.world.new_id("B"), code.scopes)
        self.world.add_installation(made)
        return made

    def token(self, installation: Installation) -> Token:
        """A new access token; with rotation it runs out, and only the last two hold."""
        lives = self.world.rules.token_lives
        text = ("xoxe.xoxb-1-" if lives else "xoxb-") + self.world.secret("token")
        expires = self.world.clock() + lives if lives else 0.0
        token = Token(text, "bot", installation, installation.scopes, expires=expires)
        self.world.tokens[text] = token
        mine = [one for one in self.world.tokens.values() if one.installation is installation and one.state == "good"]
        if lives:
            for old in mine[:-ACTIVE_TOKENS]:
                old.state = "token_revoked"
        return token

    def _answer(self, installation: Installation, user: str, old: Refresh | None = None) -> Json:
        world = self.world
        token = self.token(installation)
        team = world.teams.get(installation.team)
        answer: Json = {
            "ok": True,
            "app_id": world.app.id,
            "authed_user": {"id": user},
            "scope": ",".join(sorted(installation.scopes)),
            "token_type": "bot",
            "access_token": token.text,
            "bot_user_id": installation.bot_user,
            "team": {"id": team.id, "name": team.name} if team else None,
            "enterprise": {"id": installation.org, "name": world.orgs[installation.org]} if installation.org else None,
            "is_enterprise_install": not installation.team,
        }
        if world.rules.token_lives:
            refresh = "xoxe-1-" + world.secret("refresh")
            self.refreshes[refresh] = Refresh(installation, user)
            if old is not None:
                if old.next:
                    self.refreshes[old.next].dead = True
                old.next = refresh
            answer |= {"refresh_token": refresh, "expires_in": int(world.rules.token_lives)}
        return answer

    def _refreshed(self, ask: Ask) -> Json:
        old = self.refreshes.get(ask.text("refresh_token"))
        now = self.world.clock()
        if old is None or old.dead or not old.installation.active:
            raise Wrong("invalid_refresh_token")
        if old.spent_at and now > old.spent_at + self.world.rules.refresh_grace:
            raise Wrong("invalid_refresh_token")
        old.spent_at = old.spent_at or now
        return self._answer(old.installation, old.user, old)

    def uninstall(self, ask: Ask) -> Json:
        """apps.uninstall."""
        if ask.text("client_id") != ask.app.client_id:
            raise Wrong("invalid_client_id")
        if ask.text("client_secret") != ask.app.client_secret:
            raise Wrong("bad_client_secret")
        ask.after += self.gone(ask.installation)
        return {"ok": True}

    def gone(self, installation: Installation, state: str = "account_inactive") -> list[Json]:
        """End an installation; gives the events that tell of it."""
        world = self.world
        teams = [team.id for team in world.teams.values() if world.serves(installation, team.id)]
        events: list[Json] = []
        for team in teams[:1]:
            revoked = simple("tokens_revoked", world, tokens={"oauth": [], "bot": [installation.bot_user]})
            events.append({"team": team, "event": revoked, "by": installation})
            events.append({"team": team, "event": simple("app_uninstalled", world), "by": installation})
        installation.active = False
        for token in world.tokens.values():
            if token.installation is installation:
                token.state = state
        return events
