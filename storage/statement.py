"""A statement is written once with SQLAlchemy Core and then run on the bare driver.

A group of any size is one statement, compiled once in the life of the process, and neither the compiler nor the driver
works per row. PostgreSQL takes each column of the rows as one parameter, an array that `unnest` unpacks. SQLite, which
has none, takes them as a VALUES list of one, two, four, eight … rows, the last empty.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    ClauseElement,
    Double,
    FromClause,
    Select,
    Table,
    Text,
    bindparam,
    column,
    func,
    null,
    select,
    table,
    text,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import FunctionElement

from storage.arrays import Cells, Pack, fit, pack_for
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


GIVEN = "given"
"""What the rows are called in every statement."""
LISTED = "listed"
"""What the VALUES list is called in a statement for SQLite, which gets it as soon as there are rows."""
MOST_PARAMETERS = 32_766
"""Of one statement; SQLite takes no more unless it was built for it."""


class Now(FunctionElement[int]):
    """The database's own time, in milliseconds since 1970."""

    type = BigInteger()
    inherit_cache = True


@compiles(Now, SQLITE)
def _now_on_sqlite(element: Now, compiler: Any, **kw: Any) -> str:
    # unixepoch('subsec') came with SQLite 3.42; 2440587.5 is 1970-01-01 as a Julian day.
    # As a SELECT of its own it is worked out once and not for every row.
    return "(SELECT CAST((julianday('now') - 2440587.5) * 86400000 + 0.5 AS INTEGER))"


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
    """The rows with these columns: an array for each, unpacked side by side, or on SQLite the VALUES list."""
    if dialect == POSTGRESQL:
        shape = [column(c.name, c.type) for c in columns]
        arrays = [bindparam(f"{GIVEN}_{place}", type_=ARRAY(c.type)) for place, c in enumerate(columns)]
        return Given(dialect, func.unnest(*arrays).table_valued(*shape).render_derived(GIVEN))
    # So SQLite calls the columns of a VALUES list. The first is never empty but in the rows that fill up.
    cells = [column(f"column{place}", c.type) for place, c in enumerate(columns, 1)]
    fields = [cell.label(c.name) for cell, c in zip(cells, columns, strict=True)]
    rows = select(*fields).select_from(table(LISTED, *cells)).where(cells[0].is_not(null()))
    return Given(dialect, rows.subquery(GIVEN))


@dataclass(frozen=True, slots=True)
class InArrays:
    """A statement as PostgreSQL wants it."""

    text: str
    packs: tuple[Pack, ...]
    """For each column, how its cells become an array."""
    parameters: tuple[Any, ...]
    """In order; the place of a column as `Cells` where its array belongs."""
    answers: bool
    most: int = 1 << 30
    """Rows it takes at once."""
    truths: tuple[int, ...] = ()

    def ready(self, rows: Sequence[Row]) -> tuple[str, tuple[Any, ...]]:
        """The text, and the parameters with the rows among them; raises CannotKeep."""
        cells = tuple(zip(*rows, strict=True))
        return self.text, tuple(
            [
                self.packs[value.place](cells[value.place]) if isinstance(value, Cells) else value
                for value in self.parameters
            ]
        )


