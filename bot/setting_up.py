"""The commands for whoever sets Cairn up for Slack: the app's manifest, keys for tokens, a Slack to try it on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any

import typer

ADDRESS = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")
A_COMMAND = re.compile(r"/[a-z0-9_-]{1,31}")


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
    "fakeslack": fakeslack,
    "new-key": new_key,
    "rotate-keys": rotate_keys,
}
"""What `cairn` calls them."""
