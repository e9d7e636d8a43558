"""Until when somebody is away, as they write it: "until monday", "from 9 feb to 20 feb", "two weeks from monday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from conversations.flow import Read, Refusal, Seen
from conversations.flows.readers import in_the_line, refused_day
from conversations.formats import fold
from conversations.reading.dates.day import Day, a_day

OFF_ON = re.compile(
    r"^(?:i'?m|i am|i'?ll be|i will be|ich bin|bin|ich habe|ich hab|hab|out of office|away|off"
    r"|on (?:holiday|vacation|leave)|weg|abwesend|urlaub|im urlaub)\b"
)
"""A day behind these is the day off itself, and the next one is the first one back."""
AND_BACK = re.compile(r"\b(?:until|till|til|bis|back|zuruck|for|weeks?|months?|days|wochen?|monate?|tagen?)\b")
UNTIL = re.compile(r"^(?:.* )?(?:until|till|til|bis|back|zuruck)\b")
_FROM = re.compile(r"\b(?:from|starting|beginning|vom|von|ab)\s+", re.I)
_TO = re.compile(
    r"\b(?P<as_it_is>until|till|til|bis|for|für)\b|\b(?:to|through)\b|\s[-–]\s|(?<!\d{4})(?<!\d{4}-\d\d)[-–](?=\d)",
    re.I,
)
"""What stands before the end of a time, or before its length."""
_FOR = re.compile(r"(?:for|für)\b", re.I)
_DAY_ALONE = re.compile(r"(?:^|\s)\d{1,2}(?:st|nd|rd|th|\.)?\s*$")
HALF_A_YEAR = 183
"""Days; a beginning further ahead than that is one that has been."""


def first_day_back(text: str, seen: Seen) -> Read | Refusal:
    """The first day back: "until monday" is that Monday, "next week" and "in July" are over the day after.

    A time with both ends is over on the day after its last one, so that nothing comes while it lasts.
    """
    today = seen.facts.today
    first, end = _ends(text)
    begun = _day(first, seen, today)
    spans = bool(begun or _FROM.search(text) or _DAY_ALONE.search(first))
    if begun and not end and not begun.period:
        return Refusal("away/only_a_start")
    ahead = begun.first if begun and (begun.first - today).days < HALF_A_YEAR else today
    last = _day(end, seen, ahead) if spans else None
    day = last or _day(text, seen, today)
    if day is None:
        return Refusal("everywhere/not_a_day")
    if (refused := refused_day(day)) is not None:
        return in_the_line(refused, text)
    after = timedelta(days=0 if _FOR.match(end) else 1)
    back = day.day + after if last else _back(text, day, today)
    return Read(max(back, today + timedelta(days=1)).isoformat())


def _ends(text: str) -> tuple[str, str]:
    """What stands where a time begins and where it ends; empty where nothing does."""
    start = _FROM.search(text)
    before, behind = (text[: start.start()], text[start.end() :]) if start else ("", text)
    cut = _TO.search(behind)
    if cut:
        first, end = behind[: cut.start()], behind[cut.start() :]
    elif start:
        cut = _TO.search(before)
        first, end = behind, before[cut.start() :] if cut else ""
    else:
        return "", ""
    return first, end if cut is None or cut["as_it_is"] else f"until {end[len(cut[0]) :].strip()}"


def _day(text: str, seen: Seen, today: date) -> Day | None:
    return a_day(text, today, seen.facts.person.locale, fiscal_start=seen.facts.fiscal_start) if text else None


def _back(text: str, day: Day, today: date) -> date:
    """The first day back after a day or a period that stands alone, or behind "until"."""
    folded = fold(text)
    if UNTIL.match(folded) and (not day.period or day.first > today):
        return day.first
    off = day.period or (OFF_ON.match(folded) and not AND_BACK.search(folded))
    return day.day + timedelta(days=1) if off else day.day
