"""Every talk the coach can have, one line each: read this first.

`knows` names the kinds of rows a talk may look at; each is read with one SELECT for a whole group of turns.
"""

from __future__ import annotations

from collections.abc import Mapping

from conversations.coaching.linking import is_nearly
from conversations.course import Command, Talk
from conversations.flows.adjust.flow import ADJUST
from conversations.flows.answer.flow import ANSWER
from conversations.flows.away.flow import AWAY
from conversations.flows.check_in.flow import CHECK_IN
from conversations.flows.cue.flow import CUE
from conversations.flows.dates.flow import DATES
from conversations.flows.difference.flow import DIFFERENCE
from conversations.flows.digest.flow import DIGEST
from conversations.flows.digest_time.flow import DIGEST_TIME
from conversations.flows.edit_goal.flow import EDIT_GOAL, GOAL_FORM
from conversations.flows.export.flow import EXPORT
from conversations.flows.forget_me.flow import FORGET_ME
from conversations.flows.gentle.flow import GENTLE
from conversations.flows.goals.flow import GOALS
from conversations.flows.home.flow import HOME
from conversations.flows.judge.flow import JUDGE
from conversations.flows.language.flow import LANGUAGE
from conversations.flows.line.flow import LINE
from conversations.flows.link.flow import LINK
from conversations.flows.manager.flow import MANAGER
from conversations.flows.manages.flow import MANAGES
from conversations.flows.month.flow import MONTH
from conversations.flows.news.flow import NEWS
from conversations.flows.not_now.flow import NOT_NOW
from conversations.flows.note.flow import NOTE
from conversations.flows.nudge.flow import NUDGE
from conversations.flows.one_to_one.flow import ONE_TO_ONE
from conversations.flows.open_ask.flow import OPEN_ASK
from conversations.flows.person.flow import PERSON
from conversations.flows.quiet.flow import QUIET
from conversations.flows.reader.flow import READER
from conversations.flows.review.flow import REVIEW
from conversations.flows.self_assessment.flow import SELF_ASSESSMENT
from conversations.flows.share.flow import LINE_FORM, SHARE
from conversations.flows.shared.flow import SHARED
from conversations.flows.small_talk.flow import SMALL_TALK
from conversations.flows.smart_goal.flow import SMART_GOAL
from conversations.flows.snooze.flow import SNOOZE
from conversations.flows.split.flow import SPLIT
from conversations.flows.stronger.flow import STRONGER
from conversations.flows.stuck.flow import STUCK
from conversations.flows.team.flow import TEAM
from conversations.flows.times.flow import SETTINGS_FORM, TIMES
from conversations.flows.unfair.flow import UNFAIR
from conversations.flows.update.flow import EVIDENCE_FORM, PROGRESS_FORM, UPDATE
from conversations.flows.welcome.flow import WELCOME
from conversations.flows.who_sees.flow import WHO_SEES

