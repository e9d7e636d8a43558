"""What Slack does not take is not taken here either, and it is said where."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.models.blocks import (
    ActionsBlock,
    ButtonElement,
    ContextBlock,
    HeaderBlock,
    MarkdownBlock,
    MarkdownTextObject,
    Option,
    OverflowMenuElement,
    PlanBlock,
    SectionBlock,
    TaskCardBlock,
)

from adapters.fakeslack.blocks import IN_A_MESSAGE, check_blocks, too_long
from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from tests.adapters.fakeslack.small_app import client


def said(text: str, kind: str = "mrkdwn") -> dict[str, Any]:
    """A text object."""
    return {"type": kind, "text": text}


def button(**more: Any) -> dict[str, Any]:
    """A button."""
    return {"type": "button", "text": said("Go", "plain_text"), "action_id": "go", **more}


def section(**more: Any) -> dict[str, Any]:
    """A section."""
    return {"type": "section", "text": said("Hello"), **more}


def actions(*elements: dict[str, Any]) -> dict[str, Any]:
    """A row of buttons."""
    return {"type": "actions", "elements": list(elements)}


def chart(series: int = 1, categories: int = 3, values: int = 3, title: str = "Days") -> dict[str, Any]:
    """A line chart."""
    return {
        "type": "data_visualization",
        "title": title,
        "chart": {
            "type": "line",
            "axis_config": {"categories": [f"w{n}" for n in range(categories)]},
            "series": [{"name": f"s{n}", "data": [{"label": "w", "value": 1}] * values} for n in range(series)],
        },
    }


TAKEN: list[Any] = [
    SectionBlock(text=MarkdownTextObject(text="*Hello*"), fields=[MarkdownTextObject(text="a")]).to_dict(),
    HeaderBlock(text="A goal").to_dict(),
    ActionsBlock(elements=[ButtonElement(text="Go", action_id="a", value="v", style="primary")]).to_dict(),
    ContextBlock(elements=[MarkdownTextObject(text="a small note")]).to_dict(),
    MarkdownBlock(text="**Hello**").to_dict(),
    PlanBlock(title="Goal", tasks=[TaskCardBlock(task_id="1", title="Step", status="pending").to_dict()]).to_dict(),
    ActionsBlock(
        elements=[
            OverflowMenuElement(action_id="m", options=[Option(text="a", value="a"), Option(text="b", value="b")])
        ]
    ).to_dict(),
    chart(12, 20, 20),
]

NOT_TAKEN: list[tuple[Any, str]] = [
    ([section(text=said("x" * 3001))], "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    ([section(text=said(""))], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    ([{"type": "section"}], "must define either `text` or `fields` [json-pointer:/blocks/0]"),
    ([section(fields=[said("x")] * 11)], "no more than 10 items allowed [json-pointer:/blocks/0/fields]"),
    ([section(fields=[said("x" * 2001)])], "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]"),
    ([{"type": "header", "text": said("x" * 151, "plain_text")}], "must be less than 151 characters"),
    ([{"type": "header", "text": said("x")}], "unsupported type: mrkdwn"),
    ([actions(*[button(action_id=str(n)) for n in range(26)])], "no more than 25 items allowed"),
    ([actions()], "no fewer than 1 items allowed"),
    ([actions(button(), button())], '`action_id` "go" already exists'),
    ([actions(button(text=said("x" * 76, "plain_text")))], "must be less than 76 characters"),
    ([actions(button(value="x" * 2001))], "must be less than 2001 characters"),
    ([actions(button(style="green"))], "must be one of: primary, danger"),
    ([actions(button(accessibility_label="x" * 76))], "must be less than 76 characters"),
    ([actions(button(confirm={"title": said("a", "plain_text")}))], "missing required field: text"),
    ([{"type": "context", "elements": [said("x")] * 11}], "no more than 10 items allowed"),
    ([{"type": "image", "image_url": "https://x/y.png"}], "missing required field: alt_text"),
    ([{"type": "image", "alt_text": "x"}], "must provide either"),
    ([{"type": "divider", "block_id": "a"}, {"type": "divider", "block_id": "a"}], '`block_id` "a" already exists'),
    ([{"type": "divider", "block_id": "x" * 256}], "must be less than 256 characters"),
    ([{"type": "ribbon"}], "unsupported type: ribbon [json-pointer:/blocks/0/type]"),
    (["divider"], "must provide an object [json-pointer:/blocks/0]"),
    ([{"type": "divider"}] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
    ([{"type": "markdown", "text": "x" * 7000}] * 2, "must be less than 12001 characters"),
    ([{"type": "table", "rows": [[{}] * 21]}], "no more than 20 items allowed"),
    ([{"type": "table", "rows": [[{}]]}] * 2, "only one table allowed"),
    ([chart(13)], "no more than 12 items allowed"),
    ([chart(1, 21, 21)], "no more than 20 items allowed"),
    ([chart(1, 3, 2)], "must have one value for every category"),
    ([chart(title="x" * 51)], "must be less than 51 characters"),
    ([chart()] * 3, "no more than 2 data visualizations allowed"),
]


@pytest.mark.parametrize("block", TAKEN, ids=[block["type"] for block in TAKEN])
def test_what_slacks_own_models_make_is_taken(block: dict[str, Any]) -> None:
    assert check_blocks([block], IN_A_MESSAGE) == []


@pytest.mark.parametrize(("blocks", "problem"), NOT_TAKEN, ids=[problem[:40] for _, problem in NOT_TAKEN])
def test_what_is_too_much_or_amiss_is_named(blocks: Any, problem: str) -> None:
    problems = check_blocks(blocks, IN_A_MESSAGE)

    assert any(problem in one for one in problems), problems


async def test_a_message_with_bad_blocks_is_refused_and_not_kept(fakeslack: FakeSlack, ana: Person) -> None:
    with pytest.raises(SlackApiError) as refused:
        await client(fakeslack).chat_postMessage(channel=ana.id, text="x", blocks=[{"type": "section"}])

    response = refused.value.response
    assert response["error"] == "invalid_blocks"
    assert response["errors"] == ["must define either `text` or `fields` [json-pointer:/blocks/0]"]
    assert response["response_metadata"]["messages"] == [f"[ERROR] {response['errors'][0]}"]
    assert ana.sees() == []


async def test_blocks_that_are_no_list(fakeslack: FakeSlack, ana: Person) -> None:
    with pytest.raises(SlackApiError) as refused:
        await client(fakeslack).chat_postMessage(channel=ana.id, text="x", blocks="{")

    assert refused.value.response["error"] == "invalid_blocks_format"


async def test_an_older_slack_does_not_know_the_newer_blocks(fakeslack: FakeSlack, ana: Person) -> None:
    fakeslack.rules.newer_blocks = False

    with pytest.raises(SlackApiError) as refused:
        await client(fakeslack).chat_postMessage(channel=ana.id, text="x", blocks=[chart()])

    assert refused.value.response["errors"] == ["unsupported type: data_visualization [json-pointer:/blocks/0/type]"]


async def test_all_text_together_has_a_limit(fakeslack: FakeSlack, ana: Person) -> None:
    blocks = [section(text=said("x" * 2900)) for _ in range(5)]

    with pytest.raises(SlackApiError) as refused:
        await client(fakeslack).chat_postMessage(channel=ana.id, text="x", blocks=blocks)

    assert refused.value.response["error"] == "msg_blocks_too_long"
    assert not too_long(blocks[:4])
