"""What one language needs so that a check-in message can be read: the lists behind `value.py` and `update.py`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.tables import CODES, Table, Words, language, load, table_for
from conversations.reading.tokens import Phrases, Token, find, tokens


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class UpdateWords:
    """The words of one language for where something stands, what is in the way and what comes next."""

    telling: Words
    """Words that only this language has, so that a message of three words shows its language."""

    # where something stands
    now: Words
    """Before a number: it stands there now ("at", "reached")."""
    about: Words
    """Between those and the number: "roughly", "only"."""
    old: Words
    """Before a number: it stood there once ("was", "last week", "not")."""
    old_after: Words
    not_: Words
    """Before a number that another one replaces: "not", "instead of"."""
    between: Words
    and_: Words
    of_them: Words
    """Between a number and the whole: "of the"."""
    shares: Phrases[float]
    """Parts of the way, in percent: "two thirds"."""
    part: Words
    """Before a share: it is a piece of something and no progress ("the first half")."""
    way: Words
    """What a share may be of without naming a goal: "the way", "it"."""
    up: Words
    """Before a number that is a change and no level: "up by"."""
    down: Words
    more: Words
    """The same behind the number: "2 more"."""
    fewer: Words
    fresh: Words
    """Behind a number of things that came to those of before: "2 new visits"."""
    left: Words
    """Before or behind a number of things that are still to do."""
    lately: Words
    """Behind a number: so many in this week alone."""
    labels: Words
    """Before a number that is a name: "room 12"."""
    since: Words
    ago: Words
    done: Words
    """Right behind a number, or the thing that is counted: it is reached ("done", "visited")."""

    finished: Words
    """Near the name of a part, such as "module 3": that part is done."""

    # what else is said
    but: Words
    """Words that begin another clause."""
    skip: Words
    """Words before a phrase at the beginning of a clause that change nothing: "we are", "still"."""
    next_: Words
    plan: Words
    """ "I will": what follows is a next step."""
    who: Words
    """Behind a day, or one word later: somebody will do something then."""
    past: Words
    """Near a day: it is over."""
    stuck_on: Words
    """At the beginning of a clause; what is in the way stands behind it."""
    in_the_way: Words
    """Anywhere in a clause that says as a whole what is in the way."""
    free: Words
    """Nothing is in the way."""
    drops: Words
    """Articles that are left out before what is in the way, where their case would not fit another sentence."""
    quiet: Words
    quiet_rest: Words
    """What may stand beside such words without adding anything."""
    setback: Words
    no: Words
    """Before those words: it was none."""


_FEW = 6
"""Words, numbers and marks that are taken for the person's own language unless one of them tells another."""


@lru_cache(maxsize=8)
def update_words(code: str) -> UpdateWords:
    """The update words of one language, read once."""
    if code == "de":
        from conversations.reading.said.update_words_de import WORDS
    elif code == "fr":
        from conversations.reading.said.update_words_fr import WORDS
    elif code == "es":
        from conversations.reading.said.update_words_es import WORDS
    else:
        from conversations.reading.said.update_words_en import WORDS
    return WORDS


def opened_update(text: str, locale: str) -> tuple[list[Token], Table, UpdateWords]:
    """The tokens of a message and the words of its language, which may be another than the person's own."""
    line = tokens(text)
    code = _code(line, locale)
    return line, load(code), update_words(code)


def _code(line: Sequence[Token], locale: str) -> str:
    """The language of a message: by the words that only one language has in updates, else as any text."""
    own = language(locale)
    votes = {code: _votes(line, code) for code in CODES}
    best = max(CODES, key=lambda code: (votes[code], code == own))
    if votes[best] > votes[own]:
        return best
    return own if votes[own] or len(line) <= _FEW else table_for(line, locale).code


def _votes(line: Sequence[Token], code: str) -> int:
    """How many words of a message belong to a language: those that tell it, its numbers and its units."""
    telling, table = update_words(code).telling, load(code)
    found = 0
    for at in range(min(len(line), 60)):
        word = line[at].word
        spelled = len(word) > 3 and (word in table.numbers or word in table.units)
        found += spelled or find(telling, line, at) is not None
    return found
