"""How the words of a check-in become answers: what got further, where a goal stands, what is in the way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from conversations.coaching.standing import in_unit, is_counted
from conversations.coaching.values import Goal
from conversations.flow import Read, Refusal, Seen
from conversations.flows.picking import named
from conversations.flows.readers import a_step_on_a_day, language
from conversations.formats import fold
from conversations.reading.measure import Value, a_value
from conversations.reading.update import an_update

NOTHING = {
    "en": ("nothing", "not much", "no progress", "none", "nope", "no", "quiet week", "not really", "same", "as before"),
    "de": ("nichts", "nicht viel", "gar nichts", "kein fortschritt", "nein", "wenig", "ruhige woche", "wie zuvor"),
}
SAME = {
    "en": (
        "same",
        "the same",
        "still the same",
        "as before",
        "unchanged",
        "no change",
        "still",
        "nothing",
        "nothing new",
    ),
    "de": ("gleich", "wie zuvor", "wie vorher", "unverandert", "immer noch", "nichts", "nichts neues", "dasselbe"),
}
SETBACK = {
    "en": ("setback", "got worse", "is worse", "went worse", "went wrong", "fell through", "lost", "failed",
           "backwards", "rejected", "turned down", "called off", "broke"),
    "de": ("ruckschlag", "schlechter", "schlimmer", "ging schief", "schiefgegangen", "verloren", "gescheitert",
           "geplatzt", "abgelehnt", "zuruckgefallen"),
}  # fmt: skip
NEXT = {"en": ("next step", "next"), "de": ("nachster schritt", "als nachstes", "nachstes")}
BLOCKED = {
    "en": ("blocked by", "blocked", "blocker", "stuck on"),
    "de": ("blockiert durch", "blockiert von", "blockiert"),
}
IN_THE_WAY = {"en": ("in the way",), "de": ("im weg", "im wege")}
STILL = {"en": ("still", "still at", "at"), "de": ("noch", "immer noch", "noch bei", "bei")}
"""Words that add nothing to a number."""
NOW = {
    "en": ("now", "at", "is", "are", "to", "reached", "still"),
    "de": ("jetzt", "bei", "auf", "ist", "sind", "nun", "erreicht", "noch"),
}
FIRST = {
    "en": ("nothing", "same", "unchanged"),
    "de": ("nichts", "gleich", "unverandert"),
}
"""Words that say it all when a text begins with them."""
_SENTENCES = re.compile(r"[;\n]|\.\s")


def of(table: Mapping[str, tuple[str, ...]], seen: Seen) -> tuple[str, ...]:
    """The words of a table in the person's language, and the English ones."""
    own = language(seen)
    return table["en"] if own == "en" else table.get(own, ()) + table["en"]


def _begins(folded: str, words: tuple[str, ...], first: tuple[str, ...]) -> bool:
    if folded.split(" ")[0] in first:
        return True
    return any(folded == word or folded.startswith((f"{word},", f"{word}.", f"{word}:", f"{word};")) for word in words)


def _holds(folded: str, words: tuple[str, ...]) -> bool:
    padded = f" {re.sub(r'[^a-z0-9]+', ' ', folded)} "
    return any(f" {word} " in padded for word in words)


def what_got_further(text: str, seen: Seen, goals: list[Goal]) -> Read | Refusal:
    """What got further, about everything; a number, a blocker or a next step in it is offered to its question."""
    if not any(c.isalnum() for c in text):
        return Refusal("everywhere/no_words")
    folded = fold(text)
    if _begins(folded, of(NOTHING, seen), of(FIRST, seen)):
        return Read({"words": text.strip(), "quiet": True})
    goal = named(text, goals, language(seen))
    value: dict[str, Any] = {
        "words": text.strip(),
        "goal": goal.id if goal else "",
        "setback": _holds(folded, of(SETBACK, seen)),
    }
    value["heard"] = between_the_lines(text, seen, goal or _only(goals))
    return Read(value, value["heard"])


