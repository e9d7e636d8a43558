"""What is said about a goal there is: "move sql to end of may", "Rust will ich nicht mehr lernen".

The same words may be a new goal; `engine.py` looks whether what is named is a goal the person has. English and German
side by side, whatever the person's language.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from conversations.reading.tokens import fold

LONGEST = 120
"""Letters; a longer text tells more than that."""
_NAME = r"(?P<name>(?!and |und )\S+(?: (?!and |und )\S+){0,4}?)"
_GO_ON = r"(?:do|learn|continue|pursue|work on|keep doing|go on with)"
_VERB = r"(?:lernen|machen|verfolgen|weitermachen|weiter verfolgen|tun|fortsetzen)"
_LET_GO = (
    rf"i(?:'d| would) rather not {_GO_ON} {_NAME}(?: any ?more)?",
    rf"i (?:do not|don't|dont) (?:want|wanna)(?: to)?(?: {_GO_ON})? {_NAME}(?: any ?more| any longer)",
    rf"i no longer want(?: to {_GO_ON})? {_NAME}",
    rf"i(?:'m| am) (?:giving up on|dropping|letting go of) {_NAME}",
    rf"{_NAME} (?:is|isn't|is not) (?:not )?(?:for me|mine|my thing) any ?more",
    rf"ich (?:will|mochte|mag) (?:mit )?{_NAME} nicht (?:mehr|weiter)(?: {_VERB})?",
    rf"{_NAME} (?:will|mochte|mag) ich nicht (?:mehr|weiter)(?: {_VERB})?",
    rf"ich (?:lasse|lass) {_NAME} (?:sein|bleiben|fallen|los)",
    rf"{_NAME} (?:lasse|lass) ich (?:sein|bleiben|fallen|los)",
    rf"ich hore? mit {_NAME} auf",
    rf"mit {_NAME} hore? ich auf",
    rf"ich gebe? {_NAME} auf",
    rf"ich (?:will|mochte) (?:mit )?{_NAME} (?:aufhoren|aufgeben|sein lassen)",
)
_WHEN = r"(?P<when>(?!.*\b(?:to|by|from|before|auf|bis|von|vor)\b).+)"
_MOVE = (
    r"(?:(?:can|could) we )?(?:move|push|postpone|delay|shift|extend|bring)"
    rf" {_NAME}(?: back| forward| out)? (?:to|until|till) {_WHEN}",
    rf"(?:verschiebe?|verlege?|schiebe?)(?: wir)? {_NAME} auf {_WHEN}",
    rf"{_NAME} auf (?P<when>(?!.*\b(?:auf|bis|von|vor)\b).+) (?:verschieben|verlegen|schieben)",
)
_SHARPEN = (
    rf"make {_NAME} (?:stronger|more (?:specific|measurable|ambitious))",
    rf"(?:mach|mache|machen wir) {_NAME} (?:starker|messbarer|ehrgeiziger)",
)
_AROUND = r"(?:(?:actually|please|ok|okay|well|let's|hm+|also|eigentlich|bitte|na|gut|doch) )*"
_WAYS = tuple(
    (command, re.compile(f"{_AROUND}(?:{said})(?: (?:please|bitte|then|dann))?"))
    for command, many in (("drop", _LET_GO), ("move_date", _MOVE), ("stronger", _SHARPEN))
    for said in many
)


class OfAGoal(NamedTuple):
    """What is said about a goal."""

    command: str
    name: str
    """The words that have to name it."""
    words: str
    """What the command is handed; "stronger" asks nothing that they would answer."""


def of_a_goal(text: str) -> OfAGoal | None:
    """The command that is meant if the goal that is named exists, or None."""
    if len(text) > LONGEST:
        return None
    line = " ".join(re.sub(r"[,.!?]+(?= |$)", "", fold(text)).split())
    for command, pattern in _WAYS:
        if (found := pattern.fullmatch(line)) is not None:
            name = found["name"]
            when = found["when"] if command == "move_date" else ""
            return OfAGoal(command, name, "" if command == "stronger" else f"{name} {when}".strip())
    return None
