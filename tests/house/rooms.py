"""The project's own files, for the tests that look at the house itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("bot", "adapters", "conversations", "storage")
"""The four packages that are the program."""
EVERYTHING = (*ROOMS, "tests", "benchmarks", "docs", "requirements", ".ci")
WRITTEN = {"", ".py", ".md", ".html", ".css", ".js", ".svg", ".ini", ".mako", ".toml", ".txt", ".yml", ".json"}


def python_files(*rooms: str) -> list[Path]:
    """Every Python file under these folders of the project."""
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def written_files() -> list[Path]:
    """Every file somebody wrote, in every room and at the top of the project."""
    within = (path for room in EVERYTHING for path in (ROOT / room).rglob("*"))
    beside = (path for path in ROOT.iterdir() if path.name != ".git" and path.suffix != ".json")
    return sorted(
        path
        for path in (*within, *beside)
        if path.is_file() and path.suffix in WRITTEN and "__pycache__" not in path.parts
    )


def parsed(path: Path) -> ast.Module:
    """The file as Python reads it."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def called(path: Path) -> str:
    """The file's name as one says it in this project: from its top, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> Iterator[tuple[str, str]]:
    """Every (module, name) a file imports, at any depth; the name is empty for a plain `import`."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.module, alias.name) for alias in node.names)
