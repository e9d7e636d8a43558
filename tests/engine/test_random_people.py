"""Two thousand people say sixty things each, over all talks: nobody is stuck and nothing is remembered wrongly.

A failure names its person; CAIRN_PERSON=<number> takes only that one and prints what was said.
"""

from __future__ import annotations

import os
import re

import pytest

from bot.effects import owner
from conversations.coaching.values import Put, Tell
from conversations.flow import TYPE_IT
from conversations.messages import Message, Press
from conversations.words import CLOSE, OPEN
from tests.engine.crowd import Talker
from tests.engine.rehearsal import CODE, Rehearsal, saved

PEOPLE, MESSAGES, GROUPS = 2_000, 60, 40
ONE = os.environ.get("CAIRN_PERSON")
NEVER_OURS = re.compile(r"\bNone\b|\bUndefined\b|\{\{|\{%|Said\(|\bdict\b|\[\]")
REASONABLE = (
    "Write the handover guide until 12 people use it", "12", "in six weeks", "book a room, in two weeks",
    "when the meeting starts, I will put the slides away", "wenn das Treffen beginnt, dann lese ich nichts ab", "7",
    "one way / another way / a third way", "yes", "Monday at 9:00", "Berlin", CODE,
)  # fmt: skip


def groups() -> list[range]:
    """The people, in groups that can be taken side by side."""
    if ONE:
        return [range(int(ONE), int(ONE) + 1)]
    size = PEOPLE // GROUPS
    return [range(at * size, (at + 1) * size) for at in range(GROUPS)]


@pytest.mark.parametrize("group", groups(), ids=lambda group: f"{group.start}-{group.stop - 1}")
def test_nobody_is_stuck_and_what_is_remembered_is_what_was_said(group: range) -> None:
    for number in group:
        talker = Talker(number)
        try:
            for _ in range(MESSAGES):
                talker.speak()
                check_a_way_on(talker.person)
            check_remembered(talker)
            check_out(talker)
        except Exception as wrong:
            if ONE:
                print_out(talker)
            last = talker.said[-1][1]
            raise AssertionError(
                f"CAIRN_PERSON={number}, message {len(talker.said)} {last.text[:80]!r} {last.press}: {wrong!r}"
            ) from wrong


def check_a_way_on(person: Rehearsal) -> None:
    """Something was said, in clean words, and the open question or a command is there to go on with."""
    assert person.heard.strip(), "nothing was said"
    for reply in person.replies:
        for line in reply.lines:
            for span in line.spans:
                assert OPEN not in span.text
                assert CLOSE not in span.text
                assert "\n" not in span.text
                assert span.said or not NEVER_OURS.search(span.text), f"said {span.text!r}"
        assert all(button.label for button in reply.buttons)
    opened = [one for one in person.talks.values() if one.state == "open"]
    assert len(opened) <= 1
    if opened and person.keys[-1] not in ("everywhere/edit_which", "everywhere/did_you_mean"):
        spot = person.spot
        assert spot is not None, "the open talk has no question"
        assert spot.path == opened[0].asking, f"asks {opened[0].asking} and stands at {spot.path}"
        assert spot.step.word not in ("say", "do")
        key = f"{opened[0].flow}/{spot.step.name}"
        assert person.keys[-1] == key, f"{key} is open and {person.keys} was said"
        if spot.step.word in ("choose", "confirm") and spot.step.reads is None:
            assert [one for one in person.replies[-1].buttons if one.press.step in (spot.path, "")], (
                f"{key} has no way on"
            )
    for effect in person.turn.effects:
        if isinstance(effect, Tell):
            assert effect.tenant == "local"
            continue
        assert owner(effect.value if isinstance(effect, Put) else effect) == ("local", person.person.id)


def check_remembered(talker: Talker) -> None:
    """The same messages, with nothing written in between and every row known, lead to the same talks and rows."""
    again = talker.said_again()

    assert {one.talk: saved(one) for one in again.talks.values()} == {
        one.talk: saved(one) for one in talker.person.talks.values()
    }
    assert again.rows == talker.person.rows
    assert again.person == talker.person.person


def check_out(talker: Talker) -> None:
    """From here "cancel" gets out of everything, and so do reasonable answers."""
    person, count = talker.person, len(talker.said)
    kept = dict(person.talks)
    for _ in range(len(kept) + 1):
        count = say(talker, count, "cancel")
    assert person.open is None, "still in a talk after cancelling all of them"
    person.talks = kept
    check_out_by_answers(talker, count)


def check_out_by_answers(talker: Talker, count: int) -> None:
    """Reasonable answers end the open talk, and every one that goes on after it."""
    person = talker.person
    count = say(talker, count, "go_on" if person.open is None else "again")
    tried: dict[tuple[str, str], int] = {}
    for _ in range(120):
        talk = person.open
        if talk is None:
            return
        at = tried[talk.talk, talk.asking] = tried.get((talk.talk, talk.asking), -1) + 1
        count = answer(talker, count, at)
        check_a_way_on(person)
    assert person.open is None, f"no end after 120 reasonable answers, at {person.open.asking}"


def say(talker: Talker, count: int, name: str) -> int:
    """Press the button of a repair."""
    talker.person.take(Message(f"k{count}", "test", "local", "ana", press=Press("", "", 0, name)))
    return count + 1


def answer(talker: Talker, count: int, at: int) -> int:
    """Answer the open question: its buttons in turn, then words."""
    person, talk = talker.person, talker.person.open
    assert talk is not None
    own = [
        button.press for button in person.buttons if button.press.talk == talk.talk and button.press.value != TYPE_IT
    ]
    words = len(own) <= at
    text = REASONABLE[(at - len(own)) % len(REASONABLE)] if words else ""
    person.take(Message(f"k{count}", "test", "local", "ana", text, press=None if words else own[at]))
    return count + 1


def print_out(talker: Talker) -> None:
    """What was said, for the one who looks into it."""
    again = Talker(talker.number).person
    for now, message in talker.said:
        again.now = now
        print(f"\nme: {message.text[:100]!r} {message.press or ''}")
        try:
            again.take(message)
        except Exception as wrong:
            print(f"!! {wrong!r}")
            return
        print(again.heard[:600], [button.label for button in again.buttons], again.open and again.open.asking)
