"""Numbers that say how something changes: from one to another, by so much, to a multiple, by a part in words.

`measured.py` comes before; `measure.py` picks among what is found here.
"""

from __future__ import annotations

from dataclasses import replace

from conversations.reading.measures.amount import Amount, same_unit
from conversations.reading.measures.measure_name import Scene, counted, name_around
from conversations.reading.measures.measured import (
    AFTER_OF,
    LEVELS,
    Measure,
    by_name,
    changes,
    is_among,
    later_rhythm,
    moves,
)
from conversations.reading.tokens import ends_with, find, first, listed, tokens, written

_INSTEAD = listed("instead of|rather than|statt|anstatt|anstelle von|au lieu de|en lugar de|en vez de")


def from_to(scene: Scene, one: Amount, two: Amount) -> Measure | None:
    """ "from A to B", "A → B"; "to B from A" the other way round."""
    text, line, table = scene.text, scene.line, scene.table
    turned = ends_with(table.from_, line, two.start)
    if turned and turned[1] - one.end <= 5 and ends_with(table.to, line, one.start):
        start, end = one.start - 1, two.end
        one, two = two, one
    else:
        to = ends_with(table.to, line, two.start)
        if _are_years(one, two):
            return None
        if not to or to[1] - one.end > 4:
            return None
        before = ends_with(table.from_, line, one.start)
        arrow = not line[two.start - 1].word.isalpha()
        if not (before or arrow or moves(line, table, one.start)):
            return None
        if line[one.end : to[1]] and any(token.word in ".;!" for token in line[one.end : to[1]]):
            return None
        start, end = before[1] if before else one.start, two.end
    two = later_rhythm(scene, two)
    unit = two.unit or one.unit or ("min" if ":" in [token.word for token in line[two.start : two.end]] else "count")
    baseline = same_unit(one.number, one.unit or unit, unit)
    if baseline is None:
        baseline = one.number if not one.unit else None
    rhythm = "" if unit in LEVELS else two.rhythm or one.rhythm
    unit = "count" if unit == "x" and rhythm else unit
    name = name_around(scene, start, max(end, two.end))
    if unit == "count":
        unit = next((found[0] for token in tokens(name) if (found := find(table.units, [token], 0))), unit)
        unit = by_name(scene, name, one.start, unit)
    return Measure(name, f"{unit}/{rhythm}" if rhythm else unit, baseline, two.number, written(text, line, start, end))


def _are_years(one: Amount, two: Amount) -> bool:
    """Whether two numbers are years: "records from 1950 to 1990"."""
    both = (one, two)
    whole = all(not amount.unit and amount.number == int(amount.number) for amount in both)
    return whole and all(1900 <= amount.number <= 2100 for amount in both)


def instead(scene: Scene, found: Measure, amount: Amount, after: Amount) -> Measure:
    """ "within 24 hours instead of 3 days": what stands behind "instead of" is where it is now."""
    mark = ends_with(_INSTEAD, scene.line, after.start)
    if found.baseline is not None or not mark or mark[1] - amount.end > 6 or after.rhythm != amount.rhythm:
        return found
    unit = found.unit.partition("/")[0]
    return replace(found, baseline=same_unit(after.number, after.unit or unit, unit))


def change(scene: Scene, amount: Amount) -> Measure | None:
    """ "by 15%", "20% fewer", "lift satisfaction 20%", "+15 %"."""
    text, line, table = scene.text, scene.line, scene.table
    by = ends_with(table.by, line, amount.start)
    more = find(table.less_or_more, line, amount.end)
    signed = amount.start > 0 and line[amount.start - 1].word in "+-" and line[amount.start].tight
    level = ends_with(scene.words.comparators, line, amount.start) if by else None
    if by and ((table.code in ("fr", "es") and not changes(line, table, by[1])) or (level and level[1] < by[1])):
        by = None
    to = None if by or amount.unit not in ("%", "pp") else ends_with(table.to, line, amount.start)
    if not by and amount.unit in ("%", "pp") and not to and (signed or not _is_share(scene, amount)):
        by_verb = changes(line, table, amount.start) and not _is_level(scene, amount.start)
        if not (by_verb or more or (signed and amount.unit == "%")):
            return None
    elif not by:
        return None
    start = by[1] if by else amount.start
    amount = later_rhythm(scene, amount)
    name = name_around(scene, start, more[1] if more and not by else amount.end)
    unit = "%rel" if amount.unit == "%" else amount.unit or "count"
    score = is_among(scene.words.scores, name, line, start)
    if unit == "score" and not score and is_among(scene.words.rates, name, line, start):
        unit = "pp"
    unit = f"{unit}/{amount.rhythm}" if amount.rhythm else unit
    return Measure(name, unit, None, amount.number, written(text, line, start, amount.end))


def _is_share(scene: Scene, amount: Amount) -> bool:
    return amount.end < len(scene.line) and scene.line[amount.end].word in AFTER_OF


def _is_level(scene: Scene, at: int) -> bool:
    """Whether "at least", "above" and the like stand directly before: a level, not a change."""
    line = scene.line
    return at > 0 and (
        line[at - 1].word in ("at", "an", "a", "with", "to", "mindestens", "au", "al")
        or bool(ends_with(scene.words.comparators, line, at))
        or bool(ends_with(scene.table.to, line, at))
    )


def part(scene: Scene, at: int) -> Measure | None:
    """ "by a fifth", "cut by half": a change in words; "a quarter of the customers": a share."""
    text, line, table = scene.text, scene.line, scene.table
    by = ends_with(table.by, line, at)
    found = find(scene.words.fractions, line, at)
    if found and not by and found[1] + 1 < len(line) and line[found[1]].word in AFTER_OF:
        name, end = counted(scene, Amount(float(found[0]), "%", at, found[1]))
        return Measure(name, "%", None, float(found[0]), written(text, line, at, end)) if name else None
    if not found or not by or not changes(line, table, by[1]):
        return None
    name = name_around(scene, by[1], found[1])
    return Measure(name, "%rel", None, float(found[0]), written(text, line, by[1], found[1]))


def multiple(scene: Scene, before: int) -> Measure | None:
    """ "Double the number of leads", in front of a place."""
    text, line, table = scene.text, scene.line, scene.table
    several = first(table.multiply, line, scene.start, before)
    if several and several[1] not in scene.closed and _starts_clause(scene, several[1]):
        phrase = find(table.multiply, line, several[1])
        end = phrase[1] if phrase else several[1] + 1
        name, stop = counted(scene, Amount(several[0], "x", several[1], end))
        name = name or name_around(scene, several[1], end)
        return Measure(name, "x", None, several[0], written(text, line, several[1], max(stop, end)))
    return None


def _starts_clause(scene: Scene, at: int) -> bool:
    """Whether "double" is what somebody wants to do, and no part of a name such as "double-checking"."""
    line, table = scene.line, scene.table
    after = line[at + 1].word if at + 1 < len(line) else ""
    before = line[at - 1]
    alone = at in (scene.start, 0) or before.kind == "mark" or before.word in ("to", "and", "will", "und", "i", "we")
    phrase = find(table.multiply, line, at)
    if phrase and phrase[1] > at + 1:
        return (
            phrase[1] >= len(line) or line[phrase[1]].kind == "mark" or find(table.small, line, phrase[1]) is not None
        )
    return (alone and not after.endswith("ing")) or table.code == "de"
