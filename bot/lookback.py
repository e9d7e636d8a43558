"""Finds what a changed or deleted message was about: which message it was, and the talks that were touched since.

`reception.py` calls it in the turn's transaction, for the few messages that are about earlier ones.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from conversations.amending import amended
from conversations.catalog import CATALOG, COMMANDS
from conversations.course import Course
from conversations.progress import Progress
from storage import inbox, talks
from storage.database import Unit
from storage.talks import Talk

if TYPE_CHECKING:
    from bot.reception import Case


def course_back(unit: Unit, case: Case) -> Course:
    """The course of a message that was changed or deleted after it was sent."""
    tenant, person = case.who
    sent = int(case.message.amends.timestamp() * 1000) if case.message.amends else 0
    original, text = inbox.written(unit, tenant, person, sent)
    later = [progress_of(one) for one in talks.since(unit, tenant, person, sent)] if original else []
    known = {talk.talk for talk in case.talks}
    found = [*case.talks, *(talk for talk in later if talk.talk not in known)]
    return amended(found, case.message, (original, text), case.now, case.words, CATALOG, COMMANDS)


def with_its_talk(unit: Unit, case: Case, course: Course) -> Course:
    """A course about a talk that may be over, with that talk; nothing where there is none."""
    name = course.words.partition(" ")[0]
    known = {talk.talk: talk for talk in case.talks}
    rows = [known[name]] if name in known else [progress_of(one) for one in talks.one(unit, *case.who, name)]
    if not rows or rows[0].flow not in CATALOG:
        return course
    others = course.others if name in known else (*course.others, *rows)
    return replace(course, talk=rows[0].flow, others=others)


def progress_of(row: Talk) -> Progress:
    """A talk as it is saved."""
    return Progress.load(row.id, row.flow, row.version, row.state, row.revision, row.touched_at, row.progress)
