"""The way of a message, for a whole group at once, in one transaction that the writer has opened.

Seen before? Who is it? Which talk? Then the turn, and everything it decided is written. Read it from top to bottom.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from bot import linking
from bot.echoes import Echoes
from bot.effects import Decided, carry_out
from bot.incoming import a_name, arrival, came, is_elsewhere, sender, sent_at, tidy, words_in
from bot.letters import NO_HANDS, Hands, InHand, farewell, letter, post
from bot.lookback import course_back, with_its_talk
from bot.places import Tenants
from conversations.catalog import CATALOG, COMMANDS
from conversations.coaching.contacts import Contacts
from conversations.coaching.plans import changes
from conversations.coaching.values import CheckIn, Code, Entry, Goal, Person, Put, Reader, SharedLine, Whom
from conversations.course import Course, knows
from conversations.engine import take_turn
from conversations.flow import Facts
from conversations.messages import Message, Reply
from conversations.nudging import nudge_talk
from conversations.progress import Progress
from conversations.reading.said.plight import Plight, a_plight
from conversations.route import route
from conversations.turn import Turn
from conversations.words import Wording, Words
from storage import inbox, people, references, sharing, talks, values
from storage.database import Unit
from storage.errors import LostRace, NoSuchPlace
from storage.faults import fault
from storage.outbox import Outgoing
from storage.talks import Talk

KINDS: Mapping[str, type[Any]] = {
    "goals": Goal, "entries": Entry, "check_ins": CheckIn, "lines": SharedLine, "readers": Reader,
    "codes": Code,
}  # fmt: skip


class Taken(NamedTuple):
    """What became of a message: its replies, and the outbox numbers they left under."""

    replies: tuple[Reply, ...]
    numbers: tuple[int, ...] = ()
    erased: bool = False
    waiting: bool = False
    """Whether some of them wait for delivery."""
    in_hand: InHand | None = None
    """What is to be sent by this process now."""
    renames: bool = False
    """Whether their platform calls them otherwise than it did."""


@dataclass(slots=True)
class Case:
    """One new message on its way through the group."""

    message: Message
    key: tuple[str, str]
    """Tenant and key of the message."""
    who: tuple[str, str]
    """Tenant and id of the person."""
    person: Person
    """As they are now that they wrote."""
    before: Person
    """As they were."""
    now: int
    called: str
    """What their platform called them so far."""
    words: Words
    talks: list[Progress]
    plight: Plight | None = None
    course: Course | None = None
    turn: Turn | None = None
    rows: Sequence[Talk] = ()
    letters: Sequence[Outgoing] = ()
    decided: Decided | None = None


class Reception:
    """Takes groups of messages; holds the words, whose a place is, and what the administrator set for everybody."""

    def __init__(
        self,
        words: Mapping[str, Words],
        tenants: Mapping[str, str],
        fiscal_start: int = 1,
        contacts: Contacts | None = None,
    ) -> None:
        self.words = words
        self.tenants = Tenants(tenants)
        self.fiscal_start = fiscal_start
        self.contacts = contacts or {}
        self.echoes = Echoes()
        self.hands = NO_HANDS
        a_plight("")  # So that its rules are made now, and not while somebody waits for an answer.

    def take(self, unit: Unit, messages: Sequence[Message]) -> list[Taken]:
        """Take each message exactly once and give what became of each, in the order given."""
        messages = [tidy(message) for message in messages]
        # A place nobody added belongs to no tenant, and least of all to the one without passwords.
        keys = [(self.tenants.of(unit, message.place), message.key) for message in messages]
        plights = {id(message): a_plight(words_in(message)) for message in messages if message.press is None}
        fault("turn.before_claim")
        fresh = inbox.claim(
            unit,
            [
                arrival(message, tenant, plights.get(id(message)) is None)
                for message, (tenant, _) in zip(messages, keys, strict=True)
            ],
        )
        fault("turn.after_claim")
        first: dict[tuple[str, str], Message] = {}
        for message, key in zip(messages, keys, strict=True):
            if key in fresh:
                first.setdefault(key, message)
        hands = self.hands  # Once for the whole group, as it may change meanwhile.
        taken: dict[tuple[str, str], Taken] = {}
        waiting: Mapping[tuple[str, str], Message] = first
        while waiting:
            cases, waiting = self._who_is_it(unit, waiting, fresh)
            for case in cases:
                case.plight = plights.get(id(case.message))
            self._which_talk(unit, cases)
            self._turns(unit, cases, hands)
            taken |= self._write(unit, cases, hands)
        fault("turn.before_responses")
        saved = inbox.responses(unit, [key for key in keys if key not in first])
        fault("turn.after_responses")
        taken.update({key: Taken((Reply.load(text),)) for key, text in saved.items()})
        return [taken.get(key) or Taken(()) for key in keys]

    def _who_is_it(
        self, unit: Unit, first: Mapping[tuple[str, str], Message], fresh: Mapping[tuple[str, str], str]
    ) -> tuple[list[Case], dict[tuple[str, str], Message]]:
        """Lock the people who wrote, greet those who are new, and read what they are in the middle of.

        One message of each: who wrote in two chats at once is taken once more, with the messages given back.
        """
        fault("turn.before_lanes")
        try:
            lanes = people.lanes(unit, [sender(message, key[0], bool(fresh[key])) for key, message in first.items()])
        except NoSuchPlace:
            if self.tenants.anew(unit):  # Joined with another company by an administrator, a moment ago.
                raise LostRace(what="whose a place is") from None
            raise
        fault("turn.after_lanes")
        cases: list[Case] = []
        of: dict[tuple[str, str], list[Progress]] = {}
        later: dict[tuple[str, str], Message] = {}
        opened: list[tuple[str, str, str, int]] = []
        for (key, message), (_, _, person, now, called) in zip(first.items(), lanes, strict=True):
            who = (person.tenant, person.id)
            if who in of:
                later[key] = message
                continue
            after = came(person, message)
            if is_elsewhere(person, after):
                opened.append((person.tenant, message.place, message.user, sent_at(message) or now))
            words, theirs = self.words_of(after), of.setdefault(who, [])
            if person.nudged and message.told is None:  # What others bring answers nothing, and closes nothing.
                theirs.append(nudge_talk(person, words))
            cases.append(Case(message, key, who, after, person, now, called, words, theirs))
        fault("turn.before_names")
        inbox.name_persons(unit, [(*case.key, case.person.id) for case in cases if fresh[case.key] != case.person.id])
        fault("turn.after_names")
        references.found_again(unit, opened)  # Asks nothing where everybody writes from where they were.
        for tenant, owner, talk, flow, version, state, revision, progress, touched in talks.unfinished(unit, list(of)):
            of[tenant, owner].append(Progress.load(talk, flow, version, state, revision, touched, progress))
        return cases, later

    def _which_talk(self, unit: Unit, cases: list[Case]) -> None:
        """Name the talk of each message; only what is about an earlier message needs another look."""
        for case in cases:
            if case.message.greets and case.person.welcomed:
                continue
            if case.message.amends is not None and case.plight is None:
                case.course = course_back(unit, case)
                continue
            case.course = route(case.talks, case.message, case.words, CATALOG, COMMANDS, case.plight)
            if case.course.kind == "unsay":
                case.course = with_its_talk(unit, case, case.course)

    def _turns(self, unit: Unit, cases: list[Case], hands: Hands) -> None:
        """Read what the talks know, one SELECT a kind, and take every turn."""
        wanted: dict[str, list[tuple[str, str]]] = {}
        for case in cases:
            for kind in knows(case.course, CATALOG) if case.course else ():
                wanted.setdefault(kind, []).append(case.who)
        found: dict[str, dict[tuple[str, str], list[Any]]] = {kind: {} for kind in wanted}
        for kind, persons in wanted.items():
            for value in read(unit, kind, persons):
                found[kind].setdefault((value.tenant, value.person), []).append(value)
        codes = self._codes(unit, [case for case in cases if case.who in wanted.get("codes", ())])
        for case in cases:
            rows: dict[str, Any] = {
                kind: tuple(theirs[case.who]) for kind, theirs in found.items() if case.who in theirs
            }
            if case.who in codes:
                rows |= {"met": codes[case.who], "fresh": linking.a_fresh_code()}
            facts = Facts(
                case.now,
                case.person,
                fiscal_start=self.fiscal_start,
                key=case.message.key,
                contacts=self.contacts,
                text=case.words.line,
                **rows,
            )
            if case.course is not None:
                turn = take_turn(case.course, case.message, facts, case.words, CATALOG)
                turn = case.turn = self.echoes.hold(case.who, case.message, turn, case.now, case.words)
                # At once, while what was made is still at hand; for all of them later it takes longer.
                case.rows = [row(case, progress) for progress in turn.talks]
                case.letters = [
                    letter(case.message, case.person, case.now, at, reply, hands)
                    for at, reply in enumerate(turn.replies)
                ]
                case.decided = decided(case, turn, facts)

    def _codes(self, unit: Unit, cases: Sequence[Case]) -> dict[tuple[str, str], tuple[linking.Met, ...]]:
        """Whose the codes are that people type, of those who are about to link their accounts."""
        typed = {
            case.who: linking.typed_by((case.message.text, case.course.words if case.course else ""), case.talks)
            for case in cases
        }
        return linking.met_by(unit, typed)

    def _write(self, unit: Unit, cases: list[Case], hands: Hands) -> dict[tuple[str, str], Taken]:
        """Write what the turns decided, one statement a table."""
        turns = [(case, case.turn) for case in cases if case.turn is not None]
        erased = carry_out(unit, [case.decided for case, _ in turns if case.decided is not None])
        staying = [(case, turn) for case, turn in turns if case.who not in erased]
        rows = [row for case, _ in staying for row in case.rows]
        fault("turn.before_progress")
        if talks.save(unit, rows) < len(rows):
            raise LostRace(what="one of these talks")
        fault("turn.after_progress")
        posted = post(unit, [one for case, _ in staying for one in case.letters], hands)
        gone = [(case, turn) for case, turn in turns if case.who in erased]
        here = [(*case.key, turn.replies[-1].dump()) for case, turn in gone if turn.replies]
        if here:
            inbox.save_responses(unit, here)
        taken = {
            case.key: Taken(turn.replies, erased=True, in_hand=farewell(case.letters, hands)) for case, turn in gone
        }
        linking.join(
            unit, [case.decided for case, _ in staying if case.decided], {case.who[1] for case in cases}, self._say
        )
        for case, turn in staying:
            shown, waiting, in_hand = posted.of(case.letters)
            renames = bool(case.message.name) and a_name(case.message) != case.called
            taken[case.key] = Taken(turn.replies, shown, waiting=waiting, in_hand=in_hand, renames=renames)
        return taken

    def _say(self, person: Person, key: str, **values: Any) -> Reply:
        return self.words_of(person).reply([Wording(key, values)])

    def words_of(self, person: Whom) -> Words:
        """The words in a person's language, or in English where there are none."""
        return self.words.get(person.locale[:2].lower()) or self.words["en"]


def read(unit: Unit, kind: str, persons: Sequence[tuple[str, str]]) -> Sequence[Any]:
    """The rows of one kind of fact; of others' rows only what was sent to these people."""
    return sharing.read_lines(unit, persons) if kind == "shown" else values.of(unit, KINDS[kind], persons)


def decided(case: Case, turn: Turn, facts: Facts) -> Decided | None:
    """What a turn decided, for `carry_out`; nothing where it only talked."""
    effects = list(turn.effects)
    persons = [one.value for one in effects if isinstance(one, Put) and isinstance(one.value, Person)]
    if case.person is not case.before and not persons:
        effects.append(Put(case.person))
    if not effects:
        return None
    moved, message = changes(facts, effects, case.before), case.message
    return Decided(message.key, case.now, effects, moved, persons[-1] if persons else case.person, message.mentions)


def row(case: Case, progress: Progress) -> Talk:
    """A talk as it is saved, its revision counted on."""
    return Talk(
        *case.who, progress.talk, progress.flow, progress.version, progress.state,
        progress.revision + 1, progress.dump(), progress.touched,
    )  # fmt: skip
