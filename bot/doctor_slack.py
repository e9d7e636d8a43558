"""What the doctor says about Slack: by which way it comes in, whose the tokens are, and what is switched off and why.

`bot/doctor.py` shows it. Nothing is written anywhere, and no token or key is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from adapters.slack.manifest import EVENTS_PATH, INSTALL_PATH, NEEDED, SCOPES
from adapters.slack.tokens import Account, Away, Declined, Tokens
from bot.app import App
from bot.installing import can_be_installed
from bot.settings import Settings, secret
from storage import installations
from storage.database import HEAD
from storage.errors import StorageProblem
from storage.secrets import Secrets

OK, OFF, FAIL = "ok", "off", "FAIL"
RUNS_OUT = "xoxe."
"""How a token of an app with token rotation begins."""
OUR_OWN = "https://slack.com/api/"


class Finding(NamedTuple):
    """One row: whether it works, is switched off, or is wrong."""

    word: str
    name: str
    text: str


async def slack_findings(app: App) -> list[Finding]:
    """Everything about Slack, in the order in which one would set it up."""
    settings = app.settings
    if not any(_of_slack(settings)):
        return [Finding(OFF, "slack", "not set up; docs/slack.md leads there in five minutes")]
    tokens = Tokens(settings.slack_api_base_url, settings.slack_client_id, secret(settings.slack_client_secret))
    found = [*_ways_in(settings)]
    if settings.slack_api_base_url.rstrip("/") + "/" != OUR_OWN:
        found.append(Finding(OK, "slack", f"a stand-in answers at {settings.slack_api_base_url}"))
    if app_token := secret(settings.slack_app_token):
        found.append(_socket(app_token, await tokens.opens_a_socket(app_token)))
    kept, rows = _installed(app)
    found += rows
    if token := secret(settings.slack_bot_token):
        found += _own(token, await tokens.whose(token))
    elif not kept:
        found.append(_nobody_yet(settings))
    return [*found, *_installing(settings, usable=all(row.word != FAIL for row in rows))]


def _nobody_yet(settings: Settings) -> Finding:
    """There is no workspace: one may still add the app, or a token is missing."""
    can = settings.slack_signing_secret is not None and can_be_installed(settings)
    ours = "none; set SLACK_BOT_TOKEN, the Bot User OAuth Token under Install App"
    theirs = f"none yet; one adds the app at {_at(settings, INSTALL_PATH)}"
    return Finding(OFF, "slack workspace", theirs) if can else Finding(FAIL, "slack workspace", ours)


def _at(settings: Settings, path: str) -> str:
    """A path at the house's address."""
    return settings.public_url.rstrip("/") + path if settings.public_url else f"{path} of your address"


def _of_slack(settings: Settings) -> Iterator[object]:
    yield from (settings.slack_signing_secret, settings.slack_bot_token, settings.slack_app_token)
    yield from (settings.slack_client_id, settings.slack_client_secret)


def _ways_in(settings: Settings) -> Iterator[Finding]:
    """How messages come in."""
    if settings.slack_signing_secret:
        yield Finding(OK, "slack by HTTP", f"Slack's Request URL is {_at(settings, EVENTS_PATH)}")
    elif settings.slack_app_token:
        yield Finding(
            OFF, "slack by HTTP", "no SLACK_SIGNING_SECRET; not needed, because Socket Mode brings everything"
        )
    else:
        text = "nothing: set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP"
        yield Finding(FAIL, "slack brings in", text)
    if not settings.slack_app_token:
        yield Finding(OFF, "slack by Socket Mode", "no SLACK_APP_TOKEN; Slack must reach this server by HTTP")


def _socket(app_token: str, opened: str | Declined | Away) -> Finding:
    """Whether the app's token opens a socket."""
    name = "slack by Socket Mode"
    if not app_token.startswith("xapp-"):
        return Finding(
            FAIL, name, "SLACK_APP_TOKEN does not begin with xapp-; it is under Basic Information, App-Level Tokens"
        )
    if isinstance(opened, Declined):
        text = f"Slack refuses SLACK_APP_TOKEN ({opened.error}); generate one with the scope connections:write"
        return Finding(FAIL, name, text)
    if isinstance(opened, Away):
        return Finding(FAIL, name, f"Slack could not be asked ({opened.reason}); is it reachable from here?")
    return Finding(OK, name, "Slack opens a socket for SLACK_APP_TOKEN")


