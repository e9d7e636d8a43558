"""What somebody says about their own times in a sentence: "half an hour earlier", "I work mon-wed", "not before 9".

English and German side by side, as in `rhythm.py`. `route.py` asks whether a line is one; `flows/times/reading.py`
makes an answer of it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from conversations.reading.rhythm import a_rhythm, an_hour, some_days
from conversations.reading.tokens import fold

LONGEST = 14
"""Words of a line that may be one."""
_COUNT = r"\d{1,3}|an?|one|two|three|einer?|eine|zwei|drei"
_COUNTS = {"two": 2, "three": 3, "zwei": 2, "drei": 3}
_SHIFT = re.compile(
    rf"^(?:please |bitte )?(?:(?:can|could) (?:you|we) |kannst du |konntest du )?"
    rf"(?:(?:make|do|move|ask|put|mach|leg|verschieb|frag) (?:it|that|them|me|es|das|sie|mich) )?(?:um )?"
    rf"(?:({_COUNT})|(half an|(?:eine )?halbe)) ?(h|hours?|stunden?|min|mins|minutes?|minuten?) "
    rf"(earlier|sooner|before|later|fruher|eher|spater)(?: please| bitte| machen| legen)?$"
)
_MOST = re.compile(
    r"^(?:(?:please|bitte|send me|write me|write|schick mir|schreib mir) )?"
    r"(?:at most|no more than|not more than|max(?:imum|imal)?|hochstens|nicht mehr als|only|nur) "
    r"(\d|one|two|three|four|five|zero|eine?|zwei|drei|vier|funf)"
    r"(?: (?:unasked )?(?:messages?|reminders?|nachricht(?:en)?|erinnerung(?:en)?))?"
    r" ?(?:(?:a|per|each|pro|die|in der) (?:week|woche))?$"
)
_ONE = {"eine": "1", "ein": "1", "zwei": "2", "drei": "3", "vier": "4", "funf": "5"}
_WORK = re.compile(r"^(?:i(?: only|'m)? (?:work|working)|ich arbeite|my working days are|meine arbeitstage sind) (.+)$")
_SHIFTS = re.compile(
    r"^(?:i(?:'m| am)? (?:work|working|on|do) (?:in )?shifts?(?: work)?"
    r"|i'm a shift worker|no two weeks are (?:the same|alike)"
    r"|ich arbeite (?:in |im )?schicht(?:en|dienst)?|ich habe schichtdienst|keine woche ist wie die andere)$"
)
_NO_WORK = re.compile(r"^(?:i (?:don't|do not|never) work|i'm off|i am off|i have) (?:on )?(.+?)(?: off)?$")
_NO_WORK_DE = re.compile(r"^ich (?:arbeite (.+) nicht|habe (.+) frei|hab (.+) frei)$")
_PLACE = re.compile(
    r"^(?:i(?:'ve| have)? (?:just )?moved to|i(?: now)? live in|ich bin nach|ich (?:wohne|lebe) (?:jetzt )?in) "
    r"([\w /_-]+?)(?: now| gezogen| umgezogen)?$"
)
_NOT = (
    r"^(?:please |bitte )?(?:not|nothing|never|no (?:messages?|reminders?)|don't (?:write|message|ask|remind|send|text)"
    r"(?: to)?(?: me)?(?: anything)?|nicht|nichts|keine nachricht(?:en)?"
    r"|(?:schreib|frag)e? (?:mir|mich)(?: bitte)? nicht)"
)
_BEFORE = re.compile(rf"{_NOT} (?:after .* or )?(?:before|vor) ([\d:.]+ ?(?:am|pm|uhr)?)")
_AFTER = re.compile(rf"{_NOT} (?:(?:before|vor) .* (?:or|oder|and|und) )?(?:after|nach) ([\d:.]+ ?(?:am|pm|uhr)?)")


class Wish(NamedTuple):
    """One wish about times: which, and what it says."""

    what: str
    """shift | most | work | no_work | place | quiet | each"""
    said: str
    """Minutes, a number, days or a place as written; quiet hours as "18:00-08:00", either half may be empty."""


def a_shift(text: str) -> int:
    """How many minutes later something is wished, negative for earlier; 0 where no such thing is said."""
    found = _SHIFT.search(_line(text))
    if found is None:
        return 0
    count = 1 if not found[1] else int(found[1]) if found[1].isdigit() else _COUNTS.get(found[1], 1)
    minutes = 30 if found[2] else count * (60 if found[3][0] in "hs" else 1)
    return minutes if found[4] in ("later", "spater") else -minutes


def a_wish(text: str) -> Wish | None:
    """What a whole line wishes about the person's times, or None."""
    line = _line(text)
    if len(line.split()) > LONGEST:
        return None
    if minutes := a_shift(text):
        return Wish("shift", str(minutes))
    if found := _MOST.search(line):
        named = any(word in line for word in ("week", "woche", "message", "nachricht", "remind", "erinner"))
        return Wish("most", _ONE.get(found[1], found[1])) if named else None
    if _SHIFTS.search(line):
        return Wish("each", "")
    return _of_days(line) or _of_hours(line) or _of_a_place(text)


def _line(text: str) -> str:
    return " ".join(fold(text).strip(" .!?,").split())


def _of_days(line: str) -> Wish | None:
    """The days that are worked, or that are free."""
    for what, pattern in (("no_work", _NO_WORK), ("no_work", _NO_WORK_DE), ("work", _WORK)):
        if found := pattern.search(line):
            said = next(one for one in found.groups() if one)
            days, again = some_days(said), what == "work" or re.search(r"\w(?:days|tags)\b", said)
            if days and again and not a_rhythm(said).rest and not a_rhythm(said).hour:
                return Wish(what, days)
    return None


def _of_hours(line: str) -> Wish | None:
    """Hours before or after which nothing is to come."""
    before, after = _BEFORE.search(line), _AFTER.search(line)
    early = an_hour(re.sub(r"^(\d)(?!\d)", r"0\1", before[1])) if before else ""
    late = an_hour(after[1]) if after else ""
    return Wish("quiet", f"{late}-{early}") if early or late else None


def _of_a_place(text: str) -> Wish | None:
    """Where somebody lives now."""
    found = _PLACE.search(_line(text))
    return Wish("place", found[1]) if found else None
