"""What a message says that the coach begins by itself: an invitation in neutral words, with buttons that are commands.

`bot/nudges.py` sends it; while it is unanswered its buttons can be typed like any others, and words typed after the
question of a check-in answer that question.
"""

from __future__ import annotations

from typing import Any

from conversations.coaching.values import Person
from conversations.messages import Reply
from conversations.progress import Progress
from conversations.words import Wording, Words

NUDGE = "nudge"
DIGEST = "digest"


def nudge_reply(words: Words, name: str, **values: Any) -> Reply:
    """The message under a heading of `flows/nudge`; it holds nothing anybody wrote."""
    return words.reply([Wording(f"{NUDGE}/{name}", values)])


def nudge_talk(person: Person, words: Words) -> Progress:
    """The last message nobody asked for as a talk that is over and whose buttons can still be named.

    `nudged` says which it was: a heading of `flows/nudge`, or "digest" and the line whose ask stands at its end.
    """
    name, _, line = person.nudged.partition(" ")
    key = f"{NUDGE}/{name}" if name != DIGEST else f"{DIGEST}/act" if line else f"{DIGEST}/head"
    labels = words.heading(key).buttons if words.has(key) else {}
    filled = {value.replace("{{ line }}", line): label for value, label in labels.items()}
    shown = [(value, label) for value, label in filled.items() if "{" not in value + label]
    return Progress(f"nudge.{person.nudged_at}", NUDGE, 1, "told", shown=shown, seeds={"what": name},
                    touched=person.nudged_at)  # fmt: skip
