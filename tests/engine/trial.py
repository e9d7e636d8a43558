"""A flow that holds every kind of step, the ways it may be edited, and somebody who answers it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from conversations.coaching.values import Effect, Entry, Put
from conversations.flow import (
    Flow, Read, Refusal, Seen, Step, When, ask, choose, chosen, confirm, do, flow, known, repeat, say, section,
)  # fmt: skip
from conversations.progress import Answer, Progress, called_today, stands, walk
from conversations.route import Command
from conversations.turn import Talk
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


# The ways of editing it.


def changed(steps: Sequence[Step], name: str, into: Callable[[Step], Sequence[Step]]) -> tuple[Step, ...]:
    """The steps with one of them, wherever it stands, changed into others."""
    made: list[Step] = []
    for step in steps:
        kept = replace(step, steps=changed(step.steps, name, into)) if step.steps else step
        made.extend(into(kept) if step.name == name else (kept,))
    return tuple(made)


def every(steps: Sequence[Step]) -> list[Step]:
    """All steps, containers and what is in them."""
    return [one for step in steps for one in (step, *every(step.steps))]


QUESTIONS = [step for step in every(STEPS) if step.word in ("ask", "choose", "confirm")]
BY_NAME = {step.name: step for step in every(STEPS)}


def without_conditions_on(steps: Sequence[Step], name: str) -> tuple[Step, ...]:
    """The steps, those that asked for an answer of this one now asked always."""
    made: list[Step] = []
    for step in steps:
        on_it = step.when is not None and name in [named for named, _ in step.when.names]
        made.append(replace(step, when=None if on_it else step.when, steps=without_conditions_on(step.steps, name)))
    return tuple(made)


def added(before: str, since: int = 0) -> Flow:
    """With a new question before a step."""
    extra = ask("extra", words_of_theirs, since=since)
    return flow("trial", *changed(STEPS, before, lambda step: (extra, step)), version=2)


def told_before(before: str) -> Flow:
    """With something new that is only told before a step."""
    return flow("trial", *changed(STEPS, before, lambda step: (say("told"), step)), version=2)


def removed(name: str) -> Flow:
    """Without a step."""
    return flow("trial", *changed(without_conditions_on(STEPS, name), name, lambda step: ()), version=2)


def renamed(name: str) -> Flow:
    """With a step under a new name."""
    new = f"{name}_now"

    def condition(when: When | None) -> When | None:
        names = when.names if when is not None else ()
        if when is None or name not in [named for named, _ in names]:
            return when
        options = next(options for named, options in names if named == name)
        negated = when.test(Seen({name: None}, rehearsal().facts()))
        return ~chosen(new, *options) if negated else chosen(new, *options)

    def conditions(steps: Sequence[Step]) -> tuple[Step, ...]:
        return tuple(replace(step, when=condition(step.when), steps=conditions(step.steps)) for step in steps)

    made = changed(STEPS, name, lambda step: (replace(step, name=new, was=(name,)),))
    return flow("trial", *conditions(made), version=2)


def moved(name: str, before: str) -> Flow:
    """With a step put before another one; what hung on it is asked always."""
    loose = without_conditions_on(STEPS, name)
    step = next(one for one in every(loose) if one.name == name)
    lifted = changed(loose, name, lambda _: ())
    return flow("trial", *changed(lifted, before, lambda there: (replace(step, when=None), there)), version=2)


def with_options(name: str, *options: str) -> Flow:
    """With other options at a step."""
    loose = without_conditions_on(STEPS, name)
    return flow("trial", *changed(loose, name, lambda step: (replace(step, options=options),)), version=2)


def when(name: str, condition: When | None) -> Flow:
    """With another condition at a step."""
    return flow("trial", *changed(STEPS, name, lambda step: (replace(step, when=condition),)), version=2)


def as_word(name: str, made: Step) -> Flow:
    """With another word at a step."""
    return flow("trial", *changed(without_conditions_on(STEPS, name), name, lambda _: (made,)), version=2)


KNOWN_AIM = known(lambda seen: bool(seen["aim"]), "aim")


def edits() -> dict[str, Flow]:
    """Every edit of the matrix by what it does."""
    names = [step.name for step in QUESTIONS]
    inside = {"favour", "asked"}
    made: dict[str, Flow] = {}
    made.update({f"added before {name}": added(name) for name in [*names, "plan", "each", "keep", "kept"]})
    made.update({f"added since 2 before {name}": added(name, since=2) for name in [*names, "each", "keep"]})
    made.update({f"told before {name}": told_before(name) for name in names})
    made.update({f"removed {name}": removed(name) for name in [*names, "plan", "each", "keep", "kept"]})
    made.update({f"renamed {name}": renamed(name) for name in names})
    for name in (one for one in names if one not in {*inside, "helpers"}):
        targets = [one for one in names if one not in {*inside, name}]
        made.update({f"moved {name} before {target}": moved(name, target) for target in targets})
    made["moved helpers before aim"] = moved("helpers", "aim")
    made["moved asked before favour"] = moved("asked", "favour")
    made["option added to kind"] = with_options("kind", "small", "large", "unsure", "other")
    made["option added to parts"] = with_options("parts", "a", "b", "c", "d")
    for name in ("kind", "parts"):
        options = BY_NAME[name].options
        for gone in options:
            made[f"option {gone} removed from {name}"] = with_options(name, *(one for one in options if one != gone))
    made["reason for small ones"] = when("reason", chosen("kind", "small"))
    made["reason always"] = when("reason", None)
    made["plan for unsure ones only"] = when("plan", chosen("kind", "unsure"))
    made["note when not shared"] = when("note", chosen("share", "no"))
    made["repeat for large ones only"] = when("each", chosen("kind", "large"))
    made["repeat for small ones only"] = when("each", chosen("kind", "small"))
    made["parts when there is an aim"] = when("parts", KNOWN_AIM)
    for name in ("aim", "reason", "first", "note", "favour"):
        made[f"{name} from ask to choose"] = as_word(name, choose(name, "x", "y", when=BY_NAME[name].when))
    for name in ("kind", "parts", "share", "asked"):
        made[f"{name} to ask"] = as_word(name, ask(name, words_of_theirs))
    made["share from confirm to choose"] = as_word("share", choose("share", "yes", "no", "maybe"))
    made["kind from choose to several"] = as_word("kind", choose("kind", "small", "large", "unsure", many=2))
    made["parts from several to one"] = as_word("parts", choose("parts", "a", "b", "c"))
    made["week from ask to say"] = as_word("week", say("week"))
    return made


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


def still_good(made: Flow, person: Rehearsal, given: dict[str, Any]) -> dict[str, Any]:
    """Of what was said, that which today's flow can keep: its question is on the path and understands it."""
    talk = next(iter(person.talks.values())).copy()
    talk.rename(made)
    path = {spot.path: spot.step for spot in walk(made, talk, person.facts())}
    names = made.renamed
    kept: dict[str, Any] = {}
    for said, value in given.items():
        today = called_today(names, said)
        step = path.get(today)
        if step is not None and step.word not in ("say", "do") and stands(step, Answer(value, "counted", 1)):
            kept[today] = value
    return kept
