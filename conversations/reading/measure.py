"""What can be counted in a sentence: name, from, to, unit ("Cut onboarding from 3 weeks to 10 days").

Units: % (a level), %rel (a change by so many per cent), pp, count, a currency code, min, h, days, weeks, months,
years, s, ms, score, x (a multiple); with a rhythm behind a slash, as in "count/week".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from conversations.reading.amount import Amount, amount_at, rhythm_at, same_unit
from conversations.reading.dates import Reading
from conversations.reading.deadlines import Dated, deadlines
from conversations.reading.measure_name import Scene, counted, is_label, name_around, name_of_time
from conversations.reading.tables import Table, opened
from conversations.reading.tokens import Token, ends_with, find, first, listed, tokens, written

_SOME_DAY = date(2026, 1, 15)
"""Where a date stands in a sentence does not depend on the day it is read."""
_INSTEAD = listed("instead of|rather than|statt|anstatt|anstelle von|au lieu de|en lugar de|en vez de")


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


@dataclass(frozen=True, slots=True)
class Value:
    """A number given in a check-in."""

    number: float
    unit: str
    """Empty where only a number was given."""
    words: str


def something_countable(text: str, locale: str) -> Measure | None:
    """The first measure in a sentence, or None; deadlines are never one."""
    line, table = opened(text, locale)
    return measure_in(text, line, table, deadlines(Reading(line, table, _SOME_DAY)))


def a_value(text: str, locale: str) -> Value | None:
    """The number in an answer such as "14 days", "12 of 20", "halfway", "still 16"."""
    line, table = opened(text, locale)
    for at in range(len(line)):
        amount = amount_at(line, at, table)
        if amount and line[at].kind == "word" and amount.end == at + 1 and len(line) > 4:
            continue  # "one" and "two" inside a longer text are words more often than values
        if amount:
            minus = at > 0 and line[at - 1].word == "-" and line[at].tight
            return Value(-amount.number if minus else amount.number, amount.unit, written(text, line, at, amount.end))
        halfway = find(table.halfway, line, at)
        if halfway:
            return Value(50.0, "%", written(text, line, at, halfway[1]))
    return None


def measure_in(
    text: str, line: Sequence[Token], table: Table, dated: Sequence[Dated], start: int = 0
) -> Measure | None:
    """The first measure among tokens whose dates are known."""
    closed = frozenset(at for one in dated if not one.in_measure for at in range(one.start, one.end))
    scene = Scene(text, line, table, closed, start)
    amounts = _amounts(scene, dated)
    for at, amount in enumerate(amounts):
        after = amounts[at + 1] if at + 1 < len(amounts) else None
        found = _from_to(scene, amount, after) if after else None
        found = found or _change(scene, amount) or _single(scene, amount)
        if found:
            return _from_instead(scene, found, amount, after) if after else found
    return _multiple(scene)


def _amounts(scene: Scene, dated: Sequence[Dated]) -> list[Amount]:
    """The amounts outside all dates; a duration that belongs to a measure stays."""
    line, table = scene.line, scene.table
    found: list[Amount] = []
    at = 0
    while at < len(line):
        amount = amount_at(line, at, table) if at not in scene.closed else None
        if amount and not find(table.horizons, line, at):
            found.append(amount)
        at = amount.end if amount else at + 1
    return found or [amount for one in dated if one.in_measure and (amount := _one_unit(line, table, one))]


def _one_unit(line: Sequence[Token], table: Table, one: Dated) -> Amount | None:
    """ "within a day": one of the unit that an article stands before."""
    for at in range(one.start, one.end - 1):
        article, unit = find(table.articles, line, at), find(table.units, line, at + 1)
        if article and unit:
            return Amount(1.0, unit[0], at, unit[1])
    return None


def _from_to(scene: Scene, one: Amount, two: Amount) -> Measure | None:
    """ "from A to B", "A → B"; "to B from A" the other way round."""
    text, line, table = scene.text, scene.line, scene.table
    turned = ends_with(table.from_, line, two.start)
    if turned and turned[1] - one.end <= 5 and ends_with(table.to, line, one.start):
        start, end = one.start - 1, two.end
        one, two = two, one
    else:
        to = ends_with(table.to, line, two.start)
        before = ends_with(table.from_, line, one.start)
        arrow = bool(to) and not line[two.start - 1].word.isalpha()
        if not to or to[1] - one.end > 4 or not (before or arrow or _moves(line, table, one.start)):
            return None
        if line[one.end : to[1]] and any(token.word in ".;!" for token in line[one.end : to[1]]):
            return None
        start, end = before[1] if before else one.start, two.end
    two = _later_rhythm(line, table, two)
    unit = two.unit or one.unit or ("min" if ":" in [token.word for token in line[two.start : two.end]] else "count")
    baseline = same_unit(one.number, one.unit or unit, unit)
    if baseline is None:
        baseline = one.number if not one.unit else None
    rhythm = two.rhythm or one.rhythm
    name = name_around(scene, start, max(end, two.end))
    if unit == "count":
        unit = next((found[0] for token in tokens(name) if (found := find(table.units, [token], 0))), unit)
        unit = "score" if _is_score(line, one.start) else unit
    return Measure(name, f"{unit}/{rhythm}" if rhythm else unit, baseline, two.number, written(text, line, start, end))


def _from_instead(scene: Scene, found: Measure, amount: Amount, after: Amount) -> Measure:
    """ "within 24 hours instead of 3 days": what stands behind "instead of" is where it is now."""
    instead = ends_with(_INSTEAD, scene.line, after.start)
    if found.baseline is not None or not instead or instead[1] - amount.end > 6 or after.rhythm != amount.rhythm:
        return found
    unit = found.unit.partition("/")[0]
    return replace(found, baseline=same_unit(after.number, after.unit or unit, unit))


def _changes(line: Sequence[Token], table: Table, at: int) -> bool:
    """Whether a verb of change stands shortly before a place."""
    begin = max(0, at - 9)
    return bool(first(table.rising, line, begin, at) or first(table.falling, line, begin, at))


def _moves(line: Sequence[Token], table: Table, at: int) -> bool:
    """Whether a verb that may stand before "A to B" comes shortly before a place ("get", "increase")."""
    return _changes(line, table, at) or bool(first(table.moving, line, max(0, at - 9), at))


def _change(scene: Scene, amount: Amount) -> Measure | None:
    """ "by 15%", "20% fewer", "lift satisfaction 20%", "down 20%"."""
    text, line, table = scene.text, scene.line, scene.table
    by = ends_with(table.by, line, amount.start)
    to = ends_with(table.to, line, amount.start)
    more = find(table.less_or_more, line, amount.end)
    after_of = amount.end < len(line) and line[amount.end].word in ("of", "der", "des", "aller", "von")
    if by and table.code in ("fr", "es") and not _changes(line, table, by[1]):
        by = None
    if not by and amount.unit in ("%", "pp") and not to and not after_of:
        by_verb = _changes(line, table, amount.start) and not _level_word(line, table, amount.start)
        if not (by_verb or more):
            return None
    elif not by:
        return None
    start = by[1] if by else amount.start
    unit = "%rel" if amount.unit == "%" else amount.unit or "count"
    amount = _later_rhythm(line, table, amount)
    name = name_around(scene, start, more[1] if more and not by else amount.end)
    unit = f"{unit}/{amount.rhythm}" if amount.rhythm else unit
    return Measure(name, unit, None, amount.number, written(text, line, start, amount.end))


def _level_word(line: Sequence[Token], table: Table, at: int) -> bool:
    """Whether "at least", "above" and the like stand directly before: a level, not a change."""
    return at > 0 and (line[at - 1].word in ("least", "above", "over", "at", "under", "below", "an", "a", "with", "to")
                       or bool(ends_with(table.to, line, at)))  # fmt: skip


def _single(scene: Scene, amount: Amount) -> Measure | None:
    """One number with a unit or with the thing that is counted."""
    text, line, table = scene.text, scene.line, scene.table
    amount = _later_rhythm(line, table, amount)
    spelled_one = amount.number == 1 and line[amount.start].kind == "word"
    if spelled_one and not amount.rhythm and not amount.unit:
        return None
    if is_label(scene, amount):
        return None
    name, end = counted(scene, amount)
    target = find(table.to, line, amount.start - 1) or ends_with(table.to, line, amount.start)
    if not amount.unit and not name and not target and amount.whole is None:
        return None
    if not name or amount.unit in ("%", "score", "pp"):
        before = name_around(scene, amount.start, amount.end)
        name = before if target or not name else name
    within = ends_with(table.ahead, line, amount.start)
    if within and amount.unit in ("min", "h", "s", "days", "weeks"):
        name = name_of_time(scene, within[1]) or name
    unit = amount.unit or ("score" if _is_score(line, amount.start) else "count")
    if unit == "x" and not _changes(line, table, amount.start):
        unit = "count"
    if amount.whole is not None and amount.whole <= 10 and not amount.unit and not amount.rhythm:
        unit = "score"
    words = written(text, line, amount.start, max(end, amount.end))
    return Measure(name, f"{unit}/{amount.rhythm}" if amount.rhythm else unit, None, amount.number, words)


def _is_score(line: Sequence[Token], at: int) -> bool:
    """Whether a bare number is a score by the word before it."""
    return any(
        token.word in ("nps", "csat", "score", "rating", "gpa", "bewertung") for token in line[max(0, at - 4) : at]
    )


def _later_rhythm(line: Sequence[Token], table: Table, amount: Amount) -> Amount:
    """The amount with a period a few words on: "2 blog posts a week"."""
    if amount.rhythm:
        return amount
    for at in range(max(0, amount.start - 5), amount.start):
        every = find(table.every, line, at) or find(table.cadences, line, at)
        rhythm = rhythm_at(line, at, table) if every else None
        if rhythm and rhythm[1] <= amount.start:
            return amount._replace(rhythm=rhythm[0])
    for at in range(amount.end, min(amount.end + 10, len(line))):
        if (
            line[at].word in (".", ";", "(", "!")
            or line[at].kind == "number"
            or (line[at].word == "," and at > amount.end)
        ):
            return amount
        rhythm = rhythm_at(line, at, table)
        if rhythm:
            return amount._replace(rhythm=rhythm[0])
    return amount


def _multiple(scene: Scene) -> Measure | None:
    """ "Double the number of leads"; "zero accidents" counts to nothing."""
    text, line, table = scene.text, scene.line, scene.table
    several = first(table.multiply, line)
    if several and _starts_clause(line, table, several[1]):
        phrase = find(table.multiply, line, several[1])
        end = phrase[1] if phrase else several[1] + 1
        name, stop = counted(scene, Amount(several[0], "x", several[1], end))
        name = name or name_around(scene, several[1], end)
        return Measure(name, "x", None, several[0], written(text, line, several[1], max(stop, end)))
    return None


def _starts_clause(line: Sequence[Token], table: Table, at: int) -> bool:
    """Whether "double" is what somebody wants to do, and no part of a name such as "double-checking"."""
    after = line[at + 1].word if at + 1 < len(line) else ""
    alone = at == 0 or line[at - 1].kind == "mark" or line[at - 1].word in ("to", "and", "will", "und", "i", "we")
    phrase = find(table.multiply, line, at)
    return (alone and not after.endswith("ing")) or table.code == "de" or bool(phrase and phrase[1] > at + 1)
