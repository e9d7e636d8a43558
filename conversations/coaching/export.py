"""Everything the coach holds about a person as one file: for programs, for reading, and back again (A8).

`bot/documents.py` hands the texts over after the commit. `from_json` reads what `as_json` wrote.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, get_args, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from conversations.coaching.times import zone_of
from conversations.coaching.values import CheckIn, Entry, Goal, Person, Reader, SharedLine

if TYPE_CHECKING:
    from conversations.words import Words

FORMAT = "cairn-export"
VERSION = 1
LARGEST = 1e18
"""Numbers beyond it were never typed by anybody and cannot be shown."""
WORDS = frozenset(
    ("name", "manager", "title", "sign", "metric", "skill", "why", "how", "plan_when", "plan_then", "behaviour",
     "relevance", "support", "text", "detail", "further", "reader_name", "ask_words")
)  # fmt: skip
"""The fields that hold what somebody wrote."""
_MARKUP = re.compile(r"[\\`*_\[\]<>#|~]")
V = TypeVar("V", Person, Goal, Entry, CheckIn, SharedLine, Reader)


class ExportProblem(Exception):
    """This file cannot be read as an export of Cairn; choose the file cairn.json as it was handed over."""


class Exported(NamedTuple):
    """What an export holds."""

    person: Person
    goals: tuple[Goal, ...]
    entries: tuple[Entry, ...]
    check_ins: tuple[CheckIn, ...]
    lines: tuple[SharedLine, ...] = ()
    readers: tuple[Reader, ...] = ()


def as_json(
    person: Person,
    goals: Iterable[Goal],
    entries: Iterable[Entry],
    check_ins: Iterable[CheckIn],
    lines: Iterable[SharedLine] = (),
    readers: Iterable[Reader] = (),
) -> str:
    """The export for programs: every field of every row, and nothing else."""
    export = {
        "format": FORMAT,
        "version": VERSION,
        "person": asdict(person),
        "goals": [asdict(goal) for goal in goals],
        "entries": [asdict(entry) for entry in entries],
        "check_ins": [asdict(check_in) for check_in in check_ins],
        "lines": [asdict(line) for line in lines],
        "readers": [asdict(reader) for reader in readers],
    }
    return json.dumps(export, ensure_ascii=False, indent=2) + "\n"


def from_json(text: str) -> Exported:
    """The values that `as_json` wrote; raises `ExportProblem` naming the first thing that is wrong."""
    try:
        export = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise ExportProblem(f"The file is not JSON: {problem}.") from problem
    if not isinstance(export, dict) or export.get("format") != FORMAT:
        raise ExportProblem(f'The file does not say "format": "{FORMAT}".')
    if export.get("version") != VERSION:
        raise ExportProblem(f"The file has version {export.get('version')!r}; this Cairn reads version {VERSION}.")
    return Exported(
        _value(Person, export.get("person"), "person"),
        _values(Goal, export, "goals"),
        _values(Entry, export, "entries"),
        _values(CheckIn, export, "check_ins"),
        # Files from before there were lines have neither.
        _values(SharedLine, {"lines": [], **export}, "lines"),
        _values(Reader, {"readers": [], **export}, "readers"),
    )


def _values(kind: type[V], export: Mapping[str, Any], name: str) -> tuple[V, ...]:
    rows = export.get(name)
    if not isinstance(rows, list):
        raise ExportProblem(f'The file has no list "{name}".')
    return tuple(_value(kind, row, f"{name}[{at}]") for at, row in enumerate(rows))


def _value(kind: type[V], row: object, where: str) -> V:
    """One row as a value; fields that are not there take what they begin with."""
    if not isinstance(row, dict):
        raise ExportProblem(f"{where} is no object with fields.")
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    unknown = sorted(row.keys() - set(names))
    if unknown:
        raise ExportProblem(f"{where} has fields that are not known: {', '.join(map(str, unknown))}.")
    given: dict[str, Any] = {name: _field(row[name], hints[name], f"{where}.{name}") for name in names if name in row}
    try:
        return kind(**given)
    except TypeError as problem:
        raise ExportProblem(f"{where} lacks a field: {problem}.") from problem


def _field(value: object, hint: Any, where: str) -> Any:
    """The value of one field, of the type it has in its row; days, zones and numbers must be ones that can be shown."""
    allowed = get_args(hint) or (hint,)
    if float in allowed and type(value) is int and abs(value) < LARGEST:
        value = float(value)
    if type(value) not in allowed or not _can_be_shown(value, where.rpartition(".")[2]):
        raise ExportProblem(f"{where} is {value!r:.60}, which does not belong there.")
    return value


def _can_be_shown(value: object, name: str) -> bool:
    try:
        if name in ("day", "due", "resting_until") and value not in ("", "open"):
            date.fromisoformat(str(value))
        if name == "zone":
            ZoneInfo(str(value))
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return False
    return not isinstance(value, float) or abs(value) < LARGEST


def as_markdown(
    person: Person,
    goals: Sequence[Goal],
    entries: Sequence[Entry],
    check_ins: Sequence[CheckIn],
    words: Words,
    lines: Sequence[SharedLine] = (),
) -> str:
    """The export for reading, in the person's language: each goal with its own notes, then everything else."""
    page = _Page(person, {goal.id: goal for goal in goals}, words)
    rows = ["# " + page.text("doc_title", name=_plain(person.name))]
    rows += page.lines("doc_person", **_escaped(person), resting=person.resting_until)
    rows += ["## " + page.text("doc_goals")]
    for goal in goals:
        rows += ["### " + _plain(goal.title), *page.goal(goal)]
        rows += [page.entry(entry) for entry in entries if entry.goal == goal.id]
    rows += [] if goals else [page.text("doc_nothing")]
    rows += ["## " + page.text("doc_notes")]
    loose = [page.entry(entry) for entry in entries if entry.goal not in page.goals]
    rows += loose or [page.text("doc_nothing")]
    rows += ["## " + page.text("doc_check_ins")]
    rows += [page.check_in(one) for one in check_ins] or [page.text("doc_nothing")]
    rows += ["## " + page.text("doc_lines")]
    rows += [page.line(one) for one in lines] or [page.text("doc_nothing")]
    return _spaced(rows)


