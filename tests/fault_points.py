"""Every named place at which the process can be killed, read out of the code itself."""

from __future__ import annotations

import ast
from functools import cache

from tests.house.rooms import ROOMS, called, parsed, python_files


@cache
def passings() -> tuple[tuple[str, str], ...]:
    """(point, where) of every call of `fault`; a name that is no literal is shown as it is written."""
    found = []
    for path in python_files(*ROOMS):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "fault":
                given = node.args[0] if node.args else node
                point = given.value if isinstance(given, ast.Constant) else ast.unparse(given)
                found.append((str(point), f"{called(path)}:{node.lineno}"))
    return tuple(sorted(found))


def points(of: str = "") -> list[str]:
    """The names of all points, or of those that begin with `of`: "delivery", "tick", "turn"."""
    return [point for point, _ in passings() if not of or point.startswith(f"{of}.")]
