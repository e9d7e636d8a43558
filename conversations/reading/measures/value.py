"""Where something stands now, as people write it: "14 days", "12 of 20", "halfway", "2 left", "14, was 16".

`update.py` comes before, with a whole message; `coaching/updates.py` comes after and finds the goal that a value
belongs to.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from conversations.reading.dates.dates import Reading
from conversations.reading.dates.deadlines import deadlines
from conversations.reading.measures.amount import Amount, amount_at
from conversations.reading.measures.number import number_at
from conversations.reading.said.update_scene import NEAR, Scene, before_about, behind_now, is_finished, things_behind
from conversations.reading.said.update_words import opened_update
from conversations.reading.tokens import Token, ends_with, find, written

_SOME_DAY = date(2026, 1, 15)
"""Where a date stands in a sentence does not depend on the day it is read."""
_TIMES = ("ms", "s", "min", "h", "days", "weeks", "months", "years")
_VAGUE = ("few", "quelques", "unos", "unas", "einige", "paar")
_HOURS = ("at", "um", "gegen", "a", "las", "vers", "from", "ab")
_FALLEN = ("gesunken", "gefallen", "verkurzt", "gesenkt", "reduziert", "weniger")
_MOST = 40
"""Numbers of one message that are looked at."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number given in a check-in."""

    number: float
    unit: str
    """Empty where only a number was given."""
    words: str
    whole: float | None = None
    """20 in "12 of 20"."""
    upper: float | None = None
    """12 in "between 10 and 12"."""
    kind: str = "level"
    """level | share (of the way, in percent) | change (since last time) | new (to those of before)
    | left (to do) | lately (this week alone)"""
    instead: float | None = None
    """The number that this one replaces: 14 in "no, 15 not 14"."""
    things: tuple[str, ...] = ()
    """The words behind the number that may say what is counted."""
    name: str = ""
    """The word before the number, where it may be its name: "module 3"; of new things the word that says so."""
    finished: bool = False
    """Whether such a part is told to be done."""
    placed: bool = False
    """Whether it begins a clause or stands behind a word such as "at" or "now"."""
    start: int = 0
    """Where the number stands among the tokens."""
    end: int = 0


def a_value(text: str, locale: str) -> Value | None:
    """The number that tells where something stands, or None."""
    return next(iter(values_in(Scene(text, *opened_update(text, locale)))), None)


def values_in(scene: Scene, closed: Collection[int] = ()) -> list[Value]:
    """The numbers that may tell where something stands, the likeliest first; what was once is left out."""
    found: list[Value] = []
    at = 0
    while at < len(scene.line) and len(found) < _MOST:
        value = None if at in closed else _share_at(scene, at) or _amount_at(scene, at)
        if value:
            found.append(value)
        at = max(value.end, at + 1) if value else at + 1
    if not found:
        return []
    dated = _dated(scene)
    last, old, now = found[-1].start, list[Value](), list[Value]()
    for one in found:
        if _is_old(scene, one, last):
            old.append(one)
        elif one.start not in dated or _is_held(scene, one):
            now.append(one)
    denied = next((one.number for one in old if ends_with(scene.words.not_, scene.line, one.start)), None)
    now = [replace(one, instead=denied) for one in now] if denied is not None else now
    return sorted(now, key=lambda one: (one.kind == "left", not one.placed, one.kind not in ("level", "share")))


def _dated(scene: Scene) -> set[int]:
    """The places that speak of a day and not of a number."""
    if len(scene.line) < 3:
        return set()
    found = deadlines(Reading(scene.line, scene.table, _SOME_DAY))
    return {at for one in found if not one.in_measure for at in range(one.start, one.end)}


def _is_held(scene: Scene, value: Value) -> bool:
    """Whether it is a number although it looks like a day: "9 this month", "3/4 through", "back at 18 days"."""
    behind = behind_now(scene, value.start)
    reached = "/" in value.words and scene.has(scene.words.done, value.end)
    return value.kind == "lately" or bool(reached) or (behind >= 0 and value.start - behind > 1)


def _is_old(scene: Scene, value: Value, last: int) -> bool:
    """Whether the words around a number say that it stood there once, or does not."""
    if value.kind in ("change", "lately"):
        return False
    begin = before_about(scene, value.start)
    if ends_with(scene.words.old, scene.line, begin):
        return True
    if value.start != last and (ends_with(scene.table.from_, scene.line, begin) or _points(scene, value.end)):
        return True
    after = value.end + (value.end < len(scene.line) and scene.line[value.end].kind == "word")
    return any(scene.has(scene.words.old_after, at) for at in (value.end, after))


def _points(scene: Scene, at: int) -> bool:
    """Whether an arrow stands at a place: "16 -> 14"."""
    return bool(scene.has(scene.table.to, at)) and scene.line[at].kind == "mark"


def _share_at(scene: Scene, at: int) -> Value | None:
    """A part of the way: "halfway", "two thirds done", "half of the clients"."""
    line, words = scene.line, scene.words
    share = find(words.shares, line, at)
    if not share or ends_with(words.part, line, at) or scene.has(scene.table.articles, share[1]):
        return None
    things = things_behind(scene, scene.has(words.of_them, share[1]) or share[1])
    if not things or any(word in words.way for word in things[:2]):
        things = ()
    placed = scene.begins(at) or behind_now(scene, at) >= 0
    return Value(
        share[0], "%", written(scene.text, line, at, share[1]), kind="share", things=things,
        placed=placed or share[1] > at + 1, start=at, end=share[1],
    )  # fmt: skip


