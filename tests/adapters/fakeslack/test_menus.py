"""Menus and fields within a message: what is chosen comes with the press, and what else is filled in beside it."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from adapters.fakeslack.wrong import NotPossible
from tests.adapters.fakeslack.small_app import SmallApp, client


def option(name: str) -> dict[str, Any]:
    """One choice."""
    return {"text": {"type": "plain_text", "text": name.title()}, "value": name}


MENUS: list[dict[str, Any]] = [
    {
        "type": "section",
        "block_id": "top",
        "text": {"type": "mrkdwn", "text": "Which one?"},
        "accessory": {"type": "overflow", "action_id": "more", "options": [option("edit"), option("drop")]},
    },
    {
        "type": "actions",
        "block_id": "row",
        "elements": [
            {"type": "static_select", "action_id": "goal", "options": [option("one"), option("two")]},
            {"type": "datepicker", "action_id": "day", "initial_date": "2030-01-15"},
            {"type": "checkboxes", "action_id": "days", "options": [option("mon"), option("tue")]},
        ],
    },
]


@pytest.fixture
async def shown(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> None:
    """The menus on Ana's screen."""
    await client(fakeslack).chat_postMessage(channel=ana.id, text="Which one?", blocks=MENUS)


@pytest.mark.parametrize(
    ("what", "chosen", "found"),
    [
        ("more", "Drop", {"selected_option": option("drop")}),
        ("goal", "two", {"selected_option": option("two")}),
        ("day", "2030-02-01", {"selected_date": "2030-02-01"}),
        ("days", ["mon", "tue"], {"selected_options": [option("mon"), option("tue")]}),
    ],
)
@pytest.mark.usefixtures("shown")
async def test_what_is_chosen_comes_with_the_press(ana: Person, what: str, chosen: Any, found: dict[str, Any]) -> None:
    delivery = await ana.presses(what, chosen=chosen)

    (action,) = delivery.payload["actions"]
    values = delivery.payload["state"]["values"]
    assert found.items() <= action.items()
    assert what == "more" or found.items() <= values["row"][what].items()
    assert action["action_id"] == what


@pytest.mark.usefixtures("shown")
async def test_what_stands_in_the_other_fields_comes_along(ana: Person) -> None:
    delivery = await ana.presses("more", chosen="edit", state={"goal": "one"})

    row = delivery.payload["state"]["values"]["row"]
    assert row["goal"]["selected_option"]["value"] == "one"
    assert row["day"]["selected_date"] == "2030-01-15"
    assert row["days"]["selected_options"] == []


@pytest.mark.usefixtures("shown")
async def test_what_is_not_offered_cannot_be_chosen(ana: Person) -> None:
    with pytest.raises(NotPossible, match="cannot be chosen"):
        await ana.presses("goal", chosen="three")
