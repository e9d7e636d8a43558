"""Public holidays by country, from the library of that name: days on which the coach begins no talk.

`conversations/coaching/times.py` is given `public_holidays` and asks it a year at a time. The library is read when the
first person has a country, and not before.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=4096)
def public_holidays(country: str, year: int) -> frozenset[date]:
    """The public holidays of a country ("DE") or a part of one ("DE-BY") in a year; none where it is not known."""
    if not known(country):
        return frozenset()
    import holidays

    name, _, part = country.partition("-")
    return frozenset(holidays.country_holidays(name, subdiv=part or None, years=year))


def known(country: str) -> bool:
    """Whether the holidays of a country, or of a part of it, are known; it is written as in "DE" or "DE-BY"."""
    name, dash, part = country.partition("-")
    parts = countries().get(name) if country else None
    return parts is not None and (not dash or part in parts)


def a_country(text: str) -> str:
    """A country as it is kept, from how somebody may write it ("de-by" is "DE-BY"); empty where it is not known."""
    name, dash, part = text.strip().partition("-")
    name = name.strip().upper()
    for one in (part.strip(), part.strip().upper()):
        if known(found := f"{name}{'-' if dash else ''}{one}"):
            return found
    return ""


@lru_cache(maxsize=1)
def countries() -> Mapping[str, tuple[str, ...]]:
    """Every country whose holidays are known, by its two letters, with its parts."""
    import holidays

    listed = holidays.list_supported_countries(include_aliases=False)
    return {country: tuple(parts) for country, parts in sorted(listed.items())}
