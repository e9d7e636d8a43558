"""Columns of rows as the arrays of PostgreSQL, written as its text form has them; `statement.py` hands them over.

By hand, because the driver looks at every cell anew to find out what it is, and here a column says it for all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isfinite
from typing import Any, NamedTuple, cast

from sqlalchemy import Double, Text

from storage.errors import CannotKeep
from storage.tables import AnyColumn


class Cells(NamedTuple):
    """Where a column of the given rows belongs among the parameters of a statement."""

    place: int


Pack = Callable[[Sequence[Any]], str]
"""The cells of a column as an array; raises CannotKeep for what no database takes."""


def pack_for(column: AnyColumn) -> Pack:
    """How the cells of a column become an array."""
    return texts if isinstance(column.type, Text) else numbers if isinstance(column.type, Double) else wholes


def texts(cells: Sequence[str | None]) -> str:
    """An array of texts."""
    try:
        packed = '","'.join(cast("Sequence[str]", cells))
    except TypeError:  # One of them is missing.
        return f"{{{','.join(['NULL' if cell is None else texts([cell])[1:-1] for cell in cells])}}}"
    if "\0" in packed:
        raise CannotKeep(reason="the NUL character")
    if "\\" in packed or packed.count('"') > 2 * len(cells) - 2:
        plain = [cell.replace("\\", "\\\\").replace('"', '\\"') for cell in cast("Sequence[str]", cells)]
        packed = '","'.join(plain)
    return f'{{"{packed}"}}'


def wholes(cells: Sequence[object]) -> str:
    """An array of whole numbers, or of True and False."""
    packed = ",".join(map(str, cells))
    return f"{{{packed.replace('None', 'NULL')}}}"


def numbers(cells: Sequence[float | None]) -> str:
    """An array of numbers."""
    if not all(map(fit, cells)):
        raise CannotKeep(reason="what is no number")
    return wholes(cells)


def fit(cell: object) -> bool:
    """Whether every database takes this."""
    if isinstance(cell, str):
        return "\0" not in cell
    return not isinstance(cell, float) or isfinite(cell)
