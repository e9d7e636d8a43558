"""Hours as they are spoken, in digits: "halb zehn" is 9:30, "quarter past nine" 9:15, "9 Uhr 30" 9:30.

`rhythm.py` comes after and reads the digits. English and German side by side, as there.
"""

from __future__ import annotations

import re
from functools import partial

_NUMBERS = {
    word: number
    for line in (
        "one two three four five six seven eight nine ten eleven twelve",
        "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
    )
    for number, word in enumerate(line.split(), 1)
}
_FEW = (("(?:five|funf)", 5), ("(?:ten|zehn)", 10), ("(?:twenty|zwanzig)", 20))
_WORD = "|".join(_NUMBERS)
_HOUR = rf"(1[0-2]|0?[1-9]|{_WORD})\b(?![:.]\d)"
_SPOKEN = tuple(
    (re.compile(pattern), minutes)
    for pattern, minutes in (
        *((rf"\b{word} (?:past|nach) {_HOUR}", count) for word, count in _FEW),
        *((rf"\b{word} (?:to|vor) {_HOUR}", -count) for word, count in _FEW),
        (rf"\bhalb {_HOUR}", -30),
        (rf"\bhalf past {_HOUR}", 30),
        (rf"\b(?:an? |ein )?(?:quarter (?:past|after)|viertel nach) {_HOUR}", 15),
        (rf"\b(?:an? |ein )?(?:quarter (?:to|before)|viertel vor) {_HOUR}", -15),
        (rf"\bdreiviertel ({_WORD})\b", -15),
        (rf"(?<!ein )\bviertel ({_WORD})\b", -45),
        (rf"(?<=\bat )({_WORD})(?: o'clock)?\b(?! of\b)", 0),
        (rf"(?<=\bum )({_WORD})(?: uhr)?\b", 0),
    )
)
_UHR = re.compile(r"\b(\d{1,2}) ?uhr ([0-5]\d)\b")
_ANY = re.compile(r"past|quarter|viertel|halb|uhr|\b(?:to|nach|vor|at|um) [a-z\d]")


def in_digits(line: str) -> str:
    """A folded line with its spoken hours in digits."""
    if not _ANY.search(line):
        return line
    line = _UHR.sub(r"\1:\2 uhr", line)
    for pattern, minutes in _SPOKEN:
        line = pattern.sub(partial(_clock, minutes), line)
    return line


def _clock(minutes: int, found: re.Match[str]) -> str:
    """An hour of the twelve, so many minutes later."""
    whole = (_NUMBERS.get(found[1]) or int(found[1])) * 60 + minutes
    return f"{(whole // 60 - 1) % 12 + 1}:{whole % 60:02}"
