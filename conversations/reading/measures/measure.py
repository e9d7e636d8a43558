"""What can be counted in a sentence: name, from, to, unit ("Cut onboarding from 3 weeks to 10 days").

Units: % (a level), %rel (a change by so many per cent), pp, count, a currency code, min, h, days, weeks, months,
years, s, ms, score, x (a multiple); with a rhythm behind a slash, as in "count/week".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from conversations.reading.dates.dates import Reading
from conversations.reading.dates.deadlines import Dated, deadlines
from conversations.reading.goals.goal_words import goal_words
from conversations.reading.measures.amount import Amount, amount_at, same_unit
from conversations.reading.measures.measure_changes import change, from_to, instead, multiple, part
from conversations.reading.measures.measure_name import Scene
from conversations.reading.measures.measure_single import single
from conversations.reading.measures.measured import Measure, rhythm_of
from conversations.reading.tables import Table, opened
from conversations.reading.tokens import Token, ends_with, find

__all__ = ["Measure", "measure_in", "something_countable"]

_BITS = frozenset(("bit", "lot", "little", "few", "peu", "poco", "bisschen", "wenig"))
"""Behind an article they count nothing: "a bit every morning"."""
_SOME_DAY = date(2026, 1, 15)
"""Where a date stands in a sentence does not depend on the day it is read."""
_MOST = 40
"""Numbers that are looked at; whoever writes more of them pastes a table."""
_SIZES = ("km", "k", "m", "mile", "miles", "kg", "lbs", "m2", "cm", "mm", "gb", "mb", "tib", "tb")
"""Words behind a number that describe a thing."""


def something_countable(text: str, locale: str) -> Measure | None:
    """The first measure in a sentence, or None; deadlines are never one."""
    line, table = opened(text, locale)
    return measure_in(text, line, table, deadlines(Reading(line, table, _SOME_DAY)))


def measure_in(
    text: str, line: Sequence[Token], table: Table, dated: Sequence[Dated], start: int = 0
) -> Measure | None:
    """The first measure among tokens whose dates are known; a weak one only where there is no other."""
    closed = frozenset(at for one in dated if not one.in_measure for at in range(one.start, one.end))
    scene = Scene(text, line, table, goal_words(table.code), closed, start)
    amounts = _amounts(scene, dated)
    standing = next((one for one in amounts if _is_standing(scene, one)), None)
    aims = [one for one in amounts if one is not standing]
    weak: Measure | None = None
    for at, amount in enumerate(amounts):
        after = amounts[at + 1] if at + 1 < len(amounts) else None
        found = from_to(scene, amount, after) if after else None
        if found or (amount is standing and aims):
            if found:
                return found
            continue
        found = change(scene, amount) or single(scene, amount)
        if found and _is_weak(scene, amount) and after:
            weak = weak or found
        elif found:
            early = multiple(scene, amount.start)
            return early or _with_baseline(scene, instead(scene, found, amount, after) if after else found, standing)
    return weak or multiple(scene, len(line)) or _part_anywhere(scene)


def _part_anywhere(scene: Scene) -> Measure | None:
    return next((found for at in range(len(scene.line)) if at not in scene.closed and (found := part(scene, at))), None)


def _is_standing(scene: Scene, amount: Amount) -> bool:
    """Whether a number says where things stand today: "312 open today", "currently 5"."""
    line, words = scene.line, scene.words
    if ends_with(scene.table.to, line, amount.start) or ends_with(words.comparators, line, amount.start):
        return False
    if ends_with(words.stood, line, amount.start):
        return True
    for at in range(amount.end, min(amount.end + 5, len(line))):
        if line[at].kind == "number" or line[at].word in (",", ".", ";", "(", "-"):
            return False
        if find(words.standing, line, at):
            return True
    return False


def _is_weak(scene: Scene, amount: Amount) -> bool:
    """Whether a number rather describes a thing than measures it: "a 5 km run", "two things", "our 18 vans"."""
    line, end = scene.line, amount.end
    if amount.unit or amount.rhythm or end >= len(line):
        return False
    owned = find(scene.table.determiners, line, amount.start - 1) is not None
    return owned or line[end].word in _SIZES or find(scene.words.generic, line, end) is not None


def _with_baseline(scene: Scene, found: Measure, standing: Amount | None) -> Measure:
    """The measure with where things stand, when that is said in the same unit."""
    if standing is None or found.baseline is not None or found.unit == "%rel":
        return found
    unit = found.unit.partition("/")[0]
    return replace(found, baseline=same_unit(standing.number, standing.unit or unit, unit))


def _amounts(scene: Scene, dated: Sequence[Dated]) -> list[Amount]:
    """The amounts outside all dates; a duration that belongs to a measure stays."""
    line, table = scene.line, scene.table
    found: list[Amount] = []
    at = 0
    while at < len(line) and len(found) < _MOST:
        amount = amount_at(line, at, table) if at not in scene.closed else None
        if amount and not find(table.horizons, line, at):
            found.append(amount)
        at = amount.end if amount else at + 1
    once = None if found else next((one for at in range(len(line)) if (one := _one_again(scene, at))), None)
    found = [once] if once else found
    return found or [amount for one in dated if one.in_measure and (amount := _one_unit(line, table, one))]


def _one_again(scene: Scene, at: int) -> Amount | None:
    """ "a paper a week", "each week a paper": one of a thing that an article stands before, in a rhythm."""
    line, table = scene.line, scene.table
    article = find(table.articles, line, at) if at not in scene.closed else None
    thing = article[1] if article else len(line)
    if thing >= len(line) or line[thing].kind != "word" or find(table.articles, line, thing):
        return None
    words = scene.words
    known = any(find(group, line, thing) for group in (words.learn_things, words.own_things, words.team_things))
    if (
        find(table.units, line, thing)
        or find(table.periods, line, thing)
        or (find(words.generic, line, thing) and not known)
    ):
        return None
    every = rhythm_of(scene, at - 2) if at > 1 and find(table.every, line, at - 2) else None
    if every and every[1] == at:
        return Amount(1.0, "", at, thing, every[0])
    for place in range(thing, min(thing + 9, len(line))):
        if place in scene.closed or line[place].kind != "word":
            return None
        if place > thing and (rhythm := rhythm_of(scene, place)):
            return Amount(1.0, "", at, thing, rhythm[0])
        if find(table.articles, line, place):
            return None
    return None


def _one_unit(line: Sequence[Token], table: Table, one: Dated) -> Amount | None:
    """ "within a day": one of the unit that an article stands before."""
    for at in range(one.start, one.end - 1):
        article, unit = find(table.articles, line, at), find(table.units, line, at + 1)
        if article and unit:
            return Amount(1.0, unit[0], at, unit[1])
    return None
