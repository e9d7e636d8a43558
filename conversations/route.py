"""Names the talk a message is for: an answer, a repair, a command, or something said out of the blue.

Pure. `reception` calls it with the person's unfinished talks, then loads what that talk knows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from conversations.course import Command, Course, Instead, Talk
from conversations.formats import bare, fold
from conversations.handing import MOST_LETTERS, with_words
from conversations.loosely import asked_amid, asked_for, meant_button
from conversations.messages import Message, Press
from conversations.nearest import nearest
from conversations.nudging import NUDGE
from conversations.open_question import (
    HEAR_NEWS,
    may_hear_news,
    means_an_option,
    names_a_step,
    offers,
    takes_free_words,
)
from conversations.progress import Progress
from conversations.reading.choice import a_yes_or_no
from conversations.reading.measures.value import a_value
from conversations.reading.rhythm import says_when
from conversations.reading.said.beside import asked_of_the_coach, said_beside
from conversations.reading.said.existing import of_a_goal
from conversations.reading.said.intent import Meant, read_intent
from conversations.reading.said.plight import Plight
from conversations.repairs import REPAIRS
from conversations.slots import named_in
from conversations.words import Words

ANY_DAY = date(2000, 1, 1)
"""Whether a sentence is a goal does not hang on the day it is read."""
TELLING = ("check_in", "progress", "win", "done", "blocked", "next")
"""The commands whose words tell how it goes, as the answer to a check-in does."""
MOST_WORDS = 5
"""Words of a command that other words may stand behind: "is this a good goal: …"."""


def route(
    talks: Sequence[Progress],
    message: Message,
    words: Words,
    catalog: Mapping[str, Talk],
    commands: Mapping[str, Command],
    plight: Plight | None = None,
) -> Course:
    """The course of a message, given the person's unfinished talks and what `a_plight` found in its text."""
    way = _Way(talks, words, catalog, commands)
    if message.told is not None:
        return way.told_of(message.text, message.told)
    if plight is not None and not (way.open is not None and catalog[way.open.flow].hears_all):
        return way.course("plight", talk=plight)
    if message.form is not None:
        return way.formed(message.text)
    if message.press is not None:
        return way.pressed(message.press)
    return way.of_a_goal(way.typed(message), message)


