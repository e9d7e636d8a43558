"""The sentences of the words files as somebody would read them: every branch of a template, values as one word each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, nodes
from jinja2.meta import find_undeclared_variables

from conversations.formats import filters
from conversations.words import ROOM, Heading, Words

LOCALES = tuple(sorted(path.name.split(".")[1] for path in ROOM.glob("flows/everywhere/words.*.md")))
SHEETS = [
    (path.name.split(".")[1], path.parent.name)
    for path in sorted([*ROOM.glob("flows/*/words.*.md"), *ROOM.glob("coaching/words.*.md")])
]
"""(locale, talk) of every words file there is."""
VALUE = "Value"
"""What stands for something that a person said or a number that is shown."""

_ENV = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=False)
_ENV.filters.update(dict.fromkeys(filters("en", {}, {}), str))
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|„[^“]*“|«[^»]*»|\*[^*\n]*\*")
_SENTENCE_END = re.compile(r"(?<=[.?!…:;])[\"”“»*]?\s+|\n")
_WORD = re.compile(r"[^\W_]+(?:['’.,/-][^\W_]+)*")


def words_of(locale: str) -> Words:
    """The words of a language, as they are today."""
    return _CACHE.setdefault(locale, Words(locale))


_CACHE: dict[str, Words] = {}


class Passage(NamedTuple):
    """Something that is said, where it stands, and in which way its branches went."""

    where: str
    text: str


def headings(locale: str, talk: str) -> Iterator[tuple[str, Heading]]:
    """Every heading of a words file, with a name to find it by."""
    for name, heading in words_of(locale).sheets[talk].headings.items():
        yield f"{locale} {talk}/{name}", heading


def passages(locale: str, talk: str) -> Iterator[Passage]:
    """The texts of the headings, their labels and their reasons, in every variant."""
    for where, heading in headings(locale, talk):
        for text in variants(heading.text):
            yield Passage(where, text)
        for text in variants(heading.why):
            yield Passage(f"{where}#why", text)
        for value, label in heading.buttons.items():
            for text in variants(label):
                yield Passage(f"{where}#{value}", text)


def variants(source: str) -> list[str]:
    """The texts a template can become: all first branches, all second ones, and so on, until all are left out."""
    if "{" not in source:
        return [source]
    body = _ENV.parse(source).body
    most = max((len(branches(one)) for one in _all_ifs(body)), default=1)
    made = [_tidy(_said(body, number)) for number in range(most)]
    return list(dict.fromkeys(made))


def variables(source: str) -> set[str]:
    """The names of the values that a template looks at."""
    return set(find_undeclared_variables(_ENV.parse(source)))


def branches(one: nodes.If) -> list[Sequence[nodes.Node]]:
    """What a condition can lead to; nothing, when there is no else."""
    return [one.body, *(other.body for other in one.elif_), one.else_]


def _all_ifs(body: Sequence[nodes.Node]) -> list[nodes.If]:
    return [
        found
        for node in body
        for found in ([node] if isinstance(node, nodes.If) else []) + list(node.find_all(nodes.If))
    ]


def _said(body: Sequence[nodes.Node], number: int) -> str:
    text = ""
    for node in body:
        if isinstance(node, nodes.If):
            ways = branches(node)
            text += _said(ways[min(number, len(ways) - 1)], number)
        elif isinstance(node, nodes.For):
            text += _said(node.body, number)
        elif isinstance(node, nodes.Output):
            text += "".join(_piece(piece) for piece in node.nodes)
    return text


def _piece(piece: nodes.Node) -> str:
    if isinstance(piece, nodes.TemplateData):
        return str(piece.data)
    count = next((one for one in [piece, *piece.find_all(nodes.Filter)] if _is_count(one)), None)
    if count is not None:
        forms = [pair.value for pair in count.kwargs]  # type: ignore[attr-defined]
        return next((str(form.value) for form in reversed(forms) if isinstance(form, nodes.Const)), VALUE)
    return str(piece.value) if isinstance(piece, nodes.Const) else VALUE


def _is_count(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Filter) and node.name == "count"


def _tidy(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def without_quotes(text: str) -> str:
    """The text with everything in quotation marks or stars as one word: an example or somebody's words."""
    return _QUOTED.sub(VALUE, text)


def prose(text: str) -> str:
    """The text without what is quoted and without the lines of a list."""
    return "\n".join(line for line in without_quotes(text).split("\n") if not line.startswith("- "))


def letters_of(source: str) -> str:
    """The letters that a template brings itself, in all its branches."""
    return "".join(c for text in variants(source) for c in text.replace(VALUE, "") if c.isalpha())


def is_of_a_document(where: str) -> bool:
    """Whether a heading belongs to a document that is handed over, and to no message."""
    return where.partition("/")[2].startswith("doc")


def sentences(text: str) -> list[str]:
    """The sentences of a text, the halves at a colon or semicolon apart; a line with a dash is a list and none."""
    return [one.strip() for one in _SENTENCE_END.split(prose(text)) if one and one.strip()]


def word_count(text: str) -> int:
    """How many words a text has; numbers and values count as one each."""
    return len(_WORD.findall(text))


def sources() -> Iterator[tuple[Path, str]]:
    """Every Python file that can name a wording."""
    for room in ("conversations", "adapters", "bot"):
        for path in sorted((ROOM.parent / room).rglob("*.py")):
            yield path, path.read_text("utf-8")
