"""What is meant by words that are no phrase: the button of something that was told, a wish about one's times, a code.

`route.py` asks, after the phrases of the words files.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from conversations.coaching.linking import is_shown
from conversations.formats import fold
from conversations.reading.choice import a_choice, a_yes_or_no
from conversations.reading.rhythm import SHORT, is_a_rhythm, is_asked_of_the_coach, says_when
from conversations.reading.wishes import a_wish

HEARD = ("/manages ", "/answer ", "/open_ask ", "/no_line ")
"""The commands that can be meant without their exact words; a line is sent by its own words alone."""
AWAY = re.compile(
    r"^(?:i'm|i am|i'll be|i will be|ich bin|bin|ich habe|ich hab|hab|habe|wir haben) .+ "
    r"(?:away|off|on (?:holiday|vacation|leave)|out of office|im urlaub|urlaub|weg|nicht da|abwesend|frei)$"
)
"""Away with the days in the middle: "ich bin nächste Woche im Urlaub"."""
AWAY_THEN = re.compile(
    r"^(?:i'?m |i am |i'?ll be |i will be |ich bin |bin )?(?:away|out of office|weg|abwesend|im urlaub|in elternzeit"
    r"|off (?=from|until|till)|(?:on |on my |(?:on )?(?:annual|parental) )(?:holidays?|vacation|leave|pto))\b.+"
)
"""Away with the days behind it."""
ENDS = re.compile(r"\b(?:from|until|till|til|vom|von|ab|bis)\b")
WITH_ENDS = 10
"""Words of a line that says from when until when."""
YES, NO = ("/manages yes ", "/answer do "), ("/manages no ", "/answer later ", "/no_line ")


def meant_button(text: str, shown: Sequence[tuple[str, str]], locale: str) -> str | None:
    """The command behind the button that is meant, or None: "yes" is "yes, I am", where somebody waits for it."""
    own = [(value, label) for value, label in shown if value.startswith(HEARD)]
    if not own or text.rstrip().endswith("?"):
        return None
    agreed = a_yes_or_no(text, locale)
    if agreed is not None:
        return next((value for value, _ in own if value.startswith(YES if agreed else NO)), None)
    return a_choice(text, own, locale) if not text.strip().isdecimal() else None


def is_away(text: str) -> bool:
    """Whether a line says that somebody is away, and when."""
    folded = fold(text)
    said = AWAY.search(folded) or AWAY_THEN.search(folded)
    return bool(said) and says_when(text, "de", WITH_ENDS if ENDS.search(folded) else SHORT)


def asked_for(text: str) -> tuple[str, str] | None:
    """The command and its words, where no question is open."""
    if is_a_rhythm(text) or is_asked_of_the_coach(text) or a_wish(text) is not None:
        return "times", text
    if is_away(text):
        return "away", text
    return ("enter_code", text) if is_shown(text) else None


def asked_amid(text: str) -> tuple[str, str] | None:
    """The same in the middle of a talk, where only what is clearly said to the coach is no answer."""
    return ("times", text) if is_asked_of_the_coach(text) else None
