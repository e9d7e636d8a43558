"""Which option a typed text means, and whether it says yes or no."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.reading.measures.number import number_at
from conversations.reading.tables import CODES, Table, Words, load, opened
from conversations.reading.tokens import Token, find, tokens

_NUMBER_MARKS = (".", ")", "#", "(", ":")
_ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "fifth": 5,
    "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5,
    "premier": 1, "première": 1, "deuxième": 2, "troisième": 3, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2,
}  # fmt: skip


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
    exact = _only(
        options, [label == said or (value.lower(),) == said for (value, _), label in zip(options, labels, strict=True)]
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
    return _by_words(said, options, labels, table) or _by_place(said, options, table)


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


def _by_words(
    said: tuple[str, ...], options: Sequence[tuple[str, str]], labels: Sequence[tuple[str, ...]], table: Table
) -> str | None:
    """The option that shares the most content words with the text, when it is one and the text says little else."""
    meant = [word for word in said if word not in table.fillers]
    if not meant or len(meant) > 4:
        return None
    scores = [sum(_same(word, own) for word in meant for own in label if own not in table.fillers) for label in labels]
    best = max(scores, default=0)
    return _only(options, [score == best and 2 * score >= len(meant) and score > 0 for score in scores])


def _by_place(said: tuple[str, ...], options: Sequence[tuple[str, str]], table: Table) -> str | None:
    """The option at a place: "the second one", "das zweite"."""
    meant = [word for word in said if word not in table.fillers and word not in ("the", "one", "way", "option")
             and not find(table.determiners, tokens(word), 0)]  # fmt: skip
    place = _ORDINALS.get(meant[0]) or _ORDINALS.get(meant[0][:-1], 0) if len(meant) == 1 else 0
    return options[place - 1][0] if 0 < place <= len(options) else None


def _same(one: str, two: str) -> bool:
    """Whether two words are the same, or one is the beginning of the other."""
    return one == two or (min(len(one), len(two)) >= 4 and (one.startswith(two) or two.startswith(one)))
