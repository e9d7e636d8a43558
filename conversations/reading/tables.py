"""What one language needs to be read, and the choice of the language for a text.

The grammars in this folder are the same for every language; the words are in `tables_en.py`, `tables_de.py`, …
A table is loaded the first time somebody writes in its language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.tokens import Phrases, Token, listed, tokens

Words = Phrases[str]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Table:
    """The words of one language for numbers, units, dates and the parts of a goal."""

    code: str
    decimal: str
    """The decimal mark; the other one of "." and "," groups thousands."""
    day_first: bool
    """True where 5/6 can only be the fifth of June; in English the region decides."""

    # numbers
    numbers: Phrases[float]
    scales: Phrases[float]
    articles: Words
    """Words that mean one before a unit of time ("in a year")."""
    joins: Words
    units: Phrases[str]
    percent_points: Words
    currencies: Phrases[str]
    per: Words
    every: Words
    cadences: Phrases[str]
    """Words that hold the period already: "weekly" is "week"."""
    times: Phrases[float]
    """"once", "twice", "three times"."""
    times_word: Words
    working: Words
    """Words between a number and its unit that change nothing: "working", "full"."""
    out_of: Words
    halfway: Words

    # measures
    from_: Words
    to: Words
    by: Words
    multiply: Phrases[float]
    rising: Words
    moving: Words
    """Verbs before the name of a measure that say nothing about its direction: "reach", "keep"."""
    falling: Words
    less_or_more: Words
    """Words after a number that make it a change: "20% fewer"."""

    # dates
    months: Phrases[int]
    risky_months: Words
    """Months that are also everyday words ("may", "march")."""
    weekdays: Phrases[int]
    risky_weekdays: Words
    seasons: Phrases[tuple[int, int]]
    """First and last month."""
    quarters: Words
    halves: Words
    nth: Phrases[int]
    """ "first", "second" … before "quarter" and "half"."""
    fiscal: Words
    school_year: Words
    periods: Phrases[str]
    """ "weeks" is "week"; day, week, month, quarter, half, year."""
    feasts: Phrases[tuple[int, int]]
    """Month and day; (0, 0) is Easter."""
    near: Phrases[int]
    """ "today", "tomorrow": days from now."""
    closes: Phrases[str]
    """Whole phrases for the end of a running period: "year end", "eoq"."""
    edges: Phrases[str]
    """ "end of", "mid": start, early, mid, late, end."""
    which: Phrases[int]
    """ "this" 0, "next" 1."""
    gone: Words
    """ "last", "ago": what they touch is not ahead."""
    strong: Words
    """ "by", "until": what follows is a deadline."""
    weak: Words
    before: Words
    ahead: Words
    """ "in", "within": a stretch of time follows that starts today."""
    ahead_surely: Words
    """ "over the next": as `ahead`, and never a duration inside a measure."""
    from_now: Words
    not_now: Words
    """After a stretch: it starts on some other day ("after starting", "of joining")."""
    unanchored: Words
    """Deadlines without a day: "next semester", "when I leave"."""
    until: Words
    """Between two dates, the later one counts."""
    prompt: Words
    """Verbs that are done within a time ("answer", "resolve")."""
    each: Words
    """ "all", "every": what follows happens again and again."""
    loose: Words
    """Periods that have no length of their own: "sprints"."""
    horizons: Phrases[str]

    # phrases and clauses
    determiners: Words
    small: Words
    """Words that end a noun phrase: prepositions, conjunctions, pronouns, auxiliaries."""
    names_end: Words
    """As `small`, where a name may go on through "of" and "for"."""

    # answers
    yes: Words
    no: Words
    or_: Words
    if_: Words
    then: Words
    shall: Words
    """ "I will": may start the second half of an if-then plan."""
    fillers: Words
    """Words that say nothing about which option or goal is meant."""


CODES = ("en", "de", "fr", "es")
A_FEW = 3
"""Words that show a language by themselves: "am done" does not."""

_TELLING = {
    "en": "the|and|to|of|my|with|our|by|for|is|at|this|next|every|week|want|from|weeks|days|until|get|more|an|i",
    "de": "der|die|das|und|bis|zu|mit|ich|ein|eine|einen|auf|von|im|am|um|für|ist|den|dem|meine|meinen|mein|"
    "jede|jeden|pro|unser|unsere|wochen|tage|tagen|ende|nächste|nächsten|nächstes|möchte|nicht|vom|zum|zur|des|einmal|wir|unsere|unseren|bei|beim|nach|als|aus|durch|über|unter|mehr|damit|weil|"
    "werden|machen|lernen|lesen|bestehen|haben|eines|einer|einem|dem|alle|jeden|sich|noch|auch|ohne|neue|neuen|senken|führen|verbessern|werde|sind|sie|sein|ihre",
    "fr": "le|la|les|et|des|du|une|un|mon|ma|mes|dans|pour|avec|d'ici|par|sur|je|chaque|mois|semaine|aux|au|fin|"
    "jours|semaines|notre|nos|prochain|prochaine|veux|plus|de|en|que|qui|est|ou|nous|vous|ce|cette|pas|ne|se|être|avoir|faire"
    "|mieux|moins|sans|tous|toutes|ans|leur|afin|grâce|devenir|meilleur|meilleure|c'est|j'ai|d'un|d'une|ça|bonjour|merci",
    "es": "el|la|los|las|y|del|una|un|mi|mis|en|para|con|por|antes|al|cada|mes|semana|nuestro|semanas|días|"
    "quiero|próximo|próxima|fin|hasta|más|que|de",
}
_VOTES: dict[str, tuple[str, ...]] = {}
for _code, _group in _TELLING.items():
    for _word in listed(_group):
        _VOTES[_word] = (*_VOTES.get(_word, ()), _code)


_LETTERS = {"de": "äöüß", "fr": "çèêœ", "es": "ñ¿¡"}
"""Letters that hardly another of our languages has."""


def table_for(line: Sequence[Token], locale: str, text: str = "") -> Table:
    """The table of the language of a text: the person's own unless another is plainly used."""
    own = language(locale)
    votes = dict.fromkeys(CODES, 0)
    for code, letters in _LETTERS.items():
        votes[code] += any(letter in text for letter in letters)
    for token in line[:200]:
        for code in _VOTES.get(token.word, ()):
            votes[code] += 1
    if votes[own] == max(votes.values()):
        return load(own)
    best = max(CODES, key=votes.__getitem__)
    plainly = votes[best] >= votes[own] + 2 or (votes[best] and not votes[own] and len(line) > 1)
    return load(best if plainly else own)


