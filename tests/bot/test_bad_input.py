"""Whatever is sent, each gets a clear answer, nothing is half-written, and nobody else notices."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import wait
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.app import App
from bot.languages import LazyWords
from bot.reception import Taken
from bot.settings import Settings
from conversations import catalog
from conversations.course import Command, Talk
from conversations.flow import Read, Refusal, Seen, ask, flow, say
from conversations.messages import LONGEST_TEXT, Message, Press
from conversations.words import CLOSE, OPEN
from tests.engine.trial import trial_words
from tests.talks import new_database

WORDS = LazyWords()
HOSTILE = {
    "nothing": "",
    "a space": " ",
    "line ends": "\n\r\n",
    "a megabyte": "word " * 200_000,
    "a megabyte without a space": "x" * 1_000_000,
    "NUL": "a\x00b\x00",
    "control characters": "a\x1b[31mred\x07\x7f",
    "lone surrogates": "a\ud800b\udfff",
    "right to left": "\u202eabc\u202c \u2066def\u2069",
    "a template": "{{7*7}} {% for x in range(9) %}{{x}}{% endfor %}",
    "SQL": "'; DROP TABLE people; --",
    "HTML": "<script>alert(1)</script><b>bold</b>",
    "Markdown": "*bold* [link](javascript:alert(1)) `code`",
    "a million marks": "e" + "\u0301" * 1_000_000,
    "emoji": "🙂👍🏽🏳️‍🌈",
    "our own marks": f"{CLOSE}*strong*{OPEN}",
    "a saved button": "t1|wish|1|x",
    "digits of elsewhere": "٣ ² ½ Ⅳ",
    "a number too long": "9" * 5_000,
}


@pytest.fixture
def url(tmp_path: Path, migrated: Path) -> str:
    """A database of its own."""
    return new_database(tmp_path, migrated)


@pytest.fixture
def app(url: str) -> Iterator[App]:
    """A coach over it."""
    opened = App(Settings(CAIRN_DATABASE_URL=url))
    opened.words = WORDS
    opened.open()
    yield opened
    opened.close()


def message(key: str, text: str = "", user: str = "ana", **more: Any) -> Message:
    """A message of somebody at a terminal."""
    return Message(key, "terminal", "local", user, text, name=user.title(), locale="en", zone="UTC", **more)


def send(app: App, *messages: Message) -> Taken:
    """Send messages one after the other; gives what became of the last."""
    return [app.submit(one).result(timeout=30) for one in messages][-1]


def keys(taken: Taken) -> list[str]:
    """The wording keys of what was said."""
    return [key for reply in taken.replies for key in reply.keys]


def kept(app: App) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    with app.database.read() as unit:
        names = [row[0] for row in unit.run("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {name: sorted(unit.run(f'SELECT * FROM "{name}"'), key=repr) for name in names}


def check_clean(taken: Taken) -> None:
    """Something was said, and what is the person's own is marked as theirs."""
    assert taken.replies
    assert taken.replies[-1].plain().strip()
    for reply in taken.replies:
        for line in reply.lines:
            for span in line.spans:
                assert not set(span.text) & {OPEN, CLOSE, "\x00", "\n"}
                assert span.said or not any(piece in span.text for piece in ("<", "{{", "{%", "DROP", "javascript"))
        reply.dump().encode("utf-8")


@pytest.mark.parametrize("name", HOSTILE)
def test_anything_sent_out_of_the_blue_gets_an_answer(app: App, name: str) -> None:
    taken = send(app, message("t1", HOSTILE[name]))

    check_clean(taken)
    assert keys(send(app, message("t2", "goal")))[-1] == "smart_goal/wish"


@pytest.mark.parametrize("name", HOSTILE)
def test_anything_sent_as_an_answer_is_kept_as_it_is_or_refused(app: App, name: str) -> None:
    send(app, message("t1", "goal"))

    taken = send(app, message("t2", HOSTILE[name]))

    check_clean(taken)
    assert keys(taken)[-1].startswith("smart_goal/")
    assert "49" not in taken.replies[-1].plain()
    assert ("everywhere/too_long" in keys(taken)) == (len(HOSTILE[name]) > LONGEST_TEXT and "marks" not in name)
    assert keys(send(app, message("t3", "again")))[-1] == keys(taken)[-1]


@pytest.mark.parametrize("name", HOSTILE)
def test_anything_sent_where_one_chooses_is_refused_and_asked_again(app: App, name: str) -> None:
    send(app, message("t1", "goal: learn to swim 500 m by June"))
    question = keys(send(app, message("t2", "again")))[-1]

    taken = send(app, message("t3", HOSTILE[name]))

    check_clean(taken)
    assert keys(taken)[-1].startswith("smart_goal/") or keys(taken)[-1] == question


@pytest.mark.parametrize("name", ["NUL", "lone surrogates", "a million marks", "right to left"])
def test_names_and_profiles_are_taken_as_carefully_as_texts(app: App, name: str) -> None:
    hostile = HOSTILE[name]
    profile = Message("t1", "terminal", "local", "u1", "goal", name=hostile, locale=hostile[:30], zone=hostile[:30])

    taken = send(app, profile)

    assert keys(taken)[-1] == "smart_goal/wish"
    assert keys(send(app, replace(profile, key="t2", text="learn to swim by next friday")))


@pytest.mark.parametrize(
    "zone", ["Nowhere/Land", "../../etc/passwd", "/etc/passwd", "America", "UTC+99", "x" * 500, "\x00"]
)
def test_a_time_zone_that_there_is_not_is_passed_over(app: App, zone: str) -> None:
    stranger = Message("t1", "terminal", "local", "u1", "goal", name="Eva", locale="en", zone=zone)

    send(app, stranger)
    taken = send(app, replace(stranger, key="t2", text="learn to swim by next friday"))

    assert keys(taken)[-1].startswith("smart_goal/")


