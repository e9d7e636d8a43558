"""Whether a text is a goal at all: the evidence for and against, in points.

Somebody wants something, or tells, asks, greets, doubts, or talks to the coach. Each sign that speaks for or against
a goal has its points, and a text is a goal when they come to one or more.
"""

from __future__ import annotations

from conversations.reading.goals.kinds import Places, ending, head_of
from conversations.reading.goals.parts import Parts
from conversations.reading.tokens import find, has

_CODE = (
    "=>",
    "{",
    "}",
    "def ",
    "();",
    "</",
    "http://",
    "https://",
    "import ",
    "SELECT ",
    "==",
    "||",
    "\t",
    "&&",
    "(*)",
    " | ",
    "kubectl",
    "sudo ",
    "curl ",
    "SELECT",
    ">= '",
)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop")


def is_goal(parts: Parts) -> bool:
    """Whether somebody wants something here; greetings, questions, reports and noise are no goals."""
    letters = [token.word for token in parts.line if token.kind == "word"]
    if not letters or not parts.main or any(sign in parts.text for sign in _CODE) or _is_a_table(parts):
        return False
    whole = find(parts.words.nothing, parts.line, 0)
    if whole and all(token.kind == "mark" for token in parts.line[whole[1] :]):
        return False
    return not _is_noise(letters) and sum(evidence(parts).values()) >= 1


def evidence(parts: Parts) -> dict[str, int]:
    """The signs that were found, each with its points."""
    line, words, openings, telling = parts.line, parts.words, parts.sentence.openings, parts.sentence.telling
    heart = parts.goals()[0] if parts.goals() else parts.main
    _start, end = heart[0], heart[-1] + 1
    opening, cut = next(((one.start, one.cut) for one in parts.sentence.clauses if one.role == "goal"), (0, ""))
    wants = openings.has_lead(opening, end)
    verb = head_of(parts, heart)
    promised = verb is not None and find(words.modal, line, verb[0]) is not None
    begins = verb is not None and (promised or not openings.is_subject(opening) or verb[0] == opening)
    thing, to_be = bool(_thing(parts)), _is_to_be(parts, opening, end)
    alone = not verb and not wants
    reported = find(words.reported, line, opening) or find(words.reported, line, 0)
    tells = not wants and (telling.tells(opening, end) or (opening > 0 and cut != "colon" and _first_tells(parts)))
    found = {
        "wants": 3 * wants,
        "verb": 2 * begins,
        "measure": 2 * (parts.measure is not None and parts.measure.target is not None),
        "due": parts.due is not None,
        "thing": thing,
        "why or how": parts.why is not None or parts.how is not None,
        "modal": 2 * to_be,
        "tells": -4 * tells,
        "compares": 2 * (not verb and find(words.comparatives, line, parts.lead) is not None),
        "laughs": -6 * has(words.laughs, line, 0, len(line)),
        "heading": -4 * (alone and _is_a_heading(parts)),
        "reported": -3 * bool(not wants and reported),
        "done": -2 * bool(not wants and openings.is_done(parts.lead)),
        "is done": -2 * (alone and _is_all_done(parts, heart)),
        "asks": -6 * _asks(parts, wants),
        "greets": -2 * (not wants and _greets(parts)),
        "doubts": -5 * has(words.doubts, line, 0, min(8, end) if verb else 8),
        "orders": -5 * (find(words.orders, line, 0) is not None or find(words.orders, line, opening) is not None),
        "log": -3 * (_clocks(parts) > 1),
        "dated only": -1 * bool(_is_dated_last(parts) and not (wants or verb or parts.measure or thing or to_be)),
        "bare": -1 * (len(heart) == 1 and not verb and not thing),
    }
    return {name: int(points) for name, points in found.items() if points}


def _is_dated_last(parts: Parts) -> bool:
    """Whether there is a day in a language whose verbs come last, where a goal without any needs more than that."""
    return parts.due is not None and parts.sentence.verbs is not None


def _is_all_done(parts: Parts, places: Places) -> bool:
    """Whether something is done already, and neither measured nor due."""
    return parts.measure is None and parts.due is None and any(_is_participle(parts, at) for at in places)


def _is_participle(parts: Parts, at: int) -> bool:
    """Whether a word can only be what was done: "envoy\u00e9e", and not the noun of "la rentr\u00e9e"."""
    return (
        parts.sentence.openings.has_done_letters(at)
        and parts.sentence.openings.is_done(at)
        and not find(parts.table.determiners, parts.line, at - 1)
    )


def _first_tells(parts: Parts) -> bool:
    """Whether the text begins by telling something before anything is wanted."""
    first = parts.sentence.clauses[0]
    return first.role == "aside" and parts.sentence.telling.tells(first.start, first.end)


def _is_a_heading(parts: Parts) -> bool:
    """Whether a text without a verb is called what lists and forms are called: "Growth / Marketing, Q3 objectives"."""
    has_aim = parts.measure is not None and parts.measure.unit != "count"
    return len(parts.line) < 14 and not has_aim and has(parts.words.headings, parts.line, 0, len(parts.line))


def _greets(parts: Parts) -> bool:
    """Whether a text begins with a greeting of its own, and not with a word such as "no" before a thing."""
    found = find(parts.words.greets, parts.line, 0)
    if not found or found[1] >= len(parts.line):
        return found is not None
    return (
        parts.line[found[1]].kind == "mark"
        or find(parts.words.greets, parts.line, found[1]) is not None
        or " " in found[0]
    )


def _thing(parts: Parts) -> str:
    """What the goal is about: a thing, a role, a skill that is known."""
    words = parts.words
    groups = (words.learn_things, words.roles, words.skills, words.persons, words.team_things, words.own_things)
    listed = next((found for group in groups if (found := parts.in_main(group))), "")
    return listed or ending(parts, words.learn_endings, parts.main) or ending(parts, words.team_endings, parts.main)


def _is_to_be(parts: Parts, start: int, end: int) -> bool:
    """Whether something is to be so: "Residents to be offered …", "the rate should go below 5"."""
    return has(parts.words.modal, parts.line, start + 1, end)


def _asks(parts: Parts, wants: bool) -> bool:
    last = parts.text.rstrip()[-1:]
    greeting = find(parts.words.greets, parts.line, 0)
    first = find(parts.words.asks, parts.line, 0) or (greeting and find(parts.words.asks, parts.line, greeting[1]))
    said = wants and has(parts.words.leads, parts.line, 1, 20)
    if last == "?":
        return not said or bool(first)
    return bool(first) and not said


def _clocks(parts: Parts) -> int:
    """Times of day such as "06:00"."""
    line = parts.line
    return sum(
        line[at].word == ":" and line[at - 1].kind == line[at + 1].kind == "number" and len(line[at + 1].word) == 2
        for at in range(1, len(line) - 1)
    )


def _is_a_table(parts: Parts) -> bool:
    """Whether a text is rows of numbers and marks rather than words."""
    numbers = sum(token.kind == "number" for token in parts.line)
    words = sum(token.kind == "word" for token in parts.line)
    return parts.text.count("|") > 2 or (numbers > 5 and numbers * 2 > words)


def _is_noise(letters: list[str]) -> bool:
    """Whether the words are keys pressed at random."""

    def odd(word: str) -> bool:
        vowels = sum(letter in "aeiouy" for letter in word)
        rows = any(word[at : at + 4] in row for row in _ROWS for at in range(len(word) - 3))
        return (len(word) > 4 and rows) or (len(word) > 5 and vowels * 6 < len(word) and word.isascii())

    return all(odd(word) for word in letters[:20])
