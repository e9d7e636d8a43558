"""A database that is away for a while, for tests of what people and platforms are told meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.app import App


@contextmanager
def nothing_is_kept(app: App) -> Iterator[None]:
    """Nothing can be written for as long as this lasts."""
    app.writer.close()
    try:
        yield
    finally:
        app.__dict__.pop("writer", None)


@contextmanager
def nothing_is_read(app: App) -> Iterator[None]:
    """Nothing can be looked up for as long as this lasts."""

    def nobody() -> None:
        raise OSError

    with pytest.MonkeyPatch.context() as away:
        away.setattr(app.database, "read", nobody)
        yield
