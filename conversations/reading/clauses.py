"""A text cut into clauses, each with what it is there for: the goal, its reason, its way, or something beside it.

Cuts are made where a sentence ends, where a marker such as "so that" or "by" stands, and where another verb follows
"and" or a comma. `parts.py` comes after and puts the clauses of a kind together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from conversations.reading.dates import Reading
from conversations.reading.deadlines import Dated
from conversations.reading.goal_words import GoalWords
from conversations.reading.number import number_at
from conversations.reading.tokens import find

_STOPS = frozenset(".;!?\u2026")
_LISTS = frozenset("\u2022*\u00b7\u25aa\u25cf")
_BREAKS = frozenset(",:-+/&")


class Cut(NamedTuple):
    """Where a clause starts, how it was cut off from the one before, and the marker that did it."""

    start: int
    how: str
    """first | stop | line | comma | and | colon | dash | aside | why | way"""
    mark: tuple[int, int] = (0, 0)


class Clause(NamedTuple):
    """Some tokens in a row, and what they are there for."""

    start: int
    end: int
    role: str
    """goal | why | how | aside"""
    cut: str
    mark: tuple[int, int]


class Cutter:
    """One text while it is being cut."""

    def __init__(self, text: str, read: Reading, words: GoalWords, dated: Sequence[Dated]) -> None:
        self.text, self.read, self.line, self.words = text, read, read.line, words
        self._ways: list[int] = []
        self._heart_counts = False
        self._around = "goal"
        self._begun = 0
        self._start, self._open = -1, 0
        self.closed = frozenset(at for one in dated if not one.in_measure for at in range(one.start, one.end))

    def clauses(self) -> list[Clause]:
        """The clauses of the text in order."""
        cuts = self._cuts()
        spans: list[tuple[Cut, int]] = []
        for at, cut in enumerate(cuts):
            end = self._mark_or_start(cuts[at + 1]) if at + 1 < len(cuts) else len(self.line)
            while end > cut.start and self._word(end - 1) in _BREAKS | _STOPS:
                end -= 1
            if end > cut.start:
                spans.append((cut, end))
        return self._with_roles(spans)

    def verb(self, at: int) -> tuple[str, int] | None:
        """The verb of wanting that starts at a token and the place after it, listed or by its ending."""
        words, line = self.words, self.line
        found = find(words.verbs, line, at)
        if found and self._names_more(at, found[1]):
            return None
        if found:
            bare = find(words.first, line, at)
            if not bare or bare[1] < found[1] or (self._behind_a_subject(at) and not self.has_done_letters(at)):
                return found
        place = at
        for _ in range(3):
            clitic = find(words.clitics, line, place)
            if not clitic:
                break
            place = clitic[1]
            behind = find(words.verbs, line, place)
            if behind and not self._names_more(place, behind[1]) and (not find(words.first, line, place) or self._behind_a_subject(place)):
                return behind
        if at >= len(line) or line[at].kind != "word":
            return None
        word = line[at].word
        if len(word) > 4 and words.verb_endings and word.endswith(words.verb_endings) and not find(words.no_gerunds, line, at):
            return word, at + 1
        return None

    def _behind_a_subject(self, at: int) -> bool:
        """Whether "I" or "we" stands before a token, with nothing but short words between."""
        for _ in range(2):
            if "'" in self._word(at) or (self.is_subject(at - 1) and not self._is_object(at - 1)):
                return True
            if not find(self.words.clitics, self.line, at - 1):
                return False
            at -= 1
        return False

    def _is_object(self, at: int) -> bool:
        """Whether "nous" stands for "us" here: behind another subject."""
        before = at > 0 and self.line[at - 1].kind == "word" and not find(self.read.table.joins, self.line, at - 1)
        return bool(before) and at - 1 not in self.closed and find(self.words.clitics, self.line, at) is not None

    def has_done_letters(self, at: int) -> bool:
        """Whether a word ends with letters that only what is done has ("publi\u00e9")."""
        token = self.line[at]
        return bool(self.words.done_letters) and self.text[token.start : token.end].lower().endswith(self.words.done_letters)

    def is_done(self, at: int) -> bool:
        """Whether what stands at a token is done: "finished", "termin\u00e9"."""
        return find(self.words.done, self.line, at) is not None or (
            self.has_done_letters(at) and find(self.words.first, self.line, at) is not None
        )

    def _names_more(self, at: int, end: int) -> bool:
        """Whether a longer name begins with this word: "staff engineer", "lead time", "test coverage"."""
        groups = (self.words.roles, self.words.team_things, self.words.learn_things, self.words.own_things)
        return any(found[1] > end for group in groups if (found := find(group, self.line, at)))

    def after_leads(self, start: int, end: int) -> int:
        """The place behind list marks, opening dates and phrases such as "I want to"."""
        at = start
        for _ in range(7):
            while at < end and ((at in self.closed and at > start - 1) or self._is_ornament(at, start)):
                at += 1
            to = find(self.words.purpose, self.line, at) if at == start or self.line[at - 1].kind == "mark" else None
            if to and to[1] < end and self.verb(to[1]):
                at = to[1]
                break
            named = self._named_wish(at, end)
            if named:
                at = named
                continue
            lead = find(self.words.leads, self.line, at) or self._lead_ahead(at, end)
            if not lead or lead[1] > end:
                break
            label = self._word(lead[1]) in (":", "-", "=", ".") or self._is_number_label(lead[1])
            if not self._is_said(at, lead[0]) and not label and not self._opens(lead[1], end):
                break
            at = lead[1]
            if self._is_number_label(at):
                at += 1
        return at if at < end else start

    def _opened(self, start: int) -> int:
        """Where the goal starts in a clause that is not ended yet; worked out once a clause."""
        if self._start != start:
            self._start, self._open = start, self.after_leads(start, len(self.line))
        return self._open

    def _lead_ahead(self, at: int, end: int) -> tuple[str, int] | None:
        """ "As a supervisor I will …": a phrase of wanting a few words on, where nothing is wanted before it."""
        for place in range(at, min(at + 5, end)):
            if self.verb(place) and place == at:
                return None
            lead = find(self.words.leads, self.line, place)
            if lead and self._is_said(place, lead[0]) and not find(self.words.relative, self.line, place):
                return lead
            if find(self.words.told, self.line, place) or find(self.words.finite, self.line, place):
                return None
        return None

    def _named_wish(self, at: int, end: int) -> int | None:
        """The place behind "my big goal for this year is to": a name for a wish and what joins it to the goal."""
        noun = next((place for place in range(at, min(at + 6, end)) if find(self.words.wish_nouns, self.line, place)), None)
        if noun is None or (noun > at and not any(self._may_open_a_wish(place) for place in range(at, noun))):
            return None
        for place in range(noun + 1, min(noun + 14, end)):
            copula = find(self.words.copulas, self.line, place)
            if copula and copula[1] < end:
                purpose = find(self.words.purpose, self.line, copula[1])
                return purpose[1] if purpose and purpose[1] < end else copula[1]
            if self._is_stop(place):
                break
        return None

    def _may_open_a_wish(self, at: int) -> bool:
        return bool(find(self.read.table.determiners, self.line, at) or self.is_subject(at) or number_at(self.line, at, self.read.table)
                    or find(self.words.adverbs, self.line, at))  # fmt: skip

    def has_lead(self, start: int, end: int) -> bool:
        """Whether a clause says that something is wanted."""
        if any(self._named_wish(at, end) for at in range(start, min(start + 3, end))):
            return True
        for at in range(start, min(end, start + 4)):
            lead = find(self.words.leads, self.line, at) if at == start or not find(self.words.relative, self.line, at) else None
            opens = lead and at == start and self.words.first and self._opens(lead[1], end)
            if lead and (opens or self._is_said(at, lead[0])) and lead[1] < end:
                return True
            if find(self.words.told, self.line, at) or find(self.words.finite, self.line, at):
                return False
        return False

    def _is_said(self, at: int, lead: str) -> bool:
        """Whether a lead says a wish by itself ("I want", "quiero") and is no label such as "goal"."""
        return " " in lead or "'" in lead or find(self.words.wishes, self.line, at) is not None

    def tells(self, start: int, end: int) -> bool:
        """Whether a clause tells how something is or was: a finite verb with something before it, none of wanting."""
        if self.has_lead(start, end) or (self.verb(self.after_leads(start, end)) and not self.is_subject(start)):
            return bool(self.words.told_endings) and not self.has_lead(start, end) and self._says_of_it(start, end)
        if any(helper[1] < end and self.is_done(helper[1]) for helper in self._helpers(start, end)):
            return True
        return any(self._tells_at(at, start, end) for at in range(start, end) if at not in self.closed) or bool(
            find(self.words.reported, self.line, start)
        )

    def _says_of_it(self, start: int, end: int) -> bool:
        """Whether something is said of what a verb names ("Aumentar las visitas es algo que …"), so that it is not wanted."""
        for at in range(start + 1, end):
            if find(self.words.relative, self.line, at):
                return False
            if find(self.words.finite, self.line, at):
                return bool(find(self.words.copulas, self.line, at) or find(self.words.pasts, self.line, at))
        return False

    def _helpers(self, start: int, end: int) -> list[tuple[str, int]]:
        """The auxiliaries of a clause; a date may seem to begin with one ("a \u00e9t\u00e9")."""
        if not self.words.auxiliaries:
            return []
        return [found for at in range(start, end) if (found := find(self.words.auxiliaries, self.line, at))]

    def _tells_at(self, at: int, start: int, end: int) -> bool:
        """Whether the verb at a token tells: a finite form, or one of the past or the third person in its place."""
        if self._ends_as_told(at) or (at > start and find(self.words.finite, self.line, at) and not self._goes_with_another(at)):
            return True
        if at == start and self.is_done(at):
            return True
        done, told = find(self.words.done, self.line, at), find(self.words.told, self.line, at)
        if done and not self.words.auxiliaries and (at == start or self.is_subject(at - 1) or (self._word(at - 1).endswith("ly") and self.is_subject(at - 2))):
            return True
        if at > start and self.is_subject(at - 1) and self.read.table.code == "en" and len(self._word(at)) > 4 and self._word(at).endswith("ed"):
            return True
        if told and self.words.first and self._behind_a_subject(at):
            told = None
        follows = (done or told or ("", end))[1]
        if not (done or told) or at <= start or follows >= end or self._is_thing(at):
            return False
        return bool(find(self.read.table.determiners, self.line, follows) or self.is_subject(follows)
                    or find(self.words.pronouns, self.line, follows) or (told and find(self.words.verbs, self.line, follows)))  # fmt: skip

    def _ends_as_told(self, at: int) -> bool:
        """Whether a word ends as only a verb that tells can end; the accent counts ("terminó")."""
        token = self.line[at]
        if not self.words.told_endings or token.kind != "word" or len(token.word) < 4:
            return False
        return self.text[token.start : token.end].lower().endswith(self.words.told_endings)

    def _goes_with_another(self, at: int) -> bool:
        """Whether a finite verb belongs to "I" or "we" and is no report, or to the thing before it ("tools that help")."""
        if find(self.words.first, self.line, at) and self._behind_a_subject(at):
            return True
        return bool(self.words.first) and find(self.words.relative, self.line, at - 1) is not None

    def _is_thing(self, at: int) -> bool:
        """Whether a word that may be a verb is known as a thing ("calls", "leads")."""
        return any(find(group, self.line, at) for group in (self.words.own_things, self.words.team_things, self.words.learn_things))

    def is_subject(self, at: int) -> bool:
        """Whether a word of the first person stands at a token."""
        return find(self.words.own, self.line, at) is not None or find(self.words.team, self.line, at) is not None

    def _word(self, at: int) -> str:
        return self.read.word(at)

    def _opens(self, at: int, end: int) -> bool:
        """Whether what was wanted can start here: a verb, a determiner, a number."""
        head, melted, _ = self._word(at).partition("'")
        return at < end and bool(
            self.verb(at) or find(self.read.table.determiners, self.line, at) or (melted and head == "l") or number_at(self.line, at, self.read.table)
        )

    def _is_ornament(self, at: int, start: int) -> bool:
        """Whether a token only adorns the beginning: a bullet, a dash, "1)", "#tag", an emoji."""
        token = self.line[at]
        if token.kind == "mark":
            return token.word not in "$\u20ac\u00a3<>~(\"'" and not (token.word == "+" and at > start)
        if token.kind == "number":
            return self._word(at + 1) in (")", ":") or (self._word(at + 1) == "." and at + 2 < len(self.line)
                                                       and self.line[at + 1].tight and not self.line[at + 2].tight)  # fmt: skip
        if self._word(at - 1) == "#" and at > 0 and token.tight:
            return True
        return False

    def _is_number_label(self, at: int) -> bool:
        """Whether "1" of "KR1:" or "Goal 2:" stands here."""
        return at < len(self.line) and self.line[at].kind == "number" and self._word(at + 1) in (":", "-", ".")

    def _mark_or_start(self, cut: Cut) -> int:
        return cut.mark[0] if cut.mark[1] else cut.start

    def _cuts(self) -> list[Cut]:
        cuts = [self._opening()]
        at = 1
        while at < len(self.line):
            cut = None if at in self.closed and not self._is_stop(at) else self._cut_at(at, cuts[-1].start)
            if cut and cut.start >= len(self.line):
                break
            if cut:
                cuts.append(cut)
                if cut.how == "way":
                    self._ways.append(cut.start)
                at = max(cut.start, at + 1)
            else:
                at += 1
        return cuts

    def _opening(self) -> Cut:
        """The first clause; "To get better at it, I will …" begins with the reason."""
        purpose = find(self.words.purpose, self.line, 0) or find(self.words.why, self.line, 0)
        comma = next((at for at in range(1, min(16, len(self.line))) if self._word(at) in (",", ".", ";")), 0)
        if purpose and self._word(comma) == "," and (self.is_subject(comma + 1) or self.has_lead(comma + 1, comma + 5)):
            return Cut(purpose[1], "why", (0, purpose[1]))
        return Cut(0, "first")

    def _cut_at(self, at: int, start: int) -> Cut | None:
        word = self._word(at)
        if self._is_new_line(at) or (word in _LISTS and not self.line[at].tight):
            return Cut(at, "line")
        if self._is_stop(at):
            return Cut(at + 1, "stop", (at, at + 1))
        if word == ":" and self._word(at + 1) in (")", "(", "d", "p") and self.line[min(at + 1, len(self.line) - 1)].tight:
            return Cut(at + 2, "stop", (at, at + 2))
        if self._is_tag(at):
            return Cut(at, "aside", (at, at))
        if word == "(":
            return Cut(at + 1, "aside", (at, at + 1))
        if word == ")" and at + 1 < len(self.line):
            return Cut(self._behind(at + 1), "rest", (at, at + 1))
        marked = self._marker(at, start)
        if marked:
            return Cut(marked[1], marked[0], (at, marked[1]))
        if word in (",", "+", "&", ":", "-") or find(self.words.joints, self.line, at):
            return self._at_a_joint(at, start)
        return None

    def _is_tag(self, at: int) -> bool:
        """Whether a hashtag starts here that is no part of the sentence."""
        if self._word(at) != "#" or at + 1 >= len(self.line) or not self.line[at + 1].tight:
            return False
        return not any(find(self.words.copulas, self.line, place) for place in (at + 2, at + 3))

    def _is_new_line(self, at: int) -> bool:
        return "\n" in self.text[self.line[at - 1].end : self.line[at].start]

    def _is_stop(self, at: int) -> bool:
        """Whether a sentence ends here; the dot of "avg.", "30." or "e.g." does not end one."""
        word = self._word(at)
        if word not in _STOPS or at + 1 >= len(self.line):
            return False
        if word != "." or not self.line[at].tight:
            return not self.line[at + 1].tight or word == ";"
        before = self.line[at - 1]
        if before.kind == "number" and (at < 2 or self.line[at - 2].kind == "mark" or self._word(at - 3) == "#"):
            return False
        short = before.kind == "word" and (before.word in _SHORTENED or len(before.word) == 1)
        return not self.line[at + 1].tight and not short and at not in self.closed

    def _at_a_joint(self, at: int, start: int) -> Cut | None:
        """A cut at a comma, an "and", a colon or a dash, where another clause follows."""
        word = self._word(at)
        spaced = word != "-" or (not self.line[at].tight and at + 1 < len(self.line) and not self.line[at + 1].tight)
        if not spaced or at + 1 >= len(self.line):
            return None
        joint = find(self.words.joints, self.line, at + 1 if word == "," else at)
        place = joint[1] if joint else at + 1
        to = find(self.words.purpose, self.line, place)
        if to and joint and self.verb(to[1]):
            place = to[1]
        if place >= len(self.line) or self._marker(place, -1):
            return None
        how = {",": "comma", ":": "colon", "-": "dash"}.get(word, "and") if not joint else "and"
        if how == "colon":
            return None if self._is_label(start, at) or not self.line[at].tight or self.line[place].tight else Cut(place, how, (at, place))
        if find(self.words.why, self.line, place) and self._marker(place, start):
            return None
        lead = not find(self.words.relative, self.line, place) and self.has_lead(place, min(place + 18, len(self.line)))
        verb = self.verb(place)
        if not verb and self.words.first and self.is_subject(place):
            verb = self.verb(place + 1)
        if verb and place not in self.closed and verb[1] < len(self.line) and self._goes_on(verb[1]):
            return Cut(place, how, (at, place))
        if how == "comma" and not verb and self._does(place):
            return Cut(place, how, (at, place))
        if lead or (how in ("comma", "dash", "colon") and self.tells(place, min(place + 7, len(self.line)))):
            return Cut(place, how, (at, place))
        plus = word == "+" or (joint is not None and joint[0] == "plus")
        return Cut(place, how, (at, place)) if how == "dash" or plus else None

    def _goes_on(self, at: int) -> bool:
        """Whether a verb is followed by what it is about, so that it is no noun at the end of a list."""
        return self._word(at) not in (",", ".", ";", ")", "and", "or", "und", "oder", "et", "ou", "y", "o", "of", "skills")

    def _is_label(self, start: int, at: int) -> bool:
        """Whether what stands before a colon is a label such as "Goal" or "Year 6 reading"."""
        begin = self.after_leads(start, at)
        return at - begin <= 4 and not self.verb(begin)

    def _marker(self, at: int, start: int) -> tuple[str, int] | None:
        """The kind of a marker at a token, "why" or "way", and the place behind it."""
        words, line = self.words, self.line
        if at < self._opened(start):
            return None
        label = self._labelled(at)
        if label:
            return label
        why = find(words.why, line, at)
        early = why and find(words.purpose, line, at) and at <= self._opened(start) + 1
        if why and (early or (self._is_about_time(why[1]) and " " not in why[0])):
            why = None
        if why and not (" " not in why[0] and (why[1] >= len(line) or find(words.not_so, line, at + 1))):
            return "why", self._behind(why[1])
        how = find(words.how, line, at)
        if how and at > start and not find(words.through_verbs, line, at - 1):
            return "way", self._behind(how[1])
        by = find(words.by, line, at)
        if by and at > start and self._is_doing(by[1]):
            return "way", by[1]
        if at > start and self._is_bare_way(at):
            return "way", at
        if at > start + 2 and self._is_way_with(at, start):
            return "way", at + 1
        if at > start + 1 and find(words.purpose, line, at) and self._is_purpose(at, start):
            return "why", at + 1
        return None

    def _labelled(self, at: int) -> tuple[str, int] | None:
        """A heading of a form inside a text: "Steps: …", "PLAN - …"."""
        if not self._is_stop(at - 1) and self._word(at - 1) not in (",", "-") and not self._is_new_line(at):
            return None
        for kind, labels in (("way", self.words.plan_labels), ("why", self.words.why_labels)):
            found = find(labels, self.line, at)
            if found and self._word(found[1]) in (":", "-", "="):
                return kind, self._behind(found[1])
        return None

    def _is_about_time(self, at: int) -> bool:
        """Whether a date or a number follows, so that "since" counts time and gives no reason."""
        table = self.read.table
        if not find(table.gone, self.line, at - 1) and not find(self.words.since, self.line, at - 1):
            return False
        groups = (table.months, table.weekdays, table.seasons, table.periods, table.which, table.gone)
        return at < len(self.line) and (self.line[at].kind == "number" or any(find(one, self.line, at) for one in groups))

    def _behind(self, at: int) -> int:
        while self._word(at) in (":", "-", ","):
            at += 1
        return at

    def _is_doing(self, at: int) -> bool:
        """Whether what follows "by" is done and no unit, place or date."""
        if self.read.table.code == "en":
            double = self.line[at + 1].word if at + 1 < len(self.line) and self.line[at + 1].tight else ""
            return (self._word(at).endswith("ing") and not find(self.words.no_gerunds, self.line, at)) or double.endswith("ing")
        endings = self.words.way_endings
        while endings and (clitic := find(self.words.clitics, self.line, at)):
            at = clitic[1]
        if endings and at < len(self.line):
            return self._word(at).endswith(endings) and not find(self.words.no_gerunds, self.line, at)
        return self.verb(at) is not None or self.read.table.code == "de"

    def _is_bare_way(self, at: int) -> bool:
        """Whether a verb form starts a way with no word before it: "llamando a diez clientes"."""
        word = self._word(at)
        if len(word) < 6 or not self.words.way_endings or not word.endswith(self.words.way_endings):
            return False
        return not find(self.words.no_gerunds, self.line, at) and not find(self.words.through_verbs, self.line, at - 1)

    def _is_way_with(self, at: int, start: int) -> bool:
        """Whether "with" brings a means or a helper and belongs to no verb or adjective before it."""
        found = find(self.words.with_, self.line, at)
        if not found or found[1] >= len(self.line):
            return False
        if find(self.words.not_with, self.line, at - 1) or self.line[at - 1].kind == "mark" and self._word(at - 1) not in (",", "%"):
            return False
        again = any(find(self.read.table.every, self.line, place - 1) and
                    (find(self.words.spans, self.line, place) or find(self.read.table.periods, self.line, place))
                    for place in range(found[1] + 1, min(found[1] + 9, len(self.line))))  # fmt: skip
        helps = again or any(find(group, self.line, place) for place in range(found[1], min(found[1] + 4, len(self.line)))
                    for group in (self.words.learn_things, self.words.helpers))  # fmt: skip
        helps = helps or self._is_a_name(found[1])
        if not helps and not self._counts(start, at):
            return False
        number = number_at(self.line, found[1], self.read.table)
        pronoun = find(self.words.pronouns, self.line, found[1])
        return not pronoun and not (number and number.end < len(self.line) and self._word(number.end) in ("%", "percent"))

    def _is_a_name(self, at: int) -> bool:
        """Whether a word with a capital stands alone: "with Maria"."""
        token, after = self.line[at], at + 1
        alone = after >= len(self.line) or self.line[after].kind != "word" or find(self.read.table.small, self.line, after) is not None
        return alone and self.read.table.code != "de" and token.kind == "word" and self.text[token.start].isupper()

    def _is_purpose(self, at: int, start: int) -> bool:
        """Whether "to", "um", "pour" or "para" starts what the goal is for."""
        line, code = self.line, self.read.table.code
        if code == "de":
            later = range(at + 1, min(at + 16, len(line)))
            return any(self._word(place) == "zu" or "zu" in self._word(place)[2:-4] for place in later)
        if line[at].tight or find(self.words.not_purpose, line, at - 1):
            return False
        if self.words.verb_endings:
            return self._verb_behind(at + 1) is not None
        if code != "en":
            return self._word(at + 1).endswith(("er", "ir", "re", "ar", "arme", "erme", "irme", "rse", "rlo", "rla", "me"))
        begin = self.after_leads(start, at)
        head = self.verb(begin)
        way = start > 0 and start in self._ways
        if not way and (not head or head[1] >= at or self._takes_to(head, begin, at)):
            return False
        following = self.verb(at + 1)
        return bool(following) and (not self._word(at + 1).endswith("ing") or len(self._word(at + 1)) < 6)

    def _verb_behind(self, at: int) -> tuple[str, int] | None:
        """The verb at a token or behind the adverbs there: "mieux accueillir", "ne pas perdre"."""
        for _ in range(3):
            verb, adverb = self.verb(at), find(self.words.adverbs, self.line, at)
            if verb or not adverb:
                return verb
            at = adverb[1]
        return None

    def _takes_to(self, head: tuple[str, int], begin: int, at: int) -> bool:
        """Whether the verb before "to" takes it as its own: "ask Ana to", "get people to", "know enough to"."""
        between = range(head[1], at)
        return (
            (find(self.words.controls, self.line, begin) is not None and at - head[1] <= 5)
            or any(find(self.words.enough, self.line, place) for place in between)
            or (find(self.words.acquire, self.line, begin) is not None
                and any(find(self.words.people, self.line, place) for place in between))
        )  # fmt: skip

    def _with_roles(self, spans: Sequence[tuple[Cut, int]]) -> list[Clause]:
        """The clauses with their roles, worked out from the first to the last."""
        heart = self._heart(spans)
        self._heart_counts = bool(spans) and self._counts(spans[heart][0].start, spans[heart][1])
        found: list[Clause] = []
        for n, (cut, end) in enumerate(spans):
            before = found[-1].role if found else ""
            role = self._role(cut, end, before, n, heart)
            self._begun = cut.start if role == "how" and before != "how" else self._begun
            self._around = role if cut.how != "aside" else self._around
            found.append(Clause(cut.start, end, role, cut.how, cut.mark))
        return found

    def _heart(self, spans: Sequence[tuple[Cut, int]]) -> int:
        """The clause the goal starts with: the first, unless it only tells something and a later one wants."""
        for n, (cut, end) in enumerate(spans):
            if cut.how in ("why", "way", "aside") or (n and cut.how == "and"):
                continue
            begin = self.after_leads(cut.start, end)
            if self._is_greeting(cut.start, end):
                continue
            opens = find(self.read.table.small, self.line, spans[0][0].start) is not None
            promised = find(self.words.promises, self.line, cut.start) and n and not opens
            if not n and not self.tells(cut.start, end) and (self._counts(begin, end) or self._aims(begin, end)):
                return n
            if self.verb(begin) or (self.has_lead(cut.start, end) and not promised):
                return n
        return next((n for n, (cut, end) in enumerate(spans)
                     if cut.how not in ("why", "way", "aside") and not self._is_greeting(cut.start, end)), 0)  # fmt: skip

    def _is_greeting(self, start: int, end: int) -> bool:
        """Whether a clause is a greeting or a date and nothing else."""
        greeting = find(self.words.greets, self.line, start)
        return (greeting is not None and greeting[1] >= end) or all(at in self.closed for at in range(start, end))

    def _role(self, cut: Cut, end: int, before: str, n: int, heart: int) -> str:
        if n <= heart:
            return "goal" if n == heart else "why" if cut.how == "why" else "aside"
        if cut.how in ("why", "way"):
            return {"why": "why", "way": "how"}[cut.how]
        begin = self.after_leads(cut.start, end)
        verb = self.verb(begin)
        if cut.how == "aside":
            return "aside"
        if cut.how == "rest" and not verb:
            return self._around
        if cut.how in ("and", "rest"):
            return self._and(cut, before, verb)
        if find(self.words.promises, self.line, cut.start) or (verb is None and self._does(cut.start)):
            return "how"
        if cut.how == "colon" and self._heart_counts and not self._aims(cut.start, end):
            return "how"
        gerund = self.read.table.code == "en" and self._word(begin).endswith("ing") and not self._is_thing(begin)
        gerund = gerund and not find(self.words.no_gerunds, self.line, begin)
        if gerund and cut.how in ("comma", "dash", "stop", "colon"):
            return "how"
        if any(find(self.words.helping, self.line, at) for at in range(cut.start, end)):
            return "how"
        if cut.how in ("comma", "line") and verb and not gerund:
            return "goal" if cut.how == "line" else before
        if self.tells(cut.start, end):
            return self._telling(cut, end)
        if verb:
            wish = cut.how == "stop" and (self._is_wish(cut.start, begin) or (self._heart_counts and self._aims(begin, end)))
            wish = wish or (cut.how == "colon" and self.has_lead(cut.start, end) and self._is_wish(cut.start, begin))
            return "goal" if wish else "how"
        if cut.how in ("dash", "comma", "line", "colon"):
            return "goal" if before == "goal" else before
        if self._is_wish(cut.start, begin):
            return "goal"
        return "how" if end - cut.start > 2 and cut.how == "stop" else "aside"

    def _counts(self, start: int, end: int) -> bool:
        """Whether a clause gives a number of something."""
        return any(at not in self.closed and number_at(self.line, at, self.read.table) for at in range(start, end))

    def _aims(self, start: int, end: int) -> bool:
        """Whether a clause says "at least", "under" and the like."""
        return any(find(self.words.comparators, self.line, at) for at in range(start, end))

    def _and(self, cut: Cut, before: str, verb: tuple[str, int] | None) -> str:
        """What a clause behind "and" is there for: the same as the one before, unless only the goal has such a verb."""
        way = before == "how" and verb is not None and not self._word(cut.start).endswith("ing")
        way = way and self._word(cut.mark[0]) not in ("+", "&")
        started = self.verb(self._begun) is not None
        return "goal" if before == "aside" or (way and not started) else before

    def _does(self, at: int) -> bool:
        """Whether a clause tells what somebody does for the goal: "I prepare with …"."""
        return find(self.words.own, self.line, at) is not None and self.verb(at + 1) is not None

    def _is_wish(self, start: int, begin: int) -> bool:
        """Whether a later sentence says once more what is wanted, and not what will be done for it."""
        return begin > start and not any(find(self.words.promises, self.line, at) for at in range(start, begin))

    def _telling(self, cut: Cut, end: int) -> str:
        """A clause that tells: a reason, unless it says how it was or where things stand."""
        for at in range(cut.start, end):
            if any(find(group, self.line, at) for group in (self.words.done, self.words.pasts)):
                return "aside"
            if at > cut.start and find(self.words.finite, self.line, at):
                break
        begins = find(self.words.nows, self.line, cut.start) or find(self.words.stood, self.line, cut.start)
        return "aside" if begins else "why"


_SHORTENED = frozenset(
    "avg approx incl max min no vs etc e.g i.e dept mr mrs ms dr st jr sr fig vol ca bzw usw ggf inkl nr std stk mio mrd tsd"
    " abt evtl sog zzgl vgl env aprox num art sra dra dpto mme resp ex tel ref".split()
)
