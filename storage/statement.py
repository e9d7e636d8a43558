"""A statement is written once with SQLAlchemy Core and then run on the bare driver.

Every statement takes its rows as ONE parameter, a JSON text, and unpacks them inside the database (`json_each` on
SQLite, `json_to_recordset` on PostgreSQL). So a group of any size is one statement of one fixed text: it is compiled
once in the life of the process, and neither the compiler nor the driver works per row.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    ClauseElement,
    FromClause,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    column,
    func,
    literal_column,
    select,
    text,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import FunctionElement

from storage.errors import CannotKeep
from storage.tables import AnyColumn

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

    from storage.database import Unit

Row = tuple[Any, ...]

SQLITE = "sqlite"
POSTGRESQL = "postgresql"


@cache
def sqlalchemy_dialect(dialect: str) -> Any:
    """SQLAlchemy's compiler for one database, loaded when it is first needed (PostgreSQL's takes 60 ms)."""
    if dialect == SQLITE:
        from sqlalchemy.dialects import sqlite

        return sqlite.dialect()
    from sqlalchemy.dialects import postgresql

    return postgresql.dialect(paramstyle="numeric_dollar")  # type: ignore[no-untyped-call]


encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":")).encode

NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


class Now(FunctionElement[int]):
    """The database's own time, in milliseconds since 1970."""

    type = BigInteger()
    inherit_cache = True


@compiles(Now, SQLITE)
def _now_on_sqlite(element: Now, compiler: Any, **kw: Any) -> str:
    # unixepoch('subsec') came with SQLite 3.42; 2440587.5 is 1970-01-01 as a Julian day.
    return "CAST((julianday('now') - 2440587.5) * 86400000 + 0.5 AS INTEGER)"


@compiles(Now, POSTGRESQL)
def _now_on_postgresql(element: Now, compiler: Any, **kw: Any) -> str:
    # Not now(), which stands still from BEGIN on, while the transaction may have waited for a lock since.
    return "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)"


@dataclass(frozen=True, slots=True)
class Given:
    """The rows a statement was given, as something to select from, and what differs between the databases."""

    dialect: str
    rows: FromClause

    @property
    def c(self) -> Any:
        """The columns of the given rows."""
        return self.rows.c

    def insert_into(self, table: Table, source: Select[Any] | None = None) -> sqlite.Insert | postgresql.Insert:
        """INSERT … SELECT of the given rows, or of a source made from them, ready for ON CONFLICT."""
        if source is None:
            source = select(*self.c)
        # Without a WHERE, SQLite's parser would read ON CONFLICT as the condition of a join.
        source = source.where(text("true"))
        if self.dialect == SQLITE:
            from sqlalchemy.dialects.sqlite import insert
        else:
            from sqlalchemy.dialects.postgresql import insert  # type: ignore[assignment]
        return insert(table).from_select(source.selected_columns.keys(), source)


def given_rows(dialect: str, columns: Sequence[AnyColumn]) -> Given:
    """The JSON parameter "rows", unpacked into these columns."""
    if dialect == POSTGRESQL:
        shape = [column(c.name, c.type) for c in columns]
        unpacked = func.json_to_recordset(cast(bindparam("rows", type_=Text), JSON)).table_valued(*shape)
        return Given(dialect, unpacked.render_derived("given", with_types=True))
    each = func.json_each(bindparam("rows", type_=Text)).table_valued(column("value", Text)).alias("each")
    fields = [
        each.c.value.op("->>", return_type=c.type)(literal_column(str(place))).label(c.name)
        for place, c in enumerate(columns)
    ]
    return Given(dialect, select(*fields).select_from(each).subquery("given"))


@dataclass(frozen=True, slots=True)
class Compiled:
    """A statement as one database wants it: its text, its parameters, and what comes back."""

    text: str
    names: tuple[str, ...]
    """The columns, where the JSON is made of objects; empty where it is made of lists."""
    parameters: tuple[Any, ...]
    """In order, with None where the rows belong."""
    answers: bool
    truths: tuple[int, ...]
    """Places of booleans in the answer that come back as 0 and 1."""

    def with_rows(self, rows: Sequence[Row]) -> tuple[Any, ...]:
        """The parameters with the rows among them; raises CannotKeep."""
        packed = pack([dict(zip(self.names, row, strict=True)) for row in rows] if self.names else rows)
        return tuple([packed if value is None else value for value in self.parameters])


def pack(rows: Sequence[Any]) -> str:
    """The rows as JSON; raises CannotKeep for what no database takes."""
    try:
        packed = encode(rows)
    except ValueError as error:
        raise CannotKeep(reason=str(error)) from None
    if "\\u0000" in packed and NUL.search(packed):
        raise CannotKeep(reason="the NUL character")
    return packed


class Statement:
    """One SQL statement over a group of rows: call it with an open unit and the rows, get all answers at once.

    `build` is called once for each database, with the rows as something to select from. A call with no rows asks the
    database nothing.
    """

    def __init__(self, build: Callable[[Given], ClauseElement], *columns: AnyColumn) -> None:
        self.build = build
        self.columns = columns
        self._compiled: dict[str, Compiled] = {}

    def __call__(self, unit: Unit, rows: Sequence[Row]) -> list[Row]:
        """Run it for these rows (each in the order of the columns) and give back everything it returns."""
        if not rows:
            return []
        compiled = self._compiled.get(unit.dialect)
        if compiled is None:
            compiled = self._compiled[unit.dialect] = self.compile(unit.dialect)
        answer = unit.run(compiled.text, compiled.with_rows(rows), compiled.answers)
        if compiled.truths:
            return [true_and_false(row, compiled.truths) for row in answer]
        return answer

    def count(self, unit: Unit, rows: Sequence[Row]) -> int:
        """Run it for these rows and give how many were written, which costs less than having them named."""
        self(unit, rows)
        return unit.cursor.rowcount if rows else 0

    def compile(self, dialect: str) -> Compiled:
        """The statement in the words of one database."""
        done: Any = self.build(given_rows(dialect, self.columns)).compile(dialect=sqlalchemy_dialect(dialect))
        returned = [entry[3] for entry in done._result_columns or ()]
        booleans = tuple(place for place, kind in enumerate(returned) if isinstance(kind, Boolean))
        on_sqlite = dialect == SQLITE
        return Compiled(
            text=str(done),
            names=() if on_sqlite else tuple(c.name for c in self.columns),
            parameters=tuple(done.params[name] for name in done.positiontup or ()),
            answers=bool(returned),
            truths=booleans if on_sqlite else (),
        )


def true_and_false(row: Row, places: tuple[int, ...]) -> Row:
    """The row with the 0 and 1 at these places as False and True."""
    changed = list(row)
    for place in places:
        changed[place] = bool(changed[place])
    return tuple(changed)
