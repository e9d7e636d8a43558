"""Who works in a company that does not exist: names, places, hours and habits, all from one seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from bot.clock import Dice
from bot.local import user_of
from conversations.coaching.values import Person
from conversations.messages import Reply
from storage.tables import LOCAL

FIRST = (
    "Ada", "Amir", "Ana", "Anton", "Aroha", "Bea", "Chidi", "Clara", "Dario", "Dilek", "Elif", "Emil", "Farid", "Femi",
    "Greta", "Hana", "Hugo", "Ines", "Ivo", "Jana", "Jo", "Kai", "Keiko", "Lale", "Leo", "Lin", "Luz", "Maja", "Marek",
    "Mina", "Nia", "Noor", "Ole", "Otto", "Paula", "Priya", "Rafa", "Rosa", "Samir", "Sina", "Tariq", "Tea", "Uma",
    "Vera", "Wanda", "Yara", "Yuki", "Zoe",
)  # fmt: skip
LAST = (
    "Abe", "Acar", "Bauer", "Braun", "Costa", "Cruz", "Dahl", "Diaz", "Evans", "Falk", "Gupta", "Haas", "Hill", "Ito",
    "Jung", "Khan", "Klein", "Kumar", "Lang", "Lima", "Lopez", "Mori", "Nair", "Novak", "Okoye", "Park", "Patel",
    "Reid", "Rossi", "Sato", "Silva", "Stein", "Tanaka", "Vogel", "Weber", "Wolf", "Young", "Zhang",
)  # fmt: skip
HOMES = (
    ("Europe/Berlin", "DE-BE", "de"), ("Europe/Berlin", "DE-BY", "de"), ("Europe/Vienna", "AT", "de"),
    ("Europe/London", "GB", "en"), ("America/New_York", "US", "en"), ("America/Los_Angeles", "US", "en"),
    ("America/Sao_Paulo", "BR", "en"), ("Asia/Kolkata", "IN", "en"), ("Asia/Tokyo", "JP", "en"),
    ("Pacific/Auckland", "NZ", "en"), ("Africa/Lagos", "", "en"), ("UTC", "", "en"),
)  # fmt: skip
RHYTHMS = ("fri", "fri", "fri", "thu", "mon", "wed", "mon,thu", "weekday", "month", "off")
HOURS = ("09:00", "10:30", "13:15", "15:00", "15:00", "16:30")
QUIET = ("20:00-08:00", "20:00-08:00", "18:30-07:30", "22:00-06:00", "")
DAYS = ("mon,tue,wed,thu,fri", "mon,tue,wed,thu,fri", "mon,tue,wed,thu", "tue,wed,thu,fri", "sun,mon,tue,wed,thu")
MOST = (0, 1, 2, 2, 2, 2, 3, 5)
DIGESTS = ("mon 09:00", "mon 09:00", "mon 10:00", "tue 08:30", "fri 14:00")


class Habits(NamedTuple):
    """How somebody deals with what the coach asks."""

    answers: float
    """The share of messages that they answer at all."""
    haste: float
    """Hours that usually go by until they do."""
    own_days: float
    """Days between two times that they come by themselves."""
    shares: float
    """The share of lines that they send when they are shown one."""


@dataclass(slots=True)
class Colleague:
    """Somebody of the company, and where they stand with the coach."""

    number: int
    person: Person
    manager: str
    """The user id of their manager, or empty."""
    habits: Habits
    reply: Reply | None = None
    """What the coach said to them last."""
    silent_until: int = 0
    """The moment until which they neither read nor write."""
    here: bool = True
    """Whether they work there now."""
    asked_at: int = 0
    """When they were asked something that they have not answered yet."""
    asked: str = ""
    """What they were asked last, and how often it was asked again since."""
    again: int = 0
    lines: int = field(default=0)
    """How many things of their own they have said so far."""

    def hears(self, reply: Reply) -> None:
        """Read what the coach says."""
        self.reply = reply
        self.again = self.again + 1 if reply.keys[-1] == self.asked else 0
        self.asked = reply.keys[-1]

    @property
    def user(self) -> str:
        """Their name at the door."""
        return self.person.last_user

    @property
    def who(self) -> tuple[str, str]:
        """Their tenant and id."""
        return (self.person.tenant, self.person.id)


def company(people: int, managers: int, dice: Dice) -> list[Colleague]:
    """So many people, the first of them managers of all the others and of each other's no one."""
    names = _names(people, dice)
    heads = [user_of(name) for name in names[:managers]]
    made = []
    for number, name in enumerate(names):
        boss = dice.choice(heads) if heads and number >= managers else ""
        made.append(Colleague(number, _person(name, dice), boss, _habits(dice)))
    return made


def _names(people: int, dice: Dice) -> list[str]:
    """Different names, and different ones at the door too."""
    whole = [f"{first} {last}" for first in FIRST for last in LAST]
    dice.shuffle(whole)
    while len(whole) < people:
        whole += [f"{name} {len(whole)}" for name in whole[: people - len(whole)]]
    return whole[:people]


def _person(name: str, dice: Dice) -> Person:
    zone, country, locale = dice.choice(HOMES)
    user = user_of(name)
    return Person(
        LOCAL, f"p-{user}", name, locale, zone, welcomed=True, rhythm=dice.choice(RHYTHMS), hour=dice.choice(HOURS),
        days=dice.choice(DAYS), quiet_hours=dice.choice(QUIET), holidays=country if dice.random() < 0.7 else "",
        most=dice.choice(MOST), digest=dice.choice(DIGESTS), last_door="playground", last_place=LOCAL, last_user=user,
    )  # fmt: skip


def _habits(dice: Dice) -> Habits:
    return Habits(
        answers=dice.choice((0.2, 0.5, 0.7, 0.8, 0.9, 0.95)), haste=dice.choice((0.5, 2, 6, 20, 60)),
        own_days=dice.choice((6, 15, 30, 60)), shares=dice.choice((0.3, 0.6, 0.9)),
    )  # fmt: skip
