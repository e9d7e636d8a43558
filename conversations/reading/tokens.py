"""Text cut into words, numbers and marks, and lists of phrases to find in them.

Every reader starts here. Folding keeps the length of a text, so that a token's place is its place in what the
person wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

LONGEST = 8_000
"""Characters that are read; what follows is not looked at."""
MOST = 350
"""Words, numbers and marks that are read, more than a page: this bounds the time of every reader."""

V = TypeVar("V")
Many = tuple[tuple[tuple[str, ...], V], ...]
Phrases = Mapping[str, Many[V]]
"""Phrases by their first word, the longest first, each with its value."""
Entries = list[tuple[str, Many[str]]]
"""The spellings of one phrase: the first word of each, and what stands in a list under it."""

_PLAIN = {
    "a": "àáâãäåāă", "c": "çćč", "d": "ď", "e": "èéêëēėę", "g": "ğ", "i": "ìíîïīı", "l": "ł", "n": "ñńň",
    "o": "òóôõöøō", "r": "ř", "s": "śšşß", "u": "ùúûüūů", "y": "ýÿ", "z": "źżž",
    "'": "\u2018\u2019\u02bc\u00b4`", '"': "\u201c\u201d\u201e\u00ab\u00bb",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2212",
    " ": "\u00a0\u202f\u2009\t",
}  # fmt: skip
_FOLDED = {ord(odd): plain for plain, odds in _PLAIN.items() for odd in odds}
_FOLDED |= {ord(odd.upper()): plain for plain, odds in _PLAIN.items() for odd in odds if len(odd.upper()) == 1}
_FOLDED[ord("\u0130")] = "i"

_KEYED = str.maketrans({"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue", "\u00df": "ss"})

_PIECE = re.compile(
    r"(?P<number>\d{1,15}(?:[.,/']\d{1,15}){0,3}|\d{4}-\d{1,2}-\d{1,2})"
    r"|(?P<word>[^\W\d_]{1,60}(?:'[^\W\d_]{1,20})?)"
    r"|(?P<mark>->|[<>]=|\S)"
)
_ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{1,2}-\d{1,2}-(?:\d{4}|\d{2})(?!\d)")


class Token(NamedTuple):
    """One word, number or mark, folded, and where it stands in the text."""

    word: str
    start: int
    end: int
    kind: str
    """word | number | mark"""
    tight: bool
    """True when nothing stands between it and the token before."""


def fold(text: str) -> str:
    """The text in small letters without accents, at the same length."""
    return text.translate(_FOLDED).lower()


def tokens(text: str) -> list[Token]:
    """The words, numbers and marks of a text; a hyphen inside a word only parts it."""
    folded = fold(text[:LONGEST])
    found: list[Token] = []
    place, before = 0, -1
    while len(found) < MOST and (match := _PIECE.search(folded, place)):
        start, end, kind = match.start(), match.end(), match.lastgroup or "mark"
        if kind == "number" and (iso := _ISO.match(folded, start)):
            end = iso.end()
        word = folded[start:end]
        place = end
        if word == "-" and _joins(folded, start):
            before = end
            continue
        found.append(Token(word, start, end, kind, start == before))
        before = end
    return found


def _joins(folded: str, place: int) -> bool:
    """Whether the hyphen at `place` joins two parts of a word ("year-end", "6-month") and is no range or minus."""
    if place == 0 or place + 1 >= len(folded):
        return False
    left, right = folded[place - 1], folded[place + 1]
    return left.isalnum() and right.isalnum() and not (left.isdigit() and right.isdigit())


def valued(entries: Mapping[str, V]) -> Phrases[V]:
    """Phrases with values; one key may hold several, as in "january|jan"."""
    by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
    for key, value in entries.items():
        for phrase in key.split("|") if "|" in key else (key,):
            for spelled in (phrase,) if phrase.isascii() else _spelled(phrase):
                words = _words(spelled)
                many = by_first.get(words[0])
                if many is None:
                    by_first[words[0]] = [(words, value)]
                else:
                    many.append((words, value))
    return {first: tuple(many) if len(many) == 1 else _longest_first(many) for first, many in by_first.items()}


def _longest_first(many: Iterable[tuple[tuple[str, ...], V]]) -> Many[V]:
    return tuple(sorted(many, key=lambda one: -len(one[0])))


def _words(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase; one that begins with a mark stays as it is."""
    if phrase.isalpha():
        return (phrase.lower() if phrase.isascii() else fold(phrase),)
    return tuple((fold(phrase).replace("-", " ") if phrase[0].isalnum() else phrase).split())


