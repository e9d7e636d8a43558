"""The starter list of skills, the levels, and how words become an answer in "where do I stand?"."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from conversations.flow import Option, Read, Refusal, Said, Seen
from conversations.flows.readers import language, some_words
from conversations.formats import fold
from conversations.reading.choice import a_choice
from conversations.words import Sheet, parse

LEVELS = ("help", "notes", "alone", "hard", "teach")
"""How far somebody is with a skill, from the first level to the fifth; their names stand in the words files."""
MOST_SKILLS = 3
OFFERED_SKILLS = 9

_SHEETS = {
    path.name.split(".")[1]: parse(path.read_text("utf-8"), path.name)
    for path in sorted(Path(__file__).parent.glob("words.*.md"))
}
"""The words beside this file by language: what somebody picked is kept in the words they picked it by."""


def _sheet(seen: Seen) -> Sheet:
    return _SHEETS.get(language(seen), _SHEETS["en"])


def _list(seen: Seen, name: str) -> list[str]:
    """A comma list at the head of the words file."""
    return [word.strip() for word in _sheet(seen).lines[name].split(",")]


def label(seen: Seen, step: str, answer: object) -> str:
    """An answer in words: the label of the option that was picked, or the person's own words."""
    return _sheet(seen).headings[step].buttons.get(str(answer), str(answer or ""))


def next_level(seen: Seen, level: str) -> str:
    """What the level after this one is called, or empty at the top or where none is known."""
    at = LEVELS.index(level) + 1 if level in LEVELS else len(LEVELS)
    return label(seen, "grow", LEVELS[at]) if at < len(LEVELS) else ""


def skills_to_pick(seen: Seen) -> list[Option]:
    """The skills somebody named earlier, then the starter list, each once."""
    own = [entry.text for entry in reversed(seen.facts.entries) if entry.kind == "skill" and len(entry.text) < 40]
    once = {fold(name): name for name in (*own[:MOST_SKILLS], *_list(seen, "skills"))}
    return [Option(name, name) for name in list(once.values())[:OFFERED_SKILLS]]


def a_story(text: str, seen: Seen) -> Read | Refusal:
    """Something that happened, in the person's words; "nothing" is told how to leave the question out."""
    if fold(text) in _list(seen, "nothing"):
        return Refusal("self_assessment/leave_it_out")
    return some_words(text, seen)


def first_skill(seen: Seen) -> str:
    """The skill that was named first, which is the one to grow; empty when none was."""
    return str((seen["skills"] or [""])[0])


def in_view(seen: Seen) -> dict[str, Any]:
    """The skill whose level is asked for."""
    return {"skill": Said(first_skill(seen))}


def to_grow(text: str, seen: Seen) -> Read | Refusal:
    """A level of the skill in view, or another skill with its level: "planning, with notes"."""
    read = some_words(text, seen)
    if isinstance(read, Refusal):
        return read
    flat = " ".join(text.split())
    levels = [(level, label(seen, "grow", level)) for level in LEVELS]
    for level, name in levels:
        head = flat[: -len(name)].rstrip() if fold(flat).endswith(fold(name)) else ""
        skill = head.rstrip(",:;-").rstrip()
        apart = skill != head or not first_skill(seen) or (" " in name and len(skill) > 3)
        if len(skill) > 1 and apart:
            return Read({"words": flat, "skill": skill, "level": level})
    close = a_choice(flat, levels) if first_skill(seen) else None
    if close is not None and _is_about(fold(flat), fold(label(seen, "grow", close))):
        return Read(close)
    return Read({"words": flat, "skill": flat, "level": ""})


def _is_about(said: str, level: str) -> bool:
    """Whether words mean a level and not a skill that begins like one: "hard negotiations" is a skill."""
    return level in said or said in level or said.split()[-1] in level.split()


def growing(seen: Seen) -> tuple[str, str]:
    """The skill to grow and the level it is at today; both empty where the question was left out."""
    grow = seen["grow"] or seen["grow_what"]
    if isinstance(grow, dict):
        return str(grow["skill"]), str(grow["level"])
    return (first_skill(seen), str(grow)) if grow else ("", "")
