"""Which goal a text names, by the words it shares with their titles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conversations.reading.tables import Table, opened
from conversations.reading.tokens import Token, tokens


def which_goal(text: str, titles: Sequence[str], locale: str = "en") -> list[int]:
    """The places of the titles that share the most content words with a text; none when no word is shared."""
    line, table = opened(text, locale)
    said = _stems(line[:200], table)
    scores: list[float] = []
    for title in titles:
        own = _stems(tokens(title)[:60], table)
        shared = sum(any(_alike(one, two) for two in own) for one in said)
        scores.append(shared + (shared / (len(own) + 1)) * 0.01 if shared else 0.0)
    best = max((int(score) for score in scores), default=0)
    fits = [at for at, score in enumerate(scores) if best and int(score) == best]
    return sorted(fits, key=lambda at: (-scores[at], at))


def is_named(text: str, title: str, locale: str = "en") -> bool:
    """Whether most of what a text says is in a title, so that a word in common by chance closes nothing."""
    line, table = opened(text, locale)
    said = _stems(line[:200], table)
    own = {_stem(token.word) for token in tokens(title)[:60] if _tells(token)}
    return 2 * sum(any(_alike(one, two) for two in own) for one in said) > len(said)


def is_in(words: Iterable[str], title: str) -> bool:
    """Whether one of a few words is a word of a title."""
    own = {_stem(token.word) for token in tokens(title)[:60] if _tells(token)}
    return any(
        len(word) > 2 and (_alike(_stem(word), two) or _ends_alike(_stem(word), two)) for word in words for two in own
    )


def _ends_alike(one: str, two: str) -> bool:
    """Whether one is the end of the other, as in words put together: "Artikel" and "Fachartikel"."""
    return min(len(one), len(two)) >= 5 and (one.endswith(two) or two.endswith(one))


def _stems(line: Sequence[Token], table: Table) -> set[str]:
    """The stems of the words that may tell one goal from another."""
    return {_stem(token.word) for token in line if _tells(token) and token.word not in table.fillers}


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
