"""Holds docs/teams.md against the program, and follows its commands where they can be followed without Microsoft."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from adapters.teams.package import LISTS, Described, manifest
from adapters.teams.port import ENDPOINT
from bot.cli import cli
from bot.settings import Settings
from bot.teams_package import spoken
from bot.work import GONE_DAYS
from tests.talks import WORDS

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "teams.md").read_text("utf-8")
BLOCKS = re.findall(r"^ *```\n(.*?)^ *```$", PAGE, re.MULTILINE | re.DOTALL)
SAID = [line.strip() for block in BLOCKS for line in block.replace("\\\n", " ").splitlines()]
"""Every line that somebody types."""
OURS = [shlex.split(line.partition(" #")[0])[1:] for line in SAID if re.match(r"(\.venv/bin/)?cairn ", line)]


def test_every_variable_of_the_page_is_a_setting() -> None:
    settings = {str(field.validation_alias) for field in Settings.model_fields.values()}

    named = set(re.findall(r"\b(?:TEAMS|CAIRN)_[A-Z_]+\b", PAGE))

    assert named - settings == set()
    assert {name for name in settings if name.startswith("TEAMS_")} - named == set()


def test_every_command_of_the_page_is_there_with_its_options() -> None:
    commands = typer.main.get_command(cli).commands  # type: ignore[attr-defined]

    named = set(re.findall(r"(?<![/\w-])cairn ([a-z][a-z-]+)", PAGE))

    assert {words[0] for words in OURS} == {"doctor", "serve", "teams-package"}
    assert named - set(commands) == set()
    for name, *words in OURS:
        known = {option for parameter in commands[name].params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= known


@pytest.mark.parametrize("words", [words for words in OURS if words[0] == "teams-package"], ids=len)
def test_its_packages_can_be_made(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEAMS_APP_ID", "11111111-2222-3333-4444-aaaaaaaaaaaa")
    monkeypatch.setenv("CAIRN_PUBLIC_URL", "https://abc123-8080.euw.devtunnels.ms")

    done = CliRunner().invoke(cli, [*words, "--out", str(tmp_path / "app.zip")])

    assert done.exit_code == 0
    assert (tmp_path / "app.zip").is_file()


def test_its_addresses_and_figures_are_those_of_the_program() -> None:
    port = Settings.model_fields["port"].default

    assert f"{ENDPOINT}`" in PAGE
    assert f"devtunnel port create -p {port}" in SAID
    assert f"-e http://127.0.0.1:{port}{ENDPOINT} -c msteams" in PAGE
    assert f"After {GONE_DAYS} days" in PAGE


def test_it_says_what_the_package_asks_for() -> None:
    described = Described("11111111-2222-3333-4444-aaaaaaaaaaaa", "1.2.3", "Cairn", *["https://cairn.example.com"] * 3)

    asked = manifest(described, spoken(WORDS, "en"))["permissions"]

    (table,) = re.findall(r"### What it asks for\n\n(.*?)\n\n", PAGE, re.DOTALL)
    assert re.findall(r"^\| \*\*(\w+)\*\* \|", table, re.MULTILINE) == asked


def test_the_playground_is_of_the_version_that_the_tests_use() -> None:
    pinned = re.findall(r"m365agentsplayground@([\d.]+)", (ROOT / "Makefile").read_text("utf-8"))

    (named,) = re.findall(r"m365agentsplayground@([\d.]+)", PAGE)

    assert set(pinned) == {named}


def test_what_it_says_of_the_slash_is_what_the_package_offers() -> None:
    slashes = {name for name, _, triggers in LISTS if "slash" in triggers}

    offered = {command.title for name in slashes for command in spoken(WORDS, "en").commands[name]}

    assert offered == {"help"}
    assert "`/` offers Cairn's *help*" in " ".join(PAGE.split())
