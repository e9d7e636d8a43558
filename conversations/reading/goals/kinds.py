"""What kind of goal it is: performance, learning or both.

Learning is wanting to know or to be able: by its verb ("learn", "understand"), by a verb of taking in with a course or
a degree ("complete the course"), by a verb of making better with a skill ("improve my Spanish"). All else is an
outcome, a thing delivered, a role or a habit.
"""

from __future__ import annotations

from collections.abc import Sequence

from conversations.reading.goals.parts import Parts
from conversations.reading.tables import Words
from conversations.reading.tokens import find

Places = tuple[int, ...]
_INSIDE = {
    "es": frozenset({"de", "del", "con", "para", "por", "sobre", "entre"}),
    "fr": frozenset({"de", "des", "du", "d'"}),
}
"""Words before what only goes with the thing a clause is about."""
_BESIDE = frozenset(("mit", "vor", "bei", "durch", "aus", "nach", "gegen"))
"""German words before a thing that make it no object."""


def kind_of(parts: Parts) -> tuple[str, str]:
    """The kind (performance, learning, mixed) and the words that decided it."""
    found: dict[str, str] = {}
    clauses = _with_their_verbs(parts)
    for n, clause in enumerate(clauses):
        head = head_of(parts, clause)
        if n and found and head is None and head_of(parts, clauses[0]):
            continue
        if n and found and _goes_on_learning(parts, clauses[0], clause):
            continue
        kind, why = _clause_kind(parts, clause)
        if n + 1 < len(clauses) and head and clause[-1] < head[2] and kind == "performance":
            continue  # "develop and improve my skills": the second verb says what it is about
        found.setdefault(kind, why)
    if "performance" not in found and (role := _next_role(parts)):
        found["performance"] = role
    if len(found) == 2:
        return "mixed", " + ".join(found[kind] for kind in sorted(found) if found[kind])
    return next(iter(found.items()), ("performance", ""))


def _goes_on_learning(parts: Parts, first: Places, clause: Places) -> bool:
    """Whether a clause only goes on with what is learned: "learn how to sell and influence", "… and speaking up"."""
    words, line, head = parts.words, parts.line, head_of(parts, first)
    if head is None:
        return False
    gerund = (
        parts.table.code == "en" and line[clause[0]].word.endswith("ing") and not line[head[0]].word.endswith("ing")
    )
    to = find(words.complements, line, head[2])
    learns = find(words.learn, line, head[0]) is not None and to is not None
    return gerund or (learns and to is not None and parts.sentence.openings.verb(to[1]) is not None)


def _with_their_verbs(parts: Parts) -> Sequence[Places]:
    """The clauses of the goal; things before "und" that share the verb behind it stand with it."""
    clauses = parts.goals() or [parts.main]
    if parts.sentence.verbs is not None and len(clauses) > 1 and head_of(parts, clauses[0]) is None:
        return [clauses[0] + clauses[1], *clauses[2:]]
    return clauses


def _next_role(parts: Parts) -> str:
    """The role that a reason names as what comes next: "so I can move into a VP role" is wanted too."""
    why = range(*parts.why) if parts.why else ()
    roles = next((found[0] for at in why if (found := find(parts.words.roles, parts.line, at))), "")
    moves = any(find(parts.words.be, parts.line, at) for at in why)
    return roles if roles and moves else ""


def head_of(parts: Parts, clause: Places) -> tuple[int, str, int] | None:
    """The verb of a clause: where it starts, the verb, and the place behind it."""
    return parts.sentence.openings.head(clause)


def among(parts: Parts, phrases: Words, places: Places) -> str:
    """The first phrase of a list at some places, or nothing."""
    line = parts.line
    return next((one[0] for at in places if line[at].word in phrases and (one := find(phrases, line, at))), "")


def ending(parts: Parts, endings: tuple[str, ...], places: Places) -> str:
    """The first long word that ends like one of a list ("Sprachkurs"), or nothing."""
    if not endings:
        return ""
    return next((word for at in places if len(word := parts.line[at].word) > 6 and word.endswith(endings)), "")


def object_among(parts: Parts, phrases: Words, places: Places) -> str:
    """The first phrase of a list that heads what the verb is about: "a training", not "training plans"."""
    inside = set(places)
    for at in places:
        found = find(phrases, parts.line, at) if parts.line[at].word in phrases else None
        if found and _is_head(parts, at, found[1], phrases, inside):
            return found[0]
    return ""


def everybody(parts: Parts, clause: Places) -> str:
    """Words such as "every manager" or "all new hires": others are to do it."""
    words, line = parts.words, parts.line
    for at in clause:
        every = find(parts.table.each, line, at) if line[at].word in parts.table.each else None
        for place in range(every[1], min(every[1] + 3, len(line))) if every else ():
            if any(find(group, line, place) for group in (words.people, words.team_things, words.roles, words.persons)):
                return every[0] if every else ""
    return ""


