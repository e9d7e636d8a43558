"""The commands for whoever sets Cairn up for Slack or Teams: the app's description, keys, a Slack to try it on."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

ADDRESS = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")
A_COMMAND = re.compile(r"/[a-z0-9_-]{1,31}")
A_PAGE = re.compile(r"https://[^\s/?#]+(?:[/?#]\S*)?")
A_VERSION = re.compile(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}")


def slack_manifest(
    http: Annotated[
        str, typer.Option(help="The public address, such as https://cairn.example.com; without it, Socket Mode.")
    ] = "",
    command: Annotated[
        str, typer.Option(envvar="SLACK_COMMAND", help="Another name for the slash command.")
    ] = "/cairn",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of YAML.")] = False,
) -> None:
    """Print the manifest that Slack makes the app from, for Socket Mode or for HTTP."""
    from adapters.slack import manifest

    if http and not ADDRESS.fullmatch(http):
        raise typer.BadParameter("It is an address such as https://cairn.example.com.", param_hint="--http")
    if not A_COMMAND.fullmatch(command):
        raise typer.BadParameter("A slash, then small letters, digits, - and _: /cairn.", param_hint="--command")
    described = manifest.manifest(http, command)
    print(manifest.as_json(described) if as_json else manifest.as_yaml(described))


def teams_package(
    app_id: Annotated[str, typer.Option(envvar="TEAMS_APP_ID", help="The bot's app id, a GUID.")] = "",
    website: Annotated[
        str, typer.Option(help="A page about Cairn in your company; without it CAIRN_PUBLIC_URL. https only.")
    ] = "",
    privacy: Annotated[str, typer.Option(help="A page about privacy; without it the website's.")] = "",
    terms: Annotated[str, typer.Option(help="A page with terms of use; without it the website's.")] = "",
    developer: Annotated[str, typer.Option(help="Who offers the app: your company.")] = "Cairn",
    app_version: Annotated[
        str, typer.Option(help="Teams takes a changed package only with a higher one; without it Cairn's own.")
    ] = "",
    out: Annotated[Path, typer.Option(help="The zip to write.")] = Path("cairn-teams.zip"),
) -> None:
    """Write the zip that is uploaded to Teams: the app's manifest, its words and its icons."""
    from adapters.teams.package import Described, PackageProblem
    from bot.languages import LazyWords
    from bot.settings import from_environment
    from bot.teams_package import made, own_version

    settings, app = from_environment(), _app_id(app_id)
    pages = {"--website": website, "--privacy": privacy, "--terms": terms}
    instead = website or settings.public_url
    described = Described(
        app, app_version or own_version(), developer, *(_page(pages[name] or instead, name) for name in pages)
    )
    if not A_VERSION.fullmatch(described.version):
        raise typer.BadParameter("Three numbers with dots, such as 1.2.3.", param_hint="--app-version")
    try:
        out.write_bytes(made(described, LazyWords([settings.words] if settings.words else [])))
    except PackageProblem as problem:
        raise typer.BadParameter(str(problem)) from None
    except OSError as problem:
        raise typer.BadParameter(f"{out} cannot be written ({problem.strerror}).", param_hint="--out") from None
    print(out)
    if missing := [name for name, given in pages.items() if not given]:
        note = f"without {' and '.join(missing)} that link leads to {instead}; give it before others see the app."
        typer.echo(f"cairn: {note}", err=True)


def _app_id(given: str) -> str:
    try:
        if len(given) == 36:
            return str(uuid.UUID(given))
    except ValueError:
        given = "no GUID"
    why = "It is a GUID such as 00000000-0000-0000-0000-000000000000" if given else "Give the bot's app id"
    raise typer.BadParameter(f"{why}, or set TEAMS_APP_ID; docs/teams.md says where it stands.", param_hint="--app-id")


def _page(given: str, option: str) -> str:
    if not A_PAGE.fullmatch(given):
        why = f"Teams wants an https address for {option}; give one, or set CAIRN_PUBLIC_URL to one."
        raise typer.BadParameter(why, param_hint=option)
    return given


def new_key() -> None:
    """Print a new key for CAIRN_SECRET_KEYS."""
    from storage.secrets import a_new_key

    print(a_new_key())


def rotate_keys() -> None:
    """Lock every token with the first of CAIRN_SECRET_KEYS, so that the others can be left off."""
    from bot.app import App
    from bot.kept import kept
    from bot.settings import from_environment, secret
    from storage.installations import relock
    from storage.secrets import Secrets

    settings = from_environment()
    secrets = Secrets(secret(settings.secret_keys))
    app = App(settings)
    try:
        app.database.checked()
        many = kept(app.database, lambda unit: relock(unit, secrets))
    finally:
        app.close()
    print(f"{many} installations were locked with the newest key; the older keys can be left off now.")


def fakeslack(
    host: Annotated[str, typer.Option(help="Listen here; whoever reaches it can do anything.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65_535, help="Listen on this port; 0 takes a free one.")] = 8081,
    app_url: Annotated[str, typer.Option(help="Where Cairn takes events; without it they go by websocket.")] = "",
) -> None:
    """Stand in for Slack, so that Cairn's door to it can be tried without an account."""
    from bot.fakeslack import run

    run(host, port, app_url)


COMMANDS: Mapping[str, Callable[..., Any]] = {
    "slack-manifest": slack_manifest,
    "teams-package": teams_package,
    "fakeslack": fakeslack,
    "new-key": new_key,
    "rotate-keys": rotate_keys,
}
"""What `cairn` calls them."""
