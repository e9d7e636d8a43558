"""Whom somebody can turn to, as `gentle` and `unfair` show it."""

from __future__ import annotations

from typing import Any

from conversations.coaching.contacts import COUNTRIES, countries_of, named
from conversations.flow import Said, Seen, known
from conversations.reading.said.plight import Plight

HEARD = known(lambda seen: bool(seen["heard"]), says="somebody said so, and did not ask for the list")


def contacts(seen: Seen, plight: Plight) -> dict[str, Any]:
    """The administrator's lines, else those of the country; and whether a talk waits."""
    person, own = seen.facts.person, seen.facts.contacts.get(plight, ())
    codes = () if own else countries_of(person)
    lines, emergency = list(own), []
    for code in codes:
        before = f"{named(code, person.locale)}: " if len(codes) > 1 else ""
        country = COUNTRIES[code]
        lines += [before + line for line in (country.listening if plight == "gentle" else country.work)]
        emergency.append(before + country.emergency)
    return {
        "own": bool(own),
        "lines": [Said(line) for line in lines],
        "emergency": [Said(number) for number in emergency],
        "waiting": bool(seen["waiting"]),
    }
