"""Plays transcripts: each line is said, done or checked, through the whole house over a real database.

The form of a transcript stands in CONTRIBUTING.md; a conversation is a `Player` of `talks.py`.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conversations.catalog import CATALOG
from conversations.coaching.linking import LETTERS
from tests.talks import Player

_LINE = re.compile(
    r"(me|coach|press|old press|later|now|kept|not counted|goal|no goal|entry|says|not says|asked|door|as|locale|zone"
    r"|new|rhythm|long|late|restart|person|time|sent|open|field|form|refused|amends|deletes): ?(.*)"
)
_CODE = re.compile(rf"[{LETTERS}]{{4}}-[{LETTERS}]{{4}}")
_FORM = re.compile(r"\w+( [^\s=]+)?(?= |$)(?!=)")
_PAIR = re.compile(r"\s+(?=\w+=)")


@dataclass(frozen=True)
class Row:
    """One line of a transcript."""

    number: int
    key: str
    value: str


def read(path: Path) -> list[Row]:
    """The lines of a transcript that say or expect something; titles and prose are passed over."""
    rows = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        found = _LINE.match(line)
        if found:
            rows.append(Row(number, found[1], found[2].strip()))
    return rows


def play(path: Path, url: str, restarts: bool = False, kind: Callable[..., Player] = Player) -> Player:
    """Play a transcript; raises AssertionError naming the line where it went another way."""
    rows = read(path)
    setup = {row.key: row.value for row in rows[: next(i for i, row in enumerate(rows) if row.key in ("me", "press"))]}
    player = kind(
        url, setup.get("now", "2026-01-15T09:00"), setup.get("door", "terminal"), setup.get("as", "ana"),
        setup.get("locale", "en"), setup.get("zone", "UTC"), setup.get("new", "no") != "yes",
        settled=setup.get("rhythm") != "ask",
    )  # fmt: skip
    player.timed = any(row.key in ("amends", "deletes") for row in rows)
    try:
        for row in rows:
            try:
                if restarts and row.key in ("me", "press", "old press", "long", "form", "amends", "deletes"):
                    player.restart()
                perform(player, row)
            except AssertionError as wrong:
                heard = "\n".join(
                    reply.plain() + f"\n   {[b.label for b in reply.buttons]}" for reply in player.replies
                )
                raise AssertionError(
                    f"{path.name}:{row.number} {row.key}: {row.value}\n{wrong}\nheard:\n{heard}"
                ) from wrong
    finally:
        player.close()
    return player


def perform(player: Player, row: Row) -> None:
    """Do or check one line."""
    key, value = row.key, row.value.replace("{code}", player.code)
    if key == "me":
        player.say(value.replace("\\n", "\n"))
        _count(player)
    elif key == "long":
        word, _, times = value.rpartition(" x ")
        player.say(" ".join([word] * int(times)))
        _count(player)
    elif key in ("press", "old press"):
        player.press(value, old=key == "old press")
        _count(player)
    elif key == "amends":
        before, _, after = value.partition(" -> ")
        player.amend(before, after)
        _count(player)
    elif key == "deletes":
        player.amend(value, deleted=True)
    elif key == "open":
        player.open_form(*value.split(None, 1))
    elif key == "form":
        named = _FORM.match(value)
        if named:
            player.open_form(*named[0].split())
        player.submit(_pairs(value[named.end() if named else 0 :]))
        _count(player)
    elif key == "later":
        with player.app.database.write() as unit:
            player.app.clock.move(unit, f"+{value}")
    elif key == "time":
        player.travel(value)
    elif key in ("door", "as", "locale", "zone") and player.count:
        setattr(player, "user" if key == "as" else key, value)
        player.meet()
    else:
        _check(player, key, value)


def _pairs(text: str) -> dict[str, str]:
    """What fields are filled in with: `title="Present well" due=`."""
    return dict(part.partition("=")[::2] for part in shlex.split(text))


def _count(player: Player) -> None:
    for reply in player.replies:
        player.code = next(iter(_CODE.findall(reply.plain())), player.code)
        for name in reply.keys:
            talk, _, step = name.partition("/")
            asks = talk in CATALOG and any(
                s.name == step and s.word in ("ask", "choose", "confirm") for s in CATALOG[talk].flow
            )
            if asks:
                player.asked[talk] = player.asked.get(talk, 0) + 1


def _check(player: Player, key: str, value: str) -> None:
    heard = "\n".join(reply.plain() for reply in player.replies)
    if key in ("coach", "sent"):
        player.replies = player.sent() if key == "sent" else player.replies
        player.buttons.extend(button for reply in player.replies for button in reply.buttons)
        said = [name for reply in player.replies for name in reply.keys]
        assert said == [name.strip() for name in value.split(",") if value != "nothing"], f"said was {', '.join(said)}"
    elif key == "says":
        assert value in heard, f"{value!r} was not said"
    elif key == "not says":
        assert value not in heard, f"{value!r} was said"
    elif key == "asked":
        asked = sum(player.asked.values())
        assert asked == int(value), f"{asked} questions were asked: {player.asked}"
    elif key == "refused":
        refused = [step for reply in player.replies for step, _ in reply.refusals]
        assert refused == [step.strip() for step in value.split(",") if value != "nothing"], f"refused were {refused}"
    elif key == "field":
        fields = {field.step: field.value for field in player.form.fields} if player.form else {}
        if value == "none":
            assert player.form is None, f"there is a form with {fields}"
            return
        for step, expected in _pairs(value).items():
            assert fields.get(step) == expected, f"the fields are {fields}"
    elif key in ("kept", "not counted"):
        counted = player.counted()
        for name in filter(None, (one.strip() for one in value.split(","))):
            step, _, expected = name.partition("=")
            assert (step in counted) == (key == "kept"), f"counted are {counted}"
            assert not expected or str(counted[step]) == expected, f"{step} is {counted[step]!r}"
    elif key in ("goal", "entry", "no goal", "person"):
        facts = player.facts()
        rows = {"entry": facts.entries, "person": (facts.person,)}.get(key, facts.goals)
        wanted = dict(pair.partition("=")[::2] for pair in _PAIR.split(value))
        match = [row for row in rows if all(_same(getattr(row, name), text) for name, text in wanted.items())]
        assert bool(match) != (key == "no goal"), "there are " + "\n".join(str(row) for row in rows)


def _same(value: Any, text: str) -> bool:
    if isinstance(value, bool):
        return text == ("yes" if value else "no")
    if isinstance(value, int | float):
        return bool(text) and float(text) == float(value)
    return ("" if value is None else str(value)) == text
