"""What is told and not wanted: how something is or was, what is done already, and the numbers of a clause.

`openings.py` comes before; `clauses.py` cuts and `roles.py` judges by what is told.
"""

from __future__ import annotations

from conversations.reading.goals.openings import Openings
from conversations.reading.measures.number import number_at
from conversations.reading.tokens import find, has


class Telling:
    """What the clauses of one text tell."""

    def __init__(self, openings: Openings) -> None:
        self.openings, self.text, self.line, self.closed = openings, openings.text, openings.line, openings.closed
        self.words, self.table, self.word = openings.words, openings.table, openings.word
        self._known: dict[tuple[int, int], bool] = {}
        words, everywhere = self.words, openings.stops.everywhere
        self.finite, self.done = everywhere(words.finite), everywhere(words.done)
        """Where forms stand that tell how something is, and what was done."""
        self._told, self._helpers = everywhere(words.told), everywhere(words.auxiliaries)
        self._counted: dict[int, bool] = {}

    def tells(self, start: int, end: int) -> bool:
        """Whether a clause tells how something is or was: a finite verb with something before it, none of wanting."""
        known = self._known.get((start, end))
        if known is None:
            known = self._known[start, end] = self._tells(start, end)
        return known

    def _tells(self, start: int, end: int) -> bool:
        opens = self.openings
        if opens.has_lead(start, end):
            return False
        if opens.verb(opens.after_leads(start, end)) and not opens.is_subject(start):
            return bool(self.words.told_endings) and self._says_of_it(start, end)
        helped = (self._helpers[at][1] for at in range(start, end) if at in self._helpers)
        if any(at < end and opens.is_done(at) for at in helped):  # a date may seem to begin with one ("a été")
            return True
        if any(self._tells_at(at, start, end) for at in range(start, end) if at not in self.closed):
            return True
        return find(self.words.reported, self.line, start) is not None

    def _says_of_it(self, start: int, end: int) -> bool:
        """Whether something is said of what a verb names ("Aumentar las visitas es algo que …"), and not wanted."""
        for at in range(start + 1, end):
            if find(self.words.relative, self.line, at):
                return False
            if at in self.finite:
                return bool(find(self.words.copulas, self.line, at) or find(self.words.pasts, self.line, at))
        return False

    def _tells_at(self, at: int, start: int, end: int) -> bool:
        """Whether the verb at a token tells: a finite form, or one of the past or the third person in its place."""
        finite = at > start and at in self.finite and not self._goes_with_another(at)
        if self._ends_as_told(at) or (finite and not self._is_about_a_thing(at, start)):
            return True
        if (at == start and self.openings.is_done(at)) or self._is_own_past(at, start):
            return True
        done, told = self.done.get(at), self._told.get(at)
        if told and self.words.first and self.openings.behind_a_subject(at):
            told = None
        follows = (done or told or ("", end))[1]
        if not (done or told) or at <= start or follows >= end or self.openings.is_thing(at):
            return False
        return bool(
            find(self.table.determiners, self.line, follows)
            or self.openings.is_subject(follows)
            or find(self.words.pronouns, self.line, follows)
            or (told and find(self.words.verbs, self.line, follows))
        )

    def _is_own_past(self, at: int, start: int) -> bool:
        """Whether a form of the past stands behind "I" or "we", or opens the clause: "I recently finished"."""
        behind = self.openings.is_subject(at - 1)
        if at in self.done and not self.words.auxiliaries:
            adverb = self.word(at - 1).endswith("ly") and self.openings.is_subject(at - 2)
            return at == start or behind or adverb
        word = self.word(at)
        return behind and at > start and self.table.code == "en" and len(word) > 4 and word.endswith("ed")

    def _ends_as_told(self, at: int) -> bool:
        """Whether a word ends as only a verb that tells can end; the accent counts ("terminó")."""
        token = self.line[at]
        if not self.words.told_endings or token.kind != "word" or len(token.word) < 4:
            return False
        return self.text[token.start : token.end].lower().endswith(self.words.told_endings)

    def _goes_with_another(self, at: int) -> bool:
        """Whether a finite verb belongs to "I" or "we" and is no report, or to what it follows ("tools that help")."""
        if find(self.words.first, self.line, at) and self.openings.behind_a_subject(at):
            return True
        return bool(self.words.first) and find(self.words.relative, self.line, at - 1) is not None

    def _is_about_a_thing(self, at: int, start: int) -> bool:
        """Whether a finite verb only says which thing is meant: "latte art that does not look like …"."""
        return at - 1 > start and find(self.words.relative, self.line, at - 1) is not None

    def counts(self, start: int, end: int) -> bool:
        """Whether a clause gives a number of something."""
        return any(self._counts_at(at) for at in range(start, end))

    def _counts_at(self, at: int) -> bool:
        known = self._counted.get(at)
        if known is None:
            known = at not in self.closed and number_at(self.line, at, self.table) is not None
            self._counted[at] = known
        return known

    def aims(self, start: int, end: int) -> bool:
        """Whether a clause says "at least", "under" and the like."""
        return has(self.words.comparators, self.line, start, end)
