"""Cards of Teams as Microsoft's own renderer draws them, as static HTML on one page with everything the coach says.

`tests/adapters/test_teams_talks.py` writes docs/teams-contact-sheet.html with it. Colours are variables, so that one
drawing serves light and dark; what repeats in every element becomes a class. The bar of a goal and its line, which
Teams draws and the renderer does not, are drawn by us.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from html import escape, unescape
from pathlib import Path
from typing import Any

from adapters.teams.cards import cards
from conversations.messages import Chart, Reply, Series
from conversations.pictures import svg
from tests.official_cards import COLOURS, Renderer
from tests.replies import Answer
from tests.sheets import sheet

CSS = Path(__file__).with_name("teams_sheet.css")
NAMES = {name: f"var(--{name})" for name in COLOURS["light"]}
OWN = ("ac-pushButton", "style-positive", "ac-input", "ac-selectable")
"""Classes of the renderer's that the page has a style for."""
KEPT = ("type", "value", "placeholder", "selected", "disabled", "aria-label", "alt", "src", "rows")
_TAG = re.compile(r"<([a-z]+)((?: [a-z-]+=\"[^\"]*\")*)(/?)>")
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_DRAWN = re.compile(r'<div class="drawn" data-source="([^"]*)"[^>]*></div>')


class Drawings:
    """Cards as HTML, and the styles that they share."""

    def __init__(self, renderer: Renderer) -> None:
        self.renderer = renderer
        self.styles: dict[str, str] = {}

    def draw(self, made: Sequence[Any], wide: int = 480) -> list[str]:
        """Each card as HTML in a frame."""
        return [f"<div class=card>{self._slim(seen.html)}</div>" for seen in self.renderer.draw(made, NAMES, wide=wide)]

    def css(self) -> str:
        """The colours and the shared styles."""
        light, dark = (";".join(f"--{name}:{value}" for name, value in each.items()) for each in COLOURS.values())
        shared = "".join(f".{name}{{{style}}}" for style, name in self.styles.items())
        return (
            f":root{{{light}}}@media (prefers-color-scheme: dark){{:root{{{dark}}}}}{shared}\n{CSS.read_text('utf-8')}"
        )

    def _slim(self, html: str) -> str:
        """Without what only a program wants to know."""
        sources: list[Any] = []

        def place(found: re.Match[str]) -> str:
            sources.append(json.loads(unescape(found[1])))
            return "\0"

        slim = _TAG.sub(self._tag, _DRAWN.sub(place, html))
        return re.sub("\0", lambda _: _ours(sources.pop(0)), slim)

    def _tag(self, found: re.Match[str]) -> str:
        has = dict(_ATTRIBUTE.findall(found[2]))
        own = [name for name in has.get("class", "").split() if name in OWN]
        if style := unescape(has.get("style", "")).strip():
            own.append(self.styles.setdefault(style, f"s{len(self.styles)}"))
        kept = {name: has[name] for name in KEPT if name in has} | ({"class": " ".join(own)} if own else {})
        if found[1] == "button":
            kept.pop("aria-label", "")
        return "<" + found[1] + "".join(f' {name}="{value}"' for name, value in kept.items()) + ">"


def _ours(source: Any) -> str:
    """What Teams draws and the renderer does not."""
    if source["type"] == "ProgressBar":
        return f'<span class=bar><span class="full" style="width:{source["value"]}%"></span></span>'
    lines = source["data"]
    labels = list(dict.fromkeys(point["x"] for line in reversed(lines) for point in line["values"]))
    series = tuple(
        Series(line["legend"], tuple({p["x"]: p["y"] for p in line["values"]}.get(label) for label in labels))
        for line in lines
    )
    return svg(Chart("", "", tuple(labels), series, source.get("yAxisTitle", ""), source["title"]))


def view(title: str, drawn: str) -> str:
    """A card that is no reply, under what it is."""
    return f"<h3>{escape(title)}</h3>{drawn}"


def page(renderer: Renderer, answers: Sequence[Answer], views: Iterable[tuple[str, Any]]) -> str:
    """The whole sheet."""
    drawings = Drawings(renderer)
    replies = list(dict.fromkeys(reply for answer in answers for reply in answer.replies))
    posts = [(reply, post.card) for reply in replies for post in cards(reply, "key")]
    there: dict[Reply, str] = {}
    for (reply, _), html in zip(posts, drawings.draw([card for _, card in posts]), strict=True):
        there[reply] = there.get(reply, "") + html
    titles, shown = zip(*views, strict=True)
    below = "".join(view(title, html) for title, html in zip(titles, drawings.draw(shown), strict=True))
    about = (
        "Every reply of every talk as its transcripts first bring it out: the cards that Teams is sent, as the official"
        " renderer of Adaptive Cards draws them. Then home, forms, and what stands in a card's place once something on "
        "it was pressed. The frame, the colours, bars and lines are ours and not Microsoft's."
    )
    return sheet("Cairn in Teams", about, drawings.css(), answers, lambda reply: there.get(reply, ""), below)
