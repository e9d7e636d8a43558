"""One text with everything that is known of its clauses: the one place that knows which language is cut how.

`deadlines.py` comes before with the dates; `parts.py` takes the clauses, and the judging files ask how they open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.reading.dates.dates import Reading
from conversations.reading.dates.deadlines import Dated
from conversations.reading.goals.clauses import Cuts
from conversations.reading.goals.goal_words import GoalWords
from conversations.reading.goals.markers import Markers
from conversations.reading.goals.openings import Openings
from conversations.reading.goals.roles import Clause, Roles
from conversations.reading.goals.stops import Stops, starts_line
from conversations.reading.goals.telling import Telling
from conversations.reading.goals.verb_last import LastOpenings, LastTelling
from conversations.reading.goals.verb_last_cuts import LastCuts, LastMarkers, LastRoles
from conversations.reading.goals.verb_places import Verbs
from conversations.reading.tokens import Token


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Sentence:
    """A text that has been cut."""

    line: Sequence[Token]
    openings: Openings
    telling: Telling
    clauses: Sequence[Clause]
    verbs: Verbs | None = None
    """Where the verbs stand, in a language whose verbs come last."""


def sentence_of(text: str, read: Reading, words: GoalWords, dated: Sequence[Dated]) -> Sentence:
    """Cut a text."""
    closed = frozenset(at for one in dated if not one.in_measure for at in range(one.start, one.end))
    if read.table.code == "de":
        return _verb_last(text, read, words, dated, closed)
    openings = Openings(Stops(text, read, words, read.line, closed))
    telling = Telling(openings)
    spans = Cuts(openings, telling, Markers(openings, telling)).spans()
    return Sentence(read.line, openings, telling, Roles(openings, telling).with_roles(spans))


def _verb_last(text: str, read: Reading, words: GoalWords, dated: Sequence[Dated], closed: frozenset[int]) -> Sentence:
    verbs = Verbs(text, read, words, dated, closed, lambda at: starts_line(text, read.line, at))
    openings = LastOpenings(Stops(text, read, words, verbs.line, closed), verbs)
    telling = LastTelling(openings)
    markers = LastMarkers(openings, telling)
    spans = LastCuts(openings, telling, markers).spans()
    return Sentence(verbs.line, openings, telling, LastRoles(openings, telling, markers).with_roles(spans), verbs)
