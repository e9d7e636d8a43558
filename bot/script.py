"""Prints a talk as a script that can be read aloud: each step with its words, its buttons and when it is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conversations.catalog import CATALOG
from conversations.flow import TYPE_IT, Step
from conversations.words import Words, WordsProblem

_TOKEN = re.compile(r"\{%-?\s*(if|elif|else|endif|for|endfor|set)\b\s*(.*?)\s*-?%\}")
_VALUE = re.compile(r"\{\{-?\s*([\w.]+)[^}]*\}\}")
_NAMED = re.compile(r"\{(\w+)(?:=(\w+))?\}")
_PLAIN = (
    (re.compile(r"([\w.]+) is (?:not none|defined)"), r"\1 known"),
    (re.compile(r"([\w.]+) is none"), r"\1 not known"),
    (re.compile(r"\bnot (\w[\w.]*)"), r"no \1"),
    (re.compile(r"([\w.]+) == \"(\w+)\""), r"\1 is \2"),
    (re.compile(r"([\w.]+) != \"(\w+)\""), r"\1 is not \2"),
    (re.compile(r"\|\s*length"), ""),
    (re.compile(r"\b\w+\.(\w+)"), r"\1"),
    (re.compile(r"_"), " "),
)


def list_talks(locale: str = "en") -> str:
    """Every talk with its title, one a line."""
    words = Words(locale)
    return "\n".join(f"{name:16} {words.title(name)}" for name in CATALOG)


def script(talk: str, locale: str = "en") -> str:
    """A talk as text; raises WordsProblem when there is no such talk."""
    if talk not in CATALOG:
        raise WordsProblem(f"There is no talk called {talk!r}. There are: {', '.join(CATALOG)}.")
    words = Words(locale)
    flow = CATALOG[talk].flow
    rows = [f"{words.title(talk).upper()}   ({talk}, version {flow.version})", ""]
    rows.extend(_steps(words, talk, flow.steps, ""))
    return "\n".join(rows).rstrip() + "\n"


def _steps(words: Words, talk: str, steps: Sequence[Step], indent: str) -> list[str]:
    rows: list[str] = []
    for step in steps:
        when = _when(words, talk, step)
        if step.word in ("section", "repeat"):
            inner = _steps(words, talk, step.steps, indent + "    ")
            each = ", once for each" if step.word == "repeat" else ""
            rows += [f"{indent}[{step.name.replace('_', ' ')}{each}]", *(indent + row for row in when), "", *inner]
        elif step.word == "do":
            rows += [f"{indent}[written down: {step.name.replace('_', ' ')}]", *(indent + row for row in when), ""]
        else:
            rows.extend(indent + row if row else row for row in _step(words, talk, step, when))
    return rows


def _step(words: Words, talk: str, step: Step, when: list[str]) -> list[str]:
    heading = words.heading(f"{talk}/{step.name}")
    rows = [(heading.title or step.name.replace("_", " ")).upper() if step.word != "say" else "(told)", *when]
    rows += [f"  coach: {row}" if at == 0 else f"         {row}" for at, row in enumerate(spoken(heading.text))]
    labels = [" ".join(spoken(label)) for value, label in heading.buttons.items() if label and value != TYPE_IT]
    if labels:
        rows.append("         " + "  ".join(f"[ {label} ]" for label in labels))
    reason = words.heading(f"coaching/{step.rule}").text if step.rule else heading.why
    if reason and step.word != "say":
        rows.append(f"  why?   {' '.join(spoken(reason))}" + (f" [{step.rule}]" if step.rule else ""))
    return [*rows, ""]


def _when(words: Words, talk: str, step: Step) -> list[str]:
    if step.when is None:
        return []

    def name(found: re.Match[str]) -> str:
        key = f"{talk}/{found[1]}"
        if found[2]:
            return f'"{" ".join(spoken(words.heading(key).buttons.get(found[2], found[2])))}"'
        return words.title(key) if words.has(key) else found[1].replace("_", " ")

    return [f"  only if {_NAMED.sub(name, step.when.says)}"]


def spoken(text: str) -> list[str]:
    """A template as somebody would read it: values as <names>; what depends on something on a line of its own."""
    rows: list[str] = []
    for raw in text.split("\n"):
        row = _TOKEN.sub(_direction, raw)
        row = _VALUE.sub(lambda found: f"<{found[1].rpartition('.')[2].replace('_', ' ')}>", row).replace("*", "")
        row = re.sub(r"\(\s*\)|\s+(?=[;,.])", "", " ".join(row.split()))
        if row.strip(" -"):
            rows.append(row)
    return rows


def _direction(found: re.Match[str]) -> str:
    word, rest = found[1], found[2]
    for pattern, plain in _PLAIN:
        rest = pattern.sub(plain, rest)
    if word in ("if", "elif"):
        return f" ({'or, ' if word == 'elif' else ''}with {rest}:) "
    if word == "for":
        return " (each:) "
    return {"else": " (otherwise:) "}.get(word, "")
