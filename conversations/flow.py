"""The seven words a flow is written in, and the check that every flow passes when it is imported.

A flow is a list that is read from top to bottom: `say`, `ask`, `choose`, `confirm`, `do`, `repeat`, `section`.
Where a person stands in it is worked out by `engine.py`; the sentences live in `words.<locale>.md` beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple

from conversations.coaching.values import Effect
from conversations.facts import Facts as Facts

Word = Literal["say", "ask", "choose", "confirm", "do", "repeat", "section"]
Shown = Mapping[str, Any]
TYPE_IT = "type"
"""The option that only invites the person to type; pressing it answers nothing."""


class FlowProblem(Exception):
    """This flow cannot be read from top to bottom; mend the step that is named."""


class Said(str):
    """A person's own words inside a wording: shown as they are, never read as markup."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """What a step can look at: the answers before it that count or are offered, and the facts."""

    answers: dict[str, Any]
    facts: Facts
    talk: str = ""
    item: str = ""
    """Inside `repeat`, the item it is taken for."""
    offered: set[str] = field(default_factory=set)
    """The steps whose answers were read between the lines and not agreed to yet."""

    def __getitem__(self, step: str) -> Any:
        """The answer of an earlier step, or None when it has none on this path."""
        return self.answers.get(step)

    def id(self, name: str) -> str:
        """A new id that is the same whenever this talk does this again."""
        return f"{self.talk}.{self.item}.{name}" if self.item else f"{self.talk}.{name}"


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader understood: the answer, and answers to later steps that the same words gave.

    Where the words are about a later step and leave it open, the offer is a `Refusal` with ways.
    """

    value: Any
    offers: Shown = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words that are no answer here: a wording key, such as "everywhere/not_a_day", and its values.

    A refusal that brings `ways` is asked back with a button for each: the button's value, whose label stands under the
    wording key, and the words that are heard instead when it is pressed.
    """

    key: str
    values: Shown = field(default_factory=dict)
    ways: Mapping[str, str] = field(default_factory=dict)


Reader = Callable[[str, Seen], Read | Refusal]


class Option(NamedTuple):
    """An answer to choose; a label that is not given stands in the step's words."""

    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A condition that can be checked before anybody meets it, and read aloud in a script."""

    test: Callable[[Seen], bool]
    names: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The earlier steps it looks at, each with the options it names."""
    says: str = ""
    """The condition in words; `{step}` and `{step=option}` stand for their names in the words file."""
    denies: str = ""
    """The opposite in words."""

    def __and__(self, other: When) -> When:
        says, denies = f"{self.says}, and {other.says}", f"{self.denies}, or {other.denies}"
        return When(lambda seen: self.test(seen) and other.test(seen), self.names + other.names, says, denies)

    def __or__(self, other: When) -> When:
        says, denies = f"{self.says}, or {other.says}", f"{self.denies}, and {other.denies}"
        return When(lambda seen: self.test(seen) or other.test(seen), self.names + other.names, says, denies)

    def __invert__(self) -> When:
        return When(lambda seen: not self.test(seen), self.names, self.denies, self.says)


def given(step: str) -> When:
    """The step has an answer that was not skipped."""
    has = f"{{{step}}} is told"
    return When(lambda seen: seen.answers.get(step) is not None, ((step, ()),), has, f"{{{step}}} is not told")


def chosen(step: str, *options: str) -> When:
    """The step was answered with one of these options."""
    labels = " or ".join(f"{{{step}={option}}}" for option in options)
    says, denies = f"{{{step}}} is {labels}", f"{{{step}}} is not {labels}"
    return When(lambda seen: seen.answers.get(step) in options, ((step, options),), says, denies)


def known(test: Callable[[Seen], bool], *steps: str, says: str = "", denies: str = "") -> When:
    """A condition of its own, on the facts or on the answers of the steps it names."""
    if not says:
        about = ", ".join(f"{{{step}}}" for step in steps) or "what is known of the person"
        says, denies = f"it fits {about}", f"it does not fit {about}"
    return When(test, tuple((step, ()) for step in steps), says, denies or f"not so: {says}")


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a flow; made by the seven words below, never directly."""

    word: Word
    name: str
    when: When | None = None
    reads: Reader | None = None
    options: tuple[str, ...] = ()
    listed: Callable[[Seen], Sequence[Option]] | None = None
    many: int = 1
    shows: Callable[[Seen], Shown] | None = None
    does: Callable[[Seen], Sequence[Effect]] | None = None
    saved_once: When | None = None
    steps: tuple[Step, ...] = ()
    over: Callable[[Seen], Sequence[str]] | None = None
    offers: tuple[str, ...] = ()
    echoes: bool = False
    needed: bool = False
    in_full: bool = False
    rule: str = ""
    was: tuple[str, ...] = ()
    since: int = 0


def say(name: str, *, when: When | None = None, shows: Callable[[Seen], Shown] | None = None, rule: str = "") -> Step:
    """Tell something and go on; counts as answered once passed."""
    return Step("say", name, when, shows=shows, rule=rule)


def ask(
    name: str,
    reads: Reader,
    *,
    when: When | None = None,
    options: tuple[str, ...] = (),
    listed: Callable[[Seen], Sequence[Option]] | None = None,
    shows: Callable[[Seen], Shown] | None = None,
    offers: tuple[str, ...] = (),
    echoes: bool = False,
    needed: bool = False,
    rule: str = "",
    was: tuple[str, ...] = (),
    since: int = 0,
) -> Step:
    """Ask for words of the person's own; `reads` understands them, and options may stand beside as buttons."""
    return Step(
        "ask", name, when, reads, options, listed, 1, shows,
        offers=offers, echoes=echoes, needed=needed, rule=rule, was=was, since=since,
    )  # fmt: skip


