"""An independent record of what was allowed: who approved which line for whom, and which words are whose.

It knows nothing of the coach's tables. `promises.py` holds against it whatever leaves the coach.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.simulated.company import Colleague
from conversations.messages import Press, Reply

A_WORD = re.compile(r"X[a-z]{8}", re.IGNORECASE)
"""What a word of somebody's own looks like."""


class Ledger:
    """Approvals and words of everybody."""

    def __init__(self) -> None:
        self.approved: dict[tuple[str, str], dict[str, bool]] = {}
        """(reader, author) → lines and whether they still may be sent; both by the name they are shown by."""
        self.owners: dict[str, str] = {}
        """Word → the name of whoever says it."""

    def says(self, word: str, name: str) -> str:
        """Note whose word this is, and give it."""
        self.owners[word.casefold()] = name
        return word

    def taps(self, author: Colleague, shown: Reply, press: Press | None, readers: list[str]) -> None:
        """Note what is approved by this tap: the line that was shown, for the reader who was named with it."""
        if press is None or not press.value.startswith("send"):
            return
        plain = shown.plain()
        reader = next((name for name in readers if name in plain), "")
        bullets = [[span.text for span in line.spans if span.said] for line in shown.lines if line.bullet]
        if reader and bullets and len(bullets[-1]) == 1:
            self.approved.setdefault((reader, author.person.name), {})[bullets[-1][0]] = True

    def ends(self, author: str, but: str = "") -> None:
        """Nothing more of what this author approved may be sent, except to one reader."""
        for (whom, who), lines in self.approved.items():
            if who == author and whom != but:
                lines.update(dict.fromkeys(lines, False))

    def takes_back(self, author: str, line: str) -> None:
        """Its author took a line back."""
        for (_, who), lines in self.approved.items():
            if who == author and line in lines:
                lines[line] = False

    def may_read(self, reader: str, author: str, line: str) -> bool:
        """Whether the digest may show this line now."""
        return self.approved.get((reader, author), {}).get(line, False)

    def strangers(self, reader: str, text: str) -> Iterator[str]:
        """Words in a text that are somebody else's and stand in no line they ever approved for this reader."""
        for word in set(A_WORD.findall(text)):
            owner = self.owners.get(word.casefold(), reader)
            if owner == reader:
                continue
            if not any(word.casefold() in line.casefold() for line in self.approved.get((reader, owner), ())):
                yield word
