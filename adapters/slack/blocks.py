"""A reply as Slack messages: a pure function, `posts`; `sender.py` and the listeners post what it gives.

Words go into rich text, where no character of them is read as markup; the older blocks are plain text and say the same.
What is behind a button and cannot be carried by one, or not whole, stands above the buttons with its number, so that
typing the number or the words always works.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from adapters.slack.text import LARGEST, apart, cut, cut_hard, escaped, joined, one_line, seen, short, shown, size
from conversations.messages import Button, Line, Press, Reply, Span

Block = dict[str, Any]

LONGEST_SECTION = 3_000
LONGEST_POST = 12_000
"""Characters of all blocks of a message; Slack refuses somewhat more than 13,200."""
MOST_BLOCKS = 50
MOST_BUTTONS = 100
IN_A_ROW = 25
LONGEST_LABEL = 75
LONGEST_VALUE = 2_000

AS_SAID: Mapping[str, Any] = {
    "unfurl_links": False,
    "unfurl_media": False,
    "mrkdwn": False,
    "parse": "none",
    "link_names": False,
}
"""What goes with every post, so that Slack neither reads markup nor adds anything."""


OPEN = "open"
"""The action_id of the button that shows what a notification must not; its value is the letter's key."""


class Post(NamedTuple):
    """One message to Slack."""

    text: str
    """The same as the blocks say, for notifications and screen readers; escaped."""
    blocks: list[Block]
    older: list[Block]
    """The same in blocks that every Slack knows, for when it answers `invalid_blocks`."""


def posts(reply: Reply) -> tuple[Post, ...]:
    """A reply as messages in their order, the buttons under the last; none for a reply that says nothing."""
    choices = [_choice(at, each) for at, each in enumerate(reply.buttons, 1)]
    buttons = actions(choices)
    labels = sum(min(each.long, LONGEST_LABEL) for each in choices if each.fits)
    rows = [row for line in (*reply.lines, *spelled_out(choices)) for row in _rows(line)]
    pages = list(_pages(_groups(rows, LONGEST_SECTION), MOST_BLOCKS - len(buttons), LONGEST_POST - labels))
    made = []
    for at, page in enumerate(pages or ([[]] if buttons else [])):
        last = buttons if at >= len(pages) - 1 else []
        spoken = "  ".join(f"[{each.number}] {each.label}" for each in choices if each.whole) if last else ""
        text = joined([*(plain(row) for group in page for row in group), spoken], "\n")
        rich = [*({"type": "rich_text", "elements": rich_text(group)} for group in page), *last]
        older = [*(section("\n".join(plain(row) for row in group)) for group in page), *last]
        made.append(Post(escaped(text), rich, older))
    return tuple(made)


def quotes(reply: Reply) -> bool:
    """Whether somebody's own words are in a reply, so that they should not stand in a notification."""
    return any(span.said for line in reply.lines for span in line.spans)


def closed(reply: Reply, label: str, key: str, waits: str = "…") -> Post:
    """A reply that quotes somebody, as whoever is near may see it: its other lines, and a button to open it.

    `waits` stands there where no line is left.
    """
    lines = [line for line in reply.lines if not any(span.said for span in line.spans)]
    (post,) = posts(replace(reply, lines=tuple(lines) or (Line((Span(waits),)),), buttons=()))[:1]
    row = {"type": "actions", "elements": [button(OPEN, label, key)]}
    return Post(joined([post.text, f"[{escaped(one_line(label))}]"], "\n"), [*post.blocks, row], [*post.older, row])


def plain(line: Line) -> str:
    """A line as text, a bullet as "•"."""
    return ("• " if line.bullet else "") + line.plain()


def rich_text(lines: Iterable[Line]) -> list[Block]:
    """Lines as elements of rich text: neighbours share a section or a list."""
    made: list[Block] = []
    for line in lines:
        spans = [_rich(span) for span in line.spans if span.text]
        if not spans:
            continue
        kind = "rich_text_list" if line.bullet else "rich_text_section"
        if not made or made[-1]["type"] != kind:
            made.append({"type": kind, "elements": []} | ({"style": "bullet"} if line.bullet else {}))
        elif not line.bullet:
            made[-1]["elements"].append({"type": "text", "text": "\n"})
        made[-1]["elements"] += [{"type": "rich_text_section", "elements": spans}] if line.bullet else spans
    return made


def section(text: str) -> Block:
    """Text in a block of its own, in which nothing is markup."""
    return {"type": "section", "text": plain_text(text)}


def plain_text(text: str) -> Block:
    """Text in which nothing is markup and no word becomes a picture."""
    return {"type": "plain_text", "text": text, "emoji": False}


def button(action: str, label: str, value: str, spoken: str = "") -> Block:
    """A button; a screen reader says `spoken`, or the label."""
    return {
        "type": "button",
        "action_id": action,
        "text": plain_text(short(label, LONGEST_LABEL)),
        "value": value,
        "accessibility_label": short(spoken or label, LONGEST_LABEL),
    }


