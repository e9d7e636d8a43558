"""How the clauses of a German text open and tell: their verbs come last in what is wanted, second in what is told.

The rules of `openings.py` ask whether a clause begins with a verb; here the answer is whether it has one in its place,
which `verb_places.py` knows.
"""

from __future__ import annotations

from conversations.reading.goals.openings import Head, Openings, Places, Verb
from conversations.reading.goals.stops import Stops
from conversations.reading.goals.telling import Telling
from conversations.reading.goals.verb_places import PERSONS, Verbs
from conversations.reading.measures.amount import amount_at
from conversations.reading.tokens import find

NEAR = 14
"""Tokens in which a verb that tells is looked for around a joint: this keeps the time linear."""


class LastOpenings(Openings):
    """How the clauses of one text open whose verbs come last."""

    def __init__(self, stops: Stops, verbs: Verbs) -> None:
        super().__init__(stops)
        self.verbs = verbs

    def verb(self, at: int) -> Verb | None:
        """The verb of wanting of the clause that starts here and the place after it, wherever it stands."""
        if not 0 <= at < len(self.line):
            return None
        place = self.verbs.next[at]
        if place < 0:
            return self.verbs.deed(at, self.is_known)
        return find(self.words.verbs, self.line, place) or (self.line[place].word, place + 1)

    def _head(self, places: Places) -> Head | None:
        """The verb of a clause: what was wanted last, a deed, what somebody does, or a state to reach."""
        head = self.verbs.head(places)
        deed = None if head else self.verbs.deed(places[0], self.is_known)
        return (deed[1] - 1, *deed) if deed else head or self.verbs.second(places)

    def is_subject(self, at: int) -> bool:
        """Whether "ich" or "wir" stands at a token."""
        return self.word(at) in PERSONS

    def _says_wish(self, start: int, end: int) -> bool:
        """Whether something is wanted; a wish of long ago and a question are none."""
        if any(self.named_wish(at, end) for at in range(start, min(start + 3, end))):
            return True
        for at in range(start, min(end, start + 14)):
            lead = self._leads.get(at)
            alone = lead and at == start and find(self.words.wishes, self.line, at) and self.verbs.next[at] > at
            if lead and (" " in lead[0] or alone) and (lead[1] < end or self.word(end) == ","):
                return not (self.word(at + 1) in PERSONS and at == start and self.text.rstrip().endswith("?"))
            if find(self.words.pasts, self.line, at) or (at > start and self.word(at - 1) == ","):
                return False
        return False

    def lead_ahead(self, at: int, end: int) -> Verb | None:
        """ "Bis ich gehe will ich …": a phrase of wanting some words on."""
        for place in range(at, min(at + 10, end)) if self._leads else ():
            lead = self._leads.get(place)
            if lead and " " in lead[0]:
                return lead
        return None

    def does(self, at: int) -> bool:
        """Whether a clause tells what somebody does for the goal: "ich übe …", "dann probiere ich … aus"."""
        person = next((place for place in range(at, min(at + 6, len(self.line))) if self.word(place) in PERSONS), None)
        if person is None:
            return False
        beside = (person + 1, person - 1)
        acts = any(find(group, self.line, one) for one in beside for group in (self.words.beside, self.words.verbs))
        tells = any(find(self.words.finite, self.line, one) for one in beside)
        return (acts and not tells) or any(one in self.verbs.apart for one in beside)

    def is_known(self, at: int, end: int) -> bool:
        """Whether a noun is known as a thing rather than a deed."""
        return self.names_more(at, end) if end > at else self.is_thing(at)


class LastTelling(Telling):
    """What the clauses of one text tell whose verbs come last."""

    def __init__(self, openings: LastOpenings) -> None:
        super().__init__(openings)
        self.verbs, self.known = openings.verbs, openings.is_known

    def _tells(self, start: int, end: int) -> bool:
        """The same, of a clause that does not set how something is to be."""
        if self.openings.has_lead(start, end):
            return False
        reported = find(self.words.reported, self.line, start) is not None
        return reported or self.verbs.tells(start, end, self.openings.verb(start) is not None)

    def is_complete(self, start: int, end: int) -> bool:
        """Whether what stands before a joint has its verb, or is a goal without one."""
        if start and self.word(start - 1) == ")":
            start = 0
        begin = self.openings.after_leads(start, end)
        return (
            self.verbs.last_solid[end - 1] >= begin
            or self.verbs.finite(max(begin, end - NEAR), end) is not None
            or self.verbs.deed(begin, self.known) is not None
            or self.counts(max(begin, end - NEAR), end)
            or find(self.words.done, self.line, end - 1) is not None
            or self.line[end - 1].word.endswith(self.words.learn_endings)
        )

    def is_time_spent(self, at: int) -> bool:
        """Whether "5 Stunden pro Woche" or "jeden Abend 30 Minuten" stands there."""
        table = self.table
        again = find(table.every, self.line, at) or find(table.cadences, self.line, at)
        for place in range(at, min(at + 4, len(self.line))):
            amount = amount_at(self.line, place, table)
            if amount and amount.unit in ("h", "min"):
                return bool(amount.rhythm or again) and not find(table.to, self.line, place - 1)
        return False
