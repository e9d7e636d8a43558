"""Words that no talk about goals can carry: somebody is not well or not safe, or is wronged or endangered at work.

`bot/reception.py` asks here before anything of a message is written down; `route.py` turns away from the open talk. The
rules stand in `plight_<language>.py`, and every language is looked at, because people change it when it gets serious.
They want a first person or somebody who does something to them, so that a nurse, a teacher or a safety officer can
speak of their work; ordinary overload and figures of speech are none of it (LAW-1).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from typing import Any, Literal, NamedTuple, get_args

from conversations.reading.said import plight_de, plight_en, plight_es, plight_fr
from conversations.reading.tokens import LONGEST, fold

Plight = Literal["gentle", "unfair"]
"""gentle: the person is not well, or not safe at home. unfair: bullying, harassment, discrimination, danger at work."""

MOST_TRIES = 10
"""Places where a rule is tried from the beginning of a text, and as many from its end: this bounds its time."""
SHORTEST_START = 4
"""Letters by which a word with any ending is looked up."""
_LIGHT_GAP, _WIDE_GAP = 4, 9
_PIECE = re.compile(r"[^\W\d_]+|\d+|[.!?;:\u2026\n(),\"]")
_RULE_PIECE = re.compile(r"!?\([^)]*\)\??|\S+")
_STOPS = frozenset(".!?;:\u2026\n()")
_SOFT = frozenset(',"')


class _Words(NamedTuple):
    """Choices: whole words, beginnings of words, and words in a row."""

    words: frozenset[str]
    starts: tuple[str, ...]
    runs: tuple[tuple[str, ...], ...]
    keys: frozenset[str]


class _Step(NamedTuple):
    """One piece of a rule: words to be found here, after a gap that may be passed over."""

    kind: str
    """word | maybe | end | unless"""
    gap: int
    wide: bool
    words: _Words


class _Rule(NamedTuple):
    plight: Plight
    steps: tuple[_Step, ...]
    before: int
    """Words that may stand between the beginning of a match and the word by which the rule is looked up."""
    needs: tuple[frozenset[str], ...]
    """Of each of these some key stands in a text that matches."""
    first: frozenset[str]
    """The keys of the first word, or none where a match may begin anywhere."""


def plain(text: str) -> str:
    """Folded further, so that "waere", "wäre" and "ware", "can't" and "cant" are written alike."""
    folded = fold(text).replace("'", "")
    return folded.replace("ss", "s").replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _set(*many: str) -> frozenset[str]:
    return frozenset(plain(" ".join(many)).split())


_TABLES = (plight_en, plight_de, plight_fr, plight_es)
_LIGHT = _set(*(table.LIGHT for table in _TABLES))
_NEGATIONS = _set(*(table.NEGATIONS for table in _TABLES))
_AND = _set(*(table.AND for table in _TABLES))
_WORK = _set(*(table.WORK for table in _TABLES))
_OTHERS = _set(*(table.OTHERS for table in _TABLES))
_SELF = _set(*(table.SELF for table in _TABLES))
_SAYS = _set(*(table.SAYS for table in _TABLES))


def a_plight(text: str) -> Plight | None:
    """What somebody is going through by their own words, or None; distress comes before injustice."""
    line = _PIECE.findall(plain(text[:LONGEST]))
    rules, index = _rules()
    places: dict[int, list[int]] = {}
    there: set[str] = set()
    for at, word in enumerate(line):
        for key in (word, f"{word[:SHORTEST_START]}*"):
            there.add(key)
            for number in index.get(key, ()):
                places.setdefault(number, []).append(at)
    for number in sorted(places):  # The rules of distress have the lower numbers.
        rule = rules[number]
        if not any(need.isdisjoint(there) for need in rule.needs):
            found = places[number]
            if len(found) > 2 * MOST_TRIES:
                found = found[:MOST_TRIES] + found[-MOST_TRIES:]
            if any(_holds(rule, line, at) for at in found):
                return rule.plight
    return None


def _holds(rule: _Rule, line: Sequence[str], at: int) -> bool:
    """Whether a rule matches around the word by which it was looked up, in the person's own name."""
    for start in range(max(0, at - rule.before), at + 1):
        word = line[start]
        if rule.first and word not in rule.first and f"{word[:SHORTEST_START]}*" not in rule.first:
            continue
        if start and line[start - 1] in _NEGATIONS and word not in _SELF:
            continue
        if _matches(rule, line, start) and not _is_quoted(line, start):
            return True
    return False


def _matches(rule: _Rule, line: Sequence[str], start: int) -> bool:
    places = {start}
    for step in rule.steps:
        if step.kind == "unless":
            places = {at for at in places if not _ends(step, line, at)}
        elif step.kind == "end":
            places = {at for at in places if _is_over(line, at)}
        else:
            after = {
                end for at in places for here in _reach(step, rule.plight, line, at) for end in _ends(step, line, here)
            }
            places = places | after if step.kind == "maybe" else after
        if not places:
            return False
    return True


def _reach(step: _Step, plight: Plight, line: Sequence[str], at: int) -> Iterator[int]:
    """The places where a piece may begin: here, and behind each word that its gap passes over."""
    yield at
    for _ in range(step.gap):
        if at >= len(line) or line[at] in _STOPS or line[at] in _NEGATIONS:
            return
        if not step.wide and line[at] not in _LIGHT and line[at] not in _SOFT:
            return
        if step.wide and plight == "gentle" and (line[at] in _WORK or line[at] in _OTHERS):
            return
        at += 1
        yield at


