"""The first contact: what this is, what it cannot promise, and three ways in (A1); later a hello is only a hello."""

from __future__ import annotations

from conversations.flow import flow, known, say

GREETED = known(
    lambda seen: seen["which"] != "about" and bool(seen["about"] or seen.facts.goals or seen.facts.entries),
    says="something is open or kept already, and it was only a hello",
)

OPEN = known(lambda seen: bool(seen["about"]), says="a question waits, and comes again by itself")

WELCOME = flow(
    "welcome",
    say("hello", when=~GREETED),
    say("ways", when=~GREETED & ~OPEN),
    say("again", when=GREETED),
)
