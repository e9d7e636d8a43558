"""Payloads that are whole but for one to five places of them; which places, and what stands there, chance says."""

from __future__ import annotations

import json
from functools import cache
from random import Random
from typing import Any

ODD: list[Any] = [
    *(None, True, False, 0, -1, 10**20, -1.5, 1e300, "", " ", "\x00", "\ud800", "\u202e", "x" * 3_000, "true"),
    *([], {}, [[]], [None], [{}], {"id": None}, {"id": []}, {"type": {}}, [1, "a", None, {"a": []}], {"": {"": ""}}),
]
"""What stands anywhere, whatever platform it comes from."""


def spots(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a payload."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way, *(spot for name, one in inner for spot in spots(one, (*way, name)))]


@cache
def ways(base: str) -> list[tuple[Any, ...]]:
    """Every place in a payload but the whole of it."""
    return spots(json.loads(base))[1:]


def odd_payload(draw: Random, base: str, odd: list[Any]) -> Any:
    """A whole payload with one to five places of it of another kind (one of `odd`), gone, or put somewhere else."""
    payload: Any = json.loads(base)
    for _ in range(draw.choice([1, 1, 1, 2, 3, 5])):
        way = draw.choice(ways(base))
        inner, how = at(payload, way[:-1]), draw.random()
        if not holds(inner, way[-1]):
            continue
        if how < 0.2 and isinstance(inner, dict):
            del inner[way[-1]]
        else:
            other = at(payload, draw.choice(ways(base))) if how < 0.35 else draw.choice(odd)
            inner[way[-1]] = json.loads(json.dumps(other))
    return payload


def at(value: Any, way: tuple[Any, ...]) -> Any:
    """What stands at a place, as far as there is such a way."""
    for name in way:
        if not holds(value, name):
            return value
        value = value[name]
    return value


def holds(value: Any, name: Any) -> bool:
    """Whether there is something under a name, or at a number of a list."""
    return name in value if isinstance(value, dict) else isinstance(value, list) and name in range(len(value))
