"""What somebody wants of the coach when no talk is open, in their own words and four languages.

`route.py` asks after the fixed phrases and before it gives up. The words of a message become senses (what is done
with words: asks, wants, reports; and what it is about: a goal, a date, who reads it), and a short grammar of rules
ranks the commands they make. Close ones are left to the person.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from itertools import pairwise
from typing import NamedTuple

from conversations.reading.said.intent_rules import RULES, Rule
from conversations.reading.tables import CODES, language
from conversations.reading.tokens import Phrases, Token, fold, tokens

MOST = 60
"""Words that are looked at: a text as long as that tells something, it asks for nothing."""
SURE, CLEAR, HINT, WORTH_ASKING = 2.5, 0.5, 1.5, 1.0
"""The weight that opens a talk at once, its lead over the next one, and the weights that are worth a button."""
SHORTEST_MISTYPED, LONGEST_MISTYPED = 5, 16
LONGEST = 600
"""Letters; a longer text tells something."""
FEW, TOO_MANY, ROOM_TO_TELL = 2, 4, 3
"""Words beyond the command: up to `FEW` change nothing; who tells something has more room."""
TELLING = frozenset(("done", "win", "blocked", "stuck", "progress", "next", "drop", "move_date", "not_now"))
ASKING = frozenset(
    (
        "who", "what", "which", "how", "why", "where", "is", "are", "does", "do", "did", "can", "could", "will", "am",
        "wer", "was", "wie", "wo", "warum", "wieso", "ist", "sind", "kann", "kannst", "bist", "wird", "darf",
        "qui", "que", "quoi", "comment", "pourquoi", "est", "puis", "peut", "quelle", "quel",
        "cual", "quien", "como", "eres", "puede", "puedo",
    )
)  # fmt: skip
"""First words of a plain question."""
WIDEST_SHARE = 3
OF = frozenset(("of", "out", "von", "sur", "de"))


class Intent(NamedTuple):
    """A command somebody may mean, with the words that decided it."""

    command: str
    weight: float
    over: int
    """Against a text that may be a goal: 2 wins always, 1 where that has no number and no date, 0 never."""
    because: str


class Meant(NamedTuple):
    """What a message may ask of the coach."""

    ranked: tuple[Intent, ...]
    """The commands, the likeliest first."""
    asks: bool
    """Whether it is a question."""
    wants: bool
    """Whether somebody says that they want something for themselves."""
    more: int
    """Words that belong to no sense: what the message is about beyond the command."""
    named: str
    """The language that is named in it ("german" is "de"), or empty."""

    @property
    def likely(self) -> tuple[Intent, ...]:
        """The commands that are worth a button; where much else is said, a single word is no hint."""
        least = WORTH_ASKING if self.more <= FEW else HINT
        return tuple(one for one in self.ranked if one.weight >= least)

    @property
    def firm(self) -> bool:
        """Whether a command stands even against a goal: alone, or beside another one that is as likely."""
        return bool(self.ranked) and self.ranked[0].weight >= SURE and self.ranked[0].over == 2

    @property
    def sure(self) -> Intent | None:
        """The one command that is clearly meant, or None."""
        if not self.ranked or self.ranked[0].weight < SURE:
            return None
        second = self.ranked[1].weight if len(self.ranked) > 1 else 0.0
        return self.ranked[0] if self.ranked[0].weight - second >= CLEAR else None


class Lexicon(NamedTuple):
    """The words of one language."""

    code: str
    little: frozenset[str]
    """Words that carry no meaning of their own."""
    phrases: Phrases[tuple[str, ...]]
    """Phrases by their first word, the longest first, each with its senses."""
    every: frozenset[str]
    """All words there are, little ones too."""


@lru_cache(maxsize=8)
def lexicon(code: str) -> Lexicon:
    """The words of one language, read once."""
    module = import_module(f"conversations.reading.said.intent_{code}")
    senses: dict[tuple[str, ...], list[str]] = {}
    for names, group in module.SENSES.items():
        for phrase in fold(group).split("|"):
            words = tuple(_PIECES.findall(phrase))
            senses.setdefault(words, []).extend(name for name in names.split() if name not in senses.get(words, ()))
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for words, many in senses.items():
        by_first.setdefault(words[0], []).append((words, tuple(many)))
    phrases = {first: tuple(sorted(many, key=lambda one: -len(one[0]))) for first, many in by_first.items()}
    little = frozenset(fold(module.LITTLE).split("|"))
    return Lexicon(code, little, phrases, frozenset(word for words in senses for word in words) | little)


@lru_cache(maxsize=8)
def _near(code: str) -> Mapping[str, str]:
    """Every longer word with one of its letters left out, to that word; what is near two words is near none."""
    every = lexicon(code).every
    found: dict[str, str] = {}
    for word in sorted(word for word in every if len(word) >= SHORTEST_MISTYPED and word.isalpha()):
        for at in range(len(word)):
            short = word[:at] + word[at + 1 :]
            if short not in every:
                found[short] = "" if found.get(short, word) != word else word
    return found


def read_intent(text: str, locale: str) -> Meant:
    """The commands a text may mean; never raises, and finds nothing rather than guessing."""
    line = tokens(text[:LONGEST])
    if not line or len(line) > MOST or len(text) > LONGEST:
        return Meant((), False, False, 0, "")
    own = language(locale)
    said = [token.word for token in line]
    heard = max(
        (_hear(said, lexicon(code)) for code in (own, *(c for c in CODES if c != own))), key=lambda one: one.known
    )
    if heard.strange:
        words = lexicon(heard.code)
        mended = [_mended(words, word) or word for word in said]
        if mended != said:
            heard = _hear(mended, words)._replace(mended=frozenset(mended).difference(said))
    return _ranked(heard, line)


class _Heard(NamedTuple):
    """What one language makes of a line."""

    code: str
    known: int
    """How many of the words belong to the language."""
    senses: dict[str, str]
    """Each sense with the words that carry it."""
    asks: bool
    """Whether it begins like a question."""
    more: int
    strange: bool
    """Whether there are words that the language does not have."""
    mended: frozenset[str] = frozenset()
    """Words that were written in another way, nearly the same."""


def _hear(said: Sequence[str], words: Lexicon) -> _Heard:
    """The senses of the phrases in a line, the longest phrase first, none of them twice."""
    senses: dict[str, str] = {}
    at = known = more = 0
    strange = False
    asks = any(phrase == (said[0],) and "ask" in names for phrase, names in words.phrases.get(said[0], ()))
    while at < len(said):
        match = _phrase(words, said, at)
        if match is not None:
            names, end = match
            for name in names:
                senses.setdefault(name, " ".join(said[at:end]))
            asks = asks or (at == 0 and "ask" in names)
            known += end - at
            at = end
            continue
        if said[at] in words.little:
            known += 1
        elif said[at][0].isalpha():
            more += 1
            strange = strange or said[at] not in words.every
        at += 1
    return _Heard(words.code, known, senses, asks, more, strange)


def _phrase(words: Lexicon, said: Sequence[str], at: int) -> tuple[tuple[str, ...], int] | None:
    """The longest phrase that starts at a word: its senses and the place after it."""
    for phrase, names in words.phrases.get(said[at], ()):
        end = at + len(phrase)
        if len(phrase) == 1 or tuple(said[at:end]) == phrase:
            return names, end
    return None


def _mended(words: Lexicon, word: str) -> str:
    """The word that a mistyped one stands for (a letter too many, too few, other, or two swapped), or nothing.

    "d'abandonner" and "aufzugeben" stand for "abandonner" and "aufgeben". A difference at the end of a word is another
    form of it ("achieve", "achieved") and no mistake.
    """
    if not SHORTEST_MISTYPED - 1 <= len(word) <= LONGEST_MISTYPED or word in words.every:
        return ""
    shorter = word.partition("'")[2] if "'" in word else word[: word.find("zu")] + word[word.find("zu") + 2 :]
    if words.code in ("fr", "de") and shorter in words.every and len(shorter) >= SHORTEST_MISTYPED:
        return shorter
    near = _near(words.code)
    found = [near.get(word, "")]
    if len(word) >= SHORTEST_MISTYPED:
        for at in range(len(word)):
            short = word[:at] + word[at + 1 :]
            found += (short if len(short) >= SHORTEST_MISTYPED and short in words.every else "", near.get(short, ""))
    return next((one for one in found if one[:1] == word[0] and not _is_a_form(word, one)), "")


def _is_a_form(one: str, two: str) -> bool:
    """Whether two words differ in their ending only."""
    return one.startswith(two) or two.startswith(one) or one[:-1] == two[:-1]


def _ranked(heard: _Heard, line: Sequence[Token]) -> Meant:
    """The commands that the senses make, the likeliest first."""
    asks = heard.asks or any(token.word == "?" for token in line)
    found = set(heard.senses) | _features(heard, line, asks)
    best: dict[str, Intent] = {}
    for name in found:
        for one in _BY_NEED.get(name, ()):
            before = best.get(one.command)
            if (before is None or one.weight > before.weight) and _fits(one, found):
                best[one.command] = Intent(one.command, one.weight, one.over, _said(one, heard.senses))
    weighed = (_damped(one, heard, "number" in found) for one in best.values())
    ranked = sorted(weighed, key=lambda one: (-one.weight, one.command))
    named = NAMES.get(heard.senses.get("language", ""), "")
    worth = tuple(one for one in ranked if one.weight >= WORTH_ASKING)
    return Meant(worth, asks, "want" in found, heard.more, named)


def _fits(one: Rule, found: set[str]) -> bool:
    return one.without.isdisjoint(found) and all(not need.isdisjoint(found) for need in one.needs)


def _damped(one: Intent, heard: _Heard, counts: bool) -> Intent:
    """Who wants something of the coach says little else: the more there is, the less sure it is.

    With a number, or in words that had to be mended, it gives way to a goal.
    """
    room = ROOM_TO_TELL if one.command in TELLING else 0
    fits = heard.more <= FEW + room and not (counts and heard.more and not room)
    too_many = heard.more > TOO_MANY + room
    guessed = heard.mended and not heard.mended.isdisjoint(_PIECES.findall(one.because))
    over = one.over if fits and not guessed else min(one.over, 1)
    return one._replace(weight=one.weight - (1.0 if too_many else 0.0), over=over)


def _said(one: Rule, senses: Mapping[str, str]) -> str:
    """The words that decided a rule."""
    return ", ".join(dict.fromkeys(senses[name] for need in one.needs for name in sorted(need) if name in senses))


def _features(heard: _Heard, line: Sequence[Token], asks: bool) -> set[str]:
    """What is no word: a question, a number, "12 of 20", and how much is said beyond the senses."""
    found = {name for name, is_so in (("asks", asks), ("bare", heard.more == 0), ("few", heard.more <= FEW)) if is_so}
    numbers = [at for at, token in enumerate(line) if token.kind == "number"]
    between = (line[one + 1 : two] for one, two in pairwise(numbers) if two - one <= WIDEST_SHARE)
    if numbers:
        found.add("number")
    if any(token.word in OF for words in between for token in words):
        found.add("share")
    return found


NAMES = {
    "english": "en", "englisch": "en", "anglais": "en", "ingles": "en",
    "german": "de", "deutsch": "de", "allemand": "de", "aleman": "de",
}  # fmt: skip
"""What the languages the coach speaks are called in each of the four."""


def _by_need() -> Mapping[str, tuple[Rule, ...]]:
    """The rules by each of the words of their first need."""
    found: dict[str, list[Rule]] = {}
    for one in RULES:
        for name in one.needs[0]:
            found.setdefault(name, []).append(one)
    return {name: tuple(many) for name, many in found.items()}


_BY_NEED = _by_need()
_PIECES = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|(?<!\w)-|[^\s\w-]")
