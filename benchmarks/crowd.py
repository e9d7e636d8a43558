"""Many people in the middle of `smart_goal`, and the plain answers they give next.

Everybody stands at `due`: half of them press "no date yet", half type "end of june". Both runs, ours and the bare
loop's, start from a copy of the same database.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.app import App
from bot.settings import Settings
from conversations.coaching.values import Person
from conversations.messages import Failure, Message, Press, Reply
from storage import people, talks, values
from storage.people import Wanted
from storage.tables import LOCAL
from storage.talks import Talk

OPENING = ("goal", "I want to get better at presenting", "Nobody looks at the slides while I speak at the all-hands")
"""What the first of them says to come to `due`."""
PRESSED = ("none", "no date yet")
TYPED = "end of june"
HEARD = ("smart_goal/whose",)
"""What the coach says to either."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """Everybody who is waiting, each with an open talk, and the turn in which they were asked."""

    people: tuple[Person, ...]
    turn: int

    def answer(self, number: int) -> Message:
        """What one of them says now."""
        user = self.people[number].name
        press = Press(talk_of(user), "due", self.turn, PRESSED[0]) if number % 2 else None
        text = PRESSED[1] if press else TYPED
        return Message(f"{user}-answer", "playground", LOCAL, user, text, press=press, name=user)

    def answers(self) -> list[Message]:
        """What each of them says, one after the other."""
        return [self.answer(number) for number in range(len(self.people))]

    def seats(self, at_once: int) -> list[list[Message]]:
        """The same in as many lines as there are people at once."""
        answers = self.answers()
        return [answers[seat::at_once] for seat in range(at_once)]


def talk_of(user: str) -> str:
    """The id of somebody's open talk."""
    return f"talk-{user}"


def fill(url: str, count: int) -> Crowd:
    """Put so many people into an empty, migrated database."""
    app = App(Settings(CAIRN_DATABASE_URL=url)).open()
    try:
        first = _lead_to_due(app)
        users = [f"u{n:05}" for n in range(count)]
        wanted = [Wanted(LOCAL, LOCAL, user, f"p{user[1:]}", user, "", "", 0, user) for user in users]
        with app.database.write() as unit:
            crowd = [replace(lane.person, welcomed=True, last_door="playground") for lane in people.lanes(unit, wanted)]
            values.put(unit, crowd)
            talks.save(unit, [first._replace(person=who.id, id=talk_of(who.name), revision=1) for who in crowd])
        app.database.checkpoint()
    finally:
        app.close()
    asked = re.search(r'\["due",(\d+),', first.progress)
    assert asked is not None, first.progress
    return Crowd(tuple(crowd), int(asked[1]))


def _lead_to_due(app: App) -> Talk:
    """Have somebody come to `due` by talking, and give their talk as it was saved."""
    for number, text in enumerate(OPENING):
        app.submit(Message(f"opening-{number}", "playground", LOCAL, "opening", text)).result()
    with app.database.read() as unit:
        person = people.find(unit, LOCAL, LOCAL, "opening")
        assert person is not None
        (talk,) = talks.unfinished(unit, [(LOCAL, person.id)])
    return talk


def check(replies: Sequence[Reply] | Failure) -> None:
    """Raise unless somebody heard what follows a plain answer, and nothing else."""
    assert not isinstance(replies, Failure), replies
    assert len(replies) == 1, replies
    assert replies[0].keys == HEARD, replies
