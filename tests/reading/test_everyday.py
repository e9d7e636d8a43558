"""What people say for an option instead of its label, and what they say that is no answer."""

from __future__ import annotations

import pytest

from conversations.catalog import CATALOG
from conversations.reading.everyday import stands_for
from conversations.repairs import REPAIRS
from conversations.words import Words

WORDS = {locale: Words(locale) for locale in ("en", "de")}
HEARD = [
    ("en", "check_in/habit", "yes", "every day|I did it every day, thanks to Ana|went well!|yes, every day|All good"),
    ("en", "check_in/habit", "partly", "most days yes|not every day|I'd say mostly|once or twice|nearly every day"),
    ("en", "check_in/habit", "no", "didn't get to it, too many meetings|nope, no time|I forgot|not at all|no, never"),
    ("en", "cue/came", "done", "it worked|yes, did it"),
    ("en", "cue/came", "not_this_time", "it didn't work|no, I forgot"),
    ("en", "stronger/want", "lot", "very much|I really want it"),
    ("en", "stronger/want", "little", "not very much|honestly, not really"),
    ("en", "smart_goal/before", "hardly", "it's the first time|no, never"),
    ("en", "smart_goal/before", "often", "many times|all the time"),
    ("en", "dates/verdict", "move", "needs more time|not yet"),
    ("de", "check_in/habit", "yes", "jeden Tag|lief gut|hat geklappt"),
    ("de", "check_in/habit", "partly", "an den meisten Tagen|so halb|zur Haelfte|nicht jeden Tag"),
    ("de", "check_in/habit", "no", "hat nicht geklappt|bin nicht dazu gekommen|nein, keine Zeit"),
    ("de", "stronger/want", "little", "nicht so sehr|nicht sehr"),
]
UNHEARD = [
    (
        "en",
        "check_in/habit",
        "every day, but I forgot on Monday|no, I mean the June deadline|did it work?|not going well|purple rain|"
        + "day " * 40,
    ),
    ("en", "check_in/habit", "every day this week except for the two on which the auditors came by"),
    ("de", "check_in/habit", "jeden Tag vergessen|lief gut?|lila Regen"),
]


@pytest.mark.parametrize(("locale", "key", "value", "replies"), HEARD)
def test_an_everyday_reply_is_heard(locale: str, key: str, value: str, replies: str) -> None:
    sayings = WORDS[locale].sayings(key)

    assert {reply: stands_for(reply, sayings, locale) for reply in replies.split("|")} == dict.fromkeys(
        replies.split("|"), value
    )


@pytest.mark.parametrize(("locale", "key", "replies"), UNHEARD)
def test_what_says_two_things_or_something_else_is_asked_back(locale: str, key: str, replies: str) -> None:
    sayings = WORDS[locale].sayings(key)

    assert {stands_for(reply, sayings, locale) for reply in replies.split("|")} == {None}


@pytest.mark.parametrize("reply", ["yes", "ok, send it", "Yes please", "sounds good!", "sure"])
def test_a_line_is_sent_by_a_reply_that_says_nothing_else(reply: str) -> None:
    assert stands_for(reply, WORDS["en"].sayings("share/share"), "en", alone=True) == "*"


@pytest.mark.parametrize(
    "reply", ["is that ok", "ok, but Ana should see it first", "ok for me, not for Ben", "yes?", "fine?"]
)
def test_a_line_is_not_sent_by_a_reply_that_says_more(reply: str) -> None:
    assert stands_for(reply, WORDS["en"].sayings("share/share"), "en", alone=True) is None


@pytest.mark.parametrize("locale", ["en", "de"])
def test_what_can_be_said_at_every_question_stands_for_no_option(locale: str) -> None:
    words = WORDS[locale]
    repairs = {phrase for phrase, name in words.phrases.items() if name in REPAIRS and name != "keep"}

    taken = {
        f"{talk}/{step.name}": phrase
        for talk, one in CATALOG.items()
        for step in one.flow
        if words.has(f"{talk}/{step.name}")
        for phrase in words.heading(f"{talk}/{step.name}").says
        if phrase in repairs
    }

    assert taken == {}
