"""The image and how it is composed: what the files say, and the same steps taken for real."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import threading
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from adapters.loopback import Loopback
from bot.settings import Settings
from storage.database import HEAD, Database
from tests.bot.container_steps import Build, Stage, stages
from tests.bot.serving import Served
from tests.databases import Server
from tests.house.rooms import ROOT
from tests.mailbag import USERS, add, filled, letter

DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
SETTINGS = {str(field.validation_alias) for field in Settings.model_fields.values()}
OF_OTHERS = re.compile(r"PG[A-Z]+|PIP_[A-Z_]+|PYTHON[A-Z]+")
"""Variables that PostgreSQL's library, pip and Python read."""


@pytest.fixture(scope="module")
def image() -> Stage:
    """The stage that becomes the image."""
    return stages(DOCKERFILE)[-1]


@pytest.fixture(scope="module")
def composed() -> Any:
    """What compose.yaml says."""
    yaml = pytest.importorskip("yaml", reason="there is no PyYAML here")
    return yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))


def test_the_image_is_made_in_two_stages_and_the_second_sees_no_source(image: Stage) -> None:
    build, last = stages(DOCKERFILE)

    assert build.image == last.image == "python:3.13-slim"
    assert last.all("COPY") == []
    assert all("--require-hashes" in step for step in build.all("RUN") if "-r requirements/" in step)


def test_it_runs_as_nobody_in_particular_and_has_a_health_check(image: Stage) -> None:
    user, _, group = image.last("USER").partition(":")

    assert int(user) >= 1000
    assert int(group) >= 1000
    assert 'CMD ["python", "-m", "bot.probe"]' in image.last("HEALTHCHECK")
    assert image.last("EXPOSE") == "8080"


def test_one_image_does_everything(image: Stage, composed: Any) -> None:
    ours = {name: each for name, each in composed["services"].items() if name != "db"}

    assert json.loads(image.last("ENTRYPOINT")) == ["cairn"]
    assert {each["image"] for each in ours.values()} == {"cairn:local"}
    assert {name: each["command"] for name, each in ours.items()} == {
        "migrate": ["migrate"],
        "serve": ["serve"],
        "playground": ["playground"],
    }


def test_every_file_that_is_copied_exists_and_is_let_in() -> None:
    let_in = {
        line.removeprefix("!") for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")
    }
    sources = [path for step in stages(DOCKERFILE)[0].all("COPY") for path in step.split()[:-1]]

    assert sources
    assert [path for path in sources if not (ROOT / path).exists()] == []
    assert {path.split("/")[0] for path in sources} == let_in


def test_every_package_of_the_wheel_is_copied() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    packages = re.findall(r'"(\w+)"', re.findall(r"^packages = (\[.*\])$", text, re.MULTILINE)[0])

    copied = {step.split()[-1] for step in stages(DOCKERFILE)[0].all("COPY")}

    assert set(packages) <= copied


def test_two_replicas_wait_for_one_migration_that_waits_for_the_database(composed: Any) -> None:
    services = composed["services"]

    assert services["serve"]["deploy"]["replicas"] == 2
    assert services["serve"]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
    assert services["migrate"]["depends_on"] == {"db": {"condition": "service_healthy"}}
    assert services["migrate"]["restart"] == "no"
    assert "pg_isready" in services["db"]["healthcheck"]["test"]
    assert services["db"]["volumes"][0].split(":")[0] in composed["volumes"]


def test_every_variable_is_a_setting_and_no_secret_is_written_down(image: Stage, composed: Any) -> None:
    named = {pair.split("=")[0] for step in image.all("ENV") for pair in step.split()}
    for name, service in composed["services"].items():
        if name != "db":
            named |= set(service.get("environment", {}))
    secrets = [
        value
        for service in composed["services"].values()
        for name, value in service.get("environment", {}).items()
        if "PASSWORD" in name
    ]

    assert {name for name in named if not OF_OTHERS.fullmatch(name)} <= SETTINGS
    assert len(secrets) == 3
    assert all(value.startswith("${CAIRN_DB_PASSWORD:?") for value in secrets)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The image in a folder, its steps taken once."""
    pytest.importorskip("ensurepip", reason="without ensurepip no environment with pip can be made")
    pytest.importorskip("hatchling", reason="the wheel is built with hatchling")
    return Build(tmp_path_factory.mktemp("image")).run(DOCKERFILE)


def test_the_steps_of_the_image_give_a_cairn_that_serves_twice_over_one_postgresql(
    built: Build, server: Server, tmp_path: Path
) -> None:
    url = server.new("template0")
    record = tmp_path / "delivered"
    mine = {"HOST": "127.0.0.1", "CAIRN_DATABASE_URL": url, "CAIRN_LOOPBACK": str(record)}
    environment = built.environment | mine
    cairn = str(built.bin / built.entry[0])
    here = built.root / "data"

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([cairn, *words], env=environment, cwd=here, capture_output=True, text=True, timeout=120)

    started: list[Served] = []

    def start() -> Served:
        started.append(Served(url, tmp_path / f"{len(started)}.log", (cairn,), environment, cwd=here))
        return started[-1]

    try:
        first = start()
        first.until("/readyz", 503, patience=60, says="Run `cairn migrate` once")
        assert "Commands" in run("--help").stdout
        assert run("migrate").stdout == f"The database is at version {HEAD}.\n"
        second = start()
        for each in (first, second):
            assert each.until("/readyz", 200, patience=60) == "ok\n"
            assert each.ask("/healthz")[0] == 200
        post(url, "early")
        until_arrived(record, "early")
        probe = [str(built.bin / "python"), "-m", "bot.probe"]
        assert subprocess.run(probe, env=environment | {"PORT": str(first.port)}, cwd=here).returncode == 0

        first.end(signal.SIGKILL)

        post(url, "late")
        until_arrived(record, "late")
        assert second.ask("/readyz") == (200, "ok\n")
        assert second.end() == 0
        assert "Cairn has stopped" in second.said()
        assert set(Loopback(shared=record).arrived_keys().values()) == {1}
    finally:
        for each in started:
            each.end(signal.SIGKILL)


def post(url: str, which: str) -> None:
    """Put a message to everybody into the outbox."""
    database = Database(url)
    if which == "early":
        filled(database)
    add(database, *[letter(f"{which}/{n}", f"u{n}", door="loopback") for n in range(USERS)])
    database.close()


def until_arrived(record: Path, which: str) -> None:
    """Wait until everybody has got theirs."""
    until = monotonic() + 30
    while len([key for key in Loopback(shared=record).arrived_keys() if key.startswith(which)]) < USERS:
        assert monotonic() < until
        threading.Event().wait(0.1)


def test_what_was_installed_is_the_wheel_and_not_the_tree(built: Build) -> None:
    where = subprocess.run(
        [str(built.bin / "python"), "-c", "import bot.serve, adapters.web.server, conversations, storage; print(bot)"],
        env=built.environment, cwd=built.root / "data", capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert str(built.root) in where.stdout
    assert str(ROOT) not in where.stdout
    assert shutil.which("useradd", path=str(built.bin)) is not None
    assert "useradd --uid 10001" in (built.folder / "noted").read_text()
