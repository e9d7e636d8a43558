"""Random sharing, withdrawing, managers who change, lists, and people who leave: no line goes astray.

Whatever happens in which order, a reader is shown only lines that were approved for them, word for word, and nothing
says who is absent or who has joined. `CAIRN_ORDEAL=full` plays 2,000 of them.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.people_import import from_file
from conversations.coaching.lines import reader_of
from conversations.coaching.values import Reader, SharedLine
from conversations.messages import Reply
from storage import values
from tests.talks import Player, new_database

FULL = os.environ.get("CAIRN_ORDEAL") == "full"


class Sharing(RuleBasedStateMachine):
    """Random sharing, withdrawing, managers who change, and people who leave and come back."""

    migrated: Path
    folder: Path
    number = 0

    @initialize()
    def begin(self) -> None:
        """Two who could be managers and two who share."""
        type(self).number += 1
        folder = self.folder / str(self.number)
        folder.mkdir()
        self.csv = folder / "people.csv"
        self.player = Player(new_database(folder, self.migrated), user="ben")
        self.said: set[tuple[str, str]] = set()
        """(text, reader) of every line that was ever approved."""
        for user in ("ben", "carl", "ana", "jo"):
            self.be(user).say("home")
        for user in ("ana", "jo"):
            self.be(user).say("goal: cut onboarding from 21 to 10 days by end of march")
            self.player.press("agreed with my manager")
            self.player.press("yes, share that line")
            self.player.say("/cancel")
            self.asks_and_is_told(user, "Ben", True)

    def be(self, user: str) -> Player:
        """Go on as somebody."""
        if self.player.user != user:
            self.player.user = user
            self.player.meet()
        return self.player

    def asked(self, talk: str) -> str:
        """The step of a talk that is asked now, or nothing."""
        named, _, step = (self.player.replies[-1].keys[-1] if self.player.replies else "").partition("/")
        asking = any(one.press.talk for one in self.player.replies[-1].buttons) or step == "ask_words"
        return step if named == talk and asking else ""

    def approved(self) -> None:
        """Note what stands approved now, and for whom."""
        with self.player.app.database.read() as unit:
            for one in values.of(unit, SharedLine, [("local", "p-ana"), ("local", "p-jo")]):
                if one.state == "approved":
                    self.said.add((one.text, one.reader))

    @rule(user=st.sampled_from(["ana", "jo"]), manager=st.sampled_from(["Ben", "Carl"]), says=st.booleans())
    def name_a_manager(self, user: str, manager: str, says: bool) -> None:
        self.asks_and_is_told(user, manager, says)

    def asks_and_is_told(self, user: str, manager: str, says: bool) -> None:
        """Somebody is named, asked, and answers."""
        self.be(user).say(f"/manager {manager}")
        self.player.travel("+1 minute")
        self.be(manager.lower())
        self.player.replies = self.player.sent()
        buttons = [one for reply in self.player.replies for one in reply.buttons if one.press.value.startswith("man")]
        if buttons:
            self.player.say("", press=buttons[0 if says else 1].press)
            self.player.travel("+1 minute")

    @rule(user=st.sampled_from(["ana", "jo"]), number=st.integers(11, 20), ask=st.booleans())
    def share(self, user: str, number: int, ask: bool) -> None:
        self.be(user).say(f"/progress {number} days onboarding")
        self.player.say("/cancel")
        self.player.say("/share")
        steps = {"share": "change it", "own_line": "keep this line", "ask_for": "time", "ask_words": "an hour"}
        while (step := self.asked("share")) and ask and step in steps:
            self.player.say(steps[step])
        if self.asked("share"):
            self.player.say("send it")
        self.player.say("/cancel")
        self.approved()

    @rule(user=st.sampled_from(["ana", "jo"]))
    def withdraw(self, user: str) -> None:
        self.be(user).say("/shared")
        own = [one for reply in self.player.replies for one in reply.buttons if one.press.talk]
        if own:
            self.player.say("", press=own[0].press)

    @rule(user=st.sampled_from(["ana", "jo"]))
    def end_it(self, user: str) -> None:
        self.be(user).say("/not_my_manager")
        with self.player.app.database.read() as unit:
            assert reader_of(values.of(unit, Reader, [("local", f"p-{user}")])) is None
            assert not [one for one in values.of(unit, SharedLine, [("local", f"p-{user}")]) if one.state == "approved"]

    @rule(managers=st.tuples(st.sampled_from(["", "ben", "carl"]), st.sampled_from(["", "ben", "carl"])),
          on=st.tuples(st.booleans(), st.booleans()))  # fmt: skip
    def a_list_comes(self, managers: tuple[str, str], on: tuple[bool, bool]) -> None:
        rows = ["user,name,manager", "ben,Ben,", "carl,Carl,"]
        there = [one for one, is_on in zip((("ana", managers[0]), ("jo", managers[1])), on, strict=True) if is_on]
        rows += [f"{user},{user.title()},{manager}" for user, manager in there]
        self.csv.write_text("\n".join(rows), "utf-8")
        from_file(self.player.app, self.csv, "local", True)

    @rule(reader=st.sampled_from(["ben", "carl"]), tap=st.sampled_from(["do", "talk", "later"]))
    def answer(self, reader: str, tap: str) -> None:
        self.be(reader).say("/team")
        own = [b for r in self.player.replies for b in r.buttons if b.press.value.startswith(f"answer {tap}")]
        if own:
            self.player.say("", press=own[0].press)
            self.player.travel("+1 minute")

    @rule(jump=st.sampled_from(["+1 week", "monday 9:30"]))
    @precondition(lambda self: hasattr(self, "player"))
    def time_goes_by(self, jump: str) -> None:
        self.player.travel(jump)

    @invariant()
    def nobody_reads_what_was_not_approved_for_them(self) -> None:
        if not hasattr(self, "player"):
            return
        with self.player.app.database.read() as unit:
            rows = unit.run("SELECT person, reply FROM outbox WHERE person IN ('p-ben', 'p-carl')")
        for person, text in rows:
            reply = Reply.load(text)
            for line in reply.lines if {"digest/line", "team/lines"} & set(reply.keys) else ():
                for quoted in re.findall(r'"([^"]*)"', line.plain()):
                    assert (quoted, person) in self.said, f"{person} reads {quoted!r}"
            assert not re.search(r"\b\d+ of \d+\b|checked in|joined|left the", reply.plain())

    def teardown(self) -> None:
        if hasattr(self, "player"):
            self.player.close()


def test_no_line_reaches_a_reader_it_was_not_approved_for(tmp_path: Path, migrated: Path) -> None:
    machine = type("Machine", (Sharing,), {"migrated": migrated, "folder": tmp_path})
    examples, steps = (2_000, 60) if FULL else (30, 30)

    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
