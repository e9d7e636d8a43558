"""Takes one turn: a course, a message and facts go in; changed talks, replies and effects come out.

Pure: no clock, no database, no network, no chance. `route.py` comes before it, the writer carries out what it
returns. What somebody can say at any question (back, skip, why? …) is in `repairs.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from conversations import repairs
from conversations.amending import amend, unsay
from conversations.coaching.values import Put
from conversations.course import Course, Talk
from conversations.filing import store
from conversations.flow import Facts, Option, Read, Refusal, Said
from conversations.forms import take_form
from conversations.hearing import picked, typed, ways_of
from conversations.messages import LONGEST_TEXT, Message
from conversations.plight import rests, turn_to_people
from conversations.progress import Answer, Doubt, Progress, Spot, called_today, walk
from conversations.reading.choice import a_yes_or_no
from conversations.spots import options
from conversations.telling import aside, is_meant, notice
from conversations.turn import PATIENCE, Turn, Work, question_seen, standing_at
from conversations.words import Wording, Words

COMES_BACK = 2
"""How often a question comes back by itself after another talk; then whoever wants it says so."""


def take_turn(course: Course, message: Message, facts: Facts, words: Words, catalog: Mapping[str, Talk]) -> Turn:
    """Take one message in the course that was worked out for it."""
    if course.kind == "plight":
        return turn_to_people(Work(course, message, facts, words, catalog))
    filled = None
    if course.kind == "form":
        work = Work(course, message, facts, words, catalog)
        filled = take_form(work)
        if filled is None:
            return work.turn()
    first = not facts.person.welcomed
    if first:
        facts = replace(facts, person=replace(facts.person, welcomed=True))
    work = Work(course, message, facts, words, catalog)
    if first:
        _welcome(work)
    if len(message.text) > LONGEST_TEXT:
        work.say("everywhere/too_long", most=LONGEST_TEXT)
    if filled is not None:
        _open(work, filled)
    else:
        _follow(work, first)
    return work.turn()


def _follow(work: Work, first: bool) -> None:
    """Do what the course says."""
    if work.course.kind != "answer":
        is_meant(work)
    course = work.course
    if course.kind in _WAYS:
        _WAYS[course.kind](work)
    elif course.kind == "answer" and course.open is not None:
        answer(work, work.take_up(course.open))
    elif course.kind == "begin":
        if not rests(work):
            _begin(work)
    elif course.kind == "unsure":
        _offer(work, first)
    else:
        _lost(work, first)


_WAYS: Mapping[str, Callable[[Work], None]] = {
    "notice": notice, "repair": repairs.repair, "resume": repairs.go_on, "aside": aside, "old": repairs.old_button,
    "amend": amend, "unsay": unsay,
}  # fmt: skip


def _lost(work: Work, first: bool) -> None:
    """What is said where nothing was understood; a first message is answered by the welcome alone."""
    if work.course.near:
        said = Said(work.course.words.split(None, 1)[0])
        work.wordings.append(Wording("everywhere/did_you_mean", {"said": said}, work.course.near))
        return
    if work.course.open is not None:
        work.say("everywhere/no_command")
        repairs.ask_again(work)
    elif not first:
        plain = a_yes_or_no(work.message.text, work.words.locale)
        work.say("everywhere/lost" if plain is None else "everywhere/nothing_open")


def _offer(work: Work, first: bool) -> None:
    """What may be meant, as buttons that carry the person's words with them; what has no label is not offered."""
    key = "everywhere/unsure"
    named = [(command, command.partition(" ")[0]) for command in work.course.maybe]
    labelled = [(command, name) for command, name in named if name in work.words.heading(key).buttons]
    choices = [Option(f"/{command}", work.words.label(key, name, {})) for command, name in labelled]
    if choices:
        work.wordings.append(Wording(key, {}, choices))
    else:
        _lost(work, first)


def _welcome(work: Work) -> None:
    """The first message ever: what this is comes before anything else, in a message of its own."""
    work.effects.append(Put(work.facts.person))
    if work.course.kind == "lost":
        work.say("welcome/hello")
        work.say("welcome/ways")
    elif work.course.talk != "welcome":
        work.say("welcome/hello")
        work.wordings[-1] = replace(work.wordings[-1], closes=True)


def answer(work: Work, progress: Progress) -> None:
    """Hear what was said as the answer to the open question."""
    spot, ahead = question_seen(work, progress)
    if spot is None:
        work.say("everywhere/gone")
        work.advance(progress)
        return
    press = work.message.press
    if press is not None:
        step = called_today(work.flow(progress).renamed, press.step)
        if step != spot.path or (step, press.turn) not in [asked[:2] for asked in progress.asked]:
            repairs.old_button(work)
            return
        if press.value not in {*ways_of(progress, spot), *(option.value for option in options(spot))}:
            repairs.old_button(work)
            return
        read = picked(progress, spot, press.value, work.words.locale)
    else:
        late = _asked_when_sent(work, progress, spot)
        if late is not None:
            _file_late(work, progress, late)
            return
        read = typed(work.message.text[:LONGEST_TEXT], spot, progress, work.words.locale, work.sayings(progress, spot))
    if isinstance(read, Refusal):
        no = press is None and a_yes_or_no(work.message.text, work.words.locale) is False
        if no and repairs.declined(work, progress, spot, read.key):
            return
        if press is None and not read.ways and is_meant(work):
            _begin(work)
            return
        if press is None:
            progress.refused += 1
        _refuse(work, progress, spot, read)
        work.again(progress, briefly=True)
        return
    store(progress, spot, read)
    alone = read.value is not None and not read.offers and not spot.step.echoes
    work.advance(progress, ahead if alone else None)