class _Way:
    """The open talk, the parked ones and the phrases, while one message is being placed."""

    def __init__(
        self, talks: Sequence[Progress], words: Words, catalog: Mapping[str, Talk], commands: Mapping[str, Command]
    ) -> None:
        self.words, self.catalog, self.commands = words, catalog, commands
        self.open: Progress | None = None
        self.told: Progress | None = None
        others = []
        for talk in talks:
            if talk.flow not in catalog:
                continue
            if talk.state == "open" and self.open is None:
                self.open = talk
                continue
            if talk.state == "told" and self.told is None:
                self.told = talk
            others.append(talk)
        self.others = tuple(others)
        self.nudged = self.told.seeds.get("what", "") if self.told is not None and self.told.flow == NUDGE else ""

    def course(self, kind: str, **more: object) -> Course:
        return Course(kind=kind, open=self.open, others=self.others, **more)  # type: ignore[arg-type]

    def told_of(self, name: str, told: Mapping[str, str]) -> Course:
        """What another person's turn has to tell; an open talk stays open. Nobody can type these."""
        command = self.commands.get(name) or Command("news", {"which": name})
        return self.course("notice", talk=command.talk, name=name, seeds={**command.seeds, **told})

    def formed(self, text: str) -> Course:
        """A submitted form: its command, and behind it what it is about."""
        name, _, about = text.strip().partition(" ")
        command = self.commands.get(name) or Command("")
        talk = command.talk if command.form else ""
        return self.course("form", talk=talk, name=name, words=about, seeds=command.seeds, form=command.form)

    def pressed(self, press: Press) -> Course:
        if not press.talk:
            return self.command(press.value) or self.course("old")
        if self.open is not None and press.talk == self.open.talk:
            return self.course("answer", talk=self.open.flow)
        return self.course("old")

    def typed(self, message: Message) -> Course:
        text = message.text.strip()
        slash = message.command or text.startswith("/")
        text = text.removeprefix("/")
        folded = fold(text)
        button = self._shown(folded)
        found = self._phrase(folded, text, slash) if not button else None
        if found is not None:
            return found
        button = button or ("" if slash else self._told_and_meant(text))
        if button:
            return self.command(button[1:]) or self.course("old")
        if slash:
            return self.command(text) or self.course("lost", words=text, near=nearest(text, self.words))
        if self.open is not None:
            return self._said_to_the_coach(self.open, text) or self._answer(self.open, text)
        return self._out_of_the_blue(text)

    def of_a_goal(self, course: Course, message: Message) -> Course:
        """The same course, with another one beside it where the words may be about a goal there is."""
        of = None if self.open is not None or message.command else of_a_goal(message.text)
        if of is None or course.name == of.command:
            return course
        return replace(course, instead=Instead(self._opens(of.command, of.words), of.name))

    def command(self, said: str) -> Course | None:
        """The course of a command or repair as a button or a person writes it: a name, then its words."""
        name, _, rest = said.strip().partition(" ")
        if name in ("unsay", "keep_said"):  # Said by buttons alone, under a message that was deleted.
            return self.course("unsay", name=name, words=rest)
        if name in REPAIRS:
            return self._repair(name, rest)
        if name in self.commands:
            return self._opens(name, rest)
        return None

    def _shown(self, folded: str) -> str | None:
        """The command behind a typed button of the newest message, or None."""
        current = self._newest()
        labels = current.shown if current is not None and folded else []
        if folded.isdecimal() and folded.isascii() and len(folded) < 4 and 1 <= int(folded) <= len(labels):
            value = labels[int(folded) - 1][0]
        else:
            value = next((value for value, label in labels if fold(label) in (folded, bare(folded))), "")
        return value if value.startswith("/") else None

    def _told_and_meant(self, text: str) -> str | None:
        """The command behind a button of what was told last, where it is meant in other words."""
        newest = self._newest()
        return meant_button(text, newest.shown, self.words.locale) if newest is not None else None

    def _newest(self) -> Progress | None:
        """The talk whose buttons were shown last: the open one, unless something was told since it asked."""
        if self.open is not None and self.told is not None and self.told.touched > self.open.touched:
            return self.told
        return self.open or self.told

    def _phrase(self, folded: str, text: str, slash: bool) -> Course | None:
        """A command or repair in the words of the person's language, alone or with words behind it."""
        name = self.words.phrases.get(folded or text)
        if name is None:
            folded = bare(folded)
            name = self.words.phrases.get(folded)
        rest = text.partition(" ")[2]  # "edit goal" edits the answer so named.
        own = name == "edit_goal" and names_a_step(self.open, self.catalog, self.words, rest)
        if name is not None and not own and not offers(self.open, self.words, folded):
            return self._repair(name, "") if name in REPAIRS else self._opens(name, "")
        if not takes_free_words(self.open, self.catalog) and (about := named_in(folded, self.words.around)) is not None:
            return self._opens(*about)
        pieces = text.split(None, MOST_WORDS)
        for count in range(min(MOST_WORDS, len(pieces) - 1), 0, -1):
            head, rest = " ".join(pieces[:count]), text.split(None, count)[-1]
            name = self.words.phrases.get(fold(head))
            if name == "edit" and names_a_step(self.open, self.catalog, self.words, rest):
                return self._repair(name, rest)
            if name is not None and name in self.commands and (slash or self._are_its_own(name, head, rest)):
                whole = None if slash or head.endswith(":") else self._whole(name, text)
                return whole or self._opens(name, text if name == "away" else rest)
        return None

    def _are_its_own(self, name: str, head: str, rest: str) -> bool:
        """Whether words behind a phrase belong to its command, and do not answer the open question or a check-in's."""
        command = self.commands[name]
        if command.takes is not None:
            return command.takes(rest)
        telling = self.nudged == "check_in" and self.open is None and name in TELLING and fold(head) != name
        answers = not head.endswith(":") and (telling or takes_free_words(self.open, self.catalog))
        return not (answers or self.catalog[command.talk].alone)

    def _whole(self, name: str, text: str) -> Course | None:
        """What a text that begins like a command means as a whole: another one, or "goal" without words of its own."""
        if self.open is not None or (name == "progress" and a_value(text, self.words.locale) is not None):
            return None  # "progress no, 5 not 6" gives a number, whatever else its words are used for
        meant = read_intent(text, self.words.locale)
        if name == "away" and asked_for(text) == ("times", text):
            return self._opens("times", text)  # "I'm off on fridays" says how the week is.
        if name in ("snooze", "away") and says_when(text, self.words.locale):
            return None
        another = meant.sure is not None and (meant.sure.command != name or name == "goal") and meant.firm
        alone = not meant.more or self.catalog[self.commands[name].talk].aside
        return self._meant(meant, text) if another and alone else None

    def _repair(self, name: str, rest: str) -> Course:
        if name == "go_on":
            return self.course("resume", name=name)
        if name == "why" and self.open is None and self.nudged:
            return self._opens("times", "")  # When and how often the coach writes is why this came.
        return self.course("repair", name=name, words=rest, talk=self.open.flow if self.open else "")

    def _opens(self, name: str, rest: str) -> Course:
        if self.nudged == "cue" and name == "done" and self.open is None:
            name, rest = "cue", "done"  # The plan whose moment came, and nothing else, is done.
        command = self.commands[self.commands[name].with_words or name if rest else name]
        seeds = dict(command.seeds)
        if self.open is not None:
            seeds["about"] = f"{self.open.flow}/{self.open.asking.rpartition('/')[2]}"
        if self.nudged:
            seeds["nudged"] = self.nudged
        kind = "aside" if self.catalog[command.talk].aside else "begin"
        return self.course(kind, talk=command.talk, name=name, words=rest, seeds=seeds)

    def _said_to_the_coach(self, talk: Progress, text: str) -> Course | None:
        """What is said to the coach in the middle of a talk; whatever could be an answer is one."""
        about_times = talk.flow == "times" or "rhythm" in talk.asking
        if not about_times and (asked := asked_amid(text)) is not None:
            return self._opens(*asked)
        name = asked_of_the_coach(text, self.words.locale)
        if name == "person" and takes_free_words(talk, self.catalog):
            return None
        if not name and not self.catalog[talk.flow].hears_all:
            name = said_beside(text)
        return self.command(name) if name and not means_an_option(talk, text, self.words) else None

    def _answer(self, talk: Progress, text: str) -> Course:
        """The answer to the open question, or to the check-in that asked since; news goes on where it is no answer."""
        nudged = self.nudged == "check_in" and self._newest() is self.told and talk.flow not in HEAR_NEWS
        if not (nudged or may_hear_news(talk, text)) or means_an_option(talk, text, self.words):
            return self.course("answer", talk=talk.flow)
        meant = read_intent(text, self.words.locale)
        told = meant.sure.command if meant.sure is not None and meant.firm else ""
        if nudged and told in TELLING:
            return self._opens("check_in", text)
        instead = None
        if nudged and a_value(text, self.words.locale) is not None:
            instead = Instead(self._opens("check_in", text), "")
        elif told == "progress":
            instead = Instead(self._opens("progress", text), text)
        return self.course("answer", talk=talk.flow, instead=instead)

    def _out_of_the_blue(self, text: str) -> Course:
        """What is meant with no question open: a command, a goal, a number, or one of two commands."""
        from conversations.reading.goals.goal import read_goal

        if (asked := asked_for(text)) is not None:
            return self._opens(*asked)
        meant = read_intent(text, self.words.locale)
        if self.nudged == "check_in" and self._tells(meant):
            return self._opens("check_in", "" if a_yes_or_no(text, self.words.locale) else text)
        if meant.firm:
            return self._meant(meant, text)
        read = read_goal(text, ANY_DAY, self.words.locale)
        if read.is_goal and (read.measure is not None or read.due is not None or not meant.ranked):
            return self._opens("goal", text)
        if read.is_goal and not (meant.sure is not None and meant.sure.over):
            if meant.wants or meant.ranked[0].command in ("goal", "help"):
                return self._opens("goal", text)
            return self.course(
                "unsure", maybe=(with_words(meant.ranked[0], meant, text), f"goal {text[:MOST_LETTERS]}")
            )
        if meant.sure is None and not meant.asks and a_value(text, self.words.locale) is not None:
            return self._opens("progress", text)
        return self._meant(meant, text)

    def _tells(self, meant: Meant) -> bool:
        """Whether words after the question of a check-in answer it, because they are no other command for sure."""
        return meant.sure is None or not meant.firm or meant.sure.command in TELLING

    def _meant(self, meant: Meant, text: str) -> Course:
        """The command that is surely meant, the two likeliest to choose from, or a way on."""
        if meant.sure is not None:
            return self.command(with_words(meant.sure, meant, text)) or self.course("lost")
        maybe = tuple(with_words(one, meant, text) for one in meant.likely if one.command != "help")
        if maybe:
            return self.course("unsure", maybe=maybe[:2])
        return (self.command("help") if meant.likely else None) or self.course("lost")
