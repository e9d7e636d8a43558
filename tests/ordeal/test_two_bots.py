"""The coach and another program that answers whatever it is sent: they stop, and a person is heard all the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from conversations.messages import Message
from tests.talks import Player

TURNS = 10
Bot = Callable[[str], str]

BOTS: dict[str, Bot] = {
    "an echo": lambda heard: heard,
    "an automatic reply": lambda heard: "I am out of the office until Monday. For what is urgent, write to Eva.",
    "a bot that understands nothing": lambda heard: "Sorry, I did not get that. Try /help.",
    "a bot that quotes": lambda heard: f"> {heard}\nCould you say more about this?",
}


@pytest.fixture
def meet(tmp_path: Path, migrated: Path) -> Iterator[Callable[[], Player]]:
    met: list[Player] = []

    def meeting() -> Player:
        path = tmp_path / f"{len(met)}.db"
        shutil.copy(migrated, path)
        met.append(Player(f"sqlite:///{path}"))
        return met[-1]

    yield meeting
    for player in met:
        player.close()


def said(player: Player, text: str) -> str:
    """What the coach answers, as another program gets it."""
    return "\n".join(reply.plain() for reply in player.say(text))


@pytest.mark.parametrize("beginning", ["goal", "check in", "strengths", "hello"])
@pytest.mark.parametrize("bot", BOTS)
def test_with_a_program_that_answers_everything_it_stops(meet: Callable[[], Player], bot: str, beginning: str) -> None:
    coach = meet()
    heard = said(coach, beginning)

    for _ in range(TURNS):
        heard = said(coach, BOTS[bot](heard))
        if not heard:
            break

    assert heard == "", "they go on and on"


def test_two_coaches_stop(meet: Callable[[], Player]) -> None:
    coaches = (meet(), meet())
    heard, turns = said(coaches[0], "goal"), 0

    while heard and turns < 4 * TURNS:
        turns += 1
        heard = said(coaches[turns % 2], heard)

    assert turns <= 2 * TURNS, "each has at most ten"


def test_after_the_silence_a_person_is_heard_and_after_a_minute_asked_again(meet: Callable[[], Player]) -> None:
    coach = meet()
    said(coach, "goal: pass the triage exam by 20 march")
    while said(coach, "I cannot be read as any of these"):
        assert coach.count < TURNS

    with coach.app.database.write() as unit:
        coach.app.clock.move(unit, "+1 minute")
    later = said(coach, "I cannot be read as any of these")
    understood = said(coach, "1")

    assert later
    assert understood not in ("", later)


def test_a_turn_that_is_taken_again_is_no_repetition(meet: Callable[[], Player]) -> None:
    coach = meet()
    said(coach, "hello")
    message = Message("again", "terminal", "local", "ana", "I cannot be read", name="Ana")
    for _ in range(TURNS):
        with suppress(RuntimeError), coach.app.database.write() as unit:
            coach.app.reception.take(unit, [message])
            raise RuntimeError

    with coach.app.database.write() as unit:
        (taken,) = coach.app.reception.take(unit, [message])

    assert [key for reply in taken.replies for key in reply.keys] != ["everywhere/echo"]
