"""What Slack is sent for a few replies and pages, kept word for word.

Written anew with `pytest tests/adapters/test_slack_snapshots.py --snapshot-update`; read the difference.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from adapters.slack.blocks import posts, without_buttons
from adapters.slack.forms import form_view, said_view
from adapters.slack.page import home_view, older_home_view
from tests.adapters.test_slack_blocks import a_reply
from tests.adapters.test_slack_forms import FORM
from tests.adapters.test_slack_page import ANA, NOTHING, many
from tests.talks import Player, new_database


@pytest.fixture
def kept(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(JSONSnapshotExtension)


@pytest.mark.parametrize(("known", "line"), [
    pytest.param(False, "hello", id="welcome"),
    pytest.param(True, "cut onboarding from 3 weeks to 10 days by end of march so new hires ship sooner", id="goal"),
    pytest.param(True, "goal: <!channel> *Cut* `onboarding` & :tada: from 3 weeks to 10 days by march", id="odd"),
])  # fmt: skip
def test_replies(known: bool, line: str, kept: SnapshotAssertion, tmp_path: Path, migrated: Path) -> None:
    player = Player(new_database(tmp_path, migrated), known=known)
    try:
        replies = player.say(line)
    finally:
        player.close()

    assert [post._asdict() for reply in replies for post in posts(reply)] == kept


def test_a_pressed_message(kept: SnapshotAssertion) -> None:
    (post,) = posts(a_reply("Whose goal is it?"))

    assert without_buttons(post.blocks, "1 · my own") == kept


@pytest.mark.parametrize("view", [
    pytest.param(home_view(NOTHING), id="home of nobody yet"), pytest.param(home_view(ANA), id="home"),
    pytest.param(older_home_view(ANA, "F1"), id="older home"), pytest.param(home_view(many(2)), id="home of two"),
    pytest.param(form_view(FORM), id="form"), pytest.param(said_view(a_reply("One moment.")), id="one moment"),
])  # fmt: skip
def test_views(view: dict[str, Any], kept: SnapshotAssertion) -> None:
    assert view == kept
