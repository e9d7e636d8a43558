"""The line of a goal as Slack draws it, or as a picture that was sent to Slack; pure functions for `page.py`."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite

from adapters.slack.blocks import Block
from adapters.slack.text import joined, one_line, seen, short
from conversations.messages import Chart

LONGEST_TITLE = 50
LONGEST_LABEL = 20
MOST_POINTS = 20
MOST_SERIES = 6
LONGEST_ALT = 2_000


def line_chart(chart: Chart) -> Block | None:
    """A native line chart of the days for which every line has a number, as Slack wants it; None without any."""
    lines = chart.series[:MOST_SERIES]
    whole = [
        at
        for at in range(min([len(chart.labels), *(len(line.values) for line in lines)]))
        if all((value := line.values[at]) is not None and isfinite(value) for line in lines)
    ][-MOST_POINTS:]
    if not whole or not lines:
        return None
    labels = _apart(chart.labels[at] for at in whole)
    names = _apart(line.name for line in lines)
    series = [
        {
            "name": name,
            "data": [{"label": label, "value": line.values[at]} for label, at in zip(labels, whole, strict=True)],
        }
        for name, line in zip(names, lines, strict=True)
    ]
    unit = short(one_line(chart.unit), LONGEST_TITLE)
    axes = {"categories": labels} | ({"y_label": unit} if seen(unit) else {})
    title = _or_a_dot(chart.title, LONGEST_TITLE)
    return {
        "type": "data_visualization",
        "title": title,
        "chart": {"type": "line", "series": series, "axis_config": axes},
    }


def picture(chart: Chart, file: str) -> Block:
    """The line as a picture; `file` is Slack's id for it (F…)."""
    alt = short(joined((one_line(chart.title), one_line(chart.said)), ": "), LONGEST_ALT)
    return {"type": "image", "slack_file": {"id": file}, "alt_text": alt if seen(alt) else "…"}


def _or_a_dot(text: str, most: int) -> str:
    line = short(one_line(text), most)
    return line if seen(line) else "·"


def _apart(texts: Iterable[str]) -> list[str]:
    """The texts, short, and no two the same: Slack tells points and lines apart by them."""
    made: list[str] = []
    for text in texts:
        name, number = _or_a_dot(text, LONGEST_LABEL), 2
        while name in made:
            name, number = f"{_or_a_dot(text, LONGEST_LABEL - 4)} ({number})", number + 1
        made.append(name)
    return made
