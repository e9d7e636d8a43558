"""Every sentence the coach can say, read from the words files and rendered in the person's language.

`sheets.py` reads the files. What people typed reaches a template only as a value, is marked as `Said`, and is never
read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from conversations import formats
from conversations.flow import Option, Said
from conversations.messages import Button, Line, Press, Reply, Span
from conversations.reading.tokens import Phrases, valued
from conversations.sheets import ROOM as ROOM
from conversations.sheets import Heading as Heading
from conversations.sheets import Sheet as Sheet
from conversations.sheets import WordsProblem as WordsProblem
from conversations.sheets import parse as parse
from conversations.sheets import sheets as sheets
from conversations.slots import Around, around

OPEN, CLOSE = "\ue000", "\ue001"
_PIECES = re.compile(f"\\*|{OPEN}[^{CLOSE}]*{CLOSE}")


@dataclass(frozen=True, slots=True)
class Wording:
    """Something to say, before it has words: a key, its values, and the options of a question."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    options: Sequence[Option] = ()
    talk: str = ""
    step: str = ""
    turn: int = 0
    apart: bool = False
    """True when it opens a message of its own."""
    closes: bool = False
    """True when whatever follows opens a message of its own."""
    quiet: bool = False
    """True when the buttons of its words are left out."""
    briefly: bool = False
    """True when only its last line is said: the question, without what leads up to it."""


def _finalize(value: Any) -> Any:
    if isinstance(value, Said):
        return f"{OPEN}{' '.join(value.split())}{CLOSE}" if value else ""
    return value


