"""What a goal is worth to somebody who has to check it: kind, scope, and the letters of SMART, each with its words.

The definitions: learning is wanting to know or be able to; performance is an outcome, a thing delivered, a role or a
habit. Specific names a particular object and an end; measurable has a number, a rhythm or an end that anybody could
tick off (rule LL-1).
"""

from __future__ import annotations

from conversations.reading.parts import Parts, anywhere, starts_with
from conversations.reading.tables import Words
from conversations.reading.tokens import find

_CODE = ("=>", "{", "}", "def ", "();", "</", "http://", "https://", "import ", "SELECT ", "==", "||", "\t")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop")


def is_goal(parts: Parts) -> bool:
    """Whether somebody wants something here; greetings, questions, reports and noise are no goals."""
    line, words = parts.line, parts.words
    letters = [token.word for token in line if token.kind == "word"]
    if not letters or any(sign in parts.text for sign in _CODE) or parts.text.count("|") > 2:
        return False
    whole = find(words.nothing, line, 0)
    if whole and all(token.kind == "mark" for token in line[whole[1] :]):
        return False
    wanted = _is_wanted(parts)
    asks = parts.text.rstrip().endswith("?") or bool(starts_with(words.question, line))
    if asks and not (wanted and not parts.text.rstrip().endswith("?")):
        return False
    if not wanted and (starts_with(words.not_goal, line) or starts_with(words.reported, line) or _is_told(parts)):
        return False
    if starts_with(words.not_goal, line) and not any(token.word in ",.!" for token in line[:5]):
        return False
    return not _is_noise(letters) and _is_about_something(parts, len(letters))


def _is_wanted(parts: Parts) -> bool:
    """Whether a phrase such as "I want to" says so."""
    for at in range(min(len(parts.line), 40)):
        lead = find(parts.words.leads, parts.line, at)
        if lead and " " in lead[0] and lead[1] < len(parts.line):
            return True
    return False


def _is_told(parts: Parts) -> bool:
    """Whether a text reports: it starts with a past verb, or says early what somebody did or how something is."""
    said = any(find(parts.words.tell, parts.line, at) for at in range(1, min(4, len(parts.line))))
    if said and not _verb(parts, 0) and parts.measure is None and not parts.due:
        return True
    word = parts.line[0].word
    return (
        parts.table.code == "en"
        and len(word) > 5
        and word.endswith("ed")
        and word not in ("exceed", "succeed", "proceed")
    )


def _is_noise(letters: list[str]) -> bool:
    """Whether the words are keys pressed at random."""

    def odd(word: str) -> bool:
        vowels = sum(letter in "aeiouy" for letter in word)
        rows = any(word[at : at + 4] in row for row in _ROWS for at in range(len(word) - 3))
        return (len(word) > 4 and rows) or (len(word) > 5 and vowels * 6 < len(word) and word.isascii())

    return all(odd(word) for word in letters[:20])


def _is_about_something(parts: Parts, count: int) -> bool:
    """Whether at least one word of the text belongs to goals: a verb, a thing, a role, a number, a date."""
    words, line = parts.words, parts.line
    if not parts.main:
        return False
    things = (words.learn_things, words.perform_things, words.roles, words.team_things)
    if parts.measure or any(anywhere(group, line) for group in things) or _suffix(parts, words.suffixes):
        return True
    verbs = (words.perform, words.learn, words.finish, words.weak_verbs)
    if count < 2 or not any(line[at].kind == "word" for at in parts.main):
        return False
    return any(anywhere(group, line) for group in (*verbs, words.vague)) or parts.due is not None or _is_wanted(parts)


def kind_of(parts: Parts) -> tuple[str, str]:
    """The kind (performance, learning, mixed) and the words that decided it."""
    found: dict[str, str] = {}
    for clause in _clauses(parts):
        kind, why = _clause_kind(parts, clause)
        if kind:
            found.setdefault(kind, why)
    thing = parts.in_main(parts.words.learn_things)
    team = parts.in_main(parts.words.team_things) or parts.in_main(parts.words.team)
    if team and found.get("learning") == thing:
        found = {"performance": team}
    if len(found) == 2:
        return "mixed", " + ".join(found[kind] for kind in sorted(found))
    return next(iter(found.items()), ("performance", ""))


def _clauses(parts: Parts) -> list[tuple[int, ...]]:
    """The goal itself, cut where another verb follows an "and"."""
    cuts = ("and", "und", "et", "y", "&", "+")
    clauses: list[list[int]] = [[]]
    for at in parts.main:
        if parts.line[at].word in cuts and clauses[-1] and _verb(parts, at + 1):
            clauses.append([])
        else:
            clauses[-1].append(at)
    return [tuple(clause) for clause in clauses if clause]


def _verb(parts: Parts, at: int) -> str:
    """The verb that starts at a token, or nothing."""
    words = parts.words
    found = [find(group, parts.line, at) for group in (words.learn, words.perform, words.finish, words.weak_verbs)]
    return max((one[0] for one in found if one), key=len, default="")


