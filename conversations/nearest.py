"""The commands that a mistyped one comes close to: "/progess 4" is most likely "progress 4".

`route.py` asks when a command is none; `engine.py` shows what comes of it as buttons.
"""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches

from conversations.flow import Option
from conversations.formats import fold
from conversations.words import Words

MOST = 2
"""Commands that are offered."""
CLOSE, CLOSE_SHORT = 0.72, 0.66
"""How alike two words are, 0 to 1, from which on one may be meant for the other; of few letters one may be wrong."""
FEW_LETTERS = 4
LONGEST_HEAD = 4
"""Words of a command; what stands behind them goes along."""
MOST_LETTERS = 200
"""Letters that go along with a button."""


def nearest(said: str, words: Words) -> tuple[Option, ...]:
    """What may be meant by a command nobody knows, as commands with the words behind them; the likeliest first."""
    known = dict(words.phrases)
    known.update({name.replace("_", " "): name for name in known.values()})
    pieces = said.split(None, LONGEST_HEAD)
    found: list[tuple[float, Option]] = []
    for count in range(1, min(LONGEST_HEAD, len(pieces)) + 1):
        head = fold(" ".join(pieces[:count]))
        rest = said.split(None, count)[count][:MOST_LETTERS] if len(pieces) > count else ""
        close = CLOSE if len(head) > FEW_LETTERS else CLOSE_SHORT
        for phrase in get_close_matches(head, known, n=MOST, cutoff=close):
            option = Option(f"/{known[phrase]} {rest}".rstrip(), f"{phrase} {rest}".rstrip())
            found.append((SequenceMatcher(None, phrase, head).ratio(), option))
    best: dict[str, Option] = {}
    for _, option in sorted(found, key=lambda one: -one[0]):
        best.setdefault(option.value.partition(" ")[0], option)
    return tuple(best.values())[:MOST]
