"""Whose outcome a goal is: the person's own, or an objective of a team, a company, its customers or patients.

Signs for each side have points, as in `wanted.py`; where none speaks for many, a goal is personal.
"""

from __future__ import annotations

from typing import NamedTuple

from conversations.reading.goals.kinds import Places, among, ending, everybody, head_of, object_among
from conversations.reading.goals.parts import Parts, anywhere
from conversations.reading.tokens import find

_MONEY = 3


class Sign(NamedTuple):
    """Points and the words that gave them."""

    points: int
    words: str


def scope_of(parts: Parts, kind: str) -> tuple[str, str]:
    """Whose outcome it is (personal, objective, unclear) and the words that decided it."""
    many, own = _many(parts, kind), _own(parts, kind)
    ours, mine = sum(one.points for one in many), sum(one.points for one in own)
    side, name = (many, "objective") if ours > mine else (own, "personal")
    return name, max(side, key=lambda one: one.points, default=Sign(0, "")).words or kind


def _many(parts: Parts, kind: str) -> list[Sign]:
    """The signs for an objective of many."""
    words, main = parts.words, parts.main
    clause = next(iter(parts.goals()), main)
    head = head_of(parts, clause)
    signs = [
        (6, anywhere(words.team, parts.line, parts.lead)),
        (0 if head and find(words.own_verbs, parts.line, head[0]) else 6, everybody(parts, main)),
    ]
    if kind == "performance":
        about = tuple(at for at in main if not head or not head[0] <= at < head[2])
        thing = among(parts, words.team_things, about) or ending(parts, words.team_endings, about)
        heads = object_among(parts, words.team_things, about)
        signs += [
            (3, among(parts, words.team, main)),
            (5 if heads else 3, heads or thing),
            (2, head[1] if head and find(words.house_verbs, parts.line, head[0]) else ""),
            (2, _first_people(parts, clause)),
            *_by_measure(parts, clause),
        ]
    return [Sign(points, said) for points, said in signs if said]


def _by_measure(parts: Parts, clause: Places) -> list[tuple[int, str]]:
    """What the measure says: money and rates are mostly numbers of a business."""
    measure = parts.measure
    if measure is None or measure.target is None:
        return []
    unit = measure.unit.partition("/")[0]
    money = len(unit) == 3 and unit.isupper()
    alone = head_of(parts, clause) is None
    signs = [(_MONEY if money else 2 if unit in ("%", "%rel", "pp", "score") else 0, measure.words)]
    if (measure.baseline is not None or alone) and signs[0][0]:
        signs.append((2, measure.words))
    return [one for one in signs if one[0]]


def _first_people(parts: Parts, clause: Places) -> str:
    """People who are not the writer, at the beginning: "Residents to be offered …"."""
    for at in clause[:3]:
        found = find(parts.words.people, parts.line, at) or find(parts.words.team_things, parts.line, at)
        if found:
            return found[0]
    return ""


def _own(parts: Parts, kind: str) -> list[Sign]:
    """The signs for something of one's own."""
    words, main = parts.words, parts.main
    clause = next(iter(parts.goals()), main)
    head = head_of(parts, clause)
    by_head = head is not None and find(words.own_verbs, parts.line, head[0]) is not None
    mine = _mine(parts)
    role = among(parts, words.roles, main)
    measure = parts.measure
    becomes = head and (find(words.be, parts.line, head[0]) or not measure)
    signs = [
        (6 if kind == "learning" else 3, kind if kind != "performance" else ""),
        (8 if "own" in mine or " " in mine else 5, mine),
        (1, anywhere(words.own, parts.line, parts.lead)),
        (4, among(parts, words.own_things, main)),
        (5, head[1] if head and by_head else ""),
        (5, role if becomes and not among(parts, words.make, main) else ""),
        (2, measure.words if measure and measure.unit.startswith("count/") else ""),
    ]
    return [Sign(points, said) for points, said in signs if said]


def _mine(parts: Parts) -> str:
    """The first word of one's own in the goal that does not go with people or things of many: not "my pupils"."""
    words, line = parts.words, parts.line
    for at in parts.main:
        own = find(words.own, line, at)
        if own and not any(find(words.people, line, place) for place in (own[1], own[1] + 1)):
            return own[0]
    return ""
