"""Holds docs/running-it.md against the program: its settings, its metrics, and what it says about both.

The tables are written anew with `CAIRN_WRITE_DOCS=1 pytest tests/test_running_it.py`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from bot import health, serve, ticks, work
from bot.metrics import ALL, Count, Spread
from bot.settings import Settings

PAGE = Path(__file__).parent.parent / "docs" / "running-it.md"


def settings_table() -> str:
    """Every setting, with its default."""
    rows = ["| variable | default | what it is for |", "| --- | --- | --- |"]
    for field in Settings.model_fields.values():
        default = f"`{field.default}`" if field.default is not None else "none"
        rows.append(f"| `{field.validation_alias}` | {default} | {field.description} |")
    return "\n".join(rows)


def metrics_table() -> str:
    """Every metric, as it is called when it is shown."""
    rows = ["| metric | labels | what it says |", "| --- | --- | --- |"]
    for metric in ALL:
        name = metric.name + ("_total" if isinstance(metric, Count) else "")
        kind = " (a histogram)" if isinstance(metric, Spread) else ""
        rows.append(f"| `{name}`{kind} | {', '.join(metric.labels)} | {metric.about} |")
    return "\n".join(rows)


@pytest.mark.parametrize(("name", "table"), [("settings", settings_table()), ("metrics", metrics_table())])
def test_the_tables_of_the_page_are_those_of_the_program(name: str, table: str) -> None:
    between = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", re.DOTALL)
    if os.environ.get("CAIRN_WRITE_DOCS"):
        PAGE.write_text(between.sub(lambda _: f"\n{table}\n\n", PAGE.read_text("utf-8")), "utf-8")

    (found,) = between.findall(PAGE.read_text("utf-8"))

    assert found.strip() == table


def test_the_figures_of_the_page_are_those_of_the_program() -> None:
    text = " ".join(PAGE.read_text("utf-8").split())

    assert f"blanked after {work.TEXTS_DAYS} days" in text
    assert f"erased after {work.GONE_DAYS} days" in text
    assert f"within {serve.AT_MOST:.0f} seconds" in text
    assert (serve.AGAIN, ticks.INTERVALS_LATE, ticks.SECONDS_LATE) == (2, 3, 30)
    assert (ticks.STUCK, serve.FORCED) == (3, 4)
    assert health.PATIENCE < 5, "the health check of the image waits 5 seconds"
