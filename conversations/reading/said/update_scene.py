"""A message while it is read, and what stands around a place of it: "about", "now at", what is counted, "done".

Used by `value.py` and `update.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from conversations.reading.said.update_words import UpdateWords
from conversations.reading.tables import Table
from conversations.reading.tokens import Phrases, Token, ends_with, find

NEAR = 3
"""Words beside a number that may say what is counted."""


class Scene(NamedTuple):
    """A message while its numbers are looked for."""

    text: str
    line: Sequence[Token]
    table: Table
    words: UpdateWords

    def has(self, phrases: Phrases[Any], at: int) -> int:
        """The place behind a phrase that starts at a token, or 0."""
        found = find(phrases, self.line, at)
        return found[1] if found else 0

    def begins(self, at: int) -> bool:
        """Whether a clause begins at a token."""
        if at <= 0:
            return True
        before = self.line[at - 1]
        if before.kind == "mark" and (before.word in ",;.:!?(->→" or not before.word.isascii()):
            return True
        return bool(ends_with(self.words.but, self.line, at) or ends_with(self.table.joins, self.line, at))


def before_about(scene: Scene, at: int) -> int:
    """The place before "roughly" and "only" that stand before a number."""
    for _ in range(2):
        about = ends_with(scene.words.about, scene.line, at)
        if not about:
            break
        at = about[1]
    return at


def behind_now(scene: Scene, at: int) -> int:
    """Where a phrase such as "we are at" begins that stands before a number, or -1."""
    begin = before_about(scene, at)
    found = ends_with(scene.words.now, scene.line, begin) or ends_with(scene.words.now, scene.line, at)
    return found[1] if found else -1


def is_finished(scene: Scene, start: int, end: int) -> bool:
    """Whether a word such as "done" stands near a number."""
    places = range(max(0, start - 4), min(end + 4, len(scene.line)))
    return any(scene.has(scene.words.finished, at) for at in places)


def things_behind(scene: Scene, at: int) -> tuple[str, ...]:
    """The next few words that may name what is counted."""
    line, found = scene.line, list[str]()
    while at < len(line) and len(found) < NEAR and line[at].kind == "word":
        ends = (scene.words.done, scene.words.lately, scene.words.old_after, scene.words.old, scene.words.left)
        if any(scene.has(one, at) for one in ends):
            break
        passed = scene.has(scene.words.of_them, at) or scene.has(scene.table.determiners, at)
        if scene.line[at].word in scene.words.fresh:
            at += 1
            continue
        if passed and not found:
            at = passed
            continue
        if scene.has(scene.table.small, at) or scene.has(scene.words.but, at) or scene.has(scene.words.now, at):
            break
        found.append(line[at].word)
        at += 1
    return tuple(found)
