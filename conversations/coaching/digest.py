"""The manager's digest as values: which approved lines it shows, in which messages, and the one act it ends with.

Pure, and it knows nothing but `ApprovedLine`: whatever else a person told the coach cannot get in here (D2). A line
says who wrote it and never how many others there are; nothing is ranked, counted or compared (D4, D5).
`storage/sharing.py` finds the lines before, `bot/digest.py` renders and sends after.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

MOST_LINES = 10
MOST_CHARACTERS = 2_000
"""What one message holds; a line is never cut."""
MOST_NAMES = 3


class ApprovedLine(NamedTuple):
    """A line as its author approved it word for word, for this reader."""

    id: str
    author: str
    """The name of the author."""
    text: str
    ask: str = ""
    """What is asked for, in the author's words; empty for nothing, or nothing that waits for an answer."""
    again: bool = False
    """Whether it was shown before and comes once more, because its ask is still open."""
    named: bool = True
    """Whether the author named this reader; otherwise a list of the company did."""


class Digest(NamedTuple):
    """What a manager reads."""

    pages: tuple[tuple[ApprovedLine, ...], ...]
    """The lines of each message, oldest first."""
    act: ApprovedLine | None
    """The line with the oldest open ask."""
    named: tuple[str, ...]
    """Of the first digest: the authors who named this reader, at most `MOST_NAMES`; none where only a list did."""
    more: bool
    """Whether there are others beside those named."""


def digest(lines: Sequence[ApprovedLine]) -> Digest | None:
    """The digest of these lines, oldest first; None where there is nothing to say."""
    if not lines:
        return None
    named = tuple(dict.fromkeys(line.author for line in lines if line.named))
    more = len(named) > MOST_NAMES or any(not line.named for line in lines)
    act = next((line for line in lines if line.ask), None)
    return Digest(tuple(_pages(lines)), act, named[:MOST_NAMES], more)


def _pages(lines: Sequence[ApprovedLine]) -> list[tuple[ApprovedLine, ...]]:
    pages: list[list[ApprovedLine]] = [[]]
    length = 0
    for line in lines:
        length += len(line.text)
        if pages[-1] and (len(pages[-1]) == MOST_LINES or length > MOST_CHARACTERS):
            pages.append([])
            length = len(line.text)
        pages[-1].append(line)
    return [tuple(page) for page in pages]
