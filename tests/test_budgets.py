"""A question is a cost: counts what each talk asks of a person, and keeps the table in docs/budgets.md.

The table is written anew with `CAIRN_WRITE_DOCS=1 pytest tests/test_budgets.py`; the test fails where a talk asks more
than its budget, and where the table in the docs is not the one that was measured.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from conversations.catalog import CATALOG
from conversations.coaching.values import Reader, SharedLine
from conversations.messages import Reply
from storage import values
from tests.talks import Player, new_database

PAGE = Path(__file__).parent.parent / "docs" / "budgets.md"
HEAD = """# What each talk asks of a person

Made by `tests/test_budgets.py`, which fails when a talk asks more than its budget. *Asked* counts the questions put
after the first sentence, *taps* and *words typed* what the person did to answer them, *words read* everything that
the coach said in the talk, buttons included.

| talk | first sentence | asked | budget | taps | words typed | words read |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
"""

VAGUE, COMPLETE = 6, 3
WITHOUT_GOALS = ("smart_goal", "self_assessment", "welcome", "not_now", "language", "times", "snooze", "quiet", "away")


def six(budget: int, *sentences: str) -> list[tuple[str, int]]:
    """Six first sentences of one budget."""
    assert len(sentences) == 6
    return [(sentence, budget) for sentence in sentences]


FIRST_SENTENCES: dict[str, list[tuple[str, int]]] = {
    "smart_goal": [
        ("goal: cut onboarding from 3 weeks to 10 days by end of march so new hires ship sooner", COMPLETE),
        ("goal: pass the triage exam by 20 march", COMPLETE),
        ("goal: close 12 tickets a week until the end of september", COMPLETE),
        ("goal: i want to get better at presenting", VAGUE),
        ("goal: I want to be successful", VAGUE),
        ("goal: the handover at night, alone", VAGUE),
    ],
    "check_in": [
        ("check in", 4),
        ("check-in", 4),
        ("let's check in", 4),
        ("weekly check-in", 4),
        ("check in: two teams agreed to the buddy plan", 4),
        ("check in: nothing", 4),
    ],
    "adjust": [
        ("adjust", 3),
        ("adjust: onboarding", 3),
        ("move the date", 3),
        ("pause a goal", 3),
        ("drop a goal", 3),
        ("change a goal", 3),
    ],
    "stuck": [
        ("stuck", 5),
        ("i'm stuck", 5),
        ("stuck: onboarding", 5),
        ("i am stuck", 5),
        ("stuck on onboarding", 5),
        ("stuck: the demo", 5),
    ],
    "self_assessment": [
        ("where do I stand?", 8),
        ("where do i stand", 8),
        ("self-assessment", 8),
        ("take stock", 8),
        ("my strengths", 8),
        ("what am i good at?", 8),
    ],
    "stronger": six(
        8, "stronger", "make it stronger", "make my goal stronger", "strengthen it", "strengthen", "a stronger goal"
    ),
    "split": six(2, "split", "split it", "break it down", "milestones", "smaller pieces", "split a goal"),
    "review": six(
        2,
        "review",
        "review my goals",
        "quarterly review",
        "look at all goals",
        "look at my goals",
        "go through my goals",
    ),
    "update": six(
        2,
        "progress 40%",
        "progress 14 days onboarding",
        "win shipped the guide",
        "blocked legal is slow",
        "next book Ana, tuesday",
        "done",
    ),
    "not_now": six(2, "not now", "rest", "i need a break", "not this week", "no goals for now", "leave me alone"),
    "times": six(2, "times", "settings", "quiet hours", "time zone", "times: fridays at 4", "fridays at 15:00"),
    "snooze": six(1, "snooze", "remind me later", "remind me tomorrow", "snooze: in an hour", "not today", "ask later"),
    "quiet": six(1, "quiet", "be quiet", "stop messages", "off", "mute", "talk to me again"),
    "away": six(
        1, "away", "i'm away until monday", "on vacation until 3 june", "i'm off", "away: next week", "vacation"
    ),
    "dates": six(1, "dates", "my dates", "overdue", "i'm back", "what is due?", "back at work"),
    "cue": six(2, "my if-then plan", "show my plan", "if-then", "if then", "my if then plan", "my when-then plan"),
    "month": six(3, "month", "my month", "monthly review", "look back", "month review", "how was my month?"),
    "share": six(
        3, "share", "share a line", "share onboarding", "share a goal", "share my progress", "show my manager"
    ),
    "shared": six(1, "what was sent", "withdraw", "my lines", "what did Ben see?", "what did i share", "shared lines"),
    "one_to_one": six(4, "1:1", "one to one", "one on one", "prepare my 1:1", "1-1", "prepare for my 1:1"),
    "manager": six(
        1, "my manager is Ben", "my boss is Ben", "Ben is my manager", "name my manager", "manager", "Eva is my boss"
    ),
    "reader": six(
        0,
        "who reads me",
        "who is my manager",
        "not my manager",
        "that is not my manager",
        "stop sharing",
        "who is my boss",
    ),
    "team": six(0, "team", "my team", "my team's lines", "how is my team doing?", "my reports", "show me my team"),
    "digest_time": six(
        2,
        "digest time",
        "time of the digest",
        "move the digest",
        "when does the digest come",
        "another time for the digest",
        "digest time: monday",
    ),
    "forget_me": six(3, "forget me", "forget everything", "erase me", "delete me", "delete my data", "erase my data"),
    "link": six(
        0, "link", "link accounts", "link my other chat", "connect my accounts", "i also use teams", "i also use slack"
    ),
    "language": six(1, "language", "change language", "switch language", "sprache", "language deutsch", "deutsch"),
    "who_sees": six(
        0,
        "who sees this?",
        "who can see this",
        "is this private",
        "can hr read this",
        "is this for my review?",
        "can my boss see this",
    ),
    "difference": six(
        0,
        "difference?",
        "difference",
        "what is the difference",
        "mine or work",
        "result or learning",
        "performance or learning",
    ),
    "goals": six(0, "goals", "my goals", "list my goals", "show goals", "all goals", "what are my goals"),
    "home": six(0, "home", "overview", "where am i", "status", "how am i doing", "summary"),
    "judge": six(0, "check my goal", "how good is my goal", "smart?", "judge", "is it smart", "check it"),
    "export": six(0, "export", "my data", "give me my file", "download", "export my data", "my file"),
    "person": six(
        0,
        "i need a person",
        "can i talk to a human?",
        "let me speak to somebody real",
        "i want to talk to someone",
        "a human being please",
        "connect me with a real person please",
    ),
    "small_talk": six(0, "thanks", "thank you so much", "bye", "see you next week", "how are you?", "cheers"),
    "welcome": [("hi", 1), ("hello", 1), ("hey", 1), ("good morning", 1), ("start", 1), ("hallo", 1)],
}

CLOSING = {"self_assessment/right"}
"""A summary with one tap to keep it closes the talk; it is counted as a tap and not as a question."""

TYPED = {
    "smart_goal/sign": "nobody looks at the screen while I speak",
    "smart_goal/next_step": "book the small room, friday",
    "smart_goal/stone": "lead one shift",
    "check_in/further": "two teams agreed to the buddy plan",
    "check_in/number": "14",
    "check_in/next": "book Ana, tuesday",
    "adjust/new": "by end of april",
    "adjust/until": "until 1 march",
    "stronger/plan": "when the standup ends, I will write one line",
    "stronger/confidence": "4",
    "split/own": "a first draft by 1 march",
    "stuck/facts": "legal takes 6 days to sign",
    "stuck/ways": "ask for a template / start without it",
    "stuck/day": "wednesday",
    "times/rhythm": "fridays at 4",
    "times/quiet_hours": "18-8",
    "times/zone": "Lisbon",
    "away/day": "next monday",
    "manager/name": "Ben",
}
"""What is typed where typing is what a person would do; other questions in free words get one line, and where
there is something to choose, the first button is pressed."""


@dataclass
class Cost:
    """What one talk cost."""

    asked: int = 0
    taps: int = 0
    typed: int = 0
    read: int = 0
    keys: set[str] = field(default_factory=set)

    def hear(self, replies: tuple[Reply, ...], talk: str) -> str:
        """Count what was said, and give the question that stands open now."""
        self.read += sum(
            len(reply.plain().split()) + sum(len(b.label.split()) for b in reply.buttons) for reply in replies
        )
        self.keys.update(key.partition("/")[0] for reply in replies for key in reply.keys)
        questions = {f"{talk}/{step.name}" for step in CATALOG[talk].flow if step.word in ("ask", "choose", "confirm")}
        asked = [key for reply in replies for key in reply.keys if key in questions]
        self.asked += len([key for key in asked if key not in CLOSING])
        return asked[-1] if asked else ""


def walk_through(player: Player, talk: str, sentence: str) -> Cost:
    """Have the talk as a person in a hurry would."""
    cost = Cost()
    question = cost.hear(player.say(sentence), talk)
    for _ in range(20):
        if not question:
            return cost
        step = next(step for step in CATALOG[talk].flow if f"{talk}/{step.name}" == question)
        if question in TYPED or step.word == "ask" or not player.replies[-1].buttons:
            text = TYPED.get(question, "calmed a family that wanted to complain")
            cost.typed += len(text.split())
            question = cost.hear(player.say(text), talk)
        else:
            cost.taps += 1
            question = cost.hear(player.press(player.replies[-1].buttons[0].label), talk)
    raise AssertionError(f"{talk} did not end after {sentence!r}: {player.replies[-1].plain()}")


def prepared(url: str, talk: str) -> Player:
    """Somebody with two goals, where the talk needs them."""
    player = Player(url, settled=talk != "smart_goal")
    if talk not in WITHOUT_GOALS:
        for wish in ("cut onboarding from 21 to 10 days by end of march", "run the demo without notes by 20 march"):
            walk_through(player, "smart_goal", f"goal: {wish}")
        player.say("blocked legal takes 6 days")
        while player.replies[-1].buttons and player.replies[-1].buttons[0].press.talk:
            player.press(player.replies[-1].buttons[0].label)
    if talk in ("share", "shared", "one_to_one"):
        reader = Reader("local", "p-ana", "p-ben", "Ben", "named", "accepted", 1)
        line = SharedLine("local", "p-ana", "l", "g", "p-ben", "Ben", "Onboarding: 14 days.", at=1)
        with player.app.database.write() as unit:
            values.put(unit, [reader, line])
    return player


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> list[tuple[str, str, int, Cost]]:
    rows = []
    for talk, sentences in FIRST_SENTENCES.items():
        for sentence, budget in sentences:
            player = prepared(new_database(tmp_path_factory.mktemp("budget"), migrated), talk)
            rows.append((talk, sentence, budget, walk_through(player, talk, sentence)))
            player.close()
    return rows


def test_no_talk_asks_more_than_its_budget(measured: list[tuple[str, str, int, Cost]]) -> None:
    above = [(talk, sentence, cost.asked) for talk, sentence, budget, cost in measured if cost.asked > budget]

    assert above == []


def test_the_sentences_open_the_talk_they_stand_for(measured: list[tuple[str, str, int, Cost]]) -> None:
    silent = [(talk, sentence) for talk, sentence, _, cost in measured if cost.read == 0]
    strayed = [(talk, sentence, cost.keys) for talk, sentence, _, cost in measured if cost.keys.isdisjoint({talk})]

    assert (silent, strayed) == ([], [])


def test_the_table_in_the_docs_is_the_one_measured(measured: list[tuple[str, str, int, Cost]]) -> None:
    rows = [
        f"| {talk} | {sentence} | {cost.asked} | {budget} | {cost.taps} | {cost.typed} | {cost.read} |"
        for talk, sentence, budget, cost in measured
    ]
    page = HEAD + "\n".join(rows) + "\n"
    if os.environ.get("CAIRN_WRITE_DOCS"):
        PAGE.write_text(page, "utf-8")

    assert PAGE.read_text("utf-8") == page
