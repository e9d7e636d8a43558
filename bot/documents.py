"""Long documents, read after the commit: everything about a person as one file, a line as a picture; and log lines."""

from __future__ import annotations

import io
import logging
import traceback
import zipfile
from pathlib import Path

from conversations.coaching.export import as_json, as_markdown
from conversations.coaching.home import home
from conversations.flow import Facts
from conversations.words import Words

log = logging.getLogger("cairn")

NAMES = ("export", "chart", "small_chart")
""" "export" is everything about a person, "chart <goal>" the line of a goal as a picture, "small_chart <goal>" the same
in a few thousand bytes."""


def document(name: str, facts: Facts, words: Words) -> tuple[str, str, bytes]:
    """A document: (file name, media type, content); raises ValueError where a goal has no line."""
    kind, _, goal = name.partition(" ")
    return chart_file(facts, words, goal, kind) if kind in ("chart", "small_chart") else export_file(facts, words)


def chart_file(facts: Facts, words: Words, goal: str, kind: str = "chart") -> tuple[str, str, bytes]:
    """The line of a goal as a picture, of the one touched last where none is named."""
    from bot.pictures import FINE, SMALL, png

    chart = home(facts, words, goal).chart
    if chart is None or goal not in ("", chart.goal):
        raise ValueError("There is no such document.")
    return ("cairn-line.png", "image/png", png(chart, words.locale, SMALL if kind == "small_chart" else FINE))


def export_texts(facts: Facts, words: Words) -> dict[str, str]:
    """Everything the coach holds about a person: file name → content, once for programs and once for people."""
    person = facts.person
    return {
        "cairn.json": as_json(person, facts.goals, facts.entries, facts.check_ins, facts.lines, facts.readers),
        "cairn.md": as_markdown(person, facts.goals, facts.entries, facts.check_ins, words, facts.lines),
    }


def export_file(facts: Facts, words: Words) -> tuple[str, str, bytes]:
    """The export as one file to hand over: (file name, media type, content)."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in export_texts(facts, words).items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text)
    return ("cairn-export.zip", "application/zip", packed.getvalue())


def log_failure(door: str, problem: BaseException) -> None:
    """Note that a message was not saved: the door, the kind of problem and its place in the code; never any text.

    An exception's own message is left out, because it could quote what somebody wrote.
    """
    frames = traceback.extract_tb(problem.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "nowhere"
    log.error("a message at the door %s was not saved: %s at %s", door, type(problem).__name__, where)
