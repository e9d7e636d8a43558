"""What the Slack door understands of what is pressed, called and filled in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.slack.events import read
from adapters.slack.incoming import (
    Acted,
    Commanded,
    EvidenceWanted,
    Ignored,
    Incoming,
    Pressed,
    ProgressWanted,
    Spot,
    Stranger,
    Submitted,
    Who,
)
from adapters.slack.submissions import carried
from conversations.messages import Form, Message, Press
from tests.adapters.slack_payloads import (
    ANA,
    BEN,
    BOT,
    CHANNEL,
    CHAT,
    ORG,
    OTHER,
    TEAM,
    WROTE,
    action,
    command,
    evidence,
    interaction,
    press,
    progress,
    submission,
    view,
)

PLACE, HERE = f"slack:{TEAM}", Who("", TEAM, ANA)
LATER = datetime(2025, 11, 27, 4, 1, 0, 300, tzinfo=UTC)
FORM = Form("edit_goal", "g1", "Onboarding", (), "Save", "Leave it", stamp="7")


def key_of(found: Incoming) -> str:
    """The key of what was read."""
    assert not isinstance(found, Ignored), found
    return found.message.key if isinstance(found, Pressed | Commanded | Submitted) else str(getattr(found, "key", ""))


def form(values: dict[str, Any], metadata: str = carried(FORM), **more: Any) -> dict[str, Any]:
    """A filled form, its view with other fields."""
    sent = submission(metadata, values)
    return sent | {"view": sent["view"] | more}


def test_a_button_under_a_reply_is_a_press_for_the_step_it_was_shown_for() -> None:
    found = read(press("t1|kind|3|result"))

    assert isinstance(found, Pressed)
    pressed = Press("t1", "kind", 3, "result")
    assert found.message == Message(found.message.key, "slack", PLACE, ANA, press=pressed, sent_at=LATER)
    assert (found.label, found.blocks) == ("1 · a result", ({},))
    assert found.spot == Spot(
        "message",
        CHAT,
        WROTE,
        response_url="https://hooks.slack.com/actions/T0TEAM001/1/abc",
        trigger="12321423423.333649436676.d8c1bb837935619ccad0f624c448ffb3",
    )


def test_a_button_under_an_answer_that_only_one_person_sees_is_a_press_as_well() -> None:
    container = {"type": "message", "message_ts": WROTE, "channel_id": CHANNEL, "is_ephemeral": True}

    found = read(press("|||") | {"container": container} | {"actions": [action("||0|goals")]})

    assert isinstance(found, Pressed)
    assert found.message.press == Press("", "", 0, "goals")
    assert found.spot.ephemeral


def test_a_button_on_the_home_page_or_in_a_form_is_a_press_or_an_act() -> None:
    on_home = {"view": view("home"), "container": {"type": "view", "view_id": "V0VIEW001"}, "channel": None}
    chose = action(type="static_select", selected_option={"value": "g2"}, action_id="chart") | {"value": None}

    pressed = read(press("||0|check_in") | on_home | {"message": None})
    acted = read(press() | on_home | {"actions": [chose]})
    in_a_form = read(press("edit:g1") | on_home | {"view": view("modal")})

    assert isinstance(pressed, Pressed)
    assert (pressed.spot.surface, pressed.spot.view, pressed.spot.channel) == ("home", "V0VIEW001", "")
    assert isinstance(acted, Acted)
    assert (acted.action, acted.value, acted.spot.view_hash) == ("chart", "g2", "1764216000.abcdef")
    assert isinstance(in_a_form, Acted)
    assert (in_a_form.spot.surface, in_a_form.value) == ("modal", "edit:g1")


def test_a_command_is_its_words_and_its_answer_goes_back_at_once() -> None:
    found = read(command("  progress 14 &amp; more "))

    assert isinstance(found, Commanded)
    words = Message(found.message.key, "slack", PLACE, ANA, "/progress 14 & more", command=True, here=True)
    assert found == Commanded(words, HERE, "/cairn", CHANNEL, command()["response_url"], command()["trigger_id"])


@pytest.mark.parametrize(("text", "meant"), [("", "/help"), ("/goals", "/goals"), (" / ", "/help"), (None, "/help")])
def test_a_command_without_words_asks_what_there_is(text: str, meant: str) -> None:
    found = read(command() | {"text": text})

    assert isinstance(found, Commanded)
    assert found.message.text == meant


def test_a_workspace_may_call_the_command_as_it_likes() -> None:
    found = read(command(command="/ziele"))

    assert isinstance(found, Commanded)
    assert found.name == "/ziele"


def test_a_filled_form_is_one_message_with_a_value_for_each_step() -> None:
    found = read(
        form(
            {
                "wish": {"x": {"type": "plain_text_input", "value": "present <well> & soon"}},
                "kind": {"x": {"type": "static_select", "selected_option": {"value": "learning"}}},
                "day:2": {"x": {"type": "datepicker", "selected_date": "2026-06-30"}},
                "why": {"x": {"type": "plain_text_input", "value": None}},
                "days": {"x": {"type": "checkboxes", "selected_options": [{"value": "mon"}, {"value": "tue"}]}},
                "odd": 7,
            }
        )
    )

    assert isinstance(found, Submitted)
    pairs = (("wish", "present <well> & soon"), ("kind", "learning"), ("day", "2026-06-30"), ("why", ""))
    expected = Message(found.message.key, "slack", PLACE, ANA, "edit_goal g1", stamp="7")
    assert found.message == replace(expected, form=(*pairs, ("days", "mon,tue"), ("odd", "")))
    assert (found.view, found.view_hash, found.blocks["day"]) == ("V0VIEW001", "1764216000.abcdef", "day:2")


def test_a_form_sent_twice_is_the_same_and_filled_in_otherwise_another() -> None:
    once = form({"wish": {"x": {"value": "a"}}})

    again = key_of(read(once | {"trigger_id": "another"}))
    other_words = key_of(read(form({"wish": {"x": {"value": "b"}}})))
    other_view = key_of(read(form({"wish": {"x": {"value": "a"}}}, id="V0VIEW002")))
    newer = key_of(read(form({"wish": {"x": {"value": "a"}}}, hash="2.b")))

    assert again == key_of(read(once))
    assert len({again, other_words, other_view, newer}) == 4


@pytest.mark.parametrize("metadata", ["", "{}", "[]", '["a","b"]', '["a","b",7]', '["","",""]', "[" * 3_000, "NaN"])
def test_a_view_that_carries_no_form_is_none_of_ours(metadata: str) -> None:
    assert read(submission(metadata, {})) == Ignored("unknown_view")


def test_the_shortcuts() -> None:
    kept, wanted = read(evidence()), read(progress())

    assert isinstance(kept, EvidenceWanted)
    assert (kept.text, kept.author, kept.channel) == ("The demo went <well>", BEN, CHANNEL)
    assert isinstance(wanted, ProgressWanted)
    assert (wanted.who, wanted.trigger) == (HERE, progress()["trigger_id"])
    assert read(evidence(callback_id="log_progress")) == Ignored("unknown_view")
    assert read(progress(callback_id="save_as_evidence")) == Ignored("unknown_view")


def test_in_an_organisation_the_workspace_is_where_the_person_is() -> None:
    whole = {"enterprise": {"id": ORG, "name": "Corgis"}, "is_enterprise_install": True, "team": None}
    colleague = {"id": ANA, "team_id": OTHER}

    by_user = read(press() | whole)
    by_team = read(press() | whole | {"team": {"id": TEAM, "enterprise_id": ORG}, "user": colleague})
    commanded = read(command(enterprise_id=ORG, is_enterprise_install="true"))

    assert isinstance(by_user, Pressed)
    assert isinstance(by_team, Pressed)
    assert isinstance(commanded, Commanded)
    assert by_user.message.place == by_team.message.place == commanded.message.place == f"slack:{ORG}.{TEAM}"


@pytest.mark.parametrize("payload", [press(), evidence(), progress(), form({})])
def test_somebody_of_another_company_who_presses_is_a_stranger(payload: dict[str, Any]) -> None:
    found = read(payload | {"user": {"id": ANA, "team_id": OTHER}})

    assert isinstance(found, Stranger)
    assert found.who == HERE


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        (interaction("view_closed", view=view(), is_cleared=False), "view_closed"),
        (interaction("block_suggestion", action_id="goal", block_id="b", value="on"), "menu"),
        (interaction("dialog_submission"), "unknown"),
        (press() | {"actions": []}, "shape"),
        (press() | {"actions": [action(action_ts=None)]}, "no_key"),
        (press() | {"user": None}, "no_person"),
        (press() | {"team": None, "user": {"id": ANA}}, "no_place"),
        (form({}, id=None), "no_key"),
        (form({}, type=None), "shape"),
        (form({}, callback_id="other"), "unknown_view"),
        (progress(action_ts=None, trigger_id=None), "no_key"),
        (command(command="cairn"), "shape"),
        (command() | {"command": ["/cairn"]}, "shape"),
        (command(user_id="nobody"), "no_person"),
        (command(team_id=""), "no_place"),
        (command(trigger_id="", response_url=""), "no_key"),
    ],
)
def test_what_is_not_whole_is_passed_over(payload: dict[str, Any], reason: str) -> None:
    assert read(payload) == Ignored(reason)


@pytest.mark.parametrize("payload", [press(), command(), form({}), evidence(), progress()])
def test_the_same_thing_has_the_same_key_and_another_person_has_another(payload: dict[str, Any]) -> None:
    other = {"user_id": BEN, "user": {"id": BEN, "team_id": TEAM}}

    keys = [key_of(read(dict(payload))), key_of(read(payload | {"token": "newer"})), key_of(read(payload | other))]

    assert keys[0] == keys[1] != keys[2]
    assert keys[0].startswith("slack:")
    assert len(keys[0]) == len("slack:") + 64


def test_every_press_has_its_own_key() -> None:
    spots: list[dict[str, Any]] = [
        {},
        {"actions": [action(action_ts="1764216060.000301")]},
        {"actions": [action("t1|kind|3|learning")]},
        {"actions": [action(action_id="press:2")]},
        {"actions": [action(block_id="other")]},
        {"channel": {"id": "D0CHAT002"}},
        {"container": {"type": "message", "message_ts": "1764216000.000201"}},
    ]

    keys = [key_of(read(press() | spot)) for spot in spots]

    assert len(set(keys)) == len(spots)


def test_where_an_organisation_names_no_workspace_the_message_under_the_button_does() -> None:
    under = {"bot_id": "B0BOT0001", "type": "message", "text": "?", "user": BOT, "ts": WROTE, "team": TEAM}
    user = {"id": ANA, "username": "ana", "name": "ana", "team_id": ORG}

    found = read(press(team=None, enterprise={"id": ORG}, user=user, message=under, is_enterprise_install=True))

    assert isinstance(found, Pressed)
    assert found.message.place == f"slack:{ORG}.{TEAM}"
