"""Which option a typed text means, and whether it says yes or no."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.reading.measures.number import number_at
from conversations.reading.tables import CODES, Table, Words, load, opened
from conversations.reading.tokens import Token, find, listed, tokens

_NUMBER_MARKS = (".", ")", "#", "(", ":")
_ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "fifth": 5,
    "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5,
    "premier": 1, "première": 1, "deuxième": 2, "troisième": 3, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2,
}  # fmt: skip
_HEDGES = listed(
    "i guess|i think|i suppose|i'd say|obviously|probably|basically|lol|haha|of course|honestly|please|pls|plz"
    "|denke ich|glaube ich|glaub ich|schätze ich|würde ich sagen|wohl|eigentlich|natürlich|haha|bitte"
)
"""What is said around an answer and changes nothing about it."""
DENIALS = frozenset(
    (
        "not", "don't", "dont", "never", "no", "nothing", "nobody", "none", "without", "isn't", "won't", "can't",
        "nicht", "nie", "nichts", "niemand", "niemandem", "kein", "keine", "keinen", "keiner", "ohne",
    )
)  # fmt: skip
_POINTING = frozenset(("it", "that", "this", "them", "all", "so", "es", "das", "alles", "sie", "mir", "mich"))
"""Words that stand for what was asked about."""
_YES = (("yes",), ("ja",), ("oui",), ("si",))
MOST_REMARK = 16
"""Words and marks of a label with a remark behind it."""


def a_choice(text: str, options: Sequence[tuple[str, str]], locale: str = "en") -> str | None:
    """The value of the option a text means: by number, label, value, unique beginning or unique word of it.

    `options` are (value, label) in the order they were shown; what fits two options is none.
    """
    line, table = opened(text, locale)
    if not line or len(line) > 60:
        return None
    labels = [tuple(_words(tokens(label))) for _, label in options]
    said = tuple(_words(line))
    number = _number(line, table)
    plain = without_hedges(line)
    ways = (said, tuple(_words(plain)))
    exact = _only(
        options, [label in ways or (value.lower(),) in ways for (value, _), label in zip(options, labels, strict=True)]
    )
    if exact is not None:
        return exact
    if number is not None:
        return options[number - 1][0] if 1 <= number <= len(options) else None
    if not said:
        return None
    starts = _only(options, [_begins(label, said) for label in labels])
    if starts is not None:
        return starts
    agreed = _by_yes_or_no(plain, options, labels, table)
    if agreed is not None or not plain:
        return agreed
    left = _not_denied(plain, options, labels, table)
    return (
        _whole_label(plain, options, left, table)
        or _by_words(tuple(_words(plain)), options, left, table)
        or (_by_place(plain, options, table) if left == labels else None)
    )


def a_yes_or_no(text: str, locale: str) -> bool | None:
    """Whether a text is a yes or a no; None when it is neither, or goes on to something else."""
    line, table = opened(text, locale)
    words = [token for token in line if token.kind != "mark"]
    if not words or len(words) > 8:
        return None
    tables = [table, *(load(code) for code in CODES if code != table.code and len(words) <= 2)]
    for one in tables:
        for answer, phrases in ((False, one.no), (True, one.yes)):
            found = find(phrases, words, 0)
            if found and _is_all(words[found[1] :], phrases, one):
                return answer
    return None


def _is_all(rest: Sequence[Token], phrases: Words, table: Table) -> bool:
    """Whether the rest of an answer says the same again or nothing."""
    at = 0
    while at < len(rest):
        more = find(phrases, rest, at) or find(table.fillers, rest, at)
        if not more:
            return False
        at = more[1]
    return True


def _words(line: Sequence[Token]) -> list[str]:
    return [token.word for token in line if token.kind != "mark" or token.word in "+%€$"]


def _number(line: Sequence[Token], table: Table) -> int | None:
    """The number of an option: "2", "2.", "#2", "two", "number two"."""
    rest = [token for token in line if token.word not in _NUMBER_MARKS]
    if rest and rest[0].word in ("number", "option", "nummer", "no", "nr", "numero", "opcion") and len(rest) == 2:
        rest = rest[1:]
    found = number_at(rest, 0, table) if rest else None
    if not found or found.end != len(rest) or found.value != int(found.value):
        return None
    return int(found.value)


def _only(options: Sequence[tuple[str, str]], fits: Sequence[bool]) -> str | None:
    """The one option that fits, when there is exactly one."""
    fitting = [value for (value, _), fit in zip(options, fits, strict=True) if fit]
    return fitting[0] if len(fitting) == 1 else None


def _begins(label: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Whether the label starts with what was said; the last word may be unfinished."""
    if len(said) > len(label) or not said:
        return False
    return label[: len(said) - 1] == said[:-1] and label[len(said) - 1].startswith(said[-1])


