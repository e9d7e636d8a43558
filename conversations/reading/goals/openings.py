"""Where the goal starts in a clause: its verb, who is its subject, and the phrases of wanting before it.

`stops.py` comes before; `telling.py`, `markers.py`, `clauses.py` and the judging files ask here. What was asked once
about a text is kept, because every cut asks again.
"""

from __future__ import annotations

from conversations.reading.goals.stops import Stops
from conversations.reading.measures.number import number_at
from conversations.reading.tables import Words
from conversations.reading.tokens import find

Verb = tuple[str, int]
"""A verb and the place behind it."""
Head = tuple[int, str, int]
"""The place of a verb, the verb, and the place behind it."""
Places = tuple[int, ...]


class Openings:
    """How the clauses of one text open."""

    def __init__(self, stops: Stops) -> None:
        self.stops, self.text, self.line, self.closed = stops, stops.text, stops.line, stops.closed
        self.words, self.table, self.word = stops.words, stops.table, stops.word
        words, everywhere = self.words, self.stops.everywhere
        self.own = everywhere(words.own)
        """Where "I" and "my" stand."""
        self._subjects = self.own.keys() | everywhere(words.team).keys()
        self._verbs, self._first = everywhere(words.verbs), everywhere(words.first)
        self._clitics, self._done = everywhere(words.clitics), everywhere(words.done)
        self._leads, self._nouns = everywhere(words.leads), everywhere(words.wish_nouns)
        self._names: dict[int, int] = {}
        """Where the longest name of a thing or a role ends that starts at a token."""
        for group in (words.team_things, words.learn_things, words.own_things):
            self._note(group)
        self._things = frozenset(self._names)
        self._note(words.roles)
        self._asked: dict[int, Verb | None] = {}
        self._heads: dict[Places, Head | None] = {}
        self._begins: dict[tuple[int, int], int] = {}
        self._wants: dict[tuple[int, int], bool] = {}

    def _note(self, group: Words) -> None:
        for at, (_, end) in self.stops.everywhere(group).items():
            self._names[at] = max(end, self._names.get(at, 0))

    def verb(self, at: int) -> Verb | None:
        """The verb of wanting that starts at a token and the place after it, listed or by its ending."""
        if at not in self._asked:
            self._asked[at] = self._verb(at)
        return self._asked[at]

    def _verb(self, at: int) -> Verb | None:
        found = self._verbs.get(at)
        if found and self.names_more(at, found[1]):
            return None
        if found:
            bare = self._first.get(at)
            if not bare or bare[1] < found[1] or (self.behind_a_subject(at) and not self.has_done_letters(at)):
                return found
        return self._behind_clitics(at) or self._by_ending(at)

    def _behind_clitics(self, at: int) -> Verb | None:
        """The verb behind short words such as "y" or "les"."""
        for _ in range(3):
            clitic = self._clitics.get(at)
            if not clitic:
                return None
            at = clitic[1]
            behind = self._verbs.get(at)
            if behind and not self.names_more(at, behind[1]) and (at not in self._first or self.behind_a_subject(at)):
                return behind
        return None

    def _by_ending(self, at: int) -> Verb | None:
        """A word that nobody listed and that ends as verbs do."""
        endings = self.words.verb_endings
        if not endings or at >= len(self.line) or self.line[at].kind != "word":
            return None
        word = self.line[at].word
        is_verb = len(word) > 4 and word.endswith(endings) and not find(self.words.no_gerunds, self.line, at)
        return (word, at + 1) if is_verb else None

    def names_more(self, at: int, end: int) -> bool:
        """Whether a longer name begins with this word: "staff engineer", "lead time", "test coverage"."""
        return self._names.get(at, 0) > end

    def head(self, places: Places) -> Head | None:
        """The verb of a clause: where it starts, the verb, and the place behind it."""
        if places not in self._heads:
            self._heads[places] = self._head(places)
        return self._heads[places]

    def _head(self, places: Places) -> Head | None:
        at, last = places[0], places[-1]
        for _ in range(3):
            if at < last and self.is_subject(at) and self.verb(at + 1):
                at += 1
            clitic, verb = self._clitics.get(at), self.verb(at)
            if clitic and clitic[1] <= last and verb and self.verb(clitic[1]) == verb:
                at = clitic[1]
            verb, adverb = self.verb(at), find(self.words.adverbs, self.line, at)
            if adverb and adverb[1] <= last and (not verb or (verb[1] <= adverb[1] and self.verb(adverb[1]))):
                at = adverb[1]
                continue
            return (at, *verb) if verb else None
        return None

    def is_thing(self, at: int) -> bool:
        """Whether a word that may be a verb is known as a thing ("calls", "leads")."""
        return at in self._things

    def is_subject(self, at: int) -> bool:
        """Whether a word of the first person stands at a token."""
        return at in self._subjects

    def behind_a_subject(self, at: int) -> bool:
        """Whether "I" or "we" stands before a token, with nothing but short words between."""
        for _ in range(2):
            if "'" in self.word(at) or (self.is_subject(at - 1) and not self._is_object(at - 1)):
                return True
            if at - 1 not in self._clitics:
                return False
            at -= 1
        return False

    def _is_object(self, at: int) -> bool:
        """Whether "nous" stands for "us" here: behind another subject."""
        before = at > 0 and self.line[at - 1].kind == "word" and not find(self.table.joins, self.line, at - 1)
        return bool(before) and at - 1 not in self.closed and at in self._clitics

    def has_done_letters(self, at: int) -> bool:
        """Whether a word ends with letters that only what is done has ("publi\u00e9")."""
        token, letters = self.line[at], self.words.done_letters
        return bool(letters) and self.text[token.start : token.end].lower().endswith(letters)

    def is_done(self, at: int) -> bool:
        """Whether what stands at a token is done: "finished", "termin\u00e9"."""
        return at in self._done or (self.has_done_letters(at) and at in self._first)

    def does(self, at: int) -> bool:
        """Whether a clause tells what somebody does for the goal: "I prepare with …"."""
        return at in self.own and self.verb(at + 1) is not None

    def after_leads(self, start: int, end: int) -> int:
        """The place behind list marks, opening dates and phrases such as "I want to"."""
        place = self._begins.get((start, end))
        if place is None:
            place = self._begins[start, end] = self._after_leads(start, end)
        return place

    def _after_leads(self, start: int, end: int) -> int:
        at = start
        for _ in range(7):
            while at < end and ((at in self.closed and at > start - 1) or self._is_ornament(at, start)):
                at += 1
            to = find(self.words.purpose, self.line, at) if at == start or self.line[at - 1].kind == "mark" else None
            if to and to[1] < end and self.verb(to[1]):
                at = to[1]
                break
            named = self.named_wish(at, end)
            if named:
                at = named
                continue
            lead = self._leads.get(at) or self.lead_ahead(at, end)
            if not lead or lead[1] > end:
                break
            label = self.word(lead[1]) in (":", "-", "=", ".") or self.stops.is_number_label(lead[1])
            if not self._is_said(at, lead[0]) and not label and not self._opens(lead[1], end):
                break
            at = lead[1]
            if self.stops.is_number_label(at):
                at += 1
        return at if at < end else start

    def opened(self, start: int) -> int:
        """Where the goal starts in a clause that is not ended yet."""
        return self.after_leads(start, len(self.line))

    def _is_ornament(self, at: int, start: int) -> bool:
        """Whether a token only adorns the beginning: a bullet, a dash, "1)", "#tag", an emoji."""
        token = self.line[at]
        if token.kind == "mark":
            return token.word not in "$\u20ac\u00a3<>~(\"'" and not (token.word == "+" and at > start)
        if token.kind == "number":
            dotted = self.word(at + 1) == "." and at + 2 < len(self.line)
            return self.word(at + 1) in (")", ":") or (
                dotted and self.line[at + 1].tight and not self.line[at + 2].tight
            )
        return self.word(at - 1) == "#" and at > 0 and token.tight

    def _opens(self, at: int, end: int) -> bool:
        """Whether what was wanted can start here: a verb, a determiner, a number."""
        head, melted, _ = self.word(at).partition("'")
        return at < end and bool(
            self.verb(at)
            or find(self.table.determiners, self.line, at)
            or (melted and head == "l")
            or number_at(self.line, at, self.table)
        )

    def lead_ahead(self, at: int, end: int) -> tuple[str, int] | None:
        """ "As a supervisor I will …": a phrase of wanting a few words on, where nothing is wanted before it."""
        if not self._leads or self.verb(at):
            return None
        for place in range(at, min(at + 5, end)):
            lead = self._leads.get(place)
            if lead and self._is_said(place, lead[0]) and not find(self.words.relative, self.line, place):
                return lead
            if find(self.words.told, self.line, place) or find(self.words.finite, self.line, place):
                return None
        return None

    def has_lead(self, start: int, end: int) -> bool:
        """Whether a clause says that something is wanted."""
        wants = self._wants.get((start, end))
        if wants is None:
            wants = self._wants[start, end] = bool(self._leads or self._nouns) and self._says_wish(start, end)
        return wants

    def _says_wish(self, start: int, end: int) -> bool:
        if any(self.named_wish(at, end) for at in range(start, min(start + 3, end))):
            return True
        for at in range(start, min(end, start + 4)):
            lead = self._leads.get(at)
            if at > start and find(self.words.relative, self.line, at):
                lead = None
            opens = lead and at == start and self.words.first and self._opens(lead[1], end)
            if lead and (opens or self._is_said(at, lead[0])) and lead[1] < end:
                return True
            if find(self.words.told, self.line, at) or find(self.words.finite, self.line, at):
                return False
        return False

    def named_wish(self, at: int, end: int) -> int | None:
        """The place behind "my big goal for this year is to": a name for a wish and what joins it to the goal."""
        if not self._nouns:
            return None
        noun = next((place for place in range(at, min(at + 6, end)) if place in self._nouns), None)
        if noun is None or (noun > at and not any(self._may_open_a_wish(place) for place in range(at, noun))):
            return None
        for place in range(noun + 1, min(noun + 14, end)):
            copula = find(self.words.copulas, self.line, place)
            if copula and copula[1] < end:
                purpose = find(self.words.purpose, self.line, copula[1])
                return purpose[1] if purpose and purpose[1] < end else copula[1]
            if self.stops.is_stop(place):
                break
        return None

    def _may_open_a_wish(self, at: int) -> bool:
        return bool(
            find(self.table.determiners, self.line, at)
            or self.is_subject(at)
            or number_at(self.line, at, self.table)
            or find(self.words.adverbs, self.line, at)
        )

    def _is_said(self, at: int, lead: str) -> bool:
        """Whether a lead says a wish by itself ("I want", "quiero") and is no label such as "goal"."""
        return " " in lead or "'" in lead or find(self.words.wishes, self.line, at) is not None