def _named_exam(parts: Parts, places: Places) -> str:
    """A name in capitals that heads what is taken in, such as the letters of a certificate: "get my CELTA"."""
    timed = parts.measure is not None and parts.measure.unit.partition("/")[0] in ("h", "min")
    if (parts.measure is not None and not timed) or parts.table.code == "de":
        return ""
    for at in places:
        token = parts.line[at]
        said = parts.text[token.start : token.end]
        if (
            token.kind == "word"
            and len(said) > 2
            and (said.isupper() or _is_code(parts, at))
            and not find(parts.words.team_things, parts.line, at)
        ):
            behind = parts.line[at + 1] if at + 1 < len(parts.line) else None
            if (
                behind is None
                or behind.kind != "word"
                or behind.tight
                or find(parts.table.small, parts.line, at + 1)
                or find(parts.words.done, parts.line, at + 1)
            ):
                return said
    return ""


def _is_code(parts: Parts, at: int) -> bool:
    """Whether letters in capitals touch a number: "CS50"."""
    behind = parts.line[at + 1] if at + 1 < len(parts.line) else None
    return (
        behind is not None and behind.kind == "number" and behind.tight and parts.text[parts.line[at].start].isupper()
    )


def _is_head(parts: Parts, at: int, end: int, phrases: Words, inside: set[int]) -> bool:
    line, table = parts.line, parts.table
    if table.code in _INSIDE:
        melted = line[at].word.startswith("d'") and not parts.text[line[at].start : line[at].end].isupper()
        if melted:
            return False
        if at > 1 and find(table.less_or_more, line, at - 2):
            return True
        before, takes = at - 1, _INSIDE[table.code]
        if before > 0 and line[before].word in takes and find(table.units, line, before - 1):
            return True  # "24 heures de formation"
        while (
            before > 0 and before in inside and line[before].word not in takes and find(table.determiners, line, before)
        ):
            before -= 1
        return before < 0 or line[before].word not in takes or parts.sentence.openings.verb(before - 1) is not None
    if table.code == "de":
        return not any(
            line[place].word in _BESIDE
            for place in range(max(0, at - 2), at)
            if place == at - 1 or find(table.determiners, line, at - 1)
        )
    if end not in inside or line[end].kind != "word":
        return True
    ends = (table.small, phrases, parts.words.done, table.determiners, parts.words.noun_tails)
    return line[end].word.endswith("ing") or any(find(group, line, end) for group in ends)


def _clause_kind(parts: Parts, clause: Places) -> tuple[str, str]:
    """The kind of one clause: by its verb, or by what the verb is about."""
    words, line = parts.words, parts.line
    head = head_of(parts, clause)
    thing = object_among(parts, words.learn_things, clause) or ending(parts, words.learn_endings, clause)
    skill = object_among(parts, words.skills, clause)
    marks = among(parts, words.house_marks, clause)
    licence = ending(parts, words.learn_endings, clause)  # a welder's licence is one's own, whatever its standard
    many = among(parts, words.team, clause) or ("" if licence else marks) or everybody(parts, clause)
    if head is None:
        made = among(parts, words.done, clause) or object_among(parts, words.team_things, clause[:3])
        first = object_among(parts, words.learn_things, clause[:5]) or ending(parts, words.learn_endings, clause)
        if parts.sentence.verbs is not None and among(parts, words.vague, clause):
            first = thing = first or skill
        begun = object_among(parts, words.skills, clause[:3]) if parts.measure is None else ""
        learns = thing if first else begun
        return ("learning", learns) if learns and not many and not made else ("performance", "")
    at, verb, end = head
    behind = tuple(place for place in clause if place >= end) if parts.table.code != "de" else clause
    team = among(parts, words.team_things, behind if behind != clause else _before_skill(parts, clause))
    if (
        find(words.be, line, at)
        and (person := among(parts, words.persons, behind))
        and among(parts, words.vague, behind)
    ):
        return "learning", person
    oneself = parts.sentence.verbs is not None and parts.sentence.verbs.learns_oneself(clause, verb)
    if (oneself or _is(words.learn, parts, at, verb)) and not (marks and _is(words.exams, parts, at, verb)):
        counts = parts.measure is not None and parts.measure.target is not None and "able to" in verb
        return ("performance", verb) if counts else ("learning", thing or verb)
    thing = thing or _named_exam(parts, behind)
    gains = _is(words.acquire, parts, at, verb)
    if thing and gains and not many:
        return "learning", thing
    if (thing or skill) and _is(words.improve, parts, at, verb) and not many and not team:
        return "learning", thing or skill
    return "performance", verb


def _before_skill(parts: Parts, clause: Places) -> Places:
    """What stands before a skill: whose skill it is, and not whom it is used with ("Umgang mit Angehörigen")."""
    groups = (parts.words.skills, parts.words.learn_things)
    skill = next((at for at in clause if any(find(group, parts.line, at) for group in groups)), None)
    return clause if skill is None else tuple(at for at in clause if at < skill)


def _is(group: Words, parts: Parts, at: int, verb: str) -> bool:
    """Whether a verb stands on a list, in the length in which it was read."""
    found = find(group, parts.line, at)
    return found is not None and len(found[0]) >= len(verb)
