"""Where a German text is cut and what its clauses are there for, by the places of their verbs.

`verb_last.py` comes before; what is not said here is as in `markers.py`, `clauses.py` and `roles.py`.
"""

from __future__ import annotations

from conversations.reading.goals.clauses import Cut, Cuts
from conversations.reading.goals.markers import Marker, Markers
from conversations.reading.goals.roles import Roles, Spans
from conversations.reading.goals.verb_last import NEAR, LastOpenings, LastTelling
from conversations.reading.measures.number import number_at
from conversations.reading.tokens import find

_MARKS = (":", "-", "+", "&")


class LastMarkers(Markers):
    """The markers of one text whose verbs come last."""

    def __init__(self, openings: LastOpenings, telling: LastTelling) -> None:
        super().__init__(openings, telling)
        self.verbs = openings.verbs

    def marker(self, at: int, start: int) -> Marker | None:
        """The marker at a token, unless it is another word there ("damit", "so") or goes with a thing ("zur")."""
        marked = super().marker(at, start)
        if marked is None:
            close = start < at <= start + 2 and self.verbs.is_wanted(at - 1) and self.is_way_with(at, start)
            return ("way", at + 1) if close else None
        opens, word = self._opens_clause(at), self.word(at)
        if word in self.words.doubtful_why and not opens and marked[1] - at == 1:
            follows = find(self.table.determiners, self.line, at + 1) or self.word(at + 1) in self.words.subjects
            follows = follows or (at + 1 < self.verbs.end(at) and self.verbs.next[at] < 0)
            return marked if follows and word == "damit" else None
        joined = marked[0] == "why" and word in ("zur", "zum", "fur") and self.verbs.next[at] > at
        return None if joined and not opens else marked

    def _opens_clause(self, at: int) -> bool:
        return at == 0 or self.line[at - 1].kind == "mark" or self.stops.is_new_line(at)

    def is_purpose(self, at: int, start: int) -> bool:
        """Whether "um" opens a purpose: a verb with "zu" follows, and no amount that something changes by."""
        line = self.line
        taken = find(self.words.not_purpose, line, at - 1) or find(self.words.comparators, line, at + 1)
        if not self._opens_clause(at) and (taken or number_at(line, at + 1, self.table)):
            return False
        return any(self.verbs.is_zu(place) for place in range(at + 1, min(at + 18, len(line))))

    def is_way_with(self, at: int, start: int) -> bool:
        """Whether "mit" brings a means: behind the verb, or with a thing that is one."""
        line, words = self.line, self.words
        if not find(words.with_, line, at) or find(words.not_with, line, at - 1) or at + 1 >= len(line):
            return False
        number = number_at(line, at + 1, self.table)
        level = (
            number
            and number.end < len(line)
            and (self.word(number.end) == "prozent" or line[number.end].kind == "mark")
        )
        if level or find(words.pronouns, line, at + 1):
            return False
        if self.has_means(at + 1):
            return True
        people = any(find(words.people, line, place) for place in range(at + 1, min(at + 4, len(line))))
        behind = self.verbs.is_wanted(at - 1) or self._opens_clause(at) or self.telling.counts(max(0, at - 4), at)
        return behind and not people and self.verbs.next[at] < 0

    def has_means(self, at: int) -> bool:
        """Whether a thing that helps is named shortly behind "mit"."""
        for place in range(at, min(at + 6, len(self.line))):
            word = self.line[place].word
            if self.line[place].kind != "word" or (place > at and find(self.words.with_, self.line, place)):
                return False
            if find(self.words.means, self.line, place) or (len(word) > 7 and word.endswith(self.words.means_endings)):
                return True
        return False