def plainly_in(text: str, locale: str) -> str:
    """The language that a text of some words is plainly in where it is not the person's own; else empty."""
    line = tokens(text)
    code = table_for(line, locale, text).code
    return code if code != language(locale) and len(line) >= A_FEW else ""


def language(locale: str) -> str:
    """The language of a locale such as "de-AT"; English when it is not one of ours."""
    code = locale.replace("_", "-").split("-")[0].lower()
    return code if code in CODES else "en"


_OPEN = frozenset({"", "US", "CA", "PH"})
"""Regions of English in which 5/6 is written for both days; in the others the day comes first."""


def day_comes_first(locale: str) -> bool:
    """Whether somebody of this locale can only mean the fifth of June by 5/6."""
    code, _, region = locale.replace("_", "-").partition("-")
    return code.lower() in CODES and (code.lower() != "en" or region.upper() not in _OPEN)


@lru_cache(maxsize=8)
def load(code: str) -> Table:
    """The table of one language, read once."""
    if code == "de":
        from conversations.reading.tables_de import TABLE
    elif code == "fr":
        from conversations.reading.tables_fr import TABLE
    elif code == "es":
        from conversations.reading.tables_es import TABLE
    else:
        from conversations.reading.tables_en import TABLE
    return TABLE


def opened(text: str, locale: str) -> tuple[list[Token], Table]:
    """The tokens of a text and the table of its language: how every reader begins."""
    line = tokens(text)
    return line, table_for(line, locale, text)
