"""People who say anything at any time: who they are and what they say follows from a number, to be said again."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache

from conversations.catalog import CATALOG, COMMANDS
from conversations.coaching.values import CheckIn, Entry, Goal, Person, Reader, ReadLine, SharedLine
from conversations.messages import Message, Press, cleaned
from conversations.words import Words
from tests.engine.rehearsal import MORNING, Rehearsal
from tests.engine.sentences import LOCALES, words_of

MINUTE = 60_000
DAY = 24 * 60 * MINUTE
PAUSES = (1_000, MINUTE, MINUTE, 5 * MINUTE, 60 * MINUTE, DAY, 7 * DAY, 21 * DAY, 200 * DAY)
ZONES = ("UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland")

ANSWERS = (
    "Cut onboarding from 3 weeks to 10 days by end of Q2 so new hires ship sooner, by pairing each with a buddy",
    "I want to get better at presenting", "be a better listener", "Learn SQL by June", "Present at the all-hands",
    "Wartezeit von 25 auf 10 Minuten senken bis Ende Mai", "besser präsentieren", "Pass the exam by 30 March 2026",
    "run the demo without notes", "two teams agreed to the buddy plan", "nothing, everyone was away",
    "kein Fortschritt", "legal takes 6 days to sign", "ask for a template / start without it", "ask Eva, tuesday",
    "book a room, in two weeks", "when the meeting starts, I will put the slides away",
    "wenn es regnet, dann lese ich", "onboarding", "presenting, sql", "14", "14 days", "45 %", "12 of 20",
    "from 3 to 7", "7", "0", "-3", "3,5", "1e9", "ten", "halb", "99999999999999999999", "tomorrow", "next friday",
    "30 June", "30.6.2026", "2026-06-30", "2020-01-01", "31 February", "in six weeks", "heute", "end of q2",
    "03/04/2027", "in 900 years", "yes", "no", "ja", "nein", "yes please", "not sure", "both", "mine", "1, 2",
    "two hours a week, and Ben's help", "because it matters to the ward", "it went well",
    "I calmed an angry customer", "the project was stopped", "it fell through, we lost the client",
    "Rückschlag: abgelehnt", "16 days, legal is in the way", "now 14, next: book Ana on Tuesday",
    "jetzt 14, blockiert durch den Einkauf", "no budget any more", "I don't know", "who knows",
    "SQL, Excel / presenting",
)  # fmt: skip
JUNK = (
    "", " ", "\n\n", ".", "?", "!!!", "…", "🙂", "👍🏽👍🏽", "\u202eabc\u202c", "{{7*7}}", "{% raw %}",
    "'; DROP TABLE people; --", "<script>alert(1)</script>", "a" * 9_000, "word " * 2_500, "e" + "\u0301" * 300,
    "\x00\x01", "\ud800", "*", "- ", "# x", "## wish", "1. `yes` x", "| | |", "m1|wish|1|x", "/", "//", "/nothing",
    "/goal", "/goal learn to swim", "/edit", "/back", "edit nowhere", "edit 1", "goal:", "goal: ", "progress",
    "progress many", "²", "٣", "½", "IV", "\u2028", "\ue000\ue001", "Ω≈ç√", "  yes  ", "NO!!!", "0x10", "1/0", "NaN",
    "inf", "-0", "None", "null", "True", "[]", "{}", "%s %d", "\\n",
)  # fmt: skip


@cache
def phrases(locale: str) -> tuple[str, ...]:
    """Everything that stands for a command or a repair in a language."""
    return tuple(words_of(locale).phrases)


@cache
def all_words() -> Mapping[str, Words]:
    """The words of every language."""
    return {locale: words_of(locale) for locale in LOCALES}


def somebody(number: int) -> Rehearsal:
    """The person of a number: new or known, with or without goals, in some language and zone."""
    draw = random.Random(f"person {number}")
    locale = draw.choice([*LOCALES, *LOCALES, "de-AT", "fr", "pt_BR"])
    person = Person(
        "local", f"p-{number}", "Ana", locale, draw.choice(ZONES), draw.choice(["", "Ben"]),
        draw.choice(["", "", "", "open", "2031-01-01"]), draw.random() < 0.8,
        rhythm=("", "fri", "each", "off", "mon,thu")[number % 5], silenced=number % 7 == 6,
    )  # fmt: skip
    made = Rehearsal(CATALOG, COMMANDS, all_words(), person, now=MORNING + draw.randrange(400) * DAY)
    for row in [*_goals(draw, person, made.now), *_story(draw, person, made.now)]:
        made.rows[row.table, row.id] = row
    for one in _sharing(random.Random(f"sharing {number}"), person, made.now):
        made.rows["shown" if isinstance(one, ReadLine) else one.table, one.id] = one
    return made


def _sharing(draw: random.Random, person: Person, now: int) -> list[Reader | SharedLine | ReadLine]:
    """A manager, perhaps, with lines that wait or were sent, and lines of others for this person."""
    rows: list[Reader | SharedLine | ReadLine] = []
    state = draw.choice(["", "accepted", "accepted", "asked", "refused", "ended"])
    if state:
        rows.append(Reader(person.tenant, person.id, "p-ben", "Ben", "named", state, now - 9 * DAY))
    for at in range(draw.choice([0, 1, 3]) if state == "accepted" else 0):
        stage = draw.choice(["approved", "sent", "withdrawn", "returned"])
        wish = draw.choice(["", "time", "know"])
        rows.append(
            SharedLine(person.tenant, person.id, f"l{at}", "g0", "p-ben", "Ben", "Onboarding: 14 days.", wish,
                       "an hour a week" if wish == "time" else "", stage, "", int(stage == "sent"), now - at * DAY,
                       now if stage == "sent" else 0)
        )  # fmt: skip
    for at in range(draw.choice([0, 0, 2])):
        answer = draw.choice(["", "do"])
        rows.append(
            ReadLine(person.tenant, person.id, "p-eva", "Eva", f"r{at}", "Ran it alone.", "time", "time", answer, now)
        )
    return rows


def _goals(draw: random.Random, person: Person, now: int) -> list[Goal]:
    return [
        Goal(
            person.tenant, person.id, f"g{at}", draw.choice(ANSWERS[:10]),
            kind=draw.choice(["performance", "learning", "aspiration"]),
            state=draw.choice(["active", "active", "active", "wish", "parked", "done", "released"]),
            whose=draw.choice(["mine", "agreed", "set"]), shared=draw.random() < 0.3,
            metric=draw.choice(["", "onboarding"]), unit=draw.choice(["", "days", "%", "EUR", "count"]),
            baseline=draw.choice([None, 0.0, 21.0]), target=draw.choice([None, 10.0, 21.0]),
            current=draw.choice([None, 14.0]), due=draw.choice(["", "2026-06-30", "2025-01-01", "2031-12-31"]),
            behaviour=draw.choice(["", "an hour on Monday"]), confidence=draw.choice([None, 3, 8]),
            want=draw.choice(["", "lot", "little"]), opened_at=now - 30 * DAY,
            touched_at=now - draw.randrange(90) * DAY, plan_then="I will write two lines" if at % 3 else "",
            plan_when=("", "it is Thursday at 9", "the meeting ends")[at % 3],
        )
        for at in range(draw.choice([0, 0, 1, 1, 2, 4, 9]))
    ]  # fmt: skip


def _story(draw: random.Random, person: Person, now: int) -> list[Entry | CheckIn]:
    kinds = (
        "progress",
        "win",
        "blocked",
        "next",
        "milestone",
        "learned",
        "strength",
        "growth",
        "skill",
        "way",
        "change",
    )
    entries: list[Entry | CheckIn] = [
        Entry(
            person.tenant, person.id, f"e{at}", draw.choice(kinds), draw.choice(["", "g0", "g1", "gone"]),
            draw.choice(["legal", "book Ana", "SQL"]), draw.choice([None, 16.0]), draw.choice(["", "days", "%"]),
            draw.choice(["", "2026-01-12", "2026-02-01"]), draw.choice(["", "open", "open", "done", "gone"]),
            draw.choice(["", "", "stuck", "with notes"]), now - at * DAY,
        )
        for at in range(draw.choice([0, 0, 3, 12]))
    ]  # fmt: skip
    for at in range(draw.choice([0, 0, 1, 3])):
        entries.append(
            CheckIn(person.tenant, person.id, f"c{at}", "2026-01-08", "a bit", "g0", 16.0, now - 7 * DAY * at)
        )
    return entries


@dataclass
class Talker:
    """A person who says so many things, each drawn from what they see and from everything one could say."""

    number: int
    person: Rehearsal = field(init=False)
    said: list[tuple[int, Message]] = field(default_factory=list)
    """Each message and the moment it was said, so that all of it can be said again."""
    pressed: list[Press] = field(default_factory=list)
    """Every button that was ever shown."""

    def __post_init__(self) -> None:
        self.person = somebody(self.number)
        self.draw = random.Random(f"talk {self.number}")

    def message(self) -> Message:
        """The next thing they say or press."""
        draw = self.draw
        key = f"k{len(self.said)}"
        empty = Message(key, "test", "local", "ana", locale=self.person.person.locale)
        way = draw.random()
        buttons = self.person.buttons
        if way < 0.30 and buttons:
            return replace(empty, press=draw.choice(buttons).press)
        if way < 0.38 and buttons:
            at = draw.randrange(len(buttons))
            return replace(empty, text=draw.choice([buttons[at].label, str(at + 1), f"{at + 1}."]))
        if way < 0.44 and self.pressed:
            return replace(empty, press=draw.choice(self.pressed))
        if way < 0.47:
            return replace(empty, press=self._forged())
        return replace(empty, text=self._text(way), command=draw.random() < 0.02, sent_at=self._sent())

    def _text(self, way: float) -> str:
        draw = self.draw
        if way < 0.60:
            phrase = draw.choice(phrases(self.person.spoken.locale))
            return f"{phrase} {draw.choice(ANSWERS)}" if draw.random() < 0.2 else phrase
        if way < 0.68:
            return cleaned(draw.choice(JUNK))
        return draw.choice(ANSWERS)

    def _forged(self) -> Press:
        draw = self.draw
        talk = self.person.open
        step = draw.choice([talk.asking if talk else "wish", "wish", "keep", "kept", "each/1/x", ""])
        value = draw.choice(["yes", "mine", "g0", "gone", "", "x|y", "{{7*7}}"])
        return Press(draw.choice([talk.talk if talk else "k0", "k0", "elsewhere", ""]), step, draw.randrange(20), value)

    def _sent(self) -> datetime | None:
        if self.draw.random() < 0.8:
            return None
        late = self.draw.choice([0, MINUTE, 10 * MINUTE, DAY])
        return datetime.fromtimestamp((self.person.now - late) / 1000, UTC)

    def speak(self) -> None:
        """Say the next thing and hear what comes of it."""
        self.person.now += self.draw.choice(PAUSES)
        message = self.message()
        self.said.append((self.person.now, message))
        self.person.take(message)
        self.pressed.extend(button.press for button in self.person.buttons)

    def said_again(self) -> Rehearsal:
        """Other ears: the same messages at the same moments, never written down, and every row known."""
        again = somebody(self.number)
        again.saves, again.knows_all = False, True
        for now, message in self.said:
            again.now = now
            again.take(message)
        return again
