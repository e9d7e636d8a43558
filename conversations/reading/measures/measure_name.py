"""What a number counts, in the person's own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.reading.goals.goal_words import GoalWords
from conversations.reading.measures.amount import Amount
from conversations.reading.tables import Table
from conversations.reading.tokens import Token, find, tokens, written

_LONGEST = 8
_LABELLED = frozenset(
    {"level", "type", "phase", "version", "stufe", "chapter", "kapitel", "step", "steps", "band", "grade",
     "part", "niveau", "nivel", "teil", "room", "page", "seite", "unit", "tier", "klasse", "class", "no", "nr",
     "aged", "age", "year", "jahrgang", "ward", "station", "hall", "floor", "bay", "gate", "team", "building", "site",
     "halle", "raum", "zimmer", "linie", "schicht", "tor", "etage", "gruppe", "abteilung", "lager", "haus"}
)  # fmt: skip
"""Words whose number is a name ("year 9", "ward 7")."""
_NUMBERS = ("number", "amount", "numero", "cantidad", "volumen", "nombre", "anzahl")
_STOPS = frozenset('.,;:!?()[]{}<>=+*/|"')


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Scene:
    """The sentence in which a measure is looked for."""

    text: str
    line: Sequence[Token]
    table: Table
    words: GoalWords
    closed: frozenset[int] = frozenset()
    """Tokens of dates and of other parts, which are no part of a name."""
    start: int = 0
    """Where the goal itself starts."""


def name_around(scene: Scene, start: int, end: int) -> str:
    """The noun phrase before the numbers; where there is none, the one after them."""
    name = _before(scene, start)
    if name:
        return name
    for _ in range(3):
        article = find(scene.table.determiners, scene.line, end)
        counting = end < len(scene.line) and scene.line[end].word in _NUMBERS
        end = article[1] if article else end + counting
    name, _ = _after(scene, end)
    verb = " " not in name and any(find(group, tokens(name), 0) for group in (scene.table.falling, scene.table.rising))
    return "" if verb else name


def name_of_time(scene: Scene, end: int) -> str:
    """What is done within a time: the words from the start of the goal ("reply to parents within …")."""
    start = max(scene.start, end - _LONGEST)
    for at in range(start, end):
        if scene.line[at].word in _STOPS or at in scene.closed:
            start = at + 1
    while start < end and find(scene.table.small, scene.line, start):
        start += 1
    return written(scene.text, scene.line, start, end)


def counted(scene: Scene, amount: Amount) -> tuple[str, int]:
    """The noun phrase that an amount counts ("2 blog posts a week") and the place after it."""
    line, table = scene.line, scene.table
    place = amount.end
    more = find(scene.words.or_more, line, place)
    if more and more[1] < len(line):
        place = more[1]
    partly = place + 1 < len(line) and line[place].word in ("of", "von", "de") and not amount.unit
    if partly and (article := find(table.determiners, line, place + 1)):
        return _after(scene, article[1])
    joining = {"of", "in", "worth", "on", "von", "an", "de", "des", "der", "d'"}
    scaled = place > amount.start + 1 and find(table.scales, line, place - 1) is not None
    if (amount.unit or scaled) and place < len(line) and line[place].word in joining and _is_small(scene, place):
        place += 1
    for _ in range(2):
        article = find(table.determiners, line, place)
        if article and amount.unit:
            place = article[1]
    return _after(scene, place)


def is_label(scene: Scene, amount: Amount) -> bool:
    """Whether a bare number is part of a name ("Level 3", "ISO 27001") or of a list ("2. …")."""
    text, line = scene.text, scene.line
    at = amount.start
    if amount.unit or amount.rhythm:
        return False
    if line[at].kind != "number":
        return at > scene.start and text[line[at].start].isupper() and scene.table.code != "de"
    if (
        at
        and _is_year(amount.number)
        and (find(scene.words.own, line, at - 1) or find(scene.table.determiners, line, at - 1))
    ):
        return True
    touched = line[amount.end] if amount.end < len(line) else None
    if touched and touched.tight and len(touched.word) == 1 and text[touched.start].isupper():
        return True
    following = line[amount.end] if amount.end < len(line) else None
    if following and following.word in (".", ")", ":") and following.tight and amount.end + 1 < len(line):
        return True
    if at == 0 or line[at - 1].kind != "word":
        return at > 0 and line[at - 1].word in ("#", "-") and line[at].tight
    before = line[at - 1]
    capital = text[before.start].isupper() and scene.table.code != "de"
    starts = at == 1 or line[at - 2].word in (".", ":", "-", "!", ";", "(")
    letters = text[before.start : before.end]
    return (capital and not starts) or (letters.isupper() and len(letters) > 1) or before.word in _LABELLED


def _is_year(number: float) -> bool:
    return 1900 <= number <= 2100 and number == int(number)


def _before(scene: Scene, end: int) -> str:
    """The words between the verb (or the last break) and the numbers."""
    line, table = scene.line, scene.table
    while end > scene.start and _is_between(scene, end - 1):
        end -= 1
    start = end
    while start > scene.start and end - start < _LONGEST and not _breaks(scene, start - 1):
        start -= 1
    start = _without_verb(line, table, start, end)
    return written(scene.text, line, start, end)


def _is_between(scene: Scene, at: int) -> bool:
    """Whether a token only stands between a name and its number."""
    if at in scene.closed or scene.line[at].word in (":", "-", ",", "("):
        return True
    table = scene.table
    verbs = (table.falling, table.rising, table.moving)
    return _is_small(scene, at) or any(find(group, scene.line, at) for group in verbs)


def _is_small(scene: Scene, at: int) -> bool:
    """Whether a token is a small word on its own, and not the start of "on-time"."""
    compound = at + 1 < len(scene.line) and scene.line[at + 1].tight and scene.line[at + 1].kind == "word"
    return not compound and find(scene.table.small, scene.line, at) is not None


def _breaks(scene: Scene, at: int) -> bool:
    """Whether a noun phrase cannot go on to the left of this token."""
    line, table = scene.line, scene.table
    labelled = at > 0 and line[at].kind == "number" and line[at - 1].word in _LABELLED
    if at in scene.closed or line[at].word in _STOPS or (line[at].kind == "number" and not labelled):
        return True
    changes = find(table.falling, line, at) or find(table.rising, line, at) or find(table.moving, line, at)
    place = at + 2 < len(line) and line[at + 2].kind == "number" and line[at + 1].word in _LABELLED
    return bool(changes and changes[1] == at + 1) or (bool(find(table.names_end, line, at)) and not place)


def _without_verb(line: Sequence[Token], table: Table, start: int, end: int) -> int:
    """The start of the phrase behind its articles, and behind a verb when an article follows it."""
    for at in range(start, min(start + 2, end)):
        article = find(table.determiners, line, at)
        if article and article[1] < end:
            start = article[1]
            break
    while start < end - 1 and (line[start].word in ("number", "amount", "of", "anzahl", "number")
                               or find(table.determiners, line, start)):  # fmt: skip
        start += 1
    return start


def _after(scene: Scene, start: int) -> tuple[str, int]:
    """The words from a place up to the next preposition, verb or mark."""
    text, line, table = scene.text, scene.line, scene.table
    while start < len(line) and (find(table.working, line, start) or line[start].word in ("more", "mehr")):
        if (
            start + 1 < len(line)
            and line[start + 1].kind == "word"
            and line[start].word in ("more", "mehr", "additional")
        ):
            start += 1
        else:
            break
    end = start
    while (
        end < len(line)
        and end - start < 5
        and end not in scene.closed
        and line[end].kind == "word"
        and not _is_small(scene, end)
    ):
        end += 1
    return (written(text, line, start, end), end) if end > start else ("", start)