def _refuse(work: Work, progress: Progress, spot: Spot, refusal: Refusal) -> None:
    """Say why words are no answer; what can be read several ways is kept, and asked back with the question."""
    if refusal.ways:
        progress.doubts[spot.path] = Doubt(refusal.key, refusal.values, refusal.ways)
    else:
        work.say(refusal.key, **refusal.values)
        if progress.refused < PATIENCE and work.another_language():
            work.say("everywhere/speaks_too")


def _asked_when_sent(work: Work, progress: Progress, spot: Spot) -> Spot | None:
    """The earlier question that stood open when a late text was sent, or None when it is the one of now."""
    if work.message.sent_at is None or not progress.asked:
        return None
    sent = int(work.message.sent_at.timestamp() * 1000)
    if sent >= next((asked.at for asked in reversed(progress.asked) if asked.step == spot.path), 0):
        return None
    step = next((asked.step for asked in reversed(progress.asked) if asked.at <= sent), spot.path)
    if step == spot.path:
        return None
    return next((one for one in walk(work.flow(progress), progress, work.facts) if one.path == step), None)


def _file_late(work: Work, progress: Progress, spot: Spot) -> None:
    """File a late text under the question it was sent to, and ask the open one again."""
    read = work.heard(progress, spot, work.message.text)
    if isinstance(read, Read):
        if spot.path in progress.answers:
            repairs.reopen(work, progress, spot)
        store(progress, spot, read)
        work.say("everywhere/filed_late", step=work.words.title(f"{progress.flow}/{spot.step.name}"))
    else:
        work.say(read.key, **read.values)
    work.again(progress)


def _begin(work: Work) -> None:
    """Open a talk; one with an open question is parked and goes on by itself afterwards."""
    course = work.course
    talk = work.catalog[course.talk]
    if course.open is not None and course.open.flow == course.talk and _goes_on(work, course.open, talk):
        work.again(work.take_up(course.open))
        return
    progress = Progress(work.message.key, course.talk, talk.flow.version, seeds=dict(course.seeds))
    parked = next((one for one in course.others if one.flow == course.talk and one.state == "parked"), None)
    if talk.resumes and parked is not None:
        progress = parked
    _open(work, progress, course.words)


def _open(work: Work, progress: Progress, words: str = "") -> None:
    """Let a talk begin or go on; the open one gives way."""
    progress = work.take_up(progress)
    progress.state, progress.parked_by = "open", ""
    if work.course.open is not None:
        _make_way(work, work.take_up(work.course.open), progress)
    if words:
        _open_with(work, progress, words)
    work.advance(progress)


def _goes_on(work: Work, same: Progress, talk: Talk) -> bool:
    """Whether a talk that is asked for while it is open just goes on, instead of beginning anew."""
    if work.course.words:
        return False
    asked_for = {name: value for name, value in work.course.seeds.items() if name not in ("about", "nudged")}
    if talk.resumes or (not same.answers and (talk.many or asked_for.items() <= same.seeds.items())):
        return True
    today = work.facts.here(same.touched).date() == work.facts.today
    return not talk.many and today and asked_for.items() <= same.seeds.items()


def _make_way(work: Work, before: Progress, after: Progress) -> None:
    """Park the open talk under the new one, or put it off; an older one of the same kind gives way for good."""
    if work.catalog[after.flow].leaves and before.flow != after.flow and not after.seeds.get("nudged"):
        before.state, before.parked_by = "parked", ""
        work.hush(before)
        work.say("everywhere/put_off", talk=work.words.title(before.flow))
        return
    if before.flow != after.flow or work.catalog[after.flow].many:
        before.left += 1
        before.state, before.parked_by = "parked", after.talk if before.left <= COMES_BACK else ""
        if not before.parked_by:
            work.say("everywhere/put_off", talk=work.words.title(before.flow))
        return
    before.state = "cancelled"
    for other in work.course.others:
        if other.state == "parked" and other.parked_by == before.talk:
            work.take_up(other).parked_by = after.talk


def _open_with(work: Work, progress: Progress, text: str) -> None:
    """Take what stood behind the command as the answer to the talk's first question, if it is one.

    What is agreed to stands in the question, so that nobody agrees before they have seen it.
    """
    before, decided = dict(progress.answers), len(work.effects)
    spot = standing_at(work, progress)
    while spot is not None and spot.step.word in ("say", "do"):
        work.effects.extend(spot.step.does(spot.seen) if spot.step.does else ())
        progress.answers[spot.path] = Answer(True, "told", progress.turn)
        spot = standing_at(work, progress)
    if spot is None:
        progress.answers = before  # Nothing is asked, so what there is to tell is told after all.
        del work.effects[decided:]
        return
    if spot.step.in_full:
        return
    read = work.heard(progress, spot, text)
    if isinstance(read, Read):
        store(progress, spot, read)
    else:
        _refuse(work, progress, spot, read)
