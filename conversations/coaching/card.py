"""A review in a person's language, ready to be drawn by any door; the words stand in flows/judge.

`review.py` comes before it; the terminal and the playground draw the `Card`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conversations.coaching.review import KIND_RULES, Review, rule_of, words_behind
from conversations.flow import Said
from conversations.messages import Card, CardRow, Line, Span
from conversations.words import cut

if TYPE_CHECKING:
    from conversations.words import Words

LABELS = ("yes", "no", "holds", "open", "question", "reasons")
LONGEST_TITLE, LONGEST_WORDS = 200, 60
ENOUGH = 24
"""Characters by which words are known again where a line shortens them."""


def letter_values(found: Review) -> dict[str, Any]:
    """What the words of the letters may use, for a sentence that is not kept."""
    read, measure, due = found.read, found.read.measure, found.read.due
    shown = {one.letter: {"ok": one.ok, "reason": one.reason, "words": Said(one.words)} for one in found.letters}
    first = {"reason": "stronger", "way": "stronger"}.get(found.next, found.next)
    return shown | {
        "title": Said(read.title), "state": "read", "due": due.day.isoformat() if due else "",
        "days": [day.isoformat() for day in due.unsure] if due else [],
        "unit": measure.unit if measure else "", "target": measure.target if measure else None,
        "baseline": measure.baseline if measure else None, "confidence": None, "first": first,
    }  # fmt: skip


def card(found: Review, words: Words) -> Card:
    """The card of a review."""

    def text(heading: str, /, **values: Any) -> tuple[Line, ...]:
        return tuple(cut(words.text(f"judge/{heading}", values)))

    rules = {rule: _flat(words.text(f"coaching/{rule}", {})) for rule in found.rules}
    return Card(
        is_goal=found.read.is_goal,
        title=_shortened(found.read.title, LONGEST_TITLE),
        facts=_facts(found, words) if found.read.is_goal else (),
        letters=_letters(found, words) if found.read.is_goal else (),
        question=_question(found, words),
        rule=found.question.rule,
        reasons=tuple(rules.items()),
        labels={name: "\n".join(line.plain() for line in text(name)) for name in LABELS},
    )


def _facts(found: Review, words: Words) -> tuple[CardRow, ...]:
    """Kind, scope, measure and day, each with the words that decided it; what was not said has no row."""
    read, measure, due = found.read, found.read.measure, found.read.due
    number = measure if measure and measure.target is not None else None
    values: dict[str, dict[str, Any]] = {
        "kind": {"kind": read.kind},
        "whose": {"scope": read.scope},
        "measure": {
            "name": Said(number.name if number else ""), "unit": number.unit if number else "",
            "baseline": number.baseline if number else None, "target": number.target if number else None,
        },
        "date": {
            "due": due.day.isoformat() if due and len(due.unsure) < 2 else "", "horizon": found.horizon,
            "past": bool(due and due.past),
        },
    }  # fmt: skip
    because = {"kind": read.because.get("kind", ""), "whose": read.because.get("scope", "")}
    rows = []
    for name, shown in values.items():
        lines = cut(words.text(f"judge/{name}", shown))
        if lines:
            rule = KIND_RULES.get(read.kind, "") if name == "kind" else ""
            said = because.get(name, "")
            said = said if said.casefold() in found.text.casefold() else ""
            rows.append(CardRow(words.title(f"judge/{name}"), _quoted(lines[0], said), None, rule))
    return tuple(rows)


def _letters(found: Review, words: Words) -> tuple[CardRow, ...]:
    """The five letters in the words of the talk `judge`, whose bullets they are."""
    lines = [line for line in cut(words.text("judge/letters", letter_values(found))) if line.bullet]
    return tuple(
        CardRow(one.letter, _quoted(line, words_behind(one, found.read)), one.ok, rule_of(one, found.read.kind))
        for one, line in zip(found.letters, lines, strict=True)
    )


def _quoted(line: Line, said: str) -> Line:
    """A line with the words that decided it behind it, unless it says them itself."""
    said = _shortened(said, LONGEST_WORDS)
    if not said or said[:ENOUGH].casefold() in line.plain().casefold():
        return Line(line.spans)
    return Line((*line.spans, Span(" ("), Span(said, said=True), Span(")")))


def _question(found: Review, words: Words) -> tuple[Line, ...]:
    """The one question worth asking, as the talk asks it; an open letter of LL-1 comes with its pair of examples."""
    title = Said(_shortened(found.read.title, 60))
    values = {"wish": {"vague": found.next == "sign"}, "title": title, "first": "", "bridge": None, "confidence": None,
              "plan": None, "behaviour": None, "whose": "mine"}  # fmt: skip
    return tuple(cut(words.text(found.question.key, values)))


def _shortened(text: str, most: int) -> str:
    flat = _flat(text)
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"


def _flat(text: str) -> str:
    return " ".join(text.split())
