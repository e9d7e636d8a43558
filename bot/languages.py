"""The words of every language there is, read when somebody first needs them; whatever shows sentences begins here."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from conversations.words import ROOM, Words


class LazyWords(dict[str, Words]):
    """The words of each language, read when somebody first needs them."""

    def __init__(self, folders: Iterable[Path] = ()) -> None:
        super().__init__()
        self.folders = tuple(folders)
        self.locales = tuple(sorted(path.name.split(".")[1] for path in (ROOM / "flows/everywhere").glob("words.*.md")))

    def __missing__(self, locale: str) -> Words:
        made = self[locale] = Words(locale, self.folders)
        made.others = self.get
        return made

    def get(self, locale: str, default: object = None) -> Words | None:  # type: ignore[override]
        """The words of a language, or None where there are none."""
        return self[locale] if locale in self.locales else None

    def speaks(self, locale: str) -> bool:
        """Whether there are words for a locale, such as "de-AT"."""
        return locale[:2].lower() in self.locales

    def of(self, locale: str) -> Words:
        """The words for somebody's locale; English where there are none."""
        return self[locale[:2].lower() if self.speaks(locale) else "en"]

    def warm(self) -> None:
        """Read and compile everything now; raises WordsProblem where something is missing or wrong."""
        from conversations.catalog import CATALOG
        from conversations.check import check_words

        for locale in self.locales:
            self[locale].warm()
            check_words(self[locale], CATALOG)
