"""The line of a goal as Teams draws it, and as a picture for a client that draws none; pure functions.

Whoever shows it says the same in words below (`Chart.said`), so where there is no picture either, nothing is missing.
"""

from __future__ import annotations

import base64
from math import isfinite

from adapters.teams.elements import Element
from adapters.teams.texts import a_line
from adapters.text import joined, one_line, told_apart
from conversations.messages import Chart, Series

LONGEST_TITLE = 80
LONGEST_LABEL = 20
LONGEST_ALT = 500
MOST_POINTS = 20
MOST_SERIES = 4
LARGEST_PICTURE = 12_000
"""Bytes of a picture inside a card; a larger one is left out."""


def line_chart(chart: Chart, picture: bytes = b"") -> Element | None:
    """The line, and the `picture` of it (a PNG) for clients that draw none; None where it has no number."""
    labels = told_apart((a_line(label, LONGEST_LABEL, "·") for label in chart.labels[-MOST_POINTS:]), LONGEST_LABEL)
    drawn = [one for line in chart.series[:MOST_SERIES] if (one := _series(line, labels, len(chart.labels)))]
    if not drawn:
        return None
    for one, name in zip(drawn, told_apart((one["legend"] for one in drawn), LONGEST_LABEL), strict=True):
        one["legend"] = name
    unit = a_line(chart.unit, LONGEST_TITLE, "")
    return {
        "type": "Chart.Line",
        "title": a_line(chart.title, LONGEST_TITLE, "·"),
        **({"yAxisTitle": unit} if unit else {}),
        "data": drawn,
        "fallback": _picture(chart, picture) if 0 < len(picture) <= LARGEST_PICTURE else "drop",
    }


def _series(line: Series, labels: list[str], count: int) -> Element | None:
    """The days for which there is a number; a line need not have one for each."""
    values = line.values[:count][-len(labels) :] if labels else ()
    points = [
        {"x": label, "y": value}
        for label, value in zip(labels, values, strict=False)
        if value is not None and isfinite(value)
    ]
    return {"legend": a_line(line.name, LONGEST_LABEL, "·"), "values": points} if points else None


def _alt(chart: Chart) -> str:
    return a_line(joined((one_line(chart.title), one_line(chart.said)), ": "), LONGEST_ALT)


def _picture(chart: Chart, picture: bytes) -> Element:
    data = base64.b64encode(picture).decode("ascii")
    return {"type": "Image", "url": f"data:image/png;base64,{data}", "altText": _alt(chart), "size": "stretch"}