class LastCuts(Cuts):
    """One text whose verbs come last, while it is being cut."""

    def __init__(self, openings: LastOpenings, telling: LastTelling, markers: LastMarkers) -> None:
        super().__init__(openings, telling, markers)
        self.verbs, self.places = openings.verbs, telling

    def opening(self) -> Cut:
        """The first clause; "Um sicherer zu werden, …" and "Damit wir …, …" begin with the reason."""
        start = find(self.words.purpose, self.line, 0) or find(self.words.why, self.line, 0)
        comma = next((at for at in range(1, min(24, len(self.line))) if self.word(at) in (",", ".", ";")), 0)
        if start and self.word(comma) == "," and comma + 2 < len(self.line):
            return Cut(start[1], "why", (0, start[1]))
        return Cut(0, "first")

    def at_a_joint(self, at: int, start: int) -> Cut | None:
        """A cut at a comma or an "und" between two clauses that have their verbs."""
        word = self.word(at)
        if word in _MARKS or at + 1 >= len(self.line):
            return super().at_a_joint(at, start)
        joint = find(self.words.joints, self.line, at + 1 if word == "," else at)
        place = joint[1] if joint else at + 1
        if place >= len(self.line) or not self.places.is_complete(start, at):
            return None
        follows = find(self.words.subordinates, self.line, place) and not self.openings.has_lead(place, place + 2)
        if joint is None and (follows or self._is_lead_before(at, start)):
            return None
        if self.places.is_time_spent(place):
            return Cut(place, "way", (at, place))
        if (joint and joint[0].endswith("plus")) or self._is_clause(place, joint is None):
            return Cut(place, "and" if joint else "comma", (at, place))
        return Cut(place, "back", (at, place)) if not joint and self._closes(at, start) else None

    def _is_clause(self, at: int, comma: bool) -> bool:
        """Whether a clause with its own verb begins here."""
        verb = self.openings.verb(at)
        if verb and self._hangs_on(at, verb[1] - 1, comma):
            return False
        if (verb and verb[1] - 1 > at) or self.openings.has_lead(at, min(at + 4, len(self.line))):
            return True
        return self.telling.tells(at, min(self.verbs.end(at), at + NEAR)) or (comma and self.openings.does(at))

    def _hangs_on(self, at: int, verb: int, comma: bool) -> bool:
        """Whether a verb with "zu" hangs on the one before: "lernen, … zu planen und … zu setzen"."""
        if not self._has_zu(verb):
            return False
        before = next((place for place in range(at - 1, max(-1, at - 6), -1) if self.verbs.is_wanted(place)), None)
        return before is not None and (comma or self._has_zu(before))

    def _has_zu(self, at: int) -> bool:
        return self.verbs.is_zu(at) or self.word(at - 1) == "zu"

    def _is_lead_before(self, at: int, start: int) -> bool:
        """Whether nothing but "ich habe vor" stands before a comma."""
        places = range(max(start, at - 7), at)
        return any((lead := find(self.words.leads, self.line, place)) and lead[1] == at for place in places)

    def _closes(self, at: int, start: int) -> bool:
        """Whether a clause that hangs on another ends here with its verb, and the other goes on: "um … zu …, in …"."""
        mark = start > 0 and any(find(group, self.line, start - 1) for group in (self.words.purpose, self.words.by))
        return mark and self.verbs.is_wanted(at - 1)


class LastRoles(Roles):
    """The clauses of one text whose verbs come last, while their roles are worked out."""

    def __init__(self, openings: LastOpenings, telling: LastTelling, markers: LastMarkers) -> None:
        super().__init__(openings, telling)
        self.places, self.markers = telling, markers

    def heart(self, spans: Spans) -> int:
        """The clause the goal starts with: the first where it has its verb, or a later one that it hangs on."""
        cut, end = spans[0] if spans else (Cut(0, "aside"), 0)
        plain = (
            cut.how in ("first", "line")
            and not self.is_greeting(cut.start, end)
            and not self.telling.tells(cut.start, end)
        )
        hangs = find(self.words.subordinates, self.line, cut.start) and not find(
            self.table.determiners, self.line, cut.start
        )
        plain = plain and not (hangs and any(self.openings.has_lead(one.start, stop) for one, stop in spans[1:]))
        return 0 if plain and self.places.is_complete(cut.start, end) else super().heart(spans)

    def role(self, cut: Cut, end: int, before: str, n: int, heart: int) -> str:
        """What a clause is there for: as in any language, but for what goes on behind another and for time spent."""
        if cut.how == "back" and n > heart:
            return "goal"
        if (
            cut.how == "aside"
            and n > heart
            and (self.places.is_time_spent(cut.start) or self.markers.has_means(cut.start))
        ):
            return "how"
        return super().role(cut, end, before, n, heart)
