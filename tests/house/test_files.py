"""What is asked of every file: its length, its names, whose clock it reads, and that it is at home anywhere."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.house.rooms import ROOMS, ROOT, called, imported, parsed, python_files, written_files

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
"""Lines of a function's body, without its signature and docstring."""

EMPTY_NAMES = re.compile(r"(Manager|Handler|Helper|Utils?|Base)$")
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|NotImplementedError)\b")
SOMEBODYS_MACHINE = re.compile(r"(?<![\w.:/])/(?:work|root|opt|home|Users)/[\w.]|\.\./shared|[A-Z]:\\\\Users")
LINK = re.compile(r"\]\(([^)\s]+)\)")

CHANCE_AND_TIME = {
    ("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"),
    ("time", "time"), ("time", "time_ns"), ("uuid", "uuid1"), ("uuid", "uuid4"),
}  # fmt: skip
"""(owner, call) pairs whose answer is another one every time they are asked."""


def test_no_file_is_longer_than_one_can_read_at_a_sitting() -> None:
    lengths = {
        called(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in python_files(*ROOMS, "tests", "benchmarks")
        if "versions" not in path.parts
    }

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    too_long = {}
    for path in python_files(*ROOMS):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and "versions" not in path.parts:
                body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
                lines = (body[-1].end_lineno or 0) - body[0].lineno + 1
                if lines > LONGEST_FUNCTION:
                    too_long[f"{called(path)}:{node.name}"] = lines

    assert too_long == {}


def test_one_clock_gives_the_time_to_everybody() -> None:
    own_clocks = [
        f"{called(path)}:{node.lineno} {ast.unparse(node.func)}()"
        for path in python_files(*ROOMS)
        if called(path) != "bot/clock.py"
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and _asks_chance_or_time(node.func)
    ]

    assert own_clocks == []


def _asks_chance_or_time(asked: ast.expr) -> bool:
    if not isinstance(asked, ast.Attribute):
        return False
    owner = ast.unparse(asked.value).split(".")[-1]
    return owner == "random" or (owner, asked.attr) in CHANCE_AND_TIME


def test_nobody_takes_chance_or_time_out_of_its_module() -> None:
    taken = [
        f"{called(path)} takes {name} from {module}"
        for path in python_files(*ROOMS)
        if called(path) != "bot/clock.py"
        for module, name in imported(path)
        if module == "random" or (module, name) in CHANCE_AND_TIME
    ]

    assert taken == []


def test_things_are_named_after_what_they_are() -> None:
    classes = [
        f"{called(path)}: {node.name}"
        for path in python_files(*ROOMS)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ClassDef) and EMPTY_NAMES.search(node.name)
    ]
    files = [called(path) for path in python_files(*ROOMS) if EMPTY_NAMES.search(path.stem.title())]

    assert classes + files == []


def test_nothing_is_left_for_later() -> None:
    notes = [called(path) for path in python_files(*ROOMS, "benchmarks") if UNFINISHED.search(path.read_text("utf-8"))]
    blanks = [
        f"{called(path)}:{node.lineno}"
        for path in python_files(*ROOMS)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Pass)
    ]

    assert notes + blanks == []


def test_nothing_knows_the_machine_it_was_written_on() -> None:
    at_home_here_only = [
        f"{called(path)}: {found.group()}"
        for path in written_files()
        if path.resolve() != Path(__file__).resolve()
        for found in SOMEBODYS_MACHINE.finditer(path.read_text(encoding="utf-8"))
    ]

    assert at_home_here_only == []


@pytest.mark.parametrize("name", ["build.txt", "dev.txt", "runtime.txt"])
def test_the_locked_requirements_name_hashes_and_no_addresses(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")

    packages = re.findall(r"^[a-z0-9][\w.-]*(?:\[\w+\])?==", text, re.MULTILINE)
    hashed = re.findall(r"^[a-z0-9][^\n]*\\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)

    assert packages
    assert len(hashed) == len(packages)
    assert "://" not in text
    assert "--index" not in text


def test_every_link_in_the_documents_leads_somewhere() -> None:
    astray = [
        f"{called(page)}: {link}"
        for page in written_files()
        if page.suffix == ".md" and "conversations" not in page.parts
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in link and not link.startswith("#") and not (page.parent / link.split("#")[0]).exists()
    ]

    assert astray == []
