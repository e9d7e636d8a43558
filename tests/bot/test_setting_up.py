"""Keys are made and changed at the command line, with a sentence where one is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from storage import installations
from storage.database import Database
from storage.people import add_place
from storage.secrets import Secrets, a_new_key
from tests.installed import T1

ROOT = Path(__file__).resolve().parents[2]


def cairn(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *words], cwd=ROOT, env=os.environ | settings, capture_output=True, text=True,
        check=False,
    )  # fmt: skip


@pytest.fixture
def locked(url: str) -> str:
    """The key that the one installation of the database is locked with."""
    key, database = a_new_key(), Database(url)
    with database.write() as unit:
        installations.install(unit, Secrets(key), T1)
    database.close()
    return key


def test_a_companys_list_is_imported_into_its_workspace(url: str, locked: str, tmp_path: Path) -> None:
    database, listed = Database(url), tmp_path / "people.csv"
    with database.write() as unit:
        add_place(unit, "slack:T1", "slack:T1")
    database.close()
    listed.write_text("user,name,manager\nU1,Ana,U2\nU2,Ben,\n", "utf-8")

    done = cairn("people", "import", str(listed), "--place", "slack:T1", "--yes", CAIRN_DATABASE_URL=url)

    assert done.stderr == ""
    assert "2 new" in done.stdout


def test_a_new_key_can_be_used_at_once() -> None:
    key = cairn("new-key").stdout.strip()

    assert Secrets(key).opened(Secrets(key).locked("xoxb-1")) == "xoxb-1"


def test_tokens_are_taken_over_to_a_new_key(url: str, locked: str) -> None:
    newest = a_new_key()

    done = cairn("rotate-keys", CAIRN_DATABASE_URL=url, CAIRN_SECRET_KEYS=f"{newest},{locked}")

    assert done.stdout.startswith("1 installations were locked")
    database = Database(url)
    with database.read() as unit:
        assert installations.find(unit, Secrets(newest), ["slack:T1"])[0].token == "xoxb-1"
    database.close()


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [("", "CAIRN_SECRET_KEYS names no key"), (a_new_key(), "None of the keys"), ("x", "`cairn new-key` printed")],
    ids=["none", "another", "broken"],
)
def test_without_the_right_key_nothing_is_taken_over(url: str, locked: str, keys: str, sentence: str) -> None:
    done = cairn("rotate-keys", CAIRN_DATABASE_URL=url, CAIRN_SECRET_KEYS=keys)

    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
