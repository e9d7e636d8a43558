"""Small plans in one line: a step and its day, several ways, an if-then plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from conversations.reading.dates.dates import opened_on
from conversations.reading.dates.day import Day, day_of
from conversations.reading.dates.deadlines import deadlines, the_deadline
from conversations.reading.tables import opened
from conversations.reading.tokens import Token, find, written

_EDGE = ' \t\r\n,;:.-–—•*"“”„'
_LISTED = re.compile(r"(?:^|\s)(?:\(?\d{1,2}[.)]|[-•*])\s+")
_MOST = 20
_JOINING = re.compile(
    r"and|or|but|that|what|who|whom|where|why|how|because|while|if|when|whenever|as|than|until|before|after|once|since"
    r"|though|although|like|so"
)
"""Words behind which "i" goes on with the same half: "when the day ends and i am home"."""
_BEING = re.compile(r"am|are|is|was|were|be|been|gets?|got|feels?|felt|falls?|fell|i'm|very|too|so")
"""Words behind which "ill" is no "I'll"."""
_VERB_DE = re.compile(
    r"(?!(?:die|diese|jene|alle|heute|gerade|ohne|keine|meine|eine|welche)$)\w{2,}e"
    r"|kann|muss|will|darf|soll|mag|bin|weiss|geh|mach|sag|ruf|lass|nehm|schreib|frag|hol|trink|lern|les"
)
"""A verb as it stands before "ich"."""


def a_step_and_day(text: str, today: date, locale: str, *, fiscal_start: int = 1) -> tuple[str, Day | None]:
    """What somebody will do and when: "book Ana, tuesday" is ("book Ana", the next Tuesday)."""
    read = opened_on(text, today, locale, fiscal_start)
    found = the_deadline(deadlines(read))
    day = day_of(text, read, found) if found else None
    if day is None:
        return text.strip(_EDGE), None
    left, right = text[: day.start].rstrip(_EDGE), text[day.end :].lstrip(_EDGE)
    return " ".join(part for part in (left, right) if part).strip(_EDGE), day


def several(text: str, locale: str = "en") -> tuple[str, ...]:
    """The ways in a text, parted by "/", ";", line ends, list numbers or "or"; one way gives one."""
    for parts in (
        text.splitlines(),
        _LISTED.split(text),
        text.split(";"),
        re.split(r"\s/\s|(?<=\w{3})/(?=\w{3})", text),
    ):
        ways = _cleaned(parts)
        if len(ways) > 1:
            return ways
    line, table = opened(text, locale)
    found: list[str] = []
    start = 0
    for at, token in enumerate(line):
        if find(table.or_, line, at) and at > 0:
            found.append(text[start : token.start])
            start = token.end
    ways = _cleaned([*found, text[start:]])
    return ways if len(ways) > 1 or not found else _cleaned([text])


def an_if_then(text: str, locale: str) -> tuple[str, str] | None:
    """Both halves of "when …, I will …", as they were written; None when one is missing (rule II-1)."""
    line, table = opened(text, locale)
    opening = find(table.if_, line, 0)
    if opening:
        for at in range(opening[1] + 1, len(line)):
            comma = line[at].word in (",", ":", "->", "→", "-")
            place = at + 1 if comma else at
            then = find(table.then, line, place)
            shall = find(table.shall, line, then[1] if then else place)
            if not (comma or (then and table.code == "en") or (shall and " " in shall[0])):
                continue
            return _halves(
                text, written(text, line, opening[1], at), text[line[place].start :] if place < len(line) else ""
            )
        begun = _begins_unparted(line, opening[1], table.code)
        return _halves(text, written(text, line, opening[1], begun), text[line[begun].start :]) if begun else None
    for at in range(2, len(line) - 1):
        later = find(table.if_, line, at)
        if later and later[1] < len(line) and find(table.shall, line, 0):
            return _halves(text, text[line[later[1]].start :], written(text, line, 0, at))
    return None


def _begins_unparted(line: Sequence[Token], first: int, code: str) -> int | None:
    """The place where a second half begins without a mark: "… rings i breathe", "… hole lese ich"."""
    for at in range(first + 1, len(line)):
        word, before = line[at].word, line[at - 1].word
        follows = line[at + 1].word if at + 1 < len(line) else ""
        if code == "de" and word == "ich" and at - 1 > first and _VERB_DE.fullmatch(before):
            return at - 1
        if code == "en" and follows and word in ("i", "i'll") and not _JOINING.fullmatch(before):
            return at
        if code == "en" and follows not in ("", "i") and word == "ill" and not _BEING.fullmatch(before):
            return at
    return None


def _halves(text: str, when: str, then: str) -> tuple[str, str] | None:
    """The halves without the marks around them, when both say something."""
    when, then = when.strip(_EDGE), then.strip(_EDGE)
    for word in ("then ", "dann ", "alors ", "entonces "):
        if then.lower().startswith(word):
            then = then[len(word) :].strip(_EDGE)
    return (when, then) if any(map(str.isalnum, when)) and any(map(str.isalnum, then)) else None


def _cleaned(parts: list[str]) -> tuple[str, ...]:
    """The parts that say something, without list numbers and marks, each once."""
    cleaned = (
        _LISTED.sub(" ", part, count=1).strip(_EDGE) if _LISTED.match(part) else part.strip(_EDGE) for part in parts
    )
    return tuple(dict.fromkeys(part for part in cleaned if any(map(str.isalnum, part))))[:_MOST]
