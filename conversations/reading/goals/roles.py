"""What each clause is there for: the goal, its reason, its way, or something beside it.

`clauses.py` comes before and cuts; `parts.py` comes after and puts the clauses of a kind together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from conversations.reading.goals.clauses import Cut
from conversations.reading.goals.openings import Openings, Verb
from conversations.reading.goals.telling import Telling
from conversations.reading.tokens import find, has

Spans = Sequence[tuple[Cut, int]]
"""Clauses that are cut and have no role yet: each with the place where it ends."""


class Clause(NamedTuple):
    """Some tokens in a row, and what they are there for."""

    start: int
    end: int
    role: str
    """goal | why | how | aside"""
    cut: str
    mark: tuple[int, int]


def _is_beside(cut: Cut) -> bool:
    """Whether the goal cannot start behind a cut."""
    return cut.how in ("why", "way", "aside")


class Roles:
    """The clauses of one text, while their roles are worked out from the first to the last."""

    def __init__(self, openings: Openings, telling: Telling) -> None:
        self.openings, self.telling = openings, telling
        self.line, self.closed = openings.line, openings.closed
        self.words, self.table, self.word = openings.words, openings.table, openings.word
        self._heart_counts = False
        self._around = "goal"
        self._begun = 0

    def with_roles(self, spans: Spans) -> list[Clause]:
        """The clauses with their roles, worked out from the first to the last."""
        heart = self.heart(spans)
        self._heart_counts = bool(spans) and self.telling.counts(spans[heart][0].start, spans[heart][1])
        found: list[Clause] = []
        for n, (cut, end) in enumerate(spans):
            before = found[-1].role if found else ""
            role = self.role(cut, end, before, n, heart)
            self._begun = cut.start if role == "how" and before != "how" else self._begun
            self._around = role if cut.how != "aside" else self._around
            found.append(Clause(cut.start, end, role, cut.how, cut.mark))
        return found

    def heart(self, spans: Spans) -> int:
        """The clause the goal starts with: the first, unless it only tells something and a later one wants."""
        for n, (cut, end) in enumerate(spans):
            if _is_beside(cut) or (n and cut.how == "and"):
                continue
            begin = self.openings.after_leads(cut.start, end)
            if self.is_greeting(cut.start, end):
                continue
            if not n and not self.telling.tells(cut.start, end) and self._is_measured(begin, end):
                return n
            if self.openings.verb(begin) or (self.openings.has_lead(cut.start, end) and not self._promised(spans, n)):
                return n
        first = (
            n for n, (cut, end) in enumerate(spans) if not _is_beside(cut) and not self.is_greeting(cut.start, end)
        )
        return next(first, 0)

    def _promised(self, spans: Spans, n: int) -> bool:
        """Whether a later clause says "I will" and only tells what is done for the one before."""
        if not n or not find(self.words.promises, self.line, spans[n][0].start):
            return False
        return find(self.table.small, self.line, spans[0][0].start) is None

    def _is_measured(self, start: int, end: int) -> bool:
        return self.telling.counts(start, end) or self.telling.aims(start, end)

    def is_greeting(self, start: int, end: int) -> bool:
        """Whether a clause is a greeting or a date and nothing else."""
        greeting = find(self.words.greets, self.line, start)
        return (greeting is not None and greeting[1] >= end) or all(at in self.closed for at in range(start, end))

    def role(self, cut: Cut, end: int, before: str, n: int, heart: int) -> str:
        """What a clause is there for, behind one that is there for `before`."""
        if n <= heart:
            return "goal" if n == heart else "why" if cut.how == "why" else "aside"
        if _is_beside(cut):
            return {"why": "why", "way": "how", "aside": "aside"}[cut.how]
        begin = self.openings.after_leads(cut.start, end)
        verb = self.openings.verb(begin)
        if cut.how == "rest" and not verb:
            return self._around
        if cut.how in ("and", "rest"):
            return self._and(cut, before, verb)
        gerund = self._is_gerund(begin)
        if self._says_way(cut, end, verb is not None, gerund):
            return "how"
        if cut.how in ("comma", "line") and verb and not gerund:
            return "goal" if cut.how == "line" else before
        if self.telling.tells(cut.start, end):
            return self._told(cut, end)
        if verb:
            return "goal" if self._says_goal(cut, begin, end) else "how"
        if cut.how in ("dash", "comma", "line", "colon"):
            return before
        if self._is_wish(cut.start, begin):
            return "goal"
        return "how" if end - cut.start > 2 and cut.how == "stop" else "aside"

    def _is_gerund(self, at: int) -> bool:
        """Whether an English "-ing" stands here that is no thing."""
        if self.table.code != "en" or not self.word(at).endswith("ing") or self.openings.is_thing(at):
            return False
        return find(self.words.no_gerunds, self.line, at) is None

    def _says_way(self, cut: Cut, end: int, verb: bool, gerund: bool) -> bool:
        """Whether a later clause says by its beginning, or by somebody who helps, what will be done for the goal."""
        if find(self.words.promises, self.line, cut.start) or (not verb and self.openings.does(cut.start)):
            return True
        if cut.how == "colon" and self._heart_counts and not self.telling.aims(cut.start, end):
            return True
        if gerund and cut.how in ("comma", "dash", "stop", "colon"):
            return True
        return has(self.words.helping, self.line, cut.start, end)

    def _says_goal(self, cut: Cut, begin: int, end: int) -> bool:
        """Whether a later clause with a verb is wanted as the first is: said as a wish, or with its aim."""
        wish = self._is_wish(cut.start, begin)
        if cut.how == "stop":
            return wish or (self._heart_counts and self.telling.aims(begin, end))
        return wish and cut.how == "colon" and self.openings.has_lead(cut.start, end)

    def _and(self, cut: Cut, before: str, verb: Verb | None) -> str:
        """What a clause behind "and" is for: the same as the one before, unless only the goal has such a verb."""
        way = before == "how" and verb is not None and not self.word(cut.start).endswith("ing")
        way = way and self.word(cut.mark[0]) not in ("+", "&")
        started = self.openings.verb(self._begun) is not None
        return "goal" if before == "aside" or (way and not started) else before

    def _is_wish(self, start: int, begin: int) -> bool:
        """Whether a later sentence says once more what is wanted, and not what will be done for it."""
        return begin > start and not has(self.words.promises, self.line, start, begin)

    def _told(self, cut: Cut, end: int) -> str:
        """A clause that tells: a reason, unless it says how it was or where things stand."""
        for at in range(cut.start, end):
            if any(find(group, self.line, at) for group in (self.words.done, self.words.pasts)):
                return "aside"
            if at > cut.start and find(self.words.finite, self.line, at):
                break
        begins = find(self.words.nows, self.line, cut.start) or find(self.words.stood, self.line, cut.start)
        return "aside" if begins else "why"
