"""Twelve first sentences, from vague to complete, and everything that was said until the goal was kept.

The page docs/first-sentences.md is written anew with `CAIRN_WRITE_DOCS=1 pytest tests/test_first_sentences.py`; the
test fails where the page is not what the coach says, and where a goal takes more questions than its budget.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from conversations.catalog import CATALOG
from conversations.messages import Reply
from tests.talks import Player, new_database

PAGE = Path(__file__).parent.parent / "docs" / "first-sentences.md"
HEAD = """# Twelve first sentences

What twelve people wrote first, from vague to complete, and everything the coach said until their goal was kept. Made by
`tests/test_first_sentences.py` on Thu 15 Jan 2026, with a fresh person each time; it is meant to be read aloud.
"""
VAGUE, COMPLETE = 6, 3
TALKS: list[tuple[str, list[str], int]] = [
    ("I want to be successful",
     ["lead one ward round a week by myself", "by october", "my own", "shadow Dr. Osei, tuesday"], VAGUE),
    ("be better organised", ["an empty inbox every friday", "no date yet", "my own"], VAGUE),
    ("i want to get better at presenting", ["run the April demo without notes", "my own", "ask Jo, monday"],
     VAGUE),
    ("learn sign language", ["hold a five minute talk with a visitor", "end of june", "my own", "find a class, friday"],
     VAGUE),
    ("improve our handovers", ["no call back after a handover for a week", "end of march",
                               "agreed with my manager", "no, keep it private"], VAGUE),
    ("finish the forklift licence", ["by easter", "my own", "book the test, thursday"], COMPLETE),
    ("become shift lead within two years", ["my own", "ask Ben what it takes, friday"], COMPLETE),
    ("write two articles a month", ["end of june", "my own", "list five topics, monday"], COMPLETE),
    ("answer parents within 2 days instead of 5", ["20 march", "my own"], COMPLETE),
    ("raise on-time deliveries from 81% to 92% by the end of march", ["set for me", "yes, share that line"], COMPLETE),
    ("cut food waste by a third by the end of march, by weighing what comes back, because it costs us 900 a month",
     ["agreed with my manager", "no, keep it private"], COMPLETE),
    ("learn enough Polish by easter to run the Monday safety talk alone, with an evening class",
     ["nobody has to translate", "my own"], COMPLETE),
]  # fmt: skip


def spoken(reply: Reply) -> str:
    """A reply as a page shows it: its lines, and the buttons under them."""
    lines = ["> " + line for line in reply.plain().splitlines()]
    buttons = " ".join(f"[ {button.label} ]" for button in reply.buttons)
    return "\n>\n".join(["  \n".join(lines), *(["> " + buttons] if buttons else [])])


def held(player: Player, first: str, answers: list[str]) -> tuple[str, int]:
    """A talk as a piece of the page, and how many questions were asked."""
    said = [f"## {first}"]
    asked = 0
    for number, text in enumerate([f"goal: {first}", *answers]):
        replies = player.say(text)
        shown = first if not number else text
        said += [f"**{shown}**", *(spoken(reply) for reply in replies)]
        asked += sum(is_question(key) for reply in replies for key in reply.keys)
        if any(key.startswith("smart_goal/kept") for reply in replies for key in reply.keys):
            return "\n\n".join(said), asked
    raise AssertionError(f"{first!r} was not kept: {player.replies[-1].plain()}")


def is_question(key: str) -> bool:
    """Whether a wording of the talk asks something."""
    step = next((one for one in CATALOG["smart_goal"].flow if f"smart_goal/{one.name}" == key), None)
    return step is not None and step.word in ("ask", "choose", "confirm")


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> list[tuple[str, int, int]]:
    found = []
    for first, answers, budget in TALKS:
        player = Player(new_database(tmp_path_factory.mktemp("first"), migrated), settled=False)
        found.append((*held(player, first, answers), budget))
        player.close()
    return found


def test_no_first_sentence_takes_more_questions_than_its_budget(talks: list[tuple[str, int, int]]) -> None:
    above = [(text.splitlines()[0], asked) for text, asked, budget in talks if asked > budget]

    assert above == []


def test_the_page_is_what_the_coach_says(talks: list[tuple[str, int, int]]) -> None:
    page = "\n\n".join([HEAD.rstrip(), *(text for text, _, _ in talks)]) + "\n"

    if os.environ.get("CAIRN_WRITE_DOCS"):
        PAGE.write_text(page, "utf-8")

    assert PAGE.read_text("utf-8") == page
