"""Numbers, days and amounts as a language writes them, and the folding that makes typed words comparable.

`words.py` gives these to the templates as filters; Babel is loaded when the first number or day is shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from conversations.flow import Said

MANNERS = frozenset(("please", "pls", "plz", "ok", "okay", "bitte", "mal"))
"""Words around a command that change nothing about it, whatever the person's language."""


def fold(text: str) -> str:
    """Lower case, without accents, outer punctuation and doubled spaces: for comparing, never for showing."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        text = text.replace("\u2019", "'").replace("\u00df", "ss")
    return " ".join(text.casefold().strip(" \t\r\n.!?,;:\u2026\"'()[]").split())


def bare(folded: str) -> str:
    """Folded words without a "please" or an "ok" at either end; the same words where nothing else is said."""
    words = folded.replace(",", " ").split()
    said = [at for at, word in enumerate(words) if word not in MANNERS]
    kept = words[said[0] : said[-1] + 1] if said else words
    return " ".join(kept) if len(kept) < len(words) else folded


@lru_cache(maxsize=4_096)
def a_day(iso: str, pattern: str, locale: str) -> str:
    """A day such as "2026-06-30" in a CLDR pattern; an empty text stays empty."""
    if not iso:
        return ""
    from babel.dates import format_date

    return format_date(date.fromisoformat(iso), pattern, locale=locale)


@lru_cache(maxsize=4_096)
def number(value: float, locale: str) -> str:
    """A number with at most two decimals and the language's separators."""
    from babel.numbers import format_decimal

    return format_decimal(value, "#,##0.##", locale=locale)


@lru_cache(maxsize=4_096)
def plural(value: float, locale: str) -> str:
    """The CLDR plural category of a number: one, few, many, other, …"""
    from babel import Locale

    return Locale.parse(locale).plural_form(int(value) if value == int(value) else value)


def amount(value: float, unit: str, locale: str, units: Mapping[str, list[str]]) -> str:
    """A number with its unit in words: "14 days", "45 %", "€ 50,000"; unknown units stand as they are."""
    shown = number(value, locale)
    unit, _, per = unit.partition("/")
    if len(unit) == 3 and unit.isupper() and unit not in units:
        from babel.numbers import format_currency

        shown = format_currency(value, unit, locale=locale)
        if value == int(value):
            shown = re.sub(r"[.,]00(?=\D*$)", "", shown)
    elif unit and unit != "count":
        forms = units.get(unit, [unit])
        shown = f"{shown} {forms[0] if plural(value, locale) == 'one' else forms[-1]}"
    return f"{shown} {units[f'per {per}'][0] if f'per {per}' in units else f'/ {per}'}" if per else shown


def shorten(text: str, most: int = 90) -> str:
    """At most so many characters, cut at a word, with an ellipsis; a person's words stay marked."""
    flat = " ".join(text.split())
    if len(flat) > most:
        flat = flat[:most].rsplit(" ", 1)[0].rstrip(",;:") + "\u2026"
    return Said(flat) if isinstance(text, Said) else flat


def filters(locale: str, lines: Mapping[str, str], units: Mapping[str, list[str]]) -> dict[str, Callable[..., Any]]:
    """The filters that words files may use."""

    def day(iso: str) -> str:
        return a_day(iso, lines["day"], locale)

    def dayname(iso: str) -> str:
        return a_day(iso, lines["dayname"], locale)

    def weekday(iso: str) -> str:
        return a_day(iso, lines["weekday"], locale)

    def month(iso: str) -> str:
        return a_day(iso, lines["month"], locale)

    def num(value: float) -> str:
        return number(value, locale)

    def of_unit(value: float, unit: str = "") -> str:
        return amount(value, unit, locale, units)

    def count(value: float, **forms: str) -> str:
        return forms.get(plural(value, locale), forms["other"]).replace("#", number(value, locale))

    return {"day": day, "dayname": dayname, "weekday": weekday, "month": month, "num": num,
            "amount": of_unit, "count": count, "short": shorten}  # fmt: skip
