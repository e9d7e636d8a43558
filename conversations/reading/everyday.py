"""Which option an everyday reply stands for, where it says something else than the label: "most days" for "partly".

What people say for an option stands in the words files; `conversations/hearing.py` asks.
"""

from __future__ import annotations

from conversations.reading.choice import DENIALS, without_hedges
from conversations.reading.tables import opened
from conversations.reading.tokens import Phrases, find

MOST_WORDS = 12
"""Words of such a reply. Those that belong to no phrase may be as many as the others: "every day, thanks to Ana"."""


def stands_for(text: str, sayings: Phrases[str], locale: str, alone: bool = False) -> str | None:
    """The value of the one option whose phrases a reply uses; None where it uses those of two, denies or asks.

    Alone, it may say nothing else.
    """
    line, table = opened(text, locale)
    if not sayings or not line or len(line) > 2 * MOST_WORDS or line[-1].word == "?":
        return None
    words = [token for token in without_hedges(line) if token.kind != "mark"]
    values, heard, others, at = set(), 0, 0, 0
    while at < len(words):
        found = find(sayings, words, at)
        if found is not None:
            values.add(found[0])
            heard, at = heard + found[1] - at, found[1]
            continue
        if words[at].word in DENIALS:
            return None
        others += alone or words[at].word not in table.fillers
        at += 1
    fits = len(values) == 1 and len(words) <= MOST_WORDS and others <= (0 if alone else heard)
    return values.pop() if fits else None
