from __future__ import annotations

import struct
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.teams.chart_card import LARGEST_PICTURE
from bot.documents import document
from bot.pictures import png
from conversations.messages import Chart, Series
from conversations.pictures import HIGH, STYLES, WIDE, svg
from tests.coaching.test_chart import TWO, WORDS, facts

NAN = float("nan")
LINE = Chart(
    "g1", "Cut onboarding", ("at first", "Fri 8 May", "Fri 15 May", "Tue 30 Jun"),
    (Series("reached", (21.0, 16.0, 14.5, None)), Series("way to the aim", (21.0, 19.5, 18.0, 10.0))), "days",
    "21, 16, 14.5 days; the aim is 10 by Tue 30 Jun",
)  # fmt: skip
SVG = "{http://www.w3.org/2000/svg}"


def a_chart(*values: float | None, title: str = "A goal", labels: int | None = None) -> Chart:
    count = len(values) if labels is None else labels
    return Chart("g1", title, tuple(f"day {at}" for at in range(count)), (Series("reached", values),), "", "said")


def words_of(picture: str) -> list[str]:
    return [element.text or "" for element in ET.fromstring(picture).iter(f"{SVG}text")]


def size_of(picture: bytes) -> tuple[int, int]:
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    wide, high = struct.unpack(">II", picture[16:24])
    return wide, high


def test_a_picture_says_in_words_what_it_shows() -> None:
    root = ET.fromstring(svg(LINE))

    assert root.findtext(f"{SVG}title") == "Cut onboarding"
    assert root.findtext(f"{SVG}desc") == LINE.said
    assert root.get("role") == "img"


def test_lines_carry_their_names_and_the_first_its_numbers() -> None:
    words = words_of(svg(LINE, "de"))

    assert {"reached", "way to the aim", "days", "at first", "Tue 30 Jun"} < set(words)
    assert {"21", "16", "14,5"} < set(words)


def test_no_two_lines_differ_by_colour_alone() -> None:
    assert len({(dashes, mark) for _, dashes, mark, _ in STYLES}) == len(STYLES)
    root = ET.fromstring(svg(LINE))
    dashes = [line.get("stroke-dasharray") for line in root.iter(f"{SVG}polyline")]
    assert dashes == ["7 6", None]
    assert len(list(root.iter(f"{SVG}circle"))) == 3


def test_many_days_leave_each_other_room() -> None:
    long = Chart("g1", "Long", tuple(f"Fri {at} May 2026" for at in range(20)), (), "", "")

    shown = [word for word in words_of(svg(long)) if word.startswith("Fri")]

    assert shown[0] == "Fri 0 May 2026"
    assert shown[-1] == "Fri 19 May 2026"
    assert len(shown) < 6


ODD = [
    a_chart(), a_chart(7.0), a_chart(None), a_chart(NAN, float("inf"), -float("inf")), a_chart(5.0, 5.0, 5.0),
    a_chart(*(float(at) for at in range(20))), a_chart(1e300, -1e300), a_chart(1e15, -1e15), a_chart(1e-9, 2e-196),
    a_chart(0.0, 0.0), a_chart(3.0, NAN, 4.0, labels=2), a_chart(1.0, labels=3), a_chart(1.0, 2.0, title="x" * 500),
    a_chart(1.0, 2.0, title="שלום עולם"), a_chart(1.0, 2.0, title="\x00\ud800\u202e<script>&\ufffe"),
    Chart("g1", "", ("a",), (), "", ""), LINE,
]  # fmt: skip


@pytest.mark.parametrize("chart", ODD)
def test_every_chart_becomes_a_picture(chart: Chart) -> None:
    picture = png(chart)

    assert size_of(picture) == (2 * WIDE, 2 * HIGH)
    assert len(picture) < 200_000


FLOATS = st.none() | st.floats()
CHARTS = st.builds(
    Chart, st.just("g1"), st.text(max_size=80), st.lists(st.text(max_size=30), max_size=20).map(tuple),
    st.lists(st.builds(Series, st.text(max_size=30), st.lists(FLOATS, max_size=22).map(tuple)), max_size=4).map(tuple),
    st.text(max_size=50), st.text(max_size=50),
)  # fmt: skip


@given(CHARTS, st.sampled_from(["en", "de"]))
@settings(max_examples=80, deadline=None)
def test_any_chart_is_well_formed(chart: Chart, locale: str) -> None:
    root = ET.fromstring(svg(chart, locale))

    for line in root.iter(f"{SVG}polyline"):
        for point in (line.get("points") or "").split():
            x, y = map(float, point.split(","))
            assert 0 <= x <= WIDE
            assert 0 <= y <= HIGH


def test_the_line_of_a_goal_can_be_had_as_a_document() -> None:
    name, kind, content = document("chart g1", facts(TWO), WORDS["de"])

    assert (name, kind) == ("cairn-line.png", "image/png")
    assert size_of(content) == (2 * WIDE, 2 * HIGH)


@pytest.mark.parametrize("name", ["chart other", "chart g1 g2"])
def test_a_goal_without_a_line_has_no_such_document(name: str) -> None:
    with pytest.raises(ValueError, match="no such document"):
        document(name, facts(TWO), WORDS["en"])


def test_where_it_goes_into_a_message_the_picture_is_small() -> None:
    name, kind, content = document("small_chart g1", facts(TWO), WORDS["en"])

    assert (name, kind, size_of(content)) == ("cairn-line.png", "image/png", (480, 252))
    assert len(content) < LARGEST_PICTURE
