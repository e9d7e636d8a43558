"""A goal as somebody wrote it, read once: title, measure, day, reason, way, and what is still open.

The text of the first answer of `smart_goal` comes in; the coaching rules and the echo ("I read that as …") come after.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from conversations.reading.dates.dates import Reading, opened_on
from conversations.reading.dates.day import Day, day_of
from conversations.reading.goals.kinds import kind_of
from conversations.reading.goals.letters import is_measurable, is_specific, vague_word
from conversations.reading.goals.parts import Parts, parts_of, title_of
from conversations.reading.goals.scopes import scope_of
from conversations.reading.goals.wanted import is_goal
from conversations.reading.measures.measure import Measure


@dataclass(frozen=True, slots=True)
class GoalRead:
    """What a sentence says about a goal, and nothing that it does not say."""

    is_goal: bool
    kind: str = "none"
    """performance | learning | mixed | none"""
    scope: str = "unclear"
    """personal | objective | unclear"""
    title: str = ""
    """The goal in their words, without date, reason and way."""
    short: str = ""
    """The title without its numbers: "Cut onboarding"."""
    measure: Measure | None = None
    due: Day | None = None
    why: str = ""
    how: str = ""
    why_said: str = ""
    """The reason with the word that opens it: "because …"; so is `how_said`."""
    how_said: str = ""
    vague: str = ""
    """The word that nobody could check (LL-1); empty when the goal is specific or measurable."""
    specific: bool = False
    measurable: bool = False
    action_plan: bool = False
    relevant: bool = False
    time_bound: bool = False
    because: Mapping[str, str] = field(default_factory=dict)
    """For each of the fields above the words that decided it."""


def read_goal(text: str, today: date, locale: str, *, fiscal_start: int = 1) -> GoalRead:
    """Read a goal; never raises, and finds nothing rather than guessing."""
    read = opened_on(text, today, locale, fiscal_start)
    if not read.line:
        return GoalRead(False)
    parts = parts_of(text, read)
    if not is_goal(parts):
        return GoalRead(False, title=_first_upper(" ".join(text[:200].split())))
    return _judged(parts, read)


def _judged(parts: Parts, read: Reading) -> GoalRead:
    kind, kind_words = kind_of(parts)
    scope, scope_words = scope_of(parts, kind)
    specific = is_specific(parts)
    measurable = is_measurable(parts, kind, specific)
    due = day_of(parts.text, read, parts.due) if parts.due else None
    because = {
        "kind": kind_words,
        "scope": scope_words,
        "specific": specific,
        "measurable": measurable,
        "action_plan": parts.said(parts.how),
        "relevant": parts.said(parts.why),
        "time_bound": parts.said((parts.due.start, parts.due.end)) if parts.due else "",
    }
    title = title_of(parts) or _first_upper(parts.text.strip())
    return GoalRead(
        is_goal=True,
        kind=kind,
        scope=scope,
        title=title,
        short=_short(parts) or title,
        measure=parts.measure,
        due=due,
        why=parts.said(parts.why),
        how=parts.said(parts.how),
        why_said=parts.said_whole(parts.why),
        how_said=parts.said_whole(parts.how),
        vague="" if specific or measurable else vague_word(parts),
        specific=bool(specific),
        measurable=bool(measurable),
        action_plan=bool(because["action_plan"]),
        relevant=bool(because["relevant"]),
        time_bound=parts.due is not None,
        because={name: words for name, words in because.items() if words},
    )


def _short(parts: Parts) -> str:
    """The title up to the numbers of a measure that goes from one value to another."""
    if not parts.measure or parts.measure.baseline is None or not parts.measure.words:
        return ""
    start = parts.text.find(parts.measure.words)
    end = start + len(parts.measure.words)
    inside = [at for at in parts.main if start <= parts.line[at].start < end]
    return title_of(parts, inside)


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]
