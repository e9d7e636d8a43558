"""A reply as messages to Teams: pure functions; `sender.py` and the listeners send what they give.

    cards    a reply, its buttons under the last of its messages
    answer   what goes in the place of a pressed card: what it said, what was chosen, and what came of it
    neutral  what the coach begins, without anybody's words, until it is opened

What is behind a button and cannot be shown by one, or not whole, stands above the buttons with its number, so that
typing the number or the words always works. `locale` is the language in which a card is read aloud.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from adapters.teams.carddata import OPEN, acting, pressing
from adapters.teams.elements import (
    LARGEST_POST,
    LONGEST_LABEL,
    Element,
    Post,
    button,
    card,
    fits,
    line_of,
    plain,
    rich_text,
    rows,
)
from adapters.teams.texts import cut, short, size, weight
from adapters.text import joined, one_line, seen, shown
from conversations.messages import Button, Line, Press, Reply, Span

LONGEST_TOKEN = 2_000
LONGEST_CHOSEN = 200
LARGEST_BUTTONS = 14_000
"""Bytes of all buttons of a card with their words; those beyond it can be typed."""
PART = 6_000
"""What of a line stands in one piece, in bytes as `weight` counts them; a longer line is cut."""
SKELETON = 600
"""Bytes of a card with nothing in it."""
PIECE = 200
"""Bytes of an element with nothing in it."""


class Piece(NamedTuple):
    """One element of a card, and the same in plain words."""

    element: Element
    text: str

    def weight(self) -> int:
        """How many bytes it takes up, with its words beside the card."""
        return size(self.element) + weight(self.text)


class Choice(NamedTuple):
    """A button of a reply, as far as Teams can show it."""

    number: int
    label: str
    named: str
    """The number before the label: both are to be seen, and either can be typed."""
    element: Element | None
    """None where it can only be typed."""

    @property
    def spoken(self) -> str:
        """The button in plain words."""
        return f"[{self.number}] {self.label}"

    @property
    def whole(self) -> bool:
        """Whether a button shows all of it."""
        return self.element is not None and len(self.named) <= LONGEST_LABEL


def cards(reply: Reply, key: str, locale: str = "") -> tuple[Post, ...]:
    """A reply as messages in their order, the buttons under the last; none for a reply that says nothing.

    `key` tells these cards from all others: the key of the letter.
    """
    whole = _post(_pieces(reply, key), locale)
    if whole is None or fits(whole):
        return (whole,) if whole else ()
    choices = _choices(reply.buttons, key)
    below = _buttons(choices)
    parts = [part for line in (*reply.lines, *_spelled_out(choices)) for part in _parts(line)]
    room = LARGEST_POST - SKELETON
    *pages, last = _pages(parts, room)
    *more, last = _pages(last, room - sum(piece.weight() for piece in below))
    return tuple(post for page in (*pages, *more, [*last, *below]) if (post := _post(page, locale)))


def answer(
    pressed: Reply | None,
    chosen: str,
    replies: Sequence[Reply],
    key: str,
    locale: str = "",
    press: Press | None = None,
    letter: str = "",
) -> tuple[Post, ...]:
    """What goes in the place of a pressed card, then what does not fit there, as messages after it.

    On top stands what the card said, without its buttons, and what was chosen; then every reply with its buttons, for
    which `key` is the nonce. A button that is about one thing and cannot be typed stays, with its old nonce `letter`,
    where only a command was pressed (`press`): "why" under a digest does not take "I'll do it" away.
    """
    below = [*_staying(pressed, press, letter), *_chosen(chosen)]
    above = [*_last_page(pressed), *below]
    made = _post(above, locale)
    if made is not None and not fits(made):
        above, made = below, _post(below, locale)
    rest = list(replies)
    while rest:
        tried = [*above, *_set_off(_pieces(rest[0], key), above, line=len(rest) == len(replies))]
        post = _post(tried, locale)
        if post is not None and not fits(post):
            break
        above, made = tried, post
        del rest[0]
    return tuple(post for post in (made, *(one for reply in rest for one in cards(reply, key, locale))) if post)


def quotes(reply: Reply) -> bool:
    """Whether somebody's own words are in a reply, so that they should not stand in a notification."""
    return any(span.said for line in reply.lines for span in line.spans)


