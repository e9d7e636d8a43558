"""When somebody wants to be asked, as they write it: "fridays at 4", "mon and thu 9:30", "werktags um 9", "18-8".

English and German side by side, whatever the person's language. `flows/times/reading.py` makes answers of it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from conversations.coaching.rhythms import WEEKDAYS, hour_of, weekday_names
from conversations.reading.clock_words import in_digits
from conversations.reading.tokens import fold

SHORT = 6
"""Words of a line that says little else than when."""
LONGEST_WISH = 10
"""Words of a line that says how often the coach may ask."""

_NAMES: dict[str, int] = {}
for _day, _names in enumerate((
    "monday mondays mon montag montags mo", "tuesday tuesdays tue tues dienstag dienstags di",
    "wednesday wednesdays wed mittwoch mittwochs mi", "thursday thursdays thu thur thurs donnerstag donnerstags do",
    "friday fridays fri freitag freitags fr", "saturday saturdays sat samstag samstags sonnabend sonnabends sa",
    "sunday sundays sun sonntag sonntags so",
)):  # fmt: skip
    _NAMES.update(dict.fromkeys(_names.split(), _day))

_A_DAY = "|".join(sorted(_NAMES, key=len, reverse=True))
_RANGE = re.compile(rf"\b({_A_DAY})\s*(?:-|–|to|till|until|through|bis)\s*({_A_DAY})\b")
_CLOCK = re.compile(
    r"(?:\b(at|um|gegen|around|ab|from|by)\s+|@\s*)?(?<![\d.:])([01]?\d|2[0-4])(?:[:.h]([0-5]\d))?"
    r"\s*(am\b|pm\b|a\.m\.?|p\.m\.?|uhr\b|o'clock\b|h\b)?(?![\d:]|\.\d)"
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "zwei": 2, "drei": 3, "vier": 4}
_WHILE = re.compile(
    rf"^(?:remind me |snooze )?(?:in |for )?(?:(\d{{1,2}}|an?|one|einer?|{'|'.join(_COUNTS)})"
    r"|(half an|(?:einer )?halben?)) ?(h|hours?|stunden?|min|mins|minutes?|minuten?)$"
)
_NOON = re.compile(r"\b(?:at |um |am )?(noon|midday|mittags?)\b")
_PARTS = (
    ("09:00", r"mornings|(?:in |on )?the mornings?|morning|morgens|vormittags?|(?:am|in der) (?:morgen|vormittag|fruh)"
              r"|fruh(?:morgens)?"),
    ("14:00", r"afternoons|(?:in |on )?the afternoons?|afternoon|nachmittags?|am nachmittag"),
    ("18:00", r"evenings|(?:in |on )?the evenings?|evening|abends?|am abend"),
)  # fmt: skip
"""The hour of a part of the day, where none is written beside it."""
_PART = tuple((hour, re.compile(rf"(?<![\w'])(?:{words})(?![\w'])")) for hour, words in _PARTS)
_AGAIN = re.compile(
    r"\b(?:every|each|daily|weekly|monthly|(?:once )?a (?:week|month)|jede[nrs]?|\w+days|\w+tags|taglich|monatlich"
    r"|wochentlich|einmal|mornings|afternoons|evenings|morgens|vormittags|nachmittags|abends)\b"
)
_TO_THE_COACH = re.compile(
    r"^(?:(?:please|just|only|better|ok|can|could|would|will|you|but|then|bitte|dann|lieber|aber) )*"
    r"(?:(?:ask|remind|nudge|message|text|ping) me|write (?:to )?me|(?:frage?|erinnere?) mich|schreibe? mir)\b"
    r"|^(?:bitte )?(?:kannst|konntest|wurdest|magst) du (?:mich|mir)\b.* (?:fragen|erinnern|schreiben)\b"
)
_SHALL_WE = re.compile(
    r"^(?:(?:actually|hm+|well|eigentlich|doch) )*"
    r"(?:(?:can|could|shall) we (?:do|make it|say) |how about |let's do |(?:konnen|konnten) wir |lass uns )?"
    r"(.+?)(?: machen)?$"
)
"""How a time is proposed: "actually could we do thursdays at 2"."""
_ODD = re.compile(
    r"\b(?:every|each|all?e|jede[nrs]?)\s+(?:other|second|third|zweite[nrs]?|dritte[nrs]?|two|three|four|zwei|drei|vier"
    r"|[2-9]|1\d)\b|\b(?:\d+|two|three|four|zwei|drei|vier) (?:weeks|months|wochen|monaten?)\b"
    r"|\b(?:fortnight\w*|bi-?weekly|bi-?monthly|quarterly|quartalsweise|vierteljahrlich\w*|twice|zweimal"
    r"|hourly|stundlich|yearly|jahrlich|first|last|erste[nrs]?|letzte[nrs]?)\b|\b[2-9] ?(?:x|times|mal)\b"
)
_RHYTHMS = (
    ("each", r"(?:different|ask(?: me)?|anders|ask anew) (?:each|every|jedes) (?:time|mal)|each time(?: anew)?|shifts?"
             r"|shift work|jedes mal(?: anders| neu)?|schicht\w*|always different|it varies|varies"),
    ("off", r"never|off|not at all|don'?t ask(?: me)?|no reminders?|no check-?ins?|aus|nie|gar nicht|frag nicht"
            r"|keine erinnerung(?:en)?|i'?ll come|stop asking|none|keine"),
    ("weekday", r"(?:every|each|on|all|jeden?|an) ?(?:working ?days?|work ?days?|weekdays?|werktag\w*|arbeitstag\w*)"
                r"|weekdays|workdays|working days|werktags|werktaglich|arbeitstaglich"),
    ("day", r"every ?day|each day|daily|jeden tag|taglich"),
    ("month", r"monthly|once a month|every month|each month|a month|monatlich|einmal im monat|jeden monat|im monat"),
    ("week", r"weekly|once a week|every week|wochentlich|einmal (?:die|in der|pro) woche|jede woche"),
)  # fmt: skip
_FILLERS = frozenset(
    word
    for line in (
        "a an the at on um am and und or every each jeden jede jedes i me ask remind mich frag frage bitte please",
        "again always only just nur immer in zu uhr my your is are make set would like could you can lieber rather of",
        "for to check checkin checkins check-in check-ins then also auch dann from ab gegen around ok",
        "okay but aber yes ja no nein instead stattdessen better besser can konntest kannst we it",
        "i'd write message messages schreib",
        "schreibe mir fragen schreiben thanks danke fragst once du",
    )
    for word in line.split()
)


class Rhythm(NamedTuple):
    """What was understood of a line about time; texts as `Person` keeps them, empty where it says nothing of it."""

    rhythm: str = ""
    """As `Person.rhythm`, or "week" for a week without its day."""
    hour: str = ""
    odd: bool = False
    """Whether it asks for a rhythm that there is not, such as every two weeks."""
    rest: tuple[str, ...] = ()
    """Words that say something else."""


def a_rhythm(text: str) -> Rhythm:
    """The rhythm and the hour in a line."""
    proposed = _SHALL_WE.fullmatch(fold(text))
    line = f" {proposed[1] if proposed else ''} "
    if _ODD.search(line):
        return Rhythm(odd=True)
    days: set[int] = set()

    def whole(found: re.Match[str]) -> str:
        first, last = _NAMES[found[1]], _NAMES[found[2]]
        days.update((first + step) % 7 for step in range((last - first) % 7 + 1))
        return " "

    hour, line = _take_clock(_RANGE.sub(whole, line))
    rhythm = ""
    for name, pattern in _RHYTHMS:
        found = re.search(rf"(?<![\w']){pattern if '|' not in pattern else f'(?:{pattern})'}(?![\w'])", line)
        if found:
            rhythm = rhythm or name
            line = f"{line[: found.start()]} {line[found.end() :]}"
    words = re.findall(r"[\w'’-]+", line)
    days.update(_NAMES[word] for word in words if word in _NAMES)
    rest = tuple(word for word in words if word not in _NAMES and word not in _FILLERS)
    if days and rhythm in ("", "week"):
        rhythm = weekday_names(days)
    return Rhythm(rhythm, hour, False, rest)


def is_a_rhythm(text: str) -> bool:
    """Whether a line is a rhythm and nothing else, as in "fridays at 15:00"; "friday at 15:00" may be a day."""
    line = fold(text)
    if len(text.split()) > LONGEST_WISH or not _AGAIN.search(line):
        return False
    read = a_rhythm(text)
    return bool(not read.rest and read.rhythm not in ("off", "each") and (read.rhythm or read.hour))


def is_asked_of_the_coach(text: str) -> bool:
    """Whether a line says how often the coach may ask, and says so to the coach: "ask me on mondays instead"."""
    if len(text.split()) > LONGEST_WISH or not _TO_THE_COACH.search(fold(text)):
        return False
    return is_a_rhythm(text) or a_rhythm(text).odd


def an_hour(text: str) -> str:
    """The hour in a text that is about an hour: "9", "4pm", "16:30", "noon"; or empty."""
    return _take_clock(f" {fold(text)} ")[0]


def a_marked_hour(text: str) -> tuple[str, str]:
    """An hour that is written as one, and the text without it: "monday at 9", but not the 3 of "3 june"."""
    line = f" {fold(text)} "
    hour, rest = _take_clock(line, marked=True)
    return (hour, rest.strip()) if hour else ("", text)


def says_when(text: str, locale: str, most: int = SHORT) -> bool:
    """Whether a short line such as "remind me tomorrow" says little else than when."""
    from conversations.reading.dates.day import a_day

    short = len(text.split()) <= most
    return short and bool(a_while(text) or a_marked_hour(text)[0] or a_day(text, date(2000, 1, 1), locale))


def a_while(text: str) -> int:
    """How many minutes ahead "in an hour" or "in 20 minutes" is; 0 where a text says no such thing."""
    found = _WHILE.search(fold(text))
    if found is None:
        return 0
    count = (
        30 if found[2] else 60 * (int(found[1]) if found[1] and found[1].isdigit() else _COUNTS.get(found[1] or "", 1))
    )
    return count if found[3][0] in "hs" else max(1, count // 60)


def some_days(text: str) -> str:
    """The days in a line as a list is kept: "mon-thu and sat" is "mon,tue,wed,thu,sat"; or empty."""
    found = a_rhythm(text)
    if found.rhythm == "weekday":
        return weekday_names(range(5))
    if found.rhythm == "day":
        return weekday_names(range(7))
    return found.rhythm if found.rhythm.split(",")[0] in WEEKDAYS else ""


def hours_between(text: str) -> str:
    """Two hours as quiet hours are kept: "18-8", "6pm to 8am"; empty where there are not two different ones."""
    hours = _CLOCK.finditer(in_digits(fold(text)))
    found = [minute for one in hours if (minute := _minute(one, shift=False)) is not None]
    if len(found) != 2 or found[0] % 1440 == found[1] % 1440:
        return ""
    return f"{hour_of(found[0] % 1440)}-{hour_of(found[1] % 1440)}"


def _take_clock(line: str, marked: bool = False) -> tuple[str, str]:
    """The hour in a line, and the line without it; "in the evening" makes a 7 a 19, and is 18:00 alone."""
    line = in_digits(line)
    for usual, words in _PART:
        if part := words.search(line):
            hour, rest = _take_number(f"{line[: part.start()]} {line[part.end() :]}", marked)
            if hour and usual > "12:00" and hour < "12:00":
                hour = hour_of((_minutes(hour) + 720) % 1440)
            return hour or usual, rest
    return _take_number(line, marked)


def _minutes(hour: str) -> int:
    return int(hour[:2]) * 60 + int(hour[3:])


def _take_number(line: str, marked: bool) -> tuple[str, str]:
    """The hour in a line, and the line without it; a bare number is one where nothing else can be meant."""
    if noon := _NOON.search(line):
        return "12:00", f"{line[: noon.start()]} {line[noon.end() :]}"
    found = list(_CLOCK.finditer(line))
    sure = [one for one in found if one[1] or one[4] or (one[3] and not (marked and "." in one[0]))]
    taken = sure[0] if sure else found[0] if len(found) == 1 and not marked else None
    if taken is None or len(sure) > 1:
        return "", line
    minute = _minute(taken, shift=True)
    if minute is None:
        return "", line
    return hour_of(minute % 1440), f"{line[: taken.start()]} {line[taken.end() :]}"


def _minute(found: re.Match[str], shift: bool) -> int | None:
    """The minute of the day; with `shift`, "at 4" is 16:00, because nobody asks to be asked at night."""
    hour, minute, half = int(found[2]), int(found[3] or 0), (found[4] or "").replace(".", "")
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif shift and 1 <= hour <= 6 and not (found[2].startswith("0") or half in ("uhr", "h")):
        hour += 12
    return None if hour * 60 + minute > 1440 else hour * 60 + minute
