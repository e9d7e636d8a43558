"""The parts that cards of Teams are made of: lines, headings, buttons, and the card around them; pure functions.

`cards.py` and its siblings put them together. Words stand in rich text, in which nothing is markup. A button is an
`Action.Execute`, whose answer comes back with the response; a client that does not know it shows an `Action.Submit`
with the same data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from adapters.teams.carddata import VERB
from adapters.teams.texts import a_line, literal, markdown, size, spoken
from adapters.text import apart, shown
from conversations.messages import Line

Element = dict[str, Any]

LARGEST_POST = 25_000
"""Bytes of a card and the text beside it; with what goes around them a message stays under Teams' 28 KB."""
LONGEST_LABEL = 48
"""Characters that a button shows on a phone."""
LONGEST_TOOLTIP = 300
MOST_IN_A_ROW = 6
"""Buttons of one set that Teams shows beside each other; it hides what is beyond them."""
WIDEST_ROW = 56
"""Characters of the buttons of a set, with AROUND for each, so that none is squeezed in a narrow window."""
AROUND = 4
_LANGUAGE = re.compile("[a-z]{2,3}(?![a-zA-Z])")


class Post(NamedTuple):
    """One message to Teams."""

    text: str
    """The same in plain words, for the notification and the list of chats; never markup."""
    card: Element | None
    """The Adaptive Card; with `text` at most LARGEST_POST bytes."""


def card(body: Sequence[Element], said: str, locale: str = "", **more: Any) -> Element:
    """A card of these elements, which says `said` aloud and to clients that are too old for it."""
    return {
        "type": "AdaptiveCard",
        "version": "1.5",
        **({"lang": language[0]} if (language := _LANGUAGE.match(locale)) else {}),
        "speak": spoken(said),
        "fallbackText": markdown(said).replace("\n", "\n\n"),
        "body": list(body),
        **more,
    }


def plain(line: Line) -> str:
    """A line as text, a bullet as "•"."""
    return ("• " if line.bullet else "") + shown(line.plain())


def line_of(line: Line, spacing: str = "small", **more: Any) -> Element | None:
    """A line as an element; None where there is nothing to be seen in it."""
    runs = [_run(span.text, span.said, span.strong, **more) for span in line.spans if shown(span.text)]
    if not runs:
        return None
    rich = {"type": "RichTextBlock", "inlines": runs}
    if not line.bullet:
        return {**rich, "spacing": spacing}
    columns = [_column("auto", rich_text("•", **more)), _column("stretch", rich)]
    return {"type": "ColumnSet", "spacing": spacing, "columns": columns}


def rich_text(text: str, said: bool = False, strong: bool = False, **more: Any) -> Element:
    """A text as an element of its own."""
    return {"type": "RichTextBlock", "inlines": [_run(text, said, strong, **more)]}


def heading(text: str, **more: Any) -> Element:
    """A title; screen readers find it as one."""
    return {
        "type": "TextBlock", "text": markdown(a_line(text, 200)), "wrap": True, "style": "heading",
        "weight": "bolder", "size": "medium", **more,
    }  # fmt: skip


def _run(text: str, said: bool = False, strong: bool = False, **more: Any) -> Element:
    text = literal(text)
    made = {"type": "TextRun", "text": apart(text) if said else text, **more}
    return {**made, "weight": "bolder"} if strong else made


def _column(width: str, element: Element) -> Element:
    return {"type": "Column", "width": width, "spacing": "small", "items": [element]}


def button(label: str, data: Mapping[str, Any], **more: Any) -> Element:
    """A button: what it does is in its data."""
    made = action(label, data, **more)
    return {**made, "fallback": {"type": "Action.Submit", "title": made["title"], "data": made["data"]}}


def action(label: str, data: Mapping[str, Any], **more: Any) -> Element:
    """What happens when something is touched, without a fallback."""
    title, whole = a_line(label, LONGEST_LABEL), a_line(label, LONGEST_TOOLTIP)
    tooltip = {} if title == whole else {"tooltip": whole}
    return {"type": "Action.Execute", "title": title, **tooltip, "verb": VERB, "data": dict(data), **more}


def rows(buttons: Iterable[Element]) -> list[Element]:
    """Buttons in sets that each fit beside each other."""
    sets: list[list[Element]] = []
    filled = 0
    for each in buttons:
        wide = len(each["title"]) + AROUND
        if not sets or len(sets[-1]) >= MOST_IN_A_ROW or filled + wide > WIDEST_ROW:
            sets.append([])
            filled = 0
        sets[-1].append(each)
        filled += wide
    return [
        {"type": "ActionSet", "actions": each} | ({"spacing": "small"} if at else {}) for at, each in enumerate(sets)
    ]


def fits(post: Post) -> bool:
    """Whether Teams takes it."""
    return size(post.card) + size(post.text) <= LARGEST_POST
