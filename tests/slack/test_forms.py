"""Forms: opened from the home page or by a shortcut, refused at their fields, and safe when sent twice."""

from __future__ import annotations

from typing import Any

from adapters.fakeslack.people import Person
from tests.away import nothing_is_kept
from tests.slack.house import SlackHouse

GOAL = "cut onboarding from 21 days to 10 days in six weeks"


async def opened(house: SlackHouse, ana: Person, what: str = "form edit_goal") -> dict[str, Any]:
    """A goal, the home page, and the form of it, filled in."""
    await house.goal(ana, GOAL)
    await ana.opens("home")
    await house.until(lambda: ana.home() is not None)
    await ana.presses(button(ana, what), where="home")
    return await filled(house, ana)


async def filled(house: SlackHouse, ana: Person) -> dict[str, Any]:
    """The form somebody looks at, once it is there."""
    await house.until(lambda: (ana.modal() or {}).get("callback_id") == "form")
    return ana.modal() or {}


def button(ana: Person, what: str) -> str:
    """The value of the button of the home page that begins like this."""
    home = ana.home() or {}
    elements = [one for block in home["blocks"] for one in block.get("elements", []) if isinstance(one, dict)]
    return next(str(one["value"]) for one in elements if str(one.get("value", "")).startswith(what))


def value_of(view: dict[str, Any], step: str) -> str:
    """What stands in a field."""
    block = next(one for one in view["blocks"] if one["block_id"].partition(":")[0] == step)
    return str(block["element"].get("initial_value", ""))


async def test_a_goal_is_changed_in_a_form_that_holds_what_is_there(house: SlackHouse, ana: Person) -> None:
    view = await opened(house, ana)

    await ana.submits({"title": "Onboarding in ten days"})

    assert value_of(view, "title").startswith("Cut onboarding")
    assert ana.modals() == []
    await house.answered(ana, "Onboarding in ten days")
    await house.quiet()
    assert "Onboarding in ten days" in str(ana.home())


async def test_the_view_is_open_before_the_form_is_there(house: SlackHouse, ana: Person) -> None:
    await opened(house, ana)

    assert [call.method for call in house.fake.calls if call.method.startswith("views.")][-2:] == [
        "views.open",
        "views.update",
    ]


async def test_what_cannot_be_read_stands_at_its_field_and_nothing_is_kept(house: SlackHouse, ana: Person) -> None:
    await opened(house, ana)

    await ana.submits({"due": "someday"})

    assert list(ana.errors()) == ["due"]
    assert len(ana.modals()) == 1
    await ana.opens("home")
    await house.quiet()
    assert house.count_of(ana, "Changed") == 0


async def test_a_form_sent_twice_is_taken_once(house: SlackHouse, ana: Person) -> None:
    await opened(house, ana)

    delivery = await ana.submits({"title": "Onboarding in ten days"})
    again = await house.fake.courier.again(delivery)

    await house.answered(ana, "Onboarding in ten days")
    await house.quiet()
    assert again.tries[-1].status == 200
    assert house.count_of(ana, "• before") <= 1


async def test_a_form_that_could_not_be_kept_says_so_and_stays_open(house: SlackHouse, ana: Person) -> None:
    await opened(house, ana)

    with nothing_is_kept(house.app):
        await ana.submits({"title": "Onboarding in ten days"})

    assert len(ana.modals()) == 1
    assert "could not be saved" in next(iter(ana.errors().values()))


async def test_a_button_pressed_too_long_ago_is_answered_in_the_chat(house: SlackHouse, ana: Person) -> None:
    await house.goal(ana, GOAL)
    await ana.opens("home")
    await house.until(lambda: ana.home() is not None)
    house.fake.rules.trigger_lives = 0.0

    await ana.presses(button(ana, "form edit_goal"), where="home")

    await house.answered(ana, "That took too long to open")


async def test_a_view_that_was_touched_meanwhile_is_filled_all_the_same(house: SlackHouse, ana: Person) -> None:
    house.fake.faults.order("views.update", "hash_conflict")

    view = await opened(house, ana)

    assert value_of(view, "title").startswith("Cut onboarding")


async def test_a_message_of_anybody_can_be_kept_as_evidence(house: SlackHouse, ana: Person) -> None:
    await house.goal(ana, GOAL)
    ben = house.person("Ben")
    office = house.fake.add_channel("office", ana, ben)
    delivery = await ben.types("two teams agreed to the buddy plan", channel=office)

    await ana.shortcut("save_as_evidence", delivery.ts)
    view = await filled(house, ana)
    await ana.submits({})

    assert value_of(view, "line") == "two teams agreed to the buddy plan"
    assert ana.modals() == []
    assert house.rows("entries") > 0


async def test_evidence_names_whom_it_mentions(house: SlackHouse, ana: Person) -> None:
    ben = house.person("Ben")
    office = house.fake.add_channel("office", ana, ben)
    said = f"<@{ana.id}> great demo, thanks to <@{ben.id}> too"
    delivery = await ben.types(said, escape=False, channel=office)

    await ana.shortcut("save_as_evidence", delivery.ts)

    assert value_of(await filled(house, ana), "line") == "@ana great demo, thanks to @ben too"


async def test_progress_is_noted_from_wherever_somebody_is(house: SlackHouse, ana: Person) -> None:
    await house.goal(ana, GOAL)

    await ana.shortcut("log_progress")
    await filled(house, ana)
    await ana.submits({"line": "14"})

    await house.answered(ana, "14")
    assert ana.modals() == []


async def test_where_there_is_nothing_to_fill_in_the_talk_goes_on(house: SlackHouse, ana: Person) -> None:
    await ana.types("hello")
    await house.answered(ana, "Where shall we start?")

    await ana.shortcut("log_progress")

    await house.quiet()
    assert "We go on in our chat" in str(ana.modal())
    assert len(ana.sees()) > 2


async def test_a_view_that_cannot_be_filled_does_not_wait_for_ever(house: SlackHouse, ana: Person) -> None:
    await ana.types("hello")
    await house.answered(ana, "Where shall we start?")

    with nothing_is_kept(house.app):
        await ana.shortcut("log_progress")
        await house.quiet()

    assert "could not be saved" in str(ana.modal())


async def test_settings_are_changed_in_a_form(house: SlackHouse, ana: Person) -> None:
    await opened(house, ana, "form settings")

    await ana.submits({"most": "2"})

    await house.quiet()
    known = house.known(ana)
    assert known is not None
    assert known.most == 2
