"""The log: what happened, and never a word that somebody wrote."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest

from bot.logs import OURS, set_up
from bot.settings import Settings

PRIVATE = "I want to leave by June"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Give the loggers back as they were."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in OURS}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, was in levels.items():
        logging.getLogger(name).setLevel(was)


def fail() -> None:
    """Fail as a database does: with a row in what it says, after something else that quotes one."""
    try:
        int(PRIVATE)
    except ValueError as problem:
        raise RuntimeError(f"Failing row contains ({PRIVATE})") from problem


@pytest.mark.parametrize("log_format", ["plain", "json"])
@pytest.mark.parametrize("name", ["cairn", "storage.writer", "aiohttp.server", "asyncio"])
def test_a_failure_is_logged_by_its_class_and_place_and_not_by_what_it_says(
    log_format: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up(Settings(CAIRN_LOG_FORMAT=log_format))

    try:
        fail()
    except RuntimeError:
        logging.getLogger(name).exception("Something went wrong.\n  details")

    (line,) = capsys.readouterr().err.splitlines()
    assert "Something went wrong." in line
    assert "RuntimeError at bot/test_logs.py:" in line
    assert ", after ValueError at bot/test_logs.py:" in line
    assert "leave" not in line


def test_a_line_of_json_is_an_object_with_these_fields(capsys: pytest.CaptureFixture[str]) -> None:
    set_up(Settings(CAIRN_LOG_FORMAT="json"))

    logging.getLogger("cairn").info("%d nudges were sent", 3)

    line = json.loads(capsys.readouterr().err)
    assert line.pop("time").endswith("Z")
    assert line == {"level": "info", "logger": "cairn", "message": "3 nudges were sent"}


def test_of_other_libraries_only_the_template_is_kept_and_only_from_a_warning_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up(Settings(CAIRN_LOG_LEVEL="DEBUG"))

    logging.getLogger("somebody.else").info("hello")
    logging.getLogger("somebody.else").warning("got %r", PRIVATE)
    logging.getLogger("asyncio").error("\n".join(["Task exception was never retrieved", f"future: <{PRIVATE}>"]))

    said = [line.partition(" ")[2] for line in capsys.readouterr().err.splitlines()]
    assert said == ["WARNING got %r", "ERROR Task exception was never retrieved"]


def test_the_level_is_that_of_the_settings(capsys: pytest.CaptureFixture[str]) -> None:
    set_up(Settings(CAIRN_LOG_LEVEL="ERROR"))

    logging.getLogger("bot.serve").warning("not that important")

    assert capsys.readouterr().err == ""
