"""A promise and what was measured: one line of the table and of bench.json."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Line:
    """One promise."""

    name: str
    value: float
    bar: float
    better: Literal["higher", "lower"]

    @property
    def met(self) -> bool:
        """Whether the promise is kept."""
        return self.value >= self.bar if self.better == "higher" else self.value <= self.bar

    def row(self) -> dict[str, object]:
        """The line as it stands in bench.json."""
        return {
            "name": self.name,
            "value": round(self.value, 4),
            "bar": round(self.bar, 4),
            "better": self.better,
            "met": self.met,
        }


def write(lines: Sequence[Line], path: Path) -> None:
    """Keep the lines as JSON."""
    path.write_text(json.dumps([line.row() for line in lines], indent=2) + "\n", "utf-8")


def table(lines: Sequence[Line]) -> str:
    """The lines as a Markdown table, which reads as well on a screen as in docs/."""
    rows = [("promise", "measured", "bar", "kept")]
    for line in lines:
        sign = "≥" if line.better == "higher" else "≤"
        rows.append((line.name, shown(line.value), f"{sign} {shown(line.bar)}", "yes" if line.met else "NO"))
    wide = [max(len(row[at]) for row in rows) for at in range(4)]
    text = ["| " + " | ".join(cell.ljust(wide[at]) for at, cell in enumerate(row)) + " |" for row in rows]
    return "\n".join([text[0], "| " + " | ".join("-" * width for width in wide) + " |", *text[1:]])


def shown(value: float) -> str:
    """A number with as many digits as are worth reading."""
    if value == int(value):
        return str(int(value))
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 20 else f"{value:.2f}"
