"""Three pictures of a year as SVG, in colours that people who see few of them can tell apart, each with its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from bot.simulated.record import LATER, NEVER, ORDER, WAITS, Record

WIDE, HIGH = 760, 340
LEFT, RIGHT, TOP, BOTTOM = 60, 20, 62, 52
COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00")
"""Okabe and Ito's, which differ in lightness too."""
INK, SOFT, LINE, SHEET = "#20251f", "#565d53", "#ddd7c8", "#fffdf8"
FONT = "Inter, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif"


class Bar(NamedTuple):
    """A bar of one or more parts, each as high as its number."""

    label: str
    parts: tuple[int, ...]


class Picture(NamedTuple):
    """What a picture shows."""

    title: str
    alt: str
    """The same in words."""
    bars: Sequence[Bar]
    kinds: tuple[str, ...] = ()
    """The names of the parts, from the bottom."""
    below: str = ""
    """What the bars go by."""
    numbers: bool = False
    """Whether each bar carries its number."""


def pictures(record: Record) -> dict[str, Picture]:
    """File name → picture."""
    return {"year-weeks.svg": weeks(record), "year-hours.svg": hours(record), "year-answers.svg": answers(record)}


def weeks(record: Record) -> Picture:
    """Messages a week by kind."""
    kinds = tuple(kind for kind in ORDER if any(week[kind] for week in record.by_week))
    step = max(1, record.weeks // 13)
    bars = [
        Bar(str(at + 1) if at % step == 0 else "", tuple(week[kind] for kind in kinds))
        for at, week in enumerate(record.by_week)
    ]
    most = max((sum(week.values()) for week in record.by_week), default=0)
    totals = ", ".join(f"{sum(week[kind] for week in record.by_week):,} {kind}" for kind in kinds)
    alt = f"Messages the coach began in each of {record.weeks} weeks, at most {most:,} in one: {totals}."
    return Picture("What the coach began, week by week", alt, bars, kinds, "week")


def hours(record: Record) -> Picture:
    """Messages by the hour on the reader's clock."""
    bars = [Bar(f"{hour:02}" if hour % 2 == 0 else "", (record.hours[hour],)) for hour in range(24)]
    some = [hour for hour in range(24) if record.hours[hour]]
    when = f"none before {some[0]:02}:00 and none after {some[-1]:02}:59" if some else "none at all"
    alt = f"Messages the coach began by the hour on the reader's own clock: {when}."
    return Picture("At which hour, on the reader's own clock", alt, bars, (), "hour")


def answers(record: Record) -> Picture:
    """How soon nudges were answered."""
    names = [*(name for _, name in WAITS), LATER, NEVER]
    said = ", ".join(f"{record.answers[name]:,} {name}" for name in names)
    alt = f"How soon nudges were answered: {said}."
    bars = [Bar(name, (record.answers[name],)) for name in names]
    return Picture("How soon a nudge was answered", alt, bars, (), "", numbers=True)


def svg(picture: Picture) -> str:
    """A picture as a file of its own."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" role="img" aria-labelledby="t d">'
        f'<title id="t">{escape(picture.title)}</title><desc id="d">{escape(picture.alt)}</desc>'
        f'<rect width="{WIDE}" height="{HIGH}" rx="12" fill="{SHEET}"/>'
        f'<g font-family="{FONT}" font-size="12" fill="{SOFT}">'
        f'<text x="{LEFT}" y="26" font-size="15" font-weight="600" fill="{INK}">{escape(picture.title)}</text>'
    )
    return "\n".join([head, *_axis(picture), *_bars(picture), *_legend(picture), "</g></svg>", ""])


def _top(picture: Picture) -> int:
    """The highest number of the axis: four round steps that reach over every bar."""
    most = max((sum(bar.parts) for bar in picture.bars), default=0)
    step = 1
    while 4 * step < most:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return 4 * step


def _axis(picture: Picture) -> Iterator[str]:
    top, height = _top(picture), HIGH - TOP - BOTTOM
    for part in range(5):
        y = TOP + height - height * part / 4
        yield f'<line x1="{LEFT}" x2="{WIDE - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="{LINE}"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{top * part // 4:,}</text>'
    if picture.below:
        yield f'<text x="{(LEFT + WIDE - RIGHT) / 2}" y="{HIGH - 12}" text-anchor="middle">{picture.below}</text>'


def _bars(picture: Picture) -> Iterator[str]:
    top, height = _top(picture), HIGH - TOP - BOTTOM
    room = (WIDE - LEFT - RIGHT) / max(1, len(picture.bars))
    for at, bar in enumerate(picture.bars):
        x, y = LEFT + room * at, float(TOP + height)
        for part, many in enumerate(bar.parts):
            tall = height * many / top
            y -= tall
            if many:
                yield (
                    f'<rect x="{x + room * 0.12:.1f}" y="{y:.1f}" width="{room * 0.76:.1f}" height="{tall:.1f}" '
                    f'fill="{COLOURS[part % len(COLOURS)]}" stroke="{SHEET}" stroke-width="0.75"/>'
                )
        middle = f'x="{x + room / 2:.1f}" text-anchor="middle"'
        if bar.label:
            yield f'<text {middle} y="{TOP + height + 18}">{escape(bar.label)}</text>'
        if picture.numbers:
            yield f'<text {middle} y="{y - 6:.1f}" fill="{INK}">{sum(bar.parts):,}</text>'


def _legend(picture: Picture) -> Iterator[str]:
    x = float(LEFT)
    for at, kind in enumerate(picture.kinds):
        yield f'<rect x="{x:.0f}" y="38" width="11" height="11" rx="2" fill="{COLOURS[at % len(COLOURS)]}"/>'
        yield f'<text x="{x + 16:.0f}" y="48">{escape(kind)}</text>'
        x += 34 + 6.4 * len(kind)
