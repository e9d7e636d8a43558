"""A company's list of people as a CSV file: read whole, or refused with every line that is wrong.

Columns: `user` (as the place knows them), `name`, `manager` (the user of another line, or empty), and if wanted `zone`
and `locale`. `bot/people_import.py` comes after.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from bot.incoming import A_LOCALE
from conversations.coaching.rhythms import valid_zone
from conversations.messages import cleaned

NEEDED = ("user", "name", "manager")
OPTIONAL = ("zone", "locale")
LONGEST = 80
"""Characters of a user or a name."""
MOST_SHOWN = 20


class Listed(NamedTuple):
    """One line of the list."""

    line: int
    user: str
    name: str
    manager: str
    """The user of the manager; empty for none."""
    zone: str = ""
    locale: str = ""


class ListProblem(Exception):
    """The list cannot be imported, and nothing was changed; mend these lines and import it again."""

    def __init__(self, problems: Sequence[tuple[int, str]]) -> None:
        self.problems = sorted(set(problems))
        shown = [f"line {line}: {what}" for line, what in self.problems[:MOST_SHOWN]]
        more = len(self.problems) - len(shown)
        super().__init__("\n".join([str(self.__doc__), *shown, *([f"and {more} more"] if more else [])]))


def read_list(data: bytes, called: Callable[[str], str] = str.strip) -> list[Listed]:
    """The people of a file, their users as the place writes them; raises ListProblem naming every wrong line."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise ListProblem([(line, "this is not UTF-8; save the file as UTF-8.")]) from None
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        table = [(lines.line_num, row) for row in lines if any(cell.strip() for cell in row)]
    except csv.Error as problem:
        raise ListProblem([(lines.line_num, f"this is not CSV: {problem}.")]) from None
    head = [name.strip().casefold() for name in table[0][1]] if table else []
    missing = [name for name in NEEDED if name not in head]
    unknown = [name for name in head if name not in (*NEEDED, *OPTIONAL)]
    if missing or unknown or len(set(head)) < len(head):
        named = f"missing {', '.join(missing)}" if missing else f"not known or twice: {', '.join(unknown or head)}"
        raise ListProblem([(1, f"the columns are {', '.join((*NEEDED, *OPTIONAL))}; {named}.")])
    problems: list[tuple[int, str]] = []
    people = [_listed(number, row, head, problems) for number, row in table[1:]]
    people = [one._replace(user=called(one.user), manager=called(one.manager)) for one in people]
    problems += [(one.line, "the user has no letter or digit.") for one in people if not one.user]
    problems += _wrong(people)
    if problems:
        raise ListProblem(problems)
    return people


def _listed(number: int, row: Sequence[str], head: Sequence[str], problems: list[tuple[int, str]]) -> Listed:
    if len(row) > len(head):
        problems.append((number, f"there are {len(row)} fields for {len(head)} columns."))
    cells: Mapping[str, str] = {name: cell.strip() for name, cell in zip(head, row, strict=False)}
    one = Listed(number, *(cells.get(name, "") for name in (*NEEDED, *OPTIONAL)))
    for name in ("user", "name"):
        value = cells.get(name, "")
        if not value:
            problems.append((number, f"there is no {name}."))
        elif len(value) > LONGEST or cleaned(value) != value or "\n" in value:
            problems.append((number, f"the {name} is longer than {LONGEST} characters or holds signs that are none."))
    if one.zone and not valid_zone(one.zone):
        problems.append((number, f"there is no time zone {one.zone[:40]!r}; one is written like Europe/Berlin."))
    if one.locale and not A_LOCALE.fullmatch(one.locale):
        problems.append((number, f"{one.locale[:40]!r} is no language; one is written like de or en-GB."))
    return one


def _wrong(people: Iterable[Listed]) -> list[tuple[int, str]]:
    """Users that stand twice, managers that are not on the list, and circles of managers."""
    of: dict[str, Listed] = {}
    problems = []
    for one in people:
        before = of.setdefault(one.user, one)
        if before is not one and one.user:
            problems.append((one.line, f"the user {one.user!r} stands in line {before.line} already."))
    for one in of.values():
        if one.manager and one.manager not in of:
            problems.append((one.line, f"the manager {one.manager[:40]!r} is not on the list."))
    done: set[str] = set()
    for one in of.values():
        path: dict[str, Listed] = {}
        at: Listed | None = one
        while at is not None and at.user not in done and at.user not in path:
            path[at.user] = at
            at = of.get(at.manager)
        if at is not None and at.user in path:
            names = list(path)[list(path).index(at.user) :]
            problems.append((at.line, f"they would manage each other in a circle: {' → '.join([*names, at.user])}."))
        done.update(path)
    return problems
