"""Holds docs/slack.md against the program: its settings, commands, addresses and scopes are the real ones."""

from __future__ import annotations

import re
from pathlib import Path

from adapters.slack.manifest import EVENTS_PATH, INSTALL_PATH, REDIRECT_PATH, SCOPES
from bot.cli import cli
from bot.renewal import WITHIN
from bot.settings import Settings
from bot.work import GONE_DAYS

PAGE = (Path(__file__).parent.parent / "docs" / "slack.md").read_text("utf-8")


def test_every_variable_of_the_page_is_a_setting() -> None:
    settings = {str(field.validation_alias) for field in Settings.model_fields.values()}

    named = set(re.findall(r"\b(?:SLACK|CAIRN)_[A-Z_]+\b", PAGE))

    assert named - settings == set()
    assert {name for name in settings if name.startswith("SLACK_")} - named == set()


def test_every_command_of_the_page_is_there() -> None:
    commands = {command.name or command.callback.__name__ for command in cli.registered_commands if command.callback}

    named = set(re.findall(r"(?<!/)\bcairn ([a-z][a-z-]+)", PAGE))

    assert named - commands == set()


def test_its_addresses_and_figures_are_those_of_the_program() -> None:
    assert all(path in PAGE for path in (EVENTS_PATH, INSTALL_PATH, REDIRECT_PATH))
    assert f"After {GONE_DAYS} days" in PAGE
    assert (WITHIN, "an hour before" in PAGE) == (3_600_000, True)
    assert "assistant:write" not in SCOPES
