"""A turn away from the talk: somebody is not well, not safe or wronged, and hears whom they can turn to.

`route.py` comes before it; the words are in `flows/gentle` and `flows/unfair`. Nothing of the message goes into what
the turn returns, and why somebody rests is not stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from conversations.coaching.home import resting
from conversations.coaching.values import Put
from conversations.progress import Progress, walk
from conversations.reading.said.plight import a_plight
from conversations.turn import Turn, Work


def turn_to_people(work: Work) -> Turn:
    """Say where people are; after words of distress the open talk is parked and the coach rests until tomorrow."""
    name, open_talk = work.course.talk, work.course.open
    if open_talk is not None:
        progress = work.take_up(open_talk)
        drop_such_words(progress)
        if name == "gentle":
            progress.state, progress.parked_by = "parked", ""
            work.hush(progress)
    if name == "gentle":
        rest_until_tomorrow(work)
    waiting = open_talk is not None or any(one.state == "parked" for one in work.course.others)
    flow = work.catalog[name].flow
    told = Progress(work.message.key, name, flow.version, seeds={"heard": name, "waiting": "yes" if waiting else ""})
    for spot in walk(flow, told, work.facts):
        work.tell(told, spot)
    return work.turn()


def drop_such_words(progress: Progress) -> None:
    """Take answers out of a talk that hold such words too, as they may from before."""
    for path, answer in list(progress.answers.items()):
        if any(a_plight(text) for text in _texts(answer.value)):
            del progress.answers[path]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def rest_until_tomorrow(work: Work) -> None:
    """No question for the rest of the day; a longer rest stays as it is."""
    person = work.facts.person
    tomorrow = (work.facts.today + timedelta(days=1)).isoformat()
    if resting(person, work.facts.today) < tomorrow:
        work.effects.append(Put(replace(person, resting_until=tomorrow)))


ABOUT_TIMES = ("times", "away", "manager")
"""What a sentence can be about while its writer rests; the coach asks for nothing with it."""


def rests(work: Work) -> bool:
    """Whether a talk would begin only because of how a sentence reads, while the person rests; then that is said."""
    until = resting(work.facts.person, work.facts.today)
    unasked = bool(work.course.words) and work.course.words == work.message.text.strip()
    if not until or not unasked or work.course.open is not None or work.course.talk in ABOUT_TIMES:
        return False
    work.say("everywhere/resting", until=until)
    return True
