"""What the people of a company that does not exist say to the coach, in two languages.

Whatever they say of their own holds a word that nobody else ever says, so that it would be noticed at somebody else's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bot.clock import Dice

Pools = Mapping[str, Mapping[str, tuple[str, ...]]]

OPENINGS: Pools = {
    "en": {
        "goal": (
            "goal: cut the {word} backlog from {high} to {low} in {weeks} weeks",
            "goal: learn {word} well enough to teach it in {weeks} weeks",
            "goal: raise the {word} score from {low} to {high} in {weeks} weeks",
            "goal: publish the {word} guide in {weeks} weeks",
            "goal: I want to get better at {word}",
        ),
        "update": ("win the {word} talk went well", "blocked {word} has no budget", "progress {word} moved a bit"),
        "free": (
            "check in",
            "share",
            "share",
            "what was sent",
            "who reads me",
            "goals",
            "home",
            "1:1",
            "stuck",
            "talk to me again",
        ),
        "away": ("away until {day}",),
        "back": ("I'm back",),
        "skip": ("skip",),
        "not_mine": ("that is not my manager",),
        "manager": ("my manager is {name}",),
    },
    "de": {
        "goal": (
            "Ziel: den {word}-Rückstand in {weeks} Wochen von {high} auf {low} senken",
            "Ziel: {word} in {weeks} Wochen so lernen, dass ich es zeigen kann",
            "Ziel: den {word}-Leitfaden in {weeks} Wochen veröffentlichen",
        ),
        "update": ("Erfolg {word} lief gut", "blockiert {word} hat kein Budget", "Fortschritt {word} ging weiter"),
        "free": (
            "Check-in",
            "teilen",
            "teilen",
            "was wurde gesendet",
            "wer liest mit",
            "Ziele",
            "festgefahren",
            "schreib mir wieder",
        ),
        "away": ("weg bis {day}",),
        "back": ("ich bin zurück",),
        "skip": ("überspringen",),
        "not_mine": ("das ist nicht meine Führungskraft",),
        "manager": ("meine Führungskraft ist {name}",),
    },
}
"""What somebody begins with."""

ANSWERS: Pools = {
    "en": {
        "check_in/further": ("two teams agreed to {word}", "{word} got further", "the {word} draft is written"),
        "check_in/number": ("{number}",),
        "check_in/next": ("call {word}, tuesday", "book a room for {word}, in two weeks"),
        "due": ("in {weeks} weeks",),
        "sign": ("{low} readers of the {word} page", "two {word} talks without notes"),
        "own_line": ("The {word} work goes on as planned.",),
        "ask_words": ("an introduction in Lyon", "an hour for {word}", "a yes to the {word} plan"),
        "until": ("in two weeks", "tomorrow at 10"),
        "day": ("in two weeks, because {word} moved", "in three weeks, because {word} moved"),
        "*": ("{word}, as far as I can tell", "in {weeks} weeks", "{number}"),
    },
    "de": {
        "check_in/further": ("zwei Teams machen bei {word} mit", "{word} kam weiter", "der {word}-Entwurf steht"),
        "check_in/number": ("{number}",),
        "check_in/next": ("{word} anrufen, Dienstag", "einen Raum für {word} buchen, in zwei Wochen"),
        "due": ("in {weeks} Wochen",),
        "sign": ("{low} Leser der {word}-Seite", "zwei {word}-Vorträge ohne Zettel"),
        "own_line": ("Die Arbeit an {word} läuft nach Plan.",),
        "ask_words": ("ein Kontakt in Lyon", "eine Stunde für {word}", "ein Ja zum {word}-Plan"),
        "until": ("in zwei Wochen", "morgen um 10"),
        "day": ("in zwei Wochen, weil {word} sich verschob", "in drei Wochen, weil {word} sich verschob"),
        "*": ("{word}, soweit ich sehe", "in {weeks} Wochen", "{number}"),
    },
}
"""What they answer, by the key of what was asked or its end; `*` for everything else."""

TAPS: Mapping[str, Mapping[str, float]] = {
    "nudge": {
        "/check_in": 8,
        "/snooze": 1,
        "/times": 0.05,
        "/quiet": 0.01,
        "/stuck": 2,
        "/not_now": 0.5,
        "/month": 6,
        "/review": 5,
        "/dates": 5,
        "/cue": 5,
    },
    "check_in/number": {"same": 2, "is": 6, "type": 0, "all": 1},
    "check_in/further": {"nothing": 1},
    "blocker": {"gone": 4, "still": 4, "type": 0},
    "whose": {"mine": 6, "agreed": 2, "set": 1},
    "due": {"none": 1, "*": 4},
    "sign": {"wish": 0.2, "direction": 0.1},
    "share": {
        "send": 6,
        "change": 2.5,
        "nothing": 2,
        "stop": 0.3,
        "yes": 3,
        "no": 3,
        "/send_line": 6,
        "/change_line": 2.5,
        "/no_line": 2,
        "/stop_line": 0.3,
    },
    "open_up": {"yes": 5, "no": 2},
    "sure": {"send": 9, "nothing": 1},
    "news/unanswered": {"/open_ask bring": 2, "/open_ask elsewhere": 1, "/open_ask drop": 1},
    "ask_for": {"none": 2, "introduction": 1, "time": 1, "decision": 1, "feedback": 1, "know": 1, "stretch": 1},
    "own_line": {"same": 3},
    "news/manager_asked": {"/manages yes": 9, "/manages no": 1},
    "digest": {"/answer do": 4, "/answer talk": 3, "/answer later": 2},
}
"""How often which button is tapped; a button that is not named here weighs 1 where it is none of a command."""

TYPED = 0.7
"""The share of questions that are answered in words where there are words for them."""
SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]


def a_word(colleague: int, count: int) -> str:
    """A word that only this colleague says, and only once."""
    number, parts = 1 + colleague * 5_003 + count, []
    for _ in range(4):
        number, at = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[at])
    return "X" + "".join(parts)


class Blanks(NamedTuple):
    """What stands for the blanks of a saying."""

    word: str
    weeks: int
    low: int
    high: int
    number: int
    day: str = ""
    name: str = ""


def blanks(word: str, dice: Dice, day: str = "", name: str = "") -> Blanks:
    """Throw what a saying needs."""
    low = dice.randrange(2, 12)
    high = low + dice.randrange(4, 30)
    return Blanks(word, dice.choice((4, 6, 9, 12, 20, 40)), low, high, dice.randrange(low, high), day, name)


def opening(kind: str, locale: str, filled: Blanks, dice: Dice) -> str:
    """What somebody begins with."""
    return dice.choice(OPENINGS[locale][kind]).format(**filled._asdict())


def typed(key: str, locale: str, filled: Blanks, dice: Dice) -> str:
    """What somebody answers in words."""
    pool = ANSWERS[locale]
    return dice.choice(pool.get(key) or pool.get(key.partition("/")[2]) or pool["*"]).format(**filled._asdict())


def has_words(key: str, locale: str) -> bool:
    """Whether there are words for a question."""
    return key in ANSWERS[locale] or key.partition("/")[2] in ANSWERS[locale]


def weight(key: str, value: str, command: bool) -> float:
    """How often a button is tapped."""
    talk, _, step = key.partition("/")
    taps = TAPS.get(key) or TAPS.get(step) or TAPS.get(talk) or {}
    for start, often in taps.items():
        if value.startswith(start):
            return often
    return taps.get("*", 0.0) if value and value[0].isdigit() else 0.0 if command or taps else 1.0
