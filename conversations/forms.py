"""A talk as a form: several of its questions at once, filled in with what is known, and taken as one message.

`form_of` shows it. What comes back goes by `route.py` to `take_form`: each value is read by the same reader as typed
words. One refusal, and nothing is kept; else the talk begins with all answers given, and goes on like any other.

A form that edits leaves alone whatever nobody touched, so that what was changed meanwhile elsewhere stays: the stamp
knows what each field held. A field that was changed on both sides is refused, with what it says now.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping

from conversations.course import Command, Talk
from conversations.flow import TYPE_IT, Facts, Flow, Read, Refusal, Said, Seen
from conversations.hearing import hear
from conversations.messages import Field, Form
from conversations.progress import Answer, Progress, Spot, walk
from conversations.shape import Shape
from conversations.spots import labelled
from conversations.turn import Work
from conversations.words import Wording, Words

LONGEST = {"text": 300, "day": 100, "long": 3_000, "choice": 300}
"""Characters a field takes."""
MOST_REFUSALS = 10


def form_of(
    name: str, about: str, facts: Facts, words: Words, catalog: Mapping[str, Talk], commands: Mapping[str, Command]
) -> Form | None:
    """The form of a command, filled in; None where it has none, or is about something that is not there."""
    command = commands.get(name)
    if command is None or command.form is None:
        return None
    flow, shape = catalog[command.talk].flow, command.form
    shown = Progress("", command.talk, flow.version, seeds=seeds_of(command.seeds, "open", about))
    fields = fields_of(flow, shape, shown, facts, words)
    if not fields:
        return None
    heading = words.heading(f"{command.talk}/form_{name}")
    ordered = tuple(fields[step] for step in shape.fields if step in fields)
    return Form(
        name, about, heading.title, ordered, heading.buttons["submit"], heading.buttons["close"], stamp_of(fields),
        words.line("everywhere/needed_here", {}),
    )  # fmt: skip


def seeds_of(seeds: Mapping[str, str], state: str, about: str) -> dict[str, str]:
    """What a talk knows from the beginning when it is a form."""
    return {**seeds, "form": state, "of": about}


def fields_of(flow: Flow, shape: Shape, shown: Progress, facts: Facts, words: Words) -> dict[str, Field]:
    """The fields by step, as they are now; none where the form is about something that is not there."""
    filled = shape.filled(Seen({**flow.blank, **shown.seeds}, facts))
    if filled is None:
        return {}
    return {spot.step.name: a_field(flow.name, spot, shape, filled, words) for spot in asked(flow, shape, shown, facts)}


def asked(flow: Flow, shape: Shape, progress: Progress, facts: Facts) -> Iterator[Spot]:
    """The steps of a form that apply; those without an answer by then count as skipped."""
    for spot in walk(flow, progress, facts):
        if spot.step.name in shape.fields:
            yield spot
        if spot.step.word not in ("say", "do") and spot.path not in progress.answers:
            progress.answers[spot.path] = Answer(None, "skipped", 1)


def a_field(talk: str, spot: Spot, shape: Shape, filled: Mapping[str, str], words: Words) -> Field:
    """One step as a field, in the person's language."""
    step = spot.step.name
    heading, kind = words.heading(f"{talk}/{step}"), shape.fields[step]
    label, _, hint = heading.form.partition("|")
    own = labelled(talk, spot, words) if kind == "choice" else []
    options = tuple((value, " ".join(text.split())) for value, text in own if text.strip() and value != TYPE_IT)
    return Field(
        step, label.strip() or heading.title, filled.get(step, ""), hint.strip(), kind, options, step not in shape.must
    )


def stamp_of(fields: Mapping[str, Field]) -> str:
    """What the fields held when they were shown, in a few letters each."""
    return " ".join(f"{step}:{mark(field.value)}" for step, field in fields.items())


def mark(value: str) -> str:
    """A value in a few letters, so that a change of it shows."""
    return f"{zlib.crc32(value.strip().encode('utf-8', 'replace')):08x}"


def take_form(work: Work) -> Progress | None:
    """The talk with the answers of a submitted form; None where it is refused, and then nothing is kept."""
    course, shape = work.course, work.course.form
    given = {step: value.strip() for step, value in work.message.form or ()}
    first = next(iter(given), next(iter(shape.fields), "") if shape else "")
    if shape is None:
        refuse(work, [(first, Refusal("everywhere/form_gone"))])
        return None
    flow = work.catalog[course.talk].flow
    shown = Progress("", course.talk, flow.version, seeds=seeds_of(course.seeds, "open", course.words))
    now = fields_of(flow, shape, shown, work.facts, work.words)
    if not now:
        refuse(work, [(first, Refusal("everywhere/form_gone"))])
        return None
    refused = [(step, Refusal("everywhere/no_field")) for step in given if step not in shape.fields]
    opened = dict(one.split(":", 1) for one in work.message.stamp.split() if ":" in one)
    seeds = seeds_of(course.seeds, "sent", course.words if shape.keeps_about else "")
    progress = Progress(work.message.key, course.talk, flow.version, seeds=seeds)
    for spot in asked(flow, shape, progress, work.facts):
        step = spot.step.name
        field = now.get(step) or a_field(flow.name, spot, shape, {}, work.words)
        read = read_field(work, spot, shape, field, given.get(step), opened.get(step, ""))
        if isinstance(read, Refusal):
            refused.append((step, read))
        elif read is not None and read.value is not None:
            progress.answers[spot.path] = Answer(read.value, "counted", 1)
    if refused:
        refuse(work, refused)
        return None
    return forget_skipped(progress, shape)


def forget_skipped(progress: Progress, shape: Shape) -> Progress:
    """What the form did not hold is still open: the talk asks for it."""
    for path, answer in list(progress.answers.items()):
        if answer.state == "skipped" and path not in shape.fields:
            del progress.answers[path]
    return progress


def read_field(
    work: Work, spot: Spot, shape: Shape, field: Field, value: str | None, opened: str
) -> Read | Refusal | None:
    """What a field says; nothing where it was left alone."""
    step = spot.step
    if value is None or (shape.edits and mark(value) == (opened or mark(field.value))):
        has = bool(field.value) and shape.edits
        needs = step.name in shape.needs or (step.name in shape.must and not has)
        return Refusal("everywhere/needed_here") if needs else None
    if len(value) > LONGEST[field.kind]:
        return Refusal("everywhere/field_too_long", {"most": LONGEST[field.kind]})
    if shape.edits and opened and opened != mark(field.value) and value != field.value:
        return Refusal("everywhere/field_moved", {"now": Said(dict(field.options).get(field.value, field.value))})
    if value:
        return hear(value, spot, labelled(work.course.talk, spot, work.words), work.words.locale)
    return emptied(spot, shape)


def emptied(spot: Spot, shape: Shape) -> Read | Refusal | None:
    """What an empty field says: "none" where the step has that, nothing any more, or nothing at all."""
    step = spot.step
    if step.name in (*shape.must, *shape.needs):
        return Refusal("everywhere/needed_here")
    if "none" in step.options:
        return Read("none")
    if step.name in shape.clears:
        return Read("")
    return Refusal("everywhere/needed_here") if shape.edits else None


def refuse(work: Work, refused: list[tuple[str, Refusal]]) -> None:
    """Say at each field why it is not taken."""
    said: dict[str, str] = {}
    for step, one in refused[:MOST_REFUSALS]:
        said.setdefault(step, work.words.line(one.key, one.values))
    work.refusals = list(said.items())
    work.wordings = [Wording("everywhere/form_refused", {"refusals": [Said(text) for text in said.values()]})]
