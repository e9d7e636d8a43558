"""How a line is drafted, shown and approved word for word; for the check-in, `share`, `1:1` and the tap itself."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from typing import Any

from conversations.coaching.goals import name_of
from conversations.coaching.lines import ASKS, LONGEST, NO_ANSWER, reader_of, unsent, with_ask
from conversations.coaching.values import Effect, Goal, Put, SharedLine
from conversations.flow import Read, Refusal, Said, Seen
from conversations.flows.readers import some_words
from conversations.formats import fold


def a_line(text: str, seen: Seen) -> Read | Refusal:
    """A line of the person's own, short enough to be read in passing."""
    read = some_words(" ".join(text.split()), seen)
    return Refusal("share/too_long", {"most": LONGEST}) if len(text) > LONGEST else read


KINDS = (
    ("introduction", r"intro\w*|contact|kontakt\w*|vorstell\w*|bekannt ?mach\w*"),
    ("decision", r"decision|decide\w*|whether|yes or no|entscheid\w*|ob"),
    ("stretch", r"stretch|new task|bigger task|neue aufgabe|aufgabe"),
    ("feedback", r"feedback|look at|ruckmeldung|blick auf"),
    ("time", r"time|hours?|days?|minutes?|zeit|stunden?|tage?|minuten"),
)
"""What an ask is for, by the words it is written in."""
NO_ASK = ("send it", "send", "yes", "ok", "senden", "abschicken", "schick es", "ja")


def an_ask(text: str, seen: Seen) -> Read | Refusal:
    """A kind of ask and its words at once: "an introduction in Lyon"; a kind alone is one of the options."""
    folded = fold(text)
    kind = next((name for name, words in KINDS if re.search(rf"\b(?:{words})\b", folded)), "")
    if not kind or len(folded.split()) < 3 or text.rstrip().endswith("?"):
        return Refusal("everywhere/not_an_option", {"said": Said(text)})
    read = a_line(text, seen)
    return Read({"ask": kind, "words": read.value}) if isinstance(read, Read) else read


def what_exactly(text: str, seen: Seen) -> Read | Refusal:
    """The ask in the person's words; "send it" is none."""
    return Refusal("share/no_ask_yet") if fold(text) in NO_ASK else a_line(text, seen)


KEPT = (
    "keep", "keep it", "keep this", "keep the line", "leave it", "leave it so", "as it is", "send it", "send",
    "so lassen", "lass es so", "behalten", "lassen", "senden", "abschicken",
)  # fmt: skip


def own_words(text: str, seen: Seen) -> Read | Refusal:
    """The line as somebody writes it; "keep it" keeps the one that is there."""
    return Read("same") if fold(text) in KEPT else a_line(text, seen)


def has_reader(seen: Seen) -> bool:
    """Whether there is a manager to share with."""
    return reader_of(seen.facts.readers) is not None


def line_now(seen: Seen, drafted: str) -> str:
    """The line as it stands: the person's own words or the draft, with its ask."""
    own = seen["own_line"]
    line = str(own) if own and own != "same" else drafted
    kind, words = ask_of(seen)
    return with_ask(line, kind, words, seen.facts.text)


def ask_of(seen: Seen) -> tuple[str, str]:
    """The kind of ask and its words, or nothing; what asks for something needs words."""
    said, words = seen["ask_for"], str(seen["ask_words"] or "")
    if isinstance(said, dict):
        said, words = said["ask"], str(said["words"])
    known = said in ASKS and (bool(words) or said in NO_ANSWER)
    return (str(said), words if said not in NO_ANSWER else "") if known else ("", "")


def mark(seen: Seen, line: str) -> str:
    """The button that sends exactly this line to exactly this reader; where either changes, it is another button."""
    reader = reader_of(seen.facts.readers)
    named = f"{reader.id if reader else ''} {line}"
    return f"send.{zlib.crc32(named.encode()):08x}"


def preview(seen: Seen, line: str) -> dict[str, Any]:
    """What is shown before a tap: who would read which words."""
    reader = reader_of(seen.facts.readers)
    return {"reader": Said(reader.name if reader else ""), "line": Said(line), "mark": mark(seen, line)}


def is_tap(value: object) -> bool:
    """Whether this is a button that sends."""
    return isinstance(value, str) and value.startswith("send.")


def send_line(seen: Seen, goal: str, text: str) -> list[Effect]:
    """The line, approved for one reader; an unsent one about the same goal gives way to it."""
    facts, reader = seen.facts, reader_of(seen.facts.readers)
    if reader is None or not text:
        return []
    kind, words = ask_of(seen)
    line = SharedLine(
        facts.person.tenant, facts.person.id, seen.id("line"), goal, reader.id, reader.name, text,
        kind, words, at=facts.now,
    )  # fmt: skip
    older = [one for one in unsent(facts.lines) if goal and one.goal == goal and one.id != line.id]
    return [*(Put(replace(one, state="withdrawn")) for one in older), Put(line)]


def waiting_about(goal: Goal, seen: Seen) -> list[SharedLine]:
    """What waits for the digest about a goal."""
    return [one for one in unsent(seen.facts.lines) if one.goal == goal.id]


def keep_back(goal: Goal, seen: Seen) -> list[Effect]:
    """What waits about a goal is taken back."""
    return [Put(replace(one, state="withdrawn")) for one in waiting_about(goal, seen)]


def kept_back(goal: Goal | None, seen: Seen) -> dict[str, Any]:
    """The goal of which nothing new is sent, and the line that is taken back with that."""
    waiting = waiting_about(goal, seen) if goal else []
    return {"title": Said(name_of(goal) if goal else ""), "line": Said(waiting[-1].text if waiting else "")}


def make_private(seen: Seen, goal: Goal) -> list[Effect]:
    """The goal is private again; what waits about it is taken back."""
    return [Put(replace(goal, shared=False)), *keep_back(goal, seen)]
