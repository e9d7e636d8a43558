"""How somebody says when and how often the coach may write; each answer holds the columns of `Person` it sets."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from zoneinfo import available_timezones

from conversations.coaching.rhythms import WEEKDAYS, hour_of, minute_of, valid_zone, weekday_names, weekdays
from conversations.coaching.values import Person
from conversations.flow import Read, Refusal, Said, Seen
from conversations.flows.readers import language
from conversations.formats import fold
from conversations.reading.choice import a_yes_or_no
from conversations.reading.measures.number import a_number
from conversations.reading.rhythm import a_rhythm, an_hour, hours_between, some_days
from conversations.reading.wishes import Wish, a_shift, a_wish

MOST = 5
SUNDAY = 6
NONE = ("none", "no", "never", "keine", "keins", "nie", "nein", "off", "aus")


def last_working_day(person: Person) -> str:
    """The day that is proposed for a check-in: the last of the working week."""
    days = weekdays(person.days)
    return weekday_names([max((day for day in days if day < SUNDAY), default=4)])


def a_weekly_day(person: Person) -> str:
    """The day of "once a week": the one it already has, else the last working day."""
    had = weekdays(person.rhythm)
    return weekday_names(had[:1]) if had else last_working_day(person)


def when_to_ask(text: str, seen: Seen) -> Read | Refusal:
    """A rhythm, an hour, or both."""
    read, person = a_rhythm(text), seen.facts.person
    if minutes := a_shift(text):
        return Read(sets(text, hour=shifted(person.hour, minutes)))
    if read.odd:
        return Refusal("times/no_such_rhythm")
    if not (read.rhythm or read.hour) or len(read.rest) > 1:
        return Refusal("times/not_a_rhythm")
    rhythm = read.rhythm or (person.rhythm if person.rhythm not in ("", "off") else last_working_day(person))
    return Read(sets(text, rhythm=a_weekly_day(person) if rhythm == "week" else rhythm, hour=read.hour or person.hour))


def sets(text: str, **columns: Any) -> dict[str, Any]:
    """An answer: the words, and the columns it sets."""
    return {"words": text.strip(), "set": columns}


def what_hour(text: str, seen: Seen) -> Read | Refusal:
    """An hour of the day, or how much earlier or later than now."""
    minutes = a_shift(text)
    hour = shifted(seen.facts.person.hour, minutes) if minutes else an_hour(text)
    return Read(sets(text, hour=hour)) if hour else Refusal("times/not_an_hour")


def working_days(text: str, seen: Seen) -> Read | Refusal:
    """The days of the working week."""
    days = some_days(text)
    return Read(sets(text, days=days)) if days else Refusal("times/not_days")


def quiet_hours(text: str, seen: Seen) -> Read | Refusal:
    """From when to when nothing comes; none at all is an answer too."""
    if fold(text) in NONE:
        return Read(sets(text, quiet_hours=""))
    hours = hours_between(text)
    return Read(sets(text, quiet_hours=hours)) if hours else Refusal("times/not_two_hours")


def what_zone(text: str, seen: Seen) -> Read | Refusal:
    """A time zone, by its name or by its city."""
    zone = a_zone(text, language(seen))
    return Read(sets(text, zone=zone)) if zone else Refusal("times/not_a_zone", {"said": Said(text.strip())})


def a_zone(text: str, locale: str) -> str:
    """The name of a zone by its own name or its city's, in English or the person's language; or empty."""
    return _cities(locale).get(fold(text).replace("_", " "), "")


@lru_cache(maxsize=8)
def _cities(locale: str) -> dict[str, str]:
    from babel import Locale

    found: dict[str, str] = {}
    for name in sorted(available_timezones(), key=lambda one: ("/" not in one, one)):
        if not valid_zone(name) or name.startswith(("Etc/", "SystemV/")):
            continue
        found[fold(name).replace("_", " ")] = name
        if "/" in name:
            found.setdefault(fold(name.rpartition("/")[2]).replace("_", " "), name)
    for code in dict.fromkeys(("en", locale if locale in ("de", "fr", "es") else "en")):
        for name, titles in Locale.parse(code).time_zones.items():
            if "city" in titles and valid_zone(name):
                found.setdefault(fold(titles["city"]), name)
    return found


def what_holidays(text: str, seen: Seen) -> Read | Refusal:
    """A country, by its name or two letters, and perhaps a part of it: "DE-BY"; none is an answer too."""
    if fold(text) in NONE:
        return Read(sets(text, holidays=""))
    country = a_country(text, language(seen))
    if not country:
        return Refusal("times/not_a_country", {"said": Said(text.strip())})
    return Read(sets(text, holidays=country))


def a_country(text: str, locale: str) -> str:
    """A country or a part of one, as it is kept: "de by" is "DE-BY"; empty where there is no such country."""
    names = _countries(locale)
    whole = names.get(fold(text))
    if whole:
        return whole
    head, _, part = text.strip().replace("-", " ").replace("/", " ").rpartition(" ")
    country = names.get(fold(head))
    short = part.isalnum() and part.isascii() and len(part) <= 3
    return f"{country}-{part.upper()}" if country and short else ""


@lru_cache(maxsize=8)
def _countries(locale: str) -> dict[str, str]:
    from babel import Locale

    found = {"uk": "GB", "usa": "US", "england": "GB-ENG", "scotland": "GB-SCT", "wales": "GB-WLS"}
    for code in dict.fromkeys(("en", "de", locale if locale in ("fr", "es") else "en")):
        for letters, name in Locale.parse(code).territories.items():
            if len(letters) == 2 and letters.isalpha() and letters not in ("EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"):
                found[fold(letters)] = letters
                found.setdefault(fold(name), letters)
    return found


def how_many(text: str, seen: Seen) -> Read | Refusal:
    """A whole number from 0 to 5."""
    number = 0 if fold(text) in NONE else a_number(text, language(seen))
    if number is None or number != int(number) or not 0 <= number <= MOST:
        return Refusal("times/not_so_many")
    return Read(sets(text, most=int(number)))


def own_words(text: str, seen: Seen) -> Read | Refusal:
    """Whether notifications show the person's words."""
    agreed = a_yes_or_no(text, language(seen))
    return Refusal("times/yes_or_no") if agreed is None else Read("yes" if agreed else "no")


