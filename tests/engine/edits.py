"""The ways a flow may be edited while people are inside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from conversations.flow import Flow, Seen, Step, When, ask, choose, chosen, flow, known, say
from tests.engine.trial import BY_NAME, QUESTIONS, STEPS, every, rehearsal, words_of_theirs


def changed(steps: Sequence[Step], name: str, into: Callable[[Step], Sequence[Step]]) -> tuple[Step, ...]:
    """The steps with one of them, wherever it stands, changed into others."""
    made: list[Step] = []
    for step in steps:
        kept = replace(step, steps=changed(step.steps, name, into)) if step.steps else step
        made.extend(into(kept) if step.name == name else (kept,))
    return tuple(made)


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