def _clause_kind(parts: Parts, clause: tuple[int, ...]) -> tuple[str, str]:
    """The kind of one clause: by its verb, or by what the verb is about."""
    words = parts.words
    reach = clause if parts.table.code == "de" else clause[:3]
    verbs = [(verb, at) for at in reach if (verb := _verb(parts, at))]
    if parts.table.code == "de":
        verbs = sorted(verbs, key=lambda one: (not _is(words.learn, parts, one[1]), -one[1]))
    thing = next((found[0] for at in clause if (found := find(words.learn_things, parts.line, at))), "")
    thing = thing or _suffix(parts, words.suffixes, clause)
    if not verbs:
        return ("learning", thing) if thing else (("performance", "") if len(clause) > 1 else ("", ""))
    verb, at = verbs[0]
    if _is(words.learn, parts, at):
        return "learning", verb
    if thing and not any(_is(words.making, parts, place) for _, place in verbs[:1]):
        return "learning", thing
    return "performance", verb


def _is(group: Words, parts: Parts, at: int) -> bool:
    return find(group, parts.line, at) is not None


def _suffix(parts: Parts, endings: tuple[str, ...], places: tuple[int, ...] | None = None) -> str:
    """The first word that ends like one of a list ("Sprachkurs"), or nothing."""
    for at in parts.main if places is None else places:
        if endings and len(parts.line[at].word) > 6 and parts.line[at].word.endswith(endings):
            return parts.line[at].word
    return ""


def scope_of(parts: Parts, kind: str) -> tuple[str, str]:
    """Whose outcome it is (personal, objective, unclear) and the words that decided it."""
    words, line = parts.words, parts.line
    ours = anywhere(words.team, line, parts.lead) or parts.in_main(words.team)
    thing = parts.in_main(words.team_things) or _suffix(parts, words.team_suffixes)
    mine = parts.in_main(words.own)
    role = parts.in_main(words.roles)
    if kind == "learning" or (role and not ours and not parts.in_main(words.making)):
        return "personal", mine or role or "learning"
    changes = parts.in_main(words.weak_verbs) or parts.in_main(parts.table.rising) or parts.in_main(parts.table.falling)
    if mine and not ours and not (thing and changes):
        return "personal", mine
    if thing or ours:
        return "objective", thing or ours
    return "personal", mine or _verb(parts, parts.main[0]) if parts.main else ""


def vague_word(parts: Parts) -> str:
    """The word that leaves a goal open ("better", "successful"), or nothing."""
    return (
        parts.in_main(parts.words.vague) or parts.in_main(parts.words.weak_verbs) or parts.in_main(parts.words.generic)
    )


def is_specific(parts: Parts) -> str:
    """The words that name something particular, or nothing."""
    measure = parts.measure
    if measure and measure.target is not None:
        return measure.words
    head = parts.main[0] if parts.main else 0
    role = parts.in_main(parts.words.roles)
    named = _named(parts)
    weak = _is(parts.words.weak_verbs, parts, head) or (
        parts.table.code == "de" and parts.in_main(parts.words.weak_verbs)
    )
    content = _content(parts)
    if level := _level(parts):
        return level
    if parts.in_main(parts.words.vague):
        return named if named and len(content) > 1 else ""
    if role:
        return role
    if weak:
        return " ".join(content) if len(content) > 2 else ""
    return named or " ".join(content)


def _content(parts: Parts) -> list[str]:
    """The words of the goal that name something: no verb, no filler, nothing general."""
    found: list[str] = []
    skip = 0
    for at in parts.main:
        token = parts.line[at]
        if at < skip or token.kind != "word" or len(token.word) < 3:
            continue
        idle = (parts.words.generic, parts.words.vague, parts.table.small, parts.table.determiners)
        passed = next((one for group in idle if (one := find(group, parts.line, at))), None)
        verb = _verb(parts, at) if at == parts.main[0] or parts.table.code == "de" else ""
        if passed or verb:
            skip = passed[1] if passed else at + len(verb.split())
            continue
        found.append(parts.text[token.start : token.end])
    return found


def _named(parts: Parts) -> str:
    """The first name in the goal: a capital inside the sentence, an acronym, a word with a digit."""
    if parts.table.code == "de":
        return ""
    words = [parts.line[at] for at in parts.main[1:] if parts.line[at].kind == "word" and len(parts.line[at].word) > 1]
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
    places = parts.main if parts.table.code == "de" else tuple(clause[0] for clause in _clauses(parts))
    for at in places:
        done = find(parts.words.finish, parts.line, at)
        weak = _is(parts.words.weak_verbs, parts, at) and not parts.in_main(parts.words.roles)
        if done and not weak:
            return done[0]
    role = parts.in_main(parts.words.roles)
    return role if role and (parts.due or kind == "performance") else _level(parts)


def _level(parts: Parts) -> str:
    """A level with a name of its own behind "to": "from A2 to B1"."""
    for at in parts.main[2:]:
        token, before = parts.line[at], parts.line[at - 1]
        numbered = token.kind == "number" and token.tight and len(token.word) == 1
        lettered = before.kind == "word" and len(before.word) == 1
        if numbered and lettered and find(parts.table.to, parts.line, at - 2):
            return parts.text[before.start : token.end]
    return ""
