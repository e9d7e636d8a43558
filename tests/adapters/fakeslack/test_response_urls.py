"""The address an app may answer at afterwards: five times, for half an hour."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from tests.adapters.fakeslack.small_app import SmallApp, client

GO: list[dict[str, Any]] = [
    {
        "type": "actions",
        "elements": [{"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}],
    }
]


@pytest.fixture
async def pressed(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> AsyncWebhookClient:
    """Slack's own client at the address of a pressed message."""
    await client(fakeslack).chat_postMessage(channel=ana.id, text="Shall I?", blocks=GO)
    delivery = await ana.presses("Go")
    return AsyncWebhookClient(delivery.payload["response_url"], retry_handlers=[])


@pytest.fixture
async def whispered(fakeslack: FakeSlack, app: SmallApp, ana: Person) -> AsyncWebhookClient:
    """The same at a message only one person sees."""
    await client(fakeslack).chat_postEphemeral(channel=ana.channel.id, user=ana.id, text="Shall I?", blocks=GO)
    delivery = await ana.presses("Go")
    assert delivery.payload["container"]["is_ephemeral"] is True
    assert "message" not in delivery.payload
    return AsyncWebhookClient(delivery.payload["response_url"], retry_handlers=[])


async def test_the_message_is_replaced_and_then_deleted(pressed: AsyncWebhookClient, ana: Person) -> None:
    replaced = await pressed.send_dict({"replace_original": True, "text": "You said go."})
    seen = ana.last()
    deleted = await pressed.send_dict({"delete_original": True})

    assert (replaced.status_code, deleted.status_code) == (200, 200)
    assert (seen.words, seen.buttons) == ("You said go.", [])
    assert ana.sees() == []


async def test_what_only_one_person_sees_is_replaced_too(whispered: AsyncWebhookClient, ana: Person) -> None:
    await whispered.send_dict({"replace_original": True, "text": "We go on in our chat."})

    (seen,) = ana.sees()
    assert (seen.words, seen.ephemeral) == ("We go on in our chat.", True)


async def test_a_further_answer_is_for_one_person_unless_it_says_otherwise(
    pressed: AsyncWebhookClient, ana: Person
) -> None:
    await pressed.send_dict({"text": "psst"})
    await pressed.send_dict({"text": "hear ye", "response_type": "in_channel"})

    assert [(one.words, one.ephemeral) for one in ana.sees()[1:]] == [("psst", True), ("hear ye", False)]


async def test_it_holds_five_times_and_half_an_hour(
    fakeslack: FakeSlack, pressed: AsyncWebhookClient, ana: Person
) -> None:
    statuses = [(await pressed.send_dict({"text": str(n)})).status_code for n in range(6)]
    fakeslack.rules.response_url_lives = -1.0
    delivery = await ana.presses("Go")
    late = await AsyncWebhookClient(delivery.payload["response_url"], retry_handlers=[]).send_dict({"text": "x"})

    assert statuses == [200] * 5 + [404]
    assert (late.status_code, "expired_url" in late.body) == (404, True)


@pytest.mark.parametrize("said", [{}, {"text": "x", "blocks": [{"type": "section"}]}])
async def test_an_answer_slack_would_not_show(pressed: AsyncWebhookClient, said: dict[str, Any]) -> None:
    answered = await pressed.send_dict(said)

    assert answered.status_code == 400
