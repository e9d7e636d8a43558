"""What Teams is sent for a few replies and pages, kept word for word.

Written anew with `pytest tests/adapters/test_teams_snapshots.py --snapshot-update`; read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from adapters.teams.cards import answer, cards, neutral
from adapters.teams.elements import Post
from adapters.teams.form_card import form_card
from adapters.teams.home_card import home_card
from tests.adapters.test_slack_blocks import a_reply, pressed
from tests.adapters.test_slack_page import ANA, NOTHING, many
from tests.adapters.test_teams_forms import FORM
from tests.talks import Player, new_database


@pytest.fixture
def kept(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(JSONSnapshotExtension)


@pytest.mark.parametrize(("known", "line"), [
    pytest.param(False, "hello", id="welcome"),
    pytest.param(True, "cut onboarding from 3 weeks to 10 days by end of march so new hires ship sooner", id="goal"),
    pytest.param(True, "goal: <at>All</at> *Cut* [it](b) {{DATE(2026-02-14T06:00:00Z)}} from 21 to 10 days", id="odd"),
])  # fmt: skip
def test_replies(known: bool, line: str, kept: SnapshotAssertion, tmp_path: Path, migrated: Path) -> None:
    player = Player(new_database(tmp_path, migrated), known=known)
    try:
        replies = player.say(line)
    finally:
        player.close()

    assert [post._asdict() for at, reply in enumerate(replies) for post in cards(reply, f"m1/{at}", "en")] == kept


@pytest.mark.parametrize("post", [
    pytest.param(answer(a_reply("Whose?", buttons=pressed(2)), "1 · my own", [a_reply("Kept.")], "m2")[0], id="answer"),
    pytest.param(neutral(a_reply("Ana"), "show it", "time:7/0"), id="neutral"),
    pytest.param(home_card(NOTHING, "home:1"), id="home of nobody yet"),
    pytest.param(home_card(ANA, "home:1", ["29:1"], locale="en"), id="home"),
    pytest.param(home_card(many(30, 1), "home:1", opened="g7"), id="home of thirty"),
    pytest.param(form_card(FORM, "m1", [("due", "That day is past.")]), id="form"),
])  # fmt: skip
def test_pages(post: Post, kept: SnapshotAssertion) -> None:
    assert post._asdict() == kept
