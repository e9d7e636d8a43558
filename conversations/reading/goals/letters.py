"""Whether a goal names something particular, and whether anybody could tell that it is done (the S and M of SMART).

Specific names a particular object and an end; measurable has a number, a rhythm or an end that anybody could tick off
(rule LL-1).
"""

from __future__ import annotations

from conversations.reading.goals.goal_words import GoalWords
from conversations.reading.goals.kinds import Places, among, ending, head_of, object_among
from conversations.reading.goals.parts import Parts
from conversations.reading.tokens import find, written

WIDE = 3
"""Words that name something, from which on even "improve" says what it means."""


def vague_word(parts: Parts) -> str:
    """The word that leaves a goal open ("better", "successful"), or nothing."""
    words = parts.words
    return parts.in_main(words.vague) or parts.in_main(words.weak) or parts.in_main(words.generic)


def is_specific(parts: Parts) -> str:
    """The words that name something particular, or nothing."""
    measure = parts.measure
    if measure and measure.target is not None:
        return measure.words
    if level := level_of(parts):
        return level
    return next((found for clause in parts.goals() or [parts.main] if (found := _names(parts, clause))), "")


def _names(parts: Parts, clause: Places) -> str:
    """What one clause names, or nothing."""
    words = parts.words
    head = head_of(parts, clause)
    content = _content(parts, clause)
    role = _role(parts, clause)
    if role:
        return role
    named = _named(parts, clause)
    weak = head is not None and find(words.weak, parts.line, head[0]) is not None
    weak = weak and not object_among(parts, words.artefacts, clause)
    vague = among(parts, words.vague, clause) or (head is None and among(parts, words.comparatives, clause[:1]))
    if vague or weak:
        enough = _weight(content, words) > (WIDE if weak else 1 if words.deed_ends else 2)
        return named if named and len(content) > 1 else " ".join(content) if enough else ""
    return named or " ".join(content) or _pointed_at(parts, clause)


def _pointed_at(parts: Parts, clause: Places) -> str:
    """A course or the like that "the" or "my" points at, so that those who know know which: "finish the course"."""
    words, line = parts.words, parts.line
    for at in clause[1:]:
        thing = find(words.learn_things, line, at)
        if thing and find(words.definite, line, at - 1):
            return written(parts.text, line, at, thing[1])
    return ""


def _weight(content: list[str], words: GoalWords) -> int:
    """How much some words name; a long one counts twice in a language that builds them ("Dieselverbrauch")."""
    return len(content) + (sum(len(one) > 10 for one in content) if words.deed_ends else 0)


def _role(parts: Parts, clause: Places) -> str:
    """The role somebody wants to have; the role of somebody else is none ("talk with directors")."""
    words, head = parts.words, head_of(parts, clause)
    role = among(parts, words.roles, tuple(at for at in clause if not _is_held(parts, at)))
    be = head is not None and find(words.be, parts.line, head[0])
    if be and among(parts, words.vague, clause):
        return ""  # "be better at my job" names no job to have
    wanted = head is None or be or any(find(group, parts.line, head[0]) for group in (words.acquire, words.end))
    vague = among(parts, words.vague, clause) or among(parts, words.relative, clause)
    if (be or head is None) and not role and not vague:
        role = among(parts, words.persons, clause)
    return role if role and wanted else ""


def _is_held(parts: Parts, at: int) -> bool:
    """Whether a role is the one somebody has: "in my role as team lead"."""
    before = parts.line[at - 1].word if at else ""
    return before in ("as", "als", "comme", "como") and any(
        find(parts.words.own, parts.line, one) for one in range(max(0, at - 4), at)
    )


def _content(parts: Parts, clause: Places) -> list[str]:
    """The words of the goal that name something: no verb, no filler, nothing general."""
    found: list[str] = []
    skip = 0
    head = head_of(parts, clause)
    for at in clause:
        token = parts.line[at]
        if head and head[0] <= at < head[2]:
            continue
        if at < skip or token.kind != "word" or len(token.word) < 3:
            continue
        idle = (parts.words.generic, parts.words.vague, parts.words.persons, parts.table.small, parts.table.determiners)
        passed = next((one for group in idle if (one := find(group, parts.line, at))), None)
        if passed:
            skip = passed[1]
            continue
        found.append(parts.text[token.start : token.end])
    return found


def _named(parts: Parts, clause: Places) -> str:
    """The first name in the goal: a capital inside the sentence, an acronym, a word with a digit."""
    if parts.table.code == "de":
        return ""
    words = [parts.line[at] for at in clause[1:] if parts.line[at].kind == "word" and len(parts.line[at].word) > 1]
    capital = [token for token in words if parts.text[token.start].isupper()]
    if len(words) > 1 and len(capital) * 3 > len(words) * 2:
        return ""
    return parts.text[capital[0].start : capital[0].end] if capital else ""


def is_measurable(parts: Parts, kind: str, specific: str) -> str:
    """The number or the end that could be ticked off, or nothing."""
    measure = parts.measure
    if measure and measure.target is not None:
        return measure.words
    if not specific or not parts.main:
        return ""
    for clause in parts.goals() or [parts.main]:
        if _names(parts, clause) and (done := _end(parts, clause)):
            return done
    return level_of(parts)


def _end(parts: Parts, clause: Places) -> str:
    """The verb or the role that gives a clause an end, or nothing."""
    words = parts.words
    head, role = head_of(parts, clause), _role(parts, clause)
    if absolute := among(parts, words.absolutes, clause) or among(parts, words.no_more, clause[:1]):
        return absolute
    if head is None:
        if not role and ending(parts, words.skill_endings, clause):
            return ""
        return role or among(parts, words.learn_things, clause) or ending(parts, words.learn_endings, clause)
    at, verb, _ = head
    be, ends = find(words.be, parts.line, at), find(words.end, parts.line, at)
    if be and len(be[0]) >= len(verb):
        return role
    if not ends or len(ends[0]) < len(verb) or (at and find(words.vague, parts.line, at - 1)):
        return role if role and be else ""
    open_ended = find(words.weak, parts.line, at) or find(words.improve, parts.line, at)
    if open_ended and (among(parts, words.vague, clause) or among(parts, words.skills, clause)):
        return ""
    return ends[0]


def level_of(parts: Parts) -> str:
    """A level with a name of its own: "to P5", and wherever it stands one of language, "B1"."""
    for at in parts.main[2:]:
        token, before = parts.line[at], parts.line[at - 1]
        numbered = token.kind == "number" and token.tight and len(token.word) == 1
        lettered = before.kind == "word" and len(before.word) == 1
        language = before.word in "abc" and token.word in "12"
        if numbered and lettered and (language or find(parts.table.to, parts.line, at - 2)):
            return parts.text[before.start : token.end]
    return ""
