"""What only tells something: news of another person, and an answer in the middle of another talk.

`engine.py` calls these; nothing here asks a question of its own.
"""

from __future__ import annotations

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


def is_news(work: Work) -> bool:
    """Whether words that are no answer are news: of a goal they name, or for the check-in that asked since.

    Then the course of the turn is theirs.
    """
    news = work.course.instead
    if news is None:
        return False
    names = any(is_named(news.words, goal.title, work.words.locale) for goal in work.facts.active)
    if names or news.talk == "check_in":
        work.course = news
        return True
    return False


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
