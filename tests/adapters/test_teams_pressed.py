"""What the Teams door understands of what is done on its cards."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.teams.activities import read
from adapters.teams.carddata import acting, named
from adapters.teams.form_card import form_card
from adapters.teams.home_card import home_card
from adapters.teams.incoming import Acted, Ignored, Incoming, Pressed, Said, Spot, Submitted, Who
from conversations.messages import Message, Press
from tests.adapters import test_slack_forms, test_slack_page
from tests.adapters.teams_payloads import (
    ANA,
    ANAS_NUMBER,
    APP,
    BEN,
    BENS_NUMBER,
    BOT,
    CARD,
    LETTER,
    TENANT,
    executed,
    filled,
    in_group,
    pressed,
    submitted,
)
from tests.adapters.teams_shapes import parts

HERE = Who(TENANT, ANA)
BY_BEN = {"from": {"id": BENS_NUMBER, "aadObjectId": BEN}}


def message_of(found: Incoming) -> Message:
    """The message that goes to the coach."""
    assert isinstance(found, Pressed | Submitted), found
    return found.message


def test_a_button_of_a_reply_is_pressed() -> None:
    found = read(executed(pressed()), APP)

    assert isinstance(found, Pressed)
    assert (found.who, found.spot, found.label) == (HERE, Spot(LETTER, CARD, True), "1 · a result")
    assert (found.message.press, found.message.here) == (Press("t1", "kind", 3, "result"), True)
    assert (found.message.place, found.message.locale) == (f"teams:{TENANT}", "pt-PT")


def test_the_answer_to_an_older_client_is_delivered() -> None:
    found = read(submitted(pressed()), APP)

    assert isinstance(found, Pressed)
    assert found.spot == Spot(LETTER, CARD, False)
    assert not found.message.here
    assert found.message.key == message_of(read(executed(pressed()), APP)).key


def test_the_key_of_a_press_is_made_of_who_pressed_what_on_which_card() -> None:
    def key(data: object, **more: Any) -> str:
        return message_of(read(executed(data, **more), APP)).key

    once = key(pressed())
    assert key(pressed(), id="f:another", timestamp="2022-10-28T18:00:00Z") == once
    assert (
        len({once, key(pressed(LETTER + "2")), key(pressed(token="t1|kind|4|result")), key(pressed(), **BY_BEN)}) == 4
    )


@pytest.mark.parametrize("action", ["home", "draw", "form", "open", "close"])
def test_another_button_says_what_is_wanted(action: str) -> None:
    found = read(executed(acting(LETTER, action, "g1")), APP)

    assert isinstance(found, Acted)
    assert (found.action, found.value, found.spot, found.locale) == (action, "g1", Spot(LETTER, CARD, True), "pt-PT")


def test_a_card_that_is_refreshed_by_itself_is_the_same() -> None:
    by_itself = executed(acting("home 1", "home"))
    by_itself["value"]["trigger"] = "automatic"

    assert read(by_itself, APP) == read(executed(acting("home 1", "home")), APP)


def test_a_filled_form_is_one_message() -> None:
    found = read(executed(filled(wish="present", kind="result")), APP)

    assert isinstance(found, Submitted)
    assert found.spot == Spot("form 1", CARD, True)
    assert (found.message.text, found.message.stamp) == ("edit_goal g1", "7")
    assert (found.message.form, found.message.here) == ((("wish", "present"), ("kind", "result")), True)


def test_whatever_can_be_done_on_the_cards_is_read() -> None:
    home = home_card(test_slack_page.ANA, "home 1", [ANAS_NUMBER])
    form = form_card(test_slack_forms.FORM, "form 1")

    for card in (home.card, form.card):
        done = [part for part in parts(card) if part["type"].startswith("Action.")]
        found = {type(read(sent(each["data"]), APP)) for each in done for sent in (executed, submitted)}
        assert found == ({Pressed, Acted} if card is home.card else {Submitted, Acted})


def test_a_form_that_is_about_nothing_has_only_its_name() -> None:
    assert message_of(read(submitted(acting("form 2", "submit", named("settings"))), APP)).text == "settings"


def test_a_form_sent_again_is_the_same_and_filled_in_otherwise_another() -> None:
    keys = [message_of(read(executed(filled(wish=wish)), APP)).key for wish in ("a", "a", "b")]

    assert keys[0] == keys[1] != keys[2]


@pytest.mark.parametrize(
    "data",
    [
        None,
        {},
        [],
        "home",
        {"cairn": None},
        {"cairn": {"k": "", "a": "home"}},
        {"cairn": {"k": "\x00", "a": "home"}},
        {"cairn": {"k": "\ud800", "p": "t|s|1|v"}},
        {"cairn": {"k": "x" * 5_000, "a": "open", "v": "x"}},
        {"cairn": {"k": LETTER, "p": "no token"}},
        {"cairn": {"k": LETTER, "a": "erase"}},
        {"cairn": {"k": LETTER, "a": "submit", "v": "|g1"}},
        {"cairn": {"k": LETTER, "a": "home", "p": "t|s|1|v"}},
    ],
)
def test_what_no_card_of_ours_sent_is_passed_over(data: object) -> None:
    assert read(executed(data), APP) == Ignored("unknown_card")
    if data is not None:
        assert read(submitted(data), APP) == Ignored("unknown_card")


@pytest.mark.parametrize("value", [None, "x", [], {"action": None}, {"action": {"verb": "other", "data": pressed()}}])
def test_an_invoke_without_an_action_of_ours_is_passed_over(value: object) -> None:
    assert read(executed({}, value=value), APP) == Ignored("unknown_card")


def test_a_card_that_stands_among_others_does_nothing() -> None:
    group = in_group()["conversation"]

    assert read(executed(pressed(), conversation=group), APP) == Ignored("channel")
    assert read(submitted(pressed(), conversation=group), APP) == Ignored("channel")


def test_words_that_come_with_a_value_of_somebody_else_are_words() -> None:
    found = read(submitted({"other": 1}, text="goals", recipient={"id": BOT}, id="1666977568748"), APP)

    assert isinstance(found, Said)
    assert found.message.text == "goals"


def test_what_a_button_carries_is_fit_to_be_looked_up() -> None:
    found = read(executed(acting(LETTER, "open", "\x00le\ud800tter")), APP)

    assert isinstance(found, Acted)
    assert found.value == "le\ufffdtter"
