"""A flow that holds every kind of step, the ways it may be edited, and somebody who answers it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from conversations.coaching.values import Effect, Entry, Put
from conversations.course import Command, Talk
from conversations.flow import (
    Flow,
    Read,
    Refusal,
    Seen,
    Step,
    ask,
    choose,
    chosen,
    confirm,
    do,
    flow,
    repeat,
    say,
    section,
)  # fmt: skip
from conversations.progress import Answer, Progress, stands, walk
from conversations.words import Heading, Sheet, Words
from tests.engine.rehearsal import Rehearsal

LABELS = {
    "kind": ("small", "large", "unsure", "other"),
    "asked": ("yes", "no", "maybe"),
    "parts": ("a", "b", "c", "d"),
    "share": ("yes", "no", "maybe"),
}
ASKED = ("aim", "reason", "first", "week", "helpers", "favour", "note", "extra", "extra_item")
TITLES = {"aim": "the aim", "first": "the first step", "note": "a note"}


def words_of_theirs(text: str, seen: Seen) -> Read | Refusal:
    """Any words with a letter."""
    return Read(text.strip()) if any(c.isalpha() for c in text) else Refusal("everywhere/no_words")


def helpers(seen: Seen) -> list[str]:
    """The names that were listed, whatever the step is called today."""
    named = seen["helpers"] or seen["helpers_now"]
    return [one.strip() for one in str(named).split(",")] if named else []


def keep(seen: Seen) -> list[Effect]:
    """What was answered, as one row."""
    person = seen.facts.person
    text = "; ".join(f"{name}={value}" for name, value in sorted(seen.answers.items()))
    return [Put(Entry(person.tenant, person.id, seen.id("kept"), "story", text=text, at=seen.facts.now))]


STEPS: tuple[Step, ...] = (
    ask("aim", words_of_theirs, needed=True),
    choose("kind", "small", "large", "unsure"),
    ask("reason", words_of_theirs, when=chosen("kind", "large")),
    section("plan", ask("first", words_of_theirs), ask("week", words_of_theirs), when=~chosen("kind", "unsure")),
    ask("helpers", words_of_theirs),
    repeat("each", ask("favour", words_of_theirs), confirm("asked"), over=helpers),
    choose("parts", "a", "b", "c", many=3),
    confirm("share"),
    ask("note", words_of_theirs, when=chosen("share", "yes")),
    do("keep", keep),
    say("kept"),
)
FLOW = flow("trial", *STEPS)


def every(steps: Sequence[Step]) -> list[Step]:
    """All steps, containers and what is in them."""
    return [one for step in steps for one in (step, *every(step.steps))]


QUESTIONS = [step for step in every(STEPS) if step.word in ("ask", "choose", "confirm")]
BY_NAME = {step.name: step for step in every(STEPS)}


@cache
def trial_words() -> Words:
    """The English words, with those of a few talks that only tests have, under every name an edit may give a step."""
    words = Words("en")
    headings: dict[str, Heading] = {}
    for name in (*ASKED, *LABELS, "kept", "told"):
        for called in (name, f"{name}_now"):
            labels = LABELS.get(name, ("x", "y"))
            title = TITLES.get(name, "")
            headings[called] = Heading(called, title, f"{called}?", {label: label for label in labels}, "Because.")
    for name in ("trial", "other", "aside"):
        words.sheets[name] = Sheet(f"a talk called {name}", {"say": name}, headings)
    return words


def rehearsal(made: Flow = FLOW, **more: Any) -> Rehearsal:
    """Somebody in front of this flow."""
    return Rehearsal({"trial": Talk(made)}, {"trial": Command("trial")}, {"en": trial_words()}, **more)


# Somebody who answers it.


@dataclass
class Answering:
    """Somebody who always answers the question they see, and remembers what they said to which."""

    person: Rehearsal
    picks: dict[str, str]
    taps: bool = False
    """Whether buttons are pressed; else their label is typed."""
    given: dict[str, Any] = field(default_factory=dict)
    """What was said last, by the path the question had then."""
    asked: Counter[str] = field(default_factory=Counter)
    number: int = 0

    @property
    def talk(self) -> Progress:
        """The one talk there is."""
        return next(iter(self.person.talks.values()))

    @property
    def over(self) -> bool:
        """Whether the talk has come to its end."""
        return self.talk.state in ("told", "done")

    def begin(self) -> None:
        """Open the talk."""
        self.person.say("trial")
        self.see()

    def see(self) -> None:
        """Read what was said; a question in it counts as asked."""
        if not self.over:
            step = self.talk.asking.rpartition("/")[2]
            assert self.person.keys[-1] == f"trial/{step}", f"asking {step}, but heard {self.person.keys}"
            self.asked[self.talk.asking] += 1

    def answer(self) -> None:
        """Answer the question that was seen last, and say so in the ledger."""
        path = self.talk.asking
        name = path.rpartition("/")[2].removesuffix("_now")
        options = [button.press.value for button in self.person.buttons if button.press.talk]
        if options:
            wanted = self.picks.get(name, "")
            value: Any = wanted if wanted in options else options[0]
            self.given[path] = [value] if BY_NAME.get(name, STEPS[0]).many > 1 else value
            self.person.tap(value) if self.taps else self.person.say(value)
        else:
            self.number += 1
            self.given[path] = "Ben, Eva" if name == "helpers" else f"{path} no. {self.number}"
            self.person.say(self.given[path])
        self.person.now += 60_000
        self.see()

    def answer_until_the_end(self) -> None:
        """Go on to the end; more than forty answers mean that nobody gets out."""
        for _ in range(40):
            if self.over:
                return
            self.answer()
        raise AssertionError(f"still asked {self.talk.asking} after forty answers")


def today(made: Flow, path: str) -> str:
    """What the path of a question is called now; worked out here anew, and not by what is tested."""
    *above, name = path.split("/")
    new = next((step.name for step in made if name in step.was), name)
    return "/".join([*above, new])


def still_good(made: Flow, person: Rehearsal, given: dict[str, Any]) -> dict[str, Any]:
    """Of what was said, that which today's flow can keep: its question is on the path and understands it."""
    talk = next(iter(person.talks.values())).copy()
    talk.rename(made)
    path = {spot.path: spot.step for spot in walk(made, talk, person.facts())}
    kept: dict[str, Any] = {}
    for said, value in given.items():
        name = today(made, said)
        step = path.get(name)
        if step is not None and step.word not in ("say", "do") and stands(step, Answer(value, "counted", 1)):
            kept[name] = value
    return kept


ASIDE = flow("aside", say("told"))
OTHER = flow("other", ask("aim", words_of_theirs), choose("kind", "small", "large"), say("kept"))


def begun(answers: int = 0, **more: Any) -> Rehearsal:
    """Somebody who has answered so many questions of the trial, the long way; two more talks stand beside it."""
    made = rehearsal(**more)
    made.catalog = {"trial": Talk(FLOW), "other": Talk(OTHER), "aside": Talk(ASIDE, aside=True)}
    made.commands = {name: Command(name) for name in made.catalog}
    somebody = Answering(made, {"kind": "large", "share": "yes"})
    somebody.begin()
    for _ in range(answers):
        somebody.answer()
    return made


def asked(person: Rehearsal) -> str:
    """The path of the open question."""
    return person.open.asking if person.open else ""
