"""Whatever people say, share, take back and change their minds about: nobody sees a word not approved for them.

Planted words that occur nowhere else (canaries) go into every question of every talk that takes free words, and what
stands is shared; then everything that reaches anybody but the owner is looked through. `CAIRN_ORDEAL=full` plants
100,000; `CAIRN_SEED` plays one seed again.
"""

from __future__ import annotations

import logging
import os
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry, generate_latest

from bot.documents import export_texts
from bot.health import Collected
from conversations.catalog import CATALOG
from conversations.coaching.values import SharedLine
from conversations.flow import TYPE_IT
from conversations.messages import Reply
from storage import values
from tests.ordeal.row import FULL, size
from tests.talks import Player, new_database

CANARIES = size(1_000, 100_000)
TEAM = 15 if FULL else 3
"""How many people talk at a time."""
OF_A_TEAM = 5_000 if FULL else 1_000
"""Canaries after which others go on: whoever had thousands of goals would only be slow."""
SEED = int(os.environ.get("CAIRN_SEED", "7"))
A_CANARY = re.compile(r"(?i)zq[a-z]{7}x")
OPENERS = tuple(
    name
    for name, talk in CATALOG.items()
    if name not in ("forget_me", "language", "note", "share", "one_to_one", "manager", "digest_time", "nudge", "news")
    and any(step.word == "ask" or step.reads for step in talk.flow)
)
"""The talks that take words of a person's own, without those whose words are meant for somebody."""
MANAGER, NAMES = "ben", ("ana", "jo", "eva", "max", "ida")


def canary(number: int) -> str:
    """A word of its own for every number."""
    letters = ""
    for _ in range(7):
        number, rest = divmod(number, 26)
        letters += chr(97 + rest)
    return f"zq{letters}x"


class Planting:
    """People who answer every question with words that nobody else may ever see."""

    def __init__(self, url: str) -> None:
        self.player = Player(url, user=MANAGER)
        self.owner: dict[str, str] = {}
        self.authors: list[str] = []
        self.draw = random.Random(SEED)
        self.player.say("home")

    def word(self, user: str) -> str:
        """A new canary of this person."""
        made = canary(len(self.owner))
        self.owner[made] = user
        return made

    def be(self, user: str) -> Player:
        """Go on as somebody."""
        if self.player.user != user:
            self.player.user = user
            self.player.meet()
        return self.player

    def talk(self, user: str, name: str) -> None:
        """Have one talk, with a canary wherever words are taken, and a tap now and then."""
        player = self.be(user)
        replies = player.say(f"/{name} {self.word(user)} from 20 to 10 days by end of june")
        for _ in range(12):
            own = [one for reply in replies for one in reply.buttons if one.press.talk and one.press.value != TYPE_IT]
            if not own and not asks(replies):
                return
            if own and self.draw.random() < 0.5:
                replies = player.say("", press=self.draw.choice(own).press)
            else:
                replies = player.say(f"{self.word(user)} and {self.word(user)}, tuesday")

    def accept(self, user: str) -> None:
        """Have the manager agree to this person."""
        self.be(user).say("my manager is Ben")
        self.player.travel("+1 minute")
        self.be(MANAGER)
        self.player.replies = self.player.sent()
        self.player.press("yes, I am")
        self.player.travel("+1 minute")


def asks(replies: tuple[Reply, ...]) -> bool:
    """Whether a question stands open that takes words."""
    key = next((key for reply in reversed(replies) for key in reversed(reply.keys)), "")
    talk, _, step = key.partition("/")
    flow = CATALOG[talk].flow if talk in CATALOG else ()
    return any(one.name == step and one.word in ("ask", "choose") for one in flow)


def outside(player: Player, owner: dict[str, str]) -> list[tuple[str, str]]:
    """Every (word, person) of a canary that reached somebody who does not own it, by message, page or export."""
    with player.app.database.read() as unit:
        seen = [(person, reply) for person, reply in unit.run("SELECT person, reply FROM outbox")]
    for user in {*owner.values(), MANAGER}:
        player.user = user
        facts = player.facts()
        seen += [(facts.person.id, text) for text in export_texts(facts, player.app.words.of("en")).values()]
    return [
        (word.lower(), person)
        for person, text in seen
        for word in A_CANARY.findall(text)
        if f"p-{owner.get(word.lower(), '')}" != person
    ]


@pytest.fixture
def planting(tmp_path: Path, migrated: Path) -> Iterator[Planting]:
    made = Planting(new_database(tmp_path, migrated))
    yield made
    made.player.close()


def test_no_planted_word_reaches_anybody_but_its_owner(planting: Planting, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    for team in range(-(-CANARIES // OF_A_TEAM)):
        people = [f"{NAMES[at % len(NAMES)]}{team}x{at}" for at in range(TEAM)]
        planted_by(planting, people, min(CANARIES, (team + 1) * OF_A_TEAM))
    planting.be(MANAGER).say("/team")

    assert len(planting.owner) >= CANARIES
    assert set(planting.owner.values()) == set(planting.authors)
    assert len(readers_had(planting)) > len(planting.authors) / 2
    assert approved_only(planting, outside(planting.player, planting.owner)) == []
    assert A_CANARY.findall(caplog.text) == []
    assert A_CANARY.findall(shown()) == []


def planted_by(planting: Planting, team: list[str], until: int) -> None:
    """Have some people talk and share for weeks, until there are so many planted words."""
    planting.authors += team
    for user in team:
        planting.accept(user)
    while len(planting.owner) < until:
        for user in team:
            planting.talk(user, planting.draw.choice(OPENERS))
            share_what_stands(planting, user)
        planting.player.travel("+1 week")


def readers_had(planting: Planting) -> set[str]:
    """The authors of whom a line was sent."""
    with planting.player.app.database.read() as unit:
        return {person for (person,) in unit.run("SELECT DISTINCT person FROM lines WHERE state = 'sent'")}


def shown() -> str:
    """What /metrics shows."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(Collected())
    return str(generate_latest(registry).decode())


def share_what_stands(planting: Planting, user: str) -> None:
    """Send the line that is drafted, if there is one."""
    player = planting.be(user)
    player.say("/share")
    for label in ("yes, share it", "send it"):
        own = [button for reply in player.replies for button in reply.buttons]
        tap = next((one for one in own if one.label == label), None) or next((b for b in own if b.press.talk), None)
        if tap is not None and tap.press.talk:
            player.say("", press=tap.press)
    player.say("/cancel")


def approved_only(planting: Planting, found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """What of this was not part of a line that its owner had read and sent to this reader."""
    with planting.player.app.database.read() as unit:
        who = [("local", f"p-{user}") for user in planting.authors]
        sent = {
            (word.lower(), line.reader)
            for line in values.of(unit, SharedLine, who)
            if line.state == "sent"
            for word in A_CANARY.findall(f"{line.text} {line.ask_words}")
        }
    return [one for one in found if one not in sent]
