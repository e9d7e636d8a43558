"""Every reply of every talk as Slack shows it.

`CAIRN_WRITE_DOCS=1 pytest tests/adapters/test_slack_talks.py` writes docs/slack-contact-sheet.html anew.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from adapters.slack.blocks import posts
from adapters.slack.forms import form_view
from adapters.slack.page import home_view, older_home_view
from conversations.catalog import CATALOG, COMMANDS
from conversations.coaching.home import home
from conversations.forms import form_of
from tests.adapters.slack_shapes import check, heard, read, words
from tests.adapters.test_slack_page import many
from tests.coaching.test_chart import TWO, WORDS, facts
from tests.contact_sheet import page
from tests.replies import Answer

SHEET = Path(__file__).parents[2] / "docs" / "slack-contact-sheet.html"


def test_every_reply_of_every_talk_is_taken_by_slack_and_says_the_same(answers: list[Answer]) -> None:
    for reply in {reply for answer in answers for reply in answer.replies}:
        made = posts(reply)
        written = words("\n".join(line.plain() for line in reply.lines))
        for post in made:
            check(post.blocks)
            check(post.older)
        assert "".join(read(post.blocks) for post in made).startswith(written)
        assert "".join(heard(post.text) for post in made).startswith(written)
        assert all(words(button.label) in heard(made[-1].text) for button in reply.buttons)


def test_an_ordinary_reply_is_one_message_of_few_blocks(answers: list[Answer]) -> None:
    replies = {reply for answer in answers for reply in answer.replies}

    sizes = [(len(posts(reply)), max(len(post.blocks) for post in posts(reply))) for reply in replies]

    assert sum(1 for messages, blocks in sizes if messages == 1 and blocks <= 2) > 0.98 * len(sizes)


def test_every_talk_was_heard(answers: list[Answer]) -> None:
    keys = {key.partition("/")[0] for answer in answers for reply in answer.replies for key in reply.keys}

    assert set(CATALOG) - keys == set()


def views() -> list[tuple[str, Any]]:
    """The home page of nobody yet, of somebody, of many goals; and every form."""
    known = replace(facts(TWO), text=WORDS["en"].line)
    shown = [("Home, nothing yet", home_view(home(facts([], ()), WORDS["en"])))]
    shown += [(f"Home ({locale})", home_view(home(known, words))) for locale, words in WORDS.items()]
    shown += [(f"Home, {count} goals", home_view(many(count))) for count in (3, 50)]
    shown.append(("Home, older blocks", older_home_view(home(known, WORDS["en"]))))
    for name, command in COMMANDS.items():
        about = "They said the demo was clear." if command.form and not command.form.keeps_about else "g1"
        form = form_of(name, about, known, WORDS["en"], CATALOG, COMMANDS)
        shown += [(f"Form {name}", form_view(form))] if form else []
    return shown


def test_one_page_shows_them_all(answers: list[Answer]) -> None:
    sheet = page(answers, views())

    if os.environ.get("CAIRN_WRITE_DOCS"):
        SHEET.write_text(sheet, "utf-8")
    assert len(sheet.encode()) < 400_000
    assert re.findall(r"(?:src|href)=.(?!#)|url\(|@import|<script", sheet) == []
    there = set(re.findall(r'<section id="(\w+)">', SHEET.read_text("utf-8")))
    assert {answer.talk for answer in answers} - there == set(), "write the page anew with CAIRN_WRITE_DOCS=1"
