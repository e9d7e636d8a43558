"""What Teams' answers mean for a message on its way: the table, and nothing else.

Teams cannot be asked later whether a message is there. So only what is certain is tried again: that nobody was reached,
that there was no token, and what Teams, or something before it, refused. Whatever failed inside of Teams (5xx) may have
been done, and is unclear.
"""

from __future__ import annotations

from adapters.sending import NotArrived, Outcome, Refused, Unclear
from adapters.teams.calls import NO_ANSWER, NO_CONNECTION, NO_TOKEN, NOT_ALLOWED, Answer

WRONG_HOST = "InvalidBotApiHost"
"""The chat is at another address, which its next activity says."""
UNCLEAR = frozenset({408})
"""Beside every 5xx."""
NO_GOOD = frozenset({400, 405, 411, 413, 414, 415, 422, 431})
"""The message itself is no good, and would not be the next time."""
SHUT = frozenset({403, 404})
"""Where Teams itself says so: the bot was removed, or may not write, or the chat is gone."""


def of_a_post(answer: Answer) -> Outcome:
    """What the answer to a post means, where it is not yes."""
    if answer.error == NO_ANSWER or answer.status in UNCLEAR or answer.status >= 500:
        return Unclear()
    if answer.error == NOT_ALLOWED or is_shut(answer) or answer.status in NO_GOOD:
        return Refused(answer.error)
    # Without a time, the longer the more often it was tried: 429 does not always say when, and 412 never does.
    return NotArrived(answer.retry_after if answer.status == 429 else 0.0)


def is_shut(answer: Answer) -> bool:
    """Whether nothing can be written in this chat until something comes from it."""
    return answer.status in SHUT and answer.is_named and answer.error != WRONG_HOST


def is_certain(answer: Answer) -> bool:
    """Whether a post is not there, and may be by a further try in a moment."""
    return answer.status in (412, 429) or answer.error in (NO_CONNECTION, NO_TOKEN)
