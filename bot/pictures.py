"""The line of a goal as a PNG, for platforms that draw none themselves; the font comes from a package of its own."""

from __future__ import annotations

from functools import lru_cache

from conversations.messages import Chart
from conversations.pictures import WIDE, svg

FONT = "Open Sans"
FINE = 2
"""Pixels for each step of the drawing, so that it is sharp on a fine screen."""
SMALL = 0.6
"""The same where a picture has to be small, because a platform takes it only within a message."""


@lru_cache(maxsize=1)
def font_file() -> str:
    """Where the font is."""
    import fontpkg

    return str(fontpkg.path(FONT))


def png(chart: Chart, locale: str = "en", fine: float = FINE) -> bytes:
    """A chart as a PNG; takes some tens of milliseconds, so never on the event loop."""
    import resvg_py

    return resvg_py.svg_to_bytes(
        svg_string=svg(chart, locale), width=round(fine * WIDE), font_files=[font_file()], skip_system_fonts=True,
        font_family=FONT, sans_serif_family=FONT,
    )  # fmt: skip
