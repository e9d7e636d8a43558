"""What the coach begins reaches a page by waking it."""

from __future__ import annotations

from adapters.sending import Arrived, Letter, SendingDoor
from adapters.web.pages import Pages
from tests.adapters.echo_coach import a_reply


async def test_a_letter_wakes_the_pages_of_its_person_and_is_there() -> None:
    woken: list[tuple[str, str]] = []
    door: SendingDoor = Pages(lambda place, user: woken.append((place, user)))
    letter = Letter("time:p-ana/check_in/2026-01-16/0", "local", "ana", a_reply("Friday check-in."))

    assert await door.send(letter) == Arrived(letter.key)
    assert await door.arrived(letter) == Arrived(letter.key)
    assert woken == [("local", "ana")]
    assert door.name == "playground"