CATALOG: Mapping[str, Talk] = {
    "welcome": Talk(WELCOME, knows=("goals", "entries"), aside=True),
    "self_assessment": Talk(SELF_ASSESSMENT, knows=("goals", "entries"), resumes=True),
    "smart_goal": Talk(SMART_GOAL, knows=("goals",), many=True),
    "stronger": Talk(STRONGER, knows=("goals", "entries")),
    "split": Talk(SPLIT, knows=("goals", "entries")),
    "judge": Talk(JUDGE, knows=("goals", "entries"), aside=True),
    "check_in": Talk(CHECK_IN, knows=("goals", "entries", "check_ins", "lines", "readers")),
    "update": Talk(UPDATE, knows=("goals", "entries"), many=True),
    "adjust": Talk(ADJUST, knows=("goals", "entries")),
    "edit_goal": Talk(EDIT_GOAL, knows=("goals", "entries")),
    "review": Talk(REVIEW, knows=("goals", "entries")),
    "stuck": Talk(STUCK, knows=("goals", "entries")),
    "not_now": Talk(NOT_NOW, knows=("goals",), leaves=True),
    "times": Talk(TIMES),
    "snooze": Talk(SNOOZE, leaves=True),
    "quiet": Talk(QUIET, alone=True, leaves=True),
    "away": Talk(AWAY, knows=("entries",), leaves=True),
    "dates": Talk(DATES, knows=("goals", "entries")),
    "cue": Talk(CUE, knows=("goals", "entries")),
    "month": Talk(MONTH, knows=("goals", "entries", "check_ins")),
    "forget_me": Talk(FORGET_ME, knows=("goals", "entries", "check_ins", "lines")),
    "who_sees": Talk(WHO_SEES, knows=("goals",), aside=True),
    "difference": Talk(DIFFERENCE, knows=("goals",), aside=True),
    "share": Talk(SHARE, knows=("goals", "entries", "lines", "readers")),
    "line": Talk(LINE, knows=("goals", "entries", "lines", "readers"), aside=True),
    "shared": Talk(SHARED, knows=("lines",)),
    "manager": Talk(MANAGER, knows=("readers",)),
    "reader": Talk(READER, knows=("lines", "readers"), aside=True),
    "manages": Talk(MANAGES, aside=True),
    "news": Talk(NEWS, knows=("lines", "readers"), aside=True),
    "open_ask": Talk(OPEN_ASK, knows=("lines",), aside=True),
    "one_to_one": Talk(ONE_TO_ONE, knows=("entries", "goals", "lines", "readers")),
    "team": Talk(TEAM, knows=("shown",), aside=True),
    "answer": Talk(ANSWER, knows=("shown",), aside=True),
    "digest": Talk(DIGEST, aside=True),
    "digest_time": Talk(DIGEST_TIME),
    "person": Talk(PERSON, aside=True),
    "small_talk": Talk(SMALL_TALK, aside=True),
    "goals": Talk(GOALS, knows=("goals", "entries"), aside=True),
    "home": Talk(HOME, knows=("goals", "entries", "check_ins"), aside=True),
    "export": Talk(EXPORT, aside=True),
    "language": Talk(LANGUAGE),
    "link": Talk(LINK, knows=("goals", "entries", "check_ins", "codes")),
    "gentle": Talk(GENTLE, aside=True),
    "unfair": Talk(UNFAIR, aside=True),
    "note": Talk(NOTE, hears_all=True),
    "nudge": Talk(NUDGE, aside=True),
}

COMMANDS: Mapping[str, Command] = {
    **{name: Command(name) for name in CATALOG if name not in ("nudge", "news", "line")},
    "introduce": Command("welcome", {"which": "about"}),
    "goal": Command("smart_goal"),
    "edit_goal": Command("edit_goal", form=GOAL_FORM),
    "progress": Command("update", {"what": "progress"}),
    "log_progress": Command("update", {"what": "progress"}, form=PROGRESS_FORM),
    "save_evidence": Command("update", {"what": "win"}, form=EVIDENCE_FORM),
    "share_preview": Command("share", form=LINE_FORM),
    "settings": Command("times", form=SETTINGS_FORM),
    "win": Command("update", {"what": "win"}),
    "blocked": Command("update", {"what": "blocked"}),
    "done": Command("update", {"what": "done"}),
    "next": Command("update", {"what": "next"}),
    "drop": Command("adjust", {"how": "release"}),
    "pause_goal": Command("adjust", {"how": "pause"}),
    "move_date": Command("adjust", {"how": "reshape"}),
    "thanks": Command("small_talk", {"which": "thanks"}),
    "bye": Command("small_talk", {"which": "bye"}),
    "how_are_you": Command("small_talk", {"which": "how_are_you"}),
    "this_week": Command("not_now", {"which": "week"}),
    "rhythm": Command("times", {"which": "rhythm"}),
    "hour": Command("times", {"which": "hour"}),
    "most": Command("times", {"which": "most"}),
    "open_words": Command("times", {"which": "open_words"}),
    "quiet_hours": Command("times", {"which": "quiet_hours"}),
    "zone": Command("times", {"which": "zone"}),
    "holidays": Command("times", {"which": "holidays"}),
    "working_days": Command("times", {"which": "days"}),
    "came_back": Command("dates", {"which": "back"}),
    "talk_again": Command("quiet", {"which": "speak"}),
    "send_line": Command("line", {"what": "send"}),
    "no_line": Command("line", {"what": "none"}),
    "stop_line": Command("line", {"what": "stop"}),
    "change_line": Command("share", {"how": "change"}),
    "not_my_manager": Command("reader", {"what": "not"}),
    **{
        name: Command("digest", {"what": name.removeprefix("digest_")})
        for name in ("digest_why", "digest_off", "digest_on")
    },
    "link": Command("link", takes=is_nearly, with_words="enter_code"),
    "enter_code": Command("link", {"which": "enter"}, takes=is_nearly),
    "difference_work": Command("difference", {"which": "work"}),
}
"""What a phrase or a button stands for. What people say for each stands in the `say` lines of the words files."""
