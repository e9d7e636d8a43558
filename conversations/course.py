"""Which talk a message is for and what it does there: what the catalog holds, and what `route.py` works out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from conversations.flow import Flow, Option
from conversations.progress import Progress
from conversations.shape import Shape

Kind = Literal[
    "answer", "repair", "begin", "aside", "resume", "old", "unsure", "lost", "plight", "notice", "form", "amend",
    "unsay",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Talk:
    """A line of the catalog: a flow, the kinds of facts it knows, and how it stands beside others."""

    flow: Flow
    knows: tuple[str, ...] = ()
    """Of "goals", "entries", "check_ins"; the person is always known."""
    aside: bool = False
    """It only tells something: in the middle of another talk it is answered and the question comes again."""
    resumes: bool = False
    """Asked for again while it is parked, it goes on instead of starting anew."""
    many: bool = False
    """Asked for again while it is open, a second one begins; other talks go on, or give way on another day."""
    hears_all: bool = False
    """Its question takes words of distress like any others, because the person chose to write them down."""
    alone: bool = False
    """Its phrases open it only by themselves: with other words behind them they mean something else."""
    leaves: bool = False
    """Whoever asks for it has enough for now: the open talk is put off, and its question does not come again."""


@dataclass(frozen=True, slots=True)
class Command:
    """What a phrase opens: a talk of the catalog, with what the phrase already says."""

    talk: str
    seeds: Mapping[str, str] = field(default_factory=dict)
    form: Shape | None = None
    """How it is shown as a form, where it can be."""
    takes: Callable[[str], bool] | None = None
    """Which words may stand behind its phrase, where not all of them do; those are never an answer to a question."""
    with_words: str = ""
    """The command it is where words stand behind it."""


@dataclass(frozen=True, slots=True)
class Course:
    """Which talk a message is for and what it does there, as `route.py` worked out."""

    kind: Kind
    talk: str = ""
    """The catalog name of the talk to take or open."""
    open: Progress | None = None
    """The talk with the open question, if there is one."""
    others: tuple[Progress, ...] = ()
    """The parked talks, and the one whose last buttons can still be named."""
    name: str = ""
    """The repair or command, such as "back" or "win"."""
    words: str = ""
    """What the person wrote behind the command."""
    seeds: Mapping[str, str] = field(default_factory=dict)
    maybe: tuple[str, ...] = ()
    """The commands that may be meant, each as its button says it, where none is clear."""
    near: tuple[Option, ...] = ()
    """The commands that a mistyped one comes close to."""
    form: Shape | None = None
    """Of a submitted form, how it was shown."""
    instead: Instead | None = None
    """What the words may mean besides, as only the facts can tell."""


class Instead(NamedTuple):
    """Another course for the same words: of an answer where it is none, else where they name a goal there is."""

    course: Course
    name: str
    """The words that have to name a goal; empty where none has to be named."""


def knows(course: Course, catalog: Mapping[str, Talk]) -> set[str]:
    """The kinds of facts a turn on this course may need, with those of a talk that could go on after it."""
    if course.instead is not None:
        return knows(replace(course, instead=None), catalog) | knows(course.instead.course, catalog)
    if course.kind == "answer" and not course.others:
        return set(catalog[course.talk].knows)
    involved = {course.talk, course.open.flow if course.open else ""}
    if course.others:
        involved.update(other.flow for other in course.others if other.state == "parked")
    beside = {"goals", "entries", "check_ins", "lines"} if course.kind in ("amend", "unsay") else set()
    return beside.union(kind for name in involved if name in catalog for kind in catalog[name].knows)
