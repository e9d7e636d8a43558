"""Modals and the home page: triggers run out, hashes conflict, fields are filled in and refused."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from adapters.fakeslack.wrong import NotPossible
from tests.adapters.fakeslack.small_app import SmallApp, client

TITLE = {"type": "plain_text", "text": "A goal"}
INPUTS: list[dict[str, Any]] = [
    {
        "type": "input",
        "block_id": "wish",
        "label": {"type": "plain_text", "text": "What"},
        "element": {"type": "plain_text_input", "action_id": "said", "initial_value": "Run", "max_length": 20},
    },
    {
        "type": "input",
        "block_id": "day",
        "optional": True,
        "label": {"type": "plain_text", "text": "When"},
        "element": {"type": "datepicker", "action_id": "picked"},
    },
    {
        "type": "input",
        "block_id": "kind",
        "optional": True,
        "label": {"type": "plain_text", "text": "Kind"},
        "element": {
            "type": "static_select",
            "action_id": "chosen",
            "options": [{"text": {"type": "plain_text", "text": "Learning"}, "value": "learning"}],
        },
    },
]
MODAL: dict[str, Any] = {
    "type": "modal",
    "callback_id": "goal",
    "title": TITLE,
    "submit": {"type": "plain_text", "text": "Save"},
    "blocks": INPUTS,
}
HOME: dict[str, Any] = {"type": "home", "blocks": [{"type": "divider"}]}


@pytest.fixture
def web(fakeslack: FakeSlack) -> AsyncWebClient:
    return client(fakeslack)


@pytest.fixture
def trigger(fakeslack: FakeSlack, ana: Person) -> str:
    return fakeslack.passes.trigger(ana.id, "T1")


async def refused(call: Any) -> str:
    """The error of a call that is refused."""
    with pytest.raises(SlackApiError) as problem:
        await call
    return str(problem.value.response["error"])


async def test_a_trigger_is_good_for_one_view_and_a_few_seconds(
    fakeslack: FakeSlack, web: AsyncWebClient, ana: Person, trigger: str
) -> None:
    opened = await web.views_open(trigger_id=trigger, view=MODAL)
    twice = await refused(web.views_open(trigger_id=trigger, view=MODAL))
    fakeslack.rules.trigger_lives = -1.0
    late = await refused(web.views_open(trigger_id=fakeslack.passes.trigger(ana.id, "T1"), view=MODAL))
    nonsense = await refused(web.views_open(trigger_id="x", view=MODAL))

    assert opened["view"]["id"].startswith("V")
    assert {"hash", "root_view_id", "state", "app_id", "bot_id"} <= set(opened["view"])
    assert (twice, late, nonsense) == ("exchanged_trigger_id", "expired_trigger_id", "invalid_trigger_id")
    assert len(ana.modals()) == 1


async def test_a_hash_that_is_not_the_last_one_conflicts(web: AsyncWebClient, ana: Person, trigger: str) -> None:
    first = (await web.views_open(trigger_id=trigger, view=MODAL))["view"]["hash"]
    name = (ana.modal() or {})["id"]
    await web.views_update(view_id=name, hash=first, view=MODAL)

    stale = await refused(web.views_update(view_id=name, hash=first, view=MODAL))
    gone = await refused(web.views_update(view_id="V404", view=MODAL))

    assert (stale, gone) == ("hash_conflict", "not_found")


async def test_the_home_page_is_published_and_opened(
    fakeslack: FakeSlack, app: SmallApp, web: AsyncWebClient, ana: Person
) -> None:
    before = await ana.opens("home")
    first = await web.views_publish(user_id=ana.id, view=HOME)
    stale = await refused(web.views_publish(user_id=ana.id, view=HOME, hash="1.a"))
    after = await ana.opens("home")
    messages = await ana.opens("messages")

    assert stale == "hash_conflict"
    assert "view" not in before.payload["event"]
    assert after.payload["event"]["view"]["id"] == first["view"]["id"]
    assert (messages.payload["event"]["tab"], "view" in messages.payload["event"]) == ("messages", False)


async def test_a_home_tab_that_is_switched_off(fakeslack: FakeSlack, web: AsyncWebClient, ana: Person) -> None:
    fakeslack.app.home_tab = False

    assert await refused(web.views_publish(user_id=ana.id, view=HOME)) == "not_enabled"


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"title": {"type": "plain_text", "text": "x" * 25}}, "invalid_arguments"),
        ({"submit": None}, "invalid_arguments"),
        ({"private_metadata": "x" * 3001}, "invalid_arguments"),
        ({"blocks": [{"type": "divider"}] * 101}, "invalid_arguments"),
        ({"type": "page"}, "invalid_arguments"),
        ({"private_metadata": "x" * 250_000}, "view_too_large"),
    ],
)
async def test_a_view_slack_would_not_take(
    web: AsyncWebClient, trigger: str, change: dict[str, Any], error: str
) -> None:
    assert await refused(web.api_call("views.open", json={"trigger_id": trigger, "view": {**MODAL, **change}})) == error


async def test_views_are_stacked_three_high(fakeslack: FakeSlack, web: AsyncWebClient, ana: Person) -> None:
    def trigger() -> str:
        return fakeslack.passes.trigger(ana.id, "T1")

    await web.views_open(trigger_id=trigger(), view={**MODAL, "external_id": "one"})
    again = await refused(web.views_push(trigger_id=trigger(), view={**MODAL, "external_id": "one"}))
    second = await web.views_push(trigger_id=trigger(), view=MODAL)
    await web.views_push(trigger_id=trigger(), view=MODAL)
    fourth = await refused(web.views_push(trigger_id=trigger(), view=MODAL))

    assert (again, fourth) == ("duplicate_external_id", "push_limit_reached")
    assert second["view"]["root_view_id"] == second["view"]["previous_view_id"] == ana.modals()[0]["id"]


async def test_a_form_is_sent_refused_and_taken(
    fakeslack: FakeSlack, app: SmallApp, web: AsyncWebClient, ana: Person, trigger: str
) -> None:
    @app.bolt.view("goal")
    async def submitted(ack: Any, body: dict[str, Any]) -> None:
        app.heard.append(body)
        if body["view"]["state"]["values"]["wish"]["said"]["value"] == "Run":
            await ack(response_action="errors", errors={"wish": "What would somebody notice?"})
        else:
            await ack()

    await web.views_open(trigger_id=trigger, view=MODAL)

    await ana.submits()
    errors, still = ana.errors(), len(ana.modals())
    await ana.submits({"What": "Run a demo", "day": "2030-01-15", "chosen": "Learning"})

    assert (errors, still) == ({"wish": "What would somebody notice?"}, 1)
    assert app.heard[1]["view"]["state"]["values"] == {
        "wish": {"said": {"type": "plain_text_input", "value": "Run a demo"}},
        "day": {"picked": {"type": "datepicker", "selected_date": "2030-01-15"}},
        "kind": {"chosen": {"type": "static_select", "selected_option": INPUTS[2]["element"]["options"][0]}},
    }
    assert ana.modals() == []


async def test_slacks_client_does_not_send_what_cannot_be(
    fakeslack: FakeSlack, web: AsyncWebClient, ana: Person, trigger: str
) -> None:
    with pytest.raises(NotPossible, match="No modal"):
        await ana.submits()
    await web.views_open(trigger_id=trigger, view=MODAL)

    with pytest.raises(NotPossible, match="has to be filled in"):
        await ana.submits({"What": ""})
    with pytest.raises(NotPossible, match="at most 20"):
        await ana.submits({"What": "x" * 21})
    with pytest.raises(NotPossible, match="no field"):
        await ana.submits({"Where": "x"})
    with pytest.raises(NotPossible, match="cannot be chosen"):
        await ana.submits({"Kind": "Flying"})


@pytest.mark.parametrize(
    ("answer", "titles"),
    [
        ({"response_action": "update", "view": {**MODAL, "title": {"type": "plain_text", "text": "B"}}}, ["B"]),
        ({"response_action": "push", "view": {**MODAL, "title": {"type": "plain_text", "text": "B"}}}, ["A goal", "B"]),
        ({"response_action": "clear"}, []),
        ({"response_action": "errors", "errors": {"nowhere": "x"}}, ["A goal"]),
        ({"response_action": "update", "view": {"type": "modal"}}, ["A goal"]),
    ],
)
async def test_what_an_app_answers_a_form_with(
    app: SmallApp, web: AsyncWebClient, ana: Person, trigger: str, answer: dict[str, Any], titles: list[str]
) -> None:
    @app.bolt.view("goal")
    async def submitted(ack: Any) -> None:
        await ack(answer)

    await web.views_open(trigger_id=trigger, view=MODAL)

    await ana.submits()

    assert [view["title"]["text"] for view in ana.modals()] == titles
    understood = answer.get("errors") is None and answer.get("view") != {"type": "modal"}
    assert (ana.trouble == []) == understood


async def test_closing_is_told_where_it_was_asked_for(
    app: SmallApp, web: AsyncWebClient, ana: Person, trigger: str
) -> None:
    @app.bolt.view_closed("goal")
    async def closed(ack: Any, body: dict[str, Any]) -> None:
        await ack()
        app.heard.append(body)

    await web.views_open(trigger_id=trigger, view={**MODAL, "notify_on_close": True})

    await ana.closes()

    assert [body["is_cleared"] for body in app.heard] == [False]
    assert ana.modals() == []


async def test_a_shortcut_and_a_shortcut_on_a_message(app: SmallApp, ana: Person) -> None:
    @app.bolt.shortcut("log")
    async def everywhere(ack: Any, body: dict[str, Any]) -> None:
        await ack()
        app.heard.append(body)

    @app.bolt.message_shortcut("save")
    async def here(ack: Any, body: dict[str, Any]) -> None:
        await ack()
        app.heard.append(body)

    message = await ana.types("Shipped it")

    await ana.shortcut("log")
    await ana.shortcut("save", message.ts)

    assert [body["type"] for body in app.heard] == ["shortcut", "message_action"]
    assert app.heard[1]["message"]["text"] == "Shipped it"
    assert "response_url" in app.heard[1]


async def test_a_press_in_a_view_names_the_view_and_no_message(app: SmallApp, web: AsyncWebClient, ana: Person) -> None:
    button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}, "value": "v"}

    @app.bolt.action("go")
    async def pressed(ack: Any, body: dict[str, Any]) -> None:
        await ack()
        app.heard.append(body)

    await web.views_publish(user_id=ana.id, view={**HOME, "blocks": [{"type": "actions", "elements": [button]}]})

    await ana.presses("Go", where="home")

    (body,) = app.heard
    assert body["container"] == {"type": "view", "view_id": body["view"]["id"]}
    assert "message" not in body
    assert "response_url" not in body
