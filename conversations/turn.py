"""What one turn works with and what comes of it; `engine.py` and `repairs.py` fill it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from conversations.coaching.values import Effect, Erase
from conversations.course import Course, Talk
from conversations.flow import Facts, Flow, Option, Read, Refusal, Said
from conversations.hearing import hear
from conversations.messages import LONGEST_TEXT, Message, Reply
from conversations.progress import Answer, Asked, Progress, Spot, place, stands, walk
from conversations.reading.tables import plainly_in
from conversations.reading.tokens import Phrases
from conversations.spots import labelled, options, shown
from conversations.words import Wording, Words

REMEMBERED_QUESTIONS = 8
PATIENCE = 2
"""Answers to a question that cannot be taken before it comes with buttons to put it off and to pass it by."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What comes of a message: talks to save, replies to send, effects to carry out."""

    talks: tuple[Progress, ...]
    replies: tuple[Reply, ...]
    effects: tuple[Effect, ...]


class Work:
    """The bench of one turn: it collects wordings, effects and changed talks, and renders them at the end."""

    __slots__ = ("catalog", "course", "effects", "facts", "message", "refusals", "said", "talks", "wordings", "words")

    def __init__(
        self, course: Course, message: Message, facts: Facts, words: Words, catalog: Mapping[str, Talk]
    ) -> None:
        self.course, self.message, self.facts, self.words, self.catalog = course, message, facts, words, catalog
        self.said: list[Reply] = []
        """What is said already, before the language changed."""
        self.wordings: list[Wording] = []
        self.effects: list[Effect] = []
        self.talks: dict[str, Progress] = {}
        self.refusals: list[tuple[str, str]] = []
        """Of a form that is not taken: each step with what is said at it."""

    def take_up(self, progress: Progress) -> Progress:
        """A copy of a talk to change in this turn, its turn counted on; the same copy when asked again."""
        if progress.talk not in self.talks:
            copy = progress.copy()
            copy.rename(self.flow(copy))
            copy.turn += 1
            copy.touched = self.facts.now
            self.talks[copy.talk] = copy
        return self.talks[progress.talk]

    def flow(self, progress: Progress) -> Flow:
        """The flow of a talk as it is written today."""
        return self.catalog[progress.flow].flow

    def say(self, key: str, apart: bool = False, **values: Any) -> None:
        """Add a wording that is no step's."""
        self.wordings.append(Wording(key, values, apart=apart))

    def tell(self, progress: Progress, spot: Spot, quiet: bool = False) -> None:
        """Add the words of a `say` step; quietly, without their buttons."""
        self.wordings.append(Wording(f"{progress.flow}/{spot.step.name}", shown(spot), quiet=quiet))

    def put_question(self, progress: Progress, spot: Spot, briefly: bool = False) -> None:
        """Ask the question of a spot, with what the person had answered there before, if anything.

        Briefly, it is the question itself without what leads up to it, where it is the one they saw last and nothing
        in it is agreed to.
        """
        if progress.asking != spot.path:
            briefly, progress.left = False, 0
        progress.refused = progress.refused if briefly else 0
        key = f"{progress.flow}/{spot.step.name}"
        values = shown(spot)
        before = progress.answers.get(spot.path)
        if before is not None and before.state == "reopened" and before.value is not None:
            self.say("everywhere/before", before=Said(self.as_words(key, spot, before.value)))
        progress.asking = spot.path
        progress.asked = [*progress.asked[1 - REMEMBERED_QUESTIONS :], Asked(spot.path, progress.turn, self.facts.now)]
        choices = [*self._asked_back(progress, spot), *options(spot), *self._ways_out(progress, spot)]
        briefly = briefly and not spot.step.in_full
        self.wordings.append(Wording(key, values, choices, progress.talk, spot.path, progress.turn, briefly=briefly))

    def _asked_back(self, progress: Progress, spot: Spot) -> list[Option]:
        """Say what was in doubt about a question, if anything; the ways to read it come before its own options."""
        doubt = progress.doubts.get(spot.path)
        if doubt is None:
            return []
        self.say(doubt.key, **doubt.values)
        return [Option(way, self.words.label(doubt.key, way, doubt.values)) for way in doubt.ways]

    def _ways_out(self, progress: Progress, spot: Spot) -> list[Option]:
        """What else can be done with a question to which no answer was taken twice already."""
        if progress.refused < PATIENCE:
            return []
        code, labels = self.another_language(), self.words.heading("everywhere/ways_out").buttons
        ways = [Option(way, labels[way]) for way in ("/later", "/cancel" if spot.step.needed else "/skip")]
        return [*ways, Option(f"/language {code}", labels["/language"])] if code else ways

    def another_language(self) -> str:
        """The language that the message is plainly in, where it is another than the one spoken and the coach has it."""
        code = plainly_in(self.message.text[:LONGEST_TEXT], self.words.locale)
        return code if code and self.words.of(code) is not self.words else ""

    def as_words(self, key: str, spot: Spot, value: Any) -> str:
        """An answer as the person would recognise it: the label they picked, or their words."""
        if isinstance(value, dict):
            return str(value.get("words", ""))
        labels = {option.value: option.label for option in options(spot)}
        starred = "*" in self.words.heading(key).buttons
        many = value if isinstance(value, list) else [value]
        texts = []
        for one in many:
            known = one in labels or (starred and isinstance(one, str))
            texts.append(labels.get(one) or (self.words.label(key, one, shown(spot)) if known else str(one)))
        return ", ".join(texts)

    def sayings(self, progress: Progress, spot: Spot) -> Phrases[str]:
        """What people say for the options of a question instead of their labels."""
        return self.words.sayings(f"{progress.flow}/{spot.step.name}")

    def heard(self, progress: Progress, spot: Spot, text: str) -> Read | Refusal:
        """What a text says to a question that is not the one on the screen, such as one that was not put yet."""
        labels = labelled(progress.flow, spot, self.words)
        return hear(text[:LONGEST_TEXT], spot, labels, self.words.locale, self.sayings(progress, spot))

    def advance(self, progress: Progress, ahead: Iterator[Spot] | None = None, briefly: bool = False) -> None:
        """Go on from where the person stands: tell and do what comes, up to the next question or the end.

        `ahead` is the rest of a walk that has come to an answer just given, with nothing open before it.
        """
        for spot in ahead or walk(self.flow(progress), progress, self.facts):
            step, answer = spot.step, progress.answers.get(spot.path)
            if step.word == "say":
                if answer is None or answer.state != "told":
                    self.tell(progress, spot)
                    progress.answers[spot.path] = Answer(True, "told", progress.turn)
            elif step.word == "do":
                if answer is None or answer.state != "told":
                    self.effects.extend(step.does(spot.seen) if step.does else ())
                    progress.answers[spot.path] = Answer(True, "told", progress.turn)
            elif not stands(step, answer):
                self.put_question(progress, spot, briefly)
                return
        self.end(progress, "told")

    def again(self, progress: Progress, briefly: bool = False) -> None:
        """Ask the open question once more, in full or without what leads up to it."""
        self.advance(progress, briefly=briefly)

    def hush(self, progress: Progress) -> None:
        """Nothing is asked any more; the moment is remembered, so that what is said after it belongs to no question."""
        progress.asking = ""
        progress.asked = [*progress.asked[1 - REMEMBERED_QUESTIONS :], Asked("", progress.turn, self.facts.now)]

    def end(self, progress: Progress, state: str) -> None:
        """Close a talk; one that it came in between goes on by itself, unless nobody is left to go on with."""
        progress.state, progress.shown = state, []
        self.hush(progress)
        if any(isinstance(effect, Erase) for effect in self.effects):
            return
        waiting = [*self.course.others, *([self.course.open] if self.course.open else [])]
        for other in [self.talks.get(one.talk, one) for one in waiting]:
            if other.state == "parked" and other.parked_by == progress.talk:
                self.facts = self.facts.after(self.effects)
                self._go_on_in(self.facts.person.locale)
                back = self.take_up(other)
                back.state, back.parked_by = "open", ""
                self.say("everywhere/back_to", apart=True, talk=self.words.title(back.flow))
                self.again(back)
                return

    def turn(self) -> Turn:
        """Render what was said and hand everything over."""
        replies = [*self.said, *self._rendered()]
        if self.refusals:
            replies = [replace(replies[-1], here=True, refusals=tuple(self.refusals))]
        elif replies:
            self._remember_buttons(replies[-1])
        return Turn(tuple(self.talks.values()), tuple(replies), tuple(self.effects))

    def _go_on_in(self, locale: str) -> None:
        """Say the rest in another language, where the person has just chosen one."""
        words = self.words.of(locale)
        if words is not self.words:
            self.said += self._rendered()
            self.wordings, self.words = [], words

    def _rendered(self) -> list[Reply]:
        """The replies that the wordings make."""
        replies: list[Reply] = []
        part: list[Wording] = []
        for wording in self.wordings:
            if wording.apart and part:
                replies.append(self.words.reply(part))
                part = []
            part.append(wording)
            if wording.closes:
                replies.append(self.words.reply(part))
                part = []
        if part:
            replies.append(self.words.reply(part))
        return replies

    def _remember_buttons(self, last: Reply) -> None:
        """Keep the labels as they were shown, so that a typed one can be matched."""
        labels = [(b.press.value if b.press.talk else f"/{b.press.value}", b.label) for b in last.buttons]
        newest = None
        for talk in self.talks.values():
            if talk.state == "open" or (talk.state == "told" and labels):
                newest = talk
        if newest is None and labels:
            newest = self._told()
        if newest is None:
            for talk in self.talks.values():
                talk.state = "done" if talk.state == "told" else talk.state
            return
        newest.shown = labels
        for other in [*self.talks.values(), *self.course.others]:
            if other.state == "told" and other.talk != newest.talk:
                self.take_up(other).state = "done"

    def _told(self) -> Progress:
        """A talk that is over, so that the buttons of a message that belongs to no open talk can be named too."""
        told = next((one for one in self.course.others if one.state == "told"), None)
        if told is None:
            name = next(iter(self.catalog))
            told = Progress(self.message.key, name, self.catalog[name].flow.version, "told")
        return self.take_up(told)


def standing_at(work: Work, progress: Progress) -> Spot | None:
    """Where the person stands in this talk now."""
    return place(work.flow(progress), progress, work.facts)


def question_seen(work: Work, progress: Progress) -> tuple[Spot | None, Iterator[Spot] | None]:
    """The question the person saw last, and the rest of the walk behind it where nothing before it is open.

    None when the flow or the facts have changed and it is no longer asked. What somebody says belongs to it, even where
    a question they never saw now stands before it.
    """
    ahead = walk(work.flow(progress), progress, work.facts)
    answered = True
    for spot in ahead if progress.asking else ():
        if spot.path == progress.asking:
            return (None, None) if spot.step.word in ("say", "do") else (spot, ahead if answered else None)
        answered = answered and stands(spot.step, progress.answers.get(spot.path))
    return None, None