class Words:
    """All wordings of one language; templates are compiled when first used, or all by `warm`."""

    def __init__(self, locale: str, folders: Iterable[Path] = ()) -> None:
        self.locale = locale
        self.sheets = sheets(locale, folders)
        if not self.sheets:
            raise WordsProblem(f"There are no words for {locale!r}.")
        self.units = {
            key[5:]: value.split("|")
            for key, value in self.sheets["everywhere"].lines.items()
            if key.startswith("unit ")
        }
        self.others: Callable[[str], Words | None] = lambda code: None
        """The words of another language by its code, where there are any."""
        self._templates: dict[str, Template] = {}
        self._sayings: dict[str, Phrases[str]] = {}
        self._env = ImmutableSandboxedEnvironment(
            undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_finalize, cache_size=0
        )
        self._env.filters.update(formats.filters(locale, self.sheets["everywhere"].lines, self.units))

    @cached_property
    def phrases(self) -> dict[str, str]:
        """What people say for a command or a repair, folded, to the command it stands for."""
        found: dict[str, str] = {}
        for talk, sheet in self.sheets.items():
            for key, value in sheet.lines.items():
                if key == "say" or key.startswith("say "):
                    command = key[4:].strip() or talk
                    found.update({formats.fold(one) or one.strip(): command for one in value.split(",") if one.strip()})
        return found

    @cached_property
    def around(self) -> tuple[Around, ...]:
        """What people say around a name that no words file knows."""
        return around(sheet.lines for sheet in self.sheets.values())

    def of(self, locale: str) -> Words:
        """The words of a locale; these where it has no others."""
        code = locale[:2].lower()
        return self if code == self.locale else self.others(code) or self

    def heading(self, key: str) -> Heading:
        """The heading behind "talk/step"; raises KeyError when there is none."""
        talk, _, step = key.partition("/")
        return self.sheets[talk].headings[step]

    def title(self, key: str) -> str:
        """The human name of "talk" or "talk/step"."""
        talk, _, step = key.partition("/")
        return (self.heading(key).title or step) if step else self.sheets[talk].title

    def has(self, key: str) -> bool:
        """Whether there are words for "talk/step"."""
        talk, _, step = key.partition("/")
        return talk in self.sheets and step in self.sheets[talk].headings

    def sayings(self, key: str) -> Phrases[str]:
        """What people say for the options of "talk/step" instead of their labels, each with the option's value."""
        found = self._sayings.get(key)
        if found is None:
            found = self._sayings[key] = valued(self.heading(key).says) if self.has(key) else {}
        return found

    def _template(self, key: str, source: str) -> Template:
        found = self._templates.get(key)
        if found is None:
            try:
                found = self._templates[key] = self._env.from_string(source)
                found.globals = dict(found.globals)  # A plain one: Jinja's chain of dictionaries is slow to copy.
            except TemplateError as problem:
                raise WordsProblem(f"{self.locale} {key}: {problem}") from problem
        return found

    def warm(self) -> None:
        """Compile everything now; raises `WordsProblem` where a template is wrong."""
        for talk, sheet in self.sheets.items():
            for name, heading in sheet.headings.items():
                self._template(f"{talk}/{name}", heading.text)
                if heading.why:
                    self._template(f"{talk}/{name}#why", heading.why)
                for value, label in heading.buttons.items():
                    self._template(f"{talk}/{name}#{value}", label)

    def text(self, key: str, values: Mapping[str, Any]) -> str:
        """The rendered text of a heading, or of the reason under it ("talk/step#why"), before it is cut into lines."""
        template = self._templates.get(key)
        if template is None:
            name, _, part = key.partition("#")
            heading = self.heading(name)
            template = self._template(key, heading.why if part else heading.text)
        return template.render(values)

    def line(self, key: str, values: Mapping[str, Any]) -> str:
        """The rendered text of a heading as one plain line: what somebody approves word for word."""
        return " ".join(self.text(key, values).replace(OPEN, "").replace(CLOSE, "").split())

    def label(self, key: str, value: str, values: Mapping[str, Any]) -> str:
        """The label of an option as plain text; `*` in the words labels those that have no line of their own."""
        return self._label(key, self.heading(key).buttons, value, values)

    def _label(self, key: str, buttons: Mapping[str, str], value: str, values: Mapping[str, Any]) -> str:
        name = value if value in buttons else "*"
        source = buttons[name]
        if "{" not in source:
            return source
        rendered = self._template(f"{key}#{name}", source).render(values, value=value)
        return rendered.replace(OPEN, "").replace(CLOSE, "").strip()

    def reply(self, wordings: Sequence[Wording]) -> Reply:
        """One message out of several wordings; the buttons are those of the last that has any."""
        lines: list[Line] = []
        buttons: list[Button] = []
        document = ""
        for wording in wordings:
            said = cut(self.text(wording.key, wording.values))
            lines.extend(said[-1:] if wording.briefly else said)
            buttons = self._buttons(wording) or buttons
            document = str(wording.values.get("document", document))
        return Reply(tuple(wording.key for wording in wordings), tuple(lines), tuple(buttons), document=document)

    def _buttons(self, wording: Wording) -> list[Button]:
        key, values = wording.key.partition("#")[0], wording.values
        buttons = self.heading(key).buttons
        labels = [
            (value, " ".join(label.split()) if label else self._label(key, buttons, value, values))
            for value, label in wording.options
        ]
        if not wording.quiet:
            labels += [(value, self._label(key, buttons, value, values)) for value in buttons if value[0] == "/"]
        return [
            Button(text, self._command(key, value, values, buttons) if value[0] == "/" else self._press(wording, value))
            for value, text in labels
            if text
        ]

    def _command(self, key: str, value: str, values: Mapping[str, Any], own: Mapping[str, str]) -> Press:
        """What a button stands for that is a command: "/goal", or with what it is about: "/answer do {{ line }}".

        Only the words file's own are templates; others may carry what somebody typed.
        """
        if "{" in value and value in own:
            value = self._template(f"{key}={value}", value).render(values)
        return Press("", "", 0, value[1:].replace(OPEN, "").replace(CLOSE, ""))

    def _press(self, wording: Wording, value: str) -> Press:
        return Press(wording.talk, wording.step, wording.turn, value)


def cut(text: str) -> list[Line]:
    """Cut rendered words into lines and spans: `- ` makes a bullet, `*…*` strong, sentinels a person's words."""
    lines = []
    for raw in text.split("\n"):
        row = raw.strip()
        if not row:
            continue
        bullet = row[:2] == "- "
        if bullet:
            row = row[2:]
        if OPEN not in row and "*" not in row:
            lines.append(Line((Span(row),), bullet))
            continue
        row = row.replace(f"…{CLOSE}*.", f"…{CLOSE}*").replace(f"…{CLOSE}.", f"…{CLOSE}")  # "…." is no mark
        spans: list[Span] = []
        strong, at = False, 0
        for piece in _PIECES.finditer(row):
            if piece.start() > at:
                spans.append(Span(row[at : piece.start()], False, strong))
            at = piece.end()
            if piece[0] == "*":
                strong = not strong
            else:
                spans.append(Span(piece[0][1:-1], True, strong))
        if at < len(row):
            spans.append(Span(row[at:], False, strong))
        lines.append(Line(tuple(spans), bullet))
    return lines
