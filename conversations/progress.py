"""What is remembered of a talk, and where a person stands in it.

The place is worked out each time: the first step, in reading order, that applies and has no answer yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from conversations.flow import Facts, Flow, Said, Seen, Step
from conversations.messages import decoded, encode

STANDING = frozenset({"counted", "offered", "skipped"})
"""The states of an answer that is not asked for again."""


class Answer(NamedTuple):
    """What somebody answered to a step.

    `counted` is agreed; `offered` was read between the lines and waits for a yes; `skipped` has no value;
    `reopened` keeps the old value while the question is asked again; `told` marks a `say` or `do` as passed.
    """

    value: Any
    state: str
    turn: int


class Asked(NamedTuple):
    """A question that was put: which step, in which turn, at which moment (ms, UTC); no step once nothing is asked."""

    step: str
    turn: int
    at: int


class Doubt(NamedTuple):
    """What was said to a question and can be read several ways: a wording key, its values, and the ways.

    Each way is a button's value and the words that are heard when it is pressed. It is asked back until it is settled.
    """

    key: str
    values: Mapping[str, Any]
    ways: Mapping[str, str]


# What `Answer._make` and `Asked._make` do, without counting: this is done several times a turn.
_answer: Callable[[list[Any]], Answer] = partial(tuple.__new__, Answer)
_asked: Callable[[list[Any]], Asked] = partial(tuple.__new__, Asked)


@dataclass(slots=True)
class Progress:
    """One talk of one person, as it is saved; a turn works on a copy."""

    talk: str
    flow: str
    version: int
    state: str = "open"
    """open | parked | told (over, but its last buttons can still be named) | done | cancelled"""
    answers: dict[str, Answer] = field(default_factory=dict)
    asking: str = ""
    turn: int = 0
    asked: list[Asked] = field(default_factory=list)
    shown: list[tuple[str, str]] = field(default_factory=list)
    """The options under the newest question: (value, label as it was shown)."""
    seeds: dict[str, str] = field(default_factory=dict)
    parked_by: str = ""
    """The talk that came in between; when it ends, this one goes on by itself."""
    touched: int = 0
    revision: int = 0
    doubts: dict[str, Doubt] = field(default_factory=dict)
    """By the path of their question."""
    refused: int = 0
    """How many answers in a row to the open question could not be taken."""
    left: int = 0
    """How often the open question was left for another talk."""

    def copy(self) -> Progress:
        """A progress that can be changed without touching this one."""
        return Progress(
            self.talk, self.flow, self.version, self.state, dict(self.answers), self.asking, self.turn,
            list(self.asked), list(self.shown), self.seeds, self.parked_by, self.touched, self.revision,
            dict(self.doubts), self.refused, self.left,
        )  # fmt: skip

    def dump(self) -> str:
        """The part of it that is kept as JSON."""
        return encode([
            self.answers, self.asking, self.turn, self.asked, self.shown, self.seeds, self.parked_by, self.doubts,
            self.refused, self.left,
        ])  # fmt: skip

    @classmethod
    def load(
        cls, talk: str, flow: str, version: int, state: str, revision: int, touched: int, progress: str
    ) -> Progress:
        """The progress that `dump` wrote, with the columns beside it."""
        answers, asking, turn, asked, shown, seeds, parked_by, *more = decoded(progress)
        doubts = more[0] if more else {}  # Talks saved before there were doubts hold none.
        refused, left = (*more[1:], 0, 0)[:2]
        return cls(
            talk, flow, version, state, {path: _answer(one) for path, one in answers.items()}, asking, turn,
            list(map(_asked, asked)), list(map(tuple, shown)), seeds, parked_by, touched, revision,
            {path: Doubt(*one) for path, one in doubts.items()}, refused, left,
        )  # fmt: skip

    def rename(self, flow: Flow) -> None:
        """Bring answers that stand under retired step names to the names of today."""
        names = flow.renamed
        if not names:
            return
        for path in [path for path in self.answers if path.rpartition("/")[2] in names]:
            self.answers.setdefault(called_today(names, path), self.answers.pop(path))
        self.asked = [one._replace(step=called_today(names, one.step)) for one in self.asked]
        self.asking = called_today(names, self.asking)
        self.doubts = {called_today(names, path): one for path, one in self.doubts.items()}


def called_today(renamed: Mapping[str, str], path: str) -> str:
    """The path of a step under the name it has today."""
    above, slash, name = path.rpartition("/")
    return above + slash + renamed.get(name, name)


class Spot(NamedTuple):
    """A step on somebody's path: where its answer stands, the step, and what it can see."""

    path: str
    step: Step
    seen: Seen


def walk(flow: Flow, progress: Progress, facts: Facts) -> Iterator[Spot]:
    """Every step that applies, in reading order; an answer given between two spots is seen by the next."""
    seen = Seen({**flow.blank, **progress.seeds}, facts, progress.talk)
    return _walk(flow.steps, "", progress, seen)


def _walk(steps: tuple[Step, ...], prefix: str, progress: Progress, seen: Seen) -> Iterator[Spot]:
    answers, offered = seen.answers, seen.offered
    for step in steps:
        if step.since > progress.version or (step.when is not None and not step.when.test(seen)):
            continue
        if step.word == "section":
            yield from _walk(step.steps, prefix, progress, seen)
        elif step.word == "repeat":
            rows: dict[str, dict[str, Any]] = {}
            for item in step.over(seen) if step.over else ():
                inner = Seen(dict(answers), seen.facts, seen.talk, item, offered)
                yield from _walk(step.steps, f"{prefix}{step.name}/{item}/", progress, inner)
                rows[item] = {one.name: inner.answers.get(one.name) for one in step.steps}
            answers[step.name] = rows
        else:
            path = prefix + step.name
            yield Spot(path, step, seen)
            answer = progress.answers.get(path)
            if answer is not None and stands(step, answer):
                value = answer.value
                own = type(value) is str and (step.word == "ask" or value not in step.options)
                answers[step.name] = Said(value) if own else value
                if answer.state == "offered":
                    offered.add(step.name)
                elif offered:
                    offered.discard(step.name)


def stands(step: Step, answer: Answer | None) -> bool:
    """Whether a step need not be asked: it has an answer that today's flow still understands."""
    if answer is None:
        return False
    if step.word in ("say", "do"):
        return answer.state == "told"
    if answer.state not in STANDING or step.word == "ask" or answer.state == "skipped":
        return answer.state in STANDING
    if step.listed is not None or step.reads is not None:
        return answer.value is not True
    if step.many > 1 and isinstance(answer.value, list):
        return all(one in step.options for one in answer.value)
    return answer.value in step.options


def on_path(flow: Flow, progress: Progress, facts: Facts) -> dict[str, Answer]:
    """The answers that count: those of the steps that apply today, without what was only offered."""
    found = {}
    for spot in walk(flow, progress, facts):
        answer = progress.answers.get(spot.path)
        if spot.step.word not in ("say", "do"):
            if not stands(spot.step, answer):
                break
            if answer is not None and answer.state == "counted":
                found[spot.path] = answer
    return found


def place(flow: Flow, progress: Progress, facts: Facts) -> Spot | None:
    """The first step that applies and has no answer; None when the talk is at its end."""
    for spot in walk(flow, progress, facts):
        if not stands(spot.step, progress.answers.get(spot.path)):
            return spot
    return None