def without_hedges(line: Sequence[Token]) -> list[Token]:
    """A line without what is said around an answer: "i guess", "lol"."""
    kept, at = [], 0
    while at < len(line):
        found = find(_HEDGES, line, at)
        if found is None:
            kept.append(line[at])
        at = found[1] if found else at + 1
    return kept


def _is_yes(value: str, label: tuple[str, ...]) -> bool:
    """Whether an option is the yes of its question: it is called so, or its label begins so."""
    return value == "yes" or label[:1] in _YES


def _not_denied(
    line: Sequence[Token], options: Sequence[tuple[str, str]], labels: Sequence[tuple[str, ...]], table: Table
) -> list[tuple[str, ...]]:
    """The labels, those left empty that a line rules out: "don't erase", or a yes behind a no or in a question."""
    no = find(table.no, line, 0) is not None
    apart = no and len(line) > 1 and line[1].kind == "mark"
    denied = any(token.word in DENIALS for token in line[2 if apart else 0 :])
    return [
        ()
        if (denied and not DENIALS.intersection(label)) or ((no or line[-1].word == "?") and _is_yes(value, label))
        else label
        for (value, _), label in zip(options, labels, strict=True)
    ]


def _answered(phrases: Words, line: Sequence[Token]) -> int:
    """The place behind the yes or the no, said once or again, that a line begins with."""
    at = 0
    while (found := find(phrases, line, at)) is not None or (at and at < len(line) and line[at].kind == "mark"):
        at = found[1] if found else at + 1
    return at


def _by_yes_or_no(
    line: Sequence[Token], options: Sequence[tuple[str, str]], labels: Sequence[tuple[str, ...]], table: Table
) -> str | None:
    """The option that is the yes, or the no, where a line says it and adds words of the yes: "yes erase it all"."""
    is_yes = [_is_yes(value, label) for (value, _), label in zip(options, labels, strict=True)]
    if sum(is_yes) != 1 or line[-1].word == "?":
        return None
    known = _POINTING.union(labels[is_yes.index(True)])
    for phrases, fits in ((table.no, [value == "no" for value, _ in options]), (table.yes, is_yes)):
        at = _answered(phrases, line)
        if at and all(token.word in known for token in line[at:] if token.kind != "mark"):
            return _only(options, fits)
    return None


def _whole_label(
    line: Sequence[Token], options: Sequence[tuple[str, str]], labels: Sequence[tuple[str, ...]], table: Table
) -> str | None:
    """The option whose whole label a line begins with, where what follows is a remark and names no other option.

    "reached 50 %" and "let's talk about cats" say more than "reached" and "let's talk": a remark stands apart.
    """
    ahead = _answered(table.yes, line)
    ends = {at + len(label) - 1: label for at in (0, ahead) for label in labels if label and _stands(label, line, at)}
    if len(ends) != 1 or len(line) > MOST_REMARK or line[-1].word == "?":
        return None
    end, own = ends.popitem()
    rest = [token.word for token in line[end + 1 :] if token.kind != "mark" and token.word not in _POINTING]
    apart = not rest or line[end + 1].kind == "mark"
    others = {word for label in labels if label != own for word in label if word not in (*table.small, *own)}
    fits = apart and others.isdisjoint(rest) and all(token.kind != "number" for token in line[end + 1 :])
    return _only(options, [fits and label == own for label in labels])


def _stands(label: tuple[str, ...], line: Sequence[Token], at: int) -> bool:
    """Whether a label stands at a place of a line."""
    return tuple(token.word for token in line[at : at + len(label)]) == label


def _by_words(
    said: tuple[str, ...], options: Sequence[tuple[str, str]], labels: Sequence[tuple[str, ...]], table: Table
) -> str | None:
    """The option that shares the most content words with the text, when it is one and the text says little else."""
    meant = [word for word in said if word not in table.fillers]
    if not meant or len(meant) > 4:
        return None
    scores = [sum(_same(word, own) for word in meant for own in label) for label in labels]
    best = max(scores, default=0)
    return _only(options, [score == best and 2 * score >= len(meant) and score > 0 for score in scores])


def _by_place(line: Sequence[Token], options: Sequence[tuple[str, str]], table: Table) -> str | None:
    """The option at a place: "the second one", "das zweite", "take back the first one"."""
    said = [token for token in line if token.kind == "word" and token.word not in ("one", "way", "option")]
    if not said or len(said) > 6:
        return None
    alone = len(said) == 1 or find(table.determiners, said, len(said) - 2) is not None
    word = said[-1].word
    place = (_ORDINALS.get(word) or _ORDINALS.get(word[:-1], 0)) if alone else 0
    return options[place - 1][0] if 0 < place <= len(options) else None


def _same(one: str, two: str) -> bool:
    """Whether two words are the same, or one is the beginning of the other."""
    return one == two or (min(len(one), len(two)) >= 4 and (one.startswith(two) or two.startswith(one)))
