"""Forms: filled in in somebody's language, taken once, refused at their fields, and nothing kept of a refusal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conversations.catalog import COMMANDS
from conversations.messages import Form, Reply
from tests.talks import Player, new_database

FORMS = [name for name, command in COMMANDS.items() if command.form is not None]


@pytest.fixture
def ana(tmp_path: Path, migrated: Path) -> Iterator[Player]:
    made = Player(new_database(tmp_path, migrated))
    made.say("cut onboarding from 21 days to 10 days by end of march")
    made.press("my own")
    yield made
    made.close()


def opened(player: Player, name: str, about: str = "g1") -> Form:
    player.open_form(name, about)
    assert player.form is not None
    return player.form


@pytest.mark.parametrize("locale", ["en", "de"])
@pytest.mark.parametrize("name", [name for name in FORMS if name != "share_preview"])
def test_a_form_has_its_words_and_its_options_in_every_language(ana: Player, name: str, locale: str) -> None:
    ana.say("deutsch" if locale == "de" else "english")

    form = opened(ana, name, "g1" if name == "edit_goal" else "")

    assert all((form.title, form.submit, form.close, form.stamp))
    assert len(form.title) <= 24
    assert all(field.label for field in form.fields)
    assert all(field.options for field in form.fields if field.kind == "choice")
    assert all(label for field in form.fields for _, label in field.options)
    for field in form.fields:
        chosen = [value for value, _ in field.options]
        assert field.kind != "choice" or not field.value or field.value in chosen


@pytest.mark.parametrize(("name", "about"), [
    ("edit_goal", ""), ("edit_goal", "g-of-ben"), ("nothing", "g1"), ("goal", ""), ("share_preview", "g1"),
    ("log_progress", "g-of-ben"), ("", ""),
])  # fmt: skip
def test_where_there_is_nothing_to_fill_in_there_is_no_form_and_one_sent_anyway_changes_nothing(
    ana: Player, name: str, about: str
) -> None:
    before = ana.facts().goals
    if about != "g1":
        ana.open_form(name, about)

        assert ana.form is None
    [reply] = ana.say(f"{name} {about}", form=(("title", "mine now"), ("due", "")))

    assert reply.keys == ("everywhere/form_refused",)
    assert [step for step, _ in reply.refusals] == ["title"]
    assert ana.facts().goals == before


def test_a_refusal_goes_back_with_the_response_and_is_not_delivered_the_talk_stays_as_it_was(ana: Player) -> None:
    ana.say("goal")
    opened(ana, "edit_goal")

    [reply] = ana.submit({"due": "someday", "title": "Onboarding"})

    assert (reply.here, reply.refusals[0][0]) == (True, "due")
    assert Reply.load(reply.dump()) == reply
    with ana.app.database.read() as unit:
        assert unit.run("SELECT state FROM outbox WHERE keys = 'everywhere/form_refused'") == [("sent",)]
        assert unit.run("SELECT flow FROM talks WHERE state = 'open'") == [("smart_goal",)]
    assert ana.facts().goals[0].title != "Onboarding"


def test_a_form_that_is_sent_twice_is_taken_once_and_gets_its_first_answer_again(ana: Player) -> None:
    opened(ana, "save_evidence", "")
    ana.count = 40
    first = ana.submit({"line": "the family thanked me"})
    ana.count = 40

    again = ana.submit({"line": "the family thanked me"})

    assert again == first
    assert len([one for one in ana.facts().entries if one.kind == "win"]) == 1


def test_what_somebody_writes_in_a_form_does_not_stand_in_the_inbox(ana: Player) -> None:
    opened(ana, "save_evidence", "planted-words-of-a-message")

    ana.submit({"line": "planted-words-of-a-field"})

    with ana.app.database.read() as unit:
        assert unit.run("SELECT count(*) FROM inbox WHERE text LIKE '%planted%'") == [(0,)]
        assert unit.run("SELECT count(*) FROM talks WHERE progress LIKE '%planted-words-of-a-message%'") == [(0,)]


def test_words_of_distress_in_a_field_are_answered_with_people_and_kept_nowhere(ana: Player) -> None:
    opened(ana, "log_progress")

    [reply] = ana.submit({"line": "I want to kill myself"})

    assert reply.keys == ("gentle/heard",)
    assert [one for one in ana.facts().entries if "kill" in one.text] == []


def test_the_open_question_comes_again_after_a_form(ana: Player) -> None:
    ana.say("stuck")
    opened(ana, "edit_goal")

    replies = ana.submit({"title": "Onboarding"})

    assert [key for reply in replies for key in reply.keys][:2] == ["edit_goal/kept", "everywhere/back_to"]


def test_a_goal_that_is_gone_while_its_form_is_open_changes_nothing(ana: Player) -> None:
    opened(ana, "edit_goal")
    ana.say("drop my goal")
    ana.press(ana.replies[-1].buttons[0].label)
    ana.press("other")

    [reply] = ana.submit({"title": "Onboarding"})

    assert dict(reply.refusals)["title"] == "What this was about is no longer there, so nothing was changed."


def test_a_first_message_may_be_a_form(tmp_path: Path, migrated: Path) -> None:
    bo = Player(new_database(tmp_path, migrated), user="bo", known=False)

    [refused] = bo.say("settings", form=(("most", "9"),))
    welcome, kept = bo.say("settings", form=(("most", "3"),))

    assert refused.refusals
    assert (welcome.keys, kept.keys) == (("welcome/hello",), ("times/kept_form",))
    assert bo.facts().person.most == 3
    bo.close()


ODD = ["{{7*7}}", "\x00", "\ud800", "x" * 9_000, "1", "none", "/goal", "'; DROP", "*"]
STEPS = ["title", "measure", "due", "whose", "rhythm", "most", "line", "goal", ""]
HOSTILE = st.one_of(st.text(max_size=40), st.sampled_from(ODD))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(FORMS), about=st.sampled_from(["", "t1.goal", "t9.goal", "\x00"]), stamp=HOSTILE,
    pairs=st.lists(st.tuples(st.sampled_from(STEPS), HOSTILE), max_size=12),
)  # fmt: skip
def test_anything_in_a_form_is_taken_or_refused(
    ana: Player, name: str, about: str, stamp: str, pairs: list[tuple[str, str]]
) -> None:
    replies = ana.say(f"{name} {about}", form=tuple(pairs), stamp=stamp)

    assert replies
    assert all(reply.lines for reply in replies)
