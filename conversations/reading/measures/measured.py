"""One thing to count, and the words around its numbers that all ways of saying it share: verbs, periods, names.

`measure_name.py` comes before; `measure_changes.py` and `measure_single.py` find what `measure.py` picks from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.reading.measures.amount import Amount, rhythm_at
from conversations.reading.measures.measure_name import Scene
from conversations.reading.measures.number import number_at
from conversations.reading.tables import Table, Words
from conversations.reading.tokens import Token, find, first, tokens

AFTER_OF = ("of", "der", "des", "aller", "von", "de", "dos", "las", "los")
"""Words behind a part of something: "half of the customers"."""

LEVELS = ("%", "pp", "score")
"""Units of a level: "99 % counted weekly" is no 99 % a week."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing to count, as somebody wrote it."""

    name: str
    """Their words for it; empty when only a number was given."""
    unit: str
    baseline: float | None
    target: float | None
    words: str
    """The part of the text that gives the numbers."""


def changes(line: Sequence[Token], table: Table, at: int) -> bool:
    """Whether a verb of change stands shortly before a place, or behind it where verbs come last."""
    begin, end = max(0, at - 9), min(at + 7, len(line)) if table.code == "de" else at
    return bool(first(table.rising, line, begin, end) or first(table.falling, line, begin, end))


def moves(line: Sequence[Token], table: Table, at: int) -> bool:
    """Whether a verb that may stand before "A to B" comes shortly before a place ("get", "increase")."""
    return changes(line, table, at) or bool(first(table.moving, line, max(0, at - 9), at))


def rhythm_of(scene: Scene, at: int) -> tuple[str, int] | None:
    """The period of "per week", "a month", "every shift": its name and the place after it."""
    plain = rhythm_at(scene.line, at, scene.table)
    if plain:
        return plain
    per = find(scene.table.per, scene.line, at) or find(scene.table.every, scene.line, at)
    span = find(scene.words.spans, scene.line, per[1]) if per else None
    return (span[0], span[1]) if span else None


def later_rhythm(scene: Scene, amount: Amount) -> Amount:
    """The amount with a period a few words on: "2 blog posts a week", "ten calls before lunch, every day"."""
    line, table = scene.line, scene.table
    if amount.rhythm or amount.unit in LEVELS:
        return amount
    for at in range(max(0, amount.start - 5), amount.start):
        word = line[at].word
        again = word in table.every or word in table.cadences
        every = again and (find(table.every, line, at) or find(table.cadences, line, at))
        rhythm = rhythm_of(scene, at) if every else None
        if rhythm and rhythm[1] <= amount.start:
            return amount._replace(rhythm=rhythm[0])
    begin = _same_again(scene, amount)
    for at in range(begin, min(begin + 10, len(line))):
        if at in scene.closed or line[at].word in (".", ";", "(", "!") or line[at].kind == "number":
            return amount
        if line[at].word == "," and at > amount.end and not find(table.every, line, at + 1):
            return amount
        rhythm = rhythm_of(scene, at)
        if rhythm:
            return amount._replace(rhythm=rhythm[0])
    return amount


def _same_again(scene: Scene, amount: Amount) -> int:
    """The place behind "to 3x" in "2x to 3x"."""
    to = find(scene.table.to, scene.line, amount.end)
    upper = number_at(scene.line, to[1], scene.table) if to else None
    if not upper:
        return amount.end
    unit = find(scene.table.units, scene.line, upper.end)
    return unit[1] if unit and unit[0] == amount.unit else amount.end


def is_among(phrases: Words, name: str, line: Sequence[Token], at: int) -> bool:
    """Whether a word of a list is part of a name or stands shortly before a place."""
    return first(phrases, [*tokens(name), *line[max(0, at - 5) : at]]) is not None


def by_name(scene: Scene, name: str, at: int, unit: str) -> str:
    """The unit of a bare number by what it measures: a score, a multiple, a count."""
    if is_among(scene.words.scores, "", scene.line, at):
        return "score"
    return "x" if is_among(scene.words.ratios, "", scene.line, at) else unit
