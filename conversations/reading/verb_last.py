"""A German text cut into clauses: its verbs come last in what is wanted, and second in what is told.

The rules of `clauses.py` ask whether a clause begins with a verb; here the answer is whether it has one in its place,
which `verb_places.py` knows.
"""

from __future__ import annotations

from collections.abc import Sequence

from conversations.reading.amount import amount_at
from conversations.reading.clauses import Cut, Cutter
from conversations.reading.dates import Reading
from conversations.reading.deadlines import Dated
from conversations.reading.goal_words import GoalWords
from conversations.reading.number import number_at
from conversations.reading.tokens import find
from conversations.reading.verb_places import PERSONS, Verbs

_NEAR = 14
"""Tokens in which a verb that tells is looked for around a joint: this keeps the time linear."""
_MARKS = (":", "-", "+", "&")
_BOTH = frozenset(["damit", "da", "denn", "daher", "sonst", "so"])
"""Reasons that are also other words."""
_SUBJECTS = frozenset(["ich", "wir", "sie", "er", "es", "man", "du", "ihr", "alle", "niemand", "keiner", "jeder"])


class VerbLast(Cutter):
    """A text of a language whose verb comes last, while it is being cut."""

    def __init__(self, text: str, read: Reading, words: GoalWords, dated: Sequence[Dated]) -> None:
        super().__init__(text, read, words, dated)
        self.verbs = Verbs(text, read, words, dated, self.closed, self._is_new_line)
        self.line = self.verbs.line
        self._told: dict[tuple[int, int], bool] = {}
        self._begins: dict[tuple[int, int], int] = {}

    def verb(self, at: int) -> tuple[str, int] | None:
        """The verb of wanting of the clause that starts here and the place after it, wherever it stands."""
        if not 0 <= at < len(self.line):
            return None
        place = self.verbs.next[at]
        if place < 0:
            return self.verbs.deed(at, self._is_known)
        return find(self.words.verbs, self.line, place) or (self.line[place].word, place + 1)

    def head(self, places: Sequence[int]) -> tuple[int, str, int] | None:
        """The verb of a clause: what was wanted last, a deed, what somebody does, or a state to reach."""
        head = self.verbs.head(places)
        deed = None if head else self.verbs.deed(places[0], self._is_known)
        return (deed[1] - 1, *deed) if deed else head or self.verbs.second(places)

    def is_subject(self, at: int) -> bool:
        """Whether "ich" or "wir" stands at a token."""
        return self._word(at) in PERSONS

    def after_leads(self, start: int, end: int) -> int:
        """The place behind phrases such as "ich möchte"; asked so often that it is kept."""
        place = self._begins.get((start, end))
        if place is None:
            place = self._begins[start, end] = super().after_leads(start, end)
        return place

    def tells(self, start: int, end: int) -> bool:
        """Whether a clause tells how something is or was, and does not set how it is to be."""
        told = self._told.get((start, end))
        if told is None:
            reported = find(self.words.reported, self.line, start) is not None
            told = not self.has_lead(start, end) and (
                reported or self.verbs.tells(start, end, self.verb(start) is not None)
            )
            self._told[start, end] = told
        return told

    def has_lead(self, start: int, end: int) -> bool:
        """Whether a clause says that something is wanted; a wish of long ago and a question are none."""
        if any(self._named_wish(at, end) for at in range(start, min(start + 3, end))):
            return True
        for at in range(start, min(end, start + 14)):
            lead = find(self.words.leads, self.line, at)
            alone = lead and at == start and find(self.words.wishes, self.line, at) and self.verbs.next[at] > at
            if lead and (" " in lead[0] or alone) and (lead[1] < end or self._word(end) == ","):
                return not (self._word(at + 1) in PERSONS and at == start and self.text.rstrip().endswith("?"))
            if find(self.words.pasts, self.line, at) or (at > start and self._word(at - 1) == ","):
                return False
        return False

    def _is_stop(self, at: int) -> bool:
        """Whether a sentence ends here; the dot of "3. bis 14." does not end one."""
        ordinal = self._word(at) == "." and at > 0 and self.line[at - 1].kind == "number" and at + 1 < len(self.line)
        return not (ordinal and self.text[self.line[at + 1].start].islower()) and super()._is_stop(at)

    def _is_known(self, at: int, end: int) -> bool:
        """Whether a noun is known as a thing rather than a deed."""
        return self._names_more(at, end) if end > at else self._is_thing(at)

    def _lead_ahead(self, at: int, end: int) -> tuple[str, int] | None:
        """ "Bis ich gehe will ich …": a phrase of wanting some words on."""
        for place in range(at, min(at + 10, end)):
            lead = find(self.words.leads, self.line, place)
            if lead and " " in lead[0]:
                return lead
        return None

    def _opening(self) -> Cut:
        """The first clause; "Um sicherer zu werden, …" and "Damit wir …, …" begin with the reason."""
        start = find(self.words.purpose, self.line, 0) or find(self.words.why, self.line, 0)
        comma = next((at for at in range(1, min(24, len(self.line))) if self._word(at) in (",", ".", ";")), 0)
        if start and self._word(comma) == "," and comma + 2 < len(self.line):
            return Cut(start[1], "why", (0, start[1]))
        return Cut(0, "first")

    def _at_a_joint(self, at: int, start: int) -> Cut | None:
        """A cut at a comma or an "und" between two clauses that have their verbs."""
        word = self._word(at)
        if word in _MARKS or at + 1 >= len(self.line):
            return super()._at_a_joint(at, start)
        joint = find(self.words.joints, self.line, at + 1 if word == "," else at)
        place = joint[1] if joint else at + 1
        if place >= len(self.line) or not self._is_complete(start, at):
            return None
        follows = find(self.words.subordinates, self.line, place) and not self.has_lead(place, place + 2)
        if joint is None and (follows or self._is_lead_before(at, start)):
            return None
        if self._is_time_spent(place):
            return Cut(place, "way", (at, place))
        if (joint and joint[0].endswith("plus")) or self._is_clause(place, joint is None):
            return Cut(place, "and" if joint else "comma", (at, place))
        return Cut(place, "back", (at, place)) if not joint and self._closes(at, start) else None

    def _is_clause(self, at: int, comma: bool) -> bool:
        """Whether a clause with its own verb begins here."""
        verb = self.verb(at)
        if verb and self._hangs_on(at, verb[1] - 1, comma):
            return False
        if (verb and verb[1] - 1 > at) or self.has_lead(at, min(at + 4, len(self.line))):
            return True
        return self.tells(at, min(self.verbs.end(at), at + _NEAR)) or (comma and self._does(at))

    def _hangs_on(self, at: int, verb: int, comma: bool) -> bool:
        """Whether a verb with "zu" hangs on the one before: "lernen, … zu planen und … zu setzen"."""
        if not self._has_zu(verb):
            return False
        before = next((place for place in range(at - 1, max(-1, at - 6), -1) if self.verbs.is_wanted(place)), None)
        return before is not None and (comma or self._has_zu(before))

    def _has_zu(self, at: int) -> bool:
        return self.verbs.is_zu(at) or self._word(at - 1) == "zu"

    def _is_complete(self, start: int, end: int) -> bool:
        """Whether what stands before a joint has its verb, or is a goal without one."""
        if start and self._word(start - 1) == ")":
            start = 0
        begin = self.after_leads(start, end)
        return (
            self.verbs.last_solid[end - 1] >= begin
            or self.verbs.finite(max(begin, end - _NEAR), end) is not None
            or self.verbs.deed(begin, self._is_known) is not None
            or self._counts(max(begin, end - _NEAR), end)
            or find(self.words.done, self.line, end - 1) is not None
            or self.line[end - 1].word.endswith(self.words.learn_endings)
        )

    def _is_lead_before(self, at: int, start: int) -> bool:
        """Whether nothing but "ich habe vor" stands before a comma."""
        places = range(max(start, at - 7), at)
        return any((lead := find(self.words.leads, self.line, place)) and lead[1] == at for place in places)

    def _is_time_spent(self, at: int) -> bool:
        """Whether "5 Stunden pro Woche" or "jeden Abend 30 Minuten" stands there."""
        table = self.read.table
        again = find(table.every, self.line, at) or find(table.cadences, self.line, at)
        for place in range(at, min(at + 4, len(self.line))):
            amount = amount_at(self.line, place, table)
            if amount and amount.unit in ("h", "min"):
                return bool(amount.rhythm or again) and not find(table.to, self.line, place - 1)
        return False

    def _closes(self, at: int, start: int) -> bool:
        """Whether a clause that hangs on another ends here with its verb, and the other goes on: "um … zu …, in …"."""
        mark = start > 0 and any(find(group, self.line, start - 1) for group in (self.words.purpose, self.words.by))
        return mark and self.verbs.is_wanted(at - 1)

    def _heart(self, spans: Sequence[tuple[Cut, int]]) -> int:
        cut, end = spans[0] if spans else (Cut(0, "aside"), 0)
        plain = (
            cut.how in ("first", "line") and not self._is_greeting(cut.start, end) and not self.tells(cut.start, end)
        )
        hangs = find(self.words.subordinates, self.line, cut.start) and not find(
            self.read.table.determiners, self.line, cut.start
        )
        plain = plain and not (hangs and any(self.has_lead(one.start, stop) for one, stop in spans[1:]))
        return 0 if plain and self._is_complete(cut.start, end) else super()._heart(spans)

    def _role(self, cut: Cut, end: int, before: str, n: int, heart: int) -> str:
        if cut.how == "back" and n > heart:
            return "goal"
        if cut.how == "aside" and n > heart and (self._is_time_spent(cut.start) or self._has_means(cut.start)):
            return "how"
        return super()._role(cut, end, before, n, heart)

    def _does(self, at: int) -> bool:
        """Whether a clause tells what somebody does for the goal: "ich übe …", "dann probiere ich … aus"."""
        person = next((place for place in range(at, min(at + 6, len(self.line))) if self._word(place) in PERSONS), None)
        if person is None:
            return False
        beside = (person + 1, person - 1)
        acts = any(find(group, self.line, one) for one in beside for group in (self.words.beside, self.words.verbs))
        tells = any(find(self.words.finite, self.line, one) for one in beside)
        return (acts and not tells) or any(one in self.verbs.apart for one in beside)

    def _marker(self, at: int, start: int) -> tuple[str, int] | None:
        marked = super()._marker(at, start)
        if marked is None:
            close = start < at <= start + 2 and self.verbs.is_wanted(at - 1) and self._is_way_with(at, start)
            return ("way", at + 1) if close else None
        opens, word = self._opens_clause(at), self._word(at)
        if word in _BOTH and not opens and marked[1] - at == 1:
            follows = find(self.read.table.determiners, self.line, at + 1) or self._word(at + 1) in _SUBJECTS
            follows = follows or (at + 1 < self.verbs.end(at) and self.verbs.next[at] < 0)
            return marked if follows and word == "damit" else None
        joined = marked[0] == "why" and word in ("zur", "zum", "fur") and self.verbs.next[at] > at
        return None if joined and not opens else marked

    def _opens_clause(self, at: int) -> bool:
        return at == 0 or self.line[at - 1].kind == "mark" or self._is_new_line(at)

    def _is_purpose(self, at: int, start: int) -> bool:
        """Whether "um" opens a purpose: a verb with "zu" follows, and no amount that something changes by."""
        line = self.line
        taken = find(self.words.not_purpose, line, at - 1) or find(self.words.comparators, line, at + 1)
        if not self._opens_clause(at) and (taken or number_at(line, at + 1, self.read.table)):
            return False
        return any(self.verbs.is_zu(place) for place in range(at + 1, min(at + 18, len(line))))

    def _is_way_with(self, at: int, start: int) -> bool:
        """Whether "mit" brings a means: behind the verb, or with a thing that is one."""
        line, words = self.line, self.words
        if not find(words.with_, line, at) or find(words.not_with, line, at - 1) or at + 1 >= len(line):
            return False
        number = number_at(line, at + 1, self.read.table)
        level = (
            number
            and number.end < len(line)
            and (self._word(number.end) == "prozent" or line[number.end].kind == "mark")
        )
        if level or find(words.pronouns, line, at + 1):
            return False
        if self._has_means(at + 1):
            return True
        people = any(find(words.people, line, place) for place in range(at + 1, min(at + 4, len(line))))
        behind = self.verbs.is_wanted(at - 1) or self._opens_clause(at) or self._counts(max(0, at - 4), at)
        return behind and not people and self.verbs.next[at] < 0

    def _has_means(self, at: int) -> bool:
        """Whether a thing that helps is named shortly behind "mit"."""
        for place in range(at, min(at + 6, len(self.line))):
            word = self.line[place].word
            if self.line[place].kind != "word" or (place > at and find(self.words.with_, self.line, place)):
                return False
            if find(self.words.means, self.line, place) or (len(word) > 7 and word.endswith(self.words.means_endings)):
                return True
        return False
