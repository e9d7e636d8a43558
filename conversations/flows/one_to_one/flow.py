"""Three lines for a talk with one's manager, from what the person picks: to paste, or to send (D10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from conversations.coaching.lines import NO_ANSWER, reader_of
from conversations.coaching.standing import fell_back
from conversations.coaching.values import Effect, Entry
from conversations.flow import Option, Said, Seen, choose, do, flow, known, say
from conversations.flows.readers import some_words
from conversations.flows.share.sending import has_reader, mark, preview, send_line
from conversations.formats import shorten

Row = tuple[str, str]
"""What can be picked: the value of its button, and its words."""
MOST = 5
PARTS = ("further", "stuck", "want")
WANTED = ("approved", "sent")
"""States of a line whose ask may still be wanted; one that was taken back is not."""
ENTRY, LINE = "entry:", "line:"
"""How an answer that was picked begins; the id of its row stands behind it."""


def newest(entries: Iterable[Entry], *kinds: str, state: str = "") -> list[Row]:
    """The newest entries of these kinds that say something; the same words once."""
    found = [one for one in entries if one.kind in kinds and one.text and state in ("", one.state)]
    found.sort(key=lambda one: (one.at, one.id))
    last = {one.text: f"{ENTRY}{one.id}" for one in found}
    return [(last.pop(one.text), one.text) for one in reversed(found) if one.text in last][:MOST]


def as_options(rows: Callable[[Seen], list[Row]]) -> Callable[[Seen], list[Option]]:
    """Texts of the person as buttons."""
    return lambda seen: [Option(row, Said(shorten(text, 60))) for row, text in rows(seen)]


def further(seen: Seen) -> list[Row]:
    """What got further lately; a number that fell back did not."""
    goals, before = {goal.id: goal for goal in seen.facts.goals}, dict[str, list[float]]()
    found = []
    for one in sorted(seen.facts.entries, key=lambda one: (one.at, one.id)):
        goal = goals.get(one.goal)
        if goal is not None and one.kind == "progress" and one.number is not None:
            numbers = before.setdefault(goal.id, [] if goal.baseline is None else [goal.baseline])
            numbers.append(one.number)
            if fell_back(goal, numbers[:-1], one.number):
                continue
        found.append(one)
    return newest(found, "win", "progress")


def stuck(seen: Seen) -> list[Row]:
    """What is in the way."""
    return newest(seen.facts.entries, "blocked", state="open")


def want(seen: Seen) -> list[Row]:
    """What was asked for and is open, and what waits for this talk; the same words once."""
    asks = [
        (f"{LINE}{one.id}", one.ask_words) for one in seen.facts.lines
        if one.ask not in NO_ANSWER and one.answer in ("", "talk") and one.ask_words and one.state in WANTED
    ]  # fmt: skip
    found = [*asks, *newest(seen.facts.entries, "next", state="open")]
    first = {text: row for row, text in reversed(found)}
    return [(row, text) for row, text in found if first[text] == row][:MOST]


def picked(seen: Seen, part: str) -> str:
    """What the person picked or wrote for one of the three lines; empty for nothing, and for what was taken back."""
    value = str(seen[part] or "nothing")
    if value == "nothing":
        return ""
    kept = {f"{ENTRY}{one.id}": one.text for one in seen.facts.entries}
    kept |= {f"{LINE}{one.id}": one.ask_words for one in seen.facts.lines}
    is_row = value.startswith((ENTRY, LINE)) and len(value.split()) == 1
    return kept.get(value, "" if is_row else value)


def three(seen: Seen) -> dict[str, Any]:
    """The three lines, and who could be sent them."""
    reader = reader_of(seen.facts.readers)
    return {**{part: Said(picked(seen, part)) for part in PARTS}, "reader": Said(reader.name if reader else "")}


def as_one(seen: Seen) -> str:
    """The three lines as one line for the manager."""
    return seen.facts.text("one_to_one/line", three(seen))


def button(seen: Seen) -> list[Option]:
    """The button that sends exactly these."""
    return [Option(mark(seen, as_one(seen)))]


def shown(seen: Seen) -> dict[str, Any]:
    """The line as its reader would have it."""
    return preview(seen, as_one(seen))


def send(seen: Seen) -> list[Effect]:
    """The line, approved for the manager."""
    return send_line(seen, "", as_one(seen))


ANY = known(lambda seen: any(picked(seen, part) for part in PARTS), *PARTS)
SENDS = known(lambda seen: seen["send"] == mark(seen, as_one(seen)), "send")

ONE_TO_ONE = flow(
    "one_to_one",
    choose("further", "nothing", listed=as_options(further), reads=some_words),
    choose("stuck", "nothing", listed=as_options(stuck), reads=some_words),
    choose("want", "nothing", listed=as_options(want), reads=some_words),
    say("lines", when=ANY, shows=three),
    choose("send", "paste", listed=button, when=ANY & known(has_reader), shows=shown, in_full=True),
    do("send_lines", send, when=SENDS),
    say("sent", when=SENDS, shows=three),
    say("kept", when=ANY & known(has_reader) & ~SENDS),
    say("empty", when=~ANY),
)
