"""Where a reason or a way starts: "so that", "to" with a verb, "by" with a doing, "with" and a helper, a label.

`openings.py` and `telling.py` come before; `clauses.py` cuts at what is found here.
"""

from __future__ import annotations

from conversations.reading.goals.openings import Openings, Verb
from conversations.reading.goals.telling import Telling
from conversations.reading.measures.number import number_at
from conversations.reading.tokens import find, has

Marker = tuple[str, int]
""" "why" or "way", and the place behind the marker."""


class Markers:
    """The markers of one text."""

    def __init__(self, openings: Openings, telling: Telling) -> None:
        self.openings, self.telling, self.stops = openings, telling, openings.stops
        self.text, self.line, self.closed = openings.text, openings.line, openings.closed
        self.words, self.table, self.word = openings.words, openings.table, openings.word
        self.ways: list[int] = []
        """Where the ways start that were cut off so far."""
        words, everywhere = self.words, self.stops.everywhere
        self.why, self._how = everywhere(words.why), everywhere(words.how)
        """Where phrases stand that may start a reason, and a way."""
        self._by, self.with_ = everywhere(words.by), everywhere(words.with_)
        self.purpose = everywhere(words.purpose)
        self._labels = {at: ("why", end) for at, (_, end) in everywhere(words.why_labels).items()}
        self._labels |= {at: ("way", end) for at, (_, end) in everywhere(words.plan_labels).items()}
        groups = (self.why, self._how, self._by, self.with_, self.purpose, self._labels)
        self._starts = frozenset(at for group in groups for at in group)

    def marker(self, at: int, start: int) -> Marker | None:
        """The kind of a marker at a token, "why" or "way", and the place behind it."""
        if at not in self._starts:
            bare = at > start and self._is_bare_way(at) and at >= self.openings.opened(start)
            return ("way", at) if bare else None
        if at < self.openings.opened(start):
            return None
        return self._labelled(at) or self._reason(at, start) or self._way(at, start)

    def _reason(self, at: int, start: int) -> Marker | None:
        """A phrase such as "so that", unless it counts time or only opens the goal."""
        why = self.why.get(at)
        if not why or (at in self.purpose and at <= self.openings.opened(start) + 1):
            return None
        alone = " " not in why[0]
        if alone and (self._is_about_time(why[1]) or why[1] >= len(self.line)):
            return None
        if alone and find(self.words.not_so, self.line, at + 1):
            return None
        with_subject = why[1] == at + 2 and self.openings.is_subject(at + 1)  # "as I …": "I" is part of the reason
        return "why", self.stops.behind(why[1] - with_subject)

    def _way(self, at: int, start: int) -> Marker | None:
        """A phrase such as "through", a doing or a means; or what the goal is for, where nothing else fits."""
        how, by = self._how.get(at), self._by.get(at)
        if how and at > start and not find(self.words.through_verbs, self.line, at - 1):
            return "way", self.stops.behind(how[1])
        if by and at > start and self._is_doing(by[1]):
            return "way", by[1]
        if at > start and self._is_bare_way(at):
            return "way", at
        if at > start + 2 and self.is_way_with(at, start):
            return "way", at + 1
        if at > start + 1 and at in self.purpose and self.is_purpose(at, start):
            return "why", at + 1
        return None

    def _labelled(self, at: int) -> Marker | None:
        """A heading of a form inside a text: "Steps: …", "PLAN - …"."""
        label = self._labels.get(at)
        if not label or self.word(label[1]) not in (":", "-", "="):
            return None
        if not self.stops.is_stop(at - 1) and self.word(at - 1) not in (",", "-") and not self.stops.is_new_line(at):
            return None
        return label[0], self.stops.behind(label[1])

    def _is_about_time(self, at: int) -> bool:
        """Whether a date or a number follows, so that "since" counts time and gives no reason."""
        table = self.table
        if not find(table.gone, self.line, at - 1) and not find(self.words.since, self.line, at - 1):
            return False
        groups = (table.months, table.weekdays, table.seasons, table.periods, table.which, table.gone)
        return at < len(self.line) and (
            self.line[at].kind == "number" or any(find(one, self.line, at) for one in groups)
        )

    def _is_doing(self, at: int) -> bool:
        """Whether what follows "by" is done and no unit, place or date."""
        if self.table.code == "en":
            double = self.line[at + 1].word if at + 1 < len(self.line) and self.line[at + 1].tight else ""
            gerund = self.word(at).endswith("ing") and not find(self.words.no_gerunds, self.line, at)
            return gerund or double.endswith("ing")
        endings = self.words.way_endings
        while endings and (clitic := find(self.words.clitics, self.line, at)):
            at = clitic[1]
        if endings and at < len(self.line):
            return self.word(at).endswith(endings) and not find(self.words.no_gerunds, self.line, at)
        return self.openings.verb(at) is not None or self.table.code == "de"

    def _is_bare_way(self, at: int) -> bool:
        """Whether a verb form starts a way with no word before it: "llamando a diez clientes"."""
        word = self.word(at)
        if len(word) < 6 or not self.words.way_endings or not word.endswith(self.words.way_endings):
            return False
        return not find(self.words.no_gerunds, self.line, at) and not find(self.words.through_verbs, self.line, at - 1)

    def is_way_with(self, at: int, start: int) -> bool:
        """Whether "with" brings a means or a helper and belongs to no verb or adjective before it."""
        found = self.with_.get(at)
        if not found or found[1] >= len(self.line) or find(self.words.not_with, self.line, at - 1):
            return False
        if self.line[at - 1].kind == "mark" and self.word(at - 1) not in (",", "%"):
            return False
        if not self._helps(found[1]) and not self.telling.counts(start, at):
            return False
        number = number_at(self.line, found[1], self.table)
        pronoun = find(self.words.pronouns, self.line, found[1])
        level = number and number.end < len(self.line) and self.word(number.end) in ("%", "percent")
        return not pronoun and not level

    def _helps(self, at: int) -> bool:
        """Whether a helper, a thing to learn by or something done again and again follows "with"."""
        words, table, line = self.words, self.table, self.line
        if any(has(group, line, at, at + 4) for group in (words.learn_things, words.helpers)) or self._is_a_name(at):
            return True
        return any(
            find(table.every, line, place)
            and (find(words.spans, line, place + 1) or find(table.periods, line, place + 1))
            for place in range(at, min(at + 8, len(line) - 1))
        )

    def _is_a_name(self, at: int) -> bool:
        """Whether a word with a capital stands alone: "with Maria"."""
        token, after = self.line[at], at + 1
        if token.kind != "word" or not self.text[token.start].isupper():
            return False
        return (
            after >= len(self.line) or self.line[after].kind != "word" or bool(find(self.table.small, self.line, after))
        )

    def is_purpose(self, at: int, start: int) -> bool:
        """Whether "to", "um", "pour" or "para" starts what the goal is for."""
        if self.line[at].tight or find(self.words.not_purpose, self.line, at - 1):
            return False
        if self.words.verb_endings:
            return self._verb_behind(at + 1) is not None
        begin = self.openings.after_leads(start, at)
        head = self.openings.verb(begin)
        way = start > 0 and start in self.ways
        if not way and (not head or head[1] >= at or self._takes_to(head, begin, at)):
            return False
        following = self.openings.verb(at + 1)
        return bool(following) and (not self.word(at + 1).endswith("ing") or len(self.word(at + 1)) < 6)

    def _verb_behind(self, at: int) -> Verb | None:
        """The verb at a token or behind the adverbs there: "mieux accueillir", "ne pas perdre"."""
        for _ in range(3):
            verb, adverb = self.openings.verb(at), find(self.words.adverbs, self.line, at)
            if verb or not adverb:
                return verb
            at = adverb[1]
        return None

    def _takes_to(self, head: Verb, begin: int, at: int) -> bool:
        """Whether the verb before "to" takes it as its own: "ask Ana to", "get people to", "know enough to"."""
        words, line = self.words, self.line
        if has(words.enough, line, head[1], at) or (at - head[1] <= 5 and find(words.controls, line, begin)):
            return True
        return find(words.acquire, line, begin) is not None and has(words.people, line, head[1], at)
