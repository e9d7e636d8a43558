"""Readers that several talks share: they turn typed words into an answer, or refuse with a wording key."""

from __future__ import annotations

from conversations.flow import Read, Refusal, Seen
from conversations.reading.choice import a_yes_or_no
from conversations.reading.dates.day import Day
from conversations.reading.dates.day import a_day as read_day
from conversations.reading.measures.number import a_number as read_number
from conversations.reading.steps import a_step_and_day


def language(seen: Seen) -> str:
    """The language a person writes in, as two letters."""
    return seen.facts.person.locale[:2]


def some_words(text: str, seen: Seen) -> Read | Refusal:
    """Any words that hold a letter or a digit; a plain no is none."""
    if not any(c.isalnum() for c in text) or a_yes_or_no(text, language(seen)) is False:
        return Refusal("everywhere/no_words")
    return Read(text.strip())


def refused_day(day: Day, text: str = "") -> Refusal | None:
    """Why a day that was read cannot be taken as it stands, or None when it can.

    A day that can be read two ways is asked back; where the answer holds more than the day, `text` is all of it.
    """
    if day.past:
        return Refusal("everywhere/past_day", {"day": day.day.isoformat()})
    if len(day.unsure) > 1:
        before, after = text[: day.end].removesuffix(day.digits), text[day.end :]
        both = [one.isoformat() for one in day.unsure]
        ways = {one: f"{before}{one}{after}" if text else one for one in both}
        rest = bool(before.strip() or after.strip()) and bool(text)
        values = {"said": day.digits, "first": both[0], "second": both[1], "rest": rest}
        return Refusal("everywhere/unsure_day", values, ways)
    return None


def in_the_line(refused: Refusal, line: str) -> Refusal:
    """The same doubt about a day, where the whole line it was written in is heard again with the day that is meant."""
    said = str(refused.values.get("said", ""))
    return Refusal(refused.key, refused.values, {way: way.join(line.rsplit(said, 1)) for way in refused.ways})


def a_due(text: str, seen: Seen) -> Read | Refusal:
    """A day to come, as an ISO text."""
    day = read_day(text, seen.facts.today, seen.facts.person.locale, fiscal_start=seen.facts.fiscal_start)
    if day is None:
        return Refusal("everywhere/not_a_day")
    return refused_day(day) or Read(day.day.isoformat())


def a_step_on_a_day(text: str, seen: Seen, code: str = "") -> Read | Refusal:
    """A small step and the day it is for: {"words", "day"}; the day is empty where none was written.

    `code` is the language of the message it stood in, where that is known.
    """
    facts = seen.facts
    step, day = a_step_and_day(text, facts.today, code or facts.person.locale, fiscal_start=facts.fiscal_start)
    if not any(c.isalnum() for c in step) or a_yes_or_no(text, language(seen)) is False:
        return Refusal("everywhere/no_words")
    if day is not None and (refused := refused_day(day, text)) is not None:
        return refused
    return Read({"words": step, "day": day.day.isoformat() if day else ""})


def one_to_ten(text: str, seen: Seen) -> Read | Refusal:
    """A whole number from 1 to 10."""
    number = read_number(text, language(seen))
    if number is None or number != int(number) or not 1 <= number <= 10:
        return Refusal("everywhere/not_a_level")
    return Read(int(number))
