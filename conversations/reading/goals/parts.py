"""A goal taken apart: what comes before it, the goal itself, its date, its reason and its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.reading.dates.ahead import STRONG
from conversations.reading.dates.dates import Reading
from conversations.reading.dates.deadlines import Dated, deadlines, the_deadline
from conversations.reading.goals.goal_words import GoalWords, goal_words
from conversations.reading.goals.roles import Clause
from conversations.reading.goals.sentence import Sentence, sentence_of
from conversations.reading.measures.measure import Measure, measure_in
from conversations.reading.tables import Table, Words
from conversations.reading.tokens import Token, find, first, written

_EDGE = " \t\n\r,;:.-–—•*\"'„“”!?"
_LOOSE_ENDS = frozenset(
    ["and", "but", "und", "or", "et", "y", "by", "the", "bis", "für", "also", "from", "in", "at", "until",
     "before", "since", "on", "um", "pour", "para", "con", "avec", "mit", "d'ici"]
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Parts:
    """A sentence with the token places of its parts."""

    text: str
    line: Sequence[Token]
    table: Table
    words: GoalWords
    dated: Sequence[Dated]
    due: Dated | None
    sentence: Sentence
    lead: int
    """Where the goal itself starts, after "I want to"."""
    main: tuple[int, ...]
    """The tokens of the goal itself."""
    wanted: Sequence[tuple[int, ...]]
    """The same, clause by clause."""
    why: tuple[int, int] | None
    how: tuple[int, int] | None
    measure: Measure | None

    def said(self, place: tuple[int, int] | None) -> str:
        """The words of a part, without the marks around them."""
        return written(self.text, self.line, *place).strip(_EDGE) if place else ""

    def said_whole(self, place: tuple[int, int] | None) -> str:
        """The words of a reason or a way with the word that opens it: "so that …", "by …"."""
        opened = next((one.mark[0] for one in self.sentence.clauses if place and one.start == place[0]
                       and one.cut in ("why", "way") and one.mark[1]), None)  # fmt: skip
        return self.said((opened, place[1])) if place and opened is not None else self.said(place)

    def in_main(self, phrases: Words) -> str:
        """The first phrase of a list in the goal itself, or nothing."""
        places = (at for at in self.main if self.line[at].word in phrases)
        return next((found[0] for at in places if (found := find(phrases, self.line, at))), "")

    def goals(self) -> Sequence[tuple[int, ...]]:
        """The clauses of the goal, each as its tokens without dates and openings."""
        return self.wanted


def parts_of(text: str, read: Reading) -> Parts:
    """Take a sentence apart."""
    words = goal_words(read.table.code)
    dated = deadlines(read)
    sentence = sentence_of(text, read, words, dated)
    clauses = sentence.clauses
    heart = next((one for one in clauses if one.role == "goal"), Clause(0, len(read.line), "goal", "first", (0, 0)))
    lead = sentence.openings.after_leads(heart.start, heart.end)
    beside = {at for one in clauses if one.role != "goal" for at in range(one.start, one.end)}
    marks = {at for one in clauses if one.cut in ("why", "way") for at in range(*one.mark)}
    ends = {one.end for one in clauses} | {one.mark[0] for one in clauses if one.mark[1]}
    closed = {
        at for one in dated if not one.in_measure and _is_loose(read, one, ends) for at in range(one.start, one.end)
    }
    aside = beside | marks
    main = tuple(at for at in range(lead, len(read.line)) if at not in aside and at not in closed)
    hidden = [Dated(at, at + 1, 0, None) for at in sorted(aside)]
    measure = measure_in(text, read.line, read.table, [*dated, *hidden], lead)
    if measure is None and any(one.cut == "aside" for one in clauses):
        bracketed = {at for one in clauses if one.cut == "aside" for at in range(one.start, one.end)}
        hidden = [Dated(at, at + 1, 0, None) for at in range(len(read.line)) if at not in bracketed]
        measure = measure_in(text, read.line, read.table, [*dated, *hidden], lead)
    return Parts(
        text, sentence.line, read.table, words, dated, the_deadline(_of_the_goal(dated, clauses)), sentence, lead, main,
        _wanted(sentence, main), _segment(clauses, "why", dated), _segment(clauses, "how", dated), measure,
    )  # fmt: skip


def _of_the_goal(dated: Sequence[Dated], clauses: Sequence[Clause]) -> list[Dated]:
    """The days that may be the deadline: those of a sentence that only tells something only where "by" says so."""
    beside = [one for one in clauses if one.role in ("why", "aside") and one.cut == "stop"]
    return [
        day for day in dated if day.strength >= STRONG or not any(one.start <= day.start < one.end for one in beside)
    ]


def _wanted(sentence: Sentence, main: Sequence[int]) -> list[tuple[int, ...]]:
    """The tokens of each clause of the goal, without dates and openings."""
    inside, found = set(main), []
    for one in sentence.clauses:
        if one.role == "goal":
            begin = sentence.openings.after_leads(one.start, one.end)
            places = tuple(at for at in range(begin, one.end) if at in inside)
            if places:
                found.append(places)
    return found


def title_of(parts: Parts, without: Sequence[int] = ()) -> str:
    """The goal in their words, without date, reason and way, starting with a capital letter."""
    skipped = set(without)
    line, places = parts.line, [at for at in parts.main if at not in skipped]
    pieces: list[str] = []
    start = 0
    for n, at in enumerate(places):
        last = n + 1 == len(places) or places[n + 1] != at + 1
        if last:
            pieces.append(parts.text[line[places[start]].start : line[at].end])
            start = n + 1
    joined = " ".join(" ".join(pieces).split())
    for mark in (" ,", " .", " ;"):
        joined = joined.replace(mark, mark[1:])
    joined = _trimmed(joined)
    return joined[:1].upper() + joined[1:]


def _trimmed(title: str) -> str:
    """The title without loose marks and conjunctions at its ends."""
    title = title.strip(_EDGE)
    for _ in range(3):
        head, _, last = title.rpartition(" ")
        if last.lower() not in _LOOSE_ENDS:
            break
        title = head.rstrip(_EDGE)
    return title + (")" if title.count("(") > title.count(")") else "")


def _segment(clauses: Sequence[Clause], role: str, dated: Sequence[Dated]) -> tuple[int, int] | None:
    """The tokens of the first part of a kind and of what goes on directly behind it, in front of a closing date."""
    for n, one in enumerate(clauses):
        if one.role == role:
            end = one.end
            for more in clauses[n + 1 :]:
                if more.role != role or more.cut in ("why", "way"):
                    break
                end = more.end
            return one.start, _before_date(dated, one.start, end)
    return None


def _before_date(dated: Sequence[Dated], start: int, end: int) -> int:
    """The end of a part, in front of a deadline that closes it ("…, by June")."""
    for one in dated:
        if start < one.start and one.end == end and not one.in_measure:
            return one.start
    return end


def _is_loose(read: Reading, one: Dated, ends: set[int]) -> bool:
    """Whether a date can be cut out of the title without tearing a phrase apart ("at the April review")."""
    if one.end >= len(read.line) or one.start == 0 or one.end in ends:
        return True
    if read.line[one.end].kind == "mark":
        return True
    if not one.asked or one.strength < 2 or (read.word(one.end - 1) in read.table.months and one.strength < 3):
        return bool(find(read.table.small, read.line, one.end))
    return read.table.code == "de" or bool(find(read.table.small, read.line, one.end)) or one.strength == 3


def anywhere(phrases: Words, line: Sequence[Token], end: int | None = None) -> str:
    """The first phrase of a list in a text, or nothing."""
    found = first(phrases, line, 0, end)
    return found[0] if found else ""
