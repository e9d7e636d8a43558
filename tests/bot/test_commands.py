"""What one types behind `cairn`: each slip gets a sentence, and nothing else happens."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import cli
from bot.app import App
from bot.coach import facts_of
from bot.local import find
from bot.settings import Settings
from bot.terminal import Terminal
from storage.people import add_place
from tests.talks import new_database


@pytest.fixture
def url(tmp_path: Path, migrated: Path) -> str:
    """A database of its own."""
    return new_database(tmp_path, migrated)


def chat(url: str, typed: str, *words: str) -> subprocess.CompletedProcess[str]:
    """A real `cairn chat` that is fed these lines."""
    command = [sys.executable, "-m", "bot", "chat", "--as", "Ana", *words]
    environment = {**os.environ, "CAIRN_DATABASE_URL": url}
    return subprocess.run(command, input=typed, env=environment, capture_output=True, text=True, timeout=60)


def run(monkeypatch: pytest.MonkeyPatch, url: str, *words: str) -> int:
    """Run a command in this process; gives its exit status."""
    monkeypatch.setenv("CAIRN_DATABASE_URL", url)
    monkeypatch.setattr(sys, "argv", ["cairn", *words])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize("zone", ["Mars/Base", "/etc/localtime", "../../etc/passwd", "Europe"])
def test_a_zone_and_a_language_that_do_not_exist_are_named_and_left_out(url: str, zone: str) -> None:
    done = chat(url, "hello\n", "--zone", zone, "--locale", "xx", "--now", "2030-01-15T09:00")

    assert done.returncode == 0
    assert done.stdout.startswith("coach: ")
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["cairn", "cairn"]
    assert repr(zone) in done.stderr
    assert "'xx'" in done.stderr


def test_a_moment_is_meant_where_the_person_is(url: str) -> None:
    chat(url, "hello\n", "--zone", "America/New_York", "--now", "2030-01-15T09:00")

    done = chat(url, "", "--now", "2030-06-30T09:00")

    app = App(Settings(CAIRN_DATABASE_URL=url)).open()
    with app.database.read() as unit:
        person = find(unit, "local", "ana")
        assert person is not None
        now = datetime.fromtimestamp(facts_of(unit, person).now / 1000, UTC)
    app.close()
    assert done.stderr == ""
    assert f"{now:%Y-%m-%d %H}" == "2030-06-30 13"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("chat", "--as", "!!!"), "A name needs a letter."),
        (("playground", "--port", "70000"), "65535"),
        (("export", "nobody"), "Nobody called"),
        (("forget", "nobody", "--yes"), "Nobody called"),
    ],
)
def test_a_slip_is_said_in_a_sentence(
    words: tuple[str, ...], said: str, url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(monkeypatch, url, *words)

    heard = capsys.readouterr().err
    assert status == 2
    assert said in heard
    assert "Traceback" not in heard


def test_an_export_that_cannot_be_written_says_so(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    app = App(Settings(CAIRN_DATABASE_URL=url)).open()
    terminal = Terminal(app, "Ana")
    terminal.take(terminal.make("hello"))
    app.close()

    status = run(monkeypatch, url, "export", "Ana", "--out", str(tmp_path / "cairn.db"))

    assert status == 2
    assert "cannot be" in " ".join(capsys.readouterr().err.replace("│", "").split())


def test_a_file_that_cannot_be_handed_over_ends_no_talk(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cairn-export.zip").mkdir()
    app = App(Settings(CAIRN_DATABASE_URL=url)).open()
    terminal = Terminal(app, "Ana")
    terminal.take(terminal.make("hello"))

    told = terminal.hand_over("export")

    app.close()
    assert "cairn-export.zip cannot be written" in told


def test_the_doctor_shows_when_the_business_year_begins_and_refuses_a_thirteenth_month(
    url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAIRN_FISCAL_START", "4")
    fine = run(monkeypatch, url, "doctor")
    monkeypatch.setenv("CAIRN_FISCAL_START", "13")
    wrong = run(monkeypatch, url, "doctor")

    told = capsys.readouterr()

    assert fine == 0
    assert "CAIRN_FISCAL_START = 4: " in told.out
    assert wrong != 0
    assert "CAIRN_FISCAL_START" in told.err


def test_the_doctor_finds_a_folder_of_words_that_is_not_there(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAIRN_WORDS", str(tmp_path / "mistyped"))

    status = run(monkeypatch, url, "doctor")

    assert status == 1
    assert f"FAIL words: {tmp_path}/mistyped: no words file" in capsys.readouterr().out


def test_the_doctor_says_whom_a_companys_database_is_for(
    url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    app = App(Settings(CAIRN_DATABASE_URL=url))
    with app.database.write() as unit:
        add_place(unit, "acme", "slack:T1")
    app.close()

    status = run(monkeypatch, url, "doctor")

    assert status == 0
    assert "a company's, for `cairn serve`" in capsys.readouterr().out


def test_the_doctor_finds_a_database_of_a_newer_version(
    url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    app = App(Settings(CAIRN_DATABASE_URL=url))
    with app.database.write() as unit:
        unit.run("UPDATE alembic_version SET version_num = '9999'", answers=False)
    app.close()

    status = run(monkeypatch, url, "doctor")

    assert status == 1
    assert "FAIL database" in capsys.readouterr().out


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_playground_that_is_stopped_ends_quietly(url: str, how: signal.Signals) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "bot", "playground", "--port", str(port)]
    environment = {**os.environ, "CAIRN_DATABASE_URL": url}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        assert f":{port}" in running.stdout.readline()

        running.send_signal(how)
        _, complaints = running.communicate(timeout=30)

    assert (running.returncode, complaints) == (0, "")


def test_an_answer_whose_commit_was_not_confirmed_is_shown_whole_and_once(url: str) -> None:
    app = App(Settings(CAIRN_DATABASE_URL=url)).open()
    terminal = Terminal(app, "Ana")
    message = terminal.make("goal: be a better presenter")
    unheard = app.submit(message).result(timeout=30).replies
    assert len(unheard) == 2

    taken = terminal.take(message)
    terminal.arrived()
    app.close()

    later = App(Settings(CAIRN_DATABASE_URL=url)).open()
    with later.database.read() as unit:
        waiting = unit.run("SELECT count(*) FROM outbox WHERE state <> 'sent'")
    later.close()
    assert taken == unheard
    assert waiting == [(0,)]
