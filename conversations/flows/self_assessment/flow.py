"""Where do I stand? Eight questions, a summary to correct, and one tap that makes it a goal (G4, G5, G6, G9)."""

from __future__ import annotations

from conversations.flow import ask, choose, chosen, do, flow, given, known, say
from conversations.flows.readers import some_words
from conversations.flows.self_assessment.keeping import anything, keep, pattern, summary
from conversations.flows.self_assessment.reading import LEVELS, MOST_SKILLS, a_story, in_view, skills_to_pick, to_grow

TOLD = known(anything, "went_well", "went_less", "skills", "grow_what", "ahead")
GROWS = given("grow") | given("grow_what")
RECURS = known(lambda seen: bool(pattern(seen)["times"]), "missing")

SELF_ASSESSMENT = flow(
    "self_assessment",
    ask("went_well", a_story, rule="G4"),
    ask("strength", some_words, when=given("went_well"), rule="G4"),
    ask("went_less", a_story),
    choose("missing", "skill", "time", "help", "say", "aim", reads=some_words, when=given("went_less")),
    choose("skills", listed=skills_to_pick, many=MOST_SKILLS, reads=some_words),
    choose("grow", *LEVELS, reads=to_grow, when=given("skills"), shows=in_view, rule="SL-3"),
    ask("grow_what", to_grow, when=~given("skills"), rule="SL-3"),
    choose("how", "course", "knows", "work", "around", reads=some_words, when=GROWS, shows=summary),
    ask("ahead", some_words, rule="SDT-2"),
    choose("right", "yes", "goal", when=TOLD, shows=summary, needed=True),
    do("keep", keep, when=TOLD),
    say("pattern", when=TOLD & RECURS, shows=pattern),
    say("kept", when=chosen("right", "yes"), shows=summary),
    say("kept_goal", when=chosen("right", "goal"), shows=summary),
    say("nothing_kept", when=~TOLD),
)
