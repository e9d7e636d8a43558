"""The time that the "when" of an if-then plan names: "on Mondays at 9", "every morning", "montags um 9".

Only what names a clock time, a weekday or a part of the day is one; "when a customer shouts" is not, and gets no
reminder. `coaching/plans.py` comes after and makes a plan of it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from conversations.coaching.rhythms import hour_of, weekday_names
from conversations.reading.dates.cue_words import EVENING, CueWords, cue_words
from conversations.reading.tables import Table, language, load, table_for
from conversations.reading.tokens import LONGEST, Token, ends_with, find, first, has, tokens

_WORK = (0, 1, 2, 3, 4)
_HALVES = re.compile(r"\b([ap])\.\s?m\b\.?", re.IGNORECASE)


class Cue(NamedTuple):
    """When a reminder at a cue comes: a rhythm and an hour, as a `Plan` has them."""

    rhythm: str
    hour: str
    """Empty where the text names none: the person's own."""


class _Said(NamedTuple):
    text: str
    line: list[Token]
    words: CueWords
    table: Table

    def word(self, at: int) -> str:
        return self.line[at].word if 0 <= at < len(self.line) else ""

    def hyphen(self, at: int) -> bool:
        """Whether only a hyphen parts a word from the one before it."""
        return 0 < at < len(self.line) and self.text[self.line[at - 1].end : self.line[at].start] == "-"


class _Time(NamedTuple):
    minute: int
    start: int
    end: int


def a_cue(text: str, locale: str) -> Cue | None:
    """The rhythm and the hour that a text names, or None where it names neither, or more than one hour."""
    text = _HALVES.sub(r"\1m", text[:LONGEST])
    line = tokens(text)
    own = language(locale)
    for code in dict.fromkeys((table_for(line, locale, text).code, own)):
        said = _Said(text, line, cue_words(code), load(code))
        if found := _read(said):
            return found
    return None


def _read(said: _Said) -> Cue | None:
    times = _times(said)
    days = _days(said)
    if days is None or len(times) > 1 or _is_once(said):
        return None
    hour = hour_of(times[0].minute) if times else ""
    rhythm = days or ("weekday" if hour else "")
    return Cue(rhythm, hour) if rhythm else None


def _is_once(said: _Said) -> bool:
    """Whether a date or a word makes it a single day; "morgen" and "mañana" are tomorrow, and the morning."""
    words, line, places = said.words, said.line, range(len(said.line))
    parts = (words.parts, words.morning, words.later)
    ends = [(at, found[1]) for at in places for part in parts if (found := find(part, line, at))]
    for at in places:
        if find(words.once, line, at) and not any(start <= at < end for start, end in ends):
            return True
        beside = (said.word(at - 1), said.word(at - 2), said.word(at + 1))
        if find(said.table.months, line, at) and any(word.isdigit() for word in beside):
            return True
    return False


def _times(said: _Said) -> list[_Time]:
    """The hours of a text, each once; of a stretch ("9:00 to 10:00") only its beginning."""
    found: list[_Time] = []
    at = 0
    while at < len(said.line):
        time = _a_time(said, at)
        if time is None:
            at += 1
            continue
        at = time.end
        between = found and time.start - found[-1].end <= 1 and has(
            said.words.through, said.line, found[-1].end, time.end
        )  # fmt: skip
        if not between and not ends_with(said.words.never, said.line, time.start):
            found.append(time)
    if not found:
        found = [
            _Time(part[0], place, part[1])
            for place in range(len(said.line))
            if (part := find(said.words.parts, said.line, place))
        ][:1]
    return found if len({time.minute for time in found}) != 1 else found[:1]


def _a_time(said: _Said, at: int) -> _Time | None:
    """The hour that begins at a place, with the word before it: "at 9", "16:30", "halb zehn", "9 Uhr"."""
    before = find(said.words.at, said.line, at)
    place = before[1] if before else at
    ahead = find(said.words.past, said.line, place)
    place = ahead[1] if ahead else place
    number = _hour_and_minute(said, place, worded=bool(before or ahead))
    if number is None:
        return None
    hour, minute, end, sure = number
    behind = find(said.words.marks, said.line, end)
    if behind:
        end, sure = behind[1], True
        if minute is None and said.word(end).isdigit() and len(said.word(end)) == 2 and int(said.word(end)) < 60:
            minute, end = int(said.word(end)), end + 1
    more = find(said.words.and_past, said.line, end)
    end = more[1] if more else end
    half = said.words.morning, said.words.later
    named = [find(words, said.line, end) or find(words, said.line, end - 1) for words in half]
    end = max([end, *(one[1] for one in named if one)])
    sure = sure or bool(ahead or more or any(named))
    if not sure and not (before and _may_end(said, end)):
        return None
    evening = bool(named[1]) or (not named[0] and _in_the_evening(said))
    hour = _of_day(said, hour, minute is not None, bool(named[0]), evening, said.word(place))
    shift = (ahead[0] if ahead else 0) + (more[0] if more else 0)
    return _Time((hour * 60 + (minute or 0) + shift) % 1440, at, end)