@pytest.mark.parametrize(
    "press",
    [
        Press("t1", "wish", 1, "x"), Press("", "", 0, "nothing"), Press("nobody", "wish", 1, "mine"),
        Press("t1", "sign", 999_999_999, "wish"), Press("", "", 0, ""), Press("t1", "", 0, "{{7*7}}"),
        Press("t1\ud800", "wish", 1, "\x00"),
    ],
)  # fmt: skip
def test_an_unknown_button_changes_nothing(app: App, press: Press) -> None:
    send(app, message("t1", "goal"))
    before = kept(app)["goals"], kept(app)["entries"]

    taken = send(app, message("t2", press=press))

    assert keys(taken)[-2:] == ["everywhere/moved_on", "smart_goal/wish"]
    assert (kept(app)["goals"], kept(app)["entries"]) == before


def test_a_button_of_somebody_else_changes_nothing_for_either(app: App) -> None:
    send(app, message("a1", "goal"))
    shown = send(app, message("a2", "be a better presenter"))
    theirs = next(button.press for reply in shown.replies for button in reply.buttons if button.press.talk)
    before = list(kept(app)["talks"])

    taken = send(app, message("b1", press=theirs, user="ben"))

    assert keys(taken)[-1].startswith("everywhere/")
    assert [row for row in kept(app)["talks"] if row in before] == before
    assert not kept(app)["goals"]


def test_messages_of_one_person_at_the_same_instant_are_taken_one_after_the_other(app: App) -> None:
    send(app, message("t0", "goal"))
    at_once = threading.Barrier(5)
    taken: dict[int, Taken] = {}

    def one(number: int) -> None:
        at_once.wait()
        taken[number] = send(app, message(f"s{number}", "again"))

    threads = [threading.Thread(target=one, args=(number,)) for number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert all(keys(one) == ["smart_goal/wish"] for one in taken.values())
    assert len(taken) == 5
    assert len(kept(app)["inbox"]) == 6
    turns = sorted(button.press.turn for one in taken.values() for button in one.replies[-1].buttons)
    assert len(turns) == len(set(turns))


def test_two_answers_at_the_same_instant_answer_two_questions(app: App) -> None:
    send(app, message("t0", "goal"))

    futures = [
        app.submit(message("s1", "be a better presenter")),
        app.submit(message("s2", "run a demo without notes")),
    ]
    wait(futures, timeout=30)

    first, second = (future.result() for future in futures)
    assert keys(first)[-1] == "smart_goal/sign"
    assert keys(second)[-1].startswith("smart_goal/")
    assert keys(second)[-1] != keys(first)[-1]


def test_the_same_key_twice_has_the_same_answer_and_one_effect(app: App) -> None:
    send(app, message("t1", "hello"), message("t2", "win I ran the demo without notes"))
    once, before = send(app, message("t3", "goal")), kept(app)

    again = send(app, message("t3", "goal"))

    assert again.replies == once.replies
    assert not again.numbers
    assert kept(app) == before


def test_the_same_key_at_the_same_instant_is_one_message(app: App) -> None:
    futures = [app.submit(message("t1", "goal")) for _ in range(4)]
    wait(futures, timeout=30)

    numbered = [future.result().numbers for future in futures]

    assert len([numbers for numbers in numbered if numbers]) == 1
    assert len(kept(app)["inbox"]) == 1
    assert len(kept(app)["talks"]) == 1


# A turn that crashes.

RELEASE = threading.Event()


def a_reader(text: str, seen: Seen) -> Read | Refusal:
    """Waits for the others, or breaks."""
    if text == "wait":
        RELEASE.wait(20)
    if text == "break":
        raise ZeroDivisionError("a bug in a reader")
    return Read(text)


@pytest.fixture
def trial(app: App, monkeypatch: pytest.MonkeyPatch) -> App:
    """The coach with a talk that can break."""
    made = flow("trial", ask("aim", a_reader), ask("first", a_reader), say("kept"))
    monkeypatch.setitem(catalog.CATALOG, "trial", Talk(made))
    monkeypatch.setitem(catalog.COMMANDS, "trial", Command("trial"))
    app.words = LazyWords()
    app.words["en"] = trial_words()
    app.reception.words = app.words
    RELEASE.clear()
    return app


def test_a_turn_that_crashes_harms_nobody_else_in_its_group(trial: App) -> None:
    users = ["first", "ana", "ben", "eva"]
    send(trial, *[message(f"{user}1", "trial", user=user) for user in users])
    held = trial.submit(message("first2", "wait", user="first"))
    texts = {"ana": "an aim", "ben": "break", "eva": "another aim"}
    futures = {user: trial.submit(message(f"{user}2", text, user=user)) for user, text in texts.items()}
    before = [row for row in kept(trial)["talks"] if "ben1" in row]

    RELEASE.set()
    wait([held, *futures.values()], timeout=30)

    assert keys(futures["ana"].result()) == keys(futures["eva"].result()) == ["trial/first"]
    assert isinstance(futures["ben"].exception(), ZeroDivisionError)
    after = kept(trial)
    assert [row for row in after["talks"] if "ben1" in row] == before
    assert not [row for row in after["inbox"] if "ben2" in row], "so that it can be sent again"


def test_somebody_whose_turn_crashed_goes_on_with_the_next_message(trial: App) -> None:
    send(trial, message("t1", "trial"))
    with pytest.raises(ZeroDivisionError):
        send(trial, message("t2", "break"))

    taken = send(trial, message("t3", "an aim"))

    assert keys(taken) == ["trial/first"]