def _own(token: str, whose: Account | Declined | Away) -> Iterator[Finding]:
    """Whose the bot's token is, and what it cannot do."""
    name = "slack workspace"
    if isinstance(whose, Declined):
        kind = "" if token.startswith("xoxb-") else "; it does not begin with xoxb-, the Bot User OAuth Token"
        yield Finding(FAIL, name, f"Slack refuses SLACK_BOT_TOKEN ({whose.error}){kind}")
        return
    if isinstance(whose, Away) and token.startswith("xapp-"):
        text = "SLACK_BOT_TOKEN does not begin with xoxb-; it is the Bot User OAuth Token under Install App"
        yield Finding(FAIL, name, text)
        return
    if isinstance(whose, Away):
        yield Finding(FAIL, name, f"Slack could not be asked ({whose.reason}); is it reachable from here?")
        return
    yield Finding(OK, name, f"{whose.name or 'one'} ({whose.team or whose.enterprise}), as {whose.bot_user}")
    if token.startswith(RUNS_OUT):
        text = "SLACK_BOT_TOKEN lasts twelve hours, for the app rotates tokens; add the app at /slack/install instead"
        yield Finding(FAIL, "slack token", text)
    missing = [scope for scope in SCOPES if whose.scopes and scope not in whose.scopes]
    for scope in missing:
        text = f"missing, so this is switched off: {SCOPES[scope]}. Add it and install the app again"
        yield Finding(FAIL if scope in NEEDED else OFF, f"slack scope {scope}", text)
    if whose.scopes and not missing:
        yield Finding(OK, "slack scopes", "all of them")


def _installed(app: App) -> tuple[int, list[Finding]]:
    """How many workspaces are kept, and whether their tokens can be opened and still hold."""
    name = "slack installations"
    try:
        secrets = Secrets(secret(app.settings.secret_keys))
        if app.database.version() != HEAD:
            return 0, []
        with app.database.read() as unit:
            there = [tenant for tenant, gone_at in installations.ends(unit).items() if not gone_at]
            _, locked = installations.count(unit)
            known = installations.find(unit, secrets, there)
            old = installations.stale(unit, secrets)
    except StorageProblem as problem:
        return 1, [Finding(FAIL, name, str(problem))]
    found = [Finding(OK, name, f"{locked} with tokens of their own")] if locked else []
    if ran_out := sum(one.expires_in < 0 for one in known):
        found.append(Finding(FAIL, name, f"{ran_out} tokens ran out and were not renewed; see the log of cairn serve"))
    if old:
        found.append(Finding(OFF, name, f"{old} are locked with an older key; cairn rotate-keys takes them over"))
    return locked, found


def _installing(settings: Settings, usable: bool) -> Iterator[Finding]:
    """Whether other workspaces can add the app; not before the keys are `usable`."""
    name = "slack for other workspaces"
    if not usable:
        yield Finding(OFF, name, "they cannot add it before that is mended")
        return
    if settings.slack_signing_secret and can_be_installed(settings):
        yield Finding(OK, name, f"they add it at {_at(settings, INSTALL_PATH)}")
        if not settings.public_url:
            yield Finding(
                OFF, "slack redirect", "no CAIRN_PUBLIC_URL; Slack sends people to the app's first Redirect URL"
            )
        return
    wanted = {
        "SLACK_SIGNING_SECRET": settings.slack_signing_secret,
        "SLACK_CLIENT_ID": settings.slack_client_id,
        "SLACK_CLIENT_SECRET": settings.slack_client_secret,
        "CAIRN_SECRET_KEYS": settings.secret_keys,
    }
    missing = [variable for variable, value in wanted.items() if not value]
    text = f"they cannot add it, because there is no {' and no '.join(missing)}"
    yield Finding(OFF, name, text)