def _spelled(phrase: str) -> Iterator[str]:
    """A phrase, and as German is spelled where a keyboard has no umlauts: "pruefen", "abschliessen"."""
    yield phrase
    if (plain := phrase.translate(_KEYED)).isascii():
        yield plain
    if "\u00df" in phrase:
        yield phrase.replace("\u00df", "ss")


def listed(*many: str) -> Phrases[str]:
    """Phrases that only have to be known, each with itself as its value."""
    return listed_once((phrase for group in many for phrase in group.split("|")), {})


def listed_once(phrases: Iterable[str], known: dict[str, Entries]) -> Phrases[str]:
    """The same for lists that share phrases: each is cut into its words once and `known` from then on."""
    by_first: dict[str, Many[str]] = {}
    several: set[str] = set()
    for phrase in dict.fromkeys(phrases):
        entries = known.get(phrase)
        if entries is None:
            entries = known[phrase] = _entries(phrase)
        for start, one in entries:
            if start in by_first:
                by_first[start] += one
                several.add(start)
            else:
                by_first[start] = one
    for start in several:
        by_first[start] = _longest_first(by_first[start])
    return by_first


def _entries(phrase: str) -> Entries:
    spellings = (phrase,) if phrase.isascii() else _spelled(phrase)
    return [(words[0], ((words, phrase),)) for spelled in spellings for words in (_words(spelled),)]


def find(phrases: Phrases[V], line: Sequence[Token], at: int) -> tuple[V, int] | None:
    """The longest phrase that starts at `at`: its value and the place after it."""
    try:
        many = phrases.get(line[at].word) if at >= 0 else None
    except IndexError:
        return None
    if many is None:
        return None
    second = line[at + 1].word if at + 1 < len(line) else ""
    for words, value in many:
        # Most phrases differ in their second word, and this is asked some hundred times a text.
        count = len(words)
        if count == 1:
            return value, at + 1
        if words[1] == second and (count == 2 or _follow(words, line, at)):
            return value, at + count
    return None


def _follow(words: tuple[str, ...], line: Sequence[Token], at: int) -> bool:
    """Whether the words of a phrase stand in a row from a place on."""
    return [token.word for token in line[at : at + len(words)]] == [*words]


class Places:
    """Where the words of a text stand, so that many lists are looked up at once."""

    def __init__(self, line: Sequence[Token]) -> None:
        self._line = line
        self._places: dict[str, list[int]] = {}
        for at, token in enumerate(line):
            self._places.setdefault(token.word, []).append(at)

    def everywhere(self, phrases: Phrases[V]) -> dict[int, tuple[V, int]]:
        """The phrases of a list in the text: at each place where one starts its value and the place after it."""
        line, places = self._line, self._places
        starts = phrases.keys() & places.keys()
        return {at: found for word in starts for at in places[word] if (found := find(phrases, line, at))}


def has(phrases: Phrases[V], line: Sequence[Token], start: int, end: int) -> bool:
    """Whether a phrase of a list starts between two places."""
    return any(token.word in phrases and find(phrases, line, at) for at, token in enumerate(line[start:end], start))


def ends_with(phrases: Phrases[V], line: Sequence[Token], end: int, longest: int = 4) -> tuple[V, int] | None:
    """The longest phrase that ends just before `end`: its value and the place where it starts."""
    for at in range(max(0, end - longest), min(end, len(line))):
        if line[at].word in phrases and (found := find(phrases, line, at)) and found[1] == end:
            return found[0], at
    return None


def first(phrases: Phrases[V], line: Sequence[Token], start: int = 0, end: int | None = None) -> tuple[V, int] | None:
    """The first phrase of the list between two places: its value and where it starts."""
    for at, token in enumerate(line[start:end], start):
        if token.word in phrases and (found := find(phrases, line, at)):
            return found[0], at
    return None


def written(text: str, line: Sequence[Token], start: int, end: int) -> str:
    """What the person wrote from token `start` up to token `end`."""
    return text[line[start].start : line[end - 1].end] if start < end <= len(line) else ""
