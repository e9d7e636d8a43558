"""What one language needs so that a goal can be read: the lists of `lexicon/<code>.md`, with the verbs in all forms.

A lexicon is a plain text that somebody who knows a language or a trade can widen: a heading a list, phrases parted
by commas. `clauses.py` and the judging files look things up in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from functools import lru_cache
from pathlib import Path

from conversations.reading.goals.bent import Forms
from conversations.reading.goals.forms import FORMS, NOUNS
from conversations.reading.goals.goal_lists import GoalWords
from conversations.reading.tables import Words
from conversations.reading.tokens import Entries, fold, listed_once, valued

__all__ = ["GoalWords", "LexiconProblem", "goal_words", "sections"]

FOLDER = Path(__file__).parent / "lexicon"
VERBS = ("learn", "weak", "acquire", "improve", "make", "end", "act", "own_verbs", "house_verbs")
"""The lists that bend."""
NAMES = (
    "learn_things", "skills", "persons", "team_things", "own_things", "generic", "people", "artefacts", "helpers",
    "scores", "rates", "ratios",
)  # fmt: skip
"""The lists of nouns, which get their other forms where a language needs them."""
VALUED = ("fractions", "spans")
"""The lists whose phrases have a value behind "="."""


class LexiconProblem(Exception):
    """A lexicon has a heading that nobody reads, or none that is needed; mend the list that is named."""


_WORKED_OUT = frozenset({"done", "told", "verbs", "first", "beside", "deeds", "deed_ends", "split"})
_THINGS = ("learn_things", "team_things", "own_things", "roles", "skills", "means", "artefacts")


@lru_cache(maxsize=8)
def goal_words(code: str) -> GoalWords:
    """The goal words of one language, read once."""
    lists = sections((FOLDER / f"{code}.md").read_text("utf-8"))
    _check(code, lists)
    values: dict[str, object] = {}
    bent: list[Forms] = []
    known: dict[str, Entries] = {}
    for name, phrases in lists.items():
        if name.endswith(("_endings", "_letters")):
            values[name] = phrases if name.endswith("_letters") or name == "told_endings" else tuple(map(fold, phrases))
        elif name in VALUED:
            values[name] = valued(dict(_pair(phrase) for phrase in phrases))
        elif name in VERBS:
            verbs = [FORMS[code](phrase) for phrase in phrases]
            bent += verbs
            values[name] = _all_of({form for one in verbs for form in one.listed()}, known)
        elif name in NAMES and code in NOUNS:
            values[name] = _all_of({form for phrase in phrases for form in NOUNS[code](phrase)}, known)
    found = {kind: {form for one in bent for form in getattr(one, kind)} for kind in _KINDS}
    values |= _worked_out(bent, found, {thing for name in _THINGS for thing in lists.get(name, ())}, known)
    more = {
        "modal": found["promised"],
        "finite": found["tells"] - found["wanted"],
        "own": {form for form in found["first"] if "'" in form},
    }
    for name, phrases in lists.items():
        values.setdefault(name if name != "with" else "with_", _all_of(set(phrases) | more.get(name, set()), known))
    return GoalWords(**values)  # type: ignore[arg-type]


_KINDS = ("wanted", "told", "done", "first", "promised", "tells", "deeds", "beside")


def _check(code: str, lists: Mapping[str, object]) -> None:
    """Every heading is known, and every one that has no default is there."""
    known = {one.name: one for one in fields(GoalWords) if one.name not in _WORKED_OUT}
    needed = {name for name, one in known.items() if one.default is MISSING and one.default_factory is MISSING}
    named = {name if name != "with" else "with_" for name in lists}
    if wrong := (named - set(known)) | (needed - named):
        raise LexiconProblem(f"{code}: {', '.join(sorted(wrong))}")


def _worked_out(
    bent: Iterable[Forms], found: Mapping[str, set[str]], things: set[str], known: dict[str, Entries]
) -> dict[str, object]:
    """The lists that follow from the forms of all verbs."""
    wanted, first, deeds = found["wanted"], found["first"], found["deeds"] - things
    split: dict[str, dict[str, str]] = {}
    for form, (part, verb) in ((form, half) for one in bent for form, half in one.split.items()):
        split.setdefault(fold(form), {})[fold(part)] = fold(verb)
    return {
        "verbs": _all_of(wanted | first | found["promised"], known),
        "first": _all_of(first - wanted, known),
        "told": _all_of(found["told"] - wanted, known),
        "done": _all_of(found["done"] - wanted - first, known),
        "beside": _all_of(found["beside"], known),
        "deeds": _all_of(deeds, known),
        "deed_ends": tuple(sorted(fold(deed) for deed in deeds if len(deed) > 4)),
        "split": split,
    }


def _all_of(phrases: set[str], known: dict[str, Entries]) -> Words:
    return listed_once(sorted(phrases), known)


def sections(text: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of a lexicon by their headings."""
    found: dict[str, tuple[str, ...]] = {}
    for block in text.split("\n## ")[1:]:
        name, _, body = block.partition("\n")
        found[name.strip()] = tuple(phrase for line in body.splitlines() for phrase in _phrases(line))
    return found


def _pair(phrase: str) -> tuple[str, str]:
    words, _, value = phrase.partition("=")
    return words.strip(), value.strip()


def _phrases(line: str) -> list[str]:
    return [phrase.strip() for phrase in line.split(",") if phrase.strip()]
