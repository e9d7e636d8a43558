"""The ways in which a sentence says how much: from one number to another, by so much, a number of things, a multiple.

`measure.py` comes before, with the amounts of a sentence, and picks among what is found here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from conversations.reading.amount import Amount, rhythm_at, same_unit
from conversations.reading.goal_words import GoalWords
from conversations.reading.measure_name import Scene, counted, is_label, name_around, name_of_time
from conversations.reading.number import number_at
from conversations.reading.tables import Table
from conversations.reading.tokens import Token, ends_with, find, first, listed, tokens, written

_INSTEAD = listed("instead of|rather than|statt|anstatt|anstelle von|au lieu de|en lugar de|en vez de")
_TIMES = ("min", "h", "days", "weeks", "months", "years")
_SINGULARS = ("minute", "hour", "day", "week", "month", "year")
_SOME = ("few", "several", "paar", "einige", "quelques", "unos", "algunos")
"""Words that stand for a number and are none."""
_AFTER_OF = ("of", "der", "des", "aller", "von", "de", "dos", "las", "los")


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
        before = ends_with(table.from_, line, one.start)
        arrow = bool(to) and not line[two.start - 1].word.isalpha()
        if not to or to[1] - one.end > 4 or not (before or arrow or moves(line, table, one.start)):
            return None
        if line[one.end : to[1]] and any(token.word in ".;!" for token in line[one.end : to[1]]):
            return None
        start, end = before[1] if before else one.start, two.end
    two = later_rhythm(scene, two)
    unit = two.unit or one.unit or ("min" if ":" in [token.word for token in line[two.start : two.end]] else "count")
    baseline = same_unit(one.number, one.unit or unit, unit)
    if baseline is None:
        baseline = one.number if not one.unit else None
    rhythm = two.rhythm or one.rhythm
    unit = "count" if unit == "x" and rhythm else unit
    name = name_around(scene, start, max(end, two.end))
    if unit == "count":
        unit = next((found[0] for token in tokens(name) if (found := find(table.units, [token], 0))), unit)
        unit = _by_name(scene, name, one.start, unit)
    return Measure(name, f"{unit}/{rhythm}" if rhythm else unit, baseline, two.number, written(text, line, start, end))


def _are_years(one: Amount, two: Amount) -> bool:
    """Whether two numbers are years: "records from 1950 to 1990"."""
    return all(not amount.unit and 1900 <= amount.number <= 2100 and amount.number == int(amount.number) for amount in (one, two))


def instead(scene: Scene, found: Measure, amount: Amount, after: Amount) -> Measure:
    """ "within 24 hours instead of 3 days": what stands behind "instead of" is where it is now."""
    mark = ends_with(_INSTEAD, scene.line, after.start)
    if found.baseline is not None or not mark or mark[1] - amount.end > 6 or after.rhythm != amount.rhythm:
        return found
    unit = found.unit.partition("/")[0]
    return replace(found, baseline=same_unit(after.number, after.unit or unit, unit))


def changes(line: Sequence[Token], table: Table, at: int) -> bool:
    """Whether a verb of change stands shortly before a place, or behind it where verbs come last."""
    begin, end = max(0, at - 9), min(at + 7, len(line)) if table.code == "de" else at
    return bool(first(table.rising, line, begin, end) or first(table.falling, line, begin, end))


def moves(line: Sequence[Token], table: Table, at: int) -> bool:
    """Whether a verb that may stand before "A to B" comes shortly before a place ("get", "increase")."""
    return changes(line, table, at) or bool(first(table.moving, line, max(0, at - 9), at))


def change(scene: Scene, amount: Amount) -> Measure | None:
    """ "by 15%", "20% fewer", "lift satisfaction 20%", "+15 %"."""
    text, line, table = scene.text, scene.line, scene.table
    by = ends_with(table.by, line, amount.start)
    to = ends_with(table.to, line, amount.start)
    more = find(table.less_or_more, line, amount.end)
    signed = amount.start > 0 and line[amount.start - 1].word in "+-" and line[amount.start].tight
    level = ends_with(scene.words.comparators, line, amount.start)
    if by and ((table.code in ("fr", "es") and not changes(line, table, by[1])) or (level and level[1] < by[1])):
        by = None
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
    if unit == "score" and not _is_among(scene.words.scores, name, line, start) and _is_among(scene.words.rates, name, line, start):
        unit = "pp"
    unit = f"{unit}/{amount.rhythm}" if amount.rhythm else unit
    return Measure(name, unit, None, amount.number, written(text, line, start, amount.end))


def _is_share(scene: Scene, amount: Amount) -> bool:
    return amount.end < len(scene.line) and scene.line[amount.end].word in _AFTER_OF


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
    if found and not by and found[1] + 1 < len(line) and line[found[1]].word in _AFTER_OF:
        name, end = counted(scene, Amount(float(found[0]), "%", at, found[1]))
        return Measure(name, "%", None, float(found[0]), written(text, line, at, end)) if name else None
    if not found or not by or not changes(line, table, by[1]):
        return None
    name = name_around(scene, by[1], found[1])
    return Measure(name, "%rel", None, float(found[0]), written(text, line, by[1], found[1]))


def single(scene: Scene, amount: Amount) -> Measure | None:
    """One number with a unit or with the thing that is counted."""
    text, line, table = scene.text, scene.line, scene.table
    share = _some_in_ten(scene, amount)
    if share:
        return share
    amount = later_rhythm(scene, amount)
    aimed = ends_with(scene.words.comparators, line, amount.start) is not None or line[amount.end - 1].word == "+"
    spelled_one = amount.number == 1 and line[amount.start].kind == "word"
    if (spelled_one and not amount.rhythm and not amount.unit and not aimed) or line[amount.end - 1].word in _SOME:
        return None
    if is_label(scene, amount) or _is_compound(scene, amount) or _is_hour(scene, amount, aimed):
        return None
    if not amount.unit and amount.end < len(line) and line[amount.end].word in ("de", "di") and find(scene.words.scores, line, amount.end + 1):
        amount = amount._replace(unit="score")  # "15 de moyenne"
    name, end = counted(scene, amount)
    target = find(table.to, line, amount.start - 1) or ends_with(table.to, line, amount.start)
    if not amount.unit and not name and not target and not aimed and amount.whole is None:
        return None
    if not name or amount.unit in ("%", "score", "pp"):
        before = name_around(scene, amount.start, amount.end)
        name = before if target or not name else name
    within = ends_with(table.ahead, line, amount.start)
    if within and amount.unit in ("min", "h", "s", "days", "weeks"):
        name = name_of_time(scene, within[1]) or name
    unit = amount.unit or _by_name(scene, name, amount.start, "count")
    if unit == "x" and not changes(line, table, amount.start):
        unit = "count"
    if amount.whole is not None and (amount.whole <= 10 or (amount.whole in (20, 100) and not name)) and not amount.unit and not amount.rhythm:
        unit = "score"
    words = written(text, line, amount.start, max(end, amount.end))
    return Measure(name, f"{unit}/{amount.rhythm}" if amount.rhythm else unit, None, amount.number, words)


def _some_in_ten(scene: Scene, amount: Amount) -> Measure | None:
    """ "seven in ten people", "4 of 5 patients" as per cent."""
    line, table = scene.line, scene.table
    whole, end = amount.whole, amount.end
    if whole is None and amount.end + 1 < len(line) and line[amount.end].word in ("in", "von", "sur", "de"):
        ten = number_at(line, amount.end + 1, table)
        whole, end = (ten.value, ten.end) if ten else (None, end)
    elif whole is None and line[amount.start].kind == "number" and not amount.unit:
        return _some_of_ten(scene, amount)
    if not whole or amount.unit or whole not in (3, 4, 5, 10, 20, 100) or amount.number >= whole or end >= len(line):
        return None
    if line[end].kind != "word" or find(table.small, line, end) or find(table.units, line, end) or find(table.periods, line, end):
        return None
    if _is_among(scene.words.scores, "", line, amount.start):
        return None
    name, stop = counted(scene, amount._replace(end=end))
    share = round(100 * amount.number / whole, 1)
    return Measure(name, "%", None, share, written(scene.text, line, amount.start, stop)) if name else None


def _some_of_ten(scene: Scene, amount: Amount) -> Measure | None:
    """ "4 patients out of 5" as per cent."""
    line, table = scene.line, scene.table
    for at in range(amount.end + 1, min(amount.end + 4, len(line))):
        out_of = find(table.out_of, line, at)
        ten = number_at(line, out_of[1], table) if out_of and line[at].kind == "word" else None
        if ten and ten.value in (3, 4, 5, 10, 20, 100) and amount.number < ten.value:
            share = round(100 * amount.number / ten.value, 1)
            name = written(scene.text, line, amount.end, at)
            return Measure(name, "%", None, share, written(scene.text, line, amount.start, ten.end))
        if line[at].kind != "word":
            return None
    return None


def _is_compound(scene: Scene, amount: Amount) -> bool:
    """Whether a number only describes a thing: "two-factor", "a 10-minute talk"."""
    line, end = scene.line, amount.end
    if amount.rhythm or line[amount.start].kind == "mark":
        return False
    unit = line[end - 1].word
    if scene.table.code == "en" and amount.unit in _TIMES and amount.number > 1 and unit in _SINGULARS:
        return True
    spelled = line[amount.start].kind == "word"  # the hyphen of "twenty-five" makes no compound
    joined = any(line[at].tight and line[at].kind == "word" and scene.text[line[at].start - 1] in "-\u2010\u2011"
                 for at in range(end if spelled else amount.start + 1, min(end + 1, len(line))))  # fmt: skip
    if not joined:
        return False
    last = end if amount.unit else end + 1
    return last < len(line) and line[last].kind == "word" and not find(scene.table.small, line, last) or not amount.unit


def _is_hour(scene: Scene, amount: Amount, aimed: bool) -> bool:
    """Whether a bare number is a time of day: "leave at 5", "avant 18h"."""
    at, line, table = amount.start, scene.line, scene.table
    if at == 0 or amount.rhythm or amount.whole is not None or aimed:
        return False
    before = line[at - 1].word
    if amount.unit == "h" and line[amount.end - 1].word == "h" and amount.number <= 24:
        return before in ("avant", "apres", "vers", "des") or (before == "a" and not moves(line, table, at))
    if amount.unit or before not in ("at", "um", "gegen"):
        return False
    return amount.number <= 24 or not first(table.moving, line, max(0, at - 9), at)


def _is_among(phrases: object, name: str, line: Sequence[Token], at: int) -> bool:
    """Whether a word of a list is part of a name or stands shortly before a place."""
    return first(phrases, [*tokens(name), *line[max(0, at - 5) : at]]) is not None  # type: ignore[arg-type]


def _by_name(scene: Scene, name: str, at: int, unit: str) -> str:
    """The unit of a bare number by what it measures: a score, a multiple, a count."""
    if _is_among(scene.words.scores, "", scene.line, at):
        return "score"
    return "x" if _is_among(scene.words.ratios, "", scene.line, at) else unit


def later_rhythm(scene: Scene, amount: Amount) -> Amount:
    """The amount with a period a few words on: "2 blog posts a week", "ten calls before lunch, every day"."""
    line, table = scene.line, scene.table
    if amount.rhythm:
        return amount
    for at in range(max(0, amount.start - 5), amount.start):
        every = find(table.every, line, at) or find(table.cadences, line, at)
        rhythm = rhythm_of(scene, at) if every else None
        if rhythm and rhythm[1] <= amount.start:
            return amount._replace(rhythm=rhythm[0])
    again = _same_again(scene, amount)
    for at in range(again, min(again + 10, len(line))):
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


def rhythm_of(scene: Scene, at: int) -> tuple[str, int] | None:
    """The period of "per week", "a month", "every shift": its name and the place after it."""
    plain = rhythm_at(scene.line, at, scene.table)
    if plain:
        return plain
    per = find(scene.table.per, scene.line, at) or find(scene.table.every, scene.line, at)
    span = find(scene.words.spans, scene.line, per[1]) if per else None
    return (span[0], span[1]) if span else None


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
    alone = at == scene.start or at == 0 or line[at - 1].kind == "mark" or line[at - 1].word in ("to", "and", "will", "und", "i", "we")
    phrase = find(table.multiply, line, at)
    if phrase and phrase[1] > at + 1:
        return phrase[1] >= len(line) or line[phrase[1]].kind == "mark" or find(table.small, line, phrase[1]) is not None
    return (alone and not after.endswith("ing")) or table.code == "de"
