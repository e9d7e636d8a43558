"""Goals: what somebody works on, with number and date, and what else is kept (G1)."""

from __future__ import annotations

from typing import Any

from conversations.coaching import home as place
from conversations.coaching.standing import aim_beside
from conversations.flow import Said, Seen, flow, known, say

MOST_LINES = 8
"""Lines of the list; a message that must be scrolled is not read."""
MOST_NAMED = 2
"""Goals of a group that are named in its one line."""
ANY_GOAL = known(lambda seen: any(goal.state != "released" for goal in seen.facts.goals))


def the_list(seen: Seen) -> dict[str, Any]:
    """The goals of now, as many as fit, and the others: a line for each group, or one for all where room is short."""
    now = place.worked_on(seen.facts.goals)
    groups = [
        {
            "name": name,
            "size": len(found),
            "titles": [Said(one.title) for one in found[:MOST_NAMED]],
            "more": len(found) - MOST_NAMED,
        }
        for name, found in place.others(seen.facts.goals).items()
        if found
    ]
    fits = len(now) + len(groups) <= MOST_LINES
    room = MOST_LINES - bool(groups)
    shown = now if fits or len(now) <= room else now[: room - 1]
    return {
        "goals": [
            {"title": Said(one.title), "due": one.due, **place.figures(one), "aim": aim_beside(one)} for one in shown
        ],
        "more": len(now) - len(shown),
        "groups": groups,
        "named": fits,
    }


GOALS = flow(
    "goals",
    say("no_goals", when=~ANY_GOAL),
    say("list", when=ANY_GOAL, shows=the_list),
)
