"""Buttons that are old, somebody else's or made up: the coach says kindly that it has moved on, and nothing changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from random import Random
from typing import NamedTuple

import pytest

from adapters.slack.events import read
from adapters.slack.incoming import Acted, Ignored, Pressed
from adapters.teams import incoming as teams_incoming
from adapters.teams.activities import read as read_activity
from bot.app import App
from conversations.messages import Message, Press
from tests.adapters import teams_payloads
from tests.adapters.slack_payloads import TEAM, event, interaction, message, press
from tests.engine.crowd import ANSWERS
from tests.ordeal import slack_town, teams_town
from tests.ordeal.row import dice, size
from tests.ordeal.slack_town import keys, known, opened, taken
from tests.ordeal.town import TALKS

CLICKS = size(2_000, 20_000)
PEOPLE = 100
SAID = (*(f"/{talk}" for talk in TALKS if talk != "forget_me"), *ANSWERS, "1", "2", "yes", "skip", "again")
MOVED_ON = "everywhere/moved_on"


def says_in_slack(who: int, number: int, text: str) -> Message:
    return slack_town.meant(event(message(text, user=slack_town.user(who)), event_id=f"Ev{number:09}"))


def presses_in_slack(who: int, number: int, button: Press) -> Message:
    payload = press(button.token(), user={"id": slack_town.user(who), "team_id": TEAM}, trigger_id=f"c{number}")
    payload["actions"][0]["action_ts"] = f"1764216060.{number:06}"
    return slack_town.meant(payload)


def says_in_teams(who: int, number: int, text: str) -> Message:
    return teams_town.meant(teams_town.said(who, number, text))


def presses_in_teams(who: int, number: int, button: Press) -> Message:
    """Now and then it is the same press again, which is answered as it was."""
    return teams_town.meant(teams_town.pressed(who, f"teams:a:1/{number // 3}/0", button))


class Door(NamedTuple):
    """Where people are, and what comes of what they do there."""

    place: str
    user: Callable[[int], str]
    says: Callable[[int, int, str], Message]
    presses: Callable[[int, int, Press], Message]


DOORS = {
    "slack": Door(slack_town.PLACE, slack_town.user, says_in_slack, presses_in_slack),
    "teams": Door(teams_town.PLACE, teams_town.user, says_in_teams, presses_in_teams),
}


class Crowd:
    """People who talk with the coach, and every button they were ever shown."""

    def __init__(self, app: App, draw: Random, door: Door) -> None:
        self.app, self.draw, self.number, self.door = app, draw, 0, door
        self.ever: list[list[Press]] = [[] for _ in range(PEOPLE)]
        self.now: list[list[Press]] = [[] for _ in range(PEOPLE)]

    def talk(self) -> None:
        """Everybody says something."""
        said = [self.draw.choice(SAID) for _ in range(PEOPLE)]
        for who, came in enumerate(taken(self.app, [self._says(who, text) for who, text in enumerate(said)])):
            buttons = [one.press for reply in came.replies for one in reply.buttons if one.press.talk]
            self.now[who] = buttons
            self.ever[who] += buttons

    def _says(self, who: int, text: str) -> Message:
        self.number += 1
        return self.door.says(who, self.number, text)

    def stale(self, who: int) -> Press | None:
        """A button of a question that is not the one of now."""
        open_ones = {(one.talk, one.step) for one in self.now[who]}
        old = [one for one in self.ever[who] if (one.talk, one.step) not in open_ones]
        return self.draw.choice(old) if old and open_ones else None

    def foreign(self, who: int) -> Press | None:
        """A button of somebody else, maybe still good for them."""
        other = self.draw.choice([one for one in range(PEOPLE) if one != who])
        return self.draw.choice(self.ever[other]) if self.ever[other] else None

    def forged(self, who: int) -> Press | None:
        """A button that nobody was ever shown."""
        good = self.draw.choice(self.now[who] or [Press("t1", "wish", 1, "x")])
        odd = self.draw.choice(
            ["", "x", "0", "…", "<!channel>", "{{7*7}}", "'; DROP TABLE people; --", "z" * 900, "\ud800"]
        )
        return self.draw.choice(
            [
                good._replace(talk=f"slack:Ev{self.draw.randrange(10**9):09}"),
                good._replace(step=odd or "nowhere"),
                good._replace(turn=good.turn + self.draw.randint(100, 10**6)),
                good._replace(value=f"{odd}{self.draw.randrange(1_000)}"),
                Press("", "", 0, odd if odd.strip() else "nothing"),
                Press("", "", 0, self.draw.choice(["news", "line", "nudge", "import os", "no such command"])),
            ]
        )

    def clicks(self) -> list[tuple[str, int, Press]]:
        """A click of everybody who has one to make: of which kind, who, and on what."""
        kinds = [(self.draw.choice(["stale", "foreign", "forged"]), who) for who in range(PEOPLE)]
        found = [(kind, who, getattr(self, kind)(who)) for kind, who in kinds]
        return [(kind, who, button) for kind, who, button in found if button is not None]

    def pressed(self, who: int, button: Press) -> Message:
        """What the door reads when somebody presses something."""
        self.number += 1
        return self.door.presses(who, self.number, button)


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
def test_a_click_that_no_longer_fits_changes_nothing_and_is_answered_kindly(url: str, door: Door) -> None:
    heard = Counter[str]()

    with closing(opened(url, PEOPLE, door.place, door.user)) as app:
        crowd = Crowd(app, dice("clicks"), door)
        while heard.total() < CLICKS:
            crowd.talk()
            clicks, before = crowd.clicks(), known(app)
            came = taken(app, [crowd.pressed(who, button) for _, who, button in clicks])
            assert known(app) == before
            heard.update(f"{kind} {' '.join(keys(each)[:1])}" for (kind, _, _), each in zip(clicks, came, strict=True))

    print(dict(heard))
    assert heard.keys() == {f"{kind} {MOVED_ON}" for kind in ("stale", "foreign", "forged")}


def test_what_is_no_button_of_ours_is_passed_over() -> None:
    draw = dice("no buttons")
    odd = ["", "|", "a|b|c|d", "a|b|-1|x", "a|b|²|x", "a|b|9999999999|x", "\x00", "\ud800", "x" * 100_000]

    for number in range(CLICKS):
        found = read(press(draw.choice(odd), trigger_id=f"c{number}"))
        assert isinstance(found, Acted)
    assert isinstance(read(press("a|b|1|x", user={"id": "U0ANA0001", "team_id": "T0OTHER01"})), tuple)
    assert not isinstance(read(press("a|b|1|x", user={"id": "U0ANA0001", "team_id": "T0OTHER01"})), Pressed)
    assert isinstance(read(interaction("block_actions", actions=[{}])), Ignored)


def test_what_is_on_no_card_of_ours_is_passed_over() -> None:
    draw = dice("no cards")
    odd = ["", "|", "a|b|c|d", "a|b|-1|x", "a|b|\u00b2|x", "a|b|9999999999|x", 1, None, [], {"cairn": 1}, {"cairn": {}}]

    for _ in range(CLICKS):
        ours = {"k": draw.choice(["", "x", 1, None, "\n"]), draw.choice("pav"): draw.choice(odd)}
        data = draw.choice([draw.choice(odd), {"cairn": ours}])
        sent = draw.choice([teams_payloads.executed, teams_payloads.submitted])(data)
        found = read_activity(sent, teams_payloads.APP)
        assert isinstance(found, teams_incoming.Ignored), found
