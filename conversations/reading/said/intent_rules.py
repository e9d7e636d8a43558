"""Which senses together make which command: the grammar of what people want of the coach.

A rule reads "what must be there -what must not": words parted by "|" are alternatives. Besides the senses of the word
lists there are `asks` (a question), `bare` (no word that belongs to no sense), `few` (at most two such words), `number`
and `share` ("12 of 20").
"""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """One way in which a command is said."""

    command: str
    needs: tuple[frozenset[str], ...]
    without: frozenset[str]
    weight: float
    """3 is what defines the command, 2.5 is usual, 2 and less are hints that are never sure alone."""
    over: int
    """Against a text that may be a goal: 2 wins always, 1 where it has no number and no date, 0 never."""


def rule(command: str, said: str, weight: float = 3.0, over: int = 2) -> Rule:
    """A rule from its short form."""
    words = said.split()
    needs = tuple(frozenset(word.split("|")) for word in words if word[0] != "-")
    return Rule(command, needs, frozenset(word[1:] for word in words if word[0] == "-"), weight, over)


_DEEDS = "-change -end -remove -pause -moretime -split -better -big -unfit -replace -nolonger -changed -judge -over"
_SAYS_NO = "-want -please -asks"

HINTS = (
    ("goals", "goals"), ("goal", "goal"), ("progress", "progress"), ("home", "plan"), ("move_date", "date"),
    ("who_sees", "reader asks"), ("who_sees", "see who"), ("forget_me", "delete"), ("person", "person"),
    ("person", "someone talk"), ("help", "help"), ("help", "lost"), ("drop", "end|nolonger"),
    ("pause_goal", "pause"), ("language", "language"), ("difference", "difference kinds|workgoal"), ("win", "win"),
    ("done", "done"), ("stuck", "stuck"), ("blocked", "blocks"), ("check_in", "checkin"), ("next", "step"),
    ("not_now", "notnow|away|moretime"), ("go_on", "continue"), ("welcome", "hello"), ("how_are_you", "howyou"),
    ("bye", "bye"), ("progress", "level number"),
)  # fmt: skip
"""Single words that make a guess and are never sure."""


FAINT_HINTS = (
    ("export", "data"), ("forget_me", "data"), ("adjust", "change"), ("split", "split|milestone"),
    ("export", "copy"), ("introduce", "machine"), ("goal", "want -asks -bare"),
)  # fmt: skip
"""Words that are worth a button only where little else is said."""