def _amount_at(scene: Scene, at: int) -> Value | None:
    """A number with what stands around it."""
    line, table, words = scene.line, scene.table, scene.words
    between = scene.has(words.between, at)
    amount = amount_at(line, between or at, table)
    if amount is None or _is_no_value(scene, amount):
        return None
    amount, upper = _with_upper(scene, amount, bool(between))
    amount = _with_whole(scene, amount)
    minus = at > 0 and line[at - 1].word == "-" and line[at].tight and (at < 2 or line[at - 2].kind != "number")
    kind, sign = _kind(scene, amount)
    sign = -sign if minus and kind == "level" else sign
    begin = before_about(scene, at)
    before = line[begin - 1] if begin > 0 else None
    behind = behind_now(scene, at) >= 0
    tells = before and before.kind == "word" and not behind and before.word not in table.fillers
    tells = tells and not ends_with(words.of_them, line, begin - 1)
    name = before.word if before and tells else ""
    if kind == "new":
        name = next(token.word for token in line[amount.end : amount.end + NEAR] if token.word in words.fresh)
    done = scene.has(words.done, amount.end) or scene.has(words.done, amount.end + 1)
    things = things_behind(scene, amount.end)
    placed = behind or bool(done) or (scene.begins(begin) and not (things and line[at].kind == "word"))
    return Value(
        sign * amount.number, amount.unit, written(scene.text, line, at, amount.end), amount.whole, upper, kind,
        things=things, name=name, finished=is_finished(scene, at, amount.end), placed=placed, start=at, end=amount.end,
    )  # fmt: skip


def _is_no_value(scene: Scene, amount: Amount) -> bool:
    """Whether a number is a name, a time of day, a length of time gone by, or a word that only looks like one."""
    line, words, at = scene.line, scene.words, amount.start
    before = line[at - 1].word if at else ""
    if ends_with(words.labels, line, at) or line[at].word in _VAGUE or scene.has(scene.table.times, at):
        return True
    if at and line[at].tight and line[at - 1].word in ("h", ":") and line[at - 1].tight:
        return True
    colon = any(token.word == ":" and token.tight for token in line[at : amount.end])
    if (colon or _is_hour(line, at)) and (before in _HOURS or not colon):
        return True
    if amount.unit in _TIMES and (scene.has(words.ago, amount.end) or ends_with(words.since, line, at)):
        return True
    if any(scene.has(words.setback, place) for place in range(amount.end, amount.end + NEAR)):
        return True
    if line[at].kind == "word" and amount.number == 0.5 and not amount.unit:
        return True
    spelled_one = line[at].kind == "word" and amount.number == 1
    return spelled_one and len(line) > 1 and not things_behind(scene, amount.end)


def _is_hour(line: Sequence[Token], at: int) -> bool:
    """Whether it is "10h30"."""
    return at + 2 < len(line) and line[at + 1].word == "h" and line[at + 2].kind == "number" and line[at + 2].tight


def _with_upper(scene: Scene, amount: Amount, between: bool) -> tuple[Amount, float | None]:
    """The amount and the upper end of "10-12" or "between 10 and 12"."""
    line, table = scene.line, scene.table
    if between and (joint := scene.has(scene.words.and_, amount.end)):
        upper = amount_at(line, joint, table)
        return (amount._replace(unit=upper.unit, end=upper.end), upper.number) if upper else (amount, None)
    if not amount.unit and (joint := scene.has(table.or_, amount.end)):
        upper = amount_at(line, joint, table)
        if upper and line[joint].kind == "number" and amount.number < upper.number:
            return amount._replace(unit=upper.unit, end=upper.end), upper.number
    dash = next((at for at in range(amount.start + 1, amount.end) if line[at].word == "-"), 0)
    above = number_at(line, dash + 1, table) if dash else None
    return amount, above.value if above and above.value > amount.number else None


def _with_whole(scene: Scene, amount: Amount) -> Amount:
    """The amount with the whole that it is a part of: "9 of the 12"."""
    joint = scene.has(scene.words.of_them, amount.end) if amount.whole is None and not amount.unit else 0
    whole = number_at(scene.line, joint, scene.table) if joint else None
    if not whole or whole.value < amount.number:
        return amount
    return amount._replace(whole=whole.value, end=whole.end)


def _kind(scene: Scene, amount: Amount) -> tuple[str, int]:
    """What the number says, and its sign: a level, a change, what is left, or this week alone."""
    line, words, end = scene.line, scene.words, amount.end
    if amount.whole is not None:
        return "level", 1
    begin = before_about(scene, amount.start)
    places = [at for at in range(end, min(end + 3, len(line))) if all(one.kind == "word" for one in line[end:at])]
    if ends_with(words.left, line, begin) or any(scene.has(words.left, at) for at in places[:2]):
        return "left", 1
    if ends_with(words.down, line, begin) or any(scene.has(words.fewer, at) for at in places[:2]):
        return "change", -1
    if ends_with(words.up, line, begin) or any(scene.has(words.more, at) for at in places[:2]):
        beside = line[max(0, begin - 4) : end + 4]
        return "change", -1 if any(token.word in _FALLEN for token in beside) else 1
    if any(scene.has(words.fresh, at) for at in places[:2]):
        return "new", 1
    if any(scene.has(words.lately, at) for at in places):
        return "lately", 1
    return "level", 1
