"""Where the verbs of a German text stand, and which of them say what is wanted.

An infinitive at the end is wanted ("… bis Mai einführen"), a noun of a deed at the beginning too ("Einführung
eines …"); a verb in the second place tells. `verb_last.py` cuts by it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from conversations.reading.dates.dates import Reading
from conversations.reading.dates.deadlines import Dated
from conversations.reading.goals.forms_de import PARTICLES
from conversations.reading.goals.goal_words import GoalWords
from conversations.reading.measures.number import number_at
from conversations.reading.tables import Words
from conversations.reading.tokens import find, fold

PERSONS = frozenset(("ich", "wir"))
LONGEST = 40
"""Tokens that are looked at for the other half of a verb: this keeps the time linear."""
_ENDS = frozenset(".,;:!?()\u2022\u2026")
_ZU = tuple(fold(part) + "zu" for part in PARTICLES)
_INFINITIVES = ("en", "ern", "eln")


class Verbs:
    """The verbs of one text."""

    def __init__(
        self,
        text: str,
        read: Reading,
        words: GoalWords,
        dated: Sequence[Dated],
        closed: Collection[int],
        breaks: Callable[[int], bool],
    ) -> None:
        self.text, self.table, self.words, self.closed = text, read.table, words, closed
        self.line = list(read.line)
        self.apart: dict[int, int] = {}
        """Where the first half of a verb stands, and where the second."""
        self._dated = [one for one in dated if not one.in_measure]
        self._ends = self._places_of_ends(breaks)
        self._join()
        self._zu = [token.word == "zu" or token.word.startswith(_ZU) for token in self.line]
        self._wanted = [self._may_be_wanted(at) for at in range(len(self.line))]
        self.next = self._places_of_verbs()
        self.last_solid = self._places_of_solids()
        """For every token the last place up to it that makes a goal: an infinitive or a thing learned."""
        self._tellers: list[str | None] = [None] * len(self.line)
        self._hangs = [
            self.word(at - 1) == "," and find(words.subordinates, self.line, at) is not None
            for at in range(len(self.line))
        ]
        self._deeds: dict[int, tuple[str, int] | None] = {}

    def end(self, at: int) -> int:
        """Where the clause that a token is in breaks off."""
        return self._ends[at] if at < len(self._ends) else len(self.line)

    def is_wanted(self, at: int) -> bool:
        """Whether an infinitive stands here that is no noun and goes with no person."""
        return 0 <= at < len(self._wanted) and self._wanted[at]

    def is_zu(self, at: int) -> bool:
        """Whether "zu" of an infinitive stands here, alone or inside a word."""
        return self._zu[at]

    def word(self, at: int) -> str:
        """The word at a token; empty outside the text."""
        return self.line[at].word if 0 <= at < len(self.line) else ""

    def deed(self, at: int, known: Callable[[int, int], bool]) -> tuple[str, int] | None:
        """The verb as a noun near the beginning of a clause: "Einführung eines …", "schnellere Umstellung auf …"."""
        if at not in self._deeds:
            self._deeds[at] = self._deed(at, known)
        return self._deeds[at]

    def _deed(self, at: int, known: Callable[[int, int], bool]) -> tuple[str, int] | None:
        for place in range(at, min(at + 4, len(self.line))):
            word = self.line[place].word
            if self.line[place].kind != "word" or (place > at and self._follows_small(place)):
                return None
            found = find(self.words.deeds, self.line, place)
            if found and known(place, found[1]):
                return None
            if found is None and len(word) > 8 and word.endswith(self.words.deed_ends) and not known(place, place):
                found = word, place + 1
            if found and self._is_about(found[1]):
                return found
        return None

    def head(self, places: Sequence[int]) -> tuple[int, str, int] | None:
        """The infinitive of a clause: the last one, or one of learning that others hang on."""
        inside = [at for at in places if self.is_wanted(at)]
        if not inside:
            return None
        learns = [at for at in inside if find(self.words.learn, self.line, at) and self._governs(at, inside[-1])]
        at = (learns or inside)[-1]
        full = find(self.words.done, self.line, at - 1) or find(self.words.verbs, self.line, at - 1)
        if at > places[0] and self.line[at].word in self.words.auxiliary_verbs and full:
            at -= 1
        for begin in range(max(places[0], at - 4), at):
            longer = find(self.words.verbs, self.line, begin)
            if longer and longer[1] == at + 1:
                return begin, *longer
        return at, *(find(self.words.verbs, self.line, at) or (self.line[at].word, at + 1))

    def second(self, places: Sequence[int]) -> tuple[int, str, int] | None:
        """The verb of a clause without an infinitive: what somebody does, or a state that is set for a day."""
        begin = places[0]
        for at in reversed(places):
            found = find(self.words.beside, self.line, at)
            opens = at == begin and not find(self.words.greets, self.line, at)
            if found and (opens or self.is_by_person(at)):
                return at, *found
        if self.sets_ahead(begin, places[-1] + 1):
            for group in (self.words.done, self.words.told):
                for at in reversed(places):
                    if found := find(group, self.line, at):
                        return at, *found
        return None

    def learns_oneself(self, places: Sequence[int], verb: str) -> bool:
        """Whether a verb is one of learning by its "mich": "mich in die Software einarbeiten"."""
        with_mich = any(phrase == f"mich {verb}" for _, phrase in self.words.learn.get("mich", ()))
        return with_mich and any(self.word(at) in self.words.selves for at in places)

    def finite(self, start: int, end: int) -> int | None:
        """The place of a verb that tells, in front of any clause that hangs on another."""
        for at in range(start, end):
            if at > start and self._hangs[at]:
                return None
            known = self._tellers[at]
            if known is None:
                known = self._tellers[at] = self._may_tell(at)
            small = at == start or at in self.apart or self.text[self.line[at].start].islower()
            if known and small and (known == "tells" or self._is_told(at, start, end)):
                return at
        return None

    def _may_tell(self, at: int) -> str:
        """Whether a word tells wherever it stands ("tells"), only in its place ("told"), or not at all."""
        words, line = self.words, self.line
        lead = find(words.leads, line, at)
        if at in self.closed or (lead and " " in lead[0]):
            return ""
        closing = self.is_wanted(at) and self.is_wanted(at - 1)  # "lesen können"
        does = find(words.beside, line, at) is not None and self.is_by_person(at)
        if does or at in self.apart or (find(words.finite, line, at) and not closing):
            return "tells"
        return "told" if find(words.told, line, at) and not find(words.done, line, at) else ""

    def _is_told(self, at: int, start: int, end: int) -> bool:
        """Whether a form that tells of somebody else stands where a verb does, and is no participle."""
        if at >= end - 1 or at > start or self.word(at - 1) == ",":
            return at < end - 1
        follows = find(self.table.determiners, self.line, at + 1) or find(self.words.pronouns, self.line, at + 1)
        return follows is not None or number_at(self.line, at + 1, self.table) is not None

    def tells(self, start: int, end: int, wanted: bool) -> bool:
        """Whether a clause says how it is or was, and does not set how it is to be."""
        finite = self.finite(start, end)
        if finite is not None:
            past = find(self.words.finite, self.line, finite) and self.word(finite) not in self.words.present
            return bool(past) or not self.sets_ahead(start, end)
        made, begin = False, start
        for at in range(start, end):
            if at + 1 == end or self.word(at + 1) in (",", ";"):
                done = at > start and find(self.words.done, self.line, at) and not find(self.words.told, self.line, at)
                made = made or bool(done and not self.sets_ahead(begin, at + 1))
                begin = at + 1
        if wanted:
            return made and find(self.words.nows, self.line, start) is not None
        return made or self._has(self.words.pasts, start, end)

    def sets_ahead(self, start: int, end: int) -> bool:
        """Whether a clause has a day ahead, an aim, or a rhythm that "ich" keeps."""
        words = self.words
        if self._has(words.pasts, start, end) or self._has(words.since, start, end):
            return False
        if any(start <= one.start < end for one in self._dated) or self._has(words.ahead, start, end):
            return True
        does = any(
            self.is_by_person(at) and (at in self.apart or find(words.beside, self.line, at))
            for at in range(start, end)
        )
        if does and (self._has(self.table.every, start, end) or self._has(self.table.cadences, start, end)):
            return True
        aims = (self.table.to, self.table.by)
        return self._has(words.comparators, start, end) or any(
            (found := find(group, self.line, at)) and number_at(self.line, found[1], self.table)
            for group in aims for at in range(start, end)
        )  # fmt: skip

    def is_by_person(self, at: int) -> bool:
        """Whether "ich" or "wir" stands beside a token."""
        return self.word(at + 1) in PERSONS or self.word(at - 1) in PERSONS

    def _has(self, phrases: Words, start: int, end: int) -> bool:
        return any(find(phrases, self.line, at) for at in range(start, end))

    def _governs(self, at: int, last: int) -> bool:
        """Whether a verb is the last one, or the others hang on it: "lernen, … zu …"."""
        if at == last or find(self.words.joints, self.line, at + 1):
            return True
        return self.word(last - 1) == "zu" or any(self.line[place].kind == "mark" for place in range(at, last))

    def _join(self) -> None:
        """Reads a verb whose parts stand apart at its end: "wir führen … ein" as "… einführen"."""
        for at in [at for at, token in enumerate(self.line) if token.word in PERSONS]:
            for one in (at - 1, at + 1):
                halves = self.words.split.get(self.word(one))
                end = min(self.end(at), at + LONGEST) if halves else at
                for place in reversed(range(at + 1, end)):
                    verb = halves.get(self.word(place)) if halves else None
                    if verb and (place + 1 >= end or find(self.words.joints, self.line, place + 1)):
                        self.line[place] = self.line[place]._replace(word=verb)
                        self.apart[one] = place
                        break

    def _places_of_ends(self, breaks: Callable[[int], bool]) -> list[int]:
        ends = [len(self.line)] * (len(self.line) + 1)
        for at in range(len(self.line) - 1, -1, -1):
            here = (self.line[at].word in _ENDS and at not in self.closed) or (
                at + 1 < len(self.line) and breaks(at + 1)
            )
            ends[at] = at + (self.line[at].kind == "word") if here else ends[at + 1]
        return ends

    def _places_of_verbs(self) -> list[int]:
        """For every token the place of the last infinitive before the clause breaks off, or -1."""
        places = [-1] * (len(self.line) + 1)
        for at in range(len(self.line) - 1, -1, -1):
            after = places[at + 1] if self._ends[at] > at + 1 else -1
            places[at] = after if after >= 0 else at if self._wanted[at] else -1
        return places[:-1]

    def _places_of_solids(self) -> list[int]:
        places: list[int] = []
        for at, wanted in enumerate(self._wanted):
            solid = wanted or find(self.words.learn_things, self.line, at)
            places.append(at if solid else places[-1] if at else -1)
        return places

    def _may_be_wanted(self, at: int) -> bool:
        token, before, after = self.line[at], self.word(at - 1), self.word(at + 1)
        wished = before in PERSONS and find(self.words.leads, self.line, at - 2) is not None
        if (
            token.kind != "word"
            or (before in PERSONS and not wished)
            or after in PERSONS
            or before in self.words.before_nouns
        ):
            return False
        if token.word in ("sein", "werden", "haben") and after and after not in _ENDS:
            return find(self.words.joints, self.line, at + 1) is not None or after in self.words.behind_become
        if find(self.words.verbs, self.line, at):
            return True
        if not token.word.endswith("n"):
            return False
        with_zu = (before == "zu" and len(token.word) > 4) or (self._zu[at] and len(token.word) > 8)
        return with_zu or self._looks_like_one(at)

    def _looks_like_one(self, at: int) -> bool:
        """Whether a word that nobody listed closes its clause as only verbs do: small letters, "-en"."""
        token = self.line[at]
        closes = self._ends[at] == at + 1 and at > 0
        small = self.text[token.start].islower() and not token.word.startswith("ge")
        if not closes or not small or len(token.word) < 5 or not token.word.endswith(_INFINITIVES):
            return False
        words, table = self.words, self.table
        tells = (words.finite, words.done, words.told, words.pasts)
        others = (table.small, words.vague, words.generic, table.numbers, table.periods, table.units)
        return not any(find(group, self.line, at) for group in (*tells, *others))

    def _follows_small(self, at: int) -> bool:
        """Whether a preposition stands before a token, so that it is no deed of its own: "bis zur Einführung"."""
        small, article = find(self.table.small, self.line, at - 1), find(self.table.determiners, self.line, at - 1)
        return small is not None and article is None

    def _is_about(self, at: int) -> bool:
        """Whether a deed is followed by what it is done to, or ends there."""
        if at >= len(self.line) or self.line[at].kind != "word" or at in self.closed:
            return True
        small = find(self.table.small, self.line, at) or find(self.table.determiners, self.line, at)
        return small is not None or self.line[at].word.endswith(("er", "es", "en", "von", "bei"))
