"""Records saved progress of this version at every step of every talk: `python -m tests.upgrades.record`.

Run by hand before a release and never for an old version again: what a release has saved is as it is. The same code
records the same files.
"""

from __future__ import annotations

import random
import sys
import tomllib
from typing import Any

from conversations.catalog import CATALOG, COMMANDS
from tests.engine.crowd import ANSWERS, DAY, somebody
from tests.engine.rehearsal import CODE, Rehearsal
from tests.upgrades.saved_talks import FOLDER, as_saved, command, message, questions, write

MOST_PEOPLE = 1_500
KNOWN = {"typed": CODE}
"""What nobody finds by chance, by the step that asks for it."""
MOST_ANSWERS = 40


def version_of_today() -> str:
    """The version in pyproject.toml."""
    text = (FOLDER.parent.parent / "pyproject.toml").read_text("utf-8")
    return str(tomllib.loads(text)["project"]["version"])


def explore(version: str, talk: str) -> dict[str, dict[str, Any]]:
    """Somebody waiting at each step of a talk, found by letting people go through it in their own ways."""
    found: dict[str, dict[str, Any]] = {}
    wanted = questions(talk)
    commands = [name for name, command in COMMANDS.items() if command.talk == talk]
    for number in range(MOST_PEOPLE):
        if len(found) == len(wanted):
            break
        draw = random.Random(f"{talk} {number}")
        person = somebody(number)
        person.take(message("r0", press=command(draw.choice(commands))))
        for count in range(1, MOST_ANSWERS):
            step = asked(person, talk)
            if not step:
                break
            if step not in found:
                found[step] = as_saved(version, talk, step, person)
            answer(person, draw, count)
    return {step: found[step] for step in wanted if step in found}


def asked(person: Rehearsal, talk: str) -> str:
    """The step of this talk whose question is open, or nothing."""
    now = person.open
    return now.asking.rpartition("/")[2] if now is not None and now.flow == talk else ""


def answer(person: Rehearsal, draw: random.Random, count: int) -> None:
    """Answer in some way: a button, words, or a skip."""
    own = [button.press for button in person.buttons if button.press.talk]
    way = draw.random()
    if own and way < 0.7:
        person.take(message(f"r{count}", press=draw.choice(own)))
    elif person.open is not None and person.open.asking in KNOWN:
        person.take(message(f"r{count}", KNOWN[person.open.asking]))
    else:
        skips = way > 0.9
        person.take(
            message(f"r{count}", press=command("skip")) if skips else message(f"r{count}", draw.choice(ANSWERS))
        )
    person.now += draw.choice([60_000, 60_000, DAY])


def main() -> None:
    """Write a file for each talk that asks something, and name the steps nobody came to."""
    version = version_of_today()
    for talk in CATALOG:
        steps = questions(talk)
        if steps:
            found = explore(version, talk)
            write(version, talk, found)
            missing = sorted(set(steps) - found.keys())
            print(
                f"{talk}: {len(found)} of {len(steps)}", f"not reached: {missing}" if missing else "", file=sys.stderr
            )


if __name__ == "__main__":
    main()
