"""What every door that sends must do, whatever platform is behind it: the same for each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from typing import Protocol

import pytest

from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from adapters.loopback import GOOD, Loopback, Plan
from adapters.sending import Arrived, Letter, NotArrived, SendingDoor, Unclear
from adapters.slack.sender import SlackSender
from tests.adapters import teams_out
from tests.adapters.slack_out import REPLY, keys_there, letter_to, sender_of
from tests.teams.connector import Connector


class Platform(Protocol):
    """A platform that can be told how the next call ends."""

    door: SendingDoor

    def letter(self, key: str) -> Letter:
        """A letter to somebody there."""

    def order(self, fate: str) -> None:
        """The next call is lost | late | failed | busy."""

    def there(self) -> Counter[str]:
        """Every key that arrived."""


class LoopedBack:
    """The door that leads back to itself."""

    def __init__(self, can_be_asked: bool) -> None:
        self.loop = Loopback(can_be_asked=can_be_asked)
        self.door: SendingDoor = self.loop

    def letter(self, key: str) -> Letter:
        return Letter(key, "acme", "ana", REPLY)

    def order(self, fate: str) -> None:
        self.loop.plan = {"lost": Plan(lost=1000), "failed": Plan(failed=1000), "busy": Plan(busy=1000)}[fate]

    def there(self) -> Counter[str]:
        self.loop.plan = GOOD
        return self.loop.arrived_keys()


class InSlack:
    """The door to Slack, beside the stand-in."""

    def __init__(self, slack: FakeSlack, ana: Person, door: SlackSender) -> None:
        self.slack, self.ana = slack, ana
        self.door: SendingDoor = door

    def letter(self, key: str) -> Letter:
        return letter_to(self.ana, key)

    def order(self, fate: str) -> None:
        self.slack.faults.order("chat.postMessage", {"failed": "token_expired"}.get(fate, fate))

    def there(self) -> Counter[str]:
        return keys_there(self.slack)


class InTeams:
    """The door to Teams, beside the stand-in."""

    def __init__(self, teams: Connector) -> None:
        self.teams, self.ana = teams, teams.add_person("Ana")
        self.sender = teams_out.sender_of(teams)
        self.door: SendingDoor = self.sender

    def letter(self, key: str) -> Letter:
        return teams_out.letter_to(self.ana, key)

    def order(self, fate: str) -> None:
        self.teams.faults.order("post", {"failed": "clash"}.get(fate, fate))

    def there(self) -> Counter[str]:
        return teams_out.keys_there(self.teams)


@pytest.fixture(params=["loopback", "loopback that cannot be asked", "slack", "teams"])
async def platform(request: pytest.FixtureRequest, fakeslack: FakeSlack) -> AsyncIterator[Platform]:
    if request.param == "teams":
        async with Connector() as teams:
            there = InTeams(teams)
            yield there
            await there.sender.calls.close()
        return
    if request.param != "slack":
        yield LoopedBack("cannot" not in request.param)
        return
    door = sender_of(fakeslack)
    yield InSlack(fakeslack, fakeslack.add_person("Ana"), door)
    await door.calls.close()


def test_it_says_what_it_is_called_and_how_fast_it_may_be(platform: Platform) -> None:
    door = platform.door

    assert door.name.isascii()
    assert door.name == door.name.lower()
    assert door.pace >= 0
    assert door.settles >= 0
    assert door.rate >= 0


async def test_what_it_sent_is_there_once_under_its_key(platform: Platform) -> None:
    outcome = await platform.door.send(platform.letter("k1"))

    assert isinstance(outcome, Arrived)
    assert outcome.ref
    assert platform.there() == {"k1": 1}


async def test_asked_it_knows_what_arrived_and_what_did_not_or_says_that_it_cannot_tell(platform: Platform) -> None:
    await platform.door.send(platform.letter("k1"))

    found = await platform.door.arrived(platform.letter("k1"))
    missing = await platform.door.arrived(platform.letter("k2"))

    if platform.door.can_be_asked:
        assert isinstance(found, Arrived)
        assert isinstance(missing, NotArrived)
    else:
        assert (found, missing) == (Unclear(), Unclear())
    assert platform.there() == {"k1": 1}


async def test_when_the_answer_is_lost_it_claims_nothing_and_repeats_nothing(platform: Platform) -> None:
    platform.order("lost")

    outcome = await platform.door.send(platform.letter("k1"))

    assert isinstance(outcome, Unclear)
    assert platform.there() == {"k1": 1}
    if platform.door.can_be_asked:
        assert isinstance(await platform.door.arrived(platform.letter("k1")), Arrived)


async def test_what_failed_for_certain_may_be_sent_again(platform: Platform) -> None:
    platform.order("failed")

    outcome = await platform.door.send(platform.letter("k1"))

    assert outcome == NotArrived()
    assert platform.there() == {}
    assert isinstance(await platform.door.send(platform.letter("k1")._replace(tries=2)), Arrived)


async def test_asked_to_wait_it_says_for_how_long(platform: Platform) -> None:
    platform.order("busy")

    outcome = await platform.door.send(platform.letter("k1"))

    assert isinstance(outcome, NotArrived)
    assert outcome.retry_after > 0
    assert platform.there() == {}
