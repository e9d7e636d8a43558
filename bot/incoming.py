"""What came in, made fit to be kept: its texts, its row in the inbox, who it is from and where they are now.

`reception.py` calls it before anything is looked up.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from functools import lru_cache
from zoneinfo import ZoneInfo

from conversations.coaching.values import Person
from conversations.messages import Message, cleaned
from storage.inbox import Arrival
from storage.people import Wanted

MOST_FIELDS, MOST_LETTERS = 50, 200
"""Of a form: fields that are looked at, and letters of a name."""
MOST_OF_A_NAME = 80
UNDESCRIBED = Person("", "")
A_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def tidy(message: Message) -> Message:
    """The message with texts that are fit to be kept; what a button carries may be anything too."""
    text, press = cleaned(message.text), message.press
    if message.form is not None:
        pairs = tuple((cleaned(step)[:MOST_LETTERS], cleaned(value)) for step, value in message.form[:MOST_FIELDS])
        return replace(message, text=text[:MOST_LETTERS], form=pairs, stamp=cleaned(message.stamp))
    if press is not None and (value := cleaned(press.value)) != press.value:
        return replace(message, text=text, press=press._replace(value=value))
    return message if text == message.text else replace(message, text=text)


def words_in(message: Message) -> str:
    """Everything a person wrote in a message; of a form, what stands in its fields."""
    return message.text if message.form is None else "\n".join(value for _, value in message.form)


def arrival(message: Message, tenant: str, kept: bool = True) -> Arrival:
    """The message as the inbox claims it, without a form's fields; what changes another message stands with that one.

    Words of distress are never written down, not even for a moment (CO-1).
    """
    text = message.text if kept and message.form is None and message.amends is None else ""
    return Arrival(tenant, message.key, message.place, message.user, message.door, text, sent_at(message))


def sent_at(message: Message) -> int:
    """When it was written, in milliseconds by the platform's clock; 0 where the platform does not say."""
    return int(message.sent_at.timestamp() * 1000) if message.sent_at is not None else 0


def sender(message: Message, tenant: str, known: bool) -> Wanted:
    """Who wrote and, unless they are known, who they become; their id derives from the message."""
    if known:
        return Wanted(tenant, message.place, message.user, "", "", "", "", 0)
    made = hashlib.sha256(f"{tenant}\n{message.key}".encode("utf-8", "replace")).hexdigest()[:20]
    name = a_name(message)
    return Wanted(tenant, message.place, message.user, made, name, *profile(message.locale, message.zone), 0, name)


def introduced(person: Person, message: Message) -> Person:
    """The person as a message describes them whom none has described: their platform may have said no more so far."""
    is_met = bool(person.last_door) or not person.welcomed
    if is_met and (person.name or not message.name):
        return person
    locale, zone = profile(message.locale, message.zone)
    return replace(
        person,
        name=person.name or a_name(message),
        locale=locale if locale and person.locale == UNDESCRIBED.locale else person.locale,
        zone=zone if zone and person.zone == UNDESCRIBED.zone else person.zone,
    )


def came(person: Person, message: Message) -> Person:
    """The person now that they wrote: what they were asked last is answered, and this is where they are found.

    Whoever was gone is back, as an account can be opened again; what they sent before it was closed proves nothing.
    """
    if message.told is not None or message.greets:
        return person
    person = introduced(person, message)
    if person.gone_at and (not sent_at(message) or sent_at(message) > person.gone_at):
        person = replace(person, gone_at=0)
    at = (message.door, message.place, message.user)
    if person.nudged or person.unanswered or at != (person.last_door, person.last_place, person.last_user):
        return replace(
            person, nudged="", unanswered=0, last_door=message.door, last_place=message.place, last_user=message.user
        )
    return person


def is_elsewhere(before: Person, after: Person) -> bool:
    """Whether somebody wrote from another account than last, or is back: then that account is one that is open."""
    last = (before.last_place, before.last_user) != (after.last_place, after.last_user)
    return last or before.gone_at != after.gone_at


def a_name(message: Message) -> str:
    """What the platform calls who wrote, as it is kept."""
    return as_called(message.name)


def as_called(name: str) -> str:
    """A name as it is kept."""
    return cleaned(name)[:MOST_OF_A_NAME]


@lru_cache(maxsize=1_024)
def profile(locale: str, zone: str) -> tuple[str, str]:
    """A locale and a time zone as a platform names them; empty where there is no such thing."""
    try:
        known = bool(zone) and ZoneInfo(zone) is not None
    except (ValueError, KeyError, OSError):
        known = False
    return locale if A_LOCALE.fullmatch(locale) else "", zone if known else ""
