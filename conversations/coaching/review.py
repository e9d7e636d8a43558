"""A sentence judged as it stands, before anything is kept: its letters, the rules behind them, one next question.

Pure. `read_goal` comes before it; the talk `judge`, the card (`card.py`) and `cairn review` show what it finds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from conversations.coaching.goals import horizon
from conversations.coaching.smart import Letter, judge, most_useful
from conversations.coaching.values import Goal
from conversations.reading.goals.goal import GoalRead, read_goal
from conversations.reading.goals.record import record_of

FIELDS = {"S": "specific", "M": "measurable", "A": "action_plan", "R": "relevant", "T": "time_bound"}
"""The field of a reading that holds the words behind a letter."""
NAMES = {"S": "specific", "M": "measurable", "A": "achievable", "R": "relevant", "T": "time_bound"}
KIND_RULES = {"performance": "K6", "learning": "SL-1", "mixed": "SL-2"}


class Question(NamedTuple):
    """The one question worth asking next: where its words stand, and the rule it comes from."""

    key: str
    rule: str


QUESTIONS = {
    "goal": Question("smart_goal/wish", ""),
    "sign": Question("smart_goal/sign", "LL-1"),
    "day": Question("smart_goal/due", "SDT-1"),
    "reason": Question("stronger/relevance", "G13"),
    "way": Question("stronger/support", "G12"),
    "split": Question("smart_goal/next_step", "PX-1"),
    "next": Question("stronger/plan", "II-1"),
}
"""What to ask by what is worth doing first; the talks ask in the same words."""


@dataclass(frozen=True, slots=True)
class Review:
    """What a sentence is worth as a goal; of one that is no goal only the reading and the question."""

    text: str
    read: GoalRead
    letters: tuple[Letter, ...] = ()
    horizon: str = ""
    """now | short | medium | long, or empty without a date (T1)."""
    next: str = "goal"
    """The one thing worth doing first, as it stands in `QUESTIONS`."""

    @property
    def question(self) -> Question:
        """The question to ask next; learning that is named but not counted is a matter of its own rule (SL-3)."""
        found = QUESTIONS[self.next]
        uncounted = self.next == "sign" and self.read.kind == "learning" and self.letters[0].ok
        return found._replace(rule="SL-3") if uncounted else found

    @property
    def rules(self) -> tuple[str, ...]:
        """Every rule behind the review, each once, in the order in which they matter."""
        own = [KIND_RULES.get(self.read.kind, ""), *(rule_of(one, self.read.kind) for one in self.letters)]
        return tuple(rule for rule in dict.fromkeys([self.question.rule, *own]) if rule)


def review(text: str, today: date, locale: str) -> Review:
    """Judge a sentence as it stands; never raises."""
    read = read_goal(text, today, locale)
    if not read.is_goal:
        return Review(text, read)
    goal = as_goal(read)
    letters = judge(goal, (), today, locale, read)
    letters = tuple(_with_its_words(one, read) for one in letters)
    return Review(text, read, letters, horizon(goal.due, today), _first(letters, goal))


def as_goal(read: GoalRead) -> Goal:
    """A reading as the goal it would become, with nothing that was not said."""
    measure = read.measure
    return Goal(
        tenant="", person="", id="", title=read.title,
        kind="learning" if read.kind == "learning" else "performance", scope=read.scope,
        metric=measure.name if measure else "", unit=measure.unit if measure else "",
        baseline=measure.baseline if measure else None, target=measure.target if measure else None,
        due=read.due.day.isoformat() if read.due else "", why=read.why, how=read.how,
    )  # fmt: skip


def _with_its_words(letter: Letter, read: GoalRead) -> Letter:
    """The letter with the words of the sentence behind it, where it has none; and the day as it was written."""
    if letter.letter == "R" and letter.reason == "work":
        return replace(letter, words=letter.words or read.because.get("scope", ""))
    if letter.letter != "T" or not read.time_bound:
        return letter
    said = read.because.get("time_bound", "")
    if read.due is None:
        return Letter("T", True, "bounded", said)
    return Letter("T", letter.ok, "unsure" if len(read.due.unsure) > 1 else letter.reason, said)


def _first(letters: Sequence[Letter], goal: Goal) -> str:
    first = most_useful(letters, goal, ())
    if first in ("stronger", "split", "next") and letters[-1].reason in ("bounded", "unsure"):
        return "day"
    if first == "stronger":
        return "reason" if not letters[3].ok else "way"
    return first


def rule_of(letter: Letter, kind: str) -> str:
    """The rule a letter is judged by."""
    if letter.letter == "T":
        return "PX-1" if letter.reason == "far" else "SDT-1"
    return {"S": "LL-1", "M": "SL-3" if kind == "learning" else "LL-1", "A": "G12", "R": "G13"}[letter.letter]


def words_behind(letter: Letter, read: GoalRead) -> str:
    """The words of the sentence that decided a letter; empty where it is open."""
    return read.because.get(FIELDS[letter.letter], "") or letter.words


def review_record(found: Review) -> dict[str, Any]:
    """A review as one flat record: the fields of `record_of` first, then what the coach makes of them.

    The flags say what the sentence itself says; the letters what the coach makes of it. A result that others count on,
    for example, is relevant without a reason of its own.
    """
    read = found.read
    letters = [
        {
            "letter": one.letter,
            "name": NAMES[one.letter],
            "ok": one.ok,
            "reason": one.reason,
            "words": words_behind(one, read),
            "rule": rule_of(one, read.kind),
        }
        for one in found.letters
    ]
    return {
        "is_goal": read.is_goal,
        **record_of(read),
        "horizon": found.horizon or None,
        "title": read.title,
        "why": read.why or None,
        "how": read.how or None,
        "because": dict(read.because),
        "letters": letters,
    }
