"""Carries out what turns decided, in their transaction: one statement for each kind of row, whatever the group."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.coaching.values import Effect, Erase, Put
from storage import forget, values
from storage.database import Unit


def carry_out(unit: Unit, effects: Sequence[Effect]) -> set[tuple[str, str]]:
    """Write and erase; gives the (tenant, person) who were erased, of whom nothing more may be written."""
    erased = {(effect.tenant, effect.person) for effect in effects if isinstance(effect, Erase)}
    kept = [effect.value for effect in effects if isinstance(effect, Put)]
    if erased:
        kept = [value for value in kept if owner(value) not in erased]
    if kept:
        values.put(unit, kept)
    for tenant, person in sorted(erased):
        forget.erase(unit, tenant, person)
    return erased


def owner(value: object) -> tuple[str, str]:
    """The tenant and person a row belongs to."""
    return (getattr(value, "tenant"), getattr(value, "person", None) or getattr(value, "id"))  # noqa: B009
