"""Which databases a URL can name, and that no password in one is ever said."""

from __future__ import annotations

import pytest

from storage import errors
from storage.database import Database
from storage.drivers import driver_for


@pytest.mark.parametrize(
    "url",
    ["", "nonsense", "sqlite://", "sqlite:///:memory:", "mysql://me@host/cairn", "postgresql://me@host:port/cairn"],
)
def test_a_url_that_names_no_database_is_refused(url: str) -> None:
    with pytest.raises(errors.BadUrl, match=r"Write sqlite:///path/to/cairn.db or postgresql://"):
        Database(url)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://me:geheim@host:port/cairn",
        "postgresql://me:ge/heim@host:port/cairn",
        "postgresql://me:ge/heim@host/cairn",
        "postgresql://me:ge@heim@host/cairn",
        "postgresql://me:ge%heim@host/cairn",
        "postgresql://host:port/cairn?user=me&password=geheim",
        "postgresql:/me:ge/heim@host/cairn",
        "host=host user=me password=geheim",
        "me:geheim@host/cairn",
        "mysql://me:geheim@host/cairn?password=geheim",
    ],
)
def test_no_url_that_is_refused_repeats_a_password(url: str) -> None:
    with pytest.raises(errors.BadUrl) as bad:
        Database(url)

    assert "heim" not in str(bad.value)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://me:geheim@host/cairn",
        "postgresql://me:ge%2Fheim%40@host/cairn",
        "postgresql:///cairn?host=/sock&user=me&password=geheim",
        "postgresql://me@host/cairn?sslpassword=geheim&pass%77ord=geheim",
    ],
)
def test_no_database_is_shown_with_its_password(url: str) -> None:
    shown = driver_for(url).shown

    assert "heim" not in shown
    assert "/cairn" in shown
    assert "me" in shown


@pytest.mark.parametrize("url", ["postgres://h/x", "postgresql://h/x", "postgresql+psycopg://h/x"])
def test_postgresql_may_be_written_in_any_usual_way(url: str) -> None:
    assert driver_for(url).dialect == "postgresql"
