"""Sharing one line about a goal: which goal, the exact words, at most one ask, and a tap (D1, D8)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.goals import name_of
from conversations.coaching.lines import ASKS, asked_of, draft_of, reader_of
from conversations.coaching.values import Effect, Goal, Put
from conversations.flow import Option, Read, Refusal, Said, Seen, ask, choose, chosen, do, flow, given, known, say
from conversations.flows.picking import a_goal_by_name, as_options, by_urgency
from conversations.flows.share.sending import (
    an_ask,
    ask_of,
    has_reader,
    is_tap,
    keep_back,
    kept_back,
    line_now,
    make_private,
    mark,
    own_words,
    preview,
    send_line,
    what_exactly,
)
from conversations.shape import FORM, Shape, is_shown


def goals(seen: Seen) -> list[Goal]:
    """The goals a line can be about: those that are shared come first."""
    return sorted(by_urgency(seen.facts.active), key=lambda goal: not goal.shared)


def a_goal(text: str, seen: Seen) -> Read | Refusal:
    """A goal by its name, or as a button of a check-in names it."""
    return Read(text) if any(goal.id == text for goal in goals(seen)) else a_goal_by_name(goals)(text, seen)


def the_goal(seen: Seen) -> Goal | None:
    """The goal that was named, or the only one."""
    if seen["form"]:
        return next((one for one in goals(seen) if one.shared and seen["of"] in ("", one.id)), None)
    return seen.facts.goal(seen["which"]) or (goals(seen)[0] if len(goals(seen)) == 1 else None)


def line(seen: Seen) -> str:
    """The line as it would be sent now."""
    goal = the_goal(seen)
    return line_now(seen, draft_of(goal, seen.facts)) if goal else ""


def shown(seen: Seen) -> dict[str, Any]:
    """The line, and who would read it."""
    return preview(seen, line(seen)) | {"form": bool(seen["form"])}


def to_fill_in(seen: Seen) -> dict[str, str] | None:
    """The form of a line about a goal that is shared: the draft, no ask, and the tap that sends it."""
    goal = the_goal(seen)
    if goal is None or not has_reader(seen):
        return None
    drafted = draft_of(goal, seen.facts)
    return {"own_line": drafted, "ask_for": "none", "share": mark(seen, drafted)}


def a_tap(text: str, seen: Seen) -> Read | Refusal:
    """A button of a line that reads otherwise by now, or that was for somebody else, sends nothing."""
    return Refusal("share/line_changed") if is_tap(text) else Refusal("everywhere/not_an_option", {"said": Said(text)})


def is_whole(seen: Seen) -> bool:
    """Whether a form was sent with the very line that goes: an ask would add words nobody has seen there."""
    return bool(seen["form"]) and is_tap(seen["share"]) and not ask_of(seen)[0]


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


def nothing(seen: Seen) -> dict[str, Any]:
    """The goal that was being shared, where the person said that nothing goes, and what is taken back with that."""
    return kept_back(the_goal(seen) if NOTHING.test(seen) else None, seen)


def take_back(seen: Seen) -> list[Effect]:
    """Nothing about the goal goes, what waits included."""
    goal = the_goal(seen)
    return keep_back(goal, seen) if goal else []


def last_word(seen: Seen) -> object:
    """What the person said last about the line: at the draft, or at the line they changed."""
    if seen["sure"] is not None:
        return seen["sure"]
    return seen["share"] if seen["share"] != "change" else None


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
SENDS = known(lambda seen: last_word(seen) == mark(seen, line(seen)) or is_whole(seen), "share", "sure")
WRITES = known(lambda seen: is_shown(seen) or is_tap(seen["share"]), "share") & FORM
STOPS = chosen("share", "stop")
NOTHING = chosen("share", "nothing") | chosen("sure", "nothing")
WHOLE = known(is_whole, "share", "ask_for")
SHOWN = known(is_shown)

SHARE = flow(
    "share",
    choose("which", listed=as_options(goals), reads=a_goal, when=HAS_READER & HAS_GOALS & (SEVERAL | CHANGES) & ~FORM),
    choose("open_up", "yes", "no", when=HAS_READER & HAS_GOALS & PRIVATE, shows=about),
    do("share_goal", open_up, when=chosen("open_up", "yes")),
    choose("share", "change", "nothing", "stop", listed=button, reads=a_tap, when=HAS_READER & OPEN & ~CHANGES,
           shows=shown, in_full=True),
    ask("own_line", own_words, options=("same",),
        when=HAS_READER & OPEN & (CHANGES | chosen("share", "change") | WRITES), shows=shown),
    choose("ask_for", *ASKS, "none", reads=an_ask, when=given("own_line") | WRITES),
    ask("ask_words", what_exactly, when=chosen("ask_for", *ASKS[:-1]) | SHOWN),
    choose("sure", "nothing", listed=button, when=given("own_line") & ~WHOLE, shows=shown, in_full=True),
    do("send_line", send, when=SENDS),
    do("stop_sharing", stop, when=STOPS),
    do("keep_back", take_back, when=NOTHING),
    say("line_sent", when=SENDS, shows=shown),
    say("line_changed", when=TAPPED & ~SENDS),
    say("private_again", when=STOPS),
    say("still_private", when=HAS_READER & HAS_GOALS & PRIVATE & ~OPEN & ~STOPS, shows=about),
    say("line_kept", when=HAS_READER & HAS_GOALS & (OPEN | ~PRIVATE) & ~TAPPED & ~STOPS, shows=nothing),
    say("no_goals", when=HAS_READER & ~HAS_GOALS),
    say("waits_for", when=~HAS_READER & ASKED, shows=about),
    say("nobody", when=~HAS_READER & ~ASKED),
)  # fmt: skip

LINE_FORM = Shape(
    {"own_line": "long", "ask_for": "choice", "ask_words": "text", "share": "choice"},
    to_fill_in, must=("own_line", "share"), needs=("ask_words",),
)  # fmt: skip