def _only(goals: list[Goal]) -> Goal | None:
    return goals[0] if len(goals) == 1 else None


def between_the_lines(text: str, seen: Seen, goal: Goal | None) -> dict[str, Any]:
    """What a text already says about later questions: "number", "blocker" and "next", as far as it does."""
    heard: dict[str, Any] = {}
    if goal is not None and (number := _a_number_for(goal, text, seen)) is not None:
        heard["number"] = {"goal": goal.id, "number": number, "words": text.strip()}
    for sentence in _SENTENCES.split(text):
        parts = sentence.split(", ")
        for at, part in enumerate(parts):
            piece = part.strip()
            if "next" not in heard and _after(piece, of(NEXT, seen)):
                rest = _after(", ".join(parts[at:]).strip(), of(NEXT, seen))
                read = a_step_on_a_day(rest, seen)
                if isinstance(read, Read):
                    heard["next"] = read.value
                break
            if "blocker" not in heard and (rest := _after(piece, of(BLOCKED, seen))):
                heard["blocker"] = rest
            elif "blocker" not in heard and _holds(fold(piece), of(IN_THE_WAY, seen)):
                heard["blocker"] = piece
    return heard


def _after(piece: str, words: tuple[str, ...]) -> str:
    """What stands behind one of these words at the beginning of a piece, or nothing."""
    for word in words:
        count = len(word.split())
        parts = piece.split(None, count)
        if len(parts) > count and fold(" ".join(parts[:count])) == word:
            return parts[count].lstrip(":– -").strip()
    return ""


def _a_number_for(goal: Goal, text: str, seen: Seen) -> float | None:
    """The number that a text gives for a goal, only where it says that the goal is there now, in its own unit."""
    if not is_counted(goal) or goal.unit in ("", "count", "x"):
        return None
    value = a_value(text, language(seen))
    if value is None or value.unit.partition("/")[0] != goal.unit.partition("/")[0]:
        return None
    before, found, _ = text.partition(value.words)
    near = [fold(word) for word in before.split()[-2:]]
    said = not before.strip() or any(word in of(NOW, seen) for word in near)
    return value.number if found and said else None


def a_next_step(text: str, seen: Seen) -> Read | Refusal:
    """A small step and its day; "next:" in front of it is left out."""
    return a_step_on_a_day(_after(text.strip(), of(NEXT, seen)) or text, seen)


def where_it_is(text: str, seen: Seen, goal: Goal, goals: list[Goal]) -> Read | Refusal:
    """Where a goal stands now: its number, the same as before, or a line of words where nothing is counted."""
    if not any(c.isalnum() for c in text):
        return Refusal("everywhere/no_words")
    goal = named(text, goals, language(seen)) or goal
    if _begins(fold(text), of(SAME, seen), of(FIRST, seen)):
        return Read(f"same:{goal.id}")
    heard = {name: one for name, one in between_the_lines(text, seen, None).items() if name != "number"}
    value: dict[str, Any] = {"goal": goal.id, "number": None, "words": text.strip(), "blocked": "blocker" in heard}
    if is_counted(goal):
        read = fitting(goal, a_value(text, language(seen)))
        if isinstance(read, Refusal):
            return read
        note = an_update(text, language(seen)).words
        value["number"], value["note"] = read, "" if fold(note) in of(STILL, seen) else note
    return Read(value, heard)


def fitting(goal: Goal, value: Value | None) -> float | Refusal:
    """The number for a goal, or why there is none: no number at all, or one in a unit that does not fit."""
    if value is None:
        return Refusal("everywhere/not_a_number")
    number = in_unit(goal, value.number, value.unit)
    if number is None:
        values = {"number": value.number, "unit": value.unit, "target": goal.target, "own": goal.unit}
        return Refusal("update/other_unit", values)
    return number
