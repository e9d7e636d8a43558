"""The log: one line a record, as plain text or as JSON, and never a word that somebody wrote.

Our own lines name what happened and no texts. Of a failure the log keeps its class and the places it came through,
because what a failure says may quote a row; of other people's libraries the first line of the template, without what
was put into it.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from bot.settings import Settings

OURS = ("cairn", "bot", "adapters", "storage", "conversations")
DEEPEST = 8
"""Places of a failure that are kept, the innermost, and failures that are followed to what caused them."""


def set_up(settings: Settings) -> None:
    """Send every record to the error stream in the shape of the settings; other people's only from a warning on."""
    lines = logging.StreamHandler(sys.stderr)
    lines.setFormatter(AsJson() if settings.log_format == "json" else AsText())
    root = logging.getLogger()
    root.handlers[:] = [lines]
    root.setLevel(logging.WARNING)
    for name in OURS:
        logging.getLogger(name).setLevel(settings.log_level)


class AsText(logging.Formatter):
    """A line as "2026-01-15T09:00:00.000Z ERROR what happened [ValueError at bot/app.py:12]"."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line."""
        failure = f" [{trail(record)}]" if trail(record) else ""
        return f"{moment(record)} {record.levelname} {said(record)}{failure}"


class AsJson(logging.Formatter):
    """A line as one JSON object: time, level, logger, message and, where something failed, failure."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line of JSON."""
        fields = {
            "time": moment(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": said(record),
        }
        failure = trail(record)
        return json.dumps(fields | ({"failure": failure} if failure else {}), ensure_ascii=False)


def said(record: logging.LogRecord) -> str:
    """What the record says, on one line."""
    ours = record.name.partition(".")[0] in OURS
    text = record.getMessage() if ours else str(record.msg).partition("\n")[0]
    return " ".join(text.split())


def moment(record: logging.LogRecord) -> str:
    """When it was logged, by this machine's own clock."""
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def trail(record: logging.LogRecord) -> str:
    """The failure of a record, or an empty text."""
    problem = record.exc_info[1] if record.exc_info else None
    return shape(problem) if problem else ""


def shape(problem: BaseException) -> str:
    """A failure without what it says: its class, what caused it, and where each came from."""
    parts: list[str] = []
    link: BaseException | None = problem
    while link is not None and len(parts) < DEEPEST:
        frames = traceback.extract_tb(link.__traceback__)[-DEEPEST:]
        places = " < ".join(f"{'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno}" for frame in frames[::-1])
        parts.append(type(link).__name__ + (f" at {places}" if places else ""))
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return ", after ".join(parts)
