"""Every message the coach begins by itself: neutral, with its reason, and always with later and off (A3, T4).

Nobody walks through it: `bot/nudges.py` takes one heading at a time, as `conversations/coaching/nudges.py` decided.
"""

from __future__ import annotations

from conversations.flow import flow, say

NUDGE = flow(
    "nudge",
    say("check_in"),
    say("again"),
    say("monthly"),
    say("still_monthly"),
    say("quarterly"),
    say("month"),
    say("quarter"),
    say("due"),
    say("milestone"),
    say("cue"),
    say("rest"),
    say("back"),
)
