"""Counts what happens: plain numbers that anybody adds to, in any thread, and that `/metrics` reads.

Nothing here imports the library that writes Prometheus' format; `bot/health.py` does, when it is asked. A label is
one of the house's own words, never anybody's id, name or text: what does not look like one counts as "other".
"""

from __future__ import annotations

import re
import threading
from bisect import bisect_left
from collections import Counter

Labels = tuple[str, ...]

A_WORD = re.compile(r"[a-z][a-z_]{0,30}")
OTHER = "other"
MOST = 200
"""Combinations of labels that are counted apart; whatever comes after them counts as "other"."""

_lock = threading.Lock()


class Metric:
    """A name, what it says, and what its labels are called."""

    def __init__(self, name: str, about: str, *labels: str) -> None:
        self.name, self.about, self.labels = name, about, labels
        self._known: set[Labels] = set()

    def _place(self, labels: Labels) -> Labels:
        """Where to count this; in the lock."""
        if len(labels) != len(self.labels):
            raise TypeError(f"{self.name} wants {self.labels}, not {len(labels)} labels")
        if labels not in self._known:
            if len(self._known) >= MOST:
                return (OTHER,) * len(labels)
            labels = tuple(label if A_WORD.fullmatch(label) else OTHER for label in labels)
            self._known.add(labels)
        return labels


class Count(Metric):
    """A number that only grows, for each combination of labels."""

    def __init__(self, name: str, about: str, *labels: str) -> None:
        super().__init__(name, about, *labels)
        self._values: Counter[Labels] = Counter()

    def add(self, *labels: str, by: int = 1) -> None:
        """Count something that happened, once or `by` times."""
        with _lock:
            self._values[self._place(labels)] += by

    def values(self) -> dict[Labels, int]:
        """What was counted so far."""
        with _lock:
            return dict(self._values)


class Level(Metric):
    """A number that goes up and down, for each combination of labels."""

    def __init__(self, name: str, about: str, *labels: str) -> None:
        super().__init__(name, about, *labels)
        self._values: dict[Labels, float] = {}

    def set(self, *labels: str, to: float) -> None:
        """Say how much it is now."""
        with _lock:
            self._values[self._place(labels)] = to

    def values(self) -> dict[Labels, float]:
        """How much it is now."""
        with _lock:
            return dict(self._values)


class Spread(Metric):
    """How much something took: how often it was at most each of `steps`, how often at all, and the sum."""

    def __init__(self, name: str, about: str, *labels: str, steps: tuple[float, ...]) -> None:
        super().__init__(name, about, *labels)
        self.steps = steps
        self._values: dict[Labels, tuple[list[int], float]] = {}

    def add(self, *labels: str, value: float) -> None:
        """Note one that took so much."""
        with _lock:
            place = self._place(labels)
            counts, total = self._values.get(place) or ([0] * (len(self.steps) + 1), 0.0)
            counts[bisect_left(self.steps, value)] += 1
            self._values[place] = (counts, total + value)

    def values(self) -> dict[Labels, tuple[list[int], float]]:
        """For each combination: how many fell into each step (the last is "more"), and their sum."""
        with _lock:
            return {labels: (list(counts), total) for labels, (counts, total) in self._values.items()}


NUDGES_FIRED = Count("cairn_nudges_fired", "Nudges that became messages, by what they are about.", "what")
NUDGES_SKIPPED = Count("cairn_nudges_skipped", "Nudges that fell due and were not sent, by the reason.", "reason")
NUDGES_LATE = Count("cairn_nudges_late", "Nudges sent later than they were meant for, as the one that catches up.")
TOLD = Count("cairn_told", "Notices that one person's doing brought to another.")
DIGESTS = Count("cairn_digests", "Digests written.")
DELIVERIES = Count(
    "cairn_deliveries", "Messages a door was given, by door and by what became of them.", "door", "state"
)
TICKS = Count("cairn_ticks", "Ticks run, by tick and by whether they went through.", "tick", "outcome")
TICK_SECONDS = Spread(
    "cairn_tick_seconds", "Seconds a tick took.", "tick", steps=(0.001, 0.005, 0.025, 0.1, 0.5, 1, 5, 30)
)
HANDLED = Count("cairn_handled", "Rows a tick handled, by tick.", "tick")
SLACK_REQUESTS = Count(
    "cairn_slack_requests", "Requests to Slack's door, by what was said of them before they were read.", "verdict"
)
SLACK_IGNORED = Count(
    "cairn_slack_ignored", "What came from Slack and was none of the coach's business, by the reason.", "reason"
)
TEAMS_REQUESTS = Count(
    "cairn_teams_requests", "Requests to Teams' door, by what was said of them before they were read.", "verdict"
)
TEAMS_IGNORED = Count(
    "cairn_teams_ignored", "What came from Teams and was none of the coach's business, by the reason.", "reason"
)
TEAMS_KEYS = Count(
    "cairn_teams_keys", "Fetches of the keys that Bot Framework signs with, by how they ended.", "outcome"
)
PROBLEMS = Count("cairn_problems", "What went wrong, by where and by the kind of failure.", "where", "kind")
BACKLOG = Level("cairn_backlog", "Rows that wait, at most 10,000: due, unplanned, pending.", "of")
BACKLOG_AGE = Level("cairn_backlog_oldest_seconds", "Seconds the oldest row that is due has waited.", "of")
LOOP_LAG = Level("cairn_loop_lag_seconds", "The longest the event loop kept somebody waiting since the last beat.")

ALL: tuple[Count | Level | Spread, ...] = (
    NUDGES_FIRED,
    NUDGES_SKIPPED,
    NUDGES_LATE,
    TOLD,
    DIGESTS,
    DELIVERIES,
    TICKS,
    TICK_SECONDS,
    HANDLED,
    SLACK_REQUESTS,
    SLACK_IGNORED,
    TEAMS_REQUESTS,
    TEAMS_IGNORED,
    TEAMS_KEYS,
    PROBLEMS,
    BACKLOG,
    BACKLOG_AGE,
    LOOP_LAG,
)
"""Everything that `/metrics` shows, in this order."""


def kind(problem: BaseException) -> str:
    """A failure's kind as a label: the name of its class, as words with underscores and nothing it says."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(problem).__name__).lower()
