"""Microsoft's own renderer of Adaptive Cards, from npm, in Chromium: what it says to a card, and what is seen of it.

`Renderer.draw` takes cards, and gives for each the events of parsing, the failures of its properties, and what stands
there. Elements that Teams knows and the renderer does not (`NEWER`) are drawn as an empty place, or, with `newer`
empty, not known at all, as in older clients. Headings are read as Markdown by a library of the same kind as Teams'.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from playwright.sync_api import Browser

from tests.adapters.teams_shapes import NEWER, parts
from tests.node_packages import node_package

SCRIPT = Path(__file__).with_suffix(".js")
COLOURS = {
    "light": {"ink": "#242424", "soft": "#616161", "sheet": "#ffffff", "line": "#d1d1d1", "accent": "#5b5fc7",
              "attention": "#b10e1c"},
    "dark": {"ink": "#ffffff", "soft": "#adadad", "sheet": "#292929", "line": "#525252", "accent": "#9299f7",
             "attention": "#f9526b"},
}  # fmt: skip
"""About those of Teams' two themes; "sheet" is what lies under a card."""


def host_config(colours: dict[str, str]) -> dict[str, Any]:
    """How a client shows cards: sizes about as in Teams, and these colours, which may be names of CSS variables."""

    def pair(name: str) -> dict[str, Any]:
        return {"default": colours[name], "subtle": colours["soft" if name == "ink" else name]}

    names = {"default": "ink", "accent": "accent", "attention": "attention", "good": "ink", "warning": "attention",
             "light": "ink", "dark": "ink"}  # fmt: skip
    style = {"backgroundColor": colours["sheet"], "foregroundColors": {to: pair(name) for to, name in names.items()}}
    return {
        "supportsInteractivity": True,
        "fontFamily": "Segoe UI, Open Sans, sans-serif",
        "fontSizes": {"small": 12, "default": 14, "medium": 16, "large": 20, "extraLarge": 24},
        "fontWeights": {"lighter": 200, "default": 400, "bolder": 600},
        "lineHeights": {"small": 16, "default": 20, "medium": 22, "large": 28, "extraLarge": 32},
        "spacing": {"none": 0, "small": 4, "default": 8, "medium": 16, "large": 20, "extraLarge": 32, "padding": 12},
        "separator": {"lineThickness": 1, "lineColor": colours["line"]},
        "actions": {
            "maxActions": 6, "spacing": "default", "buttonSpacing": 8, "actionsOrientation": "horizontal",
            "actionAlignment": "left", "showCard": {"actionMode": "inline", "inlineTopMargin": 8},
        },
        "inputs": {
            "label": {
                "requiredInputs": {"weight": "bolder", "suffix": " *"}, "optionalInputs": {"weight": "bolder"},
                "inputSpacing": "small",
            },
            "errorMessage": {"color": "attention", "spacing": "small"},
        },
        "containerStyles": dict.fromkeys(("default", "emphasis", "good", "attention", "warning", "accent"), style),
    }  # fmt: skip


class Seen(NamedTuple):
    """What the renderer makes of a card."""

    events: list[str]
    """What it has to say while it reads the card."""
    failures: list[str]
    text: str
    html: str
    too_wide: bool
    squeezed: list[str]
    """Buttons whose words do not fit on them."""
    buttons: list[str]


class Renderer:
    """A page with the renderer in it."""

    def __init__(self, browser: Browser) -> None:
        self.page = browser.new_page()
        package = node_package("adaptivecards")
        self.page.set_content("<!doctype html><html><body></body></html>")
        self.page.add_style_tag(path=package / "dist" / "adaptivecards.css")
        self.page.add_script_tag(path=package / "dist" / "adaptivecards.min.js")
        self.page.add_script_tag(path=SCRIPT)

    def draw(
        self,
        cards: Sequence[Any],
        colours: dict[str, str] = COLOURS["light"],
        newer: Sequence[str] = tuple(NEWER),
        wide: int = 480,
    ) -> list[Seen]:
        """The cards as they are shown so many pixels wide."""
        blocks = {part["text"] for part in parts(list(cards)) if part["type"] == "TextBlock"}
        markdown = {text: MarkdownIt().render(text) for text in blocks}
        given = [list(cards), host_config(colours), list(newer), wide, markdown]
        return [Seen(**one) for one in self.page.evaluate("given => all(...given)", given)]