def digest_time(text: str, seen: Seen) -> Read | Refusal:
    """A weekday and an hour, or off."""
    read = a_rhythm(text)
    if read.rhythm == "off":
        return Read(sets(text, digest="off"))
    before = seen.facts.person.digest if seen.facts.person.digest != "off" else "mon 09:00"
    day, _, hour = before.partition(" ")
    day, hour = read.rhythm or day, read.hour or hour
    if day not in WEEKDAYS or not (read.rhythm or read.hour):
        return Refusal("times/not_a_digest")
    return Read(sets(text, digest=f"{day} {hour}"))


def as_wished(text: str, wish: Wish, seen: Seen) -> Read | Refusal:
    """What a sentence about the person's times sets."""
    person = seen.facts.person
    if wish.what == "place":
        return what_zone(wish.said, seen)
    if wish.what == "most":
        return how_many(wish.said, seen)
    if wish.what == "each":
        return Read(sets(text, rhythm="each"))
    if wish.what == "work":
        return Read(sets(text, days=wish.said))
    if wish.what == "no_work":
        left = set(weekdays(person.days)) - set(weekdays(wish.said))
        return Read(sets(text, days=weekday_names(left))) if left else Refusal("times/not_days")
    if wish.what == "quiet":
        start, _, end = (person.quiet_hours or "20:00-08:00").partition("-")
        first, _, last = wish.said.partition("-")
        return Read(sets(text, quiet_hours=f"{first or start}-{last or end}"))
    return Read(sets(text, hour=shifted(person.hour, int(wish.said))))


def shifted(hour: str, minutes: int) -> str:
    """An hour so many minutes later, or earlier; it stays within the day."""
    return hour_of(min(1439, max(0, (minute_of(hour) or 0) + minutes)))


def a_setting(text: str, seen: Seen) -> Read | Refusal:
    """A setting in one line: a rhythm, quiet hours ("18-8"), a zone ("Europe/Lisbon"), "I work mon-wed"."""
    if (wish := a_wish(text)) is not None:
        return as_wished(text, wish, seen)
    if "/" in text and a_zone(text, language(seen)):
        return what_zone(text, seen)
    if hours_between(text) and not some_days(text):
        return quiet_hours(text, seen)
    read = when_to_ask(text, seen)
    if isinstance(read, Read) and not a_rhythm(text).rest:
        return read
    return read if isinstance(read, Refusal) and read.key == "times/no_such_rhythm" else Refusal("times/which_setting")
