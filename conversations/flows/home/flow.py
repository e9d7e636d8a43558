"""Home: the next step, up to three goals and one coming date, in one short message (G1)."""

from __future__ import annotations

from typing import Any

from conversations.coaching import home as place
from conversations.coaching.standing import aim_beside
from conversations.flow import Said, Seen, flow, known, say

MOST_GOALS = 3
ANY_GOAL = known(lambda seen: any(goal.state != "released" for goal in seen.facts.goals))


def overview(seen: Seen) -> dict[str, Any]:
    """What a person sees when they ask where they are."""
    facts = seen.facts
    now = place.worked_on(facts.goals)
    step = place.next_step(facts.goals, facts.entries, facts.today)
    ahead = place.coming(facts.goals, facts.entries, facts.today)
    return {
        "midway": bool(seen["about"]),
        "resting": place.resting(facts.person, facts.today),
        "step": {"words": Said(step.text), "day": step.day} if step else None,
        "goals": [
            {"title": Said(one.title), "due": one.due, **place.figures(one), "aim": aim_beside(one)}
            for one in now[:MOST_GOALS]
        ],
        "more": len(now) - MOST_GOALS,
        "ahead": {**ahead._asdict(), "text": Said(ahead.text)} if ahead else None,
    }


HOME = flow(
    "home",
    say("nothing_yet", when=~ANY_GOAL, shows=overview),
    say("overview", when=ANY_GOAL, shows=overview),
)