def _in_the_evening(said: _Said) -> bool:
    parts = (find(said.words.parts, said.line, at) for at in range(len(said.line)))
    return any(part and part[0] == EVENING for part in parts)


def _hour_and_minute(said: _Said, at: int, *, worded: bool) -> tuple[int, int | None, int, bool] | None:
    """Hour, minute, the place after them, and whether they can be nothing else."""
    word, line = said.word(at), said.line
    if worded and (number := find(said.table.numbers, line, at)) and number[0] in range(1, 13):
        return int(number[0]), None, number[1], False
    hour, dot, minutes = word.partition(".")
    if not hour.isascii() or not hour.isdigit() or int(hour) > 23 or len(hour) > 2:
        return None
    if dot:
        fits = len(minutes) == 2 and minutes.isdigit() and int(minutes) < 60
        return (int(hour), int(minutes), at + 1, False) if fits else None
    mark, behind = said.word(at + 1), said.word(at + 2)
    tight = at + 2 < len(line) and line[at + 1].tight and line[at + 2].tight
    if mark in (":", "h") and tight and behind.isdigit() and len(behind) == 2 and int(behind) < 60:
        return int(hour), int(behind), at + 3, True
    return int(hour), None, at + 1, False


def _may_end(said: _Said, at: int) -> bool:
    """Whether nothing behind a bare number says that it counts something ("at 9 people")."""
    if at >= len(said.line) or (said.line[at].kind == "mark" and said.word(at) not in ("%", "€", "$", ":", "/")):
        return True
    weekday = find(said.table.weekdays, said.line, at) or _plural(said, at) is not None
    return bool(weekday or find(said.words.may_follow, said.line, at) or find(said.words.daily, said.line, at))


def _of_day(said: _Said, hour: int, minutes: bool, morning: bool, later: bool, written: str) -> int:
    """The hour of 24: a bare 1 to 6 lies in the afternoon, where people work."""
    if morning:
        return hour % 12 if hour == 12 else hour
    if later:
        return hour + 12 if hour < 12 else hour
    bare = 1 <= hour <= 6 and not written.startswith("0")
    return hour + 12 if bare and (said.words.twelve or not minutes) else hour


def _days(said: _Said) -> str | None:
    """The rhythm of the days a text names; empty where it names none, None where they are no cue."""
    line, words = said.line, said.words
    places = range(len(line))
    if any(find(words.daily, line, at) for at in places):
        return "day"
    named: list[tuple[int, int, int]] = []
    for at in places:
        one = _weekday(said, at)
        if one is None:
            continue
        never = ends_with(words.never, line, at)
        stretch = bool(named) and never is not None and named[-1][2] == never[1]
        if never and not stretch:
            return None
        named.append((one[0], at, one[1]))
    if not named:
        if first(words.weekends, line):
            return "sat,sun"
        return "weekday" if first(words.workdays, line) else ""
    chosen = {day for day, _, _ in named}
    for (day, _, end), (last, start, _) in pairwise(named):
        if said.hyphen(start) or (find(words.through, line, end) and start == end + 1):
            chosen |= {(day + more) % 7 for more in range((last - day) % 7)}
    return "weekday" if tuple(sorted(chosen)) == _WORK else weekday_names(chosen)


def _weekday(said: _Said, at: int) -> tuple[int, int] | None:
    """A weekday at a place and the place after it; one that may be another word only where a word before it says so."""
    found = find(said.table.weekdays, said.line, at)
    if found is None:
        plural = _plural(said, at)
        return None if plural is None else (plural, at + 1)
    sure = len(said.word(at)) > 3 or ends_with(said.words.on, said.line, at) or _in_a_row(said, at)
    return found if sure else None


def _in_a_row(said: _Said, at: int) -> bool:
    """Whether another weekday stands beside it: "Mon-Thu", "Sat/Sun"."""
    beside = [other for other in (at - 1, at + 1) if said.hyphen(max(at, other))]
    beside += [other for other in (at - 2, at + 2) if said.word((at + other) // 2) in ("-", "/", ",", "&")]
    return any(find(said.table.weekdays, said.line, other) for other in beside)


def _plural(said: _Said, at: int) -> int | None:
    """A weekday with something grown to it: "Mondays", "dienstags", "sábados", "Freitagmorgen"."""
    word = said.word(at)
    for single, many in said.table.weekdays.items():
        if (
            len(single) > 4
            and word.startswith(single)
            and (word[len(single) :] == "s" or word[len(single) :] in said.words.tails)
        ):
            return many[0][1]
    return None
