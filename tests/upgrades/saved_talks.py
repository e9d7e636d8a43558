"""Talks as they were saved: in a file, and in front of the coach of today again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

from conversations.catalog import CATALOG, COMMANDS
from conversations.coaching.values import CheckIn, Entry, Goal, Person, Reader, ReadLine, SharedLine
from conversations.messages import Message, Press
from conversations.progress import Progress
from tests.engine.crowd import all_words
from tests.engine.rehearsal import KINDS, Rehearsal, Saved, saved

FOLDER = Path(__file__).parent
ASKS = ("ask", "choose", "confirm")
Row = TypeVar("Row", Goal, Entry, CheckIn, Person, SharedLine, Reader, ReadLine)


@dataclass(frozen=True)
class SavedTalk:
    """One person in the middle of a talk, as a release left them."""

    version: str
    talk: str
    step: str
    """The step whose question was open."""
    now: int
    person: Mapping[str, Any]
    rows: Mapping[str, list[Mapping[str, Any]]]
    talks: list[Saved]

    def rehearsal(self) -> Rehearsal:
        """This person in front of the coach of today."""
        person = known(Person, self.person)
        made = Rehearsal(CATALOG, COMMANDS, all_words(), person, now=self.now)
        for kind, rows in self.rows.items():
            for row in rows:
                value = known(KINDS[kind], row)
                made.rows["shown" if isinstance(value, ReadLine) else value.table, value.id] = value
        made.talks = {row[0]: Progress.load(*row) for row in self.talks}
        return made


def known(made: type[Row], row: Mapping[str, Any]) -> Row:
    """A row with the columns of today; new ones have their defaults."""
    names = {one.name for one in fields(made)}
    return made(**{name: value for name, value in row.items() if name in names})


def as_saved(version: str, talk: str, step: str, person: Rehearsal) -> dict[str, Any]:
    """What is kept of somebody who is asked this now."""
    rows: dict[str, list[Mapping[str, Any]]] = {
        kind: [asdict(row) for row in person.rows.values() if isinstance(row, made)] for kind, made in KINDS.items()
    }
    kept = SavedTalk(
        version, talk, step, person.now, asdict(person.person), rows, [saved(one) for one in person.unfinished()]
    )
    return asdict(kept)


def write(version: str, talk: str, steps: Mapping[str, Mapping[str, Any]]) -> Path:
    """Write what was recorded of a talk, a step a line, so that a change of one step is one line."""
    path = FOLDER / version / f"{talk}.json"
    path.parent.mkdir(exist_ok=True)
    lines = [json.dumps(one, ensure_ascii=False, sort_keys=True) for one in steps.values()]
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n", "utf-8")
    return path


def recorded() -> list[SavedTalk]:
    """Everything that was ever recorded, of every release."""
    return [
        SavedTalk(**{**one, "talks": [tuple(row) for row in one["talks"]]})
        for path in sorted(FOLDER.glob("*/*.json"))
        for one in json.loads(path.read_text("utf-8"))
    ]


def questions(talk: str) -> list[str]:
    """The steps of a talk at which somebody may be waiting."""
    return [step.name for step in CATALOG[talk].flow if step.word in ASKS]


def command(name: str) -> Press:
    """The button of a command or a repair."""
    return Press("", "", 0, name)


def message(key: str, text: str = "", **more: Any) -> Message:
    """A message of this person."""
    return Message(key, "test", "local", "ana", text, **more)
