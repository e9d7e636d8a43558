"""What the open question makes of words, before it is known whether they answer it; `route.py` asks.

Without an open question every answer here is no.
"""

from __future__ import annotations

from collections.abc import Mapping

from conversations.course import Talk
from conversations.formats import fold
from conversations.progress import Progress
from conversations.reading.choice import a_choice
from conversations.reading.everyday import stands_for
from conversations.repairs import named
from conversations.words import Words

HEAR_NEWS = ("check_in", "update")
"""The talks whose own questions hear how it goes."""
FEWEST_WORDS_OF_NEWS = 4


def names_a_step(talk: Progress | None, catalog: Mapping[str, Talk], words: Words, rest: str) -> bool:
    """Whether words behind "edit" name a step of the open talk, so that they are no answer."""
    return talk is not None and any(
        named(fold(rest), step.name, words.title(f"{talk.flow}/{step.name}"))
        for step in catalog[talk.flow].flow
        if step.word not in ("say", "do")
    )


def takes_free_words(talk: Progress | None, catalog: Mapping[str, Talk]) -> bool:
    """Whether the open question takes words of the person's own, which could begin like a command."""
    if talk is None:
        return False
    name = talk.asking.rpartition("/")[2]
    return any(step.name == name and step.reads is not None for step in catalog[talk.flow].flow)


def offers(talk: Progress | None, words: Words, folded: str) -> bool:
    """Whether the open question offers these words as an answer, whatever its label; "keep it" may be a button."""
    if talk is None:
        return False
    before = talk.answers.get(talk.asking)
    if words.phrases.get(folded) == "keep" and (before is None or before.state != "reopened"):
        return means_an_option(talk, folded, words)
    also = {"off": "off", "aus": "off", "change": "change", "done": "gone", "erledigt": "gone"}.get(folded)
    own = [(value, label) for value, label in talk.shown if not value.startswith("/")]
    return any(fold(label) == folded or value == also for value, label in own) or _says_one(talk, folded, words)


def _says_one(talk: Progress, text: str, words: Words) -> bool:
    """Whether a text says an option of the open question in other words than its label's."""
    sayings = words.sayings(f"{talk.flow}/{talk.asking.rpartition('/')[2]}")
    return stands_for(text, sayings, words.locale) is not None


def means_an_option(talk: Progress | None, text: str, words: Words) -> bool:
    """Whether the buttons of the open question may be meant."""
    own = [(value, label) for value, label in talk.shown if not value.startswith("/")] if talk is not None else []
    return a_choice(text, own) is not None or (talk is not None and _says_one(talk, text, words))


def may_hear_news(talk: Progress, text: str) -> bool:
    """Whether a text may be news of a goal, said at a question about something else."""
    counts = len(text.split()) >= FEWEST_WORDS_OF_NEWS and any(c.isdecimal() for c in text)
    return counts and talk.flow not in HEAR_NEWS