def choose(
    name: str,
    *options: str,
    when: When | None = None,
    listed: Callable[[Seen], Sequence[Option]] | None = None,
    many: int = 1,
    reads: Reader | None = None,
    shows: Callable[[Seen], Shown] | None = None,
    offers: tuple[str, ...] = (),
    echoes: bool = False,
    needed: bool = False,
    in_full: bool = False,
    rule: str = "",
    was: tuple[str, ...] = (),
    since: int = 0,
) -> Step:
    """Let the person pick: `options` and `listed` ones; `reads` takes other words, `in_full` is put whole each time."""
    return Step(
        "choose", name, when, reads, options, listed, many, shows,
        offers=offers, echoes=echoes, needed=needed, in_full=in_full, rule=rule, was=was, since=since,
    )  # fmt: skip


def confirm(
    name: str,
    *,
    when: When | None = None,
    shows: Callable[[Seen], Shown] | None = None,
    echoes: bool = False,
    needed: bool = False,
    rule: str = "",
    was: tuple[str, ...] = (),
    since: int = 0,
) -> Step:
    """Ask for a yes or a no; the options are `yes` and `no`, and what is agreed to stands in the question."""
    return Step(
        "confirm", name, when, None, ("yes", "no"), None, 1, shows,
        echoes=echoes, needed=needed, in_full=True, rule=rule, was=was, since=since,
    )  # fmt: skip


def do(
    name: str, does: Callable[[Seen], Sequence[Effect]], *, when: When | None = None, saved_once: When | None = None
) -> Step:
    """Carry something out, also for whoever stops once `saved_once` holds; its rows have fixed names: twice is once."""
    return Step("do", name, when, does=does, saved_once=saved_once)


def repeat(name: str, *steps: Step, over: Callable[[Seen], Sequence[str]], when: When | None = None) -> Step:
    """Take the steps once for each item that `over` names; the answers stand under "name/item/step"."""
    return Step("repeat", name, when, steps=steps, over=over)


def section(name: str, *steps: Step, when: When | None = None) -> Step:
    """Group steps under one condition: "part 2 of 4"."""
    return Step("section", name, when, steps=steps)


@dataclass(frozen=True, slots=True)
class Flow:
    """A talk as it is written: a name, a version and the list."""

    name: str
    version: int
    steps: tuple[Step, ...]
    blank: Mapping[str, None] = field(default_factory=dict)
    """Every step's name without an answer, so that words and conditions may name any step of their flow."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Old step names and what they are called today."""

    def __iter__(self) -> Iterator[Step]:
        """Every step with words or deeds of its own, in reading order."""
        return _flat(self.steps)


def _flat(steps: Sequence[Step]) -> Iterator[Step]:
    for step in steps:
        if step.word in ("section", "repeat"):
            yield from _flat(step.steps)
        else:
            yield step


def flow(name: str, *steps: Step, version: int = 1) -> Flow:
    """Write a flow; raises `FlowProblem` when it could not be read from top to bottom."""
    made = Flow(name, version, steps)
    _check(made, steps, {}, set())
    names = dict.fromkeys(step.name for step in made)
    for step in made:
        unknown = set(step.offers) - set(names)
        if unknown:
            raise FlowProblem(f"{name}/{step.name} offers answers to steps that do not exist: {sorted(unknown)}.")
    offering = [step for step in made if step.offers]
    if offering and not any(step.echoes for step in made):
        raise FlowProblem(f"{name}/{offering[0].name} offers answers, but no step echoes them for a yes.")
    return replace(made, blank=names, renamed={old: step.name for step in made for old in step.was})


def _check(made: Flow, steps: Sequence[Step], earlier: dict[str, Step], retired: set[str]) -> None:
    for step in steps:
        where = f"{made.name}/{step.name}"
        if not step.name.isidentifier() or "__" in step.name:
            raise FlowProblem(f"{where}: a step's name is one plain word.")
        for named in (step.name, *step.was):
            if named in earlier or named in retired:
                raise FlowProblem(f"{where}: the name {named!r} is used twice; a new meaning takes a new name.")
        retired.update(step.was)
        for name, options in step.when.names if step.when else ():
            if name not in earlier:
                raise FlowProblem(f"{where}: its condition names {name!r}, which is no earlier step.")
            missing = set(options) - set(earlier[name].options) if not earlier[name].listed else set()
            if missing:
                raise FlowProblem(f"{where}: its condition names options {name!r} does not have: {sorted(missing)}.")
        if step.since > made.version:
            raise FlowProblem(f"{where}: since={step.since} lies ahead of version {made.version}.")
        earlier[step.name] = step
        _check(made, step.steps, earlier, retired)
