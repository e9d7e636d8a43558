"""Makes the package that is uploaded to Teams: the words of every language, the icons as pictures, and whose it is."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.metadata import version

from adapters.teams.package import COLOR, LISTS, OUTLINE, Described, Offered, Words, drawing, package
from bot.languages import LazyWords

DEFAULT = "en"
"""The language for everybody whose own there is not."""
SHEET = "package"
"""The words file that says what Teams shows."""


def own_version() -> str:
    """Cairn's version as Teams takes one: three numbers."""
    numbers = re.findall(r"\d+", version("cairn").partition("+")[0])[:3]
    return ".".join([*numbers, "0", "0"][:3])


def made(described: Described, words: LazyWords) -> bytes:
    """The zip; raises PackageProblem where Teams would not take a text."""
    others = [spoken(words, locale) for locale in words.locales if locale != DEFAULT]
    return package(described, spoken(words, DEFAULT), others, icon("color", COLOR), icon("outline", OUTLINE))


def spoken(words: LazyWords, locale: str) -> Words:
    """What Teams shows of the app in a language."""
    said = words.of(locale)

    def text(name: str) -> str:
        return " ".join(said.text(f"{SHEET}/{name}", {}).split())

    def offered(name: str) -> list[Offered]:
        labels = said.heading(f"{SHEET}/{name}").buttons.values()
        return [Offered(*(part.strip() for part in label.split("|"))) for label in labels]

    full = f"{text('about')}\n\n{text('yours')}"
    commands = {name: offered(name) for name, _, _ in LISTS}
    return Words(locale, text("name"), text("full_name"), text("short"), full, commands)


@lru_cache(maxsize=4)
def icon(name: str, side: int) -> bytes:
    """An icon as a PNG."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=drawing(name), width=side))
