"""A goal taken apart: what comes before it, the goal itself, its date, its reason and its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.reading.dates import Reading
from conversations.reading.deadlines import Dated, deadlines, the_deadline
from conversations.reading.goal_words import GoalWords, goal_words
from conversations.reading.measure import Measure, measure_in
from conversations.reading.tables import Table, Words
from conversations.reading.tokens import Token, find, first, written

_ENDS = frozenset(".;!?")
_EDGE = " \t\n\r,;:.-–—•*\"'„“”!?"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Parts:
    """A sentence with the token places of its parts."""

    text: str
    line: Sequence[Token]
    table: Table
    words: GoalWords
    dated: Sequence[Dated]
    due: Dated | None
    lead: int
    """Where the goal itself starts, after "I want to"."""
    main: tuple[int, ...]
    """The tokens of the goal itself."""
    why: tuple[int, int] | None
    how: tuple[int, int] | None
    why_mark: str
    how_mark: str
    measure: Measure | None

    def said(self, place: tuple[int, int] | None) -> str:
        """The words of a part, without the marks around them."""
        return written(self.text, self.line, *place).strip(_EDGE) if place else ""

    def in_main(self, phrases: Words) -> str:
        """The first phrase of a list in the goal itself, or nothing."""
        for at in self.main:
            found = find(phrases, self.line, at)
            if found:
                return found[0]
        return ""


def parts_of(text: str, read: Reading) -> Parts:
    """Take a sentence apart."""
    words = goal_words(read.table.code)
    dated = deadlines(read)
    lead = _after_leads(read, words, dated)
    marks = _marks(read, words, dated, lead)
    why, why_mark = _segment(read, marks, "why")
    how, how_mark = _segment(read, marks, "how")
    if how is None:
        how, how_mark = _second_sentence(read, words, lead, marks), ""
    aside = {at for part in (why, how) if part for at in range(part[0] - 1, part[1])}
    aside |= {at for kind, start, _, end in marks for at in range(start, end)}
    due = the_deadline(dated)
    closed = {
        at for one in dated if not one.in_measure and _is_loose(read, one, marks) for at in range(one.start, one.end)
    }
    main = tuple(at for at in range(lead, len(read.line)) if at not in aside and at not in closed)
    kept = {at for at in range(len(read.line)) if at not in aside}
    hidden = [Dated(at, at + 1, 0, None) for at in range(len(read.line)) if at not in kept]
    measure = measure_in(text, read.line, read.table, [*dated, *hidden], lead)
    return Parts(text, read.line, read.table, words, dated, due, lead, main, why, how, why_mark, how_mark, measure)


def title_of(parts: Parts, without: Sequence[int] = ()) -> str:
    """The goal in their words, without date, reason and way, starting with a capital letter."""
    line, places = parts.line, [at for at in parts.main if at not in set(without)]
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
    joined = _trimmed(joined, parts)
    return joined[:1].upper() + joined[1:]


def _trimmed(title: str, parts: Parts) -> str:
    """The title without loose marks and conjunctions at its ends."""
    title = title.strip(_EDGE)
    for _ in range(3):
        head, _, last = title.rpartition(" ")
        if last.lower() not in (
            "and",
            "but",
            "und",
            "or",
            "et",
            "y",
            "by",
            "the",
            "bis",
            "für",
            "also",
            "from",
            "in",
            "at",
            "until",
            "before",
            "since",
            "on",
        ):
            break
        title = head.rstrip(_EDGE)
    return title + (")" if title.count("(") > title.count(")") else "")


def _after_leads(read: Reading, words: GoalWords, dated: Sequence[Dated]) -> int:
    """The place where the goal starts: after marks, an opening date and phrases such as "I want to"."""
    at = 0
    starts = {one.start: one.end for one in dated if not one.in_measure}
    for _ in range(6):
        while at < len(read.line) and read.line[at].kind == "mark" and read.word(at) not in "$€£(@#":
            at += 1
        if at in starts and starts[at] < len(read.line):
            at = _after_opening(read, words, starts[at])
            continue
        greeting = find(words.not_goal, read.line, at) if at == 0 else None
        if greeting and read.word(greeting[1]) in (",", ".", "!"):
            at = greeting[1]
            continue
        lead = find(words.leads, read.line, at)
        if not lead or lead[1] >= len(read.line):
            break
        at = lead[1]
    return at if at < len(read.line) else 0


def _after_opening(read: Reading, words: GoalWords, at: int) -> int:
    """The place after an opening date and what belongs to it ("Within one year of practice, …")."""
    comma = next((place for place in range(at, min(at + 6, len(read.line))) if read.word(place) == ","), None)
    return comma + 1 if comma is not None and find(words.leads, read.line, comma + 1) else at


def _marks(read: Reading, words: GoalWords, dated: Sequence[Dated], lead: int) -> list[tuple[str, int, int, int]]:
    """Where reasons and ways start: ("why" or "how", the marker, the place behind it, the end of the part)."""
    closed = {at for one in dated for at in range(one.start, one.end)}
    found: list[tuple[str, int, int]] = []
    at = lead
    while at < len(read.line):
        kind, end = _mark_at(read, words, at, lead) if at not in closed else ("", at + 1)
        if kind:
            found.append((kind, at, end))
        at = max(end, at + 1)
    ended: list[tuple[str, int, int, int]] = []
    for n, (kind, start, end) in enumerate(found):
        stop = found[n + 1][1] if n + 1 < len(found) else len(read.line)
        while end < stop and read.word(end) in (":", "-", ","):
            end += 1
        full = next((place for place in range(end, stop) if _is_end(read, place)), stop)
        ended.append((kind, start, end, _before_date(read, dated, end, full)))
    return ended


def _before_date(read: Reading, dated: Sequence[Dated], start: int, end: int) -> int:
    """The end of a part, in front of a deadline that closes it ("…, by June")."""
    for one in dated:
        if start < one.start and one.end == end and not one.in_measure:
            return one.start
    return end


def _mark_at(read: Reading, words: GoalWords, at: int, lead: int) -> tuple[str, int]:
    """The kind of part that starts at a token, and the place behind its marker; no kind when none does."""
    line, word = read.line, read.word(at)
    why = find(words.why, line, at)
    if why and not (why[0] == "so" and read.word(at + 1) in ("far", "much", "many", "called", "on", "well", ",", "")):
        return "why", why[1]
    how = find(words.how, line, at)
    if how and at > lead:
        return "how", how[1]
    following = read.word(at + 1)
    if word == "by" and following.endswith("ing") and len(following) > 4 and following not in (
        "spring", "evening", "morning", "something", "anything", "everything", "nothing"):  # fmt: skip
        return "how", at + 1
    if at > lead + 1 and find(words.purpose, line, at) and _is_purpose(read, words, at):
        return "why", at + 1
    return "", at + 1


def _is_purpose(read: Reading, words: GoalWords, at: int) -> bool:
    """Whether "to", "um", "pour" or "para" starts what the goal is for."""
    line, code = read.line, read.table.code
    if code == "de":
        return any(
            read.word(place) == "zu" or "zu" in read.word(place)[2:-4]
            for place in range(at + 1, min(at + 16, len(line)))
        )
    following = read.word(at + 1)
    if find(words.not_purpose, line, at - 1) or line[at].tight:
        return False
    if code == "en":
        return any(find(group, line, at + 1) for group in (words.perform, words.learn, words.finish, words.weak_verbs))
    return following.endswith(("er", "ir", "re", "ar", "arme", "rse", "me"))


def _segment(read: Reading, marks: list[tuple[str, int, int, int]], kind: str) -> tuple[tuple[int, int] | None, str]:
    """The first part of a kind: its tokens and the words of its marker."""
    for one, start, inner, end in marks:
        if one == kind and end > inner:
            return (inner, end), " ".join(read.word(at) for at in range(start, inner))
    return None, ""


def _second_sentence(
    read: Reading, words: GoalWords, lead: int, marks: list[tuple[str, int, int, int]]
) -> tuple[int, int] | None:
    """A sentence behind the goal that starts with what to do ("Attend …", "Read up on …")."""
    begun = {start for _, start, _, _ in marks}
    for at in range(lead + 1, len(read.line) - 1):
        if _is_end(read, at) and at + 1 not in begun:
            if any(find(group, read.line, at + 1) for group in (words.perform, words.learn, words.finish)):
                end = next((stop for stop in range(at + 1, len(read.line)) if read.word(stop) in ".!"), len(read.line))
                return (at + 1, end)
            return None
    return None


def _is_end(read: Reading, at: int) -> bool:
    """Whether a sentence ends with this token; the dot of "avg." or "30." does not end one."""
    if read.word(at) not in _ENDS:
        return False
    return (
        at == 0
        or not (read.word(at) == "." and read.line[at].tight and len(read.word(at - 1)) < 4)
        or at + 1 == len(read.line)
    )


def _is_loose(read: Reading, one: Dated, marks: list[tuple[str, int, int, int]]) -> bool:
    """Whether a date can be cut out of the title without tearing a phrase apart ("at the April review")."""
    if one.end >= len(read.line) or one.start == 0:
        return True
    after = read.line[one.end]
    if after.kind == "mark" or any(start == one.end for _, start, _, _ in marks):
        return True
    if not one.asked or one.strength < 2 or (read.word(one.end - 1) in read.table.months and one.strength < 3):
        return bool(find(read.table.small, read.line, one.end))
    return read.table.code == "de" or bool(find(read.table.small, read.line, one.end)) or one.strength == 3


def starts_with(phrases: Words, line: Sequence[Token], at: int = 0) -> str:
    """The phrase of a list that starts at a token, or nothing."""
    found = find(phrases, line, at)
    return found[0] if found else ""


def anywhere(phrases: Words, line: Sequence[Token], end: int | None = None) -> str:
    """The first phrase of a list in a text, or nothing."""
    found = first(phrases, line, 0, end)
    return found[0] if found else ""