def neutral(reply: Reply, label: str, key: str, locale: str = "", waits: str = "…") -> Post:
    """What the coach begins, as whoever is near may see it: its lines that quote nobody, and a button to open it.

    `label` is what "everywhere/open" says, `waits` what "everywhere/waits" says, for a reply in which every line
    quotes somebody, and `key` the letter's own.
    """
    lines = [line for line in reply.lines if not any(span.said for span in line.spans)]
    said = [part for line in lines for part in _parts(line)] or _parts(Line((Span(waits),)))
    page = next(iter(_pages(said, LARGEST_POST // 2)))
    row = Piece(rows([button(label, acting(key, OPEN, key))])[0], f"[{short(one_line(label), LONGEST_CHOSEN)}]")
    post = _post([*page, row], locale)
    assert post is not None
    return post


def _post(pieces: Sequence[Piece], locale: str) -> Post | None:
    if not pieces:
        return None
    said = joined((piece.text for piece in pieces), "\n")
    return Post(said, card([piece.element for piece in pieces], said, locale))


def _pieces(reply: Reply, key: str) -> list[Piece]:
    """All of a reply, however long it is."""
    choices = _choices(reply.buttons, key)
    said = [piece for line in reply.lines for piece in _piece(line)]
    return [*_question_set_off(said), *(piece for line in _spelled_out(choices) for piece in _piece(line)),
            *_buttons(choices)]  # fmt: skip


def _question_set_off(said: list[Piece]) -> list[Piece]:
    """The pieces with a little more room above the question that stands last."""
    if len(said) < 2 or not said[-1].text.rstrip().endswith("?"):
        return said
    return [*said[:-1], said[-1]._replace(element={**said[-1].element, "spacing": "default"})]


def _piece(line: Line) -> list[Piece]:
    element, text = line_of(line), plain(line)
    return [Piece(element, text)] if element is not None and seen(shown(line.plain())) else []


def _parts(line: Line) -> list[Piece]:
    """A line as one piece or several that each fit a card; nothing of an empty one."""
    made: list[list[Span]] = [[]]
    left = PART
    for span in line.spans:
        rest = shown(span.text)
        while rest:
            head, rest = cut(rest, left, hard=not made[-1])
            if head:
                made[-1].append(Span(head, span.said, span.strong))
                left -= weight(head) + PIECE
            if rest or left <= 0:
                made.append([])
                left = PART
    return [piece for spans in made for piece in _piece(Line(tuple(spans), line.bullet))]


def _pages(pieces: Iterable[Piece], most: int) -> Iterator[list[Piece]]:
    """Pieces that go into one card together; one page at least."""
    page: list[Piece] = []
    filled = 0
    for piece in pieces:
        heavy = piece.weight()
        if page and filled + heavy > most:
            yield page
            page, filled = [], 0
        page.append(piece)
        filled += heavy
    yield page


def _choices(buttons: Sequence[Button], key: str) -> list[Choice]:
    made: list[Choice] = []
    filled = 0
    for number, each in enumerate(buttons, 1):
        label = one_line(each.label)
        named = joined((str(number), label))
        choice = Choice(number, label, named, button(named, pressing(key, each.press, short(named, LONGEST_CHOSEN))))
        heavy = size(choice.element) + weight(choice.spoken)
        if filled + heavy > LARGEST_BUTTONS or not _carried(each.press):
            choice = choice._replace(element=None)
        else:
            filled += heavy
        made.append(choice)
    return made


def _carried(press: Press) -> bool:
    """Whether a card brings back exactly this."""
    token = press.token()
    return len(token) <= LONGEST_TOKEN and shown(token) == token and Press.parse(token) == press


def _buttons(choices: Sequence[Choice]) -> list[Piece]:
    """The buttons that there are, in their rows; in words those that show all of their label."""
    sets = rows(choice.element for choice in choices if choice.element is not None)
    said = joined((choice.spoken for choice in choices if choice.whole), "  ")
    return [Piece(each, "" if at else said) for at, each in enumerate(sets)]


def _spelled_out(choices: Iterable[Choice]) -> list[Line]:
    """The choices that no button shows whole, a line each with its number."""
    return [Line((Span(choice.named),)) for choice in choices if not choice.whole]


def _last_page(pressed: Reply | None) -> list[Piece]:
    """What the card said under which a button was pressed."""
    if pressed is None:
        return []
    *_, last = _pages([part for line in pressed.lines for part in _parts(line)], LARGEST_POST - SKELETON)
    return last


def _staying(pressed: Reply | None, press: Press | None, letter: str) -> list[Piece]:
    """The buttons that are about one thing each, where a command was pressed that is about nothing."""
    if pressed is None or press is None or press.talk or " " in press.value:
        return []
    left = [choice for choice, each in zip(_choices(pressed.buttons, letter), pressed.buttons, strict=True)
            if not each.press.talk and " " in each.press.value]  # fmt: skip
    return _buttons(left)


def _chosen(chosen: str) -> list[Piece]:
    text = f"→ {short(one_line(chosen), LONGEST_CHOSEN)}"
    return [Piece({**rich_text(text, said=True, isSubtle=True), "spacing": "small"}, text)] if seen(chosen) else []


def _set_off(pieces: Sequence[Piece], above: Sequence[Piece], line: bool) -> list[Piece]:
    """The pieces with some room above them, and a line where something else begins."""
    if not pieces or not above:
        return list(pieces)
    apart = {"spacing": "medium"} | ({"separator": True} if line else {})
    return [pieces[0]._replace(element={**pieces[0].element, **apart}), *pieces[1:]]
