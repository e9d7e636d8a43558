"""The table of the ordeals says what there is: every row has its file, and every file its row."""

from __future__ import annotations

import re

from tests.house.rooms import ROOT

ORDEALS = ROOT / "tests" / "ordeal"
A_ROW = re.compile(r"^\| \[(\w+)\]\((test_\w+\.py)\) \|(?: [^|]+ \|){4}$", re.MULTILINE)


def test_every_row_has_its_file_and_every_file_its_row() -> None:
    table = A_ROW.findall((ORDEALS / "README.md").read_text("utf-8"))

    assert sorted(file for _, file in table) == sorted(path.name for path in ORDEALS.glob("test_*.py"))
    assert [row for row, file in table if file != f"test_{row}.py"] == []


def test_one_command_takes_them_all_or_one_of_them() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")

    assert "tests/ordeal$(if $(ROW),/test_$(ROW).py)" in makefile