class _Page(NamedTuple):
    """What the lines of a page are written with."""

    person: Person
    goals: Mapping[str, Goal]
    words: Words

    def text(self, heading: str, /, **values: Any) -> str:
        """A heading of flows/export as one line."""
        return " ".join(self.words.text(f"export/{heading}", values).split())

    def lines(self, heading: str, /, **values: Any) -> list[str]:
        """A heading of flows/export as its lines."""
        rendered = self.words.text(f"export/{heading}", values)
        return [" ".join(line.split()) for line in rendered.splitlines() if line.strip()]

    def goal(self, goal: Goal) -> list[str]:
        """Everything about a goal but its title."""
        parent = self.goals.get(goal.parent)
        begun, changed = self._day(goal.opened_at), self._day(goal.touched_at)
        values = {**_escaped(goal), "parent": _plain(parent.title if parent else "")}
        return self.lines("doc_goal", **values, begun=begun, changed=changed)

    def entry(self, entry: Entry) -> str:
        """One dated line of the story."""
        values = {**_escaped(entry), "at": self._day(entry.at)}
        tag, rest = map(_plain, entry.detail.partition(":")[::2])
        told = bool(rest or entry.kind != "story") and bool(entry.detail)
        values["detail"] = self.text("doc_detail", **values, tag=tag, rest=rest) if told else ""
        values["kind"] = self.text("doc_kind", kind=entry.kind)
        values["state"] = self.text("doc_state", state=entry.state)
        return self.text("doc_entry", **values)

    def check_in(self, check_in: CheckIn) -> str:
        """One check-in, with the goal that was asked about."""
        goal = self.goals.get(check_in.goal)
        values = {**_escaped(check_in), "goal": _plain(goal.title if goal else "")}
        return self.text("doc_check_in", **values, unit=goal.unit if goal else "")

    def line(self, line: SharedLine) -> str:
        """One line that was approved for a manager, and what became of it."""
        days = {"day": self._day(line.at), "sent": self._day(line.sent_at)}
        return self.text("doc_line", **_escaped(line), **days)

    def _day(self, at: int) -> str:
        """The calendar day of a moment where the person is; empty for none."""
        here = datetime.fromtimestamp(at / 1000, UTC).astimezone(zone_of(self.person.zone))
        return here.date().isoformat() if at else ""


def _escaped(value: Person | Goal | Entry | CheckIn | SharedLine) -> dict[str, Any]:
    """The fields of a row; texts cannot be read as markup any more."""
    named = asdict(value)
    return {name: _plain(one) if isinstance(one, str) and name in WORDS else one for name, one in named.items()}


def _plain(text: str) -> str:
    """A person's words on one line, shown as they are."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


def _spaced(rows: Sequence[str]) -> str:
    """The rows as a page: a blank line around headings, none between bullets."""
    page = ""
    for before, row in zip(("", *rows), rows, strict=False):
        page += f"{row}\n" if row.startswith("- ") and before.startswith("- ") else f"\n{row}\n"
    return page.lstrip("\n")
