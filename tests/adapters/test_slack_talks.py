"""Every reply of every talk as Slack shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.slack.blocks import posts
from conversations.catalog import CATALOG
from tests.adapters.slack_shapes import check, heard, read, words
from tests.replies import Answer, every_answer

pytestmark = pytest.mark.xdist_group("slack_talks")


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> list[Answer]:
    return list(every_answer(tmp_path_factory.mktemp("talks"), migrated))


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
