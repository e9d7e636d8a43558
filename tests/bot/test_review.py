"""`cairn review` as one types it: a card, JSON, and a line out for every line in, whatever the lines hold."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tracemalloc
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.review import LONGEST_LINE, stream
from conversations.reading.goals.goal import read_goal
from conversations.reading.goals.record import record_of

TODAY = date(2026, 1, 15)
GOAL = "cut waiting time at the counter from 25 to 15 minutes by end of June"
COMMAND = [sys.executable, "-m", "bot", "review"]
ROOT = Path(__file__).resolve().parents[2]


def run(folder: Path, *words: str, typed: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A real `cairn review` in a folder of its own."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "", **environment}
    settings = {name: value for name, value in settings.items() if value}
    return subprocess.run([*COMMAND, *words], input=typed, cwd=folder, env=settings, capture_output=True, timeout=60)


def answers(*rows: bytes) -> list[dict[str, Any]]:
    """What comes of these lines."""
    out = io.BytesIO()
    stream(io.BytesIO(b"\n".join(rows)), out, TODAY, "en")
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_card_is_plain_where_it_is_piped_and_opens_no_database(tmp_path: Path) -> None:
    done = run(tmp_path, GOAL, "--today", "2026-01-15")

    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "\x1b" not in text
    assert "Tue 30 Jun 2026, within a year" in text
    assert "Measurable: 25 minutes to 15 minutes" in text
    assert "LL-1  A goal with a number" in text
    assert list(tmp_path.iterdir()) == []


def test_a_card_comes_at_once_because_no_database_and_no_server_is_loaded_for_it(tmp_path: Path) -> None:
    looked = [sys.executable, "-X", "importtime", *COMMAND[1:], GOAL]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    done = subprocess.run(looked, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)

    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "jinja2" in loaded
    assert loaded & {"sqlalchemy", "alembic", "psycopg", "aiohttp", "storage"} == set()


@pytest.mark.parametrize(("columns", "widest"), [("60", 60), ("", 80), ("97", 97), ("400", 120)])
def test_a_card_fits_its_width(columns: str, widest: int, tmp_path: Path) -> None:
    done = run(tmp_path, f"{GOAL} so that {'very ' * 60}old people need not stand", COLUMNS=columns)

    assert widest - 20 < max(len(line) for line in done.stdout.decode().splitlines()) <= widest


def test_a_card_is_in_the_language_one_asks_for_and_escape_codes_do_not_get_through(tmp_path: Path) -> None:
    done = run(tmp_path, "ich will bis Ende März die \x1b[31mTriage\x1b[0m-Prüfung bestehen",
               "--locale", "de-AT", "--today", "2026-01-15", PYTHONIOENCODING="utf-8")  # fmt: skip

    text = done.stdout.decode()
    assert "Das lese ich als Ziel:" in text
    assert "Di., 31. März 2026" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_an_old_terminal_gets_what_it_can_show_and_json_is_utf_8_everywhere(encoding: str, tmp_path: Path) -> None:
    text = "die Übergabe bis Ende März allein führen"

    card = run(tmp_path, text, "--locale", "de", PYTHONIOENCODING=encoding)
    whole = run(tmp_path, text, "--locale", "de", "--json", PYTHONIOENCODING=encoding)

    assert (card.returncode, card.stderr) == (0, b"")
    assert b"? da" in card.stdout
    assert "Übergabe" in json.loads(whole.stdout.decode())["title"]


def test_json_is_one_object_with_everything(tmp_path: Path) -> None:
    done = run(tmp_path, GOAL, "--json", "--today", "2026-01-15")

    whole = json.loads(done.stdout)
    assert record_of(read_goal(GOAL, TODAY, "en")).items() <= whole.items()
    assert (whole["is_goal"], whole["title"]) == (True, "Cut waiting time at the counter from 25 to 15 minutes")
    assert "".join(one["letter"] for one in whole["letters"]) == "SMART"
    assert whole["next"]["text"].endswith("?")
    assert {one["rule"] for one in whole["letters"]} | {whole["next"]["rule"]} <= set(whole["rules"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Give a goal in quotes"),
        (("",), "Give a goal in quotes"),
        ((GOAL, "--jsonl"), "one of the two"),
        ((GOAL, "--today", "soon"), "2026-01-15"),
        ((GOAL, "--today", "0001-01-01"), "1970"),
    ],
)
def test_a_slip_is_said_in_a_sentence(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    done = run(tmp_path, *words)

    assert (done.returncode, done.stdout) == (2, b"")
    assert said in " ".join(done.stderr.decode().replace("│", " ").split())
    assert b"Traceback" not in done.stderr


def test_lines_are_answered_in_order_with_the_fields_of_a_labelled_statement(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "text": GOAL},
        {"id": 7, "text": "apprendre le SQL d'ici juin", "lang": "fr"},
        {"text": "hello"},
    ]
    typed = "\n".join(json.dumps(row) for row in rows).encode()

    done = run(tmp_path, "--jsonl", "--today", "2026-01-15", typed=typed)

    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, b"")
    assert [one["id"] for one in found] == ["a", 7, None]
    assert [one["kind"] for one in found] == ["performance", "learning", "none"]
    assert list(found[0]) == [
        "id", "kind", "scope", "specific", "measurable", "action_plan", "relevant", "time_bound", "metric", "deadline",
    ]  # fmt: skip
    assert (found[0]["deadline"], found[1]["deadline"]) == ("2026-06-30", "2026-06-30")


BAD = [
    (b"", None, "empty"),
    (b"   ", None, "empty"),
    (b"nope", None, "not JSON"),
    (b'{"id": "x", "text": "a"', None, "not JSON"),
    (b'{"id": NaN, "text": "a"}', None, "not JSON"),
    (b"[" * 200_000, None, "not JSON"),
    (b'{"id": ' + b"9" * 9_000 + b', "text": "a"}', None, "not JSON"),
    (b'\xff\xfe{"id": 1}', None, "UTF-8"),
    (b"[1, 2]", None, "object"),
    (b"null", None, "object"),
    (b'{"id": "x"}', "x", "missing"),
    (b'{"id": "x", "text": null}', "x", "missing"),
    (b'{"id": "x", "text": 7}', "x", "not a text"),
    (b'{"id": "x", "text": ["a"]}', "x", "not a text"),
    (b'{"id": "x", "text": "a\\u0000b"}', "x", "NUL"),
    (b'{"id": "x", "text": "a \\ud800 b"}', "x", "half"),
    (b'{"id": "\\ud800", "text": "a"}', None, '"id"'),
    (b'{"id": {"a": 1}, "text": "a"}', None, '"id"'),
    (b'{"id": 1e999, "text": "a"}', None, '"id"'),
    (b'{"id": "x", "text": "a", "lang": 3}', "x", '"lang"'),
    (b'{"id": "x", "text": "' + b"a" * 10_000_000 + b'"}', "x", "8,000"),
    (b'{"id": "x", "text": "' + b"a" * LONGEST_LINE + b'"}', None, "16 MiB"),
]


@pytest.mark.parametrize(("line", "name", "said"), BAD, ids=lambda one: repr(one)[:24])
def test_a_line_that_cannot_be_read_is_answered_and_the_next_one_too(line: bytes, name: object, said: str) -> None:
    good = b'{"id": "next", "text": "learn SQL by June"}'

    first, bad, last = answers(good, line, good)

    assert first == last
    assert (first["id"], first["kind"]) == ("next", "learning")
    assert (bad["id"], bad["line"]) == (name, 2)
    assert said in bad["error"]


def test_errors_are_counted_beside_the_answers_and_the_status_says_that_all_were_answered(tmp_path: Path) -> None:
    done = run(tmp_path, "--jsonl", typed=b'\xef\xbb\xbf{"text": "learn SQL"}\r\n\r\n{"text": 1}\n')

    assert (done.returncode, len(done.stdout.splitlines())) == (0, 3)
    assert "error" not in json.loads(done.stdout.splitlines()[0])
    assert "2 of 3 lines" in done.stderr.decode()


def test_nothing_comes_of_nothing(tmp_path: Path) -> None:
    done = run(tmp_path, "--jsonl")

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_an_answer_comes_before_the_next_line_is_written() -> None:
    with subprocess.Popen([*COMMAND, "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for number in range(3):
            running.stdin.write(b'{"id": %d, "text": "learn SQL by June"}\n' % number)
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == number
        running.stdin.close()
        assert running.wait(timeout=30) == 0


def test_somebody_who_stops_reading_is_no_trouble() -> None:
    with subprocess.Popen(
        [*COMMAND, "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(b'{"text": "learn SQL"}\n')
        running.stdin.flush()
        running.stdout.readline()
        running.stdout.close()
        running.stdin.write(b'{"text": "learn SQL"}\n' * 50)
        running.stdin.close()
        complaints = running.stderr.read()
        running.wait(timeout=30)

    assert b"Traceback" not in complaints


def test_many_lines_take_no_more_memory_than_few() -> None:
    line = b'{"id": %d, "text": "learn SQL by June", "note": "' + b"x" * 4_000 + b'"}\n'

    class Long(io.RawIOBase):
        """A stream of so many lines, which never stands in memory as a whole."""

        def __init__(self, times: int) -> None:
            self.left = times

        def readline(self, size: int | None = -1, /) -> bytes:
            self.left -= 1
            return line % self.left if self.left >= 0 else b""

    def peak(times: int) -> int:
        tracemalloc.reset_peak()
        with Path(os.devnull).open("wb") as nowhere:
            assert stream(Long(times), nowhere, TODAY, "en") == (times, 0)  # type: ignore[arg-type]
        return tracemalloc.get_traced_memory()[1]

    tracemalloc.start()
    try:
        few, many = peak(100), peak(1_500)
    finally:
        tracemalloc.stop()

    assert many < few + 1_000_000, "1,500 lines are six million bytes"
