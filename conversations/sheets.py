"""The words files: what stands in them, before any of it is rendered.

A words file stands beside its flow: `# Title`, then lines such as `say: goal, set a goal`, then one heading a step
(`## due: the date`) with its text, its buttons (``1. `mine` my own``), and under `### why` a reason. Right under the
heading may stand what the step is called in a form (`form: Date | such as end of June`), and what people say for an
option instead of its label (`say mine: my idea, i chose it`). `words.py` renders them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

ROOM = Path(__file__).parent
_BUTTON = re.compile(r"\d+\. `([^`]+)` ?(.*)")


class WordsProblem(Exception):
    """This words file cannot be used; mend the heading that is named."""


@dataclass(slots=True)
class Heading:
    """One heading of a words file: a step's human name, its text, its buttons and its reason."""

    name: str
    title: str = ""
    text: str = ""
    buttons: dict[str, str] = field(default_factory=dict)
    why: str = ""
    form: str = ""
    """What the step is called in a form, and behind a bar what helps to fill it in: "Date | such as end of June"."""
    says: dict[str, str] = field(default_factory=dict)
    """What people say for an option instead of its label: phrases to its value."""


@dataclass(slots=True)
class Sheet:
    """One words file."""

    title: str
    lines: dict[str, str]
    """The `key: value` lines under the title."""
    headings: dict[str, Heading]


def parse(text: str, where: str) -> Sheet:
    """Read one words file; raises `WordsProblem` naming the line."""
    title, lines, headings = "", {}, {}
    heading: Heading | None = None
    why = False
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if line.startswith("# "):
            title = line[2:].strip()
        elif line.startswith("## "):
            name, _, human = line[3:].partition(":")
            heading, why = Heading(name.strip(), human.strip()), False
            if heading.name in headings:
                raise WordsProblem(f"{where}:{number}: the heading {heading.name!r} stands twice.")
            headings[heading.name] = heading
        elif line.startswith("###"):
            if line[3:].strip() != "why" or heading is None:
                raise WordsProblem(f"{where}:{number}: only '### why' can stand under a step.")
            why = True
        elif heading is None:
            key, colon, value = line.partition(":")
            if colon:
                lines[key.strip()] = value.strip()
        elif line.startswith("form:") and not heading.text.strip() and not why:
            heading.form = line[5:].strip()
        elif line.startswith("say ") and not heading.text.strip() and not why:
            _add_phrases(heading, line, f"{where}:{number}")
        elif (button := _BUTTON.fullmatch(line)) and not why:
            heading.buttons[button[1]] = button[2].strip()
        elif why:
            heading.why = f"{heading.why}\n{line}".strip()
        else:
            heading.text += line + "\n"
    if not title:
        raise WordsProblem(f"{where}: it has no '# Title' line.")
    for one in headings.values():
        one.text = one.text.strip()
    return Sheet(title, lines, headings)


def _add_phrases(heading: Heading, line: str, where: str) -> None:
    """What people say for an option: `say mine: my idea, i chose it`."""
    value, _, phrases = line.removeprefix("say ").partition(":")
    for phrase in filter(None, (one.strip() for one in phrases.split(","))):
        if phrase in heading.says:
            raise WordsProblem(f"{where}: {phrase!r} stands twice.")
        heading.says[phrase] = value.strip()


def sheets(locale: str, folders: Iterable[Path] = ()) -> dict[str, Sheet]:
    """Every words file of a language by its folder's name; later folders override single headings."""
    found: dict[str, Sheet] = {}
    name = f"words.{locale}.md"
    for path in [*sorted(ROOM.glob(f"*/{name}")), *sorted(ROOM.glob(f"flows/*/{name}"))]:
        found[path.parent.name] = parse(path.read_text("utf-8"), str(path.relative_to(ROOM)))
    for folder in folders:
        if not any(folder.glob("*/words.*.md")):  # Mistyped, or not mounted.
            raise WordsProblem(f"{folder}: no words file such as welcome/words.en.md is there. Mend CAIRN_WORDS.")
        for path in sorted(folder.glob(f"*/{name}")):
            over = parse(path.read_text("utf-8"), str(path))
            if path.parent.name not in found:
                raise WordsProblem(f"{path}: there is no talk called {path.parent.name!r}.")
            under = found[path.parent.name]
            unknown = over.headings.keys() - under.headings.keys()
            if unknown:
                raise WordsProblem(f"{path}: these headings override nothing: {sorted(unknown)}.")
            for heading in over.headings.values():
                heading.says = heading.says or under.headings[heading.name].says
            under.headings.update(over.headings)
            under.lines.update(over.lines)
    return found
