"""The line of a goal as a picture: a pure function from `Chart` to SVG; its shape is `line.svg` beside this file.

`bot/pictures.py` makes a PNG of it for where a platform draws no lines itself. Lines differ in colour, in their dashes
and in the marks at their points, and each has its name at its end, so that nothing is told by colour alone. The sheet
is opaque, so that it reads the same on light and on dark. What it shows in words is `Chart.said`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, Template

from conversations.formats import number
from conversations.messages import Chart

WIDE, HIGH = 800, 420
LEFT, RIGHT, TOP, BOTTOM = 84, 620, 84, 360
"""Where the lines are drawn, further to the right beside long numbers; their names stand to the right of it."""
LETTER = 7.6
"""How wide a letter is, about, at the size of most words."""
LARGEST = 1e15
"""Numbers beyond it are left out; no goal has them."""
MOST_NAMED = 8
"""Points up to which each carries its number."""
STYLES = (("#0060a0", "", "round", 3), ("#a84300", "7 6", "square", 2), ("#006b4f", "2 6", "three", 2))
"""(colour, dashes, mark, width) of the lines in their order; the colours are dark enough to be read as words too."""

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")


class Mark(NamedTuple):
    """A step of the scale."""

    y: float
    text: str


class Day(NamedTuple):
    """A word under the picture."""

    x: float
    text: str


class Point(NamedTuple):
    """Where a number stands, and its words, or none."""

    x: float
    y: float
    text: str = ""


class Drawn(NamedTuple):
    """A line as it is drawn."""

    name: str
    name_y: float
    colour: str
    dashes: str
    marker: str
    width: int
    points: tuple[Point, ...]


def svg(chart: Chart, locale: str = "en") -> str:
    """A chart as SVG; whatever its numbers and words are, it is well-formed."""
    count = len(chart.labels)
    lines = [[_sound(value) for value in line.values[:count]] for line in chart.series[: len(STYLES)]]
    scale = _steps([value for line in lines for value in line if value is not None])
    names = [number(step, locale) for step in scale]
    left = max(LEFT, round(28 + LETTER * max(map(len, names))))
    days = [_x(at, count, left) for at in range(count)]
    drawn = [
        _drawn(at, chart.series[at].name, _points(days, line, scale), line, locale) for at, line in enumerate(lines)
    ]
    return _template().render(
        wide=WIDE, high=HIGH, left=left, right=RIGHT, bottom=BOTTOM, title=_short(chart.title, 62),
        said=_clean(chart.said), unit=_short(chart.unit, 40), days=list(_days(chart.labels, days)),
        marks=[Mark(_y(step, scale), name) for step, name in zip(scale, names, strict=True)], lines=_spread(drawn),
    )  # fmt: skip


@lru_cache(maxsize=1)
def _template() -> Template:
    text = Path(__file__).with_name("line.svg").read_text("utf-8")
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(text)


def _clean(text: str) -> str:
    """What XML may hold, on one line."""
    return " ".join(_NO_XML.sub("", text).split())


def _short(text: str, most: int) -> str:
    line = _clean(text)
    if len(line) <= most:
        return line
    head = line[:most].rpartition(" ")[0]
    return (head if len(head) > most // 2 else line[: most - 1]) + "…"


def _sound(value: float | None) -> float | None:
    """A number that can be drawn, or none."""
    return round(value, 6) if value is not None and math.isfinite(value) and abs(value) <= LARGEST else None


def _steps(values: Sequence[float]) -> list[float]:
    """Round numbers in equal steps, about five, that reach around all values."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    if high - low <= abs(high) * 1e-9:
        low, high = low - (abs(low) / 2 or 1.0), high + (abs(high) / 2 or 1.0)
    rough = (high - low) / 4
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * part for part in (1, 2, 2.5, 5, 10) if power * part >= rough * 0.999)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [round(at * step, 9) for at in range(first, last + 1)]


def _x(at: int, count: int, left: float) -> float:
    return round((left + RIGHT) / 2 if count < 2 else left + 24 + (RIGHT - left - 48) * at / (count - 1), 1)


def _y(value: float, scale: Sequence[float]) -> float:
    return round(BOTTOM - (value - scale[0]) / (scale[-1] - scale[0]) * (BOTTOM - TOP), 1)


def _points(days: Sequence[float], values: Sequence[float | None], scale: Sequence[float]) -> list[Point]:
    return [Point(day, _y(value, scale)) for day, value in zip(days, values, strict=False) if value is not None]


def _days(labels: Sequence[str], places: Sequence[float]) -> Iterator[Day]:
    """The first day, the last, and those between that leave each other room."""
    texts = [_short(label, 20) for label in labels]
    halves = [len(text) * LETTER / 2 for text in texts]
    free = -math.inf
    for at, (text, place, half) in enumerate(zip(texts, places, halves, strict=True)):
        last = at == len(texts) - 1
        if last or (place - half > free and place + half + LETTER < places[-1] - halves[-1]):
            yield Day(place, text)
            free = place + half + LETTER


def _drawn(at: int, name: str, points: Sequence[Point], values: Sequence[float | None], locale: str) -> Drawn:
    colour, dashes, marker, width = STYLES[at]
    told = [number(value, locale) for value in values if value is not None]
    last = len(points) - 1
    all_named = len(points) <= MOST_NAMED
    named = tuple(
        point._replace(text=text) if at == 0 and (all_named or number_of in (0, last)) else point
        for number_of, (point, text) in enumerate(zip(points, told, strict=True))
    )
    return Drawn(_short(name, 21), points[-1].y if points else BOTTOM, colour, dashes, marker, width, named)


def _spread(lines: Sequence[Drawn]) -> list[Drawn]:
    """The lines with their names moved apart, so that none stands on another; the first is drawn last, on top."""
    lowest = -math.inf
    placed = []
    for line in sorted(lines, key=lambda line: line.name_y):
        lowest = max(line.name_y, lowest + 20)
        placed.append(line._replace(name_y=lowest))
    return sorted(placed, key=lambda line: -[each[0] for each in STYLES].index(line.colour))
