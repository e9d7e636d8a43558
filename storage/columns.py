"""The columns the tables are made of, and the names of their constraints; `tables.py` puts them together."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Double, MetaData, Text

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def word(name: str) -> Column[str]:
    """A text that is always there."""
    return Column(name, Text, nullable=False)


def number(name: str) -> Column[float | None]:
    """A number that may be missing."""
    return Column(name, Double)


def whole(name: str) -> Column[int]:
    """A whole number, or a moment in milliseconds."""
    return Column(name, BigInteger, nullable=False)


def truth(name: str) -> Column[bool]:
    """True or false."""
    return Column(name, Boolean, nullable=False)


def words(*names: str) -> list[Column[str]]:
    """Texts that are always there."""
    return [word(name) for name in names]


def wholes(*names: str) -> list[Column[int]]:
    """Whole numbers, or moments in milliseconds."""
    return [whole(name) for name in names]
