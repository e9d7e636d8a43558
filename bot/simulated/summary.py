"""Shows what came of a year: a table on the screen, and the same as Markdown for the documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.simulated.record import LATER, NEVER, WAITS, Record

STATES = {
    "sent": "lines sent",
    "approved": "lines that still wait",
    "withdrawn": "lines taken back or replaced",
    "returned": "lines returned",
}
ANSWERED = {
    "do": "asks answered: I'll do it", "talk": "asks answered: let's talk", "later": "asks answered: not now",
    "closed": "asks closed elsewhere", "open": "asks open",
}  # fmt: skip


def rows(record: Record) -> Iterator[tuple[str, str]]:
    """(what, how many) of everything that is counted, in order."""
    done = record.done
    yield "people", f"{record.people:,}"
    yield "weeks", f"{record.weeks:,}"
    yield "turns of people", f"{record.turns:,}"
    yield "nudges", f"{sum(done.fired.values()):,}"
    yield from _each("nudge: ", done.fired)
    yield "late", f"{done.late:,}"
    yield "skipped", f"{sum(done.skipped.values()):,}"
    yield from _each("skipped: ", done.skipped)
    for name in (*(name for _, name in WAITS), LATER, NEVER):
        yield f"nudges answered {name}" if name != NEVER else "nudges not answered", f"{record.answers[name]:,}"
    yield "check-ins", f"{record.check_ins:,}"
    yield "goals", f"{record.goals:,}"
    yield "digests", f"{done.digests:,}"
    for state, words in STATES.items():
        yield words, f"{record.lines[state]:,}"
    for answer, words in ANSWERED.items():
        yield words, f"{record.asks[answer]:,}"
    yield "told to somebody else", f"{done.told:,}"
    yield "left the company / came back", f"{record.left:,} / {record.returned:,}"
    yield "got another manager", f"{record.changed:,}"
    yield "broken promises", f"{len(record.broken):,}"


def _each(name: str, counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    for what, many in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"{name}{what.replace('_', '-')}", f"{many:,}"


BEGIN, END = "<!-- year -->", "<!-- /year -->"
"""What a page keeps the figures of a year between."""


def paged(page: str, record: Record, shown: Mapping[str, str]) -> str:
    """A page with this year's table and pictures in it; `shown` has their paths and what they show in words."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    pictures = [f"![{alt}]({path})" for path, alt in shown.items()]
    return "\n\n".join([f"{before}{BEGIN}", *pictures, markdown(record), f"{END}{after}"])


def markdown(record: Record) -> str:
    """The table as Markdown."""
    table = [("what", "how many"), *rows(record)]
    wide, narrow = (max(len(row[at]) for row in table) for at in (0, 1))
    lines = [f"| {what:<{wide}} | {many:>{narrow}} |" for what, many in table]
    return "\n".join([lines[0], f"| {'-' * wide} | {'-' * (narrow - 1)}: |", *lines[1:]])
