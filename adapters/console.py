"""The terminal: one person, one line a message; rich where somebody looks on, plain where it is piped.

`bot/cli.py` opens the coach and hands over how to take a message; this door only reads lines and shows replies.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from conversations.messages import Failure, Line, Message, Reply

if TYPE_CHECKING:
    from rich.text import Text

Take = Callable[[Message], Iterable[Reply] | Failure]


def message(key: str, user: str, name: str, text: str, locale: str = "", zone: str = "") -> Message:
    """A typed line as a message; a buttons' number or words are read by the engine."""
    return Message(key, "terminal", "local", user, text.replace("\\n", "\n"), name=name, locale=locale, zone=zone)


def plain(reply: Reply) -> str:
    """A reply as lines for a pipe: `coach: …`, later lines indented, buttons numbered on one line."""
    rows = [("• " if line.bullet else "") + printable(line.plain()) for line in reply.lines]
    if reply.buttons:
        rows.append("  ".join(f"[{at}] {printable(button.label)}" for at, button in enumerate(reply.buttons, 1)))
    return "\n".join(("coach: " if at == 0 else "       ") + row for at, row in enumerate(rows))


def printable(text: str) -> str:
    """The text without anything a terminal would obey: escape codes and the marks that turn the reading direction."""
    return "".join(
        c for c in text if c.isprintable() and c not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


def show_plain(replies: Iterable[Reply], out: TextIO) -> None:
    """Print replies to a pipe and flush, so that a reader sees each as soon as it is there."""
    for reply in replies:
        print(plain(reply), file=out)
    out.flush()


def show_rich(replies: Iterable[Reply]) -> None:
    """Print replies for somebody who looks on: strong words strong, their own words in italics."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for reply in replies:
        console.print()
        for at, line in enumerate(reply.lines):
            row = Text("coach  " if at == 0 else "       ", style="bold green")
            row.append_text(styled(line))
            console.print(row, soft_wrap=False)
        for number, button in enumerate(reply.buttons, 1):
            console.print(Text(f"       {number}  ", style="cyan").append(printable(button.label), style="default"))
    console.print()


def styled(line: Line) -> Text:
    """A line with strong words strong and a person's own words in italics."""
    from rich.text import Text

    made = Text("• " if line.bullet else "", style="")
    for span in line.spans:
        style = " ".join(name for name, on in (("bold", span.strong), ("italic", span.said)) if on)
        made.append(printable(span.text), style=style or "default")
    return made


def lines(source: TextIO) -> Iterator[str]:
    """Typed lines without their ends; undecodable bytes come as replacement characters."""
    if source.isatty():
        from rich.console import Console

        console = Console()
        while True:
            try:
                yield console.input("[bold]me[/bold]     ")
            except (EOFError, KeyboardInterrupt):
                return
    reconfigure = getattr(source, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    for line in source:
        yield line.rstrip("\r\n")


def talk(
    take: Take,
    make: Callable[[str], Message],
    hand_over: Callable[[str], str],
    arrived: Callable[[], None],
    hello: Reply,
    source: TextIO = sys.stdin,
    out: TextIO = sys.stdout,
) -> None:
    """Read until the end of input; each line is a message, each answer is printed before the next is read.

    `hand_over` writes a document that a reply carries and gives its path; `arrived` is told after each answer
    that it was shown; `hello` greets somebody who looks on.
    """
    looks_on = source.isatty() and out.isatty()
    if looks_on:
        show_rich([hello])
    for line in lines(source):
        taken = take(make(line))
        replies = (taken.reply,) if isinstance(taken, Failure) else tuple(taken)
        if looks_on:
            show_rich(replies)
        else:
            show_plain(replies, out)
        for reply in replies:
            if reply.document:
                print(f"       {hand_over(reply.document)}", file=out, flush=True)
        arrived()
