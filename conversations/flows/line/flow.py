"""The taps under a line that a check-in ends with: send it, nothing this week, stop asking for this goal (D1)."""

from __future__ import annotations

from typing import Any

from conversations.coaching.lines import draft_of, reader_of
from conversations.coaching.values import Effect, Goal
from conversations.flow import Said, Seen, do, flow, known, say
from conversations.flows.share.sending import has_reader, keep_back, kept_back, make_private, mark, send_line


def named(seen: Seen) -> Goal | None:
    """The goal that the button names last."""
    return seen.facts.goal(str(seen["words"] or "").rpartition(" ")[2])


def goal_of(seen: Seen) -> Goal | None:
    """The same, where it is shared."""
    goal = named(seen)
    return goal if goal is not None and goal.shared else None


def is_as_shown(seen: Seen) -> bool:
    """Whether line and reader are still those under which the button stood."""
    goal = goal_of(seen)
    shown = str(seen["words"] or "").partition(" ")[0]
    return goal is not None and has_reader(seen) and shown == mark(seen, draft_of(goal, seen.facts))


def send(seen: Seen) -> list[Effect]:
    """The line as it was shown."""
    goal = goal_of(seen)
    return send_line(seen, goal.id, draft_of(goal, seen.facts)) if goal else []


def stop(seen: Seen) -> list[Effect]:
    """The goal is private again."""
    goal = goal_of(seen)
    return make_private(seen, goal) if goal else []


def take_back(seen: Seen) -> list[Effect]:
    """Nothing about the goal goes, what waits included."""
    goal = named(seen)
    return keep_back(goal, seen) if goal else []


def nothing(seen: Seen) -> dict[str, Any]:
    """The goal, and what is taken back."""
    return kept_back(named(seen), seen)


def who(seen: Seen) -> dict[str, Any]:
    """Who will read it."""
    reader = reader_of(seen.facts.readers)
    return {"reader": Said(reader.name if reader else "")}


SENDS = known(lambda seen: seen["what"] == "send")
STOPS = known(lambda seen: seen["what"] == "stop")
AS_SHOWN = known(is_as_shown)

LINE = flow(
    "line",
    do("send", send, when=SENDS & AS_SHOWN),
    say("sent", when=SENDS & AS_SHOWN, shows=who),
    say("changed", when=SENDS & ~AS_SHOWN),
    do("stop", stop, when=STOPS),
    say("private_again", when=STOPS),
    do("keep_back", take_back, when=~SENDS & ~STOPS),
    say("kept", when=~SENDS & ~STOPS, shows=nothing),
)
