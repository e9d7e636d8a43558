"""What a message in a check-in says: numbers, what is in the way, the next step, that nothing moved, a step back.

`value.py` reads the numbers; `coaching/updates.py` comes after and finds the goal they belong to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from conversations.reading.choice import a_yes_or_no
from conversations.reading.measures.value import Value, values_in
from conversations.reading.said.update_scene import Scene
from conversations.reading.said.update_words import opened_update
from conversations.reading.tables import Words
from conversations.reading.tokens import ends_with, find, first, tokens, written

_EDGE = " \t\r\n,;:.-–—"
_STOPS = ".;!?"
_ABOUT = 4
"""Words behind "no change" that may say of what: "on the NPS"."""
_SHORT_NO = 24
"""Characters of a plain no; what is longer goes on to something else."""


@dataclass(frozen=True, slots=True)
class Update:
    """What one message says, before anybody knows which goal it is about."""

    values: tuple[Value, ...] = ()
    """The numbers, the likeliest first."""
    words: str = ""
    """The message without its number where it stood at one end, and without blocker and next step."""
    blocker: str = ""
    next: str = ""
    """The next step, with its day."""
    quiet: bool = False
    setback: bool = False
    about: str = ""
    """The part that may name a goal: all but the next step."""
    code: str = "en"
    """The language it was written in."""

    @property
    def value(self) -> Value | None:
        """The likeliest number, or None."""
        return self.values[0] if self.values else None


class _Clause(NamedTuple):
    """A part of a sentence, from token `start` up to token `end`."""

    start: int
    end: int
    opens: bool
    """Whether a sentence begins here, or a word such as "but" stands before it."""


def an_update(text: str, locale: str) -> Update:
    """The parts of a message: "40% wrote the draft" is 40 % and "wrote the draft"."""
    scene = Scene(text, *opened_update(text, locale))
    clauses = _clauses(scene)
    ahead, after = _next_step(scene, clauses)
    rest = [one for at, one in enumerate(clauses) if at not in after]
    blocker, blocked = _blocker(scene, rest)
    closed = {at for one in clauses if one not in rest for at in range(one.start, one.end)}
    about = _without(text, scene, closed)
    closed |= {at for start, end in blocked for at in range(start, end)}
    values = tuple(values_in(scene, closed))
    short_no = len(text) <= _SHORT_NO and not values and a_yes_or_no(text, locale) is False
    return Update(
        values, _words(scene, values, closed), blocker, _counted_on(scene, ahead, values),
        quiet=short_no or any(_is_quiet(scene, one) for one in rest),
        setback=any(_is_setback(scene, one) for one in rest), about=about, code=scene.table.code,
    )  # fmt: skip


def _clauses(scene: Scene) -> list[_Clause]:
    """The clauses of a message, parted by marks, line ends and words such as "but"."""
    line, found = scene.line, list[_Clause]()
    start, opens = 0, True
    for at in range(len(line) + 1):
        mark, ends = _parts(scene, at)
        if not ends:
            continue
        if start < at:
            found.append(_Clause(start, at, opens))
            opens = False
        opens = opens or mark != ","
        start = at + (mark != "" and mark != "\n")
    return found


def _parts(scene: Scene, at: int) -> tuple[str, bool]:
    """The mark at a place that parts two clauses ("" for a word that begins one), and whether there is one."""
    line = scene.line
    if at == len(line):
        return "", True
    word, tight = line[at].word, at + 1 < len(line) and line[at + 1].tight
    if word in (",", ";", "!", "?", "(", ")") or (word in (".", "-") and not (tight and line[at].tight)):
        return word, line[at].kind == "mark" and not (word == "-" and tight)
    if at and "\n" in scene.text[line[at - 1].end : line[at].start]:
        return "\n", True
    return "", bool(find(scene.words.but, line, at))


def _after_skip(scene: Scene, at: int, end: int) -> int:
    """The place behind words such as "we are still"."""
    while at < end and (passed := scene.has(scene.words.skip, at)):
        at = passed
    return min(at, end)


def _opening(scene: Scene, phrases: Words, one: _Clause) -> int:
    """The place behind a phrase that a clause begins with, or 0."""
    begin = scene.has(scene.words.but, one.start) or one.start
    return scene.has(phrases, begin) or scene.has(phrases, _after_skip(scene, begin, one.end))


def _next_step(scene: Scene, clauses: Sequence[_Clause]) -> tuple[str, set[int]]:
    """The next step with its day, and the places of the clauses that tell it."""
    for at, one in enumerate(clauses):
        begin, dated = _step_at(scene, one)
        if begin < 0:
            continue
        end = at + 1
        while end < len(clauses) and not clauses[end].opens and not _is_blocked(scene, clauses[end]):
            end += 1
        told = written(scene.text, scene.line, begin, clauses[end - 1].end).strip(_EDGE)
        if any(map(str.isalnum, told)):
            return f"{dated} {told}".strip(), set(range(at, end))
    return "", set()


def _step_at(scene: Scene, one: _Clause) -> tuple[int, str]:
    """Where a next step begins, -1 where none does, and the day in front of it that is left out by that."""
    begin = _opening(scene, scene.words.next_, one)
    if begin:
        return (one.start if find(scene.table.periods, scene.line, begin) else begin), ""  # "next week …" is a day
    near = find(scene.table.near, scene.line, one.start)
    ahead = near is not None and near[0] > 0
    begin = near[1] if near and ahead else one.start
    weekday = first(scene.table.weekdays, scene.line, one.start, min(one.start + 2, one.end))
    if weekday and not ahead:
        begin = weekday[1] + 1
        ahead = _will(scene, begin)
    day = written(scene.text, scene.line, one.start, begin)
    plan = scene.has(scene.words.plan, begin)
    return plan or (begin if ahead else -1), day


def _will(scene: Scene, at: int) -> bool:
    """Whether somebody will do something, by the words behind a day: "Monday I'm …", "am Montag rufe ich …"."""
    places = (at, at + 1)
    if any(scene.has(scene.words.past, place) for place in (*places, at + 2)):
        return False
    return any(scene.has(scene.words.who, place) for place in places)


def _counted_on(scene: Scene, told: str, values: Sequence[Value]) -> str:
    """A next step that is only a number, with the name of the number before it: "module 4"."""
    bare = told.split()
    named = next((one for one in values if one.name and one.start), None)
    if not bare or len(bare) > 2 or not bare[-1].isdigit() or named is None:
        return told
    if len(bare) == 2 and len(bare[0]) > 3:
        return told
    name = scene.line[named.start - 1]
    return f"{scene.text[name.start : name.end]} {bare[-1]}"


def _is_blocked(scene: Scene, one: _Clause) -> bool:
    """Whether a clause says that something is in the way."""
    if first(scene.words.free, scene.line, one.start, one.end):
        return False
    return bool(_opening(scene, scene.words.stuck_on, one) or _in_the_way(scene, one))


def _in_the_way(scene: Scene, one: _Clause) -> bool:
    """Whether a clause says it anywhere; "2 are missing" counts what is left."""
    found = first(scene.words.in_the_way, scene.line, one.start, one.end)
    if not found:
        return False
    end = scene.has(scene.words.in_the_way, found[1])
    about = (found[1] - 1, end, end + 1)
    return not any(0 <= at < len(scene.line) and scene.line[at].kind == "number" for at in about)


def _blocker(scene: Scene, clauses: Sequence[_Clause]) -> tuple[str, list[tuple[int, int]]]:
    """What is in the way, and the places that tell it."""
    for at, one in enumerate(clauses):
        if not _is_blocked(scene, one):
            continue
        begin, end = _opening(scene, scene.words.stuck_on, one), one.end
        if begin and begin >= end and at + 1 < len(clauses):
            begin, end = clauses[at + 1].start, clauses[at + 1].end
        elif begin:
            begin = scene.has(scene.words.drops, begin) or begin
        else:
            begin = scene.has(scene.words.but, one.start) or scene.has(scene.table.joins, one.start) or one.start
        told = written(scene.text, scene.line, begin, end).strip(_EDGE)
        if any(map(str.isalnum, told)):
            return told, [(one.start, end)]
    return "", []


def _is_quiet(scene: Scene, one: _Clause) -> bool:
    """Whether a clause says that nothing moved, and no more."""
    end = _opening(scene, scene.words.quiet, one)
    if not end or first(scene.words.free, scene.line, one.start, one.end):
        return False
    while end and end < one.end:
        about = scene.has(scene.table.small, end) and one.end - end <= _ABOUT
        end = scene.has(scene.words.quiet_rest, end) or scene.has(scene.words.quiet, end) or (one.end if about else 0)
    return bool(end)


def _is_setback(scene: Scene, one: _Clause) -> bool:
    """Whether a clause tells of a step back; "no setback" is none."""
    found = first(scene.words.setback, scene.line, one.start, one.end)
    if not found:
        return False
    return not any(ends_with(scene.words.no, scene.line, at) for at in (found[1], found[1] - 1) if at > one.start)


def _words(scene: Scene, values: Sequence[Value], closed: Iterable[int]) -> str:
    """The words beside the number; words that only lead to it are none."""
    whole = _without(scene.text, scene, set(closed))
    value = values[0] if values else None
    if value is None:
        return whole
    start = whole.find(value.words)
    if start == 0 or (start > 0 and start + len(value.words) == len(whole)):
        whole = (whole[:start] + whole[start + len(value.words) :]).strip(_EDGE)
    rest, words, at = scene._replace(text=whole, line=tokens(whole)), scene.words, 0
    while at < len(rest.line):
        passed = max(rest.has(one, at) for one in (words.now, words.about, words.skip, words.done))
        if not passed:
            return whole
        at = passed
    return ""


def _without(text: str, scene: Scene, closed: set[int]) -> str:
    """A text without some of its tokens."""
    if not closed:
        return text.strip(_EDGE)
    pieces: list[str] = []
    at = 0
    while at < len(scene.line):
        end = at
        while end < len(scene.line) and (end in closed) == (at in closed):
            end += 1
        if at not in closed:
            pieces.append(written(text, scene.line, at, end).strip(_EDGE))
        at = end
    return ", ".join(piece for piece in pieces if any(map(str.isalnum, piece)))
