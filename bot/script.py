"""Prints a talk as a script that can be read aloud: each step with its words, its buttons and when it is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conversations.catalog import CATALOG
from conversations.flow import Step
from conversations.words import Words, WordsProblem

_BLOCK = re.compile(r"\{%-?\s*(if|elif|else|endif|for|endfor|set)\b\s*(.*?)\s*-?%\}")
_VALUE = re.compile(r"\{\{\s*([\w.]+)(?:\[[^]]*\])?\s*(?:\|[^}]*)?\}\}")


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
        if step.word in ("section", "repeat"):
            rows.append(f"{indent}[{'for each of ' if step.word == 'repeat' else ''}{step.name}]")
            rows.extend(_steps(words, talk, step.steps, indent + "  "))
        elif step.word == "do":
            rows += [f"{indent}  ({step.name}: written down){_when(step)}", ""]
        else:
            rows.extend(indent + row if row else row for row in _step(words, talk, step))
    return rows


def _step(words: Words, talk: str, step: Step) -> list[str]:
    heading = words.heading(f"{talk}/{step.name}")
    rows = [f"{heading.title or step.name.replace('_', ' ')}{_when(step)}"]
    rows += [f"  coach: {row}" if at == 0 else f"         {row}" for at, row in enumerate(_spoken(heading.text))]
    labels = [_values(label) for label in heading.buttons.values() if label]
    if labels:
        rows.append("         " + "  ".join(f"[{' '.join(' '.join(_spoken(label)).split())}]" for label in labels))
    reason = words.heading(f"coaching/{step.rule}").text if step.rule else heading.why
    if reason and step.word != "say":
        rows.append(f"  why?   {' '.join(_spoken(reason))}" + (f" [{step.rule}]" if step.rule else ""))
    return [*rows, ""]


def _when(step: Step) -> str:
    named = [
        f"{name} is {' or '.join(options)}" if options else name
        for name, options in (step.when.names if step.when else ())
    ]
    return f"   - depends on: {'; '.join(dict.fromkeys(named))}" if named else ""


def _values(text: str) -> str:
    return _VALUE.sub(lambda found: f"<{found[1].rpartition('.')[2].replace('_', ' ')}>", text)


def _spoken(text: str) -> list[str]:
    """A template as somebody would read it: values as <names>, conditions as (if …)."""

    def block(found: re.Match[str]) -> str:
        word, rest = found[1], found[2]
        if word in ("if", "elif"):
            return f"({'or ' if word == 'elif' else ''}if {rest.replace('_', ' ')}:) "
        if word == "for":
            return "(each:) "
        return "(else:) " if word == "else" else ""

    rows = [_values(_BLOCK.sub(block, row)).replace("*", "").strip() for row in text.split("\n")]
    return [row for row in rows if row]