class _Choice(NamedTuple):
    """A button of a reply, and what of it Slack can show."""

    number: int
    label: str
    shown: str
    """What stands on it, the number before the label: both are to be seen, and either can be typed."""
    long: int
    """How long Slack may find that."""
    token: str
    fits: bool
    """Whether Slack can carry what is behind it, and hand back exactly that."""

    @property
    def whole(self) -> bool:
        """Whether a button shows all of it."""
        return self.fits and self.long <= LONGEST_LABEL


def _choice(number: int, each: Button) -> _Choice:
    label, token = one_line(each.label), each.press.token()
    named = joined((str(number), label))
    fits = number <= MOST_BUTTONS and size(token) <= LONGEST_VALUE and shown(token) == token
    return _Choice(number, label, named, size(named), token, fits)


def actions(choices: Iterable[_Choice]) -> list[Block]:
    """The buttons of a reply in rows; `action_id` is "press:<number>", `value` the press as a token."""
    made = [
        button(f"press:{each.number}", each.shown, each.token, f"{each.number}: {each.label}".rstrip())
        for each in choices
        if each.fits
    ]
    return [{"type": "actions", "elements": made[at : at + IN_A_ROW]} for at in range(0, len(made), IN_A_ROW)]


def spelled_out(choices: Iterable[_Choice]) -> list[Line]:
    """The choices that no button shows whole, a line each with its number."""
    return [Line((Span(each.shown),)) for each in choices if not each.whole]


def without_buttons(blocks: Iterable[Block], chosen: str, press: Press | None = None) -> list[Block]:
    """The blocks of a message after a press: the buttons are gone, what was chosen stands in their place.

    A button that is about one thing and cannot be typed stays when only a command was pressed: "why" under a digest
    does not take "I'll do it" away.
    """
    kept = []
    for block in blocks:
        if block.get("type") != "actions":
            kept.append(block)
        elif left := [each for each in block["elements"] if _stays(each, press)]:
            kept.append({**block, "elements": left})
    if not seen(chosen) and kept:
        return kept
    return [*kept, {"type": "context", "elements": [plain_text(short("→ " + one_line(chosen), LONGEST_SECTION))]}]


def text_of(blocks: Iterable[Mapping[str, Any]]) -> str:
    """What these blocks of ours say, for where Slack wants it as text too; escaped."""
    return escaped(joined(map(_words, blocks), "\n"))


def _words(part: Any) -> str:
    if not isinstance(part, Mapping):
        return ""
    inner, kind = part.get("elements"), part.get("type")
    if isinstance(inner, list):
        between, before = ("", "") if kind == "rich_text_section" else ("\n", "• " if kind == "rich_text_list" else "")
        return between.join(before + _words(one) for one in inner)
    text = part.get("text")
    return text if isinstance(text, str) else _words(text)


def _stays(element: Mapping[str, Any], press: Press | None) -> bool:
    other = Press.parse(str(element.get("value", "")))
    if press is None or press.talk or " " in press.value or other is None:
        return False
    return not other.talk and " " in other.value


def _rich(span: Span) -> Block:
    made = {"type": "text", "text": apart(span.text) if span.said else span.text}
    return {**made, "style": {"bold": True}} if span.strong else made


def _rows(line: Line) -> list[Line]:
    """A line as one row or several that each fit a block; nothing of an empty one."""
    left = room = LONGEST_SECTION - len("• ")
    if (text := line.plain()).isascii() and text.isprintable() and LARGEST * len(text) <= room:
        return [line] if seen(text) else []
    made: list[Line] = []
    row: list[Span] = []
    for span in line.spans:
        rest = shown(span.text)
        while rest:
            head, rest = cut(rest, left) if row else cut_hard(rest, left)
            if head:
                row.append(Span(head, span.said, span.strong))
                left -= size(head)
            if rest:
                made.append(Line(tuple(row), line.bullet))
                row, left = [], room
    made.append(Line(tuple(row), line.bullet))
    return [each for each in made if seen(each.plain())]


def _groups(rows: Iterable[Line], most: int) -> Iterator[tuple[list[Line], int]]:
    """Rows that go into one block together, and how long they are."""
    group: list[Line] = []
    filled = 0
    for row in rows:
        long = size(plain(row)) + 1
        if group and filled + long > most:
            yield group, filled
            group, filled = [], 0
        group.append(row)
        filled += long
    if group:
        yield group, filled


def _pages(groups: Iterable[tuple[list[Line], int]], blocks: int, most: int) -> Iterator[list[list[Line]]]:
    """Blocks that go into one message together."""
    page: list[list[Line]] = []
    filled = 0
    for group, long in groups:
        if page and (len(page) >= blocks or filled + long > most):
            yield page
            page, filled = [], 0
        page.append(group)
        filled += long
    if page:
        yield page