def _ends(step: _Step, line: Sequence[str], at: int) -> list[int]:
    """The places after the words of a piece, where they stand here; a comma or a quotation mark parts nothing."""
    here = at
    while at < len(line) and at < here + 3 and line[at] in _SOFT:
        at += 1
    found = []
    words, starts, runs, _ = step.words
    if at < len(line) and (line[at] in words or (starts and line[at].startswith(starts))):
        found.append(at + 1)
    for run in runs:
        place = here if run[0] == "$" else at
        if all(_is(test, line, place + n) for n, test in enumerate(run)):
            found.append(place + len(run) - (run[-1] == "$"))
    return found


def _is(test: str, line: Sequence[str], at: int) -> bool:
    if test == "$":
        return _is_over(line, at)
    return at < len(line) and (line[at].startswith(test[:-1]) if test[-1] == "*" else line[at] == test)


def _is_over(line: Sequence[str], at: int) -> bool:
    """Whether a sentence ends here, or goes on with "and"."""
    return at >= len(line) or line[at] in _STOPS or line[at] in _SOFT or line[at] in _AND


def _is_quoted(line: Sequence[str], start: int) -> bool:
    """Whether somebody else's words begin here: behind a quotation mark or a verb of saying, with no "I" before it."""
    first = start
    while first and line[first - 1] not in ".!?;\n":
        first -= 1
    before = line[first:start]
    quoted = before.count('"') % 2 == 1 or any(word in _SAYS for word in before[-3:])
    return quoted and not _SOFT.issuperset(before) and not any(word in _SELF for word in before)


# The rules as they are written, and as they are looked up.


@cache
def _rules() -> tuple[tuple[_Rule, ...], Mapping[str, tuple[int, ...]]]:
    """Every rule, those of distress first, and their numbers by the rarest word each needs."""
    names = {
        table: {plain(name): _words_of(plain(words), {}) for name, words in table.NAMES.items()} for table in _TABLES
    }
    written = [(plight, steps) for plight in get_args(Plight) for steps in _written(plight, names)]
    counts: Counter[str] = Counter()
    for _, steps in written:
        for step in steps:
            counts.update(step.words.keys)
    rules: list[_Rule] = []
    index: dict[str, list[int]] = {}
    for plight, steps in written:
        needed = [at for at, step in enumerate(steps) if step.kind == "word" and step.words.keys]
        anchor = min(needed, key=lambda at: sum(map(counts.__getitem__, steps[at].words.keys)))
        before = sum(_width(step) for step in steps[:anchor]) + steps[anchor].gap + 2
        for key in steps[anchor].words.keys:
            index.setdefault(key, []).append(len(rules))
        first = steps[0].words.keys if steps[0].kind == "word" else frozenset[str]()
        rules.append(_Rule(plight, steps, before, tuple(steps[at].words.keys for at in needed), first))
    return tuple(rules), {key: tuple(numbers) for key, numbers in index.items()}


def _written(plight: Plight, names: Mapping[Any, Mapping[str, _Words]]) -> Iterator[tuple[_Step, ...]]:
    """The rules of one kind in every language."""
    for table in _TABLES:
        lines = table.GENTLE if plight == "gentle" else table.UNFAIR
        known: dict[str, _Words] = {}
        for line in plain(re.sub(r"\n +", " ", lines).replace(" |", "|")).splitlines():
            if line and line[0] != "#":
                yield tuple(_steps(line, names[table], known))


def _steps(rule: str, names: Mapping[str, _Words], known: dict[str, _Words]) -> Iterator[_Step]:
    """A written rule as its pieces; `known` keeps the words of pieces that come again."""
    gap, wide = 0, False
    for piece in _RULE_PIECE.findall(rule):
        if piece in ("..", "..."):
            gap, wide = (_LIGHT_GAP, False) if piece == ".." else (_WIDE_GAP, True)
            continue
        kind = "end" if piece == "$" else "unless" if piece[0] == "!" else "maybe" if piece[-1] == "?" else "word"
        words = known.get(piece)
        if words is None:
            words = known[piece] = _words_of(piece.strip("!()?"), names)
        yield _Step(kind, gap, wide, words)
        gap, wide = 0, False


def _words_of(choices: str, names: Mapping[str, _Words]) -> _Words:
    """Choices as they are compared; "<name>" stands for the choices of that name."""
    words: set[str] = set()
    starts: list[str] = []
    runs: list[tuple[str, ...]] = []
    for choice in choices.split("|"):
        if choice[:1] == "<":
            named = names[choice[1:-1]]
            words |= named.words
            starts += named.starts
            runs += named.runs
        elif " " in choice or choice == "$":
            runs.append(tuple(choice.split()))
        elif choice[-1:] == "*":
            starts.append(choice[:-1])
        elif choice:
            words.add(choice)
    return _Words(frozenset(words), tuple(starts), tuple(runs), _keys(words, starts, runs))


def _keys(words: Set[str], starts: Sequence[str], runs: Sequence[tuple[str, ...]]) -> frozenset[str]:
    """Words of which one stands wherever these do, beginnings cut to four letters; none where that is unsure."""
    keys = set(words)
    for word in [*(f"{start}*" for start in starts), *(run[0] for run in runs)]:
        if word == "$" or (word[-1] == "*" and len(word) <= SHORTEST_START):
            return frozenset()
        keys.add(f"{word[:SHORTEST_START]}*" if word[-1] == "*" else word)
    return frozenset(keys)


def _width(step: _Step) -> int:
    return step.gap + max([1, *map(len, step.words.runs)]) if step.kind in ("word", "maybe") else 0
