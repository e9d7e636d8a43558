"""Imports run one way: bot → adapters beside storage → conversations, and outward only what a room may use."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.house.rooms import ROOMS, ROOT, called, imported, python_files

LINT = Path(sys.executable).with_name("lint-imports")
CONVERSATIONS_USE = {"babel", "dateparser", "jinja2", "markupsafe"}
PLATFORMS = {
    "slack_bolt": "adapters/slack/",
    "slack_sdk": "adapters/slack/",
    "botbuilder": "adapters/teams/",
    "botframework": "adapters/teams/",
}

OUT_OF_REACH = (
    "bot/documents", "bot/effects", "bot/local", "bot/nudges", "bot/reception", "conversations/facts",
    "conversations/flow", "storage/forget", "storage/inbox", "storage/talks", "storage/values",
)  # fmt: skip
"""What a digest must not come to, by no way round."""


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([LINT, "--no-cache", "--no-logo"], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def small_house(tmp_path: Path) -> Path:
    """The four rooms with next to nothing in them, under the project's own rules."""
    files = {f"{room}/__init__.py": "" for room in ROOMS}
    files |= {"conversations/coaching/__init__.py": "", "conversations/coaching/values.py": "kept = 1\n"}
    files |= {"conversations/messages.py": "said = 1\n", "conversations/engine.py": "import conversations.messages\n"}
    files |= {"adapters/port.py": "import conversations.messages\n", "bot/app.py": "import adapters.port\n"}
    files |= {"storage/people.py": "import sqlalchemy\nfrom conversations.coaching.values import kept\n"}
    files |= {"bot/digest.py": "import storage.sharing\n", "conversations/coaching/digest.py": "line = 1\n"}
    files |= {f"{name}.py": "kept = 1\n" for name in OUT_OF_REACH}
    files |= {"storage/sharing.py": "from conversations.coaching.digest import line\n"}
    files |= {"pyproject.toml": (ROOT / "pyproject.toml").read_text(encoding="utf-8")}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_every_arrow_of_the_house_is_kept() -> None:
    looked = lint(ROOT)

    assert looked.returncode == 0, looked.stdout + looked.stderr


def test_a_house_in_order_passes(small_house: Path) -> None:
    looked = lint(small_house)

    assert looked.returncode == 0, looked.stdout + looked.stderr


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("adapters", "import storage.people"),
        ("storage", "import adapters.port"),
        ("adapters", "from conversations import engine"),
        ("storage", "from conversations.engine import messages"),
        ("conversations", "import bot.app"),
        ("conversations", "import sqlalchemy"),
        ("conversations", "import random"),
        ("conversations", "from time import time"),
        ("bot", "import slack_bolt"),
    ],
)
def test_an_arrow_the_wrong_way_is_noticed(small_house: Path, room: str, line: str) -> None:
    (small_house / room / "astray.py").write_text(line + "\n", encoding="utf-8")

    looked = lint(small_house)

    assert looked.returncode == 1, looked.stdout + looked.stderr
    assert "astray" in looked.stdout


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("bot/digest.py", "import storage.values"),
        ("storage/sharing.py", "import storage.talks"),
        ("bot/digest.py", "import bot.between"),
        ("conversations/coaching/digest.py", "import conversations.coaching.values"),
    ],
)
def test_a_digest_that_reaches_for_more_than_approved_lines_is_noticed(small_house: Path, path: str, line: str) -> None:
    (small_house / "bot/between.py").write_text("import storage.values\n", encoding="utf-8")
    with (small_house / path).open("a", encoding="utf-8") as file:
        file.write(line + "\n")

    looked = lint(small_house)

    assert looked.returncode == 1, looked.stdout + looked.stderr
    assert "BROKEN" in looked.stdout


def test_conversations_need_words_numbers_and_dates_and_nothing_else() -> None:
    theirs = CONVERSATIONS_USE | {"conversations"} | set(sys.stdlib_module_names)

    astray = [
        f"{called(path)} imports {module}"
        for path in python_files("conversations")
        for module, _ in imported(path)
        if module.split(".")[0] not in theirs
    ]

    assert astray == []


def test_a_platforms_library_appears_only_under_its_own_door() -> None:
    astray = [
        f"{called(path)} imports {module}"
        for path in python_files(*ROOMS)
        for module, _ in imported(path)
        if not called(path).startswith(PLATFORMS.get(module.split(".")[0], ""))
    ]

    assert astray == []


def test_whatever_is_imported_is_also_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked_for = {line.split(">")[0].split("[")[0].split("=")[0].strip() for line in project["dependencies"]}
    comes_from = packages_distributions()

    missing = {
        f"{called(path)} imports {module}"
        for path in python_files(*ROOMS)
        for module, _ in imported(path)
        if (top := module.split(".")[0]) not in sys.stdlib_module_names
        and top not in ROOMS
        and not {name.lower().replace("_", "-") for name in comes_from.get(top, [])} & asked_for
    }

    assert missing == set()
