"""What only tells something: news of another person, and an answer in the middle of another talk.

`engine.py` calls these; nothing here asks a question of its own.
"""

from __future__ import annotations

from dataclasses import replace

from conversations import repairs
from conversations.messages import LONGEST_TEXT
from conversations.progress import Answer, Progress, walk
from conversations.reading.said.names import is_named
from conversations.turn import Work


def notice(work: Work) -> None:
    """Tell what another person's turn has brought; whatever talk is open stays as it is."""
    course = work.course
    talk = Progress(work.message.key, course.talk, work.catalog[course.talk].flow.version, seeds=dict(course.seeds))
    progress = work.take_up(talk)
    for spot in walk(work.flow(progress), progress, work.facts):
        if spot.step.word == "say":
            work.tell(progress, spot)
        elif spot.step.does is not None:
            work.effects.extend(spot.step.does(spot.seen))
        progress.answers[spot.path] = Answer(True, "told", 1)
    progress.state = "told" if work.wordings else "done"


def is_meant(work: Work) -> bool:
    """Whether the other course that was thought of is the one; then it is the course of the turn.

    It is where its words name a goal that goes on, or where none has to be named.
    """
    thought = work.course.instead
    if thought is None:
        return False
    own = [goal for goal in work.facts.goals if goal.state in ("active", "parked")]
    named = [goal.id for goal in own if is_named(thought.name, goal.title, work.words.locale)]
    if thought.name and not named:
        return False
    seeds = {"named": named[0]} if len(named) == 1 else {}
    work.course = replace(thought.course, seeds={**thought.course.seeds, **seeds})
    return True


def aside(work: Work) -> None:
    """Answer something that only tells; the open question comes again after it, and the buttons are the question's."""
    course = work.course
    flow = work.catalog[course.talk].flow
    seeds = dict(course.seeds)
    progress = Progress(
        work.message.key, course.talk, flow.version, seeds={**seeds, "words": course.words[:LONGEST_TEXT]}
    )
    for spot in walk(flow, progress, work.facts):
        if spot.step.word == "say":
            work.tell(progress, spot, quiet=course.open is not None)
        elif spot.step.does is not None:
            work.effects.extend(spot.step.does(spot.seen))
        progress.answers[spot.path] = Answer(True, "told", 1)
    progress.seeds = seeds  # What stood behind the command was for this one answer; it is not kept.
    if course.open is not None:
        if work.effects:
            work.facts = work.facts.after(work.effects)  # The open question may no longer be one.
        repairs.ask_again(work)
        return
    progress = work.take_up(progress)
    work.end(progress, "told")
