"""Where a sentence, a line or a label ends: what is read from marks alone, before any verb is looked at.

`openings.py`, `markers.py` and `clauses.py` come after and ask here.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from conversations.reading.dates.dates import Reading
from conversations.reading.goals.goal_words import GoalWords
from conversations.reading.tokens import Places, Token, find

_STOPS = frozenset(".;!?\u2026")
_SHORTENED = frozenset(
    ["avg", "approx", "incl", "max", "min", "no", "vs", "etc", "e.g", "i.e", "dept", "mr", "mrs", "ms", "dr",
     "st", "jr", "sr", "fig", "vol", "ca", "bzw", "usw", "ggf", "inkl", "nr", "std", "stk", "mio", "mrd", "tsd",
     "abt", "evtl", "sog", "zzgl", "vgl", "env", "aprox", "num", "art", "sra", "dra", "dpto", "mme", "resp",
     "ex", "tel", "ref"]
)  # fmt: skip


def starts_line(text: str, line: Sequence[Token], at: int) -> bool:
    """Whether a new line of the text begins at a token that is not the first."""
    return "\n" in text[line[at - 1].end : line[at].start]


class Stops:
    """One text with the marks that end its sentences."""

    def __init__(
        self, text: str, read: Reading, words: GoalWords, line: Sequence[Token], closed: Collection[int]
    ) -> None:
        self.text, self.table, self.words = text, read.table, words
        self.line = line
        """The tokens; in German with the verbs whose halves stand apart put together."""
        self.closed = closed
        """The tokens of dates, which are no part of a clause."""
        self.everywhere = Places(line).everywhere
        """Where the phrases of a list stand."""
        self.word = read.word
        """The word at a token as it was written; empty outside the text."""

    def is_stop(self, at: int) -> bool:
        """Whether a sentence ends here; the dot of "avg.", "30.", "e.g." or "3. bis 14." does not end one."""
        word = self.word(at)
        if word not in _STOPS or at + 1 >= len(self.line):
            return False
        if word == "." and self._is_ordinal(at):
            return False
        if word != "." or not self.line[at].tight:
            return not self.line[at + 1].tight or word == ";"
        before = self.line[at - 1]
        if before.kind == "number" and (at < 2 or self.line[at - 2].kind == "mark" or self.word(at - 3) == "#"):
            return False
        short = before.kind == "word" and (before.word in _SHORTENED or len(before.word) == 1)
        return not self.line[at + 1].tight and not short and at not in self.closed

    def _is_ordinal(self, at: int) -> bool:
        """Whether a dot makes a German number the third or fourth: small letters follow."""
        if self.table.code != "de" or at == 0 or self.line[at - 1].kind != "number":
            return False
        return self.text[self.line[at + 1].start].islower()

    def is_new_line(self, at: int) -> bool:
        """Whether a new line of the text begins at a token."""
        return starts_line(self.text, self.line, at)

    def is_tag(self, at: int) -> bool:
        """Whether a hashtag starts here that is no part of the sentence."""
        if self.word(at) != "#" or at + 1 >= len(self.line) or not self.line[at + 1].tight:
            return False
        return not any(find(self.words.copulas, self.line, place) for place in (at + 2, at + 3))

    def behind(self, at: int) -> int:
        """The place behind the marks at a token."""
        while self.word(at) in (":", "-", ","):
            at += 1
        return at

    def is_number_label(self, at: int) -> bool:
        """Whether "1" of "KR1:" or "Goal 2:" stands here."""
        return at < len(self.line) and self.line[at].kind == "number" and self.word(at + 1) in (":", "-", ".")
