"""A text cut into clauses, each with what it is there for: the goal, its reason, its way, or something beside it.

Cuts are made where a sentence ends, where a marker such as "so that" or "by" stands, and where another verb follows
"and" or a comma. `roles.py` comes after and says what each clause is there for.
"""

from __future__ import annotations

from typing import NamedTuple

from conversations.reading.goals.markers import Markers
from conversations.reading.goals.openings import Openings
from conversations.reading.goals.telling import Telling
from conversations.reading.tokens import find

_LISTS = frozenset("\u2022*\u00b7\u25aa\u25cf")
_BREAKS = frozenset(",:-+/&.;!?\u2026")
"""What stands at the end of a clause and is no part of it."""

_ENDS = frozenset(",.;)")
_JOINING = frozenset(",+&:-")
_SMILES = frozenset(")(dp")
_NAMES = {",": "comma", ":": "colon", "-": "dash"}


class Cut(NamedTuple):
    """Where a clause starts, how it was cut off from the one before, and the marker that did it."""

    start: int
    how: str
    """first | stop | line | comma | and | colon | dash | aside | rest | back | why | way"""
    mark: tuple[int, int] = (0, 0)


class Cuts:
    """One text while it is being cut."""

    def __init__(self, openings: Openings, telling: Telling, markers: Markers) -> None:
        self.openings, self.telling, self.markers, self.stops = openings, telling, markers, openings.stops
        self.line, self.closed = openings.line, openings.closed
        self.words, self.table, self.word = openings.words, openings.table, openings.word
        self._joints = self.stops.everywhere(self.words.joints)

    def spans(self) -> list[tuple[Cut, int]]:
        """The clauses of the text in order, each with the place where it ends."""
        cuts = self._cuts()
        spans: list[tuple[Cut, int]] = []
        for at, cut in enumerate(cuts):
            end = self._mark_or_start(cuts[at + 1]) if at + 1 < len(cuts) else len(self.line)
            while end > cut.start and self.word(end - 1) in _BREAKS:
                end -= 1
            if end > cut.start:
                spans.append((cut, end))
        return spans

    def _mark_or_start(self, cut: Cut) -> int:
        return cut.mark[0] if cut.mark[1] else cut.start

    def _cuts(self) -> list[Cut]:
        cuts = [self.opening()]
        at = 1
        while at < len(self.line):
            cut = None if at in self.closed and not self.stops.is_stop(at) else self._cut_at(at, cuts[-1].start)
            if cut and cut.start >= len(self.line):
                break
            if cut:
                cuts.append(cut)
                if cut.how == "way":
                    self.markers.ways.append(cut.start)
                at = max(cut.start, at + 1)
            else:
                at += 1
        return cuts

    def opening(self) -> Cut:
        """The first clause; "To get better at it, I will …" begins with the reason."""
        purpose = find(self.words.purpose, self.line, 0) or find(self.words.why, self.line, 0)
        comma = next((at for at in range(1, min(16, len(self.line))) if self.word(at) in (",", ".", ";")), 0)
        if not purpose or self.word(comma) != ",":
            return Cut(0, "first")
        wanted = self.openings.is_subject(comma + 1) or self.openings.has_lead(comma + 1, comma + 5)
        return Cut(purpose[1], "why", (0, purpose[1])) if wanted else Cut(0, "first")

    def _cut_at(self, at: int, start: int) -> Cut | None:
        """The cut at a token: by a mark, by a marker or where another clause follows."""
        word = self.word(at)
        marked = self._cut_at_a_mark(at, word) if self.line[at].kind == "mark" or self.stops.is_new_line(at) else None
        if marked:
            return marked
        marker = self.markers.marker(at, start)
        if marker:
            return Cut(marker[1], marker[0], (at, marker[1]))
        return self.at_a_joint(at, start) if word in _JOINING or at in self._joints else None

    def _cut_at_a_mark(self, at: int, word: str) -> Cut | None:
        """The cut at the end of a sentence or a line, at a smiley, a hashtag or a bracket."""
        if self.stops.is_new_line(at) or (word in _LISTS and self._stands_alone(at)):
            return Cut(at, "line")
        if self.stops.is_stop(at):
            return Cut(at + 1, "stop", (at, at + 1))
        if word == ":" and self.word(at + 1) in _SMILES and self.line[at + 1].tight:
            return Cut(at + 2, "stop", (at, at + 2))
        if self.stops.is_tag(at):
            return Cut(at, "aside", (at, at))
        if word == "(":
            return Cut(at + 1, "aside", (at, at + 1))
        if word == ")" and at + 1 < len(self.line):
            return Cut(self.stops.behind(at + 1), "rest", (at, at + 1))
        return None

    def _stands_alone(self, at: int) -> bool:
        """Whether a mark touches nothing, as a bullet does and a star around a word does not."""
        return not self.line[at].tight and at + 1 < len(self.line) and not self.line[at + 1].tight

    def at_a_joint(self, at: int, start: int) -> Cut | None:
        """A cut at a comma, an "and", a colon or a dash, where another clause follows."""
        word = self.word(at)
        spaced = word != "-" or (not self.line[at].tight and at + 1 < len(self.line) and not self.line[at + 1].tight)
        if not spaced or at + 1 >= len(self.line) or (word == "+" and self.line[at + 1].tight):
            return None
        joint = self._joints.get(at + 1 if word == "," else at)
        place = self._behind_a_joint(joint, at)
        if place >= len(self.line) or self.markers.marker(place, -1):
            return None
        how = "and" if joint else _NAMES.get(word, "and")
        if how == "colon":
            apart = self.line[at].tight and not self.line[place].tight
            return Cut(place, how, (at, place)) if apart and not self._is_label(start, at) else None
        if place in self.markers.why and self.markers.marker(place, start):
            return None
        plus = word == "+" or (joint is not None and joint[0] == "plus")
        follows = how == "dash" or plus or self._is_another(place, how)
        return Cut(place, how, (at, place)) if follows else None

    def _behind_a_joint(self, joint: tuple[str, int] | None, at: int) -> int:
        """The place behind "and", or behind "and to" with a verb."""
        place = joint[1] if joint else at + 1
        to = find(self.words.purpose, self.line, place) if joint else None
        return to[1] if to and self.openings.verb(to[1]) else place

    def _is_another(self, at: int, how: str) -> bool:
        """Whether another clause begins here: it has a verb, somebody does something, or something is told."""
        opens = self.openings
        verb = opens.verb(at)
        if not verb and self.words.first and opens.is_subject(at):
            verb = opens.verb(at + 1)
        if verb and at not in self.closed and verb[1] < len(self.line) and self._goes_on(verb[1]):
            return True
        if how == "comma" and not verb and opens.does(at):
            return True
        if opens.has_lead(at, min(at + 18, len(self.line))) and not find(self.words.relative, self.line, at):
            return True
        return how in ("comma", "dash") and self.telling.tells(at, min(at + 7, len(self.line)))

    def _goes_on(self, at: int) -> bool:
        """Whether a verb is followed by what it is about, so that it is no noun at the end of a list."""
        word = self.word(at)
        return word not in _ENDS and word not in self.words.list_ends

    def _is_label(self, start: int, at: int) -> bool:
        """Whether what stands before a colon is a label such as "Goal" or "Year 6 reading"."""
        begin = self.openings.after_leads(start, at)
        return at - begin <= 4 and not self.openings.verb(begin)