@dataclass(frozen=True, slots=True)
class InValues:
    """A statement as SQLite wants it."""

    text: str
    """Without the VALUES list, but with its name."""
    width: int
    """Columns of a row."""
    answers: bool
    most: int
    """Rows it takes at once."""
    truths: tuple[int, ...]
    """Places of booleans in the answer that come back as 0 and 1."""
    words: tuple[int, ...]
    """Places of texts that are never missing."""
    others: tuple[int, ...]
    """Places of what else could be unfit: texts that may be missing, and numbers."""
    texts: dict[int, str] = field(default_factory=dict)
    """The text for each number of rows that occurred, few because they double."""

    def ready(self, rows: Sequence[Row]) -> tuple[str, list[Any]]:
        """The text for as many rows, and their values one after the other; raises CannotKeep."""
        size = 1 << (len(rows) - 1).bit_length()
        ready = self.texts.get(size) or self._sized(size)
        if LISTED not in self.text:
            return ready, []
        cells = list(chain.from_iterable(rows))
        if any("\0" in "".join(cells[place :: self.width]) for place in self.words):
            raise CannotKeep(reason="the NUL character")
        if not all(fit(cell) for place in self.others for cell in cells[place :: self.width]):
            raise CannotKeep(reason="the NUL character, or what is no number")
        if size > len(rows):
            cells.extend([None] * (self.width * (size - len(rows))))
        return ready, cells

    def _sized(self, size: int) -> str:
        row = f"({', '.join('?' * self.width)})"
        values = f"(VALUES {', '.join([row] * size)})"
        here = f"FROM {LISTED}"
        if self.text.count(here) > 1:
            # Named beforehand; not always, because of a statement that begins with WITH nobody says how much it wrote.
            text = f"WITH {LISTED} AS {values} {self.text}"
        else:
            text = self.text.replace(here, f"FROM {values} AS {LISTED}")
        return self.texts.setdefault(size, text)


class Statement:
    """One SQL statement over a group of rows: call it with an open unit and the rows, get all answers at once.

    `build` is called once for each database, with the rows as something to select from. A call with no rows asks the
    database nothing.
    """

    def __init__(self, build: Callable[[Given], ClauseElement], *columns: AnyColumn) -> None:
        self.build = build
        self.columns = columns
        self._compiled: dict[str, InArrays | InValues] = {}

    def __call__(self, unit: Unit, rows: Sequence[Row]) -> list[Row]:
        """Run it for these rows (each in the order of the columns) and give back everything it returns."""
        return self._run(unit, rows)[0]

    def count(self, unit: Unit, rows: Sequence[Row]) -> int:
        """Run it for these rows and give how many were written, which costs less than having them named."""
        return self._run(unit, rows)[1]

    def _run(self, unit: Unit, rows: Sequence[Row]) -> tuple[list[Row], int]:
        """Everything it returns for these rows, and how many it wrote."""
        compiled = self._compiled.get(unit.dialect)
        if compiled is None:
            compiled = self._compiled[unit.dialect] = self.compile(unit.dialect)
        answer: list[Row] = []
        written = 0
        for start in range(0, len(rows), compiled.most):
            text, parameters = compiled.ready(rows[start : start + compiled.most])
            answer += unit.run(text, parameters, compiled.answers)
            written += unit.cursor.rowcount
        if compiled.truths:
            return [true_and_false(row, compiled.truths) for row in answer], written
        return answer, written

    def compile(self, dialect: str) -> InArrays | InValues:
        """The statement in the words of one database."""
        statement = self.build(given_rows(dialect, self.columns))
        inline = {"literal_binds": True} if dialect == SQLITE else {}
        done: Any = statement.compile(dialect=sqlalchemy_dialect(dialect), compile_kwargs=inline)
        returned = [entry[3] for entry in done._result_columns or ()]
        width = len(self.columns)
        if dialect == POSTGRESQL:
            places = {f"{GIVEN}_{place}": Cells(place) for place in range(width)}
            parameters = tuple(places.get(name, done.params[name]) for name in done.positiontup or ())
            return InArrays(str(done), tuple(map(pack_for, self.columns)), parameters, bool(returned))
        most = 1 << (MOST_PARAMETERS // width).bit_length() - 1
        return InValues(
            str(done), width, bool(returned), most,
            truths=tuple(place for place, kind in enumerate(returned) if isinstance(kind, Boolean)),
            words=tuple(at for at, c in enumerate(self.columns) if isinstance(c.type, Text) and not c.nullable),
            others=tuple(at for at, c in enumerate(self.columns) if isinstance(c.type, Text | Double) and c.nullable),
        )  # fmt: skip


def true_and_false(row: Row, places: tuple[int, ...]) -> Row:
    """The row with the 0 and 1 at these places as False and True."""
    changed = list(row)
    for place in places:
        changed[place] = bool(changed[place])
    return tuple(changed)
