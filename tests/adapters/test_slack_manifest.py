"""What Slack is told about the app is right by Slack's own schema, and the file beside the code says the same.

`manifest.yml` is written anew with `CAIRN_WRITE_DOCS=1 pytest tests/adapters/test_slack_manifest.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from adapters.slack.manifest import EVENTS, NEEDED, SCOPES, as_json, as_yaml, manifest
from tests.public_schemas import schema

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "manifest.yml"
HEAD = """\
# Slack's app, for a laptop: Socket Mode, nothing reachable from outside. docs/slack.md says where to paste it.
# For HTTP: cairn slack-manifest --http https://cairn.example.com
"""
BOTH: list[Callable[[], dict[str, Any]]] = [manifest, lambda: manifest("https://cairn.example.com/", "/coach")]


def cairn(*words: str) -> str:
    ran = subprocess.run([sys.executable, "-m", "bot", *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return ran.stdout


def test_the_file_is_the_manifest_for_a_laptop() -> None:
    if os.environ.get("CAIRN_WRITE_DOCS"):
        FILE.write_text(HEAD + as_yaml(manifest()) + "\n", "utf-8")

    text = FILE.read_text("utf-8")

    assert text == HEAD + as_yaml(manifest()) + "\n"
    assert yaml.safe_load(text) == manifest()


@pytest.mark.parametrize("made", BOTH, ids=["socket", "http"])
def test_it_passes_slacks_own_schema(made: Callable[[], dict[str, Any]]) -> None:
    jsonschema.validate(made(), schema("slack-manifest-2.0.0.json"))


@pytest.mark.parametrize("made", BOTH, ids=["socket", "http"])
def test_it_keeps_to_the_limits_that_slacks_settings_page_names(made: Callable[[], dict[str, Any]]) -> None:
    shown = made()["display_information"]
    view = made()["features"]["agent_view"]

    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 174 < len(shown["long_description"]) <= 4_000
    assert len(view["agent_description"]) <= 300
    assert len(view["suggested_prompts"]) <= 4
    assert all(len(one["name"]) <= 24 for one in made()["features"]["shortcuts"])


def test_json_and_yaml_say_the_same() -> None:
    for made in BOTH:
        assert json.loads(as_json(made())) == yaml.safe_load(as_yaml(made())) == made()


def test_on_a_laptop_nothing_has_an_address_and_over_http_everything_has() -> None:
    laptop, http = (as_json(made()) for made in BOTH)

    assert "http" not in laptop
    assert http.count("https://cairn.example.com/slack/events") == 3
    assert http.count("https://cairn.example.com/slack/oauth_redirect") == 1
    assert manifest()["settings"]["socket_mode_enabled"] is True
    assert manifest("https://a.example")["settings"]["socket_mode_enabled"] is False


def test_it_asks_for_no_more_than_is_said_what_for() -> None:
    asked = manifest()["oauth_config"]["scopes"]

    assert asked == {"bot": list(SCOPES)}
    assert set(SCOPES) >= NEEDED
    assert manifest()["settings"]["event_subscriptions"]["bot_events"] == list(EVENTS) == sorted(EVENTS)


def test_the_command_prints_either_kind() -> None:
    assert yaml.safe_load(cairn("slack-manifest")) == manifest()
    assert json.loads(cairn("slack-manifest", "--json", "--http", "https://a.example", "--command", "/coach")) == (
        manifest("https://a.example", "/coach")
    )


@pytest.mark.parametrize("wrong", [["--http", "cairn.example.com"], ["--http", "http://"], ["--command", "cairn"]])
def test_what_slack_would_not_take_is_said_at_once(wrong: list[str]) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "bot", "slack-manifest", *wrong], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ran.returncode == 2
    assert wrong[0] in ran.stderr
