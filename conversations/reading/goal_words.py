"""What one language needs so that a goal can be read: the lists behind `goal.py` and `judge.py`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.tables import Words


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class GoalWords:
    """The words of one language that tell the parts, the kind and the letters of a goal."""

    leads: Words
    """ "I want to", "my goal is to": said before the goal and not part of it."""
    why: Words
    purpose: Words
    """Words that start a purpose when a verb follows: "to", "pour"; German "um" when "zu" follows."""
    not_purpose: Words
    """Words before `purpose` that take it as their own: "want", "able"."""
    how: Words
    """ "through", "with the help of"; what follows is the way."""
    vague: Words
    weak_verbs: Words
    """ "improve", "get better at": specific only with a number or a named aspect."""
    learn: Words
    perform: Words
    making: Words
    """Verbs whose result is for others, so that a course or a talk behind them is no learning ("offer", "write")."""
    finish: Words
    """Verbs with an end that anybody could see: "publish", "pass"."""
    learn_things: Words
    perform_things: Words
    roles: Words
    generic: Words
    """Nouns that name nothing in particular: "things", "work"."""
    team_things: Words
    own: Words
    team: Words
    not_goal: Words
    """Starts that are no goal: greetings, doubts, reports."""
    question: Words
    reported: Words
    """ "I finished", "we have": told, not wanted."""
    tell: Words
    """Verbs in the past or present that make a report when they stand near the start ("Sam gave", "The lift is")."""
    nothing: Words
    """Whole texts without a goal: "ok", "not sure"."""
    suffixes: tuple[str, ...] = ()
    """Endings of learning nouns in languages that build long words ("kenntnisse")."""
    team_suffixes: tuple[str, ...] = ()
    """The same for what belongs to a team or a business ("umsatz")."""


@lru_cache(maxsize=8)
def goal_words(code: str) -> GoalWords:
    """The goal words of one language, read once."""
    if code == "de":
        from conversations.reading.goal_words_de import WORDS
    elif code == "fr":
        from conversations.reading.goal_words_fr import WORDS
    elif code == "es":
        from conversations.reading.goal_words_es import WORDS
    else:
        from conversations.reading.goal_words_en import WORDS
    return WORDS
