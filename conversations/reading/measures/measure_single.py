"""One number with its unit or with the thing that is counted, where no change is said: "2 blog posts a week", "4 of 5".

`measured.py` comes before; `measure.py` picks among what is found here.
"""

from __future__ import annotations

from conversations.reading.measures.amount import Amount
from conversations.reading.measures.measure_name import Scene, counted, is_label, name_around, name_of_time
from conversations.reading.measures.measured import Measure, by_name, changes, is_among, later_rhythm, moves
from conversations.reading.measures.number import number_at
from conversations.reading.tokens import ends_with, find, first, written

_TIMES = ("min", "h", "days", "weeks", "months", "years")
_SINGULARS = ("minute", "hour", "day", "week", "month", "year")
_SOME = ("few", "several", "paar", "einige", "quelques", "unos", "algunos")
"""Words that stand for a number and are none."""
_HYPHENS = "-\u2010\u2011"


def single(scene: Scene, amount: Amount) -> Measure | None:
    """One number with a unit or with the thing that is counted."""
    text, line, table = scene.text, scene.line, scene.table
    share = _some_in_ten(scene, amount)
    if share:
        return share
    aimed = ends_with(scene.words.comparators, line, amount.start) is not None or line[amount.end - 1].word == "+"
    amount = amount if aimed and amount.unit in _TIMES else later_rhythm(scene, amount)  # "under 20 min, every shift"
    spelled_one = amount.number == 1 and line[amount.start].kind == "word"
    if (spelled_one and not amount.rhythm and not amount.unit and not aimed) or line[amount.end - 1].word in _SOME:
        return None
    if is_label(scene, amount) or _is_compound(scene, amount) or _is_hour(scene, amount, aimed):
        return None
    of = amount.end < len(line) and line[amount.end].word in ("de", "di")
    if of and not amount.unit and find(scene.words.scores, line, amount.end + 1):
        amount = amount._replace(unit="score")  # "15 de moyenne"
    name, end = counted(scene, amount)
    signed = amount.start > 0 and line[amount.start - 1].word == "+"
    target = find(table.to, line, amount.start - 1) or ends_with(table.to, line, amount.start - signed)
    if not (amount.unit or name or target or aimed or amount.rhythm) and amount.whole is None:
        return None
    if not name or amount.unit in ("%", "score", "pp"):
        before = name_around(scene, amount.start, amount.end)
        name = before if target or not name else name
    within = ends_with(table.ahead, line, amount.start)
    if within and amount.unit in ("min", "h", "s", "days", "weeks"):
        name = name_of_time(scene, within[1]) or name
    unit = _unit(scene, amount, name)
    words = written(text, line, amount.start, max(end, amount.end))
    return Measure(name, f"{unit}/{amount.rhythm}" if amount.rhythm else unit, None, amount.number, words)


def _unit(scene: Scene, amount: Amount, name: str) -> str:
    """The unit of a number: its own, or a score, a count or a multiple by what it is out of or what it measures."""
    out_of_few = amount.whole is not None and (amount.whole <= 10 or (amount.whole in (20, 100) and not name))
    if out_of_few and not amount.unit and not amount.rhythm:
        return "score"
    unit = amount.unit or by_name(scene, name, amount.start, "count")
    return "count" if unit == "x" and not changes(scene.line, scene.table, amount.start) else unit


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
    if line[end].kind != "word" or any(find(group, line, end) for group in (table.small, table.units, table.periods)):
        return None
    if is_among(scene.words.scores, "", line, amount.start):
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
    parts = line[end if spelled else amount.start + 1 : end + 1]
    joined = any(one.tight and one.kind == "word" and scene.text[one.start - 1] in _HYPHENS for one in parts)
    if not joined:
        return False
    last = end if amount.unit else end + 1
    return (
        last < len(line) and line[last].kind == "word" and not find(scene.table.small, line, last)
    ) or not amount.unit


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
