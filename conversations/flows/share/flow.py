"""Sharing one line about a goal: which goal, the exact words, at most one ask, and a tap (D1, D8)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.goals import name_of
from conversations.coaching.lines import ASKS, asked_of, reader_of
from conversations.coaching.values import Effect, Goal, Put
from conversations.flow import Option, Read, Refusal, Said, Seen, ask, choose, chosen, do, flow, given, known, say
from conversations.flows.picking import a_goal_by_name, as_options, by_urgency
from conversations.flows.share.sending import (
    an_ask,
    draft_of,
    has_reader,
    is_tap,
    line_now,
    make_private,
    mark,
    own_words,
    preview,
    send_line,
    what_exactly,
)


def goals(seen: Seen) -> list[Goal]:
    """The goals a line can be about: those that are shared come first."""
    return sorted(by_urgency(seen.facts.active), key=lambda goal: not goal.shared)


def a_goal(text: str, seen: Seen) -> Read | Refusal:
    """A goal by its name, or as a button of a check-in names it."""
    return Read(text) if any(goal.id == text for goal in goals(seen)) else a_goal_by_name(goals)(text, seen)


def the_goal(seen: Seen) -> Goal | None:
    """The goal that was named, or the only one."""
    return seen.facts.goal(seen["which"]) or (goals(seen)[0] if len(goals(seen)) == 1 else None)


def line(seen: Seen) -> str:
    """The line as it would be sent now."""
    goal = the_goal(seen)
    return line_now(seen, draft_of(goal, seen)) if goal else ""


def shown(seen: Seen) -> dict[str, Any]:
    """The line, and who would read it."""
    return preview(seen, line(seen))


def button(seen: Seen) -> list[Option]:
    """The button that sends exactly this line."""
    return [Option(mark(seen, line(seen)))]


def about(seen: Seen) -> dict[str, Any]:
    """The goal by its name, and who would read of it."""
    goal, facts = the_goal(seen), seen.facts
    reader = reader_of(facts.readers) or asked_of(facts.readers)
    return {"title": Said(name_of(goal) if goal else ""), "reader": Said(reader.name if reader else "")}


def open_up(seen: Seen) -> list[Effect]:
    """The goal is shared from now on."""
    goal = the_goal(seen)
    return [Put(replace(goal, shared=True))] if goal else []


def send(seen: Seen) -> list[Effect]:
    """The line as it was shown."""
    goal = the_goal(seen)
    return send_line(seen, goal.id, line(seen)) if goal else []


def stop(seen: Seen) -> list[Effect]:
    """The goal is private again."""
    goal = the_goal(seen)
    return make_private(seen, goal) if goal else []


def last_word(seen: Seen) -> object:
    """What the person said last about the line: at the draft, or at the line they changed."""
    return seen["share"] if seen["share"] not in (None, "change") else seen["sure"]


HAS_READER = known(has_reader)
ASKED = known(lambda seen: asked_of(seen.facts.readers) is not None)
HAS_GOALS = known(lambda seen: bool(goals(seen)))
CHANGES = known(lambda seen: seen["how"] == "change", says="the line of a check-in is changed")
SEVERAL = known(lambda seen: len(goals(seen)) > 1)
PRIVATE = known(lambda seen: (goal := the_goal(seen)) is not None and not goal.shared, "which")
OPEN = known(
    lambda seen: (goal := the_goal(seen)) is not None and (goal.shared or seen["open_up"] == "yes"),
    "which", "open_up",
)  # fmt: skip
TAPPED = known(lambda seen: is_tap(last_word(seen)), "share", "sure")
SENDS = known(lambda seen: last_word(seen) == mark(seen, line(seen)), "share", "sure")
STOPS = chosen("share", "stop")

SHARE = flow(
    "share",
    choose("which", listed=as_options(goals), reads=a_goal, when=HAS_READER & HAS_GOALS & (SEVERAL | CHANGES)),
    choose("open_up", "yes", "no", when=HAS_READER & HAS_GOALS & PRIVATE, shows=about),
    do("share_goal", open_up, when=chosen("open_up", "yes")),
    choose("share", "change", "nothing", "stop", listed=button, when=HAS_READER & OPEN & ~CHANGES, shows=shown),
    ask("own_line", own_words, options=("same",), when=HAS_READER & OPEN & (CHANGES | chosen("share", "change")),
        shows=shown),
    choose("ask_for", *ASKS, "none", reads=an_ask, when=given("own_line")),
    ask("ask_words", what_exactly, when=chosen("ask_for", *ASKS[:-1])),
    choose("sure", "nothing", listed=button, when=given("own_line"), shows=shown),
    do("send_line", send, when=SENDS),
    do("stop_sharing", stop, when=STOPS),
    say("line_sent", when=SENDS, shows=shown),
    say("line_changed", when=TAPPED & ~SENDS),
    say("private_again", when=STOPS),
    say("still_private", when=HAS_READER & HAS_GOALS & PRIVATE & ~OPEN & ~STOPS, shows=about),
    say("line_kept", when=HAS_READER & HAS_GOALS & (OPEN | ~PRIVATE) & ~TAPPED & ~STOPS),
    say("no_goals", when=HAS_READER & ~HAS_GOALS),
    say("waits_for", when=~HAS_READER & ASKED, shows=about),
    say("nobody", when=~HAS_READER & ~ASKED),
)  # fmt: skip