RULES = (
    # a goal, and all goals
    rule("goal", f"make goal -goals -lead -copy -file -date {_DEEDS}"),
    rule("goal", f"new goal -lead -goals -replace -date {_DEEDS}"),
    rule("goal", f"want|please goal few -goals -lead -date -look -kinds -copy -stuck -done {_DEEDS}", 2.5),
    rule("goal", "help goal -goals -lead -judge -better -split -big", 2.5),
    rule("goal", "make|want kinds few -asks -difference -lead", 2.5),
    rule("goal", "want|please novelty", 2.5),
    rule("goal", f"goal bare -goals -lead -asks -date -done -stuck {_DEEDS}", 2.5),
    rule("goals", "look goals -over -judge"),
    rule("goals", "which goals asks -split -judge -status -better -good -difference -big -over -copy"),
    rule("goals", "goals bare -over -status -new -make -changed -done -copy -difference -judge -delete -remove", 2.5),
    rule("review", "over goals", 3.5),
    rule("adjust", "change goal -goals -better", 3.0),
    rule("adjust", "change goals|target", 3.0),
    rule("adjust", "over goal -goals -judge"),
    rule("adjust", "changed goal|target -want"),
    rule("adjust", "unfit goal|target -over"),
    rule("adjust", "replace goal"),
    rule("pause_goal", "pause goal", 3.5),
    rule("pause_goal", "pause -goal", 2.5, 1),
    rule("move_date", "move date", 3.5),
    rule("move_date", "moretime goal", 3.5),
    rule("move_date", "moretime want", 2.5, 1),
    rule("move_date", "moved -want -date", 2.5),
    rule("move_date", "moved date", 3.0),
    rule("drop", "end|remove goal -lead -delete few", 3.5),
    rule("drop", "end|remove goal -lead", 3.5),
    rule("drop", "nolonger goal|end", 3.5),
    rule("drop", "end -goal -asks", 3.0, 1),
    rule("split", "split goal|milestone", 3.5),
    rule("split", "big goal", 3.5),
    rule("split", "milestone make|please|want|goal", 3.0, 1),
    rule("judge", "good goal asks -better -look", 3.5),
    rule("judge", "judge goal -over", 3.0),
    rule("stronger", "better goal -lead -status", 3.5),
    # how it goes
    rule("home", "status -stuck -blocks -done", 3.0),
    rule("home", "status goal|goals", 3.5),
    rule("home", "stand goal|goals", 3.5),
    rule("home", "asks progress -log -explain -difference -want", 3.0),
    rule("home", "remind -notnow -tomorrow", 3.5),
    rule("not_now", "remind tomorrow -step", 2.5),
    rule("home", "asks plan few", 3.5),
    rule("home", "asks step -blocks -knownot -stuck", 3.5),
    rule("home", "look|please plan|step", 2.5),
    rule("next", f"step {_SAYS_NO} -knownot -stuck", 3.0),
    rule("next", "step make", 3.0),
    rule("next", "tomorrow future -asks", 2.5),
    rule("check_in", "checkin", 3.0),
    rule("progress", "log progress|news few -asks", 3.5),
    rule("progress", "news -asks", 3.0),
    rule("progress", "progress few -asks -stuck -not -learn -want", 2.5),
    rule("progress", "progress want few -asks -not -learn", 2.5),
    rule("progress", "level number|half -want -asks -until -lead", 3.0),
    rule("progress", "half -want -asks -until -lead", 3.0),
    rule("progress", "share -want -asks -until -lead", 3.5),
    rule("win", "win -want -asks -lead", 3.5),
    rule("done", f"done {_SAYS_NO} -not -until -lead -stuck -knownot", 3.0),
    rule("done", "done please|not bare -want -asks", 1.5),
    rule("stuck", "stuck bare -want -asks -learn"),
    rule("blocked", "stuck -bare -want -asks -lead -learn"),
    rule("stuck", "stuck -bare -want -asks -lead -learn", 2.5),
    rule("stuck", "knownot -learn"),
    rule("blocked", "blocks -want -asks -lead -learn"),
    rule("stuck", "blocks bare -want -asks -learn", 2.0),
    rule("stuck", "not continue bare -asks -learn"),
    rule("blocked", "not continue -bare -asks -learn"),
    rule("stuck", "not progress -asks -want -learn", 3.0),
    rule("stuck", "stuck asks -learn", 2.5),
    # who is there, and who sees what
    rule("who_sees", "who see few"),
    rule("who_sees", "reader see asks -want -learn"),
    rule("who_sees", "reader tell asks -want -learn -goal", 3.0),
    rule("who_sees", "see written reader|asks -want"),
    rule("who_sees", "tell written asks"),
    rule("who_sees", "private asks|bare -learn"),
    rule("who_sees", "private few -want -learn", 2.5, 1),
    rule("who_sees", "appraisal for|asks -goal -goals -want -learn -date"),
    rule("who_sees", "against asks|data"),
    rule("help", "usage asks|please|bare", 3.5),
    rule("help", "help few -goal -goals -person -someone -whatto -stand -strengths", 3.0, 1),
    rule("help", "help bare", 3.0),
    rule("help", "lost bare", 3.5),
    rule("help", "explain you -kinds", 2.0),
    rule("introduce", "identity -person -machine", 3.5),
    rule("introduce", "identity person|machine", 4.0),
    rule("introduce", "machine asks -learn -want", 3.0),
    rule("person", "person talk|want|please -learn -goal -identity -lead few", 3.5),
    rule("person", "person bare -identity", 2.5),
    rule("person", "person asks few -identity -see -tell -against -private", 3.0),
    rule("person", "someone talk bare", 3.5),
    rule("person", "someone talk few", 2.0),
    rule("person", "person|someone help asks few -identity -goal", 3.5),
    rule("language", "language speak bare -learn -want -better", 3.5),
    rule("language", "language please bare -learn -better", 3.5),
    rule("language", "language bare -learn -better", 2.5),
    rule("language", "language speak asks few -learn -want -better", 3.0),
    rule("difference", "difference kinds", 3.5),
    rule("difference", "difference goal|goals asks", 3.0),
    rule("difference", "explain kinds", 3.5),
    rule("difference", "kinds asks -want -make", 2.5),
    rule("difference_work", "difference workgoal", 4.0),
    rule("self_assessment", "strengths -lead", 3.0),
    rule("self_assessment", "goodat", 3.0),
    rule("self_assessment", "whatto", 3.5),
    rule("self_assessment", "stand career", 4.0),
    rule("self_assessment", "stand -goal -goals", 2.5),
    rule("forget_me", "delete data", 3.5),
    rule("forget_me", "delete all me", 3.5),
    rule("forget_me", "delete all bare -goal -goals", 3.0),
    rule("export", "copy data", 3.5),
    rule("export", "copy all", 3.5),
    rule("export", "copy goals|goal file", 3.5),
    rule("export", "copy bare", 2.5),
    # manners, and not now
    rule("not_now", "notnow -lead", 3.5),
    rule("not_now", "away -lead -want -done", 3.0),
    rule("thanks", "thank few -lead", 2.5),
    rule("bye", "bye few", 3.0),
    rule("how_are_you", "howyou bare", 3.5),
    rule("welcome", "hello bare", 2.5),
    rule("go_on", "continue few -goal -stuck -knownot -not", 3.0, 1),
    rule("why", "why", 3.0),
    *(rule(command, said, 1.5) for command, said in HINTS),
    *(rule(command, said, 1.0) for command, said in FAINT_HINTS),
)
