"""One-line updates: the number in them, the words beside it, and which goal they are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.reading.measure import Value, a_value
from conversations.reading.tables import opened
from conversations.reading.tokens import Token, tokens

_EDGE = " \t\r\n,;:.-–—"


@dataclass(frozen=True, slots=True)
class Update:
    """What came with "progress …": a number, words, or both."""

    value: Value | None
    words: str
    """The text without the number where it stood at one end, else the whole text."""


def an_update(text: str, locale: str) -> Update:
    """The parts of an update: "40% wrote the draft" is 40 % and "wrote the draft"."""
    value = a_value(text, locale)
    whole = text.strip(_EDGE)
    if value is None:
        return Update(None, whole)
    start = whole.find(value.words)
    if start == 0 or start + len(value.words) == len(whole):
        return Update(value, (whole[:start] + whole[start + len(value.words) :]).strip(_EDGE))
    return Update(value, whole)


def which_goal(text: str, titles: Sequence[str], locale: str = "en") -> list[int]:
    """The places of the titles that share the most content words with a text; none when no word is shared."""
    line, table = opened(text, locale)
    said = {_stem(token.word) for token in line[:200] if _tells(token) and token.word not in table.fillers}
    scores: list[float] = []
    for title in titles:
        own = {_stem(token.word) for token in tokens(title)[:60] if _tells(token) and token.word not in table.fillers}
        shared = sum(any(_alike(one, two) for two in own) for one in said)
        scores.append(shared + (shared / (len(own) + 1)) * 0.01 if shared else 0.0)
    best = max((int(score) for score in scores), default=0)
    fits = [at for at, score in enumerate(scores) if best and int(score) == best]
    return sorted(fits, key=lambda at: (-scores[at], at))


def is_named(text: str, title: str, locale: str = "en") -> bool:
    """Whether most of what a text says is in a title, so that a word in common by chance closes nothing."""
    line, table = opened(text, locale)
    said = {_stem(token.word) for token in line[:200] if _tells(token) and token.word not in table.fillers}
    own = {_stem(token.word) for token in tokens(title)[:60] if _tells(token)}
    return 2 * sum(any(_alike(one, two) for two in own) for one in said) > len(said)


def _tells(token: Token) -> bool:
    """Whether a word may tell one goal from another."""
    return token.kind == "word" and len(token.word) > 2


def _stem(word: str) -> str:
    """A word without the endings of plural and verb forms."""
    for ending in ("ings", "ing", "ungen", "ung", "ies", "ern", "ers", "ed", "en", "er", "es", "s", "e", "n"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _alike(one: str, two: str) -> bool:
    """Whether two stems are the same word: equal, or one the beginning of the other."""
    return one == two or (min(len(one), len(two)) >= 4 and (one.startswith(two) or two.startswith(one)))
