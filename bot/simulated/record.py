"""What came of a year: counts, and the points of its pictures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from bot.nudges import Ticked

KINDS = {
    "check_in": "check-ins", "again": "check-ins", "monthly": "check-ins", "quarterly": "check-ins",
    "month": "looking back", "quarter": "looking back", "due": "dates and plans", "milestone": "dates and plans",
    "cue": "dates and plans", "rest": "rest and return", "back": "rest and return",
}  # fmt: skip
"""What a message is about, by its heading in the words of the nudges."""
ORDER = ("check-ins", "looking back", "dates and plans", "rest and return", "digests", "news")
WAITS = ((1, "within an hour"), (4, "within 4 hours"), (24, "within a day"), (72, "within 3 days"), (168, "in a week"))
LATER, NEVER = "later", "not answered"


@dataclass
class Record:
    """Grows while the year goes by."""

    people: int
    weeks: int
    seed: int
    done: Ticked = field(default_factory=Ticked)
    turns: int = 0
    check_ins: int = 0
    goals: int = 0
    lines: Counter[str] = field(default_factory=Counter)
    """Lines by what became of them."""
    asks: Counter[str] = field(default_factory=Counter)
    """Asks by what was answered."""
    by_week: list[Counter[str]] = field(default_factory=list)
    hours: Counter[int] = field(default_factory=Counter)
    """Messages the coach began, by the hour on the reader's own clock."""
    answers: Counter[str] = field(default_factory=Counter)
    """Nudges by how soon they were answered."""
    left: int = 0
    returned: int = 0
    changed: int = 0
    """How many times somebody got another manager."""
    broken: list[str] = field(default_factory=list)
    """Promises that were not kept."""
    seconds: float = 0.0

    def began(self, heading: str, week: int, hour: int) -> None:
        """Count a message that the coach began."""
        talk, _, step = heading.partition("/")
        kind = KINDS.get(step, "check-ins") if talk == "nudge" else "digests" if talk == "digest" else "news"
        while len(self.by_week) <= week:
            self.by_week.append(Counter())
        self.by_week[week][kind] += 1
        self.hours[hour] += 1

    def answered(self, hours: float | None) -> None:
        """Count how soon a nudge was answered; None for not at all."""
        waited = NEVER if hours is None else next((name for most, name in WAITS if hours <= most), LATER)
        self.answers[waited] += 1

    def plain(self) -> dict[str, Any]:
        """Everything as plain data."""
        return {
            "people": self.people, "weeks": self.weeks, "seed": self.seed, "turns": self.turns,
            "nudges": dict(sorted(self.done.fired.items())), "late": self.done.late,
            "skipped": dict(sorted(self.done.skipped.items())), "digests": self.done.digests, "told": self.done.told,
            "check_ins": self.check_ins, "goals": self.goals, "lines": dict(sorted(self.lines.items())),
            "asks": dict(sorted(self.asks.items())), "answers": dict(sorted(self.answers.items())),
            "left": self.left, "returned": self.returned, "changed_manager": self.changed, "broken": self.broken,
            "by_week": [dict(sorted(week.items())) for week in self.by_week],
            "by_hour": {str(hour): self.hours[hour] for hour in range(24)},
        }  # fmt: skip
