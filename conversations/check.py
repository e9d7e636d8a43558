"""Holds words against flows: every step has its words in every language, in the order of the flow."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.course import Talk
from conversations.flow import TYPE_IT, Step
from conversations.words import Words, WordsProblem


def check_words(words: Words, catalog: Mapping[str, Talk]) -> None:
    """Raises WordsProblem naming the first step without words, or out of order, or a button without a label."""
    for name, talk in catalog.items():
        where = f"{words.locale} {name}"
        if name not in words.sheets:
            raise WordsProblem(f"{where}: there is no words file for this talk.")
        headings = list(words.sheets[name].headings)
        steps = [step for step in talk.flow if step.word != "do"]
        for step in steps:
            if step.name not in headings:
                raise WordsProblem(f"{where}: the step {step.name!r} has no heading.")
            _check_step(words, name, step)
        order = [heading for heading in headings if heading in {step.name for step in steps}]
        if order != [step.name for step in steps]:
            raise WordsProblem(f"{where}: the headings are not in the order of the flow.")


def _check_step(words: Words, talk: str, step: Step) -> None:
    key = f"{talk}/{step.name}"
    heading = words.heading(key)
    if not heading.text:
        raise WordsProblem(f"{words.locale} {key}: the heading has no text.")
    missing = set(step.options) - set(heading.buttons)
    if missing:
        raise WordsProblem(f"{words.locale} {key}: these options have no label: {sorted(missing)}.")
    stale = [value for value in heading.buttons if value[0] not in "/*" and value not in (*step.options, TYPE_IT)]
    if stale and step.listed is None:
        raise WordsProblem(f"{words.locale} {key}: these labels belong to no option: {stale}.")
    said = set(heading.says.values()) - set(step.options) - {"*"}
    if said or (heading.says and step.word not in ("choose", "confirm")):
        raise WordsProblem(f"{words.locale} {key}: nobody can say these, they are no options: {sorted(said)}.")
    if step.rule and not words.has(f"coaching/{step.rule}"):
        raise WordsProblem(f"{words.locale} {key}: its rule {step.rule} stands nowhere in coaching.")
    if step.word in ("ask", "choose", "confirm") and not step.rule and not heading.why:
        raise WordsProblem(f"{words.locale} {key}: nothing answers `why?` here; name a rule or write '### why'.")
