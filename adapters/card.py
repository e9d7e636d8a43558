"""A review as the terminal shows it: a card where somebody looks on, the same lines without a frame for a pipe.

`bot/review.py` hands over the card and prints what comes of it. Signs stand beside words: nothing is said by colour.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from adapters.console import printable, styled
from conversations.messages import Card, CardRow

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table
    from rich.text import Text

WIDEST = 120
"""Columns of a card; a wider terminal leaves room beside it. From 60 on it reads well."""


def show_card(card: Card, console: Console) -> None:
    """Print a card: framed and coloured on a terminal, as plain lines elsewhere."""
    from rich.panel import Panel

    width = min(console.width, WIDEST)
    if console.is_terminal:
        console.print(Panel(drawn(card), width=width, padding=(1, 2), border_style="green"))
        return
    with console.capture() as caught:
        console.print(drawn(card), width=width)
    print("\n".join(line.rstrip() for line in caught.get().splitlines()), file=console.file, flush=True)


def drawn(card: Card) -> RenderableType:
    """The card from top to bottom: what was read, the letters, the next question, and why."""
    from rich.console import Group
    from rich.text import Text

    labels = card.labels
    parts: list[RenderableType] = [Text(labels["yes" if card.is_goal else "no"], style="bold green")]
    if card.is_goal:
        parts += [_indented(Text(printable(card.title), style="italic")), Text("")]
        parts += [_rows(card.facts, lambda row: Text(row.name)), Text("")]
        parts += [_rows(card.letters, lambda row: _sign(row, labels)), Text("")]
    else:
        parts.append(Text(""))
    parts.append(_named(labels["question"], card.rule))
    parts += [_indented(styled(line)) for line in card.question]
    if card.reasons:
        why = _grid()
        for rule, sentence in card.reasons:
            why.add_row(Text(rule, style="cyan"), Text(printable(sentence)))
        parts += [Text(""), Text(labels["reasons"], style="bold"), _indented(why)]
    return Group(*parts)


def _rows(rows: tuple[CardRow, ...], name: Callable[[CardRow], Text]) -> RenderableType:
    """Rows of a name, what is said, and the rule behind it."""
    from rich.text import Text

    table = _grid(3)
    for row in rows:
        table.add_row(name(row), styled(row.line), Text(row.rule, style="cyan"))
    return _indented(table)


def _sign(row: CardRow, labels: Mapping[str, str]) -> Text:
    """Whether a letter holds, as a sign and a word."""
    from rich.text import Text

    return Text(f"{row.name} ✓ {labels['holds']}", "green") if row.holds else Text(f"{row.name} ○ {labels['open']}")


def _named(name: str, rule: str) -> Text:
    from rich.text import Text

    made = Text(name, style="bold")
    return made.append(f"  {rule}", style="not bold cyan") if rule else made


def _grid(columns: int = 2) -> Table:
    """A table without lines: names and rules as wide as they are, and the rest for what is said."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2), expand=True)
    for at in range(columns):
        table.add_column(no_wrap=at != 1, ratio=1 if at == 1 else None, overflow="fold")
    return table


def _indented(what: RenderableType) -> RenderableType:
    from rich.padding import Padding

    return Padding(what, (0, 0, 0, 2))
